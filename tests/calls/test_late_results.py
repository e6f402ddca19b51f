"""A success whose results come later, by another way, or never."""

from __future__ import annotations

import asyncio
import pickle
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.calls import late_results
from runninghub_async.errors import NoOutputsError
from runninghub_async.events import Ended, Event
from runninghub_async.sandbox import Sandbox, succeed
from tests.bulk.helpers import Folder, bulk, forms
from tests.helpers import a_call, client, until
from tests.misbehaving import (
    FIRST_TASK_ID,
    Server,
    accept,
    answer,
    code,
    concurrency,
    file_result,
    raw,
    running,
    status,
    text_result,
    v1_code,
)

NONE = status("SUCCESS", results=None)
DONE = [{"text": "done", "outputType": "txt"}]


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Results are looked for once, and then given up."""
    monkeypatch.setattr(late_results, "PATIENCE", 0.0)


LATE: dict[str, Any] = {
    "null": None,
    "absent": ...,
    "an empty list": [],
    "an empty list as text": "[]",
    "a text that is no JSON": "[{",
    "an entry of nulls": [{"url": None, "text": None, "outputType": "png"}],
    "an entry of blanks": [{"url": " ", "text": "", "outputType": "png"}],
    "a text that is not there yet": [{"url": None, "text": None, "outputType": "txt"}],
    "one of two": [*DONE, {"url": "", "outputType": "png"}],
    "one of two is null": [*DONE, None],
}


@pytest.mark.parametrize("first", LATE.values(), ids=list(LATE))
async def test_results_that_come_later_are_waited_for(first: Any) -> None:
    late = status("SUCCESS") if first is ... else status("SUCCESS", results=first)
    async with Server(queries=[late, late, text_result]) as server, client(server) as rh:
        result = await a_call(rh)
        assert [output.text for output in result.outputs] == ["done"]
        assert len(server.submits) == 1


V1: dict[str, Any] = {
    "a list": [{"fileUrl": "https://x.com/1.png", "fileType": "png", "consumeMoney": "0.5"}],
    "a list as text": '[{"fileUrl": "https://x.com/1.png", "fileType": "png", "consumeMoney": 1}]',
}


@pytest.mark.parametrize("data", V1.values(), ids=list(V1))
async def test_results_that_only_the_outputs_of_v1_have_are_found(data: Any) -> None:
    told = answer({"code": 0, "msg": "success", "data": data})
    async with Server(queries=[NONE], outputs=[told]) as server, client(server) as rh:
        call = a_call(rh)
        result = await call
        assert (result.url, result.output.kind) == ("https://x.com/1.png", "image")
        assert result.usage.cost == rh.stats().money != 0
        assert call.task is not None
        assert call.task.usage == result.usage
        assert await call is result


BILL = {
    "usage": {"thirdPartyConsumeMoney": "0.2"},
    "taskUsageList": [
        {"taskId": str(FIRST_TASK_ID), "usage": {"thirdPartyConsumeMoney": "0.2"}},
        {"taskId": "2013999999999999999", "usage": {"consumeMoney": "0.4"}},
    ],
}


@pytest.mark.parametrize("later", [{}, {"usage": {"thirdPartyConsumeMoney": "0.2"}}, BILL])
@pytest.mark.parametrize("first", [{}, {"usage": {"thirdPartyConsumeMoney": "0.2"}}, BILL])
async def test_a_later_answer_takes_nothing_from_a_bill(
    first: dict[str, Any], later: dict[str, Any]
) -> None:
    told = status("SUCCESS", results=None, **first)
    late = status("SUCCESS", results=DONE, **later)
    async with Server(queries=[told, late]) as server, client(server) as rh:
        result = await a_call(rh)
        highest = Decimal("0.6") if BILL in (first, later) else Decimal("0.2")
        assert result.usage.cost == (highest if first or later else None)
        assert rh.stats().money == (result.usage.cost or 0)


async def test_results_that_are_json_in_a_text_are_read() -> None:
    texts = '[{"url": "https://x.com/1.png", "outputType": "png"}, {"text": "a cat"}]'
    async with Server(queries=[status("SUCCESS", results=texts)]) as server, client(server) as rh:
        result = await a_call(rh)
        assert [output.kind for output in result.outputs] == ["image", "text"]
        assert len(server.queries) == 1


@pytest.mark.parametrize("text", ["", "a cat"])
async def test_a_text_is_a_result_even_if_it_is_empty(text: str, tmp_path: Path) -> None:
    results = [{"url": None, "text": text, "outputType": "txt"}]
    async with Server(queries=[status("SUCCESS", results=results)]) as server, client(server) as rh:
        result = await a_call(rh)
        assert len(server.queries) == 1
        (path,) = await result.save(tmp_path)
        assert path.read_text() == text


AFTERWARDS = {
    "failed": status("FAILED", errorCode=1501),
    "running again": running,
    "cancelled": status("CANCEL"),
    "unknown": code(1004, "TASK_NOT_FOUND"),
    "no access": code(301, "user not exist"),
    "HTTP 401": answer("", 401),
    "no JSON": answer("<html>"),
    "another task's": answer({"taskId": "77", "status": "SUCCESS", "results": DONE}),
    "broken off": raw(b""),
}


@pytest.mark.parametrize("after", AFTERWARDS.values(), ids=list(AFTERWARDS))
async def test_what_is_said_after_a_success_takes_it_back_never(after: Any) -> None:
    async with (
        Server(queries=[NONE, after, after, text_result]) as server,
        client(server, retry=None) as rh,
    ):
        assert (await a_call(rh)).output.text == "done"


async def test_results_that_never_come_are_an_error_of_their_own(impatient: None) -> None:
    async with Server(queries=[NONE], outputs=[v1_code(805)]) as server, client(server) as rh:
        call = a_call(rh)
        with pytest.raises(NoOutputsError, match="is paid; its page is http") as caught:
            await call
        error = caught.value
        assert error.task_id == error.result.task_id == server.tasks[0]
        assert error.record_url is not None
        assert error.record_url.endswith(server.tasks[0])
        assert error.result.outputs == ()
        assert not error.retryable
        assert not error.new_task_may_help
        copy = pickle.loads(pickle.dumps(error))
        assert (copy.task_id, str(copy), copy.result.outputs) == (error.task_id, str(error), ())
        with pytest.raises(NoOutputsError):
            await call
        server.answers_queries(text_result)
        assert (await rh.task(server.tasks[0])).output.text == "done"
        assert len(server.submits) == 1


async def test_the_time_limit_ends_the_search_as_well() -> None:
    async with Server(queries=[NONE]) as server, client(server, timeout=0.3) as rh:
        call = a_call(rh)
        with pytest.raises(NoOutputsError) as caught:
            await call
        assert caught.value.task_id == server.tasks[0]
        server.answers_queries(text_result)
        assert (await call).output.text == "done"


async def test_one_look_of_our_own_finds_them_as_well(impatient: None) -> None:
    async with Server(queries=[NONE]) as server, client(server) as rh:
        task = await a_call(rh).submit()
        with pytest.raises(NoOutputsError):
            await task
        server.answers_queries(text_result)
        assert await task.refresh() == "SUCCESS"
        server.answers_queries(running)
        assert (await task).output.text == "done"


class Told:
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.events: list[Event] = []

    def notice(self, event: Event) -> None:
        self.events.append(event)


async def test_the_place_is_free_from_the_success_on() -> None:
    told = Told()
    async with (
        Server(queries=[NONE], limits=[concurrency(1)]) as server,
        client(server, concurrency=1, observer=told) as rh,
    ):
        calls = [asyncio.ensure_future(_awaited(rh)) for _ in range(3)]
        await until(lambda: len(server.submits) == 3)
        await until(lambda: rh.stats().in_flight == 0)
        server.answers_queries(text_result)
        assert [r.output.text for r in await asyncio.gather(*calls)] == ["done"] * 3
    assert [event.status for event in told.events if isinstance(event, Ended)] == ["SUCCESS"] * 3


async def _awaited(rh: RunningHub) -> Any:
    return await a_call(rh)


async def test_closing_ends_the_search() -> None:
    async with Server(queries=[NONE]) as server:
        rh = client(server)
        await rh.__aenter__()
        waiting = asyncio.ensure_future(_awaited(rh))
        await until(lambda: len(server.queries) > 2)
        await rh.close()
        with pytest.raises(errors.ClientClosedError, match="results had not come") as caught:
            await waiting
        assert caught.value.task_id == server.tasks[0]


async def test_a_bulk_run_keeps_such_a_job_and_pays_it_once(
    tmp_path: Path, impatient: None
) -> None:
    folder = Folder(tmp_path)
    async with Server(queries=[NONE]) as server:
        for _ in range(2):
            ((outcome,), _) = await bulk(server, tmp_path, forms(1))
            assert (outcome.state, outcome.task_id) == ("succeeded", server.tasks[0])
            assert isinstance(outcome.error, NoOutputsError)
            assert folder.states == {"succeeded": 1}
            (line,) = folder.lines
            assert line["state"] == "succeeded"
            assert "its page is" in line["error"]["message"]
        server.answers_queries(file_result)
        ((outcome,), _) = await bulk(server, tmp_path, forms(1))
        assert len(server.submits) == 1
    assert outcome.state == "saved"
    folder.check_files()


async def test_the_sandbox_has_results_come_late(tmp_path: Path) -> None:
    async with (
        Sandbox(task_seconds=0.01) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.01) as rh,
    ):
        sandbox.script(None, [succeed(results_after=0.1)])
        task = await a_call(rh).submit()
        assert [update.status async for update in task.updates()][-1] == "SUCCESS"
        assert len(await (await task).save(tmp_path)) == 1
        sandbox.assert_submitted()


async def test_a_task_that_goes_on_is_not_searched_for(impatient: None) -> None:
    async with Server(accept, queries=[running]) as server, client(server, timeout=0.2) as rh:
        with pytest.raises(errors.TaskTimeoutError):
            await a_call(rh)
