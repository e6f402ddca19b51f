"""Adds entries to a YAML file, and leaves what stands there as it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from codegen.facts_text import plain
from runninghub_async.documents.places import Block, Place


@frozen
class Insertion:
    """Lines to be put into a file."""

    file: str
    line: int
    """The line of the file, as it is now, that they come before."""
    text: tuple[str, ...]


def end_of(place: Place, lines: Sequence[str]) -> int:
    """The line behind everything that stands at a place, without the blank lines there."""
    if not place.path:
        end = len(lines) + 1
    else:
        around = Place(place.file, place.data, place.path[:-1])
        assert isinstance(around.value, Block)
        later = [line for line in around.value.lines.values() if line > place.line]
        end = min(later, default=end_of(around, lines))
    column = _indentation(lines[place.line - 1])
    while end - 1 > place.line and _belongs_to_what_follows(lines[end - 2], column):
        end -= 1
    return end


def column_of(place: Place, lines: Sequence[str]) -> int | None:
    """The column of the key at a place; ``None`` where it is not the first on its line."""
    line, key = lines[place.line - 1], str(place.path[-1])
    column = _indentation(line)
    written = line[column:]
    return column if written.startswith((key, plain(key), f"'{key}'", f'"{key}"')) else None


def with_insertions(
    lines: Sequence[str], insertions: Iterable[Insertion]
) -> tuple[str, dict[Insertion, int]]:
    """The text with everything put in, and the line at which each of it begins then.

    What comes before the same line comes in the order that it is given in.
    """
    made: list[str] = []
    begins: dict[Insertion, int] = {}
    at = 0
    for insertion in sorted(insertions, key=lambda insertion: insertion.line):
        made += lines[at : insertion.line - 1]
        at = max(at, insertion.line - 1)
        blank = next(number for number, line in enumerate(insertion.text) if line)
        begins[insertion] = len(made) + 1 + blank
        made += insertion.text
    made += lines[at:]
    return "\n".join(made) + "\n", begins


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _belongs_to_what_follows(line: str, column: int) -> bool:
    """Blank lines, and comments that stand as far to the left as the key itself."""
    is_comment = line.lstrip().startswith("#") and _indentation(line) <= column
    return not line.strip() or is_comment
