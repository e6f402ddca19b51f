"""Flushes of one folder that many threads share."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from runninghub_async.stores.flushing import SharedFlushes

FOLDER = Path("files")


class Disk:
    """Flushes one after the other, each as long as it is told to; knows what each has seen."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.on_disk: set[str] = set()
        self.begun = threading.Semaphore(0)
        self.may_end = threading.Semaphore(0)
        self.flushes = 0
        self.breaks = False

    def flush(self, folder: Path) -> None:
        assert folder == FOLDER
        seen = set(self.names)
        self.flushes += 1
        self.begun.release()
        assert self.may_end.acquire(timeout=30)
        if self.breaks:
            self.breaks = False
            raise OSError("the disk is gone")
        self.on_disk |= seen


@pytest.fixture
def disk() -> Disk:
    return Disk()


def test_those_who_come_meanwhile_share_the_next_flush(disk: Disk) -> None:
    shared = SharedFlushes(disk.flush)

    def put(name: str) -> bool:
        disk.names.append(name)
        come.release()
        shared.flush(FOLDER)
        return name in disk.on_disk

    come = threading.Semaphore(0)
    with ThreadPoolExecutor(9) as threads:
        first = threads.submit(put, "first")
        assert disk.begun.acquire(timeout=30)
        others = [threads.submit(put, f"other {n}") for n in range(8)]
        for _ in range(9):
            assert come.acquire(timeout=30)
        for _ in range(9):
            disk.may_end.release()
        assert first.result(30)
        assert all(other.result(30) for other in others)
    # One that comes just as the second begins may have a third.
    assert 2 <= disk.flushes < 9


def test_a_flush_that_has_begun_does_not_count(disk: Disk) -> None:
    shared = SharedFlushes(disk.flush)
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(shared.flush, FOLDER)
        assert disk.begun.acquire(timeout=30)
        disk.names.append("late")
        late = threads.submit(shared.flush, FOLDER)
        disk.may_end.release()
        first.result(30)
        assert "late" not in disk.on_disk
        assert disk.begun.acquire(timeout=30)  # another one, for the late name
        disk.may_end.release()
        late.result(30)
    assert "late" in disk.on_disk
    assert disk.flushes == 2


def test_a_flush_that_fails_is_nobody_elses(disk: Disk) -> None:
    shared = SharedFlushes(disk.flush)
    disk.breaks = True
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(shared.flush, FOLDER)
        assert disk.begun.acquire(timeout=30)
        disk.names.append("another")
        second = threads.submit(shared.flush, FOLDER)
        disk.may_end.release()
        with pytest.raises(OSError, match="the disk is gone"):
            first.result(30)
        assert disk.begun.acquire(timeout=30)
        disk.may_end.release()
        second.result(30)
    assert "another" in disk.on_disk
