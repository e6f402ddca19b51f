"""``--keep-settings`` and ``runninghub again``, with the real command against the sandbox."""

from __future__ import annotations

import gc
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.bulk import BulkRun
from runninghub_async.bulk.recovery import recover
from runninghub_async.sandbox import Sandbox, shipped
from tests.bulk.helpers import MODEL
from tests.cli.command import Command
from tests.helpers import client
from tests.misbehaving import Server, file_result

VIDEO = "hailuo-2.3/i2v-pro"
SIGNED = "https://example.org/cat.png?X-Amz-Signature=5ecre7"


def settings(folder: Path) -> tuple[Path, dict[str, Any]]:
    (path,) = folder.rglob("*.settings.json")
    return path, json.loads(path.read_text())


async def test_a_result_is_made_again_with_changes(
    runninghub: Command, picture: Path, sandbox: Sandbox
) -> None:
    words = (f"image_url={picture.name}", "prompt=slow dolly in")
    ended = await runninghub("run", VIDEO, *words, "--out", "a", "--keep-settings")
    assert ended.code == 0, ended.err
    path, told = settings(runninghub.folder / "a")
    film = path.with_name(told["file"])
    assert path.name == f"{film.name}.settings.json"
    assert told["sha256"] == hashlib.sha256(film.read_bytes()).hexdigest()
    assert told["task_id"] == sandbox.tasks[0].id
    assert told["cost"] == {"amount": "2.63", "unit": "CNY"}
    digest = hashlib.sha256(picture.read_bytes()).hexdigest()
    assert [(each["file"], each["sha256"]) for each in told["inputs"]] == [(str(picture), digest)]
    assert sandbox.api_key not in path.read_text()

    for file in (path, film):
        ended = await runninghub("again", str(file), "prompt=a storm", "--out", "b", "--json")
        assert ended.code == 0, ended.err
    first, *others = [dict(task.params) for task in sandbox.tasks]
    assert len(others) == 2
    for params in others:
        assert params.keys() == first.keys()
        assert params["prompt"] == "a storm"

    picture.write_bytes(picture.read_bytes() + b"\0")
    ended = await runninghub("again", str(film))
    assert ended.code == 2, ended.err
    assert "has changed since" in ended.err
    picture.unlink()
    ended = await runninghub("again", str(film))
    assert ended.code == 2, ended.err
    assert "cannot be read" in ended.err
    assert len(sandbox.tasks) == 3


async def test_what_is_secret_is_not_kept_and_is_asked_for_anew(
    runninghub: Command, picture: Path, sandbox: Sandbox
) -> None:
    hook = "https://example.org/hook?who=5ecre7"
    words = (f"image_url={SIGNED}", "prompt=x", "--webhook-url", hook)
    ended = await runninghub("run", VIDEO, *words, "--out", "a", "--keep-settings")
    assert ended.code == 0, ended.err
    path, _ = settings(runninghub.folder / "a")
    assert "5ecre7" not in path.read_text()
    assert "hook" not in path.read_text()
    ended = await runninghub("again", str(path))
    assert ended.code == 2
    assert "was not kept" in ended.err
    ended = await runninghub("again", str(path), f"image_url={picture.name}")
    assert ended.code == 0, ended.err
    assert len(sandbox.tasks) == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("[]", "runninghub_settings"),
        ('{"runninghub_settings": 2}', "this version knows 1"),
        ('{"runninghub_settings": 1}', "no object 'call'"),
        ('{"runninghub_settings": 1, "call": {"model": 3}}', "does not name one call"),
        ('{"runninghub_settings": 1, "call": {"model": "z-image/turbo", "params": 3}}', "object"),
        (
            '{"runninghub_settings": 1, "call": {"model": "z-image/turbo"}, "inputs": [3]}',
            "names no file",
        ),
        (
            '{"runninghub_settings": 1, "call": {"model": "z-image/turbo", "options":'
            ' {"webhook_url": "https://example.org"}}}',
            "never have",
        ),
        (
            '{"runninghub_settings": 1, "call": {"workflow": "1", "graph": "/etc/passwd"}}',
            "which is none",
        ),
        (
            '{"runninghub_settings": 1, "call": {"model": "hailuo-2.3/i2v-pro", "params":'
            ' {"prompt": "x", "imageUrl": "PICTURE"}}}',
            "without its SHA-256",
        ),
    ],
)
async def test_settings_of_others_submit_nothing(
    runninghub: Command, picture: Path, sandbox: Sandbox, content: str, said: str
) -> None:
    path = runninghub.folder / "x.png.settings.json"
    path.write_text(content.replace("PICTURE", str(picture)))
    ended = await runninghub("again", str(path))
    assert ended.code == 2, ended.err
    assert said in ended.err
    assert "Traceback" not in ended.err
    assert list(sandbox.tasks) == []


async def test_a_workflow_is_made_again(runninghub: Command, sandbox: Sandbox) -> None:
    workflow = "1904136902449209346"
    words = ("6.text=a boat", "3.seed=7", "--out", "a", "--keep-settings")
    ended = await runninghub("workflow", workflow, *words)
    assert ended.code == 0, ended.err
    path = sorted((runninghub.folder / "a").glob("*.settings.json"))[0]
    told = json.loads(path.read_text())
    assert [int(seed) for seed in told["seeds"].values()] == [7]
    ended = await runninghub("again", str(path), "6.text=a ship", "--out", "b")
    assert ended.code == 0, ended.err
    sent = json.dumps(sandbox.tasks[-1].params)
    assert "a ship" in sent
    assert "a boat" not in sent
    assert "seed" in sent


async def test_a_bulk_run_keeps_settings_that_redo_and_recovery_know(
    rh: RunningHub, tmp_path: Path, runninghub: Command, sandbox: Sandbox
) -> None:
    jobs = [{"id": "cat", "model": MODEL, "params": {"prompt": "a cat"}}]

    async def run(**how: Any) -> list[str]:
        async with BulkRun(rh, out=tmp_path / "out", keep_settings=True, **how) as bulk:
            return [o.state async for o in bulk.add(jobs)]

    assert await run() == ["saved"]
    path, told = settings(tmp_path / "out")
    assert path.with_name(told["file"]).exists()
    assert told["call"]["params"]["prompt"] == "a cat"
    assert await run(redo={"cat": 1}) == ["saved"]
    kept = sorted(
        str(p.relative_to(tmp_path / "out")) for p in (tmp_path / "out").rglob("*.settings.json")
    )
    assert [name.split("/")[1] for name in kept] == ["before-redo-1", path.name]
    (tmp_path / "out" / "ledger.sqlite").unlink()
    await recover(tmp_path / "out")
    assert (await run()) == []
    made = len(sandbox.tasks)
    ended = await runninghub("again", str(path), "prompt=a dog")
    assert ended.code == 0, ended.err
    assert len(sandbox.tasks) == made + 1


async def test_python_keeps_settings_of_what_its_client_made(tmp_path: Path) -> None:
    async with Server(queries=(file_result,)) as server:
        async with client(server) as rh:
            result = await rh.call(MODEL, prompt="a cat")
            gc.collect()  # nobody holds the call
            (file,) = await result.save(tmp_path, keep_settings=True)
        told = json.loads(file.with_name(f"{file.name}.settings.json").read_text())
        assert (told["output"], told["call"]["params"]["prompt"]) == (1, "a cat")
        async with client(server) as other:
            result = await other.task(result.task_id)
            with pytest.raises(errors.UsageError, match="did not make it"):
                await result.save(tmp_path / "b", keep_settings=True)
    assert not (tmp_path / "b").exists()


async def test_a_dry_run_tells_the_call_and_submits_nothing(
    runninghub: Command, sandbox: Sandbox
) -> None:
    words = ("prompt=a red cat", "resolution=2k", "--out", "a", "--keep-settings")
    ended = await runninghub("run", MODEL, *words)
    assert ended.code == 0, ended.err
    path, told = settings(runninghub.folder / "a")
    told_before, files = len(sandbox.tasks), sorted(runninghub.folder.rglob("*"))
    del runninghub.environment["RUNNINGHUB_API_KEY"]
    ended = await runninghub(
        "--site", "cn", "again", path, "prompt=a red dog", "--dry-run", "--json"
    )
    assert ended.code == 0, ended.err
    assert ended.json["call"]["model"] == told["call"]["model"]
    assert ended.json["call"]["params"] == {**told["call"]["params"], "prompt": "a red dog"}
    assert ended.json["price"]["currency"] == "CNY"
    ended = await runninghub("again", path, "--dry-run")
    assert json.loads(ended.out)["params"]["prompt"] == "a red cat"
    assert "nothing was submitted" in ended.err
    wrong = await runninghub("again", path, "promt=a dog", "--dry-run")
    assert (wrong.code, "promt" in wrong.err) == (2, True)
    assert len(sandbox.tasks) == told_before
    assert sorted(runninghub.folder.rglob("*")) == files


async def test_an_app_is_made_again(runninghub: Command, picture: Path) -> None:
    words = ("52.prompt=a fox", "ratio=2", "--file", f"upload image={picture}")
    keeps = ("--out", "a", "--keep-settings")
    ended = await runninghub("app", shipped.PORTRAIT_APP, *words, *keeps)
    assert ended.code == 0, ended.err
    path, told = settings(runninghub.folder / "a")
    assert [each["file"] for each in told["inputs"]] == [str(picture)]
    ended = await runninghub("again", path, "52.prompt=a hare", "--out", "b", "--keep-settings")
    assert ended.code == 0, ended.err
    _, again = settings(runninghub.folder / "b")
    changed = json.loads(json.dumps(told["call"]).replace("a fox", "a hare"))
    assert again["call"] == changed


_RECIPE = f"""
kind: workflow
id: "{shipped.TEXT_TO_IMAGE}"
site: cn
output: image
summary: A boat of any kind.
parameters:
- {{name: prompt, node: "6", field: text, type: string, required: true}}
- {{name: seed, node: "3", field: seed, type: integer}}
"""


async def test_a_recipe_is_made_again(runninghub: Command, sandbox: Sandbox) -> None:
    (runninghub.folder / "boat.yaml").write_text(_RECIPE)
    known = ("--catalogue", "boat.yaml")
    words = ("prompt=a raft", "seed=7", "--out", "a", "--keep-settings", *known)
    ended = await runninghub("run", "boat", *words)
    assert ended.code == 0, ended.err
    path = sorted((runninghub.folder / "a").glob("*.settings.json"))[0]
    ended = await runninghub("again", path, "prompt=a ship", "--dry-run", *known)
    assert ended.code == 0, ended.err
    assert "a ship" in ended.out
    assert len(sandbox.tasks) == 1
    ended = await runninghub("again", path, "prompt=a ship", *known)
    assert ended.code == 0, ended.err
    sent = json.dumps(sandbox.tasks[-1].params)
    assert ("a ship" in sent, "a raft" in sent, "7" in sent) == (True, False, True)
