"""Accounts and their tasks.

Nothing runs in the background: a task knows when it starts and ends, and what it is at any
moment is read off the clock.
"""

from __future__ import annotations

import hashlib
import heapq
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any, Literal

from attrs import define, field

from runninghub_async.records import Endpoint
from runninghub_async.sandbox.encoding import dumps
from runninghub_async.sandbox.files import MEGABYTE
from runninghub_async.sandbox.prices import settings_of

Clock = Callable[[], float]
"""Seconds that only go forward."""

Status = Literal["QUEUED", "RUNNING", "SUCCESS", "CANCEL"]

QUEUED_SHARE = 0.2
"""The part of a task's time that it spends waiting for a machine."""

FIRST_ID = 2_013_508_786_110_730_241


@define(eq=False, kw_only=True)
class Task:
    """A paid task that was accepted."""

    id: str
    account: Account = field(repr=False)
    endpoint: Endpoint
    params: dict[str, Any]
    """What was asked for, under the flat wire names."""
    size: int
    """What the parameters take, in bytes."""
    files: tuple[Path, ...]
    """The uploaded files that it works on."""
    price: Decimal
    webhook_url: str | None
    created: float
    started: float
    ended: float
    _clock: Clock = field(repr=False, alias="clock")
    cancelled: bool = False

    @property
    def settings(self) -> dict[str, Any]:
        """The parameters, and the published defaults of those that were left out."""
        return settings_of(self.endpoint, self.params)

    @property
    def status(self) -> Status:
        """Where the task stands now."""
        if self.cancelled:
            return "CANCEL"
        now = self._clock()
        if now >= self.ended:
            return "SUCCESS"
        return "RUNNING" if now >= self.started else "QUEUED"

    @property
    def is_over(self) -> bool:
        """Whether it has ended, one way or another."""
        return self.status in ("SUCCESS", "CANCEL")

    @property
    def client_id(self) -> str:
        """The id that the service gives beside the task's own, 32 hexadecimal digits."""
        return hashlib.md5(self.id.encode(), usedforsecurity=False).hexdigest()


class Account:
    """What one API key stands for: a wallet and a number of tasks at once.

    Args:
        key: the API key.
        concurrency: how many tasks may be queued or running.
        money: what is in the wallet at the beginning.
    """

    currency = "CNY"

    def __init__(self, key: str, *, concurrency: int, money: Decimal, clock: Clock) -> None:
        self.key = key
        self.concurrency = concurrency
        self._money = money
        self._clock = clock
        self._spent = Decimal(0)
        self._reserved = Decimal(0)
        self._live: dict[str, Task] = {}
        self._ends: list[tuple[float, str]] = []

    @property
    def live(self) -> list[Task]:
        """The tasks that are queued or running."""
        self._settle()
        return list(self._live.values())

    @property
    def is_full(self) -> bool:
        """Whether another task would be one too many."""
        self._settle()
        return len(self._live) >= self.concurrency

    @property
    def spent(self) -> Decimal:
        """What the tasks that succeeded have cost."""
        self._settle()
        return self._spent

    @property
    def money(self) -> Decimal:
        """What is left in the wallet."""
        return self._money - self.spent

    def can_pay(self, price: Decimal) -> bool:
        """Whether the wallet holds ``price`` beside what the live tasks will cost."""
        return self.money >= price + self._reserved

    def start(self, task: Task) -> None:
        """Count a task until it ends."""
        self._live[task.id] = task
        self._reserved += task.price
        heapq.heappush(self._ends, (task.ended, task.id))

    def cancel(self, task: Task) -> None:
        """End a task before its time, if it has not ended; it then costs nothing."""
        self._settle()
        if self._live.pop(task.id, None) is not None:
            self._reserved -= task.price
            task.cancelled = True
            task.ended = self._clock()

    def _settle(self) -> None:
        """Charge for what has ended since the last look."""
        now = self._clock()
        while self._ends and self._ends[0][0] <= now:
            _, task_id = heapq.heappop(self._ends)
            task = self._live.pop(task_id, None)
            if task is not None:
                self._reserved -= task.price
                self._spent += task.price


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
        clock: Clock,
        max_bytes: int = 256 * MEGABYTE,
    ) -> None:
        self._task_seconds = task_seconds
        self._max_tasks = max_tasks
        self._max_bytes = max_bytes
        self._clock = clock
        self._random = Random(seed)
        self._last_id = FIRST_ID + self._random.randrange(10**15)
        self._tasks: dict[str, Task] = {}
        self._bytes = 0

    def __iter__(self) -> Iterator[Task]:
        return iter(self._tasks.values())

    def create(
        self,
        account: Account,
        endpoint: Endpoint,
        *,
        params: dict[str, Any],
        files: tuple[Path, ...],
        price: Decimal,
        webhook_url: str | None,
    ) -> Task:
        """Accept a task and start it."""
        now = self._clock()
        task = Task(
            id=self._new_id(),
            account=account,
            endpoint=endpoint,
            params=params,
            size=len(dumps(params)),
            files=files,
            price=price,
            webhook_url=webhook_url,
            created=now,
            started=now + self._task_seconds * QUEUED_SHARE,
            ended=now + self._task_seconds,
            clock=self._clock,
        )
        self._tasks[task.id] = task
        self._bytes += task.size
        account.start(task)
        self._forget_the_oldest()
        return task

    def get(self, task_id: str) -> Task | None:
        """The task of this id, if it is remembered."""
        return self._tasks.get(task_id)

    def _new_id(self) -> str:
        # Odd, so that no 64-bit float can hold it: numbers this big are 256 apart there.
        self._last_id += 2 * self._random.randrange(1, 1 << 22)
        return str(self._last_id | 1)

    def _forget_the_oldest(self) -> None:
        while len(self._tasks) > self._max_tasks or self._bytes > self._max_bytes:
            oldest = next(iter(self._tasks.values()))
            if not oldest.is_over:
                break
            del self._tasks[oldest.id]
            self._bytes -= oldest.size
