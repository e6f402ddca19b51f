"""What a person is asked for, and what the answer allows: one call at one price."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mcp.shared.exceptions import MCPError
from mcp_types import ElicitResult, InputRequiredResult

from runninghub_async.sandbox import Sandbox
from tests.mcp.serving import (
    BICYCLE,
    MODEL,
    MODES,
    made,
    record,
    standing,
    text,
    tools_of,
    yes,
)


def declines(_: str) -> ElicitResult:
    return ElicitResult(action="decline")


def dismisses(_: str) -> ElicitResult:
    return ElicitResult(action="cancel")


def says_no(_: str) -> ElicitResult:
    return ElicitResult(action="accept", content={"allow": False})


def says_nothing(_: str) -> ElicitResult:
    return ElicitResult(action="accept")


def says_something_else(_: str) -> ElicitResult:
    return ElicitResult(action="accept", content={"allow": "of course"})


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "limit",
    [{"budget": "0.3CNY"}, {"session_budget": "0.3CNY"}, {"ask_above": "0.1CNY"}],
    ids=["day", "server", "call"],
)
async def test_what_a_person_allows_holds_for_one_call(
    sandbox: Sandbox, tmp_path: Path, mode: str, limit: dict[str, str]
) -> None:
    asked: list[str] = []

    def answer(question: str) -> ElicitResult:
        asked.append(question)
        return yes(question)

    async with tools_of(sandbox, tmp_path, mode=mode, answer=answer, **limit) as client:
        for _ in range(3):
            run = await made(client)
            assert not run.is_error, text(run)
        assert (await standing(client))["spent"] == "0.6"
    assert len(asked) == (3 if "ask_above" in limit else 2)
    assert all("0.2 CNY" in question and "a red bicycle" in question for question in asked)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(
    "answer", [declines, dismisses, says_no, says_nothing, says_something_else]
)
async def test_whatever_is_no_yes_is_a_no(
    sandbox: Sandbox, tmp_path: Path, mode: str, answer: Callable[[str], ElicitResult]
) -> None:
    async with tools_of(sandbox, tmp_path, mode=mode, answer=answer, ask_above="0.1CNY") as client:
        run = await made(client)
        assert run.is_error
        assert "no task was created" in text(run)
        assert record(run)["price"] == {"amount": "0.2", "currency": "CNY"}
        assert (await standing(client))["spent"] == "0"
    assert not sandbox.tasks


@pytest.mark.parametrize("mode", MODES)
async def test_a_client_that_cannot_ask_is_told_the_price(
    sandbox: Sandbox, tmp_path: Path, mode: str
) -> None:
    async with tools_of(sandbox, tmp_path, "0.1CNY", mode=mode) as client:
        run = await made(client)
        assert run.is_error
        assert "cannot ask the user" in text(run)
        assert record(run)["price"] == {"amount": "0.2", "currency": "CNY"}
        assert record(run)["submitted"] == "no"
    assert not sandbox.tasks


async def test_a_question_is_asked_once_more_where_another_limit_is_crossed_as_well(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    asked: list[str] = []

    def answer(question: str) -> ElicitResult:
        asked.append(question)
        return yes(question)

    async with tools_of(
        sandbox, tmp_path, "0.1CNY", session_budget="0.1CNY", answer=answer
    ) as client:
        assert not (await made(client)).is_error
    assert ["of this server" in question for question in asked] == [False, True]


async def test_an_answer_is_used_once(sandbox: Sandbox, tmp_path: Path) -> None:
    """Whoever repeats the request with the person's answer makes nothing more."""
    async with tools_of(sandbox, tmp_path, ask_above="0.1CNY", answer=yes) as client:

        async def call(**more: Any) -> Any:
            given = {"model": MODEL, "params": BICYCLE}
            return await client.session.call_tool(
                "run_model", given, allow_input_required=True, **more
            )

        question = await call()
        assert isinstance(question, InputRequiredResult)
        again: dict[str, Any] = {
            "input_responses": {"allow": yes("")},
            "request_state": question.request_state,
        }
        ends = await asyncio.gather(*(call(**again) for _ in range(5)))
        assert sorted(end.is_error for end in ends) == [False, True, True, True, True]
        with pytest.raises(MCPError, match="requestState"):
            await client.session.call_tool(
                "run_model",
                {"model": MODEL, "params": {**BICYCLE, "resolution": "4k"}},
                allow_input_required=True,
                **again,
            )
        with pytest.raises(MCPError, match="requestState"):
            await call(input_responses=again["input_responses"], request_state="forged")
        unasked = await call(input_responses=again["input_responses"])
        assert isinstance(unasked, InputRequiredResult), "an answer without its question is none"
    assert len(sandbox.tasks) == 1


async def test_of_parallel_calls_no_more_are_made_than_the_budget_holds(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with tools_of(sandbox, tmp_path, "0.7CNY") as client:
        runs = await asyncio.gather(*(made(client) for _ in range(20)))
        assert sum(not run.is_error for run in runs) == 3
        assert (await standing(client))["spent"] == "0.6"
    assert len(sandbox.tasks) == 3
