"""Facts of an endpoint: its names, dates and prices."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from codegen.documents import Documents, PriceFacts
from codegen.join import all_facts
from codegen.problems import Problems
from codegen.yaml_source import Place, names_written

_AMOUNT = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")

# What would make another address of it.
_NOT_IN_A_PATH = re.compile(r"[?#%\\]|//|(^|/)\.{1,2}(/|$)")


def check(documents: Documents, problems: Problems) -> None:
    for endpoint, place in all_facts(documents):
        if fault := fault_of_path(endpoint.path):
            problems.add(place.at("path"), f'the path "{endpoint.path}" {fault}')
        if not endpoint.names:
            problems.add(place.at("names"), "an endpoint needs at least one documented name")
        for index, name in enumerate(endpoint.names):
            if not name.strip() or name != name.strip():
                problems.add(
                    place.at("names", index),
                    f'the name "{name}" must not be blank, nor begin or end with a blank',
                )
        for index, output in enumerate(endpoint.extra_outputs):
            if not output.isidentifier() or output in endpoint.extra_outputs[:index]:
                problems.add(
                    place.at("extra_outputs", index),
                    f'the extra output "{output}" must be a single word, given once',
                )
        for index, entry in enumerate(endpoint.nav):
            parts = entry.split(" / ")
            if len(parts) < 2 or any(not part or part != part.strip() for part in parts):
                problems.add(
                    place.at("nav", index),
                    f'the place in the menu "{entry}" must be a heading and a title with " / "'
                    " between them, or more of them between those",
                )
            elif entry in endpoint.nav[:index]:
                problems.add(place.at("nav", index), f'the place "{entry}" is given twice')
        for key in ("as_of", "gone"):
            if getattr(endpoint, key) is not None:
                _check_date(getattr(endpoint, key), place.at(key), problems)
        if endpoint.price is not None:
            wire_names = names_written(place.at("params"), "name")
            _check_price(endpoint.price, wire_names, place.at("price"), problems)


def fault_of_path(path: str) -> str | None:
    """Why this can't be the path of an endpoint; ``None`` where it can."""
    if not path.strip() or path != path.strip().strip("/"):
        return "must not be blank, nor begin or end with a slash or a blank"
    if found := _NOT_IN_A_PATH.search(path):
        return f'must be words between single slashes, without "{found[0]}"'
    return None


def _check_price(
    price: PriceFacts, wire_names: Collection[str], place: Place, problems: Problems
) -> None:
    _check_date(price.as_of, place.at("as_of"), problems)
    if not price.rules:
        problems.add(place.at("rules"), "a price needs at least one rule")
    for index, rule in enumerate(price.rules):
        there = place.at("rules", index)
        if not _AMOUNT.fullmatch(rule.amount):
            problems.add(
                there.at("amount"), f'the amount "{rule.amount}" is not a price such as "2.63"'
            )
        for name in rule.when:
            if name not in wire_names:
                problems.add(
                    there.at("when", name),
                    f"the price depends on a parameter {name}, which the endpoint does not have;"
                    f" it has {', '.join(sorted(wire_names)) or 'none'}",
                )


def _check_date(text: str, place: Place, problems: Problems) -> None:
    try:
        is_date = date.fromisoformat(text).isoformat() == text
    except ValueError:
        is_date = False
    if not is_date:
        problems.add(place, f'"{text}" is not a date such as 2026-04-29')
