"""The coordinator's line to one worker: it calls, takes letters, and has them answered."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any, Protocol

from runninghub_async.bulk.engines.dask.letters import (
    CALL,
    Answer,
    Call,
    Letter,
    Reply,
    fit_to_travel,
    packed,
    unpacked,
)
from runninghub_async.logs import logger

if TYPE_CHECKING:
    from distributed import Client

_AGAIN_AFTER = 0.2
_LONGEST_HANG = 1.0
_CALL_TAKES = 10.0
"""Seconds after which a call that was not answered is given up."""


class Clerk(Protocol):
    """Who sees to letters."""

    def heed(self, line: Line, what: str, given: tuple[Any, ...]) -> None:
        """Take what a worker tells."""
        ...

    def answering(self, line: Line, what: str, given: tuple[Any, ...]) -> Awaitable[Any]:
        """What a worker asks."""
        ...


class Line:
    """One worker, over Dask's own connections: through the scheduler, which reaches them all."""

    def __init__(self, client: Client, address: str, run: str, clerk: Clerk, lease: float) -> None:
        self.address = address
        self.gone = asyncio.Event()
        """The worker has left, or its lease is over: it may submit nothing more."""
        self.over = asyncio.Event()
        """It has wound down by itself."""
        self.writes_as: str | None = None
        """The worker's own run in the ledger, where it writes that itself."""
        self._client = client
        self._run = run
        self._clerk = clerk
        self._lease = lease
        self._renewed_at = time.monotonic()
        self._turn = 0
        self._seen = 0
        self._answers: list[Answer] = []
        self._answering: dict[int, asyncio.Task[None]] = {}
        self._has_news = asyncio.Event()
        self._stopped: Exception | None = None
        self._is_over = False
        self._talking = [
            asyncio.create_task(self._listen()),
            asyncio.create_task(self._speak()),
        ]

    @property
    def lease_left(self) -> float:
        """Seconds until this worker can certainly do nothing more."""
        return self._renewed_at + self._lease - time.monotonic()

    @property
    def is_live(self) -> bool:
        """Whether it may submit."""
        return not self.gone.is_set() and self.lease_left > 0

    @property
    def has_ended(self) -> bool:
        """Whether nothing more comes of it."""
        return self.gone.is_set() or self.over.is_set()

    def tell_stop(self, why: Exception) -> None:
        """Nothing more is to be submitted there."""
        self._stopped = fit_to_travel(why)
        self._has_news.set()

    def tell_end(self) -> None:
        """The work is to be wound down there."""
        self._is_over = True
        self._has_news.set()

    def give_up(self) -> None:
        """The worker has left: whatever it still says is not heard, and no intent is granted."""
        self.gone.set()
        for answering in self._answering.values():
            answering.cancel()
        for talking in self._talking:
            talking.cancel()

    async def close(self) -> None:
        """End the talk."""
        self.give_up()
        await asyncio.wait([*self._talking, *self._answering.values()])

    async def _listen(self) -> None:
        hang = min(_LONGEST_HANG, self._lease / 6)
        while not self.gone.is_set():
            try:
                content = await self._call(hang)
            except Exception as error:
                logger.info("worker %s was not reached: %s", self.address, error)
                if self.lease_left <= 0:
                    self.give_up()
                    return
                await asyncio.sleep(_AGAIN_AFTER)
                continue
            self._renewed_at = time.monotonic()
            self._turn += 1
            reply: Reply = unpacked(content)
            for letter in reply.letters:
                if letter.number > self._seen:
                    self._seen = letter.number
                    self._open(letter)
            if reply.is_over:
                self.over.set()
                return

    async def _speak(self) -> None:
        """Bring answers at once, and not only with the next call."""
        while True:
            await self._has_news.wait()
            self._has_news.clear()
            try:
                await self._call(None)
            except Exception as error:
                logger.info("worker %s was not reached: %s", self.address, error)
                await asyncio.sleep(_AGAIN_AFTER)
                self._has_news.set()

    async def _call(self, hang: float | None) -> bytes:
        answers = tuple(self._answers)
        call = Call(
            run=self._run,
            turn=self._turn,
            seen=self._seen,
            answers=answers,
            hang=hang,
            stopped=self._stopped,
            is_over=self._is_over,
        )
        scheduler: Any = self._client.scheduler
        asked = scheduler.proxy(worker=self.address, msg={"op": CALL, "content": packed(call)})
        content: bytes = await asyncio.wait_for(asked, (hang or 0) + min(_CALL_TAKES, self._lease))
        for answer in answers:
            if answer in self._answers:
                self._answers.remove(answer)
        return content

    def _open(self, letter: Letter) -> None:
        if letter.what == "never mind":
            answering = self._answering.get(letter.given[0])
            if answering is not None:
                answering.cancel()
        elif letter.is_question:
            doing = asyncio.create_task(self._answer(letter))
            self._answering[letter.number] = doing
            doing.add_done_callback(lambda _: self._answering.pop(letter.number, None))
        else:
            try:
                self._clerk.heed(self, letter.what, letter.given)
            except Exception:
                logger.exception("a letter of worker %s was not understood", self.address)

    async def _answer(self, letter: Letter) -> None:
        try:
            value = await self._clerk.answering(self, letter.what, letter.given)
            answer = Answer(letter.number, value)
        except asyncio.CancelledError:
            return
        except Exception as error:
            answer = Answer(letter.number, None, fit_to_travel(error))
        self._answers.append(answer)
        self._has_news.set()
