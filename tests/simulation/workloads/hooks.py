"""Clients whose tasks' ends are told by webhooks: lost, doubled, early, late, and forged ones.

Two processes, each behind an address of its own or both behind one, of which one may die and come
back with the same token.  An intruder posts what nobody has sent.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import re
from collections import defaultdict
from collections.abc import Callable, Coroutine, Sequence
from contextvars import ContextVar
from random import Random
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp import web
from attrs import frozen

from runninghub_async import errors, sandbox
from runninghub_async.sandbox.scripts import AnyStep
from runninghub_async.webhooks import TaskEvent, WebhookReceiver
from tests.simulation.chance import OWNER
from tests.simulation.client import POLICIES, Client, new_call, opened, waited
from tests.simulation.events import (
    ContentRead,
    EndHeard,
    Event,
    EventCame,
    HandedOn,
    ReceiverClosed,
    ReceiverOpened,
    TaskKnown,
)
from tests.simulation.service import RECEIVERS
from tests.simulation.wire import HOOKS, Connector

if TYPE_CHECKING:
    from tests.simulation.plan import Item
    from tests.simulation.world import Process, World

Args = dict[str, Any]
FED: ContextVar[list[str | bytes]] = ContextVar("fed")
"""What the receiver is given of a request."""
PROCESSES = 2
LATEST = 60.0
"""Seconds after which no call begins."""
TOKEN = "TOKEN-{}-0123456789abcdef"
OWN_URL = "http://10.0.1.9/hooks/of-the-call"
"""Where nobody listens."""
DELIVERIES: dict[str, AnyStep] = {
    "lost": sandbox.lose_webhook(),
    "lost twice": sandbox.lose_webhook(attempts=2),
    "doubled": sandbox.double_webhook(),
    "thrice": sandbox.double_webhook(copies=3),
    "late": sandbox.late_webhook(8),
    "very late": sandbox.late_webhook(100),
    "overtaken": sandbox.overtaken_webhook(),
    "flat": sandbox.shape_webhook("flat"),
    "wrapped": sandbox.shape_webhook("wrapped"),
    "as text": sandbox.shape_webhook("text"),
    "with bare ids": sandbox.shape_webhook("bare ids"),
}
ENDINGS: dict[str, AnyStep] = {
    "fails": sandbox.fail(1501),
    "at once": sandbox.early_webhook(),
    "early": sandbox.early_webhook(after=3),
    "takes a minute": sandbox.succeed(after=70),
}
NOBODYS = "2013999999999999999"
FLOOD = 50
PATIENCE = 60
"""Half seconds in which a task may begin about which something is posted."""
JUNK = ("", "[]", "no json", '{"taskId": 7}', '{"event": "TASK_END"}', "[" * 20_000)
LIES = ("SUCCESS", "FAILED", "CANCEL", "RUNNING", "", "flood", "flood", "junk", "no token")


class Hooks:
    """See above."""

    name = "hooks"
    share = 0.25

    def draw(self, chance: Random, most: int) -> list[Args]:
        is_shared = chance.random() < 0.4
        items = [a_process(chance, n, is_shared=is_shared) for n in range(PROCESSES)]
        for _ in range(chance.randint(1, most)):
            at = round(chance.choice([0.0, chance.uniform(0, 5), chance.uniform(0, LATEST)]), 3)
            items.append(
                {
                    "act": "call",
                    "process": chance.randrange(PROCESSES),
                    "at": at,
                    "comes": chance.choice(["well"] * 4 + [*DELIVERIES] + ["lost"] * 2),
                    "ends": chance.choice(["well"] * 5 + [*ENDINGS]),
                    "own": chance.random() < 0.1,
                    "leaves": chance.choice([None] * 9 + [round(chance.uniform(0, 20), 2)]),
                }
            )
        for _ in range(chance.choice([0, 1, 2, 4])):
            at = round(chance.choice([5, LATEST]) * chance.random(), 2)
            who, how = chance.randrange(PROCESSES), chance.choice(LIES)
            items.append({"act": "intrude", "process": who, "at": at, "how": how})
        if chance.random() < 0.3:
            at, again = (round(chance.uniform(1, LATEST), 2) for _ in range(2))
            items.append({"act": "die", "process": 0, "at": at, "again": again})
        return items

    def start(self, world: World, items: Sequence[Item]) -> None:
        world.hooks = hooks = Receivers(world, items)
        hooks.begin()


def a_process(chance: Random, number: int, *, is_shared: bool = False) -> Args:
    """A service with a receiver, at an address of its own or at the first one's."""
    return {
        "act": "process",
        "process": number,
        "address": 0 if is_shared else number,
        "keys": chance.choice([[0], [0], [1], [0, 1]]),
        "handler": chance.choice([None, "well", "well", "fails"]),
        "client_first": chance.random() < 0.3,
        "closes": chance.choice([None] * 4 + [round(chance.uniform(1, LATEST), 2)]),
        "settings": {
            "timeout": chance.choice([600, None, 600, 40]),
            "http_timeout": chance.choice([60, 10]),
            "poll": chance.choice([None, 1.0, 2.0]),
        },
    }


class Receivers:
    """The processes, what they have of each other, and what the laws need to know of them."""

    def __init__(self, world: World, items: Sequence[Item]) -> None:
        self.world = world
        self._items = items
        self.tokens = [TOKEN.format(n) for n in range(len(RECEIVERS))]
        self.own: set[str] = set()
        """Calls with an address of their own."""
        self.addresses: dict[str, int] = {}
        """By process."""
        self._open: dict[str, tuple[Process, Receiver]] = {}
        self.known: dict[str, list[tuple[str, str]]] = {}
        """Tasks that processes know, with the labels of their accounts."""
        self._tasks: defaultdict[str, list[str]] = defaultdict(list)
        world.listeners.append(self._note)

    def begin(self) -> None:
        """Start the processes, their deaths, and who posts what nobody has sent."""
        for number in range(PROCESSES):
            items = [item for item in self._items if item.args["process"] == number]
            first: list[Item] = [item for item in items if item.args["act"] == "process"]
            calls = [item for item in items if item.args["act"] == "call"]
            usual: Args = {"keys": [0], "settings": {}, "address": number}
            settings = dict(first[0].args) if first else usual
            if calls:
                process = self.start(f"hooks-{number}", settings, calls)
                for item in items:
                    if item.args["act"] == "die":
                        self.world.later(item.args["at"], self._die, process, settings, item)
            for item in items:
                if item.args["act"] == "intrude":
                    intruder = Intruder(self, item, settings.get("address", 0), f"hooks-{number}")
                    self.world.start(f"intruder-{item.id.rpartition(' ')[2]}", intruder)

    def start(
        self, name: str, args: Args, calls: Sequence[Item], take_over: Sequence[Any] = ()
    ) -> Process:
        """A process of this name."""
        self.addresses[name] = args.get("address", 0)
        return self.world.start(name, Program(self, args, calls, take_over))

    def _die(self, process: Process, args: Args, item: Item) -> None:
        """And come back later, with the same token, to wait for the tasks it knew."""
        if not process.done:
            process.kill()
            known = self.known.get(process.name, [])
            self.world.later(item.args["again"], self.start, "hooks-again", args, (), known)

    def _note(self, event: Event) -> None:
        if isinstance(event, TaskKnown):
            self._tasks[event.process].append(event.task_id)

    def open_tasks(self, process: str) -> list[str]:
        """Those that it knows and that have not ended."""
        known = self._tasks[process]
        tasks = self.world.service.sandbox.tasks
        return [task.id for task in tasks if task.id in known and not task.is_over]

    def opened(self, process: Process, receiver: Receiver) -> None:
        """Others may hand events on to it."""
        self._open[process.name] = process, receiver

    def hand_on(self, by: Process, event: TaskEvent) -> None:
        """Somebody else's event goes to all that are behind the same address."""
        self.world.tell(HandedOn(by.name, event.task_id))
        for name, (process, receiver) in self._open.items():
            if name != by.name and self.addresses[name] == self.addresses[by.name]:
                seconds = self.world.chance.stream(f"bus of {by.name}").uniform(0.001, 0.5)
                self.world.later(seconds, self._arrive, process, receiver, event)

    def _arrive(self, process: Process, receiver: Receiver, event: TaskEvent) -> None:
        if process.done:
            return
        token = self.tokens[self.addresses[process.name]]

        async def take() -> None:
            FED.set([])
            status = await receiver.feed(json.dumps(dict(event.raw)), token, handed_on=True)
            self.world.tell(EventCame(process.name, event.task_id, True, status, handed_on=True))

        process.loop.call_soon(process.loop.create_task, take())


class Program:
    """What one process does: a service with a receiver, and calls."""

    def __init__(
        self, hooks: Receivers, args: Args, calls: Sequence[Item], take_over: Sequence[Any]
    ) -> None:
        self._hooks = hooks
        self._world = hooks.world
        self._args = args
        self._calls = calls
        self._take_over = take_over
        self._failing: set[str] = set()

    async def __call__(self, process: Process) -> None:
        address, handler = self._args.get("address", 0), self._args.get("handler")
        settings = self._args["settings"] | {"retry": POLICIES["default"]}
        async with contextlib.AsyncExitStack() as outside, contextlib.AsyncExitStack() as inside:
            client = await inside.enter_async_context(
                opened(process, self._args["keys"], **settings)
            )
            receiver = Receiver(
                client,
                public_url=f"http://{RECEIVERS[address]}{HOOKS}",
                token=self._hooks.tokens[address],
                on_event=self._handler(process) if handler is not None else None,
                on_unknown=lambda event: self._hooks.hand_on(process, event),
            )
            server = await served(self._hooks, process, address, receiver)
            self._hooks.opened(process, receiver)
            told = ReceiverOpened(process.name, settings.get("poll"), handler is not None)
            self._world.tell(told)
            is_open = True

            def note_closing() -> None:
                nonlocal is_open
                if is_open:
                    is_open = False
                    self._world.tell(ReceiverClosed(process.name))

            async def close() -> None:
                note_closing()
                await receiver.close()

            last = outside if self._args.get("client_first") else inside
            last.push_async_callback(server.close)
            last.push_async_callback(close)
            closing = asyncio.create_task(_later(self._args.get("closes"), close))
            await self._work(client)
            if is_open and handler is not None:
                await asyncio.sleep(2)  # a handler that fails has failed by then
                with contextlib.suppress(errors.RunningHubError):
                    await receiver.resend_lost()
                await asyncio.sleep(3)
            closing.cancel()
            await asyncio.gather(closing, return_exceptions=True)
            note_closing()  # be it by its client, which may take a while
            await inside.aclose()
            if self._args.get("client_first"):
                await asyncio.sleep(3)

    async def _work(self, client: Client) -> None:
        known = self._hooks.known.setdefault(client.process.name, [])
        attached = (self._attach(client, *each) for each in self._take_over)
        await asyncio.gather(*(self._call(client, i, known) for i in self._calls), *attached)

    async def _attach(self, client: Client, task_id: str, account: str) -> None:
        task = client.task(task_id, account=account)
        self._world.tell(TaskKnown(client.process.name, task_id, is_attached=True))
        name = self._world.service.book[task_id].call
        with contextlib.suppress(errors.RunningHubError):
            await waited(client, name, f"{name} again", task.result(), client.limit)

    async def _call(self, client: Client, item: Item, known: list[tuple[str, str]]) -> None:
        OWNER.set(item.id)
        args, process = item.args, client.process
        await asyncio.sleep(args["at"])
        name = f"hook-{int(item.id.rpartition(' ')[2]):03d}."
        steps = [DELIVERIES.get(args["comes"]), ENDINGS.get(args["ends"])]
        self._world.service.sandbox.script(None, [s for s in steps if s is not None], prompt=name)
        call = new_call(client, name)
        if args.get("own"):
            self._hooks.own.add(name)
            call = call.with_options(webhook_url=OWN_URL)
        with contextlib.suppress(errors.RunningHubError):
            waiting = asyncio.create_task(waited(client, name, name, call.run(), client.limit))
            await asyncio.wait([waiting], timeout=args.get("leaves"))
            if call.task is not None:
                known.append((call.task.id, call.task.account))
            if not waiting.done():
                waiting.cancel()
                await asyncio.gather(waiting, return_exceptions=True)
                return
            result = await waiting
            content = await waited(client, name, f"{name} read", result.output.read(), client.limit)
            self._world.tell(ContentRead(process.name, name, result.task_id, content))

    def _handler(self, process: Process) -> Callable[[TaskEvent], Any]:
        async def hear(event: TaskEvent) -> None:
            fails = self._args["handler"] == "fails" and event.task_id not in self._failing
            self._failing.add(event.task_id)
            outputs = event.result.outputs if event.result is not None else ()
            url = outputs[0].url or "" if outputs else ""
            self._world.tell(EndHeard(process.name, event.task_id, event.status, url, fails))
            await asyncio.sleep(0.5)
            if fails:
                raise RuntimeError("the handler's own fault")

        return hear


async def _later(seconds: float | None, act: Callable[[], Coroutine[Any, Any, None]]) -> None:
    if seconds is not None:
        await asyncio.sleep(seconds)
        await act()


class Receiver(WebhookReceiver):
    """The product's own, which also tells what it was fed."""

    async def feed(self, body: str | bytes, token: str, *, handed_on: bool = False) -> int:
        FED.get().append(body)
        return await super().feed(body, token, handed_on=handed_on)


@frozen
class Server:
    """A service of a process's own, until it is closed."""

    _runner: web.AppRunner
    _stop_listening: Callable[[], None]

    async def close(self) -> None:
        """Take no connection any more, and end those that there are."""
        self._stop_listening()
        await self._runner.cleanup()


async def served(hooks: Receivers, process: Process, address: int, receiver: Receiver) -> Server:
    """A service of the process's own, in which the receiver is mounted; tells what comes."""

    @web.middleware
    async def telling(request: web.Request, handler: Any) -> web.StreamResponse:
        fed: list[str | bytes] = []
        FED.set(fed)
        response: web.StreamResponse = await handler(request)
        is_let_in = request.path.removeprefix(HOOKS) == hooks.tokens[address]
        task_id = task_id_in(fed[0]) if fed else ""
        hooks.world.tell(EventCame(process.name, task_id, is_let_in, response.status))
        return response

    app = web.Application(middlewares=[telling])
    app.add_subapp(HOOKS, receiver.app)
    runner = web.AppRunner(
        app, access_log=None, keepalive_timeout=15, shutdown_timeout=0.1, lingering_time=0
    )
    await runner.setup()
    assert runner.server is not None
    return Server(runner, hooks.world.network.listen(RECEIVERS[address], process, runner.server))


def task_id_in(body: str | bytes) -> str:
    """The task that a body is about, by a reading of our own."""
    found = re.search(r'"taskId": ?"?(\d+)', body.decode() if isinstance(body, bytes) else body)
    return found[1] if found else ""


class Intruder:
    """Posts what nobody has sent."""

    def __init__(self, hooks: Receivers, item: Item, address: int, victim: str) -> None:
        self._hooks = hooks
        self._world = hooks.world
        self._item = item
        self._address = address
        self._victim = victim

    async def __call__(self, process: Process) -> None:
        await asyncio.sleep(self._item.args["at"])
        for _ in range(PATIENCE):
            if self._hooks.open_tasks(self._victim):
                break
            await asyncio.sleep(0.5)
        how = self._item.args["how"]
        token = TOKEN.format(self._address)
        if how == "no token":
            token = self._world.chance.of(self._item).choice(["x", token[:-1], f"{token}x", "é"])
        url = f"http://{RECEIVERS[self._address]}{HOOKS}{token}"
        async with aiohttp.ClientSession(connector=Connector(self._world.network, process)) as http:
            for body in self._bodies(how):
                with contextlib.suppress(aiohttp.ClientError, TimeoutError):
                    async with http.post(url, data=body) as answer:
                        await answer.read()

    def _bodies(self, how: str) -> list[str]:
        if how == "junk":
            return [*JUNK]
        book, chance = self._world.service.book, self._world.chance.of(self._item)
        open_ = self._hooks.open_tasks(self._victim)
        task_id = chance.choice(open_ or [*book] or [NOBODYS])
        status = how if how in ("SUCCESS", "FAILED", "CANCEL", "RUNNING", "") else "FAILED"
        results = [{"url": "http://10.6.6.6/forged.png", "outputType": "png"}]
        told = {"taskId": task_id, "status": status, "errorCode": "1501", "results": results}
        body = json.dumps({"event": "TASK_END", "taskId": task_id, "eventData": told})
        return [body] * (FLOOD if how == "flood" else 1)
