"""The disk in memory: a run's folder, its store, its ledger, its results and its log.

What is written takes its time: a ledger call reaches the disk, and its return the caller, each a
little later, in the order of the calls.  So a death finds some that are there and were never
answered, and some that are not there.  A kill keeps all that was written; a power cut ends all
processes of the machine, and loses what was not flushed.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import (
    AsyncGenerator,
    AsyncIterable,
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
    Iterable,
    Iterator,
)
from contextlib import contextmanager, suppress
from functools import partial
from inspect import iscoroutinefunction
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import define, field, frozen

from runninghub_async.bulk import Ledger, LedgerError, MemoryLedger, SavedFile
from runninghub_async.bulk.ledgers.ledger import Ended, Redone
from runninghub_async.bulk.results_file import mark_of
from runninghub_async.checks import not_allowed
from runninghub_async.stores.objects import ObjectStore
from runninghub_async.stores.reading import nothing_there
from runninghub_async.stores.store import OpenedFile, Store
from tests.simulation.clock import EPOCH
from tests.simulation.events import Event, TextShown

if TYPE_CHECKING:
    from random import Random

    from tests.simulation.world import Process, World

_logger = logging.getLogger("runninghub_async")


# -- files ------------------------------------------------------------------------------------


@define
class Files:
    """What is on a disk: whole files under their names, and what is being written."""

    whole: dict[str, bytes] = field(factory=dict)
    parts: dict[str, bytes] = field(factory=dict)
    _numbers: Iterator[int] = field(factory=count)
    are_read_by_path: bool = False
    _scratch: TemporaryDirectory[str] | None = None

    def real(self, name: str) -> Path:
        """A whole file on the real disk, for whoever reads it by its path."""
        if self._scratch is None:
            self._scratch = TemporaryDirectory(prefix="simulated-")
        path = Path(self._scratch.name) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.whole[name])
        return path

    def close(self) -> None:
        """Leave nothing on the real disk; what a forked process leaves, nobody takes away."""
        if self._scratch is not None:
            self._scratch.cleanup()

    def new_part(self, name: str) -> str:
        """The name of something that is about to be written beside its target."""
        above, slash, _ = name.rpartition("/")
        part = f"{above}{slash}.{next(self._numbers):016x}.part"
        self.parts[part] = b""
        return part


class _InMemory:
    """The content of a file as :class:`.OpenedFile`."""

    def __init__(self, content: bytes, pause: Callable[[], Awaitable[object]]) -> None:
        self._content = content
        self._pause = pause
        self.size, self.tag = len(content), hashlib.sha256(content).hexdigest()

    async def chunks(self, start: int = 0, stop: int | None = None) -> AsyncGenerator[bytes, None]:
        await self._pause()
        yield self._content[start:stop]

    def close(self) -> None:
        """Nothing is held."""


class MemoryStore:
    """Files in memory as :class:`Store`, with a pause wherever a disk would take its time."""

    def __init__(
        self, files: Files, pause: Callable[[], Awaitable[object]] = lambda: asyncio.sleep(0)
    ) -> None:
        self._files = files
        self._pause = pause

    async def publish(
        self, name: str, chunks: AsyncIterable[bytes], *, replace: bool = False
    ) -> SavedFile:
        self._check(name, replace)
        part, content = self._files.new_part(name), bytearray()
        try:
            await self._pause()
            async for chunk in chunks:
                content += chunk
                self._files.parts[part] = bytes(content)
            await self._pause()
            self._check(name, replace)
            self._files.whole[name] = bytes(content)
        finally:
            del self._files.parts[part]
        await self._pause()
        return SavedFile(name, len(content), hashlib.sha256(content).hexdigest())

    async def opened(self, name: str) -> OpenedFile:
        await self._pause()
        if name not in self._files.whole:
            raise nothing_there(name)
        return _InMemory(self._files.whole[name], self._pause)

    async def missing(self, files: Iterable[tuple[str, int]]) -> list[str]:
        await self._pause()
        whole = self._files.whole
        return [name for name, size in files if name not in whole or len(whole[name]) != size]

    async def holds(self, saved: SavedFile) -> bool:
        await self._pause()
        content = self._files.whole.get(saved.path)
        return content is not None and hashlib.sha256(content).hexdigest() == saved.sha256

    async def names(self, prefix: str = "") -> AsyncIterator[str]:
        await self._pause()
        for name in [*self._files.whole, *self._files.parts]:
            if name.startswith(prefix):
                yield name

    async def discard_left_overs(self, prefix: str = "") -> None:
        await self._pause()
        for name in [name for name in self._files.parts if name.startswith(prefix)]:
            del self._files.parts[name]

    async def keep_as(self, name: str, other: str) -> bool:
        self._check(name, True)
        self._check(other, True)
        await self._pause()
        if name not in self._files.whole:
            return False
        self._files.whole[other] = self._files.whole[name]
        await self._pause()
        return True

    async def remove(self, name: str) -> None:
        self._check(name, True)
        await self._pause()
        self._files.whole.pop(name, None)
        await self._pause()

    def address(self, name: str) -> str:
        is_real = self._files.are_read_by_path and name in self._files.whole
        return str(self._files.real(name)) if is_real else f"memory/{name}"

    def _check(self, name: str, replace: bool) -> None:
        if any(part in ("", ".", "..") or "\0" in part for part in name.split("/")):
            raise not_allowed("name", name, "a relative name")
        if name in self._files.whole and not replace:
            raise FileExistsError(f"{name} exists already.")


# -- what is written, as events -----------------------------------------------------------------


@frozen
class Written(Event):
    """A call has reached the disk, or a database, and was not refused there."""

    call: str
    args: tuple[Any, ...] = field(repr=False)
    result: Any = field(repr=False)
    redone: Redone | None = field(repr=False, default=None)
    """The wish for which a job is pending once more."""

    @property
    def job(self) -> str:
        """Whose row it is about, if it is one's."""
        first = self.args[0] if self.args else ""
        name = getattr(first, "id", first)
        return name if isinstance(name, str) else ""

    @property
    def ended(self) -> Ended | None:
        """How a task of the job has ended, if that is what it is about."""
        how = self.args[1] if self.call in ("ended", "again") and len(self.args) > 1 else None
        return how if isinstance(how, Ended) else None

    says = "written is {0.call} {0.job}"


@frozen
class LedgerWritten(Written):
    """Of the ledger of a bulk run."""

    says = "the ledger has {0.call} {0.job}"


# -- the disk of a machine ------------------------------------------------------------------------


class Disk:
    """A machine's disk with the folder of a run on it, and the processes that use it."""

    def __init__(self, world: World, name: str, rows: MemoryLedger | None = None) -> None:
        """``rows`` is a ledger that lies elsewhere, for all machines."""
        self.world = world
        self.name = name
        self.files = Files()
        self.results = bytearray()
        self.flushed = 0
        """How much of the results a power cut leaves."""
        self.log: list[str] = []
        self.rows = rows
        self.is_shared = rows is not None
        self.locked_by: Process | None = None
        self.pace = 1.0
        """How much longer than usual most of what is written takes."""
        self.single_put: int | None = None
        """Where the files are in an object store, of the bucket of its name: bytes of the largest
        that is sent in one request."""
        self.doomed: dict[str, tuple[int, float, str]] = {}
        """Of processes: after so many writes, so many seconds later, in which way they die."""
        self._users: dict[str, tuple[Process, Random]] = {}
        self._handlers: dict[str, logging.Handler] = {}
        world.when_dead.append(self._died)

    def folder(self, process: Process, chance: Random) -> MemoryFolder:
        """The folder as this process sees it, which draws from there how long things take."""
        self._users[process.name] = process, chance
        return MemoryFolder(self, process)

    def is_used_by(self, process: str) -> bool:
        """Whether the process of this name has the folder open, or had it last."""
        return process in self._users

    @property
    def has_traces(self) -> bool:
        """Whether it is seen without the ledger that a run has worked here."""
        made = any(" INFO created {" in line for line in self.log)
        return not self.is_shared and bool(b"\n" in self.results or self.files.whole or made)

    @contextmanager
    def logged(self, folder: MemoryFolder) -> Iterator[None]:
        """Write the log of a run, as the command does."""
        handler = folder.log_handler()
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._handlers[folder.process.name] = handler
        _logger.addHandler(handler)
        try:
            yield
        finally:
            _logger.removeHandler(handler)

    def seconds(self, process: Process) -> float:
        """How long a write of this process takes."""
        _, chance = self._users[process.name]
        return chance.uniform(0.0, 0.5 if chance.random() < 0.05 else 0.004 * self.pace)

    def has_written(self, process: Process) -> None:
        """Another write has reached the disk: some processes have not many left."""
        if process.name in self.doomed:
            left, after, how = self.doomed[process.name]
            self.doomed[process.name] = left - 1, after, how
            if left == 1:
                self.world.later(after, process.kill, how)

    def _died(self, process: Process, how: str) -> None:
        if process.name not in self._users:
            return
        if self.locked_by is process:
            self.locked_by = None
        if process.name in self._handlers:
            _logger.removeHandler(self._handlers[process.name])
        _, chance = self._users[process.name]
        if how == "power cut":
            for other, _ in self._users.values():
                other.kill(how)
            self._lose(chance)

    def _lose(self, chance: Random) -> None:
        """Lose what was not flushed, but perhaps a part of it."""
        del self.results[chance.randint(self.flushed, len(self.results)) :]
        self.flushed = len(self.results)
        for part in list(self.files.parts):
            if self.single_put is None and chance.random() < 0.5:
                del self.files.parts[part]


class MemoryFolder:
    """The folder of a run in memory, as one process has it open: a :class:`RunFolder`."""

    def __init__(self, disk: Disk, process: Process) -> None:
        self.disk = disk
        self.process = process
        self.place = disk.name
        self.results = MemoryLines(disk, process)
        self.store: Store = MemoryStore(disk.files, self._pause)
        if disk.single_put is not None:
            self.store = ObjectStore(f"s3://{disk.name}", single_put=disk.single_put)

    async def _pause(self) -> None:
        await asyncio.sleep(self.disk.seconds(self.process))
        self.disk.has_written(self.process)

    def address(self, name: str = "") -> str:
        return f"{self.disk.name}/{name}"

    def make(self) -> None:
        """It is there."""

    def lock(self) -> MemoryFolder:
        if self.disk.locked_by is not None:
            raise LedgerError(f"Another run works on {self.disk.name}.")
        self.disk.locked_by = self.process
        return self

    def release(self) -> None:
        if self.disk.locked_by is self.process:
            self.disk.locked_by = None

    def has_ledger(self) -> bool:
        return self.disk.rows is not None

    def open_ledger(self) -> Ledger:
        if self.disk.rows is None:
            self.disk.rows = new_rows(self.disk.world)
        return self.ledger().for_run("the folder of the ledger")

    def ledger(self) -> Ledger:
        """The ledger of this disk, or of all machines."""
        assert self.disk.rows is not None
        return cast("Ledger", SlowLedger(self.disk, self.process, self.disk.rows))

    def log_lines(self) -> Iterator[str]:
        return iter(self.disk.log)

    @property
    def scratch(self) -> Path:
        return Path("/nowhere")  # no function of a step runs here

    def log_handler(self) -> logging.Handler:
        return _LogInMemory(self.disk, self.process)


class MemoryLines:
    """``results.jsonl`` in memory, as one process has it open: :class:`Lines`."""

    def __init__(self, disk: Disk, process: Process) -> None:
        self._disk = disk
        self._process = process

    def __iter__(self) -> Iterator[bytes]:
        return self._from(0)

    def _from(self, place: int) -> Iterator[bytes]:
        return iter(bytes(self._disk.results[place:]).splitlines(keepends=True))

    def mark(self) -> str:
        return mark_of(len(self._disk.results), bytes(self._disk.results))

    def since(self, mark: str) -> Iterator[bytes] | None:
        place = int(mark.partition(" ")[0])
        before = bytes(self._disk.results[:place])
        return self._from(place) if mark_of(place, before) == mark else None

    def end_cleanly(self) -> None:
        del self._disk.results[self._disk.results.rfind(b"\n") + 1 :]
        self._disk.flushed = len(self._disk.results)

    async def append(self, lines: bytes) -> None:
        disk, process = self._disk, self._process

        def write() -> None:
            disk.results += lines
            disk.world.tell(TextShown(process.name, "results.jsonl", lines.decode()))
            disk.has_written(process)

        def flush() -> None:
            disk.flushed = len(disk.results)

        await in_time(disk, process, [write, flush])


class Slow:
    """Something in memory whose calls reach it, and return, a little later: in order."""

    event: type[Written] = Written

    def __init__(self, disk: Disk, process: Process, inner: Any) -> None:
        self._disk = disk
        self._process = process
        self._inner = inner
        self._free_at = 0.0

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        return partial(self._call, name, found) if iscoroutinefunction(found) else found

    async def _call(self, name: str, method: Callable[..., Any], *args: Any, **more: Any) -> Any:
        done: list[Any] = []

        def write() -> None:
            try:
                result, error = _at_once(method(*args, **more)), None
            except Exception as failure:
                result, error = None, failure
            done.extend((result, error))
            process, world = self._process, self._disk.world
            if error is None:
                redone = more.get("redone")
                world.tell(self.event(process.name, name, args, result, redone))
            else:
                world.tell(TextShown(process.name, "ledger", f"refuses {name}: {error}"))
            self._disk.has_written(process)

        world = self._disk.world
        after = max(world.now + self._disk.seconds(self._process), self._free_at)
        self._free_at = after + 1e-6
        await in_time(self._disk, self._process, [write], after=after - world.now)
        result, error = done
        if error is not None:
            raise error
        return result


class _LogInMemory(logging.Handler):
    """What the process to which it belongs logs."""

    def __init__(self, disk: Disk, process: Process) -> None:
        super().__init__(logging.INFO)
        self._disk = disk
        self._process = process

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(RuntimeError):  # it is logged by no process
            if asyncio.get_running_loop() is self._process.loop:
                self._disk.log.append(self.format(record) + "\n")


class SlowLedger(Slow):
    """A ledger in memory likewise; as a file it is of one run at a time."""

    event: type[Written] = LedgerWritten
    common: Any = None

    def for_run(self, place: str | None = None) -> Self:
        return type(self)(self._disk, self._process, self._inner.for_run(place))


class SlowDatabase(SlowLedger):
    """One whose runs have something in common, and which is no bulk run's."""

    event = Written

    @property
    def common(self) -> Any:
        common: Any = Slow(self._disk, self._process, self._inner.common)
        common.news = self._inner.common.news  # which waits
        return common


async def in_time(
    disk: Disk,
    process: Process,
    steps: list[Callable[[], None]],
    *,
    after: float | None = None,
) -> None:
    """Take these steps on the disk, each some time after the other, whoever waits or leaves.

    A process that dies meanwhile takes none that is left; nor does it hear of those it took.
    """
    done = asyncio.get_running_loop().create_future()

    def go_on(number: int) -> None:
        if not process.is_alive:
            return
        if number < len(steps):
            steps[number]()
            disk.world.later(disk.seconds(process), go_on, number + 1)
        else:
            process.loop.call_soon(_settle, done)

    disk.world.later(disk.seconds(process) if after is None else after, go_on, 0)
    await done


def _settle(done: asyncio.Future[None]) -> None:
    if not done.done():
        done.set_result(None)


def _at_once(work: Coroutine[Any, Any, Any]) -> Any:
    """What a coroutine gives that never waits."""
    try:
        work.send(None)
    except StopIteration as end:
        return end.value
    raise AssertionError("a ledger in memory waits")


def new_rows(world: World) -> MemoryLedger:
    """A ledger on the clock of its world."""
    return MemoryLedger(clock=lambda: EPOCH + world.now)
