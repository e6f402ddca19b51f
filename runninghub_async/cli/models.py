"""``runninghub models``: find a model."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Annotated, Literal

import typer

from runninghub_async.catalogue import Endpoint, Lookup, Site
from runninghub_async.checks import refusal
from runninghub_async.cli import completion, options
from runninghub_async.cli.connection import connection, looks_up
from runninghub_async.cli.output import counted, heading, say, terminal_width, write, write_json
from runninghub_async.cli.samples import shell_name
from runninghub_async.cli.tables import table
from runninghub_async.errors import UnknownModelError
from runninghub_async.models.as_json import endpoint_as_json
from runninghub_async.models.measures import (
    SortKey,
    Unit,
    in_order,
    large_enough,
    longest,
    maximum_in_words,
    price_per_unit,
    published_amounts,
    short_price,
    shown_prices,
)
from runninghub_async.quoting import shown


@looks_up
def models(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="TEXT",
            help="Words to find in names, brands, tasks, summaries and parameters.",
            autocompletion=completion.searches,
        ),
    ] = None,
    family: Annotated[
        str | None,
        typer.Option(metavar="BRAND", help="Only this family.", autocompletion=completion.families),
    ] = None,
    task: Annotated[
        str | None,
        typer.Option(
            metavar="TASK",
            help="Only this task, such as image-to-video.",
            autocompletion=completion.tasks,
        ),
    ] = None,
    output: Annotated[
        Literal["video", "image", "audio", "3d", "text", "file"] | None,
        typer.Option(help="Only what makes this."),
    ] = None,
    param: Annotated[
        str | None, typer.Option(metavar="KEY", help="Only what takes this parameter.")
    ] = None,
    max_price: Annotated[
        float | None,
        typer.Option(
            parser=options.amount,
            metavar="AMOUNT",
            help="Only what costs at most this, per call, second or whatever is charged.",
        ),
    ] = None,
    per: Annotated[
        Unit | None,
        typer.Option(help="Only what is charged so; --max-price is then the price of one."),
    ] = None,
    min_duration: Annotated[
        float | None,
        typer.Option(
            parser=options.amount, metavar="SECONDS", help="Only what can be so long, or longer."
        ),
    ] = None,
    min_size: Annotated[
        str | None,
        typer.Option(
            metavar="SIZE",
            help="Only what can be so large, or larger: 1080p, 2k, 1536x640, or pixels on the"
            " short side.",
        ),
    ] = None,
    sort: Annotated[
        SortKey | None,
        typer.Option(help="The cheapest (by unit), the longest or the largest first, or by name."),
    ] = None,
    as_json: options.Json = False,
) -> None:
    """Find models by their names, tasks, parameters, prices, and what they can make at most.

    `runninghub models show NAME` tells everything about one.  Words may be Chinese: 可灵 图生视频.
    """
    site, known = connection(context).named_site(), connection(context).models()
    text = " ".join(words or ())
    found = known.search(text) if text else list(known)
    found = _only(found, known, "--family", family, lambda endpoint: {endpoint.family})
    found = _only(found, known, "--task", task, lambda endpoint: {endpoint.task})
    found = _only(found, known, "--param", param, _parameter_names)
    if output is not None:
        found = [endpoint for endpoint in found if endpoint.output == output]
    if per is not None:
        found = [e for e in found if (p := price_per_unit(e, site)) is not None and p[0] == per]
    if max_price is not None:
        limit = Decimal(str(max_price))
        found = [
            e for e in found if (least := _least_price(e, site, per)) is not None and least <= limit
        ]
    if min_duration is not None:
        found = [e for e in found if (longest(e) or 0) >= min_duration]
    if min_size is not None:
        found = large_enough(found, min_size)
    if sort is not None:
        found = in_order(found, sort, site)
    if as_json:
        write_json([endpoint_as_json(endpoint) for endpoint in found])
    elif found:
        with_maximum = sort in ("duration", "size") or bool(min_duration or min_size)
        _show(found, site, known, with_maximum=with_maximum)
    else:
        say(f"No model fits.{_suggestions(text, known)}")


def _only(
    found: list[Endpoint],
    known: Lookup,
    option: str,
    wanted: str | None,
    values_of: Callable[[Endpoint], set[str]],
) -> list[Endpoint]:
    """Those that have the wanted value, which must be one that some model has."""
    if wanted is None:
        return found
    values = sorted({value for endpoint in known for value in values_of(endpoint) if value})
    if wanted not in values:
        nearest = difflib.get_close_matches(wanted, values, n=3)
        hint = f"Did you mean {' or '.join(nearest)}?" if nearest else ""
        raise refusal(
            option, f"is {shown(wanted)}", f"one of {', '.join(values)}", value=wanted, hint=hint
        )
    return [endpoint for endpoint in found if wanted in values_of(endpoint)]


def _least_price(endpoint: Endpoint, site: Site | None, per: Unit | None) -> Decimal | None:
    """What it costs at least: as it is published, or by the unit that was asked for."""
    price = price_per_unit(endpoint, site)
    if per is not None and price is not None:
        return price[1]
    return min(published_amounts(shown_prices(endpoint, site)), default=None)


def _parameter_names(endpoint: Endpoint) -> set[str]:
    return {name for known in endpoint.params for name in (known.name, known.python_name)}


def _suggestions(text: str, known: Lookup) -> str:
    """Families like a text that fits nothing; where there are none, names."""
    families = {endpoint.family for endpoint in known}
    nearest = difflib.get_close_matches(text.casefold(), families, n=3)
    if not nearest:
        try:
            known.get(text)
        except UnknownModelError as unknown:
            nearest += unknown.suggestions
    return f" Did you mean {' or '.join(nearest)}?" if nearest else ""


def _show(
    found: Sequence[Endpoint], site: Site | None, known: Lookup, *, with_maximum: bool
) -> None:
    rows = [
        [
            shell_name(endpoint, known),
            endpoint.task + _standing(endpoint),
            short_price(shown_prices(endpoint, site)),
            *([maximum_in_words(endpoint)] * with_maximum),
        ]
        for endpoint in found
    ]
    header = ["NAME", "TASK", "PRICE", *(["AT MOST"] * with_maximum)]
    first, *lines = table([header, *rows], width=terminal_width())
    write(heading(first))
    for line in lines:
        write(line)
    say(f"{counted(len(found), 'model')}; `runninghub models show NAME` tells all about one.")


def _standing(endpoint: Endpoint) -> str:
    """What speaks against using it."""
    if endpoint.gone is not None:
        return ", gone"
    return ", deprecated" if endpoint.deprecated is not None else ""
