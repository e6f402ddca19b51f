"""The server over streamable HTTP, for this machine only, and only with its token."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from secrets import token_urlsafe
from typing import Any

from mcp.server.mcpserver import MCPServer
from mcp.server.transport_security import TransportSecuritySettings
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from runninghub_async.checks import refusal
from runninghub_async.listening import Place, QuietServer, listening_at
from runninghub_async.quoting import shown, shown_path
from runninghub_async.values import is_loopback

PATH = "/mcp"
_LEAST_TOKEN = 32
_PATIENCE = 3
"""Seconds that connections may take to end."""
_PLACE = re.compile(r"(?:(?P<host>\[[^\]]+\]|[^:\[\]]+):)?(?P<port>\d{1,5})")
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def parse_place(text: str) -> Place:
    """``8300`` or ``127.0.0.1:8300``; 0 takes a free port.

    Raises:
        InvalidParameterError: it is no place on this machine alone.
    """
    allowed = "a port, or one of this machine alone: 8300, 127.0.0.1:8300, [::1]:8300"
    found = _PLACE.fullmatch(text.strip())
    if found is None or int(found["port"]) > 65535:
        raise refusal("http", f"is {shown(text)}", allowed, value=text)
    host = (found["host"] or "127.0.0.1").strip("[]")
    if host.casefold() == "localhost":
        host = "127.0.0.1"
    if not is_loopback(host):
        raise refusal(
            "http",
            f"is {shown(text)}, which others can reach",
            allowed,
            value=text,
            hint="Whoever reaches this server spends your money.",
        )
    return Place(host, int(found["port"]))


def token_in(file: Path) -> str:
    """The token in a file, which is made with a new one where it is not there.

    Raises:
        InvalidParameterError: others may read it, or what stands there is too easily guessed.
        OSError: it cannot be read or made.
    """
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        pass
    else:
        with os.fdopen(descriptor, "w") as made:
            made.write(f"{new_token()}\n")
    if os.name == "posix" and file.stat().st_mode & _OTHERS:
        raise refusal(
            "token-file",
            f"is {shown_path(file)}, which others may read",
            hint=f"Let only yourself read it: chmod 600 {file}",
        )
    token = file.read_text(encoding="ascii", errors="replace").strip()
    if len(token) < _LEAST_TOKEN or not re.fullmatch(r"[A-Za-z0-9._~+/=-]+", token):
        raise refusal(
            "token-file",
            f"is {shown_path(file)}, in which no token stands",
            f"{_LEAST_TOKEN} or more of the characters A-Z a-z 0-9 . _ ~ + / = -",
            hint="Where the file is not there, one is made.",
        )
    return token


def new_token() -> str:
    """One of 256 random bits."""
    return token_urlsafe(32)


def _digest(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


class Door:
    """Lets in who has the token; asked before anything else is looked at."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._digest = _digest(token)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or self._has_token(scope):
            await self._app(scope, receive, send)
            return
        refused = PlainTextResponse(
            "A token is wanted: Authorization: Bearer …", 401, {"www-authenticate": "Bearer"}
        )
        await refused(scope, receive, send)

    def _has_token(self, scope: Scope) -> bool:
        given = Headers(scope=scope).getlist("authorization")
        if len(given) != 1:
            return False
        scheme, _, token = given[0].partition(" ")
        is_ours = hmac.compare_digest(_digest(token.strip()), self._digest)
        return scheme.casefold() == "bearer" and is_ours


async def serve_http(
    server: MCPServer[Any], place: Place, token: str, ready: Callable[[str], None]
) -> None:
    """Serve until this is cancelled.

    Args:
        server: with the tools.
        place: where to listen.
        token: that clients must have.
        ready: told the address, once it is listened at.

    Raises:
        InvalidParameterError: another program listens there.
    """
    with listening_at(place, "http") as (listening, at):
        names = [f"{name}:{at.port}" for name in ("127.0.0.1", "localhost", "[::1]")]
        if at.netloc not in names:
            names.append(at.netloc)
        app = server.streamable_http_app(
            streamable_http_path=PATH,
            host=place.host,
            transport_security=TransportSecuritySettings(
                allowed_hosts=names, allowed_origins=[f"http://{name}" for name in names]
            ),
        )
        serving = QuietServer(Door(app, token), lifespan="on", timeout_graceful_shutdown=_PATIENCE)
        ready(f"http://{at.netloc}{PATH}")
        await serving.serve_until_cancelled(listening, 2 * _PATIENCE)
