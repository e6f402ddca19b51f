"""Lines for pipes and logs, in the place of bars."""

from __future__ import annotations

import time
from collections.abc import Callable

from runninghub_async.bars.board import Board, failure_in
from runninghub_async.bars.rows import Line
from runninghub_async.events import Event

_FEW = 4
"""So many tasks are told of one by one."""
_EVERY = 10.0
"""Seconds between two lines about all."""


class PlainLines:
    """Tells of few tasks what changes, and of many how they stand now and then."""

    def __init__(self, board: Board, write: Callable[[str], None]) -> None:
        self._board = board
        self._write = write
        self._next = time.monotonic() + _EVERY

    def notice(self, event: Event, changed: Line | None) -> None:
        """Something has happened, by which perhaps this task says something else."""
        if self._board.under_way <= _FEW:
            if changed is not None:
                self._write(_of(changed))
            elif (failure := failure_in(event)) is not None:
                self._write(failure)
        elif time.monotonic() >= self._next:
            self._next = time.monotonic() + _EVERY
            overall = self._board.overall()
            self._write("; ".join(filter(None, [overall.counts(), overall.pace()])))


def _of(line: Line) -> str:
    if not line.status:
        price = f", {line.price}" if line.price else ""
        return f"{line.title}: task {line.task_id}{price}"
    return f"{line.title}: {line.words} ({time.monotonic() - line.began:.0f} s)"
