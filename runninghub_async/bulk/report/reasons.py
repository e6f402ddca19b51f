"""Why jobs are not saved, in groups, and what to do about each, as the error tables have it."""

from __future__ import annotations

import re
from typing import Any, NamedTuple, cast, get_args

from runninghub_async.bulk.ledgers.ledger import Entry
from runninghub_async.bulk.report.masking import shareable_text
from runninghub_async.errors import FailureKind
from runninghub_async.models.error_meanings import advice, failure_advice, meaning_of_code

UNCERTAIN_ADVICE = (
    "Whether these were submitted and billed is unknown. Look at the account's call records;"
    " --resubmit-uncertain submits them (again)."
)
BLOCKED_ADVICE = "They cost nothing, and run once what they hang on is saved."
_TITLES: dict[FailureKind, str] = {
    "moderation": "Refused by the content check",
    "input": "The input or the graph is not right",
    "memory": "Too little memory",
    "missing_model": "A model file is missing",
    "platform": "A passing fault of the service",
    "unknown": "Failed",
}
_DIGITS = re.compile(r"\d+")
_LONGEST_TITLE = 120


class Reason(NamedTuple):
    """Why some jobs are not saved."""

    key: str
    """Tells it from others."""
    title: str
    what_to_do: str
    """May be empty."""


def reason_of(entry: Entry, error: Any) -> Reason | None:
    """Why a job is not saved; ``None`` where it is, or may be yet.

    Args:
        entry: its row.
        error: what its line in ``results.jsonl`` has under ``error``.
    """
    if entry.state == "uncertain":
        return Reason("uncertain", "It is uncertain whether there is a task", UNCERTAIN_ADVICE)
    if entry.state != "failed":
        return None
    code = error.get("code") if isinstance(error, dict) else None
    message = error.get("message") if isinstance(error, dict) else None
    known = meaning_of_code(code, message if isinstance(message, str) else "")
    kind = entry.kind if entry.kind in get_args(FailureKind) else None
    if kind is not None and kind != "unknown":
        named = cast("FailureKind", kind)
        return Reason(kind, _TITLES[named], failure_advice(named))
    if known is not None:
        to_do = advice(known, "task" if entry.task_id is not None else "model")
        return Reason(f"code {code}", known.meaning, to_do)
    said = _DIGITS.sub("…", shareable_text((entry.error or "").partition("\n")[0].strip()))
    title = _TITLES["unknown"] if entry.task_id is not None else "Refused, without a task"
    if not said:
        return Reason(kind or "refused", title, "")
    short = said if len(said) <= _LONGEST_TITLE else f"{said[: _LONGEST_TITLE - 1]}…"
    return Reason(f"said {short}", short, "")


def blocked_reason() -> Reason:
    """Why a job is not submitted that hangs on one which is not saved."""
    return Reason("blocked", "What they hang on is not saved", BLOCKED_ADVICE)
