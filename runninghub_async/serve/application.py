"""The server as an ASGI application, to be mounted in any other, or served by the command."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from contextvars import Context
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from starlette.datastructures import State
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from runninghub_async.client import RunningHub
from runninghub_async.errors import AuthenticationError, ClientClosedError, RunningHubError
from runninghub_async.models.budgets import Amount
from runninghub_async.serve.answering import Heard
from runninghub_async.serve.context import Served, accepted_of
from runninghub_async.serve.dispatch import Dispatch
from runninghub_async.serve.middlewares import (
    REQUEST_ID,
    Checks,
    Requests,
    note,
)
from runninghub_async.serve.opening import Opened
from runninghub_async.serve.route import Route
from runninghub_async.serve.routes import all_routes
from runninghub_async.serve.settings import (
    KEEP,
    MAX_BODY,
    QUEUE,
    WAIT,
    ServeSettings,
    read_serve_settings,
)
from runninghub_async.serve.troubles import account_unusable, busy, draining, forbidden


def app(
    rh: RunningHub | None = None,
    *,
    out: str | Path,
    tokens: str | Path | None = None,
    budget: Amount | None = None,
    state: str | Path | None = None,
    ledger: str | None = None,
    keep: float | str = KEEP,
    wait: float | str = WAIT,
    max_body: int | str = MAX_BODY,
    queue: int = QUEUE,
    models: Iterable[str] = (),
    aliases: Mapping[str, str] | None = None,
    prices: Mapping[str, Amount] | None = None,
    webhook_hosts: Iterable[str] = (),
    public_url: str | None = None,
    allow_hosts: Iterable[str] = (),
    cors_origins: Iterable[str] = (),
) -> ServeApp:
    """RunningHub behind the picture and film calls that programs speak, as an ASGI application.

    ::

        door = serve.app(out="made/", tokens="tokens.yaml")
        service = Starlette(routes=[Mount("/ai", door)])
        ...
        await door.close()

    It starts at its first request, since mounted applications are not told of their service's
    start, and ends with :meth:`ServeApp.close`.

    Args:
        rh: the client that makes all calls, and is not closed; ``None`` makes one of the
            environment's key.
        out: where results are copied to: a folder, or an object store such as
            ``"s3://bucket/prefix"``.
        tokens: the file of callers' tokens, which ``runninghub serve tokens add`` writes.
        budget: instead of tokens: what the one token may spend on a day (UTC) that there is for
            this run, :attr:`ServeApp.token`, such as ``"5USD"``.
        state: the folder of the ledger and of the key that signs links; ``out`` where that is one.
        ledger: a PostgreSQL database that several servers share, ``"postgresql://me@db/pictures"``;
            callers' tokens are there too, where ``tokens`` names no file.
        keep: how long files and rows are kept, in seconds or as ``"30d"``.
        wait: how long a synchronous call waits for its end, in seconds or as ``"9m"``; at most
            595 s.
        max_body: how large a request may be, in bytes or as ``"64MB"``.
        queue: how many requests may stand in line; the next is told to come back later.
        models: what is served, by name: models, recipes, ``workflow/ID``, ``app/ID``; empty is all
            of the catalogue and its recipes.
        aliases: further names, each with the model it stands for:
            ``{"dall-e-3": "seedream-v4.5/text-to-image"}``.
        prices: what calls cost, whatever is published, by model, recipe, ``workflow/ID`` and
            ``app/ID``: ``{"portrait": "30coins"}``.  What has no price in the currency of a token's
            budget is refused to that token.
        webhook_hosts: hosts to which webhooks go, beside public ones over https.
        public_url: the address under which others reach this application.
        allow_hosts: names that it goes by where it is reached on loopback.
        cors_origins: origins of pages that may ask it, or ``["*"]``; none without.

    Raises:
        InvalidParameterError: something of it is not allowed, or does not go together.
    """
    settings = read_serve_settings(
        out=out,
        tokens=tokens,
        budget=budget,
        state=state,
        ledger=ledger,
        keep=keep,
        wait=wait,
        max_body=max_body,
        queue=queue,
        models=models,
        aliases=aliases,
        prices=prices,
        webhook_hosts=webhook_hosts,
        public_url=public_url,
        allow_hosts=allow_hosts,
        cors_origins=cors_origins,
    )
    return ServeApp(settings, rh)


class ServeApp:
    """An ASGI application, made by :func:`app`."""

    def __init__(self, settings: ServeSettings, rh: RunningHub | None = None) -> None:
        self.state = State()
        self._opened = Opened(settings, rh)
        self._life: asyncio.Task[None] | None = None
        self._began: asyncio.Future[Served] | None = None
        self._served: Served | None = None
        self._is_closed = False
        self.settings = settings
        self.routes = all_routes()
        self._dispatch = Dispatch(self.routes)
        self._handle = self._wrapped(settings)

    @property
    def token(self) -> str | None:
        """The one token that there is for this run; ``None`` where callers have their own."""
        return self._opened.secret

    @property
    def webhook_secret(self) -> str | None:
        """What webhooks of that token are signed with."""
        return None if (own := self._opened.own) is None else own.webhook_secret

    def note_listening(self, address: str) -> None:
        """It is served at this address: links lead there until a request has come, and always where
        there is a public one."""
        self._opened.reached.note_listening(address)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._lifespan(receive, send)
            return
        scope["app"] = self
        await self._handle(scope, receive, send)

    async def start(self) -> Served:
        """Open what it works with, where that is not done yet.

        Raises:
            RunningHubError: the key, a folder or the database cannot be used.
            OSError: a file cannot be.
            ClientClosedError: it was closed.
        """
        if self._is_closed:
            raise _closed()
        if self._life is None or (self._life.done() and not self._is_closed):
            # A task of its own, which no request that breaks off takes with it.
            self._began = asyncio.get_running_loop().create_future()
            self._life = asyncio.create_task(self._live(self._began), context=Context())
        assert self._began is not None
        return await asyncio.shield(self._began)

    async def _live(self, began: asyncio.Future[Served]) -> None:
        try:
            async with self._opened as served:
                self.state.served = self._served = served
                began.set_result(served)
                await asyncio.Event().wait()  # until it is closed
        except asyncio.CancelledError:
            if not began.done():
                began.set_exception(_closed())
        except Exception as error:
            if began.done():
                raise
            began.set_exception(error)

    async def drain(self, seconds: float) -> None:
        """Take no new orders, and wait for those that are under way.

        Args:
            seconds: at most.
        """
        if (served := self._served) is not None:
            await served.desk.drain(seconds)

    async def close(self) -> None:
        """End it: orders that are under way are left to the next server, or to its next start."""
        self._is_closed = True
        if self._life is not None:
            self._life.cancel()
            await asyncio.wait([self._life])
            if not self._life.cancelled() and (error := self._life.exception()):
                raise error

    def _wrapped(self, settings: ServeSettings) -> ASGIApp:
        """The answer within what happens to every request."""
        names = settings.allow_hosts
        if settings.public_url is not None:
            names |= {str(urlsplit(settings.public_url).hostname)}
        handle: ASGIApp = Checks(self._answer, names=names, max_body=settings.max_body)
        if settings.cors_origins:
            handle = CORSMiddleware(
                handle,
                allow_origins=sorted(settings.cors_origins),
                allow_methods=["GET", "POST", "DELETE"],
                allow_headers=["*"],
                expose_headers=[REQUEST_ID, "retry-after", "x-should-retry"],
            )
        return Requests(handle, self._count)

    def _count(self, scope: Scope, status: int, seconds: float) -> None:
        if (served := self._served) is not None:
            route: Route | None = scope["state"].get("route")
            path = None if route is None else route.path
            served.metrics.note_request(scope["method"], path, status, seconds)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """By the handler of a route, once it is known who asks."""
        if scope["type"] != "http":
            await send({"type": "websocket.close"})
            return
        route = self._dispatch.route_of(scope)
        request = Request(scope, receive, send)
        request.state.route = route
        self._opened.reached.note(request.scope)
        if not route.is_alone:
            served = await _started(self)
            if route.who != "anyone":
                caller = await served.admission.authenticate(request.headers)
                request.state.caller = caller
                if route.who == "operator" and not caller.is_operator:
                    raise forbidden("This is for the tokens of operators only.")
        response: ASGIApp = await route.handler(request)
        if (accepted := accepted_of(request)) is not None:
            response = Heard(response, partial(self.state.served.desk.note_left, accepted))
        await response(scope, receive, send)

    async def _lifespan(self, receive: Receive, send: Send) -> None:
        """Where it is served by itself, it is told of start and end."""
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                try:
                    await self.start()
                except Exception as error:
                    await send({"type": "lifespan.startup.failed", "message": str(error)})
                    return
                await send({"type": "lifespan.startup.complete"})
            else:
                await self.close()
                await send({"type": "lifespan.shutdown.complete"})
                return


async def _started(server: ServeApp) -> Served:
    try:
        return await server.start()
    except ClientClosedError as error:
        raise draining() from error
    except (RunningHubError, OSError) as error:
        note("not started", error=type(error).__name__, why=str(error))
        if isinstance(error, AuthenticationError):
            raise account_unusable() from error
        raise busy("This service cannot begin its work just now.") from error


def _closed() -> ClientClosedError:
    return ClientClosedError("The server was closed; make another with serve.app(…).")
