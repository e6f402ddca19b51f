"""The form that files of facts have: always the same for the same facts, in the order of the paths.

So a change shows in the history as what it is, whoever made it: a person, or ``codegen sync``.
"""

from __future__ import annotations

from itertools import zip_longest
from pathlib import Path

from attrs import frozen

from codegen.documents import Documents
from codegen.facts_text import facts_text


@frozen
class OutOfForm:
    """A file of facts that says the right things in another form."""

    file: str
    line: int
    """The first line that is another in the form."""
    wanted: str
    """What that line is there; empty where the file is too long."""
    text: str
    """The whole file in its form."""

    def __str__(self) -> str:
        wanted = f'"{self.wanted}"' if self.wanted else "no more lines"
        return f"{self.file}:{self.line}: facts have a form, and in it there is {wanted} here"


def out_of_form(root: Path, documents: Documents) -> list[OutOfForm]:
    """The files of facts that have another form."""
    found: list[OutOfForm] = []
    for facts, place in documents.facts:
        wanted = facts_text(facts)
        written = (root / place.file).read_bytes().decode()
        if written != wanted:
            number, line = _first_difference(written, wanted)
            found.append(OutOfForm(place.file, number, line, wanted))
    return found


def write(root: Path, files: list[OutOfForm]) -> None:
    """Give them their form."""
    for file in files:
        (root / file.file).write_bytes(file.text.encode())


def _first_difference(written: str, wanted: str) -> tuple[int, str]:
    lines = zip_longest(written.split("\n"), wanted.split("\n"))
    return next(
        (number, there or "") for number, (here, there) in enumerate(lines, 1) if here != there
    )
