"""The fixtures, in runs of pytest of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.adversary.rounds import some_of

ROOT = Path(__file__).parents[2]
WITH_A_CLIENT = """
import pytest
from runninghub_async.sandbox import refuse

@pytest.mark.asyncio
async def test_it(rh, runninghub_sandbox):
    runninghub_sandbox.script(None, [refuse(421)])
    result = await rh.call("seedream-v4.5/text-to-image", prompt="a boat")
    assert result.url
    assert len(runninghub_sandbox.tasks) == 1
"""
WITHOUT_A_LOOP = """
import json, time, urllib.request
import pytest

@pytest.mark.runninghub_sandbox(api_kind="NORMAL", task_seconds=90, speed=900)
def test_it(runninghub_sandbox):
    sandbox = runninghub_sandbox
    body = json.dumps({"apikey": sandbox.api_key}).encode()
    url = f"{sandbox.base_url}/uc/openapi/accountStatus"
    with urllib.request.urlopen(url, body) as answer:
        assert json.load(answer)["data"]["apiType"] == "NORMAL"
"""
WITH_ITS_OWN_CLIENT = """
import asyncio, os
from runninghub_async import RunningHub

async def work():
    async with RunningHub() as rh:
        return await rh.call("seedream-v4.5/text-to-image", prompt="a boat")

def test_it(runninghub_environment):
    assert asyncio.run(work()).url.startswith(runninghub_environment.base_url)
    assert len(runninghub_environment.tasks) == 1

def test_without_it():
    assert not [name for name in os.environ if name.startswith("RUNNINGHUB_")]
"""
WITHOUT_THE_EXTRA = """
import sys

sys.modules["av"] = None

def test_sandbox(runninghub_sandbox):
    raise AssertionError

def test_rh(rh):
    raise AssertionError

def test_environment(runninghub_environment):
    raise AssertionError
"""
NEEDING_THE_LOOP = "def test_it(rh):\n    pass\n"
LOOKING_AROUND = """
import sys

def test_it():
    loaded = [name for name in sys.modules if name.startswith("runninghub_async.")]
    assert sorted(loaded) == ["runninghub_async.lazy_names", "runninghub_async.pytest_plugin"]
    assert "aiohttp" not in sys.modules
"""


def run(folder: Path, test: str, *options: str) -> tuple[int, str]:
    (folder / "test_it.py").write_text(test)
    (folder / "pytest.ini").write_text(
        # To load these, which have plugins here, would take longer than most of the tests.
        "[pytest]\naddopts = --strict-markers -p no:cacheprovider\n"
        "    -p no:hypothesispytest -p no:schemathesis\n"
        "filterwarnings = error\n"
        "asyncio_default_fixture_loop_scope = function\n"
    )
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q"),
            *options,
        ],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_client_of_a_sandbox(tmp_path: Path) -> None:
    code, said = run(tmp_path, WITH_A_CLIENT)
    assert code == 0, said


@pytest.mark.parametrize(
    ("test_scope", "fixture_scope", "marked"),
    some_of(
        [
            ("function", "module", ""),
            ("function", "function", '(loop_scope="module")'),
            ("session", "function", ""),
            ("module", "session", ""),
        ],
        2,
    ),
)
def test_a_client_whatever_loop_its_test_has(
    tmp_path: Path, test_scope: str, fixture_scope: str, marked: str
) -> None:
    code, said = run(
        tmp_path,
        WITH_A_CLIENT.replace("@pytest.mark.asyncio", f"@pytest.mark.asyncio{marked}")
        + "\n@pytest.mark.asyncio\nasync def test_that_opens_none(rh):\n    repr(rh)\n",
        *("-o", f"asyncio_default_test_loop_scope={test_scope}"),
        *("-o", f"asyncio_default_fixture_loop_scope={fixture_scope}"),
    )
    assert code == 0, said


def test_a_sandbox_for_a_test_without_a_loop(tmp_path: Path) -> None:
    code, said = run(tmp_path, WITHOUT_A_LOOP, "-p", "no:asyncio", "-W", "default")
    assert code == 0, said


def test_without_pytest_asyncio_the_client_says_what_is_missing(tmp_path: Path) -> None:
    code, said = run(tmp_path, NEEDING_THE_LOOP, "-p", "no:asyncio", "-W", "default")
    assert code == 1
    assert "pip install pytest-asyncio" in said


def test_code_with_its_own_client_is_led_to_the_sandbox(tmp_path: Path) -> None:
    code, said = run(tmp_path, WITH_ITS_OWN_CLIENT)
    assert code == 0, said


def test_without_the_extra_a_fixture_says_in_a_line_what_to_install(tmp_path: Path) -> None:
    code, said = run(tmp_path, WITHOUT_THE_EXTRA)
    assert code == 1
    told = [line for line in said.splitlines() if line.startswith("The sandbox makes")]
    assert len(told) == 3
    assert all("pip install" in line for line in told)
    assert "Traceback" not in said
    assert "import_module" not in said


def test_nothing_of_ours_is_loaded_before_it_is_asked_for(tmp_path: Path) -> None:
    code, said = run(tmp_path, LOOKING_AROUND)
    assert code == 0, said


def test_it_is_registered() -> None:
    settings = (ROOT / "pyproject.toml").read_text()
    assert (
        '[project.entry-points.pytest11]\nrunninghub = "runninghub_async.pytest_plugin"' in settings
    )
