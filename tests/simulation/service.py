"""The service in memory: the sandbox's own application, behind a layer of faults."""

from __future__ import annotations

import asyncio
import gzip
import json
import re
import zlib
from collections import defaultdict
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web
from attrs import define, frozen

from runninghub_async.sandbox import Sandbox, Scene
from tests.simulation.client import OWN_MODELS
from tests.simulation.events import EndTold, PriceTold, TaskMade
from tests.simulation.faults import Args, Faults
from tests.simulation.wire import NOTICES, Connector, End, Link, call_in, kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.simulation.plan import Item
    from tests.simulation.world import Process, World

HOST = "10.0.0.1"
RECEIVERS = ("10.0.1.0", "10.0.1.1")
"""Where processes are told of the ends of tasks."""
KEY = "{}-SECRET-0123456789abcdef0123456789"
ACCOUNTS = 2
LABELS = 40
"""How often the bytes of a result name their task."""
UNCERTAIN = {0, 200, 500, 804, 805, 813, 1000, 1005}
"""Codes after which there may be a task."""
_HEAD = {
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "mp4": b"\0\0\0\x20ftypisom\0\0\2\0",
}  # fmt: skip

Handler = Any


@frozen
class Seen:
    """A submit that the service has answered, and what its answer means."""

    call: str
    task_id: str | None
    certainly_refused: bool


@frozen
class Entry:
    """A task in the book."""

    call: str
    task_id: str
    account: int


@define
class _Labels:
    """Fixed bytes that name their task."""

    async def make(self, scene: Scene, target: Path) -> None:
        """See :class:`runninghub_async.sandbox.MediaMaker`."""
        target.write_bytes(labelled(scene.task_id, scene.ending))


def labelled(task_id: str, ending: str) -> bytes:
    """The content of a task's file."""
    label = f"<{task_id}>".encode()
    if ending == "png":  # where the sandbox signs the note that it knows of
        label = b"iTXttask" + bytes(5) + task_id.encode()
        label += zlib.crc32(label).to_bytes(4)
    return _HEAD.get(ending, b"") + LABELS * label


class Service:
    """The sandbox on a process of its own."""

    address = f"http://{HOST}"

    def __init__(self, world: World, faults: Sequence[Item]) -> None:
        self.world = world
        self.faults = Faults(world, faults)
        self.book: dict[str, Entry] = {}
        self.seen: dict[tuple[str, int], Seen] = {}
        """By the connection's name and the request's number on it."""
        self.odd: set[str] = set()
        """Tasks of which a lie has told the bill in a form that nobody could read, or has left it
        to the older query, which does not tell what other tasks cost that it has started."""
        self._told_of: dict[str, web.StreamResponse] = {}
        """What a query was last told of each task that has succeeded."""
        chance = world.chance.stream("service")
        self.is_ready = False
        self._room = [chance.choice([1, 3, 8, 50]) for _ in range(ACCOUNTS)]
        self._served: defaultdict[Link, int] = defaultdict(int)
        self.sandbox = Sandbox(
            host=HOST,
            seed=chance.randrange(2**32),
            task_seconds=chance.choice([1.0, 5.0, 20.0, 90.0]),
            concurrency=self._room[0],
            api_key=self.key(0),
            clock=lambda: world.now,
            media=_Labels(),
            catalogue=OWN_MODELS,
            allow_webhooks=RECEIVERS,
            listen=False,
            connector=lambda: Connector(world.network, self.process),
        )
        for number in range(1, ACCOUNTS):
            self.sandbox.add_account(key=self.key(number), concurrency=self._room[number])
        self._closing: asyncio.Event
        self.process = world.start("service", self._main)
        while not self.is_ready:
            self.process.loop.step()
        self.faults.begin()

    def make_room(self, tasks: int) -> None:
        """Let each account run at least so many tasks at once."""
        self._room = [max(tasks, room) for room in self._room]

    def key(self, account: int) -> str:
        """The key of the n-th account."""
        return KEY.format(account)

    def close(self) -> None:
        """After the run: nothing of it is left on the real disk."""
        self.process.loop.call_soon(self._closing.set)
        while not self.process.done:
            self.world.now += 1.0
            self.process.loop.step()

    async def _main(self, process: Process) -> None:
        self._closing = asyncio.Event()
        async with self.sandbox:
            self.sandbox.app.middlewares.insert(0, self._layer)
            runner = web.AppRunner(
                self.sandbox.app, access_log=None, keepalive_timeout=15, shutdown_timeout=0.1
            )
            await runner.setup()
            assert runner.server is not None
            self.world.network.listen(HOST, process, runner.server)
            self.is_ready = True
            await self._closing.wait()
            await runner.cleanup()

    # -- the layer before the handlers -------------------------------------------------------

    @web.middleware
    async def _layer(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        end = request.transport
        if not isinstance(end, End):  # it is gone already
            raise web.HTTPServiceUnavailable
        link, kind = end.link, kind_of(request.method, request.path)
        self._served[link] += 1
        number, sort = self._served[link], self.faults.count(kind)
        body = await request.read() if kind in ("submit", "price") else b""
        call, key = call_in(body), key_in(body)
        asked = _Asked(request, handler, link, kind, sort, call, hook_in(body), key)
        response = await self._answer(asked)
        link.to_client.begins.append(link.to_client.written)
        if kind == "submit" and call is not None:
            self._note(asked, number, response)
        elif kind == "price" and call is not None:
            client = link.client.process.name
            self.world.tell(PriceTold(client, call, link, number, price_in(response)))
        return response

    async def _answer(self, asked: _Asked) -> web.StreamResponse:
        """What the service says, or what a fault makes of it."""
        for number, room in enumerate(self._room):
            full = self.faults.lasting("account full", number)
            left = room if full is None else full.args["left"]
            self.sandbox.accounts[self.key(number)].concurrency = left
        account = self._account_of(asked)
        if account is not None and self.faults.lasting("key revoked", account):
            return form({"code": 1002})
        if asked.kind == "submit" and self.faults.lasting("account emptied", account):
            return form({"code": 812})
        where = f"{asked.kind} {asked.sort}" + (f" of {asked.call}" if asked.call else "")
        due = self.faults.due(asked.kind, asked.sort, where)
        for item in due:
            if (instead := await self._before(item, asked)) is not None:
                return instead
        response = await self._made(asked)
        if asked.kind == "download" and (slow := self.faults.lasting("files slow")) is not None:
            asked.link.to_client.slow_body = slow.args["pace"]
        if asked.kind == "query" and self.faults.lasting("results withheld", account):
            held = [name for name in ("results", "data") if content_of(response).get(name)]
            response = changed(response, {name: [] for name in held}) if held else response
        for item in due:
            if (after := getattr(self, f"_after_{item.kind}", None)) is not None:
                response = await after(item, response, asked)
        return response

    async def _made(self, asked: _Asked) -> web.StreamResponse:
        """What the sandbox makes of it; a task goes into the book."""
        if asked.kind == "notice":
            who = asked.request.path.removeprefix(NOTICES)
            self.world.tell(EndTold(who, json.loads(await asked.request.read())))
            return web.Response(status=204)
        response: web.StreamResponse = await asked.handler(asked.request)
        if asked.kind == "submit" and asked.call is not None:
            asked.task_id = task_id_in(content_of(response))
        if asked.task_id is not None and asked.call is not None:
            account = self._account_of(asked)
            assert account is not None
            self.book[asked.task_id] = Entry(asked.call, asked.task_id, account)
            self.world.tell(TaskMade("service", asked.call, asked.task_id))
        if asked.kind == "query" and b'"SUCCESS"' in body_of(response):
            self._told_of[content_of(response)["taskId"]] = response
        return response

    async def _before(self, item: Item, asked: _Asked) -> web.StreamResponse | None:
        """An answer without the sandbox, and so without a task."""
        args = item.args
        if item.kind in ("refused", "address refused"):
            return form(args["form"], asked)
        if item.kind == "riddle" and not args["made"]:
            return form(args["form"], asked)
        if item.kind == "lost" and not args["made"]:
            asked.link.to_client.cut = asked.link.to_client.written, args["how"]
            return form(RIDDLE)
        if item.kind == "late" and not args["made"]:
            await asyncio.sleep(args["seconds"])
        if item.kind == "price" and args["how"] == "refused":
            return form({"code": 1501})
        return None

    # -- what faults make of an answer -------------------------------------------------------

    async def _after_riddle(self, item: Item, response: Any, asked: _Asked) -> Any:
        return form(item.args["form"], asked)

    async def _after_hidden(self, item: Item, response: Any, asked: _Asked) -> Any:
        return response if asked.task_id is None else form(item.args["form"], asked)

    async def _after_lost(self, item: Item, response: Any, asked: _Asked) -> Any:
        asked.link.to_client.cut = asked.link.to_client.written, item.args["how"]
        return response

    _after_unheard = _after_lost

    async def _after_trickle(self, item: Item, response: Any, asked: _Asked) -> Any:
        asked.link.to_client.slow_body = item.args["pace"]
        return response

    async def _after_late(self, item: Item, response: Any, asked: _Asked) -> Any:
        if item.args["made"]:
            await asyncio.sleep(item.args["seconds"])
        return response

    async def _after_doubled(self, item: Item, response: Any, asked: _Asked) -> Any:
        """Once more at once, or a little later while the client asks nothing there.

        Later still nobody could tell the answer from that to the next question.
        """
        pipe, marks = asked.link.to_client, asked.link.requests.marks
        if item.args["at_once"]:
            pipe.doubles_next = True
            return response
        pipe.kept, number = bytearray(), len(marks)

        def again() -> None:
            if pipe.kept and pipe.has_arrived and len(marks) == number:
                pipe.appear(bytes(pipe.kept))
            pipe.kept = None

        self.world.later(self.world.chance.of(item).uniform(0.01, 0.3), again)
        return response

    async def _after_half(self, item: Item, response: Any, asked: _Asked) -> Any:
        body = body_of(response)
        half = body[: int(len(body) * item.args["share"])]
        if item.args["told"]:  # by its length: only its content is half
            return web.Response(body=half, content_type="application/json")
        pipe = asked.link.to_client
        pipe.cut = pipe.written + 150 + len(half), "close"
        return response

    async def _after_beside(self, item: Item, response: Any, asked: _Asked) -> Any:
        if not content_of(response).get("taskId"):
            return response  # a code without a task would be a refusal, and a lie
        code = str(item.args["form"]["code"])
        return changed(response, {"errorCode": code, "errorMessage": "and yet"})

    async def _after_lie(self, item: Item, response: Any, asked: _Asked) -> Any:
        told_of = content_of(response)
        match item.args["how"]:
            case "running":
                return changed(response, {"status": "RUNNING", "results": None})
            case "unknown":
                self.odd.add(str(told_of.get("taskId")))
                return form({"code": 1004})
            case "foreign":
                others = [
                    told for task, told in self._told_of.items() if task != told_of.get("taskId")
                ]
                other = self.world.chance.of(item).choice(others) if others else NOBODYS
                return web.Response(body=body_of(other), content_type="application/json")
            case "no results":
                return changed(response, {"results": None})
            case "odd results":
                results = self.world.chance.of(item).choice([[], {}, ["a", "b"], 7])
                return changed(response, {"results": results})
            case "no status":
                return changed(response, {"status": None})
            case "deep" | "odd amount":
                self.odd.add(str(told_of.get("taskId")))
                odd = '{"usage": ' * 5_000 + "1" + "}" * 5_000
                if item.args["how"] == "odd amount":
                    odd = '{"thirdPartyConsumeMoney": 9e999999, "consumeMoney": 1e-999999}'
                text = json.dumps(told_of | {"usage": None}).replace(
                    '"usage": null', f'"usage": {odd}'
                )
                return web.Response(text=text, content_type="application/json")
            case "refused":
                return form({"code": 1003})
        return form(item.args["form"], asked)

    async def _after_file(self, item: Item, response: Any, asked: _Asked) -> Any:
        pipe, how = asked.link.to_client, item.args["how"]
        task_id, _, ending = asked.request.path.rpartition("/")[2].partition("_00001_.")
        whole = labelled(task_id, ending)
        match how:
            case "cut" | "reset":
                pipe.cut = pipe.written + item.args["byte"], "close" if how == "cut" else "reset"
            case "empty":
                return web.Response(body=b"", content_type="image/png")
            case "page":
                return web.Response(text="<html>gone</html>", content_type="text/html")
            case "data":
                return web.json_response({"error": "gone"})
            case "expired":
                return web.Response(status=403)
            case "compressed" | "half compressed":
                packed = gzip.compress(whole, mtime=0)
                if how == "half compressed":
                    packed = packed[: len(packed) - item.args["byte"] % 90]
                coded = {"Content-Encoding": "gzip"}
                return web.Response(body=packed, content_type="image/png", headers=coded)
            case "whole without length" | "half without length":
                is_whole, head = how.startswith("whole"), b"HTTP/1.1 200 OK\r\n\r\n"
                size = len(whole) if is_whole else item.args["byte"] % len(whole)
                pipe.cut = pipe.written + len(head) + size, "close" if is_whole else "reset"
                asked.link.server.write(head + whole)
        return response

    async def _after_price(self, item: Item, response: Any, asked: _Asked) -> Any:
        price = float(content_of(response).get("estimatedPrice") or 0.1)
        told: dict[str, Args] = {
            "free": {"isFreeThisCall": True, "estimatedPrice": 0},
            "zero": {"estimatedPrice": 0},
            "higher": {"estimatedPrice": round(price * 3, 4)},
            "lower": {"estimatedPrice": round(price / 4, 4)},
            "absent": {"estimatedPrice": None},
            "other currency": {"estimatedPrice": 2 * price, "currency": "USD"},
            "negative": {"estimatedPrice": -1},
        }
        if item.args["how"] not in told:
            return form(RIDDLE)
        return web.json_response({"errorCode": "", "currency": "CNY"} | told[item.args["how"]])

    # -- what is known of it -----------------------------------------------------------------

    def _account_of(self, asked: _Asked) -> int | None:
        told = asked.request.headers.get("Authorization", "") or asked.key
        keys = [self.key(n) for n in range(ACCOUNTS)]
        return next((n for n, key in enumerate(keys) if told.endswith(key)), None)

    def _note(self, asked: _Asked, number: int, response: web.StreamResponse) -> None:
        assert asked.call is not None
        refused = asked.task_id is None and is_certain_refusal(response)
        self.seen[asked.link.name, number] = Seen(asked.call, asked.task_id, refused)


@define(eq=False)
class _Asked:
    """A request that is being answered."""

    request: web.Request
    handler: Handler
    link: Link
    kind: str
    sort: int
    """Which of its sort, from 0."""
    call: str | None
    hook: str = ""
    """Where the end is to be told."""
    key: str = ""
    """Which stands in the bodies of the older half."""
    task_id: str | None = None


RIDDLE: Args = {"text": '{"msg": "?"}'}
NOBODYS = web.json_response(
    {"taskId": "2013999999999999999", "status": "FAILED", "errorCode": "1501"}
)
"""An answer about a task that nobody here has made."""


def form(args: Args, asked: _Asked | None = None) -> web.Response:
    """An answer in one of the forms that faults have."""
    status = args.get("status", 200)
    if "code" in args:
        told = {"taskId": "", "errorCode": str(args["code"]), "errorMessage": "not now"}
        return web.json_response(told | {"code": args["code"], "msg": "not now"})
    text = json.dumps(args["json"]) if "json" in args else args.get("text", "no")
    headers = {"Retry-After": args["retry_after"]} if "retry_after" in args else {}
    if status == 307:
        headers["Location"] = "/openapi/v2/elsewhere?of={key}"
    if asked is not None:
        key = asked.request.headers.get("Authorization", "").partition(" ")[2]
        headers = {name: value.replace("{key}", key) for name, value in headers.items()}
        task_id = asked.task_id or ""
        text = text.replace("{key}", key).replace("{hook}", asked.hook)
        text = text.replace("{task}", task_id).replace("{half}", task_id[:9])
    kind = "application/json" if "json" in args else "text/html"
    return web.Response(status=status, text=text, headers=headers, content_type=kind)


def hook_in(body: bytes) -> str:
    """Where a submit wants its end to be told."""
    found = re.search(rb'"webhookUrl": ?"([^"]+)"', body)
    return found[1].decode() if found else ""


def key_in(body: bytes) -> str:
    """The key that a body of the older half has."""
    found = re.search(rb'"apiKey": ?"([^"]+)"', body)
    return found[1].decode() if found else ""


def body_of(response: web.StreamResponse) -> bytes:
    """The octets of an answer; none of a file's."""
    body = response.body if isinstance(response, web.Response) else None
    return body if isinstance(body, bytes) else b""


def content_of(response: web.StreamResponse) -> dict[str, Any]:
    """What an answer says, if it is an object."""
    try:
        found = json.loads(body_of(response) or "{}")
    except (ValueError, RecursionError):  # one of the riddles is deep
        found = {}
    return found if isinstance(found, dict) else {}


def task_id_in(content: Args) -> str | None:
    """The task that an answer to a submit tells, of either half of the service."""
    data = content.get("data")
    told = data if isinstance(data, dict) else content
    return str(told.get("taskId") or "") or None


def price_in(response: web.StreamResponse) -> Decimal | None:
    """The price that an answer tells in CNY, if it is one."""
    told = content_of(response)
    price = Decimal(str(told.get("estimatedPrice") or 0))
    return price if price > 0 and told.get("currency") == "CNY" else None


def changed(response: web.StreamResponse, fields: Args) -> web.Response:
    """The same answer with other fields."""
    return web.json_response(content_of(response) | fields)


def is_certain_refusal(response: web.StreamResponse) -> bool:
    """Whether an answer without a task says so beyond doubt, by a judgement of our own."""
    if 400 <= response.status < 500:
        return response.status not in (408, 425)
    content = content_of(response)
    code = str(content.get("errorCode") or content.get("code") or "")
    return response.status == 200 and code.isdigit() and int(code) not in UNCERTAIN
