"""A new endpoint: entries in both files, for a person to fill in.

Wherever something has to be said stands ``TODO``, which the check refuses.
"""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from codegen.documents import Documents
from codegen.homes import UNSORTED, home_of
from codegen.insertions import end_of
from codegen.join import all_words, facts_by_path
from codegen.scaffolds import facts_entry, family_start, words_entry
from runninghub_async.documents import naming
from runninghub_async.models.paths import fault_of_path


class NotNewError(Exception):
    """There is nothing to begin, or nobody can say where."""


@frozen
class Scaffold:
    """An entry to be filled in, in the file that it belongs to."""

    file: str
    line: int
    """Where the entry begins."""
    text: str
    """The whole file with it."""


def scaffolds(
    root: Path, documents: Documents, path: str, family: str | None, today: str
) -> list[Scaffold]:
    """Entries for what an endpoint lacks: its facts, its words, or both.

    Args:
        root: the tree that holds ``spec/``.
        documents: what is in it.
        path: the endpoint's path.
        family: the family it belongs to; ``None`` = that of the endpoints whose paths begin alike.
        today: the date of its facts.

    Raises:
        NotNewError: with one sentence that says what to do.
    """
    if fault := fault_of_path(path):
        raise NotNewError(f'the path "{path}" {fault}')
    known = {p.casefold(): found for p, found in facts_by_path(documents).items()}
    facts, there = known.get(path.casefold(), (None, None))
    described = {p: file.family for file, p, *_ in all_words(documents)}
    if there is not None and facts is not None:
        path = facts.path
        if path in described:
            raise NotNewError(f"{there.file}:{there.line}: {path} is already there")
    family = _family(path, family, described, documents)
    made: list[Scaffold] = []
    if facts is None:
        entry = facts_entry(path, today)
        made.append(_with_facts(root, documents, f"spec/facts/{family}.yaml", path, entry))
    if path not in described:
        words = words_entry(path, facts, documents)
        made.append(_with_words(root, documents, family, words))
    return made


def _family(
    path: str, chosen: str | None, described: dict[str, str | None], documents: Documents
) -> str:
    family = chosen or described.get(path)
    if family is None:
        home = home_of(path, documents)
        if home == UNSORTED:
            raise NotNewError(
                f"nothing tells the family of {path}, as no other path begins like it;"
                " give one with --family"
            )
        family = Path(home).stem
    if fault := naming.fault_of_family(family):
        raise NotNewError(f"the family name {fault}")
    return family


# ---------------------------------------------------------------------------- their places


def _with_facts(
    root: Path, documents: Documents, file: str, path: str, entry: list[str]
) -> Scaffold:
    """Where it belongs in the order of the paths."""
    found = next(((f, place) for f, place in documents.facts if place.file == file), None)
    if found is None:
        return _begun(root, file, ["endpoints:"], entry)
    facts, top = found
    later = [
        top.at("endpoints", index).line
        for index, endpoint in enumerate(facts.endpoints)
        if endpoint.path > path
    ]
    lines = _lines(root, file)
    if later:
        return _inserted(file, lines, min(later), [*entry, ""])
    return _inserted(file, lines, len(lines) + 1, ["", *entry])


def _with_words(root: Path, documents: Documents, family: str, entry: list[str]) -> Scaffold:
    """After the family's last endpoint."""
    file = f"spec/models/{family}.yaml"
    top = next((place for _, place in documents.families if place.file == file), None)
    if top is None:
        return _begun(root, file, family_start(family), entry)
    lines = _lines(root, file)
    return _inserted(file, lines, end_of(top.at("endpoints"), lines), ["", *entry])


def _lines(root: Path, file: str) -> list[str]:
    return (root / file).read_text(encoding="utf-8").rstrip("\n").split("\n")


def _begun(root: Path, file: str, start: list[str], entry: list[str]) -> Scaffold:
    if (root / file).exists():  # and could not be read
        raise NotNewError(f"{file}:1: mend this file first; `make check` tells what is wrong")
    return _inserted(file, start, len(start) + 1, entry)


def _inserted(file: str, lines: list[str], at: int, entry: list[str]) -> Scaffold:
    text = "\n".join([*lines[: at - 1], *entry, *lines[at - 1 :]])
    first = next(number for number, line in enumerate(entry) if line)
    return Scaffold(file, at + first, f"{text}\n")
