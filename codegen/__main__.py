"""``python -m codegen generate``, ``check``, ``new``, ``sync`` and ``openapi``."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from codegen import blocking, form, new, rules, sync, writer
from codegen.documents import Documents
from codegen.join import join
from codegen.load import load
from codegen.output import reader_may_leave
from codegen.render import Files, render
from runninghub_async import openapi
from runninghub_async.documents.problems import Problems


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 when all is well, 1 when the spec, a file or what is generated is not."""
    options = _parser().parse_args(arguments)
    with reader_may_leave():
        return _run(options)


def _run(options: argparse.Namespace) -> int:
    root: Path = options.root
    if options.command == "openapi":
        return _openapi(options.out)
    if options.command == "sync":
        days = _days(options.as_of)
        return sync.run(root, options.source, days, apply=options.apply, as_json=options.json)
    if options.command == "new":
        return _new(root, options.path, options.family)
    spec = _checked_spec(root)
    if spec is None:
        return 1
    files = {**render(join(spec)), **blocking.render(root)}
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
        epilog="sync prints what published files have new, changed and gone. With --apply it"
        " rewrites spec/facts/ and begins the words that are missing; it changes no words.",
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
    synced = commands.add_parser(
        "sync",
        help="hold the facts against published files",
        epilog="Exit code: 0 nothing to do, 1 drift that was not written, 2 a source or the spec"
        " can't be read.",
    )
    synced.add_argument(
        "source",
        type=Path,
        nargs="+",
        metavar="SOURCE",
        help="a published JSON file: registry, capabilities or price list, told by its shape",
    )
    synced.add_argument(
        "--apply",
        action="store_true",
        help="rewrite spec/facts/ accordingly, and begin the words that are missing",
    )
    synced.add_argument("--json", action="store_true", help="print all of it for a program")
    synced.add_argument(
        "--as-of",
        type=_day,
        action="append",
        default=[],
        metavar="[FILE=]DATE",
        help="the day of a file that gives none of its own, or, with its path or name, of that file"
        " whatever it says itself; may be repeated.  Default: today, or the day of the known"
        " edition, where a whole file lists nothing new and little of what is known since",
    )
    described = commands.add_parser(
        "openapi",
        help="print the API as an OpenAPI 3.1 document, from the records of the package",
    )
    described.add_argument(
        "-o",
        "--out",
        type=Path,
        metavar="FILE",
        help="write it there (default: to standard output)",
    )
    return parser


def _day(text: str) -> str:
    file, equals, day = text.rpartition("=")
    return f"{file}{equals}{date.fromisoformat(day).isoformat()}"


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


def _openapi(out: Path | None) -> int:
    text = json.dumps(openapi.document(), ensure_ascii=False, indent=2) + "\n"
    if out is None:
        print(text, end="")
        return 0
    try:
        out.write_bytes(text.encode())
    except OSError as error:
        print(f"{out}: {error.strerror}", file=sys.stderr)
        return 1
    return 0


def _days(given: Iterable[str]) -> sync.Days:
    """``DATE`` holds for files that give none of their own, ``FILE=DATE`` for that file."""
    otherwise: str | None = None
    of_files: dict[str, str] = {}
    for text in given:
        file, has_file, day = text.rpartition("=")
        if has_file:
            of_files[file] = day
        else:
            otherwise = day
    return sync.Days(date.today().isoformat(), otherwise, of_files)


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
