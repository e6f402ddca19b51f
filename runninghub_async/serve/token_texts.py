"""What a token is written with, and read from: by a person on a command line, or in a file."""

from __future__ import annotations

import base64
import hashlib
import re
import secrets
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from runninghub_async.checks import checked_concurrency, not_allowed, refusal
from runninghub_async.models.budgets import amount_in
from runninghub_async.models.usage import Money
from runninghub_async.quoting import shown
from runninghub_async.serve.rates import parse_rate, rate_text
from runninghub_async.serve.records import Rate, Token

_BEGINNING = "rhs_"
"""By which a token is known for one where it lies about."""
_WEBHOOK_BEGINNING = "whsec_"
_LONGEST_NAME = 64
_BYTES = 32
_A_DAY = "/day"
_DIGEST = re.compile("[0-9a-f]{64}")
_LONGEST_AMOUNT = 40
_MOST_MODELS = 1000


def new_secret() -> str:
    """What a caller shows: 256 random bits."""
    return f"{_BEGINNING}{secrets.token_urlsafe(_BYTES)}"


def new_webhook_secret() -> str:
    """What its webhooks are signed with, as Standard Webhooks writes it."""
    return f"{_WEBHOOK_BEGINNING}{base64.b64encode(secrets.token_bytes(_BYTES)).decode()}"


def digest_of(secret: str) -> str:
    """By which a secret is known; there are too many secrets to find one by its digest."""
    return hashlib.sha256(secret.encode(errors="surrogateescape")).hexdigest()


def new_token(
    name: str,
    secret: str,
    *,
    budget: str | None = None,
    total: str | None = None,
    models: Iterable[str] = (),
    rate: str | None = None,
    concurrency: int | None = None,
    is_operator: bool = False,
) -> Token:
    """A caller's token, as a person describes it.

    Args:
        name: which logs and usage tell.
        secret: from :func:`new_secret`.
        budget: what it may spend on a day (UTC), such as ``"5USD/day"``; ``None`` is no limit.
        total: what it may spend in all, in the same currency.
        models: names and paths of models, recipes, ``workflow/ID`` and ``app/ID``, with
            ``asset://`` where it may name assets; none is all models and recipes.
        rate: how often it may ask for tasks, such as ``"60/minute"``.
        concurrency: how many of its tasks may be made at once.
        is_operator: whether it sees the usage of all, and the metrics.

    Raises:
        InvalidParameterError: one of them is not usable.
    """
    limits = parse_limits(budget, total)
    return Token(
        name=checked_name(name),
        digest=digest_of(secret),
        budget=limits[0],
        total=limits[1],
        models=checked_models(models),
        rate=None if rate is None else parse_rate(rate),
        concurrency=checked_concurrency(concurrency),
        is_operator=is_operator,
        webhook_secret=new_webhook_secret(),
        created_at=now_text(),
        revoked_at=None,
    )


def now_text() -> str:
    """This moment, in ISO 8601 and UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def checked_name(name: str) -> str:
    """What a token may be called.

    Raises:
        InvalidParameterError: it may not be called that.
    """
    is_word = isinstance(name, str) and name.isprintable() and not any(map(str.isspace, name))
    if not is_word or not 0 < len(name) <= _LONGEST_NAME or not name[0].isalnum():
        allowed = f"1 to {_LONGEST_NAME} visible characters without blanks, first a letter or digit"
        raise not_allowed("name", name, allowed)
    return name


def parse_limits(budget: str | None, total: str | None) -> tuple[Money | None, Money | None]:
    """What may be spent on a day, and in all.

    Raises:
        InvalidParameterError: one is no such amount, or they are in different currencies.
    """
    of_day, in_all = _daily(budget), _amount("total", total)
    if of_day and in_all and of_day.currency != in_all.currency:
        raise not_allowed("total", total, f"an amount in {of_day.currency}, as the budget of a day")
    return of_day, in_all


def limit_text(amount: Money) -> str:
    """``"5USD"``, as a person writes it."""
    return f"{amount.amount:f}{amount.currency}"


def budget_text(budget: Money) -> str:
    """``"5USD/day"``."""
    return f"{limit_text(budget)}{_A_DAY}"


def rate_of(text: str | None) -> Rate | None:
    """As :func:`.parse_rate`, of what may not be there."""
    return None if text is None else parse_rate(text)


def checked_models(models: Iterable[str]) -> tuple[str, ...]:
    """The models that a token may call.  Whether they are known is for the server to tell.

    Raises:
        InvalidParameterError: one is no line of text, or there are too many.
    """
    found = tuple(dict.fromkeys(models))
    for name in found:
        if not name.strip() or name != name.strip() or not name.isprintable():
            raise not_allowed("models", name, "names of models, recipes, workflow/ID and app/ID")
    if len(found) > _MOST_MODELS:
        raise refusal("models", f"are {len(found)}", f"at most {_MOST_MODELS}")
    return found


def checked_digest(text: str) -> str:
    """The digest of a secret.

    Raises:
        InvalidParameterError: it is none.
    """
    if _DIGEST.fullmatch(text) is None:
        raise refusal("sha256", "is something else", "64 digits of 0-9 and a-f")
    return text


def checked_time(name: str, text: str | None) -> str | None:
    """A moment in ISO 8601 with its offset, or that nothing is told.

    Raises:
        InvalidParameterError: it is none.
    """
    if not text:
        return text
    try:
        is_moment = datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        is_moment = False
    if not is_moment:
        raise not_allowed(name, text, "a moment such as 2026-11-28T12:00:00Z")
    return text


def limits_as_written(token: Token) -> dict[str, Any]:
    """What a token may, as people write and read it."""
    return {
        "budget": None if token.budget is None else budget_text(token.budget),
        "total": None if token.total is None else limit_text(token.total),
        "models": list(token.models),
        "rate": None if token.rate is None else rate_text(token.rate),
        "concurrency": token.concurrency,
        "operator": token.is_operator,
    }


def checked_webhook_secret(text: str) -> str:
    """What webhooks are signed with.

    Raises:
        InvalidParameterError: it is none; the message does not show it.
    """
    try:
        key = base64.b64decode(text.removeprefix(_WEBHOOK_BEGINNING), validate=True)
    except ValueError:
        key = b""
    if not text.startswith(_WEBHOOK_BEGINNING) or not 24 <= len(key) <= 64:
        allowed = f"{_WEBHOOK_BEGINNING} and 24 to 64 bytes in base64"
        raise refusal("webhook_secret", "is something else (not shown)", allowed)
    return text


def _daily(text: str | None) -> Money | None:
    if text is None:
        return None
    if (amount := _amount_in(text.strip().removesuffix(_A_DAY))) is None:
        raise refusal(
            "budget",
            f"is {shown(text)}",
            "an amount of a day with its currency, such as 5USD/day, 30CNY/day or 500coins/day",
            value=text,
            hint="What may be spent in all is the total.",
        )
    return amount


def _amount(name: str, text: str | None) -> Money | None:
    if text is None:
        return None
    if (amount := _amount_in(text)) is None:
        raise not_allowed(name, text, "an amount with its currency, such as 100USD or 500coins")
    return amount


def _amount_in(text: str) -> Money | None:
    """An amount with which sums stay exact."""
    found = amount_in(text) if len(text) <= _LONGEST_AMOUNT else None
    return None if found is None else Money(found.amount, found.currency)
