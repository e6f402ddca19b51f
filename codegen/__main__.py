"""``python -m codegen generate``, ``check``, ``new`` and ``sync``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from codegen import form, new, registry, rules, sync, writer
from codegen.documents import Documents
from codegen.join import join
from codegen.load import load
from codegen.problems import Problems
from codegen.render import Files, render


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 when all is well, 1 when the spec, a file or what is generated is not."""
    options = _parser().parse_args(arguments)
    root: Path = options.root
    if options.command == "sync":
        return _sync(root, options.file, options.as_of, apply=options.apply)
    if options.command == "new":
        return _new(root, options.path, options.family)
    spec = _checked_spec(root)
    if spec is None:
        return 1
    files = render(join(spec))
    misformed = form.out_of_form(root, spec)
    if options.command == "check":
        return _check(root, files, misformed)
    form.write(root, misformed)
    for file in misformed:
        print(f"{file.file}: brought into its form")
    difference = writer.write(root, files)
    written = len(difference.stale) + len(difference.missing)
    print(
        f"{len(files)} generated files: {written} written,"
        f" {len(difference.superfluous)} removed, the rest unchanged"
    )
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m codegen",
        description="Turn spec/ into the typed endpoints and their documentation.",
        epilog="sync prints what a published registry has new, changed and gone. With --apply it"
        " also rewrites spec/facts/, and nothing else.",
    )
    parser.add_argument(
        "--root",
        type=Path,
        default=Path(__file__).parent.parent,
        metavar="DIR",
        help="the tree that holds spec/ and takes the generated files (default: this repository)",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("generate", help="write what the spec gives; bring facts into their form")
    commands.add_parser("check", help="say what generate would change, and write nothing")
    begun = commands.add_parser("new", help="write an endpoint's entries, for you to fill in")
    begun.add_argument("path", metavar="PATH", help="the endpoint's path, minimax/hailuo-9/fast")
    begun.add_argument(
        "--family",
        metavar="NAME",
        help="the family it belongs to, perhaps a new one"
        " (default: that of the endpoints whose paths begin alike)",
    )
    synced = commands.add_parser("sync", help="hold the facts against a published registry")
    synced.add_argument("file", type=Path, metavar="FILE", help="the registry, a JSON file")
    synced.add_argument("--apply", action="store_true", help="rewrite spec/facts/ accordingly")
    synced.add_argument(
        "--as-of",
        type=_date,
        default=date.today().isoformat(),
        metavar="DATE",
        help="the day the registry was published, for what is new or changed (default: today)",
    )
    return parser


def _date(text: str) -> str:
    return date.fromisoformat(text).isoformat()


def _checked_spec(root: Path) -> Documents | None:
    """The spec, or ``None`` after telling everything that is wrong with it."""
    problems = Problems()
    spec = load(root, problems)
    rules.check(spec, problems)
    return None if _told(problems) else spec


def _told(problems: Problems) -> bool:
    """Whether there are problems; they are printed."""
    if not problems:
        return False
    for problem in problems:
        print(problem, file=sys.stderr)
    noun = "problem" if len(problems) == 1 else "problems"
    print(f"{len(problems)} {noun} in the spec; nothing was written", file=sys.stderr)
    return True


def _new(root: Path, path: str, family: str | None) -> int:
    # Whatever else is wrong in the spec, such as an entry that is not filled in yet, may wait.
    spec = load(root, Problems())
    try:
        made = new.scaffolds(root, spec, path, family, date.today().isoformat())
    except new.NotNewError as error:
        print(error, file=sys.stderr)
        return 1
    for scaffold in made:
        file = root / scaffold.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(scaffold.text.encode())
        print(f"{scaffold.file}:{scaffold.line}: fill in what is TODO")
    print("then run `make generate`")
    return 0


def _sync(root: Path, file: Path, as_of: str, *, apply: bool) -> int:
    try:
        published = registry.read(file)
    except registry.RegistryError as error:
        print(error, file=sys.stderr)
        return 1
    # What people still have to supply is no hindrance here; what can't be read is.
    problems = Problems()
    spec = load(root, problems)
    if _told(problems):
        return 1
    updates = sync.compare(spec, published, as_of)
    _print_all(sync.report(updates, spec))
    _print_all(published.remarks, "left out of what the registry says:")
    _print_all(sync.lacking(updates, spec), "a person has to supply in spec/models:")
    if not updates:
        return 0
    texts = sync.rewritten(spec, updates)
    if apply:
        sync.write(root, texts)
        for path, text in texts.items():
            print(f"{'removed' if text is None else 'written'}: {path}")
    else:
        print("nothing was written; --apply would rewrite " + ", ".join(texts))
    return 0


def _print_all(lines: Iterable[str], heading: str | None = None) -> None:
    for number, line in enumerate(lines):
        if heading is not None and number == 0:
            print(heading)
        print(line if heading is None else f"    {line}")


def _check(root: Path, files: Files, misformed: list[form.OutOfForm]) -> int:
    for file in misformed:
        print(file, file=sys.stderr)
    difference = writer.compare(root, files)
    for path in difference.stale:
        print(f"{path}: differs from what the spec gives", file=sys.stderr)
    for path in difference.missing:
        print(f"{path}: is missing", file=sys.stderr)
    for path in difference.superfluous:
        print(f"{path}: no longer belongs to the spec", file=sys.stderr)
    if difference or misformed:
        print("run `make generate`", file=sys.stderr)
        return 1
    print(f"the spec is valid and its {len(files)} generated files are up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main())
