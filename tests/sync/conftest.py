"""A sandbox and a blocking client of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from runninghub_async.sandbox import Sandbox
from runninghub_async.sync import Call, RunningHub


@pytest.fixture
def rh(runninghub_sandbox: Sandbox) -> Iterator[RunningHub]:
    """A client that wastes no time."""
    with client(runninghub_sandbox) as made:
        yield made


def client(sandbox: Sandbox, **settings: Any) -> RunningHub:
    """A blocking client of this sandbox."""
    return RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02, **settings)


def a_call(rh: RunningHub, prompt: str = "a red bicycle") -> Call:
    """A call that needs no file."""
    return rh.seedream.seedream_v4_5_text_to_image(prompt=prompt, resolution="2k")
