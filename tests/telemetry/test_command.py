"""The command records what it does, where it is started as OpenTelemetry wants programs started."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
from pathlib import Path

from runninghub_async.sandbox import Sandbox
from tests.cli.command import COMMAND, command_for

INSTRUMENT = shutil.which("opentelemetry-instrument", path=str(Path(sys.executable).parent))
RUN = ("run", "seedream-v4.5/text-to-image", "prompt=a boat", "resolution=2k", "--out", "out")


async def test_the_command_under_the_launcher_of_opentelemetry(tmp_path: Path) -> None:
    assert INSTRUMENT is not None, "the development tools have opentelemetry-distro"
    trace, parent = "4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"
    async with Sandbox(task_seconds=0.05, small=True) as sandbox:
        given = {
            "RUNNINGHUB_API_KEY": sandbox.api_key,
            "RUNNINGHUB_BASE_URL": sandbox.base_url,
            "RUNNINGHUB_STATE_DIR": "off",
            "RUNNINGHUB_TELEMETRY": "1",
            "OTEL_TRACES_EXPORTER": "console",
            "OTEL_METRICS_EXPORTER": "none",
            "OTEL_LOGS_EXPORTER": "none",
            "TRACEPARENT": f"00-{trace}-{parent}-01",
        }
        program = await asyncio.create_subprocess_exec(
            *(INSTRUMENT, *COMMAND, *RUN),
            env={**os.environ, **given},
            cwd=tmp_path,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        out, err = (text.decode() for text in await program.communicate())
    assert program.returncode == 0, err
    spans = re.findall(r'^    "name": "(\S+)[^"]*",$', out, re.MULTILINE)
    assert set(spans) >= {"generate_content", "submit", "wait", "download"}
    assert set(re.findall(r'"trace_id": "0x(\w+)"', out)) == {trace}
    assert f'"parent_id": "0x{parent}"' in out


async def test_without_the_launcher_nothing_is_submitted(tmp_path: Path) -> None:
    async with Sandbox(task_seconds=0.05, small=True) as sandbox:
        ended = await command_for(sandbox.base_url, tmp_path)("--telemetry", *RUN)
        assert not sandbox.tasks
    assert ended.code == 2
    assert "--telemetry is wanted, and no OpenTelemetry SDK is set up" in ended.err
    assert "opentelemetry-instrument" in ended.err
