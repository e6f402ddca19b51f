"""Connections of a uvicorn that take up less while a caller waits at them.

A thousand callers wait at once, each for minutes.  What uvicorn's own connections have for each
beside what they need is 4 KB: two events with queues for those who wait for them, the headers in
copies of their own, although callers of one program send the same, and addresses twice.
"""

from __future__ import annotations

import asyncio
import sys
from typing import Any, Final

from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.h11_impl import H11Protocol

from runninghub_async.latch import Latch

_LONGEST = 512
"""Bytes of a header's value, beyond which it is not kept for others."""
_MOST: Final = 256
"""Headers that are kept for others; then it begins anew."""
_SECRET = frozenset({b"authorization", b"cookie", b"idempotency-key"})
"""Headers that are kept for nobody else: they are gone with their request."""
_TEXTS = ("http_version", "method", "path")


class LeanProtocol(H11Protocol):
    """A connection; where it differs from its base, an application cannot tell."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.flow = _Flow(transport)
        for name, known in (("client", "peername"), ("server", "sockname")):
            if getattr(self, name) == (told := transport.get_extra_info(known)):
                setattr(self, name, told)

    def handle_events(self) -> None:
        super().handle_events()
        cycle: Any = self.cycle
        # A task that begins where it is made may wait for the event already.
        if (
            cycle is not None
            and isinstance(event := cycle.message_event, asyncio.Event)
            and self.loop.get_task_factory() is None
        ):
            cycle.message_event = signal = _Signal()
            signal.is_set = event.is_set()
            self._share(cycle.scope)
            self.headers = _NONE  # those of the scope are all that anybody asks for from here on

    def _share(self, scope: Any) -> None:
        """Have one of each that many requests have alike."""
        scope["headers"][:] = map(_shared, scope["headers"])
        for name in _TEXTS:
            scope[name] = sys.intern(scope[name])
        if scope["asgi"] == (known := _asgi.setdefault("asgi", scope["asgi"])):
            scope["asgi"] = known


class _Signal(Latch):
    """As much of :class:`asyncio.Event` as uvicorn uses."""

    __slots__ = ()

    def clear(self) -> None:
        """It is waited for anew."""
        self.is_set = False


class _Flow(FlowControl):
    """Whether more may be written, with something to wait for only where it may not."""

    def __init__(self, transport: asyncio.Transport) -> None:
        self._transport = transport
        self.read_paused = self.write_paused = False
        self._writable: Latch | None = None

    async def drain(self) -> None:
        if self._writable is not None:
            await self._writable.wait()

    def pause_writing(self) -> None:
        if not self.write_paused:
            self.write_paused = True
            self._writable = Latch()

    def resume_writing(self) -> None:
        self.write_paused = False
        writable, self._writable = self._writable, None
        if writable is not None:
            writable.set()


_NONE: list[tuple[bytes, bytes]] = []
_asgi: dict[str, Any] = {}
_headers: dict[tuple[bytes, bytes], tuple[bytes, bytes]] = {}


def _shared(header: tuple[bytes, bytes]) -> tuple[bytes, bytes]:
    if header[0] in _SECRET or len(header[0]) + len(header[1]) > _LONGEST:
        return header
    if len(_headers) >= _MOST:
        _headers.clear()
    return _headers.setdefault(header, header)
