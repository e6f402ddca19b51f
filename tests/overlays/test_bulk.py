"""Bulk runs with models of a client's own files: budget, resumption, other processes' engines."""

from __future__ import annotations

import json
import pickle
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, catalogue, errors
from runninghub_async.bulk import (
    Budget,
    BulkRun,
    Job,
    JobOutcome,
    JobSource,
    parse_prices,
)
from runninghub_async.sandbox import Sandbox
from tests.bulk.elsewhere import Elsewhere
from tests.misbehaving import PNG
from tests.overlays.conftest import FILM, SONG


def film(picture: Path, prompt: str, **more: str) -> dict[str, Any]:
    return {"model": "dream-9/i2v", "params": {"imageUrl": str(picture), "prompt": prompt, **more}}


async def outcomes(run: BulkRun, jobs: list[dict[str, Any]]) -> list[JobOutcome]:
    return [outcome async for outcome in run.add(jobs)]


async def test_a_budget_counts_with_the_prices_of_a_file_and_a_run_goes_on(
    rh: RunningHub, stand_in: Sandbox, picture: Path, tmp_path: Path
) -> None:
    jobs = [film(picture, name, duration="10") for name in "abc"]  # 4 CNY each
    out = tmp_path / "out"
    async with BulkRun(rh, out=out, budget=Budget(Decimal(8), "CNY"), concurrency=1) as run:
        ended = await outcomes(run, jobs)
        assert [outcome.state for outcome in ended] == ["saved", "saved", "pending"]
        assert run.totals.money == 8
    async with BulkRun(rh, out=out, budget=Budget(Decimal(12), "CNY")) as run:
        (last,) = await outcomes(run, jobs)
        assert last.state == "saved"
        assert last.files[0].path.endswith(".mp4")
    assert len(stand_in.tasks) == 3
    async with BulkRun(rh, out=out) as run:
        assert not await outcomes(run, jobs)
    assert len(stand_in.tasks) == 3


async def test_what_a_model_is_travels_with_its_job(
    rh: RunningHub, stand_in: Sandbox, picture: Path, tmp_path: Path
) -> None:
    bare = RunningHub(stand_in.api_key, base_url=stand_in.base_url, site="cn", poll=0.02)
    params = {"prompt": "a boat", "resolution": "2k"}
    known: dict[str, Any] = {"model": "seedream-v4.5/text-to-image", "params": params}
    async with bare:
        with pytest.raises(errors.UnknownModelError):
            bare.call(FILM)
        engine = Elsewhere(bare)
        async with BulkRun(rh, out=tmp_path / "out", engine=engine) as run:
            ended = await outcomes(run, [film(picture, "a"), known])
            async for outcome in run.add([rh.call(SONG, lyrics="la")]):
                ended.append(outcome)
    assert [(o.state, o.error) for o in ended] == [("saved", None)] * 3
    described = {job.model: job.endpoint for job in engine.jobs}
    assert described["dream-9/i2v"] == rh.catalogue.get(FILM)
    assert described[SONG] == rh.catalogue.get(SONG)
    assert described[known["model"]] is None  # every release has it
    plain = Job(id="a", form=film(picture, "a"))
    assert plain.hash == next(job for job in engine.jobs if job.model == "dream-9/i2v").hash


def test_every_record_travels_as_it_is() -> None:
    for endpoint in catalogue:
        job = pickle.loads(pickle.dumps(Job(id="a", form={}, endpoint=endpoint)))
        assert job.endpoint == endpoint


async def test_the_columns_of_a_model_are_read_as_its_file_says(
    rh: RunningHub, stand_in: Sandbox
) -> None:
    source = JobSource(format="csv", model="dream-9/i2v", catalogue=rh.catalogue)
    (job,) = source.read(["imageUrl,prompt,tagList\n", 'a.png,x,"[""p"", ""q""]"\n'])
    assert isinstance(job, Job)
    assert job.form["params"]["tagList"] == ["p", "q"]
    prices = parse_prices(["dream_9_i2v=3CNY"], known=rh.catalogue)
    assert prices["dream_9_i2v"].amount == 3
    with pytest.raises(errors.UnknownModelError):
        parse_prices(["dream-9/i2v=3CNY"])


async def test_maps_take_forms_of_such_models(rh: RunningHub) -> None:
    forms = [json.loads(json.dumps(rh.call(SONG, lyrics=text).to_dict())) for text in "ab"]
    async with rh.map(forms) as results:
        kinds = [outcome.result.output.kind async for outcome in results if outcome.result]
    assert kinds == ["audio", "audio"]
    assert rh.call(FILM, image_url=PNG, prompt="x").price() is not None
