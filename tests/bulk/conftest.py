from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import Folder, service
from tests.cli.command import Command, command_for
from tests.misbehaving import Server


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """The folder of a run."""
    return tmp_path / "out"


@pytest.fixture
def folder(out: Path) -> Folder:
    """A look at it."""
    return Folder(out)


@pytest.fixture
def runninghub(sandbox: Sandbox, tmp_path: Path) -> Command:
    """The command, which talks to the sandbox."""
    return command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    """One that keeps state, and answers as a test tells it."""
    async with service() as serving:
        yield serving


@pytest.fixture
def bulk(server: Server, tmp_path: Path) -> Command:
    """The command, which talks to a server that the test tells what to do."""
    return command_for(server.base_url, tmp_path)
