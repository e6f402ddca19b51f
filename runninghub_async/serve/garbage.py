"""How often a server that is a program of its own looks for what nobody refers to any more."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator

_AFTER = 5000
"""New objects after which it is looked for, where Python itself has 700 to 2,000.  A request has
some hundred while its caller waits, so that most are looked at again and again for nothing; of what
is garbage, little is in circles, and those of 5,000 objects take less than a megabyte."""


@contextlib.contextmanager
def collected_rarely() -> Iterator[None]:
    """In the block, spare the processor a twentieth of what a task costs.

    What is there already, which is most of what a program has loaded, is not looked at again.
    Like the heap (``one_heap``), this is for the whole process, and so for the program to say.
    """
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_AFTER, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
