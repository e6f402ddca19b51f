"""Reading the body of a webhook: every form that is known, and whatever else is posted."""

from __future__ import annotations

import json
import pickle
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import RunningHub, webhooks
from runninghub_async.errors import EventError, TaskCancelledError, TaskFailedError, UsageError
from runninghub_async.live.event_bodies import LARGEST
from runninghub_async.sandbox import Sandbox

ID = "1904163390028185602"
DONE = {
    "taskId": ID,
    "status": "SUCCESS",
    "results": [{"url": "http://h/a.png", "outputType": "png"}],
}
V1 = {"code": 0, "msg": "success", "data": [{"fileUrl": "http://h/a.png", "fileType": "png"}]}


def text(value: Any) -> str:
    return json.dumps(value)


SUCCESSES = {
    "V1, data as text": {"event": "TASK_END", "taskId": ID, "eventData": text(V1)},
    "V1, data as object": {"event": "TASK_END", "taskId": ID, "eventData": V1},
    "V1, text of a text": {"event": "TASK_END", "taskId": ID, "eventData": text(text(V1))},
    "V2": {"event": "TASK_END", "taskId": ID, "eventData": DONE},
    "V2 as text": {"event": "TASK_END", "taskId": ID, "eventData": text(DONE)},
    "in an envelope": {"taskId": ID, "eventData": {"code": 0, "msg": "success", "data": DONE}},
    "in an envelope, as text": {"taskId": ID, "eventData": {"code": 0, "data": text(DONE)}},
    "without an envelope": DONE,
    "wrapped whole": {"code": 0, "data": {"event": "TASK_END", "taskId": ID, "eventData": DONE}},
    "id as a bare number": {"event": "TASK_END", "taskId": int(ID), "eventData": DONE},
    "id within only": {"event": "TASK_END", "eventData": DONE},
    "id within as a number": {"eventData": {**DONE, "taskId": int(ID)}},
    "id rounded outside": {"taskId": 1904163390028185600, "eventData": DONE},
    "status in small letters": {"taskId": ID, "eventData": {**DONE, "status": "success"}},
}


@pytest.mark.parametrize("body", SUCCESSES.values(), ids=SUCCESSES)
def test_every_known_form_of_a_success_is_read(body: dict[str, Any]) -> None:
    for given_as in (body, text(body), text(body).encode(), b"\xef\xbb\xbf" + text(body).encode()):
        event = webhooks.parse(given_as)
        assert (event.task_id, event.status) == (ID, "SUCCESS")
        assert event.error is None
        assert event.result is not None
        assert [(o.url, o.kind) for o in event.result.outputs] == [("http://h/a.png", "image")]
        assert event.raw.keys() == body.keys()


def test_failures_tell_why_as_awaiting_the_task_would() -> None:
    reason = {
        "node_id": "39",
        "exception_message": "out of memory",
        "exception_type": "torch.OutOfMemoryError",
    }
    failed = {"taskId": ID, "status": "FAILED", "errorCode": "805", "failedReason": reason}
    for data in (failed, text(failed), {"code": 805, "msg": "x", "data": {"failedReason": reason}}):
        error = webhooks.parse({"taskId": ID, "eventData": data}).error
        assert isinstance(error, TaskFailedError)
        assert (error.task_id, error.kind, error.node_id) == (ID, "memory", "39")
    cancelled = webhooks.parse({"taskId": ID, "eventData": {"status": "CANCEL"}})
    assert isinstance(cancelled.error, TaskCancelledError)


def test_what_an_event_does_not_say_is_not_made_up() -> None:
    for body in (
        {"taskId": ID},
        {"taskId": ID, "eventData": None},
        {"taskId": ID, "eventData": "?"},
    ):
        event = webhooks.parse(body)
        assert (event.task_id, event.status, event.result, event.error) == (ID, "", None, None)
    running = webhooks.parse({"taskId": ID, "status": "RUNNING"})
    assert (running.status, running.result, running.error) == ("RUNNING", None, None)


def test_the_costs_of_parts_are_read_each_task_once() -> None:
    own = {"taskId": int(ID), "consumeMoney": "0.2"}
    child = {"taskId": "1904163390028189999", "parentTaskId": ID, "consumeMoney": "0.5"}
    for place in (
        {"taskId": ID, "eventData": {**DONE, "taskUsageList": [own, child, child]}},
        {"taskId": ID, "taskUsageList": [own, child, child], "eventData": DONE},
    ):
        result = webhooks.parse(place).result
        assert result is not None
        assert result.usage.money == Decimal("0.7")


NO_EVENTS: list[Any] = [
    b"", "", b"[]", b"null", b"5", b'"text"', b"<html></html>", b"\xff\xfe", b"{", {},
    {"taskId": ""},    {"taskId": "0"}, {"taskId": True}, {"taskId": None},
    {"taskId": [ID]}, {"taskId": "not an id!"},
    {"eventData": {}}, {"taskId": 1.5}, 5, None, [DONE], b"[" * 100_000, b'{"taskId":' * 5000,
    b'{"taskId":"' + b"1" * LARGEST + b'"}', {"taskId": ID, "x": "y" * LARGEST},
    {"taskId": ID, "x": object()},
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(NO_EVENTS)))
def test_what_is_no_event_is_a_clear_error(number: int) -> None:
    with pytest.raises(EventError, match=r"is no event|is bytes, text") as caught:
        webhooks.parse(NO_EVENTS[number])
    assert len(str(caught.value)) < 400


def test_a_body_that_is_nested_deeply_does_no_harm() -> None:
    inner: Any = "x"
    for _ in range(900):
        inner = (
            {"eventData": inner, "data": [inner]}
            if not isinstance(inner, dict)
            else {"eventData": inner}
        )
    assert webhooks.parse({"taskId": ID, **inner}).task_id == ID
    deep = text({"taskId": ID})[:-1] + ', "x": ' + "[" * 50_000 + "]" * 50_000 + "}"
    assert webhooks.parse(deep).task_id == ID


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just(ID),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "taskId",
                    "eventData",
                    "data",
                    "status",
                    "code",
                    "results",
                    "usage",
                    "taskUsageList",
                    "msg",
                ]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(JSON)
def test_whatever_is_posted_is_an_event_or_an_error_of_ours(body: Any) -> None:
    try:
        event = webhooks.parse(json.dumps(body))
    except EventError:
        return
    assert event.task_id
    assert pickle.loads(pickle.dumps(event)).task_id == event.task_id


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_are_an_event_or_an_error_of_ours(body: bytes) -> None:
    with pytest.raises(EventError):
        webhooks.parse(body)


def test_a_socket_s_address_is_not_carried_on() -> None:
    body = {
        "taskId": ID,
        "eventData": {**DONE, "netWssUrl": "wss://h/ws?Rh-Comfy-Auth=secret-token"},
    }
    assert "secret-token" not in repr(webhooks.parse(body)) + str(webhooks.parse(body).raw)


async def test_outputs_of_an_event_cannot_be_saved_and_say_how_to(tmp_path: Path) -> None:
    event = webhooks.parse(DONE)
    assert event.result is not None
    output = event.result.output
    for attempt in (
        output.save(tmp_path / "a.png"),
        event.result.save(tmp_path),
        output.read(),
        output.read_text(),
    ):
        with pytest.raises(UsageError, match=rf"rh\.task\('{ID}'\)"):
            await attempt
    assert list(tmp_path.iterdir()) == []


async def test_what_the_sandbox_posts_is_read_without_its_client(tmp_path: Path) -> None:
    async with (
        Sandbox(small=True, task_seconds=0.05) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh,
    ):
        task = await rh.call("hailuo-2.3-t2v-standard", prompt="a boat").submit(
            webhook_url="http://127.0.0.1:9/x"
        )
        result = await task
        detail = await rh.webhooks.detail(task.id)
        event = webhooks.parse(
            {"event": "TASK_END", "taskId": task.id, "eventData": detail.event_data}
        )
        assert event.result is not None
        assert event.result.urls == result.urls
        assert await (await rh.task(event.task_id)).save(tmp_path)
