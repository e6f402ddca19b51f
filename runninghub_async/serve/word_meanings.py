"""Which parameters of a model the words of a call mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from runninghub_async.models.records import Endpoint, Parameter, ParameterType
from runninghub_async.serve.sizes import Sizes, sizes_of
from runninghub_async.serve.word_records import CallKind, Word, WordKind, WordTable, folded

_FITTING: Mapping[WordKind, frozenset[ParameterType]] = {
    "text": frozenset({"string", "choice"}),
    "value": frozenset({"string", "choice", "integer", "number", "boolean"}),
    "files": frozenset({"image", "video", "audio", "file", "string"}),
    "count": frozenset({"choice", "integer"}),
}
"""Of which types a parameter is that takes a word of this kind."""


@frozen(kw_only=True)
class Meanings:
    """The words of one kind of call, with the parameters of one model that they mean."""

    endpoint: Endpoint
    words: Mapping[str, Word]
    """By each of their spellings."""
    means: Mapping[str, tuple[Parameter, ...]]
    """By word: first what is meant first."""
    percent: Mapping[str, tuple[Parameter, ...]]
    """By word: parameters that take it as a difference, in percent."""
    spoken: Endpoint
    """The model with its parameters called as by whoever uses words."""
    sizes: Sizes

    @classmethod
    def of(cls, endpoint: Endpoint, call: CallKind, table: WordTable) -> Meanings:
        """Those of a model, which are found out once."""
        known = _KNOWN.get((endpoint.path, call))
        if known is None or known.endpoint is not endpoint:
            known = _KNOWN[endpoint.path, call] = cls._found(endpoint, call, table)
        return known

    @classmethod
    def _found(cls, endpoint: Endpoint, call: CallKind, table: WordTable) -> Meanings:
        words = [word for word in table.words if call in word.calls]
        exceptions = table.exceptions.get(endpoint.path, {})
        named = {
            word.word: _named(endpoint, exceptions.get(word.word, word.to), word) for word in words
        }
        taken = {parameter.name for found in named.values() for parameter in found}
        means = {word.word: named[word.word] or _of_type(endpoint, word, taken) for word in words}
        sizes = sizes_of(endpoint, table.sizes, exceptions)
        return cls(
            endpoint=endpoint,
            words={spelling: word for word in words for spelling in (word.word, *word.also)},
            means=means,
            spoken=_spoken(endpoint, _names(endpoint, words, means, sizes)),
            percent={word.word: _named(endpoint, word.percent, word) for word in words},
            sizes=sizes,
        )


_KNOWN: dict[tuple[str, CallKind], Meanings] = {}


def _spoken(endpoint: Endpoint, names: Mapping[str, str]) -> Endpoint:
    params = (
        evolve(parameter, python_name=names.get(parameter.name, parameter.python_name))
        for parameter in endpoint.params
    )
    return evolve(endpoint, params=tuple(params))


def _names(
    endpoint: Endpoint,
    words: Iterable[Word],
    means: Mapping[str, tuple[Parameter, ...]],
    sizes: Sizes,
) -> dict[str, str]:
    """The words for parameters, by wire names.  A text goes to one of those that it may mean, so
    that the next word has the next one; a size is missing where a shape is."""
    names: dict[str, str] = {}
    for word in words:
        left = [parameter for parameter in means[word.word] if parameter.name not in names]
        for number, parameter in enumerate(left if word.kind == "files" else left[:1]):
            name = f"{word.word}[{number}]" if number else word.word
            if not _is_of_another(endpoint, name, parameter):
                names[parameter.name] = name
    if (shape := sizes.shape) is not None and shape.required and shape.default is None:
        names[shape.name] = "size"
    return names


def _is_of_another(endpoint: Endpoint, name: str, parameter: Parameter) -> bool:
    """Whether a name is that of another parameter, so that it would be taken for that one."""
    others = (other for other in endpoint.params if other.name != parameter.name)
    return any(name in (other.name, other.python_name) for other in others)


def _named(endpoint: Endpoint, names: Iterable[str], word: Word) -> tuple[Parameter, ...]:
    """The parameters with these names, in their order; what is required goes first of all, so that
    a text goes where there must be one."""
    by_name = {folded(parameter.name): parameter for parameter in endpoint.params}
    fitting = _FITTING.get(word.kind, frozenset())
    there = (by_name[folded(name)] for name in names if folded(name) in by_name)
    found = [parameter for parameter in there if parameter.type in fitting]
    if word.kind == "text":
        found.sort(key=lambda parameter: not parameter.required)
    return tuple({parameter.name: parameter for parameter in found}.values())


def _of_type(endpoint: Endpoint, word: Word, taken: set[str]) -> tuple[Parameter, ...]:
    """The parameters of the word's type that no word means by name."""
    if word.of_type is None:
        return ()
    found = tuple(
        parameter
        for parameter in endpoint.params
        if parameter.type == word.of_type and parameter.name not in taken
    )
    return () if word.kind == "text" and len(found) > 1 else found
