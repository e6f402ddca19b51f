"""``DIR/report.html``: read what is recorded, make what is to be seen, write the page."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from attrs import frozen

from runninghub_async.bulk.ledgers.ledger import ReadableLedger
from runninghub_async.bulk.report.data import data_of
from runninghub_async.bulk.report.files import FolderFiles, kind_of
from runninghub_async.bulk.report.models_3d import ENDING, LARGEST, model_scripts
from runninghub_async.bulk.report.page import Sources, page_with
from runninghub_async.bulk.report.recorded import Recorded, read_recorded
from runninghub_async.bulk.report.thumbnails import (
    FOLDER,
    MADE_OF,
    Thumbnail,
    Wanted,
    can_be_made,
    key_of,
    make_thumbnails,
    thumbnails_in,
)
from runninghub_async.stores.store import SavedFile
from runninghub_async.values import expanded

REPORT = "report.html"


class Report(NamedTuple):
    """A page that was made."""

    path: Path
    """Of ``report.html``."""
    jobs: int
    """How many it shows."""
    thumbnails: int
    """How many files have a small picture beside it."""
    made: int
    """How many of these were made just now."""
    without: int
    """How many files that could have one have none: broken ones, and all where the extra
    ``[report]`` is not installed."""


async def make_report(
    folder: str | Path,
    *,
    ledger: ReadableLedger | None = None,
    thumbnails: bool = True,
    told: Callable[[int, int], None] | None = None,
) -> Report:
    """Make ``report.html`` in a run's folder: a page to look at all results, without a server.

    The run may go on meanwhile; nothing of it is locked or written.  The page stands in one file
    with all that is known of each job, and beside it ``thumbnails/``, which are made once.

    Args:
        folder: of the run, its ``out``.
        ledger: another than the SQLite file in the folder, as ``reader()`` of one gives it.
        thumbnails: whether small pictures are made; that takes the extra ``[report]``, without
            which the page shows the originals.
        told: is told how many pictures are made, and of how many, as it goes on.

    Raises:
        LedgerError: it is no folder of a run, or its ledger or results cannot be read.
        OSError: the page cannot be written.
    """
    place = expanded(folder)
    recorded = await asyncio.to_thread(read_recorded, place, ledger)
    before = await asyncio.to_thread(thumbnails_in, place)
    shown = await make_shown(place, recorded, thumbnails=thumbnails, told=told)
    path = place / REPORT
    await asyncio.to_thread(_write, path, place, recorded, shown)
    pictured = {key_of(file) for job in recorded.jobs for file in job.entry.files
                if kind_of(file) in MADE_OF}  # fmt: skip
    there = pictured & shown.thumbnails.keys()
    return Report(
        path=path,
        jobs=len(recorded.jobs),
        thumbnails=len(there),
        made=len(shown.thumbnails.keys() - before.keys()),
        without=len(pictured) - len(there),
    )


@frozen
class Shown:
    """What stands beside the page to be seen on it.

    Attributes:
        thumbnails: pictures of files, by what their names begin with.
        models: likewise, which 3D models are there as scripts.
    """

    thumbnails: Mapping[str, Thumbnail]
    models: frozenset[str] = frozenset()

    def add_to(self, data: Mapping[str, Any]) -> None:
        """Name them in the data of the page."""
        for row in data["rows"]:
            for file in row["files"]:
                key = str(file.get("sha256", ""))[:32]
                if (thumbnail := self.thumbnails.get(key)) is not None:
                    file.update(thumbnail.told())
                if key in self.models:
                    file["model_data"] = f"{FOLDER}/{key}{ENDING}"


async def make_shown(
    folder: Path,
    recorded: Recorded,
    *,
    thumbnails: bool = True,
    models: bool = True,
    told: Callable[[int, int], None] | None = None,
) -> Shown:
    """Make what stands beside the page, as far as it is not there.

    Raises:
        OSError: the folder cannot be written.
    """
    files = list(await asyncio.to_thread(lambda: list(_files(folder, recorded))))
    there: Mapping[str, Thumbnail]
    if thumbnails and can_be_made():
        wanted = [each for each, _ in files if each.kind in MADE_OF]
        there = await make_thumbnails(folder, wanted, told or (lambda *_: None))
    else:
        there = await asyncio.to_thread(thumbnails_in, folder)
    if not models:
        return Shown(there)
    shown = [w for w, file in files if file.path.endswith(".glb") and file.size <= LARGEST]
    return Shown(there, frozenset(await asyncio.to_thread(model_scripts, folder, shown)))


def _files(folder: Path, recorded: Recorded) -> Iterator[tuple[Wanted, SavedFile]]:
    files = FolderFiles(folder)
    for job in recorded.jobs:
        for file in job.entry.files:
            if kind_of(file) in (*MADE_OF, "3d") and (path := files.local(file)) is not None:
                yield Wanted(path, file.sha256, kind_of(file)), file


def _write(path: Path, folder: Path, recorded: Recorded, shown: Shown) -> None:
    data = data_of(recorded, FolderFiles(folder), title=title_of(folder))
    shown.add_to(data)
    write_whole(path, page_with(data, Sources(scripts=bool(shown.models))))


def title_of(folder: Path) -> str:
    """What the page is called: as the folder."""
    return folder.resolve().name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def write_whole(path: Path, text: str) -> None:
    """Write a file so that whoever opens it sees all of it, or what was there before.  Blocking."""
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
