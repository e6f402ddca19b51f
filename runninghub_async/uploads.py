"""Local media on their way to the service, each content once while its link lives."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from weakref import WeakValueDictionary

from runninghub_async import wire
from runninghub_async.errors import InvalidParameterError, shown
from runninghub_async.media import LocalMedia
from runninghub_async.payloads import Progress
from runninghub_async.session import Session
from runninghub_async.values import Account

LINK_LIFETIME = 23 * 3600
"""Seconds after which an upload is sent again; the service keeps its link for a day."""

LINKS_KEPT = 2_000
"""Uploads that are remembered, those used last; others are sent again when they are needed."""


class Uploads:
    """Uploads by content: each is sent once per account while its link lives."""

    def __init__(self, session: Session) -> None:
        self._session = session
        # By account and content, the least recently used first; with the time each ends.
        self._links: OrderedDict[tuple[str, str], tuple[wire.UploadAnswer, float]] = OrderedDict()
        # Each lock as long as anybody has it.
        self._under_way: WeakValueDictionary[tuple[str, str], asyncio.Lock] = WeakValueDictionary()

    async def upload(
        self,
        account: Account,
        media: LocalMedia,
        progress: Progress | None = None,
        *,
        lane: object | None = None,
    ) -> wire.UploadAnswer:
        """The link of this content, sent now if it is not there yet.

        Args:
            account: whose it will be.
            media: the content.
            progress: told of the bytes that were sent.
            lane: the source; sources take turns.

        Raises:
            UploadError, APIError, ConnectionFailedError: as
                :meth:`runninghub_async.session.Session.upload`.
            InvalidParameterError: the file changed or went away since it was checked.
        """
        try:
            digest = await asyncio.to_thread(media.digest)
        except (OSError, ValueError) as error:
            raise InvalidParameterError(
                f"{shown(media.name)} can no longer be read: {error}.", value=media.source
            ) from None
        key = (account.label, digest)
        # One lock a content: equal uploads that start together become one.
        lock = self._under_way.setdefault(key, asyncio.Lock())
        async with lock:
            if (known := self._known(key)) is not None:
                if progress is not None:
                    progress(media.size, media.size)
                return known
            answer = await self._session.upload(
                account, media.open, name=media.name, progress=progress, lane=lane
            )
            self._remember(key, answer)
            return answer

    def _known(self, key: tuple[str, str]) -> wire.UploadAnswer | None:
        """A link that still lives, which is noted as used."""
        # Not the monotonic clock, which stands still while a laptop sleeps.
        if (known := self._links.get(key)) is None or time.time() >= known[1]:
            return None
        self._links.move_to_end(key)
        return known[0]

    def _remember(self, key: tuple[str, str], answer: wire.UploadAnswer) -> None:
        """Keep a link, and let go of those that have run out, or that are too many."""
        now = time.time()
        for old in [old for old, (_, end) in self._links.items() if end <= now]:
            del self._links[old]
        self._links[key] = answer, now + LINK_LIFETIME
        self._links.move_to_end(key)
        while len(self._links) > LINKS_KEPT:
            self._links.popitem(last=False)
