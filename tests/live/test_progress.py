"""How far a task is: node by node where it is told live, and whatever a live connection does."""

from __future__ import annotations

import asyncio
import json
import logging
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from runninghub_async import RunningHub, Task
from runninghub_async.calls.task_progress import MOST_KEPT, Inbox
from runninghub_async.engine import live_connections
from runninghub_async.errors import ClientClosedError, TaskFailedError
from runninghub_async.events import Ended, Event, Progressed
from runninghub_async.http.session import LIVE_CONNECTIONS
from runninghub_async.progress import (
    Estimated,
    Finished,
    NodeCached,
    NodeDone,
    NodeFailed,
    NodeStarted,
    NodeUpdate,
    Preview,
    ProgressUpdate,
    Queued,
    SamplerStep,
    Started,
    estimated_fraction,
)
from runninghub_async.sandbox import (
    Sandbox,
    cut_socket,
    garble_socket,
    preview_socket,
    silence_socket,
)
from runninghub_async.sandbox import shipped as known
from runninghub_async.webhooks import WebhookReceiver
from tests.helpers import QUICK, a_call, other_tasks, until
from tests.live.helpers import token_of
from tests.live.live_service import GRAPH, PEM, TOKEN, WORKFLOW, Line, LiveService, whole_story
from tests.misbehaving import PNG
from tests.proxy import LOGIN, proxy

MODEL = "seedream-v4.5/text-to-image"


def client(service: LiveService | Sandbox, **settings: Any) -> RunningHub:
    key = service.api_key if isinstance(service, Sandbox) else "0123456789abcdef-SECRET"
    given: dict[str, Any] = {"poll": 0.05, "retry": QUICK, "timeout": 20, **settings}
    return RunningHub(key, base_url=service.base_url, **given)


async def progress_of(task: Task) -> list[ProgressUpdate]:
    return [update async for update in task.updates(progress=True)]


def check(updates: list[ProgressUpdate]) -> None:
    """What holds whatever a live connection says."""
    fractions = [update.fraction for update in updates if update.fraction is not None]
    assert fractions == sorted(fractions)
    assert all(0 <= fraction <= 1 for fraction in fractions)
    assert isinstance(updates[-1], Finished)
    assert len({update.task_id for update in updates}) == 1
    assert all(update.status for update in updates)
    assert TOKEN not in repr(updates)
    assert TOKEN not in json.dumps([dict(update.raw) for update in updates])


class Listening:
    """An observer."""

    def __init__(self, *, wants_progress: bool = True) -> None:
        self.wants_progress = wants_progress
        self.heard: list[Event] = []

    def notice(self, event: Event) -> None:
        self.heard.append(event)

    @property
    def progress(self) -> list[ProgressUpdate]:
        return [event.update for event in self.heard if isinstance(event, Progressed)]


# -- what is told ------------------------------------------------------------------------------


async def test_a_run_is_told_node_by_node() -> None:
    async def story(line: Line) -> None:
        await whole_story(line)

    async with LiveService(story) as service, client(service) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        seen: list[ProgressUpdate] = []
        async for update in task.updates(progress=True):
            seen.append(update)
            if isinstance(update, NodeDone) and update.node_id == "4":
                service.end()
        check(seen)
        assert [type(update).__name__ for update in seen] == [
            *("Started", "NodeCached", "NodeStarted", "NodeDone", "NodeStarted"),
            *["SamplerStep"] * 4,
            *("NodeDone", "NodeStarted", "NodeDone", "Finished"),
        ]
        nodes = [update for update in seen if isinstance(update, NodeUpdate)]
        assert nodes[0] == next(update for update in seen if isinstance(update, NodeCached))
        assert (nodes[1].title, nodes[1].class_type) == ("What to paint", "CLIPTextEncode")
        assert (nodes[3].title, nodes[3].class_type) == ("KSampler", "KSampler")
        steps = [update for update in seen if isinstance(update, SamplerStep)]
        assert [(update.step, update.steps) for update in steps] == [(n, 4) for n in range(1, 5)]
        # Of five nodes, four lead to the output that is to be made.
        assert [update.fraction for update in nodes if isinstance(update, NodeDone)] == [
            *(0.5, 0.75, 1.0)
        ]
        assert steps[1].fraction == pytest.approx(0.5 + 0.25 * 2 / 4)
        assert not any(update.is_estimate for update in seen)
        assert [update.status for update in seen[:-1]] == ["RUNNING"] * (len(seen) - 1)
        assert (seen[-1].status, seen[-1].fraction) == ("SUCCESS", 1.0)
        assert (await task).output.text == "done"
        assert service.connections == 1


async def test_what_is_told_of_an_end_brings_a_query_and_is_not_believed() -> None:
    ended = asyncio.Event()

    async def story(line: Line) -> None:
        for _ in range(5):
            await line.say("execution_success")
            await line.say("executing", node=None)
            await asyncio.sleep(0.02)
        ended.set()
        await line.until_left()

    async with LiveService(story) as service, client(service, poll=60) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        listener = asyncio.create_task(progress_of(task))
        await ended.wait()
        await until(lambda: rh.stats().queries == 1)
        await asyncio.sleep(0.05)
        assert rh.stats().queries == 1, "one is enough"
        assert not task.ended
        service.end()
        await task.refresh()
        check(await listener)


async def test_titles_come_from_the_graph_that_is_sent() -> None:
    graph = {name: {**node, "_meta": {"title": f"My {name}"}} for name, node in GRAPH.items()}
    async with LiveService(whole_story) as service, client(service) as rh:
        task = await rh.workflows.run(WORKFLOW, workflow=graph).submit()
        async for update in task.updates(progress=True):
            if isinstance(update, NodeDone) and update.node_id == "4":
                assert update.title == "My 4"
                service.end()
        assert "graph" not in service.asked, "it is known"


async def test_without_a_graph_nodes_are_told_by_id() -> None:
    async with LiveService(whole_story) as service, client(service) as rh:
        service.graph = None
        for number in range(2):
            task = await rh.workflows.run(WORKFLOW).submit()
            seen = []
            async for update in task.updates(progress=True):
                seen.append(update)
                if isinstance(update, NodeDone) and update.node_id == "4":
                    service.end()
            check(seen)
            nodes = [update for update in seen if isinstance(update, NodeUpdate)]
            assert {update.title for update in nodes} == set("1234")
            if number == 0:
                assert {update.fraction for update in nodes} == {None}
            else:  # another run had four
                assert nodes[1].fraction == 0.25
                assert nodes[1].is_estimate


@pytest.mark.parametrize("form", ["jpeg", "png"])
@pytest.mark.parametrize("with_metadata", [False, True])
async def test_the_sandbox_shows_what_it_paints(form: Any, with_metadata: bool) -> None:
    async with Sandbox(task_seconds=0.6, small=True) as sandbox, client(sandbox) as rh:
        sandbox.script(None, preview_socket(form, with_metadata=with_metadata))
        seen = await progress_of(await rh.workflows.run(known.TEXT_TO_IMAGE).submit())
        check(seen)
        pictures = [update for update in seen if isinstance(update, Preview)]
        assert pictures
        assert {update.format for update in pictures} == {form}
        assert {update.class_type for update in pictures} == {"KSampler"}
        assert "data" not in repr(pictures[0])
        assert isinstance(seen[0], Queued)
        assert any(isinstance(update, Started) for update in seen)


async def test_apps_tell_progress_too() -> None:
    async with Sandbox(task_seconds=0.5, small=True) as sandbox, client(sandbox) as rh:
        seen = await progress_of(await rh.apps.run(known.PORTRAIT_APP, validate=False).submit())
        check(seen)
        begun = [update for update in seen if isinstance(update, NodeStarted)]
        assert begun
        assert all(update.title != update.node_id for update in begun), begun


async def test_a_task_that_fails_tells_where() -> None:
    async with Sandbox(task_seconds=0.4, small=True) as sandbox, client(sandbox) as rh:
        task = await rh.workflows.run(known.FAILING).submit()
        seen = await progress_of(task)
        check(seen)
        assert seen[-1].status == "FAILED"
        assert seen[-1].fraction != 1.0
        with pytest.raises(TaskFailedError):
            await task


async def test_a_node_that_fails_is_told_and_believed_only_of_the_query() -> None:
    async def story(line: Line) -> None:
        await line.say("executing", node="3")
        await line.say(
            "execution_error", node_id="3", node_type="KSampler", exception_message=" no memory "
        )
        await line.until_left()

    async with LiveService(story) as service, client(service) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        async for update in task.updates(progress=True):
            if isinstance(update, NodeFailed):
                assert (update.node_id, update.message) == ("3", "no memory")
                assert update.status == "RUNNING"
                service.end()
        assert (await task).output.text == "done"


async def test_the_place_in_the_line_is_told_where_the_service_does() -> None:
    async def story(line: Line) -> None:
        for left in (3, 2, 2):
            await line.say("status", status={"exec_info": {"queue_remaining": left}})
        await line.until_left()

    async with LiveService(story) as service, client(service) as rh:
        service.first_status = "QUEUED"
        task = await rh.workflows.run(WORKFLOW).submit()
        places = []
        async for update in task.updates(progress=True):
            if isinstance(update, Queued):
                places.append(update.position)
                if update.position == 2:
                    service.end()
        assert places == [None, 3, 2]


async def test_the_newer_form_of_progress_is_read_too() -> None:
    def state(name: str, value: int, most: int) -> dict[str, Any]:
        return {"node_id": name, "value": value, "max": most, "state": name}

    async def story(line: Line) -> None:
        nodes = {"1": {"value": 1, "max": 1, "state": "finished"}}
        await line.say("progress_state", prompt_id="p", nodes=nodes)
        nodes["3"] = {"value": 0, "max": 1, "state": "running"}
        await line.say("progress_state", prompt_id="p", nodes=nodes)
        nodes["3"] = {"value": 2, "max": 4, "state": "running"}
        await line.say("progress_state", prompt_id="p", nodes=nodes)
        await line.say("progress", value=2, max=4, node="3", prompt_id="p")  # both forms come
        nodes["3"]["state"] = "finished"
        await line.say("progress_state", prompt_id="p", nodes=nodes)
        await line.until_left()

    async with LiveService(story) as service, client(service) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        seen = []
        async for update in task.updates(progress=True):
            seen.append(update)
            if isinstance(update, NodeDone) and update.node_id == "3":
                service.end()
        named = [type(update).__name__ for update in seen]
        assert named == [
            "Started",
            "NodeDone",
            "NodeStarted",
            "SamplerStep",
            "NodeDone",
            "Finished",
        ]


# -- listeners ---------------------------------------------------------------------------------


async def test_without_progress_nothing_is_opened() -> None:
    plain = Listening(wants_progress=False)
    async with LiveService(whole_story) as service, client(service, observer=plain) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        asyncio.get_running_loop().call_later(0.2, service.end)
        updates = [update async for update in task.updates()]
        assert [update.status for update in updates] == ["RUNNING", "SUCCESS"]
        assert not any(isinstance(update, ProgressUpdate) for update in updates)
        assert service.connections == 0
        assert "outputs" not in service.asked
        assert not plain.progress


async def test_all_listeners_share_a_connection_and_late_ones_catch_up() -> None:
    at_sampler = asyncio.Event()

    async def story(line: Line) -> None:
        await line.say("execution_cached", nodes=["1", "2"])
        await line.say("executing", node="3")
        await line.say("progress", value=1, max=4, node="3")
        await line.socket.send_bytes(struct.pack(">II", 1, 2) + PNG)
        await at_sampler.wait()
        await line.say("executing", node="4")
        await line.say("executed", node="4")
        await line.until_left()

    async with LiveService(story) as service, client(service) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        early = [asyncio.create_task(progress_of(task)) for _ in range(3)]
        first = task.updates(progress=True)
        async for update in first:
            if isinstance(update, Preview):
                break
        late = []
        async for update in rh.task(task.id).updates(progress=True):
            late.append(update)
            if isinstance(update, Preview):
                at_sampler.set()
            if isinstance(update, NodeDone) and update.node_id == "4":
                service.end()
        told = await asyncio.gather(*early)
        check(late)
        kinds = [type(update) for update in late]
        assert kinds[:4] == [Started, NodeStarted, SamplerStep, Preview]
        assert late[0].fraction == pytest.approx(0.5 + 0.25 / 4)
        assert told[0][1:] == told[1][1:] == told[2][1:]
        assert service.connections == 1
        (over,) = await progress_of(task)
        assert (type(over), over.fraction) == (Finished, 1.0)


async def test_a_task_that_is_attached_by_its_id_is_listened_to() -> None:
    async with LiveService(whole_story) as service:
        service.first_socket = False
        async with client(service) as rh:
            task_id = (await rh.workflows.run(WORKFLOW).submit()).id
        async with client(service) as rh:
            seen = []
            async for update in rh.task(task_id).updates(progress=True):
                seen.append(update)
                if isinstance(update, NodeDone) and update.node_id == "4":
                    service.end()
            check(seen)
            titles = [update.title for update in seen if isinstance(update, NodeStarted)]
            assert titles == ["What to paint", "KSampler", "SaveImage"]
            assert service.asked.count("outputs") == 1


async def test_a_task_that_has_no_connection_is_soon_left_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(live_connections, "FIRST_PAUSE", 0.001)
    async with LiveService(whole_story) as service, client(service) as rh:
        service.status["77"] = "RUNNING"
        service.addresses = [None]
        asyncio.get_running_loop().call_later(0.3, service.end)
        check(await progress_of(rh.task("77")))
        assert service.asked.count("outputs") <= 3
        assert service.connections == 0


async def test_with_webhooks_a_listener_still_hears_when_it_starts() -> None:
    """The looks at such tasks are slow, and would tell it half a minute later."""
    async with (
        LiveService(whole_story) as service,
        client(service) as rh,
        WebhookReceiver(rh, public_url="http://127.0.0.1:9/hooks") as receiver,
    ):
        service.first_status = "QUEUED"
        service.first_socket = False
        other = await rh.workflows.run(WORKFLOW).submit()
        service.end()
        body = {"event": "TASK_END", "taskId": other.id, "eventData": "{}"}
        assert await receiver.feed(json.dumps(body), token_of(receiver)) == 200
        await other
        task = await rh.workflows.run(WORKFLOW).submit()
        asyncio.get_running_loop().call_later(0.1, service.end, "RUNNING")
        async with asyncio.timeout(10):
            async for update in task.updates(progress=True):
                if isinstance(update, NodeDone) and update.node_id == "4":
                    service.end()
        before = rh.stats().queries
        alone = await rh.workflows.run(WORKFLOW).submit()
        await asyncio.sleep(0.3)
        assert rh.stats().queries == before, "where nobody listens, looks are slow"
        service.end()
        await alone.refresh()


async def test_a_listener_that_leaves_closes_the_connection() -> None:
    async def story(line: Line) -> None:
        await line.say("progress", value=1, max=4, node="3")
        if service.connections == 2:
            await line.say("executing", node="4")
        await line.until_left()

    async with LiveService(story) as service, client(service) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        async for update in task.updates(progress=True):
            if isinstance(update, SamplerStep):
                break
        await until(lambda: not service.open)
        await until(lambda: not any("LiveConnections" in repr(left) for left in other_tasks()), 3)
        assert not task.ended
        # And one that comes back is told the rest.
        async for update in task.updates(progress=True):
            if isinstance(update, NodeStarted) and update.node_id == "4":
                service.end()
        assert (await task).output.text == "done"
        assert service.connections == 2


async def test_a_client_that_closes_leaves_nothing_behind() -> None:
    async with LiveService(whole_story) as service:
        before = other_tasks()
        rh = client(service)
        task = await rh.workflows.run(WORKFLOW).submit()
        listener = asyncio.create_task(progress_of(task))
        await until(lambda: service.open)
        async with asyncio.timeout(5):
            await rh.close()
        with pytest.raises(ClientClosedError):
            await listener
        await until(lambda: not service.open)
        await until(lambda: other_tasks() <= before, 3)


async def test_one_that_is_cancelled_leaves_the_others_alone() -> None:
    async with LiveService(whole_story) as service, client(service) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        stays = asyncio.create_task(progress_of(task))
        goes = asyncio.create_task(progress_of(task))
        await until(lambda: service.open)
        goes.cancel()
        await asyncio.wait([goes])
        service.end()
        check(await stays)
        assert service.connections == 1


async def test_observers_that_want_progress_get_it_over_few_connections() -> None:
    number = 3 * LIVE_CONNECTIONS
    observer = Listening()
    heard: set[str] = set()

    async def story(line: Line) -> None:
        heard.add(line.request.query["clientId"])
        await line.say("executing", node="3")
        await asyncio.sleep(0.02)
        service.status[line.request.query["clientId"]] = "SUCCESS"
        await line.say("execution_success")
        await line.until_left()

    async with LiveService(story) as service, client(service, observer=observer) as rh:
        await rh.gather(*(rh.workflows.run(WORKFLOW) for _ in range(number)))
        assert service.most_open <= LIVE_CONNECTIONS
        assert len(heard) == number, "each had its turn"
        for task_id in service.status:
            told = [event for event in observer.heard if event.task_id == task_id]
            assert isinstance(told[-1], Ended), "nothing comes after the end"
            check([event.update for event in told if isinstance(event, Progressed)])
        assert rh.stats().queries <= 6 * number


async def test_those_who_wait_come_before_those_who_only_watch() -> None:
    async with (
        LiveService(whole_story) as service,
        client(service, observer=Listening(), concurrency=100) as rh,
    ):
        watched = [await rh.workflows.run(WORKFLOW).submit() for _ in range(2 * LIVE_CONNECTIONS)]
        await until(lambda: len(service.open) == LIVE_CONNECTIONS)
        listener = asyncio.create_task(progress_of(watched[-1]))
        await asyncio.sleep(0)
        service.status[watched[0].id] = "SUCCESS"  # one place becomes free
        await until(lambda: any(name.startswith(watched[-1].id) for name in service.open))
        service.end()
        check(await listener)


async def test_an_observer_that_fails_hurts_nobody(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL, "runninghub_async")

    class Failing(Listening):
        def notice(self, event: Event) -> None:
            raise RuntimeError("I am broken")

    async with LiveService(whole_story) as service, client(service, observer=Failing()) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        await until(lambda: service.open)
        service.end()
        check(await progress_of(task))


def test_a_listener_that_sleeps_is_told_every_change_of_status_and_the_latest_picture() -> None:
    inbox = Inbox()
    told: dict[str, Any] = {"task_id": "1", "status": "RUNNING"}
    inbox.put(Started(**told))
    for step in range(3 * MOST_KEPT):
        named: dict[str, Any] = {"node_id": "3", "title": "x"}
        inbox.put(SamplerStep(**told, **named, step=step, steps=9000))
        inbox.put(Preview(**told, **named, data=b"%d" % step, format="png"))
    inbox.put(Finished(**told))
    kept = []
    while inbox:
        update = asyncio.run(inbox.get())
        assert update is not None
        kept.append(update)
    assert len(kept) <= MOST_KEPT + 1
    assert isinstance(kept[0], Started)
    assert isinstance(kept[-1], Finished)
    (picture,) = (update for update in kept if isinstance(update, Preview))
    assert picture.data == b"%d" % (3 * MOST_KEPT - 1)


# -- connections that are bad ------------------------------------------------------------------


async def at_once(line: Line) -> None:
    """Ends before it begins."""
    line.cut()


async def in_the_middle(line: Line) -> None:
    await line.say("executing", node="3")
    line.cut()


async def says_goodbye(line: Line) -> None:
    await line.say("executing", node="3")
    await line.socket.close()


async def silent(line: Line) -> None:
    await line.until_left()


async def noisy(line: Line) -> None:
    """No message is what it should be."""
    for text in (
        *("", "null", "[]", "{", "7", '"x"', "[[", "\ud7ff", "{}", '{"type": 3}', '{"type": "x"}'),
        *('{"type": "executing"}', '{"type": "executing", "data": []}', "NaN", "[" * 5000),
        '{"type": "progress", "data": {"value": NaN, "max": -1, "node": {}}}',
        '{"type": "progress", "data": {"value": 1e400, "max": 1e999, "node": "3"}}',
        '{"type": "progress_state", "data": {"nodes": {"3": [], "": {}, "4": {"state": 1}}}}',
        '{"type": "execution_cached", "data": {"nodes": [null, true, {}, "zz"]}}',
        '{"type": "status", "data": {"status": {"exec_info": 3}}}',
        '{"type": "execution_error", "data": {"node_id": [], "exception_message": 3}}',
    ):
        await line.socket.send_str(text)
    for octets in (
        *(b"", b"\0", b"\0\0\0\1", b"\xff" * 9, b"\0\0\0\1\0\0\0\2", b"\0\0\0\4\xff\xff\xff\xff"),
        *(b"\0\0\0\4\0\0\0\2{}", b"{]", b"\0\0\0\3\0\0\0\1x", b"\0\0\0\1\0\0\0\1<html>"),
    ):
        await line.socket.send_bytes(octets)
    await line.until_left()


async def lying(line: Line) -> None:
    """All is done at once, in nodes that are not there, of another prompt, and backwards."""
    await line.say("execution_start", prompt_id="p")
    await line.say("execution_success", prompt_id="p")
    await line.say("executing", node=None, prompt_id="p")
    await line.say("executing", node="3", prompt_id="p")
    await line.say("progress", value=900, max=4, node="3", prompt_id="p")
    await line.say("progress", value=1, max=4, node="3", prompt_id="p")
    await line.say("progress", value=1, max=0, node="3", prompt_id="p")
    await line.say("executing", node="4", prompt_id="another")
    for number in range(50):
        await line.say("executing", node=f"9{number}", prompt_id="p")
    await line.say("execution_cached", nodes=["1", "2", "1"], prompt_id="p")
    await line.say("executing", node="1", prompt_id="p")
    await line.say("execution_error", node_id="3", exception_message=f"token {TOKEN}")
    await line.say("execution_interrupted", prompt_id="p")
    await line.until_left()


async def too_large(line: Line) -> None:
    await line.socket.send_str('{"type": "' + "x" * 5_000_000 + '"}')
    await line.until_left()


async def in_octets(line: Line) -> None:
    """Text in binary frames, as the service is known to send it."""
    said = {"type": "executing", "data": {"node": "3"}}
    await line.socket.send_bytes(json.dumps(said).encode())
    await line.until_left()


BAD = [
    *(at_once, in_the_middle, says_goodbye, silent, noisy, lying, too_large, in_octets),
]


@pytest.mark.parametrize("tell", BAD, ids=lambda tell: tell.__name__)
async def test_a_bad_connection_hurts_nothing(
    tell: Any, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_connections, "FIRST_PAUSE", 0.01)
    caplog.set_level(logging.DEBUG)
    async with LiveService(tell) as service, client(service) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        asyncio.get_running_loop().call_later(0.4, service.end)
        check(await progress_of(task))
        assert (await task).output.text == "done"
        assert service.connections <= live_connections.MOST_TRIES
        assert service.asked.count("outputs") < live_connections.MOST_TRIES
        assert service.asked.count("query") < 15
        assert rh.stats().in_flight == 0
        await until(lambda: not service.open)
    assert TOKEN not in caplog.text
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


@pytest.mark.parametrize(
    "address",
    [
        *("", "x", 7, None, [], {}, "http://127.0.0.1/", "ws://", "ws:///x", "wss://[::1"),
        f"ws://127.0.0.1:1/ws?Rh-Comfy-Auth={TOKEN}",
        f"ws://no-such-host.invalid/ws?Rh-Comfy-Auth={TOKEN}",
        f"file:///etc/passwd?Rh-Comfy-Auth={TOKEN}",
        f"ws://127.0.0.1:99999/?Rh-Comfy-Auth={TOKEN}",
        f"ws://exa mple/?\n{TOKEN}",
    ],
    ids=repr,
)
async def test_an_address_that_leads_nowhere_hurts_nothing(
    address: Any, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_connections, "FIRST_PAUSE", 0.01)
    caplog.set_level(logging.DEBUG)
    async with LiveService(whole_story, addresses=[address]) as service, client(service) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        asyncio.get_running_loop().call_later(0.2, service.end)
        check(await progress_of(task))
        assert service.connections == 0
        assert service.asked.count("outputs") <= live_connections.MOST_TRIES
    assert TOKEN not in caplog.text
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


async def test_a_connection_that_is_refused_is_not_asked_for_for_ever(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_connections, "FIRST_PAUSE", 0.001)
    caplog.set_level(logging.DEBUG)
    async with LiveService(None) as service, client(service) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        listener = asyncio.create_task(progress_of(task))
        await until(lambda: len(service.headers) == live_connections.MOST_TRIES)
        await asyncio.sleep(0.1)
        assert len(service.headers) == live_connections.MOST_TRIES
        service.end()
        check(await listener)
    assert "HTTP 403" in caplog.text
    assert TOKEN not in caplog.text


async def test_one_that_was_not_to_be_had_in_the_queue_is_tried_again_when_the_task_runs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(live_connections, "FIRST_PAUSE", 0.001)
    async with LiveService(None) as service, client(service) as rh:
        service.first_status = "QUEUED"
        task = await rh.workflows.run(WORKFLOW).submit()
        listener = asyncio.create_task(progress_of(task))
        await until(lambda: service.asked.count("outputs") == 2)
        await asyncio.sleep(0.05)
        assert service.asked.count("outputs") == 2, "it was given up"
        service.tell = whole_story
        service.end("RUNNING")
        await until(lambda: service.open)
        service.end()
        check(await listener)


async def test_one_that_breaks_is_opened_again_and_the_story_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(live_connections, "FIRST_PAUSE", 0.01)

    async def story(line: Line) -> None:
        await line.say("executing", node="1", prompt_id="p")
        await line.say("executing", node="3", prompt_id="p")
        if service.connections == 1:
            line.cut()
        await line.say("executing", node="4", prompt_id="p")
        await line.until_left()

    async with LiveService(story) as service, client(service) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        seen = []
        async for update in task.updates(progress=True):
            seen.append(update)
            if isinstance(update, NodeStarted) and update.node_id == "4":
                service.end()
        check(seen)
        begun = [update.node_id for update in seen if isinstance(update, NodeStarted)]
        assert begun == ["1", "3", "4"], "what is told again is told once"


async def test_the_key_has_no_part_in_it_and_the_token_is_shown_nowhere(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)

    async def story(line: Line) -> None:
        await line.say("executing", node="3")
        at = f"ws://{service.place}/ws?Rh-Comfy-Auth={TOKEN}"
        await line.say("execution_error", node_id="3", exception_message=f"{TOKEN} of {at}")
        escaped = "".join(f"\\u{ord(letter):04x}" for letter in TOKEN)
        said = '{"type": "executing", "data": {"node": "4", "x": "%s"}}'
        await line.socket.send_str(said % escaped)
        await line.socket.send_bytes((said % TOKEN).encode())
        await line.until_left()

    observer = Listening()
    async with LiveService(story) as service, client(service, observer=observer) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        async for update in task.updates(progress=True):
            if isinstance(update, NodeFailed):
                assert "***" in update.message
                assert TOKEN not in repr((vars(rh), task, update, update.raw))
            if isinstance(update, NodeStarted) and update.node_id == "4":
                assert update.raw["data"]["x"] == "***"
                service.end()
        assert TOKEN not in repr(observer.heard)
        for headers in service.headers:
            assert "SECRET" not in repr(headers)
            assert "Authorization" not in headers
    assert TOKEN not in caplog.text
    assert "SECRET" not in caplog.text


async def told_live(
    rh: RunningHub, service: LiveService, patience: float = 10
) -> list[ProgressUpdate]:
    """What is told of a task that ends with its first step, or else after so many seconds."""
    task = await rh.workflows.run(WORKFLOW).submit()
    ends = asyncio.get_running_loop().call_later(patience, service.end)
    seen = []
    async for update in task.updates(progress=True):
        seen.append(update)
        if isinstance(update, SamplerStep):
            service.end()
    ends.cancel()
    return seen


async def test_it_goes_the_way_of_all_requests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Through the proxy, and with the certificates of the client."""
    async with (
        LiveService(whole_story, secure=True, host="service.test") as service,
        proxy(to=service.port, login=LOGIN) as ours,
    ):
        async with client(service, proxy=ours.url, ca_file=PEM) as rh:
            seen = await told_live(rh, service)
            assert any(isinstance(update, SamplerStep) for update in seen)
        monkeypatch.setenv("HTTPS_PROXY", ours.url)
        async with client(service, ca_file=PEM) as rh:
            seen = await told_live(rh, service)
            assert any(isinstance(update, SamplerStep) for update in seen)


async def test_a_token_of_a_safe_service_does_not_go_unsafe_ways() -> None:
    async with (
        LiveService(whole_story) as unsafe,
        LiveService(whole_story, secure=True) as service,
        client(service, ca_file=PEM) as rh,
    ):
        service.addresses = [unsafe.socket_url("1")]
        check(await told_live(rh, service, patience=0.4))
        assert unsafe.connections == 0
        service.addresses = []
        seen = await told_live(rh, service)
        assert any(isinstance(update, SamplerStep) for update in seen)


async def test_a_flood_is_read_slowly_and_ends_with_the_task() -> None:
    async def story(line: Line) -> None:
        for number in range(100_000):
            await line.say("progress", value=number % 7 + 1, max=7, node="3")

    async with LiveService(story) as service, client(service) as rh:
        task = await rh.workflows.run(WORKFLOW).submit()
        asyncio.get_running_loop().call_later(0.5, service.end)
        seen = await progress_of(task)
        check(seen)
        assert len(seen) < 1000
        assert rh.stats().bytes_received < 200_000


async def test_the_pool_of_a_caller_has_room_for_few_or_none() -> None:
    for limit, most in ((4, 0), (16, 2)):
        connector = aiohttp.TCPConnector(limit=limit)
        async with (
            LiveService(whole_story) as service,
            aiohttp.ClientSession(connector=connector) as session,
            client(service, session=session, concurrency=20) as rh,
        ):
            calls = [rh.workflows.run(WORKFLOW) for _ in range(4)]
            tasks = await asyncio.gather(*(call.submit() for call in calls))
            listeners = [asyncio.create_task(progress_of(task)) for task in tasks]
            if most:
                await until(lambda: len(service.open) == most)  # noqa: B023
            await asyncio.sleep(0.1)
            assert len(service.open) == most
            service.end()
            for listener in listeners:
                check(await listener)


@pytest.mark.parametrize(
    "step", [cut_socket, silence_socket, garble_socket], ids=lambda step: step.__name__
)
async def test_the_sandboxs_bad_sides(
    step: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_connections, "FIRST_PAUSE", 0.01)
    async with Sandbox(task_seconds=0.6, small=True) as sandbox, client(sandbox) as rh:
        sandbox.script(None, step())
        seen = await progress_of(await rh.workflows.run(known.TEXT_TO_IMAGE).submit())
        check(seen)
        assert seen[-1].status == "SUCCESS"


# -- by experience -----------------------------------------------------------------------------


async def test_of_a_model_progress_is_an_estimate_and_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(live_connections, "TICK", 0.02)
    async with Sandbox(task_seconds=0.5, small=True) as sandbox, client(sandbox) as rh:
        rh.learn({MODEL: [0.4, 0.5, 48.0]})
        task = await a_call(rh).submit()
        assert task.status
        seen = await progress_of(task)
        check(seen)
        guesses = [update for update in seen if isinstance(update, Estimated)]
        assert guesses
        for update in guesses:
            assert update.is_estimate
            assert update.usual_seconds is not None
            assert update.elapsed is not None
            assert update.fraction is not None
            assert 0 < update.fraction < 1
        assert guesses[0].fraction == pytest.approx(
            estimated_fraction(guesses[0].elapsed or 0, guesses[0].usual_seconds or 1), abs=0.05
        )
        assert seen[-1].fraction == 1.0
        assert not seen[-1].is_estimate


async def test_without_experience_nothing_is_made_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_connections, "TICK", 0.02)
    async with Sandbox(task_seconds=0.2, small=True) as sandbox, client(sandbox) as rh:
        for number in range(4):
            seen = await progress_of(await a_call(rh, prompt=f"boat {number}").submit())
            guesses = [update for update in seen if isinstance(update, Estimated)]
            if number < 3:
                assert not guesses
                assert {update.fraction for update in seen[:-1]} == {None}
                assert seen[0].usual_seconds is None
            else:  # of three it is known
                assert guesses
                assert guesses[0].usual_seconds == pytest.approx(0.2, abs=0.15)


async def test_a_workflow_whose_connection_never_comes_is_estimated_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(live_connections, "TICK", 0.02)
    async with LiveService(None) as service, client(service) as rh:
        rh.learn({f"workflow {WORKFLOW}": [1.0, 1.0, 1.0]})
        task = await rh.workflows.run(WORKFLOW).submit()
        asyncio.get_running_loop().call_later(0.3, service.end)
        seen = await progress_of(task)
        check(seen)
        assert any(isinstance(update, Estimated) for update in seen)


async def test_what_earlier_processes_have_seen_counts_for_workflows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_connections, "TICK", 0.02)
    seen: list[ProgressUpdate] = []
    async with LiveService(None) as service:
        for number in range(2):
            async with client(service, state_dir=tmp_path) as rh:
                task = await rh.workflows.run(WORKFLOW).submit()
                asyncio.get_running_loop().call_later(0.3, service.end)
                seen = await progress_of(task)
                check(seen)
                assert any(isinstance(update, Estimated) for update in seen) == bool(number)
    assert seen[0].usual_seconds == pytest.approx(0.3, abs=0.2)
