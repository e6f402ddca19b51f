"""What runs that share a ledger in memory have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from decimal import Decimal

from attrs import evolve

from runninghub_async.bulk.ledgers.common import (
    KEPT_FOR,
    WANTS_FOR,
    Refusal,
    Room,
    Standing,
    Taken,
    Word,
    no_room,
)
from runninghub_async.bulk.ledgers.costs import sum_of
from runninghub_async.bulk.ledgers.ledger import Entry
from runninghub_async.bulk.ledgers.memory_rows import MemoryRows, costs_among
from runninghub_async.models.usage import positive

Intends = Callable[[str, str, Decimal | None, str | None], Awaitable[None]]


class MemoryCommon:
    """A :class:`Common` of one process and one event loop."""

    def __init__(
        self, rows: MemoryRows, run: str, clock: Callable[[], float], intends: Intends
    ) -> None:
        """``intends`` is that of the run's ledger."""
        self._rows = rows
        self._run = run
        self._clock = clock
        self._intends = intends
        self._word = Word()

    async def intends(
        self,
        job: str,
        account: str,
        estimate: Decimal | None,
        client_token: str | None,
        room: Room,
    ) -> Standing:
        standing = self._standing()
        if not standing.has_room(account, estimate, room):
            if not standing.has_room(account, estimate, evolve(room, money=None)):
                self._note_wanting()
            raise no_room(job, standing)
        await self._intends(job, account, estimate, client_token)
        return standing.with_intent(account, estimate)

    async def standing(self, *, wants: bool = False) -> Standing:
        if wants:
            self._note_wanting()
        return self._standing()

    async def note_refusal(self, account: str, *, allowed: int, seconds: float) -> None:
        number, *_ = self._rows.refusals.get(account, (0,))
        until = self._clock() + seconds
        self._rows.refusals[account] = number + 1, self._run, allowed, until
        self._rows.tell(self._run)

    async def tell_ended(self, task_id: str) -> None:
        self._rows.tell(self._run, task_id)

    async def news(self, within: float) -> frozenset[str]:
        self._rows.ears[self._run] = self._word.hear
        return await self._word.news(within)

    def _note_wanting(self) -> None:
        if (run := self._rows.runs.get(self._run)) is not None:
            run.wants_at = self._clock()

    def _is_live(self, name: str) -> bool:
        run = self._rows.runs.get(name)
        return run is not None and run.is_live(self._clock())

    def _standing(self) -> Standing:
        now = self._clock()
        places: Counter[tuple[str, str | None]] = Counter()
        tasks: Counter[tuple[str, str | None]] = Counter()
        set_aside = waited_for = Decimal(0)
        for entry in map(self._rows.jobs.__getitem__, self._rows.in_flight):
            run = self._holder(entry)
            expected = positive(entry.estimate) or Decimal(0)
            set_aside += 0 if entry.state == "uncertain" else expected
            waited_for += 0 if run is None else expected
            is_kept = run is not None or abs(now - self._rows.placed.get(entry.id, 0.0)) < KEPT_FOR
            if entry.account is None or not is_kept:
                continue
            places[entry.account, run] += 1
            tasks[entry.account, run] += entry.state == "submitted"
        earlier = costs_among(self._rows.earlier)
        spent = self._rows.spent + sum_of((1, costs) for costs in earlier)
        return Standing(
            run=self._run,
            spent=spent,
            set_aside=set_aside,
            waited_for=waited_for,
            taken=tuple(Taken(*of, n, tasks[of]) for of, n in places.items()),
            wanting=frozenset(
                name
                for name, run in self._rows.runs.items()
                if name != self._run and run.wants_at is not None and self._is_live(name)
                if abs(now - run.wants_at) < WANTS_FOR
            ),
            living=frozenset(
                name for name in self._rows.runs if name != self._run and self._is_live(name)
            ),
            at_work=frozenset(
                claim.run
                for claim in self._rows.claims.values()
                if claim.run != self._run and self._is_live(claim.run)
            ),
            refusals={
                account: Refusal(number, run, allowed, until - now)
                for account, (number, run, allowed, until) in self._rows.refusals.items()
            },
        )

    def _holder(self, entry: Entry) -> str | None:
        """The living run whose submit or task it is."""
        claim = self._rows.claims.get(entry.id)
        is_held = claim is not None and entry.state != "uncertain" and self._is_live(claim.run)
        return claim.run if is_held and claim is not None else None
