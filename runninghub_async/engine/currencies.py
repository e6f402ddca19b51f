"""In which currency each account is billed: asked for once, when the first bill does not say."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from attrs import evolve

from runninghub_async.errors import RunningHubError
from runninghub_async.logs import logger
from runninghub_async.models.usage import Usage
from runninghub_async.values import Account

if TYPE_CHECKING:
    from runninghub_async.http.api import Api

PATIENCE = 5.0
"""Seconds that the end of a task may be held up by the question."""


class Currencies:
    """What the accounts of one client are billed in, as far as the service tells."""

    def __init__(
        self, api: Api, spawn: Callable[[Coroutine[Any, Any, None]], asyncio.Task[None]]
    ) -> None:
        self._api = api
        self._spawn = spawn
        self._asked: dict[Account, asyncio.Task[None]] = {}
        self._known: dict[Account, str | None] = {}

    def filled_in(self, usage: Usage, account: Account) -> Usage:
        """The usage with its account's currency, where it names none and that is known."""
        known = self._known.get(account)
        return evolve(usage, currency=known) if known and _lacks_one(usage) else usage

    async def ask_for(self, usage: Usage, account: Account) -> None:
        """See that the currency is known where the usage needs it; asks once for each account."""
        if account in self._known or not _lacks_one(usage):
            return
        if account not in self._asked:
            self._asked[account] = self._spawn(self._ask(account))
        await asyncio.wait([self._asked[account]])

    async def _ask(self, account: Account) -> None:
        told: str | None = None
        try:
            async with asyncio.timeout(PATIENCE):
                record = await self._api.account_status(account, once=True)
                told = record.text("currency").strip() or None
        except (RunningHubError, TimeoutError) as error:
            logger.info("the currency of account %s is not told: %s", account.label, error)
        self._known[account] = told


def _lacks_one(usage: Usage) -> bool:
    return usage.currency is None and bool(usage.money or usage.third_party_money)
