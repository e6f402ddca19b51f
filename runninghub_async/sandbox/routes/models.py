"""The model API: submitting a task, and asking what it would cost."""

from __future__ import annotations

from functools import lru_cache

from aiohttp import web

from runninghub_async import catalogue
from runninghub_async.errors import UnknownModelError
from runninghub_async.records import Endpoint
from runninghub_async.sandbox.answers import Refusal, json_answer, price_refusal, task_refusal
from runninghub_async.sandbox.contract import Inline, check
from runninghub_async.sandbox.prices import UNKNOWN_PRICE, published_price
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.routes.tasks import WRONG_KEY, submitted
from runninghub_async.sandbox.state import State


class ModelRoutes:
    """``/openapi/v2/<model path>`` and its price preview."""

    def __init__(self, state: State) -> None:
        self._state = state

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
        account = state.account_of(request, wrong_key=WRONG_KEY)
        if request.method != "POST":
            raise Refusal(1009, f"HTTP method not supported: {request.method}")
        endpoint = _endpoint_at(request.match_info["path"])
        accepted = check(endpoint, await exchange.json(), state.upload_behind)
        published = published_price(endpoint, accepted.values)
        price = UNKNOWN_PRICE if published is None else published
        if account.is_full:
            raise Refusal(421, f"TASK_QUEUE_MAXED: {account.concurrency} tasks at once")
        if not account.can_pay(price):
            raise Refusal(812, "CORPAPIKEY_INSUFFICIENT_FUNDS")
        task = state.tasks.create(
            account,
            endpoint,
            params=accepted.values,
            files=tuple(
                state.uploads.put_bytes(file.content, file.format).path
                if isinstance(file, Inline)
                else file.path
                for file in accepted.files
            ),
            price=price,
            webhook_url=accepted.webhook_url,
        )
        return json_answer(submitted(task, state.base_url))

    async def price(self, exchange: Exchange) -> web.Response:
        """Say what a task would cost, checking its body as the submit does."""
        state = self._state
        account = state.account_of(exchange.http, wrong_key=WRONG_KEY)
        endpoint = _endpoint_at(exchange.http.match_info["path"])
        accepted = check(endpoint, await exchange.json(), state.upload_behind)
        price = published_price(endpoint, accepted.values)
        if price is None:
            raise Refusal(1501, "no price is published for this model")
        currency = endpoint.price.currency if endpoint.price else account.currency
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


def _endpoint_at(path: str) -> Endpoint:
    endpoint = _find(path)
    if endpoint is None:
        raise Refusal(1001, f"Invalid URL: there is no model at {path[:200]}")
    return endpoint


@lru_cache(maxsize=1024)
def _find(path: str) -> Endpoint | None:
    """The endpoint of exactly this path; the service does not know documented names."""
    try:
        endpoint = catalogue.get(path)
    except UnknownModelError:
        return None
    return endpoint if endpoint.path == path else None
