from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from runninghub_async.sandbox import Sandbox

from .helpers import Api


@pytest.fixture
async def sandbox(request: pytest.FixtureRequest) -> AsyncIterator[Sandbox]:
    """Its pictures are small, unless the test is marked as one for which they have their size."""
    mark = request.node.get_closest_marker("runninghub_sandbox")
    options: dict[str, Any] = {"small": True} | (mark.kwargs if mark else {})
    async with Sandbox(task_seconds=0.02, **options) as running:
        yield running


@pytest.fixture
async def api(sandbox: Sandbox) -> AsyncIterator[Api]:
    async with Api(sandbox) as client:
        yield client
