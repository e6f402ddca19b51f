"""What everybody writes first: ``asyncio.run`` around a call, a task, and more than once."""

from __future__ import annotations

import asyncio
import gc
import logging
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


def test_a_call_given_to_asyncio_run_says_what_to_give() -> None:
    call: Any = a_call(RunningHub(KEY))
    try:
        asyncio.run(call)
    except ValueError:  # of Python's own, before 3.14
        pass
    except errors.RunningHubError:
        return
    with pytest.warns(RuntimeWarning, match=r"as by asyncio\.run, give call\.run\(\)"):
        call = None
