"""An id anywhere in the answer to a submit may be a task: it is told, and nothing is repeated."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async import errors
from runninghub_async.http.faults import judge_submit
from runninghub_async.http.task_ids import named_beside
from tests.helpers import a_call, client
from tests.misbehaving import Server, accept, answer

ID, OTHER = "2013508786110730241", "1904737800233880001"
LATER: dict[str, Any] = {"errorCode": "421", "errorMessage": "busy", "taskId": ""}

HIDDEN: dict[str, bytes | dict[str, Any] | list[Any]] = {
    "in an object": {**LATER, "detail": {"taskId": ID}},
    "in an object of data": {"code": 421, "data": {"task": {"id": ID}}},
    "under another spelling": {**LATER, "TaskID": ID},
    "as another task's parent": {**LATER, "parentTaskId": ID},
    "in a list of ids": {**LATER, "taskIds": [ID]},
    "in a list instead of an id": {**LATER, "taskId": [ID]},
    "in an object instead of an id": {**LATER, "taskId": {"id": ID}},
    "in a list of tasks": {"code": 421, "data": [{"taskId": ID}]},
    "alone in data": {"code": 421, "data": ID},
    "as a number in data": {"code": 421, "data": int(ID)},
    "alone in a list": {"code": 421, "data": [ID]},
    "a list as the answer": [{**LATER, "taskId": ID}],
    "in a text that is JSON": {**LATER, "data": json.dumps({"taskId": ID})},
    "in JSON within JSON within JSON": {**LATER, "x": json.dumps(json.dumps({"taskId": ID}))},
    "in the message": {**LATER, "errorMessage": f"task {ID} is made, the queue is full"},
    "in an address": {**LATER, "url": f"wss://x/?clientId=5&taskId={ID}&y=1"},
    "with an exponent": b'{"errorCode": "421", "x": {"taskId": 2.013508786110730241E18}}',
    "under a name with escapes": b'{"errorCode": "421", "x": {"task\\u0049d": "%s"}}' % ID.encode(),
    "doubled, then nothing": b'{"taskId": "%s", "taskId": "", "errorCode": "421"}' % ID.encode(),
    "in a doubled object": b'{"code": 421, "data": {"taskId": "%s"}, "data": 0}' % ID.encode(),
    "cut after it": b'{"errorCode": "421", "taskId": "%s", "sta' % ID.encode(),
    "a missing brace": b'{"code": 421, "data": {"taskId": %s}' % ID.encode(),
    "between other things": b'<p>busy</p> {"taskId": "%s"}' % ID.encode(),
    "a damaged answer without its name": b'{"code": 421, "data": "%s"' % ID.encode(),
    "damaged, with escapes": b'{"errorCode": "421", "task\\u0049d": "%s", ' % ID.encode(),
    "nested too deep to be read": b'{"code":421,"a":%s,"taskId":"%s"'
    % (b"[" * 100_000, ID.encode())
    + b"}",
}


@pytest.mark.parametrize("status", [200, 429, 400, 503])
@pytest.mark.parametrize("body", HIDDEN.values(), ids=HIDDEN)
async def test_a_hidden_id_is_told_and_nothing_is_repeated(body: Any, status: int) -> None:
    async with Server(answer(body, status), accept) as server, client(server) as rh:
        call = a_call(rh)
        for _ in range(2):
            with pytest.raises(errors.SubmissionUncertainError) as caught:
                await call
            assert caught.value.task_id == ID
            assert ID in str(caught.value)
        assert call.task is None
        assert server.queries == [], "nobody said that it is this call's"
        assert len(server.submits) == 1


@pytest.mark.parametrize("status", [200, 429, 400])
@pytest.mark.parametrize(
    "body",
    [
        {"taskId": ID, "task_id": OTHER},
        {"taskId": ID, "data": {"taskId": OTHER}},
        {"taskId": ID, "results": [{"taskId": OTHER}]},
        {"code": 0, "data": {"taskId": ID, "taskIds": [ID, OTHER]}},
        f'{{"taskId": "{ID}", "taskId": "{OTHER}"}}',
        f'{{"data": {{"taskId": "{ID}"}}, "data": {{"taskId": "{OTHER}"}}}}',
    ],
)
async def test_two_different_ids_are_both_told(body: Any, status: int) -> None:
    async with Server(answer(body, status)) as server, client(server) as rh:
        with pytest.raises(errors.SubmissionUncertainError) as caught:
            await a_call(rh)
        assert caught.value.task_id in (ID, OTHER)
        assert ID in str(caught.value)
        assert OTHER in str(caught.value)
        assert len(server.submits) == 1


@pytest.mark.parametrize(
    "body",
    [
        {"errorCode": "421", "data": {"taskId": ID}},
        {"taskId": ID, "task_id": ID, "data": {"taskId": int(ID)}},
        {"taskId": ID, "taskUsageList": [{"taskId": int(OTHER), "parentTaskId": ID}]},
        {"taskId": ID, "parentTaskId": OTHER},
        {"taskId": ID, "requestId": OTHER, "errorMessage": f"after task {OTHER}"},
    ],
)
async def test_one_id_in_its_place_is_the_task(body: Any) -> None:
    async with Server(answer(body)) as server, client(server) as rh:
        assert (await a_call(rh)).task_id == ID
        assert len(server.submits) == 1


@pytest.mark.parametrize(
    "body",
    [
        {**LATER, "requestId": OTHER},
        {**LATER, "workflowId": OTHER, "traceId": 1789000000000},
        {**LATER, "errorMessage": "taskId must not be blank; 3 tasks run, 50 may"},
        {**LATER, "taskId": 0, "task_id": None, "data": {"taskId": "", "ids": []}},
        {**LATER, "taskUsageList": [], "taskStatus": "", "taskCostTime": "12"},
        {**LATER, "errorMessage": "a red bicycle is not task 2013508786110730249 of yours"},
    ],
)
async def test_what_is_no_id_of_a_new_task_hinders_no_repetition(body: Any) -> None:
    async with Server(answer(body), accept) as server, client(server) as rh:
        prompt = "a red bicycle, unlike task 2013508786110730249"  # what was asked is no news
        assert (await a_call(rh, prompt=prompt)).task_id == server.tasks[0]
        assert len(server.submits) == 2


# -- the law, with bodies that nobody wrote ----------------------------------------------------

_NAMES = st.sampled_from(
    ["taskId", "task_id", "taskID", "TASK_ID", "task-id", "taskIds", "parentTaskId"]
)
_CODES = st.sampled_from([0, "0", 421, "421", 1003, "1005", 301, 7777, None, "", "OK", 0.0, False])
_STATUSES = st.sampled_from([200, 201, 400, 401, 404, 408, 425, 429, 500, 503])
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=8,
)


@st.composite
def with_an_id(draw: st.DrawFn) -> bytes:
    """An answer that has an id somewhere, perhaps doubled, perhaps damaged behind it."""
    written: Any = draw(st.sampled_from([ID, int(ID), f" {ID} ", [ID], {"id": ID}]))
    value: Any = {draw(_NAMES): written, **draw(st.dictionaries(st.text(max_size=3), _JSON))}
    for _ in range(draw(st.integers(0, 6))):
        name = draw(st.sampled_from(["data", "result", "a", "", "task"]))
        value = draw(
            st.sampled_from([{name: value}, [value], [1, value], {name: json.dumps(value)}])
        )
    inner = json.dumps(value)
    code = json.dumps(draw(_CODES))
    body = draw(
        st.sampled_from(
            [
                f'{{"x": {inner}, "errorCode": {code}}}',
                f'{{"data": {inner}, "code": {code}}}',
                f'{{"data": {inner}, "data": null, "code": {code}}}',
                f'{{"code": {code}, "data": {inner}, "x": ',
                f"{inner}{inner}",
                f"<html>{inner}</html>",
            ]
        )
    )
    return body.encode()


@given(body=with_an_id(), status=_STATUSES)
def test_an_answer_with_an_id_in_it_never_means_that_there_is_no_task(
    body: bytes, status: int
) -> None:
    judged = judge_submit(status, body, endpoint="/x")
    if judged.verdict == "created":
        assert judged.answer.task_id == ID
    else:
        assert judged.verdict == "uncertain"
        assert ID in judged.named


@given(body=with_an_id(), data=st.data())
def test_a_damaged_answer_tells_no_half_id(body: bytes, data: st.DataObject) -> None:
    cut = body[: data.draw(st.integers(0, len(body)))]
    judged = judge_submit(429, cut, endpoint="/x")
    assert set(judged.named) <= {ID}
    whole = ID.encode() in cut and not cut.endswith(ID.encode())
    if whole:
        assert judged.verdict in ("uncertain", "created")


_NAMES = st.sampled_from(
    [
        "taskId",
        "task_id",
        "TASKID",
        "taskIds",
        "t a s k i d",
        "tas\u212aId",
        "id",
        "taskUsageList",
        "x",
    ]
)
_VALUES = st.recursive(
    st.sampled_from([ID, OTHER, int(OTHER), "", 0, None, "abc def", "taskId", "x"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(_NAMES, _VALUES, max_size=4), st.booleans(), st.booleans())
def test_an_answer_with_one_name_needs_no_second_reading(
    more: dict[str, Any], is_doubled: bool, is_ascii: bool
) -> None:
    """What a look at the letters spares is what the second reading would have found."""
    fields = [json.dumps({"taskId": ID})[1:-1], json.dumps(more, ensure_ascii=is_ascii)[1:-1]]
    if is_doubled:
        fields.append(json.dumps({"task_Id": OTHER})[1:-1])
    body = f"{{{', '.join(filter(None, fields))}}}".encode()
    quick = named_beside(body, ID)
    # With a letter beyond ASCII in it, it is read a second time.
    known = named_beside(body[:-1] + b', "\xc3\xa9": 0}', ID)
    assert (quick.ids, quick.odd) == (known.ids, known.odd)
