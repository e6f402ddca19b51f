"""Whose money a token spends, and what its caller is told where there is not enough."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from runninghub_async.errors import BudgetExceededError
from runninghub_async.models.usage import EXACT, Money
from runninghub_async.serve.records import Token
from runninghub_async.serve.troubles import Trouble, purse_too_small


@lru_cache(1024)  # one text for all the tasks of a token that are under way
def on_day(name: str, day: str) -> str:
    """The owner of what a token spends on a day, such as ``2026-11-28``."""
    return f"{name} on {day}"


@lru_cache(1024)
def in_all(name: str) -> str:
    """The owner of all that a token spends."""
    return f"{name} in all"


def limit_of(token: Token, owner: str) -> Money | None:
    """What one of the owners may spend that pay for what a token asks for."""
    return token.total if owner == in_all(token.name) else token.budget


def is_limited(token: Token) -> bool:
    """Whether there is a limit to what it may spend."""
    return token.budget is not None or token.total is not None


def does_not_fit(
    token: Token, error: BudgetExceededError, costs: Sequence[Decimal], *, held: int
) -> Trouble:
    """The 402 for a request that its purse does not hold: with the price, and what is left.

    Args:
        token: who asks.
        error: the store's.
        costs: of all tasks of the request.
        held: for how many of them it held already.
    """
    limit = limit_of(token, error.owner or "")
    assert limit is not None  # what has none is not exceeded
    taken = EXACT.add(error.spent or Decimal(0), error.reserved or Decimal(0))
    own = sum(costs[:held], Decimal(0))
    left = max(Decimal(0), EXACT.add(EXACT.subtract(limit.amount, taken), own))
    price = Money(sum(costs, Decimal(0)), limit.currency)
    each = f" ({len(costs)} tasks)" if len(costs) > 1 else ""
    is_day = limit is token.budget
    of, again = ("a day", " The next day begins at 00:00 UTC.") if is_day else ("all", "")
    return purse_too_small(
        f"This would cost {price}{each}, and of this token's budget of {limit} for {of}"
        f" {left:f} {limit.currency} are left. Nothing was submitted.{again}"
    )
