"""3D models for a page on a disk, which may load scripts from beside it and no other data."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from pathlib import Path

from runninghub_async.bulk.report.files import write_whole
from runninghub_async.bulk.report.thumbnails import FOLDER, Wanted

LARGEST = 20 * 2**20
"""Bytes of a model that the page shows; others it links to."""
ENDING = ".glb.js"


def model_scripts(folder: Path, models: Iterable[Wanted]) -> set[str]:
    """Have each model as a script that hands it to the page; those that are there stay.  Blocking.

    Returns:
        What the names of all that there are now begin with.

    Raises:
        OSError: the folder cannot be written.
    """
    there: set[str] = set()
    for each in models:
        if (key := each.key) is None:
            continue
        target = folder / FOLDER / f"{key}{ENDING}"
        if not target.exists() and not _written(each, key, target):
            continue
        there.add(key)
    return there


def _written(model: Wanted, key: str, target: Path) -> bool:
    try:
        content = b"" if model.path is None else model.path.read_bytes()
    except OSError:
        return False
    if len(content) > LARGEST or not content.startswith(b"glTF"):
        return False
    target.parent.mkdir(exist_ok=True)
    encoded = base64.b64encode(content).decode()
    script = f'globalThis.reportModel("{key}", "{encoded}");\n'
    write_whole(target, script.encode("ascii"))
    return True
