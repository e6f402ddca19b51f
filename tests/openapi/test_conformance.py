"""schemathesis asks the sandbox every call of the document: no HTTP 500, and answers that conform.

A short round with a fixed seed is `make conform`; a long one, of all models, is part of
`make torture`.  Neither is a part of `make test`.
"""

# ruff: noqa: E402 - what is imported takes long, and is not wanted as a rule
from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import pytest

LONG = bool(os.environ.get("RUNNINGHUB_TORTURE"))
if not (LONG or os.environ.get("RUNNINGHUB_CONFORM")):
    pytest.skip("asked for by `make conform`", allow_module_level=True)

import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.result import Ok

from runninghub_async import openapi
from runninghub_async.openapi.platform import platform_paths
from runninghub_async.sandbox import Sandbox

EXAMPLES = 60 if LONG else 4
"""Of each way to make a call: one that fits the schema, and one that does not."""
SEED = 20260711
KEYS = ("apiKey", "apikey")
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
    }
]
DOCUMENT = openapi.document()
SCHEMA = schemathesis.openapi.from_dict(DOCUMENT)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(concurrency=10_000, task_seconds=0, small=True) as running:
        yield running


def of_an_account(case: schemathesis.Case[Any], key: str, given: bool) -> dict[str, str]:
    """The call with a key that there is, mostly; without, no call comes further than that."""
    if not given:
        return {}
    for part in (case.body, case.query):
        if isinstance(part, dict):
            part.update({name: key for name in KEYS if name in part})
    return {"Authorization": f"Bearer {key}"}


def operations() -> list[Any]:
    """All of them; in the short round the platform's, and some of the models'."""
    found: list[Any] = []
    for one in SCHEMA.get_all_operations():
        assert isinstance(one, Ok), one
        found.append(one.ok())
    of_platform = {path for path, _ in platform_paths()}
    platform = [operation for operation in found if operation.path in of_platform]
    models = [operation for operation in found if operation.path not in of_platform]
    return [*platform, *models[:: 1 if LONG else 16]]


@pytest.mark.parametrize("mode", list(schemathesis.GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("operation", operations(), ids=lambda operation: operation.path)
def test_the_sandbox_answers_as_the_document_says(
    operation: Any, mode: schemathesis.GenerationMode, sandbox: Sandbox
) -> None:
    @seed(SEED)
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.explicit, Phase.generate, Phase.shrink],
        suppress_health_check=[
            HealthCheck.too_slow,
            HealthCheck.filter_too_much,
            HealthCheck.data_too_large,
            HealthCheck.large_base_example,
        ],
    )
    @given(
        case=operation.as_strategy(generation_mode=mode),
        keyed=st.sampled_from([True] * 4 + [False]),
    )
    def ask(case: schemathesis.Case[Any], keyed: bool) -> None:
        headers = of_an_account(case, sandbox.api_key, keyed)
        answer = case.call(base_url=sandbox.base_url, headers=headers, timeout=30)
        case.validate_response(answer, checks=WANTED)

    ask()
