"""What a request says of itself, beside its body, as it goes into an order."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from starlette.requests import Request

from runninghub_async.quoting import shown
from runninghub_async.serve.bodies import Body
from runninghub_async.serve.records import Order
from runninghub_async.serve.troubles import wrong_request

KEY = "idempotency-key"
RETRIES = "x-stainless-retry-count"
"""How often the official clients have sent a request before."""
_LONGEST_KEY = 255


def order_of(
    request: Request,
    body: Body,
    *,
    route: str,
    prefix: str,
    forms: Sequence[Mapping[str, Any]],
    is_waited: bool,
    shape: Mapping[str, Any],
) -> Order:
    """The order that a request is.

    Args:
        request: what was sent; its headers tell whether it is a repeat.
        body: what was read of it.
        route: such as ``POST /v1/videos``.
        prefix: what ids of its tasks begin with, such as ``video_``.
        forms: calls in text form, of which each becomes a task.
        is_waited: whether somebody waits for its end.
        shape: JSON; what the answer is made from again.

    Raises:
        Trouble: 400, its key can be none.
    """
    key = _key_of(request)
    return Order(
        route=route,
        prefix=prefix,
        forms=forms,
        digest=body.digest,
        key=key,
        attempt=_retries_of(request),
        is_waited=is_waited,
        shape=shape,
    )


def _key_of(request: Request) -> str | None:
    """SHA-256 of the key, which may say something of its sender."""
    given = request.headers.getlist(KEY)
    if not given:
        return None
    key = given[0].strip()
    if len(given) > 1 or not key or len(key) > _LONGEST_KEY:
        raise wrong_request(
            f"Idempotency-Key is {shown(', '.join(given))}; allowed is one text of 1 to"
            f" {_LONGEST_KEY} characters.",
            param="Idempotency-Key",
            code="invalid_idempotency_key",
        )
    return hashlib.sha256(key.encode("utf-8", "surrogateescape")).hexdigest()


def _retries_of(request: Request) -> int:
    given = request.headers.get(RETRIES, "").strip()
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 5 else 0
