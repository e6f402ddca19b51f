"""Where result files go: each whole, under a name of its own, or not there at all."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import AsyncGenerator, AsyncIterable, AsyncIterator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Protocol

from runninghub_async.checks import not_allowed
from runninghub_async.errors import FileThereError
from runninghub_async.models.literals import OutputKind

_LEFT_OVER = re.compile(r"\.[0-9a-f]{16}\.part")


class SavedFile(NamedTuple):
    """A file that is complete in a store."""

    path: str
    """Its name, relative to the store: in a bulk run to the run's folder."""
    size: int
    """In bytes."""
    sha256: str
    """In hexadecimal; empty where its store was told to make none of a long file."""
    node_id: str | None = None
    """In a bulk run, which node of a workflow made it, where that is told."""
    output: int | None = None
    """In a bulk run, which output of its task it is, counted from 1."""
    kind: OutputKind | None = None
    """In a bulk run, of which kind that is."""
    url: str | None = None
    """In a bulk run, the link under which the service has it, for about a day."""


class OpenedFile(Protocol):
    """A file of a store as it was when it was opened."""

    size: int
    """In bytes."""
    tag: str
    """Differs where the content differs; without quotation marks."""

    def chunks(self, start: int = 0, stop: int | None = None) -> AsyncGenerator[bytes, None]:
        """Its bytes from ``start`` to before ``stop``, which is its end where it is ``None``.

        Raises:
            OSError: they cannot be read.
        """
        ...

    def close(self) -> None:
        """Read no more of it."""
        ...


class Store(Protocol):
    """A place for files, each of which is written once and as a whole.

    A name is relative and has ``/`` between its parts.  Names that differ only in case, or in how
    an accent is written, may be one name; whoever gives them keeps them apart.

    ``tests/stores/contract.py`` is what every implementation has to pass.
    """

    async def publish(
        self, name: str, chunks: AsyncIterable[bytes], *, replace: bool = False
    ) -> SavedFile:
        """Store a stream under a name, all of it or nothing.

        Until the stream has ended the name stays as it is, and for good where the stream fails.
        Where the caller is cancelled it is as it was, or has all of the content, and nothing goes
        on.  Of several who publish under one name at once, and do not replace, one succeeds.
        Size and digest are those of what came through the stream.

        Args:
            name: what nobody else publishes under, if ``replace`` is set.
            chunks: the content in pieces of any size; none is an empty file.
            replace: the name is the caller's own: the same content under it is left as it is,
                other content gives way.

        Raises:
            FileThereError: the name is taken, and ``replace`` is not set.
            InvalidParameterError: the name is none that a store takes.
            OSError: it cannot be written.
            Exception: what ``chunks`` raised.
        """
        ...

    async def opened(self, name: str) -> OpenedFile:
        """A file, to be read.

        Raises:
            FileNotFoundError: there is no such file in the store itself (such as one behind a link
                that leads out of it), no complete one, or the name is none that a store takes.
            OSError: it cannot be read.
        """
        ...

    async def missing(self, files: Iterable[tuple[str, int]]) -> list[str]:
        """Of files, given by name and size, the names of those that are not there, or not as long
        as they were."""
        ...

    async def holds(self, saved: SavedFile) -> bool:
        """Whether this file is there with the content that it had."""
        ...

    def names(self, prefix: str = "") -> AsyncIterator[str]:
        """All names that begin with this, those of left-overs included, in no order."""
        ...

    async def discard_left_overs(self, prefix: str = "") -> None:
        """Remove what runs that were killed had begun to write under names that begin with this.

        Nobody else may be publishing there.
        """
        ...

    async def keep_as(self, name: str, other: str) -> bool:
        """Have the content of a file under another name as well, all of it or nothing.

        Whatever has the other name gives way.  ``False`` where there is no file of the first.

        Raises:
            InvalidParameterError, OSError: as :meth:`publish`.
        """
        ...

    async def remove(self, name: str) -> None:
        """Remove a file; there may be none.

        Raises:
            InvalidParameterError, OSError: as :meth:`publish`.
        """
        ...

    def address(self, name: str) -> str:
        """Where people find a file of this name."""
        ...


def parts_of(name: str) -> list[str]:
    """The parts of a name that a store takes.

    Raises:
        InvalidParameterError: it is none.
    """
    parts = name.split("/")
    if any(part in ("", ".", "..") or "\0" in part for part in parts):
        raise not_allowed(
            "name", name, "a relative name whose parts are neither empty nor '.' nor '..'"
        )
    return parts


def temporary_name() -> str:
    """What a file is called, beside the others, that is not complete."""
    return f".{secrets.token_hex(8)}.part"


@contextmanager
def errors_naming(target: Path) -> Iterator[None]:
    """The system's errors are about this file, which is being written under a temporary name.

    Raises:
        OSError: as it was, with this name.
    """
    try:
        yield
    except OSError as error:
        if error.filename is not None and is_left_over(Path(os.fsdecode(error.filename)).name):
            error.filename, error.filename2 = str(target), None
        raise


def is_left_over(name: str) -> bool:
    """Whether a file was not complete, by its name."""
    return _LEFT_OVER.fullmatch(name.rpartition("/")[2]) is not None


def taken(address: str) -> FileThereError:
    """The error for a name that is not free."""
    return FileThereError(
        f"{address} exists already. Save under another name, or pass overwrite=True to replace it.",
        path=address,
    )
