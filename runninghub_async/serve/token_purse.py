"""What tokens may spend: so much on a day (UTC), and so much in all.

Before a request is accepted, what its tasks are expected to cost is set aside, by the ids of its
jobs; the submit of a job is paid out of that.  What a server had set aside that is no more is given
back by others, so that a job which one of these takes up is held for anew.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from contextlib import AbstractAsyncContextManager, nullcontext
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from uuid import uuid4

from attrs import frozen

from runninghub_async.calls.call import Call, submission_of
from runninghub_async.calls.payable import Payable
from runninghub_async.calls.purses import NoRoomYet
from runninghub_async.client import RunningHub, runtime_of
from runninghub_async.errors import BudgetExceededError, PriceUnknownError
from runninghub_async.logs import logger
from runninghub_async.models.budgets import Budget
from runninghub_async.models.records import CURRENCY_OF_SITE
from runninghub_async.models.usage import Money, Usage, positive
from runninghub_async.purses.expectations import Asked, asked_of
from runninghub_async.purses.held import HeldMoney
from runninghub_async.purses.holds import Hold, Outcome, PurseStoreError
from runninghub_async.purses.keeper import Keeper, keeper_of
from runninghub_async.purses.rules import bill_in
from runninghub_async.purses.spending import any_overdrawn
from runninghub_async.purses.store import PurseStore
from runninghub_async.serve.records import Token
from runninghub_async.serve.token_limits import does_not_fit, in_all, is_limited, limit_of, on_day
from runninghub_async.serve.troubles import purse_too_small

_DEFAULT_CURRENCY = "USD"


class TokenPurses:
    """The purses of all tokens, in a store that any number of servers may share."""

    def __init__(
        self,
        client: RunningHub,
        store: PurseStore,
        *,
        prices: Mapping[str, Budget] | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Nothing is held yet.

        Args:
            client: which makes the calls.
            store: where holds and sums are kept.
            prices: what calls cost whatever is published, by :func:`.by_priced_name`.
            clock: tells the time, in seconds since 1970; by it a day begins and ends.
        """
        self.store = store
        self._client = client
        self._prices = prices or {}
        self._clock = clock
        self._held: dict[str, Hold] = {}
        """What :meth:`hold` has set aside for new jobs that were not about to be submitted yet."""
        self._one_by_one: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def hold(self, token: Token, calls: Mapping[str, Call], *, are_new: bool = False) -> None:
        """Set aside what these calls are expected to cost: for all of them, or for none.

        Args:
            token: who pays.
            calls: by the ids of their jobs, which the holds are known by.
            are_new: nobody else can hold for these jobs, so that the store need not be asked
                again before their submits.

        Raises:
            Trouble: 402, the purse cannot hold it, or what they cost is not known beforehand.
            RunningHubError: the service that knows the price, or the store, cannot be asked.
        """
        keeper = self.keeper
        await keeper.tend(self.store)
        asked = {id: asked_of(submission_of(call)) for id, call in calls.items()}
        costs = {id: (each, await self._cost_or_402(token, each)) for id, each in asked.items()}
        async with self._turn(token, len(calls)):
            begun: list[str] = []
            try:
                for id, (each, cost) in costs.items():
                    begun.append(id)
                    hold = await self.hold_as(id, token, each, cost)
                    if are_new:
                        self._held[id] = hold
            except BaseException as error:
                giving = runtime_of(self._client).spawn(self._give_back(begun), must_finish=True)
                await asyncio.shield(giving)
                if isinstance(error, BudgetExceededError):
                    known = [cost or Decimal(0) for _, cost in costs.values()]
                    raise does_not_fit(token, error, known, held=len(begun) - 1) from None
                raise

    def purse_of(self, token: Token, job_id: str) -> TaskPurse:
        """What a call has to be made in that is to be paid by the hold of a job.

        Where there is no such hold, or another server has made it, one is made.
        """
        return TaskPurse(self, token, job_id)

    async def release(self, job_id: str) -> None:
        """A job has come to nothing before it was about to be submitted; else nothing is done."""
        await self._give_back([job_id])

    async def settle(self, job_id: str, task: str, usage: Usage, *, succeeded: bool) -> None:
        """Count the bill of a task that a server has made which is no more: its hold would wait
        for the end of that one's lease.

        Args:
            job_id: of the job.
            task: the service's id.
            usage: what the service says that it used.
            succeeded: how it ended.
        """
        try:
            for hold in await self.store.get(task) or await self.store.get(job_id):
                bill = bill_in(usage, hold.currency, succeeded=succeeded)
                outcome: Outcome = "succeeded" if succeeded else "failed"
                await self.store.settle(hold.id, bill, outcome=outcome)
        except PurseStoreError as error:  # whoever takes the hold over counts it
            logger.warning("the bill of task %s was not counted yet: %s", task, error)
        self.keeper.room_in(self.store).note_change()

    async def close(self) -> None:
        """Leave what is held to other servers."""
        await self.keeper.leave(self.store)

    def today(self) -> str:
        """In UTC, such as ``2026-11-28``."""
        return datetime.fromtimestamp(self._clock(), UTC).date().isoformat()

    def currency_of(self, token: Token) -> str:
        """In which all of a token's sums are."""
        for limit in (token.budget, token.total):
            if limit is not None:
                return str(limit.currency)
        site = runtime_of(self._client).settings.site
        return _DEFAULT_CURRENCY if site is None else CURRENCY_OF_SITE[site]

    # -- for the purses of tasks ----------------------------------------------------------------

    @property
    def keeper(self) -> Keeper:
        """Of the client."""
        return keeper_of(runtime_of(self._client))

    async def expected(self, token: Token, asked: Asked) -> Decimal | None:
        """What a call is expected to cost, in the token's currency: what the operator says, else
        what is published, else what the service tells; never less than such a call was billed."""
        currency = self.currency_of(token)
        amount = self._given_or_published(asked, currency)
        known = {} if amount is None else {asked.priced_as: amount}
        return await self.keeper.expectations(currency).of(asked, known)

    async def hold_as(self, id: str, token: Token, asked: Asked, cost: Decimal | None) -> Hold:
        """Set the cost of a call aside, on the account of today.

        Raises:
            BudgetExceededError: it does not fit.
        """
        return await self.store.hold(
            on_day(token.name, self.today()),
            Money(cost or Decimal(0), self.currency_of(token)),
            id,
            limit=token.budget,
            also={in_all(token.name): token.total},
            endpoint=asked.behind.complete.name,
            holder=self.keeper.holder,
        )

    def held_before(self, id: str) -> Hold | None:
        """The first of the holds that :meth:`hold` made for a job, told once.  The store still says
        whether it is there when its submit is about to leave."""
        return self._held.pop(id, None)

    # -- inside ----------------------------------------------------------------------------

    def _turn(self, token: Token, count: int) -> AbstractAsyncContextManager[object]:
        """When to hold for so many calls of a token: one request after the other, so that none is
        refused over what another is about to give back, since it does not fit whole.

        What is one hold fits or does not, and waits only for a request of several that is at it:
        the store decides in the order in which it is asked, and puts many in one transaction.
        """
        turn = self._one_by_one[token.name]
        return turn if count > 1 or turn.locked() else nullcontext()

    def _given_or_published(self, asked: Asked, currency: str) -> Decimal | None:
        behind = asked.behind
        told = self._prices.get(asked.priced_as), behind.complete.price(behind.settings.site)
        amounts = (price.amount for price in told if price and price.currency == currency)
        return positive(next(amounts, None))

    async def _cost_or_402(self, token: Token, asked: Asked) -> Decimal | None:
        cost = await self.expected(token, asked)
        if cost is None and is_limited(token):
            published = asked.behind.complete.price(asked.behind.settings.site)
            known = f" (it is known in {published.currency})" if published else ""
            raise purse_too_small(
                f"What {asked.behind.complete.name} costs cannot be known beforehand in"
                f" {self.currency_of(token)}{known}, and the operator has given no price for it, so"
                " that the budget of this token cannot be kept. Nothing was submitted."
            )
        return cost

    async def _give_back(self, ids: Collection[str]) -> None:
        for id in ids:
            self._held.pop(id, None)
            await self.store.release(id, holder=self.keeper.holder)
        self.keeper.room_in(self.store).note_change()


@frozen(eq=False)
class TaskPurse:
    """Pays for one task out of a token's purse; see :class:`.CallPurse`."""

    purses: TokenPurses
    token: Token
    job_id: str

    async def reserve(self, behind: Payable) -> HeldMoney:
        """Take what is held for the job, or set its cost aside anew."""
        store, keeper = self.purses.store, self.purses.keeper
        asked = asked_of(behind)
        await keeper.tend(store)
        just_made = self.purses.held_before(self.job_id)
        holds = await store.get(self.job_id) if just_made is None else [just_made]
        if holds and all(each.state == "held" for each in holds):
            holds = await self._raised(await self._taken_over(holds), asked)
            holds = holds or await self._anew([], asked)  # it was given back in between
        else:
            holds = await self._anew(holds, asked)
        owners = {each.owner for each in holds} | {in_all(self.token.name)}
        limits = {owner: limit_of(self.token, owner) for owner in owners}
        is_overdrawn = partial(any_overdrawn, store, limits)
        return HeldMoney(keeper, store, holds[0], asked.kind, is_overdrawn)

    async def _taken_over(self, holds: list[Hold]) -> list[Hold]:
        """What a server that is no more has set aside for the job; it is made again by this one,
        should it be given back just now."""
        if not any(map(self._is_others, holds)):
            return holds
        owners = {each.owner: limit_of(self.token, each.owner) for each in holds}
        first = holds[0]
        await self.purses.store.hold(
            first.owner,
            Money(first.expected, first.currency),
            first.id,
            limit=owners.pop(first.owner),
            also=owners,
            endpoint=first.endpoint,
            holder=self.purses.keeper.holder,
        )
        return await self.purses.store.get(first.id)

    async def _raised(self, holds: list[Hold], asked: Asked) -> list[Hold]:
        """What was set aside when the request came, and no less than bills have shown since."""
        if not holds:
            return holds
        known, currency = holds[0], holds[0].currency
        billed = self.purses.keeper.expectations(currency).billed(asked.kind)
        if billed is None or billed <= known.expected:
            return holds
        await self.purses.store.raise_to(known.id, Money(billed, currency))
        return await self.purses.store.get(known.id)

    async def _anew(self, earlier: list[Hold], asked: Asked) -> list[Hold]:
        """Set its cost aside once more: what was held earlier is gone, or has been about to be
        submitted, and whoever sees to that brings it to its end."""
        purses, store = self.purses, self.purses.store
        if any(map(self._is_others, earlier)):
            await purses.keeper.recover(store)
            earlier = await store.get(self.job_id)
        id = f"{self.job_id} {uuid4().hex[:8]}" if earlier else self.job_id
        room = purses.keeper.room_in(store)
        before = room.changes
        cost = await purses.expected(self.token, asked)
        if cost is None and is_limited(self.token):
            raise PriceUnknownError(
                f"What {asked.behind.complete.name} costs cannot be known beforehand any more, so"
                f" that the budget of {self.token.name} cannot be kept. No task was created.",
                priced_as=asked.priced_as,
                owner=self.token.name,
                endpoint=asked.behind.complete.path,
            )
        try:
            await purses.hold_as(id, self.token, asked, cost)
        except BudgetExceededError as error:
            error.endpoint = asked.behind.complete.path
            if any(map(self._is_others, earlier)):  # whose lease is not over yet
                raise NoRoomYet(error, partial(room.wait, before)) from None
            raise
        except BaseException:  # cancelled: it may be written all the same
            spawn = asked.behind.runtime.spawn
            spawn(store.release(id), must_finish=True)
            raise
        return await store.get(id)

    def _is_others(self, hold: Hold) -> bool:
        """Whether it is under way, and another server sees to it."""
        return hold.is_open and hold.holder != self.purses.keeper.holder
