"""The files of a job, as the page has them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from attrs import Factory, field, frozen

from runninghub_async.bulk.files import FILES
from runninghub_async.calls.output_kinds import kind_of_format
from runninghub_async.models.records import OutputKind
from runninghub_async.stores.store import SavedFile
from runninghub_async.stores.whole_files import written_whole

LONGEST_INLINE = 8192
"""Bytes of a text that stands in the page itself."""


class Files(Protocol):
    """Where the files of a run are."""

    def is_there(self, file: SavedFile) -> bool:
        """Whether it can be shown."""
        ...

    def href(self, file: SavedFile) -> str:
        """What leads to it from a page in the run's folder."""
        ...

    def text(self, file: SavedFile) -> str | None:
        """What is written in it, or the beginning of that.  Blocking."""
        ...


@frozen
class FolderFiles:
    """The files in a run's folder."""

    folder: Path
    _homes: tuple[str, ...] = field(
        init=False, default=Factory(lambda self: _homes_of(self.folder), takes_self=True)
    )

    def local(self, file: SavedFile) -> Path | None:
        """Where it is on disk; ``None`` where it is not, or leads out of the folder."""
        return self.at(file.path)

    def at(self, name: str) -> Path | None:
        """Likewise of a name."""
        parts = name.split("/")
        if any(part in ("", ".", "..") or "\0" in part for part in parts):
            return None
        path = self.folder.joinpath(*parts)
        real = os.path.realpath(path)
        return path if real.startswith(self._homes) and os.path.isfile(real) else None

    def is_there(self, file: SavedFile) -> bool:
        return self.local(file) is not None

    def href(self, file: SavedFile) -> str:
        return href_of(file.path)

    def text(self, file: SavedFile) -> str | None:
        if (path := self.local(file)) is None:
            return None
        with path.open("rb") as opened:
            return beginning(opened.read(LONGEST_INLINE + 1))


def beginning(content: bytes) -> str:
    """A text, as much of it as stands in the page."""
    cut = content[:LONGEST_INLINE].decode("utf-8", "replace").removeprefix("\ufeff")
    return cut if len(content) <= LONGEST_INLINE else f"{cut.rstrip(chr(0xFFFD))}…"


def _homes_of(folder: Path) -> tuple[str, ...]:
    """Where files of a folder may really be: ``files/`` may lead to a larger disk."""
    return tuple(os.path.join(os.path.realpath(home), "") for home in (folder, folder / FILES))


def file_of(file: SavedFile, files: Files) -> dict[str, Any]:
    """A file of a job, without its thumbnail."""
    kind = kind_of(file)
    told = {
        "output": file.output or _number(file),
        "name": shown_path(file.path),
        "kind": kind,
        "size": file.size,
        "sha256": file.sha256,
        "href": files.href(file),
        "node": file.node_id,
        "text": files.text(file) if kind == "text" else None,
        "gone": None if files.is_there(file) else True,
    }
    return {name: value for name, value in told.items() if value is not None}


def in_order(files: tuple[SavedFile, ...]) -> Iterator[SavedFile]:
    """As the job's task has made them."""
    return iter(sorted(files, key=lambda file: (file.output or 0, len(file.path), file.path)))


def kind_of(file: SavedFile) -> OutputKind:
    """Of which kind it is; by its name, where an earlier release has saved it."""
    return file.kind or kind_of_format(file.path.rpartition(".")[2]) or "file"


def href_of(path: str) -> str:
    """A relative link to a name with ``/`` between its parts."""
    return quote(os.fsencode(path), safe="/")


def shown_path(path: str) -> str:
    """A name as text; names of files may be none."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _number(file: SavedFile) -> int:
    """Which output it is, by the end of its name."""
    stem = file.path.rpartition("/")[2].rpartition(".")[0]
    number = stem.rpartition("-")[2]
    return int(number) if number.isdecimal() and number.isascii() and len(number) < 7 else 1


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that whoever opens it sees all of it, or what was there before.  Blocking."""
    with written_whole(path) as file:
        file.write(content)
