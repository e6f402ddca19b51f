"""Every endpoint of the catalogue is called once in each way, typed and by name.

Of every output there are files, so that one of each kind is looked into, and the others only
have to be called what they are.
"""

from __future__ import annotations

import itertools
import warnings
from collections.abc import Iterator
from typing import Any

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
        case kind:
            value = f"https://files.example/a.{kind}"
    return [value] if parameter.multiple else value


def ways(rh: RunningHub, endpoint: Endpoint) -> Iterator[Call]:
    """The calls that mean the same: the typed method, the path, the documented name."""
    arguments = least(endpoint)
    yield getattr(getattr(rh, endpoint.family), endpoint.method)(**arguments)
    yield rh.call(endpoint.path, **arguments)
    if catalogue.get(endpoint.name) is endpoint:  # else its name leads to a newer twin
        yield rh.call(endpoint.name, **arguments)


async def test_every_endpoint_is_called_typed_and_by_name_and_gives_what_it_says() -> None:
    async with (
        Sandbox(task_seconds=0, concurrency=60) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.01) as rh,
    ):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what is gone
            called = [list(ways(rh, endpoint)) for endpoint in ENDPOINTS]
        for same in called:
            assert all(call.to_dict() == same[0].to_dict() for call in same)
        results = await rh.gather(*itertools.chain.from_iterable(called))
        made = {task.id: task for task in sandbox.tasks}
        of_kind: dict[str, Output] = {}
        for endpoint, same in zip(ENDPOINTS, called, strict=True):
            for result in results[: len(same)]:
                (output, *_) = result.outputs
                assert made[result.task_id].params == same[0].to_dict()["params"], endpoint.path
                assert output.kind == OUTPUT_KINDS.get(endpoint.output, endpoint.output)
                of_kind.setdefault(output.kind, output)
            del results[: len(same)]
        for kind, output in of_kind.items():
            if output.url is not None:
                ending = recognise((await output.read())[:16])
                assert kind == "3d" if ending is None else FORMATS[ending].kind == kind
