"""Remembering half a million names in a few megabytes."""

from __future__ import annotations

import hashlib
import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence

_FIRST_SIZE = 1 << 10
_BITS = 64
_DIGEST = (1 << _BITS) - 1
_OF_A_BEGINNING = 16
_IS_HEX = re.compile("[0-9a-f]{16}").fullmatch
_NAME_LENGTH, _HASH_LENGTH = 16, 64
_TWICE, _KEY_LENGTH = 2 * _NAME_LENGTH, _NAME_LENGTH + _HASH_LENGTH
_SHIFT = 7
_FEW_LOOKS = 8
_SORTED_AT_ONCE = 1 << 17
_PARTS = 1 << 4


def digest_of(name: object) -> int:
    """A name in 64 bits, the same within this process."""
    return hash(name) & _DIGEST


def name_digest(name: str) -> int:
    """The id of a job in 64 bits, the same in every process."""
    if _IS_HEX(name):  # as most are, which are named after their content
        return int(name, 16)
    told = hashlib.blake2b(name.encode(errors="surrogatepass"), digest_size=8)
    return int.from_bytes(told.digest(), "little")


def content_digest(content: str) -> int:
    """A :attr:`Job.hash` in 64 bits; of what is none, of itself."""
    return name_digest(content[:_NAME_LENGTH] if len(content) == _HASH_LENGTH else content)


def key_digest(key: str) -> int:
    """A :attr:`Job.key` in 64 bits, the same in every process."""
    name, content = key[:-_HASH_LENGTH], key[-_HASH_LENGTH:]
    return combined(name_digest(name), content_digest(content))


def key_digests(keys: Sequence[str]) -> list[int]:
    """The same of many, most of which are named after their content."""
    try:
        return [
            (digest := int(key[:_NAME_LENGTH], 16)) ^ (digest >> _SHIFT)  # as combined() gives it
            if len(key) == _KEY_LENGTH and key[:_NAME_LENGTH] == key[_NAME_LENGTH:_TWICE]
            else key_digest(key)
            for key in keys
        ]
    except ValueError:
        return [key_digest(key) for key in keys]


def combined_digests(names: array[int], contents: array[int]) -> list[int]:
    """The digests of keys, of those of their parts."""
    if names is contents:
        return [name ^ (name >> _SHIFT) for name in names]
    return [*map(combined, names, contents)]


def combined(name: int, content: int) -> int:
    """The digest of a key, of those of its parts, which may be the same."""
    return name ^ (content >> _SHIFT)


def _by_beginning(digests: array[int]) -> list[array[int]]:
    """The same in parts, of which the last comes first in order: of a million, each of which is an
    object while it is sorted, few at a time."""
    if len(digests) <= _SORTED_AT_ONCE:
        return [digests]
    parts = [array("Q") for _ in range(_PARTS)]
    for digest in digests:
        parts[-1 - digest * _PARTS // (_DIGEST + 1)].append(digest)
    return parts


class Names:
    """Names that are all known before the first is asked for, by a 64-bit digest each: 8 bytes a
    name."""

    def __init__(
        self, names: Iterable[str] = (), *, digest: Callable[[str], int] = digest_of
    ) -> None:
        self._digest = digest
        self._digests = array("Q")
        self._starts = array("I")
        """Where the digests with each beginning start, once they are in order."""
        self._shift = 0
        self._covered: set[Hashable] = set()
        self.add(names)

    def add(self, names: Iterable[str]) -> None:
        """Remember these as well."""
        self.add_digests(map(self._digest, names))

    def add_digests(self, digests: Iterable[int]) -> None:
        """The same of some whose digests are known."""
        self._digests.extend(digests)
        self._starts = array("I")

    def has_all(self, digests: Iterable[int]) -> bool:
        """Whether all of these are known."""
        if not self._starts:
            self._put_in_order()
        known, starts, shift = self._digests, self._starts, self._shift
        for digest in digests:
            beginning = digest >> shift
            end = starts[beginning + 1]
            place = bisect_left(known, digest, starts[beginning], end)
            if place == end or known[place] != digest:
                return False
        return True

    def covers(self, what: Hashable, digests: Callable[[], Iterable[int]]) -> bool:
        """The same of the digests of something, such as a passage; that they are all known is not
        looked for again."""
        if what in self._covered:
            return True
        if covered := self.has_all(digests()):
            self._covered.add(what)
        return covered

    def joined_with(self, others: Names) -> Names:
        """These names and those, which have digests of the same kind."""
        joined = Names(digest=self._digest)
        joined._digests = self._digests + others._digests
        return joined

    def without_digests(self, digests: Collection[int]) -> Names:
        """These names but some."""
        left = Names(digest=self._digest)
        left.add_digests(digest for digest in self._digests if digest not in digests)
        return left

    def _put_in_order(self) -> None:
        parts, self._digests = _by_beginning(self._digests), array("Q")
        while parts:
            self._digests.extend(sorted(parts.pop()))
        known = self._digests
        bits = max(1, (len(known) // _OF_A_BEGINNING).bit_length())
        self._shift = shift = _BITS - bits
        # Few have one beginning, so that all of them are seldom looked through.
        self._starts = array("I", (bisect_left(known, n << shift) for n in range(1 << bits)))
        self._starts.append(len(known))

    def __len__(self) -> int:
        """How many were given; one that came twice counts twice."""
        return len(self._digests)

    def __contains__(self, name: object) -> bool:
        is_known = bool(self._digests) and isinstance(name, str)
        return is_known and self.has_all((self._digest(str(name)),))


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
        return self._add_at(digest_of(name))

    def _add_at(self, digest: int) -> int:
        place = self._place_of(digest)
        if count := self._counts[place]:
            self._counts[place] = count + 1
        else:
            self._put_at(place, digest, 1)
        return count + 1


class Occurrences(Counter):
    """How often each name came, by digests that are the same in every process; of many at once
    that have come once each, what it takes is put off until somebody asks often."""

    def __init__(self) -> None:
        super().__init__()
        self._at_once: list[array[int]] = []
        self._looks = 0

    def add_once(self, digests: array[int]) -> None:
        """Count some that have not come before, each once."""
        self._at_once.append(digests)

    def add(self, name: str) -> int:
        return self.add_digest(name_digest(name))

    def add_digest(self, digest: int) -> int:
        """Count a name of this digest, as :meth:`add`."""
        at_once = self._times_at_once(digest)
        return self._add_at(digest) + at_once

    def count_of(self, digest: int) -> int:
        """How often the name of this digest has come."""
        at_once = self._times_at_once(digest)
        return self._counts[self._place_of(digest)] + at_once

    def has_any(self, digests: array[int]) -> bool:
        """Whether any of these was counted by itself."""
        return bool(self._used) and any(self._counts[self._place_of(each)] for each in digests)

    def _times_at_once(self, digest: int) -> int:
        if not self._at_once:
            return 0
        self._looks += 1
        if self._looks <= _FEW_LOOKS:
            return sum(digest in digests for digests in self._at_once)
        for digests in self._at_once:
            for each in digests:
                self._add_at(each)
        self._at_once.clear()
        return 0
