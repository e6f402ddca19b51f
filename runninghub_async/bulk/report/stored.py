"""The files of a run that are in an object store, which a page shows through signed links."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Mapping
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from attrs import field, frozen

from runninghub_async.bulk.folder import LocalFolder
from runninghub_async.bulk.report.files import (
    LONGEST_INLINE,
    Files,
    FolderFiles,
    beginning,
    href_of,
    kind_of,
)
from runninghub_async.bulk.report.recorded import Recorded
from runninghub_async.checks import refusal
from runninghub_async.errors import ConnectionFailedError, StoreError
from runninghub_async.logs import logger
from runninghub_async.stores.objects import LONGEST_LINK, ObjectStore
from runninghub_async.stores.store import SavedFile

_AT_ONCE = 8


@frozen(kw_only=True)
class StoredFiles:
    """Files in an object store, as they were when it was asked.

    Attributes:
        store: where they are.
        links: signed ones, by name; empty where the files go with the page.
        until: when the links end.
        texts: what is written in those that are texts, or the beginning of that.
        missing: names of those that are not there any more.
    """

    store: ObjectStore
    links: Mapping[str, str] = field(factory=dict)
    until: datetime | None = None
    texts: Mapping[str, str] = field(factory=dict)
    missing: frozenset[str] = frozenset()

    @property
    def origins(self) -> tuple[str, ...]:
        """Whom a page asks that loads them."""
        return origins_of(self.links.values())

    def is_there(self, file: SavedFile) -> bool:
        return file.path not in self.missing

    def href(self, file: SavedFile) -> str:
        return self.links.get(file.path) or href_of(file.path)

    def text(self, file: SavedFile) -> str | None:
        return self.texts.get(file.path)


async def files_of(
    folder: Path, recorded: Recorded, *, links: float | None, relative: bool = False
) -> Files:
    """Where the files of a run are, asked as far as that is needed to show them.

    Args:
        folder: of the run.
        recorded: its jobs.
        links: seconds for which links are to last; ``None`` is the longest.
        relative: the files are to go with the page.

    Raises:
        InvalidParameterError: ``links`` is given, and the files need none or cannot have such.
        LedgerError: the note of where they are cannot be read.
        StoreError, ConnectionFailedError: the store refuses to tell, or is out of reach.
    """
    store = store_of(folder)
    if store is None:
        if links is not None:
            raise refusal(
                "links", "is given, and the files of this run are on a disk", "nothing", value=links
            )
        return FolderFiles(folder)
    files = {file.path: file for job in recorded.jobs for file in job.files}
    missing = frozenset(await store.missing((f.path, f.size) for f in files.values()))
    there = [name for name in files if name not in missing]
    seconds = LONGEST_LINK if links is None else links
    until = datetime.now(UTC) + timedelta(seconds=min(seconds, LONGEST_LINK))
    signed = [] if relative else await store.links(there, seconds)
    texts = [name for name in there if kind_of(files[name]) == "text"]
    return StoredFiles(
        store=store,
        links=dict(zip(there, signed, strict=True)) if signed else {},
        until=None if relative else until,
        texts=await _texts(store, texts),
        missing=missing,
    )


def store_of(folder: Path) -> ObjectStore | None:
    """The object store that a run's files are in; ``None`` where they are on the disk.

    Raises:
        LedgerError: the note of where they are cannot be read.
        StoreError, RunningHubError: as :class:`ObjectStore`.
    """
    store = LocalFolder(folder).store
    return store if isinstance(store, ObjectStore) else None


def origins_of(links: Iterable[str]) -> tuple[str, ...]:
    """The beginnings of links, up to the path."""
    parts = {urlsplit(link)[:2] for link in links}
    return tuple(sorted(f"{scheme}://{host}" for scheme, host in parts))


async def _texts(store: ObjectStore, names: list[str]) -> dict[str, str]:
    """What is written in those of these files that can be read, or the beginning of that."""
    at_once = asyncio.Semaphore(_AT_ONCE)
    found: dict[str, str] = {}
    trouble: Exception | None = None

    async def read(name: str) -> None:
        nonlocal trouble
        content = bytearray()
        try:
            async with at_once, aclosing(store.chunks(name)) as pieces:
                async for piece in pieces:
                    content += piece
                    if len(content) > LONGEST_INLINE:
                        break
        except (StoreError, ConnectionFailedError, FileNotFoundError) as error:
            trouble = error
        else:
            found[name] = beginning(bytes(content))

    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(read(name))
    if trouble is not None:
        logger.warning("some texts stand behind their links only: %s", trouble)
    return found
