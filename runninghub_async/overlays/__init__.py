"""Catalogues of a client's own: files that add endpoints to the shipped ones, without a release.

Nothing of this is loaded before such a file was named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from runninghub_async.catalogue import CATALOGUE, Lookup

if TYPE_CHECKING:
    from runninghub_async.models.records import Loader


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


def loaders(files: Iterable[Path]) -> Mapping[tuple[str, str], Loader]:
    """The shipped table of inputs that take files, by class and input, with what a
    ``loaders.yaml`` among these files, or in these folders, adds.

    Raises:
        InvalidParameterError: one can't be read, or something in it is wrong.
    """
    from runninghub_async.overlays.loader_files import with_tables_in  # reads files, as above

    return with_tables_in(files)
