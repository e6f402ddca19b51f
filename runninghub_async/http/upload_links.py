"""The links of what was uploaded, while they live, by its content.

A long file that lies on the disk unchanged is known by when it was written: it is not read for a
digest until another of the same length comes, which may be the same.
"""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from weakref import WeakValueDictionary

from attrs import evolve, frozen

from runninghub_async.file_writings import Writing
from runninghub_async.http import wire
from runninghub_async.models.media import LocalMedia

LINK_LIFETIME = 23 * 3600
"""Seconds after which an upload is sent again; the service keeps its link for a day."""

LINKS_KEPT = 2_000
"""Uploads that are remembered, those used last; others are sent again when they are needed."""


@frozen
class Sent:
    """What was sent, or is on its way: for which account, how long it is, and what it is known by:
    its SHA-256, or which writing of a file it is."""

    account: str
    size: int
    known_as: Writing | str

    @property
    def length(self) -> tuple[str, int]:
        """Only what has this in common may be the same."""
        return self.account, self.size


@frozen
class _Link:
    answer: wire.UploadAnswer
    end: float
    """When it is not used any more."""
    unread: LocalMedia | None
    """The file, where it was not read for a digest."""


class UploadLinks:
    """The links of one client."""

    def __init__(self) -> None:
        # The least recently used first.
        self._links: OrderedDict[Sent, _Link] = OrderedDict()
        # Each lock as long as anybody has it.
        self._under_way: WeakValueDictionary[Sent, asyncio.Lock] = WeakValueDictionary()
        self._lengths: WeakValueDictionary[tuple[str, int], asyncio.Lock] = WeakValueDictionary()

    def turn(self, sent: Sent) -> asyncio.Lock:
        """Held by who sends this: equal uploads that start together become one."""
        return self._under_way.setdefault(sent, asyncio.Lock())

    def turn_of_length(self, account: str, size: int) -> asyncio.Lock:
        """Held by who sends something of this length unread: others wait until they can tell
        whether they are the same."""
        return self._lengths.setdefault((account, size), asyncio.Lock())

    def known(self, sent: Sent) -> wire.UploadAnswer | None:
        """A link that still lives, which is noted as used."""
        # Not the monotonic clock, which stands still while a laptop sleeps.
        if (known := self._links.get(sent)) is None or time.time() >= known.end:
            return None
        self._links.move_to_end(sent)
        return known.answer

    def needs_no_digest(self, sent: Sent) -> bool:
        """Whether this is known, or nothing else of its length was sent or is on its way."""
        if sent in self._links:
            return True
        length = (sent.account, sent.size)
        return all(each.length != length for each in (*self._links, *self._under_way))

    async def read_unread(self, account: str, size: int) -> None:
        """Find out the digests of all of this length that have none, as far as they are still
        there."""
        for each in [each for each in self._links if each.length == (account, size)]:
            if (media := self._links[each].unread) is None:
                continue
            link = self._links.pop(each)
            digest = await asyncio.to_thread(_digest_of, media, each.known_as)
            if digest is not None:
                self._links[evolve(each, known_as=digest)] = evolve(link, unread=None)

    def remember(self, sent: Sent, answer: wire.UploadAnswer, media: LocalMedia) -> None:
        """Keep a link, and let go of those that have run out, or that are too many."""
        now = time.time()
        for old in [old for old, link in self._links.items() if link.end <= now]:
            del self._links[old]
        unread = None if isinstance(sent.known_as, str) else media
        self._links[sent] = _Link(answer, now + LINK_LIFETIME, unread)
        self._links.move_to_end(sent)
        while len(self._links) > LINKS_KEPT:
            self._links.popitem(last=False)


def _digest_of(media: LocalMedia, writing: Writing | str) -> str | None:
    """SHA-256 of a file, if it is still this writing of it.  Blocking."""
    try:
        digest = media.digest()
        return digest if media.writing() == writing else None
    except (OSError, ValueError):
        return None
