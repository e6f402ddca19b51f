"""Servers of tools, in this process and as programs of their own, and clients of the SDK."""

from __future__ import annotations

import os
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from mcp import StdioServerParameters
from mcp.client import Client
from mcp.client.stdio import stdio_client
from mcp_types import CallToolResult, ElicitResult, ImageContent, ResourceLink, TextContent

from runninghub_async import RunningHub
from runninghub_async.mcp.server import open_server
from runninghub_async.mcp.settings import ServerSettings
from runninghub_async.models.budgets import money_of
from runninghub_async.sandbox import Sandbox
from tests.forking.program import Running, start

MODEL = "seedream-v4.5/text-to-image"
PRICE = "0.2"
"""What a picture of it is published to cost, in CNY."""
BICYCLE = {"prompt": "a red bicycle", "resolution": "2k"}
MODES = ["auto", "legacy"]
"""The protocol's edition of July 2026, and those before it."""


def settings_of(budget: str, **more: Any) -> ServerSettings:
    for name in ("session_budget", "ask_above"):
        if name in more:
            more[name] = money_of(name, more[name])
    return ServerSettings(budget=money_of("budget", budget), **more)


@asynccontextmanager
async def tools_of(
    sandbox: Sandbox,
    state: Path,
    budget: str = "5CNY",
    *,
    mode: str = "auto",
    answer: Callable[[str], ElicitResult] | None = None,
    **more: Any,
) -> AsyncIterator[Client]:
    """A client of a server in this process; ``answer`` is what a person says to a question."""

    async def elicit(context: Any, params: Any) -> ElicitResult:
        assert answer is not None
        return answer(params.message)

    async with (
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, site=sandbox.site, poll=0.02) as rh,
        open_server(rh, settings_of(budget, **more), state) as server,
        Client(
            server, mode=mode, elicitation_callback=None if answer is None else elicit
        ) as client,
    ):
        yield client


def yes(_: str) -> ElicitResult:
    return ElicitResult(action="accept", content={"allow": True})


async def made(client: Client, **more: Any) -> CallToolResult:
    """A picture, or why there is none."""
    given = {"model": MODEL, "params": BICYCLE, **more}
    return await client.call_tool("run_model", given)


async def standing(client: Client) -> dict[str, Any]:
    """How the budget of the day stands."""
    told = await client.call_tool("account", {})
    return dict(record(told)["today"])


def record(result: CallToolResult) -> dict[str, Any]:
    assert isinstance(result.structured_content, dict), result
    return result.structured_content


def text(result: CallToolResult) -> str:
    return "\n".join(part.text for part in result.content if isinstance(part, TextContent))


def links(result: CallToolResult) -> list[ResourceLink]:
    return [part for part in result.content if isinstance(part, ResourceLink)]


def pictures(result: CallToolResult) -> list[ImageContent]:
    return [part for part in result.content if isinstance(part, ImageContent)]


# -- programs --------------------------------------------------------------------------------------


def environment(sandbox: Sandbox, state: Path) -> dict[str, str]:
    return {
        **os.environ,
        "RUNNINGHUB_API_KEY": sandbox.api_key,
        "RUNNINGHUB_BASE_URL": sandbox.base_url,
        "RUNNINGHUB_SITE": sandbox.site,
        "RUNNINGHUB_POLL": "0.05",
        "RUNNINGHUB_STATE_DIR": str(state),
    }


def program(*options: str) -> list[str]:
    return ["-m", "runninghub_async.cli", "mcp", *options]


@asynccontextmanager
async def over_stdio(
    sandbox: Sandbox, state: Path, *options: str, mode: str = "auto"
) -> AsyncIterator[Client]:
    """A client of a server that it has started."""
    started = StdioServerParameters(
        command=sys.executable, args=program(*options), env=environment(sandbox, state)
    )
    async with Client(stdio_client(started), mode=mode) as client:
        yield client


async def started(sandbox: Sandbox, state: Path, *options: str) -> Running:
    """A server as a program, of which the test has all ends."""
    given = environment(sandbox, state)
    return await start("tools", *program(*options), environment=given, stdin=PIPE)
