"""What must hold of the webhooks by which servers tell their callers of the ends of tasks."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import TYPE_CHECKING

from attrs import define, field

from tests.simulation.addresses import message_in
from tests.simulation.clock import EPOCH
from tests.simulation.events import Event, WebhookAnswered, WebhookSent
from tests.simulation.law import Law
from tests.simulation.serve_laws import ServeLaw

if TYPE_CHECKING:
    from tests.simulation.world import Process

MOST_TRIES = 6
LONGEST_AGO = 60.0
"""Seconds that a try may be older than what it says of itself."""
DONE = {200, 410}
"""Answers after which nothing more is to be told."""
ENDS = {"completed": {"succeeded", "saved"}, "failed": {"failed", "uncertain"}}
"""By what a webhook tells: what the ledger may have of the task."""


@define(eq=False)
class WebhooksAreTrue(ServeLaw):
    """Whoever hears of a task can check that we have said it, and believe it."""

    name = "a webhook tells its caller how a task of its own has ended, signed with its secret"
    _told: dict[str, str] = field(factory=dict)
    _ids: dict[str, str] = field(factory=dict)

    def notice(self, event: Event) -> None:
        if not isinstance(event, WebhookSent):
            return
        message = message_in(event.content)
        task, status = message["data"]["id"], message["data"]["status"]
        if task not in self.town.tasks_of(event.call):
            self.broken(f"{event.call} is told of {task}, which is not its task")
        if self._ids.setdefault(task, event.id) != event.id:
            self.broken(f"{task} is told in {event.id}, and was in {self._ids[task]}")
        row = self.town.rows.reader().known([task])[task]
        has_nothing = row.state == "succeeded" and row.error is not None  # no results came
        if row.state not in ENDS.get(status, ()) and not (status == "failed" and has_nothing):
            self.broken(f"{task} is told to be {status}, and is {row.state}")
        if self._told.setdefault(task, status) != status or message["type"] != f"task.{status}":
            self.broken(f"{task} is told to be {status}, and was told to be {self._told[task]}")
        self._check_signature(event)

    def _check_signature(self, event: WebhookSent) -> None:
        at = event.headers["webhook-timestamp"]
        if not 0 <= EPOCH + self.world.now - int(at) <= LONGEST_AGO:
            self.broken(f"the webhook of {event.call} says that it is of {at}")
        secret = self.town.webhook_secret_of(event.call).removeprefix("whsec_")
        signed = f"{event.id}.{at}.".encode() + event.content
        digest = hmac.new(base64.b64decode(secret), signed, hashlib.sha256).digest()
        if event.headers["webhook-signature"] != f"v1,{base64.b64encode(digest).decode()}":
            self.broken(f"the webhook of {event.call} is not signed with its token's secret")


@define(eq=False)
class WebhooksComeOnce(ServeLaw):
    """But for a server that dies between the answer and its note of it."""

    name = "a webhook is tried at most six times, and not again once it was taken"
    _done: dict[str, Process] = field(factory=dict)
    """By the id of each that was taken: which server knows that."""

    def notice(self, event: Event) -> None:
        if isinstance(event, WebhookAnswered) and event.status in DONE:
            self._done[event.id] = self.process_of(event)
        elif isinstance(event, WebhookSent):
            if event.number > MOST_TRIES:
                self.broken(f"the webhook of {event.call} is tried for the {event.number}. time")
            knows = self._done.get(event.id)
            if knows is not None and not knows.done:
                self.broken(f"the webhook of {event.call} is sent again, and was taken")


@define(eq=False)
class EveryWebhookIsTried(ServeLaw):
    """Until it is taken, or has been tried often enough, also over deaths."""

    name = "whoever wants to be told of a task's end is told, or six times was not reached"
    _answered: set[str] = field(factory=set)
    _tries: dict[str, int] = field(factory=dict)

    def notice(self, event: Event) -> None:
        if isinstance(event, WebhookSent):
            self._tries[message_in(event.content)["data"]["id"]] = event.number
        elif isinstance(event, WebhookAnswered) and event.status in DONE:
            self._answered.add(event.id)

    def at_end(self) -> None:
        if not self.town.is_over:
            return  # no server was left
        for name, item in self.town.requests.items():
            if not item.args.get("webhook") or item.args["deletes"] is not None:
                continue
            for task in self.town.tasks_of(name):
                is_told = any(task in id for id in self._answered)
                # A server that dies with a try on its way has used it up.
                if not is_told and self._tries.get(task, 0) + self.town.deaths < MOST_TRIES:
                    self.broken(f"{name} was never told of its task {task}")


SERVE_WEBHOOK_LAWS: list[type[Law]] = [WebhooksAreTrue, WebhooksComeOnce, EveryWebhookIsTried]
"""Judged where there are servers."""
