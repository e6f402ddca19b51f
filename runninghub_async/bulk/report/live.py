"""The page of a run that goes on, given out to this machine's browser and to nobody else.

Every address has a token in it, so that no other page, and no other user of the machine, can ask
for anything; and only the names of this machine are answered, which keeps out pages whose own name
was made to lead here.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

from aiohttp import web
from aiohttp.http import HttpProcessingError

from runninghub_async.ahead import Ahead
from runninghub_async.bulk.ledgers.ledger import ReadableLedger
from runninghub_async.bulk.report.files import FolderFiles
from runninghub_async.bulk.report.following import Change, Following
from runninghub_async.bulk.report.page import Sources, page_with, plain_json
from runninghub_async.bulk.report.stored import origins_of
from runninghub_async.bulk.report.thumbnails import is_thumbnail
from runninghub_async.errors import RunningHubError
from runninghub_async.logs import NAME, logger
from runninghub_async.values import expanded

_HOST = "127.0.0.1"
_ALIVE = 15.0
"""Seconds after which a connection on which nothing is told is shown to be alive."""
_ROWS_AT_ONCE = 500
_LINK_SECONDS = 3600.0
"""For which a link into an object store lasts; the page asks for another one each time."""
_OF_ALL = {
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_OF_THE_PAGE = {"Content-Security-Policy": "frame-ancestors 'none'", "Cache-Control": "no-store"}
# What models make may be a page, or a picture with scripts in it.
_OF_FILES = {
    "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline';"
    " img-src data:; media-src 'self'"
}


@asynccontextmanager
async def live_report(
    folder: str | Path,
    *,
    port: int = 0,
    ledger: ReadableLedger | None = None,
    thumbnails: bool = True,
) -> AsyncIterator[str]:
    """Give out the page of a run's folder on this machine, for as long as the context lasts.

    The page shows what happens as it happens, whether a run goes on, begins later or is over.  The
    run's ledger is only read.

    Args:
        folder: of the run, its ``out``.
        port: 0 takes a free one.
        ledger, thumbnails: as of :func:`make_report`.

    Yields:
        The address of the page, which whoever has it can open on this machine.

    Raises:
        LedgerError: it is no folder of a run, or its ledger or results cannot be read.
        OSError: the port is taken.
    """
    place = expanded(folder)
    following = await asyncio.to_thread(Following, place, ledger, thumbnails=thumbnails)
    served = _Served(following)
    app = web.Application(middlewares=[served.check])
    app.router.add_get(f"/{served.token}/", served.page)
    app.router.add_get(f"/{served.token}/events", served.events)
    app.router.add_get(f"/{served.token}/{{name:.+}}", served.file)
    runner = web.AppRunner(app, access_log=None, logger=_server_log(), shutdown_timeout=1.0)
    follow = asyncio.create_task(following.follow())
    try:
        await runner.setup()
        await web.TCPSite(runner, _HOST, port).start()
        served.port = runner.addresses[0][1]
        yield f"http://{_HOST}:{served.port}/{served.token}/"
    finally:
        follow.cancel()
        with suppress(asyncio.CancelledError):
            await follow
        served.ends.set()
        await runner.cleanup()
        following.close()


def _server_log() -> logging.Logger:
    """The server's log, without what was no proper request: that is answered so, and an address,
    which the log would have, has the token in it."""
    log = logging.getLogger(f"{NAME}.live")
    log.addFilter(_is_our_trouble)
    return log


def _is_our_trouble(record: logging.LogRecord) -> bool:
    return not record.exc_info or not isinstance(record.exc_info[1], HttpProcessingError)


class _Served:
    def __init__(self, following: Following) -> None:
        self.token = secrets.token_urlsafe(24)
        self.port = 0
        self.ends = asyncio.Event()
        self._following = following

    @web.middleware
    async def check(self, request: web.Request, handler: Any) -> web.StreamResponse:
        """Answer only those who have the token, and ask for a name of this machine."""
        token = request.path.split("/")[1] if request.path.count("/") > 1 else ""
        if not hmac.compare_digest(token.encode("utf-8", "replace"), self.token.encode()):
            raise web.HTTPNotFound
        names = {f"{name}:{self.port}" for name in (_HOST, "localhost")}
        origin = request.headers.get("Origin")
        is_own = origin is None or origin in {f"http://{name}" for name in names}
        if request.headers.getall("Host", []) not in [[name] for name in names] or not is_own:
            raise web.HTTPForbidden(text="This page is for this machine only.")
        try:
            response: web.StreamResponse = await handler(request)
        except RunningHubError as error:
            logger.warning("the page cannot be given out as it is asked for: %s", error)
            raise web.HTTPBadGateway(text=str(error)) from None
        return response

    async def page(self, _: web.Request) -> web.StreamResponse:
        """The page as things stand, which then listens for changes."""
        following = self._following
        async with following.page_data() as data:
            data["live"] = {"events": f"events?since={following.revision}"}
            sources = Sources(disk=False, media=await self._origins())
            html = await asyncio.to_thread(page_with, data, sources)
        headers = _OF_ALL | _OF_THE_PAGE
        return web.Response(text=html, content_type="text/html", headers=headers)

    async def _origins(self) -> tuple[str, ...]:
        """Where the files are, if not here."""
        store = self._following.store
        return () if store is None else origins_of(await store.links(["files/x"], _LINK_SECONDS))

    async def events(self, request: web.Request) -> web.StreamResponse:
        """What changes, as server-sent events."""
        told = request.headers.get("Last-Event-ID") or request.query.get("since", "")
        since = int(told) if told.isascii() and told.isdecimal() and len(told) < 16 else 0
        headers = _OF_ALL | {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        response = web.StreamResponse(headers=headers)
        await response.prepare(request)
        ended = asyncio.create_task(self.ends.wait())
        is_over: bool | None = None
        try:
            async with Ahead(self._following.changes(since)) as changes:
                while not ended.done():
                    await asyncio.wait(
                        {changes.coming, ended},
                        timeout=_ALIVE,
                        return_when=asyncio.FIRST_COMPLETED,
                    )
                    if not changes.coming.done():
                        await response.write(b": alive\n\n")
                        continue
                    change = await changes.next()
                    for text in _told(change, is_over):
                        await response.write(text)
                    is_over = change.is_over
        except ConnectionError:
            pass  # whoever looked has gone
        finally:
            ended.cancel()
        return response

    async def file(self, request: web.Request) -> web.StreamResponse:
        """A result, or a small picture of one; parts of it where a browser asks for these."""
        name = request.match_info["name"]
        following = self._following
        if is_thumbnail(name):
            path = following.folder / name
        elif not following.knows(name):
            raise web.HTTPNotFound
        elif following.store is not None:
            (link,) = await following.store.links([name], _LINK_SECONDS)
            raise web.HTTPFound(link, headers=_OF_ALL)
        elif (found := FolderFiles(following.folder).at(name)) is not None:
            path = found
        else:
            raise web.HTTPNotFound
        if not path.is_file():
            raise web.HTTPNotFound
        return web.FileResponse(path, headers=_OF_ALL | _OF_FILES)


def _told(change: Change, was_over: bool | None) -> list[bytes]:
    """A change as events."""
    events: list[bytes] = []
    summary = plain_json(change.summary)[1:-1]
    for start in range(0, len(change.rows), _ROWS_AT_ONCE):
        rows = ",".join(change.rows[start : start + _ROWS_AT_ONCE])
        is_last = start + _ROWS_AT_ONCE >= len(change.rows)
        number = f"id: {change.revision}\n" if is_last else ""
        events.append(f'event: rows\n{number}data: {{"rows":[{rows}],{summary}}}\n\n'.encode())
    if change.is_over != was_over:
        events.append(
            b"event: over\ndata: {}\n\n" if change.is_over else b"event: going\ndata: {}\n\n"
        )
    return events
