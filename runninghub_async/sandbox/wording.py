"""What the service says beside a code."""

from __future__ import annotations

from runninghub_async.models.error_codes import ERROR_CODES


def wording(code: int) -> str:
    """The identifier of an error code, or what it means."""
    known = ERROR_CODES.get(code)
    if known is None:
        return f"error {code}"
    return known.identifier or known.meaning
