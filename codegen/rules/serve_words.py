"""Words of other programs' calls: each stands there once, and means parameters that there are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from codegen.documents import Documents
from codegen.join import facts_by_path
from runninghub_async.documents.places import Place
from runninghub_async.documents.problems import Problems
from runninghub_async.serve.word_records import Word, WordTable, folded

_NEEDS_PARAMETERS = ("text", "value", "files", "count")
_OF_SIZES = ("shape", "resolution")


def check(documents: Documents, problems: Problems) -> None:
    """Report words that stand there twice or lack something, and parameters that no model has."""
    if documents.serve is None:
        return
    table, top = documents.serve
    facts = {path: endpoint for path, (endpoint, _) in facts_by_path(documents).items()}
    known = {folded(each.name) for endpoint in facts.values() for each in endpoint.params}
    seen: set[tuple[str, str]] = set()
    for number, word in enumerate(table.words):
        place = top.at("words", number)
        for message in _faults(word):
            problems.add(place, f"{word.word}: {message}")
        for spelling in (word.word, *word.also):
            for call in word.calls:
                if (spelling, call) in seen:
                    problems.add(place, f"{spelling} stands here twice for {call}")
                seen.add((spelling, call))
        if documents.all_facts_read:
            own = {folded(word.word)}  # recipes may well call it so
            _check_names((*word.to, *word.percent), known | own, place, problems)
    if documents.all_facts_read:
        _check_sizes(table, known, top.at("sizes"), problems)
    words = {word.word for word in table.words} | set(_OF_SIZES)
    for path, meant in table.exceptions.items():
        place = top.at("exceptions", path)
        endpoint = facts.get(path)
        if endpoint is None:
            if documents.all_facts_read:
                problems.add(place, "the facts have no endpoint with this path")
            continue
        names = {folded(each.name) for each in endpoint.params}
        for word_name, parameters in meant.items():
            if word_name not in words:
                problems.add(place.at(word_name), f"there is no word {word_name} above")
            _check_names(parameters, names, place.at(word_name), problems)


def _faults(word: Word) -> Iterator[str]:
    if (word.kind in _NEEDS_PARAMETERS) != bool(word.to):
        yield f"words of kind {', '.join(_NEEDS_PARAMETERS)}, and no others, have parameters (to)"
    if word.kind == "nothing" and not word.default:
        yield "what is taken for nothing must be named (default)"
    if word.percent and word.kind != "value":
        yield "percent is for words of kind value"
    if word.afterwards and word.kind != "value":
        yield "afterwards is for words of kind value"
    if not word.calls:
        yield "it is a word of no call"


def _check_sizes(table: WordTable, known: set[str], place: Place, problems: Problems) -> None:
    sizes = table.sizes
    for key in ("shape", "resolution", "listed"):
        _check_names(getattr(sizes, key), known, place.at(key), problems)
    for number, sides in enumerate(sizes.sides):
        _check_names((sides.width, sides.height), known, place.at("sides", number), problems)
    if not 0 <= sizes.tolerance < 0.1:
        problems.add(place.at("tolerance"), f"tolerance {sizes.tolerance} must be from 0 to 0.1")


def _check_names(names: Iterable[str], known: set[str], place: Place, problems: Problems) -> None:
    for name in names:
        if folded(name) not in known:
            problems.add(place, f"no endpoint has a parameter {name}")
