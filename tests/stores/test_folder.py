"""The folder as a store: the contract of all stores, and what only a disk can do."""

from __future__ import annotations

import asyncio
import hashlib
import itertools
import os
import secrets
import signal
import subprocess
import sys
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from runninghub_async.stores import folder
from runninghub_async.stores.folder import FolderStore, write_all
from runninghub_async.stores.store import SavedFile
from tests.helpers import until
from tests.overwriting import OVERWRITES
from tests.simulation.disk import Files, MemoryStore
from tests.stores.contract import LARGE, Place, StoreContract, names_in, saved, stream


class Folder:
    """A folder to open stores on."""

    def __init__(self, path: Path, durable: bool) -> None:
        self._path = path
        self._durable = durable

    def open(self) -> FolderStore:
        return FolderStore(self._path, durable=self._durable)

    def content(self, name: str) -> bytes | None:
        path = self._path / name
        return path.read_bytes() if path.exists() else None

    async def leave_over(self, prefix: str) -> None:
        path = self._path / f"{prefix}.{secrets.token_hex(8)}.part"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")


class OfFolders(StoreContract):
    durable: bool

    @pytest.fixture
    def new_place(self, tmp_path: Path) -> Callable[[], Place]:
        counted = itertools.count()
        return lambda: Folder(tmp_path / f"made when needed {next(counted)}", self.durable)

    @pytest.fixture
    def place(self, new_place: Callable[[], Place]) -> Place:
        return new_place()


class TestAFolder(OfFolders):
    durable = False


class TestADurableFolder(OfFolders):
    durable = True


class Memory:
    """Files in memory to open stores on, as the simulation has them."""

    def __init__(self) -> None:
        self._files = Files()

    def open(self) -> MemoryStore:
        return MemoryStore(self._files)

    def content(self, name: str) -> bytes | None:
        return self._files.whole.get(name)

    async def leave_over(self, prefix: str) -> None:
        self._files.new_part(f"{prefix}a")


class TestMemory(StoreContract):
    @pytest.fixture
    def new_place(self) -> Callable[[], Place]:
        return Memory

    @pytest.fixture
    def place(self) -> Place:
        return Memory()


# -- what only a disk can do -----------------------------------------------------------------------

PUBLISH = """
import asyncio, sys
from pathlib import Path
from runninghub_async.stores.folder import FolderStore

async def half():
    yield bytes(3 * 2**20)
    print("began", flush=True)
    await asyncio.sleep(60)

asyncio.run(FolderStore(Path(sys.argv[1])).publish("files/a.png", half(), replace=True))
"""


@pytest.mark.parametrize("before", [None, b"before"])
async def test_a_killed_process_leaves_no_half_file(tmp_path: Path, before: bytes | None) -> None:
    store = FolderStore(tmp_path)
    if before is not None:
        await store.publish("files/a.png", stream(before))
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", PUBLISH, str(tmp_path)), stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"began\n"
    process.kill()
    await process.wait()
    left = await names_in(store)
    assert len(left) == 1 + (before is not None), "what was half written is under its own name"
    await store.discard_left_overs("files/")
    assert await names_in(store) == ([] if before is None else ["files/a.png"])
    assert before is None or (tmp_path / "files" / "a.png").read_bytes() == before
    assert await store.publish("files/a.png", stream(b"1"), replace=True) == saved(
        "files/a.png", b"1"
    )


WITHOUT_LINKS = """
import asyncio, sys
from pathlib import Path
from runninghub_async.stores.folder import FolderStore

def refuse(event, arguments):
    if event == "os.link":
        raise PermissionError(1, "Operation not permitted")  # as a FAT disk says

async def content(chunk):
    yield chunk
    await asyncio.sleep(0)

async def publish(chunk):
    try:
        await FolderStore(Path(sys.argv[1])).publish("a.png", content(chunk))
    except FileExistsError:
        return "taken"
    return "saved"

async def main():
    print(*sorted(await asyncio.gather(*(publish(bytes([n]) * 9) for n in range(8)))))

sys.addaudithook(refuse)
asyncio.run(main())
"""


def test_a_disk_without_hard_links_overwrites_nothing_either(tmp_path: Path) -> None:
    def ran() -> str:
        done = subprocess.run(
            [sys.executable, "-c", WITHOUT_LINKS, str(tmp_path)],
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    assert ran() == " ".join(["saved", *["taken"] * 7])
    content = (tmp_path / "a.png").read_bytes()
    assert content in [bytes([n]) * 9 for n in range(8)]
    assert ran() == " ".join(["taken"] * 8)
    assert (tmp_path / "a.png").read_bytes() == content
    assert os.listdir(tmp_path) == ["a.png"]


async def test_the_same_content_is_left_as_it_is(tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    await store.publish("a", stream(b"12"))
    before = os.stat(tmp_path / "a").st_ino
    await store.publish("a", stream(b"1", b"2"), replace=True)
    assert os.stat(tmp_path / "a").st_ino == before
    await store.publish("a", stream(b"13"), replace=True)
    assert os.stat(tmp_path / "a").st_ino != before


@pytest.mark.parametrize("content", [b"there", b"other"])
async def test_a_link_under_the_name_is_replaced_and_what_it_leads_to_is_not(
    tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "elsewhere").write_bytes(b"there")
    (tmp_path / "a").symlink_to(tmp_path / "elsewhere")
    store = FolderStore(tmp_path)
    with pytest.raises(FileExistsError):
        await store.publish("a", stream(content))
    await store.publish("a", stream(content), replace=True)
    assert not (tmp_path / "a").is_symlink()
    assert (tmp_path / "a").read_bytes() == content
    assert (tmp_path / "elsewhere").read_bytes() == b"there"


async def test_a_folder_or_a_pipe_under_the_name(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    store = FolderStore(tmp_path)
    for name in ("folder", "pipe"):
        with pytest.raises(FileExistsError):
            await store.publish(name, stream(b""))
    with pytest.raises(OSError, match="folder"):
        await store.publish("folder", stream(b""), replace=True)
    await store.publish("pipe", stream(b""), replace=True)
    assert (tmp_path / "pipe").read_bytes() == b""
    assert sorted(os.listdir(tmp_path)) == ["folder", "pipe"]


async def test_a_name_that_the_disk_cannot_take_is_told_before_anything_is_read(
    tmp_path: Path,
) -> None:
    (tmp_path / "file").touch()
    read: list[int] = []

    async def content() -> AsyncIterator[bytes]:
        read.append(1)
        yield b"1"

    for name in ("x" * 300, "file/a"):
        for replace in (False, True):
            with pytest.raises(OSError, match=r"File name too long|Not a directory"):
                await FolderStore(tmp_path).publish(name, content(), replace=replace)
    assert read == []
    assert os.listdir(tmp_path) == ["file"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 4 MiB."""
    mount = tmp_path / "disk"
    mount.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(mount)]
    if os.geteuid() or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("only root may mount a disk")
    yield mount
    subprocess.run(["umount", "--lazy", str(mount)], check=True)


@pytest.mark.parametrize("durable", [False, True])
async def test_a_full_disk_keeps_what_was_there(small_disk: Path, durable: bool) -> None:
    store = FolderStore(small_disk, durable=durable)
    await store.publish("a", stream(b"before"))
    for name in ("a", "b"):
        with pytest.raises(OSError, match="No space"):
            await store.publish(name, stream(*[bytes(LARGE)] * 2), replace=True)
    assert (small_disk / "a").read_bytes() == b"before"
    assert await names_in(store) == ["a"]
    await store.publish("b", stream(bytes(LARGE)))


async def test_pieces_of_any_size_come_one_after_the_other(tmp_path: Path) -> None:
    sizes = [0, 1, 7, 2**20 + 3, 0, *[n % 50 for n in range(3_000)], 2**19, 0]
    pieces = [(f"{n:08}".encode() * (size // 8 + 1))[:size] for n, size in enumerate(sizes)]
    file = await FolderStore(tmp_path).publish("a", stream(*pieces))
    content = b"".join(pieces)
    assert (tmp_path / "a").read_bytes() == content
    assert (file.size, file.sha256) == (len(content), hashlib.sha256(content).hexdigest())


def test_a_write_that_is_interrupted_goes_on_where_it_was() -> None:
    """By a signal, while a part of what was to be written has been: more than a pipe holds."""
    content = b"".join(n.to_bytes(4, "big") for n in range(LARGE // 4))
    pieces = [content[start : start + 123_456] for start in range(0, len(content), 123_456)]
    reading, writing = os.pipe()
    writer, come = threading.get_ident(), bytearray()

    def read() -> None:
        while some := os.read(reading, 50_000):
            come.extend(some)
            signal.pthread_kill(writer, signal.SIGUSR1)

    before = signal.signal(signal.SIGUSR1, lambda *_: None)
    reader = threading.Thread(target=read)
    reader.start()
    try:
        with open(writing, "wb", buffering=0) as file:
            write_all(file, pieces)
        reader.join()
    finally:
        signal.signal(signal.SIGUSR1, before)
        os.close(reading)
    assert come == content


async def test_nothing_is_written_behind_the_back_of_one_who_was_cancelled(tmp_path: Path) -> None:
    """Twice cancelled, while a thread writes."""
    store = FolderStore(tmp_path)
    publishing = asyncio.create_task(store.publish("a", stream(*[bytes(LARGE)] * 20)))
    await until(lambda: os.listdir(tmp_path))
    publishing.cancel()
    await asyncio.sleep(0)
    publishing.cancel()
    await asyncio.wait([publishing])
    assert publishing.cancelled()
    assert os.listdir(tmp_path) == []


async def test_of_files_that_are_flushed_together_one_that_fails_is_nobody_elses(
    tmp_path: Path,
) -> None:
    names = [f"{n}" for n in range(40)]
    (tmp_path / "13").mkdir()
    store = FolderStore(tmp_path, durable=True)
    ends = await asyncio.gather(
        *(store.publish(name, stream(name.encode()), replace=True) for name in names),
        return_exceptions=True,
    )
    for name, end in zip(names, ends, strict=True):
        if name == "13":
            assert isinstance(end, OSError)
            assert end.filename2 == str(tmp_path / "13") or end.filename == str(tmp_path / "13")
        else:
            assert end == saved(name, name.encode())
            assert (tmp_path / name).read_bytes() == name.encode()
    assert sorted(os.listdir(tmp_path)) == sorted(names)


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit")
async def test_many_files_that_are_flushed_together_are_not_all_open(tmp_path: Path) -> None:
    import resource

    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    store = FolderStore(tmp_path, durable=True)
    resource.setrlimit(resource.RLIMIT_NOFILE, (len(os.listdir("/dev/fd")) + 300, limits[1]))
    try:
        ends = await asyncio.gather(
            *(store.publish(str(n), stream(b"content")) for n in range(1000))
        )
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
    assert len(ends) == len(os.listdir(tmp_path)) == 1000


# -- long files without a digest -------------------------------------------------------------------


def _replace(path: Path) -> None:
    other = path.with_name("other")
    other.write_bytes(bytes(LARGE))
    other.replace(path)


@pytest.mark.skipif(os.name != "posix", reason="all have a digest there")
@pytest.mark.parametrize("change", [*OVERWRITES, _replace])
async def test_a_long_file_without_a_digest_is_known_again_unless_it_changed(
    tmp_path: Path, change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "_LONG", LARGE - 1)
    store = FolderStore(tmp_path, digests=False)
    film = await store.publish("a/film", stream(bytes(LARGE)))
    assert film == SavedFile("a/film", LARGE, "")
    assert await store.holds(film)
    assert not await FolderStore(tmp_path).holds(film), "nobody else knows what it was"
    change(tmp_path / "a/film")
    assert not await store.holds(film)


async def test_a_digest_is_made_where_it_is_needed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder, "_LONG", LARGE - 1)
    store = FolderStore(tmp_path, digests=False)
    short = await store.publish("short", stream(bytes(LARGE - 1)))
    assert short == saved("short", bytes(LARGE - 1))
    assert (await FolderStore(tmp_path).publish("long", stream(bytes(LARGE)))).sha256
    before = (tmp_path / "long").stat()
    again = await store.publish("long", stream(bytes(LARGE)), replace=True)
    assert again == saved("long", bytes(LARGE)), "to see whether what is there is the same"
    assert (tmp_path / "long").stat().st_ino == before.st_ino, "it is left as it is"
    other = await store.publish("long", stream(bytes(LARGE - 1) + b"!"), replace=True)
    assert (tmp_path / "long").read_bytes()[-1:] == b"!"
    assert await store.holds(other)
    longer = await store.publish("long", stream(bytes(LARGE + 1)), replace=True)
    assert (tmp_path / "long").stat().st_size == longer.size == LARGE + 1
    assert await store.holds(longer)
    assert not await store.holds(other)
