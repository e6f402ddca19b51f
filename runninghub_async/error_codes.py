"""The service's error codes: what each means, and what may be done about it.

An error has the service's code in ``code``, and its message says already what may be done about
it, where it was met.  The table is for your own hands: for a page of your service, an alarm, a
test::

    from runninghub_async import error_codes

    known = error_codes.get(421)
    if known is not None:
        print(known.meaning, known.advice)
    {code.code for code in error_codes.ERROR_CODES.values() if code.new_task_may_help}

The codes are on :doc:`a page of their own </error-codes>` too.
"""

from __future__ import annotations

from types import MappingProxyType

from runninghub_async.models import error_codes
from runninghub_async.models.error_meanings import meaning_of_code
from runninghub_async.models.records import ErrorCode

__all__ = ["ERROR_CODES", "ErrorCode", "get"]

ERROR_CODES = MappingProxyType(error_codes.ERROR_CODES)
"""All codes that are known, by number.  0 is success, and none of them."""


def get(code: int | str | None, message: str = "") -> ErrorCode | None:
    """What is known about a code.

    Args:
        code: as :class:`~runninghub_async.errors.APIError` has it in ``code``, or as the service
            writes it (``"421"``).
        message: what the service says beside it, which tells a wrong key behind a 301.

    Returns:
        Its record; ``None`` for success, for no code, and for one that nobody has told of.
    """
    text = str(code).strip()
    return (
        meaning_of_code(int(text), message)
        if text.isascii() and text.isdecimal() and len(text) < 10
        else None
    )


def __dir__() -> list[str]:
    """What is offered where people complete a name."""
    return sorted(__all__)
