"""A server that tells what it has read of a body; and requests, written out byte by byte."""

from __future__ import annotations

import asyncio
import hashlib
import http.client
import json
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse
from starlette.types import Receive, Scope, Send

from runninghub_async.serve.bodies import Bodies
from runninghub_async.serve.middlewares import Checks
from tests.live.helpers import serving

MOST = 3 * 2**20
JSON = "application/json"


class Told(NamedTuple):
    status: int
    body: Any

    @property
    def message(self) -> str:
        message: str = self.body["error"]["message"]
        return message


class BodyServer(NamedTuple):
    """Where it listens, and where the files of requests lie."""

    port: int
    folder: Path

    def send(self, body: bytes | Sequence[bytes], content_type: str = JSON, **headers: str) -> Told:
        """POST a body, in one piece or in chunks."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            sent = {"content-type": content_type, **headers}
            if isinstance(body, bytes):
                connection.request("POST", "/", body, sent)
            else:
                sent["transfer-encoding"] = "chunked"
                connection.request("POST", "/", iter(body), sent, encode_chunked=True)
            answer = connection.getresponse()
            return Told(answer.status, json.loads(answer.read()))
        finally:
            connection.close()

    @property
    def left(self) -> list[Path]:
        """What lies in the folder."""
        return list(self.folder.rglob("*"))


class Echo:
    """Tells values and digest; of a file its name, and what it says of its content."""

    def __init__(self, folder: Path, patience: float) -> None:
        self._bodies = Bodies(folder, patience)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        try:
            async with self._bodies.read(Request(scope, receive)) as body:
                text = json.dumps(
                    {"values": body.values, "digest": body.digest, "is_form": body.is_form},
                    default=_of_file,
                )
        except ClientDisconnect:
            return
        await JSONResponse(json.loads(text))(scope, receive, send)


def _of_file(path: Path) -> dict[str, Any]:
    return {"file": path.name, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}


@contextmanager
def body_server(folder: Path, patience: float = 30) -> Iterator[BodyServer]:
    """One that listens on a thread of its own."""
    is_ready, is_over = threading.Event(), threading.Event()
    found: list[str] = []

    async def serve() -> None:
        echo = Checks(Echo(folder, patience), names=frozenset({"x"}), max_body=MOST)
        async with serving(echo, lifespan="off") as url:
            found.append(url)
            is_ready.set()
            await asyncio.to_thread(is_over.wait)

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    assert is_ready.wait(30)
    try:
        yield BodyServer(int(found[0].rpartition(":")[2]), folder)
    finally:
        is_over.set()
        thread.join()


class Part(NamedTuple):
    """A part of a form; with a file name it is a file."""

    name: str
    content: bytes
    filename: str | None = None


def multipart(parts: Sequence[Part], boundary: str) -> bytes:
    """A form, as programs write it."""
    written = bytearray()
    for part in parts:
        name = part.name.replace('"', "%22")
        called = "" if part.filename is None else f'; filename="{part.filename}"'
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"{called}\r\n\r\n'
        written += head.encode() + part.content + b"\r\n"
    return bytes(written) + f"--{boundary}--\r\n".encode()


def form(boundary: str) -> str:
    """Its content type."""
    return f'multipart/form-data; boundary="{boundary}"'
