"""Threads of obstore that are still within Python when the interpreter ends.

A request is answered by a thread of Rust's, which needs the interpreter once more after the answer
is here.  Where the interpreter is ending by then, Python before 3.14 ends that thread in a way that
Rust answers by aborting the process: a command that has done its work exits with 134.
"""

from __future__ import annotations

import atexit
import sys
import threading
import time
from functools import cache

_STEP = 0.001
_QUIET = 10
"""Steps in a row in which nobody was seen; one that only waits for its turn is not seen."""
_LONGEST = 2.0


@cache
def wait_for_threads_at_exit() -> None:
    """See to it that this process does not end before they are through, up to two seconds."""
    atexit.register(_wait)


def _wait() -> None:
    end = time.monotonic() + _LONGEST
    quiet = 0
    while quiet < _QUIET and time.monotonic() < end:
        time.sleep(_STEP)  # which gives them their turn
        quiet = 0 if _foreign_threads() else quiet + 1


def _foreign_threads() -> set[int]:
    """Threads that run Python, and were not begun by it."""
    return set(sys._current_frames()) - {thread.ident or 0 for thread in threading.enumerate()}  # noqa: SLF001
