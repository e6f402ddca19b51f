"""One task for both versions: V2 is asked first, V1 where V2 does not know it."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from runninghub_async import errors
from runninghub_async.calls import late_results
from runninghub_async.engine import watches
from tests.helpers import KEY
from tests.platform import bodies
from tests.platform.bodies import SOCKET_TOKEN, TASK_ID
from tests.platform.service import serving, status

QUERY = "/openapi/v2/query"
OUTPUTS = "/task/openapi/outputs"
CREATE = "/task/openapi/create"
ID = "1904136902449209346"


def v2_knows_nothing(outputs: Any) -> dict[str, Any]:
    """Only V1 knows the task."""
    return {
        CREATE: bodies.CREATED_QUEUED,
        QUERY: bodies.QUERY_NOT_FOUND,
        OUTPUTS: outputs,
    }


@pytest.mark.parametrize("body", [bodies.OUTPUTS_SUCCESS, bodies.OUTPUTS_SUCCESS_OLD])
async def test_a_task_that_only_v1_knows_is_waited_for(body: bodies.Body) -> None:
    looks = [bodies.OUTPUTS_QUEUED, bodies.OUTPUTS_NOT_YET, bodies.OUTPUTS_RUNNING, body]
    async with serving(v2_knows_nothing(looks)) as (service, rh):
        task = await rh.workflows.run(ID).submit()
        seen = [update.status async for update in task.updates()]
        result = await task
        asked = [asked.path for asked in service.asked if asked.path in (QUERY, OUTPUTS)]
    assert seen == ["QUEUED", "RUNNING", "SUCCESS"]
    assert result.output.url == bodies.FILE_URL
    assert (result.output.kind, result.output.node_id) == ("image", "9")
    assert asked == [QUERY, OUTPUTS] * 4
    if body is bodies.OUTPUTS_SUCCESS:
        assert result.usage.money == Decimal("0.034")
        assert result.usage.coins == 3
        assert result.usage.seconds == 17


@pytest.mark.parametrize("form", [str, lambda word: {"taskStatus": word}])
async def test_v1_may_tell_the_status_in_words(form: Callable[[str], Any]) -> None:
    looks = [bodies.v1(form(word)) for word in ("QUEUED", "running")]
    async with serving(v2_knows_nothing([*looks, bodies.v1(form("FAILED"))])) as (_, rh):
        task = await rh.workflows.run(ID).submit()
        assert [update.status async for update in task.updates()] == ["QUEUED", "RUNNING", "FAILED"]
        with pytest.raises(errors.TaskFailedError, match="805"):
            await task
    succeeded = {"taskStatus": "SUCCESS", "results": bodies.OUTPUTS_SUCCESS["data"]}
    async with serving(v2_knows_nothing([*looks, bodies.v1(succeeded)])) as (_, rh):
        assert (await rh.workflows.run(ID)).output.url == bodies.FILE_URL
    async with serving(v2_knows_nothing(bodies.v1(form("CANCEL"), 805))) as (_, rh):
        with pytest.raises(errors.TaskCancelledError):
            await rh.workflows.run(ID)


async def test_where_v2_knows_the_task_v1_is_not_asked() -> None:
    async with serving({CREATE: bodies.CREATED_RUNNING}) as (service, rh):
        await rh.workflows.run(ID)
        assert service.at(OUTPUTS) == []


async def test_a_task_may_have_made_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(late_results, "PATIENCE", 0.0)
    async with serving(v2_knows_nothing(bodies.OUTPUTS_NOTHING)) as (_, rh):
        with pytest.raises(errors.NoOutputsError) as caught:
            await rh.workflows.run(ID)
        assert caught.value.result.outputs == ()


@pytest.mark.parametrize("code", [423, 807, 1004, 1007, 301])
async def test_whatever_v2_calls_it_v1_is_asked(code: int) -> None:
    unknown = {**bodies.QUERY_NOT_FOUND, "errorCode": str(code)}
    async with serving({QUERY: unknown, OUTPUTS: bodies.OUTPUTS_SUCCESS}) as (_, rh):
        assert (await rh.task(TASK_ID)).output.url == bodies.FILE_URL


async def test_trouble_at_v1_leaves_the_question_open() -> None:
    looks = [status(502), bodies.v1(None, 1003, "slow down"), bodies.OUTPUTS_SUCCESS]
    async with serving(v2_knows_nothing(looks)) as (_, rh):
        assert (await rh.workflows.run(ID)).output.url == bodies.FILE_URL


async def test_a_task_that_neither_knows_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watches, "NOT_FOUND_GRACE", 0.1)
    async with serving(v2_knows_nothing(bodies.OUTPUTS_UNKNOWN)) as (_, rh):
        with pytest.raises(errors.NotFoundError, match="1004") as caught:
            await rh.workflows.run(ID)
        assert caught.value.task_id == TASK_ID


async def test_a_create_that_has_ended_already_is_asked_what_came_of_it() -> None:
    created = bodies.v1({"taskId": TASK_ID, "taskStatus": "SUCCESS"})
    async with serving({CREATE: created}) as (_, rh):
        assert len((await rh.workflows.run(ID)).outputs) == 1


async def test_cancelling_an_unknown_task_names_it() -> None:
    for code in (423, 807):
        answer = bodies.v1(None, code, "TASK_NOT_FOUND")
        async with serving({"/task/openapi/cancel": answer}) as (_, rh):
            with pytest.raises(errors.NotFoundError, match=TASK_ID):
                await rh.task(TASK_ID).cancel()


# -- why a task failed -----------------------------------------------------------------------

OF_V2 = {
    **bodies.QUERY_FAILED,
    "errorCode": "805",
    "errorMessage": "APIKEY_TASK_STATUS_ERROR",
    "failedReason": bodies.FAILED_REASON,
}


@pytest.mark.parametrize(
    "answers",
    [
        {QUERY: OF_V2},
        {QUERY: {**OF_V2, "failedReason": json.dumps(bodies.FAILED_REASON)}},
        v2_knows_nothing(bodies.OUTPUTS_FAILED),
    ],
)
async def test_a_failure_names_node_exception_and_message(answers: dict[str, Any]) -> None:
    async with serving({CREATE: bodies.CREATED_RUNNING, **answers}) as (_, rh):
        with pytest.raises(errors.TaskFailedError) as caught:
            await rh.workflows.run(ID)
    error = caught.value
    assert "node 39 (LoadImage): FileNotFoundError: no such file: cat.png" in str(error)
    assert "805" in str(error)
    assert ID in str(error)
    assert (error.node_id, error.node_name) == ("39", "LoadImage")
    assert error.exception == "FileNotFoundError"
    assert len(error.traceback) == 2
    assert error.reason
    assert error.task_id == TASK_ID


@pytest.mark.parametrize(
    ("reason", "says"),
    [
        ("out of memory", "out of memory"),
        ({"exception_message": "no face"}, "no face"),
        ({"node_name": "KSampler"}, "KSampler"),
        ("{broken", "{broken"),
        ({}, "1000"),
        ([1], "1000"),
        (7, "7"),
    ],
)
async def test_a_failure_with_little_to_say(reason: Any, says: str) -> None:
    failed = {**bodies.QUERY_FAILED, "failedReason": reason}
    async with serving({QUERY: failed}) as (_, rh):
        with pytest.raises(errors.RunningHubError) as caught:
            await rh.task(TASK_ID)
    assert says in str(caught.value)


# -- the live connection's address is a secret -----------------------------------------------


async def test_the_live_connection_is_shown_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    answers = v2_knows_nothing([bodies.OUTPUTS_RUNNING, bodies.OUTPUTS_FAILED])
    answers[CREATE] = bodies.CREATED_RUNNING
    async with serving(answers) as (_, rh):
        task = await rh.workflows.run(ID).submit()
        updates = [update async for update in task.updates()]
        with pytest.raises(errors.TaskFailedError) as caught:
            await task
    shown = [repr(update.raw) for update in updates] + [repr(vars(caught.value)), repr(task)]
    shown += [record.getMessage() for record in caplog.records]
    assert all(SOCKET_TOKEN not in text and KEY not in text for text in shown)
    assert updates[0].raw["netWssUrl"] == "***"
    assert updates[0].raw["taskId"] == TASK_ID


async def test_a_refusal_that_tells_the_address_is_redacted() -> None:
    refused = {"code": 805, "msg": f"see {bodies.SOCKET}", "data": {"netWssUrl": bodies.SOCKET}}
    async with serving({CREATE: refused}) as (_, rh):
        with pytest.raises(errors.RunningHubError) as caught:
            await rh.workflows.run(ID)
    assert SOCKET_TOKEN not in repr(vars(caught.value)) + str(caught.value)
