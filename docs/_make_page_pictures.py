"""Makes the pictures of pages as a browser shows them: the sandbox's, and a run's results.

They are shown as in the tests, so that no picture is taken of a page that breaks.
"""

from __future__ import annotations

import asyncio
import io
import json
import os
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from _made_pictures import PICTURES, PORTRAIT, ROOT, fitting
from PIL import Image
from playwright.async_api import Browser, Locator, Page

sys.path.insert(0, str(ROOT))
from tests.browser import new_page, running_browser

_SIZE = (1100, 700)
_PLACES = ("harbour", "lighthouse", "market", "orchard", "railway station", "reading room")
_TIMES = ("at dawn", "in the rain")
_MODELS_3D = {
    "text-to-3d": {"model": "meshy6/text-to-3d", "params": {"prompt": "a red bicycle"}},
    "image-to-3d": {"model": "meshy6/image-to-3d", "params": {"image_url": str(PORTRAIT)}},
}


async def photograph_sandbox(address: str) -> None:
    """The page of the sandbox."""
    async with running_browser() as browser, _page(browser, address, height=620) as page:
        await page.wait_for_timeout(3000)  # it asks for its tasks every second or so
        await _take(page, "sandbox-page")


async def photograph_report(environment: Mapping[str, str], folder: Path) -> None:
    """The page of a run: all of it, chains, two compared, one closely, and its plots."""
    out = folder / "out"
    jobs = folder / "jobs.jsonl"
    jobs.write_text("".join(f"{json.dumps(job)}\n" for job in _jobs()), encoding="utf-8")
    await _run(environment, "bulk", jobs, "--out", out, "--quiet")  # one fails, as it should
    if await _run(environment, "report", out):
        sys.exit("no page of results")
    address = (out / "report.html").as_uri()
    async with running_browser() as browser:
        async with _page(browser, address) as page:
            await page.wait_for_timeout(800)
            await _take(page, "report-gallery")
            for name in ("picture-1", "picture-2"):
                await page.locator(f'button.open[data-id="{name}"]').focus()
                await page.keyboard.press("Space")
            await page.keyboard.press("v")
            await _take(page, "report-compare")
        async with _page(browser, f"{address}#/chains") as page:
            await _take(page, "report-chains")
        async with _page(browser, f"{address}#/plots", color_scheme="dark") as page:
            await _take(page, "report-plots")
        async with _page(browser, address) as page:
            for task in _MODELS_3D:
                await page.fill("#filter-text", task)
                await page.locator(f'button.open[data-id="{task}"]').click()
                viewer = page.locator("model-viewer")
                await viewer.wait_for()
                await page.wait_for_timeout(4000)  # until it is drawn, without a graphics card
                picture = await _shot(viewer)
                fitting(picture).save(PICTURES / "gallery" / f"{task}.webp", quality=70)
                await page.keyboard.press("Escape")


async def _run(environment: Mapping[str, str], *arguments: str | Path) -> int:
    command = (sys.executable, "-m", "runninghub_async", *map(str, arguments))
    running = await asyncio.create_subprocess_exec(*command, env={**os.environ, **environment})
    return await running.wait()


def _jobs() -> Iterator[dict[str, Any]]:
    words = [f"a {place} {time}" for time in _TIMES for place in _PLACES]
    for number, prompt in enumerate(words, 1):
        params: dict[str, Any] = {"prompt": prompt, "resolution": "2k"}
        yield {"id": f"picture-{number}", "model": "seedream-v4.5/text-to-image", "params": params}
    for number in range(1, 5):
        params = {"image_url": {"job": f"picture-{number}"}, "prompt": "slow dolly in"}
        yield {"id": f"film-{number}", "model": "hailuo-2.3/i2v-pro", "params": params}
    yield from ({"id": task, **job} for task, job in _MODELS_3D.items())
    speech = {"text": "Good morning, and welcome aboard.", "voice_id": "reader_en_m-v1"}
    yield {
        "id": "words",
        "model": "kling-lip-sync/tts",
        "params": {**speech, "voice_language": "en"},
    }


@asynccontextmanager
async def _page(
    browser: Browser, address: str, *, height: int = _SIZE[1], **context: Any
) -> AsyncIterator[Page]:
    async with new_page(browser, size=(_SIZE[0], height), **context) as page:
        await page.goto(address)
        yield page


async def _take(page: Page, name: str) -> None:
    await page.wait_for_timeout(500)
    (await _shot(page)).save(PICTURES / f"{name}.webp", quality=70)


async def _shot(of: Page | Locator) -> Image.Image:
    return Image.open(io.BytesIO(await of.screenshot())).convert("RGB")
