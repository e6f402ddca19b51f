"""Whom the sandbox answers: programs, and its own page, but no page of anybody else.

Any page that a browser shows may send requests to this machine.  A browser tells with ``Origin``
which page asks, and with ``Host`` under which name; a page can forge neither, but it can have
its own name lead here.  So what shows or steers the sandbox asks for a name of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

from runninghub_async.sandbox.answers import json_error
from runninghub_async.values import host_in, names_this_machine


def checked_hosts(names: Iterable[str]) -> frozenset[str]:
    """The names in small letters.

    Raises:
        ValueError: one of them is no name of a host.
    """
    if isinstance(names, str):
        raise ValueError(f"allow_hosts must be a list of names, such as [{names!r}]")
    hosts = {name: host_in(name) if isinstance(name, str) else None for name in names}
    for name, host in hosts.items():
        if host is None:
            raise ValueError(f"allow_hosts has {name!r}; it takes names such as 'sandbox.test'")
    return frozenset(host for host in hosts.values() if host)


class Doorkeeper:
    """Refuses what may come from somebody else's page.

    Args:
        bound: the name or address that the sandbox was told to listen on.
        allowed: further names that it goes by.
    """

    def __init__(self, bound: str, allowed: frozenset[str]) -> None:
        self._names = allowed | {bound.lower()}

    @property
    def middleware(self) -> Middleware:
        """For aiohttp's application."""

        @web.middleware
        async def answer(request: web.Request, handler: Handler) -> web.StreamResponse:
            why = self._fault_of(request)
            return await handler(request) if why is None else json_error(403, why)

        return answer

    def _fault_of(self, request: web.Request) -> str | None:
        """Why the request is refused, if it is."""
        host = ",".join(request.headers.getall("Host", []))
        for origin in request.headers.getall("Origin", []):
            if origin.lower() != f"{request.scheme}://{host}".lower() or not self._own(
                host, request
            ):
                return f"the sandbox answers no page of another origin ({origin})"
        if _shows_or_steers(request.path) and not self._own(host, request):
            return (
                f"the sandbox does not go by the name {host!r} here; if it should, start it with"
                f" allow_hosts=[{host_in(host) or 'NAME'!r}] (--allow-host)"
            )
        return None

    def _own(self, host: str, request: web.Request) -> bool:
        name = host_in(host)
        if name is None:
            return False
        return name in self._names or names_this_machine(name) or name == _address_reached(request)


def _address_reached(request: web.Request) -> str | None:
    """Of this machine's addresses the one that the request came to; ``host`` may mean all."""
    here: Any = request.transport and request.transport.get_extra_info("sockname")
    return str(here[0]).removeprefix("::ffff:") if here else None


def _shows_or_steers(path: str) -> bool:
    return path in ("/", "/openapi.json", "/sandbox") or path.startswith("/sandbox/")
