"""From what the service says to the exception, with everything it carries."""

from __future__ import annotations

import asyncio
import copy
import inspect
import pickle
import re
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from runninghub_async import errors
from runninghub_async.engine import watches
from runninghub_async.models.error_codes import ERROR_CODES
from runninghub_async.models.error_meanings import advice
from tests.helpers import a_call, client
from tests.misbehaving import (
    FIRST_TASK_ID,
    Behaviour,
    Server,
    accept,
    answer,
    code,
    cut,
    disconnect,
    reset,
    status,
    v1_code,
)

SPEC = Path(__file__).parents[2] / "spec" / "errors.yaml"

# What a request that is refused with the code raises, and what a task that ended with it does.
# Written by hand from the documented meanings, so that a slip in the spec is seen here.
AUTHENTICATION = (401, 403, 412, 436, 801, 802, 806, 811, 1002, 1014, 1601)
BALANCE = (414, 416, 605, 812)
MODERATION = (1501, 1505)
REFUSED: dict[type[errors.RunningHubError], tuple[int, ...]] = {
    errors.AuthenticationError: AUTHENTICATION,
    errors.InsufficientBalanceError: BALANCE,
    errors.NotFoundError: (380, 404, 423, 807, 901, 1001, 1004),
    errors.RateLimitError: (1003,),
    errors.ConcurrencyLimitError: (415, 421, 814, 1520),
    errors.ContentModerationError: MODERATION,
    errors.TaskFailedError: (805, 1006, 1012, 1015, 1504),
    errors.UploadError: (808, 1517),
    errors.ServerError: (500, 1000, 1005, 1010, 1011, 1519),
    errors.InvalidParameterError: (
        *(301, 433, 435, 803, 809, 1007, 1008, 1009, 1013, 1101, 1506, 1516, 1518),
    ),
    errors.APIError: (1, 804, 810, 813),
}
CLASS_OF_REFUSAL = {number: cls for cls, numbers in REFUSED.items() for number in numbers}
CLASS_OF_TASK = {
    **dict.fromkeys(CLASS_OF_REFUSAL, errors.TaskFailedError),
    **dict.fromkeys(AUTHENTICATION, errors.AuthenticationError),
    **dict.fromkeys(BALANCE, errors.InsufficientBalanceError),
    **dict.fromkeys(MODERATION, errors.ContentModerationError),
}


def test_every_code_of_the_spec_is_known() -> None:
    in_spec = {entry["code"] for entry in yaml.safe_load(SPEC.read_text())["codes"]}
    assert in_spec == set(ERROR_CODES) == set(CLASS_OF_REFUSAL)


def test_the_table_is_public_and_on_a_page() -> None:
    from runninghub_async import error_codes

    page = (SPEC.parent.parent / "docs" / "error-codes.md").read_text(encoding="utf-8")
    on_page = re.findall(r"^\| (\d+)(?:<br>| \|)", page, re.MULTILINE)
    assert list(dict.fromkeys(map(int, on_page))) == list(error_codes.ERROR_CODES)
    for number, known in error_codes.ERROR_CODES.items():
        assert error_codes.get(number) is error_codes.get(f" {number} ") is known
        assert issubclass(getattr(errors, known.error), errors.RunningHubError)
        assert known.meaning in page.replace("\\", "")
    assert error_codes.get(301, "User not exist") is not error_codes.get(301)
    for nothing in (None, 0, "", "0", -421, "421.0", "x", "٤٢١", 10**30):
        assert error_codes.get(nothing) is None
    with pytest.raises(TypeError):
        error_codes.ERROR_CODES[7] = known  # type: ignore[index]


@pytest.mark.parametrize("as_text", [True, False])
async def test_every_code_as_a_refused_request(as_text: bool) -> None:
    numbers = list(CLASS_OF_REFUSAL)
    refusals = [v1_code(str(n) if as_text else n, f"reason {n}") for n in numbers]
    async with Server(cancels=refusals) as server, client(server, retry=None) as rh:
        task = rh.task(FIRST_TASK_ID)
        for number in numbers:
            with pytest.raises(errors.RunningHubError) as caught:
                await task.cancel()
            error = caught.value
            assert type(error) is CLASS_OF_REFUSAL[number], number
            assert vars(error)["code"] == number
            assert vars(error)["identifier"] == ERROR_CODES[number].identifier
            assert f"reason {number}" in str(error)
            assert advice(ERROR_CODES[number], "cancel") in str(error)
            assert error.task_id == str(FIRST_TASK_ID)
            assert str(FIRST_TASK_ID) in str(error)


@pytest.mark.parametrize("as_text", [True, False])
async def test_every_code_as_the_end_of_a_task(as_text: bool) -> None:
    numbers = list(CLASS_OF_TASK)
    ends = [
        status("FAILED", errorCode=str(n) if as_text else n, errorMessage=f"reason {n}", usage=None)
        for n in numbers
    ]
    async with Server(queries=ends) as server, client(server) as rh:
        for number in numbers:
            with pytest.raises(errors.APIError) as caught:
                await a_call(rh)
            error = caught.value
            assert type(error) is CLASS_OF_TASK[number], number
            assert error.code == number
            assert error.identifier == ERROR_CODES[number].identifier
            assert error.new_task_may_help == ERROR_CODES[number].new_task_may_help
            assert not error.retryable, "a task that has ended is not repeated"
            assert f"reason {number}" in str(error)
            assert error.task_id == server.tasks[-1]
            assert server.tasks[-1] in str(error)
            assert error.raw["status"] == "FAILED"
            assert error.endpoint == "seedream-v4.5/text-to-image"
        assert len(server.submits) == len(numbers)


@pytest.mark.parametrize("word", ["CANCEL", "cancel", "CANCELLED", "CANCELED"])
async def test_a_cancelled_task(word: str) -> None:
    async with Server(queries=[status(word, errorCode="805")]) as server, client(server) as rh:
        with pytest.raises(errors.TaskCancelledError) as caught:
            await a_call(rh)
        assert caught.value.task_id == server.tasks[0]
        assert caught.value.code == 805


@pytest.mark.parametrize("number", [9999, "NEW_CODE", None, ""])
async def test_a_task_that_failed_with_an_unknown_code(number: Any) -> None:
    reason = {"node_name": "KSampler", "exception_message": "out of memory", "new": [1]}
    failed = status("FAILED", errorCode=number, failedReason=reason, novelty={"a": 1})
    async with Server(queries=[failed]) as server, client(server) as rh:
        with pytest.raises(errors.TaskFailedError) as caught:
            await a_call(rh)
        error = caught.value
        assert error.code == (number or None)
        assert error.reason == reason
        assert error.raw["novelty"] == {"a": 1}
        assert "KSampler: out of memory" in str(error)


@pytest.mark.parametrize("reason", ["just a text", ["a", "list"], 7, {}, None, {"x": None}])
async def test_reasons_of_any_shape(reason: Any) -> None:
    failed = status("FAILED", errorCode="805", errorMessage=None, failedReason=reason)
    async with Server(queries=[failed]) as server, client(server) as rh:
        with pytest.raises(errors.TaskFailedError) as caught:
            await a_call(rh)
        assert caught.value.reason == (reason or None)


async def test_an_unknown_status_is_carried_and_waited_out() -> None:
    words = ["PENDING", "WARMING_UP", "SUCCESS"]
    looks = [status(word, results=[{"text": "x"}]) for word in words]
    async with Server(queries=looks) as server, client(server) as rh:
        task = await a_call(rh).submit()
        assert [update.status async for update in task.updates()] == ["RUNNING", *words]


# -- trouble with queries --------------------------------------------------------------------


async def _fails_no_task(trouble: Behaviour) -> None:
    looks = [*[trouble] * 4, status("SUCCESS", results=[{"text": "x"}])]
    async with Server(queries=looks) as server, client(server) as rh:
        assert (await a_call(rh)).output.text == "x"
        assert len(server.submits) == 1


async def test_trouble_with_queries_never_fails_a_task() -> None:
    troubles = [
        answer("<h1>Bad Gateway</h1>", 502),
        answer({"errorCode": "1005"}, 500),
        answer("<html>"),
        answer(b"[]"),
        answer({}),
        answer("", 429),
        answer("", 307, {"Location": "/elsewhere"}),
        *map(code, ("500", "1003", "1004", "1011")),
        *map(code, ("804", "813")),  # what V1 says of a running and of a queued task
        disconnect,
        reset,
        cut(b'{"taskId": "2013508'),
    ]
    await asyncio.gather(*map(_fails_no_task, troubles))


@pytest.mark.parametrize(
    "refusal", [code("1002"), answer({"code": 412, "msg": "TOKEN_INVALID"}), answer("", 401)]
)
async def test_a_refusal_of_the_question_itself_is_believed_in_the_end(
    refusal: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watches, "ACCESS_GRACE", 0.2)
    async with Server(queries=[refusal]) as server, client(server) as rh:
        with pytest.raises(errors.AuthenticationError) as caught:
            await a_call(rh)
        assert caught.value.task_id == server.tasks[0]
        assert server.tasks[0] in str(caught.value)
        assert len(server.queries) > 1


async def test_an_unknown_task_is_believed_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watches, "NOT_FOUND_GRACE", 0.3)
    async with Server(accept, queries=[code("1004")]) as server, client(server) as rh:
        task = await a_call(rh).submit()
        with pytest.raises(errors.NotFoundError) as caught:
            await task
        assert caught.value.task_id == task.id
        with pytest.raises(errors.NotFoundError):
            await task
        with pytest.raises(errors.NotFoundError):
            _ = [update async for update in task.updates()]


# -- the classes -----------------------------------------------------------------------------

SAMPLES: dict[str, Any] = {
    "code": 421,
    "identifier": "TASK_QUEUE_MAXED",
    "task_id": str(FIRST_TASK_ID),
    "endpoint": "/openapi/v2/x",
    "retryable": True,
    "new_task_may_help": True,
    "raw": {"errorCode": "421", "list": [1, None]},
    "parameter": "prompt",
    "value": b"\x00",
    "allowed": "something else",
    "suggestions": ("a", "b"),
    "record_url": "https://www.runninghub.ai/call-api/call-record-detail/1",
    "reached": True,
    "fingerprint": "ab" * 32,
    "urls": ("https://example.com/a.png",),
    "path": "out/a.png",
    "refusal": None,
    "result": ("what is known of it",),
    "client_token": "0123456789abcdef",
    "hint": "what else may help",
    "sent_at": datetime(2026, 1, 2, tzinfo=UTC),
    "cost": Decimal("0.80"),
    "owner": "ann",
    "spent": Decimal("19.60"),
    "reserved": Decimal("0.40"),
    "priced_as": "app/1",
}
CLASSES = [getattr(errors, name) for name in errors.__all__]


def an_error(cls: type[Any]) -> errors.RunningHubError:
    names = list(inspect.signature(cls).parameters)[1:]
    error: errors.RunningHubError = cls("what went wrong", **{n: SAMPLES[n] for n in names})
    more = {"retry_after": 3.5, "reason": {"node": "1"}, "node_id": "3", "exception": "OSError"}
    for name, value in more.items():
        if hasattr(cls, name):
            setattr(error, name, value)
    return error


@pytest.mark.parametrize("cls", [*CLASSES, errors.ChainStep, errors.RejectedNode])
def test_every_class_says_that_it_is_imported_from_errors(cls: type[Any]) -> None:
    assert cls.__module__ == "runninghub_async.errors"


@pytest.mark.parametrize("cls", CLASSES)
def test_every_class_survives_pickle_and_copy(cls: type[Any]) -> None:
    error = an_error(cls)
    copies = [pickle.loads(pickle.dumps(error, n)) for n in range(pickle.HIGHEST_PROTOCOL + 1)]
    for copied in (*copies, copy.copy(error), copy.deepcopy(error)):
        assert type(copied) is cls
        assert vars(copied) == vars(error)
        assert copied.args == error.args
        assert str(copied) == str(error)


@pytest.mark.parametrize("cls", CLASSES)
def test_every_class_shows_the_task_id_once_it_is_known(cls: type[Any]) -> None:
    error = an_error(cls)
    error.task_id = "7654321"
    assert "7654321" in str(error)
    assert str(error).count("7654321") == 1


def test_a_time_limit_carries_the_refusal_as_its_cause() -> None:
    refusal = errors.RateLimitError("too fast", code=1003, retryable=True)
    error = errors.TaskTimeoutError("no turn", refusal=refusal)
    for copied in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error), copy.copy(error)):
        assert isinstance(copied.refusal, errors.RateLimitError)
        assert copied.__cause__ is copied.refusal
        assert copied.refusal.code == 1003


def test_the_families_of_errors() -> None:
    assert all(issubclass(cls, errors.RunningHubError) for cls in CLASSES)
    assert issubclass(errors.InvalidParameterError, ValueError)
    assert issubclass(errors.TaskTimeoutError, TimeoutError)
    assert issubclass(errors.ConnectionFailedError, ConnectionError)
    assert issubclass(errors.OutputsError, ValueError)
    assert issubclass(errors.FileThereError, FileExistsError)
    assert not issubclass(errors.SubmissionUncertainError, errors.APIError)
    assert not issubclass(errors.SubmissionUncertainError, ConnectionError)


def test_an_error_about_something_that_cannot_be_pickled(tmp_path: Path) -> None:
    with (tmp_path / "file").open("w") as stream:
        error = errors.InvalidParameterError("bad", parameter="image", value=stream)
        copied = pickle.loads(pickle.dumps(error))
    assert copied.parameter == "image"
    assert "file" in copied.value


async def test_an_error_of_gather_can_be_pickled() -> None:
    async with Server(code("1007"), accept) as server, client(server) as rh:
        with pytest.raises(errors.InvalidParameterError) as caught:
            await rh.gather(a_call(rh), a_call(rh))
    assert len(caught.value.outcomes) == 2
    assert pickle.loads(pickle.dumps(caught.value)).message == caught.value.message


async def test_an_exception_crosses_processes() -> None:
    """As with a process pool: written in one interpreter, read in another."""
    import sys

    error = an_error(errors.SubmissionUncertainError)
    reader = (
        "import pickle, sys\n"
        "e = pickle.load(sys.stdin.buffer)\n"
        "print(type(e).__name__, e.task_id, e.fingerprint, e.sent_at.isoformat())"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        reader,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        cwd=SPEC.parents[1],
    )
    shown, _ = await process.communicate(pickle.dumps(error))
    expected = f"SubmissionUncertainError {FIRST_TASK_ID} {'ab' * 32} 2026-01-02T00:00:00+00:00"
    assert shown.decode().strip() == expected


async def test_what_the_service_says_commands_no_terminal() -> None:
    wild = "no\x1b[2J\x07 picture\r\nTraceback: none"
    async with (
        Server(
            code(1007, wild), queries=[status("FAILED", errorCode="9", errorMessage=wild)]
        ) as server,
        client(server) as rh,
    ):
        for failing in (a_call(rh).run(), rh.task("1").result()):
            with pytest.raises(errors.RunningHubError, match="picture") as caught:
                await failing
            assert str(caught.value).isprintable()
