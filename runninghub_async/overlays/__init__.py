"""Catalogues of a client's own: files that add endpoints to the shipped ones, without a release.

Nothing of this is loaded before such a file was named.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from runninghub_async.catalogue import CATALOGUE, Lookup


def lookup(files: Iterable[Path]) -> Lookup:
    """The shipped catalogue with what these files and folders add.

    Files are read at once; of a folder there is one listing, and its files are read when something
    is first looked up.

    Raises:
        InvalidParameterError: a file can't be read, or something in it is wrong.
    """
    files = tuple(files)
    if not files:
        return CATALOGUE
    from runninghub_async.overlays.overlaid import Overlaid  # reads files: not before it must

    return Overlaid(files)
