"""Bars of a client at work: in terminals and without, with tqdm, as widgets of a notebook."""

from __future__ import annotations

import io
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import ipywidgets
import pytest
from rich.console import Console
from tqdm.std import tqdm

from runninghub_async import Call, RunningHub
from runninghub_async.bars import Bars, NotebookBars, TqdmBars
from runninghub_async.events import Observer
from runninghub_async.sandbox import Sandbox, fail, preview_socket
from tests.bars.helpers import MODEL, WORKFLOW
from tests.cli.command import Command, command_for, without_sequences

A_NODE = r"━[━╸╺]+ +\d+%  [A-Z][\w /]+"
"""A bar, and beside it a node, whose name begins with a capital as no status does."""

Calls = Callable[[RunningHub], list[Call]]


def a_picture(rh: RunningHub, scene: str) -> Call:
    return rh.call(MODEL, prompt=f"a boat at {scene}", resolution="2k").tagged(scene=scene)


def a_workflow(rh: RunningHub) -> Call:
    return rh.workflows.run(WORKFLOW, {"6": {"text": "a boat"}}).tagged(scene="harbour")


def one_of_each(rh: RunningHub) -> list[Call]:
    return [a_workflow(rh), a_picture(rh, "dusk"), a_picture(rh, "bad weather")]


async def run_with(bars: Observer, calls: Calls = one_of_each, *, seconds: float = 3.0) -> None:
    """Run these calls on a sandbox, where one of the pictures is refused."""
    async with (
        Sandbox(task_seconds=seconds, small=True) as sandbox,
        RunningHub(sandbox.api_key, base_url=sandbox.base_url, observer=bars, poll=0.05) as rh,
    ):
        sandbox.script(MODEL, [fail(1501)], prompt="a boat at bad weather")
        sandbox.script(WORKFLOW, [preview_socket()])
        await rh.gather(*calls(rh), return_exceptions=True)


def a_console(**how: Any) -> tuple[Console, io.StringIO]:
    file = io.StringIO()
    return Console(file=file, width=100, height=20, highlight=False, **how), file


# -- rich --------------------------------------------------------------------------------------


async def test_bars_in_a_terminal_tell_nodes_prices_failures_and_the_sum() -> None:
    console, file = a_console(force_terminal=True, force_interactive=True)
    with Bars(total=3, console=console) as bars:
        await run_with(bars)
    seen = without_sequences(file.getvalue())
    assert re.search(rf"harbour +{A_NODE} +0:0\d", seen)
    assert re.search(r"dusk +━+ .*running +0:0\d.*  0.2 CNY", seen)
    assert re.search(r"\d of 3 done(?: \(1 failed\))?, \d running", seen)
    assert re.search(r"^bad weather: Task \d+ .* failed: 1501", seen, re.MULTILINE)
    last = seen.splitlines()[-1]
    assert re.fullmatch(r"3 of 3 done \(1 failed\) in \d+ s, 0\.\d+ CNY spent", last)


async def test_without_a_terminal_few_tasks_are_told_of_by_lines() -> None:
    console, file = a_console()
    with Bars(console=console) as bars:
        await run_with(bars)
    lines = file.getvalue().splitlines()
    assert "\x1b" not in file.getvalue()
    assert re.fullmatch(r"harbour: task \d+", lines[0])
    assert sum(line.startswith("harbour: KSampler (") for line in lines) == 1, "not every step"
    assert any(re.fullmatch(r"dusk: task \d+, 0.2 CNY", line) for line in lines)
    assert any(line.startswith("bad weather: Task ") and "1501" in line for line in lines)
    assert re.fullmatch(r"3 done \(1 failed\) in \d+ s, 0\.\d+ CNY spent", lines[-1])


async def test_without_a_terminal_many_tasks_are_told_of_by_their_counts() -> None:
    console, file = a_console()
    with Bars(total=30, console=console) as bars:
        many = [str(n) for n in range(30)]
        await run_with(bars, lambda rh: [a_picture(rh, scene) for scene in many], seconds=0.1)
    lines = file.getvalue().splitlines()
    assert lines[-1].startswith("30 of 30 done in ")
    assert len(lines) < 30


async def test_colours_can_be_forbidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    console, file = a_console(force_terminal=True, force_interactive=True)
    with Bars(console=console) as bars:
        await run_with(bars, lambda rh: [a_picture(rh, "dusk")], seconds=0.3)
    styles = re.findall(r"\x1b\[([\d;]*)m", file.getvalue())
    numbers = {int(n) for style in styles for n in style.split(";") if n}
    assert not {n for n in numbers if 30 <= n <= 48}


async def test_bars_that_are_not_shown_say_nothing_and_what_fails_still_fails() -> None:
    console, file = a_console(force_terminal=True, force_interactive=True)
    bars = Bars(console=console)
    await run_with(bars, lambda rh: [a_picture(rh, "dusk")], seconds=0.1)
    assert file.getvalue() == ""
    with pytest.raises(ZeroDivisionError), bars:
        raise ZeroDivisionError
    assert without_sequences(file.getvalue()).splitlines()[-1].startswith("1 done in ")


# -- tqdm and notebooks --------------------------------------------------------------------------


async def test_tqdm_counts_calls_and_has_a_bar_for_some_tasks() -> None:
    file = io.StringIO()
    with TqdmBars(total=3, most=2, file=file, ncols=100, mininterval=0) as bars:
        await run_with(bars)
    seen = without_sequences(file.getvalue())
    assert re.search(r"harbour +\d+%\|.*KSampler \d+/20", seen)
    assert "dusk" in seen
    whole = [line for line in seen.splitlines() if "3/3" in line][-1]
    assert re.search(r"100%.*3/3 .*1 failed, 0\.\d+ CNY spent", whole)
    assert not getattr(tqdm, "_instances", ()), "all are closed"


async def test_a_notebook_shows_steps_counts_and_the_preview() -> None:
    bars = NotebookBars(total=3)
    seen: list[str] = []
    pictures: set[bytes] = set()

    def look(widget: Any) -> None:
        for each in getattr(widget, "children", ()):
            look(each)
        if isinstance(widget, ipywidgets.Label):
            seen.append(widget.value)
        if isinstance(widget, ipywidgets.Image) and widget.layout.display != "none":
            pictures.add(bytes(widget.value))

    class Looking:
        wants_progress = True

        def notice(self, event: Any) -> None:
            bars.notice(event)
            look(bars.widget)

    await run_with(Looking())
    bars.close()
    look(bars.widget)
    assert any(re.fullmatch(r"\d+% · KSampler \d+/20 · 0:0\d", text) for text in seen)
    assert any("0.2 CNY" in text for text in seen)
    assert re.fullmatch(r"3 of 3 done \(1 failed\); .*0\.\d+ CNY spent", seen[-1])
    assert any(picture.startswith(b"\xff\xd8\xff") for picture in pictures), "a JPEG"
    assert "application/vnd.jupyter.widget-view+json" in bars._repr_mimebundle_()


# -- the command -----------------------------------------------------------------------------------


@pytest.fixture
async def command(tmp_path: Path) -> AsyncIterator[Command]:
    async with Sandbox(task_seconds=1.2, small=True) as sandbox:
        yield command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)


ONE = ("workflow", WORKFLOW, "6.text=a boat")


async def test_a_workflow_is_shown_by_its_nodes(command: Command) -> None:
    code, seen = await command.in_terminal(*ONE, columns=100)
    assert code == 0
    assert re.search(rf"{A_NODE} +0:0\d", without_sequences(seen))


async def test_in_a_pipe_a_workflow_is_a_line_a_node(command: Command) -> None:
    ended = await command(*ONE)
    assert ended.code == 0
    assert len(re.findall(r"^KSampler \(\d s\)$", ended.err, re.MULTILINE)) == 1
    assert "\x1b" not in ended.err


async def test_jobs_of_a_bulk_run_are_shown_by_their_nodes(
    command: Command, tmp_path: Path
) -> None:
    jobs = tmp_path / "jobs.jsonl"
    jobs.write_text(
        f'{{"id": "scene-7", "workflow": "{WORKFLOW}", "nodes": {{"6": {{"text": "x"}}}}}}\n'
    )
    code, seen = await command.in_terminal("bulk", jobs, "--out", "out", columns=100)
    assert code == 0
    assert re.search(rf"scene-7 +{A_NODE}", without_sequences(seen))


@pytest.mark.parametrize(
    ("name", "package", "install"),
    [
        ("Bars", "rich", "pip install '.[bars]'"),
        ("NotebookBars", "ipywidgets", "pip install ipywidgets"),
        ("TqdmBars", "tqdm", "pip install tqdm"),
    ],
)
def test_what_draws_is_named_where_it_is_missing(name: str, package: str, install: str) -> None:
    start = f"import sys\nsys.modules[{package!r}] = None\n"
    program = f"{start}from runninghub_async.bars import {name}"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    told = ended.stderr.splitlines()[-1]
    assert told.startswith("ImportError: ")
    assert f"{name} draws with {package}, which is not installed: " in told
    assert told.endswith(install)
