"""The platform's calls from end to end, against the sandbox."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.sandbox import Sandbox, fail, shipped
from tests.helpers import QUICK, a_call

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
async def rh(sandbox: Sandbox) -> AsyncIterator[RunningHub]:
    """A client of the sandbox."""
    async with RunningHub(
        sandbox.api_key, base_url=sandbox.base_url, poll=0.05, retry=QUICK, timeout=30
    ) as client:
        yield client


@pytest.mark.parametrize("v2", [False, True])
async def test_a_workflow_makes_files(
    rh: RunningHub, picture: Path, tmp_path: Path, v2: bool
) -> None:
    result = await rh.workflows.run(
        shipped.IMAGE_TO_VIDEO,
        {"1": {"image": picture}, "2": {"text": "a fox"}},
        instance_type="plus",
        v2=v2,
    )
    assert (result.output.kind, result.output.node_id) == ("video", "8")
    (saved,) = await result.save(tmp_path / "out")
    assert saved.stat().st_size > 1000
    assert result.usage.seconds is not None


async def test_a_graph_of_ones_own(rh: RunningHub) -> None:
    graph = await rh.workflows.get_json(shipped.TEXT_TO_IMAGE)
    call = rh.workflows.run(shipped.TEXT_TO_IMAGE, {"6": {"text": "a green boat"}}, workflow=graph)
    assert (await call).output.kind == "image"
    with pytest.raises(errors.InvalidParameterError, match="no node '66'"):
        rh.workflows.run(shipped.TEXT_TO_IMAGE, {"66": {"text": "x"}}, workflow=graph)


@pytest.mark.parametrize("v2", [False, True])
async def test_a_node_that_fails_is_named(rh: RunningHub, v2: bool) -> None:
    with pytest.raises(errors.TaskFailedError, match=r"node 5 .*OutOfMemory.*on device") as caught:
        await rh.workflows.run(shipped.FAILING, v2=v2)
    assert caught.value.node_id == "5"
    assert caught.value.traceback


@pytest.mark.parametrize("v2", [False, True])
async def test_what_is_wrong_is_named(rh: RunningHub, v2: bool) -> None:
    def run(workflow_id: str, nodes: Any = None, **options: Any) -> Any:
        return rh.workflows.run(workflow_id, nodes, v2=v2, **options)

    with pytest.raises(errors.NotFoundError, match="190413690244929999"):
        await run("190413690244929999")
    with pytest.raises(
        errors.InvalidParameterError, match=r"no node '66'.*6 \(CLIPTextEncode, 'Positive prompt'\)"
    ):
        await run(shipped.TEXT_TO_IMAGE, {"66": {"text": "x"}})
    with pytest.raises(errors.InvalidParameterError, match="did you mean 'text'"):
        await run(shipped.TEXT_TO_IMAGE, {"6": {"txt": "x"}})
    with pytest.raises(errors.APIError, match="run through once"):
        await run(shipped.UNSAVED)
    with pytest.raises(errors.AuthenticationError, match="access password"):
        await run(shipped.ENCRYPTED)
    await run(shipped.ENCRYPTED, access_password=shipped.PASSWORD)


async def test_free_accounts_and_the_wrong_site(sandbox: Sandbox, rh: RunningHub) -> None:
    free = sandbox.add_account(kind="FREE")
    async with RunningHub(free, base_url=sandbox.base_url) as other:
        with pytest.raises(errors.AuthenticationError, match=r"801.*paid plan"):
            await other.workflows.run(shipped.TEXT_TO_IMAGE)
    async with RunningHub("0" * 32, base_url=sandbox.base_url) as other:
        for call in (
            other.workflows.run(shipped.TEXT_TO_IMAGE),
            other.apps.run(shipped.PICTURE_APP),
            a_call(other),
        ):
            with pytest.raises(errors.RunningHubError, match=r"site"):
                await call


async def test_an_app_is_described_and_run(rh: RunningHub, picture: Path) -> None:
    app = await rh.apps.describe(shipped.PORTRAIT_APP)
    assert {field.key for field in app.fields} >= {"39.image", "159.select", "52.prompt"}
    result = await rh.apps.run(
        shipped.PORTRAIT_APP,
        {"upload image": picture, ("159", "select"): "2", "52.prompt": "a fox", "count": 2},
    )
    assert result.outputs[0].kind == "image"
    with pytest.raises(errors.InvalidParameterError, match=r"'1' .*'2' .*'3'"):
        await rh.apps.run(shipped.PORTRAIT_APP, {"ratio": "7"})
    with pytest.raises(errors.InvalidParameterError, match="access_password"):
        await rh.apps.run(shipped.ENCRYPTED_APP)
    await rh.apps.run(shipped.ENCRYPTED_APP, access_password=shipped.PASSWORD, v2=True)
    ids = [found.id async for found in rh.apps.list(page_size=2)]
    assert shipped.PORTRAIT_APP in ids


async def test_quick_create(rh: RunningHub, picture: Path) -> None:
    assert [style.name for style in await rh.quick_create.styles(shipped.QUICK_APP)]
    call = rh.quick_create.run(
        shipped.QUICK_APP, "002", {"upload image": picture, "count": 1, "prompt": "a fox"}
    )
    assert (await call).outputs[0].kind == "image"


async def test_account_resources_assets(rh: RunningHub, sandbox: Sandbox, picture: Path) -> None:
    status = await rh.account.status()
    assert status.kind == "SHARED"
    assert status.money is not None
    assert (await rh.account.queue()).limit
    assert (await rh.account.keys())[0].enabled
    assert [r.node_name async for r in rh.resources.list("CHECKPOINT", page_size=1)]
    group = await rh.assets.groups.create("mine", description="for a film")
    made = await rh.assets.create(picture, kind="image", name="hero", group_id=group.id)
    ready = await rh.assets.wait_ready(made.id, timeout=20)
    assert ready.is_ready
    assert [asset.id async for asset in rh.assets.list(group_id=group.id)] == [made.id]
    assert (await rh.assets.update(made.id, name="other")).name == "other"
    await rh.assets.delete(made.id)
    await rh.assets.groups.delete(group.id)


async def test_a_lora_is_sent_once(rh: RunningHub, tmp_path: Path) -> None:
    lora = tmp_path / "clay.safetensors"
    lora.write_bytes(os.urandom(300_000))
    first = await rh.uploads.upload_lora(lora)
    second = await rh.uploads.upload_lora(lora, "the same under another name")
    assert (first.was_there, second.was_there) == (False, True)
    assert first.file_name == second.file_name
    assert await rh.uploads.upload_old(Path(__file__).parents[2] / "examples/portrait.jpg")


async def test_the_price_beforehand_and_the_bill(rh: RunningHub) -> None:
    call = a_call(rh)
    preview = await rh.price_preview(call)
    assert preview.amount is not None
    assert call.task is None
    assert (await call).usage.third_party_money == preview.amount


async def test_tasks_can_be_cancelled_and_found_again(sandbox: Sandbox, rh: RunningHub) -> None:
    sandbox.script(shipped.TEXT_TO_IMAGE, [fail(1501)])
    task = await rh.workflows.run(shipped.TEXT_TO_IMAGE).submit()
    with pytest.raises(errors.ContentModerationError):
        await rh.task(task.id)
    task = await rh.workflows.run(shipped.TEXT_TO_IMAGE).submit()
    await task.cancel()
    with pytest.raises((errors.TaskCancelledError, errors.TaskFailedError)):
        await task


# -- the documentation's examples ------------------------------------------------------------


async def run_example(sandbox: Sandbox, folder: Path, name: str, *arguments: str) -> str:
    """Run a script of ``examples/``; returns what it printed."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(EXAMPLES / name),
        *arguments,
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(EXAMPLES.parent),
            "RUNNINGHUB_API_KEY": sandbox.api_key,
            "RUNNINGHUB_BASE_URL": sandbox.base_url,
            "RUNNINGHUB_POLL": "0.05",
        },
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    assert process.returncode == 0, err.decode()
    return out.decode()


async def test_the_complete_app_example(sandbox: Sandbox, tmp_path: Path, picture: Path) -> None:
    said = await run_example(
        sandbox, tmp_path, "ai_app.py", shipped.PORTRAIT_APP, f"39.image={picture}", "159.select=2"
    )
    assert "39.image" in said
    assert list((tmp_path / "out").iterdir())


async def test_the_advanced_app_example(sandbox: Sandbox, tmp_path: Path) -> None:
    said = await run_example(
        sandbox, tmp_path, "ai_app_advanced.py", shipped.PICTURE_APP, "122.prompt", "fox", "owl"
    )
    assert said.count("saved:") == 2


async def test_the_full_workflow_example(sandbox: Sandbox, tmp_path: Path, picture: Path) -> None:
    said = await run_example(
        sandbox, tmp_path, "full_workflow.py", shipped.IMAGE_TO_VIDEO, "a fox", str(picture)
    )
    assert "SUCCESS" in said
    assert "node 8 made" in said
