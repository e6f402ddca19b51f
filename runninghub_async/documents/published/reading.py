"""Reads the files that RunningHub publishes, each recognised by its shape.

An entry that can't be read is told with its place, and the others go on.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, get_args

from attrs import define, field

from runninghub_async.documents.facts import Shape
from runninghub_async.documents.plain_text import named, shown, unfit
from runninghub_async.documents.published.json_values import displayed, items, text
from runninghub_async.documents.published.parameters import parameter_name, read_parameter, texts_of
from runninghub_async.documents.published.prices import read_price
from runninghub_async.documents.published.said import (
    EntryError,
    Publication,
    SaidEndpoint,
    SaidParameter,
    SaidPrice,
    SourceError,
)
from runninghub_async.models.paths import fault_of_path
from runninghub_async.models.records import OutputKind

_OUTPUTS: dict[str, OutputKind] = {kind: kind for kind in get_args(OutputKind)}
_OUTPUTS["string"] = "text"

# Where each shape has its entries, and where it says how many there are.
_ENTRIES: Mapping[str, tuple[Shape, str]] = {
    "models": ("registry", "model_count"),
    "endpoints": ("capabilities", "total"),
    "pricing": ("prices", "pricing_count"),
}

_DATES = ("updated_at", "generated_at", "date", "version")
_DATE = re.compile(r"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_BREAK = re.compile(r"[\n\t]")
_PREFIX = "openapi/v2/"


def read(file: Path) -> Publication:
    """Read a published file.

    Raises:
        SourceError: with one sentence that says what is wrong with the file as a whole.
    """
    return publication(str(file), _json(file))


def publication(file: str, data: Any) -> Publication:
    """What the data of a published file say.

    Raises:
        SourceError: as :func:`read`.
    """
    if isinstance(data, list):
        return _publication(file, "registry", data, None, None)
    for key, (shape, counted) in _ENTRIES.items():
        if isinstance(data, dict) and isinstance(data.get(key), list):
            announced = data.get(counted)
            return _publication(
                file, shape, data[key], _own_date(data), announced if _is_count(announced) else None
            )
    raise SourceError(
        f"{file}: this has none of the known shapes: a list of endpoints (the registry), or an"
        f" object with such a list under {', '.join(_ENTRIES)}"
    )


def _json(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise SourceError(f"{file}: the file can't be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{file}: the file is not text in UTF-8") from error
    except json.JSONDecodeError as error:
        raise SourceError(f"{file}:{error.lineno}: this is not valid JSON: {error.msg}") from error
    except (ValueError, RecursionError) as error:  # a number of a thousand digits, a deep nest
        raise SourceError(f"{file}: this is JSON that nobody means: {error}") from error


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _own_date(data: Mapping[str, Any]) -> str | None:
    """The day that a file gives for itself, as in ``"version": "public-2026-04-29"``."""
    for key in _DATES:
        for found in _DATE.findall(text(data.get(key)) or ""):
            try:
                return date.fromisoformat(found).isoformat()
            except ValueError:
                continue
    return None


def _publication(
    file: str, shape: Shape, entries: list[Any], as_of: str | None, announced: int | None
) -> Publication:
    reader = _Reader()
    endpoints: tuple[SaidEndpoint, ...] = ()
    prices: tuple[SaidPrice, ...] = ()
    if shape == "prices":
        prices = tuple(reader.prices(entries))
    else:
        endpoints = tuple(reader.endpoints(entries))
    if not reader.listed:
        raise SourceError(f"{file}: there is no entry with a path in it")
    return Publication(
        file=file,
        shape=shape,
        as_of=as_of,
        endpoints=endpoints,
        prices=prices,
        listed=frozenset(reader.listed),
        entries=len(entries),
        announced=announced,
        has_nameless=reader.has_nameless,
        remarks=tuple(reader.remarks),
    )


@define
class _Reader:
    where: str = ""
    """The endpoint, and the parameter, that is being read."""
    listed: set[str] = field(factory=set)
    has_nameless: bool = False
    remarks: list[str] = field(factory=list)

    def endpoints(self, entries: list[Any]) -> Iterator[SaidEndpoint]:
        for path, item in self.entries(entries):
            try:
                yield self.endpoint(path, item)
            except EntryError as error:
                self.where = path
                self.remark(f"{error}; the entry is left out")

    def prices(self, entries: list[Any]) -> Iterator[SaidPrice]:
        for path, item in self.entries(entries):
            try:
                price = read_price(path, item)
                for rule in price.rules:
                    _check_texts([*rule.when, *rule.when.values()])
                yield price
            except EntryError as error:
                self.remark(f"{error}; the price is left out")

    def entries(self, entries: list[Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        """The entries that have a path."""
        for number, item in enumerate(entries, 1):
            self.where = f"entry {number}"
            path = text(item.get("endpoint")) if isinstance(item, dict) else None
            path = (path or "").strip("/ ").removeprefix(_PREFIX)
            if not path:
                self.has_nameless = True
                self.remark('it needs the key "endpoint" with a path; the entry is left out')
                continue
            self.where = path
            if path.casefold() in self.listed:
                self.remark("it is listed twice; the first entry counts")
                continue
            self.listed.add(path.casefold())
            yield path, item

    def endpoint(self, path: str, item: dict[str, Any]) -> SaidEndpoint:
        name = text(item.get("name_en"))
        _check_texts([path, name or ""])
        if fault := fault_of_path(path):
            raise EntryError(f"the path {fault}")
        output = text(item.get("output_type"))
        if output is not None and output.casefold() not in _OUTPUTS:
            raise EntryError(f"the output_type {displayed(output)} is none of {_known_outputs()}")
        params = item.get("params")
        if params is not None and not isinstance(params, list):
            raise EntryError(f'"params" is {displayed(params)}, and no list')
        unread: set[str] = set()
        read = None if params is None else tuple(self.parameters(path, params, unread))
        self.where = path
        extra = item.get("extra_outputs")
        return SaidEndpoint(
            path=path,
            name=name,
            output=None if output is None else _OUTPUTS[output.casefold()],
            extra_outputs=None if extra is None else tuple(dict.fromkeys(_extra_outputs(extra))),
            deprecated="deprecated" in f"{path} {name}".casefold(),
            params=read,
            unread=frozenset(unread - {""}),
            has_nameless="" in unread,
        )

    def parameters(
        self, endpoint: str, entries: list[Any], unread: set[str]
    ) -> Iterator[SaidParameter]:
        """The parameters that can be read; the names of the others go to ``unread``.

        One without a name goes there as an empty text.
        """
        seen: set[str] = set()
        for number, item in enumerate(entries, 1):
            self.where = f"{endpoint}, parameter {number}"
            name = None
            try:
                name = parameter_name(item)
                self.where = f"{endpoint}, {name}"
                if name in seen:
                    self.remark("it is listed twice; the first entry counts")
                    continue
                seen.add(name)
                said = read_parameter(item, self.remark)
                _check_texts(texts_of(said))
                yield said
            except EntryError as error:
                self.remark(f"{error}; the parameter is left out")
                unread.add(name or "")

    def remark(self, said: str) -> None:
        self.remarks.append(shown(f"{self.where}: {said}"))


def _extra_outputs(value: Any) -> Iterator[str]:
    for item in items(value):
        kind = item.get("source") or item.get("name") if isinstance(item, dict) else item
        if (found := text(kind)) is not None and found.isidentifier():
            yield found


def _check_texts(texts: Iterator[str] | list[str]) -> None:
    """Refuse what no file of facts may hold; it would be written there as it is."""
    for said in texts:
        if found := unfit(said) or _BREAK.search(said):
            raise EntryError(f"the text {displayed(said)} holds {named(found[0])}")


def _known_outputs() -> str:
    return ", ".join(_OUTPUTS)
