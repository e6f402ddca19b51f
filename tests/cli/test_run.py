"""``runninghub run`` against the sandbox."""

from __future__ import annotations

import json
import re
from pathlib import Path

import av
from PIL import Image

from runninghub_async.sandbox import Sandbox, succeed
from tests.cli.command import Command, command_for, on_terminal
from tests.helpers import until
from tests.misbehaving import Server, answer, code

VIDEO = "hailuo-2.3/i2v-pro"
PICTURE = ("seedream-v4.5/text-to-image", "prompt=a red bicycle", "resolution=2k")


async def test_a_video_is_made_and_saved(
    runninghub: Command, picture: Path, sandbox: Sandbox
) -> None:
    _, out, err = ended = await runninghub(
        "run", VIDEO, f"image_url={picture.name}", "prompt=slow dolly in", "--out", "films/today"
    )
    assert ended.code == 0, err
    (task,) = sandbox.tasks
    assert out == f"films/today/{task.id}-1.mp4\n"
    with av.open(str(runninghub.folder / out.strip())) as film:
        assert next(film.decode(video=0)).width
    lines = err.splitlines()
    assert lines[0] == f"{VIDEO}: 2.63 CNY (per call, published 2026-04-29)"
    assert f"task: {task.id}" in lines
    assert lines[-1] == "used: 2.63 CNY for the model"
    assert "\x1b" not in err


async def test_a_price_of_which_only_the_lowest_is_published_is_told_so(
    runninghub: Command,
) -> None:
    ended = await runninghub("run", "pixverse-c1/reference-to-video", "prompt=a boat at sea")
    assert ended.code == 0, ended.err
    assert "only its lowest price is published, from 0.63-2.52 CNY/s; it may cost more" in ended.err


async def test_without_a_directory_links_are_printed_and_nothing_is_saved(
    runninghub: Command, sandbox: Sandbox
) -> None:
    ended = await runninghub("run", *PICTURE)
    assert ended.code == 0
    assert ended.out.startswith(f"{sandbox.base_url}/output/")
    assert list(runninghub.folder.iterdir()) == []


async def test_a_text_is_printed(tmp_path: Path) -> None:
    async with Server() as server:
        ended = await command_for(server.base_url, tmp_path)("run", *PICTURE)
    assert (ended.code, ended.out) == (0, "done\n")


async def test_json_is_one_object_and_the_rest_goes_elsewhere(
    runninghub: Command, sandbox: Sandbox
) -> None:
    ended = await runninghub("run", *PICTURE, "--json", "--out", "made")
    (task,) = sandbox.tasks
    (output,) = ended.json["outputs"]
    assert ended.json["task_id"] == task.id
    assert ended.json["model"] == "seedream-v4.5/text-to-image"
    assert ended.json["status"] == "SUCCESS"
    assert ended.json["price"]["amount"] == "0.2"
    assert ended.json["usage"]["third_party_money"] == "0.2"
    assert output["kind"] == "image"
    assert output["file"] == f"made/{task.id}-1.png"
    with Image.open(runninghub.folder / output["file"]) as made:
        assert made.format == "PNG"
    assert f"task: {task.id}" in ended.err


async def test_values_are_texts_that_become_what_the_model_wants(
    runninghub: Command, picture: Path, sandbox: Sandbox
) -> None:
    ended = await runninghub(
        "run",
        "hailuo-02-i2v-standard",
        f"first_image_url={picture}",
        "duration=10",
        "enable_prompt_expansion=false",
    )
    assert ended.code == 0, ended.err
    sent = sandbox.tasks[0].params
    assert (sent["duration"], sent["enablePromptExpansion"]) == ("10", False)
    assert sent["firstImageUrl"].startswith(sandbox.base_url)


async def test_a_key_that_comes_twice_makes_a_list(
    runninghub: Command, picture: Path, sandbox: Sandbox
) -> None:
    link = "https://example.com/other.png"
    ended = await runninghub(
        "run",
        "nano-banana-pro/edit-channel-low-price",
        f"image_urls={picture.name}",
        f"image_urls={link}",
        "prompt=both together",
        "resolution=1k",
    )
    assert ended.code == 0, ended.err
    first, second = sandbox.tasks[0].params["imageUrls"]
    assert first.startswith(sandbox.base_url)
    assert second == link


async def test_a_text_can_come_from_a_file(runninghub: Command, sandbox: Sandbox) -> None:
    (runninghub.folder / "prompt.txt").write_text("two lines\nof prompt\n")
    await runninghub("run", PICTURE[0], "prompt=@prompt.txt")
    await runninghub("run", PICTURE[0], "prompt=@@prompt.txt")
    prompts = [task.params["prompt"] for task in sandbox.tasks]
    assert prompts == ["two lines\nof prompt", "@prompt.txt"]


async def test_a_value_may_hold_equals_signs_and_be_empty(
    runninghub: Command, sandbox: Sandbox
) -> None:
    await runninghub("run", PICTURE[0], "prompt=a=b=c")
    assert sandbox.tasks[0].params["prompt"] == "a=b=c"
    ended = await runninghub("run", PICTURE[0], "prompt=")
    assert ended.code == 2
    assert "prompt is empty" in ended.err


async def test_what_the_catalogue_does_not_know_can_be_sent(tmp_path: Path, picture: Path) -> None:
    async with Server() as server:
        runninghub = command_for(server.base_url, tmp_path)
        unchecked = await runninghub("run", VIDEO, f"image_url={picture}", "new=5", "--no-validate")
        unknown = await runninghub("run", "brand/new-model", "prompt=x", "--no-validate")
    assert (unchecked.code, unknown.code) == (0, 0)
    first, second = server.submits
    assert first.json["new"] == "5"
    assert first.json["imageUrl"].startswith(server.base_url)
    assert second.path == "/openapi/v2/brand/new-model"


async def test_the_wire_form_can_be_chosen(tmp_path: Path) -> None:
    async with Server() as server:
        await command_for(server.base_url, tmp_path)(
            "run", "z-image/turbo", "prompt=a boat", "--wire", "node_keys"
        )
    assert any("##" in key for key in server.submits[0].json)


async def test_a_deprecated_model_says_what_to_use_instead(tmp_path: Path) -> None:
    async with Server() as server:
        ended = await command_for(server.base_url, tmp_path)(
            "run", "gpt_image_1_5_text_to_image_channel_low_price_deprecated", "prompt=a red boat"
        )
    assert ended.code == 0, ended.err
    assert "This model is deprecated. Use " in ended.err


async def test_progress_lives_on_a_terminal(tmp_path: Path) -> None:
    bar = re.compile(r"^seedream-\S+ +━+.* (queued|running) +\d:\d\d +0.2 CNY", re.MULTILINE)
    async with Sandbox(task_seconds=600, small=True) as sandbox:
        command = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
        shown = await on_terminal(command, "run", *PICTURE, "--out", "made")
        await until(lambda: bar.search(shown.seen))
        (task,) = sandbox.tasks
        sandbox.end(task, succeed())
        assert await shown.end() == 0
    assert f"task: {task.id}" in shown.seen
    assert f"made/{task.id}-1.png" in shown.seen
    assert "\x1b[1A" in shown.raw or "\x1b[2K" in shown.raw  # the line changes in place
    assert "running (" not in shown.seen


async def test_a_terminal_that_cannot_move_its_cursor_gets_plain_lines(
    runninghub: Command,
) -> None:
    runninghub.environment["TERM"] = "dumb"
    ended = await runninghub("run", *PICTURE)
    assert "success (" in ended.err


async def test_progress_in_json_mode_keeps_standard_output_clean(runninghub: Command) -> None:
    ended = await runninghub.shell("runninghub run z-image/turbo prompt=x --json 2>/dev/null")
    assert json.loads(ended.out)["status"] == "SUCCESS"
    assert ended.err == ""


async def test_without_waiting_the_id_is_printed_and_the_task_goes_on(
    runninghub: Command, sandbox: Sandbox
) -> None:
    ended = await runninghub("run", *PICTURE, "--no-wait")
    assert ended.code == 0, ended.err
    (task,) = sandbox.tasks
    assert ended.out == f"{task.id}\n"
    as_json = await runninghub("run", *PICTURE, "--no-wait", "--json")
    told = as_json.json
    assert (told["model"], told["task_id"]) == (PICTURE[0], sandbox.tasks[-1].id)
    assert told["status"] in ("QUEUED", "RUNNING")
    looked = await runninghub("task", task.id, told["task_id"], "--json")
    assert [each["task_id"] for each in looked.json] == [task.id, told["task_id"]]
    refused = await runninghub("run", *PICTURE, "--no-wait", "--out", "made")
    assert (refused.code, "--no-wait does not go with --out" in refused.err) == (2, True)
    assert len(sandbox.tasks) == 2


async def test_while_nothing_starts_it_is_told_why(tmp_path: Path) -> None:
    places = {"concurrentLimit": 3, "totalCurrentTasks": 3}
    told = answer({"code": 0, "msg": "success", "data": places})
    async with Server(code(421, "TASK_QUEUE_MAXED"), limits=[told]) as server:
        runninghub = command_for(server.base_url, tmp_path)
        one = await runninghub("run", *PICTURE, "--timeout", "1.5")
        job = '{"model": "seedream-v4.5/text-to-image", "params": {"prompt": "a boat"}}'
        (tmp_path / "jobs.jsonl").write_text(job.replace("a boat", "a red boat"))
        many = await runninghub("bulk", "jobs.jsonl", "--out", "out", "--timeout", "1.5")
    for ended in (one, many):
        assert "421: the account's 3 places are taken by other programs" in ended.err, ended
        assert " left" not in ended.err.replace("left out", "")
    assert one.code == 7
    assert "3 of 3 places are taken by tasks that are not ours" in one.err


async def test_bulk_lets_through_what_nobody_knows_where_that_is_wanted(tmp_path: Path) -> None:
    job = {"model": "new/model-of-today", "params": {"prompt": "a boat", "brandNew": "8k"}}
    (tmp_path / "jobs.jsonl").write_text(json.dumps(job))
    async with Server() as server:
        runninghub = command_for(server.base_url, tmp_path)
        refused = await runninghub("bulk", "jobs.jsonl", "--out", "out")
        assert (refused.code, server.submits) == (2, [])
        words = ("bulk", "jobs.jsonl", "--out", "out", "--no-validate", "--budget-unknown-ok")
        ended = await runninghub(*words)
        assert ended.code == 0, ended.err
        (submit,) = server.submits
    assert submit.path == "/openapi/v2/new/model-of-today"
    assert submit.json == job["params"]
