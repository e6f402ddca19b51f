"""Puts the generated files where they belong, touching only what differs."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from codegen.blocking.choices import MARK as MARK_OF_BLOCKING
from codegen.render import MARK, Files

# Where generated files live, and so where some that no longer belong may be left.
_HOMES = (
    "runninghub_async/endpoints/*.py",
    "runninghub_async/models/error_codes.py",
    "runninghub_async/models/loaders.py",
    "runninghub_async/models/core_nodes.py",
    "runninghub_async/serve/word_table.py",
    "runninghub_async/sync/*.py",
    "docs/models/*.md",
    "docs/error-codes.md",
)


@frozen
class Difference:
    """What would have to be done to a tree to hold exactly the generated files."""

    stale: tuple[str, ...]
    missing: tuple[str, ...]
    superfluous: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.stale or self.missing or self.superfluous)


def compare(root: Path, files: Files) -> Difference:
    """Hold a tree against what the spec gives."""
    missing = [path for path in files if not (root / path).exists()]
    stale = [
        path
        for path, text in files.items()
        if path not in missing and (root / path).read_bytes() != text.encode()
    ]
    superfluous = [
        path
        for pattern in _HOMES
        for file in root.glob(pattern)
        if (path := file.relative_to(root).as_posix()) not in files and _is_generated(file)
    ]
    return Difference(tuple(sorted(stale)), tuple(sorted(missing)), tuple(sorted(superfluous)))


def write(root: Path, files: Files) -> Difference:
    """Make a tree hold exactly the generated files; say what was different."""
    difference = compare(root, files)
    for path in (*difference.stale, *difference.missing):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(files[path].encode())
    for path in difference.superfluous:
        (root / path).unlink()
    return difference


def _is_generated(file: Path) -> bool:
    """Whether we wrote it.  Only such files are ever removed."""
    with file.open(encoding="utf-8", errors="replace") as lines:
        first = lines.readline()
    return MARK in first or MARK_OF_BLOCKING in first
