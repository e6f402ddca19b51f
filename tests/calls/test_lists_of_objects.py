"""Lists of objects, and tokens for repeats, through every form of a call to the sandbox."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.bulk import Job, JobSource
from runninghub_async.cli.inputs import parameters
from runninghub_async.recipes import load
from runninghub_async.sandbox import Sandbox
from runninghub_async.sandbox.scripts import refuse, reset
from tests.misbehaving import PNG

KLING = "kling-v3.0-std/text-to-video"
ERASER = "volc-subtitle-erase/video"
SKYREELS = "skyreels-v4/omni-reference-std"
VIDEO = "https://example.com/a.mp4"
SHOTS = [{"prompt": "the sea", "duration": "2"}, {"prompt": "lightning", "duration": "3"}]


def from_csv() -> dict[str, Any]:
    table = io.StringIO()
    rows = csv.writer(table)
    rows.writerow(["prompt", "multi_prompt"])
    rows.writerow(["a storm", json.dumps(SHOTS)])
    (job,) = JobSource(format="csv", model=KLING).read(table.getvalue().splitlines(keepends=True))
    assert isinstance(job, Job), job
    return dict(job.form)


def from_words(*lists: str) -> dict[str, Any]:
    return {"model": KLING, "params": parameters(["prompt=a storm", *lists])}


FORMS: dict[str, dict[str, Any]] = {
    "JSON": {"model": KLING, "params": {"prompt": "a storm", "multiPrompt": SHOTS}},
    "CSV": from_csv(),
    "one word": from_words(f"multi_prompt={json.dumps(SHOTS)}"),
    "a word an object": from_words(*(f"multi_prompt={json.dumps(shot)}" for shot in SHOTS)),
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
async def test_every_form_of_a_call_takes_a_list_of_objects(
    form: dict[str, Any], sandbox: Sandbox
) -> None:
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh:
        call = rh.from_dict(form)
        assert call.to_dict()["params"]["multiPrompt"] == SHOTS
        await call
        assert rh.from_dict(call.to_dict()).to_dict() == call.to_dict()
    assert sandbox.tasks[-1].params["multiPrompt"] == SHOTS


@pytest.mark.parametrize(
    ("shots", "place"),
    [
        ('[{"prompt": "the sea"}]', "multi_prompt[0].duration is missing"),
        ("[{}", "multi_prompt[0] is '[{}'"),
        ('[{"prompt": "the sea", "duration": "4"}]', "allowed is 5, the call's duration"),
    ],
)
async def test_what_is_wrong_in_a_text_form_is_told_with_its_place(
    shots: str, place: str, sandbox: Sandbox
) -> None:
    rh = RunningHub(sandbox.api_key, base_url=sandbox.base_url)
    with pytest.raises(errors.InvalidParameterError) as caught:
        rh.from_dict(from_words(f"multi_prompt={shots}"))
    assert place in str(caught.value)
    assert not sandbox.requests


async def test_a_repeat_with_the_token_of_an_uncertain_submit_makes_no_second_task(
    sandbox: Sandbox,
) -> None:
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh:
        sandbox.script(None, [reset()])
        call = rh.call(ERASER, video_url=VIDEO)
        assert "clientToken" not in call.to_dict()["params"], "it is made for one call"
        with pytest.raises(errors.SubmissionUncertainError) as caught:
            await call
        token = caught.value.client_token
        assert token
        assert f"client_token={token!r}" in str(caught.value)
        assert "documented as safe" in str(caught.value)
        assert len(sandbox.tasks) == 1, "it was not repeated by itself"

        again = await rh.call(ERASER, video_url=VIDEO, client_token=token)
        assert [task.id for task in sandbox.tasks] == [again.task_id]

        sandbox.script(None, [reset()])
        with pytest.raises(errors.SubmissionUncertainError) as caught:
            await rh.call(ERASER, video_url=VIDEO)
        assert caught.value.client_token != token


async def test_a_repeat_with_the_token_of_a_known_task_is_that_task(sandbox: Sandbox) -> None:
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh:
        first = rh.call(ERASER, video_url=VIDEO, client_token="mine")
        again = rh.call(ERASER, video_url=VIDEO, client_token="mine")
        results = [await first, await again]
        assert results[0].task_id == results[1].task_id
        assert len(sandbox.tasks) == 1
        assert rh.stats().in_flight == 0


async def test_the_token_is_the_same_with_every_try_and_another_for_a_copy(
    sandbox: Sandbox,
) -> None:
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh:
        sandbox.script(None, [refuse(421), refuse(421)])
        call = rh.call(ERASER, video_url=VIDEO)
        await call
        await call.copy()
    submits = [seen for seen in sandbox.requests if seen.path.endswith(ERASER)]
    sent = [json.loads(seen.body)["clientToken"] for seen in submits]
    assert sent == [sent[0]] * 3 + [sent[3]]
    assert sent[3] != sent[0]


async def test_a_picture_in_a_field_that_nobody_has_documented_is_uploaded(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    picture = tmp_path / "cat.png"
    picture.write_bytes(PNG)
    form = {"refImages": [{"type": "image", "url": {"file": str(picture)}}], "prompt": "a cat"}
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh:
        given = rh.call(SKYREELS, ref_images=[{"type": "image", "url": picture}], prompt="a cat")
        await rh.gather(given, rh.from_dict({"model": SKYREELS, "params": form}))
    for task in sandbox.tasks[-2:]:
        (reference,) = task.params["refImages"]
        assert reference["url"].startswith(sandbox.base_url)


async def test_a_recipe_of_such_a_model_sends_a_token_too(sandbox: Sandbox, tmp_path: Path) -> None:
    recipe = tmp_path / "clean-film.yaml"
    film = {"name": "film", "param": "videoUrl", "required": True}
    recipe.write_text(json.dumps({"kind": "model", "id": ERASER, "parameters": [film]}))
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh:
        await rh.call(load(recipe), film=VIDEO)
    (sent,) = [seen for seen in sandbox.requests if seen.path.endswith(ERASER)]
    assert json.loads(sent.body)["clientToken"]
