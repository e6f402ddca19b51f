from __future__ import annotations

from pathlib import Path

import pytest

from runninghub_async.sandbox import Sandbox
from tests.cli.command import Command, command_for


@pytest.fixture
def runninghub(sandbox: Sandbox, tmp_path: Path) -> Command:
    """The command, which talks to the sandbox."""
    return command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)


@pytest.fixture
def offline(tmp_path: Path) -> Command:
    """The command without any settings."""
    return Command({}, tmp_path)
