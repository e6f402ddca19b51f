"""Tests in forks are the tests of one process: told alike, with what is theirs kept apart."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.forking.program import environment

OF_ALL_KINDS = """
import os, sys, warnings
import pytest

@pytest.fixture(scope="session")
def server():
    with open("servers", "a") as told:
        told.write(f"begun {os.getpid()}\\n")
    yield os.getpid()
    with open("servers", "a") as told:
        told.write(f"ended {os.getpid()}\\n")

@pytest.mark.parametrize("number", range(60))
def test_good(number, server, tmp_path):
    assert server == os.getpid()
    assert not any(tmp_path.iterdir())
    (tmp_path / "file").write_text(str(number))

def say(text, *, file=sys.stdout):
    print(text, file=file)

def test_bad():
    print("said before")
    say("said to the stream of before")
    left, right = {"a": 1}, {"a": 2}
    assert left == right

def test_left_out():
    pytest.skip("not here")

@pytest.mark.xfail(reason="known")
def test_known():
    assert False

def test_warning():
    warnings.warn("mind the gap", UserWarning)

@pytest.fixture
def broken():
    yield
    raise RuntimeError("cannot end")

def test_error(broken):
    pass
"""
KILLED = """
import os, signal

def test_before():
    pass

def test_killed():
    os.kill(os.getpid(), signal.SIGKILL)

def test_left():
    os._exit(0)

def test_after():
    pass
"""

TOGETHER = """
import os, time
from pathlib import Path

leader = os.getpid()
ready = set()

def wait_for(*names):
    while not all(Path(name).exists() for name in names):
        time.sleep(0.01)

def pytest_runtest_logreport(report):
    file = Path(report.location[0])
    if os.getpid() != leader:
        if report.failed:
            file.with_suffix(".failed").touch()  # after it was told: last come, first called
    elif report.when == "setup" and "good" in report.nodeid:
        ready.add(file)
        if len(ready) == 2:
            Path("go").touch()
            wait_for(*(file.with_suffix(".failed") for file in ready))
"""
"""Keeps the leader from listening until two workers have told as much, and a failure each."""
FAILS_TOGETHER = """
from conftest import wait_for

def test_good():
    wait_for("go")

def test_fails():
    assert False

def test_after():
    pass
"""


def run(folder: Path, *options: str) -> tuple[int, str]:
    """Run the tests of a folder; gives the exit code and what is printed."""
    (folder / "pytest.ini").write_text("[pytest]\n")
    ran = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-ra", "--disable-plugin-autoload"),
            *("-p", "no:cacheprovider", "-p", "tests.forking.workers", *options),
        ],
        cwd=folder,
        env=environment({"PYTHONWARNINGS": "", "COLUMNS": "200"}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return ran.returncode, ran.stdout


def outcomes(printed: str) -> list[str]:
    """What is told of each test that did not pass, and how many did."""
    last = printed.splitlines()[-1]
    told = re.findall(r"^(?:FAILED|ERROR|SKIPPED|XFAIL) .*", printed, re.MULTILINE)
    return sorted(told) + re.findall(r"\d+ \w+", last.split(" in ")[0])


def test_all_is_told_as_in_one_process(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(OF_ALL_KINDS)
    alone = run(tmp_path)
    (tmp_path / "servers").unlink()
    code, printed = run(tmp_path, "--forks", "3")
    assert (code, outcomes(printed)) == (alone[0], outcomes(alone[1]))
    for told in (
        "said before",
        "said to the stream of before",
        "assert {'a': 1} == {'a': 2}",
        "mind the gap",
        "cannot end",
    ):
        assert told in printed

    servers = (tmp_path / "servers").read_text().split()
    pairs = list(zip(servers[::2], servers[1::2], strict=True))
    begun = sorted(who for how, who in pairs if how == "begun")
    ended = sorted(who for how, who in pairs if how == "ended")
    assert begun == ended
    assert 1 <= len(set(begun)) == len(begun) <= 3, "one a worker"


def test_a_test_that_ends_its_process_fails_and_the_rest_is_run(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(KILLED)
    code, printed = run(tmp_path, "--forks", "2")
    assert code == 1
    assert outcomes(printed) == [
        "FAILED test_it.py::test_killed - the process that ran this test ended at once, with -9",
        "FAILED test_it.py::test_left - the process that ran this test ended at once, with 0",
        *("2 failed", "2 passed"),
    ]


def test_after_the_first_failure_nothing_more_is_begun(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(OF_ALL_KINDS.replace("== os.getpid()", "== 0"))
    code, printed = run(tmp_path, "--forks", "2", "-x")
    assert code == 1
    assert "stopping after 1 failures" in printed
    assert printed.count("\nFAILED") == 1


def test_of_two_failures_at_once_the_second_is_let_be(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(TOGETHER)
    for name in ("one", "other"):
        (tmp_path / f"test_{name}.py").write_text(FAILS_TOGETHER)
    code, printed = run(tmp_path, "--forks", "2", "-x")
    assert code == 1
    assert "stopping after 1 failures" in printed
    assert printed.count("\nFAILED") == 1
