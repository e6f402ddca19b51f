"""Reads a parameter of a published file: what the file says of it, in the words of the spec.

The registry and the capabilities call the same things by different names.  A key that is not
there says nothing; a value that can't be meant is left out, and told as a remark.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import frozen

from runninghub_async.documents.facts import Default, Number
from runninghub_async.documents.published.json_values import (
    count,
    displayed,
    flag,
    formats,
    items,
    number,
    positive,
    text,
    wire_text,
)
from runninghub_async.documents.published.said import EntryError, SaidParameter
from runninghub_async.models.records import MEDIA_TYPES, ParameterType

TYPES: Mapping[str, ParameterType] = {
    "STRING": "string",
    "INT": "integer",
    "FLOAT": "number",
    "NUMBER": "number",
    "BOOLEAN": "boolean",
    "BOOL": "boolean",
    "LIST": "choice",
    "IMAGE": "image",
    "VIDEO": "video",
    "AUDIO": "audio",
    "COMMONMEDIA": "file",
    "MODEL": "lora",
    "ARRAY": "list",
}

# What the shapes call the same thing; the first that is there counts.  (sic: maxInpuNum)
_NAME = ("fieldKey", "key")
_DEFAULT = ("defaultValue", "default")
_MULTIPLE = ("multipleInputs", "multiple")
_MOST_FILES = ("maxInputNum", "maxInpuNum", "maxCount")
_MOST_MEGABYTES = ("maxSize", "maxSizeMB")

# Every text field of the service's forms shows a text, and nothing says which of them is meant.
# All are held for samples but these: a voice is picked from the service's own, so the text
# shown is one of them.  It is a choice in all but type.
_CHOSEN_TEXTS = frozenset({"voice_id"})

Remark = Callable[[str], None]


def parameter_name(item: Any) -> str:
    """The wire name.

    Raises:
        EntryError: there is none.
    """
    name = text(_first(item, _NAME)) if isinstance(item, dict) else None
    if name is None:
        raise EntryError(f"it needs the key {' or '.join(_NAME)} with a name")
    return name


def read_parameter(item: Mapping[str, Any], remark: Remark) -> SaidParameter:
    """What an entry says of a parameter; ``remark`` is told what was left out.

    Raises:
        EntryError: the entry says something that the spec has no word for.
    """
    name = parameter_name(item)
    kind = TYPES.get((text(item.get("type")) or "").upper())
    if kind is None:
        raise EntryError(f"the type {displayed(item.get('type'))} is none of {', '.join(TYPES)}")
    return SaidParameter(name, _Reader(name, item, kind, remark).facts())


def texts_of(said: SaidParameter) -> Iterator[str]:
    """Everything of it that would be written into the spec as it is."""
    yield said.name
    for value in said.facts.values():
        yield from value if isinstance(value, tuple) else [value] if isinstance(value, str) else []


@frozen
class _Reader:
    name: str
    item: Mapping[str, Any]
    kind: ParameterType
    remark: Remark

    def facts(self) -> dict[str, Any]:
        said: dict[str, Any] = {"type": self.kind, "required": flag(self.item.get("required"))}
        said |= self.list_facts()
        if self.kind == "choice":
            said["options"] = self.options()
        elif self.kind in ("integer", "number"):
            said |= self.ranges()
        elif self.kind == "string":
            said |= self.lengths()
        elif self.kind in MEDIA_TYPES:
            said["max_size_mb"] = positive(self.first(_MOST_MEGABYTES))
            said["accept"] = formats(self.item.get("accept"))
        said["max_files"] = self.most_files(said)
        said |= self.shown(said)
        return {key: value for key, value in said.items() if value is not None}

    def first(self, keys: tuple[str, ...]) -> Any:
        return _first(self.item, keys)

    def list_facts(self) -> dict[str, Any]:
        if self.kind == "list":
            return {}
        multiple, as_list = flag(self.first(_MULTIPLE)), flag(self.item.get("payload_as_list"))
        is_open = self.kind == "choice" and not multiple
        return {"multiple": multiple, "wire_as_list": as_list if is_open else None}

    def options(self) -> tuple[str, ...] | None:
        values = [
            option.get("value") if isinstance(option, dict) else option
            for option in items(self.item.get("options"))
        ]
        texts = [found for value in values if (found := wire_text(value)) is not None]
        return tuple(dict.fromkeys(texts)) or None

    def ranges(self) -> dict[str, Any]:
        said = {key: self.limit(key) for key in ("min", "max", "step")}
        if said["step"] is not None and said["step"] <= 0:
            said["step"] = None
        return self.without_contradiction(said, "min", "max")

    def limit(self, key: str) -> Number | None:
        value = number(self.item.get(key))
        if value is None or self.kind == "number":
            return value
        if value != int(value):
            self.remark(f"the {key} {value} of a whole number is left out")
            return None
        return int(value)

    def lengths(self) -> dict[str, Any]:
        low, high = count(self.item.get("minLength")), count(self.item.get("maxLength"))
        return self.without_contradiction(
            {"min_length": low, "max_length": high}, "min_length", "max_length"
        )

    def without_contradiction(
        self, said: dict[str, Number | None], lowest: str, highest: str
    ) -> dict[str, Any]:
        low, high = said[lowest], said[highest]
        if low is None or high is None or low <= high:
            return said
        self.remark(f"{lowest} {low} is above {highest} {high}; both are left out")
        return said | {lowest: None, highest: None}

    def most_files(self, said: Mapping[str, Any]) -> int | None:
        most = count(self.first(_MOST_FILES))
        is_list = said.get("multiple") or said.get("wire_as_list") or self.kind == "list"
        if is_list or (self.kind in MEDIA_TYPES and most == 1):
            return most
        if most is not None and most > 1:
            self.remark(f"the most of {most} values is left out, as it takes a single one")
        return None

    def shown(self, said: Mapping[str, Any]) -> dict[str, Any]:
        """What the form shows to begin with: a default, or a sample."""
        values = items(self.first(_DEFAULT))
        if self.kind in ("string", "lora", *MEDIA_TYPES):
            texts = [found for value in values if (found := text(value)) is not None]
            if self.name in _CHOSEN_TEXTS and len(texts) == 1:
                return {"default": texts[0]}
            return {"sample": True} if texts else {}
        if self.kind == "list" or len(values) != 1:
            return {}
        default = self.default(values[0], said)
        if default is None:
            self.remark(
                f"the default {displayed(values[0])} is not an allowed value; it is left out"
            )
        return {"default": default}

    def default(self, value: Any, said: Mapping[str, Any]) -> Default | None:
        if self.kind == "choice":
            return _matching(wire_text(value), said["options"])
        if self.kind == "boolean":
            return flag(value)
        found = number(value)
        if found is None or (self.kind == "integer" and found != int(found)):
            return None
        low, high = said["min"], said["max"]
        if (low is not None and found < low) or (high is not None and found > high):
            return None
        return int(found) if self.kind == "integer" else found


def _first(item: Mapping[str, Any], keys: tuple[str, ...]) -> Any:
    return next((item[key] for key in keys if item.get(key) is not None), None)


def _matching(value: str | None, options: tuple[str, ...] | None) -> str | None:
    """The option that is meant; the service does not mind capitals in them."""
    if value is None or options is None or value in options:
        return value
    return next((option for option in options if option.casefold() == value.casefold()), None)
