"""What must hold of jobs that are made again, of what is kept beside files, and of times."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any

from attrs import define, field

from runninghub_async.bulk.ledgers.ledger import Entry, Redone
from runninghub_async.calls.kept_settings import SUFFIX
from tests.simulation.clock import EPOCH
from tests.simulation.disk import LedgerWritten
from tests.simulation.events import Event, LedgerRebuilt, OutcomeGiven, RunBegan, TextShown
from tests.simulation.law import BulkLaw, Law
from tests.simulation.recovery import earlier_tasks
from tests.simulation.service import ACCOUNTS, LABELS

ROUNDED = 0.001
"""Seconds of which times are told."""


@define(eq=False)
class MadeAgainOnce(BulkLaw):
    """A wish is one task more, and costs nothing that was made before."""

    name = "a job is made again once for a wish, once it has ended, and its files so far are kept"
    _wishes: dict[str, Mapping[str, int]] = field(factory=dict)
    """By process."""
    _done: dict[str, int] = field(factory=dict)
    """By job: the last wish for which it was made again."""
    _saved: dict[str, Entry] = field(factory=dict)
    """The rows of jobs as they were when they had been saved last."""
    _kept: dict[tuple[str, str], bytes] = field(factory=dict)
    """By disk and name: what was there before."""
    _spent: Decimal = Decimal(0)

    def notice(self, event: Event) -> None:
        if isinstance(event, RunBegan):
            self._wishes[event.process] = event.settings.get("redo") or {}
        if not isinstance(event, (LedgerWritten, LedgerRebuilt)):
            return
        before, self._spent = self._spent, self._spent_now()
        if isinstance(event, LedgerRebuilt):
            self._saved = {n: row for n, row in self.entries().items() if row.state == "saved"}
        elif event.ended is not None and event.ended.state == "saved":
            self._saved[event.job] = self.entries()[event.job]
        elif event.redone is not None:
            self._judge(event, event.redone)
            if self._spent < before:
                self.broken(f"{before} were spent before {event.job} is made again, now less")

    def _spent_now(self) -> Decimal:
        rows = next(iter(self.folders.disks.values())).rows
        return Decimal(0) if rows is None else rows.reader().spent()

    def _judge(self, event: LedgerWritten, redone: Redone) -> None:
        job, wanted = event.job, self._wishes[event.process].get(event.job)
        if redone.wish != wanted:
            self.broken(f"{job} is made again for wish {redone.wish}, and wanted is {wanted}")
        if redone.wish <= (done := self._done.get(job, 0)):
            self.broken(f"{job} is made again for wish {redone.wish}, as it was for {done}")
        self._done[job] = redone.wish
        rows = next(iter(self.folders.disks.values())).rows
        assert rows is not None
        was = earlier_tasks(rows)[-1]
        if was.state not in ("saved", "failed"):
            self.broken(f"{job} is made again, and was {was.state}")
        disk = self.folders.disk_of(event.process)
        aside = {file.path: disk.files.whole.get(file.path) for file in redone.files}
        there = self._saved[job].files if was.state == "saved" and job in self._saved else ()
        for file in there:
            content = disk.files.whole.get(file.path)
            if content is not None and content not in aside.values():
                self.broken(f"{file.path} of {job} is not kept in {sorted(aside)}")
        self._kept |= {(disk.name, name): found for name, found in aside.items() if found}

    def look(self) -> None:
        for disk in self.folders.disks.values():
            for (where, name), content in self._kept.items():
                if where == disk.name and disk.files.whole.get(name) != content:
                    self.broken(f"{name} on {disk.name} is not what was kept there")


@define(eq=False)
class SettingsAreOfTheirFile(BulkLaw):
    """What makes a result again is beside it, and is not what made another one."""

    name = "settings beside a file name the task of its bytes and what that was asked for"
    _keeping: set[str] = field(factory=set)
    _untold: set[str] = field(factory=set)
    """Jobs of which a run has said that it cannot tell their settings."""
    _seen: dict[tuple[str, str], tuple[bytes, bytes | None]] = field(factory=dict)

    def notice(self, event: Event) -> None:
        if isinstance(event, RunBegan) and event.settings.get("keep_settings"):
            self._keeping.add(event.process)
        elif isinstance(event, TextShown) and event.where == "WARNING":
            _, said, rest = event.text.partition("the settings of job ")
            if said:
                self._untold.add(rest.partition(" ")[0])
        elif isinstance(event, OutcomeGiven) and event.process in self._keeping:
            outcome = event.outcome
            is_own = outcome.task_id is not None  # those of a choice are its candidates'
            if outcome.state == "saved" and is_own and outcome.job.id not in self._untold:
                self._judge_beside(event, [file.path for file in outcome.files])

    def _judge_beside(self, event: OutcomeGiven, files: list[str]) -> None:
        whole = self.folders.disk_of(event.process).files.whole
        for name in files:
            told = json.loads(whole.get(name + SUFFIX, b"{}"))
            if told.get("task_id") != event.outcome.task_id or not _is_of(told, whole[name]):
                self.broken(f"{name} is saved without its settings")

    def look(self) -> None:
        for disk in self.folders.disks.values():
            whole = disk.files.whole
            for name in [name for name in whole if name.endswith(SUFFIX)]:
                now = whole[name], whole.get(name.removesuffix(SUFFIX))
                before = self._seen.get((disk.name, name), (b"", None))
                if before[0] is not now[0] or before[1] is not now[1]:
                    self._seen[disk.name, name] = now
                    self._judge(f"{name} on {disk.name}", *now)

    def _judge(self, name: str, settings: bytes, content: bytes | None) -> None:
        service = self.world.service
        if any(service.key(n).encode() in settings for n in range(ACCOUNTS)):
            self.broken(f"the key is in {name}")
        told = json.loads(settings)
        if content is None or not _is_of(told, content):
            return  # of what was there before, which its digest says
        task_id, asked = told["task_id"], told["call"]["params"]
        task = next((task for task in service.sandbox.tasks if task.id == task_id), None)
        if task is None or content.count(task_id.encode()) != LABELS:
            self.broken(f"{name} is of task {task_id}, and the file is not")
        had = {field: task.params.get(field) for field in ("prompt", "resolution")}
        if had != {field: asked.get(field) for field in had}:
            self.broken(f"{name} tells of {asked}, and task {task_id} was asked for {had}")


def _is_of(told: Mapping[str, Any], content: bytes) -> bool:
    return bool(told.get("sha256") == hashlib.sha256(content).hexdigest())


@define(eq=False)
class TimesAreInOrder(BulkLaw):
    """When a task began and was over is told as it was seen."""

    name = "a task is told to have been made, begun and over in this order, and before that is told"

    def notice(self, event: Event) -> None:
        if not isinstance(event, OutcomeGiven) or event.outcome.task_id is None:
            return
        told, entry = event.outcome, self.world.service.book.get(event.outcome.task_id)
        task = next((t for t in self.world.service.sandbox.tasks if t.id == told.task_id), None)
        if entry is None or task is None:
            return
        moments = [
            ("made", task.created),
            ("begun", _seconds(told.started_at)),
            ("over", _seconds(told.finished_at)),
            ("told", self.world.now),
        ]
        known = [(what, moment) for what, moment in moments if moment is not None]
        for (what, first), (then, second) in pairwise(known):
            if first > second + 2 * ROUNDED:
                self.broken(f"task {task.id} is {what} at {first:.3f}, and {then} at {second:.3f}")


def _seconds(moment: str | None) -> float | None:
    return None if moment is None else datetime.fromisoformat(moment).timestamp() - EPOCH


REDO_LAWS: list[type[Law]] = [MadeAgainOnce, SettingsAreOfTheirFile, TimesAreInOrder]
"""Judged where there are bulk runs."""
