"""The result files of tasks, as callers get them: as links, as content, as base64."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Mapping
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from runninghub_async.serve.links import Links
from runninghub_async.serve.ranges import Part, asked_part, is_named
from runninghub_async.serve.records import Token
from runninghub_async.serve.troubles import Trouble
from runninghub_async.stores.media_types import media_type
from runninghub_async.stores.store import OpenedFile, SavedFile, Store

_SHOWN = ("image/", "video/", "audio/")
_RUN_BY_BROWSERS = ("image/svg+xml",)
_SAFE = {
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox",
    "referrer-policy": "no-referrer",
    "cache-control": "private",
}
_MOST_IN_MEMORY = 256 * 2**20
"""Bytes of a file that is given as base64."""


class Outputs:
    """Gives the files of one store."""

    def __init__(self, store: Store, links: Links) -> None:
        self._store = store
        self.links = links

    def link(self, file: SavedFile, token: Token) -> str:
        """Where a token's callers, and whoever they tell, can fetch a file for a day."""
        return self.links.link(file.path, token)

    async def base64(self, file: SavedFile) -> str:
        """All of a file, as text.

        Raises:
            Trouble: it is not there any more, cannot be read, or is too large for this.
        """
        opened = await self._opened(file.path)
        try:
            if opened.size > _MOST_IN_MEMORY:
                raise Trouble(
                    status=400,
                    message=f"The file has {opened.size / 2**20:.0f} MiB; as base64 it is given up"
                    f" to {_MOST_IN_MEMORY // 2**20} MiB. Ask for its URL.",
                    type="invalid_request_error",
                    code="file_too_large",
                    param="response_format",
                )
            content = b"".join([piece async for piece in opened.chunks()])
        except OSError:
            raise _unreadable() from None
        finally:
            opened.close()
        return (await asyncio.to_thread(base64.b64encode, content)).decode()

    async def response(
        self, file: SavedFile | str, request: Request, *, headers: Mapping[str, str] | None = None
    ) -> Response:
        """All of a file or the part that a request asks for, in pieces as they are taken.

        Args:
            file: which, or its name.
            request: what asks: its method and its headers ``Range``, ``If-Range`` and
                ``If-None-Match`` count.
            headers: more of the answer's.

        Raises:
            Trouble: 404 where the file is not there any more.
        """
        name = file if isinstance(file, str) else file.path
        opened = await self._opened(name)
        try:
            return _answer(name, opened, request, headers or {})
        except BaseException:
            opened.close()
            raise

    async def _opened(self, name: str) -> OpenedFile:
        try:
            return await self._store.opened(name)
        except FileNotFoundError:
            raise Trouble(
                status=404,
                message="The file is not there any more: results are kept for a while only.",
                type="invalid_request_error",
                code="file_gone",
            ) from None
        except OSError:
            raise _unreadable() from None


class _Content(StreamingResponse):
    """A part of a file, which is closed whatever becomes of the connection."""

    def __init__(self, opened: OpenedFile, part: Part, status: int, headers: Mapping[str, str]):
        super().__init__(opened.chunks(*part), status, headers)
        self._opened = opened

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            self._opened.close()


def _answer(name: str, opened: OpenedFile, request: Request, more: Mapping[str, str]) -> Response:
    size, kind = opened.size, media_type(name)
    headers = {
        **_SAFE,
        "content-type": kind,
        "content-disposition": f"{_disposition(kind)}; filename*=UTF-8''{_file_name(name)}",
        "etag": f'"{opened.tag}"',
        "accept-ranges": "bytes",
        **more,
    }
    asked = request.headers
    if (known := asked.get("if-none-match")) and is_named(known, opened.tag, weakly=True):
        opened.close()
        return Response(status_code=304, headers=headers)
    condition = asked.get("if-range")
    is_same = condition is None or is_named(condition, opened.tag, weakly=False)
    part = asked_part(asked.get("range"), size) if is_same else "all"
    if part == "none":
        opened.close()
        return _no_such_part(size)
    status = 200
    if isinstance(part, Part):
        status = 206
        headers["content-range"] = f"bytes {part.start}-{part.stop - 1}/{size}"
    else:
        part = Part(0, size)
    headers["content-length"] = str(part.stop - part.start)
    if request.method == "HEAD" or part.start == part.stop:
        opened.close()
        return Response(status_code=status, headers=headers)
    return _Content(opened, part, status, headers)


def _no_such_part(size: int) -> Response:
    trouble = Trouble(
        status=416,
        message=f"The file has {size} bytes, and none of those that are asked for.",
        type="invalid_request_error",
        code="range_not_satisfiable",
        param="range",
    )
    headers = {**trouble.headers(), "content-range": f"bytes */{size}"}
    return JSONResponse(trouble.as_json(), trouble.status, headers)


def _disposition(kind: str) -> str:
    """Whether a browser shows it: never what could run, or be taken for a page."""
    shown = kind.startswith(_SHOWN) and kind not in _RUN_BY_BROWSERS
    return "inline" if shown else "attachment"


def _file_name(name: str) -> str:
    return quote(name.rpartition("/")[2], safe="")


def _unreadable() -> Trouble:
    return Trouble(
        status=500,
        message="The file cannot be read at the moment; the task and its bill are not touched by"
        " that. Try again later.",
        type="server_error",
        code="file_unreadable",
        may_repeat=False,
    )
