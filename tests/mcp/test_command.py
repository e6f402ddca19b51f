"""How the command is started, and when it refuses to."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.command import Command


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "--budget"),
        (["--budget", "5"], "an amount with its currency"),
        (["--budget", "5EUR"], "CNY"),
        (["--budget", "5USD"], "CNY"),
        (["--budget", "5CNY", "--ask-above", "1USD"], "an amount in CNY"),
        (["--budget", "5CNY", "--session-budget", "1"], "an amount with its currency"),
        (["--budget", "5CNY", "--price", "no-such/model=1CNY"], "no-such/model"),
        (["--budget", "5CNY", "--allow", "not-there"], "a folder that is there"),
        (["--budget", "5CNY", "--token-file", "token"], "is for --http"),
        (["--budget", "5CNY", "--http", "0.0.0.0:8300"], "which others can reach"),
        (["--budget", "5CNY", "--http", "example.com:8300"], "which others can reach"),
        (["--budget", "5CNY", "--http", "[::]:8300"], "which others can reach"),
        (["--budget", "5CNY", "--http", "99999"], "is '99999'"),
    ],
)
async def test_what_it_does_not_start_with(
    runninghub: Command, tmp_path: Path, options: list[str], said: str
) -> None:
    more = {"RUNNINGHUB_SITE": "cn", "RUNNINGHUB_STATE_DIR": str(tmp_path)}
    runninghub.environment.update(more)
    told = await runninghub("mcp", *options)
    assert told.code == 2
    assert said in told.err
    assert told.out == ""


@pytest.mark.parametrize("state", ["off", " OFF "])
async def test_without_a_place_for_the_purse_it_does_not_start(
    runninghub: Command, state: str
) -> None:
    runninghub.environment["RUNNINGHUB_STATE_DIR"] = state
    told = await runninghub("mcp", "--budget", "5CNY")
    assert told.code == 2
    assert "RUNNINGHUB_STATE_DIR is off" in told.err


async def test_without_a_key_it_does_not_start(offline: Command, tmp_path: Path) -> None:
    offline.environment["RUNNINGHUB_STATE_DIR"] = str(tmp_path)
    told = await offline("mcp", "--budget", "5USD")
    assert told.code == 4
