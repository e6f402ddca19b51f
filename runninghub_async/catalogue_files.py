"""Which files a client's catalogue has beside the shipped one: named here, read in ``overlays``."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from runninghub_async.checks import not_allowed
from runninghub_async.values import expanded

VARIABLE = "RUNNINGHUB_CATALOGUE"
CatalogueFiles = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
"""A file or a folder, or several."""


def named_files(given: CatalogueFiles | None) -> tuple[Path, ...]:
    """The files and folders that were named, by argument or else by the environment.

    Raises:
        InvalidParameterError: what was given is no path, and not several.
    """
    if given is None:
        told = os.environ.get(VARIABLE, "")
        return tuple(expanded(part.strip()) for part in told.split(os.pathsep) if part.strip())
    parts: list[Any] = [given] if isinstance(given, (str, os.PathLike)) else _several(given)
    for part in parts:
        if not isinstance(part, (str, os.PathLike)) or not os.fspath(part):
            raise not_allowed("catalogue", part, "the path of a file or a folder, or several")
    return tuple(map(expanded, parts))


def _several(given: Any) -> list[Any]:
    if isinstance(given, (bytes, dict)) or not isinstance(given, Iterable):
        raise not_allowed("catalogue", given, "the path of a file or a folder, or several")
    return list(given)
