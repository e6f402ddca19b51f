"""How often one more is tried at a ceiling that holds, and how soon one that rises is found."""

from __future__ import annotations

import asyncio
import random
from collections import deque

from hypothesis import given, settings
from hypothesis import strategies as st

from runninghub_async import errors
from runninghub_async.engine.ceilings import ACCEPTED_FOR_A_PROBE, Ceiling, Waiter

_FULL = errors.ConcurrencyLimitError("full", code=421)


class _Account:
    """An account, and submits to it: as many as the ceiling lets go, one answer after the other."""

    def __init__(self, places: int, dice: random.Random, unseen: float) -> None:
        """``unseen`` is the share of ends that are noticed only after the next one."""
        self.places = places
        self.ceiling = Ceiling("key-1")
        self.running = 0
        """At the service; fewer than the ceiling counts where an end is not seen yet."""
        self._dice = dice
        self._unseen = unseen
        self._ended_unseen = 0
        self._lane = object()
        self._under_way: deque[tuple[float, int]] = deque()

    def submit(self, count: int) -> tuple[int, int]:
        """So many; gives how many of them were accepted, and how many refused."""
        accepted = refused = 0
        while accepted + refused < count:
            self._let_go()
            if self.running and (not self._under_way or self._dice.random() < 0.5):
                self._end_one()
                continue
            if not self._under_way:
                self._see_ends()
                continue
            granted_at, beside = self._under_way.popleft()
            if self.running < self.places:
                self.running += 1
                accepted += 1
                self.ceiling.note_accepted()
            else:
                refused += 1
                self.ceiling.note_refusal(_FULL, granted_at, beside, self)
        return accepted, refused

    def _let_go(self) -> None:
        while True:
            waiter = Waiter(self._lane, at_head=False)
            self.ceiling.join(waiter)
            if not waiter.granted.done():
                waiter.quit()
                return
            now = asyncio.get_running_loop().time()
            self._under_way.append((now, self.ceiling.taken - 1))

    def _end_one(self) -> None:
        self.running -= 1
        self._ended_unseen += 1
        if self._dice.random() >= self._unseen:
            self._see_ends()

    def _see_ends(self) -> None:
        assert self._ended_unseen, "nothing is let go, and nothing is under way"
        while self._ended_unseen:
            self._ended_unseen -= 1
            self.ceiling.note_end()


@given(st.integers(1, 40), st.floats(0, 0.5), st.integers())
@settings(deadline=None, max_examples=10)
def test_at_a_ceiling_that_holds_hardly_a_submit_is_refused(
    places: int, unseen: float, seed: int
) -> None:
    async def run() -> None:
        account = _Account(places, random.Random(seed), unseen)
        account.submit(4 * ACCEPTED_FOR_A_PROBE + 10 * places)
        _, refused = account.submit(1000)
        assert refused <= 30, f"{refused} of 1000 were refused"
        assert account.ceiling.allowed >= places - 1

    asyncio.run(run())


@given(st.integers(1, 10), st.integers())
@settings(deadline=None, max_examples=10)
def test_a_ceiling_that_rises_is_found(places: int, seed: int) -> None:
    async def run() -> None:
        account = _Account(places, random.Random(seed), 0.1)
        account.submit(500)
        account.places = 10 * places
        account.submit(3 * ACCEPTED_FOR_A_PROBE + 300 * places)
        assert account.ceiling.allowed > 8 * places

    asyncio.run(run())
