"""A client whose connections are in memory, and what its users do, told as events."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from aiohttp import ClientSession

from runninghub_async import Call, RetryPolicy, RunningHub
from runninghub_async.engine.runtime import Runtime
from runninghub_async.engine.stats import AccountStats
from runninghub_async.events import Ended, Progressed, Step, Submitted
from runninghub_async.recipes import load
from tests.simulation.disk import Files
from tests.simulation.events import (
    CallMade,
    Closed,
    EndKnown,
    Opened,
    ProgressTold,
    TaskKnown,
    TextShown,
    WaiterCame,
    WaiterLeft,
)
from tests.simulation.telemetry import Watched
from tests.simulation.wire import Connector
from tests.simulation.world import Process

T = TypeVar("T")

TEXT_TO_IMAGE = "seedream-v4.5/text-to-image"
IMAGE_TO_IMAGE = "seedream-v4.5/image-to-image"
IMAGE_TO_VIDEO = "minimax/hailuo-2.3/image-to-video-pro"
OWN_MODEL = "house/sketch-1/text-to-image"
OWN_MODELS = Path(__file__).with_name("own-models.yaml")
"""A catalogue that some clients have, and the service."""
SKETCH = load(Path(__file__).with_name("sketch.json"))
"""A recipe of the first, with a default."""
POLICIES = {
    "default": RetryPolicy(),
    "none": None,
    "repeat": RetryPolicy(resubmit_uncertain=True),
}


class Client(RunningHub):
    """The product's own, connected by the simulated network."""

    def __init__(
        self,
        process: Process,
        keys: list[int],
        *,
        own: bool = False,
        wants_progress: bool = False,
        **settings: Any,
    ) -> None:
        """``own`` is whether it knows :data:`OWN_MODELS`; without keys it has one of nobody's."""
        self.wants_progress = wants_progress
        self.wants_steps = True
        self.watched = Watched()
        world = process.world
        super().__init__(
            [world.service.key(number) for number in keys] or "no-key",
            catalogue=OWN_MODELS if own else (),
            base_url=world.service.address,
            observer=self,
            **settings,
        )
        self.process = process
        self.knows_own = own
        self.limit: float | None = settings.get("timeout", 3600)
        self.http_timeout: float = settings.get("http_timeout", 60)
        self.calls: list[tuple[str, Call]] = []
        self.listeners: list[Callable[[], None]] = []
        """Called whenever it tells something."""
        self.files = Files()
        """Where results of single calls are saved."""
        self._keys = keys
        self._rooms: Runtime | None = None
        self.repeats = settings.get("retry") is POLICIES["repeat"]

    def knows(self, model: str) -> bool:
        """Whether its catalogue has this model."""
        return any(endpoint.path == model for endpoint in self.catalogue)

    def notice(self, event: Any) -> None:
        """Who listens is told of what happens, and shows it; steps are for telemetry only."""
        self.watched.telemetry.notice(event)
        if isinstance(event, Step):
            return
        if isinstance(event, Progressed):
            told_by = f"the observer of {self.process.name}"
            self.process.world.tell(ProgressTold(self.process.name, told_by, event.update))
            return
        told = f"{type(event).__name__} of {event.endpoint} {getattr(event, 'error', '')}"
        self.process.world.tell(TextShown(self.process.name, "told", told))
        if isinstance(event, Submitted) and event.task_id is not None:
            self.process.world.tell(TaskKnown(self.process.name, event.task_id))
        if isinstance(event, Ended) and event.task_id is not None:
            self.process.world.tell(EndKnown(self.process.name, event.task_id))
        for listener in self.listeners:
            listener()

    def _open(self, settings: Any, loop: Any) -> Runtime:
        connector = partial(Connector, self.process.world.network, self.process)
        self._rooms = Runtime(settings, loop, connector=connector)
        return self._rooms

    @property
    def places(self) -> Mapping[int, AccountStats]:
        """What it counts as in flight, by account; also while it closes."""
        told = () if self._rooms is None else self._rooms.stats().accounts
        return dict(zip(self._keys, told, strict=False))


@asynccontextmanager
async def opened(
    process: Process, keys: list[int], *, theirs: bool | None = False, **settings: Any
) -> AsyncIterator[Client]:
    """A client that is closed in the end; ``theirs`` is whether it has a session of its user's,
    through which all of its requests go."""
    if theirs:
        async with (
            ClientSession(connector=Connector(process.world.network, process)) as session,
            opened(process, keys, session=session, **settings) as client,
        ):
            yield client
        return
    client = Client(process, keys, **settings)
    process.clients.append(client)
    process.world.tell(Opened(process.name, client.knows_own, client.knows(OWN_MODEL)))
    try:
        yield client
    finally:
        unfinished = await client.close()
        known = [(name, call.task.id) for name, call in client.calls if call.task is not None]
        process.world.tell(Closed(process.name, unfinished, known))


def new_call(
    client: Client,
    name: str,
    image: bytes | None = None,
    *,
    own: bool = False,
    by_recipe: bool = False,
) -> Call:
    """A call that is known by its prompt."""
    if by_recipe:
        return noted(client, name, client.call(SKETCH, what=name), TEXT_TO_IMAGE)
    if image is not None:
        call = client.call(IMAGE_TO_VIDEO, prompt=name, image_url=image)
        return noted(client, name, call, IMAGE_TO_VIDEO)
    model = OWN_MODEL if own else TEXT_TO_IMAGE
    return noted(client, name, client.call(model, prompt=name, resolution="2k"), model)


def noted(client: Client, name: str, call: Call, model: str = "") -> Call:
    """Another task to pay for, of this name."""
    client.process.world.tell(CallMade(client.process.name, name, client.repeats, model))
    client.calls.append((name, call))
    return call


async def waited(
    client: Client, name: str, waiter: str, what: Awaitable[T], limit: float | None
) -> T:
    """Wait for something of a call, as one of its waiters, which may take so many seconds."""
    process = client.process
    process.world.tell(WaiterCame(process.name, name, waiter, limit))
    result: Any = None
    error: BaseException | None = None
    try:
        found = await what
        result = found if hasattr(found, "task_id") else None
        return found
    except (Exception, asyncio.CancelledError) as failure:
        error = failure
        raise
    finally:
        here = asyncio.current_task()
        unasked = isinstance(error, asyncio.CancelledError) and not (here and here.cancelling())
        process.world.tell(WaiterLeft(process.name, name, waiter, result, error, unasked))
