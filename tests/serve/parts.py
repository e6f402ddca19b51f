"""A server of a few routes, with just the parts that these need, over loopback."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from types import SimpleNamespace
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route as Routed
from starlette.routing import Router
from starlette.types import Receive, Scope, Send

from runninghub_async.serve.middlewares import Checks, Requests
from runninghub_async.serve.records import Token
from runninghub_async.serve.route import Handler, Route
from runninghub_async.serve.troubles import no_token
from tests.live.helpers import serving as listening

ALICE = Token(name="alice", digest="a" * 64)
BOB = Token(name="bob", digest="b" * 64)


class Tokens:
    """A store of tokens in memory; the secret of each is its name."""

    def __init__(self, *tokens: Token) -> None:
        self.all = {token.name: token for token in tokens}

    async def named(self, name: str) -> Token | None:
        return self.all.get(name)


@asynccontextmanager
async def serving(
    routes: Iterable[Route], tokens: Tokens, **parts: Any
) -> AsyncIterator[tuple[str, SimpleNamespace]]:
    """These routes in a real uvicorn; gives its address, and the parts, which may be changed."""

    def asked_by(route: Route) -> Handler:
        async def answer(request: Request) -> Response:
            if route.who != "anyone":
                secret = request.headers.get("authorization", "").removeprefix("Bearer ")
                if (token := tokens.all.get(secret)) is None:
                    raise no_token("Who is it?")
                request.state.caller = token
            return await route.handler(request)

        return answer

    router = Router([Routed(r.path, asked_by(r), methods=[r.method]) for r in routes])
    app = SimpleNamespace(state=SimpleNamespace(served=SimpleNamespace(tokens=tokens, **parts)))

    async def handle(scope: Scope, receive: Receive, send: Send) -> None:
        scope["app"] = app
        await router(scope, receive, send)

    checked = Checks(handle, names=frozenset(), max_body=2**26)
    async with listening(Requests(checked, lambda *_: None)) as address:
        yield address, app.state.served
