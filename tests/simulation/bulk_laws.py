"""What must hold of bulk runs, whatever happens.

They are judged by what passes ledger, disk, wire and service, and by no sum of the product's own.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from attrs import define

from runninghub_async.bulk import Entry
from runninghub_async.bulk.files import folded, stem_of
from tests.simulation.disk import Disk, LedgerWritten
from tests.simulation.events import Event, PriceTold, SubmitLeft
from tests.simulation.law import Law
from tests.simulation.service import LABELS
from tests.simulation.workloads.bulk import SORTS, Folders, RunBegan, RunStopped

if TYPE_CHECKING:
    from tests.simulation.world import Process, World

_FINAL = ("saved", "failed", "uncertain")


class BulkLaw(Law):
    """A law about the folders of bulk runs, where there are any."""

    @property
    def folders(self) -> Folders | None:
        """What the workload has made."""
        return self.world.disk if isinstance(self.world.disk, Folders) else None

    @property
    def disks(self) -> Iterable[Disk]:
        """Of all machines."""
        return () if self.folders is None else self.folders.disks.values()

    def is_job(self, call: str) -> bool:
        """Whether this is the name of a job."""
        return self.folders is not None and call in self.folders.jobs

    def judge_disks(self) -> None:
        """Look at what lies there."""

    def when_idle(self) -> None:
        self.judge_disks()

    def at_death(self, process: Process) -> None:
        self.judge_disks()

    def at_end(self) -> None:
        self.judge_disks()


class IntentFirst(BulkLaw):
    """What is at stake is on disk before it happens."""

    name = "in bulk each submit has an intent of its own that was durable before its first byte"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self._intended: set[tuple[str, str]] = set()

    def notice(self, event: Event) -> None:
        if isinstance(event, LedgerWritten) and event.error is None:
            mine = event.process, event.job
            if event.call == "intends":
                self._intended.add(mine)
            elif event.call == "withdraws":
                self._intended.discard(mine)
        elif isinstance(event, SubmitLeft) and self.is_job(event.call):
            mine = event.process, event.call
            if mine not in self._intended:
                self.broken(f"{event.call} is submitted, and the ledger does not know")
            self._intended.remove(mine)


class StopIsHeeded(BulkLaw):
    """Who stops a run pays for nothing more."""

    name = "no submit of a run leaves once it is stopped"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self._stopped: set[str] = set()

    def notice(self, event: Event) -> None:
        if isinstance(event, RunBegan):
            self._stopped.discard(event.process)
        elif isinstance(event, RunStopped):
            self._stopped.add(event.process)
        elif isinstance(event, SubmitLeft) and event.process in self._stopped:
            self.broken(f"{event.call} is submitted by {event.process}, whose run is stopped")


class OneTaskAJob(BulkLaw):
    """A job whose submit may have made a task gets another only where that was asked for."""

    name = "a job is submitted again only where that was asked for"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self._settings: dict[str, dict[str, Any]] = {}
        self._unsettled: defaultdict[str, list[SubmitLeft]] = defaultdict(list)
        self._ended: dict[str, str] = {}

    def notice(self, event: Event) -> None:
        if isinstance(event, RunBegan):
            self._settings[event.process] = event.settings
        elif isinstance(event, LedgerWritten) and event.error is None:
            if event.call == "again":
                self._judge_another(event)
            elif event.ended is not None:
                self._ended[event.job] = event.ended.state
        elif isinstance(event, SubmitLeft) and self.is_job(event.call):
            before = [left for left in self._unsettled[event.call] if not self.is_refused(left)]
            if before:
                self.broken(
                    f"{event.call} is submitted by {event.process}, although its submit by"
                    f" {before[0].process} may have made a task"
                )
            self._unsettled[event.call] = [event]

    def _judge_another(self, event: LedgerWritten) -> None:
        """A job is pending once more."""
        settings, job = self._settings[event.process], event.job
        state = self._ended.get(job) if event.ended is None else event.ended.state
        if state == "uncertain" and not settings.get("resubmit_uncertain"):
            self.broken(f"{job} is uncertain, and is to be submitted again unasked")
        if state not in ("uncertain", "failed"):
            self.broken(f"{job} is {state}, and is to be submitted again")
        if state == "failed":
            self._judge_failed(job, settings)
        self._unsettled[job].clear()

    def _judge_failed(self, job: str, settings: dict[str, Any]) -> None:
        if not settings.get("retry_failed"):
            self.broken(f"{job} has failed, and is to be submitted again unasked")
        service = self.world.service
        for left in self._unsettled[job]:
            seen = service.seen.get((left.link.name, left.number))
            for task in service.sandbox.tasks:
                if seen is not None and task.id == seen.task_id and task.status == "SUCCESS":
                    self.broken(f"task {task.id} of {job} has succeeded, and another is wanted")


@define
class _Charge:
    """What one submit counts with."""

    estimate: Decimal | None
    bill: Decimal | None = None
    is_free: bool = False

    @property
    def expected(self) -> Decimal:
        """What it may count with: what its bill lies above its estimate is allowed for."""
        if self.is_free:
            return Decimal(0)
        amounts = [amount for amount in (self.estimate, self.bill) if amount is not None]
        return min(amounts, default=Decimal(0))


class WithinTheBudget(BulkLaw):
    """What is spent, and may come to be spent, stays within what was allowed."""

    name = (
        "bills so far and estimates in flight and uncertain are at most the budget and what bills"
        " lay above their estimates"
    )

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self._charges: defaultdict[str, list[_Charge]] = defaultdict(list)
        self._budgets: dict[str, Decimal] = {}

    def notice(self, event: Event) -> None:
        if isinstance(event, RunBegan):
            budget = event.settings.get("budget")
            if budget is not None and event.is_alone:
                self._budgets[event.process] = budget.amount
        elif isinstance(event, LedgerWritten) and event.error is None:
            self._count(event)
        elif isinstance(event, SubmitLeft) and event.process in self._budgets:
            budget = self._budgets[event.process]
            total = sum((c.expected for some in self._charges.values() for c in some), Decimal(0))
            if total > budget:
                self.broken(f"with {event.call}, {total} may be spent of {budget}")

    def _count(self, event: LedgerWritten) -> None:
        charges = self._charges[event.job]
        if event.call == "intends":
            charges.append(_Charge(event.args[2]))
        elif event.call == "withdraws" and charges:
            charges.pop()
        elif (how := event.ended) is not None and how.state != "submitted" and charges:
            charge = charges[-1]
            charge.is_free = how.state == "failed" and how.money == 0
            if how.money is not None and how.money > 0:
                charge.bill = how.money
            elif how.estimate is not None:
                charge.estimate = how.estimate


class JobsCountWithTheirPrice(BulkLaw):
    """What a job is expected to cost is guessed neither downwards nor upwards."""

    name = "a job counts with the highest of the published price, the told one and others' bills"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self._runs: dict[str, RunBegan] = {}
        self._told: defaultdict[tuple[str, str], list[PriceTold]] = defaultdict(list)

    def notice(self, event: Event) -> None:
        if isinstance(event, RunBegan):
            if event.settings.get("budget") and event.is_alone:
                self._runs[event.process] = event
        elif isinstance(event, PriceTold) and self.is_job(event.call):
            self._told[event.process, self._sort(event.call)].append(event)
        elif isinstance(event, LedgerWritten) and event.call == "intends" and not event.error:
            if event.process in self._runs:
                self._judge(event.process, event.job, event.args[2])

    def _sort(self, job: str) -> str:
        assert self.folders is not None
        return str(self.folders.jobs[job]["asks"])

    def _judge(self, process: str, job: str, estimate: Decimal | None) -> None:
        sort, rows = self._sort(job), next(iter(self.disks)).rows
        assert self.folders is not None
        assert rows is not None
        heard = [t.amount for t in self._told[process, sort] if t.link.has_answered(t.number)]
        known = [SORTS[sort][1], *heard[-1:]]
        jobs = [name for name, args in self.folders.jobs.items() if args["asks"] == sort]
        surprises = [
            entry.money
            for entry in rows.reader().known(jobs).values()
            if entry.money is not None and (entry.estimate is None or entry.money > entry.estimate)
        ]
        made = {entry.call for entry in self.world.service.book.values()}
        least = _highest(*known, *surprises)
        most = _highest(*known, *(self.folders.bill_of(name) for name in jobs if name in made))
        if not least <= (estimate or 0) <= most:
            self.broken(f"{job} counts with {estimate}; it must be from {least} to {most}")
        if not estimate and (estimate == 0 or not self._may_be_unknown(process)):
            self.broken(f"{job} is submitted, and nobody knows what it costs")

    def _may_be_unknown(self, process: str) -> bool:
        return bool(self._runs[process].settings["budget_unknown_ok"])


def _highest(*amounts: Decimal | None) -> Decimal:
    return max((amount for amount in amounts if amount is not None), default=Decimal(0))


class BillsAreRead(BulkLaw):
    """Whatever form a bill has, it is that one, or known to be none."""

    name = "what a job has cost is what its task was billed"

    def notice(self, event: Event) -> None:
        if not isinstance(event, LedgerWritten) or event.error or event.ended is None:
            return
        if event.ended.state in ("saved", "succeeded"):
            assert self.folders is not None
            told, counted = self.folders.bill_of(event.job), event.ended.money
            if told != counted:
                self.broken(f"{event.job} was billed {told}, and counts with {counted}")


class EveryTaskIsInTheLedger(BulkLaw):
    """No task is forgotten, whatever died."""

    name = "every task in the service's book is in the ledger by its id, or its job uncertain"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self._told: set[str] = set()
        self._uncertain: defaultdict[str, int] = defaultdict(int)

    def notice(self, event: Event) -> None:
        if isinstance(event, LedgerWritten) and event.error is None:
            if event.call == "created":
                self._told.add(event.args[1])
            elif event.ended is not None and event.ended.state == "uncertain":
                self._uncertain[event.job] += 1

    def at_end(self) -> None:
        lost: defaultdict[str, list[str]] = defaultdict(list)
        for task_id, entry in self.world.service.book.items():
            if self.is_job(entry.call) and task_id not in self._told:
                lost[entry.call].append(task_id)
        for job, tasks in lost.items():
            if len(tasks) > self._uncertain[job]:
                self.broken(f"nothing tells of {', '.join(tasks)} of {job}")


class EverythingIsSettled(BulkLaw):
    """Resumed often enough, every job comes to an end."""

    name = "in the end no job is open"

    def at_end(self) -> None:
        folders = self.folders
        if folders is None or folders.settled_on is not None or not folders.jobs:
            return
        rows = next(iter(folders.disks.values())).rows
        assert rows is not None
        states = {e.id: e.state for e in rows.reader().known(folders.jobs).values()}
        left = [f"{job} is {states.get(job)}" for job in folders.jobs]
        open_ = [told for told in left if not told.endswith(_FINAL)]
        self.broken(", ".join(open_) or "the last run did not come to its end")


class NamesAreClaimedOnce(BulkLaw):
    """A name belongs to one output of one job."""

    name = "a name is claimed once"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.owners: dict[str, tuple[str, int]] = {}

    def notice(self, event: Event) -> None:
        if not isinstance(event, LedgerWritten) or event.call != "reserve_name" or event.error:
            return
        owner = event.args[0], event.args[1]
        first = self.owners.setdefault(folded(event.result), owner)
        if first != owner:
            self.broken(f"{event.result} is given to {owner[0]}, and belongs to {first[0]}")


class FilesAreWhole(BulkLaw):
    """What has its final name is whole, and the work of a task of the job that has the name."""

    name = "a file under its final name is whole, and its bytes name the task of its job"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self._owners: dict[str, str] = {}
        self._seen: dict[tuple[str, str], bytes] = {}

    def notice(self, event: Event) -> None:
        if isinstance(event, LedgerWritten) and event.call == "reserve_name" and not event.error:
            self._owners.setdefault(folded(event.result), event.args[0])

    def judge_disks(self) -> None:
        for disk in self.disks:
            for name, content in disk.files.whole.items():
                if self._seen.get((disk.name, name)) is not content:
                    self._judge(disk, name, content)
                    self._seen[disk.name, name] = content

    def _judge(self, disk: Disk, name: str, content: bytes) -> None:
        owner = self._owners.get(folded(stem_of(name)))
        if owner is None:
            self.broken(f"{name} on {disk.name} is nobody's")
        for task_id, entry in self.world.service.book.items():
            if entry.call == owner and content.count(task_id.encode()) == LABELS:
                return
        self.broken(f"{name} on {disk.name} is not what a task of {owner} has made")


class ResultsAgree(BulkLaw):
    """``results.jsonl`` says of each job what the ledger says."""

    name = "results.jsonl agrees with the ledger"

    def judge_disks(self) -> None:
        """Whole lines, each once, and no end that the ledger will not come to."""
        for disk in self.disks:
            seen: set[tuple[Any, ...]] = set()
            for line in self._lines(disk):
                key = (line["id"], line["state"], line["task_id"], str(line["files"]))
                # Of two machines each saves what the other has saved on a disk of its own.
                if key in seen and line["state"] == "saved" and not disk.is_shared:
                    self.broken(f"{disk.name} tells twice that {line['id']} is saved")
                seen.add(key)

    def _lines(self, disk: Disk) -> list[dict[str, Any]]:
        whole, _, _ = bytes(disk.results).rpartition(b"\n")
        try:
            return [json.loads(line) for line in whole.splitlines()]
        except ValueError:
            self.broken(f"a line on {disk.name} cannot be read")

    def at_end(self) -> None:
        super().at_end()
        folders = self.folders
        if folders is None or folders.settled_on is None:
            return
        disk = folders.settled_on
        assert disk.rows is not None
        lines = [line for each in folders.disks.values() for line in self._lines(each)]
        told = {line["id"]: line for line in sorted(lines, key=lambda line: line["ended_at"])}
        for job, entry in disk.rows.reader().known(folders.jobs).items():
            line = told.get(job, {"state": "nothing", "files": [], "task_id": None})
            if line["state"] != entry.state:
                self.broken(f"{job} is {entry.state}; the results have {line['state']}")
            if entry.state == "saved":
                self._judge_saved(entry, line)

    def _judge_saved(self, entry: Entry, line: dict[str, Any]) -> None:
        files = [file.path for file in entry.files]
        told = [file["path"] for file in line["files"]]
        # Of two machines that share a ledger, the one or the other has the files.
        there = {name for each in self.disks for name in each.files.whole}
        if told != files or not set(files) <= there:
            self.broken(f"{entry.id} has {files}, the results {told}, and they must be there")
        if line["task_id"] != entry.task_id:
            self.broken(f"{entry.id} is task {entry.task_id}, in the results {line['task_id']}")


BULK_LAWS: list[type[Law]] = [
    IntentFirst,
    StopIsHeeded,
    OneTaskAJob,
    WithinTheBudget,
    JobsCountWithTheirPrice,
    BillsAreRead,
    EveryTaskIsInTheLedger,
    EverythingIsSettled,
    NamesAreClaimedOnce,
    FilesAreWhole,
    ResultsAgree,
]
