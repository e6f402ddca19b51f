"""Listeners to progress, over live connections that are cut, fall silent, lie or never open.

Some listeners leave early, some come late; the client may close, or its process die, meanwhile.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from random import Random
from typing import TYPE_CHECKING, Any, cast

from runninghub_async import Call, Task, errors, sandbox
from runninghub_async.progress import Finished, ProgressUpdate
from runninghub_async.sandbox import shipped
from runninghub_async.sandbox.scripts import AnyStep
from tests.simulation.chance import OWNER
from tests.simulation.client import POLICIES, Client, new_call, noted, opened, waited
from tests.simulation.events import ListenerCame, ListenerLeft, ProgressTold

if TYPE_CHECKING:
    from tests.simulation.plan import Item
    from tests.simulation.world import Process, World

Args = dict[str, Any]
LATEST = 30.0
"""Seconds after which no call begins."""
CROWD = 11
"""Tasks that are listened to at once: some more than may be live."""
SOCKETS: dict[str, AnyStep] = {
    "cut at once": sandbox.cut_socket(messages=0),
    "cut": sandbox.cut_socket(messages=4),
    "silent at once": sandbox.silence_socket(messages=0),
    "silent": sandbox.silence_socket(messages=5),
    "garbled": sandbox.garble_socket(),
    "with pictures": sandbox.preview_socket("png", with_metadata=True),
    "late": sandbox.delay(4, on="socket"),
    "too late": sandbox.delay(40, on="socket"),
    "refused": sandbox.refuse(1601, on="socket"),
    "failing": sandbox.http_error(502, on="socket"),
    "reset": sandbox.reset(on="socket"),
    "rubbish": sandbox.rubbish(on="socket"),
}
ENDINGS: dict[str, AnyStep] = {
    "fails": sandbox.fail(1501),
    "takes minutes": sandbox.succeed(after=400),
    "takes a while": sandbox.succeed(after=40),
}


class Live:
    """See above."""

    name = "live"
    share = 0.15

    def draw(self, chance: Random, most: int) -> list[Args]:
        is_crowded = chance.random() < 0.35
        items: list[Args] = [
            {
                "act": "client",
                "keys": chance.choice([[0], [1], [0, 1]]),
                "observes": chance.random() < 0.3,
                "room": 50 if is_crowded else None,
                "closes": chance.choice([None] * 3 + [round(chance.uniform(0, 60), 2)]),
                "settings": {
                    "timeout": chance.choice([600, 600, 30, None]),
                    "poll": chance.choice([None, None, 1.0]),
                    "concurrency": 20 if is_crowded else chance.choice([None, 20, 20]),
                },
            }
        ]
        number = min(most, CROWD) if is_crowded else chance.randint(1, most)
        items += [self._call(chance, is_crowded=is_crowded) for _ in range(number)]
        if chance.random() < 0.15:
            items.append({"act": "die", "at": round(chance.uniform(1, LATEST), 2)})
        return items

    def _call(self, chance: Random, *, is_crowded: bool) -> Args:
        """Of a crowd all are listened to at once, and for long."""
        at = 0.0 if is_crowded else chance.choice([0.0, 0.0, chance.uniform(0, LATEST)])
        sockets = [
            chance.choice([*SOCKETS]) for _ in range(0 if is_crowded else chance.choice([0, 1, 3]))
        ]
        listeners = chance.choice([1, 2] if is_crowded else [0, 1, 1, 2])
        return {
            "act": "call",
            "at": round(at, 3),
            "of": chance.choice(["workflow"] * 5 + ["app"] + ["model"] * (not is_crowded)),
            "sockets": sockets,
            "ends": "takes a while" if is_crowded else chance.choice(["well"] * 4 + [*ENDINGS]),
            "listeners": [self._listener(chance) for _ in range(listeners)],
        }

    @staticmethod
    def _listener(chance: Random) -> Args:
        return {
            "comes": round(chance.choice([0.0, 0.0, chance.uniform(0, 20)]), 2),
            "leaves": chance.choice(
                [{}] * 4
                + [{"after": round(chance.uniform(0, 30), 2)}, {"updates": chance.randint(1, 12)}]
            ),
        }

    def start(self, world: World, items: Sequence[Item]) -> None:
        clients = [item.args for item in items if item.args["act"] == "client"]
        calls = [item for item in items if item.args["act"] == "call"]
        usual: Args = {"keys": [0], "observes": False, "closes": None, "settings": {}}
        client = dict(clients[0]) if clients else usual
        if room := client.get("room"):
            world.service.make_room(room)
        world.live = Listeners(world, client, calls)
        process = world.start("live", world.live)
        for item in items:
            if item.args["act"] == "die":
                world.later(item.args["at"], process.kill)


class Listeners:
    """What the process does."""

    def __init__(self, world: World, args: Args, calls: Sequence[Item]) -> None:
        self.observes: bool = args["observes"]
        self._world = world
        self._args = args
        self._calls = calls

    async def __call__(self, process: Process) -> None:
        settings = self._args["settings"] | {"retry": POLICIES["default"]}
        async with opened(
            process, self._args["keys"], wants_progress=self.observes, **settings
        ) as client:
            calls = asyncio.gather(*(self._call(client, item) for item in self._calls))
            await asyncio.wait([calls], timeout=self._args["closes"])
            if not calls.done():
                await client.close()
            await calls

    async def _call(self, client: Client, item: Item) -> None:
        OWNER.set(item.id)
        args, script = item.args, self._world.service.sandbox.script
        await asyncio.sleep(args["at"])
        name = f"live-{int(item.id.rpartition(' ')[2]):03d}."
        for each in args["sockets"]:
            script(None, SOCKETS[each], prompt=name)
        if args["ends"] in ENDINGS:
            script(None, ENDINGS[args["ends"]], prompt=name)
        call = self._made(client, name, args["of"])
        with contextlib.suppress(errors.RunningHubError):
            task = await waited(client, name, name, call.submit(), client.limit)
            await asyncio.gather(
                waited(client, name, f"{name} end", task, client.limit),
                *(
                    self._listen(client, name, f"{name} listener {n}", task, each)
                    for n, each in enumerate(args["listeners"])
                ),
                return_exceptions=True,
            )

    def _made(self, client: Client, name: str, of: str) -> Call:
        if of == "model":
            return new_call(client, name)
        if of == "app":
            return noted(
                client, name, client.apps.run(shipped.PICTURE_APP, {("122", "prompt"): name})
            )
        nodes = {"6": {"text": name}}
        return noted(client, name, client.workflows.run(shipped.TEXT_TO_IMAGE, nodes))

    async def _listen(self, client: Client, name: str, who: str, task: Task, args: Args) -> None:
        await asyncio.sleep(args["comes"])
        heard = self._heard(client, who, task, args["leaves"].get("updates"))
        with contextlib.suppress(errors.RunningHubError, TimeoutError):
            async with asyncio.timeout(args["leaves"].get("after")):
                await waited(client, name, who, heard, client.limit)

    async def _heard(self, client: Client, who: str, task: Task, most: int | None) -> None:
        process, told = client.process.name, 0
        last: ProgressUpdate | None = None
        has_all = False
        self._world.tell(ListenerCame(process, task.id))
        try:
            updates = cast("AsyncGenerator[ProgressUpdate]", task.updates(progress=True))
            async with aclosing(updates):
                async for last in updates:
                    self._world.tell(ProgressTold(process, who, last))
                    told += 1
                    if told == most:
                        return
            has_all = True
        finally:
            self._world.tell(ListenerLeft(process, task.id, has_all, isinstance(last, Finished)))
