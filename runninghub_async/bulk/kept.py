"""Columns of a row that say nothing of the call, and are kept beside it for whoever joins."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from runninghub_async.calls.bodies import RECIPE_FIELD, WEBHOOK_FIELD, without_key
from runninghub_async.calls.options import NOT_ASKED_FOR
from runninghub_async.checks import not_allowed
from runninghub_async.platform.bodies import FIELDS_OF_RUNS
from runninghub_async.platform.kinds import KINDS
from runninghub_async.platform.options import WIRE_NAMES

KEPT_FIELD = "kept"
"""Where kept columns stand, in rows of JSON and in results."""
FIELDS_OF_MODELS = frozenset({"model", "params", "extra", "wire", RECIPE_FIELD, *NOT_ASKED_FOR})
FIELDS = frozenset(
    {"id", "nodes", "graph", "code", WEBHOOK_FIELD, *KINDS}
    | {*FIELDS_OF_MODELS, *FIELDS_OF_RUNS, *WIRE_NAMES}
)
"""What a row of JSON may have beside parameters."""

Row = Mapping[str, Any]


def parted(
    row: Row, names: Collection[str], *, others: bool, is_asked_for: Callable[[str], bool]
) -> tuple[Row, Row]:
    """What a row keeps, and the rest of it.

    Args:
        row: its columns.
        names: of columns that are kept.  One that is asked for as well stays in the rest.
        others: whether all that is not asked for is kept.
        is_asked_for: whether a column says something of the call.
    """
    if not names and not others:
        return {}, row
    known = {name: is_asked_for(name) for name in row}
    kept = {n: value for n, value in row.items() if n in names or (others and not known[n])}
    return kept, {n: value for n, value in row.items() if known[n] or n not in kept}


def kept_in(row: Row) -> tuple[Row, Row]:
    """What a row of JSON keeps by its own words, and the rest of it.

    Raises:
        InvalidParameterError: what stands under ``kept`` is no object, or has a key.
    """
    if KEPT_FIELD not in row:
        return {}, row
    kept = row[KEPT_FIELD]
    if kept is not None and not isinstance(kept, Mapping):
        raise not_allowed(KEPT_FIELD, kept, 'an object such as {"sku": "A-17"}')
    return without_key(kept or {}), {
        name: value for name, value in row.items() if name != KEPT_FIELD
    }
