"""Webhooks that are still to be delivered, in the tables of the book of requests; in words that
SQLite and PostgreSQL both understand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from runninghub_async.serve.book import Hook
from runninghub_async.serve.records import WEBHOOK_URL, Request

TABLES = (
    # Due is one whose task has come to something; until then ``due_at`` is NULL.
    """CREATE TABLE hooks (
    task text COLLATE "C" NOT NULL PRIMARY KEY, ledger integer NOT NULL, tries integer NOT NULL,
    due_at double precision
)""",
    "CREATE INDEX hooks_due ON hooks (ledger, due_at) WHERE due_at IS NOT NULL",
)


class HookRows:
    """The rows of one book, in a transaction of its user's."""

    def __init__(self, do: Callable[..., Any]) -> None:
        """``do`` does a statement, with the values that it names as ``:name``."""
        self._do = do

    def add(self, request: Request) -> None:
        """Whoever has sent this is to be told of the end of each of its tasks, if it said where."""
        for task in request.tasks if WEBHOOK_URL in request.shape else ():
            self._do(
                "INSERT INTO hooks (task, ledger, tries, due_at) VALUES (:task, :ledger, 0, NULL)",
                task=task,
            )

    def note_outcome(self, task: str) -> None:
        """It is due from now on."""
        self._do("UPDATE hooks SET due_at = 0 WHERE task = :task AND due_at IS NULL", task=task)

    def claim(self, now: float, until: float, most: int) -> list[Hook]:
        """As of :meth:`RequestBook.claim_hooks`."""
        due = "ledger = :ledger AND due_at <= :now"
        first = f"SELECT task FROM hooks WHERE {due} ORDER BY due_at, task LIMIT :most"
        rows: Sequence[tuple[str, int]] = self._do(
            # Said twice: another server may have claimed it between the look and the change.
            "UPDATE hooks SET tries = tries + 1, due_at = :until"
            f" WHERE {due} AND task IN ({first}) RETURNING task, tries",
            now=now,
            until=until,
            most=most,
        ).fetchall()
        return [Hook(task=task, tries=tries) for task, tries in rows]

    def settle(self, task: str, again_at: float | None, *, was_tried: bool = True) -> None:
        """As of :meth:`RequestBook.settle_hook`."""
        if again_at is None:
            self._do("DELETE FROM hooks WHERE task = :task", task=task)
        else:
            self._do(
                "UPDATE hooks SET due_at = :again_at, tries = tries - :none WHERE task = :task",
                task=task,
                again_at=again_at,
                none=int(not was_tried),
            )
