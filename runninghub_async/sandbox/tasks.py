"""Tasks.

Nothing runs in the background: a task knows when it starts and ends, and what it is at any
moment is read off the clock.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from decimal import Decimal
from random import Random
from typing import Any, Literal, Protocol

from attrs import define, evolve, field, frozen

from runninghub_async.models.records import Endpoint
from runninghub_async.sandbox.accounts import Account, Cost
from runninghub_async.sandbox.bills import Bill
from runninghub_async.sandbox.clock import Now
from runninghub_async.sandbox.failures import Failure
from runninghub_async.sandbox.files import MEGABYTE
from runninghub_async.sandbox.pieces import Piece

Status = Literal["QUEUED", "RUNNING", "SUCCESS", "FAILED", "CANCEL"]
Version = Literal["v1", "v2"]

QUEUED_SHARE = 0.2
"""The part of a task's time that it spends waiting for a machine."""

FIRST_ID = 2_013_508_786_110_730_241


class Job(Protocol):
    """What a task does: a model, or the graph of a workflow."""

    @property
    def title(self) -> str:
        """What people call it."""
        ...

    @property
    def names(self) -> tuple[str, ...]:
        """All that a script may call it."""
        ...

    @property
    def text(self) -> str:
        """The prompt, or the texts of the graph."""
        ...

    @property
    def endpoint(self) -> Endpoint | None:
        """The model's record."""
        ...

    @property
    def workflow_id(self) -> str:
        """The workflow behind it, if there is one."""
        ...

    @property
    def params(self) -> dict[str, Any]:
        """What was asked for."""
        ...

    @property
    def prompt_tips(self) -> str:
        """The service's report on the graph, as JSON."""
        ...

    @property
    def failure(self) -> Failure | None:
        """How it ends if nothing else is scripted."""
        ...

    @property
    def size(self) -> int:
        """What the request takes, in bytes."""
        ...

    def pieces(self) -> tuple[Piece, ...]:
        """What it makes."""
        ...

    def cost(self, seconds: float, status: Status) -> Cost:
        """What it takes from its account, having run so long and ended so."""
        ...

    def usage(self, status: Status, cost: Cost, seconds: float) -> dict[str, str | None]:
        """The cost in the words of a query."""
        ...


@frozen
class Plan:
    """How a task is going to go."""

    queued: float
    """Seconds before it runs."""
    running: float
    """Seconds that it runs for; infinite if it hangs."""
    failure: Failure | None = None
    results_after: float = 0.0
    """Seconds from its success to its results."""
    bill: Bill | None = None
    """What it will have used, where that is not what it would have."""


@define(eq=False, kw_only=True)
class Task:
    """A paid task that was accepted."""

    id: str
    account: Account = field(repr=False)
    job: Job = field(repr=lambda job: job.title)
    version: Version = "v2"
    """The half of the API that started it, which decides what its webhook looks like."""
    webhook_url: str | None = None
    plan: Plan
    is_patient: bool = False
    """Whether it waits for a machine in the personal queue."""
    created: float
    started: float = math.inf
    ended: float = math.inf
    _clock: Now = field(repr=False, alias="clock")
    cancelled: bool = False

    @property
    def endpoint(self) -> Endpoint:
        """The model's record; the task of a workflow has none, and says so."""
        if self.job.endpoint is None:
            raise LookupError(f"task {self.id} runs {self.job.title}, which is no model")
        return self.job.endpoint

    @property
    def params(self) -> dict[str, Any]:
        """What was asked for: a model's parameters, or ``{node: {field: value}}``."""
        return self.job.params

    @property
    def status(self) -> Status:
        """Where the task stands now."""
        if self.cancelled:
            return "CANCEL"
        if self.started == math.inf:
            self.account.settle()  # a machine may have become free
        now = self._clock()
        if now >= self.ended:
            return "FAILED" if self.plan.failure else "SUCCESS"
        return "RUNNING" if now >= self.started else "QUEUED"

    @property
    def is_over(self) -> bool:
        """Whether it has ended, one way or another."""
        return self.status in ("SUCCESS", "FAILED", "CANCEL")

    @property
    def has_results(self) -> bool:
        """Whether its results are told by now."""
        return self.status == "SUCCESS" and self.age >= self.plan.results_after

    @property
    def failure(self) -> Failure | None:
        """Why it failed, once it has."""
        return self.plan.failure if self.status == "FAILED" else None

    @property
    def run_seconds(self) -> float:
        """How long it has run so far."""
        return max(min(self._clock(), self.ended) - self.started, 0.0)

    @property
    def age(self) -> float:
        """Seconds since it ended; below 0 before that."""
        return self._clock() - self.ended

    @property
    def expected_cost(self) -> Cost:
        """What it will cost if it runs to its end."""
        seconds = self.plan.running if self.plan.running < math.inf else 0.0
        return self._cost(seconds, "SUCCESS")

    @property
    def price(self) -> Decimal:
        """The money that it will cost if it runs to its end."""
        return self.expected_cost.money

    @property
    def cost(self) -> Cost:
        """What it has cost, once it has ended."""
        return self._cost(self.run_seconds, self.status) if self.is_over else Cost()

    @property
    def usage(self) -> dict[str, Any]:
        """The same in the words of a query."""
        return self._usage(self.run_seconds, self.status)

    @property
    def usage_list(self) -> list[dict[str, Any]]:
        """What it and each of those that it has started have used."""
        bill = self._bill(self.status)
        return [] if bill is None else bill.listed(self.id, self.usage)

    @property
    def client_id(self) -> str:
        """The id that the service gives beside the task's own, 32 hexadecimal digits."""
        return hashlib.md5(self.id.encode(), usedforsecurity=False).hexdigest()

    def _bill(self, status: Status) -> Bill | None:
        return self.plan.bill if status == "SUCCESS" else None

    def _cost(self, seconds: float, status: Status) -> Cost:
        bill = self._bill(status)
        if bill is None:
            return self.job.cost(seconds, status)
        return bill.cost(self._usage(seconds, status))

    def _usage(self, seconds: float, status: Status) -> dict[str, Any]:
        usual = self.job.usage(status, self.job.cost(seconds, status), seconds)
        bill = self._bill(status)
        return {**usual, **bill.usage} if bill is not None else {**usual}

    def begin(self, moment: float) -> None:
        """A machine takes it."""
        self.started = moment + self.plan.queued
        self.ended = self.started + self.plan.running

    def cancel(self, moment: float) -> None:
        """End it; the account does the rest."""
        self.cancelled = True
        self._stop(moment)

    def finish(self, moment: float, failure: Failure | None) -> None:
        """It is done, or has failed; the account does the rest."""
        self._stop(moment)
        ran = self.ended - self.started
        self.plan = evolve(self.plan, running=ran, failure=failure)

    def _stop(self, moment: float) -> None:
        self.started = min(self.started, moment)
        self.ended = moment


class TaskBook:
    """All tasks, by id, the oldest forgotten first.

    Args:
        seed: same seed, same ids.
        task_seconds: how long a task takes.
        max_tasks: how many are remembered; unfinished ones always are.
        max_bytes: how much their parameters may take together.
    """

    def __init__(
        self,
        *,
        seed: int,
        task_seconds: float,
        max_tasks: int,
        clock: Now,
        max_bytes: int = 256 * MEGABYTE,
    ) -> None:
        self._seed = seed
        self._task_seconds = task_seconds
        self._max_tasks = max_tasks
        self._max_bytes = max_bytes
        self._clock = clock
        self.reset()

    def __iter__(self) -> Iterator[Task]:
        return iter(self._tasks.values())

    def __len__(self) -> int:
        return len(self._tasks)

    def reset(self) -> None:
        """Forget all tasks and begin anew with the ids."""
        self._random = Random(self._seed)
        self._last_id = FIRST_ID + self._random.randrange(10**15)
        self._tasks: dict[str, Task] = {}
        self._bytes = 0

    def plan(
        self,
        *,
        seconds: float | None = None,
        failure: Failure | None = None,
        results_after: float = 0.0,
        bill: Bill | None = None,
    ) -> Plan:
        """A task that takes so long, as long as usual if nothing is said."""
        whole = self._task_seconds if seconds is None else seconds
        queued = min(whole, self._task_seconds) * QUEUED_SHARE
        return Plan(queued, whole - queued, failure, results_after, bill)

    def create(
        self,
        account: Account,
        job: Job,
        *,
        plan: Plan | None = None,
        version: Version = "v2",
        webhook_url: str | None = None,
        is_patient: bool = False,
    ) -> Task:
        """Accept a task and start it."""
        task = Task(
            id=self.new_id(),
            account=account,
            job=job,
            version=version,
            webhook_url=webhook_url,
            plan=plan or self.plan(failure=job.failure),
            is_patient=is_patient,
            created=self._clock(),
            clock=self._clock,
        )
        self._tasks[task.id] = task
        self._bytes += job.size
        account.start(task)
        self._forget_the_oldest()
        return task

    def get(self, task_id: str) -> Task | None:
        """The task of this id, if it is remembered."""
        return self._tasks.get(task_id)

    def new_id(self) -> str:
        """Another id of 19 digits, for whatever needs one."""
        # Odd, so that no 64-bit float can hold it: numbers this big are 256 apart there.
        self._last_id += 2 * self._random.randrange(1, 1 << 22)
        return str(self._last_id | 1)

    def _forget_the_oldest(self) -> None:
        while len(self._tasks) > self._max_tasks or self._bytes > self._max_bytes:
            oldest = next(iter(self._tasks.values()))
            if not oldest.is_over:
                break
            del self._tasks[oldest.id]
            self._bytes -= oldest.job.size
