"""What can go wrong between a client and the service, done on purpose."""

from __future__ import annotations

import socket
import struct

from aiohttp import web

from runninghub_async.sandbox.clock import Clock
from runninghub_async.sandbox.scripts import Fault

RUBBISH = b"\x1f\x8b<html>\xff{{{ not what you asked for"
_SLICES = 20


class Broken(Exception):
    """The line breaks before anything is done with the request."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.kind)
        self.fault = fault


async def spoil(
    fault: Fault, request: web.Request, answer: web.StreamResponse | None, clock: Clock
) -> web.StreamResponse:
    """Answer ``request`` badly; ``answer`` is what it would have been."""
    whole = answer if isinstance(answer, web.Response) else web.Response()
    match fault.kind:
        case "delay":
            await clock.sleep(fault.seconds)
            return whole
        case "http_error":
            page = f"<html><body><h1>{fault.status}</h1></body></html>"
            return web.Response(status=fault.status, text=page, content_type="text/html")
        case "rubbish":
            return web.Response(body=RUBBISH, content_type="application/json")
        case "expired_link":
            return web.Response(status=404)
        case "slow_download":
            return await _in_slices(request, whole, fault.seconds, clock)
        case "cut":
            begun, body = await _begun(request, whole)
            await begun.write(body[: len(body) // 2])
            hang_up(request, at_once=False)
            return begun
    hang_up(request, at_once=True)
    return web.Response()


async def _in_slices(
    request: web.Request, whole: web.Response, seconds: float, clock: Clock
) -> web.StreamResponse:
    begun, body = await _begun(request, whole)
    step = max(-(-len(body) // _SLICES), 1)
    for start in range(0, len(body), step):
        await begun.write(body[start : start + step])
        await clock.sleep(seconds / _SLICES)
    await begun.write_eof()
    return begun


async def _begun(request: web.Request, whole: web.Response) -> tuple[web.StreamResponse, bytes]:
    """An answer that has promised ``whole`` and sent nothing of it yet."""
    body = bytes(whole.body) if isinstance(whole.body, bytes | bytearray) else b""
    begun = web.StreamResponse(status=whole.status)
    begun.content_type = whole.content_type
    begun.content_length = len(body)
    await begun.prepare(request)
    return begun, body


def hang_up(request: web.Request, *, at_once: bool) -> None:
    """Close the connection: with a reset, or after what has been written."""
    if request.transport is None:
        return
    if at_once:
        line = request.transport.get_extra_info("socket")
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.transport.abort()
    else:
        request.transport.close()
