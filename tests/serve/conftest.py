from __future__ import annotations

from collections.abc import Iterator

import pytest

from runninghub_async.sandbox import Sandbox
from tests.cli.conftest import offline, runninghub
from tests.serve.serving import Door, door_on

__all__ = ["offline", "runninghub"]


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """One server for all tests of a file, with the one token of its run."""
    out = tmp_path_factory.mktemp("door")
    with (
        Sandbox(task_seconds=0.02, small=True, concurrency=100) as sandbox,
        door_on(sandbox, out) as running,
    ):
        yield running
