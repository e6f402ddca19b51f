"""``runninghub task`` and ``runninghub upload``."""

from __future__ import annotations

from pathlib import Path

import pytest

from runninghub_async import RunningHub
from runninghub_async.sandbox import Sandbox, succeed
from tests.cli.command import Command, command_for
from tests.helpers import a_call
from tests.misbehaving import Server, running, status


@pytest.fixture
async def task_id(sandbox: Sandbox) -> str:
    """A task that has been submitted elsewhere."""
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh:
        return (await a_call(rh).submit()).id


async def test_waiting_shows_how_it_goes_and_where_the_result_is(
    runninghub: Command, task_id: str, sandbox: Sandbox
) -> None:
    ended = await runninghub("task", task_id, "--wait")
    assert ended.code == 0, ended.err
    assert ended.out.startswith(f"{sandbox.base_url}/output/{task_id}")
    assert "success (" in ended.err


async def test_a_look_at_a_task_that_goes_on_does_not_wait(tmp_path: Path) -> None:
    async with Server(queries=[running]) as server:
        runninghub = command_for(server.base_url, tmp_path)
        plain = await runninghub("task", "2013508786110730241")
        as_json = await runninghub("task", "2013508786110730241", "--json")
    assert (plain.code, plain.out, plain.err) == (0, "running\n", "")
    assert as_json.json == {"task_id": "2013508786110730241", "status": "RUNNING"}


async def test_a_look_at_a_task_that_has_failed_tells_why(tmp_path: Path) -> None:
    failed = status("FAILED", errorCode="805", errorMessage="node 7 broke")
    async with Server(queries=[failed]) as server:
        ended = await command_for(server.base_url, tmp_path)("task", "123")
    assert ended.code == 3
    assert "node 7 broke" in ended.err
    assert "123" in ended.err


async def test_saving_waits_and_replaces_only_when_asked(runninghub: Command, task_id: str) -> None:
    saved = await runninghub("task", task_id, "--out", "made")
    assert saved.out == f"made/{task_id}-1.png\n"
    again = await runninghub("task", task_id, "--out", "made")
    assert again.code == 1
    assert "--overwrite replaces them" in again.err
    assert task_id in again.err
    replaced = await runninghub("task", task_id, "--out", "made", "--overwrite", "--json")
    assert replaced.json["outputs"][0]["file"] == f"made/{task_id}-1.png"


async def test_cancelling(tmp_path: Path) -> None:
    async with Sandbox(task_seconds=60) as sandbox:
        runninghub = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
        async with RunningHub(sandbox.api_key, base_url=sandbox.base_url) as rh:
            task = await a_call(rh).submit()
        cancelled = await runninghub("task", task.id, "--cancel")
        look = await runninghub("task", task.id)
        nonsense = await runninghub("task", task.id, "--cancel", "--wait")
    assert (cancelled.code, cancelled.out) == (0, "cancel\n")
    assert look.code == 3
    assert nonsense.code == 2


async def test_an_upload_tells_url_and_file_name(
    runninghub: Command, picture: Path, sandbox: Sandbox
) -> None:
    ended = await runninghub("upload", picture.name)
    url, name = ended.out.splitlines()
    assert url.startswith(f"url: {sandbox.base_url}/")
    assert name.startswith("file name: openapi/")


async def test_uploads_in_json_are_a_list(runninghub: Command, picture: Path) -> None:
    other = picture.with_name("other.png")
    other.write_bytes(picture.read_bytes() + b"more")
    ended = await runninghub("upload", picture.name, other.name, "--json")
    assert [sent["file"] for sent in ended.json] == ["picture.png", "other.png"]
    assert all(sent["url"] and sent["file_name"] and sent["size"] for sent in ended.json)


async def test_cancelling_what_has_ended_says_so(runninghub: Command, task_id: str) -> None:
    await runninghub("task", task_id, "--wait")
    ended = await runninghub("task", task_id, "--cancel")
    assert (ended.code, ended.out) == (1, "success\n")
    assert f"Task {task_id} had ended already (success); nothing was cancelled." in ended.err
    as_json = await runninghub("task", task_id, "--cancel", "--json")
    assert as_json.json == {"task_id": task_id, "status": "SUCCESS"}


async def test_a_task_that_was_cancelled_before_is_as_it_should_be(tmp_path: Path) -> None:
    cancelled = status("CANCEL", results=None)
    async with Server(queries=[cancelled]) as server:
        ended = await command_for(server.base_url, tmp_path)("task", "123", "--cancel")
    assert (ended.code, ended.out, ended.err) == (0, "cancel\n", "")


async def test_a_file_that_cannot_be_sent_keeps_no_other_back(
    runninghub: Command, picture: Path, sandbox: Sandbox
) -> None:
    picture.with_name("empty.png").write_bytes(b"")
    last = picture.with_name("last.png")
    last.write_bytes(picture.read_bytes() + b"more")
    names = (picture.name, "empty.png", "missing.png", last.name)
    ended = await runninghub("upload", *names)
    assert ended.code == 2
    assert [line.partition(":")[0] for line in ended.out.splitlines()] == ["url", "file name"] * 2
    assert "empty.png" in ended.err
    assert "missing.png" in ended.err

    ended = await runninghub("upload", *names, "--json")
    assert ended.code == 2
    assert [each["file"] for each in ended.json] == list(names)
    assert ["url" in each for each in ended.json] == [True, False, False, True]
    assert [each["error"]["exit_code"] for each in ended.json if "error" in each] == [2, 2]


async def test_while_results_are_looked_for_the_display_says_so(
    runninghub: Command, sandbox: Sandbox
) -> None:
    sandbox.script(None, [succeed(results_after=0.3)])
    ended = await runninghub("run", "seedream-v4.5/text-to-image", "prompt=a red bicycle")
    assert ended.code == 0, ended.err
    steps = [line.partition(" (")[0] for line in ended.err.splitlines()]
    assert steps[steps.index("success") + 1] == "success, looking for its results"


async def test_files_that_are_none_are_told_and_all_others_sent(
    runninghub: Command, picture: Path, sandbox: Sandbox
) -> None:
    broken = {
        "text.jpg": (b"only words", "is text in spite of its name"),
        "paper.jpg": (b"%PDF-1.4 and more", "is a PDF file in spite of its name"),
        "nothing.png": (b"", "is empty"),
        "folder.png": (None, "file is 'folder.png', which is not a file.\n"),
        "absent.png": (None, "there is no such file"),
    }
    for name, (content, _) in broken.items():
        if content is not None:
            picture.with_name(name).write_bytes(content)
    picture.with_name("folder.png").mkdir()
    ended = await runninghub("upload", *broken, picture.name)
    assert ended.code == 2
    assert ended.out.count("url: ") == 1
    for name, (_, why) in broken.items():
        assert f"'{name}'" in ended.err
        assert why in ended.err
    assert len([seen for seen in sandbox.requests if "upload" in seen.path]) == 1
