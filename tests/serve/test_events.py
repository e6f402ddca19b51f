"""A task's changes as server-sent events: each once, in order, to its end, and to nobody else."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from attrs import evolve

from runninghub_async.serve.event_stream import EventStream, StreamEvent
from runninghub_async.serve.links import Links
from runninghub_async.serve.outputs import Outputs
from runninghub_async.serve.records import Request, TaskTold
from runninghub_async.serve.routes.events import ROUTES
from runninghub_async.serve.troubles import Trouble, busy
from runninghub_async.stores.folder import FolderStore
from tests.helpers import until
from tests.live.helpers import serving as listening
from tests.serve.parts import ALICE, BOB, Tokens, serving

TASK = "task_0123456789abcdef0123456789abcdef"
REQUEST = Request(
    id="req_1",
    token="alice",
    route="POST /v1/tasks",
    digest="d",
    key=None,
    tasks=(TASK,),
    is_waited=False,
    shape={"model": "a-model", "params": {"prompt": "two\nlines \u2028 and a \N{SAILBOAT}"}},
    received_at=1_800_000_000.0,
    server="one",
)
QUEUED = TaskTold(
    id=TASK,
    status="queued",
    model="a-model",
    progress=0,
    queue_position=2,
    created_at=1_800_000_000,
    params={},
    request=REQUEST,
)


class Desk:
    """What the routes ask of a desk, with one task that a test changes."""

    def __init__(self) -> None:
        self.now = QUEUED
        self.listeners = 0
        self.trouble: Trouble | None = None
        self._changed = asyncio.Condition()

    async def look(self, task: str) -> TaskTold | None:
        return self.now if task == TASK else None

    async def change(self, **what: Any) -> None:
        async with self._changed:
            self.now = evolve(self.now, **what)
            self._changed.notify_all()

    async def changes(self, task: str) -> AsyncGenerator[TaskTold, None]:
        self.listeners += 1
        try:
            told: TaskTold | None = None
            while told is None or not told.is_over:
                async with self._changed:
                    await self._changed.wait_for(lambda told=told: self.now != told)  # type: ignore[misc]
                if self.trouble is not None:
                    raise self.trouble
                told = self.now
                yield told
        finally:
            self.listeners -= 1


class Listener:
    """One who reads events."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self.response = response

    async def next(self) -> tuple[str, dict[str, Any]] | None:
        """The next event, its id and its data; ``None`` at the end."""
        found: dict[str, str] = {}
        while line := (await self.response.content.readline()).decode():
            name, _, value = line.rstrip("\n").partition(": ")
            if line == "\n" and "data" in found:
                return found["id"], json.loads(found["data"])
            if name:
                found[name] = value
        assert "data" not in found, "half an event"
        return None

    async def rest(self) -> list[tuple[str, dict[str, Any]]]:
        events: list[tuple[str, dict[str, Any]]] = []
        while (event := await self.next()) is not None:
            events.append(event)
        return events


class Stream:
    """A server with one task."""

    def __init__(self, address: str, desk: Desk, session: aiohttp.ClientSession) -> None:
        self._address = address
        self.desk = desk
        self._session = session

    @asynccontextmanager
    async def opened(
        self,
        *,
        token: str = "alice",
        task: str = TASK,
        last: str | None = None,
        method: str = "GET",
    ) -> AsyncIterator[Listener]:
        headers = {"authorization": f"Bearer {token}"}
        if last is not None:
            headers["last-event-id"] = last
        url = f"{self._address}/v1/tasks/{task}/events"
        async with self._session.request(method, url, headers=headers) as response:
            yield Listener(response)


@pytest.fixture
async def stream(tmp_path: Path) -> AsyncIterator[Stream]:
    desk = Desk()
    outputs = Outputs(FolderStore(tmp_path), Links(bytes(32), "https://door.example"))
    async with (
        serving(ROUTES, Tokens(ALICE, BOB), desk=desk, outputs=outputs) as (address, _),
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session,
    ):
        yield Stream(address, desk, session)


async def test_first_how_it_is_then_each_change_to_its_end(stream: Stream) -> None:
    async with stream.opened() as listener:
        assert listener.response.headers["content-type"] == "text/event-stream; charset=utf-8"
        assert listener.response.headers["cache-control"] == "no-store"
        first = await listener.next()
        assert first is not None
        assert first[1]["id"] == TASK
        assert (first[1]["status"], first[1]["queue_position"]) == ("queued", 2)
        assert first[1]["params"] == REQUEST.shape["params"]
        told: list[Any] = []
        for change in (
            {"queue_position": 1},
            {"status": "in_progress", "queue_position": None},
            {"progress": 40},
            {"status": "completed", "progress": 100, "completed_at": 1_800_000_009},
        ):
            await stream.desk.change(**change)
            told.append(await listener.next())
        assert [(data["status"], data["progress"]) for _, data in told] == [
            ("queued", 0),
            ("in_progress", 0),
            ("in_progress", 40),
            ("completed", 100),
        ]
        assert len({id for id, _ in (first, *told)}) == 5
        assert await listener.rest() == []
    assert stream.desk.listeners == 0


async def test_what_is_over_is_told_once(stream: Stream) -> None:
    await stream.desk.change(status="failed", queue_position=None)
    async with stream.opened() as listener:
        ((last, data),) = await listener.rest()
        assert data["status"] == "failed"
    async with stream.opened(last=last) as listener:
        assert listener.response.status == 204  # or a browser would ask for ever


async def test_who_comes_back_is_told_what_is_new(stream: Stream) -> None:
    async with stream.opened() as listener:
        event = await listener.next()
    assert event is not None
    await until(lambda: stream.desk.listeners == 0)
    async with stream.opened(last=event[0]) as listener:
        await stream.desk.change(status="in_progress", queue_position=None, progress=10)
        event = await listener.next()
        assert event is not None
        assert event[1]["progress"] == 10
    await stream.desk.change(progress=20)
    async with stream.opened(last=event[0]) as listener:
        assert (await listener.next() or ("", {}))[1]["progress"] == 20
    async with stream.opened(last="no id of ours") as listener:
        assert (await listener.next() or ("", {}))[1]["progress"] == 20


async def test_other_callers_are_told_nothing(stream: Stream) -> None:
    for token, task, status in (("bob", TASK, 404), ("alice", "task_0", 404), ("eve", TASK, 401)):
        async with stream.opened(token=token, task=task) as listener:
            assert listener.response.status == status
            assert "error" in await listener.response.json()
    assert stream.desk.listeners == 0


async def test_a_look_at_the_head_does_not_wait_for_the_end(stream: Stream) -> None:
    async with stream.opened(method="HEAD") as listener:
        assert listener.response.status == 200
        assert listener.response.headers["content-type"].startswith("text/event-stream")
    assert stream.desk.listeners == 0


async def test_events_end_where_nobody_can_tell_just_now(stream: Stream) -> None:
    async with stream.opened() as listener:
        assert await listener.next() is not None
        stream.desk.trouble = busy("Not just now.")
        await stream.desk.change(progress=1)
        assert await listener.rest() == []


async def test_who_hangs_up_costs_nothing(stream: Stream) -> None:
    for _ in range(20):
        async with stream.opened() as listener:
            await listener.next()
    await until(lambda: stream.desk.listeners == 0)


async def test_many_listeners_hear_it(stream: Stream) -> None:
    async def hear(listening: AsyncExitStack) -> str:
        listener = await listening.enter_async_context(stream.opened())
        last: dict[str, Any] = {}
        while (event := await listener.next()) is not None:
            last = event[1]
        return str(last["status"])

    async with AsyncExitStack() as held, asyncio.TaskGroup() as group:
        hearing = [group.create_task(hear(held)) for _ in range(200)]
        await until(lambda: stream.desk.listeners == len(hearing))
        await stream.desk.change(progress=50)
        await stream.desk.change(status="completed", progress=100)
        assert set(await asyncio.gather(*hearing)) == {"completed"}
    assert stream.desk.listeners == 0


async def test_silence_is_broken_by_comments_and_nobody_is_waited_for() -> None:
    ended = asyncio.Event()

    async def nothing() -> AsyncGenerator[StreamEvent, None]:
        try:
            yield StreamEvent("1", "{}")
            await asyncio.Event().wait()
        finally:
            ended.set()

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await EventStream(nothing(), keep_alive=0.01)(scope, receive, send)

    async with listening(app, lifespan="off") as address, aiohttp.ClientSession() as session:
        async with session.get(address) as response:
            lines = [await response.content.readline() for _ in range(20)]
            assert lines.count(b": \n") >= 5
            assert lines.count(b"data: {}\n") == 1
        await asyncio.wait_for(ended.wait(), 10)
