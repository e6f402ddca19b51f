"""A run's rows while it goes on: read again and again, and never in its way."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Hashable, Mapping
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, NamedTuple

from runninghub_async.bulk.folder import RESULTS, LocalFolder
from runninghub_async.bulk.ledgers.ledger import PAGE, LedgerError, ReadableLedger
from runninghub_async.bulk.ledgers.reader import LedgerReader
from runninghub_async.bulk.report.data import Rows, page_data
from runninghub_async.bulk.report.files import FolderFiles
from runninghub_async.bulk.report.making import title_of, wanted_of
from runninghub_async.bulk.report.page import plain_json
from runninghub_async.bulk.report.picture_makers import PictureMakers, can_be_made
from runninghub_async.bulk.report.recorded import (
    Ends,
    is_elsewhere,
    jobs_of,
    own_ledger,
    recorded_in,
)
from runninghub_async.bulk.report.rows import Row
from runninghub_async.bulk.report.stored import StoredFiles, store_of
from runninghub_async.bulk.report.thumbnails import (
    MADE_OF,
    Thumbnail,
    Wanted,
    add_thumbnails,
    key_of,
    make_thumbnails,
    thumbnails_in,
)
from runninghub_async.logs import logger

_PAUSE = 0.5
"""Seconds between looks, at least; a look that takes long is followed by a longer one."""
_SHARE = 10
_PICTURES_AT_ONCE = 64


class Change(NamedTuple):
    """What has changed since somebody looked last."""

    revision: int
    """Up to which it tells."""
    rows: list[str]
    """As JSON."""
    summary: Mapping[str, Any]
    is_over: bool
    """Whether no run works there any more."""


class Following:
    """The rows of a run's folder, kept up to date by :meth:`follow`.

    Attributes:
        revision: a number that grows with every change.
        is_over: whether no run works there any more.
    """

    def __init__(
        self, folder: Path, ledger: ReadableLedger | None = None, *, thumbnails: bool = True
    ) -> None:
        """Read what there is.  Blocking.

        Raises:
            LedgerError: it is no folder of a run, or its ledger or results cannot be read.
        """
        self.folder = folder
        self.store = store_of(folder)
        """Where the files are, if not in the folder."""
        self.files = FolderFiles(folder) if self.store is None else StoredFiles(store=self.store)
        self.revision = 1
        self.is_over = False
        self._open = ExitStack()
        self._given = ledger
        self._file: tuple[Path, int] | None = None
        self._thumbnails: Mapping[str, Thumbnail] = thumbnails_in(folder)
        self._makes = thumbnails and can_be_made()
        self._ends = Ends(folder / RESULTS)
        self._changed = asyncio.Condition()
        """Held while rows change, and while they are told."""
        self._read_all()

    def _read_all(self) -> None:
        if self._given is not None:
            self._ledger = self._given
        elif is_elsewhere(self.folder):
            self._ledger = self._open.enter_context(LocalFolder(self.folder).look())
        else:
            path = own_ledger(self.folder)
            self._ledger = self._open.enter_context(LedgerReader(path))
            self._file = path, path.stat().st_ino
        self._marks: Mapping[str, Hashable] = self._ledger.marks()
        recorded = recorded_in(self._ledger, self._ends)
        self._rows = Rows(self.files, recorded.currency)
        put = self._rows.put(recorded.jobs)
        self._rows.spent = recorded.spent
        self._revisions = dict.fromkeys(put, self.revision)
        """Of each row, when it changed last."""
        self._unpictured = dict.fromkeys(put)
        """Rows whose files were not looked at for pictures yet."""
        self._add_pictures(put)
        self._summary = self._rows.summary()
        self.is_over = not self._ledger.is_worked_on()

    def close(self) -> None:
        """Let go of the ledger."""
        self._open.close()

    @asynccontextmanager
    async def page_data(self) -> AsyncIterator[dict[str, Any]]:
        """The data of the page as things stand, which stays so while the context lasts."""
        async with self._changed:
            yield page_data(self._rows, title=title_of(self.folder))

    def knows(self, name: str) -> bool:
        """Whether a file of this name belongs to the run."""
        return name in self._rows.paths

    async def changes(self, since: int) -> AsyncIterator[Change]:
        """What has changed since that revision, and then what changes; never ends by itself."""
        told_over: bool | None = None
        while True:
            async with self._changed:
                while self.revision <= since and told_over == self.is_over:
                    await self._changed.wait()
                news = [name for name, at in self._revisions.items() if at > since]
                rows = [plain_json(self._rows.by_id[name]) for name in news]
                change = Change(self.revision, rows, self._summary, self.is_over)
            since, told_over = change.revision, change.is_over
            yield change

    async def follow(self) -> None:
        """Look again and again; never ends by itself."""
        async with PictureMakers() as makers:
            while True:
                began = time.monotonic()
                async with self._changed:
                    try:
                        await self._note(await asyncio.to_thread(self._look))
                    except LedgerError as error:  # it may be replaced just now
                        logger.warning("the run cannot be looked at: %s", error)
                took = time.monotonic() - began  # pictures are made elsewhere, and hold up no news
                has_more = await self._make_pictures(makers)
                await asyncio.sleep(0 if has_more else max(_PAUSE, _SHARE * took))

    def _look(self) -> list[str]:
        """Read what has changed; gives the ids of rows that are others now."""
        if self._file is not None:
            path, inode = self._file
            if path.exists() and path.stat().st_ino != inode:  # it was built anew
                self._open.close()
                self._read_all()
                return list(self._rows.by_id)
        marks = self._ledger.marks()
        changed = [job for job, mark in marks.items() if self._marks.get(job) != mark]
        self.is_over = not self._ledger.is_worked_on()
        put: list[str] = []
        for some in (changed[start : start + PAGE] for start in range(0, len(changed), PAGE)):
            entries = list(self._ledger.known(some).values())
            self._ends.read_on()
            put += self._rows.put(jobs_of(entries, self._ledger, self._ends))
        if put:
            self._rows.spent = self._ledger.spent()
        self._marks = marks
        self._unpictured.update(dict.fromkeys(put))
        self._add_pictures(put)
        return put

    async def _make_pictures(self, makers: PictureMakers) -> bool:
        """Make the small pictures of some rows; whether there are more to be made."""
        wanted: dict[str, list[Wanted]] = {}
        while self._makes and self._unpictured and len(wanted) < _PICTURES_AT_ONCE:
            name = next(iter(self._unpictured))
            del self._unpictured[name]
            if some := self._wanted(self._rows.by_id[name]):
                wanted[name] = some
        if not wanted:
            return False
        before = self._thumbnails
        try:
            every = [each for some in wanted.values() for each in some]
            self._thumbnails = await make_thumbnails(self.folder, every, makers=makers)
        except OSError as error:
            logger.warning("small pictures cannot be written: %s", error)
            self._makes = False
            return False
        new = self._thumbnails.keys() - before.keys()
        pictured = [name for name, some in wanted.items() if any(w.key in new for w in some)]
        async with self._changed:
            self._add_pictures(pictured)
            await self._note(pictured)
        return bool(self._unpictured)

    def _wanted(self, row: Row) -> list[Wanted]:
        return [
            wanted
            for file in self._rows.saved_files(row["id"])
            if key_of(file) not in self._thumbnails
            and (wanted := wanted_of(file, self.files)) is not None
            and wanted.kind in MADE_OF
        ]

    def _add_pictures(self, names: list[str]) -> None:
        add_thumbnails((self._rows.by_id[name] for name in names), self._thumbnails)

    async def _note(self, changed: list[str]) -> None:
        """These rows are others now; whoever waits is told, also where a run begins or ends."""
        if changed:
            self.revision += 1
            self._revisions.update(dict.fromkeys(changed, self.revision))
            self._summary = await asyncio.to_thread(self._rows.summary)
        self._changed.notify_all()
