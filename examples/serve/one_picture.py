"""A server for other programs on the built-in sandbox, and a program that asks it for a picture.

The program knows nothing of RunningHub: it sends the call that OpenAI's API has for pictures.
"""

from __future__ import annotations

import asyncio
import socket
import sys
from pathlib import Path

import aiohttp
import uvicorn

from runninghub_async import RunningHub, serve
from runninghub_async.sandbox import Sandbox

WANTED = {
    "model": "seedream-v4.5/text-to-image",
    "prompt": "a red bicycle in the rain",
    "size": "2048x2048",
    "response_format": "url",
}


async def ask(url: str, token: str) -> None:
    """What any program does that speaks these calls."""
    headers = {"Authorization": f"Bearer {token}"}
    async with aiohttp.ClientSession(url, headers=headers) as http:
        async with http.post("/v1/images/generations", json=WANTED) as answer:
            made = await answer.json()
        link = made["data"][0]["url"]
        async with http.get(link) as answer:
            picture = await answer.read()
        print(f"POST {url}/v1/images/generations")
        print(f"  {link.partition('?')[0]}: {answer.content_type}, {len(picture):,} bytes")
        async with http.get("/v1/usage") as answer:
            print(f"GET {url}/v1/usage\n  {await answer.text()}")


async def main(out: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        async with Sandbox(task_seconds=0.5, small=True) as sandbox:
            rh = RunningHub(sandbox.api_key, base_url=sandbox.base_url, site=sandbox.site)
            async with rh:
                door = serve.app(rh, out=out, budget="5CNY")
                server = uvicorn.Server(uvicorn.Config(door, log_level="warning"))
                serving = asyncio.create_task(server.serve(sockets=[listening]))
                await ask(url, str(door.token))
                server.should_exit = True
                await serving


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1] if len(sys.argv) > 1 else "demo-output/served")))
