"""A receiver and every way of making calls: awaiting one, ``gather``, ``map``, bulk runs."""

from __future__ import annotations

import asyncio
import logging
import pickle
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun
from runninghub_async.engine import push
from runninghub_async.errors import RunningHubError
from runninghub_async.webhooks import WebhookReceiver
from tests.bulk.helpers import form
from tests.helpers import client, until
from tests.live.helpers import HOOKS, tell, token_of
from tests.misbehaving import Request, Server, file_result, running, status

Forms = list[dict[str, Any]]
Way = Callable[[RunningHub, Forms, Path], Awaitable[list[str]]]
"""Runs these forms to their ends; gives the ids of the tasks that succeeded."""
OWN = "https://my.other.service/own"


async def run(rh: RunningHub, forms: Forms, _: Path) -> list[str]:
    calls = [rh.from_dict(form) for form in forms]
    return [result.task_id for result in await asyncio.gather(*(call.run() for call in calls))]


async def gather(rh: RunningHub, forms: Forms, _: Path) -> list[str]:
    results = await rh.gather(*(rh.from_dict(form) for form in forms))
    return [result.task_id for result in results]


async def mapped(rh: RunningHub, forms: Forms, _: Path) -> list[str]:
    async with rh.map(forms) as outcomes:
        return [outcome.unwrap().task_id async for outcome in outcomes]


async def bulk(rh: RunningHub, forms: Forms, folder: Path) -> list[str]:
    ended: list[str] = []
    async with BulkRun(rh, out=folder) as run:
        async for outcome in run.add(forms):
            if outcome.error is not None:
                raise outcome.error
            ended.append(str(outcome.task_id))
    return ended


pytestmark = pytest.mark.usefixtures("quiet")
each_way = pytest.mark.parametrize("way", [run, gather, mapped, bulk])
FORMS = [form(f"picture {number}") for number in range(3)]


def asked(server: Server) -> list[str]:
    """The tasks that were asked about, as often as they were."""
    return [query.json["taskId"] for query in server.queries]


def hooks(server: Server) -> list[str | None]:
    """What the submits carried."""
    return [submit.json.get("webhookUrl") for submit in server.submits]


@each_way
async def test_submits_carry_the_url_and_an_event_brings_the_one_query(
    way: Way, tmp_path: Path
) -> None:
    async with (
        Server(queries=[file_result]) as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        await tell(receiver, "999")
        work = asyncio.ensure_future(way(rh, FORMS, tmp_path))
        await until(lambda: len(server.tasks) == 3)
        await asyncio.sleep(0.1)
        assert hooks(server) == [receiver.url] * 3
        assert not server.queries
        for task_id in server.tasks:
            assert await tell(receiver, task_id) == 200
        assert sorted(await asyncio.wait_for(work, 10)) == server.tasks
        assert sorted(asked(server)) == server.tasks


@each_way
async def test_a_form_s_own_url_wins_and_its_task_is_looked_at_as_usual(
    way: Way, tmp_path: Path
) -> None:
    own = {**FORMS[1], "options": {"webhook_url": OWN}}
    async with (
        Server(queries=[file_result]) as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        await tell(receiver, "999")
        work = asyncio.ensure_future(way(rh, [FORMS[0], own, FORMS[2]], tmp_path))
        await until(lambda: len(server.tasks) == 3 and server.queries)
        await asyncio.sleep(0.1)
        assert sorted(map(str, hooks(server))) == sorted([receiver.url, OWN, receiver.url])
        theirs = server.tasks[hooks(server).index(OWN)]
        assert set(asked(server)) == {theirs}
        for task_id in server.tasks:
            await tell(receiver, task_id)
        assert sorted(await asyncio.wait_for(work, 10)) == server.tasks


@each_way
async def test_the_client_s_own_url_wins_and_tasks_are_looked_at_as_usual(
    way: Way, tmp_path: Path
) -> None:
    async with (
        Server(queries=[running, file_result]) as server,
        client(server, webhook_url=OWN) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        await tell(receiver, "999")
        assert sorted(await asyncio.wait_for(way(rh, FORMS, tmp_path), 10)) == server.tasks
        assert hooks(server) == [OWN] * 3


@each_way
async def test_what_is_early_late_doubled_forged_or_a_stranger_s_harms_nothing(
    way: Way, tmp_path: Path
) -> None:
    strangers: list[Any] = []
    async with (
        Server(queries=[running] * 3 + [file_result]) as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS, on_unknown=strangers.append) as receiver,
    ):
        await tell(receiver, "999")
        work = asyncio.ensure_future(way(rh, FORMS, tmp_path))
        await until(lambda: len(server.tasks) == 3)
        for task_id in server.tasks:
            assert await receiver.feed("{}", "x" * 32) == 404
            assert await tell(receiver, task_id, status="FAILED", errorMessage="a lie") == 200
        await until(lambda: len(asked(server)) == 3)
        assert not work.done()
        await until(lambda: all(task_id not in runtime_asked(receiver) for task_id in server.tasks))
        for task_id in [*server.tasks, *server.tasks, "555"]:
            assert await tell(receiver, task_id) == 200
        assert sorted(await asyncio.wait_for(work, 10)) == server.tasks
        for task_id in server.tasks:
            assert await tell(receiver, task_id) == 200, "late"
        assert len(asked(server)) == 6, "one for each lie, and one for each end"
        await until(lambda: [event.task_id for event in strangers] == ["999", "555"])


def runtime_asked(receiver: WebhookReceiver) -> Any:
    """The tasks that were looked at within the last second."""
    return receiver._push._asked  # noqa: SLF001 - there is no other sign of that moment's end


@each_way
async def test_a_lost_event_loses_nothing(
    way: Way, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(push, "SLOWEST_LOOK", 0.2)
    async with (
        Server(queries=[file_result]) as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        await tell(receiver, "999")
        assert sorted(await asyncio.wait_for(way(rh, FORMS, tmp_path), 10)) == server.tasks


@each_way
async def test_a_receiver_that_closes_leaves_tasks_that_are_looked_at(
    way: Way, tmp_path: Path
) -> None:
    async with Server(queries=[file_result]) as server, client(server) as rh:
        receiver = WebhookReceiver(rh, public_url=HOOKS)
        await tell(receiver, "999")
        work = asyncio.ensure_future(way(rh, FORMS, tmp_path))
        await until(lambda: len(server.tasks) == 3)
        await receiver.close()
        assert await tell(receiver, server.tasks[0]) == 404
        assert sorted(await asyncio.wait_for(work, 10)) == server.tasks


@each_way
@pytest.mark.parametrize("token", ["a-token-of-my-own-0123456789", None])
async def test_a_restart_loses_nothing(way: Way, tmp_path: Path, token: str | None) -> None:
    """With the token of before, events still wake; with another, there are looks as usual."""
    async with Server(queries=[running]) as server:
        async with client(server) as rh:
            receiver = WebhookReceiver(rh, public_url=HOOKS, token=token)
            await tell(receiver, "999")
            work = asyncio.ensure_future(way(rh, FORMS, tmp_path))
            await until(lambda: len(server.tasks) == 3)
            await asyncio.sleep(0.05)
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)
        assert await tell(receiver, server.tasks[0]) == 404
        server.answers_queries(file_result)
        looks = 1000 if token else 0.01
        async with (
            client(server, poll=looks) as rh,
            WebhookReceiver(rh, public_url=HOOKS, token=token) as again,
        ):
            await tell(again, "999")
            if way is bulk:
                work = asyncio.ensure_future(bulk(rh, FORMS, tmp_path))
            else:  # the ids were kept by the service
                work = asyncio.ensure_future(_ends([rh.task(name) for name in server.tasks]))
            # What is told of a task that nobody waits for yet is lost, and would bring no look.
            await until(lambda: work.done() or rh.stats().in_flight == 3)
            if token:
                assert not work.done()
            for task_id in server.tasks:
                assert await tell(again, task_id) == 200
            assert sorted(await asyncio.wait_for(work, 10)) == server.tasks
        assert len(server.submits) == 3


async def _ends(tasks: list[Any]) -> list[str]:
    return [result.task_id for result in await asyncio.gather(*tasks)]


# -- the token ---------------------------------------------------------------------------------


async def _echo(request: Request) -> None:
    """Refuse, and say what was sent."""
    await request.send(
        {"taskId": "", "errorCode": 1007, "errorMessage": f"bad: {request.body.decode()}"}
    )


async def _fail(request: Request) -> None:
    """Report a failed task, and say where its end was told."""
    url = str(request.server.submits[-1].json.get("webhookUrl"))
    await request.send(
        {
            "taskId": request.json["taskId"], "status": "FAILED", "errorCode": 1005,
            "errorMessage": f"could not post to {url}", "failedReason": {"exception": url},
        }
    )  # fmt: skip


@each_way
@pytest.mark.parametrize("ended_by", ["a refused submit", "a failed task"])
async def test_the_token_is_masked_in_errors_logs_and_everything_that_is_written(
    way: Way, ended_by: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "runninghub_async")
    server = Server(_echo) if ended_by == "a refused submit" else Server(queries=[_fail])
    async with (
        server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        with pytest.raises(RunningHubError) as caught:
            await asyncio.wait_for(way(rh, FORMS[:1], tmp_path), 10)
        token = token_of(receiver)
        assert token in server.submits[0].body.decode()
        shown = [str(caught.value), repr(vars(caught.value)), repr(caught.value)]
        shown += [str(pickle.dumps(caught.value)), caplog.text]
        written = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
        assert token not in "".join(shown)
        assert token.encode() not in b"".join(written)
        assert "/hooks/***" in str(caught.value)
        if way is bulk:
            assert any(b"/hooks/***" in file for file in written)


async def _repeat(request: Request) -> None:
    """Report a success, and everywhere where its end was told."""
    url = str(request.server.submits[-1].json.get("webhookUrl"))
    file = f"{request.server.base_url}/files/1.png"
    results = [{"url": file, "outputType": "png"}, {"text": url, "outputType": "txt"}]
    await status("SUCCESS", results=results, webhookUrl=url, promptTips=url)(request)


async def test_the_token_is_masked_in_answers_that_repeat_it(tmp_path: Path) -> None:
    async with (
        Server(queries=[_repeat]) as server,
        client(server) as rh,
        WebhookReceiver(rh, public_url=HOOKS) as receiver,
    ):
        await bulk(rh, FORMS[:1], tmp_path)
        call = rh.from_dict(FORMS[1])
        result = await call
        assert call.task is not None
        raws = [dict(update.raw) async for update in call.task.updates()]
        shown = f"{result!r} {raws} {dict(result.raw)}"
        assert "/hooks/***" in shown
        assert token_of(receiver) not in shown
        written = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
        assert token_of(receiver).encode() not in b"".join(written)
