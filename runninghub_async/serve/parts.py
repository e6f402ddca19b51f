"""Files that callers send: on disk for as long as their request is worked on, and no longer."""

from __future__ import annotations

import binascii
import hashlib
import mimetypes
import re
import shutil
import tempfile
import time
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote_to_bytes

from runninghub_async.models.media import read_head, sniff
from runninghub_async.serve.troubles import wrong_request

_DATA_URL = re.compile(r"data:([\w.+-]+/[\w.+-]+|(?=;base64,))(;[^,]{0,200})?,", re.IGNORECASE)
_BASE64_AT_ONCE = 2**20
"""Characters; four of them are three bytes."""
_NO_NAME = re.compile(r"[^A-Za-z0-9_]+")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}\Z")
_AS_IN_PYTHON = re.compile(r"\b(?:Posix|Windows)Path\(('[^']*')\)")
_PREFIX = "request-"
_ABANDONED = 3600.0
"""Seconds after which a folder here belongs to a server that has died."""


class Parts:
    """The files of one request, in a folder of its own, which is made when the first one comes.

    They have names that we make, of the name of their parameter and of their content: what a caller
    calls a file is never a part of a path.
    """

    def __init__(self, folder: Path) -> None:
        """There are none yet.

        Args:
            folder: in which theirs is made.
        """
        self._within = folder
        self._folder: Path | None = None
        self._digests: dict[Path, str] = {}
        self._count = 0

    @property
    def folder(self) -> Path:
        """Of the files.  Blocking: it is made, where it is not there yet."""
        if self._folder is None:
            self._within.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=self._within))
        return self._folder

    @property
    def has_folder(self) -> bool:
        """Whether it was made."""
        return self._folder is not None

    def begin(self, name: str, *, called: str = "") -> PartFile:
        """A file to be written piece by piece.  Blocking.

        Args:
            name: of its parameter.
            called: what its caller calls it; only how that ends is of use.
        """
        self._count += 1
        stem = _NO_NAME.sub("_", name)[:40].strip("_") or "file"
        return PartFile(self, self.folder / f"{stem}-{self._count}", _suffix_of(called))

    def note(self, path: Path, digest: str) -> None:
        """It is whole."""
        self._digests[path] = digest

    def digest(self, path: Path) -> str:
        """SHA-256 of its content."""
        return self._digests[path]

    def without_paths(self, text: str) -> str:
        """A message without the folder: to its caller a file has a name, and no place."""
        if self._folder is not None:
            text = text.replace(f"{self._folder}/", "").replace(str(self._folder), "")
        return _AS_IN_PYTHON.sub(r"the file \1", text)

    def remove(self) -> None:
        """All of them are gone.  Blocking."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


class PartFile:
    """A file that is being written."""

    def __init__(self, parts: Parts, path: Path, suffix: str) -> None:
        self._parts = parts
        self._path = path
        self._suffix = suffix
        self._stream: BinaryIO = path.open("xb")
        self._content = hashlib.sha256()
        self.size = 0

    def write(self, piece: bytes) -> None:
        """Add to it.  Blocking."""
        self._stream.write(piece)
        self._content.update(piece)
        self.size += len(piece)

    def end(self) -> Path:
        """It is whole, and its name ends as its content says, else as its caller's.  Blocking."""
        self._stream.close()
        with self._path.open("rb") as stream:
            found = sniff(read_head(stream))
        path = self._path.with_suffix(f".{found.lower()}" if found else self._suffix)
        self._path.rename(path)
        self._parts.note(path, self._content.hexdigest())
        return path

    def abandon(self) -> None:
        """No more of it comes.  Blocking."""
        self._stream.close()


def of_data_url(text: str, place: str, parts: Parts) -> Path | None:
    """The content of a ``data:`` address as a file; ``None`` where the text is none.  Blocking.

    Raises:
        Trouble: 400, it cannot be read.
    """
    head = _DATA_URL.match(text) if text[:5].lower() == "data:" else None
    if head is None:
        return None
    name = place.split(".")[-1].split("[")[0] or "file"
    file = parts.begin(name, called=mimetypes.guess_extension(head[1] or "") or "")
    if ";base64" not in (head[2] or "").lower():
        file.write(unquote_to_bytes(text[head.end() :]))
    elif not _write_base64(text, head.end(), file):
        file.abandon()
        raise wrong_request(f"{place} is a data: URL with broken base64.", param=place)
    path = file.end()
    if not file.size:
        raise wrong_request(f"{place} is a data: URL without content.", param=place)
    return path


def _write_base64(text: str, start: int, file: PartFile) -> bool:
    """Whether it is base64; in pieces, between which other threads have their turn."""
    for at in range(start, len(text), _BASE64_AT_ONCE):
        piece = text[at : at + _BASE64_AT_ONCE]
        if "=" in piece and at + _BASE64_AT_ONCE < len(text):
            return False
        try:
            file.write(binascii.a2b_base64(piece, strict_mode=True))
        except ValueError:
            return False
    return True


def remove_abandoned(folder: Path) -> None:
    """Remove what servers that have died left here.  Blocking."""
    for path in folder.glob(f"{_PREFIX}*") if folder.is_dir() else ():
        try:
            is_old = time.time() - path.stat().st_mtime > _ABANDONED
        except OSError:  # its server has just removed it
            continue
        if is_old:
            shutil.rmtree(path, ignore_errors=True)


def _suffix_of(called: str) -> str:
    found = _SUFFIX.search(called)
    return found[0].lower() if found else ".bin"
