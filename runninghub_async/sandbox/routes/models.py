"""The model API: submitting a task, and asking what it would cost."""

from __future__ import annotations

from functools import lru_cache, partial

from aiohttp import web

from runninghub_async.catalogue import Lookup
from runninghub_async.errors import UnknownModelError
from runninghub_async.models.records import Endpoint
from runninghub_async.sandbox.accounts import Account, Cost
from runninghub_async.sandbox.answers import Refusal, json_answer, price_refusal, task_refusal
from runninghub_async.sandbox.contract import Inline, check
from runninghub_async.sandbox.jobs import ModelJob
from runninghub_async.sandbox.prices import UNKNOWN_PRICE, published_price
from runninghub_async.sandbox.reports import flat_submit
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.routes.keys import WRONG_MODEL_KEY
from runninghub_async.sandbox.state import State
from runninghub_async.sandbox.submitting import accept, refused, require_money
from runninghub_async.sandbox.told_data import require_given


class ModelRoutes:
    """``/openapi/v2/<model path>`` and its price preview."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._find = lru_cache(maxsize=1024)(partial(_find, state.catalogue))

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve.  The submit takes every path that nobody else has taken."""
        preview = answering(self.price, price_refusal)
        return [
            web.post("/openapi/v2/price-preview/{path:.+}", preview),
            web.route("*", "/openapi/v2/{path:.*}", answering(self.submit, task_refusal)),
        ]

    async def submit(self, exchange: Exchange) -> web.Response:
        """Accept a task, or say why not."""
        request, state = exchange.http, self._state
        account = state.account_of(request, wrong_key=WRONG_MODEL_KEY)
        if request.method != "POST":
            raise Refusal(1009, f"HTTP method not supported: {request.method}")
        _require_enterprise(account)
        endpoint = self._endpoint_at(request.match_info["path"])
        accepted = check(endpoint, await exchange.json(), state.upload_behind)
        token = (endpoint.path, accepted.values.get(endpoint.client_token or ""))
        if repeated := state.tasks.get(account.task_of_token.get(token, "")):
            return json_answer(flat_submit(repeated, state.base_url))
        published = published_price(endpoint, accepted.values, state.site)
        price = UNKNOWN_PRICE if published is None else published
        job = ModelJob(
            endpoint,
            accepted.values,
            files=tuple(
                state.uploads.put_bytes(file.content, file.format).path
                if isinstance(file, Inline)
                else file.path
                for file in accepted.files
            ),
            price=price,
        )
        require_money(account, Cost(money=price))
        require_given(endpoint, accepted.values, state.tasks)
        task = accept(exchange, state, account, job, webhook_url=accepted.webhook_url)
        if token[1] is not None:
            account.task_of_token[token] = task.id
        return json_answer(flat_submit(task, state.base_url))

    async def price(self, exchange: Exchange) -> web.Response:
        """Say what a task would cost, checking its body as the submit does."""
        state = self._state
        account = state.account_of(exchange.http, wrong_key=WRONG_MODEL_KEY)
        _require_enterprise(account)
        endpoint = self._endpoint_at(exchange.http.match_info["path"])
        accepted = check(endpoint, await exchange.json(), state.upload_behind)
        price = published_price(endpoint, accepted.values, state.site)
        if price is None:
            raise Refusal(1501, "no price is published for this model")
        currency = account.currency
        return json_answer(
            {
                "errorCode": "",
                "errorMessage": "",
                "estimatedPrice": float(price),
                "currency": currency,
                "priceText": f"{price} {currency}",
                "priceTextEn": f"{price} {currency}",
                "freeLimit": False,
                "freeLimitCount": 0,
                "remainingFreeLimitCount": 0,
                "isFreeThisCall": False,
            }
        )

    def _endpoint_at(self, path: str) -> Endpoint:
        endpoint = self._find(path)
        if endpoint is None:
            raise Refusal(1001, f"Invalid URL: there is no model at {path[:200]}")
        return endpoint


def _require_enterprise(account: Account) -> None:
    """Models are for one kind of key only."""
    if account.kind != "SHARED":
        raise refused(1014, "the model API is for enterprise-shared keys")


def _find(known: Lookup, path: str) -> Endpoint | None:
    """The endpoint of exactly this path; the service does not know documented names."""
    try:
        endpoint = known.get(path)
    except UnknownModelError:
        return None
    return endpoint if endpoint.path == path else None
