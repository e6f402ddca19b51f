"""How a server that is a program of its own has its memory."""

from __future__ import annotations

import ctypes

_MOST_ARENAS = -8
"""``M_ARENA_MAX`` of glibc's malloc.h."""


def share_one_heap() -> bool:
    """Have all threads that are started from here on take their memory from one heap.

    glibc gives threads heaps of their own, so that they need not wait for each other.  Those of a
    server, which write a few rows at a time, leave each of theirs mostly empty: 6 KB for every
    caller who waits, when many come at once.  It is for the whole process, and so for the program
    to say, never for an application that is mounted in another.

    Returns:
        Whether that can be said here: only glibc has such heaps.
    """
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):  # another libc; Windows has none by no name
        return False
    return bool(mallopt(_MOST_ARENAS, 1))
