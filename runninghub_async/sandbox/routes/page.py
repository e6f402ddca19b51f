"""A page at ``/`` that shows the sandbox at work, for a person with a browser."""

from __future__ import annotations

from importlib.resources import files

from aiohttp import web

from runninghub_async.sandbox.requests import Answering

# Nothing but the sandbox itself is loaded, and nothing that a request said can become a script.
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self';"
    " img-src 'self'; media-src 'self'"
)


class PageRoutes:
    """``/``, and the script behind it; what is shown comes from ``/sandbox/tasks``."""

    def routes(self, _: Answering) -> list[web.RouteDef]:
        """What to serve; none of it is logged as a request to the service."""
        return [web.get("/", self.page), web.get("/sandbox/page.js", self.script)]

    async def page(self, _: web.Request) -> web.Response:
        """The page."""
        return _asset("page.html", "text/html")

    async def script(self, _: web.Request) -> web.Response:
        """What keeps it up to date."""
        return _asset("page.js", "text/javascript")


def _asset(name: str, content_type: str) -> web.Response:
    text = (files("runninghub_async.sandbox.routes") / name).read_text(encoding="utf-8")
    return web.Response(
        text=text, content_type=content_type, headers={"Content-Security-Policy": _POLICY}
    )
