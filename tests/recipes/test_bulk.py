"""Bulk runs of recipes: ids, digests, other processes' engines, files named after outputs."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.bulk import BulkRun, Job, JobOutcome, JobSource
from runninghub_async.bulk.jobs import content_hash
from runninghub_async.sandbox import Sandbox
from tests.bulk.elsewhere import Elsewhere
from tests.recipes.conftest import PORTRAIT

FILM = """\
kind: workflow
id: 1960000000000000001
outputs: [{name: film, node: 31, kind: video}, {name: sound, node: 32, kind: audio}]
parameters: [{name: prompt, node: 6, field: text, type: string, required: true}]
"""


@pytest.fixture
async def stand_in(folder: Path) -> AsyncIterator[Sandbox]:
    (folder / "film.yaml").write_text(FILM)
    async with Sandbox(task_seconds=0.02, catalogue=folder, small=True) as running:
        yield running


def client(stand_in: Sandbox, folder: Path) -> RunningHub:
    return RunningHub(stand_in.api_key, base_url=stand_in.base_url, poll=0.01, catalogue=folder)


async def outcomes(run: BulkRun, jobs: Any) -> list[JobOutcome]:
    return [outcome async for outcome in run.add(jobs)]


def rows(source: JobSource, *lines: dict[str, Any]) -> list[Any]:
    return list(source.read([json.dumps(line) for line in lines]))


def in_ledger(folder: Path) -> dict[str, Any]:
    """The digest of the recipe that the ledger has for each job."""
    with contextlib.closing(sqlite3.connect(next(folder.rglob("ledger.sqlite")))) as db:
        found = db.execute("SELECT id, form FROM jobs").fetchall()
    return {name: json.loads(form).get("recipe") for name, form in found}


async def test_editing_a_recipe_moves_no_row_and_pending_jobs_take_the_new_one(
    stand_in: Sandbox, folder: Path, picture: Path, tmp_path: Path
) -> None:
    def jobs(*prompts: str) -> list[dict[str, Any]]:
        given = {"picture": str(picture)}
        return [{"model": "portrait", "params": {**given, "prompt": text}} for text in prompts]

    async with client(stand_in, folder) as rh:
        old = rh.catalogue.get("portrait").recipe
        async with BulkRun(rh, out=tmp_path / "out", max_failures=1) as run:
            first = await outcomes(run, jobs("a"))
            await run.ledger.open_jobs([Job(id="later", form=jobs("b")[0])])
            await run.ledger.release(["later"])
    (folder / "portrait.yaml").write_text(PORTRAIT.replace("fps: 24", "fps: 12"))
    async with client(stand_in, folder) as rh:
        new = rh.catalogue.get("portrait").recipe
        assert old is not None
        assert new is not None
        assert old.digest != new.digest
        async with BulkRun(rh, out=tmp_path / "out") as run:
            (change,) = run.graph_changes
            assert "recipe portrait was changed" in change.sentence()
            assert (change.ended, change.waiting) == (1, 1)
            again = await outcomes(run, [*jobs("a"), {"id": "later", **jobs("b")[0]}])
        assert [outcome.job.id for outcome in again] == ["later"]
        assert in_ledger(tmp_path / "out") == {
            first[0].job.id: old.digest, "later": new.digest}  # fmt: skip
        async with BulkRun(rh, out=tmp_path / "out") as run:
            assert not run.graph_changes
            assert not await outcomes(run, jobs("a"))
    assert [task.params["31"]["length"] for task in stand_in.tasks] == [121, 61]


async def test_what_a_recipe_is_travels_with_its_job_and_outputs_name_files(
    stand_in: Sandbox, folder: Path, tmp_path: Path
) -> None:
    async with client(stand_in, folder) as rh:
        form = rh.call("film", prompt="x").to_dict()
        bare = {"model": "film", "params": {"prompt": "x"}}
        assert "recipe" in form
        assert content_hash(form) == content_hash(bare)
        source = JobSource(model="film", catalogue=rh.catalogue)
        jobs = rows(source, {"prompt": "a"}, {"model": "recipes.film", "params": {"prompt": "b"}})
        async with RunningHub(stand_in.api_key, base_url=stand_in.base_url, poll=0.01) as other:
            engine = Elsewhere(other)
            out = tmp_path / "out"
            async with BulkRun(rh, out=out, engine=engine, name="{id}-{output}-{n}") as run:
                ended = await outcomes(run, jobs)
    assert {outcome.state for outcome in ended} == {"saved"}
    assert all(job.endpoint is not None and job.endpoint.recipe for job in engine.jobs)
    names = {file.path.rpartition("/")[2] for outcome in ended for file in outcome.files}
    kinds = sorted(name.split("-")[1] for name in names)
    assert kinds == ["film", "film", "sound", "sound"]


async def test_seeds_go_into_the_parameter_seed(
    stand_in: Sandbox, folder: Path, picture: Path, tmp_path: Path
) -> None:
    async with client(stand_in, folder) as rh:
        source = JobSource(model="portrait", seeds=(5, 6), catalogue=rh.catalogue)
        jobs = rows(source, {"picture": str(picture), "prompt": "a"})
        async with BulkRun(rh, out=tmp_path / "out") as run:
            await outcomes(run, jobs)
    seeds = sorted((t.params["3"]["seed"], t.params["27"]["noise_seed"]) for t in stand_in.tasks)
    assert seeds == [(5, 5), (6, 6)]


async def test_a_larger_machine_is_tried_where_memory_was_short(
    folder: Path, tmp_path: Path
) -> None:
    (folder / "heavy.yaml").write_text(
        "kind: workflow\nid: 1904136902449210113\noutput: image\n"
        "parameters: [{name: picture, node: 1, field: image, type: image}]\n"
    )
    async with Sandbox(task_seconds=0.02, small=True) as failing, client(failing, folder) as rh:
        jobs = [{"model": "heavy", "params": {}}]
        async with BulkRun(rh, out=tmp_path / "out") as run:
            await outcomes(run, jobs)
        for _ in range(2):
            async with BulkRun(rh, out=tmp_path / "out", on_memory="plus") as run:
                await outcomes(run, jobs)
        sent = [json.loads(s.body) for s in failing.requests if s.path == "/task/openapi/create"]
        assert [body.get("instanceType") for body in sent] == [None, "plus"]
        form = {"model": "heavy", "params": {}, "instance_type": "plus"}
        assert rh.from_dict(form).to_dict()["instance_type"] == "plus"
        with pytest.raises(errors.InvalidParameterError, match="instance_type"):
            rh.from_dict({**form, "instance_type": "huge"})


async def test_a_workflow_that_was_changed_behind_its_recipe_is_told(
    folder: Path, tmp_path: Path
) -> None:
    def graph(text: str) -> dict[str, Any]:
        said = {"class_type": "CLIPTextEncode", "inputs": {"text": text, "clip": ["4", 1]}}
        loader = {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "a.safetensors"}}
        return {"6": said, "4": loader, "9": {"class_type": "SaveMix", "inputs": {"a": ["6", 0]}}}

    sandboxes = [Sandbox(task_seconds=0.02, small=True, seed=1) for _ in range(2)]
    ids = {box.add_workflow(graph(text)) for box, text in zip(sandboxes, "ab", strict=True)}
    (folder / "said.yaml").write_text(
        f"kind: workflow\nid: {ids.pop()}\noutput: image\n"
        "parameters: [{name: words, node: 6, field: text, type: string}]\n"
    )
    assert not ids  # the same workflow, before and after it was changed
    changes = []
    for box in sandboxes:
        async with box, client(box, folder) as rh:
            for words in ("x", "y"):
                async with BulkRun(rh, out=tmp_path / "out") as run:
                    changes.append([change.sentence() for change in run.graph_changes])
                    await outcomes(run, [{"model": "said", "params": {"words": words}}])
    assert [bool(told) for told in changes] == [False, False, True, False]
    (told,) = changes[2]
    assert told.startswith("workflow ")
    assert "2 jobs are submitted with it as it was" in told
