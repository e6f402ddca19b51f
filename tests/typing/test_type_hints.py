"""What reads signatures at run time, such as pydantic, finds every name in them."""

from __future__ import annotations

import inspect
import subprocess
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, get_type_hints

import pytest

import runninghub_async
from runninghub_async import Call, Result, RunningHub
from runninghub_async.endpoints._index import FAMILIES
from runninghub_async.models.family import CallT, Family, MediaInput, TextInput
from tests.helpers import KEY

ROOMS = (
    *("account", "apps", "assets", "quick_create", "resources", "uploads", "webhooks"),
    "workflows",
)


def typed_methods(family: str) -> Iterator[Callable[..., Any]]:
    module = import_module(f"runninghub_async.endpoints.{family}")
    for made in vars(module).values():
        if inspect.isclass(made) and issubclass(made, Family) and made is not Family:
            yield from (m for m in vars(made).values() if inspect.isfunction(m))


@pytest.mark.parametrize("family", FAMILIES)
def test_hints_of_every_typed_method_are_found(family: str) -> None:
    methods = list(typed_methods(family))
    assert methods
    for method in methods:
        hints = get_type_hints(method)
        assert set(hints) == {*inspect.signature(method).parameters} - {"self"} | {"return"}
        assert hints["return"] is CallT


def test_a_hint_is_the_type_itself() -> None:
    hints = get_type_hints(RunningHub(KEY).hailuo.hailuo_2_3_i2v_pro)
    assert hints["image_url"] == MediaInput
    assert hints["prompt"] == TextInput | None


def test_hints_of_a_family_need_no_http() -> None:
    code = (
        "import sys, typing; from runninghub_async.endpoints.kling import Kling;"
        "typing.get_type_hints(Kling.kling_elements); assert 'aiohttp' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def public_methods(cls: type) -> Iterator[tuple[str, Callable[..., Any]]]:
    """The methods that users call, and the getters of the properties that they read."""
    for name, member in vars(cls).items():
        made = member.fget if isinstance(member, property) else member
        made = made.__func__ if isinstance(made, classmethod) else made
        if inspect.isfunction(made) and not name.startswith("_"):
            yield f"{cls.__name__}.{name}", made


async def test_hints_of_every_other_public_method_are_found_once_the_client_was_entered() -> None:
    async with RunningHub(KEY, base_url="http://127.0.0.1:9") as rh:
        public = [getattr(runninghub_async, name) for name in runninghub_async.__all__]
        rooms = [type(getattr(rh, room)) for room in ROOMS]
        for cls in [*filter(inspect.isclass, public), *rooms]:
            for name, method in public_methods(cls):
                found = get_type_hints(method)
                assert set(found) <= {*inspect.signature(method).parameters, "return"}, name
        assert get_type_hints(RunningHub.__init__)["return"] is type(None)
        assert get_type_hints(RunningHub.call)["return"] is Call
        assert (
            get_type_hints(RunningHub.gather)["return"] == list[Result] | list[Result | Exception]
        )


def test_the_names_in_the_client_s_signatures_load_nothing_until_they_are_asked_for() -> None:
    from runninghub_async import signature_types

    code = (
        "import sys, runninghub_async.signature_types;"
        "print(*(m for m in sys.modules if m.startswith(('runninghub_async', 'aiohttp'))))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    ours = {"runninghub_async.lazy_names", "runninghub_async.signature_types"}
    assert set(ran.stdout.split()) == {"runninghub_async"} | ours
    with pytest.raises(AttributeError, match="no attribute 'Cal'"):
        _ = signature_types.Cal
