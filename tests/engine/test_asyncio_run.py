"""What everybody writes first: ``asyncio.run`` around a call, a task, and more than once."""

from __future__ import annotations

import asyncio
import gc
import logging
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.sandbox import Sandbox
from tests.helpers import KEY, a_call

pytestmark = pytest.mark.usefixtures("quiet")


@pytest.fixture(scope="module")
def service() -> Iterator[Sandbox]:
    with Sandbox(task_seconds=0.02) as sandbox:
        yield sandbox


def client_of(service: Sandbox) -> RunningHub:
    return RunningHub(service.api_key, base_url=service.base_url, poll=0.02)


def test_one_run_works_and_leaves_nothing_open(
    service: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    rh = client_of(service)
    assert asyncio.run(a_call(rh).run()).url
    with pytest.raises(errors.RunningHubError, match="belongs to another event loop"):
        asyncio.run(a_call(rh).run())
    del rh
    gc.collect()
    assert not [r for r in caplog.records if "nclosed" in r.getMessage()]
    assert not [r for r in caplog.records if r.levelno >= logging.ERROR]


def test_a_client_per_run_works_as_often_as_one_likes(service: Sandbox) -> None:
    """Closed or not."""
    for closes in (True, False, True):

        async def main(closes: bool = closes) -> str:
            rh = client_of(service)
            result = await a_call(rh)
            if closes:
                await rh.close()
            return result.url

        assert asyncio.run(main())


@pytest.mark.parametrize("ask", ["task", "stats", "peek", "durations"])
def test_without_an_event_loop_it_is_told_how(ask: str) -> None:
    rh = RunningHub(KEY)
    asks: dict[str, Any] = {
        "task": lambda: asyncio.run(rh.task("1234567890").result()),
        "stats": rh.stats,
        "durations": rh.durations,
        "peek": lambda: asyncio.run(rh.peek([rh.task("1234567890")])),
    }
    with pytest.raises(errors.UsageError, match=r"no running event loop.*asyncio\.run\(main\(\)\)"):
        asks[ask]()


def test_a_call_given_to_asyncio_run_works_or_says_what_to_give(service: Sandbox) -> None:
    call: Any = a_call(client_of(service))
    if sys.version_info >= (3, 14):
        assert asyncio.run(call).url
    else:
        with pytest.raises(ValueError, match=r"give asyncio\.run its \.run\(\)"):
            asyncio.run(call)
        assert asyncio.run(call.run()).url, "what it says works"
    assert repr(call) == f"<Call {call.model} {call.task!r}>", "no advice any more"


async def test_so_do_the_others_that_want_a_coroutine() -> None:
    call: Any = a_call(RunningHub(KEY))
    with pytest.raises(TypeError, match=r"its \.run\(\)"):
        await asyncio.create_task(call)
    with pytest.warns(RuntimeWarning, match=r"as by asyncio\.run, give call\.run\(\)"):
        call = None
