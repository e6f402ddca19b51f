"""Accounts: what an API key may do, its wallet, and its tasks at once."""

from __future__ import annotations

import heapq
import math
from collections import deque
from collections.abc import Callable
from decimal import Decimal
from typing import Literal, NamedTuple, Protocol

from runninghub_async.sandbox.clock import Now
from runninghub_async.sandbox.failures import Failure

KeyKind = Literal["NORMAL", "SHARED", "EXCLUSIVE", "FREE"]
"""What a key is: a member's, an enterprise's, one for rented machines, or one that nobody pays.

The service reports the last as ``NORMAL`` and lets it start nothing.
"""

DEFAULT_CONCURRENCY: dict[KeyKind, int] = {"NORMAL": 2, "SHARED": 50, "EXCLUSIVE": 1, "FREE": 1}
LONGEST_PERSONAL_QUEUE = 1000


class Cost(NamedTuple):
    """What a task takes from its account."""

    money: Decimal = Decimal(0)
    coins: Decimal = Decimal(0)

    def plus(self, other: Cost) -> Cost:
        """Both together."""
        return Cost(self.money + other.money, self.coins + other.coins)

    def minus(self, other: Cost) -> Cost:
        """This without the other."""
        return Cost(self.money - other.money, self.coins - other.coins)


class AccountTask(Protocol):
    """What an account knows of a task."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def status(self) -> str:
        """Where it stands now."""
        ...

    @property
    def is_patient(self) -> bool:
        """Whether it waits for a machine where all are busy."""
        ...

    @property
    def ended(self) -> float:
        """When it ends, on the sandbox's clock; infinite if that is not known."""
        ...

    @property
    def expected_cost(self) -> Cost:
        """What it will cost if it runs to its end."""
        ...

    @property
    def cost(self) -> Cost:
        """What it has cost, once it has ended."""
        ...

    def begin(self, moment: float) -> None:
        """A machine takes it."""
        ...

    def cancel(self, moment: float) -> None:
        """It ends before its time."""
        ...

    def finish(self, moment: float, failure: Failure | None) -> None:
        """It is done, or has failed, before its time."""
        ...


class Account:
    """What one API key stands for: a wallet and a number of tasks at once.

    Args:
        key: the API key.
        kind: what sort of key it is.
        concurrency: how many tasks may be queued or running; of an ``EXCLUSIVE`` key, how many
            machines are rented.
        money: what is in the wallet at the beginning.
        coins: how many RH coins there are, which ``NORMAL`` keys pay with.
        currency: what the money is.
    """

    def __init__(
        self,
        key: str,
        *,
        kind: KeyKind = "SHARED",
        concurrency: int,
        money: Decimal = Decimal(0),
        coins: Decimal = Decimal(0),
        clock: Now,
        currency: str = "CNY",
    ) -> None:
        self.key = key
        self.currency = currency
        self.kind: KeyKind = kind
        self.concurrency = concurrency
        self._funds = Cost(money, coins)
        self._clock = clock
        self.reset()

    def __repr__(self) -> str:
        return f"<Account {self.masked_key} {self.kind}>"

    def reset(self) -> None:
        """Forget every task and give the money back."""
        self.task_of_token: dict[tuple[str, str | None], str] = {}
        """Tasks by model and token, for those models that know a repeated submit by one."""
        self._spent = Cost()
        self._reserved = Cost()
        self._live: dict[str, AccountTask] = {}
        self._waiting: deque[AccountTask] = deque()
        self._ends: list[tuple[float, str]] = []

    @property
    def masked_key(self) -> str:
        """The key as the service shows it."""
        return f"{self.key[:4]}****{self.key[-4:]}"

    @property
    def reported_kind(self) -> str:
        """What the service calls this kind of key."""
        return "NORMAL" if self.kind == "FREE" else self.kind

    @property
    def live(self) -> list[AccountTask]:
        """The tasks that are queued or running."""
        self.settle()
        return list(self._live.values())

    @property
    def live_count(self) -> int:
        """How many tasks are queued or running."""
        self.settle()
        return len(self._live)

    @property
    def next_end(self) -> float:
        """When the next of the running tasks ends."""
        self.settle()
        return self._ends[0][0] if self._ends else math.inf

    @property
    def is_full(self) -> bool:
        """Whether another task would be one too many."""
        self.settle()
        return self._running_count >= self.concurrency

    @property
    def personal_queue(self) -> int:
        """How many tasks wait for one of the rented machines."""
        self.settle()
        return len(self._waiting)

    @property
    def spent(self) -> Decimal:
        """The money that ended tasks have cost."""
        self.settle()
        return self._spent.money

    @property
    def money(self) -> Decimal:
        """What is left in the wallet."""
        return self._funds.money - self.spent

    @property
    def coins(self) -> Decimal:
        """How many coins are left."""
        self.settle()
        return self._funds.coins - self._spent.coins

    def can_pay(self, cost: Cost) -> bool:
        """Whether there is enough for ``cost`` beside what the live tasks will cost."""
        self.settle()
        left = self._funds.minus(self._spent).minus(self._reserved)
        return left.money >= cost.money and left.coins >= cost.coins

    def start(self, task: AccountTask) -> None:
        """Count a task until it ends; where all machines are busy it waits for one."""
        self._live[task.id] = task
        self._reserved = self._reserved.plus(task.expected_cost)
        if task.is_patient and self._running_count > self.concurrency:
            self._waiting.append(task)
        else:
            self._run(task, self._clock())

    def cancel(self, task: AccountTask) -> None:
        """End a task before its time, if it has not ended."""
        self._stop(task, task.cancel)

    def finish(self, task: AccountTask, failure: Failure | None = None) -> bool:
        """Have a task be done or fail now; returns whether it had not ended before."""
        return self._stop(task, lambda now: task.finish(now, failure))

    def _stop(self, task: AccountTask, stop: Callable[[float], None]) -> bool:
        self.settle()
        if task.id not in self._live:
            return False
        now = self._clock()
        if task in self._waiting:
            self._waiting.remove(task)
        self._reserved = self._reserved.minus(task.expected_cost)
        stop(now)
        self._reserved = self._reserved.plus(task.expected_cost)  # what its end takes off again
        self._end(task, now)
        return True

    def settle(self) -> None:
        """Charge for what has ended since the last look."""
        now = self._clock()
        while self._ends and self._ends[0][0] <= now:
            ended, task_id = heapq.heappop(self._ends)
            task = self._live.get(task_id)
            if task is not None:
                self._end(task, ended)

    @property
    def _running_count(self) -> int:
        return len(self._live) - len(self._waiting)

    def _run(self, task: AccountTask, moment: float) -> None:
        task.begin(moment)
        heapq.heappush(self._ends, (task.ended, task.id))

    def _end(self, task: AccountTask, moment: float) -> None:
        del self._live[task.id]
        self._reserved = self._reserved.minus(task.expected_cost)
        self._spent = self._spent.plus(task.cost)
        while self._waiting and self._running_count < self.concurrency:
            self._run(self._waiting.popleft(), moment)
