"""``Result.data``: from what the service says to what users, bulk runs and the command get."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import Folder
from tests.cli.command import command_for
from tests.helpers import client
from tests.misbehaving import FIRST_TASK_ID, Server, running, status

FACES: dict[str, Any] = {
    "model": "kling-lip-sync/identify-face",
    "params": {"videoUrl": "https://example.com/speaker.mp4"},
}
TOLD = [
    {"url": "https://example.com/face.jpg", "outputType": "jpg", "text": None},
    {"url": None, "outputType": "text", "text": '{"session_id": 1904154698679771137}'},
    {"url": None, "outputType": "text", "text": '{"face_id": "0", "mood": "glad"}'},
]
DATA = {"session_id": "1904154698679771137", "face_data": [{"face_id": "0", "mood": "glad"}]}


async def test_a_call_s_data_has_the_form_of_its_model_and_a_bare_task_s_its_parts() -> None:
    async with Server(queries=[status("SUCCESS", results=TOLD)]) as server, client(server) as rh:
        result = await rh.from_dict(FACES)
        assert result.data == DATA
        assert [output.kind for output in result.outputs] == ["image", "text", "text"]
        assert result.outputs[1].text == TOLD[1]["text"]  # as it came
    async with Server(queries=[status("SUCCESS", results=TOLD)]) as server, client(server) as rh:
        attached = await rh.task(FIRST_TASK_ID)
        assert attached.data == [{"session_id": DATA["session_id"]}, DATA["face_data"][0]]


async def test_texts_that_are_no_json_and_files_are_no_data() -> None:
    for told in (
        [{"text": "A red bicycle.", "outputType": "txt"}],
        [{"url": "https://example.com/data.json", "outputType": "json"}],
        [{"text": "", "url": "https://example.com/a.png"}],
    ):
        queries = [status("SUCCESS", results=told)]
        async with Server(queries=queries) as server, client(server) as rh:
            result = await rh.call("rhart-text-qwen-27b/chat", prompt="What is this?")
            assert result.data is None


async def test_a_bulk_run_writes_the_data_where_there_is_some(tmp_path: Path) -> None:
    picture = {"model": "seedream-v4.5/text-to-image", "params": {"prompt": "a boat"}}
    jobs = [{"id": "f", **FACES}, {"id": "p", **picture}]
    async with Sandbox(task_seconds=0.02) as sandbox:
        rh = RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.01)
        async with rh, BulkRun(rh, out=tmp_path) as run:
            outcomes = [outcome async for outcome in run.add(jobs)]
        session = str(int(sandbox.tasks[0].id) + 1)
    lines = {line["id"]: line for line in Folder(tmp_path).lines}
    assert lines["f"]["data"]["session_id"] == session
    assert lines["f"]["data"]["face_data"][0]["face_id"] == "0"
    assert "data" not in lines["p"]
    told = {outcome.job.id: outcome.data for outcome in outcomes}
    assert told == {"f": lines["f"]["data"], "p": None}


async def test_a_later_run_knows_the_form_of_a_task_that_an_earlier_one_submitted(
    tmp_path: Path,
) -> None:
    texts = [each for each in TOLD if each["text"]]
    async with Server(queries=[running]) as server:
        async with client(server, timeout=0.2) as rh, BulkRun(rh, out=tmp_path) as run:
            assert [outcome.state async for outcome in run.add([FACES])] == ["submitted"]
        server.answers_queries(status("SUCCESS", results=texts))
        async with client(server) as rh, BulkRun(rh, out=tmp_path) as run:
            (outcome,) = [outcome async for outcome in run.add([FACES])]
        assert len(server.submits) == 1
    assert (outcome.resumed, outcome.data) == (True, DATA)
    assert Folder(tmp_path).lines[-1]["data"] == DATA


async def test_the_command_prints_the_data_as_json(tmp_path: Path) -> None:
    async with Server(queries=[status("SUCCESS", results=TOLD)]) as server:
        run = command_for(server.base_url, tmp_path)
        url = FACES["params"]["videoUrl"]
        ended = await run("run", FACES["model"], f"video_url={url}", "--json")
    assert ended.json["data"] == DATA
    async with Server() as server:
        ended = await command_for(server.base_url, tmp_path)(
            "run", "seedream-v4.5/text-to-image", "prompt=x", "--json"
        )
    assert "data" not in ended.json
