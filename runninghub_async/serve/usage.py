"""What tokens have used: a row a day (UTC), and one in all."""

from __future__ import annotations

import asyncio
import csv
import io
import time
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from attrs import frozen

from runninghub_async.models.records import CURRENCY_OF_SITE
from runninghub_async.models.usage import COINS
from runninghub_async.purses import Balance, PurseStore
from runninghub_async.serve.book import RequestBook, TaskCount
from runninghub_async.serve.records import Token
from runninghub_async.serve.token_limits import in_all, on_day

DAYS = 31
_A_DAY = 86_400
_NOTHING = Balance()
COLUMNS = ("token", "day", "tasks", "failed", "spent", "assumed", "reserved", "currency")


@frozen(kw_only=True)
class UsageRow:
    """What a token has used on a day, or in all.

    Attributes:
        token: its name.
        day: ``2026-11-28``, in UTC; ``None`` is in all.
        tasks: how many it has asked for; of days whose requests are kept.
        failed: those of them that came to no results.
        spent: for tasks that are over.
        assumed: the part of it that no bill tells.
        reserved: held for tasks that are not over.
        currency: of these amounts; ``RH`` for coins.
    """

    token: str
    day: str | None
    tasks: int
    failed: int
    spent: Decimal
    assumed: Decimal
    reserved: Decimal
    currency: str

    def as_json(self) -> dict[str, Any]:
        """With amounts as text, so that they stay exact."""
        told = {name: getattr(self, name) for name in COLUMNS}
        return {n: _amount(v) if isinstance(v, Decimal) else v for n, v in told.items()}


async def usage_of(
    tokens: Iterable[Token], store: PurseStore, book: RequestBook, *, days: int = DAYS
) -> list[UsageRow]:
    """What these have used, the days of each in their order, and then in all.

    Args:
        tokens: whose rows there are.
        store: of their purses.
        book: of their requests.
        days: how far back, with today; what was used in all is told whatever they are.

    Raises:
        LedgerError, PurseStoreError: the book, or the store, cannot be read.
    """
    tokens, now = list(tokens), time.time()
    only = tokens[0].name if len(tokens) == 1 else None
    counts = {(each.token, each.day): each for each in await book.counted(only, 0)}
    shown = [_day(now - back * _A_DAY) for back in reversed(range(days))]

    def rows() -> list[UsageRow]:
        return [row for token in tokens for row in _rows(token, shown, counts, store)]

    return await asyncio.to_thread(rows)  # each balance is read by itself


def as_csv(rows: Iterable[UsageRow]) -> str:
    """With a line of names; the day of a row in all is ``all``."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow(({**row.as_json(), "day": row.day or "all"})[name] for name in COLUMNS)
    return text.getvalue()


def as_json(rows: Iterable[UsageRow]) -> dict[str, Any]:
    """What is answered: the days, and what was used in all."""
    told = [(row.day, row.as_json()) for row in rows]
    return {
        "object": "usage",
        "data": [row for day, row in told if day is not None],
        "totals": [row for day, row in told if day is None],
    }


def _rows(
    token: Token,
    days: Iterable[str],
    counts: Mapping[tuple[str, str], TaskCount],
    store: PurseStore,
) -> Iterator[UsageRow]:
    for day in days:
        count = counts.get((token.name, day))
        tasks, failed = (count.tasks, count.failed) if count else (0, 0)
        yield from _of_owner(token, day, on_day(token.name, day), tasks, failed, store)
    own = [each for (name, _), each in counts.items() if name == token.name]
    tasks, failed = sum(each.tasks for each in own), sum(each.failed for each in own)
    yield from _of_owner(token, None, in_all(token.name), tasks, failed, store)


def _of_owner(
    token: Token, day: str | None, owner: str, tasks: int, failed: int, store: PurseStore
) -> Iterator[UsageRow]:
    """A row for each currency that it has used, the first with the tasks; a day on which nothing
    was has none."""
    for currency in _currencies(token):
        balance = store.balance(owner, currency)
        if balance != _NOTHING or tasks or (day is None and currency == _currencies(token)[0]):
            yield UsageRow(
                token=token.name,
                day=day,
                tasks=tasks,
                failed=failed,
                spent=balance.spent,
                assumed=balance.assumed,
                reserved=balance.reserved,
                currency=currency,
            )
            tasks = failed = 0


def _amount(amount: Decimal) -> str:
    """Without zeros at its end, which sums of amounts have, and no two stores alike."""
    text = f"{amount:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _currencies(token: Token) -> list[str]:
    """The token's own first; budgets may have been in another, and those without one are in that
    of the site."""
    own = [str(limit.currency) for limit in (token.budget, token.total) if limit is not None]
    return list(dict.fromkeys((*own, *CURRENCY_OF_SITE.values(), COINS)))


def _day(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
