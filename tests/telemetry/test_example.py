"""The example of the guide runs as it stands there, and prints what the guide promises."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import textwrap
from pathlib import Path

from runninghub_async.sandbox import Sandbox

PAGE = Path(__file__).parents[2] / "docs" / "telemetry.md"


def _code() -> str:
    """The first block of Python of the page, in a coroutine."""
    found = re.search(r"^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert found is not None
    body = textwrap.indent(found[1], "    ")
    return f"import asyncio\nasync def main():\n{body}\nasyncio.run(main())\n"


async def test_the_example_of_the_guide(tmp_path: Path) -> None:
    async with Sandbox(task_seconds=0.05, small=True) as sandbox:
        service = {
            "RUNNINGHUB_API_KEY": sandbox.api_key,
            "RUNNINGHUB_BASE_URL": sandbox.base_url,
            "RUNNINGHUB_POLL": "0.05",
        }
        program = await asyncio.create_subprocess_exec(
            *(sys.executable, "-c", _code()),
            env={**os.environ, **service},
            cwd=tmp_path,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        out, err = (text.decode() for text in await program.communicate())
    assert (program.returncode, err) == (0, "")
    spans = re.findall(r'^    "name": "([^"]+)",$', out, re.MULTILINE)
    call = "generate_content seedream-v4.5/text-to-image"
    assert sorted(spans) == sorted(["submit", "wait", call, "download"])
    for metric in ("gen_ai.client.inference.duration", "runninghub.client.cost"):
        assert f'"name": "{metric}"' in out
    assert "red bicycle" not in out
    assert sandbox.api_key not in out
