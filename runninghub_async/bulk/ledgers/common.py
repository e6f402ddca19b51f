"""What the runs of one ledger have in common: money, places, and word of each other.

Nothing is kept beside the rows.  A job's intent, with what it is expected to cost, is the money
that is set aside for it, and the place that its task takes: whoever dies leaves both standing until
somebody has settled the job.  So there is nothing that could say otherwise than the rows.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from math import ceil
from typing import NamedTuple, Protocol

from attrs import evolve, frozen

from runninghub_async.bulk.ledgers.costs import Costs, sum_of
from runninghub_async.errors import RunningHubError
from runninghub_async.models.usage import positive
from runninghub_async.purses.rules import fits

KEPT_FOR = 60.0
"""Seconds for which the place of a submit of unknown fate is kept, and that of a task whose run is
gone: there may be a task, and nobody sees its end."""
WANTS_FOR = 15.0
"""Seconds for which a run counts as one that waits for places, since it has last said so."""


@frozen(kw_only=True)
class Room:
    """How much all runs of a ledger together may take up, as the run that asks knows it.

    Attributes:
        money: what all tasks may cost; ``None`` is no limit.
        places: how many may be in flight at once; ``None`` is no limit.
        of_account: how many of them with the account that pays; ``None`` is no limit.
    """

    money: Decimal | None = None
    places: int | None = None
    of_account: int | None = None


class Taken(NamedTuple):
    """Places of an account that are taken."""

    account: str
    run: str | None
    """By which run; ``None`` where it is no more, or the fate of the submits is unknown."""
    places: int
    tasks: int
    """How many of these the service has accepted."""


class Refusal(NamedTuple):
    """The latest submit of an account that was refused for the moment."""

    number: int
    """Counted from 1."""
    run: str
    """Whose it was."""
    allowed: int
    """So many tasks may be in flight since."""
    seconds: float
    """For so long nothing is to be submitted from now on; may be negative."""


@frozen(kw_only=True)
class Standing:
    """How things stand with all runs of a ledger, as one of them sees it."""

    run: str
    spent: Decimal
    """By all tasks that have ended, and by submits of unknown fate."""
    set_aside: Decimal
    """For all that are under way."""
    waited_for: Decimal
    """The part of that which a living run will settle."""
    taken: tuple[Taken, ...] = ()
    wanting: frozenset[str] = frozenset()
    """Other living runs that wait for places."""
    living: frozenset[str] = frozenset()
    """Other living runs."""
    at_work: frozenset[str] = frozenset()
    """Those of them that hold jobs."""
    refusals: Mapping[str, Refusal]
    """By account."""

    @property
    def money(self) -> Decimal:
        """What all tasks have cost, or may cost."""
        return self.spent + self.set_aside

    def mine(self, account: str | None = None) -> int:
        """Places that the run has, with one account or with all."""
        return self._places(account).get(self.run, 0)

    def elsewhere(self, account: str | None = None) -> int:
        """Places that are taken otherwise."""
        return sum(n for run, n in self._places(account).items() if run != self.run)

    def tasks(self, account: str) -> int:
        """Tasks of an account that are in flight."""
        return sum(each.tasks for each in self.taken if each.account == account)

    def most(self, limit: int, account: str | None = None) -> int:
        """Places that the run may have where all may have so many.

        It has what others leave; where one of these waits that has less than its part, no more
        than its own part.
        """
        places = self._places(account)
        left = max(0, limit - self.elsewhere(account))
        sharing = {run for run in places if run is not None} | self.wanting | {self.run}
        part = ceil(limit / len(sharing))
        starving = any(places.get(run, 0) < part for run in self.wanting)
        return min(left, part) if starving else left

    def has_room(self, account: str, estimate: Decimal | None, room: Room) -> bool:
        """Whether one more task may be submitted."""
        if room.money is not None and not fits(positive(estimate), room.money - self.money):
            return False
        limits = ((room.places, None), (room.of_account, account))
        return all(
            limit is None or self.mine(which) < self.most(limit, which) for limit, which in limits
        )

    def with_intent(self, account: str, estimate: Decimal | None) -> Standing:
        """The same, with another submit of the run."""
        cost = positive(estimate) or Decimal(0)
        return evolve(
            self,
            set_aside=self.set_aside + cost,
            waited_for=self.waited_for + cost,
            taken=(*self.taken, Taken(account, self.run, 1, 0)),
        )

    def _places(self, account: str | None) -> dict[str | None, int]:
        places: dict[str | None, int] = {}
        for each in self.taken:
            if account in (None, each.account):
                places[each.run] = places.get(each.run, 0) + each.places
        return places


class NoRoom(RunningHubError):
    """All runs of a ledger together have no room for another task now; nothing was written.

    Attributes:
        standing: how things stand, as far as it is told.
    """

    def __init__(self, message: str, *, standing: Standing | None = None) -> None:
        super().__init__(message)
        self.standing = standing


def no_room(job: str, standing: Standing) -> NoRoom:
    """The error that tells it."""
    places = standing.mine() + standing.elsewhere()
    return NoRoom(
        f"There is no room for job {job} now: {places} tasks of all runs are in flight, and"
        f" {standing.money} are spent or set aside. It goes back in line.",
        standing=standing,
    )


class Common(Protocol):
    """What a ledger does for runs that share it, in one process or on many machines."""

    async def intends(
        self,
        job: str,
        account: str,
        estimate: Decimal | None,
        client_token: str | None,
        room: Room,
    ) -> Standing:
        """A submit is about to leave, as of :meth:`Ledger.intends`, if there is room for it.  No
        other run's intent comes between the look and the note.

        Returns:
            How things stand now, with this one.

        Raises:
            NoRoom: there is none; it may come.
            ClaimLost, NotNeeded: as of :meth:`Ledger.intends`.
        """
        ...

    async def standing(self, *, wants: bool = False) -> Standing:
        """How things stand; ``wants`` says to others that this run waits for places."""
        ...

    async def note_refusal(self, account: str, *, allowed: int, seconds: float) -> None:
        """The service has refused a submit for the moment: all runs are to hold back.

        Args:
            account: which.
            allowed: how many tasks it may have in flight since.
            seconds: for how long nothing is to be submitted.
        """
        ...

    async def tell_ended(self, task_id: str) -> None:
        """A task is said to have ended: whichever run waits for it is to look."""
        ...

    async def news(self, within: float) -> frozenset[str]:
        """Wait until another run has changed what may matter here, but no longer than so many
        seconds: word may be lost.

        Returns:
            The tasks of which :meth:`tell_ended` was told meanwhile.
        """
        ...


class Word:
    """What other runs have told since somebody last listened."""

    def __init__(self) -> None:
        self._came = asyncio.Event()
        self._ended: set[str] = set()

    def hear(self, ended: str | None) -> None:
        """Something has changed; ``ended`` is the task that is said to have ended, if one is."""
        if ended is not None:
            self._ended.add(ended)
        self._came.set()

    async def news(self, within: float) -> frozenset[str]:
        """As of :meth:`Common.news`."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within):
                await self._came.wait()
        self._came.clear()
        ended, self._ended = frozenset(self._ended), set()
        return ended


class OpenCosts(NamedTuple):
    """What so many tasks have cost, or are expected to while they are under way."""

    tasks: int
    costs: Costs
    is_open: bool


def money_of(costs: Iterable[OpenCosts]) -> tuple[Decimal, Decimal]:
    """What is spent, and what is set aside."""
    every = list(costs)
    spent = sum_of((each.tasks, each.costs) for each in every if not each.is_open)
    return spent, sum_of((each.tasks, each.costs) for each in every if each.is_open)
