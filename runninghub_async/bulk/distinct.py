"""Counting half a million names in a few megabytes."""

from __future__ import annotations

import hashlib
from array import array

_FIRST_SIZE = 1 << 10


class Counter:
    """How often each name came, by a 64-bit digest of it: 12 bytes a place, half of them free.

    An open hash table in two arrays.  A ``dict`` would take ten times as much, which at half a
    million jobs is more than everything else together.
    """

    def __init__(self) -> None:
        self._digests = array("Q", bytes(8 * _FIRST_SIZE))
        self._counts = array("I", bytes(array("I").itemsize * _FIRST_SIZE))
        self._used = 0

    def add(self, name: str) -> int:
        """Count a name; returns how often it has come, this time included."""
        digest = int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big")
        place = self._place(digest)
        if not self._counts[place]:
            self._used += 1
            self._digests[place] = digest
        self._counts[place] += 1
        count = self._counts[place]
        if 2 * self._used > len(self._digests):
            self._grow()
        return count

    def _place(self, digest: int) -> int:
        most = len(self._digests) - 1
        place = digest & most
        while self._counts[place] and self._digests[place] != digest:
            place = (place + 1) & most
        return place

    def _grow(self) -> None:
        digests, counts = self._digests, self._counts
        self._digests = array("Q", bytes(16 * len(digests)))
        self._counts = array(counts.typecode, bytes(2 * counts.itemsize * len(counts)))
        for digest, count in zip(digests, counts, strict=True):
            if count:
                place = self._place(digest)
                self._digests[place], self._counts[place] = digest, count
