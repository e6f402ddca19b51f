"""What fails to open, or is given up while it opens, leaves nothing open."""

from __future__ import annotations

import asyncio
import io
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from runninghub_async.bulk import BulkRun, LedgerError, LedgerReader, SqliteLedger
from runninghub_async.bulk.folder_lock import FolderLock
from runninghub_async.errors import InvalidParameterError
from runninghub_async.http.transport import opened_file
from runninghub_async.sandbox import Sandbox
from tests.helpers import a_media_call, client, until
from tests.misbehaving import Server

DESCRIPTORS = Path("/dev/fd")
needs_descriptors = pytest.mark.skipif(
    not DESCRIPTORS.is_dir(), reason="this system does not list a process's open files"
)
NO_DATABASE = b"not a database, but quite long" * 100


def descriptors() -> Iterator[os.stat_result]:
    """What this process has open."""
    for name in os.listdir(DESCRIPTORS):
        try:
            yield os.fstat(int(name))
        except OSError:  # the one that listed them
            continue


def how_often_open(path: Path) -> int:
    """How many of them are this file."""
    wanted = path.stat()
    return sum((it.st_dev, it.st_ino) == (wanted.st_dev, wanted.st_ino) for it in descriptors())


def deleted_files() -> int:
    """How many of them are files that have no name any more, as temporary ones have not."""
    return sum(it.st_nlink == 0 for it in descriptors())


def _foreign(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE something_else (id)")
    db.close()


def _later(path: Path) -> None:
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()


async def _ledger(path: Path) -> SqliteLedger:
    return SqliteLedger(path)


async def _lock(path: Path) -> FolderLock:
    return FolderLock(path)


async def _reader(path: Path) -> LedgerReader:
    return LedgerReader(path)


# The error is held while the files are looked at: it holds the frames, and those what they had.


@needs_descriptors
@pytest.mark.parametrize(
    ("open_it", "make"),
    [
        (_lock, lambda path: path.write_bytes(NO_DATABASE)),
        (_ledger, lambda path: path.write_bytes(NO_DATABASE)),
        (_ledger, _later),
        (_reader, lambda path: path.write_bytes(NO_DATABASE)),
        (_reader, _foreign),
    ],
)
async def test_a_database_that_is_refused_is_closed(
    tmp_path: Path, open_it: Callable[[Path], Any], make: Callable[[Path], Any]
) -> None:
    path = tmp_path / "database"
    make(path)
    with pytest.raises(LedgerError, match=str(path.parent)) as held:
        await open_it(path)
    assert how_often_open(path) == 0
    assert held


@needs_descriptors
async def test_a_second_run_leaves_nothing_of_the_folder_open(tmp_path: Path) -> None:
    async with Server() as server, client(server) as rh, BulkRun(rh, out=tmp_path):
        with pytest.raises(LedgerError, match="Another run") as held:
            await BulkRun(rh, out=tmp_path).__aenter__()
    # Not looked at before the first run's end: SQLite keeps files that its process has locked.
    assert how_often_open(tmp_path / ".lock") == 0
    assert held


@needs_descriptors
async def test_a_run_that_does_not_begin_lets_go_of_its_folder(tmp_path: Path) -> None:
    await SqliteLedger(tmp_path / "ledger.sqlite").close()
    (tmp_path / "results.jsonl").mkdir()
    async with Server() as server, client(server) as rh:
        with pytest.raises(LedgerError, match=r"results\.jsonl") as held:
            await BulkRun(rh, out=tmp_path).__aenter__()
    assert how_often_open(tmp_path / ".lock") == 0
    assert held


@needs_descriptors
def test_a_sandbox_that_does_not_start_leaves_nothing_open() -> None:
    with Sandbox() as running:
        port = int(running.base_url.rpartition(":")[2])
        before = len(list(descriptors()))
        with pytest.raises(OSError, match="in use") as held, Sandbox(port=port):
            pass
        assert len(list(descriptors())) == before
        assert held


class Broken(io.BytesIO):
    """A file that breaks off when it is read a second time."""

    reads = 0

    def read(self, size: int | None = -1, /) -> bytes:
        self.reads += 1
        if self.reads > 1:
            raise OSError("the stick was pulled out")
        return super().read(size)


@needs_descriptors
async def test_a_file_object_that_breaks_off_leaves_no_copy_open(picture: Path) -> None:
    before = deleted_files()
    async with Server() as server, client(server) as rh:
        with pytest.raises(InvalidParameterError, match="pulled out") as held:
            await a_media_call(rh, Broken(picture.read_bytes()))
    assert deleted_files() == before
    assert held


async def test_a_file_that_opens_after_its_upload_was_given_up_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.write_bytes(b"film")
    asked, go_on = threading.Event(), threading.Event()
    opened: list[BinaryIO] = []

    def open_slowly() -> BinaryIO:
        asked.set()
        assert go_on.wait(20)
        opened.append(path.open("rb"))
        return opened[0]

    async def send() -> None:
        async with opened_file(open_slowly, "video/mp4", None):
            pytest.fail("it was given up")

    sending = asyncio.ensure_future(send())
    await until(asked.is_set)
    sending.cancel()
    with pytest.raises(asyncio.CancelledError):
        await sending
    go_on.set()
    await until(lambda: opened and opened[0].closed)
