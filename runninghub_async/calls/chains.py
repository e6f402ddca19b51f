"""Calls that take outputs of others, as a whole: what they cost, and how far they have come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from typing import TypeVar

from attrs import evolve

from runninghub_async import errors
from runninghub_async.calls.inners import Origin, inner_first
from runninghub_async.models.prices import Price
from runninghub_async.models.usage import EXACT

E = TypeVar("E", bound=errors.RunningHubError)


def price_of_chain(outer: Origin) -> Price | None:
    """What a call and those that it takes outputs from cost, as far as they are not paid; ``None``
    where one of these prices is not known, or they are in several currencies."""
    to_pay = [each for each in inner_first(outer.origins) if not each.is_paid]
    prices = [each.own_price() for each in (*to_pay, outer)]
    known = [price for price in prices if price is not None]
    if len(known) < len(prices) or len({(p.currency, p.site) for p in known}) > 1:
        return None
    if len(known) == 1:
        return known[0]
    amounts = [price.amount for price in known]
    total = Decimal(0)
    for amount in amounts:
        total = EXACT.add(total, amount)
    return evolve(
        known[-1],
        amount=total,
        as_of=min(price.as_of for price in known),
        basis=f"{len(known)} calls: {_added(amounts)}",
    )


def _added(amounts: Iterable[Decimal]) -> str:
    """``0.2 + 3 × 0.33``"""
    many = Counter(amounts).items()
    return " + ".join(f"{count} × {each:f}" if count > 1 else f"{each:f}" for each, count in many)


def told_of_chain(error: E, outer: Origin, *, is_own: bool = False) -> E:
    """The error of a call that takes outputs of others, or of one of those, told to whoever awaits
    it: of the same class, with all of the chain.

    Args:
        error: what was raised; it is not changed, for others may await the same call.
        outer: the call that is awaited.
        is_own: whether it is that one that failed, and not one of those whose output it takes.
    """
    root = error.__cause__ if error.chain and isinstance(error.__cause__, type(error)) else error
    told = _twin(root)
    told.chain = tuple(dict.fromkeys(each.step() for each in inner_first([outer])))
    words = _in_words(told.chain, outer.name, root, is_own=is_own)
    told.message = f"{root.message.rstrip()} {words}"
    told.args = (told.message, *root.args[1:])
    told.__cause__ = root.with_traceback(None)
    return told


def _in_words(
    chain: Iterable[errors.ChainStep], outer: str, root: Exception, *, is_own: bool
) -> str:
    steps = list(chain)
    paid = _sum_of(step for step in steps if step.cost is not None)
    sentences = [f"The chain: {'; '.join(map(str, steps))}."]
    if not is_own:
        sentences.insert(0, f"So {outer}, which takes its output, was not submitted.")
    if paid:
        sentences.append(f"Paid so far: {paid}.")
    if isinstance(root, errors.SubmissionUncertainError) or any(
        step.state == "uncertain" for step in steps
    ):
        sentences.append("What is uncertain is not submitted again.")
    elif any(step.state == "failed" for step in steps):
        sentences.append(
            "A task that has failed stays so: another like it (a copy of its call) is paid anew;"
            " the others can be given again, and are not."
        )
    elif isinstance(root, errors.InvalidParameterError):
        sentences.append("A new outer call can take what is there; it is not paid again.")
    else:
        sentences.append(
            f"{outer} goes on from there when it is tried again; what is paid is not paid again."
        )
    return " ".join(sentences)


def _sum_of(steps: Iterable[errors.ChainStep]) -> str:
    """What they cost together, like added to like: ``1.2 CNY and 30 RH``."""
    sums: dict[str, Decimal] = {}
    for step in steps:
        if step.cost is not None:
            currency = step.currency or ""
            sums[currency] = EXACT.add(sums.get(currency, Decimal(0)), step.cost)
    return " and ".join(f"{total:f} {currency}".rstrip() for currency, total in sums.items())


def _twin(error: E) -> E:
    """Another error that says the same, without the frames of the first."""
    twin: E = type(error).__new__(type(error))
    twin.__dict__.update(error.__dict__)
    twin.args = error.args
    return twin
