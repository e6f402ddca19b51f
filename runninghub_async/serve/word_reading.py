"""The words of one body, read one by one into parameters of a model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from attrs import define, field

from runninghub_async.calls.tags import tags_with
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.arguments import sent_value
from runninghub_async.models.records import Parameter
from runninghub_async.quoting import shown
from runninghub_async.serve.given_values import check_given, check_link, checked_params
from runninghub_async.serve.word_files import files_in, spread
from runninghub_async.serve.word_meanings import Meanings
from runninghub_async.serve.word_records import Word

_MOST = 10
"""Of one thing in one request, as with the other API."""
_MOST_PERCENT = 900
"""Of a difference, where the catalogue has no limit."""


@define(kw_only=True)
class WordReading:
    """What has become of a body."""

    meanings: Meanings
    may_use_assets: bool
    are_texts: bool
    values: dict[str, Any] = field(factory=dict)
    """By wire name; what the model does not know, by the name that it came with."""
    tags: dict[str, str] = field(factory=dict)
    given: dict[str, Any] = field(factory=dict)
    """What the answer may repeat."""
    count: int = 1
    mistakes: list[InvalidParameterError] = field(factory=list)
    unproven: frozenset[str] = frozenset()
    """Words that are taken although the model has no parameter for them."""
    blamed: set[str] = field(factory=set)
    """Parameters that are not there since the word for them is wrong."""

    def read(self, body: Mapping[str, Any], needed: str | None = None) -> None:
        """Take a whole body, in which a word must be; mistakes are kept, and the rest is read."""
        words, own = self._sorted(body)
        if needed is not None and needed not in words:
            self.mistakes.append(refusal(needed, "is missing"))
            self.blamed.update(parameter.name for parameter in self.meanings.means[needed])
        for name, value in own.items():
            self._try((), partial(self._take_own, name, value))
        for word, spelled in words.items():
            meant = self.meanings.words[word]
            means = self.meanings.means[word]
            self._try(means, partial(self._take, meant, spelled))

    def _sorted(self, body: Mapping[str, Any]) -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
        """Words with how they were spelled, in the order of the table; and what is none of them."""
        words: dict[str, dict[str, Any]] = {}
        own: dict[str, Any] = {}
        for name, value in body.items():
            if value is None:
                continue
            word = self._word(name)
            if word is None:
                own[name] = value
            else:
                words.setdefault(word.word, {})[name] = value
        in_order = dict.fromkeys(word.word for word in self.meanings.words.values())
        return {name: words[name] for name in in_order if name in words}, own

    def _word(self, name: str) -> Word | None:
        """The word that a name is here; none where it is another parameter of the model's own."""
        word = self.meanings.words.get(name)
        if word is None or word.kind in ("nothing", "tag", "size"):
            return word
        means = self.meanings.means[word.word]
        own = self.meanings.endpoint.param(name)
        if own is not None and own.name not in {parameter.name for parameter in means}:
            return None
        if name.startswith("input_reference") and not means and self.meanings.means["video"]:
            return self.meanings.words["video"]
        return word

    def _try(self, means: tuple[Parameter, ...], take: Callable[[], None]) -> None:
        try:
            take()
        except InvalidParameterError as mistake:
            self.mistakes.append(mistake)
            self.blamed.update(parameter.name for parameter in means)

    def _take_own(self, name: str, value: Any) -> None:
        parameter = self.meanings.endpoint.param(name)
        wire = name if parameter is None else parameter.name
        if wire in self.values:
            raise _twice(name, value)
        read = checked_params(
            self.meanings.endpoint,
            {name: value},
            may_use_assets=self.may_use_assets,
            are_texts=self.are_texts,
        )
        self.values[wire] = read[name]

    def _take(self, word: Word, spelled: Mapping[str, Any]) -> None:
        for value in spelled.values():
            check_given(word.word, value, may_use_assets=self.may_use_assets)
        value = next(iter(spelled.values()))
        if word.kind != "files" and isinstance(value, str | int | float):
            self.given[word.word] = value
        match word.kind:
            case "files":
                self._take_files(word, files_in(word.word, spelled))
            case "size":
                self._take_size(value)
            case "count":
                self._take_count(word, value)
            case "tag":
                if not isinstance(value, str):
                    raise refusal(word.word, f"is {shown(value)}", "text", value=value)
                self.tags = tags_with(self.tags, {word.word: value} if value else {})
            case "nothing":
                if not _is_default(word, value):
                    raise _not_here(word, value)
            case "text" | "value":
                self._take_value(word, value)

    def _take_value(self, word: Word, value: Any) -> None:
        if isinstance(value, Mapping) and set(value) == {"id"}:  # a voice, in a newer form
            value = value["id"]
        free = [each for each in self.meanings.means[word.word] if each.name not in self.values]
        if free:
            if (sent := _known_value(word, free[0], value)) is not None:
                self.values[free[0].name] = sent
        elif self.meanings.means[word.word]:
            raise _twice(word.word, value)
        elif scaled := self.meanings.percent[word.word]:
            self.values[scaled[0].name] = _in_percent(word, scaled[0], value)
        elif isinstance(value, str) and value.casefold() in word.afterwards:
            self.unproven |= {word.word}
        elif not (_is_default(word, value) or value == ""):
            raise _not_here(word, value)

    def _take_files(self, word: Word, files: list[Any]) -> None:
        means = self.meanings.means[word.word]
        slots = [each for each in means if each.name not in self.values]
        for file in files:
            check_link(word.word, file)
        self.values.update(spread(word.word, files, slots, means))

    def _take_size(self, value: Any) -> None:
        wanted = self.meanings.sizes.values(value)
        more = {name: part for name, part in wanted.items() if name not in self.values}
        if wanted and not more:
            raise _twice("size", value)
        self.values.update(more)

    def _take_count(self, word: Word, value: Any) -> None:
        text = str(value).strip()
        if isinstance(value, bool) or not text.isascii() or not text.isdigit():
            raise _no_count(word, value)
        count = int(text) if len(text) < 4 else 0
        if not 1 <= count <= _MOST:
            raise _no_count(word, value)
        for parameter in self.meanings.means[word.word]:
            if parameter.name in self.values:
                raise _twice(word.word, value)
            if _takes(parameter, count):
                self.values[parameter.name] = count
                return
            if _takes(parameter, 1):
                self.values[parameter.name] = 1
        self.count = count


def _known_value(word: Word, parameter: Parameter, value: Any) -> Any:
    """A value as this parameter knows it; ``None`` where it is as good as none."""
    if _takes(parameter, value):
        return value
    for other in word.same.get(str(value).casefold(), ()):
        if _takes(parameter, other):
            return other
    return None if _is_default(word, value) else value


def _takes(parameter: Parameter, value: Any) -> bool:
    try:
        sent_value(parameter, value)
    except InvalidParameterError:
        return False
    return True


def _is_default(word: Word, value: Any) -> bool:
    if isinstance(value, Mapping | list):
        return False
    text = str(value).strip().casefold()
    return text in word.default or any(_is_same_number(text, each) for each in word.default)


def _is_same_number(one: str, other: str) -> bool:
    try:
        return Decimal(one) == Decimal(other)
    except ArithmeticError:
        return False


def _in_percent(word: Word, parameter: Parameter, value: Any) -> int:
    """A factor as a difference in percent, within what the parameter takes."""
    low = 1 + Decimal(str(parameter.min or 0)) / 100
    high = 1 + Decimal(str(parameter.max or _MOST_PERCENT)) / 100
    try:
        number = Decimal(str(value).strip())
    except (ArithmeticError, ValueError):
        number = Decimal("nan")
    if not (number.is_finite() and low <= number <= high):
        allowed = f"a number from {low:f} to {high:f}"
        raise refusal(word.word, f"is {shown(value)}", allowed, value=value)
    return round((number - 1) * 100)


def _twice(name: str, value: Any) -> InvalidParameterError:
    what = "is given twice: by this name, and by another one that means the same here"
    return refusal(name, what, value=value)


def _no_count(word: Word, value: Any) -> InvalidParameterError:
    allowed = f"a whole number from 1 to {_MOST}"
    return refusal(word.word, f"is {shown(value)}", allowed, value=value)


def _not_here(word: Word, value: Any) -> InvalidParameterError:
    if not word.to:
        return refusal(word.word, f"is {shown(value)}", " or ".join(word.default), value=value)
    allowed = (
        f"{' or '.join(word.default)}, or nothing" if word.default else "nothing: leave it out"
    )
    what = f"is {shown(value)}, and this model has no such parameter"
    return refusal(word.word, what, allowed, value=value)
