"""A client in TypeScript, made from the document by a stock generator, talks to the sandbox."""

from __future__ import annotations

import asyncio
import json
import shutil
from pathlib import Path

from runninghub_async import openapi
from runninghub_async.sandbox import Sandbox
from tests import node

PROGRAM = Path(__file__).parent / "typescript"
PATIENCE = 300


def compilers() -> Path:
    """The generator, TypeScript, and what the client rests on."""
    return node.modules_from_npm(PROGRAM, "openapi-client")


async def run(folder: Path, *command: str) -> str:
    """What a command prints, with its errors where it fails."""
    process = await asyncio.create_subprocess_exec(
        *command,
        cwd=folder,
        env=node.ENVIRONMENT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    async with asyncio.timeout(PATIENCE):
        printed, _ = await process.communicate()
    assert process.returncode == 0, f"{' '.join(command)}:\n{printed.decode()}"
    return printed.decode()


async def test_a_generated_client_compiles_and_talks_to_the_sandbox(tmp_path: Path) -> None:
    folder = tmp_path / "program"
    shutil.copytree(PROGRAM, folder)
    (folder / "node_modules").symlink_to(compilers())
    (folder / "openapi.json").write_text(json.dumps(openapi.document()), encoding="utf-8")
    bin = folder / "node_modules" / ".bin"
    await run(folder, str(bin / "openapi-typescript"), "openapi.json", "-o", "api.ts")
    await run(folder, str(bin / "tsc"), "-p", ".")
    async with Sandbox(task_seconds=0.1, small=True) as sandbox:
        printed = await run(folder, "node", "built/client.js", sandbox.base_url, sandbox.api_key)
        told = json.loads(printed)
        (task,) = [task for task in sandbox.tasks if task.id == told["taskId"]]
        assert len(sandbox.tasks) == 1  # what was wrong in its types was refused, too
    assert task.status == told["status"] == "SUCCESS"
    assert told["bytes"] > 100
    assert told["refused"] == "1007"
    assert told["currency"] == "CNY"
    assert int(told["limit"]) > 0
    assert told["price"] > 0
