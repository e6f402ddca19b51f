"""``runninghub models show``: everything about one model."""

from __future__ import annotations

import textwrap
from typing import Annotated

import typer

from runninghub_async.catalogue import Endpoint, FilePrice, Parameter, PriceTable, is_shipped
from runninghub_async.cli import completion, options
from runninghub_async.cli.connection import connection, looks_up
from runninghub_async.cli.output import heading, terminal_width, write, write_json
from runninghub_async.cli.output import known as known_parts
from runninghub_async.cli.samples import shell_line
from runninghub_async.cli.seen import seen_as_json, seen_in_words, seen_of_recipe
from runninghub_async.cli.tables import table
from runninghub_async.cli.wording import allowed, up_to_size
from runninghub_async.models.as_json import endpoint_as_json
from runninghub_async.models.measures import money
from runninghub_async.models.result_data import described_fields
from runninghub_async.models.samples import line_by_name, python_line

_WIDEST = 100
_INDENT = "  "


@looks_up
def models_show(
    context: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME", help="The model's name or path.", autocompletion=completion.models
        ),
    ],
    as_json: options.Json = False,
) -> None:
    """Show a model's parameters, prices and a line to copy."""
    known = connection(context).models()
    endpoint = known.get(name)
    seen = seen_of_recipe(connection(context), endpoint)
    if as_json:
        write_json(endpoint_as_json(endpoint) | known_parts(seen=seen_as_json(seen)))
        return
    write(heading(endpoint.name))
    write(_wrapped(endpoint.summary))
    for title, lines in (
        ("About", _about(endpoint)),
        ("Parameters", _parameters(endpoint)),
        *_data(endpoint),
        *_prices(endpoint.base or endpoint),
        *([("Seen", [_INDENT + said])] if (said := seen_in_words(seen)) else []),
        ("Python", [python_line(endpoint) if is_shipped(endpoint) else line_by_name(endpoint)]),
        ("Shell", [shell_line(endpoint, known)]),
    ):
        write("")
        write(heading(title))
        for line in lines:
            write(line)


def _about(endpoint: Endpoint) -> list[str]:
    extra = "".join(
        f", {name}{' on request' * endpoint.is_on_request(name)}" for name in endpoint.extra_outputs
    )
    doubt = " (doubtful: similar models give something else)" if endpoint.output_doubtful else ""
    since = f", {endpoint.evidence_as_of}" if endpoint.evidence_as_of else ""
    facts = {
        "path": "" if endpoint.recipe else endpoint.path,
        "other names": ", ".join(endpoint.names[1:]),
        "family": endpoint.family,
        "task": endpoint.task,
        "output": f"{endpoint.output}{extra}{doubt}",
        **_recipe(endpoint),
        "evidence": "" if endpoint.recipe else f"{endpoint.evidence}{since}",
        "gone": _gone(endpoint),
        "deprecated": endpoint.deprecated,
        "note": endpoint.notes,
    }
    column = len("other names") + len(_INDENT)
    return [
        _wrapped(f"{title:<{column}}{text}", _INDENT, _INDENT + " " * column)
        for title, text in facts.items()
        if text
    ]


def _recipe(endpoint: Endpoint) -> dict[str, str]:
    """What it runs, of a recipe."""
    if (recipe := endpoint.recipe) is None:
        return {}
    outputs = (f"{output.name} ({output.kind}, node {output.node})" for output in recipe.outputs)
    return {
        "runs": f"{recipe.kind} {recipe.id}" + (f" on .{recipe.site}" if recipe.site else ""),
        "machine": str(recipe.run.get("instance_type", "")),
        "outputs": ", ".join(outputs),
        "digest": recipe.digest,
        "file": recipe.file,
    }


def _gone(endpoint: Endpoint) -> str:
    if (gone := endpoint.gone) is None:
        return ""
    seen = f", last seen {gone.last_seen}" if gone.last_seen else ""
    instead = f"; instead: {gone.instead}" if gone.instead else ""
    return f"since {gone.since}{seen} ({gone.evidence}){instead}"


def _parameters(endpoint: Endpoint) -> list[str]:
    lines = []
    for parameter in endpoint.params:
        lines += _parameter(parameter, _INDENT)
        for field in parameter.fields:
            lines += _parameter(field, _INDENT * 2)
    return lines or [f"{_INDENT}none that are known"]


def _parameter(parameter: Parameter, indent: str) -> list[str]:
    said = " ".join(filter(None, (parameter.description, parameter.evidence)))
    return [
        _wrapped(f"{parameter.python_name}: {allowed(parameter)}", indent, indent + _INDENT * 2),
        *([_wrapped(said, indent + _INDENT, indent + _INDENT)] if said else []),
    ]


def _data(endpoint: Endpoint) -> list[tuple[str, list[str]]]:
    """What the result says as data, where that is known."""
    form = endpoint.data
    if form is None:
        return []
    who = form.evidence or "as the sandbox has it; nobody has shown the service's own"
    lines = [
        _wrapped(f"{name} ({kind}): {text}", _INDENT, _INDENT * 3)
        for name, kind, text in described_fields(form.fields)
    ]
    return [(f"Data of the result ({who})", lines)]


def _prices(endpoint: Endpoint) -> list[tuple[str, list[str]]]:
    """What each site charges, under a title that says which it is."""
    if not endpoint.prices:
        return [("Price", [f"{_INDENT}none is published"])]
    return [(_price_title(table), _rules(endpoint, table)) for table in endpoint.prices]


def _price_title(prices: PriceTable) -> str:
    least = ", at least" if prices.is_minimum else ""
    where = f"on .{prices.site}, published {prices.as_of}"
    return f"Price ({prices.currency} {prices.unit}{least}, {where})"


def _rules(endpoint: Endpoint, prices: PriceTable) -> list[str]:
    rules = [rule for rule in prices.rules if rule.amount]  # a zero is not a price
    if not rules:
        return [f"{_INDENT}none is published"]
    # A blank condition stands for "each one" and tells nothing.
    names = list(dict.fromkeys(n for rule in rules for n, value in rule.when.items() if value))
    by_size = any(rule.max_megapixels is not None for rule in rules)
    header = ["price", *(_python_name(endpoint, name) for name in names), *(["size"] * by_size)]
    rows = [
        [
            money(rule.amount),
            *(rule.when.get(name, "") for name in names),
            *([up_to_size(rule)] * by_size),
        ]
        for rule in rules
    ]
    lines = table([header, *rows]) if len(header) > 1 else rows[0]
    return [_INDENT + line for line in [*lines, *(_on_top(endpoint, f) for f in prices.files)]]


def _on_top(endpoint: Endpoint, part: FilePrice) -> str:
    after = f" after the first {part.free}" if part.free > 1 else " after the first" * part.free
    return f"and {money(part.amount)} for each file in {_python_name(endpoint, part.name)}{after}"


def _python_name(endpoint: Endpoint, wire_name: str) -> str:
    parameter = endpoint.param(wire_name)
    return wire_name if parameter is None else parameter.python_name


def _wrapped(text: str, first: str = "", others: str = "") -> str:
    """Text within the width of the terminal; on one line in a pipe."""
    width = terminal_width()
    if width is None:
        return first + text
    return textwrap.fill(
        text,
        min(width, _WIDEST),
        initial_indent=first,
        subsequent_indent=others,
        break_long_words=False,
        break_on_hyphens=False,
    )
