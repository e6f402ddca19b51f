"""What must hold of bulk runs, whatever happens.

They are judged by what passes ledger, disk, wire and service, and by no sum of the product's own.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Mapping
from typing import Any

from attrs import define, field

from tests.simulation.disk import LedgerWritten
from tests.simulation.events import (
    EndIsToBeTold,
    EndTold,
    Event,
    LedgerRebuilt,
    OutcomeGiven,
    RunBegan,
    RunStopped,
    SubmitLeft,
    TaskMade,
)
from tests.simulation.file_laws import FilesAreWhole, NamesAreClaimedOnce, ResultsAgree
from tests.simulation.law import BulkLaw, Law
from tests.simulation.money_laws import (
    BillsAreRead,
    JobsCountWithTheirPrice,
    WhatIsPaidIsNotGivenUp,
    WithinTheBudget,
)
from tests.simulation.workloads.bulk_draw import ENDS


@define(eq=False)
class IntentFirst(BulkLaw):
    """What is at stake is on disk before it happens."""

    name = "in bulk each submit has an intent of its own that was durable before its first byte"
    _intended: set[tuple[str, str]] = field(factory=set)

    def notice(self, event: Event) -> None:
        if isinstance(event, LedgerWritten):
            if event.call == "intends":
                self._intended.add((event.process, event.job))
            elif event.call == "withdraws":
                self._intended.discard((event.process, event.job))
        elif isinstance(event, SubmitLeft) and event.call in self.folders.jobs:
            if (event.process, event.call) not in self._intended:
                self.broken(f"{event.call} is submitted, and the ledger does not know")
            self._intended.remove((event.process, event.call))


@define(eq=False)
class StopIsHeeded(BulkLaw):
    """Who stops a run pays for nothing more."""

    name = "no submit of a run leaves once it is stopped"
    _stopped: set[str] = field(factory=set)

    def notice(self, event: Event) -> None:
        if isinstance(event, RunStopped):
            self._stopped.add(event.process)
        elif isinstance(event, SubmitLeft) and event.process in self._stopped:
            self.broken(f"{event.call} is submitted by {event.process}, whose run is stopped")


@define(eq=False)
class OneTaskAJob(BulkLaw):
    """A job whose submit may have made a task gets another only where that was asked for."""

    name = "a job is submitted again only where that was asked for"
    _settings: dict[str, Mapping[str, Any]] = field(factory=dict)
    _unsettled: defaultdict[str, list[SubmitLeft]] = field(factory=lambda: defaultdict(list))
    _ended: dict[str, str] = field(factory=dict)
    _intended_by: dict[str, str] = field(factory=dict)

    def notice(self, event: Event) -> None:
        if isinstance(event, RunBegan):
            self._settings[event.process] = event.settings
        elif isinstance(event, LedgerRebuilt):  # results may tell of an end that no ledger had
            known = {job: entry.state for job, entry in self.entries().items()}
            self._ended = dict.fromkeys(self.folders.jobs, "uncertain") | known
        elif isinstance(event, LedgerWritten):
            if event.call == "intends":
                self._intended_by[event.job] = event.process
            elif event.call in ("withdraws", "created"):
                self._intended_by.pop(event.job, None)
            if event.ended is not None:
                self._ended[event.job] = event.ended.state
            if event.redone is not None:
                self._unsettled[event.job].clear()  # whether it may be is another law
            elif event.call == "again":
                self._judge_another(event.job, self._settings[event.process])
        elif isinstance(event, SubmitLeft) and event.call in self.folders.jobs:
            before = [left for left in self._unsettled[event.call] if not self.is_refused(left)]
            if before:
                self.broken(
                    f"{event.call} is submitted by {event.process}, although its submit by"
                    f" {before[0].process} may have made a task"
                )
            self._unsettled[event.call] = [event]

    def _judge_another(self, job: str, settings: Mapping[str, Any]) -> None:
        """A job is pending once more."""
        if self.folders.candidates(job):
            return  # a choice costs nothing
        state = self._ended.get(job)
        if state is None and self._has_died(self._intended_by.get(job)):
            state = "uncertain"  # whether or not a run has had the time to write that down
        most = settings.get("retry_failed") or bool(settings.get("retry_kinds"))
        asked = {"uncertain": settings.get("resubmit_uncertain"), "failed": most}.get(state or "")
        if not asked:
            self.broken(f"{job} is {state}, and is to be submitted again unasked")
        if state == "failed":
            self._judge_retry(job, most, settings.get("retry_kinds"))
        self._unsettled[job].clear()

    def _has_died(self, name: str | None) -> bool:
        return any(p.name == name and not p.is_alive for p in self.world.processes)

    def _judge_retry(self, job: str, most: int, kinds: list[str] | None) -> None:
        """A job has failed, and another task is wanted: at most so many, for these kinds."""
        book = self.world.service.book
        known = (task for task in self.world.service.sandbox.tasks if task.id in book)
        tasks = [task for task in known if book[task.id].call == job]
        if len(tasks) > most:
            self.broken(f"{job} has had {len(tasks)} tasks, and may have had {most} new ones")
        seen = [self.world.service.seen.get((s.link.name, s.number)) for s in self._unsettled[job]]
        ids = {each.task_id for each in seen if each is not None}
        _, kind, helps = ENDS.get(self.folders.jobs[job]["ends"], (None, "", False))
        for task in tasks:
            if task.id in ids and task.status == "SUCCESS":
                self.broken(f"task {task.id} of {job} has succeeded, and another is wanted")
            if task.id in ids and not (helps if kinds is None else kind in kinds):
                self.broken(f"a failure of the kind {kind} gives {job} another task unasked")


@define(eq=False)
class NothingBeyondThePlan(BulkLaw):
    """Who has approved a plan pays for what it has."""

    name = "nothing beyond an approved plan is submitted"
    _approved: dict[str, Mapping[str, str]] = field(factory=dict)

    def notice(self, event: Event) -> None:
        if isinstance(event, RunBegan) and event.approved is not None:
            self._approved[event.process] = event.approved
        elif isinstance(event, SubmitLeft) and event.process in self._approved:
            if self._approved[event.process].get(event.call) == event.resolution:
                return  # be it as an earlier run had it, whose task has failed
            self.broken(f"{event.call} is submitted, and is not as approved")


@define(eq=False)
class TheEndIsToldOnce(BulkLaw):
    """Whoever is to be told of the end of a run hears once how it went."""

    name = "the end of a run is told once, with true counts"
    _counts: defaultdict[str, deque[Counter[str]]] = field(
        factory=lambda: defaultdict(lambda: deque(maxlen=2))
    )
    """How jobs stood when a run last asked, and the time before: as it closes it asks once more how
    many rows there are, and others may have gone on meanwhile."""
    _told: Counter[str] = field(factory=Counter)
    _untold: set[str] = field(factory=set)

    def notice(self, event: Event) -> None:
        if isinstance(event, LedgerWritten) and event.call == "counts":
            entries = self.entries()
            self._counts[event.process].append(
                Counter(
                    "not needed" if self.makes_it_unneeded(job, entries) else entry.state
                    for job, entry in entries.items()
                )
            )
        elif isinstance(event, EndIsToBeTold):
            (self._untold.discard if event.failed else self._untold.add)(event.process)
        elif isinstance(event, EndTold):
            self._told[event.process] += 1
            self._untold.discard(event.process)
            if self._told[event.process] > 1:
                self.broken(f"the end of {event.process} is told again")
            true, counts = [*self._counts[event.process]], event.told["counts"]
            if counts not in true and (counts or "error" not in event.told):
                self.broken(f"{event.process} ends with {true}, and tells {counts}")

    def at_end(self) -> None:
        dead = {process.name for process in self.world.processes if not process.is_alive}
        if untold := sorted(self._untold - dead):
            self.broken(f"nobody hears of the end of {', '.join(untold)}")


@define(eq=False)
class EveryTaskIsInTheLedger(BulkLaw):
    """No task is forgotten, whatever died."""

    name = "every task in the service's book is in the ledger by its id, or its job uncertain"
    _told: set[str] = field(factory=set)
    _submits: Counter[str] = field(factory=Counter)
    _uncertain: defaultdict[str, int] = field(factory=lambda: defaultdict(int))

    def notice(self, event: Event) -> None:
        if isinstance(event, SubmitLeft):
            self._submits[event.call] += 1
        elif isinstance(event, LedgerWritten):
            if event.call == "created":
                self._told.add(event.args[1])
            elif event.ended is not None and event.ended.state == "uncertain":
                self._uncertain[event.job] += 1
        elif isinstance(event, LedgerRebuilt):
            made = "".join(line for line in event.disk.log if " INFO created {" in line)
            for task_id in sorted(self._told - event.tasks):
                if task_id in made:
                    self.broken(
                        f"the log tells of {task_id}, and the ledger built from it does not"
                    )
            self._told = set(event.tasks)  # of the others the job must be uncertain
            for job, entry in self.entries().items():
                if entry.state == "uncertain":  # of how many submits, nothing tells any more
                    self._uncertain[job] = self._submits[job]

    def at_end(self) -> None:
        lost: defaultdict[str, list[str]] = defaultdict(list)
        for task_id, entry in self.world.service.book.items():
            if entry.call in self.folders.jobs and task_id not in self._told:
                lost[entry.call].append(task_id)
        for job, tasks in lost.items():
            if len(tasks) > self._uncertain[job]:
                self.broken(f"nothing tells of {', '.join(tasks)} of {job}")


class EverythingIsSettled(BulkLaw):
    """Resumed often enough, every job comes to an end."""

    name = "in the end no job is open"

    def at_end(self) -> None:
        if self.folders.settled_on is None and self.folders.jobs:
            states = {job: entry.state for job, entry in self.entries().items()}
            open_ = [job for job in self.folders.jobs if not self.folders.is_settled(job, states)]
            told = ", ".join(f"{job} is {states.get(job)}" for job in open_)
            self.broken(told or "the last run did not come to its end")


@define(eq=False)
class JobsTakeWhatOthersMade(BulkLaw):
    """A chain of jobs is as if somebody had put in the links by hand, one after the other."""

    name = "a job is submitted with what the job has made that it hangs on, once that is saved"
    _over: set[tuple[str, str]] = field(factory=set)
    _stopped: set[str] = field(factory=set)
    _submitted_by: dict[str, str] = field(factory=dict)
    _saved: set[str] = field(factory=set)
    """Also where another run fetches the files of the same task again, for a disk of its own."""

    def notice(self, event: Event) -> None:
        if isinstance(event, RunStopped):
            self._stopped.add(event.process)
        elif isinstance(event, LedgerWritten) and event.call == "again":
            self._saved.discard(event.job)
        elif isinstance(event, LedgerWritten) and event.ended and event.ended.state == "saved":
            self._saved.add(event.job)
        elif isinstance(event, LedgerWritten) and event.call == "left_open":
            self._over.add((event.process, event.job))  # its outcome may be given a little later
        elif isinstance(event, SubmitLeft):
            self._submitted_by[event.call] = event.process
        elif isinstance(event, OutcomeGiven):
            self._judge_outcome(event)
        job = event.call if isinstance(event, (SubmitLeft, TaskMade)) else ""
        inner = self.folders.inner(job) if job in self.folders.jobs else None
        if inner is None:
            return
        if isinstance(event, SubmitLeft) and inner not in self._saved:
            state = self.entries()[inner].state  # which a rebuilt ledger may have from the results
            if state != "saved":
                self.broken(f"{job} is submitted, and {inner} is {state}")
        if isinstance(event, TaskMade):
            self._judge(job, event.task_id, inner)

    def _judge_outcome(self, event: OutcomeGiven) -> None:
        """A job is not given up before the one that it hangs on has come to an end here."""
        job, process = event.outcome.job.id, event.process
        self._over.add((process, job))
        inner = self.folders.inner(job)
        if inner is None or event.outcome.state != "pending" or process in self._stopped:
            return
        if self._submitted_by.get(inner) != process or (process, inner) in self._over:
            return  # of what another run has, that one knows the end
        if self.entries()[inner].state == "submitted":
            self.broken(f"{job} does not wait for {inner}, which is under way")

    def _judge(self, job: str, task_id: str, inner: str) -> None:
        tasks = self.world.service.sandbox.tasks
        links = next(task.params["imageUrls"] for task in tasks if task.id == task_id)
        rows, makers = self.entries(), self.folders.candidates(inner) or [inner]
        saved = [task for name in makers if name in rows and (task := rows[name].task_id)]
        for link in links:
            if "/output/" in link and not any(task in link for task in saved):
                self.broken(f"{job} is made of {link}, and {inner} is of {saved}")


@define(eq=False)
class OneCandidateIsEnough(BulkLaw):
    """Of a choice that keeps the first which succeeds nobody pays for another one after that."""

    name = "a candidate is submitted only while no other has succeeded, and a choice is of one"

    def notice(self, event: Event) -> None:
        if not isinstance(event, LedgerWritten) or event.job not in self.folders.jobs:
            return
        job, rows = event.job, self.entries()
        if event.call == "intends":
            before = rows | {job: rows[job]._replace(state="pending")}
            if (other := self.makes_it_unneeded(job, before)) is not None:
                self.broken(f"{job} is submitted, and {other} has succeeded")
        if event.ended is not None and event.ended.state == "saved":
            candidates = self.folders.candidates(job)
            saved = [rows[each] for each in candidates if rows[each].state == "saved"]
            has = {file.path for file in rows[job].files}
            if candidates and has not in [{file.path for file in row.files} for row in saved]:
                self.broken(f"{job} has {sorted(has)}, which no saved candidate has made")


@define(eq=False)
class ChoicesWaitForTheirCandidates(BulkLaw):
    """Nobody has to begin another run for what could have been chosen in this one."""

    name = "a run gives up no choice of which it saves a candidate"
    _saved: defaultdict[str, set[str]] = field(factory=lambda: defaultdict(set))
    """By run, the candidates that it has saved, and the choices that it has given up."""
    _given_up: defaultdict[str, set[str]] = field(factory=lambda: defaultdict(set))

    def notice(self, event: Event) -> None:
        if isinstance(event, RunBegan):
            self._saved[event.process].clear()
            self._given_up[event.process].clear()
        elif isinstance(event, LedgerWritten) and event.ended and event.ended.state == "saved":
            self._saved[event.process].add(event.job)
            choice = self.folders.choice(event.job)
            if choice in self._given_up[event.process]:
                self.broken(f"{event.job} is saved, and {event.process} has given up {choice}")
        elif isinstance(event, OutcomeGiven) and event.outcome.blocked_by is not None:
            choice = event.outcome.job.id
            candidates = self.folders.candidates(choice)
            for each in sorted(self._saved[event.process].intersection(candidates)):
                if self.entries()[each].state == "saved":
                    self.broken(f"{event.process} gives up {choice}, and has saved {each}")
            if candidates:
                self._given_up[event.process].add(choice)


BULK_LAWS: list[type[Law]] = [
    IntentFirst,
    StopIsHeeded,
    OneTaskAJob,
    NothingBeyondThePlan,
    TheEndIsToldOnce,
    WithinTheBudget,
    JobsCountWithTheirPrice,
    BillsAreRead,
    WhatIsPaidIsNotGivenUp,
    EveryTaskIsInTheLedger,
    EverythingIsSettled,
    JobsTakeWhatOthersMade,
    OneCandidateIsEnough,
    ChoicesWaitForTheirCandidates,
    NamesAreClaimedOnce,
    FilesAreWhole,
    ResultsAgree,
]
"""Judged where there are any."""
