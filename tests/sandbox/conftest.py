from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from runninghub_async.sandbox import Sandbox

from .helpers import Api


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with Sandbox(task_seconds=0.02) as running:
        yield running


@pytest.fixture
async def api(sandbox: Sandbox) -> AsyncIterator[Api]:
    async with Api(sandbox) as client:
        yield client
