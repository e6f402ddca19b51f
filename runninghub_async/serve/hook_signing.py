"""Signatures of webhooks, as Standard Webhooks has them (standardwebhooks.com)."""

from __future__ import annotations

import base64
import hmac

_BEGINNING = "whsec_"


def signed_headers(secret: str, *, id: str, at: int, body: bytes) -> dict[str, str]:
    """What tells its receiver that a post is ours, new, and unchanged.

    Args:
        secret: of the token, ``whsec_`` and base64.
        id: of the message, the same at each try.
        at: when this try begins, in unix seconds.
        body: as it is sent.
    """
    key = base64.b64decode(secret.removeprefix(_BEGINNING))
    digest = hmac.digest(key, b".".join((id.encode(), str(at).encode(), body)), "sha256")
    return {
        "webhook-id": id,
        "webhook-timestamp": str(at),
        "webhook-signature": f"v1,{base64.b64encode(digest).decode()}",
    }
