"""What bars have in common that are drawn from within the event loop."""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from types import TracebackType
from typing import Self

from runninghub_async.bars.board import Board
from runninghub_async.events import Ended, Event, NotSubmitted

_PAUSE = 0.25
"""Seconds between two drawings while tasks are under way; what happens meanwhile is drawn once."""


class DrawnBars(ABC):
    """Draws soon after something has happened, and while tasks are under way, since time passes."""

    wants_progress = True

    def __init__(self, total: int | None) -> None:
        self._board = Board(total)
        self._loop: asyncio.AbstractEventLoop | None = None
        """The loop in which a drawing is due; ``None`` where none is."""

    def notice(self, event: Event) -> None:
        """What the client calls."""
        self._board.notice(event)
        if isinstance(event, Ended | NotSubmitted) and not self._board.under_way:
            self._draw()  # perhaps nothing follows
        elif self._loop is None or self._loop.is_closed():
            self._loop = asyncio.get_running_loop()
            self._loop.call_soon(self._draw_and_go_on)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Draw the last state, and put the bars away."""
        self._draw()

    @abstractmethod
    def _draw(self) -> None:
        """Draw what the board has."""

    def _draw_and_go_on(self) -> None:
        loop = asyncio.get_running_loop()
        if self._board.under_way:
            loop.call_later(_PAUSE, self._draw_and_go_on)
        else:
            self._loop = None
        self._draw()
