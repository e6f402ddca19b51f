"""The account: its wallet, how busy it is, and its keys."""

from __future__ import annotations

from aiohttp import web

from runninghub_async.sandbox.accounts import Account
from runninghub_async.sandbox.answers import Body, json_answer, refusal, success
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.routes.keys import UNKNOWN, WRONG_KEY, account_in
from runninghub_async.sandbox.state import State

_MADE = "2026-01-01 00:00:00"
"""When every key of the sandbox was made."""


class AccountRoutes:
    """``/uc/openapi/accountStatus``, ``queue/status`` and ``api-key/list``."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve."""
        return [
            web.post("/uc/openapi/accountStatus", answering(self.status, refusal)),
            web.get("/openapi/v2/queue/status", answering(self.queue, refusal)),
            web.get("/openapi/v2/api-key/list", answering(self.keys, refusal)),
        ]

    async def status(self, exchange: Exchange) -> web.Response:
        """Money, coins and tasks in progress; all numbers are text."""
        body = await exchange.json()
        account = account_in(self._state, body, field="apikey", missing=UNKNOWN)
        has_wallet = account.kind in ("SHARED", "EXCLUSIVE")
        return json_answer(
            success(
                {
                    "remainCoins": f"{account.coins:f}",
                    "currentTaskCounts": str(account.live_count),
                    "remainMoney": f"{account.money:f}" if has_wallet else None,
                    "currency": account.currency if has_wallet else None,
                    "apiType": account.reported_kind,
                }
            )
        )

    async def queue(self, exchange: Exchange) -> web.Response:
        """How many tasks the account may run, and how many it does."""
        account = self._state.account_of(exchange.http, wrong_key=WRONG_KEY)
        live = account.live
        queued = sum(task.status == "QUEUED" for task in live)
        told: Body = {
            "apiKeyType": account.reported_kind,
            "concurrentLimit": account.concurrency,
            "runningCount": str(len(live) - queued),
            "queuedCount": str(queued),
            "totalCurrentTasks": str(len(live)),
        }
        if account.kind == "EXCLUSIVE":
            told["instanceCount"] = account.concurrency
        return json_answer(success(told))

    async def keys(self, exchange: Exchange) -> web.Response:
        """The keys of the account, which has just the one."""
        account = self._state.account_of(exchange.http, wrong_key=WRONG_KEY)
        return json_answer(success([_key(account)]))


def _key(account: Account) -> dict[str, object]:
    return {
        "key": account.masked_key,
        "apiKeyName": "sandbox",
        "status": 1,
        "quotaLimit": None,
        "quotaUsed": f"{account.spent:f}",
        "visible": True,
        "expireAt": None,
        "expireInMinute": None,
        "createdAt": _MADE,
    }
