"""Inputs that a fresh pair of eyes tried, and the sentences that they get now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from tests.helpers import KEY
from tests.misbehaving import Server, answer

MODEL = "seedream-v4.5/text-to-image"


@pytest.mark.parametrize("name", [None, 1, b"x", []])
def test_a_model_that_is_no_text(name: Any) -> None:
    with pytest.raises(errors.UnknownModelError, match="There is no model named"):
        RunningHub(KEY).call(name)


@pytest.mark.parametrize("calls", ["abc", b"abc", {"model": MODEL, "params": {"prompt": "x"}}])
def test_one_thing_is_no_stream_of_calls(calls: Any) -> None:
    with pytest.raises(errors.InvalidParameterError, match="an iterable of calls"):
        RunningHub(KEY).map(calls)


def test_a_home_that_nobody_has() -> None:
    rh = RunningHub(KEY)
    with pytest.raises(errors.InvalidParameterError, match="nosuchuser"):
        rh.hailuo.hailuo_2_3_i2v_pro(image_url=Path("~nosuchuser/x.jpg"))


@pytest.mark.parametrize("asked", ["nan", "0", "-5", "1e-9"])
async def test_a_service_that_asks_for_no_pause_is_not_hammered(asked: str) -> None:
    busy = answer("", 429, {"Retry-After": asked})
    async with (
        Server(busy) as server,
        RunningHub(KEY, base_url=server.base_url, poll=0.05, timeout=1) as rh,
    ):
        with pytest.raises(errors.RunningHubError):
            await rh.call(MODEL, prompt="x")
        assert len(server.submits) <= 10
