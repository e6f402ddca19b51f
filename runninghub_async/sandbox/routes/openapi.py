"""The API as an OpenAPI document at ``/openapi.json``, and a page on which its calls are tried."""

from __future__ import annotations

import asyncio
import html
from importlib.resources import files

from aiohttp import web

from runninghub_async.sandbox.encoding import dumps
from runninghub_async.sandbox.requests import Answering
from runninghub_async.sandbox.state import State

_PAGE = "/sandbox/openapi"
_VIEWER = "swagger-ui"
_TYPES = {"js": "text/javascript", "css": "text/css"}
# The viewer sets styles by itself, and has its pictures inside its style sheet.
_POLICY = (
    "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; connect-src 'self';"
    " img-src 'self' data:; media-src 'self'"
)


class OpenApiRoutes:
    """``/openapi.json`` and ``/sandbox/openapi``."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._document: asyncio.Task[bytes] | None = None

    def routes(self, _: Answering) -> list[web.RouteDef]:
        """What to serve; none of it is logged as a request to the service."""
        return [
            web.get("/openapi.json", self.document),
            web.get(_PAGE, self.page),
            web.get(f"{_PAGE}/start.js", self.start),
            web.get(f"{_PAGE}/swagger-ui-bundle.js", self.viewer),
            web.get(f"{_PAGE}/swagger-ui.css", self.viewer),
        ]

    async def document(self, _: web.Request) -> web.Response:
        """The document, with this sandbox as its server; made when it is first asked for."""
        if self._document is None:
            self._document = asyncio.create_task(asyncio.to_thread(self._made))
        content = await asyncio.shield(self._document)
        return web.Response(body=content, content_type="application/json", charset="utf-8")

    def _made(self) -> bytes:
        from runninghub_async import openapi  # loads every family

        server = {"url": self._state.base_url, "description": "This sandbox."}
        return dumps(openapi.document(self._state.catalogue, servers=[server]))

    async def page(self, _: web.Request) -> web.Response:
        """The viewer's page; it knows the key of the first account."""
        key = next(iter(self._state.accounts), "")
        text = _own("openapi.html").replace("{key}", html.escape(key))
        return _answer(text, "text/html")

    async def start(self, _: web.Request) -> web.Response:
        """What starts the viewer."""
        return _answer(_own("openapi.js"), "text/javascript")

    async def viewer(self, request: web.Request) -> web.Response:
        """A file of the released viewer."""
        name = request.path.rpartition("/")[2]
        file = files("runninghub_async") / "vendor" / _VIEWER / name
        return _answer(file.read_text(encoding="utf-8"), _TYPES[name.rpartition(".")[2]])


def _own(name: str) -> str:
    return (files("runninghub_async.sandbox.routes") / name).read_text(encoding="utf-8")


def _answer(text: str, content_type: str) -> web.Response:
    headers = {"Content-Security-Policy": _POLICY}
    return web.Response(text=text, content_type=content_type, headers=headers)
