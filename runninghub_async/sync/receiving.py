"""What the blocking receiver of webhooks has of its own: whose it is, and where handlers run."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from runninghub_async.checks import not_allowed
from runninghub_async.live.event_bodies import TaskEvent
from runninghub_async.live.receiver import WebhookReceiver as AsyncReceiver
from runninghub_async.sync.blocking import Blocking, Closing

if TYPE_CHECKING:
    from runninghub_async import sync

Handler = Callable[[TaskEvent], None]


class Receiver(Closing):
    """A receiver for a blocking client."""

    __slots__ = ()

    def __init__(
        self,
        rh: sync.RunningHub,
        *,
        public_url: str,
        token: str | None = None,
        on_event: Handler | None = None,
        on_unknown: Handler | None = None,
    ) -> None:
        """Connect it with the client.

        Args:
            rh: the client; it has one receiver at a time.
            public_url: the address, as the service sees it, of where what is posted comes in
                (``https://my.service/hooks``).
            token: the secret last part of the path, of at least 16 letters, digits, ``-`` and
                ``_``; made anew, unless it is given.  Give the same one again after a restart.
            on_event: called once for each task of the client's that has ended, after a query has
                confirmed it, in a thread of its own; it may wait for calls.
            on_unknown: called in the same way with events about tasks that are not the client's.

        Raises:
            InvalidParameterError: no http(s) address, no such token, or no blocking client.
            UsageError: the client has a receiver already.
        """
        if not isinstance(rh, Blocking):
            raise not_allowed("rh", rh, "a RunningHub of runninghub_async.sync")
        bridge = rh._bridge  # noqa: SLF001 - of this room's own classes, kept from their users

        def made() -> AsyncReceiver:
            return AsyncReceiver(
                bridge.client,
                public_url=public_url,
                token=token,
                on_event=_in_a_thread(on_event),
                on_unknown=_in_a_thread(on_unknown),
            )

        super().__init__(bridge, bridge.made_in_loop(made))


def _in_a_thread(handler: Handler | None) -> Callable[[TaskEvent], Awaitable[None]] | None:
    """A handler that holds up no loop while it runs."""
    if handler is None:
        return None
    return lambda event: asyncio.to_thread(handler, event)
