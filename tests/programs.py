"""Programs that tests need beside Python's: installed where that may be done, else told."""

from __future__ import annotations

import fcntl
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import pytest

T = TypeVar("T")

_PATIENCE = 240


def missing(what: str) -> NoReturn:
    """The test cannot run here; where CI is said, what a test needs is here or it fails."""
    if os.environ.get("CI"):
        pytest.fail(what)
    pytest.skip(what)


@contextmanager
def one_worker_at_a_time(what: str) -> Iterator[None]:
    """For what one of the tests' workers does for all."""
    with Path(tempfile.gettempdir(), f"tests-install-{what}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def from_apt(package: str, find: Callable[[], T | None]) -> T:
    """What a package of Debian's brings, which is installed where apt is ours."""
    if (found := find()) is not None:
        return found
    if os.getuid() == 0 and shutil.which("apt-get") is not None:
        install = ("apt-get", "install", "--yes", "--quiet", "--no-install-recommends", package)
        with one_worker_at_a_time(package):
            for command in (install, ("apt-get", "update", "--quiet"), install):
                if find() is None:
                    subprocess.run(command, check=False, timeout=_PATIENCE, capture_output=True)
    if (found := find()) is not None:
        return found
    missing(f"there is no {package} here; apt-get install {package} brings it")


def own_by_nobody(*paths: Path) -> None:
    """Give files to the user that :func:`as_nobody` runs programs as."""
    if os.getuid() == 0:
        who = pwd.getpwnam("nobody")
        for path in paths:
            os.chown(path, who.pw_uid, who.pw_gid)


def as_nobody() -> dict[str, Any]:
    """How a program is run without root's rights, where the tests have them."""
    if os.getuid() != 0:
        return {}
    return {"user": "nobody", "group": pwd.getpwnam("nobody").pw_gid, "extra_groups": []}
