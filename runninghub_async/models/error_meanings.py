"""What an answer of the service means: its code, the text beside it, and where it was met.

These are the only questions that are asked of the tables in :mod:`error_codes`; submits, queries
and all other reads ask them here.
"""

from __future__ import annotations

import re
from functools import cache

from runninghub_async.errors import FailureKind
from runninghub_async.models.error_codes import (
    CODES_WITH_TEXT,
    ERROR_CODES,
    FAILURE_ADVICE,
    FAILURE_RULES,
    OTHER_ADVICE,
)
from runninghub_async.models.records import ErrorCode, FailureRule, Occasion, comparable

_BY_TEXT = {(known.code, comparable(known.text or "")): known for known in CODES_WITH_TEXT}


def meaning_of_code(code: int | str | None, message: str = "") -> ErrorCode | None:
    """What the table says of a code; with some texts beside it a code means something else."""
    if not isinstance(code, int):
        return None
    return _BY_TEXT.get((code, comparable(message))) or ERROR_CODES.get(code)


def advice(known: ErrorCode, occasion: Occasion) -> str:
    """What may be done about a code that was met there."""
    if (own := known.advice_for.get(occasion)) is not None:
        return own
    fits = not known.fits or occasion in known.fits
    return known.advice if fits else OTHER_ADVICE[occasion]


def failure_rule(
    code: int | str | None, *, exception: str = "", message: str = "", node: str = ""
) -> FailureRule | None:
    """The first rule that fits a task that failed.

    Args:
        code: of the failure.
        exception: the class of the exception that ended it, with or without its module.
        message: what the service and the exception say.
        node: the class of the node that failed.
    """
    name = exception.rpartition(".")[2]
    for rule in FAILURE_RULES:
        fits = (
            (not rule.codes or code in rule.codes)
            and (not rule.exceptions or name in rule.exceptions)
            and (not rule.messages or _has_any(rule.messages, f"{name}: {message}"))
            and (not rule.nodes or _has_any(rule.nodes, node))
        )
        if fits:
            return rule
    return None


def failure_advice(kind: FailureKind) -> str:
    """What may be done about failures of this kind; empty for those of no kind."""
    return FAILURE_ADVICE.get(kind, "")


def _has_any(patterns: tuple[str, ...], text: str) -> bool:
    return any(_compiled(pattern).search(text) for pattern in patterns)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
