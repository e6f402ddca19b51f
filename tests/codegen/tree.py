"""A spec on disk to generate from, and to spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

from codegen.__main__ import main

HERE = Path(__file__).parent


class Tree:
    """A directory with a copy of ``good_spec`` as its ``spec``."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(HERE / "good_spec", root / "spec")

    def run(self, command: str) -> int:
        """``python -m codegen --root <this tree> <command>``."""
        return main(["--root", str(self.root), command])

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace the first ``old`` in a file of the spec."""
        path = self.root / "spec" / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} has no {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def line_of(self, file: str, text: str) -> int:
        """The number of the first line that holds ``text``."""
        lines = (self.root / "spec" / file).read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, 1) if text in line)

    def outputs(self) -> dict[str, bytes]:
        """Everything in the tree that is not the spec."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and not path.is_relative_to(self.root / "spec")
        }
