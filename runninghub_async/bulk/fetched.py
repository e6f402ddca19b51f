"""A run's files as files on a disk, wherever they are kept."""

from __future__ import annotations

import asyncio
import hashlib
import tempfile
from pathlib import Path

from runninghub_async.errors import StoreError
from runninghub_async.stores.objects import ObjectStore
from runninghub_async.stores.store import SavedFile, Store


class Fetched:
    """Files of a run that something here, or an upload, has to read.

    Those in a folder are where they are.  Those in an object store are fetched into a temporary
    folder, each once, and are there until this is closed.
    """

    __slots__ = ("_busy", "_folder", "_paths", "_store")

    def __init__(self, store: Store) -> None:
        self._store = store
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._paths: dict[str, Path] = {}
        self._busy: asyncio.Lock | None = None  # most jobs fetch nothing

    async def path(self, file: SavedFile) -> Path:
        """Where the file is on disk.

        Raises:
            StoreError: it cannot be read, or is another one than was saved.
            ConnectionFailedError: the store cannot be reached.
            FileNotFoundError: it is not there.
        """
        if not isinstance(self._store, ObjectStore):
            return Path(self._store.address(file.path)).absolute()
        self._busy = self._busy or asyncio.Lock()
        async with self._busy:
            if (there := self._paths.get(file.path)) is None:
                there = self._paths[file.path] = await self._fetch(self._store, file)
            return there

    async def _fetch(self, store: ObjectStore, file: SavedFile) -> Path:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(
                prefix="runninghub-fetched-", ignore_cleanup_errors=True
            )
        # Two files may have one name in different folders of the store.
        target = Path(self._folder.name, str(len(self._paths)), file.path.rpartition("/")[2])
        target.parent.mkdir()
        digest = hashlib.sha256()
        with target.open("wb") as copy:
            async for piece in store.chunks(file.path):
                digest.update(piece)
                await asyncio.to_thread(copy.write, piece)
        if file.sha256 and digest.hexdigest() != file.sha256:
            raise StoreError(
                f"{store.address(file.path)} is another file than the one that was saved."
            )
        return target

    def close(self) -> None:
        """Remove what was fetched."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
            self._paths.clear()
