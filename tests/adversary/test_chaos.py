"""A service at its worst: every call ends once, and no task is lost or paid twice.

120 calls as a rule, 5,000 with ``RUNNINGHUB_TORTURE=1``; ``RUNNINGHUB_SEED`` repeats a run.
"""

from __future__ import annotations

import asyncio
import os
import random
import time
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import Call, Result, RetryPolicy, RunningHub, errors
from runninghub_async.bulk import BulkRun, parse_budget
from runninghub_async.calls.call import submission_of
from runninghub_async.engine import ceilings, watches
from tests.adversary.bodies import OTHER_ID
from tests.adversary.rounds import TORTURE
from tests.bulk.helpers import forms
from tests.engine.service import Service, client, key_of, state
from tests.helpers import KEY, a_call, a_media_call, other_tasks
from tests.misbehaving import PNG, Behaviour, Request, answer, code, cut, disconnect, raw, reset
from tests.misbehaving import take_upload as store

pytestmark = pytest.mark.usefixtures("quiet")

CALLS = 5_000 if TORTURE else 120
ONE, TWO = "1" * 32, "2" * 32

MOMENTARY: list[Behaviour] = [
    *(code(number, "later") for number in (421, 1520, 415, 1003, 1010, 1011)),
    answer("", 429, {"Retry-After": "0.05"}),
    answer({"error": "slow down"}, 429),
]
FOR_GOOD: list[Behaviour] = [code(1501), code(301), answer("no", 400), answer("", 413)]
UNREADABLE: list[Behaviour] = [
    reset,
    disconnect,
    cut(b'{"taskId": "20135'),
    raw(b"\x16\x03\x01\x00garbage"),
    answer("<html>oops</html>"),
    answer("oops", 500),
    answer(b"", 502),
    answer("", 307, {"Location": "/openapi/v2/elsewhere"}),
    code(500),
    code(1000),
    code(1005),
    answer({"msg": "?"}),
]
NO_STATE: list[Behaviour] = [
    reset,
    disconnect,
    cut(b'{"taskId": "1", "status": "SUC'),
    raw(b"\xff\xfe\x00"),
    answer("<html>"),
    answer(b""),
    answer(b"[1, 2"),
    answer({"status": None}),
    answer("busy", 503),
    answer("", 429, {"Retry-After": "0.02"}),
    code(1000),
    code(1003),
    code(1005),
    # About somebody else's task.
    answer(state(OTHER_ID, "SUCCESS", text="not yours")),
    answer({"code": 0, "data": {"taskId": OTHER_ID, "status": "FAILED"}}),
]


class Chaos(Service):
    """A service on which nothing can be relied."""

    def __init__(self, chance: random.Random) -> None:
        super().__init__({ONE: 25, TWO: 10}, seconds=lambda: chance.uniform(0, 0.4), tells=True)
        self._chance = chance
        self.answers_uploads(self.take_upload)
        self.idle_seconds = 0.5
        self.accepted: Counter[str] = Counter()
        """By prompt: submits that made a task or that the client had to think had made one."""
        self.created: dict[str, str] = {}
        self.forgotten_until: dict[str, float] = {}
        self.ends: dict[str, str] = {}
        self.dry: set[str] = set()

    async def delay(self) -> None:
        if self._chance.random() < 0.2:
            await asyncio.sleep(self._chance.uniform(0, 0.2))

    async def take_submit(self, request: Request) -> None:
        key, prompt = key_of(request), request.json["prompt"]
        await self.delay()
        fate = self._chance.random()
        if key in self.dry:
            await code(812)(request)
        elif fate < 0.1:
            await self._chance.choice(MOMENTARY)(request)
        elif fate < 0.14:
            await self._chance.choice(FOR_GOOD)(request)
        elif fate < 0.17:
            self.accepted[prompt] += 1
            await self._chance.choice(UNREADABLE)(request)
        elif self.is_full(key):
            await code(421)(request)
        else:
            self.accepted[prompt] += 1
            task_id = self.take_place(key, prompt)
            self.created[task_id] = prompt
            self.ends[task_id] = self._chance.choices(["SUCCESS", "FAILED", "CANCEL"], [18, 1, 1])[
                0
            ]
            if self._chance.random() < 0.1:
                self.forgotten_until[task_id] = time.monotonic() + self._chance.uniform(0, 0.5)
            await self.delay()
            if fate < 0.22:
                await self._chance.choice(UNREADABLE)(request)
            elif fate < 0.24:  # a code beside the id: it is a task all the same
                await request.send({**state(task_id, "RUNNING"), "errorCode": 1000})
            else:
                await request.send(state(task_id, self._chance.choice(["QUEUED", "RUNNING"])))

    async def take_query(self, request: Request) -> None:
        task_id = request.json["taskId"]
        assert self.created.get(task_id), "a question about a task that was never made"
        await self.delay()
        if self._chance.random() < 0.15:
            await self._chance.choice(NO_STATE)(request)
        elif (
            self.owner.get(task_id) != key_of(request)
            or self.forgotten_until.get(task_id, 0) > time.monotonic()
        ):
            await code(1004)(request)
        elif task_id in self.running or self._chance.random() < 0.05:
            await request.send(state(task_id, "RUNNING"))  # at times a stale answer, too
        else:
            await request.send(self.end_of(task_id))

    def end_of(self, task_id: str) -> dict[str, Any]:
        """What the service says of a task that is over."""
        return state(task_id, self.ends[task_id], text="done")

    async def take_upload(self, request: Request) -> None:
        """Store a file, most of the time."""
        broken = self._chance.random() < 0.2
        await (self._chance.choice(NO_STATE[:9]) if broken else store)(request)

    async def restart(self, *, forget: bool) -> None:
        """Go away for a moment; come back on the same port, with or without the tasks."""
        await self.stop()
        if forget:
            self.owner.clear()
            self.running.clear()
        await asyncio.sleep(self._chance.uniform(0.1, 0.4))
        await self.start(self.port)


class LeftAlone(errors.RunningHubError):
    """The end of a call that was cancelled before anything had left, and never awaited again."""


async def submit_and_wait(call: Call) -> Result:
    """In two steps."""
    return await (await call.submit())


async def leave_and_come_back(call: Call, seconds: float) -> Result:
    """Cancel it after a while; come back only where something may have come of it."""
    work = asyncio.create_task(call.run())
    await asyncio.wait([work], timeout=seconds)
    if work.cancel():
        await asyncio.wait([work])
        if work.cancelled() and call.task is None and not submission_of(call).unsettled:
            raise LeftAlone("nobody wants it")
        return await call
    return await work


async def run_all(
    rh: RunningHub, calls: list[Call], chance: random.Random
) -> dict[Call, list[Result | Exception]]:
    """Some through a map, some through a gather, some by themselves; all their ends."""
    ends: dict[Call, list[Result | Exception]] = {call: [] for call in calls}
    third = len(calls) // 3

    async def mapped() -> None:
        async with rh.map(iter(calls[:third]), ordered=True) as outcomes:
            async for outcome in outcomes:
                assert isinstance(outcome.call, Call)
                end = outcome.result if outcome.error is None else outcome.error
                ends[outcome.call].append(end)

    async def gathered() -> None:
        some = calls[third : 2 * third]
        for call, end in zip(some, await rh.gather(*some, return_exceptions=True), strict=True):
            ends[call].append(end)

    async def single(call: Call, number: int) -> None:
        try:
            if number % 3 == 0:
                ends[call].append(await leave_and_come_back(call, chance.uniform(0, 1)))
            else:
                ends[call].append(await (call if number % 2 else submit_and_wait(call)))
        except Exception as error:
            ends[call].append(error)

    async with asyncio.TaskGroup() as group:
        group.create_task(mapped())
        group.create_task(gathered())
        for number, call in enumerate(calls[2 * third :]):
            group.create_task(single(call, number))
    return ends


async def disturb(service: Chaos) -> None:
    """Restarts in the middle; the second account runs dry; at last, tasks are forgotten."""

    async def when_made(share: float) -> None:
        while len(service.created) < share * CALLS:  # noqa: ASYNC110
            await asyncio.sleep(0.02)

    await when_made(0.2)
    await service.restart(forget=False)
    await when_made(0.4)
    service.dry.add(TWO)
    await when_made(0.5)
    await service.restart(forget=False)
    await when_made(0.6)
    await service.restart(forget=True)


async def test_every_call_ends_once_and_every_task_is_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seed = int(os.environ.get("RUNNINGHUB_SEED") or random.randrange(1 << 32))
    print(f"RUNNINGHUB_SEED={seed}")
    monkeypatch.setattr(watches, "NOT_FOUND_GRACE", 2.0)
    monkeypatch.setattr(ceilings, "FIRST_PAUSE", 0.2)
    chance = random.Random(seed)
    retry = RetryPolicy(attempts=8, first_delay=0.02, max_delay=0.3, connect_deadline=10)
    started = time.monotonic()
    async with Chaos(chance) as service:
        rh = client(service, ONE, TWO, retry=retry, timeout=600, poll=0.05)
        calls = [
            a_media_call(rh, PNG + bytes([n % 7]), prompt=f"call {n}")
            if n % 5 == 0
            else a_call(rh, prompt=f"call {n}")
            for n in range(CALLS)
        ]
        disturbing = asyncio.create_task(disturb(service))
        async with asyncio.timeout(25 * 60 if TORTURE else 120):
            ends = await run_all(rh, calls, chance)
        await disturbing
        stats = rh.stats()
        assert (stats.in_flight, stats.waiting) == (0, 0)
        assert await rh.close() == []

        assert all(len(of_call) == 1 for of_call in ends.values()), "one end each"
        end_of = {call.to_dict()["params"]["prompt"]: of_call[0] for call, of_call in ends.items()}
        known = {call.task.id: call for call in calls if call.task is not None}
        uncertain = {
            prompt
            for prompt, end in end_of.items()
            if isinstance(end, errors.SubmissionUncertainError)
        }
        for prompt, end in end_of.items():
            assert isinstance(end, (Result, errors.RunningHubError)), repr(end)
            if isinstance(end, LeftAlone):
                assert not service.accepted[prompt], "it was sent for nobody"
        twice = {prompt for prompt, number in service.accepted.items() if number > 1}
        assert not twice, "submitted again although a task may have been made"
        for task_id, prompt in service.created.items():
            assert task_id in known or prompt in uncertain, f"task {task_id} is lost"
        assert set(known) <= set(service.created)
        for task_id, call in known.items():
            end = ends[call][0]
            assert isinstance(end, Result | errors.RunningHubError)
            assert end.task_id == task_id
            assert not isinstance(end, errors.SubmissionUncertainError)
        lost_answers = sum(prompt in uncertain for prompt in service.created.values())
        assert len(known) + lost_answers == len(service.created)
        assert stats.tasks_ended <= len(known)
        assert {service.owner[i] for i in known if i in service.owner} <= {ONE, TWO}
    assert not other_tasks()
    kinds = Counter(type(end).__name__ for end in end_of.values())
    print(
        f"{CALLS} calls in {time.monotonic() - started:.0f} s: {dict(kinds)};"
        f" {len(service.created)} tasks made, {len(known)} known by their id,"
        f" {lost_answers} behind an uncertain submit; {len(service.submits)} submits,"
        f" {len(service.queries)} queries, {stats.refused} refused for the moment"
    )


# -- money ---------------------------------------------------------------------------------------

BUDGET = 150 if TORTURE else 15
PREVIEWS: list[dict[str, Any]] = [
    {"isFreeThisCall": True, "freeCallsLeft": 3, "estimatedPrice": 0},
    {"isFreeThisCall": True, "estimatedPrice": "0.01"},
    {"estimatedPrice": 0},
    {"estimatedPrice": "-1"},
    {"estimatedPrice": "NaN"},
    {"estimatedPrice": "0.001"},
    {"estimatedPrice": "0.001", "currency": "USD"},
    {},
]
BILLS = ["0.01", "0", "-5", "NaN", "1e999", None, "told", "told", "told", "twice", "in a list"]


class Market(Chaos):
    """Besides, its prices and bills mean nothing."""

    def __init__(self, chance: random.Random, published: Decimal) -> None:
        super().__init__(chance)
        self.limits = {KEY: 40}
        self._published = published
        self._preview = [self.take_preview]
        self.answers_downloads(self.take_status)
        self.paid: dict[str, Decimal] = {}
        """What of each task's bill could not have been foreseen is left out."""

    async def take_preview(self, request: Request) -> None:
        """Tell something about a price."""
        await self.delay()
        told = {"errorCode": "", "currency": "CNY", "isFreeThisCall": False}
        await request.send({**told, **self._chance.choice(PREVIEWS)})

    async def take_status(self, request: Request) -> None:
        """Tell nothing about the account."""
        await code(1)(request)

    def take_place(self, key: str, prompt: str) -> str:
        """Make a task, whatever it will cost."""
        task_id = super().take_place(key, prompt)
        self.paid[task_id] = self._published  # until it is billed
        return task_id

    def end_of(self, task_id: str) -> dict[str, Any]:
        """With a bill, which is always the same for a task."""
        bill = random.Random(task_id).choice(BILLS)
        price = str(self._published)
        told = {"told": price, "in a list": price, "twice": str(2 * self._published)}
        amount = told.get(bill or "", bill)
        self.paid[task_id] = Decimal("0.01") if bill == "0.01" else self._published
        if bill == "0":
            self.paid[task_id] = Decimal(0)
        usage = {"consumeMoney": amount, "thirdPartyConsumeMoney": None}
        if bill == "in a list":
            return {
                **super().end_of(task_id),
                "usage": None,
                "taskUsageList": [{"taskId": task_id, "consumeMoney": amount}],
            }
        return {**super().end_of(task_id), "usage": usage}


async def test_a_budget_holds_whatever_the_service_tells_of_money(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of each bill, what was above the published price could not be foreseen; the rest fits."""
    seed = int(os.environ.get("RUNNINGHUB_SEED") or random.randrange(1 << 32))
    print(f"RUNNINGHUB_SEED={seed}")
    monkeypatch.setattr(watches, "NOT_FOUND_GRACE", 2.0)
    monkeypatch.setattr(ceilings, "FIRST_PAUSE", 0.2)
    published = a_call(RunningHub(KEY, site="cn")).price()
    assert published is not None
    async with Market(random.Random(seed), published.amount) as service:
        for _ in range(8):  # until it is reached, through whatever stops a run before
            async with (
                client(service, KEY, timeout=60, poll=0.05) as rh,
                BulkRun(rh, out=tmp_path / "out", budget=parse_budget(f"{BUDGET}CNY")) as run,
            ):
                async for outcome in run.add(forms(10 * BUDGET)):
                    if random.Random(f"{seed} {outcome.job.id}").random() < 0.02:
                        run.stop()
        assert sum(service.paid.values()) <= BUDGET
        assert len(service.tasks) * published.amount > BUDGET / 3, "too little was tried"
        twice = {prompt for prompt, number in service.accepted.items() if number > 1}
        assert not twice, "submitted again although a task may have been made"
