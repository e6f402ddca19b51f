"""Calls that take what other calls make, within budgets that several processes share.

Chains are awaited by one and by several, mapped and cancelled.  Each owner has one budget in one
store, which stands for a database: it outlives the processes that die, and what these have left
open is somebody else's to settle.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING, Any

from runninghub_async import Call, Result, errors, sandbox
from runninghub_async.purses import MemoryPurseStore
from tests.simulation.chance import OWNER
from tests.simulation.client import (
    IMAGE_TO_IMAGE,
    POLICIES,
    Client,
    new_call,
    noted,
    opened,
    waited,
)
from tests.simulation.events import ContentRead, WaiterCame, WaiterLeft

if TYPE_CHECKING:
    from tests.simulation.plan import Item
    from tests.simulation.world import Process, World

Args = dict[str, Any]
PROCESSES, OWNERS = 2, 2
LATEST = 60.0
"""Seconds after which no call begins."""
PRICE = Decimal("0.2")
"""Published for each of the calls, in CNY."""
BILLS = {"more": Decimal("0.5"), "less": Decimal("0.05"), "absent": None}
"""What a task is billed otherwise than at its price."""


class Composed:
    """See above."""

    name = "composed"
    share = 0.2

    def draw(self, chance: Random, most: int) -> list[Args]:
        room = chance.randint(2, most)
        items: list[Args] = []
        for number in range(OWNERS):
            budget = chance.choice([1, 2, room // 2 + 1, room]) * PRICE
            items.append({"act": "owner", "owner": number, "budget": str(budget),
                          "waits": chance.random() < 0.3})  # fmt: skip
        for number in range(PROCESSES):
            settings = {
                # Never without one: where a dead client alone could ask about a task that holds all
                # of an owner's budget, a call that waits for it would wait for ever.
                "timeout": chance.choice([600, 600, 60, 900]),
                "concurrency": chance.choice([None, None, 1]),
                "poll": chance.choice([None, 1.0]),
            }
            items.append({"act": "process", "process": number, "settings": settings,
                          "keys": chance.choice([[0], [0], [1], [0, 1]])})  # fmt: skip
        while room > 0:
            depth = chance.choice([1, 1, 2, 3])
            room -= depth
            items.append(
                {
                    "act": "call",
                    "process": chance.randrange(PROCESSES),
                    "at": round(chance.choice([0.0, chance.uniform(0, LATEST)]), 3),
                    "depth": depth,
                    "owner": chance.choice([None, 0, 0, 1]),
                    "bill": chance.choice([None] * 3 + [*BILLS]),
                    "ends": chance.choice(["well"] * 6 + ["fails"]),
                    "how": chance.choice(["once", "mapped", "twice", "shared"]),
                    "leaves": chance.choice([None] * 5 + [round(chance.uniform(0, 20), 2)]),
                }
            )
        if chance.random() < 0.3:
            at = round(chance.uniform(0, LATEST), 2)
            items.append({"act": "die", "process": 0, "at": at})
        return items

    def start(self, world: World, items: Sequence[Item]) -> None:
        world.chains = chains = Chains(items)
        for number in range(PROCESSES):
            own = [item for item in items if item.args.get("process") == number]
            calls = [item for item in own if item.args["act"] == "call"]
            settings = [dict(item.args) for item in own if item.args["act"] == "process"]
            if calls:
                usual: Args = {"keys": [0], "settings": {}}
                program = Program(world, chains, settings[0] if settings else usual, calls)
                process = world.start(f"composed-{number}", program)
                for item in own:
                    if item.args["act"] == "die":
                        world.later(item.args["at"], process.kill)


class Chains:
    """Which calls take what of others, whose they are, and what owners may spend."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.inner_of: dict[str, str] = {}
        """Which call another one takes its picture of."""
        self.owner_of: dict[str, int] = {}
        """By call; of those that belong to anybody."""
        self.store = MemoryPurseStore(clock=lambda: time.time())  # which is replaced in a run
        owners = [item.args for item in items if item.args["act"] == "owner"]
        self.limits = {args["owner"]: Decimal(args["budget"]) for args in owners}
        self.limit_of_all = max(
            [sum(self.limits.values(), Decimal(0)) * 3 // 4 // PRICE * PRICE, *self.limits.values()]
        )
        """What they may spend together, which is mostly less than each of them may."""
        self.waits = {args["owner"]: args["waits"] for args in owners}


class Program:
    """What one process does."""

    def __init__(self, world: World, chains: Chains, args: Args, calls: Sequence[Item]) -> None:
        self._world = world
        self._chains = chains
        self._args = args
        self._calls = calls

    async def __call__(self, process: Process) -> None:
        settings = self._args["settings"] | {"retry": POLICIES["default"]}
        async with opened(process, self._args["keys"], **settings) as client:
            await asyncio.gather(*(self._call(client, item) for item in self._calls))

    async def _call(self, client: Client, item: Item) -> None:
        OWNER.set(item.id)
        args = item.args
        await asyncio.sleep(args["at"])
        with self._purse(client, args["owner"]):
            chain = self._chain(client, item)
        ends = [chain]
        if args["how"] == "shared" and len(chain) > 1:  # another outermost call of the same inner
            with self._purse(client, args["owner"]):
                ends.append([*chain[:-1], self._outer(client, item, chain[-2], "b")])
        elif args["how"] == "twice":
            ends.append(chain)
        await asyncio.gather(*(self._await(client, args, each) for each in ends))

    @contextlib.contextmanager
    def _purse(self, client: Client, owner: int | None) -> Iterator[None]:
        if owner not in self._chains.limits:
            yield
            return
        limit = f"{self._chains.limits[owner]}CNY"
        waits, store = self._chains.waits[owner], self._chains.store
        of_all = {"all": f"{self._chains.limit_of_all}CNY"}
        with client.purse(limit, owner=f"owner-{owner}", also=of_all, store=store, wait=waits):
            yield

    def _chain(self, client: Client, item: Item) -> list[tuple[str, Call]]:
        """A call and those that it takes its picture of, the innermost first."""
        name = self._name(item, "0")
        chain = [(name, new_call(client, name))]
        while len(chain) < item.args["depth"]:
            chain.append(self._outer(client, item, chain[-1], str(len(chain))))
        return chain

    def _outer(
        self, client: Client, item: Item, inner: tuple[str, Call], suffix: str
    ) -> tuple[str, Call]:
        name = self._name(item, suffix)
        call = client.call(IMAGE_TO_IMAGE, prompt=name, image_urls=[inner[1]], resolution="2k")
        self._chains.inner_of[name] = inner[0]
        return name, noted(client, name, call, IMAGE_TO_IMAGE)

    def _name(self, item: Item, suffix: str) -> str:
        """What a call is named; whose it is, and how its task ends, is known from here on."""
        name, args = f"part-{int(item.id.rpartition(' ')[2]):03d}-{suffix}.", item.args
        if args["owner"] in self._chains.limits:
            self._chains.owner_of[name] = args["owner"]
        steps: list[Any] = []
        if args["ends"] == "fails" and suffix == "0":
            steps.append(sandbox.fail(1501))
        elif args["bill"] in BILLS:
            bill = BILLS[args["bill"]]
            told = {"thirdPartyConsumeMoney": None if bill is None else str(bill)}
            steps.append(sandbox.succeed(usage=told))
        if steps:
            self._world.service.sandbox.script(None, steps, prompt=name)
        return name

    async def _await(
        self, client: Client, args: Mapping[str, Any], chain: list[tuple[str, Call]]
    ) -> None:
        """Wait for the last call of a chain, and so for all of it."""
        (name, call), process = chain[-1], client.process
        limit = None if client.limit is None else client.limit * len(chain)
        inner = [each for each, _ in chain[:-1]]
        for each in inner:
            self._world.tell(WaiterCame(process.name, each, f"{name} for {each}", None))
        try:
            with contextlib.suppress(errors.RunningHubError, TimeoutError):
                async with asyncio.timeout(args["leaves"]):
                    run = _mapped(client, call) if args["how"] == "mapped" else call.run()
                    result = await waited(client, name, name, run, limit)
                reader = f"{name} read"
                content = await waited(client, name, reader, result.output.read(), client.limit)
                self._world.tell(ContentRead(process.name, name, result.task_id, content))
        finally:
            for each in inner:
                self._world.tell(WaiterLeft(process.name, each, f"{name} for {each}"))


async def _mapped(client: Client, call: Call) -> Result:
    """The same in a map, in which one may be under way."""
    async with client.map([call], concurrency=1) as outcomes:
        outcome = await anext(aiter(outcomes))
    if outcome.error is not None:
        raise outcome.error
    assert outcome.result is not None
    return outcome.result
