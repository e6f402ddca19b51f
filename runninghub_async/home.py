"""Where this package can be had from: nowhere but in a clone, as long as it has no home."""

from __future__ import annotations

HOME = ""
"""The address of the public repository, once there is one.  The links of the published README,
the package's metadata and what is said about installing follow it."""


def how_to_install(extra: str) -> str:
    """What to type for one of the extras."""
    if HOME:
        return f"pip install 'runninghub_async[{extra}] @ git+{HOME}'"
    return f"in a clone of its repository, pip install '.[{extra}]'"
