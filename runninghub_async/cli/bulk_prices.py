"""What jobs cost and what a budget holds, in words, before anything is submitted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from runninghub_async.cli.output import counted, say

if TYPE_CHECKING:
    from runninghub_async.bulk import Check
    from runninghub_async.bulk.budget import Outlook


def jobs_and_prices(found: Check) -> str:
    """How many jobs there are, and what those that are left cost."""
    jobs = counted(found.jobs, "job")
    if not found.rest and found.mistakes:
        return jobs
    if not found.rest:
        before = f", {_of_them(found)} done before" if found.done else ""
        return f"{jobs}{before}: nothing to pay"
    again = f", {found.again} to be submitted again" if found.again else ""
    told = [f"{jobs}{f', {_of_them(found)} done before' if found.done else ''}{again}"]
    if found.prices:
        amounts = " + ".join(f"{amount} {name}" for name, amount in sorted(found.prices.items()))
        rest = "the rest " if found.done else ""
        if found.sources == {"learned"}:
            told.append(f"{rest}about {amounts}, {_learned_from(found)}")
        else:
            told.append(f"{rest}by {_by_whom(found)}: {amounts}{_of_it_estimated(found)}")
    if found.unknown_price:
        told.append(f"the price of {counted(found.unknown_price, 'job')} is not known")
    if found.zero_price:
        told.append(
            f"the price of {counted(found.zero_price, 'job')} is published as zero, which may mean"
            " that nobody has told it yet"
        )
    return "; ".join(told)


def _by_whom(found: Check) -> str:
    lists = [name for name in ("given", "published") if name in found.sources]
    told = [f"{' and '.join(lists)} prices"] if lists else []
    others = {"billed": "earlier bills", "learned": "what was learned"}
    told += [words for name, words in others.items() if name in found.sources]
    return " and ".join(told)


def _of_it_estimated(found: Check) -> str:
    if not found.estimated:
        return ""
    amounts = " + ".join(f"{amount} {name}" for name, amount in sorted(found.estimated.items()))
    return f" (of it about {amounts} as an estimate, {_learned_from(found)})"


def _learned_from(found: Check) -> str:
    return f"learned from {counted(found.learned_from, 'run')}"


def _of_them(found: Check) -> str:
    return "all of them" if found.done == found.jobs else f"{found.done} of them"


def tell_outlook(outlook: Outlook, *, quiet: bool) -> None:
    """Say whether a budget holds what is left."""
    if (quiet and outlook.holds) or not (outlook.priced or outlook.unknown):
        return
    for line in _outlook_lines(outlook):
        say(line)


def outlook_as_json(outlook: Outlook) -> dict[str, Any]:
    """The same for programs."""
    return {
        "amount": outlook.budget.amount,
        "currency": outlook.budget.currency,
        "spent": outlook.spent,
        "needed": outlook.needed,
        "unknown": outlook.unknown,
        "is_estimate": outlook.is_estimate,
        "holds": outlook.holds,
    }


def _outlook_lines(outlook: Outlook) -> Iterator[str]:
    budget, currency = outlook.budget, outlook.budget.currency
    known = " whose price is known" if outlook.unknown else ""
    about = "about " * outlook.is_estimate
    spent = f"{outlook.spent} are spent, and the rest{known} costs {about}{outlook.rest}"
    if outlook.room_for is not None:
        yield (
            f"The budget of {budget} does not hold all: {spent}. It is reached after some"
            f" {counted(outlook.room_for, 'job')}; --budget {outlook.needed}{currency} holds"
            f" {'what is known' if outlook.unknown else 'all'}."
        )
    elif outlook.priced:
        what = "what is known" if outlook.unknown else "all"
        yield f"The budget of {budget} holds {what}: {spent}."
    elif outlook.unknown_ok and outlook.unknown:
        yield f"Whether the budget of {budget} holds all is not known; {outlook.spent} are spent."
    if outlook.unknown and not outlook.unknown_ok:
        jobs = counted(outlook.unknown, "job")
        if others := " and ".join(outlook.priced_in):
            yield (
                f"Prices are known in {others}, and not in {currency}: --budget is in the currency"
                " that the account is billed in."
            )
        yield (
            f"What {jobs} cost{'s' if outlook.unknown == 1 else ''} in {currency} is not known, so"
            f" that the run stops there: tell it with --price NAME=0.40{currency}, or allow it with"
            " --budget-unknown-ok."
        )
