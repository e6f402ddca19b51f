"""Which films a service has under way, in a file: a task that is paid for outlives the process."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from runninghub_async import Task

_TABLE = """CREATE TABLE IF NOT EXISTS films (
    task TEXT PRIMARY KEY, account TEXT NOT NULL, state TEXT NOT NULL, told TEXT)"""


class Films:
    """The films that were begun, by the ids of their tasks."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute(_TABLE)

    def begin(self, task: Task) -> None:
        """Write down that it is under way, before anything else can happen."""
        self._db.execute(
            "INSERT INTO films VALUES (?, ?, 'running', NULL)", (task.id, task.account)
        )

    def end(self, task_id: str, state: str, told: str) -> None:
        """Write down where the film is, or why there is none."""
        self._db.execute(
            "UPDATE films SET state = ?, told = ? WHERE task = ?", (state, told, task_id)
        )

    def get(self, task_id: str) -> dict[str, str | None] | None:
        """How a film stands; ``None`` where it is not one of these."""
        row = self._db.execute(
            "SELECT state, told FROM films WHERE task = ?", (task_id,)
        ).fetchone()
        return None if row is None else {"film": task_id, "state": row[0], "told": row[1]}

    def under_way(self) -> list[tuple[str, str]]:
        """Tasks whose ends are not known, each with the account that pays."""
        return list(self._db.execute("SELECT task, account FROM films WHERE state = 'running'"))

    def close(self) -> None:
        """Close the file."""
        self._db.close()
