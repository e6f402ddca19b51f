"""Facts of an endpoint: its names, dates and prices."""

from __future__ import annotations

import re
from collections.abc import Collection

from runninghub_async.documents.dates import check_date
from runninghub_async.documents.facts import EndpointFacts, PriceFacts
from runninghub_async.documents.places import Place, names_written
from runninghub_async.documents.problems import Problems
from runninghub_async.models.paths import fault_of_path
from runninghub_async.models.records import CURRENCY_OF_SITE

_AMOUNT = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})?")


def check(endpoint: EndpointFacts, place: Place, problems: Problems) -> None:
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
    if endpoint.as_of is not None:
        check_date(endpoint.as_of, place.at("as_of"), problems)
    _check_gone(endpoint, place, problems)
    _check_wire(endpoint, place, problems)
    _check_prices(endpoint, place, problems)


def _check_gone(endpoint: EndpointFacts, place: Place, problems: Problems) -> None:
    gone, there = endpoint.gone, place.at("gone")
    if gone is None:
        return
    check_date(gone.since, there.at("since"), problems)
    if gone.last_seen is None:
        return
    check_date(gone.last_seen, there.at("last_seen"), problems)
    if gone.last_seen > gone.since:
        problems.add(
            there.at("last_seen"), f"last seen {gone.last_seen} is after gone since {gone.since}"
        )


def _check_wire(endpoint: EndpointFacts, place: Place, problems: Problems) -> None:
    wire = endpoint.wire
    if wire is not None:
        if wire.as_of is not None:
            check_date(wire.as_of, place.at("wire", "as_of"), problems)
        needed, having = {
            "flat": ("", True),
            "flat_codes": ("codes", any(p.codes for p in endpoint.params)),
            "node_keys": ("node_key", any(p.node_key for p in endpoint.params)),
        }[wire.form]
        if not having:
            problems.add(
                place.at("wire", "form"), f"the form {wire.form} needs a parameter with {needed}"
            )
    token = endpoint.client_token
    if token is not None and not any(
        parameter.name == token and parameter.type == "string" and not parameter.multiple
        for parameter in endpoint.params
    ):
        problems.add(
            place.at("client_token"), f"the endpoint has no parameter {token} that takes a text"
        )


def _check_prices(endpoint: EndpointFacts, place: Place, problems: Problems) -> None:
    wire_names = names_written(place.at("params"), "name")
    sites: set[str] = set()
    for index, price in enumerate(endpoint.prices):
        there = place.at("prices", index)
        if price.site in sites:
            problems.add(there.at("site"), f"the prices of the site {price.site} are given twice")
        sites.add(price.site)
        if (currency := CURRENCY_OF_SITE[price.site]) != price.currency:
            problems.add(
                there.at("currency"),
                f"money of the site {price.site} is {currency}, not {price.currency}",
            )
        _check_price(price, wire_names, there, problems)


def _check_price(
    price: PriceFacts, wire_names: Collection[str], place: Place, problems: Problems
) -> None:
    check_date(price.as_of, place.at("as_of"), problems)
    if not price.rules:
        problems.add(place.at("rules"), "a price needs at least one rule")
    for index, rule in enumerate(price.rules):
        there = place.at("rules", index)
        _check_amount(rule.amount, there.at("amount"), problems)
        for name in rule.when:
            _check_dependence(name, wire_names, there.at("when", name), problems)
        if rule.max_megapixels is not None and rule.max_megapixels <= 0:
            problems.add(there.at("max_megapixels"), "a picture has some megapixels, more than 0")
    for index, part in enumerate(price.files):
        there = place.at("files", index)
        _check_amount(part.amount, there.at("amount"), problems)
        _check_dependence(part.name, wire_names, there.at("name"), problems)
        if part.free < 0:
            problems.add(there.at("free"), "as many files are free, or none (0)")


def _check_amount(amount: str, place: Place, problems: Problems) -> None:
    if not _AMOUNT.fullmatch(amount):
        problems.add(place, f'the amount "{amount}" is not a price such as "2.63"')


def _check_dependence(
    name: str, wire_names: Collection[str], place: Place, problems: Problems
) -> None:
    if name not in wire_names:
        problems.add(
            place,
            f"the price depends on a parameter {name}, which the endpoint does not have;"
            f" it has {', '.join(sorted(wire_names)) or 'none'}",
        )
