"""Telling the outside that a task has ended.

Only addresses of this machine are called, and those that the sandbox was told to allow.
"""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, Literal
from urllib.parse import urlsplit

import aiohttp
from attrs import define, field

from runninghub_async.sandbox.accounts import Account
from runninghub_async.sandbox.clock import Clock
from runninghub_async.sandbox.encoding import dumps, loads
from runninghub_async.sandbox.reports import flat_task, outputs
from runninghub_async.sandbox.scripts import Script
from runninghub_async.sandbox.tasks import Task, TaskBook
from runninghub_async.sandbox.webhook_steps import Delivery, Forgery, Shape
from runninghub_async.values import is_loopback

RETRIES = 3
RETRY_SECONDS = 60.0
"""The service says neither; its one example has three retries within three minutes."""

_TIMEOUT_SECONDS = 10.0
_MOST_EVENTS = 10_000
_MOST_RESPONSE = 2000
_AT_ONCE = 100
_QUOTED_ID = re.compile(rb'("taskId": ?)"(\d+)"')


@define(eq=False, kw_only=True)
class WebhookEvent:
    """What became of one task's webhook."""

    id: str
    account: Account = field(repr=False)
    task_id: str
    url: str
    created: datetime
    """On the sandbox's clock."""
    updated: datetime
    event_data: str | dict[str, Any] = ""
    """JSON text for the older half of the API, an object for the newer."""
    status: Literal["SUCCESS", "FAILED"] = "FAILED"
    response: str = ""
    retries: int = 0
    shape: Shape = "usual"

    @property
    def body(self) -> bytes:
        """What is sent."""
        data = self.event_data
        inner: dict[str, Any] = loads(data.encode()) if isinstance(data, str) else data
        match self.shape:
            case "text":
                data = dumps(inner).decode()
            case "object":
                data = inner
            case "wrapped":
                data = inner if "code" in inner else {"code": 0, "msg": "success", "data": inner}
            case "flat":
                return dumps({"taskId": self.task_id, **inner})
        body = dumps({"event": "TASK_END", "taskId": self.task_id, "eventData": data})
        return _QUOTED_ID.sub(rb"\1\2", body) if self.shape == "bare ids" else body

    def told(self) -> dict[str, Any]:
        """In the words of the service; its times have no zone."""
        data = self.event_data
        return {
            "id": self.id,
            "userApiKey": self.account.masked_key,
            "taskId": self.task_id,
            "webhookUrl": self.url,
            "eventData": data if isinstance(data, str) else dumps(data).decode(),
            "callbackStatus": self.status,
            "callbackResponse": self.response,
            "retryCount": self.retries,
            "createTime": self.created.isoformat(timespec="seconds"),
            "updateTime": self.updated.isoformat(timespec="seconds"),
        }


@define(eq=False)
class _Overtaken:
    """A webhook that lets others pass."""

    _left: int
    may_go: asyncio.Event = field(factory=asyncio.Event, init=False)

    def note_one(self) -> None:
        """Another's has come."""
        self._left -= 1
        if self._left == 0:
            self.may_go.set()


class Webhooks:
    """Waits for tasks to end, and sends their webhooks.

    Args:
        allowed: hosts beside this machine's own that may be called.
        connector: what makes the connections, where those are not aiohttp's own.
    """

    def __init__(
        self,
        *,
        clock: Clock,
        tasks: TaskBook,
        script: Script,
        base_url: str,
        allowed: Iterable[str],
        connector: Callable[[], aiohttp.BaseConnector] | None = None,
    ) -> None:
        self._clock = clock
        self._tasks = tasks
        self._script = script
        self._base_url = base_url
        self._allowed = frozenset(host.lower() for host in allowed)
        self._connector = connector
        self._events: OrderedDict[str, WebhookEvent] = OrderedDict()
        self._errands: set[asyncio.Task[None]] = set()
        self._lines = asyncio.Semaphore(_AT_ONCE)
        self._overtaking: set[_Overtaken] = set()
        self._session: aiohttp.ClientSession | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    def watch(self, task: Task) -> asyncio.Event:
        """Send the webhook of ``task`` when it ends; what is set when it was first posted."""
        posted = asyncio.Event()
        if task.webhook_url is None:
            posted.set()
        else:
            self._go(self._tell(task, task.webhook_url, posted))
        return posted

    def forge(self, task: Task, forgery: Forgery) -> None:
        """Post something about ``task`` that the service has not said."""
        if task.webhook_url is not None:
            self._go(self._lie(task, task.webhook_url, forgery))

    def of_task(self, task_id: str) -> WebhookEvent | None:
        """The event of a task that has ended."""
        return next((e for e in reversed(self._events.values()) if e.task_id == task_id), None)

    def get(self, event_id: str) -> WebhookEvent | None:
        """The event of this id."""
        return self._events.get(event_id)

    def resend(self, event: WebhookEvent, url: str | None) -> None:
        """Send an event again, to another address if there is one; from any thread."""
        event.url = url or event.url
        if self._loop is not None:  # it has one, having been sent before
            self._loop.call_soon_threadsafe(
                self._go, self._deliver(event, Delivery(), asyncio.Event())
            )

    def clear(self) -> None:
        """Send nothing more, and forget what was sent; from any thread."""
        for errand in tuple(self._errands):
            errand.get_loop().call_soon_threadsafe(errand.cancel)
        self._events.clear()

    async def close(self) -> None:
        """See :meth:`clear`."""
        self.clear()
        await asyncio.gather(*self._errands, return_exceptions=True)
        if self._session is not None:
            await self._session.close()

    def _go(self, errand: Any) -> None:
        self._loop = asyncio.get_running_loop()
        running = self._loop.create_task(errand)
        self._errands.add(running)
        running.add_done_callback(self._errands.discard)

    async def _tell(self, task: Task, url: str, posted: asyncio.Event) -> None:
        try:
            while not task.is_over:
                # One in a personal queue knows its end only when another's has come.
                await self._clock.sleep_until(min(task.ended, task.account.next_end))
            event = self._new_event(task, url)
            event.event_data = self._event_data(task)
            self._remember(event)
            step = self._script.take("webhook", task.job)
            delivery = step if isinstance(step, Delivery) else Delivery()
            event.shape = delivery.shape
            await self._clock.sleep(delivery.after)
            await self._let_pass(delivery.behind)
            await self._deliver(event, delivery, posted)
        finally:
            posted.set()  # whatever became of it: a submit may be waiting

    async def _lie(self, task: Task, url: str, forgery: Forgery) -> None:
        await self._clock.sleep(forgery.after)
        if forgery.wrong_token:
            url = url[:-1] + ("A" if url[-1] != "A" else "B")
        event = self._new_event(task, url)
        event.task_id = task_id = forgery.task_id or task.id
        results = [{"url": f"{self._base_url}/forged.png", "outputType": "png"}]
        told = flat_task(task, self._base_url) | {"taskId": task_id, "status": forgery.status}
        event.event_data = told | {"results": results if forgery.status == "SUCCESS" else None}
        if self._may_call(url):
            await self._post(event)

    def _new_event(self, task: Task, url: str) -> WebhookEvent:
        now = self._clock.date()
        return WebhookEvent(
            id=self._tasks.new_id(),
            account=task.account,
            task_id=task.id,
            url=url,
            created=now,
            updated=now,
        )

    async def _let_pass(self, number: int) -> None:
        """Wait until so many webhooks of other tasks have come."""
        if number:
            overtaken = _Overtaken(number)
            self._overtaking.add(overtaken)
            try:
                await overtaken.may_go.wait()
            finally:
                self._overtaking.discard(overtaken)

    def _note_posted(self) -> None:
        for overtaken in self._overtaking:
            overtaken.note_one()

    def _event_data(self, task: Task) -> str | dict[str, Any]:
        if task.version == "v1":
            return dumps(outputs(task, self._base_url, number_of_seconds=True)).decode()
        return flat_task(task, self._base_url)

    def _remember(self, event: WebhookEvent) -> None:
        self._events[event.id] = event
        if len(self._events) > _MOST_EVENTS:
            self._events.popitem(last=False)

    async def _deliver(
        self, event: WebhookEvent, delivery: Delivery, posted: asyncio.Event
    ) -> None:
        if not self._may_call(event.url):
            event.response = "not called: it is not on this machine, see allow_webhooks"
            return
        if delivery.lost is None:
            event.response = "lost, as scripted"
            return
        for attempt in range(RETRIES + 1):
            if attempt:
                await self._clock.sleep(RETRY_SECONDS)
                event.retries = attempt
            if attempt < delivery.lost:
                event.response = "lost, as scripted"
            elif await self._post(event):
                break
            posted.set()
        posted.set()
        self._note_posted()
        for _ in range(delivery.copies - 1):
            await self._post(event)

    async def _post(self, event: WebhookEvent) -> bool:
        """Send an event once; returns whether the receiver took it."""
        if self._session is None:
            timeout = aiohttp.ClientTimeout(total=_TIMEOUT_SECONDS)
            connector = self._connector() if self._connector is not None else None
            self._session = aiohttp.ClientSession(connector=connector, timeout=timeout)
        body, headers = event.body, {"Content-Type": "application/json"}
        try:
            async with (
                self._lines,
                self._session.post(
                    event.url, data=body, headers=headers, allow_redirects=False
                ) as response,
            ):
                said = await response.content.read(_MOST_RESPONSE)
                taken = 200 <= response.status < 300
                event.response = said.decode(errors="replace")
        except (aiohttp.ClientError, TimeoutError, ValueError, OSError) as error:
            taken = False
            event.response = f"{type(error).__name__}: {error}"
        event.status = "SUCCESS" if taken else "FAILED"
        event.updated = self._clock.date()
        return taken

    def _may_call(self, url: str) -> bool:
        try:
            host = (urlsplit(url).hostname or "").lower()
        except ValueError:
            return False
        return host in self._allowed or host == "localhost" or is_loopback(host)
