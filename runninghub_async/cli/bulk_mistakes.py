"""The mistakes in a job file, each cause once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from attrs import define, field

from runninghub_async.cli.bulk_display import write_event
from runninghub_async.cli.output import counted, say
from runninghub_async.cli.spelling import spelled

if TYPE_CHECKING:
    from runninghub_async.bulk import Mistake

_MOST_LINES, _MOST_CAUSES = 10, 30
_VALUE = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|\d+(?:\.\d+)?")
"""What differs from line to line in messages of one cause: quoted values and numbers."""


@define
class _Cause:
    """Mistakes of one kind."""

    first: str
    count: int = 0
    lines: list[int] = field(factory=list)

    def tell(self, *, as_json: bool) -> None:
        """How often it came, and where first."""
        message = spelled(self.first) or "mistakes of other kinds; mend those above first"
        first = self.lines[0] if self.lines else None
        if as_json:
            count, lines = self.count, self.lines
            write_event("mistake", line=first, message=message, count=count, lines=lines)
        else:
            where = lines_told(self.lines, self.count)
            say(f"{where}: {message}" if where else message)


def tell_unplaced(message: str, count: int, *, as_json: bool) -> None:
    """Tell a mistake of so many jobs, whose lines are not known."""
    _Cause(message if as_json else f"{counted(count, 'job')}: {message}", count).tell(
        as_json=as_json
    )


@define
class Mistakes:
    """Counts mistakes by cause.  Of each cause the first message and the first lines are kept."""

    _causes: dict[str, _Cause] = field(factory=dict, init=False)
    _others: _Cause = field(factory=lambda: _Cause(""), init=False)

    def add(self, mistake: Mistake) -> bool:
        """Count a mistake; whether it is the first of its cause."""
        kind = _VALUE.sub("?", mistake.message)
        cause = self._causes.get(kind)
        if cause is None and len(self._causes) < _MOST_CAUSES:
            cause = self._causes[kind] = _Cause(mistake.message)
        cause = cause or self._others
        cause.count += 1
        if mistake.line is not None and len(cause.lines) < _MOST_LINES:
            cause.lines.append(mistake.line)
        return cause.count == 1

    def add_and_tell(self, mistake: Mistake, *, as_json: bool) -> None:
        """Count a mistake, and tell it at once where it is the first of its cause."""
        if self.add(mistake):
            lines = [] if mistake.line is None else [mistake.line]
            _Cause(mistake.message, 1, lines).tell(as_json=as_json)

    def tell(self, *, as_json: bool) -> None:
        """Tell each cause once."""
        for cause in [*self._causes.values(), self._others]:
            if cause.count:
                cause.tell(as_json=as_json)

    def tell_repeated(self, *, as_json: bool) -> None:
        """Tell each cause that came more often than the once that was told."""
        for cause in [*self._causes.values(), self._others]:
            if cause.count > 1:
                cause.tell(as_json=as_json)


def lines_told(lines: Sequence[int], count: int) -> str:
    """``line 3``, or ``12 lines (3, 4, 7, …)``; empty where no line is known."""
    if not lines:
        return ""
    if count == 1:
        return f"line {lines[0]}"
    known = lines[:_MOST_LINES]
    return f"{count} lines ({', '.join(map(str, known))}{', …' if count > len(known) else ''})"
