"""What the shells offer, asked as the shells ask."""

from __future__ import annotations

import pytest

from tests.cli.command import Command

MODEL = "hailuo-02-i2v-standard"


async def offers(command: Command, line: str) -> list[str]:
    """What fish is offered at the end of a line; the explanations are left out."""
    command.environment.update(
        _RUNNINGHUB_COMPLETE="complete_fish",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        _TYPER_COMPLETE_ARGS=line,
    )
    ended = await command()
    assert (ended.code, ended.err) == (0, "")
    return [offer.partition("\t")[0] for offer in ended.out.splitlines() if offer]


async def bash_offers(command: Command, *words: str) -> list[str]:
    """What bash is offered for the last of its words."""
    command.environment.update(
        _RUNNINGHUB_COMPLETE="complete_bash",
        COMP_WORDS=" ".join(words),
        COMP_CWORD=str(len(words) - 1),
    )
    ended = await command()
    assert (ended.code, ended.err) == (0, "")
    return ended.out.split()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("runninghub mod", ["models", "models show"]),
        ("runninghub models sh", ["show"]),
        ("runninghub models show hailuo-2.3/", ["hailuo-2.3/i2v-standard", "hailuo-2.3/i2v-pro"]),
        ("runninghub run hailuo-2.3/i2v-s", ["hailuo-2.3/i2v-standard"]),
        (f"runninghub run {MODEL} first", ["first_image_url=", "first_image_url=https://"]),
        (f"runninghub run {MODEL} prom", ["prompt=", "prompt=@"]),
        (f"runninghub run {MODEL} dur", ["duration=", "duration=6", "duration=10"]),
        (f"runninghub run {MODEL} duration=", ["duration=6", "duration=10"]),
        (f"runninghub run {MODEL} duration=1", ["duration=10"]),
        (
            f"runninghub run {MODEL} prompt=x duration=6 ",  # what was given is not offered again
            ["enable_prompt_expansion=", "first_image_url=", "last_image_url="],
        ),
        ("runninghub run unknown-model dur", []),
        ("runninghub models --family hai", ["hailuo"]),
        ("runninghub models --task lip", ["lip-sync"]),
        ("runninghub models --output 3", ["3d"]),
    ],
)
async def test_offers(offline: Command, line: str, offered: list[str]) -> None:
    assert await offers(offline, line) == offered


async def test_every_parameter_comes_with_its_explanation(offline: Command) -> None:
    offline.environment.update(
        _RUNNINGHUB_COMPLETE="complete_fish",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        _TYPER_COMPLETE_ARGS=f"runninghub run {MODEL} ",
    )
    ended = await offline()
    assert "duration=\tLength of the finished video in seconds." in ended.out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("dur",), ["duration=", "duration=6", "duration=10"]),
        (("duration", "="), ["6", "10"]),
        (("duration", "=", "1"), ["10"]),
        (("prompt", "=", "x", "duration", "="), ["6", "10"]),
    ],
)
async def test_bash_takes_the_equals_sign_for_a_word(
    offline: Command, words: tuple[str, ...], offered: list[str]
) -> None:
    assert await bash_offers(offline, "runninghub", "run", MODEL, *words) == offered
