"""A page and all that it shows in one archive, to be handed on."""

from __future__ import annotations

import asyncio
import io
import os
import zipfile
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Iterator
from contextlib import aclosing
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from attrs import frozen

from runninghub_async.bulk.files import FILES
from runninghub_async.bulk.ledgers.ledger import ReadableLedger
from runninghub_async.bulk.report.data import data_of
from runninghub_async.bulk.report.files import Files, FolderFiles
from runninghub_async.bulk.report.making import REPORT, Shown, make_shown, title_of
from runninghub_async.bulk.report.page import Sources, page_with
from runninghub_async.bulk.report.recorded import Recorded, read_recorded
from runninghub_async.bulk.report.rows import files_in
from runninghub_async.bulk.report.stored import StoredFiles, files_of
from runninghub_async.calls.kept_settings import SUFFIX
from runninghub_async.checks import refusal
from runninghub_async.quoting import plain
from runninghub_async.stores.addresses import check_on_disk
from runninghub_async.stores.folder import FolderStore
from runninghub_async.stores.store import SavedFile
from runninghub_async.stores.whole_files import COPY_LATER
from runninghub_async.values import expanded

_Content = Callable[[], AsyncGenerator[bytes, None]]
_PIECE = 2**20
_MADE = (2026, 1, 1, 0, 0, 0)
"""What all members say of when they were made, so that the same folder gives the same archive."""
_WRITTEN_SMALLER = (".html", ".js", ".json", ".txt", ".md", ".csv", ".svg", ".obj", ".gltf")
_READABLE = 0o644 << 16


class Shared(NamedTuple):
    """An archive that was made."""

    path: Path
    size: int
    """In bytes."""
    files: int
    """Results that are in it."""
    missing: int
    """Results that are not, since they are not in the folder any more."""


async def share_report(
    folder: str | Path,
    archive: str | Path,
    *,
    overwrite: bool = False,
    ledger: ReadableLedger | None = None,
    thumbnails: bool = True,
    told: Callable[[int, int], None] | None = None,
) -> Shared:
    """Pack a run's page and all files that it shows into a ZIP archive.

    It holds one folder; ``report.html`` in it opens as in the run's own.  What files were made with
    is in it where that was kept beside them; the ledger, the log and ``results.jsonl`` are not.
    The same folder gives the same archive, byte by byte.

    Args:
        folder: of the run, its ``out``.
        archive: the file to be made, whose name ends in ``.zip``.
        overwrite: whether one of that name gives way.
        ledger, thumbnails, told: as of :func:`make_report`.

    Raises:
        InvalidParameterError: ``archive`` has another ending, is among the run's results, or is
            an address.
        FileThereError: there is a file of that name, and ``overwrite`` is not set.
        LedgerError, OSError: as of :func:`make_report`.
    """
    check_on_disk("archive", archive, hint=COPY_LATER)
    place, target = expanded(folder), expanded(archive).absolute()
    _check_not_the_runs(place, target)
    store = FolderStore(target.parent)
    if not overwrite:
        store.check_free(target.name)
    recorded = await asyncio.to_thread(read_recorded, place, ledger)
    files = await files_of(place, recorded, links=None, relative=True)
    shown = await make_shown(place, recorded, files, thumbnails=thumbnails, told=told)
    kept = await _kept_settings(recorded, files)
    page, members = await asyncio.to_thread(_contents, place, recorded, files, shown, kept)
    there = [each for each in members if each.is_there]
    pieces = _pieces(title_of(place), page, there)
    saved = await store.publish(target.name, pieces, replace=overwrite)
    results = [each.is_there for each in members if each.is_result]
    return Shared(target, saved.size, results.count(True), results.count(False))


def _check_not_the_runs(folder: Path, archive: Path) -> None:
    """See that it replaces neither a ledger or the like, which are no archives, nor a result."""
    in_results = archive.resolve().is_relative_to((folder / FILES).resolve())
    if in_results or archive.suffix.lower() != ".zip":
        raise refusal(
            "archive",
            f"is {plain(str(archive), None)}",
            f"a name in .zip, outside of the {FILES} of the run",
            value=str(archive),
        )


@frozen
class _Member:
    """A file that goes into the archive."""

    name: str
    size: int
    """In bytes; 0 where it is small."""
    content: _Content | None
    """``None`` where it is not there."""
    is_result: bool = True

    @property
    def is_there(self) -> bool:
        return self.content is not None


def _contents(
    folder: Path, recorded: Recorded, files: Files, shown: Shown, kept: Iterable[_Member]
) -> tuple[str, list[_Member]]:
    """The page, and all that it shows.  Blocking."""
    data = data_of(recorded, files, title=title_of(folder))
    shown.add_to(data)
    data["made_at"] = recorded.noted_at or data["made_at"]
    members = {each.name: each for each in kept}
    for job in recorded.jobs:
        for file in job.files:
            members[file.path] = _Member(file.path, file.size, _content(file, files))
    for name in _beside(data):
        size = (folder / name).stat().st_size
        members[name] = _Member(name, size, partial(_read, folder / name), is_result=False)
    in_order = [members[name] for name in sorted(members)]
    return page_with(data, Sources()), in_order


async def _kept_settings(recorded: Recorded, files: Files) -> list[_Member]:
    """What files were made with, where that was kept beside them."""
    names = {file.path + SUFFIX for job in recorded.jobs for file in job.files}
    if isinstance(files, StoredFiles):
        names &= {name async for name in files.store.names(FILES)}
        contents: dict[str, _Content] = {name: partial(files.store.chunks, name) for name in names}
    else:
        contents = await asyncio.to_thread(_in_folder, names, files)
    return [_Member(name, 0, content, is_result=False) for name, content in contents.items()]


def _in_folder(names: Iterable[str], files: Files) -> dict[str, _Content]:
    """What there is of these names.  Blocking."""
    assert isinstance(files, FolderFiles)
    found = {name: files.at(name) for name in names}
    return {name: partial(_read, path) for name, path in found.items() if path is not None}


def _content(file: SavedFile, files: Files) -> _Content | None:
    if isinstance(files, FolderFiles):
        path = files.local(file)
        return None if path is None else partial(_read, path)
    if isinstance(files, StoredFiles) and files.is_there(file):
        return partial(files.store.chunks, file.path)
    return None


async def _read(path: Path) -> AsyncGenerator[bytes, None]:
    with path.open("rb") as file:
        while piece := await asyncio.to_thread(file.read, _PIECE):
            yield piece


def _beside(data: dict[str, Any]) -> Iterator[str]:
    """What the page shows beside results."""
    for row in data["rows"]:
        for file in files_in(row):
            yield from (file[name] for name in ("thumb", "model_data") if name in file)


async def _pieces(top: str, page: str, members: list[_Member]) -> AsyncIterator[bytes]:
    """The archive, a piece after the other; no member is ever in memory as a whole."""
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", allowZip64=True) as archive:
        archive.writestr(_member(f"{top}/{REPORT}"), page)
        yield sink.taken()
        for each in members:
            assert each.content is not None
            info = _member(f"{top}/{each.name}")
            is_large = each.size > zipfile.ZIP64_LIMIT // 2
            with archive.open(info, "w", force_zip64=is_large) as into:
                async with aclosing(each.content()) as pieces:
                    async for piece in pieces:
                        into.write(piece)
                        yield sink.taken()
            yield sink.taken()
    yield sink.taken()


def _member(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(os.fsencode(name).decode("utf-8", "replace"), _MADE)
    info.external_attr = _READABLE
    if name.lower().endswith(_WRITTEN_SMALLER):
        info.compress_type = zipfile.ZIP_DEFLATED
    return info


class _Sink(io.RawIOBase):
    """What the archive writes into, and others take from."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, content: Any) -> int:
        self._waiting += content
        return len(content)

    def taken(self) -> bytes:
        content = bytes(self._waiting)
        self._waiting.clear()
        return content
