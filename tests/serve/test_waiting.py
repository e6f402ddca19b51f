"""Callers that wait for the end of what they asked for, and those that hang up."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import openai
import pytest
from openai import OpenAI

from runninghub_async.sandbox import Sandbox
from tests.helpers import until
from tests.serve.serving import Door, door_on
from tests.serve.test_images import GPT

BODY = {"model": GPT, "prompt": "a red bicycle", "response_format": "url"}


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """A server that waits for less time than a task takes."""
    with (
        Sandbox(task_seconds=1.5, small=True) as sandbox,
        door_on(sandbox, tmp_path_factory.mktemp("door"), wait=0.4) as running,
    ):
        yield running


def test_time_over_is_told_once_and_the_task_goes_on(door: Door) -> None:
    before = len(door.sandbox.tasks)
    with (
        OpenAI(base_url=f"{door.url}/v1", api_key=door.token) as client,
        pytest.raises(openai.InternalServerError) as raised,
    ):
        client.images.generate(model=GPT, prompt="a red bicycle", n=2)
    error = raised.value
    assert error.status_code == 504
    assert error.response.headers["x-should-retry"] == "false"
    task = error.response.headers["x-task-id"]
    assert task in error.message
    assert len(door.sandbox.tasks) == before + 2


async def test_a_repeat_of_a_caller_that_hung_up_joins_the_first(door: Door) -> None:
    before = len(door.sandbox.tasks)
    path, body = "/v1/images/generations", {**BODY, "prompt": "a blue bicycle"}
    async with door.asking() as http:
        first = asyncio.create_task(http.post(path, json=body))
        await until(lambda: len(door.sandbox.tasks) == before + 1)
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
    again = {"x-stainless-retry-count": "1"}
    async with door.asking() as http:
        answer = await http.post(path, json=body, headers=again)
        while answer.status_code == 504:  # the official clients would not ask again
            answer = await http.post(path, json=body, headers=again)
    assert answer.status_code == 200
    assert len(answer.json()["data"]) == 1
    assert len(door.sandbox.tasks) == before + 1
