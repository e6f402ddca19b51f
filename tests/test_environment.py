"""What the environment says of a client, and what is said of it where it makes no sense."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from runninghub_async import RetryPolicy, RunningHub, errors
from tests.cli.command import command_for
from tests.helpers import KEY, a_call, client
from tests.misbehaving import Server, answer, hang, running


def settings(rh: RunningHub) -> tuple[object, object, object]:
    known = rh._settings  # noqa: SLF001 - what has no effect that could be seen at once
    return known.timeout, known.concurrency, known.retry


def test_arguments_come_first_then_the_environment_then_defaults(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert settings(RunningHub(KEY)) == (3600, None, RetryPolicy())
    monkeypatch.setenv("RUNNINGHUB_TIMEOUT", " 90.5 ")
    monkeypatch.setenv("RUNNINGHUB_CONCURRENCY", "7")
    monkeypatch.setenv("RUNNINGHUB_RETRY", "2")
    assert settings(RunningHub(KEY)) == (90.5, 7, RetryPolicy(attempts=2))
    monkeypatch.setenv("RUNNINGHUB_RETRY", "1")
    assert settings(RunningHub(KEY)) == (90.5, 7, None)
    own = RetryPolicy()
    assert settings(RunningHub(KEY, timeout=3600, concurrency=3, retry=own)) == (3600, 3, own)
    assert settings(RunningHub(KEY, timeout=None, retry=None)) == (None, 7, None)
    for name in ("TIMEOUT", "CONCURRENCY", "RETRY", "PROXY", "CA_FILE"):
        monkeypatch.setenv(f"RUNNINGHUB_{name}", "  ")
    assert settings(RunningHub(KEY)) == (3600, None, RetryPolicy())


WRONG = [("TIMEOUT", wrong) for wrong in ("soon", "0", "-1", "nan", "inf", "1e99")]
WRONG += [("CONCURRENCY", wrong) for wrong in ("many", "0", "-3", "2.5", "9" * 5000, "٣")]
WRONG += [("RETRY", wrong) for wrong in ("never", "0", "-1", "1.0", "true")]


@pytest.mark.parametrize(("name", "wrong"), WRONG)
def test_what_makes_no_sense_is_refused_by_its_name(
    name: str, wrong: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"RUNNINGHUB_{name}", wrong)
    with pytest.raises(errors.InvalidParameterError, match=f"^RUNNINGHUB_{name} is .*allowed is a"):
        RunningHub(KEY)


async def test_they_take_effect(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RUNNINGHUB_TIMEOUT", "0.3")
    monkeypatch.setenv("RUNNINGHUB_CONCURRENCY", "2")
    monkeypatch.setenv("RUNNINGHUB_RETRY", "3")
    async with (
        Server(queries=[running]) as server,
        RunningHub(KEY, base_url=server.base_url, poll=0.01) as rh,
    ):
        calls = [a_call(rh, prompt=f"call {n}") for n in range(5)]
        ended = await asyncio.gather(*(call.run() for call in calls), return_exceptions=True)
        assert all(isinstance(error, errors.TaskTimeoutError) for error in ended)
        assert len(server.submits) == 2
    async with Server(limits=[answer({}, 500)]) as server:
        async with RunningHub(KEY, base_url=server.base_url) as rh:
            with pytest.raises(errors.APIError):
                await rh.account.queue()
        assert len(server.seen) == 3


async def test_one_attempt_is_one_also_where_nobody_answers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RUNNINGHUB_RETRY", "1")
    async with Server(answer({"errorCode": "421", "errorMessage": "busy"})) as server:
        async with RunningHub(KEY, base_url=server.base_url, timeout=20) as rh:
            with pytest.raises(errors.ConcurrencyLimitError):
                await a_call(rh)
        assert len(server.submits) == 1


async def test_the_command_has_options_of_these_names_on_every_command(tmp_path: Path) -> None:
    async with Server(limits=[answer({}, 500)], queries=[running]) as server:
        command = command_for(server.base_url, tmp_path)
        call = ["run", "seedream-v4.5/text-to-image", "prompt=a boat", "resolution=2k"]
        late = [[*call, "--timeout", "0.5"], ["--timeout", "0.5", *call]]
        late.append([*call, "--timeout", "0.5", "--concurrency", "1", "--retry", "1"])
        for arguments in late:
            ended = await command(*arguments)
            assert ended.code == 7, ended.err
            assert "0.5 s" in ended.err
    async with Server(downloads=[hang]) as silent:
        command = command_for(silent.base_url, tmp_path)
        command.environment["RUNNINGHUB_TIMEOUT"] = "0.2"
        (tmp_path / "a.png").write_bytes(b"x")
        others = (
            ["account"],
            ["workflow show", "1904136902449209346"],
            ["app show", "18772652455"],
        )
        for words in others:
            ended = await command(*words[0].split(), *words[1:])
            assert ended.code == 5, ended.err
            assert "There was no answer within 0.2 s." in ended.err
            ended = await command(*words[0].split(), *words[1:], "--timeout", "0.1", "--retry", "1")
            assert "There was no answer within 0.1 s." in ended.err
    ended = await command("account", "--retry", "0")
    assert ended.code == 2


async def test_the_settings_of_the_environment_are_those_of_no_other_client() -> None:
    async with Server() as server, client(server, timeout=5) as rh:
        await a_call(rh)
        assert settings(rh)[0] == 5
