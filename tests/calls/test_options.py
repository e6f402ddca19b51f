"""Options of one call: its time limit, its webhook, who pays, what cancelling means."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import Call, RunningHub, errors
from runninghub_async.bulk import BulkRun, Job, JobSource
from runninghub_async.bulk.jobs import content_hash
from runninghub_async.client import runtime_of
from tests.bulk.helpers import Folder, bulk_with, form, job_file
from tests.cli.command import Command, command_for, line_with
from tests.helpers import KEY, QUICK, a_call, a_media_call, client, until
from tests.misbehaving import Request, Server, accept, code, price, running, text_result, when

HOOK = "https://example.com/hook"
OTHER_KEY = "another-key-with-many-letters-4711"
OPTIONS = {"timeout": 12.5, "webhook_url": HOOK, "on_cancel": "cancel"}


def two_accounts(server: Server, **settings: Any) -> RunningHub:
    given: dict[str, Any] = {"poll": 0.01, "retry": QUICK, "timeout": 20}
    return RunningHub([KEY, OTHER_KEY], base_url=server.base_url, **(given | settings))


def label(rh: RunningHub, key: str) -> str:
    return next(a.label for a in runtime_of(rh).settings.accounts if a.key.reveal() == key)


def keys(requests: list[Request]) -> set[str]:
    return {request.headers["authorization"].removeprefix("Bearer ") for request in requests}


async def test_every_option_is_set_on_this_very_call_and_goes_with_its_copies() -> None:
    async with Server() as server, client(server) as rh:
        call = a_call(rh)
        assert call.with_options(**OPTIONS) is call  # type: ignore[arg-type]
        assert (
            call.copy().to_dict() == call.to_dict() == a_call(rh).to_dict() | {"options": OPTIONS}
        )
        again = rh.from_dict(call.to_dict())
        assert again.to_dict() == call.to_dict()
        await rh.gather(call, call.copy(), again, a_call(rh))
    hooks = [request.json.get("webhookUrl") for request in server.submits]
    assert sorted(map(str, hooks)) == ["None", HOOK, HOOK, HOOK]


async def test_what_is_not_named_stays_as_it_was() -> None:
    async with Server() as server, client(server) as rh:
        call = a_call(rh).with_options(timeout=5).with_options(webhook_url=HOOK)
        call.with_options(on_cancel="cancel").with_options(on_cancel=None)
        assert call.to_dict()["options"] == {"timeout": 5, "webhook_url": HOOK}
        call.with_options(timeout=None)
        assert call.to_dict()["options"] == {"timeout": None, "webhook_url": HOOK}
        await call


# -- the time limit --------------------------------------------------------------------------


async def test_a_time_limit_of_its_own_counts_for_the_call_and_its_task() -> None:
    async with Server(queries=[running]) as server, client(server, timeout=30) as rh:
        call = a_call(rh).with_options(timeout=0.2)
        with pytest.raises(errors.TaskTimeoutError, match=r"after 0\.2 s"):
            await call
        assert call.task is not None
        with pytest.raises(errors.TaskTimeoutError, match=r"after 0\.2 s"):
            await call.task
        with pytest.raises(errors.TaskTimeoutError, match=r"after 0\.3 s"):
            await call.with_options(timeout=0.3)
        with pytest.raises(errors.TaskTimeoutError, match=r"after 0\.3 s"):
            async for _ in call.task.updates():
                pass
        assert len(server.submits) == 1


async def test_it_may_be_longer_than_the_clients_or_none() -> None:
    ends = asyncio.Event()
    async with (
        Server(queries=[when(ends, text_result)]) as server,
        client(server, timeout=0.2) as rh,
    ):
        calls = [a_call(rh).with_options(timeout=limit) for limit in (20, None)]
        waiting = asyncio.gather(*(call.run() for call in calls))
        with pytest.raises(errors.TaskTimeoutError):
            await a_call(rh)
        ends.set()
        assert len(await waiting) == 2


# -- who pays --------------------------------------------------------------------------------


async def test_the_account_that_is_named_pays_uploads_and_asks(picture: Path) -> None:
    async with Server(previews=[price(0.2)]) as server, two_accounts(server) as rh:
        for key in (KEY, OTHER_KEY):
            await rh.gather(
                *(
                    a_call(rh, prompt=f"call {n}").with_options(account=label(rh, key))
                    for n in range(5)
                ),
                a_media_call(rh, picture).with_options(account=label(rh, key)),
            )
            assert keys([*server.submits, *server.uploads, *server.queries]) == {key}
            server.seen.clear()
        await rh.price_preview(a_call(rh).with_options(account=label(rh, OTHER_KEY)))
        assert keys(server.previews) == {OTHER_KEY}


async def test_a_refusal_of_that_account_is_the_calls_and_nobody_else_pays() -> None:
    async with Server(code("1002", "bad key")) as server, two_accounts(server) as rh:
        for _ in range(2):  # also where it is set aside already
            with pytest.raises(errors.AuthenticationError):
                await a_call(rh).with_options(account=label(rh, OTHER_KEY))
        assert keys(server.submits) == {OTHER_KEY}
        assert len(server.submits) == 2
        server.answers_submits(accept)
        call = a_call(rh)
        await call
        assert call.task is not None
        assert call.task.account == label(rh, KEY)


# -- cancelling ------------------------------------------------------------------------------


@pytest.mark.parametrize(("own", "of_client"), [("cancel", "leave"), ("leave", "cancel")])
async def test_what_cancelling_means_is_the_calls_own(own: Any, of_client: Any) -> None:
    async with Server(queries=[running]) as server, client(server, on_cancel=of_client) as rh:
        calls = [a_call(rh).with_options(on_cancel=own), a_call(rh)]
        for call in calls:
            work = asyncio.create_task(call.run())
            await until(lambda call=call: call.task)  # type: ignore[misc]
            work.cancel()
            await asyncio.wait([work])
        await until(lambda: server.cancels)
        await asyncio.sleep(0.05)
        stopped = calls[0] if own == "cancel" else calls[1]
        assert stopped.task is not None
        assert [request.json["taskId"] for request in server.cancels] == [stopped.task.id]


async def test_a_cancelled_task_is_stopped_also_where_its_client_closes_at_once() -> None:
    """As Ctrl-C has it, which ends the program that waits."""
    async with Server(queries=[running]) as server:

        async def program() -> None:
            async with client(server, on_cancel="cancel") as rh:
                await a_call(rh)

        work = asyncio.create_task(program())
        await until(lambda: server.queries)
        work.cancel()
        await asyncio.wait([work])
        assert [request.json["taskId"] for request in server.cancels] == server.tasks


# -- what may change when --------------------------------------------------------------------


async def test_once_it_has_begun_only_the_time_limit_may_change() -> None:
    go_on = asyncio.Event()
    async with Server(when(go_on, accept)) as server, two_accounts(server) as rh:
        call = a_call(rh).with_options(account=label(rh, KEY))
        work = asyncio.create_task(call.run())
        await until(lambda: server.submits)
        changes: list[dict[str, Any]] = [
            {"webhook_url": HOOK},
            {"account": label(rh, OTHER_KEY)},
            {"account": None},
            {"on_cancel": "cancel"},
            {"on_cancel": "cancel", "timeout": 1},
        ]
        before = call.to_dict()
        for change in changes:
            with pytest.raises(errors.RunningHubError, match=r"already under way.*copy"):
                call.with_options(**change)
        assert call.to_dict() == before
        call.with_options(timeout=7, account=label(rh, KEY), on_cancel="leave", webhook_url=None)
        go_on.set()
        await work
        call.with_options(timeout=8)


WRONG: list[dict[str, Any]] = [
    {"timeout": 0},
    {"timeout": "5"},
    {"timeout": True},
    {"timeout": float("nan")},
    {"webhook_url": "example.com"},
    {"on_cancel": "stop"},
    {"account": "key-00000000"},
    {"account": ""},
    {"account": 3},
]


@pytest.mark.parametrize("wrong", WRONG)
async def test_what_is_not_allowed_changes_nothing(wrong: dict[str, Any]) -> None:
    (name,) = wrong
    async with Server() as server, client(server) as rh:
        call = a_call(rh).with_options(timeout=3)
        with pytest.raises(errors.InvalidParameterError, match=f"^{name} is .*allowed"):
            call.with_options(**{"timeout": 4, **wrong})
        assert call.to_dict()["options"] == {"timeout": 3}
        with pytest.raises(errors.InvalidParameterError, match=f"^{name} is .*allowed"):
            rh.from_dict(form("a boat") | {"options": wrong})
        await call


@pytest.mark.parametrize("options", [3, "timeout", ["timeout"], {"time": 3}, {"": 1}])
async def test_options_that_are_none_are_refused(options: Any) -> None:
    rh = RunningHub(KEY)
    with pytest.raises(errors.InvalidParameterError, match=r"options.*timeout, webhook_url"):
        rh.from_dict(form("a boat") | {"options": options})


@pytest.mark.parametrize(
    "of_kind",
    [
        form("a red bicycle"),
        {"workflow": "1904136902449209346", "nodes": {"6": {"text": "x"}}},
        {"app": "1877265245566922753", "nodes": {"6.text": "x"}, "validate": False},
    ],
)
async def test_every_kind_of_call_takes_them_in_its_text_form(of_kind: dict[str, Any]) -> None:
    async with Server() as server, client(server) as rh:
        call = rh.from_dict(of_kind | {"options": OPTIONS})
        assert call.to_dict() == rh.from_dict(of_kind).with_options(**OPTIONS).to_dict()  # type: ignore[arg-type]
        assert call.to_dict()["options"] == OPTIONS
        with pytest.raises(errors.InvalidParameterError, match="options"):
            rh.from_dict(of_kind | {"option": OPTIONS})


# -- many calls ------------------------------------------------------------------------------


async def test_a_map_of_text_forms_takes_them() -> None:
    async with Server() as server, client(server) as rh:
        async with rh.map([form("a boat") | {"options": {"webhook_url": HOOK}}]) as outcomes:
            assert [outcome.error async for outcome in outcomes] == [None]
        assert server.submits[0].json["webhookUrl"] == HOOK


def jobs(lines: list[str], **source: Any) -> list[Job]:
    found = list(JobSource(**source).read(lines))
    assert all(isinstance(job, Job) for job in found), found
    return [job for job in found if isinstance(job, Job)]


def test_they_are_no_part_of_what_id_and_hash_are_made_from() -> None:
    bare = form("a boat")
    (plain,) = jobs([json.dumps(bare)])
    (with_them,) = jobs([json.dumps(bare | {"options": OPTIONS})])
    assert (with_them.id, with_them.hash) == (plain.id, plain.hash)
    assert content_hash(bare | {"options": OPTIONS}) == content_hash(bare) == plain.hash
    # A parameter of this name is one.
    assert content_hash(form("a boat", options={})) != content_hash(bare)


def test_in_a_csv_each_has_a_column_of_its_own() -> None:
    header = "prompt,options.webhook_url,options.timeout,options"
    rows = [header, f"a boat,{HOOK},12.5,dop-lite", "a boat,,,dop-lite"]
    first, second = jobs([f"{row}\n" for row in rows], format="csv", model="x/y")
    assert first.form["options"] == {"webhook_url": HOOK, "timeout": 12.5}
    assert first.form["params"] == second.form["params"]
    assert first.form["params"] == {"prompt": "a boat", "options": "dop-lite"}
    assert first.hash == second.hash
    assert "options" not in second.form


async def test_a_bulk_run_heeds_them_and_a_change_of_them_changes_no_job(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "out")
    rows = [
        {"id": "a", **form("call a")},
        {"id": "b", **form("call b"), "options": {"webhook_url": HOOK}},
    ]
    async with Server() as server, client(server) as rh:
        await bulk_with(rh, folder.path, rows)
        calls: list[Call] = [a_call(rh, prompt="a lake").with_options(webhook_url=HOOK)]
        async with BulkRun(rh, out=folder.path) as run:
            assert [o.state async for o in run.add(calls)] == ["saved"]
        assert sorted(str(r.json.get("webhookUrl")) for r in server.submits) == ["None", HOOK, HOOK]
        again = [row | {"options": {"timeout": 7.0}} for row in rows]
        async with BulkRun(rh, out=folder.path) as run:
            assert [o async for o in run.add([*again, a_call(rh, prompt="a lake")])] == []
            assert run.totals.changed == 0
        assert len(server.submits) == 3


async def test_a_resumed_job_is_waited_for_as_its_options_say(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    row = {"id": "a", **form("call a"), "options": {"timeout": 0.3}}
    async with Server(queries=[running]) as server, client(server, timeout=30) as rh:
        for _ in range(2):
            async with BulkRun(rh, out=folder) as run:
                (outcome,) = [o async for o in run.add([row])]
            assert outcome.state == "submitted"
            assert isinstance(outcome.error, errors.TaskTimeoutError)
        assert len(server.submits) == 1


# -- the command -----------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


async def test_the_command_takes_them_for_every_kind(folder: Path) -> None:
    async with Server() as server:
        command = command_for(server.base_url, folder, key=f"{KEY},{OTHER_KEY}")
        async with two_accounts(server) as rh:
            payer = label(rh, OTHER_KEY)
        options = ["--webhook-url", HOOK, "--account", payer, "--on-cancel", "leave"]
        words = ["run", "seedream-v4.5/text-to-image", "prompt=a boat", "resolution=2k"]
        assert (await command(*words, *options, "--timeout", "20")).code == 0
        assert server.submits[0].json["webhookUrl"] == HOOK
        assert keys(server.submits) == {OTHER_KEY}
        for wrong in (["workflow", "1904136902449209346"], ["app", "1877265245566922753"], words):
            ended = await command(*wrong, "--account", "key-00000000")
            assert ended.code == 2
            assert "account is 'key-00000000'; allowed is one of this client" in ended.err
            assert "never awaited" not in ended.err


async def test_ctrl_c_cancels_the_task_where_that_was_said(folder: Path) -> None:
    async with Server(queries=[running]) as server:
        command = command_for(server.base_url, folder)
        words = ["run", "seedream-v4.5/text-to-image", "prompt=a boat", "resolution=2k"]
        process = await command.start(*words, "--on-cancel", "cancel")
        await until(lambda: server.queries, 30)
        process.send_signal(2)
        assert await line_with("was asked to stop task", process.stderr)
        assert await process.wait() == 130
        assert len(server.cancels) == 1


async def test_the_check_of_a_bulk_run_finds_what_is_wrong_with_them(folder: Path) -> None:
    rows = [
        form("call a") | {"options": {"timeout": -1}},
        form("call b") | {"options": {"account": "key-00000000"}},
        form("call c") | {"options": {"webhook_url": HOOK}},
    ]
    path = job_file(folder, rows)
    with_key = Command({"RUNNINGHUB_API_KEY": KEY}, folder)
    ended = await with_key("bulk", path, "--out", "out", "--dry-run")
    assert ended.code == 2
    assert "line 1: timeout is -1" in ended.err
    assert "line 2: account is 'key-00000000'" in ended.err
    assert "2 mistakes" in ended.err
    without = await Command({}, folder)("bulk", path, "--out", "out", "--dry-run")
    assert "1 mistake;" in without.err, "whose label it is, nobody can tell without a key"
