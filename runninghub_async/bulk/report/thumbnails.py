"""Small pictures of what a run has made, each made once: they are named by the file's digest.

Pillow and PyAV make them, in threads.  What cannot be shown so (a file that is broken, or too large
to be unpacked here) has none, and the page shows the original.
"""

from __future__ import annotations

import asyncio
import os
import re
import secrets
import tempfile
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, asynccontextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from attrs import frozen

from runninghub_async.errors import ConnectionFailedError, StoreError
from runninghub_async.models.records import OutputKind
from runninghub_async.stores.store import SavedFile

FOLDER = "thumbnails"
MADE_OF: frozenset[OutputKind] = frozenset({"image", "video", "audio"})
"""The kinds of files that get one."""
_NAME = re.compile(r"([0-9a-f]{32})(?:\.(\d+)x(\d+))?(?:\.(\d+)ms)?\.webp")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_MOST_THREADS = 8


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
            except (StoreError, ConnectionFailedError, FileNotFoundError):
                yield None
                return
            yield Path(copy.name)

    @property
    def key(self) -> str | None:
        """What its thumbnail's name begins with; ``None`` where its digest is none."""
        return self.sha256[:32] if _DIGEST.fullmatch(self.sha256) else None


def can_be_made() -> bool:
    """Whether what makes them is installed."""
    return all(find_spec(name) is not None for name in ("PIL", "av"))


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


async def make_thumbnails(
    folder: Path, wanted: Iterable[Wanted], told: Callable[[int, int], None] = lambda *_: None
) -> Mapping[str, Thumbnail]:
    """Make those that a run's folder does not have.

    Args:
        folder: of the run.
        wanted: of what.
        told: is told how many are made, and of how many, now and then.

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
    threads = min(_MOST_THREADS, os.cpu_count() or 1)
    loop = asyncio.get_running_loop()
    pool = ThreadPoolExecutor(threads, thread_name_prefix="thumbnail")
    left = iter(missing.values())

    async def make_some() -> None:
        nonlocal done
        for each in left:  # shared by all: each takes the next one
            async with each.on_disk() as path:
                name = await loop.run_in_executor(pool, _made, folder, each, path)
            if name is not None and (found := _NAME.fullmatch(name)) is not None:
                there[found[1]] = _thumbnail(found)
            done += 1
            told(done, len(missing))

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(2 * threads):
                group.create_task(make_some())
    except* OSError as errors:
        raise errors.exceptions[0] from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return there


def _made(folder: Path, wanted: Wanted, path: Path | None) -> str | None:
    """Make one; gives its name, or ``None`` where the file has no picture."""
    from runninghub_async.bulk.report.pictures import picture_of

    if path is None or (picture := picture_of(path, wanted.kind)) is None:
        return None
    name = str(wanted.key)
    if picture.size is not None:
        name += f".{picture.size[0]}x{picture.size[1]}"
    if picture.seconds is not None:
        name += f".{round(picture.seconds * 1000)}ms"
    name += ".webp"
    part = folder / FOLDER / f".{secrets.token_hex(8)}.part"
    try:
        part.write_bytes(picture.content)
        part.replace(folder / FOLDER / name)
    finally:
        part.unlink(missing_ok=True)
    return name


def _thumbnail(found: re.Match[str]) -> Thumbnail:
    width, height, milliseconds = (
        None if part is None else int(part) for part in found.groups()[1:]
    )
    seconds = None if milliseconds is None else milliseconds / 1000
    return Thumbnail(f"{FOLDER}/{found[0]}", width, height, seconds)
