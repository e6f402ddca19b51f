"""Official clients at their default retries against a server that is killed in the midst, and
started again: as many tasks as calls, and everybody has a result, or is told what is uncertain."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import openai
import pytest
from openai import AsyncOpenAI

from runninghub_async.sandbox import Sandbox
from runninghub_async.serve.token_store import TokenFile
from runninghub_async.serve.token_texts import new_secret, new_token
from tests.cli.command import Command, command_for
from tests.forking.program import Running
from tests.helpers import until
from tests.serve import node_client
from tests.serve.gateway import CASE, Gateway, gateway_to
from tests.serve.test_repeats import FILM, MODEL, made
from tests.tcp_proxy import free_port

pytestmark = pytest.mark.filterwarnings("ignore:The Sora API:DeprecationWarning")
PICTURES = [f"picture {number}" for number in range(8)]
FILMS = [f"film {number}" for number in range(4)]
NODES = [f"node's {number}" for number in range(4)]


@asynccontextmanager
async def serving(command: Command, port: int) -> AsyncIterator[Running]:
    """The command, once it listens; it is killed at the end."""
    options = ("--tokens", "tokens.yaml", "--out", "made", "--port", f"{port}")
    process = await command.start("serve", *options)
    try:
        async with asyncio.timeout(60):
            while True:
                try:
                    _, writer = await asyncio.open_connection("127.0.0.1", port)
                except OSError:
                    assert process.returncode is None
                    await asyncio.sleep(0.02)
                else:
                    writer.close()
                    break
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def test_a_server_that_is_killed_in_the_midst(tmp_path: Path) -> None:
    secret, port = new_secret(), free_port()
    tokens = TokenFile(tmp_path / "tokens.yaml", may_be_missing=True)
    await tokens.add(new_token("ann", secret, budget="1000CNY/day"))
    with (
        Sandbox(task_seconds=0.6, small=True, concurrency=5) as sandbox,
        gateway_to(f"http://127.0.0.1:{port}", lambda _: True) as gateway,
    ):
        command = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
        async with (
            AsyncOpenAI(base_url=f"{gateway.url}/v1", api_key=secret) as client,
            serving(command, port) as first,
        ):
            asked = asyncio.create_task(_all_asked(client, gateway, secret))
            await until(lambda: len(sandbox.tasks) >= 4)
            first.kill()
            await first.wait()
            async with serving(command, port):
                told = await asked
        counts = {prompt: made(sandbox, prompt) for prompt in told}
        assert max(counts.values()) == 1, counts
        uncertain = {prompt for prompt, code in told.items() if code == "submission_uncertain"}
        assert {code for prompt, code in told.items() if prompt not in uncertain} == {"made"}
        assert all(counts[prompt] == 1 for prompt in counts.keys() - uncertain)
        assert len(gateway.seen) > len(told)  # the kill was felt


async def _all_asked(client: AsyncOpenAI, gateway: Gateway, secret: str) -> dict[str, str]:
    """What became of each call."""

    async def picture(prompt: str) -> str:
        try:
            await client.images.generate(model=MODEL, prompt=prompt, extra_headers={CASE: prompt})
        except openai.BadRequestError as error:
            return str(error.code)
        return "made"

    async def film(prompt: str) -> str:
        film = await client.videos.create(model=FILM, prompt=prompt, extra_headers={CASE: prompt})
        film = await client.videos.poll(film.id, poll_interval_ms=200)
        return "made" if film.error is None else film.error.code

    async def nodes() -> dict[str, str]:
        script = """
for (const [prompt, answer] of await Promise.all(JSON.parse(process.argv[4]).map(
  async (prompt) => [prompt, await client.images.generate({ model: process.argv[3], prompt })
    .then(() => "made", (error) => error.code ?? String(error))])))
  answers[prompt] = answer;
"""
        return await asyncio.to_thread(
            node_client.answers_at, gateway.url, secret, script, MODEL, json.dumps(NODES)
        )

    of_node, others = await asyncio.gather(
        nodes(), asyncio.gather(*map(picture, PICTURES), *map(film, FILMS))
    )
    return {**of_node, **dict(zip((*PICTURES, *FILMS), others, strict=True))}
