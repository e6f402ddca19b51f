"""Catalogues of a client's own: files that add endpoints to the shipped ones, without a release.

Nothing of this is loaded before such a file was named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from runninghub_async.catalogue import Lookup
    from runninghub_async.models.records import Endpoint, Loader
    from runninghub_async.overlays.files import Files


def lookup(files: Files | Iterable[Path]) -> Lookup:
    """The shipped catalogue with what these files and folders add.

    Files are read at once; of a folder there is one listing, and its files are read when something
    is looked up.

    Raises:
        InvalidParameterError: a file can't be read, or something in it is wrong.
    """
    from runninghub_async.catalogue import CATALOGUE

    if isinstance(files, tuple) and not files:
        return CATALOGUE
    from runninghub_async.overlays.files import Files  # reads files: not before it must
    from runninghub_async.overlays.overlaid import Overlaid

    return Overlaid(files if isinstance(files, Files) else Files(files))


def recipes_of(known: Lookup) -> Iterable[Endpoint]:
    """The recipes of a catalogue that can be used."""
    from runninghub_async.catalogue import CATALOGUE

    if known is CATALOGUE:
        return ()
    from runninghub_async.overlays.overlaid import Overlaid

    return known.recipes() if isinstance(known, Overlaid) else ()


def loaders(files: Files | Iterable[Path]) -> Mapping[tuple[str, str], Loader]:
    """The shipped table of inputs that take files, by class and input, with what a
    ``loaders.yaml`` among these files, or in these folders, adds.

    Raises:
        InvalidParameterError: one can't be read, or something in it is wrong.
    """
    from runninghub_async.overlays.files import Files  # reads files, as above
    from runninghub_async.overlays.loader_files import with_tables_in

    return with_tables_in(files if isinstance(files, Files) else Files(files))
