"""Who sees to holds, and since when nothing was heard of them."""

from __future__ import annotations

from runninghub_async.checks import not_allowed


def checked_lease(lease: float) -> float:
    """Seconds without a sign of life after which a holder is taken for dead.

    Raises:
        InvalidParameterError: it is no number above 0.
    """
    if isinstance(lease, int | float) and not isinstance(lease, bool) and 0 < lease < float("inf"):
        return float(lease)
    raise not_allowed("lease", lease, "a number of seconds above 0")


def checked_age(seconds: float) -> float:
    """How long something has been over.

    Raises:
        InvalidParameterError: it is no number of 0 or more.
    """
    is_number = isinstance(seconds, int | float) and not isinstance(seconds, bool)
    if is_number and 0 <= seconds < float("inf"):
        return float(seconds)
    raise not_allowed("older_than", seconds, "a number of seconds, 0 or more")


def is_alive(renewed_at: float, lease: float, now: float) -> bool:
    """Whether a holder counts; a clock that was set back must not let a lease last for years."""
    return abs(now - renewed_at) < lease
