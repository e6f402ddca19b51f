"""A RunningHub that answers as soon as it can read, in a process of its own.

It understands no more of HTTP than what the client sends, so that a hundred thousand tasks are
submitted and looked at within the time that the client takes.  A task runs until ``/finish`` is
asked for; ``/least_asked`` tells how many tasks there are, and the fewest queries of one.  Ends
when its standard input is closed.
"""

from __future__ import annotations

import asyncio
import itertools
import json
from contextlib import AbstractContextManager
from typing import cast

from benchmarks.bench_server import FIRST_ID
from benchmarks.processes import serve_until_left, served_by


class Service:
    """What all connections share."""

    def __init__(self) -> None:
        self._ids = itertools.count(FIRST_ID)
        self._asked: dict[str, int] = {}
        self._finished = False

    def answer(self, path: str, body: bytes) -> object:
        """What a request is told."""
        match path:
            case "/openapi/v2/query":
                task_id = json.loads(body)["taskId"]
                self._asked[task_id] += 1
                return _told(task_id, finished=self._finished)
            case "/least_asked":
                return [len(self._asked), min(self._asked.values(), default=0)]
            case "/finish":
                self._finished = True
                return None
            case "/openapi/v2/queue/status":
                return {"code": 0, "msg": "success", "data": {"concurrentLimit": 100_000}}
        self._asked[task_id := str(next(self._ids))] = 0
        return _told(task_id, finished=False)


def _told(task_id: str, *, finished: bool) -> dict[str, object]:
    url = f"https://a.example/files/{task_id}.png"
    results = [{"url": url, "outputType": "png"}] if finished else None
    status = "SUCCESS" if finished else "RUNNING"
    return {"taskId": task_id, "status": status, "errorCode": "", "errorMessage": "",
            "results": results, "clientId": "", "promptTips": ""}  # fmt: skip


class Connection(asyncio.Protocol):
    """One connection, on which requests follow each other."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._came = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self._came += data
        while (found := self._came.find(b"\r\n\r\n")) >= 0:
            head, start = self._came[:found], found + 4
            _, told, after = head.lower().partition(b"\r\ncontent-length:")
            end = start + (int(after.split(b"\r\n", 1)[0]) if told else 0)
            if len(self._came) < end:
                return
            path = head.split(b" ", 2)[1].decode()
            body = json.dumps(self._service.answer(path, self._came[start:end])).encode()
            self._came = self._came[end:]
            self._transport.write(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                b"Content-Length: %d\r\n\r\n%b" % (len(body), body)
            )


async def serve() -> None:
    service = Service()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Connection(service), "127.0.0.1", 0, backlog=4096)
    await serve_until_left(server.sockets[0].getsockname()[1])
    server.close()


def running() -> AbstractContextManager[str]:
    """The server in another process; gives its base URL."""
    return served_by("benchmarks.plain_server")


if __name__ == "__main__":
    asyncio.run(serve())
