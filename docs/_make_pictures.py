"""Makes the pictures of the documentation, in docs/_static/pictures: ``make pictures``.

All of them are of the product at work on its own sandbox: what models give, the page of the sandbox
and the display of a bulk run.  Nothing is drawn by hand, so that they can be made anew after a
change of what they show.  Needs chromium, and fonts for what is written.
"""

from __future__ import annotations

import asyncio
import io
import os
import pty
import struct
import subprocess
import sys
from fcntl import ioctl
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from termios import TIOCSWINSZ

import pyte
from _made_pictures import PICTURES, PORTRAIT, ROOT, fitting, frames_of, write_webp
from _make_gallery import make_gallery
from _make_page_pictures import photograph_report, photograph_sandbox
from PIL import Image
from rich.console import Console
from rich.style import Style
from rich.text import Text

from runninghub_async import Call, RunningHub
from runninghub_async.sandbox import Sandbox, fail

FILM = ROOT / "examples" / "film"
COLUMNS, LINES = 92, 18

# Rich's own frame of a terminal, without the fonts that it fetches from another host.
TERMINAL = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{
  font-family: Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px;
  line-height: {line_height}px;
}}
.{unique_id}-title {{ font-size: 18px; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" />
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


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


def photograph_bulk(environment: dict[str, str], folder: Path) -> None:
    """The display of a bulk run, in its midst, from a terminal that is emulated."""
    jobs = folder / "jobs.csv"
    rows = (f"a {n} storey lighthouse at dusk,2k" for n in range(1, 81))
    jobs.write_text("\n".join(["prompt,resolution", *rows]), encoding="utf-8")
    command = [sys.executable, "-m", "runninghub_async", "bulk", "jobs.csv"]
    command += ["--model", "seedream-v4.5/text-to-image", "--out", "out", "--budget", "100CNY"]
    screen = pyte.Screen(COLUMNS, LINES)
    stream = pyte.ByteStream(screen)
    typed = " ".join(["runninghub", *command[3:]])
    stream.feed(f"$ {typed}\r\n".encode())
    ours, theirs = pty.openpty()
    ioctl(theirs, TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    run = subprocess.Popen(
        command,
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, **environment, "TERM": "xterm-256color", "RUNNINGHUB_POLL": "0.2"},
    )
    os.close(theirs)
    shot: Text | None = None
    best = 0
    while True:
        try:
            chunk = os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
        if not chunk:
            break
        stream.feed(chunk)
        lines = [line for line in screen.display if line.strip()]
        if 20 <= done_of(lines) <= 50 and len(lines) >= best:
            shot, best = text_of(screen), len(lines)
    run.wait()
    os.close(ours)
    if shot is None:
        sys.exit("the bulk run never showed its midst:\n" + "\n".join(screen.display))
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    console.print(shot)
    svg = console.export_svg(title="runninghub bulk", code_format=TERMINAL, unique_id="bulk")
    lines_of_svg = (line.rstrip() for line in svg.splitlines())
    (PICTURES / "bulk.svg").write_text("\n".join(lines_of_svg) + "\n", encoding="utf-8")


def done_of(lines: list[str]) -> int:
    """How many jobs the display says are done."""
    for line in lines:
        words = line.replace("/", " of ").split()
        for number, of in pairwise(words):
            if of == "of" and number.isdecimal():
                return int(number)
    return 0


def text_of(screen: pyte.Screen) -> Text:
    """What is on the emulated screen, with its colours."""
    text = Text()
    for row in range(screen.lines):
        for column in range(screen.columns):
            cell = screen.buffer[row][column]
            colour = None if cell.fg == "default" else cell.fg.replace("brown", "yellow")
            if colour is not None and len(colour) == 6 and not colour.isalpha():
                colour = f"#{colour}"
            text.append(cell.data, Style(color=colour, bold=cell.bold))
        text.append("\n")
    text.rstrip()
    return text


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
                await asyncio.to_thread(photograph_sandbox, sandbox.base_url)
            await asyncio.to_thread(photograph_bulk, environment, folder)
            await asyncio.to_thread(make_film, environment, folder / "films")
            (folder / "results").mkdir()
            await asyncio.to_thread(photograph_report, environment, folder / "results")
    for file in sorted(PICTURES.rglob("*.*")):
        print(f"{file.relative_to(ROOT)}: {file.stat().st_size:,} bytes")


asyncio.run(main())
