"""The error codes, as a component that lists what each means."""

from __future__ import annotations

from typing import Any

from runninghub_async.models.error_codes import CODES_WITH_TEXT, ERROR_CODES
from runninghub_async.models.records import ErrorCode
from runninghub_async.openapi.shapes import Schema

_LATER = {
    "later": "no task was made; the same may be sent again later",
    "refused": "no task was made",
    "uncertain": "a task may have been made, and billed: do not send it again",
}


def error_code_schema() -> Schema:
    """All codes that are known; there may be others."""
    known = [*ERROR_CODES.values(), *CODES_WITH_TEXT]
    lines = [f"- {code.code}{_named(code)}: {code.meaning}" for code in known]
    return {
        "type": "integer",
        "description": "\n".join(
            [
                "`code` of the older calls, `errorCode` (as text) of the newer. 0: all is well.",
                "",
                *lines,
            ]
        ),
        "examples": sorted(ERROR_CODES),
        "x-error-codes": [_told(code) for code in known],
    }


def _named(code: ErrorCode) -> str:
    if code.text is not None:
        return f" beside the text “{code.text}”"
    return f" {code.identifier}" if code.identifier else ""


def _told(code: ErrorCode) -> dict[str, Any]:
    told: dict[str, Any] = {
        "code": code.code,
        "identifier": code.identifier,
        "text": code.text,
        "meaning": code.meaning,
        "advice": code.advice,
        "on-submit": _LATER[code.submit],
        "read-may-be-repeated": code.read == "retry",
        "evidence": code.evidence,
    }
    return {name: value for name, value in told.items() if value is not None}
