"""The files of a catalogue: listed at the start, and each read once, when its content is needed."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from runninghub_async.checks import refusal
from runninghub_async.quoting import plain, shown_path

SUFFIXES = (".yaml", ".yml", ".json")
"""Files of a folder that are read; others may lie beside them."""
_OF_LOADERS = "loaders"
"""The stem of the file that adds to the table of loaders."""
_OF_GRAPH = ".graph.json"
"""Ends the name of a graph that lies beside its recipe."""
_HEAD = 4096
_KIND_IN_YAML = re.compile(rb"^kind[ \t]*:", re.MULTILINE)
_KIND_IN_JSON = re.compile(
    rb'\s*\{\s*(?:"[^"\\]*"\s*:\s*(?:"[^"\\]*"|[-\d.]+|true|false|null)\s*,\s*)*"kind"\s*:'
)


class Files:
    """What was named, in its order: files, and the files of folders."""

    def __init__(self, sources: Iterable[Path]) -> None:
        """List the folders.

        Raises:
            InvalidParameterError: a source is not there, or cannot be looked at.
        """
        found = [_listing(source) or source for source in sources]
        self._sources = [s for s in found if isinstance(s, Folder) or not is_loader_table(s.name)]
        self.loader_tables = [table for source in found for table in _loader_tables(source)]
        """The files that say which inputs of nodes take files."""

    @property
    def named(self) -> list[Path]:
        """Those that were named themselves."""
        return [source for source in self._sources if isinstance(source, Path)]

    def __iter__(self) -> Iterator[Path]:
        for source in self._sources:
            yield from source if isinstance(source, Folder) else [source]

    def __len__(self) -> int:
        return sum(len(s.names) if isinstance(s, Folder) else 1 for s in self._sources)

    @cached_property
    def by_key(self) -> dict[str, list[Path]]:
        """The files whose name may be that of a recipe, by :func:`key_of` it."""
        found: dict[str, list[Path]] = {}
        for source in self._sources:
            if isinstance(source, Path):
                found.setdefault(key_of(source.stem), []).append(source)
                continue
            for name in source.names:
                key = key_of(name.rpartition(".")[0])
                found.setdefault(key, []).append(source.path / name)
        return found


class Folder:
    """A folder, as it was when it was listed."""

    def __init__(self, path: Path, entries: list[str]) -> None:
        self.path = path
        self.entries = entries

    @cached_property
    def names(self) -> list[str]:
        """Of its files that may be read, in order."""
        return sorted(name for name in self.entries if _is_read(name))

    def __iter__(self) -> Iterator[Path]:
        return (self.path / name for name in self.names)


def key_of(name: str) -> str:
    """What two names have in common that nobody should have to tell apart."""
    return name.casefold().replace("-", "_")


def is_loader_table(name: str) -> bool:
    """Whether a file is, by its name, a table of inputs that take files."""
    stem, _, suffix = name.lower().rpartition(".")
    return stem == _OF_LOADERS and f".{suffix}" in SUFFIXES


def seems_recipe(file: Path) -> bool:
    """Whether its beginning shows that it is a recipe; else only reading it tells."""
    try:
        if not file.is_file():  # opening a pipe would wait for ever
            return False
        with file.open("rb") as opened:
            head = opened.read(_HEAD)
    except OSError:
        return False
    if file.suffix.casefold() == ".json":
        return _KIND_IN_JSON.match(head.removeprefix(b"\xef\xbb\xbf")) is not None
    return _KIND_IN_YAML.search(head) is not None


def _listing(source: Path) -> Folder | None:
    """A folder with what is in it; ``None``: it is a file.

    Raises:
        InvalidParameterError: it is neither, or cannot be looked at.
    """
    try:
        if not source.is_dir():
            if not source.exists():
                allowed, value = "a file or a folder that is there", str(source)
                raise refusal("catalogue", f"is {shown_path(source)}", allowed, value=value)
            return None
        return Folder(source, os.listdir(source))
    except OSError as error:
        why = f"is {plain(str(source), 400)}, which cannot be read ({error.strerror})"
        raise refusal("catalogue", why, value=str(source)) from None


def _is_read(name: str) -> bool:
    lower = name.lower()
    return (
        lower.endswith(SUFFIXES)
        and not lower.startswith(".")
        and not lower.endswith(_OF_GRAPH)
        and not is_loader_table(lower)
    )


def _loader_tables(source: Folder | Path) -> list[Path]:
    if isinstance(source, Path):
        return [source] if is_loader_table(source.name) else []
    return [source.path / name for name in sorted(source.entries) if is_loader_table(name)]
