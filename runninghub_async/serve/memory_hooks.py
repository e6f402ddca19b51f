"""Webhooks that are still to be delivered, of a book in memory."""

from __future__ import annotations

from attrs import define

from runninghub_async.serve.book import Hook
from runninghub_async.serve.records import WEBHOOK_URL, Request


@define
class _Row:
    tries: int = 0
    due_at: float | None = None


class MemoryHooks:
    """As :class:`.HookRows`."""

    def __init__(self) -> None:
        """None are there."""
        self._rows: dict[str, _Row] = {}

    def add(self, request: Request) -> None:
        if WEBHOOK_URL in request.shape:
            self._rows.update({task: _Row() for task in request.tasks})

    def note_outcome(self, task: str) -> None:
        row = self._rows.get(task)
        if row is not None and row.due_at is None:
            row.due_at = 0

    def claim(self, now: float, until: float, most: int) -> list[Hook]:
        due = sorted(
            (row.due_at, task)
            for task, row in self._rows.items()
            if row.due_at is not None and row.due_at <= now
        )
        claimed: list[Hook] = []
        for _, task in due[:most]:
            row = self._rows[task]
            row.tries, row.due_at = row.tries + 1, until
            claimed.append(Hook(task=task, tries=row.tries))
        return claimed

    def settle(self, task: str, again_at: float | None, *, was_tried: bool = True) -> None:
        if again_at is None:
            self._rows.pop(task, None)
        elif task in self._rows:
            self._rows[task].due_at = again_at
            self._rows[task].tries -= not was_tried
