"""``rh.webhooks``: looking at what the service posted when a task ended, and posting it again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from runninghub_async import errors, json_values
from runninghub_async.checks import checked_address
from runninghub_async.http import json_bodies, wire
from runninghub_async.models.usage import Usage
from runninghub_async.platform.base import PlatformCalls
from runninghub_async.platform.nodes import identifier


@frozen(kw_only=True)
class WebhookDelivery:
    """What became of a task's webhook.

    Attributes:
        id: of the event, which :meth:`WebhookCalls.resend` takes; not the task's.
        task_id: the task.
        url: where it was posted.
        event_data: what was posted as ``eventData``, as text.
        status: ``SUCCESS`` or ``FAILED``, or what the service says.
        response: what the receiver answered.
        retries: how often it was tried again, where that is told.
        created_at: when it was made, ``YYYY-MM-DDTHH:MM:SS`` in a zone that is not told.
        updated_at: when it was last tried, likewise.
        usage: what the task used, as far as ``event_data`` tells.
        raw: the service's record, without the key.
    """

    id: str
    task_id: str
    url: str
    event_data: str
    status: str
    response: str
    retries: int | None
    created_at: str
    updated_at: str
    usage: Usage
    raw: Mapping[str, Any] = field(repr=False)


class WebhookCalls(PlatformCalls):
    """Webhooks of tasks that were submitted with a ``webhook_url``.  Documented."""

    async def detail(self, task_id: str | int, *, account: str | None = None) -> WebhookDelivery:
        """How the delivery of a task's webhook went.

        Args:
            task_id: the task.
            account: the label of the account whose task it is; the first, unless it is given.

        Raises:
            APIError: there is none, for example because the task had no webhook.
        """
        text = self._id("task_id", task_id, "task")
        path = "/task/openapi/getWebhookDetail"
        api, owner = self._as(account)
        try:
            record = wire.Fields(await api.call_v1(owner, path, {"taskId": text}))
        except errors.RunningHubError as error:
            error.task_id = text
            raise
        data = record.raw.get("eventData")
        return WebhookDelivery(
            id=record.id("id"),
            task_id=record.id("taskId") or text,
            url=record.text("webhookUrl"),
            event_data=json_values.write(data)
            if isinstance(data, (dict, list))
            else record.text("eventData"),
            status=record.text("callbackStatus"),
            response=record.text("callbackResponse"),
            retries=record.count("retryCount"),
            created_at=record.text("createTime"),
            updated_at=record.text("updateTime"),
            usage=_usage_in(data),
            raw={name: value for name, value in record.raw.items() if name != "userApiKey"},
        )

    async def resend(
        self,
        webhook_id: str | int,
        *,
        webhook_url: str | None = None,
        account: str | None = None,
    ) -> None:
        """Have an event posted again.

        Args:
            webhook_id: ``WebhookDelivery.id``, not the task's id.
            webhook_url: where to; the same address as before, unless it is given (third-party
                code; the documentation always gives it).
            account: the label of the account whose task it is; the first, unless it is given.

        Raises:
            APIError: the service does not know the event.
        """
        body: dict[str, Any] = {"webhookId": identifier("webhook_id", webhook_id).id}
        if webhook_url is not None:
            body["webhookUrl"] = checked_address("webhook_url", webhook_url)
        api, owner = self._as(account)
        await api.call_v1(owner, "/task/openapi/retryWebhook", body)


def _usage_in(event_data: Any) -> Usage:
    """The newer events are an object like a query's answer, the older ones text of outputs."""
    if isinstance(event_data, str):
        try:
            event_data = json_bodies.loads(event_data.encode("utf-8", "replace"))
        except ValueError:
            return wire.NO_USAGE
    old = wire.outputs_answer(event_data)
    return wire.task_answer(event_data).usage if old is None else old.usage
