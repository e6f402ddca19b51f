"""``results.jsonl``: a line for every job that has ended, only ever appended to."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_TAIL = 256 * 1024


class ResultsFile:
    """Appends lines; those that wait together are flushed to disk together."""

    def __init__(self, path: Path) -> None:
        """Take up the file of an earlier run, if there is one.  Blocking."""
        self._path = path
        self._waiting: list[tuple[str, asyncio.Future[None]]] = []
        self._flush = asyncio.Lock()
        # A run that died between its line here and its row in the ledger does the job's end
        # once more; the line is there already.
        self._there = _last_lines(path)

    async def add(self, line: Mapping[str, Any]) -> None:
        """Append a line, and return when it is on disk.

        Raises:
            OSError: it cannot be written.
        """
        if (line["id"], line["state"], line["task_id"]) in self._there:
            return
        text = json.dumps(line, ensure_ascii=False, default=str) + "\n"
        written: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((text, written))
        async with self._flush:
            if not written.done():  # else it went out with somebody else's
                await self._write_all()
        written.result()

    async def _write_all(self) -> None:
        batch, self._waiting = self._waiting, []
        trouble: OSError | None = None
        try:
            await asyncio.to_thread(self._write, "".join(text for text, _ in batch))
        except OSError as error:
            trouble = error
        for _, written in batch:
            if trouble is None:
                written.set_result(None)
            else:
                written.set_exception(trouble)

    def _write(self, lines: str) -> None:
        with self._path.open("ab") as file:
            file.write(lines.encode())
            file.flush()
            os.fsync(file.fileno())


def _last_lines(path: Path) -> set[tuple[Any, Any, Any]]:
    """Who the last lines are about.  A line that was cut short is ended, not mended."""
    if not path.exists():
        return set()
    with path.open("rb+") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _TAIL))
        tail = file.read()
        if tail and not tail.endswith(b"\n"):
            file.write(b"\n")
    found: set[tuple[Any, Any, Any]] = set()
    for text in tail.splitlines():
        try:
            line = json.loads(text)
        except ValueError:
            continue
        if isinstance(line, dict):
            found.add((line.get("id"), line.get("state"), line.get("task_id")))
    return found
