"""A server that answers by a script, and what it was asked."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web
from attrs import frozen

from runninghub_async import RunningHub
from tests.helpers import KEY, QUICK
from tests.platform import bodies

Answer = Any
"""A body; a list of them, of which the last stays; or a function of the request."""


@frozen
class Asked:
    """A request that came."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


class Service:
    """Answers by path; unknown paths are refused as the service refuses them.

    ``answers`` may be changed at any time.
    """

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        self.answers: dict[str, Answer] = {
            "/openapi/v2/queue/status": bodies.QUEUE,
            "/openapi/v2/media/upload/binary": bodies.UPLOADED,
            "/openapi/v2/query": bodies.QUERY_SUCCESS_FULL,
            "/task/openapi/outputs": bodies.OUTPUTS_UNKNOWN,
            **answers,
        }
        self.asked: list[Asked] = []
        self.base_url = ""

    def at(self, path: str) -> list[Asked]:
        """The requests for a path."""
        return [asked for asked in self.asked if asked.path == path]

    def last(self, path: str) -> Asked:
        """The latest request for a path."""
        return self.at(path)[-1]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Answer a request."""
        asked = Asked(
            request.method,
            request.path,
            dict(request.query),
            dict(request.headers),
            await request.read(),
        )
        self.asked.append(asked)
        answer = self.answers.get(request.path, bodies.NO_TOKEN)
        if isinstance(answer, list):
            answer = answer.pop(0) if len(answer) > 1 else answer[0]
        if callable(answer):
            answer = answer(asked)
        if isinstance(answer, web.StreamResponse):
            return answer
        return web.json_response(answer)


@asynccontextmanager
async def serving(
    answers: Mapping[str, Answer] | None = None, **settings: Any
) -> AsyncIterator[tuple[Service, RunningHub]]:
    """The server, and a client of it that wastes no time."""
    service = Service(answers or {})
    app = web.Application(client_max_size=2**26)
    app.router.add_route("*", "/{path:.*}", service.handle)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    service.base_url = f"http://{host}:{port}"
    given: dict[str, Any] = {"api_key": KEY, "poll": 0.01, "retry": QUICK, "timeout": 20}
    given.update(settings)
    try:
        async with RunningHub(base_url=service.base_url, **given) as rh:
            yield service, rh
    finally:
        await runner.cleanup()


def status(code: int) -> Callable[[Asked], web.Response]:
    """Answer with this HTTP status and nothing else."""
    return lambda _: web.Response(status=code)
