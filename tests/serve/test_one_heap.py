"""Threads take their memory from one heap, where the C library has several."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

from runninghub_async.serve.one_heap import share_one_heap

_COUNTS = """
import ctypes, sys, threading
from runninghub_async.serve.one_heap import share_one_heap

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
if sys.argv[1] == "one":
    assert share_one_heap()
together = threading.Barrier(4)
threads = [threading.Thread(target=lambda: (libc.malloc(1000), together.wait())) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
libc.malloc_info(0, ctypes.c_void_p.in_dll(libc, "stdout"))
libc.fflush(None)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has heaps of threads")
def test_threads_have_one_heap() -> None:
    def heaps(which: str) -> int:
        told = subprocess.run(
            [sys.executable, "-c", _COUNTS, which], capture_output=True, text=True, check=True
        )
        return told.stdout.count("<heap nr=")

    assert heaps("many") > 1
    assert heaps("one") == 1


@pytest.mark.skipif(platform.libc_ver()[0] == "glibc", reason="glibc has")
def test_elsewhere_nothing_is_done() -> None:
    assert not share_one_heap()
