"""One process's part in what all runs of a ledger have in common: money, places, and word.

The ledger decides, in the transaction of each intent.  What is kept here makes those wait that
would be refused there, and wakes them when that may have changed.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable, Collection
from functools import partial
from weakref import WeakKeyDictionary

from runninghub_async.bulk.ledgers.common import Common, NoRoom, Room, Standing
from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.bulk.purse import Purse, Reservation
from runninghub_async.bulk.stop import Stop
from runninghub_async.engine.ceilings import Ceiling, Elsewhere
from runninghub_async.engine.runtime import Runtime

LOOKS_EVERY = 5.0
"""Seconds after which a run looks how things stand although no word has come."""
_APART = 0.05
"""Seconds from one look to the next at least."""

_runs_here: WeakKeyDictionary[asyncio.AbstractEventLoop, set[str]] = WeakKeyDictionary()
"""The runs of each event loop: the tasks of one count in the ceilings of all."""


class SharedRoom:
    """Waits for room among all runs of a ledger, and has others wait for what is taken here."""

    def __init__(
        self,
        common: Common,
        run: str,
        runtime: Runtime,
        purse: Purse,
        stop: Stop,
        *,
        concurrency: int | None,
        heard: Callable[[], object] = lambda: None,
    ) -> None:
        """Nothing is asked before :meth:`open`.

        Args:
            common: of the run's ledger.
            run: its id.
            runtime: of the client whose accounts pay.
            purse: of the run.
            stop: is told where the ledger cannot be asked.
            concurrency: at most so many tasks of all runs at once; ``None`` is no limit.
            heard: is called when something may have changed.
        """
        self._common = common
        self._run = run
        self._runtime = runtime
        self._purse = purse
        self._stop = stop
        self._concurrency = concurrency
        self._heard = heard
        self._standing: Standing | None = None
        self._inside: set[object] = set()
        self._waiting = 0
        self._heeded: dict[str, int] = {}
        """By account, the number of the last refusal that was heeded."""
        self._changed = asyncio.Event()
        self._following: asyncio.Task[None] | None = None
        self._looking: asyncio.Task[None] | None = None
        self._looks_again = False
        self._telling: set[asyncio.Task[None]] = set()
        self._listeners: dict[Ceiling, Callable[[Ceiling], None]] = {}

    async def open(self) -> None:
        """See how things stand, and follow that from now on."""
        here = _runs_here.setdefault(asyncio.get_running_loop(), set())
        here.add(self._run)
        first = await self._common.standing()
        self._heeded = {account: each.number for account, each in first.refusals.items()}
        self._take(first)
        for account, ceiling in self._runtime.accounts.ceilings.items():
            self._listeners[ceiling] = partial(self._tell_refusal, account.label)
            ceiling.on_refusal.add(self._listeners[ceiling])
        self._following = asyncio.create_task(self._follow())
        self._stop.on_stop(self._changed.set)

    async def close(self) -> None:
        """Follow it no more."""
        for ceiling, listener in self._listeners.items():
            ceiling.on_refusal.discard(listener)
            ceiling.note_elsewhere(Elsewhere())
        tasks = {self._following, self._looking, *self._telling} - {None}
        for task in tasks:
            assert task is not None
            task.cancel()
        if tasks:
            await asyncio.wait([task for task in tasks if task is not None])
        _runs_here[asyncio.get_running_loop()].discard(self._run)

    async def others_at_work(self) -> Collection[str]:
        """Other living runs that have jobs now.

        Raises:
            LedgerError: nobody can tell.
        """
        return (await self.see()).at_work

    async def see(self) -> Standing:
        """How things stand now.

        Raises:
            LedgerError: nobody can tell.
        """
        standing = await self._common.standing()
        self._take(standing)
        return standing

    # -- places ------------------------------------------------------------------------------

    async def enter(self, one: object) -> None:
        """Wait until one more job may be submitted here, which :meth:`leave` ends.

        Raises:
            Stopped: the run has been stopped.
        """
        while not self._has_place:
            self._waiting += 1
            try:
                if self._waiting == 1:
                    self.look()  # which says that somebody waits
                self._changed.clear()
                await self._changed.wait()
            finally:
                self._waiting -= 1
            self._stop.check()
        self._inside.add(one)

    def enter_with_task(self, one: object) -> None:
        """A job has its task already, and so its place."""
        self._inside.add(one)

    def leave(self, one: object) -> None:
        """A job needs its place no more."""
        if one in self._inside:
            self._inside.discard(one)
            self._changed.set()
            self.look()

    @property
    def _has_place(self) -> bool:
        if self._concurrency is None or self._standing is None:
            return True
        return len(self._inside) < self._standing.most(self._concurrency)

    # -- intents -----------------------------------------------------------------------------

    async def intends(
        self, job: str, account: str, reserved: Reservation, client_token: str | None
    ) -> None:
        """A submit is about to leave, if all runs together have room for it.

        Raises:
            NoRoom: they have not.
            LedgerError, NotNeeded: as of :meth:`Ledger.intends`.
        """
        paying = next(
            ceiling
            for known, ceiling in self._runtime.accounts.ceilings.items()
            if known.label == account
        )
        room = Room(
            money=self._purse.limit_noted,
            places=self._concurrency,
            of_account=paying.allowed if paying.is_known else None,
        )
        try:
            standing = await self._common.intends(job, account, reserved.amount, client_token, room)
        except NoRoom as none:
            if none.standing is not None:
                self._take(none.standing)
            raise
        self._purse.note_intent(reserved, standing)
        self._take(standing)

    def note_withdrawal(self, reserved: Reservation) -> None:
        """The intent was taken back."""
        self._purse.note_withdrawal(reserved)
        self.look()

    # -- word of others ----------------------------------------------------------------------

    def look(self) -> None:
        """See how things stand, soon."""
        if self._looking is not None and not self._looking.done():
            self._looks_again = True
        elif self._stop.why is None or not isinstance(self._stop.why, LedgerError):
            self._looking = asyncio.create_task(self._look())

    async def _look(self) -> None:
        while True:
            self._looks_again = False
            try:
                self._take(await self._common.standing(wants=self._waiting > 0))
                self._heard()
            except LedgerError as error:
                self._stop.tell(error)
                return
            await asyncio.sleep(_APART)
            if not self._looks_again:
                return

    async def _follow(self) -> None:
        """Look whenever another run has changed something, and from time to time."""
        while True:
            ended = await self._common.news(LOOKS_EVERY)
            for task_id in ended:
                if (task := self._runtime.tasks.get(task_id)) is not None:
                    self._runtime.poller.look_now(task)
            self.look()

    def _take(self, standing: Standing) -> None:
        self._standing = standing
        self._purse.note_standing(standing)
        here = _runs_here[asyncio.get_running_loop()]
        for account, ceiling in self._runtime.accounts.ceilings.items():
            label = account.label
            refusal = standing.refusals.get(label)
            if refusal is not None and refusal.number > self._heeded.get(label, 0):
                self._heeded[label] = refusal.number
                if refusal.run not in here:
                    ceiling.note_refusal_elsewhere(refusal.allowed, refusal.seconds)
            taken = [t for t in standing.taken if t.account == label and t.run not in here]
            if not ceiling.is_known:  # a guess is not worth waiting for what may be no task
                taken = [each for each in taken if each.run is not None]
            left = max(0, ceiling.allowed - standing.elsewhere(label))
            ceiling.note_elsewhere(
                Elsewhere(
                    places=sum(each.places for each in taken),
                    tasks=sum(each.tasks for each in taken),
                    kept_free=left - min(left, standing.most(ceiling.allowed, label)),
                )
            )
        self._changed.set()

    def _tell_refusal(self, account: str, ceiling: Ceiling) -> None:
        telling = asyncio.create_task(self._told(account, ceiling.allowed, ceiling.pause_left))
        self._telling.add(telling)
        telling.add_done_callback(self._telling.discard)

    async def _told(self, account: str, allowed: int, seconds: float) -> None:
        with contextlib.suppress(LedgerError):  # who needs it next will say so
            await self._common.note_refusal(account, allowed=allowed, seconds=seconds)
