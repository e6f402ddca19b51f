"""The least that a bulk run can take: ``rh.map``'s requests, with nothing more than what the
promises of a run demand.

An intent is on disk before its submit leaves, a task's id before the task is waited for; its file
is flushed under its name, then its line of results, then its end is in the ledger.  One table, one
statement each time, one thread that commits what waits; nothing is checked, claimed, priced,
counted, named anew or told.  Whatever a run takes beyond it is what it does besides.
"""

from __future__ import annotations

import asyncio
import json
import os
import queue
import sqlite3
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import define

from runninghub_async import RunningHub
from runninghub_async.calls.call import submission_of
from runninghub_async.calls.map import Begun, Workers
from runninghub_async.calls.outputs import save_in
from runninghub_async.calls.task import Task
from runninghub_async.client import runtime_of
from runninghub_async.stores.folder import FolderStore

_Write = tuple[str, tuple[str, ...], "asyncio.Future[None]"]
INTENT = "INSERT INTO jobs (id, state) VALUES (?, 'submitting')"
CREATED = "UPDATE jobs SET state = 'submitted', task = ? WHERE id = ?"
ENDED = "UPDATE jobs SET state = 'saved', path = ? WHERE id = ?"


class LeastLedger:
    """Rows of jobs, each write of which is on disk before it is told to be done."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._loop = asyncio.get_running_loop()
        self._asked: list[_Write] = []
        self._work: queue.SimpleQueue[list[_Write]] = queue.SimpleQueue()
        threading.Thread(target=self._write, daemon=True).start()

    def do(self, statement: str, *values: str) -> asyncio.Future[None]:
        """Done when this is on disk."""
        done: asyncio.Future[None] = self._loop.create_future()
        if not self._asked:
            self._loop.call_soon(self._pass_on)
        self._asked.append((statement, values, done))
        return done

    def _pass_on(self) -> None:
        self._work.put(self._asked)
        self._asked = []

    def _write(self) -> None:
        db = sqlite3.connect(self._path, isolation_level=None)
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("CREATE TABLE jobs (id TEXT PRIMARY KEY, state, task, path) WITHOUT ROWID")
        while True:
            writes = self._work.get()
            while not self._work.empty():
                writes += self._work.get()
            db.execute("BEGIN IMMEDIATE")
            for statement, values, _ in writes:
                db.execute(statement, values)
            db.execute("COMMIT")
            self._loop.call_soon_threadsafe(_tell, [done for _, _, done in writes])


class LeastLines:
    """A file of lines, flushed to disk; those that wait go together."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._waiting: list[tuple[str, asyncio.Future[None]]] = []
        self._writing: asyncio.Task[None] | None = None

    def add(self, line: str) -> asyncio.Future[None]:
        """Done when this is on disk."""
        done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((line, done))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        return done

    async def _write(self) -> None:
        while self._waiting:
            together, self._waiting = self._waiting, []
            await asyncio.to_thread(self._append, "".join(line for line, _ in together))
            _tell([done for _, done in together])
        self._writing = None

    def _append(self, lines: str) -> None:
        with self._path.open("a") as file:
            file.write(lines)
            file.flush()
            os.fsync(file.fileno())


@define
class LeastJournal:
    """A submit waits for it, as in a run."""

    ledger: LeastLedger
    job: str

    def check(self) -> None: ...

    async def intends(self, account: str, client_token: str | None) -> None:
        await self.ledger.do(INTENT, self.job)

    async def withdraws(self) -> None:
        raise AssertionError("the server of this benchmark takes every submit")

    async def created(self, task: Task) -> None:
        await self.ledger.do(CREATED, task.id, self.job)


async def run_least(rh: RunningHub, out: Path, forms: Sequence[dict[str, Any]]) -> None:
    """All of these to their ends, as a run would leave them."""
    (out / "files").mkdir(parents=True)
    ledger, lines = LeastLedger(out / "ledger.sqlite"), LeastLines(out / "results.jsonl")
    store, lane = FolderStore(out, durable=True), object()

    async def work(item: tuple[str, dict[str, Any]], taken: Begun) -> None:
        job, form = item
        behind = submission_of(rh.from_dict(form))
        result = await behind.result(lane, taken, LeastJournal(ledger, job))
        taken.task_is_over()
        saved = await save_in(store, result.outputs[0], f"files/{job}-1", replace=True)
        line = {"id": job, "task_id": result.task_id, "files": [saved._asdict()], **form}
        await lines.add(json.dumps(line, ensure_ascii=False) + "\n")
        await ledger.do(ENDED, saved.path, job)

    workers = Workers(
        runtime_of(rh), ((str(n), form) for n, form in enumerate(forms)), work, concurrency=None
    )
    for _ in forms:
        await workers.next()


def _tell(those: Sequence[asyncio.Future[None]]) -> None:
    for done in those:
        if not done.done():
            done.set_result(None)
