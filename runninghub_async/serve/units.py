"""Lengths of time and sizes, as people write them."""

from __future__ import annotations

import re

from runninghub_async.checks import checked_count, checked_seconds, not_allowed

_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_BYTES = {"": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9, "kib": 2**10, "mib": 2**20, "gib": 2**30}
_TIME = re.compile(r"\s*(\d{1,9}(?:\.\d{1,6})?)\s*([smhd])\s*", re.ASCII)
_SIZE = re.compile(r"\s*(\d{1,15})\s*((?:[kmg]i?)?b)?\s*", re.ASCII | re.IGNORECASE)


def seconds_of(name: str, value: float | str) -> float:
    """A length of time in seconds: a number of them, or a text such as ``"9m"`` or ``"30d"``.

    Raises:
        InvalidParameterError: it is none, or no longer than nothing.
    """
    if not isinstance(value, str):
        return checked_seconds(name, value)
    found = _TIME.fullmatch(value)
    if found is None or not float(found[1]):
        raise not_allowed(name, value, "a length of time above 0, such as 45s, 9m, 12h or 30d")
    return checked_seconds(name, float(found[1]) * _SECONDS[found[2]])


def bytes_of(name: str, value: int | str) -> int:
    """A size in bytes: a number of them, or a text such as ``"64MB"``.

    Raises:
        InvalidParameterError: it is none, or empty.
    """
    if not isinstance(value, str):
        return checked_count(name, value)
    found = _SIZE.fullmatch(value)
    unit = (found[2] or "").lower() if found else ""
    size = int(found[1]) * _BYTES["" if unit == "b" else unit] if found else 0
    if size < 1:
        raise not_allowed(name, value, "a size above 0, such as 500kB, 64MB or 1GiB")
    return size
