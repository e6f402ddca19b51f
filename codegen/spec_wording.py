"""The sentences that only pages and explanations of the spec have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from runninghub_async.models.records import (
    Endpoint,
    ErrorCode,
    GivenBy,
    Parameter,
    PriceRule,
    PriceTable,
    Wire,
)
from runninghub_async.writing import wording


def given_by(givers: Iterable[GivenBy], names: Mapping[str, str]) -> str:
    """Where the value of a parameter comes from; ``names`` are the Python names here."""
    sources = [
        f"`{giver.path}`{_asked_with(giver)}, as `{_subscripts(giver.key)}` of"
        + (f" the result that {names[giver.beside]} is from" if giver.beside else " its result")
        for giver in givers
    ]
    return f"Given by {'; or by '.join(sources)}." if sources else ""


def _asked_with(giver: GivenBy) -> str:
    pairs = [f"{name} `{value}`" for name, value in giver.when.items()]
    return f" with {' and '.join(pairs)}" if pairs else ""


def _subscripts(key: str) -> str:
    """A field as one reads it: ``data["face_data"][0]["face_id"]``."""
    return "data" + "[0]".join(f'["{name}"]' for name in key.split("."))


def size(rule: PriceRule) -> str:
    """The pictures that an amount is for."""
    limit = rule.max_megapixels
    return "any other" if limit is None else f"up to {limit:g} megapixels"


def price_rows(endpoint: Endpoint, table: PriceTable) -> list[PriceRule]:
    """The rules as a table shows them: in the order of the options, as far as they have one.

    Where some rule leaves a parameter open, the first that fits counts, and their own order says
    which that is.
    """
    rules = list(table.rules)
    names = wording.price_parameters(table)
    if wording.depends_on_size(table) or not all(rule.when.keys() == set(names) for rule in rules):
        return rules
    ranks = {name: _ranks(endpoint.param(name)) for name in names}
    return sorted(
        rules, key=lambda rule: [ranks[n].get(rule.when[n].casefold(), -1) for n in names]
    )


def _ranks(parameter: Parameter | None) -> dict[str, int]:
    options = parameter.options if parameter is not None else ()
    return {option.casefold(): number for number, option in enumerate(options)}


_FORMS = {
    "flat": "flat names and plain values",
    "flat_codes": "flat names, with codes for options",
    "node_keys": "node keys, with codes for options",
}


def wire(record: Wire) -> str:
    """The form in which the endpoint wants its parameters."""
    dated = f", {record.as_of}" if record.as_of else ""
    return f"{_FORMS[record.form]} ({record.evidence}{dated})"


def submit_verdict(code: ErrorCode) -> str:
    """What a submit that is answered with this code has come to."""
    return {
        "later": "made no task; it is sent again",
        "refused": "made no task",
        "uncertain": "may have made a task",
    }[code.submit]


def read_verdict(code: ErrorCode) -> str:
    """What becomes of a query or an upload that is answered with this code."""
    return "is repeated" if code.read == "retry" or code.submit == "later" else "fails"
