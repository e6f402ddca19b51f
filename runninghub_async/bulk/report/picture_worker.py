"""A process that makes small pictures for another one, which no file can then harm.

It is asked on its standard input, a line of JSON a file, and answers on its standard output in the
same way: with what was learned of the file, with ``null`` where it has no picture, or with the
number of the system's error where that cannot be written.  A file that crashes a decoder, needs too
much memory or takes too long ends this process and nothing else.
"""

from __future__ import annotations

import faulthandler
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

READY = b"ready\n"
"""Its first line."""
_MOST_MEMORY = 3 * 2**29
"""Bytes; a picture of 160 million pixels needs most of it."""
_MOST_SECONDS = 60.0
"""For one file."""


def main() -> None:
    """Answer until there is nothing more to be asked."""
    from runninghub_async.bulk.report.pictures import picture_of  # not where READY is all

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever asks
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)  # whatever a library prints is no answer
    _limit_memory()
    answers.write(READY)
    answers.flush()
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        faulthandler.dump_traceback_later(_MOST_SECONDS, exit=True, file=nowhere)
        picture = picture_of(Path(asked["path"]), asked["kind"], longest=asked["longest"])
        told: dict[str, Any] | None = None
        if picture is not None:
            told = {"size": picture.size, "seconds": picture.seconds}
            try:
                Path(asked["into"]).write_bytes(picture.content)
            except OSError as error:
                told = {"errno": error.errno}
        faulthandler.cancel_dump_traceback_later()
        answers.write(json.dumps(told).encode() + b"\n")
        answers.flush()


def _limit_memory() -> None:
    """Have the system refuse more, where it can: on Windows and macOS it does not."""
    try:
        import resource
    except ImportError:
        return
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    limit = _MOST_MEMORY if most == resource.RLIM_INFINITY else min(most, _MOST_MEMORY)
    resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))


if __name__ == "__main__":
    main()
