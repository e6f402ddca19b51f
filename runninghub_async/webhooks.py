"""Receiving webhooks: what the service posts when a task ends.

:func:`parse` reads one body, :class:`WebhookReceiver` takes them for a client.  ``rh.webhooks`` is
something else: it asks the service what became of a webhook.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from runninghub_async.lazy_names import lazy_names

if TYPE_CHECKING:
    from runninghub_async.live.event_bodies import TaskEvent as TaskEvent
    from runninghub_async.live.event_bodies import parse as parse
    from runninghub_async.live.receiver import WebhookReceiver as WebhookReceiver

__all__ = ["TaskEvent", "WebhookReceiver", "parse"]

_HOME = {
    "TaskEvent": "live.event_bodies",
    "WebhookReceiver": "live.receiver",
    "parse": "live.event_bodies",
}

__getattr__, __dir__ = lazy_names(globals(), _HOME)
