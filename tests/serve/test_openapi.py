"""The server's own document: it is sound, and what is answered conforms to it.

A few calls of every route are part of `make test`, more of `make conform`, many of `make torture`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import httpx2
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.result import Ok

from runninghub_async.serve.document import document
from runninghub_async.serve.routes import all_routes

EXAMPLES = 300 if os.environ.get("RUNNINGHUB_TORTURE") else 5
if os.environ.get("RUNNINGHUB_CONFORM"):
    EXAMPLES = 40
SEED = 20261128
EDITS, SPEAKS = "seedream-v4.5/image-to-image", "rhart-audio/text-to-audio/speech-02-turbo"
MODELS = ["seedream-v4.5/text-to-image", "hailuo-2.3/i2v-pro", "no-such/model"]
DOCUMENT = document(all_routes(), "/")
SCHEMA = schemathesis.openapi.from_dict(DOCUMENT)
load_all_checks()
WANTED: list[Any] = [
    check
    for check in CHECKS.get_all()
    if check.__name__
    in {
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_schema_conformance",
        "response_headers_conformance",
    }
]


OPERATIONS: list[Any] = sorted(
    (one.ok() for one in SCHEMA.get_all_operations() if isinstance(one, Ok)),
    key=lambda operation: operation.method == "delete",  # after those that want something there
)
NEGATIVE = schemathesis.GenerationMode.NEGATIVE
PICTURE = "https://pictures.example/a.png"
GOOD: dict[str, dict[str, Any]] = {
    "/v1/images/generations": {"model": MODELS[0], "prompt": "a red bicycle"},
    "/v1/images/edits": {"model": EDITS, "prompt": "a red bicycle", "image": PICTURE},
    "/v1/audio/speech": {"model": SPEAKS, "input": "hello", "voice": "Wise_Woman"},
    "/v1/videos": {"model": MODELS[1], "prompt": "a bicycle", "input_reference": PICTURE},
    "/v1/tasks": {"model": MODELS[0], "params": {"prompt": "a red bicycle", "resolution": "2k"}},
}
"""Bodies that are answered with what was asked for."""


class Generous(NamedTuple):
    """A server whose tasks take no time, and whose budget is not used up by being asked."""

    url: str
    token: str

    def client(self) -> httpx2.Client:
        headers = {"authorization": f"Bearer {self.token}"}
        return httpx2.Client(base_url=self.url, headers=headers, timeout=60)


@contextmanager
def program(folder: Path, more: dict[str, str], *words: str) -> Iterator[dict[str, str]]:
    """A server as a process of its own, since hypothesis minds other threads that draw by chance;
    gives what it prints, as JSON."""
    environment = {**os.environ, "RUNNINGHUB_STATE_DIR": str(folder), **more}
    command = [sys.executable, "-m", "runninghub_async.cli", *words, "--json"]
    with (folder / f"{words[0]}.log").open("w") as log:
        process = subprocess.Popen(
            command, env=environment, cwd=folder, stdout=subprocess.PIPE, stderr=log, text=True
        )
    assert process.stdout is not None
    try:
        text = "".join(iter(process.stdout.readline, "}\n"))
        yield json.loads(text + "}")
    finally:
        process.terminate()
        process.stdout.close()
        process.wait()


@pytest.fixture(scope="module")
def generous(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Generous]:
    folder = tmp_path_factory.mktemp("generous")
    quick = ("--small", "--task-seconds", "0", "--concurrency", "1000")
    with (
        program(folder, {}, "sandbox", *quick) as service,
        program(
            folder,
            {**service, "RUNNINGHUB_POLL": "0.02"},
            *("serve", "--out", "made", "--port", "0", "--budget", "1000000CNY", "--grace", "1s"),
        ) as told,
    ):
        yield Generous(told["url"], told["token"])


def is_for_callers(operation: Any) -> bool:
    """Whether a token is wanted, so that something can be wrong at least with that."""
    return "security" in DOCUMENT["paths"][operation.path][operation.method.lower()]


@pytest.fixture(scope="module")
def ids(generous: Generous) -> dict[str, str]:
    """Of something that is there, by the beginning of a path."""
    with generous.client() as client:
        task = client.post("/v1/tasks", json=GOOD["/v1/tasks"]).json()["id"]
        video = client.post("/v1/videos", json=GOOD["/v1/videos"]).json()["id"]
        made = client.post("/v1/images/generations", json=GOOD["/v1/images/generations"]).json()
    return {
        "/v1/tasks": task,
        "/v1/videos": video,
        "/v1/models": MODELS[0],
        "/v1/files": made["data"][0]["url"].partition("/v1/files/")[2].partition("?")[0],
    }


@pytest.mark.parametrize("path", GOOD)
def test_what_is_good_is_answered_as_the_document_says(path: str, generous: Generous) -> None:
    with generous.client() as client:
        answer = client.post(path, json=GOOD[path])
    assert answer.status_code in (200, 201, 202), answer.text
    SCHEMA[path]["POST"].validate_response(answer)


@pytest.mark.parametrize(
    ("operation", "mode"),
    [
        pytest.param(operation, mode, id=f"{operation.label} {mode.value}")
        for operation in OPERATIONS
        for mode in schemathesis.GenerationMode
        if mode is not NEGATIVE or operation.body or is_for_callers(operation)
    ],
)
def test_the_server_answers_as_the_document_says(
    operation: Any, mode: schemathesis.GenerationMode, generous: Generous, ids: dict[str, str]
) -> None:
    cases = operation.as_strategy(generation_mode=mode)
    there = next((id for beginning, id in ids.items() if operation.path.startswith(beginning)), "")
    statuses: list[int] = []

    @seed(SEED)
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.filter_too_much,
            HealthCheck.data_too_large,
            HealthCheck.large_base_example,
        ],
        database=None,
    )
    @given(cases, st.sampled_from(MODELS), st.booleans())
    def ask(case: Any, model: str, is_known: bool) -> None:
        if is_known:
            if isinstance(case.body, dict):
                case.body["model"] = model
            if "id" in (case.path_parameters or {}):
                case.path_parameters["id"] = there
        headers = {"authorization": f"Bearer {generous.token}"}
        answer = case.call(base_url=generous.url, headers=headers, timeout=60)
        case.validate_response(answer, checks=WANTED)
        statuses.append(answer.status_code)

    ask()
    assert statuses
