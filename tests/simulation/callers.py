"""The way between callers and servers, and how the official clients of the other API repeat.

A request is handed to a server's ASGI application in the loop of its process, and the answer back
to the caller's, each a little later; in between connections break, servers die, and callers hang
up.  Nothing reads or writes HTTP: uvicorn is covered elsewhere.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextvars import copy_context
from http import HTTPStatus
from random import Random
from typing import TYPE_CHECKING, Any

from attrs import define, field, frozen

from tests.simulation.chance import OWNER
from tests.simulation.events import Answered, AskedFor, HungUp, TimeIsOver

if TYPE_CHECKING:
    from tests.simulation.world import Process, World

REPEATS = 2
"""How often the official clients repeat a request by themselves."""
LONGEST_STOP = 10.0
"""Seconds for which a server that stops waits for its last answers."""
_AGAIN = {408, 409, 429}
_LONGEST_PAUSE = 60.0

App = Callable[..., Any]


class Lost(Exception):
    """No server took the connection, or it broke before the answer had come."""


@frozen(kw_only=True)
class Asked:
    """What a caller sends, each time it does."""

    name: str
    """Of the request, in the prompts of its tasks."""
    method: str
    path: str
    token: str
    key: str | None = None
    body: Mapping[str, Any] | None = None
    files: Mapping[str, bytes] = field(factory=dict)
    """What goes with a form, by name."""
    is_form: bool = False
    is_made_up: bool = False
    """Whether it is a link that no server has told."""

    def encoded(self, boundary: str) -> tuple[str, bytes]:
        """Of which kind its content is, and that; a form has this boundary."""
        if not self.is_form:
            content = b"" if self.body is None else json.dumps(self.body).encode()
            return "application/json", content
        parts = [(f'"{name}"', value) for name, value in _fields(self.body or {})]
        parts += [(f'"{name}"; filename="{name}.png"', data) for name, data in self.files.items()]
        told = "Content-Disposition: form-data; name="
        lines = (
            f"--{boundary}\r\n{told}{name}\r\n\r\n".encode() + v + b"\r\n" for name, v in parts
        )
        content = b"".join(lines) + f"--{boundary}--\r\n".encode()
        return f"multipart/form-data; boundary={boundary}", content


def _fields(body: Mapping[str, Any]) -> Iterator[tuple[str, bytes]]:
    """As a form has them: an object's have their names in brackets."""
    for name, value in body.items():
        if isinstance(value, dict):
            yield from ((f"{name}[{inner}]", str(each).encode()) for inner, each in value.items())
        else:
            yield name, str(value).encode()


@frozen
class Answer:
    """What comes back."""

    status: int
    headers: Mapping[str, str]
    body: Any

    @property
    def invites(self) -> bool:
        """Whether the official clients repeat a request that is answered so."""
        told = self.headers.get("x-should-retry")
        return told == "true" or (told != "false" and (self.status in _AGAIN or self.status >= 500))


class Street:
    """Where callers find servers: whoever is there may get a request, as behind a balancer."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._open: dict[str, tuple[Process, App]] = {}
        self._exchanges: set[Exchange] = set()
        self._kept: list[tuple[Process, asyncio.Task[None]]] = []
        """What servers do: nothing of one that died cleans up."""
        world.when_dead.append(self._died)

    def open(self, process: Process, app: App) -> None:
        """This server takes requests from now on."""
        self._open[process.name] = process, app

    def close(self, process: Process) -> None:
        """And no more."""
        self._open.pop(process.name, None)

    def keep(self, server: Process, serving: asyncio.Task[None]) -> None:
        """Let it be until the run is over."""
        self._kept.append((server, serving))

    async def emptied(self, server: Process) -> None:
        """The requests that a server has are answered; those that take long are broken off."""
        mine = [serving for process, serving in self._kept if process is server]
        if open_ := [serving for serving in mine if not serving.done()]:
            await asyncio.wait(open_, timeout=LONGEST_STOP)
        for exchange in sorted(self._exchanges, key=lambda each: each.number):
            if exchange.server is server:
                exchange.lose()
        if open_ := [serving for serving in open_ if not serving.done()]:
            for serving in open_:
                serving.cancel()
            await asyncio.wait(open_)

    async def send(
        self,
        caller: Process,
        asked: Asked,
        attempt: int,
        chance: Random,
        heard: bytearray | None = None,
    ) -> Answer:
        """Send a request to one of them; ``heard`` gets what comes of its answer, piece by piece.

        Raises:
            Lost: no answer comes.
        """
        there = [each for each in self._open.values() if not each[0].done]
        server, app = chance.choice(there) if there else (None, None)
        body = bytearray() if heard is None else heard
        exchange = Exchange(self, caller, asked, attempt, server, app, chance, body)
        self._exchanges.add(exchange)
        try:
            return await exchange.answer
        except asyncio.CancelledError:
            exchange.hang_up()
            raise
        finally:
            self._exchanges.discard(exchange)

    def _died(self, process: Process, how: str) -> None:
        self.close(process)
        for exchange in sorted(self._exchanges, key=lambda each: each.number):
            if exchange.server is process:
                exchange.lose(is_unseen=True)


@define(eq=False)
class Exchange:
    """A request on its way, and its answer."""

    street: Street
    caller: Process
    asked: Asked
    attempt: int
    server: Process | None
    app: App | None
    chance: Random
    _body: bytearray
    number: int = field(init=False)
    answer: asyncio.Future[Answer] = field(init=False)
    _gone: asyncio.Event = field(factory=asyncio.Event, init=False)
    """Set in the server's loop, once the connection is closed."""
    _is_over: bool = field(default=False, init=False)
    """Whether nothing passes on the connection any more."""
    _is_unseen: bool = field(default=False, init=False)
    _start: Mapping[str, Any] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        self.number = self.world.told
        self.answer = self.caller.loop.create_future()
        self.world.later(self._way(), self._arrive)

    @property
    def world(self) -> World:
        """Whose clock it is."""
        return self.street.world

    def _way(self) -> float:
        return self.chance.uniform(0.0005, 0.02)

    # -- how it may end --------------------------------------------------------------------------

    def lose(self, *, is_unseen: bool = False) -> None:
        """The connection breaks: both ends see it, each a little later, or only the caller's."""
        if self._is_over:
            return
        self._is_over, self._is_unseen = True, is_unseen
        self.world.later(self._way(), self._settle, None)
        self.world.later(self._way(), self._close)

    def hang_up(self) -> None:
        """The caller waits no more."""
        self._is_over = True
        self.world.tell(HungUp(self.caller.name, self.asked.name, self.attempt))
        self.world.later(self._way(), self._close)

    def _close(self) -> None:
        if self.server is not None and not self.server.done:
            self.server.loop.call_soon(self._gone.set)

    def _settle(self, answer: Answer | None) -> None:
        def settle() -> None:
            if self.answer.done():
                return
            if answer is None:
                name = self.asked.name
                self.world.tell(HungUp(self.caller.name, name, self.attempt, self._is_unseen))
                self.answer.set_exception(Lost())
            else:
                self.world.tell(Answered(self.caller.name, self.asked, self.attempt, answer))
                self.answer.set_result(answer)

        if not self.caller.done:
            self.caller.loop.call_soon(settle)

    # -- at the server ---------------------------------------------------------------------------

    def _arrive(self) -> None:
        if self._is_over:
            return
        if self.server is None or self.server.done:
            self.lose()
            return
        self.world.tell(AskedFor(self.server.name, self.asked, self.attempt))
        context = copy_context()
        context.run(OWNER.set, self.server.name)
        self.server.loop.call_soon(self._begin, context=context)

    def _begin(self) -> None:
        assert self.server is not None
        self.street.keep(self.server, self.server.loop.create_task(self._serve()))

    async def _serve(self) -> None:
        assert self.app is not None
        kind, body = self.asked.encoded(f"attempt-{self.attempt}-of-{self.asked.name}")
        headers = {
            "host": "pictures.example",
            "authorization": f"Bearer {self.asked.token}",
            "content-type": kind,
            "content-length": str(len(body)),
            "x-stainless-retry-count": str(self.attempt),
        } | ({} if self.asked.key is None else {"idempotency-key": self.asked.key})
        path, _, query = self.asked.path.partition("?")
        scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": self.asked.method,
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "root_path": "",
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
            "client": ("10.0.2.1", 40000),
            "server": ("10.0.2.0", 80),
        }
        pieces = [{"type": "http.request", "body": body, "more_body": False}]

        async def receive() -> MutableMapping[str, Any]:
            if pieces:
                return pieces.pop()
            await self._gone.wait()
            return {"type": "http.disconnect"}

        await self.app(scope, receive, self._send)

    async def _send(self, message: Mapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            self._start = message
            if message["status"] == HTTPStatus.GATEWAY_TIMEOUT and self.server is not None:
                self.world.tell(TimeIsOver(self.server.name, self.asked.name))
            return
        if self._is_over:
            return
        self._body += message.get("body", b"")
        if message.get("more_body"):
            return
        self._is_over = True
        headers = {name.decode(): value.decode() for name, value in self._start["headers"]}
        is_json = headers.get("content-type", "").startswith("application/json")
        body = json.loads(bytes(self._body)) if is_json else bytes(self._body)
        answer = Answer(self._start["status"], headers, body)
        self.world.later(self._way(), self._settle, answer)
        self.world.later(self._way(), self._close)


async def ask(
    street: Street,
    caller: Process,
    asked: Asked,
    chance: Random,
    *,
    patience: float = 600.0,
    cuts: tuple[float | None, ...] = (),
) -> Answer:
    """Send it as the official clients do, with up to two repeats.

    Args:
        street: where servers are.
        caller: who asks.
        asked: what.
        chance: draws how long things take.
        patience: seconds that each answer is waited for.
        cuts: of each attempt, after how many seconds its connection breaks, if it does.

    Raises:
        Lost: no answer came.
    """
    answer: Answer | None = None
    for attempt in range(REPEATS + 1):
        answer = None
        cut = cuts[attempt] if attempt < len(cuts) else None
        try:
            async with asyncio.timeout(patience if cut is None else min(cut, patience)):
                answer = await street.send(caller, asked, attempt, chance)
            if not answer.invites:
                return answer
        except (Lost, TimeoutError):
            pass
        if attempt == REPEATS:
            break
        await asyncio.sleep(_pause(answer, attempt, chance))
    if answer is None:
        raise Lost
    return answer


def _pause(answer: Answer | None, attempt: int, chance: Random) -> float:
    told = float(answer.headers.get("retry-after", 0)) if answer is not None else 0.0
    if 0 < told <= _LONGEST_PAUSE:
        return told
    return float(min(0.5 * 2**attempt, 8.0) * (1 - 0.25 * chance.random()))
