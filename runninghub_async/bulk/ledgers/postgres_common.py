"""What runs that share a PostgreSQL ledger have in common, wherever they are."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from decimal import Decimal
from typing import Any, Protocol, TypeVar

from attrs import evolve

from runninghub_async.bulk.ledgers.common import (
    KEPT_FOR,
    WANTS_FOR,
    OpenCosts,
    Refusal,
    Room,
    Standing,
    Taken,
    Word,
    money_of,
    no_room,
)
from runninghub_async.bulk.ledgers.costs import costs_of
from runninghub_async.bulk.ledgers.postgres_intents import note_intent
from runninghub_async.bulk.ledgers.postgres_listener import PostgresListener
from runninghub_async.bulk.ledgers.postgres_rows import IS_LIVE, SECONDS, Rows
from runninghub_async.bulk.ledgers.postgres_writer import PostgresWriter
from runninghub_async.errors import RunningHubError
from runninghub_async.models.usage import positive

T = TypeVar("T")

_ONE_AT_A_TIME = 1_936_220_513
"""Of the lock that whoever notes an intent holds: between look and note nobody else does."""
_MOST_APART = 1000
"""Rows of what was counted that are read one by one, before they are added up."""
_PLACES = f"""SELECT account, r.run, count(*), count(*) FILTER (WHERE state = 'submitted'),
        sum(estimate) FILTER (WHERE r.run IS NOT NULL)
    FROM jobs LEFT JOIN runs r ON r.run = holder AND {IS_LIVE}
    WHERE jobs.ledger = %(ledger)s AND state IN ('submitting', 'submitted')
        AND (r.run IS NOT NULL OR abs({SECONDS} - intended_at) < %(kept)s)
    GROUP BY account, r.run
    UNION ALL SELECT account, NULL, count(*), 0, NULL FROM jobs
    WHERE ledger = %(ledger)s AND state = 'uncertain' AND task_id IS NULL AND account IS NOT NULL
        AND intended_at > {SECONDS} - %(kept)s GROUP BY account"""
_COSTS = """SELECT money, may_be_free, estimate, is_open, sum(tasks)::bigint, count(*) FROM costs
    WHERE ledger = %(ledger)s GROUP BY money, may_be_free, estimate, is_open"""
_ADDED_UP = """WITH gone AS (DELETE FROM costs WHERE ledger = %(ledger)s RETURNING *)
    INSERT INTO costs (ledger, money, estimate, may_be_free, is_open, tasks)
    SELECT ledger, money, estimate, may_be_free, is_open, sum(tasks) FROM gone
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(tasks) <> 0"""
_OTHERS = f"""SELECT r.run, coalesce(abs({SECONDS} - wants_at) < %(wants_for)s, false),
        EXISTS (SELECT 1 FROM jobs WHERE holder = r.run)
    FROM runs r WHERE r.ledger = %(ledger)s AND r.run <> %(run)s AND {IS_LIVE}"""
_REFUSALS = f"""SELECT account, number, run, allowed, until - {SECONDS} FROM refusals
    WHERE ledger = %(ledger)s"""


class Doing(Protocol):
    """Does something in the next transaction."""

    def __call__(self, run: Callable[[Rows], T], *, is_read: bool = False) -> Awaitable[T]: ...


class PostgresCommon:
    """A :class:`Common` in the database."""

    def __init__(
        self, writer: PostgresWriter, do: Doing, asks: Callable[[str], Mapping[str, Any]]
    ) -> None:
        """Nothing is asked yet.

        Args:
            writer: knows the database.
            do: of the run's ledger.
            asks: what its statements are given of the run, for a job.
        """
        self._writer = writer
        self._do = do
        self._asks = asks
        self._run: str = asks("")["run"]
        self._word = Word()
        self._listener: PostgresListener | None = None

    async def intends(
        self,
        job: str,
        account: str,
        estimate: Decimal | None,
        client_token: str | None,
        room: Room,
    ) -> Standing:
        def run(rows: Rows) -> Standing | RunningHubError:
            rows.do("SELECT pg_advisory_xact_lock(%(of)s, %(ledger)s)", of=_ONE_AT_A_TIME)
            asks = self._asks(job)
            standing = _standing(rows, **asks)
            if not standing.has_room(account, estimate, room):
                if not standing.has_room(account, estimate, evolve(room, money=None)):
                    _note_wanting(rows, **asks)
                return no_room(job, standing)
            error = note_intent(
                rows, account=account, estimate=estimate, token=client_token, **asks
            )
            return error or standing.with_intent(account, estimate)

        found = await self._do(run)
        if isinstance(found, RunningHubError):
            raise found
        return found

    async def standing(self, *, wants: bool = False) -> Standing:
        def run(rows: Rows) -> Standing:
            if wants:
                _note_wanting(rows, **self._asks(""))
            return _standing(rows, **self._asks(""))

        return await self._do(run, is_read=not wants)

    async def note_refusal(self, account: str, *, allowed: int, seconds: float) -> None:
        def run(rows: Rows) -> None:
            rows.do(
                "INSERT INTO refusals (ledger, account, number, run, allowed, until)"
                f" VALUES (%(ledger)s, %(account)s, 1, %(run)s, %(allowed)s, {SECONDS} + %(more)s)"
                " ON CONFLICT (ledger, account) DO UPDATE SET number = refusals.number + 1,"
                " run = excluded.run, allowed = excluded.allowed, until = excluded.until",
                **self._asks(""),
                account=account,
                allowed=allowed,
                more=seconds,
            )
            rows.tell(self._run)

        await self._do(run)

    async def tell_ended(self, task_id: str) -> None:
        await self._do(lambda rows: rows.tell(self._run, task_id))

    async def news(self, within: float) -> frozenset[str]:
        if self._listener is None:
            self._listener = PostgresListener(
                self._writer.address, self._writer.ledger, self._heard
            )
        return await self._word.news(within)

    async def close(self) -> None:
        """Hear nothing more."""
        if self._listener is not None:
            await self._listener.close()

    def _heard(self, told: str | None) -> None:
        run, _, task_id = (told or "").partition(" ")
        if run != self._run:
            self._word.hear(task_id or None)


def _standing(rows: Rows, **asks: Any) -> Standing:
    costs: list[OpenCosts] = []
    apart = 0
    # In one statement: who is settled meanwhile is counted before or after, and never neither.
    for money, may_be_free, estimate, is_open, tasks, count in rows.do(_COSTS):
        costs.append(OpenCosts(tasks, costs_of(money, estimate, may_be_free=may_be_free), is_open))
        apart += count
    if apart > _MOST_APART:
        rows.do(_ADDED_UP)
    spent, set_aside = money_of(costs)
    taken: list[Taken] = []
    waited_for = Decimal(0)
    for account, run, places, tasks, expected in rows.do(_PLACES, kept=KEPT_FOR, **asks):
        taken.append(Taken(account, run, places, tasks))
        waited_for += positive(expected) or 0
    others = list(rows.do(_OTHERS, wants_for=WANTS_FOR, **asks))
    return Standing(
        run=asks["run"],
        spent=spent,
        set_aside=set_aside,
        waited_for=waited_for,
        taken=tuple(taken),
        wanting=frozenset(run for run, wants, _ in others if wants),
        living=frozenset(run for run, _, _ in others),
        at_work=frozenset(run for run, _, holds in others if holds),
        refusals={account: Refusal(*told) for account, *told in rows.do(_REFUSALS, **asks)},
    )


def _note_wanting(rows: Rows, **asks: Any) -> None:
    rows.do(f"UPDATE runs SET wants_at = {SECONDS} WHERE run = %(run)s", **asks)
