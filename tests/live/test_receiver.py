"""Receiving webhooks: tasks that wake, events that lie, and what a flood does."""

from __future__ import annotations

import asyncio
import json
import logging
import pickle
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun
from runninghub_async.client import runtime_of
from runninghub_async.engine import push
from runninghub_async.errors import InvalidParameterError, UsageError
from runninghub_async.live import receiver as receiving
from runninghub_async.live.event_bodies import LARGEST
from runninghub_async.sandbox import (
    Sandbox,
    double_webhook,
    early_webhook,
    late_webhook,
    lose_webhook,
)
from runninghub_async.webhooks import TaskEvent, WebhookReceiver
from tests.helpers import a_call, client, until
from tests.live.helpers import HOOKS, MODEL, PARAMS, mounted, tell, token_of
from tests.misbehaving import Server, after, running, text_result

pytestmark = pytest.mark.usefixtures("quiet")
SEEDREAM = "seedream-v4.5/text-to-image"


# -- waking ------------------------------------------------------------------------------------


async def test_waiting_tasks_wake_with_their_events_and_a_query_each() -> None:
    async with (
        Sandbox(small=True, task_seconds=0.3, concurrency=50) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh,
        mounted(rh),
    ):
        await rh.call(MODEL, PARAMS)
        before = rh.stats().queries
        mapped = [call async for call in rh.map([rh.call(MODEL, PARAMS)] * 8)]
        gathered = await rh.gather(*(rh.call(MODEL, PARAMS) for _ in range(8)))
        assert len(mapped) == len(gathered) == 8
        assert rh.stats().queries - before <= 16 * 1.1


async def test_bulk_runs_carry_the_receiver_s_url_and_write_it_nowhere(tmp_path: Path) -> None:
    async with (
        Server() as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        params = {"prompt": "a paper boat", "resolution": "2k"}
        async with BulkRun(rh, out=tmp_path) as run:
            async for outcome in run.add([{"model": SEEDREAM, "params": params}]):
                assert outcome.state == "saved", outcome
        assert server.submits[0].json["webhookUrl"] == receiver.url
        written = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
        assert token_of(receiver).encode() not in written


async def test_an_url_of_the_call_s_own_or_of_the_client_s_wins() -> None:
    for settings, own in (({}, "http://own/x"), ({"webhook_url": "http://client/x"}, None)):
        async with (
            Server() as server,
            client(server, **settings) as rh,
            WebhookReceiver(rh, public_url=HOOKS),
        ):
            call = a_call(rh)
            await (call.with_options(webhook_url=own) if own else call)
            assert server.submits[0].json["webhookUrl"] == (own or "http://client/x")
            assert server.queries, "such a call is polled as usual"


async def test_until_the_first_event_looks_are_as_without_a_receiver() -> None:
    async with Server(queries=[running, running, text_result]) as server, client(server) as rh:
        async with WebhookReceiver(rh, public_url=HOOKS):
            await asyncio.wait_for(a_call(rh), 5)
        assert len(server.queries) == 3


async def test_after_the_first_event_tasks_are_hardly_looked_at() -> None:
    async with (
        Server() as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        await tell(receiver, "999")
        task = await a_call(rh).submit()
        await asyncio.sleep(0.2)
        assert not server.queries
        assert await tell(receiver, task.id) == 200
        assert (await asyncio.wait_for(task.result(), 5)).output.text == "done"
        assert len(server.queries) == 1


async def test_a_closed_receiver_leaves_tasks_that_are_looked_at_again() -> None:
    async with Server() as server, client(server) as rh:
        receiver = WebhookReceiver(rh, public_url=HOOKS)
        await tell(receiver, "999")
        task = await a_call(rh).submit()
        await receiver.close()
        assert (await asyncio.wait_for(task.result(), 5)).output.text == "done"
        await a_call(rh)
        assert "webhookUrl" not in server.submits[-1].json


async def test_events_that_stop_coming_are_not_relied_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(push, "SLOWEST_LOOK", 0.1)
    async with (
        Server() as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        await tell(receiver, "999")
        for _ in range(push.MISSES_BELIEVED):
            await asyncio.wait_for(a_call(rh), 5)
        monkeypatch.setattr(push, "SLOWEST_LOOK", 1000.0)
        await asyncio.wait_for(a_call(rh), 5)
        await tell(receiver, "999")
        task = await a_call(rh).submit()
        looks = len(server.queries)
        await asyncio.sleep(0.2)
        assert len(server.queries) == looks, "they come again, and are relied on again"
        await tell(receiver, task.id)
        await asyncio.wait_for(task.result(), 5)


async def test_a_lost_event_delays_an_end_and_loses_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(push, "SLOWEST_LOOK", 0.5)
    async with (
        Sandbox(small=True, task_seconds=0.05) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh,
        mounted(rh),
    ):
        await rh.call(MODEL, PARAMS)
        for steps in ([lose_webhook()], [double_webhook()], [late_webhook(3)]):
            sandbox.script(None, steps)
            assert (await asyncio.wait_for(rh.call(MODEL, PARAMS), 10)).outputs


# -- what lies ---------------------------------------------------------------------------------


async def test_a_forged_event_ends_nothing_and_does_not_quicken_later_looks() -> None:
    async with (
        Server(queries=[running] * 3 + [text_result]) as server,
        client(server, poll=1000) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        task = await a_call(rh).submit()
        for _ in range(50):
            assert await tell(receiver, task.id) == 200
        await until(lambda: server.queries)
        await asyncio.sleep(0.2)
        assert len(server.queries) == 1, "the first asks at once"
        await until(lambda: len(server.queries) == 2)
        await asyncio.sleep(0.2)
        assert len(server.queries) == 2, "and one more follows for all the others"
        assert task.status == "RUNNING"


async def test_an_event_that_comes_before_the_answer_to_its_submit_wakes_the_task() -> None:
    from tests.misbehaving import FIRST_TASK_ID, accept

    strangers: list[TaskEvent] = []
    async with (
        Server(after(0.3, accept)) as server,
        client(server, poll=1000) as rh,
        WebhookReceiver(rh, public_url=HOOKS, on_unknown=strangers.append) as receiver,
    ):
        waiting = asyncio.create_task(a_call(rh).run())
        await until(lambda: server.submits)
        assert await tell(receiver, str(FIRST_TASK_ID)) == 200
        assert await tell(receiver, "555") == 200
        assert (await asyncio.wait_for(waiting, 5)).output.text == "done"
        await until(lambda: strangers)
        assert [event.task_id for event in strangers] == ["555"]


async def test_what_another_process_hands_on_wakes_and_is_not_handed_on_again() -> None:
    strangers: list[TaskEvent] = []
    async with (
        Server() as server,
        client(server, poll=1000) as rh,
        WebhookReceiver(rh, public_url=HOOKS, on_unknown=strangers.append) as receiver,
    ):
        task = await a_call(rh).submit()
        for task_id in ("555", task.id):
            body = json.dumps({"taskId": task_id})
            assert await receiver.feed(body, token_of(receiver), handed_on=True) == 200
        assert (await asyncio.wait_for(task.result(), 5)).output.text == "done"
        await asyncio.sleep(0.05)
        assert not strangers


async def test_what_is_posted_wrongly_is_answered_and_harms_nothing() -> None:
    async with (
        Server() as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        token = token_of(receiver)
        wrong: list[tuple[str | bytes, str, int]] = [
            (b"{}", "wrong" + token, 404), (b"{}", "", 404), ("{}", token[:-1], 404),
            (b"{}", token, 400), ("nothing", token, 400), (b"", token, 400),
            (b"x" * (LARGEST + 1), token, 413), (b"[" * 10_000, token, 400),
            ('{"taskId": "1"}', token, 200), (b'{"taskId": 1}', token, 200),
            (b"{}", "\ud800", 404), (b"{}", "ü" * 20, 404),
        ]  # fmt: skip
        for body, given, status in wrong:
            assert await receiver.feed(body, given) == status, (body[:20], given)
        assert not server.queries


async def test_a_flood_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "MOST_AT_WORK", 3)
    monkeypatch.setattr(push, "MOST_HELD", 3)
    gate = asyncio.Event()

    async def slow(event: TaskEvent) -> None:
        await gate.wait()

    async with Server() as server, client(server) as rh:
        async with WebhookReceiver(rh, public_url=HOOKS, on_unknown=slow) as receiver:
            told = [await tell(receiver, str(number)) for number in range(1, 11)]
            assert told == [200] * 3 + [429] * 7
            gate.set()
            await asyncio.sleep(0.05)
            assert await tell(receiver, "77") == 200
        assert not server.queries


# -- handlers ----------------------------------------------------------------------------------


async def test_a_handler_runs_once_for_each_task_after_a_query_has_confirmed_it() -> None:
    handled: list[str] = []

    async def handle(event: TaskEvent) -> None:
        handled.append(event.task_id)

    async with (
        Server(queries=[running, text_result]) as server,
        client(server, poll=1000) as rh,
        WebhookReceiver(rh, public_url=HOOKS, on_event=handle) as receiver,
    ):
        task = await a_call(rh).submit()
        await tell(receiver, task.id)
        await until(lambda: server.queries)
        await asyncio.sleep(0.05)
        assert not handled, "it was told too early"
        await tell(receiver, task.id)
        await until(lambda: handled)
        await tell(receiver, task.id)
        await asyncio.sleep(0.05)
        assert handled == [task.id]


async def test_a_handler_hears_of_an_end_that_was_told_before_the_submit_was_answered() -> None:
    handled: list[str] = []
    async with (
        Sandbox(small=True) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh,
        mounted(rh, on_event=lambda event: handled.append(event.task_id)),
    ):
        sandbox.script(None, early_webhook())
        result = await rh.call(MODEL, PARAMS)
        await until(lambda: handled)
        assert handled == [result.task_id]


async def test_a_handler_that_fails_is_called_again_by_resend_lost(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(push, "SLOWEST_LOOK", 0.5)
    handled: list[str] = []

    def handle(event: TaskEvent) -> None:
        handled.append(event.task_id)
        if len(handled) == 1:
            raise RuntimeError("the database is away")

    async with (
        Sandbox(small=True, task_seconds=0.05) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05) as rh,
        mounted(rh, on_event=handle) as receiver,
    ):
        result = await rh.call(MODEL, PARAMS)
        await until(lambda: handled)
        assert await receiver.resend_lost() == [result.task_id]
        await until(lambda: len(handled) == 2)
        await asyncio.sleep(0.05)
        assert await receiver.resend_lost() == []
        sandbox.script(None, [lose_webhook()])
        lost = await rh.call(MODEL, PARAMS)
        assert await receiver.resend_lost() == [lost.task_id]
        await until(lambda: lost.task_id in handled)


async def test_the_token_given_anew_lets_events_of_earlier_tasks_through() -> None:
    token = "a-token-of-my-own-0123456789"
    strangers: list[TaskEvent] = []
    async with (
        Server() as server,
        client(server, poll=1000) as rh,
        WebhookReceiver(rh, public_url=HOOKS, token=token, on_unknown=strangers.append) as new,
    ):
        assert new.url == f"{HOOKS}/{token}"
        task = rh.task("2013508786110730241")
        waiting = asyncio.ensure_future(task.result())
        await asyncio.sleep(0.05)
        await tell(new, task.id)
        assert (await asyncio.wait_for(waiting, 5)).output.text == "done"
        await tell(new, "42", results=[{"url": "http://h/a.png", "outputType": "png"}])
        await until(lambda: strangers)
        assert strangers[0].result is not None


# -- secrets and mistakes ----------------------------------------------------------------------


async def test_the_token_is_shown_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with (
        Sandbox(small=True, task_seconds=0.05) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh,
        mounted(rh) as receiver,
    ):
        call = rh.call(MODEL, PARAMS)
        result = await call
        detail = await rh.webhooks.detail(result.task_id)
        logged = "".join(r.getMessage() for r in caplog.records if r.name == "runninghub_async")
        shown = [
            repr(receiver),
            repr(vars(receiver)),
            repr(call),
            json.dumps(call.to_dict()),
            repr(detail),
        ]
        shown += [
            repr(runtime_of(rh).push),
            logged,
            detail.url,
            json.dumps(dict(detail.raw), default=str),
        ]
        assert token_of(receiver) not in "".join(shown)
        assert detail.url.endswith("/hooks/***")


@pytest.mark.parametrize(
    "mistake",
    [
        {"public_url": "my.service/hooks"}, {"public_url": ""}, {"public_url": None},
        {"public_url": "https://h/x?y=1"}, {"public_url": "https://h/x y"},
        {"public_url": "https://h/x#y"}, {"token": "short"},
        {"token": "with/a/slash/in/the/middle"},
        {"token": 5}, {"token": "a-token-of-my-own-012345\n"},
    ],
)  # fmt: skip
async def test_mistakes_are_told_and_connect_nothing(mistake: dict[str, Any]) -> None:
    async with Server() as server, client(server) as rh:
        with pytest.raises(InvalidParameterError) as caught:
            WebhookReceiver(rh, **{"public_url": HOOKS, **mistake})
        assert "a-token-of-my-own" not in str(caught.value)
        await a_call(rh)
        assert "webhookUrl" not in server.submits[0].json


async def test_a_client_has_one_receiver_at_a_time() -> None:
    async with Server() as server, client(server) as rh:
        first = WebhookReceiver(rh, public_url=HOOKS)
        with pytest.raises(UsageError, match="a receiver already"):
            WebhookReceiver(rh, public_url=HOOKS)
        await first.close()
        await WebhookReceiver(rh, public_url=HOOKS).close()


def test_a_receiver_can_be_made_before_there_is_a_loop() -> None:
    rh = RunningHub("0123456789abcdef-KEY")
    receiver = WebhookReceiver(rh, public_url=HOOKS)
    assert receiver.app
    assert callable(receiver.asgi)
    with pytest.raises(UsageError):
        pickle.dumps(receiver)
