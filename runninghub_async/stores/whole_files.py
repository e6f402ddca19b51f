"""Single files that are written in one go: all of one has its name, or what was there before."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from runninghub_async.checks import refusal
from runninghub_async.quoting import plain
from runninghub_async.stores.addresses import check_on_disk
from runninghub_async.stores.store import errors_naming, temporary_name

COPY_LATER = "Write it to a disk, and copy it from there."
"""What to do where a file is to have an address."""


def check_place(parameter: str, path: Path) -> None:
    """See that a file can have this name, before the work is done that fills it.

    Raises:
        InvalidParameterError: it is an address or a folder, or its folder is not there.
    """
    check_on_disk(parameter, path, hint=COPY_LATER)
    folder, given = path.parent, plain(str(path), None)
    if path.is_dir():
        raise refusal(parameter, f"is {given}, which is a folder", "the name of a file")
    if not folder.exists():
        hint = f"Make {plain(str(folder), None)} first."
        raise refusal(parameter, f"is {given}, whose folder is not there", hint=hint)
    if not folder.is_dir():
        what = f"is {given}, and {plain(str(folder), None)} is a file"
        raise refusal(parameter, what, "a file in a folder")


@contextmanager
def written_whole(path: Path) -> Iterator[BinaryIO]:
    """A new file that gets its name, and is on the disk, when this is left; not where it raises.

    Raises:
        OSError: it cannot be written; the error is about this name.
    """
    part = path.with_name(temporary_name())
    with errors_naming(path):
        try:
            with part.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except OSError as error:
            if error.filename is None:  # as where the disk is full
                error.filename = str(part)
            raise
        finally:
            part.unlink(missing_ok=True)
