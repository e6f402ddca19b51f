"""What an editor offers: names that a user needs, and no others."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

import runninghub_async
from runninghub_async import Call, Output, Result, RunningHub, Task, errors, events
from runninghub_async.endpoints import Families
from tests.helpers import KEY, a_call

OFFERED = {
    "call": "copy model output price run seen submit tagged tags task to_dict with_options",
    "task": "account cancel client_id ended id output refresh result status updates usage",
    "client": "account apps assets budget call catalogue close durations from_dict gather learn map"
    " native peek price_preview purse quick_create resources stats task uploads webhooks workflows",
    "result": "by_name by_node data output outputs raw save save_to task_id url urls usage",
    "output": "format index is_empty iter_bytes kind node_id read read_text save save_to task_id"
    " text url",
}


def offered(thing: object) -> set[str]:
    return {name for name in dir(thing) if not name.startswith("_")}


async def test_what_users_hold_offers_what_they_need_and_nothing_else() -> None:
    async with RunningHub(KEY) as rh:
        call = a_call(rh)
        call.price()
        things: dict[str, Any] = {"client": rh, "call": call, "task": Task, "result": Result}
        things["output"] = Output
        families = offered(Families)
        for name, thing in things.items():
            assert offered(thing) - families == set(OFFERED[name].split()), name
        assert families <= offered(rh)


async def test_what_is_offered_is_explained() -> None:
    async with RunningHub(KEY) as rh:
        for thing in (type(rh), Call, Task):
            for name in offered(thing) - offered(Families):
                assert getattr(thing, name).__doc__, f"{thing.__name__}.{name}"


@pytest.mark.parametrize(
    "module",
    [
        runninghub_async,
        errors,
        events,
        *(runninghub_async.__getattr__(name) for name in ("error_codes", "catalogue")),
    ],
    ids=lambda module: module.__name__,
)
def test_a_module_offers_its_public_names(module: ModuleType) -> None:
    assert offered(module) == {name for name in module.__all__ if not name.startswith("_")}


def test_errors_offers_only_errors() -> None:
    assert offered(errors)
    for name in offered(errors):
        assert issubclass(getattr(errors, name), errors.RunningHubError)
