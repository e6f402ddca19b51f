"""Fixtures for pytest: a sandbox, and a client that talks to it.

They are there as soon as the package is installed::

    async def test_it(rh, runninghub_sandbox):
        runninghub_sandbox.script(None, [refuse(421)])
        await my_service(rh)

``runninghub_environment`` is the same sandbox for code that opens its own client: the environment
leads there.

``runninghub_sandbox`` runs in a thread of its own, so that it also answers code that blocks;
it needs no plugin.  ``rh`` is a ``RunningHub`` and needs pytest-asyncio.  A test that wants
another sandbox says so::

    @pytest.mark.runninghub_sandbox(task_seconds=90, speed=60, concurrency=2)
"""

# Every run of pytest imports this module, in projects that never use it too: nothing of ours
# is imported before a fixture is asked for.
from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from inspect import signature
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    import asyncio

    from runninghub_async import RunningHub
    from runninghub_async.engine.runtime import Runtime
    from runninghub_async.sandbox import Sandbox

TASK_SECONDS = 0.05
POLL_SECONDS = 0.02
_MARK = "runninghub_sandbox"


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known, and the client's fixture in the form that can be had."""
    config.addinivalue_line(
        "markers", f"{_MARK}(**options): what the sandbox of this test is made with"
    )
    has_asyncio = config.pluginmanager.hasplugin("asyncio")
    fixtures = _with_asyncio() if has_asyncio else _WithoutAsyncio()
    config.pluginmanager.register(fixtures, "runninghub-client")


@pytest.fixture
def runninghub_sandbox(request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    """A stand-in for RunningHub on this machine, new for each test, with quick tasks.

    Its pictures are small; ``small=False`` gives them the size that was asked for.
    """
    mark = request.node.get_closest_marker(_MARK)
    usual: dict[str, Any] = {"task_seconds": TASK_SECONDS, "small": True}
    options = usual | (mark.kwargs if mark else {})
    sandbox: Sandbox | None = None
    lacking = ""
    with ExitStack() as running:
        try:
            from runninghub_async.sandbox import Sandbox

            sandbox = running.enter_context(Sandbox(**options))
        except ImportError as missing:
            lacking = str(missing)  # it says what to install
        if sandbox is None:
            pytest.fail(lacking, pytrace=False)
        yield sandbox


@pytest.fixture
def runninghub_environment(runninghub_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    """That sandbox, and an environment that leads every client to it which names nothing else."""
    settings = {
        "API_KEY": runninghub_sandbox.api_key,
        "BASE_URL": runninghub_sandbox.base_url,
        "SITE": runninghub_sandbox.site,
        "POLL": str(POLL_SECONDS),
    }
    for name, value in settings.items():
        monkeypatch.setenv(f"RUNNINGHUB_{name}", value)
    return runninghub_sandbox


def _with_asyncio() -> object:
    import pytest_asyncio

    scoped = "loop_scope" in signature(pytest_asyncio.fixture).parameters  # not before 0.24
    options: dict[str, Any] = {"loop_scope": "function"} if scoped else {}

    class Fixtures:
        @pytest_asyncio.fixture(**options)
        async def _runninghub_loop(self) -> None:
            """Has the loop of a test made before the client, so that it outlives it."""

        @pytest.fixture
        def rh(self, _runninghub_loop: None, runninghub_sandbox: Sandbox) -> Iterator[RunningHub]:
            """A client of the sandbox that asks for its tasks often.

            It belongs to the loop of the test that uses it, of whatever scope, so it is neither
            opened nor closed in the loop of a fixture.
            """
            client = _client_of(runninghub_sandbox)
            yield client
            if client.loop is not None and not client.loop.is_closed():
                client.loop.run_until_complete(client.close())

    return Fixtures()


def _client_of(sandbox: Sandbox) -> Any:
    from runninghub_async.client import RunningHub

    class Client(RunningHub):
        """One that knows the loop in which it was first used."""

        loop: asyncio.AbstractEventLoop | None = None

        def _running(self) -> Runtime:
            runtime = super()._running()
            self.loop = runtime.loop
            return runtime

    return Client(
        sandbox.api_key,
        base_url=sandbox.base_url,
        site=sandbox.site,
        poll=POLL_SECONDS,
        catalogue=sandbox.catalogue_files,
    )


class _WithoutAsyncio:
    @pytest.fixture
    def rh(self) -> None:
        """There is no client without an event loop."""
        pytest.fail(
            "The fixture rh needs pytest-asyncio: pip install pytest-asyncio. "
            "The fixture runninghub_sandbox works without it.",
            pytrace=False,
        )
