"""Answers as the service gives them, and as it might: always a defined outcome, never a crash."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Awaitable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from runninghub_async import Result, RunningHub, Task, errors
from runninghub_async.calls import late_results
from runninghub_async.http import json_bodies
from tests.adversary.bodies import ODD, with_value
from tests.helpers import KEY, a_call, client
from tests.misbehaving import (
    FIRST_TASK_ID,
    PNG,
    Behaviour,
    Server,
    accept,
    answer,
    running,
    status,
)

# -- bodies that the real service has sent ---------------------------------------------------

TIPS = '{"result": true, "error": null, "outputs_to_execute": ["4"], "node_errors": {}}'
SUBMITTED = {
    "taskId": "2013508786110730241",
    "status": "RUNNING",
    "errorCode": "",
    "errorMessage": "",
    "results": None,
    "clientId": "0123456789abcdef0123456789abcdef",
    "promptTips": TIPS,
}
V1_QUEUED = {
    "code": 0,
    "msg": "success",
    "data": {
        "netWssUrl": None,
        "taskId": "1910246754753896450",
        "clientId": "0123456789abcdef0123456789abcdef",
        "taskStatus": "QUEUED",
        "promptTips": TIPS,
    },
}
RUNNING = {
    "taskId": "2009194900306137089",
    "status": "RUNNING",
    "errorCode": "",
    "errorMessage": "",
    "results": None,
    "clientId": "",
    "promptTips": "",
}
FAILED = {
    "taskId": "2009194900306137089",
    "status": "FAILED",
    "errorCode": "1000",
    "errorMessage": "unknown error",
    "results": None,
    "clientId": "",
    "promptTips": "",
}
SUCCESS = {
    "taskId": "2009191190196789249",
    "status": "SUCCESS",
    "errorCode": "",
    "errorMessage": "",
    "results": [
        {
            "url": "https://rh-images-1252422369.cos.ap-beijing.myqcloud.com/USERDIR/output/78.jpg",
            "outputType": "jpg",
        }
    ],
    "clientId": "",
    "promptTips": "",
}
SUCCESS_FULL = {
    "taskId": "2013508786110730241",
    "status": "SUCCESS",
    "errorCode": "",
    "errorMessage": "",
    "failedReason": {},
    "usage": {
        "consumeMoney": None,
        "consumeCoins": None,
        "taskCostTime": "0",
        "thirdPartyConsumeMoney": None,
    },
    "results": [
        {
            "url": "https://rh-images-1252422369.cos.ap-beijing.myqcloud.com/USERDIR/output.png",
            "nodeId": "2",
            "outputType": "png",
            "text": None,
        }
    ],
    "clientId": "",
    "promptTips": "",
}
NOT_FOUND = {"taskId": "", "status": "", "errorCode": "1004", "errorMessage": "Not found | 不存在"}
NO_AUTHORIZATION = {"code": 412, "msg": "TOKEN_INVALID"}
UPLOADED = {
    "code": 0,
    "message": "success",
    "data": {
        "type": "image",
        "download_url": "https://rh-images-switch-1252422369.cos.ap-guangzhou.myqcloud.com/x.png",
        "fileName": "openapi/0000000000000000000000000000000000000000000000000000000000000000.png",
        "size": "3490",
    },
}
UPLOAD_REFUSED = {
    "code": 401,
    "message": "ApiKey verification failed: API Key不存在",
    "data": None,
}
CANCELLED = {"code": 0, "msg": "success", "data": None}


async def _submitted(body: Any) -> str:
    async with Server(answer(body), queries=[running]) as server, client(server) as rh:
        task = await a_call(rh, prompt="a boat").submit()
        assert len(server.submits) == 1
        return f"{task.id} {task.status}"


async def test_real_answers_to_a_submit() -> None:
    assert await _submitted(SUBMITTED) == "2013508786110730241 RUNNING"
    assert await _submitted(V1_QUEUED) == "1910246754753896450 QUEUED"


async def test_real_answers_to_a_query() -> None:
    bodies: list[Any] = [{**RUNNING, "taskId": SUCCESS["taskId"]}, SUCCESS, SUCCESS_FULL]
    async with Server(queries=[answer(b) for b in bodies]) as server, client(server) as rh:
        task = rh.task("2009191190196789249")
        assert await task.refresh() == "RUNNING"
        result = await task
        assert (result.output.kind, result.output.format) == ("image", "jpg")
        assert result.url == SUCCESS["results"][0]["url"]  # type: ignore[index]
        assert result.usage.money is None
        result = await rh.task("2013508786110730241")
        assert result.output.node_id == "2"
        assert result.output.text is None
        assert result.usage.seconds == 0
        assert result.raw["promptTips"] == ""


async def test_real_refusals_of_a_query() -> None:
    bodies: list[Any] = [FAILED, NOT_FOUND, NO_AUTHORIZATION]
    async with Server(queries=[answer(b) for b in bodies]) as server, client(server) as rh:
        with pytest.raises(errors.TaskFailedError, match="unknown error"):
            await rh.task("2009194900306137089")
        with pytest.raises(errors.NotFoundError, match="不存在"):
            await rh.task("1").refresh()
        with pytest.raises(errors.AuthenticationError, match="TOKEN_INVALID"):
            await rh.task("1").refresh()


async def test_real_answers_to_an_upload_and_a_cancel() -> None:
    bodies = [answer(UPLOADED), answer(UPLOAD_REFUSED)]
    async with Server(uploads=bodies, cancels=[answer(CANCELLED)]) as server, client(server) as rh:
        upload = await rh.uploads.upload(PNG)
        assert upload.url == UPLOADED["data"]["download_url"]  # type: ignore[index]
        assert upload.file_name.startswith("openapi/0000")
        with pytest.raises(errors.AuthenticationError, match="不存在"):
            await rh.uploads.upload(PNG + b"other")
        await rh.task("1904152026220003329").cancel()


async def test_usage_in_every_form() -> None:
    usages: list[Any] = [
        {"consumeMoney": "0.14", "thirdPartyConsumeMoney": 0.8, "consumeCoins": "12"},
        {"consumeMoney": "", "taskCostTime": "n/a", "consumeCoins": True, "new": {}},
        {"currency": "CNY", "taskCostTime": 7, "consumeMoney": "NaN"},
        None,
        "free",
    ]
    bodies = [answer({**SUCCESS, "taskId": None, "usage": usage}) for usage in usages]
    async with Server(queries=bodies) as server, client(server) as rh:
        used = [(await rh.task(n)).usage for n in range(1, len(usages) + 1)]
    assert (used[0].money, used[0].third_party_money) == (Decimal("0.14"), Decimal("0.8"))
    assert used[0].coins == 12
    assert (used[1].money, used[1].seconds, used[1].coins) == (None, None, None)
    assert (used[2].currency, used[2].seconds, used[2].money) == ("CNY", Decimal(7), None)
    assert used[3] == used[4]


# -- and what it might send ------------------------------------------------------------------

anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)  # what is beyond is no number for every reader
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20)
    | st.sampled_from(["", " ", "0", "null", "1e400", str(FIRST_TASK_ID)]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3)
    ),
    max_leaves=6,
)


@st.composite
def changed(draw: st.DrawFn, body: dict[str, Any]) -> dict[str, Any]:
    """The body with fields missing, null, of another type, renamed or added."""
    result: dict[str, Any] = {}
    for name, value in body.items():
        match draw(st.sampled_from("kkkkmncd")):
            case "k":
                result[name] = value
            case "n":
                result[name] = None
            case "c":
                result[name] = draw(anything)
            case "d" if isinstance(value, dict):
                result[name] = draw(changed(value))
            case "d" if isinstance(value, list):
                result[name] = [
                    draw(changed(v) if isinstance(v, dict) else anything) for v in value
                ]
    result.update(draw(st.dictionaries(st.text(max_size=8), anything, max_size=2)))
    return result


def _an_id(value: Any) -> str | None:
    """The id, where a value is certainly one."""
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return str(value)
    if isinstance(value, str) and value.strip().isascii() and value.strip().strip("0").isdigit():
        return value.strip()
    return None


async def _outcome(work: Awaitable[Any]) -> Any:
    """What it returns, or the error of ours that it raises."""
    try:
        return await work
    except errors.RunningHubError as error:
        assert str(error)  # noqa: PT017 - either is fine
        return error


@given(body=changed(SUBMITTED) | changed(FAILED) | changed(V1_QUEUED) | anything)
@example(body={"taskId": True})
@example(body={"taskId": [1]})
@example(body={"taskId": 2**63, "errorCode": 421})
async def test_any_answer_to_a_submit(body: Any) -> None:
    submits = answer(json.dumps(body).encode())
    async with Server(submits, queries=[running]) as server, client(server, retry=None) as rh:
        call = a_call(rh)
        task = await _outcome(call.submit())
        named = _an_id(body.get("taskId")) if isinstance(body, dict) else None
        if named is not None:
            assert task.id == named, "a task id is a task"
        if isinstance(task, errors.RunningHubError):
            assert call.task is None
        else:
            assert task.id
            assert task is call.task
        assert len(server.submits) == 1


@given(body=changed(RUNNING) | changed(FAILED) | changed(SUCCESS_FULL) | anything)
async def test_any_answer_to_a_query(body: Any) -> None:
    queries = [answer(json.dumps(body).encode())]
    async with Server(queries=queries) as server, client(server, retry=None) as rh:
        task = rh.task(FIRST_TASK_ID)
        outcome = await _outcome(task.refresh())
        if task.ended:
            outcome = await _outcome(task.result())
        if isinstance(outcome, errors.RunningHubError):
            assert outcome.task_id == str(FIRST_TASK_ID)
            assert str(FIRST_TASK_ID) in str(outcome)
        elif isinstance(outcome, Result):
            assert outcome.raw == body
            for output in outcome.outputs:
                assert output.kind in ("video", "image", "audio", "3d", "text", "file")
                assert repr(output)
        else:
            assert outcome == str(body["status"]).strip().upper()


@given(body=changed(UPLOADED) | changed(UPLOAD_REFUSED) | anything)
async def test_any_answer_to_an_upload(body: Any) -> None:
    uploads = [answer(json.dumps(body).encode())]
    async with Server(uploads=uploads) as server, client(server, retry=None) as rh:
        upload = await _outcome(rh.uploads.upload(PNG))
        assert isinstance(upload, errors.RunningHubError) or upload.url


@given(raw=st.binary(max_size=80))
async def test_any_bytes(raw: bytes) -> None:
    async with Server(answer(raw), queries=[answer(raw)], uploads=[answer(raw)]) as server:
        async with client(server, retry=None) as rh:
            with pytest.raises(errors.RunningHubError):
                await a_call(rh)
            with pytest.raises(errors.RunningHubError):
                await rh.task("1").refresh()
            with pytest.raises(errors.RunningHubError):
                await rh.uploads.upload(PNG)
        assert len(server.submits) == 1


async def test_an_answer_without_end_is_cut_off() -> None:
    async def endless(request: Any) -> None:
        await request.send(b" " * 2**20, length=2**40)
        while True:
            await request.send_raw(b" " * 2**20)

    async with Server(endless) as server, client(server) as rh:
        with pytest.raises(errors.SubmissionUncertainError):
            await a_call(rh)


# What no JSON parser need take, around what counts: the text must come through.
NOT_QUITE_JSON: dict[str, bytes] = {
    "half a character": b'"note": "\\ud800"',
    "not a number": b'"progress": NaN, "left": -Infinity',
    "a number beyond all bounds": b'"seed": ' + b"9" * 5000 + b', "x": 1e999999999999999999999',
    "a line end in a text": b'"note": "one\ntwo"',
    "a character cut in half": b'"note": "\xe8\xaf"',
    "halves in the text itself": b'"results": [{"text": "done\\udc00", "outputType": "txt"}]',
}


@pytest.mark.parametrize("odd", NOT_QUITE_JSON.values(), ids=list(NOT_QUITE_JSON))
async def test_an_answer_that_is_not_quite_json_hides_no_task(odd: bytes, tmp_path: Path) -> None:
    submitted = b'{"taskId": 2013508786110730241, "status": "RUNNING", %s}' % odd
    ended = b'{"results": [{"text": "done", "outputType": "txt"}], "status": "SUCCESS", %s}' % odd
    async with (
        Server(answer(submitted), queries=[answer(ended)]) as server,
        client(server, timeout=5) as rh,
    ):
        result = await a_call(rh)
        assert result.task_id == "2013508786110730241"
        (path,) = await result.save(tmp_path)
        assert path.read_text(encoding="utf-8").rstrip("\ufffd") == "done"
        json_bodies.dumps(result.raw)  # and it can be kept


# -- a success without anything to show for it -----------------------------------------------

EMPTY: dict[str, tuple[Any, str]] = {
    "no results": (None, "there are none"),
    "an empty list": ([], "the list of them is empty"),
    "a text in place of the list": ("https://example.com/1.png", "a text in place of the list"),
    "an object in place of the list": ({"url": "https://example.com/1.png"}, "an object in place"),
    "a number in place of the list": (0, "a number in place of the list"),
    "a list of texts": (["https://example.com/1.png"] * 3, "a text in place of objects"),
    "no objects in it": ([1, None, [], True], "a boolean and a list and a number and null"),
}


@pytest.mark.parametrize(("results", "found"), EMPTY.values(), ids=list(EMPTY))
async def test_a_success_without_outputs_says_so(
    results: Any, found: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(late_results, "PATIENCE", 0.0)
    async with Server(queries=[status("SUCCESS", results=results)]) as server, client(server) as rh:
        with pytest.raises(errors.NoOutputsError, match="succeeded, but") as none:
            await a_call(rh)
        result: Result = none.value.result
        assert result.outputs == ()
        assert result.raw["results"] == none.value.raw["results"] == results
        assert found in str(none.value)
        for use in (lambda: result.output, lambda: result.url):
            with pytest.raises(ValueError, match=f"Task {result.task_id} .*no outputs"):
                use()
        with pytest.raises(errors.DownloadError, match="no outputs") as caught:
            await result.save(tmp_path)
        assert caught.value.task_id == result.task_id
        assert caught.value.raw == result.raw
        assert not list(tmp_path.iterdir())


async def test_results_that_cannot_be_read_beside_others_are_not_passed_over_silently(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(late_results, "PATIENCE", 0.0)
    results = [{"text": "one", "outputType": "txt"}, "https://example.com/1.png", None]
    async with Server(queries=[status("SUCCESS", results=results)]) as server, client(server) as rh:
        result = await a_call(rh)
        assert len(await result.save(tmp_path)) == 1
        assert f"2 of the results of task {result.task_id} cannot be read" in caplog.text
        assert result.raw["results"] == results


SHALLOW = {name: text for name, text in ODD.items() if "deep" not in name}


@pytest.mark.parametrize("odd", SHALLOW.values(), ids=list(SHALLOW))
@pytest.mark.parametrize("field", ["url", "outputType", "text", "nodeId"])
async def test_an_odd_field_of_a_result_breaks_nothing(
    field: str, odd: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(late_results, "PATIENCE", 0.0)
    item = {"text": "done", "outputType": "txt", "url": None, "nodeId": "9"}
    body = {"taskId": str(FIRST_TASK_ID), "status": "SUCCESS", "results": [item]}
    octets = with_value(body, ("results", 0, field), odd)
    async with Server(queries=[answer(octets)]) as server, client(server, retry=None) as rh:
        try:
            result = await a_call(rh)
        except errors.NoOutputsError as none:
            result = none.result
        for output in result.outputs:
            assert isinstance(output.format, str)
            assert output.text is None or isinstance(output.text, str)
            assert output.url is None or isinstance(output.url, str)
        try:
            paths = await result.save(tmp_path)
        except errors.RunningHubError as error:
            assert error.task_id == result.task_id  # noqa: PT017 - either may be right
        else:
            assert paths


async def test_an_output_without_link_and_text_is_not_saved_as_an_empty_file(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(late_results, "PATIENCE", 0.0)
    results = [{"url": None, "outputType": "png"}, {"text": "done"}]
    async with Server(queries=[status("SUCCESS", results=results)]) as server, client(server) as rh:
        result = await a_call(rh)
        output = result.outputs[0]
        assert output.kind == "image"
        assert f"output 1 of task {result.task_id}" in caplog.text
        for use in (output.save(tmp_path), output.read()):
            with pytest.raises(errors.DownloadError, match="neither a link nor a text") as caught:
                await use
            assert caught.value.task_id == result.task_id
        assert not list(tmp_path.iterdir())


# -- a time limit tells what is known, and no more -------------------------------------------


async def _late(rh: RunningHub, task: Task | None = None) -> str:
    with pytest.raises(errors.TaskTimeoutError) as caught:
        await (task if task is not None else a_call(rh))
    return str(caught.value)


async def test_a_time_limit_says_when_no_query_succeeded() -> None:
    failing = answer("", 503)
    async with Server(queries=[failing]) as server, client(server, timeout=0.5) as rh:
        told = await _late(rh)
        assert "was still" not in told
        assert "the answer to its submit said RUNNING, and nothing came since" in told
        assert "queries failed: /openapi/v2/query was refused: HTTP 503" in told
        told = await _late(rh, rh.task(FIRST_TASK_ID + 5))
        assert "its state was never learned; the last" in told


async def test_a_time_limit_says_when_the_last_queries_failed() -> None:
    queries = [running, answer("", 503)]
    async with Server(queries=queries) as server, client(server, timeout=0.5) as rh:
        assert "when last heard of, it was RUNNING; the last" in await _late(rh)
    async with Server(queries=[running]) as server, client(server, timeout=0.3) as rh:
        assert "was still RUNNING after 0.3 s" in await _late(rh)


WITHOUT_ORJSON = f"""
import asyncio, sys
sys.modules["orjson"] = None
from runninghub_async import RunningHub

async def main():
    async with RunningHub({KEY!r}, base_url=sys.argv[1], poll=0.05) as rh:
        call = rh.seedream.seedream_v4_5_text_to_image(prompt="\\u2713 caf\\xe9", resolution="2k")
        result = await call
        print(result.task_id, result.output.text)

asyncio.run(main())
assert "orjson" not in [name for name, module in sys.modules.items() if module]
"""


async def test_without_orjson() -> None:
    """It is an optional dependency; ids stay exact without it, too."""
    body = (
        b'{"taskId": 2.013508786110730241E18, "huge": 1e999999999, "tiny": 1e-999999999,'
        b' "half": "\\ud800", "long": ' + b"9" * 5000 + b"}"
    )
    async with Server(answer(body)) as server:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            WITHOUT_ORJSON,
            server.base_url,
            cwd=Path(__file__).parents[2],
            stdout=subprocess.PIPE,
        )
        shown, _ = await process.communicate()
        assert shown.decode().strip() == "2013508786110730241 done"
        assert server.submits[0].json["prompt"] == "✓ café"


async def test_ids_with_nineteen_digits_stay_exact() -> None:
    assert int(float(FIRST_TASK_ID)) != FIRST_TASK_ID, "a float would change it"
    async with Server(accept) as server:
        async with RunningHub(KEY, base_url=server.base_url, poll=0.05) as rh:
            result = await a_call(rh)
            assert result.task_id == str(FIRST_TASK_ID)
            assert rh.task(FIRST_TASK_ID).id == str(FIRST_TASK_ID)
        assert server.queries[0].json == {"taskId": str(FIRST_TASK_ID)}


# -- a status in the old envelope ------------------------------------------------------------

INNER = {"taskId": str(FIRST_TASK_ID), "results": [{"text": "done", "outputType": "txt"}]}


def _enveloped(data: Any, code: Any = 0, **more: Any) -> Behaviour:
    return answer({"code": code, "msg": "success", "data": data, **more})


@pytest.mark.parametrize("name", ["status", "taskStatus"])
async def test_a_status_in_the_old_envelope_is_read_as_one(name: str) -> None:
    going_on = [_enveloped({**INNER, "results": None, name: word}) for word in ("QUEUED", "odd")]
    bare = [_enveloped("RUNNING"), _enveloped("running", code="0")]
    usage = {"usage": {"thirdPartyConsumeMoney": "0.2"}}
    ended = _enveloped({**INNER, **usage, name: "success"})
    async with Server(queries=[*going_on, *bare, ended]) as server, client(server) as rh:
        result = await a_call(rh)
        assert (result.output.text, result.usage.cost) == ("done", Decimal("0.2"))
        assert len(server.queries) == 5


async def test_a_failure_in_the_old_envelope_is_one() -> None:
    inner = {"taskId": str(FIRST_TASK_ID), "status": "FAILED", "errorCode": 1501}
    for told, code_told in ((_enveloped(inner), 1501), (_enveloped("FAILED", code=805), 805)):
        async with Server(queries=[told]) as server, client(server) as rh:
            with pytest.raises(errors.APIError) as caught:
                await a_call(rh)
            assert (caught.value.task_id, caught.value.code) == (str(FIRST_TASK_ID), code_told)
            assert len(server.queries) == 1


@pytest.mark.parametrize("code_told", [805, "805"])
async def test_the_reason_of_a_failure_is_read_in_v1s_form_as_well(code_told: Any) -> None:
    reason = {
        "exception_message": "CUDA out of memory",
        "exception_type": "torch.OutOfMemoryError",
        "node_id": "3",
        "node_name": "KSampler",
    }
    told = _enveloped({"failedReason": reason}, code=code_told)
    async with Server(queries=[told]) as server, client(server) as rh:
        with pytest.raises(errors.TaskFailedError, match="CUDA out of memory") as caught:
            await a_call(rh)
    assert (caught.value.kind, caught.value.node_id) == ("memory", "3")
