"""Fixtures that the tests share."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio
from hypothesis import HealthCheck, settings

from runninghub_async.sandbox import Sandbox
from tests.misbehaving import PNG

if TYPE_CHECKING:
    from playwright.async_api import Browser

    from tests.stores.proxy import Proxy
    from tests.stores.s3_server import S3Server

TESTS = Path(__file__).parent

# Hypothesis checks the time of every example, which tells about the machine and not the code.
_CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("default", _CALM, max_examples=20, derandomize=True)
settings.register_profile("torture", _CALM, max_examples=3000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

# Under nohup, or behind & in a script, Ctrl-C is ignored, and what the tests start inherits that.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# Whoever opens a client reads whom the system trusts, which takes longer than many a test.  Here,
# and in all programs that the tests start, that is one authority, and no real service is trusted.
os.environ["SSL_CERT_FILE"] = str(TESTS / "nobody.pem")

_SETTINGS = tuple(
    name
    for name in os.environ
    if (name.startswith(("RUNNINGHUB_", "RH_API_")) and name != "RUNNINGHUB_TORTURE")
    or name.lower().endswith("_proxy")
)
"""What the machine says of the real service, and of the way to it."""


LONG = (
    *("typing/test_typing.py", "codegen/test_adding_a_model.py", "simulation/test_simulation.py"),
    *("engine/test_ceiling.py", "serve/test_usage.py", "serve/test_killed.py", "test_docs.py"),
)
"""With tests that take ten seconds or more: begun last, they would be waited for in the end."""


def pytest_collection() -> None:
    """All that is loaded stays: nothing is to be looked for."""
    gc.disable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the long ones first, and behind them those that look at pages: beside each other they
    come to one worker, and not every worker starts a browser."""
    long = {TESTS / name for name in LONG}

    def turn(item: pytest.Item) -> tuple[bool, bool]:
        return item.path not in long, "browser" not in getattr(item, "fixturenames", ())

    items.sort(key=turn)


def pytest_collection_finish() -> None:
    """What was imported is most of what there is."""
    _leave_alone_what_is_there()
    # At 700 objects it took a tenth of the time of all tests; at many more, what hangs in circles
    # with large contents is kept for long, eight times over.
    gc.set_threshold(5_000, 10, 10)
    gc.enable()


def _leave_alone_what_is_there() -> None:
    """Free what nobody holds any more, and have garbage collection not read the rest again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests mean the same on a machine where somebody uses the real service."""
    for name in _SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RUNNINGHUB_STATE_DIR", "off")  # nobody's own memory of runs


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A stand-in service whose tasks take a fifth of a second, and whose pictures are small."""
    async with Sandbox(task_seconds=0.2, small=True) as running:
        yield running


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A picture on disk."""
    path = tmp_path / "picture.png"
    path.write_bytes(PNG)
    return path


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One browser for all pages; who asks for it runs in the loop of the session."""
    from tests.browser import running_browser  # which few tests need, and which takes long to load

    async with running_browser() as running:
        yield running


@pytest.fixture
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fails where asyncio reports a failure that nobody retrieved, or another mishap."""
    _leave_alone_what_is_there()  # else what earlier tests left is read again after each
    yield
    gc.collect()
    records = caplog.get_records("call") + caplog.records
    assert not [r.getMessage() for r in records if r.name == "asyncio" and r.levelno > 20]


@pytest.fixture(scope="session")
def s3() -> Iterator[S3Server]:
    """A server that speaks as S3 does."""
    from tests.stores.s3_server import running_server

    with running_server() as server:
        yield server


@pytest.fixture
async def s3_proxy(s3: S3Server, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Proxy]:
    """What stands before that server and can misbehave; the environment tells of it."""
    from tests.stores.proxy import running_proxy

    async with running_proxy(s3.address) as proxy:
        for name, value in s3.environment(proxy.address).items():
            monkeypatch.setenv(name, value)
        yield proxy


@pytest.fixture
def bucket(s3: S3Server, s3_proxy: Proxy) -> str:
    """A new bucket of that server, reached by way of the proxy."""
    return s3.new_bucket()
