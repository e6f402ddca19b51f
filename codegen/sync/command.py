"""``python -m codegen sync``."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from codegen.documents import Documents, SourcesFile
from codegen.facts_text import sources_text
from codegen.join import all_facts
from codegen.load import load
from codegen.sync import report, todo
from codegen.sync.comparing import Comparison, compare, renewed, rewritten
from codegen.sync.editions import Sources
from runninghub_async.documents.problems import Problems
from runninghub_async.documents.published.reading import read
from runninghub_async.documents.published.said import Publication, SourceError

NOTHING_TO_DO, DRIFT, UNREADABLE = 0, 1, 2


@frozen
class Days:
    """The days that files were published on, as far as they do not say so themselves."""

    today: str
    otherwise: str | None
    """Given for a file without a day of its own."""
    of_files: Mapping[str, str]
    """For files by their paths or names, whatever they say themselves."""

    def dated(
        self, file: Path, publication: Publication, likely: str | None
    ) -> tuple[Publication, str]:
        """A file and its day.  If that was given for it, its entries have no other either.

        ``likely`` is the day that its content speaks for.
        """
        given = self.of_files.get(str(file)) or self.of_files.get(file.name)
        if given is None:
            return publication, publication.as_of or self.otherwise or likely or self.today
        prices = tuple(evolve(price, as_of=None) for price in publication.prices)
        return evolve(publication, prices=prices), given


def run(root: Path, files: Sequence[Path], days: Days, *, apply: bool, as_json: bool) -> int:
    """Hold the spec against published files, and tell what is different.

    Args:
        root: the tree that holds ``spec/``.
        files: the published files.
        days: when they were published.
        apply: whether the facts are rewritten.
        as_json: whether a program reads the answer.

    Returns:
        0: there is nothing to do (any more); 1: there is, and it was not done; 2: a file or the
        spec can't be read, and nothing was done.
    """
    # What people still have to supply is no hindrance here; what can't be read is.
    problems = Problems()
    documents = load(root, problems)
    publications, errors = _read(files)
    errors = [*map(str, problems), *errors]
    if errors:
        for error in errors:
            print(error, file=sys.stderr)
        return UNREADABLE
    known = documents.sources[0].sources if documents.sources else ()
    sources = Sources(known)
    paths = {facts.path.casefold() for facts, _ in all_facts(documents)}
    editions = [
        sources.edition(*days.dated(file, found, sources.likely_day(found, paths)))
        for file, found in publications
    ]
    comparison = compare(documents, sources, editions)
    tasks = todo.tasks(root, documents, comparison.updates)
    outcome = _Outcome(root, documents, comparison, tasks)
    changed = outcome.write() if apply else ()
    if as_json:
        print(json.dumps(outcome.as_json(changed), ensure_ascii=False, indent=1))
    else:
        outcome.tell(changed, apply=apply)
    return DRIFT if comparison.drift and not apply else NOTHING_TO_DO


def _read(files: Iterable[Path]) -> tuple[list[tuple[Path, Publication]], list[str]]:
    """The files that can be read, and what is wrong with the others."""
    publications: list[tuple[Path, Publication]] = []
    errors: list[str] = []
    for file in files:
        try:
            publications.append((file, read(file)))
        except SourceError as error:
            errors.append(str(error))
    return publications, errors


class _Outcome:
    """What a run found, and what it would write."""

    def __init__(
        self, root: Path, documents: Documents, comparison: Comparison, tasks: list[todo.Task]
    ) -> None:
        self._root = root
        self._comparison = comparison
        self._tasks = tasks
        self._total = sum(len(file.endpoints) for file, _ in documents.facts)
        words, self._begins = todo.written(root, tasks)
        self._texts: dict[str, str | None] = {**rewritten(documents, comparison.updates), **words}
        if documents.sources is not None:
            file, place = documents.sources
            new = SourcesFile(sources=tuple(renewed(file.sources, comparison.editions)))
            if new != file:
                self._texts[place.file] = sources_text(new)

    def write(self) -> list[str]:
        """Write all of it; the files that were written or removed."""
        for path, text in self._texts.items():
            file = self._root / path
            if text is None:
                file.unlink()
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(text.encode())
        return list(self._texts)

    def tell(self, changed: Iterable[str], *, apply: bool) -> None:
        """Print what was found."""
        for edition in self._comparison.editions:
            print(edition)
        for line in report.lines(self._comparison, self._total):
            print(line)
        _print_all(self._comparison.remarks, "left out of what the sources say:")
        for path in changed:
            print(f"{'removed' if self._texts[path] is None else 'written'}: {path}")
        if self._comparison.drift and not apply:
            print("nothing was written; --apply would write " + ", ".join(self._texts))
        _print_all(
            [self._task(task, apply=apply) for task in self._tasks],
            "to do, for a person, and then `make generate`:",
        )

    def _task(self, task: todo.Task, *, apply: bool) -> str:
        if task.insertion is None:
            return f"{task.path}: {task.what}"
        line = f":{self._begins[task.insertion]}" if apply else ""
        return f"{task.insertion.file}{line}: {task.path}: {task.what}"

    def as_json(self, changed: Iterable[str]) -> dict[str, Any]:
        """The same for a program."""
        return report.as_json(self._comparison, self._total) | {
            "todo": [
                {
                    "path": task.path,
                    "what": task.what,
                    "file": task.insertion and task.insertion.file,
                    "line": self._begins[task.insertion] if task.insertion else None,
                }
                for task in self._tasks
            ],
            "written": list(changed),
        }


def _print_all(lines: Iterable[str], heading: str) -> None:
    for number, line in enumerate(lines):
        if number == 0:
            print(heading)
        print(f"    {line}")
