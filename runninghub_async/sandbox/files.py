"""Files on disk within a bound: uploads, and results once they are rendered."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from attrs import frozen

from runninghub_async.sandbox.formats import FORMATS

MEGABYTE = 1024 * 1024


@frozen
class StoredFile:
    """A file that is kept."""

    path: Path
    size: int
    stored: float
    """When, on the sandbox's clock."""

    @property
    def format(self) -> str:
        """The format, as a file ending."""
        return self.path.suffix.lstrip(".")

    @property
    def kind(self) -> str:
        """What sort of file it is: ``image``, ``video``, ``audio`` …"""
        known = FORMATS.get(self.format)
        return known.kind if known else "unknown"


class FileStore:
    """A folder that forgets the least recently used files once it is full.

    Args:
        folder: made if it is not there; nothing else may write to it.
        clock: for :attr:`StoredFile.stored`.
        date: the same moment as date and time; answers tell it of a file.
        max_bytes: what the files may take together.
        max_files: how many there may be.
    """

    def __init__(
        self,
        folder: Path,
        *,
        clock: Callable[[], float],
        date: Callable[[], datetime] = datetime.now,
        max_bytes: int,
        max_files: int = 20_000,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._clock = clock
        self._date = date
        self._max_bytes = max_bytes
        self._max_files = max_files
        self._files: OrderedDict[str, StoredFile] = OrderedDict()
        self._bytes = 0

    def get(self, name: str) -> StoredFile | None:
        """The file of this name, if it is (still) kept."""
        if name in self._files:
            self._files.move_to_end(name)
        return self._files.get(name)

    def new_file(self) -> Path:
        """An empty file to write to and then :meth:`put` or delete."""
        handle, path = tempfile.mkstemp(dir=self._folder, prefix=".new-")
        os.close(handle)
        return Path(path)

    def put(self, name: str, file: Path, *, age: float = 0.0) -> StoredFile:
        """Keep ``file``, one of :meth:`new_file`, under ``name``, as if for ``age`` seconds."""
        replaced = self._files.pop(name, None)
        if replaced is not None:
            self._bytes -= replaced.size
        stored = StoredFile(self._folder / name, file.stat().st_size, self._clock() - age)
        written = self._date().timestamp()
        os.utime(file, (written, written))
        file.replace(stored.path)
        self._files[name] = stored
        self._bytes += stored.size
        while len(self._files) > 1 and (
            self._bytes > self._max_bytes or len(self._files) > self._max_files
        ):
            _, oldest = self._files.popitem(last=False)
            self._bytes -= oldest.size
            oldest.path.unlink(missing_ok=True)
        return stored

    def put_bytes(self, content: bytes, ending: str) -> StoredFile:
        """Keep ``content`` under a name that no link leads to."""
        file = self.new_file()
        file.write_bytes(content)
        return self.put(f"inline-{hashlib.sha256(content).hexdigest()}.{ending}", file)
