from __future__ import annotations

from pathlib import Path

import pytest

from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import Folder
from tests.cli.command import Command, command_for


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
