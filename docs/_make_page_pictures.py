"""Makes the pictures of pages as a browser shows them: the sandbox's, and a run's results."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from _made_pictures import PICTURES, PORTRAIT, fitting
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, sync_playwright

_OPTIONS = (
    "--no-sandbox",
    "--use-gl=angle",
    "--use-angle=swiftshader",
)  # it opens our own pages only
_SIZE = {"width": 1100, "height": 700}
_PLACES = ("harbour", "lighthouse", "market", "orchard", "railway station", "reading room")
_TIMES = ("at dawn", "in the rain")
_MODELS_3D = {
    "text-to-3d": {"model": "meshy6/text-to-3d", "params": {"prompt": "a red bicycle"}},
    "image-to-3d": {"model": "meshy6/image-to-3d", "params": {"image_url": str(PORTRAIT)}},
}


def photograph_sandbox(address: str) -> None:
    """The page of the sandbox."""
    with _browser() as browser, _page(browser, address, height=620) as page:
        page.wait_for_timeout(3000)  # it asks for its tasks every second or so
        _take(page, "sandbox-page")


def photograph_report(environment: Mapping[str, str], folder: Path) -> None:
    """The page of a run: all of it, chains, two compared, one closely, and its plots."""
    out = folder / "out"
    jobs = folder / "jobs.jsonl"
    jobs.write_text("".join(f"{json.dumps(job)}\n" for job in _jobs()), encoding="utf-8")
    command = [sys.executable, "-m", "runninghub_async"]
    environ = {**os.environ, **environment}
    run = [*command, "bulk", str(jobs), "--out", str(out), "--quiet"]
    subprocess.run(run, check=False, env=environ)  # one fails, as it should
    subprocess.run([*command, "report", str(out)], check=True, env=environ)
    address = (out / "report.html").as_uri()
    with _browser() as browser:
        with _page(browser, address) as page:
            page.wait_for_timeout(800)
            _take(page, "report-gallery")
            for name in ("picture-1", "picture-2"):
                page.locator(f'button.open[data-id="{name}"]').focus()
                page.keyboard.press("Space")
            page.keyboard.press("v")
            _take(page, "report-compare")
        with _page(browser, f"{address}#/chains") as page:
            _take(page, "report-chains")
        with _page(browser, f"{address}#/plots", scheme="dark") as page:
            _take(page, "report-plots")
        with _page(browser, address) as page:
            for task in _MODELS_3D:
                page.fill("#filter-text", task)
                page.locator(f'button.open[data-id="{task}"]').click()
                viewer = page.locator("model-viewer")
                viewer.wait_for()
                page.wait_for_timeout(4000)  # until it is drawn, without a graphics card
                picture = _shot(viewer)
                fitting(picture).save(PICTURES / "gallery" / f"{task}.webp", quality=70)
                page.keyboard.press("Escape")


def _jobs() -> Iterator[dict[str, Any]]:
    words = [f"a {place} {time}" for time in _TIMES for place in _PLACES]
    for number, prompt in enumerate(words, 1):
        params = {"prompt": prompt, "resolution": "2k"}
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


@contextmanager
def _browser() -> Iterator[Browser]:
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        sys.exit("chromium is needed for the pictures of pages")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=found, args=list(_OPTIONS))
        yield browser
        browser.close()


@contextmanager
def _page(
    browser: Browser, address: str, *, height: int = 700, scheme: str = "light"
) -> Iterator[Page]:
    page = browser.new_page(viewport={**_SIZE, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(address)
    yield page
    page.close()


def _take(page: Page, name: str) -> None:
    page.wait_for_timeout(500)
    _shot(page).save(PICTURES / f"{name}.webp", quality=70)


def _shot(of: Page | Locator) -> Image.Image:
    return Image.open(io.BytesIO(of.screenshot())).convert("RGB")
