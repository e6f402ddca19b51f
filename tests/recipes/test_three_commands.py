"""From an address to a typed call in three commands, as the README and the docs have it."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from runninghub_async.sandbox import Sandbox
from tests.cli.command import command_for
from tests.forking.program import ROOT


async def test_they_run_as_they_stand(sandbox: Sandbox, tmp_path: Path) -> None:
    docs = (ROOT / "docs" / "recipes.md").read_text()
    commands = re.findall(r"^\$ (.*)$", docs.split("## From an address")[1], re.MULTILINE)[:3]
    readme = (ROOT / "README.md").read_text()
    assert all(command in readme for command in commands)
    program = docs.split("where `harbour.py` is")[1].split("```")[1].partition("\n")[2]
    # The sandbox stands in for the site, at an address of its own.
    (tmp_path / "harbour.py").write_text(program.replace('RunningHub(site="cn")', "RunningHub()"))
    runninghub = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
    lines = "; ".join(commands).replace("python ", f"{sys.executable} ")
    ended = await runninghub.shell(f"set -e; export RUNNINGHUB_SITE=cn; {lines}")
    assert ended.code == 0, ended.err
    assert [file.suffix for file in (tmp_path / "out").iterdir()] == [".png"]
    sandbox.assert_submitted(times=1)
