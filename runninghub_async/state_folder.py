"""Where what is learned of runs is kept: named here, read and written in ``learned``."""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

from runninghub_async.checks import not_allowed
from runninghub_async.values import expanded

VARIABLE = "RUNNINGHUB_STATE_DIR"
_OFF = "off"
_NAME = "runninghub_async"


def named_folder(given: str | os.PathLike[str] | None) -> Path | None:
    """The folder that a client was given; ``None``: nothing is remembered.

    Raises:
        InvalidParameterError: it is no path.
    """
    if given is None:
        return None
    if not isinstance(given, (str, os.PathLike)) or not os.fspath(given):
        raise not_allowed("state_dir", given, "the path of a folder, or None to remember nothing")
    return expanded(given)


def folder_of_command() -> Path | None:
    """The folder in which the command remembers: that of the environment, else the platform's;
    ``None`` where it is off.

    Raises:
        InvalidParameterError: what the environment has is no path.
    """
    told = os.environ.get(VARIABLE, "").strip()
    if told.casefold() == _OFF or find_spec("_sqlite3") is None:  # some Pythons have no SQLite
        return None
    return expanded(told) if told else _platform_folder()


def _platform_folder() -> Path | None:
    """Where programs of this platform keep such things; ``None`` where there is no home."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "").strip() or "~/AppData/Local"
    elif sys.platform == "darwin":
        base = "~/Library/Application Support"
    else:
        told = os.environ.get("XDG_STATE_HOME", "").strip()
        base = told if os.path.isabs(told) else "~/.local/state"
    try:
        return Path(base).expanduser() / _NAME
    except RuntimeError:  # nobody's home, as in some containers
        return None
