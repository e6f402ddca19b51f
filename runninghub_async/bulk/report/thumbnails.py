"""Small pictures of what a run has made, each made once: they are named by the file's digest.

Pillow and PyAV make them, in processes of their own.  What cannot be shown so (a file that is
broken, or too large to be unpacked here) has none, and the page shows the original.
"""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Iterator, Mapping
from contextlib import aclosing, asynccontextmanager, nullcontext
from pathlib import Path
from typing import Any, NamedTuple

from attrs import frozen

from runninghub_async.bulk.report.picture_makers import PictureMakers
from runninghub_async.bulk.report.rows import Row, files_in
from runninghub_async.errors import ConnectionFailedError, StoreError
from runninghub_async.logs import logger
from runninghub_async.models.records import OutputKind
from runninghub_async.stores.store import SavedFile, errors_naming, temporary_name

FOLDER = "thumbnails"
MADE_OF: frozenset[OutputKind] = frozenset({"image", "video", "audio"})
"""The kinds of files that get one."""
_NAME = re.compile(r"([0-9a-f]{32})(?:\.(\d+)x(\d+))?(?:\.(\d+)ms)?\.webp")
_DIGEST = re.compile(r"[0-9a-f]{64}")


class Thumbnail(NamedTuple):
    """A picture of a file, and what was learned of that while it was made."""

    name: str
    """Relative to the run's folder."""
    width: int | None = None
    """Of the file, in pixels."""
    height: int | None = None
    seconds: float | None = None
    """How long a film or a sound lasts."""

    def told(self) -> Iterator[tuple[str, Any]]:
        """For the page, what is known."""
        yield "thumb", self.name
        for name in ("width", "height", "seconds"):
            if (value := getattr(self, name)) is not None:
                yield name, value


@frozen
class Wanted:
    """A file that is to have one."""

    path: Path | None
    sha256: str
    kind: OutputKind
    content: Callable[[], AsyncGenerator[bytes, None]] | None = None
    """What gives its content, where it is not on a disk."""

    @asynccontextmanager
    async def on_disk(self) -> AsyncIterator[Path | None]:
        """Where it can be read meanwhile; ``None`` where it cannot be had."""
        if self.content is None:
            yield self.path
            return
        with tempfile.NamedTemporaryFile(prefix="runninghub-") as copy:
            try:
                async with aclosing(self.content()) as pieces:
                    async for piece in pieces:
                        await asyncio.to_thread(copy.write, piece)
                copy.flush()
            except (StoreError, ConnectionFailedError, FileNotFoundError) as error:
                logger.warning("no small picture of a file in the store: %s", error)
                yield None
                return
            yield Path(copy.name)

    @property
    def key(self) -> str | None:
        """What its thumbnail's name begins with; ``None`` where its digest is none."""
        return self.sha256[:32] if _DIGEST.fullmatch(self.sha256) else None


def is_thumbnail(name: str) -> bool:
    """Whether a name, relative to a run's folder, is that of one."""
    folder, _, own = name.partition("/")
    return folder == FOLDER and _NAME.fullmatch(own) is not None


def key_of(file: SavedFile) -> str:
    """By what its thumbnail is known among those that there are."""
    return file.sha256[:32]


def thumbnails_in(folder: Path) -> dict[str, Thumbnail]:
    """Those that a run's folder has, by what their names begin with.  Blocking."""
    try:
        names = os.listdir(folder / FOLDER)
    except (FileNotFoundError, NotADirectoryError):
        return {}
    found = filter(None, map(_NAME.fullmatch, names))
    return {each[1]: _thumbnail(each) for each in found}


def add_thumbnails(rows: Iterable[Row], thumbnails: Mapping[str, Thumbnail]) -> None:
    """Tell in these rows which of their files have one."""
    for row in rows:
        for file in files_in(row):
            if (found := thumbnails.get(file["sha256"][:32])) is not None:
                file.update(found.told())


async def make_thumbnails(
    folder: Path,
    wanted: Iterable[Wanted],
    told: Callable[[int, int], None] = lambda *_: None,
    *,
    makers: PictureMakers | None = None,
) -> Mapping[str, Thumbnail]:
    """Make those that a run's folder does not have.

    Args:
        folder: of the run.
        wanted: of what.
        told: is told how many are made, and of how many, now and then.
        makers: what makes them; ``None`` has some of its own.

    Returns:
        All that there are now, by what their names begin with.

    Raises:
        OSError: the folder cannot be written.
    """
    there = await asyncio.to_thread(thumbnails_in, folder)
    missing = {each.key: each for each in wanted if each.key and each.key not in there}
    if not missing:
        return there
    (folder / FOLDER).mkdir(exist_ok=True)
    done = 0
    left = iter(missing.values())

    async def make_some(makers: PictureMakers) -> None:
        nonlocal done
        for each in left:  # shared by all: each takes the next one
            if (made := await _made(folder, each, makers)) is not None:
                there[str(each.key)] = made
            done += 1
            told(done, len(missing))

    async with PictureMakers() if makers is None else nullcontext(makers) as pool:
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(2 * pool.most):
                    group.create_task(make_some(pool))
        except* OSError as errors:
            raise errors.exceptions[0] from None
    return there


async def _made(folder: Path, wanted: Wanted, makers: PictureMakers) -> Thumbnail | None:
    """Make one; ``None`` where the file has no picture."""
    part = folder / FOLDER / temporary_name()
    try:
        async with wanted.on_disk() as path:
            with errors_naming(part.parent):
                made = None if path is None else await makers.make(path, wanted.kind, part)
        if made is None:
            return None
        name = str(wanted.key)
        if made.size is not None:
            name += f".{made.size[0]}x{made.size[1]}"
        if made.seconds is not None:
            name += f".{round(made.seconds * 1000)}ms"
        name += ".webp"
        part.replace(part.with_name(name))
    finally:
        part.unlink(missing_ok=True)
    found = _NAME.fullmatch(name)
    return None if found is None else _thumbnail(found)


def _thumbnail(found: re.Match[str]) -> Thumbnail:
    width, height, milliseconds = (
        None if part is None else int(part) for part in found.groups()[1:]
    )
    seconds = None if milliseconds is None else milliseconds / 1000
    return Thumbnail(f"{FOLDER}/{found[0]}", width, height, seconds)
