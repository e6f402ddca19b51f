"""Where a server is reached that was told no public address."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from typing import Any
from urllib.parse import quote


class Reached:
    """The address at which the request at hand has come; where there is none, the last one's."""

    def __init__(self) -> None:
        """Nothing has come yet."""
        self._now: ContextVar[str | None] = ContextVar("reached", default=None)
        self._last = "http://127.0.0.1"

    @property
    def address(self) -> str:
        """Without a slash at its end."""
        return self._now.get() or self._last

    def note_listening(self, address: str) -> None:
        """The server listens there, and nothing has come yet."""
        self._last = address

    def note(self, scope: Mapping[str, Any]) -> None:
        """A request has come, at an address that the server really listens at: what the request
        says of itself (``Host``, ``X-Forwarded-…``) counts for nothing."""
        if scope.get("server") is not None:
            host, port = scope["server"]
            place = f"[{host}]" if ":" in host else host
            address = f"http://{place}:{port}{quote(scope.get('root_path', ''))}"
            if address != self._last:  # one text for all who wait
                self._last = address
            self._now.set(self._last)
