"""What only a person can say about what is new, and places in spec/models to say it.

Entries are added where words are missing, with ``TODO`` in them, which the check refuses.
Nothing that stands there is changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath

from attrs import evolve, frozen

from codegen.documents import Documents, EndpointWords
from codegen.homes import UNSORTED
from codegen.insertions import Insertion, column_of, end_of, with_insertions
from codegen.join import NO_WORDS, all_words, facts_by_path, method_name
from codegen.rules import advice
from codegen.rules.texts import TODO
from codegen.scaffolds import family_start, missing_keys, parameter_entries, unsaid, words_entry
from codegen.sync.comparing import Update
from runninghub_async.documents.facts import EndpointFacts, ParameterFacts
from runninghub_async.documents.naming import RESERVED_METHODS, fault_of
from runninghub_async.documents.places import Block, Place


@frozen
class Task:
    """Something for a person to say."""

    path: str
    what: str
    insertion: Insertion | None = None
    """The entry in which it is to be said, where one can be begun."""


def tasks(root: Path, documents: Documents, updates: Iterable[Update]) -> list[Task]:
    """What a person has to say once the updates are written, in the order of the places."""
    words = {path: (own, place) for _, path, own, place in all_words(documents)}
    updates = [update for update in updates if update.kind != "confirmed"]
    made: list[Task] = []
    for update in updates:
        if update.after.path in words:
            made += _Described(root, documents, update, *words[update.after.path]).tasks()
    undescribed = [update for update in updates if update.after.path not in words]
    made += _Undescribed(root, documents).tasks(undescribed)
    made += _leading_nowhere(documents, updates)
    nameless = [update.after.path for update in updates if not update.after.names]
    return [*made, *(Task(path, "a documented name, in spec/facts") for path in nameless)]


def _leading_nowhere(documents: Documents, updates: Iterable[Update]) -> Iterator[Task]:
    """Words of any endpoint that send people to one that is gone from now on."""
    after = {update.after.path: update.after for update in updates}
    gone = {update.after.path for update in updates if update.kind == "gone"}
    facts = [
        (evolve(file, endpoints=tuple(after.get(e.path, e) for e in file.endpoints)), place)
        for file, place in documents.facts
    ]
    for path, _, name, dead in advice.leading_nowhere(evolve(documents, facts=facts)):
        if dead in gone:
            yield Task(path, f"another way than {name}, of which its words speak and which is gone")
    for _, path, words, _ in all_words(documents):
        if words.instead in gone:
            yield Task(path, f"another `instead` than {words.instead}, which is gone")


def written(root: Path, made: Iterable[Task]) -> tuple[dict[str, str], dict[Insertion, int]]:
    """The new text of every file that entries are added to, and the lines they begin at."""
    by_file: dict[str, list[Insertion]] = {}
    for task in made:
        insertion = task.insertion
        if insertion is not None and insertion not in by_file.setdefault(insertion.file, []):
            by_file[insertion.file].append(insertion)
    texts: dict[str, str] = {}
    begins: dict[Insertion, int] = {}
    for file, insertions in by_file.items():
        lines = _lines(root, file) or family_start(PurePath(file).stem)
        texts[file], here = with_insertions(lines, insertions)
        begins |= here
    return texts, begins


def _lines(root: Path, file: str) -> list[str]:
    path = root / file
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n") if path.exists() else []


class _Undescribed:
    """Endpoints that have no words yet."""

    def __init__(self, root: Path, documents: Documents) -> None:
        self._root = root
        self._documents = documents
        self._tops = {place.file: place for _, place in documents.families}
        facts = facts_by_path(documents)
        self._methods = {
            (family.family, method_name(facts[path][0], words))
            for family, path, words, _ in all_words(documents)
            if path in facts
        }

    def tasks(self, updates: Iterable[Update]) -> Iterator[Task]:
        for update in updates:
            path = update.after.path
            if update.file == UNSORTED:
                command = f"python -m codegen new {path} --family NAME"
                yield Task(path, f"its family, with `{command}`, which begins its words")
            else:
                yield self._task(update.after, PurePath(update.file).stem)

    def _task(self, facts: EndpointFacts, family: str) -> Task:
        documents, file = self._documents, f"spec/models/{family}.yaml"
        needs_method = self._needs_method(facts, family)
        entry = words_entry(facts.path, facts, documents, needs_method=needs_method)
        keys = ["a task", "a summary", *(["a method's name"] if needs_method else [])]
        if explained := list(unsaid(facts, documents)):
            keys.append(f"words for {listed(explained)}")
        if file in self._tops:
            line = end_of(self._tops[file].at("endpoints"), _lines(self._root, file))
            entry = ["", *entry]
        else:
            line = len(family_start(family)) + 1
        return Task(facts.path, listed(keys), Insertion(file, line, tuple(entry)))

    def _needs_method(self, facts: EndpointFacts, family: str) -> bool:
        name = method_name(facts, EndpointWords())
        key = (family, name)
        if fault_of(name) or name in RESERVED_METHODS or key in self._methods:
            return True
        self._methods.add(key)
        return False


@frozen
class _Described:
    """An endpoint that has words already."""

    root: Path
    documents: Documents
    update: Update
    words: EndpointWords
    place: Place

    def tasks(self) -> Iterator[Task]:
        path, facts = self.update.after.path, self.update.after
        keys_of = {
            parameter.name: keys for parameter in facts.params if (keys := self._missing(parameter))
        }
        unheard = {name: keys for name, keys in keys_of.items() if name not in self.words.params}
        for name, keys in keys_of.items():
            if name not in unheard:
                entry = [f"{key}: {TODO}" for key in keys]
                place = self.place.at("params", name)
                yield Task(path, f"words for {name}", self._last_in(place, entry))
        if unheard:
            yield Task(path, f"words for {listed(list(unheard))}", self._entries(unheard))
        if facts.deprecated and self.words.deprecated is None:
            yield Task(path, "what to use instead, as it is deprecated", self._deprecated())
        if self.update.kind == "gone":
            yield Task(path, "the path of what does the same, if anything does (instead)")
        if facts.gone is None and self.words.instead is not None:
            yield Task(path, "that its `instead` can go, as it is listed again")
        known = {parameter.name for parameter in facts.params}
        if needless := [name for name in self.words.params if name not in known]:
            yield Task(path, f"that the words of {listed(needless)} can go, as it is gone")
        yield from self._doubtful()

    def _doubtful(self) -> Iterator[Task]:
        """Words that a change of the facts may have made wrong."""
        before, after = self.update.before, self.update.after
        old = {} if before is None else {p.name: p.type for p in before.params}
        for parameter in after.params:
            was = old.get(parameter.name, parameter.type)
            if was != parameter.type:
                yield Task(
                    after.path,
                    f"whether the words of {parameter.name} still hold: it was of the type {was}"
                    f" and is now {parameter.type}",
                )

    def _missing(self, parameter: ParameterFacts) -> list[str]:
        own = self.words.params.get(parameter.name, NO_WORDS)
        return [key for key in missing_keys(parameter, self.documents) if getattr(own, key) is None]

    def _entries(self, keys_of: Mapping[str, Sequence[str]]) -> Insertion | None:
        """For parameters that have no entry."""
        entries = parameter_entries(keys_of)
        if self.words.params:
            return self._last_in(self.place.at("params"), entries)
        return self._last_in(self.place, ["params:", *(f"  {line}" for line in entries)])

    def _deprecated(self) -> Insertion | None:
        return self._last_in(self.place, [f"deprecated: {TODO}"])

    def _last_in(self, place: Place, entry: Sequence[str]) -> Insertion | None:
        """An entry at the end of a mapping, as far as it is written a key to a line."""
        block = place.value
        first = next(iter(block), None) if isinstance(block, Block) else None
        if first is None or entry[0].partition(":")[0] in block:
            return None
        lines = _lines(self.root, place.file)
        column = column_of(place.at(first), lines)
        if column is None:
            return None
        text = tuple(" " * column + line for line in entry)
        return Insertion(place.file, end_of(place, lines), text)


def listed(words: Sequence[str]) -> str:
    """``a, b and c``."""
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last
