"""The page of a real run of every kind: what it made, what hangs on what, what failed and why."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, Job, make_report, parse_budget
from runninghub_async.sandbox import Sandbox
from runninghub_async.sandbox.scripts import fail
from tests.bulk.test_report import page_in

PICTURE, EDIT = "seedream-v4.5/text-to-image", "seedream-v4.5/image-to-image"
SECRET = "0a1b2c3d4e5f60718293a4b5c6d7e8f9"
LINK = f"https://bucket.example/in.png?X-Amz-Signature={SECRET}"
JOBS: dict[str, dict[str, Any]] = {
    "first": {"model": PICTURE, "params": {"prompt": "a fox", "resolution": "2k"}},
    "second": {"model": PICTURE, "params": {"prompt": "<b>a fox</b>", "resolution": "2k"}},
    "chosen": {"choose": ["first", "second"], "by": "first"},
    "film": {
        "model": "hailuo-2.3/i2v-pro",
        "params": {"image_url": {"job": "chosen"}, "prompt": "slow dolly in"},
    },
    "voice": {
        "model": "minimax/speech-2.8-hd",
        "params": {"text": "a fox runs", "voice_id": "Calm_Woman"},
        "tags": {"scene": "7"},
    },
    "figure": {"model": "meshy6/text-to-3d", "params": {"prompt": "a fox"}},
    "words": {"model": "gemini_2_5_flash_text_to_text", "params": {"prompt": "about a fox"}},
    "edit": {
        "model": EDIT,
        "params": {"prompt": "redder", "imageUrls": [LINK], "resolution": "2k"},
    },
    "after": {
        "model": EDIT,
        "params": {"prompt": "redder", "imageUrls": [{"job": "edit"}], "resolution": "2k"},
    },
}


async def _run(folder: Path) -> None:
    async with Sandbox(task_seconds=0.2, small=True) as sandbox:
        sandbox.script(EDIT, [fail(1501)] * 2)
        rh = RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05)
        budget = parse_budget("500CNY")
        async with rh, BulkRun(rh, out=folder, budget=budget, budget_unknown_ok=True) as run:
            async for _ in run.add(Job(id=name, form=job) for name, job in JOBS.items()):
                pass
    await make_report(folder)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of one run, at which all tests look."""
    folder = tmp_path_factory.mktemp("run") / "out"
    asyncio.run(_run(folder))
    return folder


@pytest.fixture(scope="module")
def data(folder: Path) -> Mapping[str, Any]:
    found: Mapping[str, Any] = page_in(folder).data
    return found


@pytest.fixture(scope="module")
def rows(data: Mapping[str, Any]) -> dict[str, Any]:
    return {row["id"]: row for row in data["rows"]}


def test_every_job_is_there_with_what_became_of_it(rows: dict[str, Any]) -> None:
    assert {name: row["status"] for name, row in rows.items()} == {
        **dict.fromkeys(JOBS, "saved"),
        "edit": "failed",
        "after": "pending",
    }


def test_every_file_is_shown_as_what_it_is(folder: Path, rows: dict[str, Any]) -> None:
    kinds = {"first": "image", "film": "video", "voice": "audio", "figure": "3d", "words": "text"}
    for name, kind in kinds.items():
        (file, *_) = rows[name]["files"]
        assert file["kind"] == kind
        assert (folder / file["href"]).stat().st_size == file["size"]
    for name in ("first", "film", "voice"):
        assert (folder / rows[name]["files"][0]["thumb"]).is_file(), name
    assert rows["film"]["files"][0]["seconds"] > 0
    assert rows["voice"]["files"][0]["seconds"] > 0
    assert rows["words"]["files"][0]["text"]
    assert (folder / rows["figure"]["files"][0]["model_data"]).is_file()


def test_what_hangs_on_what_is_told(rows: dict[str, Any]) -> None:
    assert rows["chosen"]["chooses"] == ["first", "second"]
    (kept,) = rows["chosen"]["files"]
    assert kept["from"] in ("first", "second")
    assert rows["film"]["needs"] == ["chosen"]
    assert rows["after"]["needs"] == ["edit"]
    assert rows["chosen"]["local"] is True


def test_money_and_times_are_told(data: Mapping[str, Any], rows: dict[str, Any]) -> None:
    for name in ("first", "film", "voice"):
        row = rows[name]
        assert row.get("cost", row.get("estimate"))["currency"] == "CNY"
        assert row["submitted_at"] <= row["started_at"] <= row["finished_at"] <= row["ended_at"]
        assert row["queued"] >= 0
        assert row["running"] >= 0
        assert row["task_id"].isdecimal()
        assert row["account"].startswith("key-")
    assert "submitted_at" not in rows["chosen"]
    assert data["totals"]["costs"][0]["currency"] == "CNY"
    assert rows["voice"]["tags"] == {"scene": "7"}


def test_failures_say_what_to_do(data: Mapping[str, Any], rows: dict[str, Any]) -> None:
    reasons = data["reasons"]
    assert "Change the text" in reasons[rows["edit"]["reason"]]["what_to_do"]
    assert reasons[rows["after"]["reason"]]["what_to_do"].startswith("They cost nothing")


def test_no_signed_link_and_no_key_stand_in_it(folder: Path, rows: dict[str, Any]) -> None:
    assert rows["edit"]["params"]["imageUrls"] == ["https://bucket.example/in.png?…"]
    made = [folder / "report.html", *(folder / "thumbnails").iterdir()]
    assert not [path for path in made if SECRET.encode() in path.read_bytes()]
    assert "Signature" not in json.dumps(rows)
