"""The example of a typed package: it is fresh, and runs."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from tests.cli.command import Command, ended

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "typed_recipes"


async def test_the_package_is_what_the_recipes_give() -> None:
    words = ("recipes", "--package", "my_recipes", "--check")
    fresh = await Command({}, EXAMPLE)("recipe", "generate", *words)
    assert fresh.code == 0, fresh.out + fresh.err


async def test_the_example_runs() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, str(EXAMPLE / "main.py")),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    done = await ended(process)
    assert done.code == 0, done.err
    assert done.out.splitlines() == ["a poster: image", "a film of it: video"]
