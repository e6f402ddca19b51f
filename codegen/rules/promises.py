"""Promises: no explanation speaks of an option or of another parameter that its endpoint has not.

One explanation serves many endpoints, and these differ.  What such a text may speak of is known
from all of them: the options that parameters of a name have anywhere, and the names that
parameters have.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from codegen.documents import Documents, EndpointWords
from codegen.join import (
    all_facts,
    all_words,
    explanation,
    facts_by_path,
    has,
    own_explanation,
)
from runninghub_async.documents import naming
from runninghub_async.documents.facts import EndpointFacts, ParameterFacts
from runninghub_async.documents.places import Place
from runninghub_async.documents.problems import Problems

_CODE = re.compile(r"`[^`]*`")
_WORD = re.compile(r"[\w.:+*-]*\w")
_HAS_LETTER = re.compile(r"[^\W\d_]")

# What names of parameters end in, and no sentence says.
_TECHNICAL = frozenset({"id", "ids", "url", "urls"})


def check(documents: Documents, problems: Problems) -> None:
    facts = facts_by_path(documents)
    speech = _Speech(documents)
    broken: dict[tuple[str, str], list[tuple[Place, str]]] = defaultdict(list)
    for _, path, words, place in all_words(documents):
        if path not in facts:
            continue
        endpoint = facts[path][0]
        for parameter in endpoint.params:
            there = _place(parameter, words, place, documents)
            text = explanation(endpoint, parameter, words, documents)
            if there is None or text is None:
                continue
            for said in speech.empty_promises(text, endpoint, parameter):
                key = (f"{there.file}:{there.line}", said)
                broken[key].append((there, path))
    for (_, said), places in broken.items():
        there, path = places[0]
        others = f" and {len(places) - 1} more" if len(places) > 1 else ""
        problems.add(there, f"this speaks of {said}, which {path}{others} has not")

    _check_sentences(documents, problems)


def _check_sentences(documents: Documents, problems: Problems) -> None:
    """Every sentence of the glossary about an option or another parameter fits some endpoint."""
    if documents.glossary is None:
        return
    glossary, top = documents.glossary
    takers: dict[str, list[EndpointFacts]] = defaultdict(list)
    for endpoint, _ in all_facts(documents):
        for parameter in endpoint.params:
            takers[parameter.name].append(endpoint)
    for name, entry in glossary.parameters.items():
        wanted = {("options", option): f"{name}={option}" for option in entry.options}
        wanted |= {("beside", other): other for other in entry.beside}
        for (key, said), needed in wanted.items():
            there = top.at("parameters", name, key, said)
            if not getattr(entry, key)[said].strip():
                problems.add(there, "say something or leave it out")
            if documents.all_facts_read and not any(has(e, needed) for e in takers[name]):
                problems.add(there, f"no endpoint that takes {name} has {needed}")


def _place(
    parameter: ParameterFacts, words: EndpointWords, place: Place, documents: Documents
) -> Place | None:
    """Where the explanation stands."""
    if own_explanation(parameter.name, words) is not None:
        return place.at("params", parameter.name, "description")
    if documents.glossary is None:
        return None
    return documents.glossary[1].at("parameters", parameter.name)


class _Speech:
    """What the words of explanations mean, as far as they mean options and parameters."""

    def __init__(self, documents: Documents) -> None:
        self._options: dict[str, set[str]] = defaultdict(set)
        self._names: set[str] = set()
        for endpoint, _ in all_facts(documents):
            for parameter in endpoint.params:
                options = map(str.casefold, parameter.options or ())
                self._options[parameter.name].update(filter(_HAS_LETTER.search, options))
                self._names.update(filter(_is_no_prose, _names_of(parameter)))
        phrases = {
            phrase
            for endpoint, _ in all_facts(documents)
            for parameter in endpoint.params
            if (phrase := _phrase(parameter)) is not None
        }
        longest_first = sorted(phrases, key=len, reverse=True)
        self._phrases = re.compile(rf"\b({'|'.join(longest_first) or '(?!)'})\b", re.IGNORECASE)

    def empty_promises(
        self, text: str, endpoint: EndpointFacts, parameter: ParameterFacts
    ) -> Iterator[str]:
        """Options and parameters in a text that the endpoint has not, each once.

        Where a parameter takes any text, any word may be meant; and in backticks the parameters
        of other endpoints may be named.
        """
        spoken = dict.fromkeys(_WORD.findall(text))
        unquoted = set(_WORD.findall(_CODE.sub("", text)))
        own = {name for other in endpoint.params for name in _names_of(other)}
        meant = [p for p in endpoint.params if p is parameter or set(_names_of(p)) & spoken.keys()]
        known = {option for p in meant if p.options for option in self._options[p.name]}
        having = {option.casefold() for p in endpoint.params for option in p.options or ()}
        for word in spoken:
            if word in own or word.casefold() in having:
                continue
            if word.casefold() in known:
                yield f'the option "{word}"'
            elif word in self._names and word in unquoted:
                yield f"the parameter {word}"
        phrases = {_phrase(other) for other in endpoint.params}
        for found in dict.fromkeys(self._phrases.findall(text)):
            if found.lower() not in phrases:
                yield f'"{found}"'


def _names_of(parameter: ParameterFacts) -> Iterator[str]:
    """What a text may call a parameter, and the fields of its items."""
    for facts in (parameter, *(parameter.fields or ())):
        yield facts.name
        yield naming.parameter_name(facts.name)


def _phrase(parameter: ParameterFacts) -> str | None:
    """The name as it stands in a sentence, where it is of several words: ``aspect ratio``."""
    words = naming.parameter_name(parameter.name).split("_")
    is_technical = not all(map(str.isalpha, words)) or words[-1] in _TECHNICAL
    return None if len(words) < 2 or is_technical else " ".join(words)


def _is_no_prose(name: str) -> bool:
    """Whether a name is written as no word of a sentence is: ``aspectRatio``, ``voice_id``."""
    return "_" in name or name != name.lower()
