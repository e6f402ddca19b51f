"""Requests and bodies of aiohttp that carry the key, or a proxy's login: each is put in while it is
handed on.  What is known of keys without aiohttp is in :mod:`.secrecy`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import aiohttp
from aiohttp.abc import AbstractStreamWriter
from multidict import CIMultiDict
from yarl import URL

from runninghub_async.http import json_bodies
from runninghub_async.http.payloads import JSON_TYPE, in_pieces
from runninghub_async.http.secrecy import address_with_login, field_with, opening_with
from runninghub_async.proxies import Proxies
from runninghub_async.values import Secret


def requests_through(proxies: Proxies, own: Mapping[str, str]) -> type[aiohttp.ClientRequest]:
    """Requests, each of which finds its own way: also the one that a redirect leads to.

    ``own`` are the headers that a proxy is told when it is to make a tunnel.
    """
    if not proxies:
        return aiohttp.ClientRequest

    class RoutedRequest(aiohttp.ClientRequest):
        def __init__(self, method: str, url: URL, **how: Any) -> None:
            if (found := proxies.of(url)) is not None:
                how |= {"proxy": address_with_login(found), "proxy_headers": CIMultiDict(own)}
            super().__init__(method, url, **how)

    return RoutedRequest


class SignedJson(aiohttp.Payload):
    """A JSON object whose first field is the key, which is put in while it is being written."""

    _autoclose = True

    def __init__(self, key: Secret, body: Mapping[str, Any], *, field: str = "apiKey") -> None:
        rest = json_bodies.dumps(body)[1:]
        super().__init__(rest if rest == b"}" else b"," + rest, content_type=JSON_TYPE)
        self._key = key
        self._field = field
        self._size = len(self._opening()) + len(self._value)

    def _opening(self) -> bytes:
        return opening_with(self._key, self._field)

    def __len__(self) -> int:
        return self._size or 0

    def octets(self) -> bytes:
        """All of it **with the key**; for a connection alone."""
        return b"%b%b" % (self._opening(), self._value)

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """All of it **with the key**; asked for by middlewares of the caller's session."""
        return str(self.octets(), encoding, errors)

    async def write(self, writer: AbstractStreamWriter) -> None:
        """Send it; a long one in pieces."""
        await writer.write(self._opening())
        for piece in in_pieces(self._value):
            await writer.write(piece)


class KeyField(aiohttp.Payload):
    """The key as a field of a form."""

    _autoclose = True

    def __init__(self, key: Secret) -> None:
        super().__init__(None, content_type="text/plain; charset=utf-8")
        self._key = key
        self._size = len(field_with(key))

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """The key."""
        return field_with(self._key)

    async def write(self, writer: AbstractStreamWriter) -> None:
        """Send it."""
        await writer.write(field_with(self._key).encode())
