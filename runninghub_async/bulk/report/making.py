"""``DIR/report.html``: read what is recorded, make what is to be seen, write the page."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from attrs import evolve, frozen

from runninghub_async.bulk.ledgers.ledger import ReadableLedger
from runninghub_async.bulk.report.data import data_of
from runninghub_async.bulk.report.files import Files, FolderFiles, kind_of, write_whole
from runninghub_async.bulk.report.models_3d import ENDING, LARGEST, model_scripts
from runninghub_async.bulk.report.page import Sources, page_with
from runninghub_async.bulk.report.picture_makers import can_be_made
from runninghub_async.bulk.report.recorded import Recorded, read_recorded
from runninghub_async.bulk.report.rows import files_in
from runninghub_async.bulk.report.stored import StoredFiles, files_of
from runninghub_async.bulk.report.thumbnails import (
    FOLDER,
    MADE_OF,
    Thumbnail,
    Wanted,
    add_thumbnails,
    key_of,
    make_thumbnails,
    thumbnails_in,
)
from runninghub_async.stores.store import SavedFile
from runninghub_async.values import expanded

REPORT = "report.html"
_LARGEST_FETCHED = 64 * 2**20
"""Bytes of a file in an object store that is fetched to make a small picture of it."""


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
    links: float | None = None,
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
        links: where the run's files are in an object store, seconds for which the page can show
            them, up to 7 days; ``None`` is as long as can be.
        told: is told how many pictures are made, and of how many, as it goes on.

    Raises:
        LedgerError: it is no folder of a run, or its ledger or results cannot be read.
        InvalidParameterError: ``links`` is given, and the files need none or cannot have such.
        StoreError, ConnectionFailedError: the object store refuses to tell, or is out of reach.
        OSError: the page cannot be written.
    """
    place = expanded(folder)
    recorded = await asyncio.to_thread(read_recorded, place, ledger)
    before = await asyncio.to_thread(thumbnails_in, place)
    files = await files_of(place, recorded, links=links)
    shown = await make_shown(place, recorded, files, thumbnails=thumbnails, told=told)
    path = place / REPORT
    await asyncio.to_thread(_write, path, place, recorded, files, shown)
    pictured = {key_of(file) for job in recorded.jobs for file in job.files
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
        add_thumbnails(data["rows"], self.thumbnails)
        for row in data["rows"]:
            for file in files_in(row):
                if (key := file["sha256"][:32]) in self.models:
                    file["model_data"] = f"{FOLDER}/{key}{ENDING}"


async def make_shown(
    folder: Path,
    recorded: Recorded,
    files: Files,
    *,
    thumbnails: bool = True,
    told: Callable[[int, int], None] | None = None,
) -> Shown:
    """Make what stands beside the page, as far as it is not there.

    Raises:
        OSError: the folder cannot be written.
    """
    each_file = await asyncio.to_thread(lambda: list(_all_wanted(recorded, files)))
    there: Mapping[str, Thumbnail]
    if thumbnails and can_be_made():
        wanted = [each for each, _ in each_file if each.kind in MADE_OF]
        there = await make_thumbnails(folder, wanted, told or (lambda *_: None))
    else:
        there = await asyncio.to_thread(thumbnails_in, folder)
    shown = [w for w, file in each_file if file.path.endswith(".glb") and file.size <= LARGEST]
    return Shown(there, frozenset(await asyncio.to_thread(model_scripts, folder, shown)))


def _all_wanted(recorded: Recorded, files: Files) -> Iterator[tuple[Wanted, SavedFile]]:
    for job in recorded.jobs:
        for file in job.files:
            if (wanted := wanted_of(file, files)) is not None:
                yield wanted, file


def wanted_of(file: SavedFile, files: Files) -> Wanted | None:
    """What is to be made of a file to be seen; ``None`` where that is nothing.  Blocking."""
    kind = kind_of(file)
    if isinstance(files, FolderFiles):
        path = files.local(file) if kind in (*MADE_OF, "3d") else None
        return None if path is None else Wanted(path, file.sha256, kind)
    if not isinstance(files, StoredFiles) or kind not in MADE_OF or file.size > _LARGEST_FETCHED:
        return None
    if not files.is_there(file):
        return None
    return Wanted(None, file.sha256, kind, partial(files.store.chunks, file.path))


def _write(path: Path, folder: Path, recorded: Recorded, files: Files, shown: Shown) -> None:
    data = data_of(recorded, files, title=title_of(folder))
    shown.add_to(data)
    sources = Sources()
    if isinstance(files, StoredFiles) and files.until is not None:
        data["links_until"] = files.until.isoformat(timespec="seconds")
        sources = evolve(sources, media=files.origins)
    write_whole(path, page_with(data, sources).encode())


def title_of(folder: Path) -> str:
    """What the page is called: as the folder."""
    return folder.resolve().name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
