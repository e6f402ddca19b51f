"""The accounts of one client: which one pays for the next task, and a place at its ceiling.

A call takes a :class:`Slot` at the first account that has room, and keeps it until its task ends.
An account that is of no use is set aside for some minutes.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from runninghub_async import errors
from runninghub_async.engine.ceilings import Ceiling, Waiter, ceiling_of
from runninghub_async.logs import logger
from runninghub_async.values import Account

SET_ASIDE = 300.0
"""Seconds after which an account that was set aside is tried again: it may be topped up."""


class Slot:
    """One task's place under a ceiling."""

    __slots__ = ("_beside", "_ceiling", "_granted_at", "_made_a_task", "account")

    def __init__(
        self, account: Account, ceiling: Ceiling, now: float, *, made_a_task: bool = False
    ) -> None:
        self.account = account
        self._ceiling: Ceiling | None = ceiling
        self._made_a_task = made_a_task
        self._granted_at = now
        self._beside = ceiling.taken - 1

    @property
    def is_one_too_many(self) -> bool:
        """Whether the ceiling is lower by now than what is in flight."""
        ceiling = self._ceiling
        return ceiling is not None and ceiling.in_flight > ceiling.allowed

    def note_accepted(self) -> None:
        """The submit made a task, which keeps the place until it ends."""
        if self._ceiling is not None:
            self._made_a_task = True
            self._ceiling.note_accepted()

    def note_refusal(self, error: errors.APIError, whose: object) -> None:
        """The submit of this call was refused for the moment; the place is gone."""
        if self._ceiling is not None:
            self._ceiling.note_refusal(error, self._granted_at, self._beside, whose)
            self._ceiling = None

    def release(self) -> None:
        """Give the place back; only the first call counts."""
        ceiling, self._ceiling = self._ceiling, None
        if ceiling is not None:
            if self._made_a_task:
                ceiling.note_end()
            else:
                ceiling.leave()


class Accounts:
    """The accounts of one client: which of them takes the next task."""

    def __init__(
        self,
        accounts: Sequence[Account],
        site: str,
        *,
        limit: int | None,
        sound: Callable[[Account], object],
    ) -> None:
        """``sound(account)`` asks the service for a ceiling; it is called on first need."""
        self._loop = asyncio.get_running_loop()
        self._ceilings = {account: ceiling_of(self._loop, site, account) for account in accounts}
        self._accounts = {ceiling: account for account, ceiling in self._ceilings.items()}
        self._all = tuple(self._ceilings)
        self._sound = sound
        self._to_sound = set(self._ceilings.values())
        self._aside: dict[Account, tuple[str, float]] = {}
        self._line: set[Waiter] = set()
        self._closed = False
        if limit is not None:
            for ceiling in self._ceilings.values():
                ceiling.limit(self, limit)

    @property
    def first(self) -> Account:
        """The account for what is not tied to a place, such as uploads."""
        return self._usable[0]

    @property
    def ceilings(self) -> dict[Account, Ceiling]:
        return self._ceilings

    @property
    def set_aside(self) -> dict[Account, str]:
        """Accounts that take no tasks for now, and why."""
        now = self._loop.time()
        return {account: why for account, (why, until) in self._aside.items() if now < until}

    @property
    def waiting(self) -> int:
        """How many calls of this client stand in line."""
        return sum(not waiter.granted.done() for waiter in self._line)

    @property
    def allowed(self) -> int:
        """Tasks that all usable accounts together may have in flight."""
        return sum(self._ceilings[account].allowed for account in self._usable)

    @property
    def room(self) -> int:
        """How many more tasks may begin now."""
        return sum(self._ceilings[account].room for account in self._usable)

    @property
    def _usable(self) -> Sequence[Account]:
        """Never empty: the last account is not set aside."""
        if not self._aside:
            return self._all
        aside = self.set_aside
        return [account for account in self._all if account not in aside]

    def close(self) -> None:
        """Let nobody submit any more, and take this client's own limit back."""
        self._closed = True
        for waiter in self._line:
            if not waiter.granted.done():
                waiter.granted.set_exception(closed_before_submit())
        for ceiling in self._ceilings.values():
            ceiling.limit(self, None)

    async def acquire(
        self,
        lane: object,
        *,
        at_head: bool = False,
        only: Account | None = None,
        wait: bool = True,
    ) -> Slot:
        """Wait for a place at whichever account has one first.

        Args:
            lane: the source; sources take turns.
            at_head: for a submit that was refused and keeps its place in line.
            only: the account that it must be, even one that is set aside.
            wait: whether to stand in line.

        Raises:
            ClientClosedError: the client was closed.
            ConcurrencyLimitError: there is no place now, and the call is not to wait.
        """
        if self._closed:
            raise closed_before_submit()
        accounts = self._usable if only is None else [only]
        if len(accounts) == 1 and (ceiling := self._ceilings[accounts[0]]).take_free():
            return Slot(accounts[0], ceiling, self._loop.time())
        waiter = Waiter(lane, at_head=at_head)
        self._line.add(waiter)
        try:
            self._join(waiter, accounts)
            if not wait and not waiter.granted.done():
                self._try_one_more(waiter, accounts)
            ceiling = await waiter.granted
        except BaseException:
            granted = waiter.granted
            if granted.done() and not granted.cancelled() and granted.exception() is None:
                granted.result().leave()  # the place came in the same moment
            raise
        finally:
            self._line.discard(waiter)
            waiter.quit()
        if self._closed:
            ceiling.leave()
            raise closed_before_submit()
        return Slot(self._accounts[ceiling], ceiling, self._loop.time())

    def _join(self, waiter: Waiter, accounts: Sequence[Account]) -> None:
        """Stand in line at each of these accounts, up to one that has room at once."""
        ceilings = [self._ceilings[account] for account in accounts]
        if len(ceilings) > 1:  # the emptiest comes first
            ceilings.sort(key=lambda c: c.in_flight / c.allowed)
        for ceiling in ceilings:
            ceiling.join(waiter)
            if waiter.granted.done():
                break
            if not ceiling.is_known and ceiling in self._to_sound:
                self._to_sound.discard(ceiling)
                self._sound(self._accounts[ceiling])

    def _try_one_more(self, waiter: Waiter, accounts: Sequence[Account]) -> None:
        """A place where the ceiling is only a guess; the service's word is not waited for.

        Raises:
            ConcurrencyLimitError: all are known, or pause after a refusal.
        """
        for ceiling in (self._ceilings[account] for account in accounts):
            if ceiling.is_tried_out:
                waiter.quit()
                ceiling.try_one_more()
                waiter.granted.set_result(ceiling)
                return
        raise self.no_place(accounts)

    def check_place(self, only: Account | None = None) -> None:
        """See that a call that does not stand in line might get a place.

        Raises:
            ConcurrencyLimitError: it would not.
        """
        accounts = self._usable if only is None else [only]
        ceilings = [self._ceilings[account] for account in accounts]
        if not any(ceiling.has_room or ceiling.is_tried_out for ceiling in ceilings):
            raise self.no_place(accounts)

    def no_place(self, accounts: Sequence[Account]) -> errors.ConcurrencyLimitError:
        """That these have no place now; its cause is the service's last refusal."""
        ceilings = [self._ceilings[account] for account in accounts]
        taken = " and ".join(
            f"{ceiling.in_flight} of {ceiling.allowed} at account {ceiling.label}"
            for ceiling in ceilings
        )
        error = errors.ConcurrencyLimitError(
            f"There is no place for another task now ({taken} are taken, or the service has just"
            " refused one); it was not submitted: no task was created.",
            retryable=True,
        )
        error.__cause__ = self.refusal(accounts)
        return error

    def refusal(self, accounts: Sequence[Account]) -> errors.APIError | None:
        """Why these take no more tasks now, as far as the service has said."""
        refused = (self._ceilings[account].last_refusal for account in accounts)
        return next((error for error in refused if error is not None), None)

    def others(self, only: Account | None = None) -> str:
        """Whose tasks have the places, as a sentence behind a message; empty where that is not
        known."""
        accounts = self._usable if only is None else [only]
        known = (self._ceilings[account].others for account in accounts)
        return next((f" ({each}.)" for each in known if each is not None), "")

    def why_none(self, only: Account | None = None) -> errors.APIError:
        """Why a call that stands in line has no place: the last refusal, or that all are taken."""
        accounts = self._usable if only is None else [only]
        return self.refusal(accounts) or self.no_place(accounts)

    def adopt(self, account: Account) -> Slot:
        """A place for a task that is in flight already, such as one found after a restart."""
        ceiling = self._ceilings[account]
        ceiling.enter()
        return Slot(account, ceiling, self._loop.time(), made_a_task=True)

    def put_aside(self, account: Account, error: errors.RunningHubError) -> bool:
        """Give this account no tasks for a while; those in line stay in line at the others.

        Returns:
            Whether another account takes over.  The last one is never set aside.
        """
        if not any(other != account for other in self._usable):
            return False
        if account not in self.set_aside:
            self._aside[account] = str(error), self._loop.time() + SET_ASIDE
            logger.warning("account %s is set aside: %s", account.label, error)
            ceiling = self._ceilings[account]
            for waiter in [w for w in self._line if ceiling in w.stands_at]:
                others = waiter.stands_at - {ceiling}
                if others:
                    waiter.stands_at = others
                    ceiling.drop(waiter)
        return True


def closed_before_submit(endpoint: str | None = None) -> errors.ClientClosedError:
    """What a call is told that had not been submitted when its client was closed."""
    return errors.ClientClosedError(
        "The client was closed before the call was submitted; no task was created.",
        endpoint=endpoint,
    )
