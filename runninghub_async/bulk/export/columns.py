"""The columns of a table of results: of what type each is, once all rows were seen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from itertools import islice
from typing import Any, Literal

from attrs import define, field

from runninghub_async.bulk.export.rows import Row
from runninghub_async.errors import RunningHubError
from runninghub_async.home import how_to_install

Type = Literal[
    "text", "whole", "number", "flag", "texts", "wholes", "numbers", "flags", "json", "moment",
    "amount", "files", "empty",
]  # fmt: skip
_FIXED: Mapping[str, Type] = {
    "id": "text",
    "line": "whole",
    "model": "text",
    "state": "text",
    "task_id": "text",
    "account": "text",
    "attempts": "whole",
    "submitted_at": "moment",
    "ended_at": "moment",
    "forgotten_at": "moment",
    "seconds": "number",
    "money": "amount",
    "estimate": "amount",
    "currency": "text",
    "coins": "amount",
    "failure": "text",
    "error": "text",
    "file": "text",
    "files": "files",
    "texts": "texts",
}
REST = "rest"
"""The column of what has no column of its own, as JSON."""
_MOST = 1000
"""Columns beside these; where every job has names of its own, the others are put together."""
_LISTS: Mapping[Type, Type] = {
    "text": "texts",
    "whole": "wholes",
    "number": "numbers",
    "flag": "flags",
}
_LEAST_SCALE, _MOST_DIGITS = 6, 76
_ROWS_AT_ONCE = 1000


@define
class Columns:
    """What is known of the columns so far.

    The types of the run's own are fixed.  Another has the type of its values, and is text where
    these differ.
    """

    _types: dict[str, Type] = field(factory=dict)
    _scale: int = _LEAST_SCALE
    _has_rest: bool = False

    def note(self, row: Row) -> Row:
        """Learn from a row; gives it as it is to be written."""
        rest: dict[str, Any] = {}
        for name, value in row.items():
            if (fixed := _FIXED.get(name)) is not None:
                if fixed == "amount":
                    self._scale = max(self._scale, _scale_of(value))
                continue
            found = _type_of(value)
            if name not in self._types and len(self._types) >= _MOST:
                rest[name] = value
            else:
                self._types[name] = _common(self._types.get(name, found), found)
        if not rest:
            return row
        self._has_rest = True
        return {**{n: v for n, v in row.items() if n not in rest}, REST: rest}

    @property
    def types(self) -> Mapping[str, Type]:
        """All columns, in their order."""
        order = ("kept", "tags", "params", "nodes", "extra")
        places = {part: number for number, part in enumerate(order)}
        named = sorted(self._types, key=lambda name: places.get(name.partition(".")[0], len(order)))
        rest: dict[str, Type] = {REST: "json"} if self._has_rest else {}
        return {**_FIXED, **{name: self._types[name] for name in named}, **rest}

    def schema(self) -> Any:
        """The columns as Arrow has them.

        Raises:
            RunningHubError: the extra for tables is not installed.
        """
        arrow = imported_arrow()
        kinds = self._arrow_types(arrow)
        return arrow.schema([(name, kinds[kind]) for name, kind in self.types.items()])

    def batches(self, rows: Iterable[Row]) -> Iterator[Any]:
        """Rows as batches of Arrow.

        Raises:
            RunningHubError: as :meth:`schema`.
        """
        arrow, schema, types = imported_arrow(), self.schema(), self.types
        stream = iter(rows)
        while some := list(islice(stream, _ROWS_AT_ONCE)):
            columns = [
                arrow.array([as_type(row.get(name), kind) for row in some], schema.field(name).type)
                for name, kind in types.items()
            ]
            yield arrow.RecordBatch.from_arrays(columns, schema=schema)

    def _arrow_types(self, arrow: Any) -> Mapping[Type, Any]:
        text, whole, number, flag = arrow.string(), arrow.int64(), arrow.float64(), arrow.bool_()
        file = {"output": arrow.int32(), "path": text, "kind": text, "size": whole}
        amount = arrow.decimal128(38, self._scale)
        if self._scale > 38 - 20:  # more than a sum of money has
            amount = arrow.decimal256(_MOST_DIGITS, min(self._scale, _MOST_DIGITS - 20))
        return {
            "text": text,
            "json": text,
            "empty": text,
            "whole": whole,
            "number": number,
            "flag": flag,
            "texts": arrow.list_(text),
            "wholes": arrow.list_(whole),
            "numbers": arrow.list_(number),
            "flags": arrow.list_(flag),
            "moment": arrow.timestamp("ms", "UTC"),
            "amount": amount,
            "files": arrow.list_(
                arrow.struct([*file.items(), ("sha256", text), ("node_id", text)])
            ),
        }


def imported_arrow() -> Any:
    """The library for tables.

    Raises:
        RunningHubError: it is not installed.
    """
    try:
        import pyarrow
    except ImportError:
        raise RunningHubError(
            f"Parquet and Arrow need an extra: {how_to_install('tables')}. Without it"
            " results are exported to .csv and .jsonl."
        ) from None
    return pyarrow


def as_type(value: Any, kind: Type) -> Any:
    """A value as its column has it; ``None`` where it is not known, or cannot be of that type."""
    if value is None:
        return None
    match kind:
        case "text":
            return value if isinstance(value, str) else _json(value)
        case "json" | "empty":
            return _json(value)
        case "texts":
            return [p if isinstance(p, str | None) else _json(p) for p in value]
        case "moment":
            return _moment(value)
        case "amount":
            return _amount(value)
        case "number":
            return float(value)
        case "numbers":
            return [None if part is None else float(part) for part in value]
    return value


def _type_of(value: Any) -> Type:
    """The type that a value by itself would have."""
    match value:
        case bool():
            return "flag"
        case int():
            return "whole" if -(2**63) <= value < 2**63 else "text"
        case float():
            return "number"
        case str():
            return "text"
        case list():
            kinds: set[Type] = {_type_of(part) for part in value if part is not None}
            if not kinds:
                return "empty"
            if kinds == {"whole", "number"}:
                kinds = {"number"}
            first, *others = kinds
            return "json" if others or first not in _LISTS else _LISTS[first]
    return "json"


def _common(one: Type, other: Type) -> Type:
    """The type of a column that has values of both."""
    if one == other:
        return one
    if "empty" in (one, other):
        known = other if one == "empty" else one
        return known if known in (*_LISTS.values(), "json") else "text"
    for plain, exact in (("number", "whole"), ("numbers", "wholes")):
        if {one, other} == {plain, exact}:
            return one if one == plain else other
    return "text"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _moment(text: Any) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)


def _amount(value: Any) -> Decimal | None:
    try:
        amount = Decimal(str(value))
    except InvalidOperation:
        return None
    fits = amount.is_finite() and amount.adjusted() < 18
    return amount if fits else None


def _scale_of(value: Any) -> int:
    amount = _amount(value)
    exponent = amount.as_tuple().exponent if amount is not None else 0
    return min(-exponent, _MOST_DIGITS - 20) if isinstance(exponent, int) else 0
