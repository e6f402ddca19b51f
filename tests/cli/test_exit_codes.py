"""Every exit code, and the sentence or the JSON object that goes with it."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from runninghub_async.sandbox import Sandbox
from tests.adversary.rounds import some_of
from tests.cli.command import Command, command_for, ended, line_with
from tests.helpers import until
from tests.misbehaving import (
    FIRST_TASK_ID,
    Server,
    accept,
    after,
    code,
    disconnect,
    running,
    status,
)

CALL = ("run", "seedream-v4.5/text-to-image", "prompt=a red bicycle")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("run", "hailuo-2.3/i2vpro"), "Did you mean 'hailuo-2.3/i2v-pro'"),
        (("run", "hailuo-2.3/i2v-pro", "image_ur=x.png"), "Did you mean image_url?"),
        (("run", "hailuo-2.3/i2v-pro", "image_url=none.png"), "none.png"),
        (("run", "hailuo-02-t2v-standard", "prompt=x", "duration=7"), "'6', '10'"),
        (("run", "hailuo-2.3/i2v-pro", "x.png"), "allowed is key=value"),
        (("run", "z-image/turbo", "prompt=@none.txt"), "none.txt, which cannot be read"),
        (("run", "z-image/turbo", "prompt=x", "--wire", "other"), "--wire"),
        (("task", "abc"), "task_id is 'abc'"),
        (("upload", "none.png"), "'none.png', and there is no such file"),
        (("upload",), "Missing argument 'FILE'"),
        (("models", "--max-price", "nan"), "'nan'; allowed is a number of at least 0"),
        (("models", "--max-price", "-1"), "'-1'; allowed is a number of at least 0"),
        (("sandbox", "--task-seconds", "nan"), "'nan'; allowed is a number of at least 0"),
        (("sandbox", "--task-seconds", "-1"), "'-1'; allowed is a number of at least 0"),
        (("sandbox", "--port", "99999"), "65535"),
        (("sandbox", "--concurrency", "-1"), "--concurrency"),
        (("task", "1", "--timeout", "nan"), "timeout is nan"),
        (("task", "1", "--poll", "nan"), "poll is nan"),
        (("rum",), "Did you mean 'run'?"),
        (("models", "--family", "hailou"), "Did you mean hailuo?"),
        (("models", "show", "hailuo-2.3/i2vpro"), "Did you mean 'hailuo-2.3/i2v-pro'"),
        (("--base-url", "nowhere", "task", "1"), "--base-url is 'nowhere'"),
    ],
)
async def test_bad_input_is_2_and_costs_nothing(
    runninghub: Command, sandbox: Sandbox, arguments: tuple[str, ...], sentence: str
) -> None:
    result = await runninghub(*arguments)
    assert (result.code, result.out) == (2, "")
    first, *hints = result.err.splitlines()
    assert first.startswith("Error: ")
    assert sentence in first
    assert len(hints) <= 1
    assert not sandbox.requests


LONG = "x" * 5000
RED = "\x1b[31mred"


@pytest.mark.parametrize("word", [LONG, RED])
@pytest.mark.parametrize(
    "arguments",
    some_of(
        [
            *(("{}",), ("models", "show", "{}"), ("run", "{}"), ("upload", "{}"), ("task", "{}")),
            *(("run", "z-image/turbo", "{}"), ("run", "z-image/turbo", "prompt=@{}")),
            *(("run", "z-image/turbo", "{}=1"), ("run", "hailuo-2.3/i2v-pro", "image_url={}")),
            *(("--base-url", "{}", "task", "1"), ("workflow", "1", "{}"), ("app", "1", "{}")),
            *(("workflow", "1", "--graph", "{}"), ("models", "--family", "{}")),
        ],
        7,
    ),
)
async def test_odd_words_are_told_short_and_harmless(
    runninghub: Command, arguments: tuple[str, ...], word: str
) -> None:
    result = await runninghub(*(argument.format(word) for argument in arguments))
    assert (result.code, result.out) == (2, "")
    assert "\x1b" not in result.err
    assert len(result.err) < 2000


async def test_a_picture_is_not_a_text_file(runninghub: Command, picture: Path) -> None:
    result = await runninghub("run", "hailuo-2.3/i2v-pro", f"image_url=@{picture.name}")
    assert result.code == 2
    assert f"image_url={picture.name}" in result.err


async def test_a_task_that_fails_is_3(tmp_path: Path) -> None:
    failed = status("FAILED", errorCode="805", errorMessage="node 7 broke")
    async with Server(queries=[running, failed]) as server:
        result = await command_for(server.base_url, tmp_path)(*CALL, "--json")
    error = result.json["error"]
    assert result.code == error["exit_code"] == 3
    assert error["type"] == "TaskFailedError"
    assert error["task_id"] == str(FIRST_TASK_ID)
    assert error["code"] == 805
    assert "node 7 broke" in error["message"]


async def test_moderation_is_3(tmp_path: Path) -> None:
    async with Server(code(1501, "sensitive content")) as server:
        result = await command_for(server.base_url, tmp_path)(*CALL, "--json")
    assert (result.code, result.json["error"]["type"]) == (3, "ContentModerationError")


async def test_a_wrong_key_and_an_empty_wallet_are_4(runninghub: Command, tmp_path: Path) -> None:
    runninghub.environment["RUNNINGHUB_API_KEY"] = "0" * 32
    wrong = await runninghub(*CALL)
    assert (wrong.code, wrong.out) == (4, "")
    assert "0" * 32 not in wrong.err
    async with Server(code(812)) as server:
        empty = await command_for(server.base_url, tmp_path)(*CALL, "--json")
    assert (empty.code, empty.json["error"]["type"]) == (4, "InsufficientBalanceError")


async def test_without_a_key_it_says_where_the_key_belongs(offline: Command) -> None:
    result = await offline("task", "123")
    assert result.code == 4
    assert "RUNNINGHUB_API_KEY" in result.err
    assert "environment only" in result.err


async def test_not_reachable_is_5(offline: Command) -> None:
    offline.environment["RUNNINGHUB_API_KEY"] = "key"
    result = await offline("--base-url", "http://127.0.0.1:1", "task", "123")
    assert result.code == 5
    assert "127.0.0.1" in result.err


async def test_a_lost_answer_is_6_and_is_not_repeated(tmp_path: Path) -> None:
    async with Server(disconnect) as server:
        result = await command_for(server.base_url, tmp_path)(*CALL, "--json")
    error = result.json["error"]
    assert (result.code, error["type"]) == (6, "SubmissionUncertainError")
    assert error["fingerprint"]
    assert error["sent_at"]
    assert len(server.submits) == 1


async def test_the_time_limit_is_7_and_says_how_to_come_back(tmp_path: Path) -> None:
    async with Server(queries=[running]) as server:
        result = await command_for(server.base_url, tmp_path)(*CALL, "--timeout", "0.5")
    assert (result.code, result.out) == (7, "")
    assert f"runninghub task {FIRST_TASK_ID} --wait --out DIR" in result.err


async def test_a_directory_that_cannot_be_made_costs_nothing(
    runninghub: Command, sandbox: Sandbox
) -> None:
    (runninghub.folder / "taken").write_text("a file")
    result = await runninghub(*CALL, "--out", "taken/made")
    assert result.code == 1
    assert "taken" in result.err
    assert not sandbox.tasks


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
async def test_ctrl_c_while_waiting_leaves_the_task_and_names_it(
    how: signal.Signals, tmp_path: Path
) -> None:
    async with Server(queries=[running]) as server:
        process = await command_for(server.base_url, tmp_path).start(*CALL, "--out", "made")
        assert await line_with("task: ", process.stderr) == f"task: {FIRST_TASK_ID}"
        process.send_signal(how)
        result = await ended(process)
    assert (result.code, result.out) == (130, "")
    assert f"Interrupted; task {FIRST_TASK_ID} was not stopped" in result.err
    assert f"runninghub task {FIRST_TASK_ID} --wait --out DIR" in result.err
    assert not server.cancels
    assert "Traceback" not in result.err


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
async def test_ctrl_c_during_the_submit_still_names_the_task(
    how: signal.Signals, tmp_path: Path
) -> None:
    async with Server(after(1, accept), queries=[running]) as server:
        process = await command_for(server.base_url, tmp_path).start(*CALL, "--json")
        await until(lambda: server.submits, seconds=30)
        process.send_signal(how)
        result = await ended(process)
    assert result.code == 130
    assert result.json["error"]["task_id"] == str(FIRST_TASK_ID)
    assert len(server.submits) == 1


async def test_ctrl_c_before_anything_has_begun(offline: Command) -> None:
    offline.environment["PYTHONPROFILEIMPORTTIME"] = "1"  # tells how far it has come
    process = await offline.start("models", "--json")
    await line_with("typer", process.stderr)
    process.send_signal(signal.SIGINT)
    result = await ended(process)
    assert (result.code, result.out) == (130, "")
    assert "Traceback" not in result.err


async def test_ctrl_c_while_waiting_for_a_known_task(tmp_path: Path) -> None:
    async with Server(queries=[running]) as server:
        process = await command_for(server.base_url, tmp_path).start("task", "123", "--wait")
        await line_with("running", process.stderr)
        process.send_signal(signal.SIGINT)
        result = await ended(process)
    assert result.code == 130
    assert "task 123 was not stopped" in result.err


@pytest.mark.parametrize("arguments", [("rum", "--json"), ("run", "--json")])
async def test_wrong_usage_is_json_too(offline: Command, arguments: tuple[str, ...]) -> None:
    result = await offline(*arguments)
    assert (result.code, result.err) == (2, "")
    assert result.json["error"]["exit_code"] == 2
    assert "--help" in result.json["error"]["hint"]


async def test_verbose_logs_and_shows_where_but_never_the_key(
    runninghub: Command, sandbox: Sandbox
) -> None:
    result = await runninghub("--verbose", "task", "123")
    assert result.code == 1
    assert "POST /openapi/v2/query" in result.err
    assert "Traceback" in result.err
    assert sandbox.api_key not in result.err


async def test_the_help_tells_the_exit_codes(offline: Command) -> None:
    result = await offline("--help")
    assert result.code == 0
    codes = [line.split()[0] for line in result.out.partition("Exit codes:\n")[2].splitlines()]
    assert codes == ["0", "1", "2", "3", "4", "5", "6", "7", "8", "130"]
    assert "RUNNINGHUB_API_KEY" in result.out
    assert max(map(len, result.out.splitlines())) <= 80


async def test_a_reader_that_goes_away_is_no_error(offline: Command) -> None:
    result = await offline.shell("runninghub models --json | head -n 1")
    assert (result.out, result.err) == ("[\n", "")


async def test_a_call_without_its_turn_is_7_and_programs_are_told_the_refusal(
    tmp_path: Path,
) -> None:
    async with Server(code(421, "TASK_QUEUE_MAXED")) as server:
        command = command_for(server.base_url, tmp_path)
        result = await command(*CALL, "--json", "--timeout", "0.3")
    error = result.json["error"]
    assert (result.code, error["type"], error.get("task_id")) == (7, "TaskTimeoutError", None)
    assert (error["refusal"]["type"], error["refusal"]["code"]) == ("ConcurrencyLimitError", 421)
