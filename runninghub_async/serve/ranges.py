"""Which part of a file a request asks for (RFC 9110, section 14)."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

_RANGE = re.compile(r"bytes\s*=\s*(\d*)\s*-\s*(\d*)", re.IGNORECASE)
_LONGEST_NUMBER = 18


class Part(NamedTuple):
    """Bytes of a file, from ``start`` to before ``stop``."""

    start: int
    stop: int


def asked_part(header: str | None, size: int) -> Part | Literal["all", "none"]:
    """What a ``Range`` header asks for.

    Args:
        header: as it came; several ranges, and what is no range of bytes, are as if not given.
        size: of the file, in bytes.

    Returns:
        The part; ``all`` where the whole is to be given; ``none`` where there is no such part.
    """
    found = _RANGE.fullmatch(header.strip()) if header is not None and header.isascii() else None
    if found is None:
        return "all"
    first, last = found.groups()
    if max(len(first), len(last)) > _LONGEST_NUMBER or not (first or last):
        return "all"
    if not first:  # the last so many
        start, stop = max(0, size - int(last)), size
    else:
        start, stop = int(first), min(int(last) + 1 if last else size, size)
        if last and int(last) < start:
            return "all"  # no range at all
    return Part(start, stop) if start < stop else "none"


def is_named(header: str, tag: str, *, weakly: bool) -> bool:
    """Whether ``If-None-Match`` or ``If-Range`` names this entity tag (without its quotes).

    A date names none, since what has a name here is told by its tag alone.
    """
    given = [each.strip() for each in header.split(",")]
    if weakly:
        return "*" in given or f'"{tag}"' in [each.removeprefix("W/") for each in given]
    return given == [f'"{tag}"']
