"""The thread that does everything with a ledger's database, and puts what waits into one
transaction: whoever asks goes on, and many are made durable together."""

from __future__ import annotations

import asyncio
import contextlib
import queue
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

from attrs import frozen

from runninghub_async.bulk.ledgers.ledger import LedgerError

T = TypeVar("T")
Db = TypeVar("Db")
Answer = Callable[[], None]
"""Tells somebody who waits what became of the request, in the event loop."""
_MOST_AT_ONCE = 500
"""Requests in one transaction, where they do not come together."""


@frozen(eq=False)
class Request(Generic[Db]):
    """Something to do in the next transaction, and who waits for it."""

    run: Callable[[Db], Any]
    done: asyncio.Future[Any]
    is_intent: bool = False
    """Whether a submit is to leave when it is done."""
    is_read: bool = False
    """Whether it changes nothing."""

    def answered(self, value: Any) -> Answer:
        """It is done."""
        return lambda: None if self.done.done() else self.done.set_result(value)

    def failed(self, trouble: LedgerError) -> Answer:
        """It is not."""
        return lambda: None if self.done.done() else self.done.set_exception(trouble)


class Batches(Generic[Db]):
    """Requests to a database, done by one thread, as many as wait in a transaction."""

    def __init__(self, name: str) -> None:
        """Nothing is done before :meth:`start`.

        Args:
            name: of the ledger, as errors tell it.
        """
        self.name = name
        self.is_closed = False
        self._loop = asyncio.get_running_loop()
        self._asked: list[Request[Db]] = []
        """In this turn of the loop."""
        self._work: queue.SimpleQueue[list[Request[Db]] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._write, name="ledger", daemon=True)

    def start(self) -> None:
        """Begin to do what is asked."""
        self._thread.start()

    async def close(self) -> None:
        """Do what waits, and let go of the database."""
        self.is_closed = True
        self._pass_on()
        self._work.put(None)
        await asyncio.to_thread(self._thread.join)

    async def do(
        self,
        run: Callable[[Db], T],
        *,
        is_intent: bool = False,
        is_read: bool = False,
    ) -> T:
        """Do this in the next transaction; returns when it is durable.

        Raises:
            LedgerError: it is not.
        """
        if self.is_closed:
            raise LedgerError(f"The ledger {self.name} is closed.")
        done: asyncio.Future[T] = self._loop.create_future()
        if not self._asked:  # one by one they would each have a transaction, and wake a thread
            self._loop.call_soon(self._pass_on)
        self._asked.append(Request(run, done, is_intent, is_read))
        return await done

    def _pass_on(self) -> None:
        """Have done what was asked in this turn of the loop."""
        if self._asked:
            self._work.put(self._asked)
            self._asked = []

    def _write(self) -> None:
        """Take all that waits, do it in one transaction, and tell those who wait."""
        closing = False
        while not closing:
            batch: list[Request[Db]] = []
            while not closing and (not batch or not self._work.empty()):
                asked = self._work.get()
                closing = asked is None
                batch += asked or ()
                if len(batch) >= _MOST_AT_ONCE:
                    break
            answers = self._done(batch)
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody waits any more
                self._loop.call_soon_threadsafe(_tell, answers)
        self._let_go()

    def _done(self, requests: Sequence[Request[Db]]) -> list[Answer]:
        """Do these, and give what tells those who wait for them."""
        raise NotImplementedError

    def _let_go(self) -> None:
        """Nothing more is asked of the database."""
        raise NotImplementedError


def _tell(answers: Iterable[Answer]) -> None:
    for answer in answers:
        answer()
