"""The account: its wallet and how busy it is."""

from __future__ import annotations

from typing import Any

from aiohttp import web

from runninghub_async.sandbox.answers import Refusal, json_answer, refusal, success
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.state import State
from runninghub_async.sandbox.tasks import Account

KEY_KIND = "SHARED"
"""The kind of key that may call the model API."""

WRONG_KEY = 401, "ApiKey verification failed: no such API key"


class AccountRoutes:
    """``/uc/openapi/accountStatus`` and ``/openapi/v2/queue/status``."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve."""
        return [
            web.post("/uc/openapi/accountStatus", answering(self.status, refusal)),
            web.get("/openapi/v2/queue/status", answering(self.queue, refusal)),
        ]

    async def status(self, exchange: Exchange) -> web.Response:
        """Money, and tasks in progress; all numbers are text."""
        account = account_in(self._state, await exchange.json(), field="apikey")
        return json_answer(
            success(
                {
                    "remainCoins": "0",
                    "currentTaskCounts": str(len(account.live)),
                    "remainMoney": str(account.money),
                    "currency": account.currency,
                    "apiType": KEY_KIND,
                }
            )
        )

    async def queue(self, exchange: Exchange) -> web.Response:
        """How many tasks the account may run, and how many it does."""
        account = self._state.account_of(exchange.http, wrong_key=WRONG_KEY)
        live = account.live
        queued = sum(task.status == "QUEUED" for task in live)
        return json_answer(
            success(
                {
                    "apiKeyType": KEY_KIND,
                    "concurrentLimit": account.concurrency,
                    "runningCount": str(len(live) - queued),
                    "queuedCount": str(queued),
                    "totalCurrentTasks": str(len(live)),
                }
            )
        )


def account_in(state: State, body: dict[str, Any], *, field: str) -> Account:
    """The account whose key is in a body, as the older calls have it."""
    key = body.get(field)
    if not key:
        raise Refusal(1601, f"param {field} is required")
    account = state.accounts.get(key) if isinstance(key, str) else None
    if account is None:
        raise Refusal(1601, "ApiKey verification failed")
    return account
