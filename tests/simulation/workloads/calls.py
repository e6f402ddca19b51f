"""Single calls: awaited twice and by several, cancelled, timed out, copied; maps left early."""

from __future__ import annotations

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Coroutine, Iterator, Sequence
from random import Random
from typing import TYPE_CHECKING, Any

from runninghub_async import Call, Result, errors
from runninghub_async.calls.outputs import save_in
from runninghub_async.sandbox import scripts
from tests.simulation.chance import OWNER
from tests.simulation.client import (
    POLICIES,
    Client,
    new_call,
    noted,
    opened,
    waited,
)
from tests.simulation.disk import MemoryStore
from tests.simulation.events import (
    ContentRead,
    Event,
    Failed,
    FileWanted,
    Peeked,
    Shelved,
    SubmitLeft,
    WaiterCame,
    WaiterLeft,
)

if TYPE_CHECKING:
    from tests.simulation.plan import Item
    from tests.simulation.world import Process, World

Args = dict[str, Any]
CLIENTS = 3
"""The first two share a process, and so the ceilings of their accounts."""
LATEST = 60.0
"""Seconds after which nothing more begins."""
_SINGLE = (
    "await", "twice", "twice", "several", "cancel", "come back", "limit", "submit", "updates",
    "copy", "peek",
)  # fmt: skip
_MANY = ("map", "gather", "gather", "race")
SHELF = "s3://shelf/films"
HOARD = 40
"""How often a file is wanted by one that takes more than its turn."""
NO_TASK = "2013999999999999997"
"""Which nobody has made."""
PAUSES = 30.0
"""Seconds that the pauses between the tries of a look may come to."""
_OPTIONS: list[Args] = [
    *[{}] * 6,
    {"timeout": 3},
    {"timeout": None},
    {"wait_for_place": False},
    *({"wait_for_place": seconds} for seconds in (0.5, 5, 30)),
    {"on_cancel": "cancel"},
]
_ENDS = ["well"] * 8 + ["fail", "long"]
_ENDINGS = {"fail": scripts.fail(1501), "long": scripts.succeed(after=1_500)}


class Calls:
    """Clients with calls of all sorts; some of their processes die."""

    name = "calls"
    share = 0.6

    def draw(self, chance: Random, most: int) -> list[Args]:
        items = [a_client(chance, n) for n in range(CLIENTS)]
        tasks, room = 0, chance.randint(1, most)
        while tasks < room:
            item = a_call(chance, room - tasks)
            tasks += item["tasks"]
            items.append(item)
        if chance.random() < 0.2:
            at = round(chance.uniform(1, LATEST), 2)
            items.append({"act": "die", "client": chance.randrange(CLIENTS), "at": at})
        if chance.random() < 0.3:  # drawn last, so that the other plans are as they were before
            for item in items:
                if "reads" in item and chance.random() < 0.8:
                    item["reads"] = "shelves"
        if chance.random() < 0.2:
            for item in items[:CLIENTS]:
                item["theirs"] = True
        return items

    def start(self, world: World, items: Sequence[Item]) -> None:
        of_process: defaultdict[int, list[Item]] = defaultdict(list)
        for item in items:
            of_process[item.args["client"] // 2].append(item)
        for number, some in sorted(of_process.items()):
            work = [item for item in some if item.args["act"] not in ("client", "die")]
            if work:
                process = world.start(f"calls-{number}", _Program(world, some, work))
                for item in some:
                    if item.args["act"] == "die":
                        world.later(item.args["at"], process.kill)


def a_client(chance: Random, number: int) -> Args:
    """Its settings, and when it closes."""
    seconds = round(chance.uniform(0, chance.choice([5, 90])), 2)
    return {
        "act": "client",
        "client": number,
        "keys": chance.choice([[0], [0], [1], [0, 1]]),
        "retry": chance.choice(["default"] * 5 + ["none", "repeat", "repeat"]),
        "closes": chance.choice(
            [None] * 3
            + [{"after": seconds}]
            + [{"submits": chance.randint(1, 6)}, {"stuck": chance.randint(1, 2)}]
        ),
        "settings": {
            "timeout": chance.choice([600, 120, 60, 5, None, None]),
            "http_timeout": chance.choice([60, 60, 60, 10, 2]),
            "concurrency": chance.choice([None, None, None, 1, 3]),
            "poll": chance.choice([None, None, 1.0, 0.2]),
            "on_cancel": chance.choice(["leave", "leave", "cancel"]),
            "own": chance.random() < 0.5,
        },
    }


def a_call(chance: Random, most: int) -> Args:
    """What is done with a call, or with at most so many."""
    act = chance.choice([*_SINGLE, *_SINGLE, *_SINGLE, *_MANY, "hoard"])
    many = act in _MANY
    tasks = {"copy": 2, "hoard": 3}.get(act, 1)
    return {
        "act": act,
        "client": chance.randrange(CLIENTS),
        "at": round(chance.choice([0.0, chance.uniform(0, LATEST)]), 3),
        "tasks": min(most, chance.randint(1, 8)) if many else tasks,
        "after": round(chance.choice([0.001, 0.05, 2.0, 60.0]) * chance.random(), 4),
        "leaves": chance.random() < 0.5,
        "ordered": chance.random() < 0.5,
        "media": chance.random() < 0.2,
        "own": chance.random() < 0.2,
        "recipe": chance.random() < 0.2,
        "reads": chance.choice([True, "saves", "saves", False]),
        "options": chance.choice(_OPTIONS),
        "heard": chance.randint(1, 12),
        "ends": chance.choice(["well", "fail", "long"] if act == "peek" else _ENDS),
    }


class _Program:
    """What one process does."""

    def __init__(self, world: World, items: Sequence[Item], work: Sequence[Item]) -> None:
        self._settings = {i.args["client"]: i.args for i in items if i.args["act"] == "client"}
        self._work = work
        self._world = world

    async def __call__(self, process: Process) -> None:
        clients = sorted({item.args["client"] for item in self._work})
        await asyncio.gather(*(self._use(process, number) for number in clients))

    async def _use(self, process: Process, number: int) -> None:
        args = self._settings.get(number, {"keys": [0], "retry": "default", "settings": {}})
        work = [item for item in self._work if item.args["client"] == number]
        settings = args["settings"] | {"retry": POLICIES[args["retry"]]}
        async with opened(process, args["keys"], theirs=args.get("theirs"), **settings) as client:
            working = asyncio.gather(*(_Act(client, item).run() for item in work))
            await self._leave(client, working, args.get("closes") or {})
        await working

    async def _leave(self, client: Client, working: asyncio.Future[Any], closes: Args) -> None:
        """Wait until the client is to be closed."""
        left = int(closes.get("stuck") or closes.get("submits") or -1)
        enough, process = asyncio.Event(), client.process

        def count(event: Event) -> None:
            nonlocal left
            if "stuck" in closes:
                left -= isinstance(event, Failed) and _has_stuck(event)
            else:
                left -= isinstance(event, SubmitLeft)
            if left == 0 and not process.done:
                process.loop.call_soon(enough.set)

        self._world.listeners.append(count)
        leaving = asyncio.create_task(enough.wait())
        await asyncio.wait(
            [working, leaving], timeout=closes.get("after"), return_when=asyncio.FIRST_COMPLETED
        )
        leaving.cancel()


def _has_stuck(fault: Failed) -> bool:
    """Whether a submit has no answer for a while."""
    kind, _, _ = fault.fault.partition(" ")
    return fault.at.startswith("submit") and kind in ("late", "lost", "trickle")


class _Act:
    """One item of work on one client."""

    def __init__(self, client: Client, item: Item) -> None:
        self._client = client
        self._world = client.process.world
        self._item = item
        self._args = item.args
        self._waiters = 0
        number = int(item.id.rpartition(" ")[2])
        self._name = f"call-{number:03d}"

    async def run(self) -> None:
        """Do it; what the product raises is an end like another."""
        OWNER.set(self._item.id)
        await asyncio.sleep(self._args["at"])
        act = getattr(self, "_" + self._args["act"].replace(" ", "_"))
        with contextlib.suppress(errors.RunningHubError, TimeoutError):
            await act()

    def _call(self, suffix: str = "") -> tuple[str, Call]:
        name = f"{self._name}{suffix}."
        ending = _ENDINGS.get(self._args["ends"])
        if ending is not None and (self._args["ends"] == "fail" or self._is_impatient):
            self._world.service.sandbox.script(None, [ending], prompt=name)
        image = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 200 if self._args["media"] else None
        own = bool(self._args.get("own")) and self._client.knows_own
        by_recipe = bool(self._args.get("recipe")) and image is None
        call = new_call(self._client, name, image, own=own, by_recipe=by_recipe)
        return name, call.with_options(**self._options)

    @property
    def _options(self) -> Args:
        options: Args = self._args.get("options", {})
        return options

    @property
    def _limit_of_calls(self) -> float | None:
        limit: float | None = self._options.get("timeout", self._client.limit)
        return limit

    @property
    def _is_impatient(self) -> bool:
        limit = self._limit_of_calls
        return limit is not None and limit < 300

    def _wait(self, name: str, what: Any) -> Coroutine[Any, Any, Any]:
        self._waiters += 1
        limit = self._limit_of_calls
        return waited(self._client, name, f"{name}{self._waiters}", what, limit)

    async def _read(self, name: str, result: Result, number: int = 0) -> None:
        """Take what has come of a call, if it is wanted; the so manieth time."""
        process, client = self._client.process, self._client
        reader = f"reader of {name}{result.task_id}-{number}"
        if self._args["reads"]:
            self._world.tell(FileWanted(process.name, result.task_id))
        if self._args["reads"] == "saves":
            stem = f"{result.task_id}-{number}"
            saving = save_in(MemoryStore(client.files), result.output, stem, replace=True)
            saved = await waited(client, reader, reader, saving, client.limit)
            content = client.files.whole[saved.path]
        elif self._args["reads"] == "shelves":
            shelving = (self._shelve(name, result) for _ in range(1 + self._args["leaves"]))
            await asyncio.gather(*shelving)
            return
        elif self._args["reads"]:
            content = await waited(client, reader, reader, result.output.read(), client.limit)
        else:
            return
        self._world.tell(ContentRead(process.name, name, result.task_id, content))

    async def _shelve(self, name: str, result: Result) -> None:
        """Save what has come of a call to an object store, as one of two perhaps."""
        process, world = self._client.process, self._world
        address = f"{SHELF}/{result.task_id}-1"
        attempt = world.service.faults.count(address)
        reader = f"shelver {attempt} of {name}"
        world.tell(Shelved(process.name, address, attempt))
        try:
            saving = result.save_to(SHELF)
            (saved,) = await waited(self._client, reader, reader, saving, self._client.limit)
        except errors.RunningHubError as error:
            world.tell(Shelved(process.name, address, attempt, error, is_over=True))
            return
        world.tell(Shelved(process.name, address, attempt, is_over=True))
        bucket, _, key = saved.removeprefix("s3://").partition("/")
        content = world.buckets[bucket].get(key)
        world.tell(ContentRead(process.name, name, result.task_id, content or b""))

    async def _await(self) -> None:
        name, call = self._call()
        await self._read(name, await self._wait(name, call.run()))

    async def _twice(self) -> None:
        name, call = self._call()
        await self._ends(name, call)
        await self._ends(name, call)

    async def _ends(self, name: str, call: Call) -> None:
        with contextlib.suppress(errors.RunningHubError):
            await self._read(name, await self._wait(name, call.run()))

    async def _several(self) -> None:
        name, call = self._call()
        waiting = [asyncio.create_task(self._wait(name, call.run())) for _ in range(3)]
        await asyncio.wait(waiting, timeout=self._args["after"])
        waiting[0].cancel()
        if self._args["leaves"]:
            waiting[1].cancel()
        for came in await asyncio.gather(*waiting, return_exceptions=True):
            if isinstance(came, Result):
                await self._read(name, came)
                break

    async def _cancel(self) -> None:
        name, call = self._call()
        waiting = asyncio.create_task(self._wait(name, call.run()))
        await asyncio.wait([waiting], timeout=self._args["after"])
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        if self._args["leaves"] and call.task is not None:
            await call.task.cancel()

    async def _come_back(self) -> None:
        name, call = self._call()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._args["after"]):
                await self._wait(name, call.run())
        if self._args["leaves"]:
            await asyncio.sleep(self._args["after"])
        await self._read(name, await self._wait(name, call.run()))

    async def _limit(self) -> None:
        name, call = self._call()
        await asyncio.wait_for(self._wait(name, call.run()), self._args["after"])

    async def _submit(self) -> None:
        name, call = self._call()
        task = await self._wait(name, call.submit())
        if self._args["leaves"]:
            return
        again = self._client.task(task.id, account=task.account)
        await self._read(name, await self._wait(name, again.result()))

    async def _updates(self) -> None:
        name, call = self._call()
        task = await self._wait(name, call.submit())
        async with asyncio.timeout(self._args["after"] if self._args["leaves"] else None):
            async for _ in task.updates():
                await task.refresh()

    async def _copy(self) -> None:
        name, call = self._call()
        other = noted(self._client, name, call.copy())
        await asyncio.gather(*(self._ends(name, each) for each in (call, other, other)))

    async def _peek(self) -> None:
        """Look at a task, at one that nobody has made, and at the first one again."""
        name, call = self._call()
        task = await self._wait(name, call.submit())
        await asyncio.sleep(self._args["after"])
        client, process, look = self._client, self._client.process, f"look at {name}"
        asked = [task.id, NO_TASK, task.id]
        account = task.account
        # Four tries of one request each, as the policy says, and the pauses between them.
        limit = 4 * client.http_timeout + PAUSES
        looking = client.peek(asked, account=account)
        found = await waited(client, look, look, looking, limit)
        self._world.tell(Peeked(process.name, tuple(asked), found))

    async def _hoard(self) -> None:
        """Two files are wanted over and over; then a third one, once."""
        calls = [self._call(f"-{n}") for n in range(3)]
        came = [(name, await self._wait(name, call.run())) for name, call in calls]
        wanted = [(*each, n) for each in came[:2] for n in range(HOARD)] + [(*came[2], 0)]
        reading = (self._read(name, result, n) for name, result, n in wanted)
        for end in await asyncio.gather(*reading, return_exceptions=True):
            if not isinstance(end, (errors.RunningHubError, asyncio.CancelledError, type(None))):
                raise end

    # -- many ------------------------------------------------------------------------------

    async def _gather(self) -> None:
        calls = [self._call(f"-{n}") for n in range(self._args["tasks"])]
        limit = self._args["after"] if self._args["leaves"] else None
        async with asyncio.timeout(limit):
            await asyncio.gather(*(self._ends(name, call) for name, call in calls))

    async def _groups(self) -> None:
        """Each is awaited one group further in than the one before; all are left at once."""
        calls = [self._call(f"-{n}") for n in range(self._args["tasks"])]
        async with asyncio.timeout(self._args["after"]), asyncio.TaskGroup() as group:
            for depth, (name, call) in enumerate(calls):
                group.create_task(self._within(depth, name, call))

    async def _within(self, depth: int, name: str, call: Call) -> None:
        """In so many groups."""
        if not depth:
            await self._ends(name, call)
            return
        async with asyncio.TaskGroup() as group:
            group.create_task(self._within(depth - 1, name, call))

    async def _race(self) -> None:
        """All are cancelled within something that their client tells."""
        calls = [self._call(f"-{n}") for n in range(self._args["tasks"])]
        waiting = [asyncio.create_task(self._ends(name, call)) for name, call in calls]
        left = self._args["heard"]

        def count() -> None:
            nonlocal left
            left -= 1
            if left == 0:
                for one in waiting:
                    one.cancel()

        self._client.listeners.append(count)
        await asyncio.wait(waiting)

    async def _map(self) -> None:
        names: dict[Call, str] = {}
        process = self._client.process

        def calls() -> Iterator[Call]:
            for number in range(self._args["tasks"]):
                name, call = self._call(f"-{number}")
                names[call] = name
                self._world.tell(WaiterCame(process.name, name, name, None))
                yield call

        left = (self._args["tasks"] + 1) // 2 if self._args["leaves"] else None
        try:
            async with self._client.map(calls(), ordered=self._args["ordered"]) as outcomes:
                async for outcome in outcomes:
                    call = outcome.call
                    assert isinstance(call, Call)
                    self._leave(names.pop(call), outcome.result, outcome.error)
                    left = None if left is None else left - 1
                    if left == 0:
                        break
        finally:
            for call, name in names.items():
                gone = asyncio.CancelledError()
                if call.task is not None:
                    gone = asyncio.CancelledError(call.task.id)
                self._leave(name, None, gone)

    def _leave(self, name: str, result: Any, error: BaseException | None) -> None:
        self._world.tell(WaiterLeft(self._client.process.name, name, name, result, error))
