"""What telemetry says of errors, amounts and states: nothing that could be a secret.

Of an error it says the kind and the code, and never the message, in which may be a prompt, a value
that was refused, a path or a signed link.  Of what the service says it believes only words that
look like those it is known for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from opentelemetry.trace import Span, StatusCode

from runninghub_async.errors import APIError, SubmissionUncertainError
from runninghub_async.models.usage import COINS, Usage, positive
from runninghub_async.step_events import CallBegan, TaskTakenUp
from runninghub_async.telemetry import names

_CODE = re.compile(r"-?\d{1,9}")
_STATUS = re.compile(r"[A-Z_]{1,24}")
_CURRENCY = re.compile(r"[A-Z]{2,5}")
OTHER = "_OTHER"
"""What the conventions say where a word is none of those that are known."""


def error_type(error: BaseException) -> str:
    """The name of its class, as errors of this package are known by."""
    return type(error).__name__


def told_of(error: BaseException) -> dict[str, str | bool]:
    """The attributes of an error."""
    told: dict[str, str | bool] = {names.ERROR_TYPE: error_type(error)}
    if isinstance(error, APIError) and _CODE.fullmatch(str(error.code)):
        told[names.ERROR_CODE] = str(error.code)
    if isinstance(error, SubmissionUncertainError):
        told[names.UNCERTAIN] = True
    return told


def mark_failed(span: Span, error: BaseException) -> None:
    """Say of a span how it failed."""
    span.set_status(StatusCode.ERROR)
    span.set_attributes(told_of(error))


def status_told(status: str) -> str:
    """A status that the service tells."""
    return status if _STATUS.fullmatch(status) else OTHER


def amounts(usage: Usage) -> dict[str, Decimal]:
    """What a task cost, by currency, as ``rh.stats()`` counts it; coins are one of their own."""
    told: dict[str, Decimal] = {}
    if (money := positive(usage.cost)) is not None:
        told[currency_told(usage.currency)] = money
    if (coins := positive(usage.coins)) is not None:
        told[COINS] = told.get(COINS, Decimal(0)) + coins
    return told


def currency_told(named: str | None) -> str:
    """A currency that the service names."""
    if named is None:
        return "unknown"
    return named if _CURRENCY.fullmatch(named) else OTHER


def tags_told(tags: Mapping[str, str]) -> dict[str, str]:
    """A call's tags as attributes."""
    return {f"{names.TAG}{name}": value for name, value in tags.items()}


def server(event: CallBegan | TaskTakenUp) -> dict[str, Any]:
    """Whom a call goes to."""
    address: dict[str, Any] = {names.PROVIDER: names.RUNNINGHUB, names.SERVER_ADDRESS: event.host}
    if event.port is not None:
        address[names.SERVER_PORT] = event.port
    return address
