"""Links to result files: whoever has one may fetch the file, for a day, and nothing else.

A link is an address of this server with a signature over the file's name, its end and whose it is,
and so it is nothing that anybody keeps.  It ends before its time where its token is revoked.
"""

from __future__ import annotations

import base64
import hmac
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from runninghub_async.serve.reached import Reached
from runninghub_async.serve.troubles import Trouble

if TYPE_CHECKING:
    from runninghub_async.serve.records import Token

PATH = "/v1/files/"
LASTS = 24 * 3600.0
"""Seconds for which a link is good."""
KEY_BYTES = 32
_LATEST = 2**53
"""Of an end, in unix seconds."""


class Links:
    """Signs links, and checks those that come back."""

    def __init__(
        self,
        key: bytes,
        base: str | None = None,
        *,
        reached: Reached | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """
        Args:
            key: 32 secret bytes, the same at all servers behind one address.
            base: the address of this server, as callers see it.
            reached: without a base, knows where it was reached.
            clock: tells unix seconds.
        """
        self._key = key
        self._base = None if base is None else base.rstrip("/")
        self._reached = reached or Reached()
        self._clock = clock

    @property
    def base(self) -> str:
        """The address of this server."""
        return self._base or self._reached.address

    def link(self, name: str, token: Token) -> str:
        """A link to a file of the store, for one of a token's callers."""
        end = int(self._clock() + LASTS)
        signed = {"token": token.name, "end": end, "signature": self._signature(name, token, end)}
        return f"{self.base}{PATH}{quote(name)}?{urlencode(signed)}"

    def check(self, name: str, query: Mapping[str, str], token: Token | None) -> None:
        """See that a link may be followed.

        Args:
            name: of the file, from its path.
            query: what else it has.
            token: the one that the query names, where there is one.

        Raises:
            Trouble: 403 where it is not signed by this server, 410 where it is over.
        """
        told, signature = query.get("end", ""), query.get("signature", "")
        is_number = told.isascii() and told.isdecimal() and len(told) <= len(str(_LATEST))
        if token is None or not is_number or not signature.isascii():
            raise _unsigned()
        end = int(told)
        if not hmac.compare_digest(self._signature(name, token, end), signature):
            raise _unsigned()
        if token.revoked_at is not None or end <= self._clock():
            raise Trouble(
                status=410,
                message="This link is over. Look at the task again: it tells a new one.",
                type="invalid_request_error",
                code="link_expired",
            )

    def derived(self, purpose: str) -> str:
        """Another secret, which all servers with the same key have in common."""
        return _text(hmac.digest(self._key, f"for {purpose}".encode(), "sha256"))

    def _signature(self, name: str, token: Token, end: int) -> str:
        # The token's digest: another one that gets the name of a revoked one opens nothing of it.
        told = f"file\n{token.name}\n{token.digest}\n{end}\n{name}"
        return _text(hmac.digest(self._key, told.encode("utf-8", "surrogatepass"), "sha256"))


def _text(digest: bytes) -> str:
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _unsigned() -> Trouble:
    return Trouble(
        status=403,
        message="This is no link of this server, or something in it was changed or left out. Use it"
        " as it was told, with all that follows the question mark.",
        type="permission_error",
        code="link_not_signed",
    )
