"""``--show`` on a terminal, which the test plays: it answers what it is asked, or nothing."""

from __future__ import annotations

import asyncio
import base64
import fcntl
import io
import os
import pty
import re
import struct
import termios
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image, ImageChops, ImageStat

from runninghub_async.sandbox import Sandbox, shipped
from tests.cli.command import WORDS, Command
from tests.forking import program

PICTURE = ("seedream-v4.5/text-to-image", "prompt=a red bicycle", "resolution=2k")
FILM = ("hailuo-2.3/i2v-pro", "prompt=slow dolly in")
ATTRIBUTES = b"\x1b[c"
KITTY = {b"\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\": b"\x1b_Gi=31;OK\x1b\\"}
CELL = {b"\x1b[16t": b"\x1b[6;20;10t"}
PLAIN = {ATTRIBUTES: b"\x1b[?62;22c"}
SIXEL = {ATTRIBUTES: b"\x1b[?64;1;4;22c"}
NAMED_ITERM2 = {b"\x1b[>q": b"\x1bP>|iTerm2 3.5.4\x1b\\"}


class Seen(NamedTuple):
    """What a terminal got, and how it was left."""

    code: int
    output: bytes
    modes_kept: bool
    unread: bytes

    @property
    def text(self) -> str:
        return self.output.decode(errors="replace")


async def shown(
    command: Command,
    answers: Mapping[bytes, bytes],
    *arguments: str,
    **environment: str,
) -> Seen:
    """Run a model with ``--show`` on a terminal that answers so."""
    return await ended_on(command, answers, "run", *arguments, **environment)


async def ended_on(
    command: Command,
    answers: Mapping[bytes, bytes],
    *arguments: str,
    **environment: str,
) -> Seen:
    """Run a command with ``--show`` on a terminal that answers so."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    before = termios.tcgetattr(theirs)
    settings = {"TERM": "xterm-256color", "TERM_PROGRAM": "", **environment}
    whole = {name: text for name, text in command.environment.items() if name != "TMUX"}
    if "NO_COLOR" not in environment:
        whole.pop("NO_COLOR", None)
    process = await program.start(
        *("command", *WORDS, *arguments, "--show"),
        environment={**whole, **settings},
        folder=command.folder,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    reading = asyncio.create_task(asyncio.to_thread(_played, ours, answers))
    code = await process.wait()
    kept = termios.tcgetattr(theirs)[:6] == before[:6]
    os.set_blocking(theirs, False)
    os.write(ours, b"\n")  # ends what a line would begin with
    unread = os.read(theirs, 4096)
    os.close(theirs)
    return Seen(code, await reading, kept, unread.strip())


def _played(terminal: int, answers: Mapping[bytes, bytes]) -> bytes:
    got, answered = b"", set[bytes]()
    try:
        while piece := os.read(terminal, 65536):
            got += piece
            for question, answer in answers.items():
                if question in got and question not in answered:
                    answered.add(question)
                    os.write(terminal, answer)
    except OSError:  # how Linux says that the other side is closed
        pass
    finally:
        os.close(terminal)
    return got


def kitty_picture(seen: bytes) -> Image.Image:
    head = re.search(rb"\x1b_Ga=T,f=32,s=(\d+),v=(\d+),c=\d+,r=\d+,m=1\x1b\\", seen)
    assert head is not None
    chunks = re.findall(rb"\x1b_Gm=[01];([^\x1b]+)\x1b\\", seen)
    pixels = b"".join(base64.b64decode(chunk) for chunk in chunks)
    return Image.frombytes("RGBA", (int(head[1]), int(head[2])), pixels)


def iterm2_picture(seen: bytes) -> Image.Image:
    found = re.search(rb"\x1b\]1337;File=inline=1;[^:]*:([^\x07]+)\x07", seen)
    assert found is not None
    return Image.open(io.BytesIO(base64.b64decode(found[1])))


def sixel_picture(seen: bytes) -> Image.Image:
    """Sixels, as a terminal draws them: six rows a band, a colour after the other."""
    found = re.search(rb"\x1bP[\d;]*q(\"[\d;]+)(.*?)\x1b\\", seen, re.DOTALL)
    assert found is not None
    width, height = (int(number) for number in found[1].split(b";")[2:4])
    image = Image.new("RGB", (width, height))
    colours: dict[int, tuple[int, int, int]] = {}
    x = top = colour = 0
    for word in re.finditer(rb"#([\d;]+)|!(\d+)([?-~])|([?-~])|([$-])", found[2]):
        if word[1]:
            colour, *rest = (int(number) for number in word[1].split(b";"))
            if rest:
                red, green, blue = (round(part * 2.55) for part in rest[1:4])
                colours[colour] = (red, green, blue)
        elif word[5]:
            x, top = 0, top + (6 if word[5] == b"-" else 0)
        else:
            bits = (word[3] or word[4])[0] - 63
            end = x + int(word[2] or 1)
            for row in range(top, min(top + 6, height)):
                if bits >> (row - top) & 1:
                    image.paste(colours[colour], (x, row, min(end, width), row + 1))
            x = end
    return image


def alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pictures show the same, but for their size and what shrinking changes."""
    size = (64, 64)
    first, second = (each.convert("RGB").resize(size) for each in (one, other))
    return max(ImageStat.Stat(ImageChops.difference(first, second)).mean) < 12


@pytest.mark.parametrize(
    ("answers", "environment", "decoded"),
    [
        ({**KITTY, **CELL, **PLAIN}, {}, kitty_picture),
        ({**KITTY, **SIXEL}, {}, kitty_picture),
        ({**CELL, **SIXEL}, {}, sixel_picture),
        (SIXEL, {"TMUX": "/tmp/tmux,1,0", "TERM_PROGRAM": "iTerm.app"}, sixel_picture),
        ({**NAMED_ITERM2, **SIXEL}, {}, iterm2_picture),
        (PLAIN, {"TERM_PROGRAM": "iTerm.app"}, iterm2_picture),
    ],
    ids=["kitty", "kitty-and-sixel", "sixel", "sixel-of-tmux", "iterm2-by-name", "iterm2-by-env"],
)
async def test_the_saved_picture_is_shown_under_its_name(
    runninghub: Command,
    answers: dict[bytes, bytes],
    environment: dict[str, str],
    decoded: Callable[[bytes], Image.Image],
) -> None:
    seen = await shown(runninghub, answers, *PICTURE, "--out", "out", **environment)
    assert seen.code == 0, seen.text[:2000]
    (file,) = (runninghub.folder / "out").iterdir()
    with Image.open(file) as saved:
        assert alike(decoded(seen.output), saved)
        assert not alike(decoded(seen.output), ImageChops.invert(saved.convert("RGB")))
    assert f"\x1b]8;;{file.as_uri()}\x1b\\out/{file.name}\x1b]8;;\x1b\\" in seen.text
    assert seen.modes_kept
    assert seen.unread == b""


async def test_a_film_is_shown_by_a_frame(runninghub: Command, picture: Path) -> None:
    seen = await shown(
        runninghub, {**KITTY, **PLAIN}, *FILM, f"image_url={picture.name}", "--out", "out"
    )
    assert seen.code == 0, seen.text[:2000]
    assert len(kitty_picture(seen.output).getcolors(1 << 24) or ()) > 1


async def test_without_a_directory_it_is_shown_and_nothing_stays(
    runninghub: Command, sandbox: Sandbox
) -> None:
    seen = await shown(runninghub, {**KITTY, **PLAIN}, *PICTURE)
    assert seen.code == 0, seen.text[:2000]
    assert kitty_picture(seen.output).width > 1
    assert f"\x1b]8;;{sandbox.base_url}/output/" in seen.text
    assert list(runninghub.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("answers", "environment"),
    [
        (PLAIN, {}),
        ({}, {}),
        (PLAIN, {"TMUX": "/tmp/tmux,1,0", "TERM": "screen", "TERM_PROGRAM": "iTerm.app"}),
        ({**KITTY, **PLAIN}, {"NO_COLOR": "1"}),
    ],
    ids=["none", "silent", "tmux", "no-colour"],
)
async def test_a_terminal_without_pictures_gets_a_link(
    runninghub: Command, answers: dict[bytes, bytes], environment: dict[str, str]
) -> None:
    seen = await shown(runninghub, answers, *PICTURE, "--out", "out", **environment)
    (file,) = (runninghub.folder / "out").iterdir()
    assert seen.code == 0, seen.text
    assert f"\x1b]8;;{file.as_uri()}\x1b\\out/{file.name}\x1b]8;;\x1b\\" in seen.text
    assert not re.search(rb"\x1b_Ga=T|\x1bP|1337", seen.output)
    assert seen.modes_kept
    assert seen.unread == b""


async def test_without_the_extra_there_is_a_link_and_word_of_it(
    runninghub: Command, tmp_path_factory: pytest.TempPathFactory
) -> None:
    hidden = tmp_path_factory.mktemp("hidden")
    (hidden / "chafa.py").write_text("raise ImportError\n")
    seen = await shown(
        runninghub, {**KITTY, **PLAIN}, *PICTURE, "--out", "out", PYTHONPATH=str(hidden)
    )
    assert seen.code == 0, seen.text
    assert "pictures are not shown in the terminal; that takes an extra: " in seen.text
    assert seen.text.index("takes an extra") < seen.text.index("task: ")
    assert "\x1b]8;;file://" in seen.text
    assert b"\x1b_Ga=T" not in seen.output


CRASHES = """
import os, PIL.Image
unharmed = PIL.Image.open
def open(file, mode="r", formats=None):
    if formats is not None:  # only where a file that is not ours is read
        os.kill(os.getpid(), 9)
    return unharmed(file, mode)
PIL.Image.open = open
"""


async def test_a_decoder_that_crashes_costs_the_picture_and_not_the_command(
    runninghub: Command, tmp_path_factory: pytest.TempPathFactory
) -> None:
    crashing = tmp_path_factory.mktemp("crashing")
    (crashing / "sitecustomize.py").write_text(CRASHES)
    environment = {"PYTHONPATH": str(crashing)}
    seen = await shown(runninghub, {**KITTY, **PLAIN}, *PICTURE, "--out", "out", **environment)
    assert seen.code == 0, seen.text
    assert "\x1b]8;;file://" in seen.text
    assert b"\x1b_Ga=T" not in seen.output


async def test_what_comes_too_late_is_not_left_to_the_next_prompt(runninghub: Command) -> None:
    late = {b"submitting": b"\x1b_Gi=31;OK\x1b\\\x1b[?62;4c"}
    seen = await shown(runninghub, late, *PICTURE, "--out", "out")
    assert seen.code == 0, seen.text
    assert seen.unread == b""
    assert seen.modes_kept


async def test_a_dumb_terminal_gets_the_plain_path_and_is_not_asked(runninghub: Command) -> None:
    seen = await shown(runninghub, {}, *PICTURE, "--out", "out", TERM="dumb")
    (file,) = (runninghub.folder / "out").iterdir()
    assert f"out/{file.name}\r\n" in seen.text
    assert "\x1b" not in seen.text


async def test_a_pipe_gets_the_plain_path_and_json_stays_json(runninghub: Command) -> None:
    ended = await runninghub("run", *PICTURE, "--out", "out", "--show")
    (file,) = (runninghub.folder / "out").iterdir()
    assert (ended.code, ended.out) == (0, f"out/{file.name}\n")
    ended = await runninghub("run", *PICTURE, "--show", "--json")
    assert ended.json["status"] == "SUCCESS"
    seen = await shown(runninghub, {**KITTY, **PLAIN}, *PICTURE, "--json")
    assert not re.search(rb"\x1b_G|\x1b\]8|\x1bP", seen.output)


async def test_there_is_nothing_to_show_where_nothing_is_waited_for(
    runninghub: Command, sandbox: Sandbox
) -> None:
    ended = await runninghub("run", *PICTURE, "--show", "--no-wait")
    assert ended.code == 2
    assert "--no-wait does not go with --show" in ended.err
    assert not sandbox.tasks


async def test_workflows_apps_and_what_is_made_again_are_shown_too(
    runninghub: Command, picture: Path
) -> None:
    kitty = {**KITTY, **PLAIN, **CELL}
    keeps = ("--out", "a", "--keep-settings")
    seen = await ended_on(
        runninghub, kitty, "workflow", shipped.TEXT_TO_IMAGE, "6.text=a boat", *keeps
    )
    assert seen.code == 0, seen.text
    assert kitty_picture(seen.output)
    kept = sorted((runninghub.folder / "a").glob("*.settings.json"))[0]
    for words in (("again", f"a/{kept.name}"), ("app", shipped.ENCRYPTED_APP)):
        seen = await ended_on(
            runninghub, kitty, *words, RUNNINGHUB_ACCESS_PASSWORD=shipped.PASSWORD
        )
        assert seen.code == 0, seen.text
        assert b"\x1b_G" in seen.output
    piped = await runninghub("again", f"a/{kept.name}", "--show")
    assert piped.code == 0, piped.err
    assert "\x1b" not in piped.out
    refused = await runninghub("again", f"a/{kept.name}", "--show", "--no-wait")
    assert (refused.code, "--no-wait does not go with --show" in refused.err) == (2, True)
