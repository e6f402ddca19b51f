"""What this server has under way: requests whose tasks wait in its line, or go on in its run."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import NamedTuple

from attrs import define, field

from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.ledger import Entry
from runninghub_async.bulk.outcomes import JobOutcome
from runninghub_async.latch import Latch
from runninghub_async.serve.records import Request, TaskTold, Token
from runninghub_async.serve.troubles import Trouble


class Claimed(NamedTuple):
    """The row of a job that a run has claimed, as it was then."""

    run: str
    row: Entry


_MOST_FETCHES = 6
"""How often results are looked for again that nobody could fetch: for two minutes or so."""


@define(eq=False)
class OpenTask:
    """A task of ours that is not over."""

    job: Job
    within: OpenRequest
    claimed: Claimed | None = None
    """By which run when it was accepted, until that takes it out of the line."""
    is_leaving: bool = False
    """Whether its submit may be on its way."""
    service_id: str | None = None
    """The service's task, once there is one."""
    tries: int = 0
    """How often its submit has come to nothing that counts."""
    looks: int = 0
    """How often its task was looked at, or its files were fetched, and let be for a while."""
    told: TaskTold | None = None
    """What it came to, once it is over."""
    trouble: Trouble | None = None
    """What its caller is told in the place of that."""
    over: Latch = field(factory=Latch)
    _change: asyncio.Event | None = field(default=None, init=False)

    @property
    def changed(self) -> asyncio.Event:
        """Set by its next change; made where somebody follows it, since one takes 0.7 KB."""
        if self._change is None:
            self._change = asyncio.Event()
        return self._change

    @property
    def id(self) -> str:
        """As callers know it."""
        return self.job.id

    @property
    def may_have_task(self) -> bool:
        """Whether something was submitted for it, or may have been."""
        told = self.told
        is_made = self.service_id is not None or (told is not None and not _made_none(told))
        return is_made or self.is_leaving

    def gives_up_results(self, outcome: JobOutcome) -> bool:
        """Whether its results will not come: a link that is dead may work a moment later."""
        return outcome.lacks_results and (outcome.unreadable or self.looks >= _MOST_FETCHES)

    def note_change(self) -> None:
        """Whoever follows it is to look."""
        if self._change is not None:
            self._change.set()
            self._change = None

    def end(self, told: TaskTold | None, trouble: Trouble | None = None) -> None:
        """It is over, or nobody here hears more of it."""
        self.told, self.trouble = told, trouble
        self.over.set()
        self.note_change()


@define(eq=False)
class OpenRequest:
    """A request with tasks that are not over."""

    request: Request
    token: Token
    attempt: int = 0
    """As of :class:`Order`."""
    has_begun: bool = False
    """Whether something was submitted for it before this server had it."""
    is_known: bool = False
    """Whether the only server has accepted it since it began: what the book says, it knows."""
    tasks: list[OpenTask] = field(factory=list)
    """All that this server has had of it."""

    @property
    def is_over(self) -> bool:
        """Whether all of them are."""
        return all(task.over.is_set for task in self.tasks)

    @property
    def may_have_task(self) -> bool:
        """Whether something was submitted for one of them, or may have been."""
        return self.has_begun or any(task.may_have_task for task in self.tasks)

    @property
    def is_unattended_to(self) -> bool:
        """Whether its caller waits, and nothing was submitted for it yet."""
        return self.request.is_waited and not self.may_have_task

    @property
    def is_unpaid(self) -> bool:
        """Whether all have failed, certainly without a task, and a repeat of it may help."""
        ends = [task.told.error for task in self.tasks if task.told is not None]
        return len(ends) == len(self.request.tasks) and all(
            error is not None and error.may_repeat for error in ends
        )


class OpenRequests:
    """All of them, by their ids and by those of their tasks."""

    def __init__(self) -> None:
        self._tasks: dict[str, OpenTask] = {}
        self._requests: dict[str, OpenRequest] = {}

    def __len__(self) -> int:
        """How many tasks are not over."""
        return len(self._tasks)

    def __iter__(self) -> Iterator[OpenRequest]:
        return iter(list(self._requests.values()))

    @property
    def tasks(self) -> list[OpenTask]:
        """All that are not over."""
        return list(self._tasks.values())

    def get(self, task: str) -> OpenTask | None:
        """The task of this id."""
        return self._tasks.get(task)

    def of(self, request: str) -> OpenRequest | None:
        """The request of this id."""
        return self._requests.get(request)

    def add(self, within: OpenRequest, job: Job) -> OpenTask:
        """A task that is not over; one that is known already stays as it is."""
        if (known := self._tasks.get(job.id)) is None:
            known = self._tasks[job.id] = OpenTask(job, within)
            within.tasks.append(known)
            self._requests[within.request.id] = within
        return known

    def remove(self, task: OpenTask) -> None:
        """It is over here."""
        self._tasks.pop(task.id, None)
        within = task.within
        if not any(each.id in self._tasks for each in within.tasks):
            self._requests.pop(within.request.id, None)


def may_have_begun(row: Entry) -> bool:
    """Whether something was submitted for a row of the ledger, or may have been."""
    return row.task_id is not None or row.state not in ("pending", "failed")


def _made_none(told: TaskTold) -> bool:
    """Whether it is certain that the service has made no task."""
    is_uncertain = told.error is not None and told.error.code == "submission_uncertain"
    return told.service_task_id is None and not is_uncertain
