"""Servers for other programs, their callers, who repeat as the official clients do, and deaths.

One server has a ledger of its own; two share one, with the book of requests and the purses, as in a
database, and stand behind one address.  A server that dies begins anew a little later.  Once all
callers have what they are told, whoever is left works until nothing is open.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Collection, Sequence
from contextlib import nullcontext
from decimal import Decimal
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, cast

from runninghub_async.bulk import MemoryLedger
from runninghub_async.purses import MemoryPurseStore
from runninghub_async.serve.admission import Admission
from runninghub_async.serve.application import ServeApp
from runninghub_async.serve.bodies import Bodies
from runninghub_async.serve.book_memory import MemoryBook
from runninghub_async.serve.context import Served
from runninghub_async.serve.desk import Desk
from runninghub_async.serve.hooks import Hooks
from runninghub_async.serve.links import Links
from runninghub_async.serve.opening import Opened
from runninghub_async.serve.outputs import Outputs
from runninghub_async.serve.rates import Rates
from runninghub_async.serve.reached import Reached
from runninghub_async.serve.run_folder import ServerFolder
from runninghub_async.serve.served_models import ServedModels
from runninghub_async.serve.settings import read_serve_settings
from runninghub_async.serve.thumbnails import Thumbnails
from runninghub_async.serve.token_purse import TokenPurses
from runninghub_async.serve.token_store import MemoryTokens
from runninghub_async.serve.token_texts import new_token
from tests.simulation.addresses import Addresses, Tries, fates
from tests.simulation.callers import Street
from tests.simulation.client import POLICIES, Client, opened
from tests.simulation.disk import (
    Disk,
    MemoryFolder,
    Slow,
    SlowDatabase,
    SlowLedger,
    Written,
    new_rows,
)
from tests.simulation.workloads.bulk_draw import ENDS, PRICE, Args
from tests.simulation.workloads.serve_callers import SECRET, TOKENS, Caller, another_way, name_of

if TYPE_CHECKING:
    from contextlib import AsyncExitStack

    from runninghub_async.bulk import Ledger
    from tests.simulation.plan import Item
    from tests.simulation.world import Process, World

LATEST = 60.0
"""Seconds after which nothing new is asked for."""
UNTIL_CALM = 600.0
"""Seconds after which no fault strikes any more, since all is to come to its end."""
PAUSES = (2.0, 5.0, 10.0, 20.0, 40.0)
"""Seconds between the tries of a webhook, which otherwise take an hour."""
STILL = 40.0
"""Seconds for which nothing is open before all is over: something may just be accepted."""


class Serve:
    """See above."""

    name = "serve"
    share = 0.25

    def draw(self, chance: Random, most: int) -> list[Args]:
        servers = chance.choice([1, 1, 2])
        keys = chance.choice([[0], [0], [0, 1]])  # of all servers, since they share their tasks
        items = [a_server(chance, number, keys) for number in range(servers)]
        requests = chance.randint(1, min(most, chance.choice([3, 6, 12])))
        for number in range(TOKENS):
            budget = chance.choice([None, requests, 2, 1])
            items.append({
                "act": "token",
                "token": number,
                "budget": None if budget is None else str(budget * PRICE),
                "concurrency": chance.choice([None, None, 1, 2]),
            })  # fmt: skip
        asked = [a_request(chance) for _ in range(requests)]
        if chance.random() < 0.4:  # drawn last, so that the other plans are as they were before
            for request in asked:
                request |= another_way(chance, request)
        if chance.random() < 0.4:
            for request in asked:
                request |= {"webhook": fates(chance)} if request["as"] == "task" else {}
        return items + asked

    def start(self, world: World, items: Sequence[Item]) -> None:
        world.serve = Town(world, items)
        world.serve.begin()


def a_server(chance: Random, number: int, keys: list[int]) -> Args:
    deaths = chance.choice([0, 1, 1, 2])
    return {
        "act": "server",
        "server": number,
        "keys": keys,
        "client": {
            "timeout": chance.choice([600, 600, 60]),
            "http_timeout": chance.choice([2, 10, 60]),
            "concurrency": chance.choice([None, None, 1, 3]),
        },
        "settings": {"wait": chance.choice([540, 60, 20]), "queue": chance.choice([1000, 3])},
        "ends": [
            {
                "after": round(chance.choice([5, 60]) * chance.random(), 3),
                "how": chance.choice(["kill", "stop"]),
                "rests": round(chance.choice([0.5, 5, 50]) * chance.uniform(0.5, 1.5), 2),
            }
            for _ in range(deaths)
        ],
    }


def a_request(chance: Random) -> Args:
    is_image = chance.random() < 0.6
    cuts = [None] * 4 + [0.001, 1.0, round(chance.uniform(0, 30), 2)]
    has_key = chance.random() < 0.3
    return {
        "act": "request",
        "token": chance.randrange(TOKENS),
        "at": round(chance.choice([0.0, chance.uniform(0, 5), chance.uniform(0, LATEST)]), 3),
        "as": "image" if is_image else "task",
        "n": chance.choice([1, 1, 2, 3]) if is_image else 1,
        "has_key": has_key,
        "ends": chance.choice(["well"] * 8 + list(ENDS)),
        "bill": chance.choice(["usual"] * 5 + ["more", "absent"]),
        "takes": chance.choice([None, None, 2.0, 60.0]),
        "patience": chance.choice([600.0, 600.0, 20.0, 3.0]),
        "cuts": [chance.choice(cuts) for _ in range(3)],
        "again": round(chance.uniform(0, 100), 2) if has_key and chance.random() < 0.7 else None,
        "deletes": round(chance.uniform(0, 30), 2) if chance.random() < 0.1 else None,
    }


class Town:
    """The servers, their callers, and what outlives each server."""

    def __init__(self, world: World, items: Sequence[Item]) -> None:
        self.world = world
        self.street = Street(world)
        self._servers = [item for item in items if item.args["act"] == "server"]
        self.requests = {name_of(item): item for item in items if item.args["act"] == "request"}
        tokens = {i.args["token"]: i.args for i in items if i.args["act"] == "token"}
        self.limits = {n: Decimal(a["budget"]) for n, a in tokens.items() if a["budget"]}
        """What tokens may spend in all, in CNY."""
        self.owner_of = {
            name: item.args["token"]
            for name, item in self.requests.items()
            if item.args["token"] in self.limits
        }
        self.limit_of_all = Decimal("Infinity")
        self.book = MemoryBook()
        self.rows: MemoryLedger = new_rows(world)
        self.store = MemoryPurseStore(clock=_now)
        own = [
            new_token(
                f"token-{n}",
                SECRET.format(n),
                total=f"{self.limits[n]}CNY" if n in self.limits else None,
                concurrency=tokens.get(n, {}).get("concurrency"),
            )
            for n in range(TOKENS)
        ]
        self.tokens = MemoryTokens(own)
        self._secrets = {n: token.webhook_secret for n, token in enumerate(own)}
        self.is_shared = len(self._servers) > 1
        self.disks = {
            item.id: Disk(world, f"serving-{n}", self.rows) for n, item in enumerate(self._servers)
        }
        for disk in self.disks.values():
            disk.files = next(iter(self.disks.values())).files
            disk.pace = max(item.args.get("pace", 1) for item in self._servers)
        self._lives: dict[str, tuple[Item, int]] = {}
        """By process: which server it is, and how often that had begun before."""
        self.tries = Tries()
        self.deaths = 0
        self.signs: dict[str, Process] = {}
        """By run: which server shows that it lives."""
        self._callers: list[Process] = []
        self._is_settled = False
        self._place = TemporaryDirectory(prefix="simulated-")
        world.when_dead.append(self._died)

    def begin(self) -> None:
        """Start servers and callers."""
        for item in self._servers:
            self._start(item, 0)
        for token in range(TOKENS):
            own = [item for item in self.requests.values() if item.args["token"] == token]
            if own and self._servers:
                caller = self.world.start(f"caller-{token}", Caller(self, own))
                self._callers.append(caller)

    def close(self) -> None:
        """The run is over."""
        self._place.cleanup()

    def _start(self, item: Item, number: int) -> None:
        name = f"server-{item.args['server']}{number * chr(39)}"
        self._lives[name] = item, number
        process = self.world.start(name, Server(self, item, number, Path(self._place.name)))
        if (end := self.end_of(item, number)) is not None and end["how"] == "kill":
            self.world.later(end["after"], process.kill)

    def end_of(self, item: Item, number: int) -> Args | None:
        """How the n-th life of a server ends, other than by itself."""
        ends = item.args["ends"]
        return ends[number] if number < len(ends) else None

    def again(self, process: Process) -> None:
        """A server that was stopped, or has died, begins anew a little later."""
        item, number = self._lives[process.name]
        if (end := self.end_of(item, number)) is not None:
            self.world.later(end["rests"], self._start, item, number + 1)

    def _died(self, process: Process, how: str) -> None:
        if process.name in self._lives:
            self.deaths += 1
            self.again(process)

    def are_callers_done(self) -> bool:
        """Whether nobody asks for anything any more."""
        return all(caller.done for caller in self._callers)

    @property
    def is_over(self) -> bool:
        """Whether a server has worked to the end of all."""
        return bool(self.book._pages) and self._is_settled  # noqa: SLF001

    def note_settled(self) -> None:
        """Callers are done, and nothing is open."""
        self._is_settled = True

    def line_of(self, task: str) -> Any:
        """What the book has of the end of a task."""
        return self.book._lines.get(task)  # noqa: SLF001

    def uncertain_of(self, name: str) -> list[str]:
        """The tasks of ours, of this request, whose submits are in doubt."""
        rows = self.rows.reader().known(self.tasks_of(name))
        return [id for id, row in rows.items() if row.state == "uncertain"]

    def open_tasks(self) -> list[str]:
        """Tasks that were accepted, and have not come to an end of which their caller is told."""
        final = ("saved", "failed", "uncertain")
        rows = self.rows.reader().known([*self.tasks()])
        return [
            task
            for task, row in rows.items()
            if row.state not in final and not (row.state == "succeeded" and self.line_of(task))
        ]

    def webhooks(self) -> Collection[str]:
        """The tasks that are over, and of which callers are still to be told."""
        rows = self.book._hooks._rows  # noqa: SLF001
        return [task for task, row in rows.items() if row.due_at is not None]

    def wants_webhooks(self) -> bool:
        """Whether anybody is to be told of their tasks."""
        return any(item.args.get("webhook") for item in self.requests.values())

    def webhook_secret_of(self, name: str) -> str:
        """By which the caller of a request knows that a webhook is ours."""
        token: int = self.requests[name].args["token"]
        return self._secrets[token]

    def tasks_of(self, name: str) -> list[str]:
        """The ids of a request's tasks that stand in the book."""
        rows = self.rows.reader().known([*self.tasks()]).values()
        return [row.id for row in rows if f'"{name}"' in row.form]

    def tasks(self) -> Collection[str]:
        """The ids of all tasks that stand in the book."""
        return [task for page in self.book._pages.values() for task in page.request.tasks]  # noqa: SLF001


class _LedgerOfOne(SlowLedger):
    """Of a single server."""

    event = Written


class _Folder(MemoryFolder):
    """Where a server's run works; the ledger of several is elsewhere."""

    def __init__(self, town: Town, disk: Disk, process: Process) -> None:
        super().__init__(disk, process)
        self._town = town

    def open_ledger(self) -> Ledger:
        town, disk = self._town, self.disk
        make = SlowDatabase if town.is_shared else _LedgerOfOne
        return cast("Ledger", make(disk, self.process, town.rows).for_run(disk.name))


class _Sign:
    """By which others see at once that a server lives, as by a lock of a database."""

    connections = 1

    def __init__(self, town: Town, process: Process, run: str) -> None:
        self._town = town
        self._process = process
        self._run = run

    async def __aenter__(self) -> _Sign:
        self._town.signs[self._run] = self._process
        return self

    async def __aexit__(self, *_: object) -> None:
        del self._town.signs[self._run]

    async def living(self, runs: Collection[str]) -> set[str]:
        """Those of these that show it."""
        await asyncio.sleep(0.002)
        signs = self._town.signs
        return {run for run in runs if run in signs and not signs[run].done}


class _ServerFolder(ServerFolder):
    """Whose servers show that they live, where there are several."""

    def __init__(self, town: Town, folder: _Folder, book: Any) -> None:
        super().__init__(folder, book)  # type: ignore[arg-type]
        self._town = town
        self._process = folder.process

    def sign_of(self, run: str) -> Any:
        is_shared = self._town.is_shared
        return _Sign(self._town, self._process, run) if is_shared else nullcontext()


class _InMemory(Opened):
    """What a server works with, in memory."""

    def __init__(self, server: Server, process: Process, client: Client) -> None:
        self.token = None
        self.reached = Reached()
        self._server = server
        self._process = process
        self._client = client

    async def _parts(self, stack: AsyncExitStack) -> Served:
        town, client, server = self._server.town, self._client, self._server
        disk = town.disks[server.item.id]
        chance = town.world.chance.stream(f"disk of {self._process.name}")
        disk.folder(self._process, chance)  # whose it is from now on
        folder = _Folder(town, disk, self._process)
        book: Any = Slow(disk, self._process, town.book)
        purses = TokenPurses(client, town.store, clock=_now)
        models = ServedModels(client.catalogue, (), {})
        desk = Desk(
            client,
            folder=_ServerFolder(town, folder, book),
            joins=town.is_shared,
            book=book,
            purses=purses,
            tokens=town.tokens,
            rates=Rates(),
            queue=server.settings.queue,
            keep=server.settings.keep,
        )
        desk._parts.clock = _now  # noqa: SLF001 - it has the real one since it was loaded
        await stack.enter_async_context(desk)
        outputs = Outputs(folder.store, Links(bytes(32), "http://10.0.2.0", clock=_now))
        posts: Any = Addresses(town, self._process)
        hooks = Hooks(
            book=book, desk=desk, tokens=town.tokens, outputs=outputs, posts=posts,
            pauses=PAUSES, clock=_now,
        )  # fmt: skip
        if town.wants_webhooks():
            await stack.enter_async_context(hooks)
        return Served(
            settings=server.settings,
            client=client,
            desk=desk,
            book=book,
            tokens=town.tokens,
            admission=Admission(town.tokens, models),
            purses=purses,
            models=models,
            bodies=Bodies(server.place),
            outputs=outputs,
            hooks=hooks,
            receiver=None,
            thumbnails=Thumbnails(folder.store),
            metrics=_Uncounted(),  # type: ignore[arg-type]
        )


class _Uncounted:
    """In the place of metrics, which look around with threads."""

    def note_request(self, *_: Any) -> None:
        """Nobody asks."""


class Server:
    """One life of a server."""

    def __init__(self, town: Town, item: Item, number: int, place: Path) -> None:
        self.town = town
        self.item = item
        self.place = place
        self._end = town.end_of(item, number)
        told = item.args["settings"]
        self.settings = read_serve_settings(out=place, budget="1CNY", **told)

    async def __call__(self, process: Process) -> None:
        town, args = self.town, self.item.args
        async with opened(process, args["keys"], retry=POLICIES["default"], **args["client"]) as rh:
            app = ServeApp(self.settings, rh)
            app._opened = _InMemory(self, process, rh)  # noqa: SLF001 - the one seam
            try:
                await app.start()
                town.street.open(process, app)
                await self._until_over()
                town.street.close(process)
                await app.drain(30.0)
                await town.street.emptied(process)
            finally:
                town.street.close(process)
                await app.close()
        town.again(process)

    async def _until_over(self) -> None:
        """Until it is stopped; the last life lasts until nothing is open."""
        if self._end is not None:
            await asyncio.sleep(self._end["after"] if self._end["how"] == "stop" else 1e6)
            return
        town, is_calm, busy_at = self.town, False, self.town.world.now
        while town.world.now - busy_at < STILL:
            await asyncio.sleep(1.0)
            if not town.are_callers_done() or town.open_tasks() or town.webhooks():
                busy_at = town.world.now
            if not is_calm and town.world.now > UNTIL_CALM:
                town.world.service.faults.end()
                is_calm = True
        self.town.note_settled()


def _now() -> float:
    return time.time()  # which is replaced in a run
