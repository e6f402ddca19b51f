"""Standard output that nobody may be reading any more."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from typing import TextIO


@contextlib.contextmanager
def reader_may_leave() -> Iterator[None]:
    """Let what is printed go nowhere once its reader has gone, as ``head`` does.

    The work goes on to its end and keeps its exit code.
    """
    out, err = _Patient(sys.stdout), _Patient(sys.stderr)
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            yield
        finally:
            out.flush()
            err.flush()


class _Patient(io.TextIOBase):
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        with self._until_it_breaks():
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        with self._until_it_breaks():
            self._stream.flush()

    @contextlib.contextmanager
    def _until_it_breaks(self) -> Iterator[None]:
        try:
            yield
        except BrokenPipeError:
            # The interpreter flushes what is left at its end, and would complain.
            with open(os.devnull, "w") as nowhere:
                os.dup2(nowhere.fileno(), self._stream.fileno())
