"""Tasks and accounts, against a clock that the test moves."""

from __future__ import annotations

from decimal import Decimal

import pytest

from runninghub_async.sandbox.accounts import Account, Cost
from runninghub_async.sandbox.jobs import ModelJob
from runninghub_async.sandbox.tasks import Task, TaskBook

from .helpers import endpoint


class World:
    def __init__(self, *, concurrency: int = 2, max_tasks: int = 100, seed: int = 0) -> None:
        self.now = 100.0
        clock = lambda: self.now  # noqa: E731
        self.account = Account("key", concurrency=concurrency, money=Decimal(10), clock=clock)
        self.book = TaskBook(seed=seed, task_seconds=10, max_tasks=max_tasks, clock=clock)

    def start(self, price: str = "2.5") -> Task:
        return self.book.create(self.account, ModelJob(endpoint(), price=Decimal(price)))


@pytest.fixture
def world() -> World:
    return World()


def test_a_task_is_queued_then_runs_then_succeeds(world: World) -> None:
    task = world.start()
    seen = []
    for world.now in (100, 101.9, 102, 109.9, 110, 1e6):
        seen.append(task.status)
    assert seen == ["QUEUED", "QUEUED", "RUNNING", "RUNNING", "SUCCESS", "SUCCESS"]


def test_a_cancelled_task_stays_cancelled_and_costs_nothing(world: World) -> None:
    task = world.start()
    world.account.cancel(task)
    world.now += 50
    assert task.status == "CANCEL"
    assert world.account.spent == 0
    assert not world.account.live


def test_a_task_that_has_ended_cannot_be_cancelled(world: World) -> None:
    task = world.start()
    world.now += 10
    world.account.cancel(task)
    assert task.status == "SUCCESS"
    assert world.account.spent == Decimal("2.5")


def test_a_task_counts_until_it_ends(world: World) -> None:
    first = world.start()
    assert not world.account.is_full
    world.start()
    assert world.account.is_full
    world.account.cancel(first)
    assert not world.account.is_full
    world.now += 10
    assert world.account.live == []


def test_money_is_kept_for_running_tasks_and_taken_when_they_end(world: World) -> None:
    world.start("6")
    assert world.account.money == 10
    assert world.account.can_pay(Cost(Decimal(4)))
    assert not world.account.can_pay(Cost(Decimal("4.01")))
    world.now += 10
    assert world.account.spent == 6
    assert world.account.money == 4
    assert world.account.can_pay(Cost(Decimal(4)))


def test_ids_are_19_digits_that_no_float_can_hold(world: World) -> None:
    ids = [world.start().id for _ in range(100)]
    assert len(set(ids)) == 100
    assert ids == sorted(ids)
    assert all(len(i) == 19 and int(i) > 2**53 and int(float(i)) != int(i) for i in ids)


def test_ids_follow_from_the_seed() -> None:
    assert World(seed=1).start().id == World(seed=1).start().id != World(seed=2).start().id


def test_the_oldest_tasks_are_forgotten_but_never_unfinished_ones() -> None:
    world = World(max_tasks=2)
    first, *_ = [world.start() for _ in range(4)]
    assert len(list(world.book)) == 4
    world.now += 10
    last = world.start()
    assert world.book.get(first.id) is None
    assert [task.id for task in world.book][-1] == last.id
    assert len(list(world.book)) == 2


def test_large_parameters_are_forgotten_sooner(world: World) -> None:
    book = TaskBook(seed=0, task_seconds=0, max_tasks=100, clock=lambda: world.now, max_bytes=1000)
    for _ in range(10):
        book.create(world.account, ModelJob(endpoint(), {"prompt": "x" * 300}))
    assert len(list(book)) == 3
