"""Live connections: what the service tells of a task while it runs, frame by frame.

Their addresses are secrets, and come with answers about tasks.  The key has no part in this.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from attrs import evolve

from runninghub_async import errors, json_values
from runninghub_async.http import json_bodies
from runninghub_async.http.secrecy import Hider, sealed, socket_address
from runninghub_async.http.session import Session
from runninghub_async.http.transport import describe
from runninghub_async.values import Secret

CONNECT_SECONDS = 10.0
"""Within which a connection is there and says so."""
LONGEST_SILENCE = 120.0
"""Seconds without a word after which a connection is given up; a new one may be alive."""
LARGEST_FRAME = 4 * 2**20
LARGEST_TEXT = 256 * 1024
"""Letters of a message that is read: progress has a few hundred, and a query tells of outputs."""
FRAMES_PER_SECOND, OCTETS_PER_SECOND = 200.0, 4.0 * 2**20
"""What is read of one connection; a flood waits in the network."""
_BURST = 0.25
"""Seconds' worth that are read at once."""
_GOODBYE = 0.25
"""Seconds that the service has to say goodbye."""
_LIMITS = evolve(aiohttp.ClientWSTimeout(), ws_receive=LONGEST_SILENCE, ws_close=_GOODBYE)

Frame = str | bytes


class Sockets:
    """The live connections of one client."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def at_once(self) -> int:
        """How many there may be."""
        return self._session.room_for_live

    @asynccontextmanager
    async def open(self, address: Secret) -> AsyncIterator[Connection]:
        """Connect.

        Raises:
            ConnectionFailedError: that was not possible; the error does not show the address.
        """
        socket = await self._connect(address)
        try:
            yield Connection(socket, self._session, Hider(address))
        finally:
            await _hang_up(socket)

    @sealed
    async def _connect(self, address: Secret) -> aiohttp.ClientWebSocketResponse[bool]:
        why = "its address is none that it may have"
        try:
            must_be_safe = self._session.base_url.scheme == "https"
            async with asyncio.timeout(CONNECT_SECONDS):
                return await self._session.open_pool().ws_connect(
                    socket_address(address, must_be_safe=must_be_safe),
                    headers=self._session.user_agent,
                    timeout=_LIMITS,
                    max_msg_size=LARGEST_FRAME,
                )
        except errors.RunningHubError:
            raise
        except aiohttp.WSServerHandshakeError as error:
            why = f"HTTP {error.status}"
        except (aiohttp.InvalidURL, ValueError):
            pass
        except Exception as error:  # also out of the caller's session
            why = describe(error)
        # Outside the ``except``: aiohttp's exception holds the address.
        raise _trouble(f"could not be opened: {Hider(address).text(why)}")


class Connection:
    """An open live connection."""

    def __init__(
        self, socket: aiohttp.ClientWebSocketResponse[bool], session: Session, hide: Hider
    ) -> None:
        self._socket = socket
        self._session = session
        self._hide = hide

    async def frames(self) -> AsyncGenerator[Frame]:
        """What comes, without the secrets of the address, until the connection ends.

        Raises:
            ConnectionFailedError: it was silent for too long.
        """
        clock = asyncio.get_running_loop().time
        free_at = clock()
        while (frame := await self._next()) is not None:
            self._session.traffic.received += len(frame)
            free_at = max(free_at, clock())
            free_at += 1 / FRAMES_PER_SECOND + len(frame) / OCTETS_PER_SECOND
            yield self._shown(frame)
            if (wait := free_at - _BURST - clock()) > 0:
                await asyncio.sleep(wait)

    def _shown(self, frame: Frame) -> Frame:
        """A frame without secrets, however they are written in it."""
        if isinstance(frame, bytes):
            if frame.lstrip()[:1] != b"{":  # else it is text, which may come so as well
                return self._hide.octets(frame)
            frame = frame.decode("utf-8", "replace")
        if len(frame) > LARGEST_TEXT:
            return ""
        if "\\" in frame:
            frame = _without_escapes(frame)
        return self._session.redactor.text(self._hide.text(frame))

    @sealed
    async def _next(self) -> Frame | None:
        """The next frame; ``None`` where there is no other."""
        try:
            while True:
                message = await self._socket.receive()
                if message.type in (aiohttp.WSMsgType.TEXT, aiohttp.WSMsgType.BINARY):
                    frame: Frame = message.data
                    return frame
                if message.type not in (aiohttp.WSMsgType.PING, aiohttp.WSMsgType.PONG):
                    return None
        except TimeoutError:
            pass
        except Exception:
            return None
        raise _trouble(f"was silent for {LONGEST_SILENCE:g} s")


def _without_escapes(text: str) -> str:
    """The same JSON with all letters as they are; empty for what is no JSON."""
    try:
        return json_values.write(json_bodies.loads(text.encode("utf-8", "replace")))
    except (ValueError, RecursionError):
        return ""


@sealed
async def _hang_up(socket: aiohttp.ClientWebSocketResponse[bool]) -> None:
    await socket.close()


def _trouble(what: str) -> errors.ConnectionFailedError:
    return errors.ConnectionFailedError(f"The live connection {what}.")
