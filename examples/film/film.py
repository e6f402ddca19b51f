"""From a line of text to a film with sound: in Python, and as a job file.

    python examples/film/film.py [DIRECTORY]

It runs on the built-in sandbox, needs no key and no network and costs nothing.
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

from film_tools import join, most_colourful

from runninghub_async import Result, RunningHub
from runninghub_async.sandbox import Sandbox

HERE = Path(__file__).parent


async def film_of(rh: RunningHub, line: str, folder: Path) -> Path:
    """A film about a line of text, with a voice."""
    candidates = [
        rh.seedream.seedream_v4_5_text_to_image(prompt=f"{line}, oil on canvas", resolution="2k")
        for _ in range(3)
    ]
    pictures: dict[Path, Result] = {}
    for number, result in enumerate(await rh.gather(*candidates), start=1):
        file = await result.output.save(folder / f"picture-{number}.png", overwrite=True)
        pictures[file] = result
    best = pictures[await asyncio.to_thread(most_colourful, list(pictures))]

    # What a call gives is what another one takes: awaiting the outer one runs the inner one.
    script = rh.gemini.gemini_2_5_flash_text_to_text(
        prompt=f"One sentence for the narrator of a film about {line}."
    )
    voice = rh.minimax.minimax_speech_2_8_hd(text=script, voice_id="Calm_Woman")
    film = rh.hailuo.hailuo_2_3_i2v_pro(image_url=best, prompt="slow dolly in")
    made, spoken = await rh.gather(film, voice)
    seen = await made.output.save(folder / "silent.mp4", overwrite=True)
    heard = await spoken.output.save(folder / "voice.mp3", overwrite=True)
    return await asyncio.to_thread(join, seen, heard, folder)


async def films_of(sandbox: Sandbox, jobs: Path, steps: Path, folder: Path) -> None:
    """The same for every row of a file, by the command, which may be stopped at any time."""
    where = {
        "RUNNINGHUB_API_KEY": sandbox.api_key,
        "RUNNINGHUB_BASE_URL": sandbox.base_url,
        "RUNNINGHUB_POLL": "0.2",
    }
    command = ("bulk", str(jobs), "--steps", str(steps), "--out", str(folder))
    running = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "runninghub_async", *command, env={**os.environ, **where}
    )
    if await running.wait():
        raise SystemExit(running.returncode)


async def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    async with Sandbox(task_seconds=1, small=True) as sandbox:  # large ones take long to draw
        async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.2) as rh:
            film = await film_of(rh, "a harbour at dawn", folder)
            print(f"{film}: made in Python")
        films = folder / "films"
        await films_of(sandbox, HERE / "lines.csv", HERE / "film.yaml", films)
        for film in sorted((films / "files").glob("*.whole-1.mp4")):
            print(f"{film}: made of a job file and its steps")


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1] if len(sys.argv) > 1 else "film-output")))
