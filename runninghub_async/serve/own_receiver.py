"""The server as its own receiver of the service's webhooks: it looks at a task when that has ended,
and need not ask all the time."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from runninghub_async.client import RunningHub
from runninghub_async.errors import RunningHubError
from runninghub_async.live.event_bodies import TaskEvent
from runninghub_async.live.receiver import WebhookReceiver
from runninghub_async.logs import logger
from runninghub_async.serve.links import Links

PATH = "/v1/hooks"
"""Where events come to; the last part of the path is a secret."""

PassOn = Callable[[str], Coroutine[Any, Any, None]]


def own_receiver(
    client: RunningHub, public_url: str, links: Links, pass_on: PassOn
) -> WebhookReceiver:
    """Have the client's tasks told of at this server's own address.

    Behind one address there may be several servers, of which any may get an event; so they have one
    secret, which comes from the key of their links.

    Args:
        client: that makes all calls.
        public_url: of this server.
        links: of this server.
        pass_on: tells other servers of a task of theirs that has ended.

    Raises:
        UsageError: the client has a receiver already.
    """

    async def told_of_another(event: TaskEvent) -> None:
        try:
            await pass_on(event.task_id)
        except RunningHubError as error:  # its server looks by itself, later
            logger.warning("the end of task %s was not passed on: %s", event.task_id, error)

    return WebhookReceiver(
        client,
        public_url=f"{public_url}{PATH}",
        token=links.derived("the service's events"),
        on_unknown=told_of_another,
    )
