"""What the guides say is true: their code compiles, and what is marked runs on the sandbox.

A block that begins with ```` ```python run ```` is run, in the order of the page and with
what the blocks before it defined; ``rh`` is an open client.  ```` ```python pytest ```` is a
file for pytest, whose name is in its first line.  ```` ```console run ```` is run by bash, and
must print what is shown, in which ``…`` stands for anything.  ``<!-- run … -->`` is code that
belongs to the page and that nobody needs to read.  All other Python is compiled; ```` ```python
foreign ```` no more than that, since it needs libraries that are not here.
"""

from __future__ import annotations

import ast
import asyncio
import contextlib
import inspect
import json
import operator
import os
import re
import shutil
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from types import CodeType
from typing import Any

import pytest
from attrs import frozen

from runninghub_async import RunningHub, catalogue, errors
from runninghub_async.models.error_codes import ERROR_CODES
from runninghub_async.sandbox import Sandbox

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
PAGES += sorted((ROOT / "docs" / "cookbook").glob("*.md"))
MODEL_PAGES = sorted((ROOT / "docs" / "models").glob("*.md"))

PLATFORM = [
    "account",
    "apps",
    "assets",
    "quick_create",
    "resources",
    "uploads",
    "webhooks",
    "workflows",
]

_BLOCK = re.compile(
    r"^(?P<indent> *)```(?P<language>\w+)(?: (?P<mark>\w+))?\n(?P<code>.*?)^(?P=indent)```$"
    r"|^<!-- run\n(?P<hidden>.*?)^-->$",
    re.MULTILINE | re.DOTALL,
)
_TOP_LEVEL_AWAIT = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT


@frozen
class Block:
    """A piece of code of a page."""

    page: Path
    line: int
    language: str
    mark: str | None
    code: str
    is_hidden: bool

    def compiled(self) -> CodeType:
        # Empty lines put the code where it stands in the page, for the traceback.
        placed = "\n" * self.line + self.code
        flags = _TOP_LEVEL_AWAIT
        code: CodeType = compile(placed, str(self.page), "exec", flags=flags, dont_inherit=True)
        return code


def blocks_of(page: Path) -> list[Block]:
    text = page.read_text(encoding="utf-8")
    found: list[Block] = []
    for match in _BLOCK.finditer(text):
        hidden: str | None = match["hidden"]
        found.append(
            Block(
                page,
                text.count("\n", 0, match.start()) + 1,
                "python" if hidden is not None else match["language"],
                "run" if hidden is not None else match["mark"],
                textwrap.dedent(match["code"] if hidden is None else hidden),
                hidden is not None,
            )
        )
    return found


BLOCKS = [block for page in (*PAGES, *MODEL_PAGES) for block in blocks_of(page)]
RUN = sorted({block.page for block in BLOCKS if (block.language, block.mark) == ("python", "run")})
CONSOLES = [block for block in BLOCKS if (block.language, block.mark) == ("console", "run")]


def test_every_fence_is_a_block() -> None:
    """A fence that the tests overlook would not be tested."""
    for page in (*PAGES, *MODEL_PAGES):
        fences = re.findall(r"^ *```(?!{)\w+", page.read_text(encoding="utf-8"), re.MULTILINE)
        assert len(fences) == sum(not block.is_hidden for block in blocks_of(page)), page
    assert {block.language for block in BLOCKS} <= {
        "python",
        "console",
        "json",
        "yaml",
        "text",
        "typescript",
    }
    assert {block.mark for block in BLOCKS} == {None, "run", "pytest", "foreign"}


def test_nothing_sends_anybody_to_a_model_that_is_gone() -> None:
    """Neither the guides, the examples and the benchmarks, nor what an error advises."""
    gone = [endpoint for endpoint in catalogue.CATALOGUE if endpoint.gone is not None]
    dead = {name for e in gone for name in (e.path, *e.names, e.method) if catalogue.get(name) is e}
    assert len(dead) >= 2 * len(gone) >= 20
    named = re.compile(rf"(?<![\w/.-])({'|'.join(map(re.escape, dead))})(?![\w/-]|\.\w)")
    texts = {page: page.read_text(encoding="utf-8") for page in PAGES}
    for folder in ("examples", "benchmarks"):
        texts |= {file: file.read_text(encoding="utf-8") for file in (ROOT / folder).rglob("*.py")}
    for code, record in ERROR_CODES.items():
        texts[Path(f"error {code}")] = str(record)
    for place, text in texts.items():
        found = named.search(text)
        assert found is None, f"{place} names {found and found[0]}, which is gone"


def test_all_python_compiles() -> None:
    checked = 0
    for block in BLOCKS:
        if block.language == "python":
            block.compiled()
            checked += 1
    assert checked > len(catalogue)  # an example for each model, and more


def test_all_json_can_be_read() -> None:
    for block in BLOCKS:
        if block.language == "json":
            json.loads(block.code)


@pytest.mark.parametrize("page", RUN, ids=lambda page: page.name)
async def test_the_page_runs(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(ROOT / "examples" / "portrait.jpg", tmp_path)
    monkeypatch.chdir(tmp_path)
    async with Sandbox(task_seconds=0.2, small=True) as sandbox:
        monkeypatch.setenv("RUNNINGHUB_API_KEY", sandbox.api_key)
        monkeypatch.setenv("RUNNINGHUB_BASE_URL", sandbox.base_url)
        monkeypatch.setenv("RUNNINGHUB_POLL", "0.05")
        async with RunningHub() as rh:
            space: dict[str, Any] = {"__name__": page.stem}
            for block in blocks_of(page):
                if (block.language, block.mark) == ("python", "run"):
                    space["rh"] = rh  # some blocks show how to open one
                    await run(block, space)


async def run(block: Block, space: dict[str, Any]) -> None:
    code = block.compiled()
    if code.co_flags & inspect.CO_COROUTINE:
        await eval(code, space)  # our own pages
    elif "asyncio.run(" in block.code:  # which wants a thread without an event loop
        await asyncio.to_thread(exec, code, space)
    else:
        exec(code, space)


@pytest.mark.parametrize("block", CONSOLES, ids=lambda block: f"{block.page.name}:{block.line}")
def test_the_console_prints_what_is_shown(block: Block, tmp_path: Path) -> None:
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    if "curl " in block.code and shutil.which("curl", path=path) is None:
        pytest.skip("this block of the guide needs curl, which is not in /usr/bin or /bin")
    typed: list[str] = []
    shown: list[str] = []
    for line in block.code.splitlines():
        if line.startswith("$ "):
            typed.append(line[2:])
        elif line.startswith(" "):
            typed.append(line)
        else:
            shown.append(".*".join(map(re.escape, line.split("…"))))
    with subprocess.Popen(
        ["bash", "-euo", "pipefail", "-c", "\n".join(typed)],
        cwd=tmp_path,
        env={"PATH": path, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as bash:
        try:
            printed, complaints = bash.communicate(timeout=60)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(bash.pid, signal.SIGKILL)  # what it left running
    said = [line for line in complaints.splitlines() if not line.startswith("Tasks are shown at")]
    assert (bash.returncode, said) == (0, [])
    assert re.fullmatch("\n".join(shown) + "\n", printed), printed


def test_the_files_for_pytest_pass(tmp_path: Path) -> None:
    files = {
        block.code.partition("\n")[0].removeprefix("# "): block.code
        for block in BLOCKS
        if block.mark == "pytest"
    }
    assert len(files) == sum(block.mark == "pytest" for block in BLOCKS)
    for name, code in files.items():
        (tmp_path / name).write_text(code, encoding="utf-8")
    tests = sum(len(re.findall(r"^(?:async )?def test_", c, re.MULTILINE)) for c in files.values())
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", "/dev/null"]
    # These take long to load, and no page uses them.
    command += ["-p", "no:hypothesispytest", "-p", "no:schemathesis"]
    done = subprocess.run(
        [*command, "--rootdir", str(tmp_path), str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{tests} passed" in done.stdout


def test_the_guide_to_the_sandbox_has_every_step_and_call() -> None:
    from runninghub_async.sandbox.routes.control import ControlRoutes
    from runninghub_async.sandbox.scripts import STEPS

    page = (ROOT / "docs" / "sandbox.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(\w+)\(.*?\)` \|", page, re.MULTILINE) == list(STEPS)
    nobody: Any = None  # is asked which calls there are
    routes = ControlRoutes(nobody, nobody).routes(nobody)
    told = re.findall(r"^\| `([A-Z]+) (/sandbox/[\w-]+)` \|", page, re.MULTILINE)
    assert sorted(told) == sorted((r.method, r.path) for r in routes if r.method != "*")


def test_the_guide_to_errors_has_every_error() -> None:
    page = (ROOT / "docs" / "errors-and-money.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)
    assert sorted(rows) == sorted(name for name in errors.__all__ if name != "RunningHubError")


async def test_the_guide_to_the_platform_has_every_call_and_no_other() -> None:
    page = (ROOT / "docs" / "platform.md").read_text(encoding="utf-8")
    named: set[str] = set()
    for row in re.findall(r"^\|.*\|$", page, re.MULTILINE):
        last = ""
        for code in re.findall(r"`([^`]+)`", row):
            found = re.search(r"\brh((?:\.\w+)+)", code)
            if found is not None:
                last = found[1].removeprefix(".")
            elif re.fullmatch(r"\.\w+", code) and last:  # `.list`, after `rh.assets.create`
                last = f"{last.rpartition('.')[0]}{code}"
            else:
                continue
            named.add(last)
    async with RunningHub("a-key") as rh:
        for name in named:
            operator.attrgetter(name)(rh)
        offered = {
            f"{part}.{name}"
            for part in (*PLATFORM, "assets.groups")
            for name, member in inspect.getmembers_static(type(operator.attrgetter(part)(rh)))
            if inspect.isfunction(member) and not name.startswith("_")
        }
    assert offered <= named


def test_the_guide_to_services_has_an_answer_for_every_error() -> None:
    page = (ROOT / "docs" / "services.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+Error)` \| (\d+) \|", page, re.MULTILINE))
    answers = {}
    for name in errors.__all__:
        error = getattr(errors, name).__new__(getattr(errors, name), "x")
        vars(error).update(refusal=None, task_id="1")
        answers[name] = str(error.http_status)
        assert error.user_message.endswith(".")
    assert rows == answers


def test_the_guide_to_the_command_has_every_command_and_exit_code() -> None:
    from runninghub_async.cli.app import app
    from runninghub_async.cli.failures import EXIT_CODES

    page = (ROOT / "docs" / "command.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| (.*) \|$", page, re.MULTILINE)
    assert rows == [(str(row.code), row.meaning) for row in EXIT_CODES]

    commands = {
        info.name or (info.callback.__name__ if info.callback else "")
        for info in app.registered_commands
    } | {
        group.typer_instance.info.name or ""
        for group in app.registered_groups
        if group.typer_instance is not None
    }
    lines = [
        line for block in BLOCKS if block.language == "console" for line in block.code.splitlines()
    ]
    used = {
        line.split()[2]
        for line in lines
        if line.startswith("$ runninghub ") and "--" not in line.split()[2]
    }
    assert used == {name.partition(" ")[0] for name in commands}


def test_the_targets_of_make_exist() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    for block in BLOCKS:
        for targets_named in re.findall(r"^\$ make ([a-z -]+)", block.code, re.MULTILINE):
            assert set(targets_named.split()) <= targets
