"""Where a generated package goes, and putting it there; what somebody else wrote stays."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from keyword import iskeyword
from pathlib import Path

from attrs import frozen

from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.quoting import plain
from runninghub_async.recipes.package import MARK, MODULE, TYPED

_OWN = "runninghub_async"


@frozen
class Difference:
    """Files of the package that a folder does not have as they should be, by name."""

    stale: tuple[str, ...]
    missing: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.stale or self.missing)


def package_folder(package: str, into: Path | None = None) -> Path:
    """The folder of a package.

    Args:
        package: its dotted name.
        into: the folder that the first part of the name lies in; ``None`` is ``src`` where that
            has it, else the current folder.

    Raises:
        InvalidParameterError: no package can have the name, a module has it already, or a link
            leads elsewhere.
    """
    parts = package.split(".")
    if fault := next(filter(None, map(_fault, parts)), None) or _fault_of_first(parts[0]):
        raise _refused(package, fault)
    root = into
    if root is None:
        root = Path("src") if Path("src", parts[0]).is_dir() else Path()
    for number in range(1, len(parts) + 1):
        inside = root.joinpath(*parts[:number])
        module = inside.with_name(f"{inside.name}.py")
        if module.exists():
            raise _refused(package, f"there is a module {module}")
        if inside.exists() and not inside.is_dir():
            raise _refused(package, f"{inside} is no folder")
    folder = root.joinpath(*parts)
    if not folder.resolve().is_relative_to(root.resolve()):
        raise _refused(package, f"{folder} is a link that leads out of {root.resolve()}")
    return folder


def compare(folder: Path, files: Mapping[str, bytes]) -> Difference:
    """Hold a folder against what belongs there.

    Raises:
        InvalidParameterError: somebody else wrote a file of the same name.
    """
    missing = [name for name in files if not os.path.lexists(folder / name)]
    there = [name for name in files if name not in missing]
    for name in there:
        _check_ours(folder / name, files[name])
    stale = [name for name in there if not _is_same(folder / name, files[name])]
    return Difference(tuple(stale), tuple(missing))


def write(folder: Path, files: Mapping[str, bytes]) -> Difference:
    """Put there what is missing or not as it should be; says what that was.

    The module comes last, so that it never names what is not there yet.

    Raises:
        InvalidParameterError: as of :func:`compare`; nothing was written.
        OSError: a file cannot be written.
    """
    difference = compare(folder, files)
    changed = {*difference.stale, *difference.missing}
    if changed:
        folder.mkdir(parents=True, exist_ok=True)
    for name in sorted(changed, key=lambda name: (name == MODULE, name)):
        _replace(folder / name, files[name])
    return difference


def _fault(part: str) -> str | None:
    if not part.isidentifier():
        return f'"{plain(part)}" is not a Python identifier'
    if iskeyword(part):
        return f"{part} is a reserved word of Python"
    return f"{part} has a meaning of its own in Python" if part.startswith("__") else None


def _fault_of_first(part: str) -> str | None:
    if part == _OWN:
        return f"{part} is this package itself"
    if part in sys.stdlib_module_names:
        return f"{part} is a module of Python's own library, which it would hide"
    return None


def _refused(package: str, why: str) -> InvalidParameterError:
    return refusal(
        "package",
        f"is {plain(package)}, and {why}",
        "the dotted name of a package of yours, such as myapp.recipes",
        value=package,
    )


def _check_ours(file: Path, content: bytes) -> None:
    if file.is_symlink() or not file.is_file():
        raise _not_ours(file, "is no plain file")
    if file.name == TYPED:
        return
    if file.name != MODULE:  # whose name has a digest of its content
        if file.read_bytes() != content:
            raise _not_ours(file, "has been changed")
        return
    with file.open("rb") as opened:
        first = opened.readline(len(MARK) + 8)
    if first and MARK.encode() not in first:
        raise _not_ours(file, "was not written by `runninghub recipe generate`")


def _not_ours(file: Path, why: str) -> InvalidParameterError:
    return refusal(
        "package",
        f"cannot be written: {file} {why}",
        hint="Choose another package, or move the file away.",
        value=str(file),
    )


def _is_same(file: Path, content: bytes) -> bool:
    if file.name == TYPED:
        return True
    # Git may have given it the line breaks of the system.
    return file.read_bytes().replace(b"\r\n", b"\n") == content.replace(b"\r\n", b"\n")


def _replace(file: Path, content: bytes) -> None:
    """Write a file in one step, so that nobody imports a half of it."""
    part = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        part.write_bytes(content)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
