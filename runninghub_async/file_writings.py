"""Which writing of a file is there: by that it is known again without being read."""

from __future__ import annotations

import os
import time
from typing import NamedTuple

SETTLED_NS = 2 * 10**9
"""Nanoseconds after which the next writing has another time, whatever the file system: the coarsest
keep even seconds, and the clock of the others goes in steps of some milliseconds."""


class Writing(NamedTuple):
    """A file as it was written last.

    Whatever writes to it changes this, whatever time it gives it afterwards.  (But for one that has
    had a part of it in its memory since before, and writes there: whether the system sees that is
    left open to it.)
    """

    device: int
    inode: int
    size: int
    written_at: int
    changed_at: int

    @property
    def is_settled(self) -> bool:
        """Whether it was written so long ago that the next writing is told from this one."""
        # Windows writes the time down when it comes to it, and tells none of changes.
        is_told = os.name == "posix"
        return is_told and max(self.written_at, self.changed_at) < time.time_ns() - SETTLED_NS


def writing_of(found: os.stat_result) -> Writing:
    """Which writing the system tells of."""
    return Writing(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
