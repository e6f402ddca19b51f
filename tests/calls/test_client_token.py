"""Models that know repeated submits by a token: a repeat is the task that there is."""

from __future__ import annotations

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.sandbox import Sandbox, reset

ERASE = "volc-subtitle-erase/video"
FILM = {"video_url": "https://example.com/film.mp4"}


def client_of(sandbox: Sandbox) -> RunningHub:
    return RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05)


async def test_a_repeat_with_the_token_of_an_uncertain_submit_is_its_task() -> None:
    async with Sandbox(task_seconds=0.1) as sandbox, client_of(sandbox) as rh:
        sandbox.script(ERASE, reset())
        with pytest.raises(errors.SubmissionUncertainError) as lost:
            await rh.call(ERASE, FILM)
        assert lost.value.client_token is not None
        result = await rh.call(ERASE, FILM, client_token=lost.value.client_token)
        assert [task.id for task in sandbox.tasks] == [result.task_id]


async def test_a_repeat_with_the_token_of_a_known_task_is_that_task() -> None:
    async with Sandbox(task_seconds=0.1) as sandbox, client_of(sandbox) as rh:
        first = rh.call(ERASE, FILM, client_token="mine")
        again = rh.call(ERASE, FILM, client_token="mine")
        results = [await first, await again]
        assert results[0].task_id == results[1].task_id
        assert len(sandbox.tasks) == 1
        assert rh.stats().in_flight == 0
