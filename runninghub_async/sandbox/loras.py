"""LoRA files: where they may be put, and which are there."""

from __future__ import annotations

import hashlib
import hmac

from runninghub_async.sandbox.clock import Now

LORAS_URL = "/lora/"
SIGNED_SECONDS = 3600
"""How long a link to put a file at is good for."""

_MOST_LORAS = 100_000


class LoraUploads:
    """Knows the LoRA files by the MD5 of their content; the content itself is not kept.

    Args:
        secret: what links are signed with.
    """

    def __init__(self, *, secret: str, clock: Now) -> None:
        self._secret = secret.encode()
        self._clock = clock
        self._known: dict[str, None] = {}

    def __contains__(self, digest: object) -> bool:
        return digest in self._known

    def add(self, digest: str) -> None:
        """A file of this MD5 has come."""
        self._known[digest] = None
        if len(self._known) > _MOST_LORAS:
            del self._known[next(iter(self._known))]

    def clear(self) -> None:
        """Forget all files."""
        self._known.clear()

    def signed_link(self, base_url: str, digest: str) -> str:
        """Where to put a file of this MD5."""
        begin = int(self._clock())
        window = f"{begin};{begin + SIGNED_SECONDS}"
        return (
            f"{base_url}{LORAS_URL}{digest}.safetensors?q-sign-algorithm=sha1"
            f"&q-sign-time={window.replace(';', '%3B')}&q-signature={self._sign(digest, window)}"
        )

    def is_signed(self, digest: str, window: str, signature: str) -> bool:
        """Whether a link is one of ours and still good."""
        if not hmac.compare_digest(self._sign(digest, window).encode(), signature.encode()):
            return False
        return self._clock() < int(window.partition(";")[2])

    def _sign(self, digest: str, window: str) -> str:
        return hmac.new(self._secret, f"{digest} {window}".encode(), hashlib.sha1).hexdigest()
