"""Posts to addresses that strangers gave: nowhere but to public ones, and where the operator lets
them.

Whoever gives an address chooses what its name leads to, and may have that change between a look and
the connection.  So what counts is the address of the connection itself.
"""

from __future__ import annotations

import socket
from collections.abc import Collection, Mapping
from typing import Any

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from runninghub_async.checks import refusal
from runninghub_async.errors import ConnectionFailedError, InvalidParameterError
from runninghub_async.http.payloads import json_payload
from runninghub_async.http.public_addresses import is_public
from runninghub_async.http.secrecy import sealed
from runninghub_async.http.transport import TRANSPORT_ERRORS, describe, exact_url
from runninghub_async.values import is_web_address, names_this_machine

_LONGEST = 2000
WITHIN = 15.0
"""Seconds from the look for the host to the head of its answer."""


class OutwardPosts:
    """Sends posts; an async context manager, in whose event loop it is used.

    A host that the operator lets it is reached wherever it is, also over http.  Any other is
    reached over https, and only where all addresses of its name are public.
    """

    def __init__(
        self,
        allowed: Collection[str] = (),
        *,
        within: float = WITHIN,
        resolver: AbstractResolver | None = None,
    ) -> None:
        """
        Args:
            allowed: hosts in small letters, without ports.
            within: seconds that a post may take.
            resolver: finds the addresses of names; ``None`` asks the system.
        """
        self._allowed = frozenset(
            _host_of(URL.build(scheme="http", host=host.strip("[]"))) for host in allowed
        )
        self._within = within
        self._resolver = resolver
        self._to_public: aiohttp.ClientSession | None = None
        self._to_allowed: aiohttp.ClientSession | None = None

    def check(self, name: str, url: object) -> None:
        """See that an address may be posted to, as far as it tells that itself.

        Args:
            name: what the caller calls it.
            url: as the caller gave it.

        Raises:
            InvalidParameterError: it may not; the message does not repeat it, since it may hold a
                secret of the caller's.
        """
        allowed = "an https address of a public host, such as https://example.com/hook"
        if self._allowed:
            allowed += ", or of one that is allowed here"
        if not isinstance(url, str) or not is_web_address(url) or len(url) > _LONGEST:
            raise refusal(name, f"is no http(s) address of at most {_LONGEST} characters", allowed)
        try:
            there = exact_url(url)
            host = _host_of(there)
            is_plain = there.user is None and there.password is None and there.port != 0
        except ValueError:
            raise refusal(name, "is no address", allowed) from None
        if not is_plain or "#" in url:
            raise refusal(name, "has a user, a password, a # or the port 0", allowed)
        if host in self._allowed:
            return
        if there.scheme != "https":
            raise refusal(name, "is no https address", allowed)
        if names_this_machine(host) or ("." not in host and ":" not in host):
            raise _not_public(name, allowed)
        if _is_number(host) and not is_public(host):
            raise _not_public(name, allowed)

    @sealed
    async def post(self, url: str, encoded: bytes, headers: Mapping[str, str]) -> int:
        """POST some JSON, once; what is answered is not read.

        Args:
            url: one that :meth:`check` lets through; another that it sends on to is not followed.
            encoded: the JSON.
            headers: more of them.

        Returns:
            The status of the answer.

        Raises:
            ConnectionFailedError: there was none, or the host's addresses are not public.
            InvalidParameterError: as :meth:`check`.
        """
        self.check("webhook_url", url)
        there = exact_url(url)
        assert self._to_public is not None
        assert self._to_allowed is not None
        is_allowed = _host_of(there) in self._allowed
        session = self._to_allowed if is_allowed else self._to_public
        try:
            async with session.post(
                there, data=json_payload(encoded), headers=dict(headers), allow_redirects=False
            ) as response:
                return response.status
        except TRANSPORT_ERRORS as error:
            met = getattr(error, "os_error", None)
            why = str(met) if isinstance(met, _NotPublicError) else describe(error)
        # Outside the ``except``: aiohttp's exception holds the address.
        raise ConnectionFailedError(f"Posting to {_host_of(there)} failed: {why}.")

    async def __aenter__(self) -> OutwardPosts:
        self._to_allowed = _session(aiohttp.TCPConnector(force_close=True), self._within)
        self._to_public = _session(
            aiohttp.TCPConnector(
                force_close=True,
                use_dns_cache=False,
                resolver=_PublicOnly(self._resolver or aiohttp.ThreadedResolver()),
                socket_factory=_public_socket,
            ),
            self._within,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        for session in (self._to_public, self._to_allowed):
            if session is not None:
                await session.close()


class _NotPublicError(OSError):
    """A connection that is not made."""

    def __str__(self) -> str:
        return "the host has an address that is not public"


class _PublicOnly(AbstractResolver):
    """Finds no address of a name that has one which is not public."""

    def __init__(self, inner: AbstractResolver) -> None:
        self._inner = inner

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await self._inner.resolve(host, port, family)
        for each in found:
            if not is_public(each["host"]):
                raise _NotPublicError
        return found

    async def close(self) -> None:
        await self._inner.close()


def _public_socket(about: Any) -> socket.socket:
    """The socket for a connection, whose address is known by now and is no name.

    Raises:
        OSError: that is not public.
    """
    family, kind, protocol, _, address = about
    if not is_public(address[0]):
        raise _NotPublicError
    return socket.socket(family, kind, protocol)


def _session(connector: aiohttp.TCPConnector, within: float) -> aiohttp.ClientSession:
    # Nothing of the environment (proxies, .netrc), and nothing that one receiver tells the next.
    return aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        timeout=aiohttp.ClientTimeout(total=within),
        trust_env=False,
    )


def _host_of(url: URL) -> str:
    """As it is looked up: what is shown of other alphabets may be shown of several."""
    return (url.raw_host or "").lower().rstrip(".")


def _is_number(host: str) -> bool:
    """Whether a host is no name: an address, also in one of the spellings that only some take."""
    last = host.rpartition(".")[2]
    return ":" in host or last.isdigit() or last.startswith("0x")


def _not_public(name: str, allowed: str) -> InvalidParameterError:
    return refusal(name, "is at no public host", allowed)
