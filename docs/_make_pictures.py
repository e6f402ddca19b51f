"""Makes the pictures of the documentation, in docs/_static/pictures: ``make pictures``.

All of them are of the product at work on its own sandbox: what models give, the page of the sandbox
and the display of a bulk run.  Nothing is drawn by hand, so that they can be made anew after a
change of what they show.  Needs chromium, and fonts for what is written.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from _made_pictures import PICTURES, PORTRAIT, ROOT, fitting, frames_of, write_webp
from _make_command_pictures import photograph_bulk, photograph_models
from _make_gallery import make_gallery
from _make_page_pictures import photograph_report, photograph_sandbox
from PIL import Image

from runninghub_async import Call, RunningHub
from runninghub_async.sandbox import Sandbox, fail

FILM = ROOT / "examples" / "film"


async def make_results(rh: RunningHub, folder: Path) -> None:
    """What three kinds of models give."""
    calls: dict[str, Call] = {
        "text-to-image": rh.call(
            "seedream-v4.5/text-to-image", prompt="a red bicycle", resolution="2k"
        ),
        "image-to-image": rh.call(
            "seedream-v4.5/image-to-image", image_urls=[PORTRAIT], prompt="in the snow"
        ),
        "image-to-video": rh.call("hailuo-2.3/i2v-pro", image_url=PORTRAIT, prompt="slow dolly in"),
    }
    async with asyncio.TaskGroup() as group:
        saved = {name: group.create_task(one(call, folder / name)) for name, call in calls.items()}
    for name, task in saved.items():
        file = task.result()
        frames = frames_of(file) if file.suffix == ".mp4" else [Image.open(file)]
        write_webp(PICTURES / f"{name}.webp", map(fitting, frames))


def make_film(environment: dict[str, str], folder: Path) -> None:
    """What the steps of the film make of its first line."""
    command = [sys.executable, "-m", "runninghub_async", "bulk", str(FILM / "lines.csv")]
    command += ["--steps", str(FILM / "film.yaml"), "--out", str(folder), "--quiet"]
    subprocess.run(command, check=True, env={**os.environ, **environment})
    files = folder / "files"
    fitting(Image.open(files / "harbour.picture-1-1.png")).save(
        PICTURES / "film-picture.webp", quality=60
    )
    write_webp(PICTURES / "film.webp", map(fitting, frames_of(files / "harbour.whole-1.mp4")))


async def one(call: Call, target: Path) -> Path:
    output = (await call).output
    return await output.save(target.with_suffix(f".{output.format}"), overwrite=True)


async def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    async with Sandbox(task_seconds=1.5, seed=1) as sandbox:
        with TemporaryDirectory() as name:
            folder = Path(name)
            environment = {
                "RUNNINGHUB_API_KEY": sandbox.api_key,
                "RUNNINGHUB_BASE_URL": sandbox.base_url,
            }
            async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.2) as rh:
                await make_results(rh, folder)
                await make_gallery(rh, folder / "gallery")
                sandbox.script("seedream-v4.5/text-to-image", [fail(1501)])
                refused = rh.call("seedream-v4.5/text-to-image", prompt="what is not allowed")
                await asyncio.gather(refused.run(), return_exceptions=True)
                await photograph_sandbox(sandbox.base_url)
            await asyncio.to_thread(photograph_models, environment, folder)
            await asyncio.to_thread(photograph_bulk, environment, folder)
            await asyncio.to_thread(make_film, environment, folder / "films")
            (folder / "results").mkdir()
            await photograph_report(environment, folder / "results")
    for file in sorted(PICTURES.rglob("*.*")):
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size:,} bytes")


asyncio.run(main())
