"""``rh.peek``: one look at many tasks, which follows none of them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.calls import peeking
from runninghub_async.sandbox import Sandbox, fail
from tests.cli.command import command_for
from tests.helpers import KEY, a_call, client
from tests.misbehaving import Request, Server, answer, code, disconnect, status

FAILED = {"errorCode": "805", "errorMessage": "node 7 broke"}
GONE = code("807", "APIKEY_TASK_NOT_FOUND")
STATES: dict[str, Any] = {
    "1000000001": status("RUNNING"),
    "1000000002": status("SUCCESS", results=[{"text": "a boat", "outputType": "txt"}]),
    "1000000003": status("FAILED", **FAILED),
    "1000000004": status("CANCEL"),
    "1000000005": status("NEW_WORD"),
    "1000000006": GONE,
    "1000000007": answer({}, status=502),
    "1000000008": disconnect,
}
FOUND = ["RUNNING", "SUCCESS", "FAILED", "CANCEL", "NEW_WORD", "", "", ""]


async def by_id(request: Request) -> None:
    await STATES.get(request.json["taskId"], GONE)(request)


def asked(server: Server) -> list[str]:
    return [request.json["taskId"] for request in server.queries]


async def test_each_is_told_in_order_and_what_failed_is_a_value() -> None:
    async with Server(queries=[by_id], outputs=[GONE]) as server, client(server) as rh:
        found = await rh.peek([*STATES, int("1000000003"), rh.task("1000000001")])
        assert found == [*FOUND, "FAILED", "RUNNING"]
        assert [each.task_id for each in found] == [*STATES, "1000000003", "1000000001"]
        assert [type(each.error).__name__ for each in found[:8]] == [
            "NoneType", "NoneType", "TaskFailedError", "TaskCancelledError", "NoneType",
            "NotFoundError", "ServerError", "ConnectionFailedError",
        ]  # fmt: skip
        assert all(each.task_id in str(each.error) for each in found if each.error)
        before = len(server.seen)
        assert (await found[1].task).outputs[0].text == "a boat"
        with pytest.raises(errors.TaskFailedError, match="node 7 broke"):
            await found[2].task
        assert len(server.seen) == before, "what has ended is known"
        assert await rh.peek([found[1].task, "1000000003"]) == ["SUCCESS", "FAILED"]
        assert len(server.seen) == before
        await asyncio.sleep(0.05)
        assert asked(server).count("1000000001") == 1, "nobody goes on looking"
        assert rh.stats().in_flight == 0
        assert await rh.peek([]) == []


async def test_not_all_are_asked_about_at_once() -> None:
    at_once = most = 0

    async def slowly(request: Request) -> None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0.005)
        await status("RUNNING")(request)
        at_once -= 1

    async with Server(queries=[slowly]) as server, client(server) as rh:
        ids = [str(10**9 + n) for n in range(60)]
        assert await rh.peek(ids) == ["RUNNING"] * 60
        assert sorted(asked(server)) == ids
    assert 1 < most <= peeking.AT_ONCE


@pytest.mark.parametrize("wrong", ["1000000001", b"12", 7, None, ["1", "x"], ["1", None]])
async def test_what_is_no_list_of_ids_is_refused_before_anything_is_asked(wrong: Any) -> None:
    async with Server() as server, client(server) as rh:
        with pytest.raises(errors.InvalidParameterError):
            await rh.peek(wrong)
        with pytest.raises(errors.InvalidParameterError, match="account"):
            await rh.peek(["1000000001"], account="nobody")
        assert not server.seen


async def test_a_key_that_is_refused_and_an_unreachable_service_are_no_values() -> None:
    ids = [str(10**9 + n) for n in range(50)]
    async with Server(queries=[code(802, "APIKEY_UNAUTHORIZED")]) as server, client(server) as rh:
        with pytest.raises(errors.AuthenticationError):
            await rh.peek(ids)
        assert len(server.queries) <= peeking.AT_ONCE
    async with RunningHub(KEY, base_url="http://127.0.0.1:9", retry=None) as rh:
        with pytest.raises(errors.ConnectionFailedError):
            await rh.peek(ids)


async def test_the_command_looks_at_several(sandbox: Sandbox, tmp_path: Any) -> None:
    sandbox.script(None, [fail(805, message="node 7 broke")], prompt="call 0")
    runninghub = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05) as rh:
        tasks = [await a_call(rh, prompt=f"call {n}").submit() for n in range(2)]
        await asyncio.gather(*(task.result() for task in tasks), return_exceptions=True)
    ids = [task.id for task in tasks]
    ended = await runninghub("task", *ids, "--json")
    assert ended.code == 0, ended.err
    assert [(each["task_id"], each["status"]) for each in ended.json] == [
        (ids[0], "FAILED"),
        (ids[1], "SUCCESS"),
    ]
    assert "node 7 broke" in ended.json[0]["error"]["message"]
    assert ended.json[1]["outputs"][0]["url"].startswith("http")
    plain = await runninghub("task", *reversed(ids), "1234567890123456789")
    assert plain.code == 1
    words = [line.split()[:2] for line in plain.out.splitlines()]
    assert words == [[ids[1], "success"], [ids[0], "failed"], ["1234567890123456789", "unknown"]]
    refused = await runninghub("task", *ids, "--cancel")
    assert (refused.code, "one task at a time" in refused.err) == (2, True)
