"""RunningHub's published registry file -> facts, as far as the file has them.

The file is a JSON list of endpoints (or an object that has one under ``models``).  It comes
from a user interface: lists may be written as JSON inside a text, options are objects or
plain values, and the text fields carry samples to begin with.  What it cannot mean is left
out, and told as a remark.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import attrs
from attrs import define, field, frozen

from codegen.documents import Default, EndpointFacts, Evidence, Number, ParameterFacts
from codegen.plain_text import named, shown, unfit
from runninghub_async.models.records import MEDIA_TYPES, OutputKind, ParameterType

EVIDENCE: Evidence = "official registry"

_TYPES: dict[str, ParameterType] = {
    "STRING": "string",
    "INT": "integer",
    "FLOAT": "number",
    "BOOLEAN": "boolean",
    "LIST": "choice",
    "IMAGE": "image",
    "VIDEO": "video",
    "AUDIO": "audio",
    "MODEL": "lora",
}

_OUTPUTS: dict[str, OutputKind] = {kind: kind for kind in get_args(OutputKind)}
_OUTPUTS["string"] = "text"

# The registry shows a text in every field that takes one, and nothing says which of them is
# meant.  All are held for samples but these: a voice is picked from the service's own, so
# the text shown is one of them.  It is a choice in all but type.
_CHOSEN_TEXTS = frozenset({"voice_id"})


# No number that a parameter takes has more digits.
_BEYOND_NUMBERS = 10**18

_BREAK = re.compile(r"[\n\t]")


class RegistryError(Exception):
    """The file is not a registry, or says something that the spec has no word for."""


@frozen
class Registry:
    """What the file says."""

    endpoints: tuple[EndpointFacts, ...]
    remarks: tuple[str, ...]
    """What was left out, and why."""


def read(file: Path) -> Registry:
    """Read a registry file.

    Raises:
        RegistryError: with one sentence that names the spot.
    """
    try:
        data: Any = json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise RegistryError(f"{file}: the file can't be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise RegistryError(f"{file}: the file is not text in UTF-8") from error
    except json.JSONDecodeError as error:
        raise RegistryError(
            f"{file}:{error.lineno}: this is not valid JSON: {error.msg}"
        ) from error
    except (ValueError, RecursionError) as error:  # a number of a thousand digits, a deep nest
        raise RegistryError(f"{file}: this is JSON that nobody means: {error}") from error
    if isinstance(data, dict):
        data = data.get("models")
    if not isinstance(data, list) or not data:
        raise RegistryError(f"{file}: a registry is a JSON list of endpoints, and this is none")
    reader = _Reader(str(file))
    endpoints = tuple(reader.endpoints(data))
    return Registry(endpoints, tuple(reader.remarks))


@define
class _Reader:
    file: str
    where: str = ""
    """The endpoint and the parameter that is being read."""
    remarks: list[str] = field(factory=list)

    def endpoints(self, items: list[Any]) -> Iterator[EndpointFacts]:
        seen: set[str] = set()
        for number, item in enumerate(items, 1):
            self.where = f"endpoint {number}"
            path = _text(item.get("endpoint")) if isinstance(item, dict) else None
            if path is None or not path.strip("/ "):
                raise self.error('it needs the key "endpoint" with a path')
            path = path.strip("/ ")
            self.where = path
            if path.casefold() in seen:
                self.remark("the registry lists it twice; the first entry counts")
                continue
            seen.add(path.casefold())
            facts = self.endpoint(path, item)
            self.where = path
            self.check_texts(attrs.astuple(facts))
            yield facts

    def check_texts(self, value: Any) -> None:
        """Refuse what no file of facts may hold; it would be written there as it is."""
        if isinstance(value, tuple):
            for item in value:
                self.check_texts(item)
        elif isinstance(value, str) and (found := unfit(value) or _BREAK.search(value)):
            raise self.error(f"the text {_shown(value)} holds {named(found[0])}")

    def endpoint(self, path: str, item: dict[str, Any]) -> EndpointFacts:
        output = _text(item.get("output_type"))
        if output is None or output.casefold() not in _OUTPUTS:
            raise self.error(f"the output_type {_shown(output)} is none of {_listed(_OUTPUTS)}")
        params = item.get("params")
        if not isinstance(params, list):
            raise self.error('it needs the key "params" with a list')
        name = _text(item.get("name_en"))
        return EndpointFacts(
            path=path,
            names=(name,) if name else (),
            output=_OUTPUTS[output.casefold()],
            evidence=EVIDENCE,
            params=tuple(self.parameters(params)),
            deprecated="deprecated" in f"{path} {name}".casefold(),
            extra_outputs=tuple(self.extra_outputs(item.get("extra_outputs"))),
        )

    def extra_outputs(self, value: Any) -> Iterator[str]:
        for item in _items(value):
            kind = item.get("source") or item.get("name") if isinstance(item, dict) else item
            if (text := _text(kind)) is not None:
                yield text

    def parameters(self, items: list[Any]) -> Iterator[ParameterFacts]:
        endpoint = self.where
        seen: set[str] = set()
        for number, item in enumerate(items, 1):
            self.where = f"{endpoint}, parameter {number}"
            name = _text(item.get("fieldKey")) if isinstance(item, dict) else None
            if name is None:
                raise self.error('it needs the key "fieldKey" with a name')
            self.where = f"{endpoint}, {name}"
            if name in seen:
                self.remark("the registry lists it twice; the first entry counts")
                continue
            seen.add(name)
            yield self.parameter(name, item)
        self.where = endpoint

    def parameter(self, name: str, item: dict[str, Any]) -> ParameterFacts:
        kind = _TYPES.get((_text(item.get("type")) or "").upper())
        if kind is None:
            raise self.error(f"the type {_shown(item.get('type'))} is none of {_listed(_TYPES)}")
        options = self.options(item) if kind == "choice" else None
        is_number = kind in ("integer", "number")
        low, high, step = (
            self.number(item, key, kind) if is_number else None for key in ("min", "max", "step")
        )
        multiple = _flag(item.get("multipleInputs"))
        as_list = kind == "choice" and not multiple and _flag(item.get("payload_as_list"))
        shown = item.get("defaultValue")
        is_sample = kind in ("string", "lora", *MEDIA_TYPES) and name not in _CHOSEN_TEXTS
        return ParameterFacts(
            name=name,
            type=kind,
            required=_flag(item.get("required")),
            default=None if is_sample else self.default(shown, kind, options, low, high),
            sample=is_sample and any(_text(text) for text in _items(shown)),
            options=options,
            min=low,
            max=high,
            step=step if step is None or step > 0 else None,
            min_length=_count(item.get("minLength")) if kind == "string" else None,
            max_length=_count(item.get("maxLength")) if kind == "string" else None,
            multiple=multiple,
            wire_as_list=as_list,
            max_files=self.most_files(item, kind, is_list=multiple or as_list),
            max_size_mb=_positive(item.get("maxSize")) if kind in MEDIA_TYPES else None,
            accept=_formats(item.get("accept")) if kind in MEDIA_TYPES else None,
        )

    def options(self, item: dict[str, Any]) -> tuple[str, ...]:
        values = [
            option.get("value") if isinstance(option, dict) else option
            for option in _items(item.get("options"))
        ]
        texts = [text for value in values if (text := _wire_text(value)) is not None]
        if not texts:
            raise self.error("a LIST needs options")
        return tuple(dict.fromkeys(texts))

    def default(
        self,
        value: Any,
        kind: ParameterType,
        options: tuple[str, ...] | None,
        low: Number | None,
        high: Number | None,
    ) -> Default | None:
        items = _items(value)
        value = items[0] if len(items) == 1 else None
        if value is None or value == "":
            return None
        default: Default | None = None
        if kind == "choice":
            default = _matching(_wire_text(value), options or ())
        elif kind == "boolean":
            default = _flag(value) if _text(value) in ("true", "false") else None
        elif kind in ("integer", "number"):
            number = _number(value)
            if number is not None and (kind == "number" or number == int(number)):
                number = number if kind == "number" else int(number)
                inside = (low is None or low <= number) and (high is None or number <= high)
                default = number if inside else None
        else:
            default = _text(value)
        if default is None:
            self.remark(f"the default {_shown(value)} is not an allowed value; it is left out")
        return default

    def number(self, item: dict[str, Any], key: str, kind: ParameterType) -> Number | None:
        number = _number(item.get(key))
        if kind != "integer" or number is None:
            return number
        if number != int(number):
            self.remark(f"the {key} {number} of a whole number is left out")
            return None
        return int(number)

    def most_files(self, item: dict[str, Any], kind: ParameterType, *, is_list: bool) -> int | None:
        most = _count(item.get("maxInputNum"))
        if is_list or (kind in MEDIA_TYPES and most == 1):
            return most
        if most is not None and most > 1:
            self.remark(f"maxInputNum {most} is left out, as it takes a single value")
        return None

    def remark(self, text: str) -> None:
        self.remarks.append(f"{self.where}: {text}")

    def error(self, text: str) -> RegistryError:
        return RegistryError(f"{self.file}: {self.where}: {text}")


def _items(value: Any) -> list[Any]:
    """A list, also one that is written as JSON inside a text; a single value is one of one."""
    if isinstance(value, str) and value.lstrip().startswith("["):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return [value]
    if value is None or value == "":
        return []
    return value if isinstance(value, list) else [value]


def _text(value: Any) -> str | None:
    """A text without the blanks around it; ``None`` for a blank one and for what is no text."""
    if isinstance(value, bool):
        return str(value).lower()
    return value.strip() or None if isinstance(value, str) else None


def _wire_text(value: Any) -> str | None:
    """An option as it goes on the wire, where it is always text."""
    if isinstance(value, str):
        return value if value.strip() else None
    return None if value is None or isinstance(value, dict | list) else json.dumps(value)


def _flag(value: Any) -> bool:
    return value is True or (isinstance(value, str) and value.strip().casefold() == "true")


def _number(value: Any) -> Number | None:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return None
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return value if is_number and abs(value) < _BEYOND_NUMBERS else None


def _positive(value: Any) -> Number | None:
    number = _number(value)
    if number is None or number <= 0:
        return None
    return int(number) if number == int(number) else number


def _count(value: Any) -> int | None:
    number = _positive(value)
    return number if isinstance(number, int) else None


def _formats(value: Any) -> tuple[str, ...] | None:
    """File formats in capitals: JPG from ``jpg``, ``.jpg`` and ``image/jpg``."""
    items = value.split(",") if isinstance(value, str) and "[" not in value else _items(value)
    texts = (text for item in items if (text := _text(item)) is not None)
    names = (text.rpartition("/")[2].strip(".").upper() for text in texts)
    return tuple(dict.fromkeys(name for name in names if name.isalnum())) or None


def _matching(text: str | None, options: tuple[str, ...]) -> str | None:
    """The option that is meant; the service does not mind capitals in them."""
    if text is None or text in options:
        return text
    return next((option for option in options if option.casefold() == text.casefold()), None)


def _shown(value: Any) -> str:
    text = shown(json.dumps(value, ensure_ascii=False))
    return text if len(text) <= 60 else f"{text[:57]}…"


def _listed(words: dict[str, Any]) -> str:
    return ", ".join(words)
