"""Connections in memory, under aiohttp's own client and server protocols.

Each direction is a pipe whose bytes arrive in order, cut and delayed as the seed says, within
bounded buffers.  A connection ends by closing (what was written arrives), half-closing, or a reset
(what is on its way may be lost).
"""

from __future__ import annotations

import asyncio
import errno
import hashlib
import json
import re
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp.client_proto import ResponseHandler
from attrs import define, field

from runninghub_async.sandbox.links import RESULTS_URL
from tests.simulation.events import DownloadBegan, QueryLeft, SocketWanted, SubmitLeft

if TYPE_CHECKING:
    from random import Random

    from tests.simulation.world import Process, World

HIGH_WATER = 64 * 1024
"""Bytes in a transport's own buffer above which its protocol is told to pause."""
NOTICES = "/told/"
"""Where runs tell their end; the name of the process follows."""
HOOKS = "/hooks/"
"""Where events are posted; a token follows."""
SOCKETS = "/ws/"
"""Where progress is told live."""
READS = {
    "/openapi/v2/query": "query",
    "/openapi/v2/media/upload/binary": "upload",
    "/openapi/v2/queue/status": "status",
    "/uc/openapi/accountStatus": "status",
    "/task/openapi/outputs": "query",
    "/task/openapi/status": "query",
    "/task/openapi/cancel": "cancel",
    "/api/openapi/getJsonApiFormat": "graph",
}


def kind_of(method: str, path: str) -> str:
    """What sort of request it is: a submit is whatever costs."""
    path = path.partition("?")[0]
    if path in READS:
        return READS[path]
    if path.startswith("/openapi/v2/price-preview/"):
        return "price"
    if path.startswith(RESULTS_URL):
        return "download"
    if path.startswith(NOTICES):
        return "notice"
    if path.startswith(HOOKS):
        return "event"
    if path.startswith(SOCKETS):
        return "socket"
    return "submit" if method == "POST" else "other"


MakeProtocol = Callable[[], asyncio.Protocol]


class Network:
    """Who listens, and how long the way is."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.links: list[Link] = []
        self._made: Counter[str] = Counter()
        self._listening: defaultdict[str, list[tuple[Process, MakeProtocol]]] = defaultdict(list)

    def listen(
        self, host: str, process: Process, make_protocol: MakeProtocol
    ) -> Callable[[], None]:
        """Whoever connects to this host reaches this process from now on, or another of those
        that listen there, until what this gives is called."""
        listening = process, make_protocol
        self._listening[host].append(listening)
        return lambda: self._listening[host].remove(listening)

    async def connect(self, process: Process, host: str, protocol: asyncio.Protocol) -> None:
        """Join a protocol of this process to whoever listens there.

        Raises:
            OSError: nobody takes the connection.
        """
        self._made[process.name] += 1
        name = f"{process.name}/{self._made[process.name]}"
        chance = self.world.chance.stream(f"wire {name}")
        longer = self.world.service.faults.connecting(process)
        await asyncio.sleep(chance.uniform(0.001, 0.03) + (longer or 0.0))
        there = [each for each in self._listening[host] if not each[0].done]
        if longer is None or not there:
            raise ConnectionRefusedError(errno.ECONNREFUSED, "Connection refused")
        listening = there[0] if len(there) == 1 else chance.choice(there)
        listener, make_protocol = listening
        link = Link(self, name, process, listener, chance)
        self.links.append(link)

        def accept() -> None:
            is_heard = listening in self._listening[host]
            link.server.set_protocol(made := make_protocol() if is_heard else asyncio.Protocol())
            made.connection_made(link.server)
            if not is_heard:
                link.server.abort()

        listener.loop.call_soon(accept)
        link.client.set_protocol(protocol)
        protocol.connection_made(link.client)


class Connector(aiohttp.BaseConnector):
    """aiohttp's pool over connections in memory."""

    def __init__(self, network: Network, process: Process) -> None:
        super().__init__(limit=0, keepalive_timeout=30)
        self._network = network
        self._process = process

    async def _create_connection(self, req: Any, traces: Any, timeout: Any) -> ResponseHandler:
        protocol: ResponseHandler = self._factory()
        try:
            async with asyncio.timeout(timeout.sock_connect):
                await self._network.connect(self._process, req.connection_key.host, protocol)
        except ConnectionRefusedError as error:
            raise aiohttp.ClientConnectorError(req.connection_key, error) from error
        return protocol


def _reset() -> ConnectionResetError:
    return ConnectionResetError(errno.ECONNRESET, "Connection reset by peer")


class Link:
    """One connection: two ends, and a pipe each way."""

    def __init__(
        self, network: Network, name: str, client: Process, server: Process, chance: Random
    ) -> None:
        self.name = name
        self.world = network.world
        self.client, self.server = End(self, client), End(self, server)
        self.to_server = Pipe(self, self.client, self.server, chance)
        self.to_client = Pipe(self, self.server, self.client, chance)
        self.client.out, self.server.out = self.to_server, self.to_client
        self.requests = Requests(self)
        self.client.watch = self.requests.feed
        self.heard: list[tuple[float, bytes]] = []
        """What the client has been handed since it began its last request, and when."""
        self.is_tainted = False
        """Whether the client has been handed bytes that nobody had asked for."""
        self.is_socket = False
        """Whether the service has agreed to tell progress on it: it has no other request."""

    def reset(self, by: End) -> None:
        """This end is gone without a word: the other hears of a reset."""
        by.lose(None)
        by.out.reset()

    def break_off(self) -> None:
        """The way is gone: both ends hear of a reset."""
        self.to_server.reset()
        self.to_client.reset()

    def has_answered(self, number: int) -> bool:
        """Whether the client has the whole answer to this request of the connection, from 1."""
        marks, pipe = self.requests.marks, self.to_client
        _, *others = (begin for begin in [*pipe.begins, pipe.written] if begin >= marks[number - 1])
        end = marks[number] if number < len(marks) else next(iter(others), pipe.written)
        return marks[number - 1] < end <= pipe.delivered

    def note_handed_over(self, piece: bytes) -> None:
        """See whether the client has more answers than it has asked questions."""
        self.heard.append((self.world.now, piece))
        begun = bisect_left(self.to_client.begins, self.to_client.delivered)
        self.is_tainted = self.is_tainted or begun > len(self.requests.marks)


class Pipe:
    """One direction: what has been written, and has not been handed over."""

    def __init__(self, link: Link, source: End, target: End, chance: Random) -> None:
        self._link, self._source, self._target = link, source, target
        self._chance = chance
        self._pieces: deque[bytes] = deque()  # on their way, in order
        self._waiting: deque[bytes] = deque()  # arrived, and not handed over
        self._arrives = 0.0
        self._room = chance.choice([2_048, 16_384, 65_536, 262_144])
        self._ended = self._eof_waits = False
        self.waiting_bytes = 0
        self.written = self.delivered = 0
        self.begins: list[int] = []
        """Where answers begin, those that nobody asked for as well; in order."""
        self.kept: bytearray | None = None
        """What has been written since somebody asked for it to be kept."""
        self.doubles_next = False
        """Whether the next bytes that are written arrive twice."""
        self.cut: tuple[int, str] | None = None
        """After so many bytes in all the connection ends: in a reset, a close, or silence."""
        self.slow: tuple[int, float] | None = None
        """From so many bytes in all, so many a second."""
        self.slow_body: float | None = None
        """The same from where the body of the next answer begins."""
        self._is_silent = self._is_reset = False

    @property
    def unsent(self) -> int:
        """Bytes that the network has no room for."""
        return max(0, self.waiting_bytes - self._room)

    def send(self, data: bytes) -> None:
        """Take bytes on, cut as the seed says."""
        begin, self.written = self.written, self.written + len(data)
        if self.kept is not None:
            self.kept += data
        if self.slow_body is not None and (head := data.find(b"\r\n\r\n")) >= 0:
            self.slow, self.slow_body = (begin + head + 4, self.slow_body), None
        how = ""
        if self.cut is not None and self.written >= self.cut[0]:
            data, how = data[: max(0, self.cut[0] - begin)], self.cut[1]
        if self._is_silent or self._ended:
            return
        if self.doubles_next:
            self.doubles_next = False
            self.begins.append(self.written)
            self.written += len(data)
            self._fly(data + data)
            return
        while data:
            size, pace = self._next_piece(begin, len(data))
            self._fly(data[:size], pace)
            begin, data = begin + size, data[size:]
        if how == "silence":
            self._is_silent = True
        elif how == "close":
            self.end()
            self._source.lose_soon(None)
        elif how == "reset":
            self.reset()
            self._source.lose_soon(_reset())

    def _next_piece(self, begin: int, length: int) -> tuple[int, float]:
        """How many bytes arrive together, and how many seconds that takes."""
        if self.slow is not None and begin >= self.slow[0]:
            size = min(length, max(1, int(self.slow[1])))
            return size, size / self.slow[1]
        size = length if self._chance.random() < 0.7 else self._chance.randint(1, length)
        return size if self.slow is None else min(size, self.slow[0] - begin), 0.0

    @property
    def has_arrived(self) -> bool:
        """Whether all that was written has been handed over."""
        return self.delivered == self.written and not self._ended and not self._is_silent

    def appear(self, data: bytes) -> None:
        """Let bytes be there at once."""
        self.begins.append(self.written)
        self.written += len(data)
        self.waiting_bytes += len(data)
        self._waiting.append(data)
        self._target.wake(self.hand_over)

    def end(self) -> None:
        """Nothing more will be written; the other end hears so after the last byte."""
        if not self._ended:
            self._ended = True
            if not self._is_silent:
                self._fly_to(self._arrive_end)

    def reset(self) -> None:
        """The connection is broken: what is on its way arrives, or is lost."""
        if self._is_reset:
            return
        self._ended = self._is_reset = True
        if self._chance.random() < 0.5:
            self._pieces.clear()
            self._arrives = 0.0
        self._fly_to(self._arrive_reset)

    def _fly(self, piece: bytes, seconds: float = 0.0) -> None:
        self._pieces.append(piece)
        self.waiting_bytes += len(piece)
        self._fly_to(self._arrive, after=seconds)

    def _fly_to(self, act: Callable[[], object], after: float = 0.0) -> None:
        """Let it arrive after everything before it."""
        now = self._link.world.now
        delay = self._chance.uniform(0.0005, 0.01)
        if self._chance.random() < 0.03:
            delay += self._chance.uniform(0.05, 2.0)
        self._arrives = max(self._arrives, now + delay) + after
        self._link.world.later(self._arrives - now, act)

    def _arrive(self) -> None:
        if self._target.is_over:  # as a system does that has nobody to give it to
            self._pieces.clear()
            self._target.out.reset()
        elif self._pieces:  # lost in a reset, otherwise
            self._waiting.append(self._pieces.popleft())
            self._target.wake(self.hand_over)

    def _arrive_end(self) -> None:
        self._eof_waits = True
        self._target.wake(self.hand_over)

    def _arrive_reset(self) -> None:
        self._waiting.clear()
        self._target.wake(lambda: self._target.lose(_reset()))

    def hand_over(self) -> None:
        """In the target's loop: give its protocol what has arrived, while it reads."""
        target = self._target
        while self._waiting and target.reads:
            piece = self._waiting.popleft()
            self.waiting_bytes -= len(piece)
            self.delivered += len(piece)
            if target is self._link.client:
                self._link.note_handed_over(piece)
            if target.is_closing():
                target.out.reset()
                return
            target.protocol.data_received(piece)
            self._source.wake(self._source.note_room)
        if self._eof_waits and not self._waiting and target.reads and not target.is_closing():
            self._eof_waits = False
            if not target.protocol.eof_received():
                target.close()


class _Options:
    """What sets the options of a socket may do so here: an abort is a reset without them."""

    family = None

    def setsockopt(self, *_: object) -> None:
        """Nothing more depends on it."""


class End(asyncio.Transport):
    """One end of a connection: a transport of its process."""

    protocol: Any
    out: Pipe

    def __init__(self, link: Link, process: Process) -> None:
        names: Mapping[str, Any] = {
            "peername": ("10.0.0.1", 80), "sockname": ("10.0.0.2", 80), "socket": _Options(),
        }  # fmt: skip
        super().__init__(names)
        self.link = link
        self.watch: Callable[[bytes], None] | None = None
        self.process = process
        self._closing = self._lost = self._paused = False
        self._holds_back = False
        process.ends.append(self)

    def wake(self, act: Callable[[], object]) -> None:
        """Let the loop do something, if its process is alive."""
        if self.process.is_alive and not self._lost:
            self.process.loop.call_soon(act)

    @property
    def is_over(self) -> bool:
        """Whether nothing more reaches its protocol."""
        return self._lost or not self.process.is_alive

    @property
    def reads(self) -> bool:
        """Whether its protocol takes bytes now; what is closed takes them to refuse them."""
        return self.process.is_alive and not self._lost and (self._closing or not self._paused)

    # -- what protocols call ---------------------------------------------------------------

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        self.protocol = protocol

    def get_protocol(self) -> asyncio.BaseProtocol:
        protocol: asyncio.BaseProtocol = self.protocol
        return protocol

    def write(self, data: bytes | bytearray | memoryview) -> None:
        if self._lost or self._closing or not data:
            return
        if self.watch is not None:
            self.watch(bytes(data))
        elif bytes(data[:13]) == b"HTTP/1.1 101 ":
            self.link.is_socket = True
        self.out.send(bytes(data))
        if self.out.unsent > HIGH_WATER and not self._holds_back:
            self._holds_back = True
            self.protocol.pause_writing()

    def writelines(self, list_of_data: Iterable[Any]) -> None:
        self.write(b"".join(list_of_data))

    def note_room(self) -> None:
        """Some of what was written is gone."""
        if self._holds_back and not self._lost and self.out.unsent <= HIGH_WATER // 4:
            self._holds_back = False
            self.protocol.resume_writing()

    def get_write_buffer_size(self) -> int:
        return self.out.unsent

    def write_eof(self) -> None:
        self.out.end()

    def can_write_eof(self) -> bool:
        return True

    def is_closing(self) -> bool:
        return self._closing or self._lost

    def is_reading(self) -> bool:
        return not self._paused and not self.is_closing()

    def pause_reading(self) -> None:
        self._paused = True

    def resume_reading(self) -> None:
        self._paused = False
        other = self.link.to_client if self is self.link.client else self.link.to_server
        self.wake(other.hand_over)

    def close(self) -> None:
        if not self.is_closing():
            self._closing = True
            self.out.end()
            self.lose_soon(None)

    def abort(self) -> None:
        if not self._lost:
            self._closing = True
            self.out.reset()
            self.lose_soon(None)

    # -- how it ends -----------------------------------------------------------------------

    def lose_soon(self, error: Exception | None) -> None:
        """It ends in the next round of its loop."""
        self._closing = True
        self.wake(lambda: self.lose(error))

    def lose(self, error: Exception | None) -> None:
        """It is over."""
        if self._lost:
            return
        self._lost = self._closing = True
        self.process.ends.remove(self)
        if self.process.is_alive:
            self.process.loop.call_soon(self.protocol.connection_lost, error)


@define(eq=False)
class Requests:
    """What a client sends on a connection, told request by request."""

    _link: Link
    marks: list[int] = field(factory=list)
    """How much of answers had been written when each request began."""
    _head: bytearray = field(factory=bytearray)
    _body: bytearray = field(factory=bytearray)
    _left: int = 0
    _is_chunked: bool = False
    _kind: str = ""
    _path: str = ""
    _account: int = 0

    def feed(self, data: bytes) -> None:
        """Bytes that are about to leave."""
        if self._link.is_socket:
            return  # frames from here on
        if self._left or self._is_chunked:
            self._take_body(data)
            return
        if not self._head:
            self._begin(data)
        self._head += data
        head, end, body = bytes(self._head).partition(b"\r\n\r\n")
        if not end:
            return
        self._head.clear()
        fields = head.lower()
        self._is_chunked = b"transfer-encoding: chunked" in fields
        key = fields.partition(b"\r\nauthorization: bearer ")[2].split(b"-secret-")[0]
        self._account = int(key) if key.isdigit() else 0
        _, _, length = fields.partition(b"\r\ncontent-length: ")
        self._left = int(length.split(b"\r\n")[0]) if length else 0
        self._body.clear()
        if body:
            self._take_body(body)

    def _begin(self, data: bytes) -> None:
        method, path = data.split(b" ", 2)[:2]
        self._path = path.decode()
        self._kind = kind_of(method.decode(), self._path)
        link = self._link
        self.marks.append(link.to_client.written)
        link.heard.clear()
        if self._kind == "download":
            file = self._path.rpartition("/")[2]
            task_id, who = file.partition("_")[0], link.client.process.name
            link.world.tell(DownloadBegan(who, link, len(self.marks), task_id))
        elif self._kind == "socket":
            link.world.tell(SocketWanted(link.client.process.name, link, self._path))
        link.world.service.faults.requesting(link, self._kind)

    def _take_body(self, data: bytes) -> None:
        if self._is_chunked:
            self._is_chunked = not data.endswith(b"0\r\n\r\n")
            return
        self._left -= len(data)
        self._body += data
        if not self._left and self._kind in ("submit", "query"):
            self._tell(bytes(self._body))

    def _tell(self, body: bytes) -> None:
        link = self._link
        who, number = link.client.process.name, len(self.marks)
        if self._kind == "query":
            link.world.tell(QueryLeft(who, str(json.loads(body).get("taskId"))))
        elif (call := call_in(body)) is not None:
            if key := re.search(rb'"apiKey": ?"(\d+)-', body):  # as the older half has it
                self._account = int(key[1])
            mark = hashlib.sha256(self._path.encode() + b"\n" + body).hexdigest()[:12]
            model = self._path.removeprefix("/openapi/v2/")
            link.world.tell(
                SubmitLeft(who, call, link, number, mark, self._account, model, resolution_in(body))
            )


def resolution_in(body: bytes) -> str:
    """Which resolution a submit asks for, if it does."""
    found = re.search(rb'"resolution": ?"(\w+)"', body)
    return found[1].decode() if found else ""


def call_in(body: bytes) -> str | None:
    """The name of the call that a submit is of: its prompt, or what its one node is given."""
    try:
        found = json.loads(body)
    except ValueError:
        return None
    if not isinstance(found, dict):
        return None
    nodes = found.get("nodeInfoList") or [{}]
    prompt = found.get("prompt") or nodes[0].get("fieldValue")
    return prompt if isinstance(prompt, str) else None
