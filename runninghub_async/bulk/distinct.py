"""Remembering half a million names in a few megabytes."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable

_FIRST_SIZE = 1 << 10
_DIGEST = (1 << 64) - 1


def digest_of(name: object) -> int:
    """A name in 64 bits, the same within this process."""
    return hash(name) & _DIGEST


class Names:
    """Names that are all known before the first is asked for, by a 64-bit digest each: 8 bytes a
    name."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._digests = array("Q")
        self._is_sorted = True
        self.add(names)

    def add(self, names: Iterable[str]) -> None:
        """Remember these as well."""
        self._digests.extend([digest_of(name) for name in names])
        self._is_sorted = False

    def __len__(self) -> int:
        """How many were given; one that came twice counts twice."""
        return len(self._digests)

    def __contains__(self, name: object) -> bool:
        if not self._is_sorted:
            self._digests = array("Q", sorted(self._digests))
            self._is_sorted = True
        digest = digest_of(name)
        place = bisect_left(self._digests, digest)
        return place < len(self._digests) and self._digests[place] == digest


class Numbers:
    """A number above zero for each name, by a 64-bit digest of it: 12 bytes a place, half of them
    free.

    An open hash table in two arrays.  A ``dict`` would take ten times as much, which at half a
    million jobs is more than everything else together.
    """

    def __init__(self) -> None:
        self._digests = array("Q", bytes(8 * _FIRST_SIZE))
        self._counts = array("I", bytes(array("I").itemsize * _FIRST_SIZE))
        self._used = 0

    def get(self, name: str) -> int:
        """The number of a name; 0 where it has none."""
        return self._counts[self._place_of(digest_of(name))]

    def put(self, name: str, number: int) -> None:
        """Give a name a number."""
        digest = digest_of(name)
        self._put_at(self._place_of(digest), digest, number)

    def _put_at(self, place: int, digest: int, number: int) -> None:
        is_new = not self._counts[place]
        self._digests[place], self._counts[place] = digest, number
        if is_new:
            self._used += 1
            if 2 * self._used > len(self._digests):
                self._grow()

    def _place_of(self, digest: int) -> int:
        """Where a name is, or would be."""
        digests, counts = self._digests, self._counts
        most = len(digests) - 1
        place = digest & most
        while counts[place] and digests[place] != digest:
            place = (place + 1) & most
        return place

    def _grow(self) -> None:
        digests, counts = self._digests, self._counts
        self._digests = array("Q", bytes(16 * len(digests)))
        self._counts = array(counts.typecode, bytes(2 * counts.itemsize * len(counts)))
        most = len(self._digests) - 1
        for digest, count in zip(digests, counts, strict=True):
            if count:
                place = digest & most
                while self._counts[place]:
                    place = (place + 1) & most
                self._digests[place], self._counts[place] = digest, count


class Counter(Numbers):
    """How often each name came."""

    def add(self, name: str) -> int:
        """Count a name; returns how often it has come, this time included."""
        digest = digest_of(name)
        place = self._place_of(digest)
        count = self._counts[place] + 1
        self._put_at(place, digest, count)
        return count
