"""The key on its way to the service: the one place that reveals it, in no frame that is shown.

Tools that show a traceback show the variables of its frames as well: pytest does by itself,
rich, cgitb and :mod:`traceback` on request.  So no function of ours keeps the key in a variable.
It is revealed while it is handed to aiohttp, and the frames of aiohttp, which must hold it, are
in no traceback that leaves a function that is :func:`sealed`.
"""

from __future__ import annotations

import asyncio
import base64
import functools
import hmac
import re
import traceback
from collections.abc import Callable, Coroutine, Iterable, Mapping
from typing import Any, ParamSpec, Protocol, TypeVar
from urllib.parse import quote, unquote

from yarl import URL

from runninghub_async.errors import RunningHubError
from runninghub_async.http import json_bodies
from runninghub_async.proxies import Proxy
from runninghub_async.values import Account, Secret

P = ParamSpec("P")
T = TypeVar("T")

_SHORTEST_KEY = 16
"""Half of what the service's keys have.  What is shorter is a test's, and a word like ``key`` may
stand in an answer for other reasons."""
_NO_TOKENS = frozenset({"clientId", "workflowId", "c_host", "c_port"})
"""What the address of a live connection has besides tokens."""
_FRAMES_TOLD = 8
"""Of an exception that nobody expected: without its frames it could not be looked into."""


# -- revealing ---------------------------------------------------------------------------------


def hook_address(base: Secret, token: Secret) -> str:
    """Where the service posts events **with the token in it**, and the login if there is one; for
    the body of a submit."""
    return f"{base.reveal()}/{token.reveal()}"


def is_token(given: str, token: Secret) -> bool:
    """Whether this is the token, found out in a time that says nothing about it."""
    return hmac.compare_digest(given.encode("utf-8", "replace"), token.reveal().encode())


def headers_of(account: Account | None) -> dict[str, str]:
    """The headers of a request to the API: what it may answer with, and who asks."""
    headers = {"Accept": "application/json"}
    return headers if account is None else headers | _authorization(account.key)


def _authorization(key: Secret) -> dict[str, str]:
    return {"Authorization": f"Bearer {key.reveal()}"}


def address_with_login(proxy: Proxy) -> URL:
    """The address of a proxy **with the login in it**; for aiohttp alone."""
    if proxy.login is None:
        return proxy.url
    bare = str(proxy.url).removeprefix(f"{proxy.url.scheme}://")
    return URL(f"{proxy.url.scheme}://{proxy.login.reveal()}@{bare}", encoded=True)


def opening_with(key: Secret, field: str) -> bytes:
    """A JSON object whose first field is the key, **with the key**, up to what follows."""
    return json_bodies.dumps({field: key.reveal()})[:-1]


def field_with(key: Secret) -> str:
    """A field of a form that is **the key**; for aiohttp alone."""
    return key.reveal()


class SignedQuery:
    """The query of an address, which says with the key who asks."""

    def __init__(self, key: Secret, query: Mapping[str, str]) -> None:
        self._key = key
        self._query = query

    def revealed(self) -> dict[str, str]:
        """All of it **with the key**; for aiohttp alone."""
        return {"apiKey": self._key.reveal(), **self._query}


class Signed(Protocol):
    """A body that the key is a part of."""

    def __len__(self) -> int:
        """How many octets it has."""
        ...

    def octets(self) -> bytes:
        """All of it **with the key**; for a connection alone."""
        ...


def write_post(
    transport: asyncio.WriteTransport,
    opening: bytes,
    account: Account | None,
    body: bytes | Signed,
) -> None:
    """Write a whole request at once.

    Args:
        transport: of the connection.
        opening: its first lines.
        account: whose key goes into a header, unless it is in the body.
        body: JSON.
    """
    transport.write(
        b"%bContent-Length: %d\r\n%b\r\n%b"
        % (
            opening,
            len(body),
            b""
            if account is None
            else b"Authorization: Bearer %b\r\n" % account.key.reveal().encode(),
            body if isinstance(body, bytes) else body.octets(),
        )
    )


def native_url(base_url: URL, account: Account, *, plus: bool) -> str:
    """The address of the stand-in for a ComfyUI server, **with the key in it**."""
    proxy = "proxy-plus" if plus else "proxy"
    return str(base_url / proxy / account.key.reveal())


def socket_address(address: Secret, *, must_be_safe: bool) -> URL:
    """Where a live connection is, **with the token in it**; for aiohttp alone.

    Raises:
        ValueError: it is no address of one, or none that is safe where it must be.
    """
    url = URL(address.reveal(), encoded=True)
    if url.scheme not in (("wss",) if must_be_safe else ("wss", "ws")) or not url.host:
        raise ValueError
    return url


def workflow_in(address: Secret) -> str:
    """The id of the workflow that a live connection tells of; empty where it is not told."""
    found = re.search(r"[?&]workflowId=([0-9]{1,24})(?:&|$)", address.reveal())
    return "" if found is None else found[1]


# -- hiding ------------------------------------------------------------------------------------


def without_keys(
    text: str,
    accounts: Iterable[Account],
    logins: Iterable[Secret] = (),
    tokens: Iterable[Secret] = (),
) -> str:
    """The text with every occurrence of these accounts' keys, of logins and of tokens taken out."""
    for account in accounts:
        text = text.replace(account.key.reveal(), "***")
        text = text.replace(quote(account.key.reveal(), safe=""), "***")
    for login in logins:
        text = text.replace(f"{login.reveal()}@", "***@")
        text = text.replace(_in_basic(login), "***")
    for token in tokens:
        text = text.replace(token.reveal(), "***")
    return text


class Hider:
    """Takes the address of a live connection out of what it says, and the tokens in it."""

    def __init__(self, address: Secret) -> None:
        self._secrets = _secrets_of(address)

    def text(self, said: str) -> str:
        """The same text without them."""
        for secret in self._secrets:
            said = said.replace(secret.reveal(), "***")
        return said

    def octets(self, said: bytes) -> bytes:
        """The same octets without them."""
        for secret in self._secrets:
            said = said.replace(secret.reveal().encode(), b"***")
        return said


def _secrets_of(address: Secret) -> list[Secret]:
    """The address, and what stands in it that is long enough to be a secret and is no id."""
    query = address.reveal().partition("?")[2]
    named = [part.partition("=") for part in query.split("&")]
    told = [value for name, _, value in named if name not in _NO_TOKENS]
    found = {
        each for value in told for each in (value, unquote(value)) if len(each) >= _SHORTEST_KEY
    }
    return [Secret(each) for each in (address.reveal(), *found)]


def _in_basic(login: Secret) -> str:
    """A login as it stands in the header that proxies read."""
    return base64.b64encode(unquote(login.reveal()).encode()).decode()


def body_without_keys(
    body: bytes, accounts: Iterable[Account], tokens: Iterable[Secret] = ()
) -> bytes:
    """An answer with every occurrence of these accounts' keys and of tokens taken out, escaped or
    not.

    What repeats the key would else stand in variables wherever the answer is looked at.
    """
    for secret in (*(account.key for account in accounts), *tokens):
        if len(secret) < _SHORTEST_KEY:
            continue
        body = body.replace(secret.reveal().encode(), b"***")
        if b"\\u00" in body:
            body = re.sub(_perhaps_escaped(secret), b"***", body)
    return body


def _perhaps_escaped(secret: Secret) -> bytes:
    """A pattern of it in JSON, where any character may be written as its number."""
    letters = (rf"(?:{re.escape(c)}|\\u00(?i:{ord(c):02x}))" for c in secret.reveal())
    return "".join(letters).encode()


def sealed(method: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, T]]:
    """The same coroutine function, whose exceptions tell nothing of the frames below it.

    They stay the same objects, so that cancelling and time limits work as ever.  What led to
    them is cut off too: it has frames of its own.
    """

    @functools.wraps(method)
    async def door(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return await method(*args, **kwargs)
        except BaseException as error:
            leaving = _without_frames(error)
        try:
            raise leaving  # outside the ``except``: only what the caller handles is its context
        finally:
            del leaving  # which would hold this frame, and be held by it

    return door


def _without_frames(error: BaseException) -> BaseException:
    if not isinstance(error, (RunningHubError, asyncio.CancelledError)):
        frames = traceback.format_tb(error.__traceback__, -_FRAMES_TOLD)
        error.add_note("Raised in\n" + "".join(frames))
    error.__traceback__ = error.__cause__ = error.__context__ = None
    error.__suppress_context__ = False  # which setting the cause has changed
    return error
