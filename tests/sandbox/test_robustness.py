"""No request brings the sandbox down, and it stands on its own."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runninghub_async import catalogue
from runninghub_async.sandbox import Sandbox, encoding, shipped
from runninghub_async.sandbox.graphs import GraphError, parse, run
from runninghub_async.sandbox.graphs.nodes import NODE_TYPES
from tests.adversary.rounds import TORTURE

from .helpers import IMAGE_BODY, IMAGE_TO_VIDEO, TEXT_TO_IMAGE, Api

ASSET_CALLS = ("create", "list", "query", "update", "delete")

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=8,
)
FIELDS = st.sampled_from(
    [
        *("prompt", "imageUrl", "duration", "width", "resolution", "taskId", "webhookUrl"),
        *("workflowId", "webappId", "nodeInfoList", "workflow", "instanceType", "retainSeconds"),
        *("usePersonalQueue", "addMetadata", "accessPassword", "quickCreateCode", "type"),
        *("loraName", "md5Hex", "webhookId", "resourceType", "current", "size", "sort", "tags"),
        *("groupId", "assetId", "assetType", "name", "url", "pageNumber", "apiKey", "apikey"),
    ]
)
OVERRIDES = st.lists(
    st.fixed_dictionaries(
        {
            "nodeId": st.sampled_from(["3", "5", "6", 3]) | JSON,
            "fieldName": st.sampled_from(["text", "seed", "cfg", "width", "model"]) | JSON,
            "fieldValue": JSON,
        }
    ),
    max_size=3,
)
LINKS = st.tuples(st.sampled_from("1234"), st.integers(-1, 2)).map(list)
NODES = st.fixed_dictionaries(
    {
        "class_type": st.sampled_from([*NODE_TYPES, "Unheard", "SaveUnheard"]),
        "inputs": st.dictionaries(
            st.sampled_from(
                [name for kind in NODE_TYPES.values() for name in kind.inputs] + ["other"]
            ),
            LINKS | JSON,
            max_size=6,
        ),
    }
)
GRAPHS = st.dictionaries(st.sampled_from("1234"), NODES, max_size=4)
RUNS = st.fixed_dictionaries(
    {"workflowId": st.just(shipped.TEXT_TO_IMAGE), "webappId": st.just(shipped.PORTRAIT_APP)},
    optional={
        "nodeInfoList": OVERRIDES,
        "workflow": GRAPHS.map(json.dumps),
        "retainSeconds": JSON,
        "instanceType": JSON,
    },
)
BODIES = st.dictionaries(FIELDS, JSON, max_size=5) | RUNS | JSON
KEYED = st.booleans()
PATHS = st.sampled_from(
    [
        f"openapi/v2/{TEXT_TO_IMAGE}",
        f"openapi/v2/{IMAGE_TO_VIDEO}",
        f"openapi/v2/price-preview/{TEXT_TO_IMAGE}",
        "openapi/v2/query",
        "openapi/v2/media/upload/binary",
        "openapi/v2/aiapp/list",
        "openapi/v2/resource/list",
        f"openapi/v2/run/workflow/{shipped.TEXT_TO_IMAGE}",
        f"openapi/v2/run/ai-app/{shipped.PORTRAIT_APP}",
        *(f"openapi/v2/assets/{call}" for call in ASSET_CALLS),
        *(f"openapi/v2/assets/groups/{call}" for call in ASSET_CALLS),
        *(f"task/openapi/{call}" for call in ("create", "status", "outputs", "cancel", "upload")),
        *("task/openapi/ai-app/run", "task/openapi/quick-ai-app/run"),
        *("task/openapi/getWebhookDetail", "task/openapi/retryWebhook"),
        *("api/openapi/getJsonApiFormat", "api/openapi/getLoraUploadUrl"),
        "api/fast/creation/model/params",
        "uc/openapi/accountStatus",
    ]
)
OUR_OWN = st.sampled_from(
    [
        f"sandbox/{call}"
        for call in (
            *("script", "accounts", "advance", "reset"),
            *("assert-submitted", "assert-script-finished"),
        )
    ]
)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    requests=st.lists(
        st.tuples(PATHS, BODIES | st.binary(max_size=50), KEYED), min_size=16, max_size=16
    )
)
def test_no_body_is_an_http_error(requests: list[tuple[str, Any, bool]]) -> None:
    async def send() -> None:
        async with Sandbox(task_seconds=0) as sandbox, Api(sandbox) as api:
            for path, body, keyed in requests:
                if keyed and isinstance(body, dict):
                    body = body | {"apiKey": api.key}
                content = body if isinstance(body, bytes) else json.dumps(body).encode()
                async with api.http.post(f"{sandbox.base_url}/{path}", data=content) as response:
                    assert response.status == 200
                    assert isinstance(await response.json(), dict)

    asyncio.run(send())


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(requests=st.lists(st.tuples(OUR_OWN, JSON | st.binary(max_size=50)), max_size=16))
def test_our_own_calls_find_fault_politely(requests: list[tuple[str, Any]]) -> None:
    async def send() -> None:
        async with Sandbox(task_seconds=0) as sandbox, Api(sandbox) as api:
            for path, body in requests:
                content = body if isinstance(body, bytes) else json.dumps(body).encode()
                url, told = f"{sandbox.base_url}/{path}", {"Content-Type": "application/json"}
                async with api.http.post(url, data=content, headers=told) as response:
                    assert response.status in (200, 400, 417)
                    assert isinstance(await response.json(), dict)

    asyncio.run(send())


@settings(max_examples=1000 if TORTURE else 30, deadline=None)
@given(graph=GRAPHS)
def test_every_graph_can_be_run_or_refused(graph: dict[str, Any]) -> None:
    try:
        outcome = run(parse(graph), lambda _: None)
    except GraphError:
        return
    tips = json.loads(outcome.prompt_tips)
    assert tips["outputs_to_execute"]
    assert {piece.node_id for piece in outcome.pieces} <= set(tips["outputs_to_execute"])


class TestJsonWithoutOrjson:
    """The plain fallback is as strict as orjson."""

    @pytest.mark.parametrize(
        "text",
        [b"NaN", b"[Infinity]", b"{", b"", b"\xff", b'"\\ud800"', b"-1e999", b"1" + b"0" * 400],
    )
    def test_refuses(self, text: bytes) -> None:
        with pytest.raises(ValueError):  # noqa: PT011
            encoding.plain_loads(text)

    def test_refuses_a_tower(self) -> None:
        with pytest.raises(ValueError, match="deep"):
            encoding.plain_loads(b"[" * 100_000)

    def test_reads_and_writes(self) -> None:
        assert encoding.plain_loads(b'{"a": "\\u8239", "b": 20135087861107302}') == {
            "a": "船",
            "b": 20135087861107302,
        }
        assert encoding.plain_dumps({"a": "船"}) == '{"a":"船"}'.encode()


async def test_every_model_of_the_catalogue_can_be_submitted() -> None:
    async with Sandbox(task_seconds=0) as sandbox, Api(sandbox) as api:
        for endpoint in catalogue:
            if any(p.required and p.given_by for p in endpoint.params):
                continue  # it wants ids of other tasks: see test_told_data
            body = {p.name: _anything(p) for p in endpoint.params if p.required}
            answer = await api.submit(endpoint.path, body)
            assert answer["errorCode"] == "", (endpoint.path, answer["errorMessage"])
            assert answer["results"]


def _anything(parameter: Any) -> Any:
    one = {
        "string": "x" * max(parameter.min_length or 0, 5),
        "lora": "film.safetensors",
        "choice": parameter.options[0] if parameter.options else "",
        "boolean": False,
        "integer": parameter.min or 0,
        "number": parameter.min or 0,
        "list": {"anything": 1},
    }.get(parameter.type, f"https://files.example/a.{parameter.type}")
    return [one] if parameter.multiple else one


class TestAsAProgram:
    @pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
    async def test_it_prints_its_environment_serves_and_ends(self, ending: signal.Signals) -> None:
        async with program("--task-seconds", "0.5", "--seed", "3") as process:
            environment = await lines(process)
            assert list(environment) == [
                "RUNNINGHUB_API_KEY",
                "RUNNINGHUB_BASE_URL",
                "RUNNINGHUB_POLL",
            ]
            assert len(environment["RUNNINGHUB_API_KEY"]) == 32
            assert environment["RUNNINGHUB_BASE_URL"].startswith("http://127.0.0.1:")
            assert float(environment["RUNNINGHUB_POLL"]) == 0.1
            stranger = Sandbox(api_key=environment["RUNNINGHUB_API_KEY"])
            stranger.base_url = environment["RUNNINGHUB_BASE_URL"]
            async with Api(stranger) as api:
                assert (await api.submit(TEXT_TO_IMAGE, IMAGE_BODY))["errorCode"] == ""
                began = time.monotonic()
                process.send_signal(ending)
                assert await process.wait() == 0
                assert time.monotonic() - began < 5
            assert process.stderr is not None
            page = f"Tasks are shown at {environment['RUNNINGHUB_BASE_URL']}/\n"
            assert (await process.stderr.read()).decode() == page

    async def test_a_port_that_is_taken_is_one_sentence(self, sandbox: Sandbox) -> None:
        async with program("--port", sandbox.base_url.rpartition(":")[2]) as process:
            _, said = await process.communicate()
            assert process.returncode == 1
            assert said.startswith(b"The sandbox cannot listen on port")
            assert said.count(b"\n") == 1


def test_it_imports_nothing_of_the_client_and_no_media_library() -> None:
    code = "import sys, runninghub_async.sandbox.__main__; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    ours = {name.split(".")[1] for name in loaded if name.startswith("runninghub_async.")}
    below = {
        "catalogue",
        "models",
        "endpoints",
        "errors",
        "home",
        "json_values",
        "lazy_names",
        "quoting",
    }
    of_files = {"catalogue_files", "checks", "overlays", "values"}
    assert ours <= {"sandbox"} | below | of_files
    assert not loaded & {"PIL", "av", "numpy"}


@contextlib.asynccontextmanager
async def program(*arguments: str) -> AsyncIterator[asyncio.subprocess.Process]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "runninghub_async.sandbox",
        *arguments,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def lines(process: asyncio.subprocess.Process) -> dict[str, str]:
    assert process.stdout is not None
    read = [(await process.stdout.readline()).decode().strip() for _ in range(3)]
    return dict(line.split("=", 1) for line in read)
