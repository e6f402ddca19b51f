"""The protocol's inspector, a client of its own, finds no fault with the tools."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path
from typing import Any

from runninghub_async.sandbox import Sandbox
from tests import node
from tests.mcp.serving import BICYCLE, MODEL, environment, program

PACKAGE = "@modelcontextprotocol/inspector@^2.12"
ROOT = Path(__file__).parents[2]
SECONDS = 180
PATIENT = ("--connect-timeout", f"{SECONDS * 1_000}")
"""It gives a server half a minute to start, which a busy machine may take."""


def inspector_program() -> str:
    """The inspector, which npm brings."""
    return node.from_npm(PACKAGE, "mcp-inspector")


async def inspected(home: Path, sandbox: Sandbox, *arguments: str) -> dict[str, Any]:
    """What it prints of a server that it starts."""
    names = ("RUNNINGHUB_", "PYTHON", "PATH")
    given = environment(sandbox, home)
    server = {
        "command": sys.executable,
        "args": program("--budget", "5CNY"),
        "env": {n: v for n, v in given.items() if n.startswith(names)} | {"PYTHONPATH": str(ROOT)},
    }
    config = home / "servers.json"
    config.write_text(json.dumps({"mcpServers": {"runninghub": server}}))
    inspector = await asyncio.create_subprocess_exec(
        inspector_program(),
        *("--cli", "--config", str(config), "--server", "runninghub", *PATIENT, *arguments),
        env={**os.environ, **node.ENVIRONMENT, "HOME": str(home)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    async with asyncio.timeout(2 * SECONDS):
        out, err = await inspector.communicate()
    assert inspector.returncode == 0, err.decode()
    told: dict[str, Any] = json.loads(out)
    return told


async def test_the_inspector_lists_the_tools_and_makes_something(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    listed = await inspected(tmp_path, sandbox, "--method", "tools/list", "--strict")
    assert len(listed["tools"]) == 10
    arguments = [f"model={MODEL}", f"params={json.dumps(BICYCLE)}"]
    run = await inspected(
        *(tmp_path, sandbox, "--method", "tools/call", "--tool-name", "run_model"),
        *("--tool-arg", *arguments),
    )
    assert [part["type"] for part in run["content"]] == ["text", "resource_link", "image"]
    assert run["structuredContent"]["status"] == "success"
    assert len(sandbox.tasks) == 1
