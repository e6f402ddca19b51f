"""A server that answers as badly as a test wants, and counts what it saw.

It speaks just enough HTTP to be wrong on purpose: each request is answered by a behaviour,
which may send anything at all, in pieces, late, or never.  Unless a test says otherwise it
behaves like the service: submits make tasks, queries find them finished, uploads and
downloads work.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import struct
from collections.abc import Awaitable, Callable, Mapping, Sequence
from types import TracebackType
from typing import Any, Self

from tests.streams import stream_server

FIRST_TASK_ID = 2_013_508_786_110_730_241
KEPT_BODY = 1 << 20
"""Longer bodies are counted and not kept."""

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


class Request:
    """A request that came in, and the means to answer it."""

    def __init__(
        self,
        server: Server,
        writer: asyncio.StreamWriter,
        connection: int,
        head: bytes,
    ) -> None:
        lines = head.decode("latin-1").split("\r\n")
        self.method, self.path, _ = lines[0].split(" ", 2)
        pairs = (line.split(":", 1) for line in lines[1:] if ":" in line)
        self.headers = {name.strip().lower(): value.strip() for name, value in pairs}
        self.head = head
        self.body = b""
        self.size = 0
        self.connection = connection
        self.server = server
        self._writer = writer

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)

    @property
    def is_submit(self) -> bool:
        """Whether it asks for a model task."""
        free = (
            "/openapi/v2/query",
            "/openapi/v2/media/",
            "/openapi/v2/queue/",
            "/openapi/v2/price-preview/",
        )
        return self.path.startswith("/openapi/v2/") and not self.path.startswith(free)

    async def send(
        self,
        body: bytes | str | Mapping[str, Any] | Sequence[Any] = b"",
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        length: int | None = None,
    ) -> None:
        """An answer; ``length`` is what it claims to have, if that is a lie."""
        kind = "text/html"
        if isinstance(body, str):
            body = body.encode()
        elif not isinstance(body, bytes):
            body, kind = json.dumps(body).encode(), "application/json"
        lines = [
            f"HTTP/1.1 {status} X",
            f"Content-Length: {len(body) if length is None else length}",
        ]
        fields = {"Content-Type": kind, **(headers or {})}
        lines += [f"{name}: {value}" for name, value in fields.items()]
        await self.send_raw("\r\n".join([*lines, "", ""]).encode() + body)

    async def send_raw(self, octets: bytes) -> None:
        """These bytes, whatever they are."""
        self._writer.write(octets)
        await self._writer.drain()

    def close(self) -> None:
        """End the connection in good order."""
        self._writer.close()

    def reset(self) -> None:
        """Break the connection off."""
        sock = self._writer.get_extra_info("socket")
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._writer.transport.abort()


Behaviour = Callable[[Request], Awaitable[None]]


def answer(
    body: bytes | str | Mapping[str, Any] | Sequence[Any] = b"",
    status: int = 200,
    headers: Mapping[str, str] | None = None,
) -> Behaviour:
    """Send this."""

    async def behave(request: Request) -> None:
        await request.send(body, status=status, headers=headers)

    return behave


def code(number: int | str, message: str = "", **more: Any) -> Behaviour:
    """Refuse in the flat form of V2."""
    return answer(
        {"taskId": "", "status": "", "errorCode": number, "errorMessage": message, **more}
    )


def v1_code(number: int | str, message: str = "") -> Behaviour:
    """Refuse in the envelope of V1."""
    return answer({"code": number, "msg": message, "data": None})


async def accept(request: Request) -> None:
    """Make a task, as the service does."""
    task_id = request.server.new_task()
    await request.send(
        {"taskId": task_id, "status": "RUNNING", "errorCode": "", "errorMessage": ""}
    )


async def hang(request: Request) -> None:
    """Say nothing for as long as the client stays."""
    await asyncio.Event().wait()


async def disconnect(request: Request) -> None:
    """Close without an answer."""
    request.close()


async def reset(request: Request) -> None:
    """Break off without an answer."""
    request.reset()


def cut(body: bytes, missing: int = 100) -> Behaviour:
    """Send a part of an answer and close."""

    async def behave(request: Request) -> None:
        await request.send(body, length=len(body) + missing)
        request.close()

    return behave


def raw(octets: bytes) -> Behaviour:
    """Send these bytes and close."""

    async def behave(request: Request) -> None:
        await request.send_raw(octets)
        request.close()

    return behave


def after(seconds: float, behaviour: Behaviour) -> Behaviour:
    """Wait, then behave so."""

    async def behave(request: Request) -> None:
        await asyncio.sleep(seconds)
        await behaviour(request)

    return behave


def when(event: asyncio.Event, behaviour: Behaviour) -> Behaviour:
    """Behave so once the event has come."""

    async def behave(request: Request) -> None:
        await event.wait()
        await behaviour(request)

    return behave


def status(word: str, **fields: Any) -> Behaviour:
    """Report a task in this state."""

    async def behave(request: Request) -> None:
        task_id = request.json.get("taskId", "")
        await request.send(
            {"taskId": task_id, "status": word, "errorCode": "", "errorMessage": "", **fields}
        )

    return behave


running = status("RUNNING", results=None)
text_result = status("SUCCESS", results=[{"text": "done", "outputType": "txt"}])


async def file_result(request: Request) -> None:
    """Report a task that has made a picture, which this server hosts."""
    results = [{"url": f"{request.server.base_url}/files/1.png", "outputType": "png"}]
    await status("SUCCESS", results=results)(request)


async def take_upload(request: Request) -> None:
    """Store a file, as the service does."""
    number = len(request.server.uploads)
    data = {
        "type": "image",
        "download_url": f"{request.server.base_url}/input/{number}.png",
        "fileName": f"openapi/{number}.png",
        "size": str(request.size),
    }
    await request.send({"code": 0, "message": "success", "data": data})


def concurrency(limit: int) -> Behaviour:
    """Tell how many tasks the account may have at once."""
    return answer({"code": 0, "msg": "success", "data": {"concurrentLimit": limit}})


def price(amount: object, currency: str = "CNY", **more: Any) -> Behaviour:
    """Tell what a call would cost."""
    told = {"errorCode": "", "errorMessage": "", "estimatedPrice": amount, "currency": currency}
    return answer({**told, "isFreeThisCall": False, **more})


class Server:
    """Behaviours by kind of request; each list is used up to its last, which stays.

    ``on_head`` acts as soon as a submit's head is read, before its body.
    """

    def __init__(
        self,
        *submits: Behaviour,
        queries: Sequence[Behaviour] = (text_result,),
        uploads: Sequence[Behaviour] = (take_upload,),
        cancels: Sequence[Behaviour] = (answer({"code": 0, "msg": "success", "data": None}),),
        downloads: Sequence[Behaviour] = (answer(PNG, headers={"Content-Type": "image/png"}),),
        outputs: Sequence[Behaviour] = (v1_code(807, "APIKEY_TASK_NOT_FOUND"),),
        limits: Sequence[Behaviour] = (concurrency(50),),
        previews: Sequence[Behaviour] = (price(None),),
        accounts: Sequence[Behaviour] | None = None,
        on_head: Behaviour | None = None,
        idle_seconds: float | None = None,
    ) -> None:
        self._submit: list[Behaviour] = list(submits) or [accept]
        self._query: list[Behaviour] = list(queries)
        self._upload: list[Behaviour] = list(uploads)
        self._cancel: list[Behaviour] = list(cancels)
        self._download: list[Behaviour] = list(downloads)
        self._outputs: list[Behaviour] = list(outputs)
        self._limit: list[Behaviour] = list(limits)
        self._preview: list[Behaviour] = list(previews)
        self._account = self._download if accounts is None else list(accounts)
        self._on_head = on_head
        self.idle_seconds = idle_seconds
        self.seen: list[Request] = []
        self.connections = 0
        self.tasks: list[str] = []
        self.port = 0
        self._server: asyncio.Server | None = None
        self._serving: set[asyncio.Task[None]] = set()

    # -- what it answers from now on -------------------------------------------------------

    def answers_submits(self, *behaviours: Behaviour) -> None:
        """Behave so at the next submits, and like the last at all that follow."""
        self._submit[:] = behaviours

    def answers_queries(self, *behaviours: Behaviour) -> None:
        """The same for questions about tasks."""
        self._query[:] = behaviours

    def answers_uploads(self, *behaviours: Behaviour) -> None:
        """The same for files that come."""
        self._upload[:] = behaviours

    def answers_downloads(self, *behaviours: Behaviour) -> None:
        """The same for files that are fetched."""
        self._download[:] = behaviours

    # -- what it saw -----------------------------------------------------------------------

    @property
    def submits(self) -> list[Request]:
        """The requests for a task that reached it, answered or not."""
        return [request for request in self.seen if request.is_submit]

    @property
    def queries(self) -> list[Request]:
        """The questions about tasks."""
        return self._at("/openapi/v2/query")

    @property
    def previews(self) -> list[Request]:
        """The questions about prices."""
        return self._at("/openapi/v2/price-preview/")

    @property
    def uploads(self) -> list[Request]:
        """The files that came."""
        return self._at("/openapi/v2/media/")

    @property
    def cancels(self) -> list[Request]:
        """The requests to cancel a task."""
        return self._at("/task/openapi/cancel")

    @property
    def downloads(self) -> list[Request]:
        """The requests for files."""
        return self._at("/files/")

    def _at(self, path: str) -> list[Request]:
        return [request for request in self.seen if request.path.startswith(path)]

    def new_task(self) -> str:
        """Make a task; returns its id."""
        self.tasks.append(str(FIRST_TASK_ID + len(self.tasks)))
        return self.tasks[-1]

    @property
    def base_url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    # -- serving ---------------------------------------------------------------------------

    async def start(self, port: int = 0) -> None:
        """Begin to listen."""
        self._server = await stream_server(self._connected, port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """End every connection and refuse new ones."""
        if self._server is not None:
            self._server.close()
            self._server = None
        serving = list(self._serving)
        for connection in serving:
            connection.cancel()
        await asyncio.gather(*serving, return_exceptions=True)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.stop()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._serving.add(task)
        self.connections += 1
        try:
            await self.serve(reader, writer, self.connections)
        except (ConnectionError, asyncio.IncompleteReadError, TimeoutError):
            pass
        except asyncio.CancelledError:
            pass  # stopped; asyncio would report the task of a connection as failed
        finally:
            self._serving.discard(task)
            with contextlib.suppress(ConnectionError, asyncio.CancelledError):
                writer.close()

    async def serve(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, connection: int
    ) -> None:
        """Answer the requests of one connection."""
        while not writer.is_closing():
            async with asyncio.timeout(self.idle_seconds):
                head = await reader.readuntil(b"\r\n\r\n")
            request = Request(self, writer, connection, head)
            self.seen.append(request)
            if request.is_submit and self._on_head is not None:
                await self._on_head(request)
                if writer.is_closing():
                    return
            await _read_body(request, reader)
            await self._behaviour(request)(request)

    def _behaviour(self, request: Request) -> Behaviour:
        if request.is_submit:
            script = self._submit
        elif request.path == "/openapi/v2/query":
            script = self._query
        elif request.path.startswith("/openapi/v2/media/"):
            script = self._upload
        elif request.path == "/task/openapi/cancel":
            script = self._cancel
        elif request.path == "/task/openapi/outputs":
            script = self._outputs
        elif request.path == "/openapi/v2/queue/status":
            script = self._limit
        elif request.path.startswith("/openapi/v2/price-preview/"):
            script = self._preview
        elif request.path.startswith("/uc/openapi/accountStatus"):
            script = self._account
        else:
            script = self._download
        return script.pop(0) if len(script) > 1 else script[0]


async def _read_body(request: Request, reader: asyncio.StreamReader) -> None:
    if request.headers.get("transfer-encoding") == "chunked":
        while size := int(await reader.readline(), 16):
            _keep(request, await reader.readexactly(size))
            await reader.readline()
        await reader.readline()
        return
    left = int(request.headers.get("content-length", "0"))
    while left:
        piece = await reader.read(min(left, 1 << 16))
        if not piece:
            raise asyncio.IncompleteReadError(b"", left)
        left -= len(piece)
        _keep(request, piece)


def _keep(request: Request, piece: bytes) -> None:
    request.size += len(piece)
    if request.size <= KEPT_BODY:
        request.body += piece
