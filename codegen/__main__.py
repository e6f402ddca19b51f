"""``python -m codegen generate`` and ``python -m codegen check``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from codegen import rules, writer
from codegen.join import join
from codegen.load import load
from codegen.problems import Problems
from codegen.render import Files, render


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 0 when all is well, 1 when the spec or the generated files are not."""
    options = _parser().parse_args(arguments)
    root: Path = options.root
    files = _files_of(root)
    if files is None:
        return 1
    if options.command == "check":
        return _check(root, files)
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
    )
    parser.add_argument(
        "--root",
        type=Path,
        default=Path(__file__).parent.parent,
        metavar="DIR",
        help="the tree that holds spec/ and takes the generated files (default: this repository)",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("generate", help="write what the spec gives")
    commands.add_parser("check", help="say what generate would change, and write nothing")
    return parser


def _files_of(root: Path) -> Files | None:
    """What the spec gives, or ``None`` after telling everything that is wrong with it."""
    problems = Problems()
    spec = load(root, problems)
    rules.check(spec, problems)
    if problems:
        for problem in problems:
            print(problem, file=sys.stderr)
        noun = "problem" if len(problems) == 1 else "problems"
        print(f"{len(problems)} {noun} in the spec; nothing was written", file=sys.stderr)
        return None
    return render(join(spec))


def _check(root: Path, files: Files) -> int:
    difference = writer.compare(root, files)
    for path in difference.stale:
        print(f"{path}: differs from what the spec gives", file=sys.stderr)
    for path in difference.missing:
        print(f"{path}: is missing", file=sys.stderr)
    for path in difference.superfluous:
        print(f"{path}: no longer belongs to the spec", file=sys.stderr)
    if difference:
        print("run `make generate`", file=sys.stderr)
        return 1
    print(f"the spec is valid and its {len(files)} generated files are up to date")
    return 0


if __name__ == "__main__":
    sys.exit(main())
