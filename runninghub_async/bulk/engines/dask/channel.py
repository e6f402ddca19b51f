"""A worker's end of the line to the coordinator: letters wait until it has had them."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections import deque
from typing import Any

from runninghub_async.bulk.engines.dask.letters import Answer, Call, Letter, Reply, packed
from runninghub_async.bulk.ledgers.ledger import ClaimLost, LedgerError
from runninghub_async.bulk.stop import Stop


class Lost(LedgerError):
    """The coordinator of a run has not been heard of for too long."""


class Channel:
    """Letters to the coordinator, in their order, and what it answers.

    It calls, and takes all letters that it has not had; so it knows that the worker lives.  That
    it calls again tells the worker that it has had the last reply: the worker's lease lasts from
    when it gave that one, which is never later than what the coordinator believes.
    """

    def __init__(self, lease: float) -> None:
        self._lease = lease
        self._letters: deque[Letter] = deque()
        self._sent_up_to = 0
        self._count = 0
        self._waiting: dict[int, asyncio.Future[Any]] = {}
        self._there_are_some = asyncio.Event()
        self._replied_at: dict[int, float] = {}
        self._turn = 0
        self._held_since = time.monotonic()
        self.lost: Exception | None = None
        """Why no letter goes out any more."""
        self.over = False
        """Whether the last letter has been written."""

    @property
    def lease_left(self) -> float:
        """Seconds for which the coordinator certainly counts this worker among the living."""
        return self._held_since + self._lease - time.monotonic()

    def tell(self, what: str, *given: Any) -> None:
        """Write something that needs no answer."""
        self._write(what, given, is_question=False)

    async def ask(self, what: str, *given: Any) -> Any:
        """Write something, and wait for the answer.

        Raises:
            Lost: the coordinator is not there any more.
            Exception: what it raised.
        """
        if self.lost is not None:
            raise self.lost
        number = self._write(what, given, is_question=True)
        self._waiting[number] = answer = asyncio.get_running_loop().create_future()
        try:
            return await answer
        except asyncio.CancelledError:
            self.tell("never mind", number)
            raise
        finally:
            self._waiting.pop(number, None)

    def _write(self, what: str, given: tuple[Any, ...], *, is_question: bool) -> int:
        self._count += 1
        if self.lost is None:
            self._letters.append(Letter(self._count, what, given, is_question))
            self._there_are_some.set()
        return self._count

    def break_off(self, why: Exception) -> None:
        """Nothing more is written; whoever waits for an answer gets none."""
        if self.lost is not None:
            return
        self.lost = why
        self._letters.clear()
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_exception(why)
        self._there_are_some.set()

    def hear(self, call: Call) -> None:
        """Take what the coordinator says."""
        while self._letters and self._letters[0].number <= call.seen:
            self._letters.popleft()
        for turn in [turn for turn in self._replied_at if turn <= call.turn]:
            self._held_since = max(self._held_since, self._replied_at.pop(turn))
        for answer in call.answers:
            self._take(answer)

    def _take(self, answer: Answer) -> None:
        waiting = self._waiting.get(answer.number)
        if waiting is None or waiting.done():
            return
        if answer.error is None:
            waiting.set_result(answer.value)
        else:
            waiting.set_exception(answer.error)

    async def reply(self, call: Call) -> bytes:
        """All letters that the coordinator has not had; waits for one if there is none."""
        self._there_are_some.clear()
        if call.hang and not self._letters and not self.over:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._there_are_some.wait(), call.hang)
        is_over = self.over and not self._waiting
        self._replied_at[call.turn + 1] = time.monotonic()
        return packed(Reply(tuple(self._letters), is_over))


class LeasedStop(Stop):
    """A run's stop, on a worker: what it may still submit ends with its lease."""

    def __init__(self, channel: Channel) -> None:
        super().__init__()
        self._channel = channel

    def tell(self, why: Exception) -> None:
        """Submit nothing more; that jobs are not this worker's any more is no reason for the run,
        in which others have them."""
        if not isinstance(why, ClaimLost):
            super().tell(why)

    def check(self) -> None:
        """Go on only if nobody has told to stop, and the lease certainly lasts.

        Raises:
            Stopped: somebody has.
            ClaimLost: it does not.
        """
        super().check()
        if self._channel.lost is not None or self._channel.lease_left <= 0:
            raise ClaimLost(
                "This worker was not heard of for longer than its lease; its jobs are not its own"
                " any more. Nothing was submitted."
            )
