"""Listening at a port for HTTP, with a uvicorn that leaves signals to its program."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import Iterator
from typing import Any

import uvicorn
from attrs import frozen

from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.lean_connections import LeanProtocol


@frozen
class Place:
    """Where to listen."""

    host: str
    port: int

    @property
    def netloc(self) -> str:
        """As an address has it: ``127.0.0.1:8300``, ``[::1]:8300``."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


@contextlib.contextmanager
def listening_at(place: Place, name: str) -> Iterator[tuple[socket.socket, Place]]:
    """A socket that listens, and where it really does: port 0 takes a free one.

    Args:
        place: where; a host that is no address is looked up.
        name: what the caller calls the place.

    Raises:
        InvalidParameterError: it cannot listen there.
    """
    try:
        found = socket.getaddrinfo(
            place.host, place.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
    except (OSError, UnicodeError) as error:
        raise _cannot_listen(place, name, str(error)) from error
    family, kind, protocol, _, address = found[0]
    with socket.socket(family, kind, protocol) as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind(address)
            listening.listen()
        except OSError as error:
            raise _cannot_listen(place, name, error.strerror) from error
        yield listening, Place(place.host, listening.getsockname()[1])


class QuietServer(uvicorn.Server):
    """Leaves signals to the command, and logging too."""

    def __init__(self, app: Any, **settings: Any) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=LeanProtocol,
                log_config=None,
                access_log=False,
                server_header=False,
                **settings,
            )
        )

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def serve_until_cancelled(self, listening: socket.socket, patience: float) -> None:
        """Serve; when this is cancelled, connections have ``patience`` seconds to end."""
        serving = asyncio.create_task(self.serve(sockets=[listening]))
        try:
            await asyncio.shield(serving)
        except asyncio.CancelledError:
            self.should_exit = True
            await asyncio.wait([serving], timeout=patience)
            raise


def has_hung_up(receive: object) -> bool | None:
    """Whether a caller has hung up, as far as its server has heard by now.

    Args:
        receive: what an ASGI application was given.

    Returns:
        ``None`` where that is not a uvicorn's, which alone tells it unasked.
    """
    told = getattr(getattr(receive, "__self__", None), "disconnected", None)
    return told if isinstance(told, bool) else None


def _cannot_listen(place: Place, name: str, why: str | None) -> InvalidParameterError:
    return refusal(
        name,
        f"names port {place.port} of {place.host}, at which it cannot listen ({why})",
        "a free port; 0 takes one",
        value=place.port,
    )
