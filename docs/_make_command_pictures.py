"""Makes the pictures of the command, from a terminal that is emulated, as SVG."""

from __future__ import annotations

import io
import os
import pty
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping
from fcntl import ioctl
from itertools import pairwise
from pathlib import Path
from termios import TIOCSWINSZ

import pyte
from _made_pictures import PICTURES
from rich.console import Console
from rich.style import Style
from rich.text import Text

COLUMNS = 92

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


def photograph_bulk(environment: Mapping[str, str], folder: Path) -> None:
    """The display of a bulk run, in its midst."""
    jobs = folder / "jobs.csv"
    rows = (f"a {n} storey lighthouse at dusk,2k" for n in range(1, 81))
    jobs.write_text("\n".join(["prompt,resolution", *rows]), encoding="utf-8")
    words = ["bulk", "jobs.csv", "--model", "seedream-v4.5/text-to-image"]
    words += ["--out", "out", "--budget", "100CNY"]
    _photograph("bulk", words, environment, folder, lines=18, rank=_rank_of_bulk)


def photograph_models(environment: Mapping[str, str], folder: Path) -> None:
    """What the command tells of models: some that a word finds, and one of them closely."""
    _photograph("models", ["models", "hailuo 2.3"], environment, folder, lines=20)
    _photograph(
        "models-show", ["models", "show", "hailuo-2.3/i2v-pro"], environment, folder, lines=34
    )


def _photograph(
    name: str,
    words: list[str],
    environment: Mapping[str, str],
    folder: Path,
    *,
    lines: int,
    rank: Callable[[list[str]], int] = len,
) -> None:
    """The command at the moment whose screen has the highest rank, the last of equals."""
    screen = pyte.Screen(COLUMNS, lines)
    stream = pyte.ByteStream(screen)
    stream.feed(f"$ runninghub {' '.join(map(_quoted, words))}\r\n".encode())
    ours, theirs = pty.openpty()
    ioctl(theirs, TIOCSWINSZ, struct.pack("HHHH", lines, COLUMNS, 0, 0))
    run = subprocess.Popen(
        [sys.executable, "-m", "runninghub_async", *words],
        cwd=folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, **environment, "TERM": "xterm-256color", "RUNNINGHUB_POLL": "0.2"},
    )
    os.close(theirs)
    shot: Text | None = None
    best = 1
    while True:
        try:
            chunk = os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
        if not chunk:
            break
        stream.feed(chunk)
        reached = rank([line for line in screen.display if line.strip()])
        if reached >= best:
            shot, best = _text_of(screen), reached
    run.wait()
    os.close(ours)
    if shot is None:
        sys.exit(f"runninghub {' '.join(words)} never showed it:\n" + "\n".join(screen.display))
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    console.print(shot)
    svg = console.export_svg(title="runninghub", code_format=TERMINAL, unique_id=name)
    lines_of_svg = (line.rstrip() for line in svg.splitlines())
    (PICTURES / f"{name}.svg").write_text("\n".join(lines_of_svg) + "\n", encoding="utf-8")


def _quoted(word: str) -> str:
    return f'"{word}"' if " " in word else word


def _rank_of_bulk(lines: list[str]) -> int:
    """In its midst the fuller screen is the better one, and no other will do."""
    return len(lines) if 20 <= _done_of(lines) <= 50 else 0


def _done_of(lines: list[str]) -> int:
    """How many jobs the display says are done."""
    for line in lines:
        words = line.replace("/", " of ").split()
        for number, of in pairwise(words):
            if of == "of" and number.isdecimal():
                return int(number)
    return 0


def _text_of(screen: pyte.Screen) -> Text:
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
