"""Why an account is full though few of its tasks are ours: another program uses its key, too."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from typing import TYPE_CHECKING, Any

from runninghub_async import errors
from runninghub_async.engine.ceilings import Ceiling, PlacesOfOthers
from runninghub_async.events import Observers, PlacesTaken
from runninghub_async.logs import logger
from runninghub_async.values import Account

if TYPE_CHECKING:
    from runninghub_async.http.api import Api

RAREST = 30.0
"""Seconds from one question to the next for an account, however often it refuses meanwhile."""
PATIENCE = 5.0
"""Seconds that an answer is waited for."""


class Occupancy:
    """Asks who has the places of full accounts."""

    def __init__(
        self,
        api: Api,
        spawn: Callable[[Coroutine[Any, Any, None]], asyncio.Task[None]],
        observers: Observers,
    ) -> None:
        self._api = api
        self._spawn = spawn
        self._observers = observers
        self._asking: dict[Account, asyncio.Task[None]] = {}

    def note_refusal(
        self,
        account: Account,
        ceiling: Ceiling,
        error: errors.RunningHubError,
        *,
        endpoint: str,
        tags: Mapping[str, str],
    ) -> None:
        """Ask, where the account is full and that was not asked of late."""
        now = asyncio.get_running_loop().time()
        if not isinstance(error, errors.ConcurrencyLimitError):
            return  # too often is no matter of places, and one more question would be the worse
        if now - ceiling.asked_for_others < RAREST:
            return
        ceiling.asked_for_others = now
        asking = self._ask(account, ceiling, endpoint=endpoint, tags=tags)
        self._asking[account] = self._spawn(asking)

    async def known(self, account: Account) -> None:
        """Wait (bounded) for an answer that is under way."""
        asking = self._asking.get(account)
        if asking is not None and not asking.done():
            await asyncio.wait([asking], timeout=PATIENCE)

    async def _ask(
        self, account: Account, ceiling: Ceiling, *, endpoint: str, tags: Mapping[str, str]
    ) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                told = await self._api.queue_status(account, once=True)
        except (errors.RunningHubError, TimeoutError) as error:
            logger.info("who has the places of account %s is not told: %s", account.label, error)
            return
        queued = None if told.running is None else told.running + (told.queued or 0)
        current = told.current if told.current is not None else queued
        if told.limit is None or current is None or ceiling.tasks >= told.limit:
            return
        if (others := min(current - ceiling.tasks, told.limit)) > 0:
            ceiling.others = PlacesOfOthers(others, told.limit)
            logger.warning("account %s: %s", account.label, ceiling.others)
            if self._observers:
                self._observers.tell(
                    PlacesTaken(
                        endpoint=endpoint,
                        tags=tags,
                        account=account.label,
                        taken=others,
                        limit=told.limit,
                    )
                )
