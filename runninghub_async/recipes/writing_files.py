"""Recipes onto the disk: nothing is overwritten unasked, nothing stays that cannot be used."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from runninghub_async.checks import refusal
from runninghub_async.overlays import lookup
from runninghub_async.quoting import plain

_NOT_OF_A_NAME = re.compile(r"[^a-z0-9_-]+")
_LONGEST_NAME = 64
_SUFFIXES = (".yaml", ".yml", ".json")


def recipe_file(out: Path | None, name: str, instead: str) -> Path:
    """Where a recipe is written.

    Args:
        out: what was asked for: a file, or a folder; ``None`` is ``recipes/``.
        name: what its author calls the workflow or the app, for a name.
        instead: a name where that makes none.

    Raises:
        InvalidParameterError: the file has no ending of a recipe.
    """
    stem = _NOT_OF_A_NAME.sub("-", name.casefold()).strip("-_")[:_LONGEST_NAME].strip("-_")
    file_name = f"{stem or instead}.yaml"
    if out is None:
        return Path("recipes") / file_name
    if out.is_dir() or not out.suffix:
        return out / file_name
    if out.suffix.casefold() not in _SUFFIXES:
        raise refusal("--out", f"is {plain(str(out))}", "a .yaml or .json file, or a folder")
    return out


def check_free(recipe: Path, files: Mapping[Path, str]) -> None:
    """See that nothing would be overwritten; a graph that lies there already is none the worse.

    Raises:
        InvalidParameterError: something would be.
    """
    for file, text in files.items():
        if file.exists() and (file == recipe or not _has(file, text)):
            raise refusal(
                "--out",
                f"is {plain(str(file))}, which is there already",
                "another file; --force overwrites it",
            )


def write_recipe(recipe: Path, files: Mapping[Path, str]) -> None:
    """Write the files of a recipe, and see that it can be used; else all is as it was.

    Raises:
        RecipeError: something else has its name.
        OSError: it cannot be written.
    """
    with _undone_on_error([*files]):
        for file, text in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            if not _has(file, text):
                write_whole(file, text)
        lookup((recipe,)).get(recipe.stem)


def write_whole(file: Path, text: str) -> None:
    """Write a file so that at any moment the old text is there, or the new one."""
    beginning = file.with_name(f".{file.name}.part")
    beginning.write_text(text, encoding="utf-8", newline="")
    beginning.replace(file)


def _has(file: Path, text: str) -> bool:
    try:
        return file.read_bytes() == text.encode()
    except OSError:
        return False


@contextlib.contextmanager
def _undone_on_error(files: list[Path]) -> Iterator[None]:
    before = {file: file.read_bytes() if file.is_file() else None for file in files}
    try:
        yield
    except BaseException:
        for file, content in before.items():
            if content is None:
                file.unlink(missing_ok=True)
            else:
                file.write_bytes(content)
        raise
