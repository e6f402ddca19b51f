"""The examples of progress, run as people run them: a program, and a page in a real browser."""

from __future__ import annotations

import os
import re
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import ClientSession
from PIL import Image
from playwright.async_api import Browser, Page, expect

from runninghub_async.sandbox import Sandbox, fail, preview_socket, succeed
from tests.bars.helpers import WORKFLOW
from tests.browser import check_accessible, new_page
from tests.cli.command import Ended, ended, line_with
from tests.forking.program import ROOT, start

EXAMPLES = ROOT / "examples"


def environment(sandbox: Sandbox, **more: str) -> Mapping[str, str]:
    """What an example finds around it."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "RUNNINGHUB_API_KEY": sandbox.api_key,
        "RUNNINGHUB_BASE_URL": sandbox.base_url,
        "RUNNINGHUB_POLL": "0.1",
        **more,
    }


SETTINGS = (WORKFLOW, "6.text=a boat", "3.steps=8")


async def progress(sandbox: Sandbox, folder: Path, arguments: Sequence[str] = SETTINGS) -> Ended:
    words = (str(EXAMPLES / "progress.py"), *arguments)
    return await ended(
        await start("command", *words, environment=environment(sandbox), folder=folder)
    )


async def test_progress_is_told_by_node_and_the_preview_is_kept(tmp_path: Path) -> None:
    async with Sandbox(task_seconds=1.2, small=True) as sandbox:
        sandbox.script(WORKFLOW, [preview_socket()])
        code, out, err = await progress(sandbox, tmp_path)
        (task,) = sandbox.tasks
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0] == f"task: {task.id}"
    assert re.search(r"^█+░+ +\d+% KSampler: step 8 of 8$", out, re.MULTILINE)
    shares = [int(share) for share in re.findall(r"(\d+)%", out)]
    assert shares == sorted(shares)
    assert shares[-1] == 100
    assert f"saved: out/{task.id}-1.png" in lines
    assert re.fullmatch(r"used: 0\.\d+ CNY", lines[-1])
    with Image.open(tmp_path / "out" / "preview.jpeg") as preview:
        assert preview.format == "JPEG"


async def test_a_workflow_that_fails_is_told_of_and_fails_the_program(tmp_path: Path) -> None:
    async with Sandbox(task_seconds=0.3, small=True) as sandbox:
        sandbox.script(WORKFLOW, [fail(1501)])
        code, _, err = await progress(sandbox, tmp_path)
    assert code == 1
    assert "1501" in err
    assert "Traceback" not in err


@pytest.mark.parametrize("mistake", [[], [WORKFLOW, "6.text"], [WORKFLOW, "text=boat"], ["that"]])
async def test_what_is_mistyped_is_told_and_not_paid(mistake: list[str], tmp_path: Path) -> None:
    async with Sandbox() as sandbox:
        code, out, err = await progress(sandbox, tmp_path, mistake)
        assert not sandbox.tasks
    assert (code, out) == (1, "")
    assert "Traceback" not in err


@asynccontextmanager
async def service(sandbox: Sandbox) -> AsyncIterator[str]:
    """The page's service in a process of its own; gives its address."""
    process = await start(
        *("service", "-m", "uvicorn", "--factory", "progress_page:make_app", "--port", "0"),
        environment=environment(sandbox, WORKFLOW=WORKFLOW, PROMPT="6.text"),
        folder=EXAMPLES / "services",
        stdout=DEVNULL,
    )
    try:
        line = await line_with("Uvicorn running on", process.stderr)
        found = re.search(r"http://[\d.:]+", line)
        assert found is not None
        yield found[0]
    finally:
        process.terminate()
        await process.wait()


async def test_the_page_s_service_pays_for_no_picture_without_a_text() -> None:
    async with Sandbox() as sandbox, service(sandbox) as address, ClientSession() as http:
        for asked in ({}, {"prompt": ""}):
            async with http.post(f"{address}/pictures", params=asked) as answer:
                assert answer.status == 422
        assert not sandbox.tasks


async def paint(page: Page, prompt: str) -> None:
    """Ask for a picture, as one who types does."""
    await page.locator("#prompt").fill(prompt)
    await page.locator("#paint").click()


@pytest.mark.asyncio(loop_scope="session")
async def test_a_page_shows_the_bar_the_preview_and_the_picture(browser: Browser) -> None:
    async with (
        Sandbox(task_seconds=20, small=True) as sandbox,
        service(sandbox) as address,
        new_page(browser) as page,
    ):
        sandbox.script(WORKFLOW, [preview_socket()], prompt="a boat")
        bar, says, picture = (page.locator(f"#{name}") for name in ("bar", "says", "picture"))
        await page.goto(address)
        await check_accessible(page)
        await paint(page, "a boat")
        await expect(says).to_have_text(re.compile(r"^KSampler, step \d+ of 20$"))
        await expect(picture).to_have_class("preview")
        await expect(picture).to_have_js_property("complete", True)
        await check_accessible(page)
        before = await bar.evaluate("bar => bar.value")
        assert 0 < before < 1
        await expect(page.locator("#share")).to_have_text(re.compile(r"^\d+ %$"))

        await page.reload()  # who comes back is told how far it is
        await expect(bar).to_have_attribute("value", re.compile("."))
        assert await bar.evaluate("bar => bar.value") >= before
        (task,) = sandbox.tasks
        sandbox.end(task, succeed())  # however long a busy machine took to see all that
        await expect(says).to_have_text("done")
        assert await bar.evaluate("bar => bar.value") == 1
        await expect(picture).to_have_class("")
        await page.wait_for_function("picture.naturalWidth > 0")
        assert task.id in (await picture.get_attribute("src") or "")
        await expect(page.locator("#paint")).to_be_enabled()

        sandbox.script(WORKFLOW, [fail(1501)], prompt="nothing for children")
        await paint(page, "nothing for children")
        await expect(page.locator("#paint")).to_be_disabled()
        await expect(page.locator("#paint")).to_be_enabled()
        await expect(says).to_contain_text("content check refused")
        await expect(picture).to_be_hidden()
