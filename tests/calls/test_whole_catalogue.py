"""Every endpoint of the catalogue is called once in each way, typed and by name.

Of every output there are files, so that one of each kind is looked into, and the others only
have to be called what they are.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Any

import pytest

from runninghub_async import RunningHub, catalogue
from runninghub_async.calls.call import Call
from runninghub_async.calls.outputs import Output
from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.sandbox import Sandbox
from runninghub_async.sandbox.formats import FORMATS, recognise

ENDPOINTS = list(catalogue)
OUTPUT_KINDS = {"file": "text"}  # the sandbox's files are plain texts


def least(endpoint: Endpoint) -> dict[str, Any]:
    """What the endpoint must be given, and no more."""
    needed = (p for p in endpoint.params if p.required and p.default is None)
    return {parameter.python_name: _any_value(parameter) for parameter in needed}


def _any_value(parameter: Parameter) -> Any:
    value: Any
    match parameter.type:
        case "choice":
            value = parameter.options[0]
        case "boolean":
            value = True
        case "integer" | "number":
            value = 1 if parameter.min is None else parameter.min
        case "string" | "lora":
            value = "x" * max(parameter.min_length or 0, 1)
        case "list":
            value = {part.name: _any_value(part) for part in parameter.fields}
        case kind:
            value = f"https://files.example/a.{kind}"
    return [value] if parameter.multiple else value


def typed(rh: RunningHub, endpoint: Endpoint) -> Call:
    call: Call = getattr(getattr(rh, endpoint.family), endpoint.method)(**least(endpoint))
    return call


def by_path(rh: RunningHub, endpoint: Endpoint) -> Call:
    return rh.call(endpoint.path, **least(endpoint))


def by_name(rh: RunningHub, endpoint: Endpoint) -> Call:
    is_reached = catalogue.get(endpoint.name) is endpoint  # else a newer twin is
    return rh.call(endpoint.name if is_reached else endpoint.path, **least(endpoint))


def needs_no_id(endpoint: Endpoint) -> bool:
    """Whether it runs by itself; chains of calls are tried where their ids are."""
    return not any(p.required and p.given_by for p in endpoint.params)


@pytest.mark.parametrize("way", [typed, by_path, by_name])
async def test_every_endpoint_is_called_and_gives_what_it_says(
    way: Callable[[RunningHub, Endpoint], Call],
) -> None:
    async with (
        Sandbox(task_seconds=0, concurrency=60) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.01) as rh,
    ):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what is gone
            forms = [way(rh, endpoint).to_dict() for endpoint in ENDPOINTS]
            calls = [way(rh, endpoint) for endpoint in filter(needs_no_id, ENDPOINTS)]
        assert [form["model"] for form in forms] == [endpoint.path for endpoint in ENDPOINTS]
        results = await rh.gather(*calls)
        made = {task.id: task for task in sandbox.tasks}
        of_kind: dict[str, Output] = {}
        for endpoint, result in zip(filter(needs_no_id, ENDPOINTS), results, strict=True):
            params = dict(made[result.task_id].params)
            params.pop(endpoint.client_token or "", None)
            assert params.keys() == {p.name for p in endpoint.params if p.required}, endpoint.path
            promised = OUTPUT_KINDS.get(endpoint.output, endpoint.output)
            outputs = {output.kind: output for output in result.outputs}
            assert promised in outputs, endpoint.path
            of_kind.setdefault(promised, outputs[promised])
        for kind, output in of_kind.items():
            if output.url is not None:
                ending = recognise((await output.read())[:16])
                assert kind == "3d" if ending is None else FORMATS[ending].kind == kind
