"""What each client does for one task, by its own documented asynchronous way.

``python peer_clients.py WHO ADDRESS TASKS AT_ONCE`` in an environment that has the client; it
prints what that took.  Each is asked to look every half second, in so far as it can be told.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import os
import sys
import time
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

EVERY = 0.5
KEY = "k" * 32
Do = Callable[[str], Awaitable[Any]]
"""Has one task done, for a prompt; gives something true."""


@asynccontextmanager
async def fal(address: str) -> AsyncIterator[Do]:
    """Its host cannot be set but by a name that it reaches with TLS: its constant is."""
    module: Any = importlib.import_module("fal_client.client")
    module.QUEUE_URL_FORMAT = f"{address}/"
    client = module.AsyncClient(key=KEY)

    async def do(prompt: str) -> Any:
        made = await client.subscribe("app/model", {"prompt": prompt}, interval=EVERY)
        return made["images"][0]["url"]

    yield do


@asynccontextmanager
async def replicate(address: str) -> AsyncIterator[Do]:
    client = importlib.import_module("replicate").Client(api_token=KEY, base_url=address)
    client.poll_interval = EVERY

    async def do(prompt: str) -> Any:
        made = await client.models.predictions.async_create("a/b", input={"prompt": prompt})
        await made.async_wait()
        return made.output

    yield do


@asynccontextmanager
async def runway(address: str) -> AsyncIterator[Do]:
    """Its pause of six seconds cannot be set: its constants are."""
    polling: Any = importlib.import_module("runwayml.lib.polling")
    polling.POLL_TIME, polling.POLL_JITTER = EVERY, 0
    async with importlib.import_module("runwayml").AsyncRunwayML(
        api_key=KEY, base_url=address
    ) as client:

        async def do(prompt: str) -> Any:
            made = await client.text_to_image.create(
                model="gen4_image", prompt_text=prompt, ratio="1024:1024"
            )
            return (await made.wait_for_task_output()).output

        yield do


@asynccontextmanager
async def openai(address: str, **more: Any) -> AsyncIterator[Do]:
    warnings.simplefilter("ignore", DeprecationWarning)
    made = importlib.import_module("openai").AsyncOpenAI(api_key=KEY, base_url=address, **more)
    async with made as client:

        async def do(prompt: str) -> Any:
            made = await client.videos.create_and_poll(
                model="sora-2", prompt=prompt, poll_interval_ms=int(1000 * EVERY)
            )
            return made.status == "completed"

        yield do


@asynccontextmanager
async def openai_aiohttp(address: str) -> AsyncIterator[Do]:
    """Through aiohttp, as its extra of this name has it."""
    http = importlib.import_module("openai").DefaultAioHttpClient()
    async with openai(address, http_client=http) as do:
        yield do


@asynccontextmanager
async def comfy(address: str) -> AsyncIterator[Do]:
    """It looks after 0.5 s, and then ever more rarely."""
    os.environ["COMFY_ROUTER_BASE_URL"] = address
    os.environ["COMFY_BASE_URL"] = address
    async with importlib.import_module("comfy_sdk").AsyncComfy(api_key=KEY) as client:

        async def do(prompt: str) -> Any:
            made = await client.models.subscribe("a/b", {"prompt": prompt})
            return made["images"][0]["url"]

        yield do


@asynccontextmanager
async def runninghub(address: str) -> AsyncIterator[Do]:
    from runninghub_async import RunningHub

    async with RunningHub(KEY, base_url=address, poll=EVERY) as rh:

        async def do(prompt: str) -> Any:
            return (await rh.call("rhart-image-g-3/text-to-image", prompt=prompt)).url

        yield do


@asynccontextmanager
async def hand(address: str) -> AsyncIterator[Do]:
    """A loop by hand, which repeats nothing."""
    import aiohttp

    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as session:

        async def do(prompt: str) -> Any:
            submit = f"{address}/openapi/v2/rhart-image-g-3/text-to-image"
            async with session.post(submit, json={"prompt": prompt}) as response:
                task = (await response.json())["taskId"]
            while True:
                await asyncio.sleep(EVERY)
                query = {"taskId": task}
                async with session.post(f"{address}/openapi/v2/query", json=query) as response:
                    answer = await response.json()
                if answer["status"] == "SUCCESS":
                    return answer["results"][0]["url"]

        yield do


CLIENTS: dict[str, tuple[str, Any]] = {
    "runninghub": ("runninghub-async", runninghub),
    "hand": ("aiohttp", hand),
    "fal": ("fal-client", fal),
    "replicate": ("replicate", replicate),
    "runway": ("runwayml", runway),
    "openai": ("openai", openai),
    "openai_aiohttp": ("openai", openai_aiohttp),
    "comfy": ("comfy-sdk", comfy),
}
"""By name: the distribution, and what it does."""


async def measure(opened: Any, address: str, tasks: int, at_once: int) -> dict[str, Any]:
    places = asyncio.Semaphore(at_once)
    errors: dict[str, int] = {}
    async with opened(address) as do:

        async def one(prompt: str) -> bool:
            async with places:
                try:
                    return bool(await asyncio.wait_for(do(prompt), 120))
                except Exception as error:
                    name = type(error).__name__
                    errors[name] = errors.get(name, 0) + 1
                    return False

        await one("to begin with")  # what is loaded at first use does not count
        errors.clear()
        cpu, wall = time.process_time(), time.perf_counter()
        done = sum(await asyncio.gather(*(one(f"picture {n}") for n in range(tasks))))
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    return {"cpu": cpu, "wall": wall, "done": done, "errors": errors}


if __name__ == "__main__":
    who, address, tasks, at_once = sys.argv[1:]
    distribution, opened = CLIENTS[who]
    told = asyncio.run(measure(opened, address, int(tasks), int(at_once)))
    print(json.dumps({**told, "version": version(distribution)}))
