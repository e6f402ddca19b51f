"""Why a task failed, by kind: from its code, the exception, the node and what was said."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.http.faults import task_error
from runninghub_async.http.wire import task_answer
from runninghub_async.models.error_meanings import failure_advice
from runninghub_async.sandbox import Sandbox, fail, refuse
from runninghub_async.sandbox.scripts import step_from
from tests.helpers import a_call, client
from tests.misbehaving import Server, status

ADVICE = {
    "moderation": "Change the text or the files",
    "input": "Correct the input or the graph",
    "memory": "--instance-type plus",
    "missing_model": "model file",
    "platform": "a new task may go through",
}


def _failed(code: int = 805, said: str = "", **reason: Any) -> errors.TaskFailedError:
    body = {
        "status": "FAILED",
        "errorCode": code,
        "errorMessage": said or "APIKEY_TASK_STATUS_ERROR",
        "failedReason": reason or None,
    }
    error = task_error(task_answer(body), task_id="7", endpoint="workflow 1")
    assert isinstance(error, errors.TaskFailedError)
    return error


def _raised(name: str, says: str, node: str = "KSampler") -> errors.TaskFailedError:
    return _failed(
        node_id="3", node_name=node, exception_type=name, exception_message=says, traceback=[]
    )


FAILURES = [
    ("memory", "torch.OutOfMemoryError", "Allocation on device 0 would exceed it", "KSampler"),
    ("memory", "torch.cuda.OutOfMemoryError", "CUDA out of memory. Tried to allocate", "VAEDecode"),
    ("memory", "RuntimeError", "CUDA error: out of memory", "KSampler"),
    ("memory", "RuntimeError", "DefaultCPUAllocator: can't allocate memory", "ImageScale"),
    ("memory", "MemoryError", "", "LoadImage"),
    ("platform", "OSError", "[Errno 116] Stale file handle", "CheckpointLoaderSimple"),
    ("platform", "OSError", "[Errno 116] stale file handle: '/models/x.safetensors'", "LoadImage"),
    ("platform", "OSError", "[Errno 5] Input/output error", "SaveImage"),
    ("platform", "OSError", "[Errno 28] No space left on device", "VHS_VideoCombine"),
    ("platform", "RuntimeError", "CUDA error: an illegal memory access", "KSampler"),
    ("platform", "builtins.ConnectionResetError", "", "KSampler"),
    (
        "missing_model",
        "FileNotFoundError",
        "Model in folder 'loras' with filename 'x' not found",
        "",
    ),
    ("missing_model", "FileNotFoundError", "[Errno 2]: '/models/vae/x.safetensors'", "VAELoader"),
    ("missing_model", "ValueError", "Value not in list: ckpt_name: 'x.safetensors' not in []", ""),
    ("missing_model", "Exception", "no such file: /models/loras/x.pt", "LoraLoader"),
    ("input", "PIL.UnidentifiedImageError", "cannot identify image file", "LoadImage"),
    (
        "input",
        "FileNotFoundError",
        "[Errno 2] No such file or directory: 'input/a.png'",
        "LoadImage",
    ),
    ("input", "RuntimeError", "Sizes of tensors must match except in dimension 1", "ImageBatch"),
    ("input", "Exception", "Required input is missing: model", "KSampler"),
    ("moderation", "RuntimeError", "The prompt was blocked by our safety system", "OpenAIDalle3"),
    ("unknown", "KeyError", "'samples'", "SomebodysNode"),
    ("unknown", "RuntimeError", "it did not work", "KSampler"),
]


@pytest.mark.parametrize(("kind", "exception", "says", "node"), FAILURES)
def test_a_node_that_failed_tells_the_kind(kind: str, exception: str, says: str, node: str) -> None:
    error = _raised(exception, says, node)
    assert error.kind == kind
    assert (error.exception, error.node_name) == (exception, node or None)
    if kind == "unknown":
        assert not any(text in str(error) for text in ADVICE.values())
        return
    said = str(error)
    assert said.index(f"failed ({kind})") < said.index("805")
    assert ADVICE[kind] in said
    assert error.new_task_may_help == (kind == "platform")


@pytest.mark.parametrize("said", ["显存不足", "CUDA out of memory", "OutOfMemoryError: full"])
def test_the_kind_is_told_without_a_node_too(said: str) -> None:
    assert _failed(said=said).kind == "memory"
    assert _failed(1000, said=said).kind == "memory", "what happened says more than the code"


@pytest.mark.parametrize(
    ("kind", "codes"),
    {
        "input": (301, 433, 803, 809, 1007, 1008, 1013, 1101, 1516, 1518),
        "platform": (500, 1000, 1005, 1010, 1011, 1012, 1504, 1517, 1519),
        "unknown": (1, 805, 1006, 1015, 9999),
    }.items(),
)
def test_codes_tell_the_kind_where_nothing_else_does(kind: str, codes: tuple[int, ...]) -> None:
    assert {_failed(number, "so it was").kind for number in codes} == {kind}


@pytest.mark.parametrize("number", [1501, 1505])
async def test_a_moderated_task_has_its_kind_too(number: int) -> None:
    async with Server(queries=[status("FAILED", errorCode=number)]) as server, client(server) as rh:
        with pytest.raises(errors.ContentModerationError) as caught:
            await a_call(rh)
    assert caught.value.kind == "moderation"


def test_v1_tells_the_reason_as_a_text() -> None:
    reason = {"exception_type": "torch.OutOfMemoryError", "node_name": "KSampler", "node_id": "3"}
    body = {"status": "FAILED", "errorCode": "805", "failedReason": json.dumps(reason)}
    error: Any = task_error(task_answer(body), task_id="7", endpoint="workflow 1")
    assert error.kind == "memory"
    copied = pickle.loads(pickle.dumps(error))
    assert (copied.kind, copied.node_id, copied.exception) == (
        "memory",
        "3",
        "torch.OutOfMemoryError",
    )


def test_every_kind_but_the_unknown_has_its_advice() -> None:
    assert all(words in failure_advice(kind) for kind, words in ADVICE.items())  # type: ignore[arg-type]
    assert failure_advice("unknown") == ""


async def test_the_sandbox_rehearses_failures_of_every_kind() -> None:
    async with (
        Sandbox(task_seconds=0.05) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh,
    ):
        for kind in ADVICE | {"unknown": ""}:
            sandbox.script(None, step_from({"do": "fail", "kind": kind}))
            with pytest.raises(errors.APIError) as caught:
                await a_call(rh)
            error = caught.value
            assert isinstance(error, errors.TaskFailedError | errors.ContentModerationError)
            assert error.kind == kind
        sandbox.script(None, refuse(301, "user not exist"))
        with pytest.raises(errors.AuthenticationError, match="was asked"):
            await a_call(rh)


def test_a_node_is_told_by_its_name_alone_too() -> None:
    step = fail(node_name="KSampler")
    assert step.failure is not None
    assert step.failure.reason is not None
    assert step.failure.reason.node_name == "KSampler"


@pytest.mark.parametrize("kind", ["full", "", 7])
def test_a_kind_that_is_none_is_no_step(kind: Any) -> None:
    with pytest.raises(ValueError, match="kind"):
        step_from({"do": "fail", "kind": kind})
