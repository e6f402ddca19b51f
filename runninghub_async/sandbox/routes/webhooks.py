"""Looking at a webhook, and sending it again."""

from __future__ import annotations

from aiohttp import web

from runninghub_async.sandbox.answers import Refusal, json_answer, refusal, success
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.routes.keys import BLANK, account_in
from runninghub_async.sandbox.routes.runs import invalid
from runninghub_async.sandbox.routes.workflows import id_in
from runninghub_async.sandbox.state import State

_NO_EVENT = 1, "webhook event not exists"


class WebhookRoutes:
    """``getWebhookDetail`` and ``retryWebhook``."""

    def __init__(self, state: State) -> None:
        self._state = state

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve."""
        return [
            web.post("/task/openapi/getWebhookDetail", answering(self.detail, refusal)),
            web.post("/task/openapi/retryWebhook", answering(self.retry, refusal)),
        ]

    async def detail(self, exchange: Exchange) -> web.Response:
        """What became of a task's webhook."""
        body = await exchange.json(invalid=BLANK)
        account = account_in(self._state, body)
        event = self._state.webhooks.of_task(id_in(body, "taskId"))
        if event is None or event.account is not account:
            raise Refusal(*_NO_EVENT)
        return json_answer(success(event.told()))

    async def retry(self, exchange: Exchange) -> web.Response:
        """Send a webhook again, maybe to another address."""
        body = await exchange.json(invalid=BLANK)
        account = account_in(self._state, body)
        event = self._state.webhooks.get(id_in(body, "webhookId"))
        if event is None or event.account is not account:
            raise Refusal(*_NO_EVENT)
        url = body.get("webhookUrl")
        if url is not None and not isinstance(url, str):
            raise invalid("v1", "webhookUrl must be a string")
        self._state.webhooks.resend(event, url)
        return json_answer(success(None) | {"msg": ""})
