"""The sentences that docstrings and documentation pages share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from runninghub_async.documents.fact_records import FIRM_EVIDENCE
from runninghub_async.models.records import (
    DataForm,
    Endpoint,
    FilePrice,
    Gone,
    Parameter,
    PriceTable,
)
from runninghub_async.writing.signatures import python_options

_MOST_OPTIONS_IN_A_SENTENCE = 12


def allowed(parameter: Parameter) -> str:
    """What may be given, in sentences; empty where anything of the type may."""
    clauses = [
        _items(parameter),
        _options(parameter),
        _range(parameter),
        _length(parameter),
        _files(parameter),
    ]
    return " ".join(f"{clause[:1].upper()}{clause[1:]}." for clause in clauses if clause)


def price(endpoint: Endpoint) -> str:
    """The prices in a line, site by site: an amount, or from the lowest to the highest."""
    return "; ".join(_price(endpoint, table) for table in endpoint.prices) or "not published"


def _price(endpoint: Endpoint, table: PriceTable) -> str:
    amounts = [rule.amount for rule in table.rules]
    lowest, highest = min(amounts), max(amounts)
    span = money(lowest) if lowest == highest else f"{money(lowest)} to {money(highest)}"
    start = "from " if table.is_minimum else ""
    names = [python_name(endpoint, name) for name in price_parameters(table)]
    depends_on = [*names, *(["its size"] if depends_on_size(table) else [])]
    by = f", depending on {listed(depends_on, 'and')}" if lowest != highest and depends_on else ""
    on_top = "".join(f", and {file_price(endpoint, part)}" for part in table.files)
    where = f"on .{table.site}, published {table.as_of}"
    return f"{start}{table.currency} {span} {table.unit}{by}{on_top} ({where})"


def depends_on_size(table: PriceTable) -> bool:
    """Whether the price depends on the size of the picture."""
    return any(rule.max_megapixels is not None for rule in table.rules)


def file_price(endpoint: Endpoint, part: FilePrice) -> str:
    """What the files given for a parameter cost on top."""
    first = "the first" if part.free == 1 else f"the first {part.free}"
    after = f" after {first}" if part.free else ""
    return f"{money(part.amount)} for each file in {python_name(endpoint, part.name)}{after}"


def price_parameters(table: PriceTable) -> list[str]:
    """The wire names that the price depends on."""
    return list(dict.fromkeys(name for rule in table.rules for name in rule.when))


def python_name(endpoint: Endpoint, wire_name: str) -> str:
    parameter = endpoint.param(wire_name)
    return parameter.python_name if parameter else wire_name


def output(endpoint: Endpoint) -> str:
    """What the endpoint gives."""
    extra = "".join(
        f", and {name}{' on request' * endpoint.is_on_request(name)}"
        for name in endpoint.extra_outputs
    )
    doubt = " (doubtful: similar endpoints give something else)" if endpoint.output_doubtful else ""
    return f"{endpoint.output}{extra}{doubt}"


def gone(record: Gone) -> str:
    """That the service has taken an endpoint down."""
    seen = f", last seen {record.last_seen}" if record.last_seen else ""
    instead = f" Use `{record.instead}` instead." if record.instead else ""
    return f"Not offered any more since {record.since}{seen} ({record.evidence}).{instead}"


def data_intro(endpoint: Endpoint, form: DataForm) -> str:
    """What is known of a result's data, and who says so; the fields follow."""
    when = [f"{python_name(endpoint, name)} {value}" for name, value in form.when.items()]
    start = f"With {' and '.join(when)}, the" if when else "The"
    if form.evidence is None:
        return (
            f"{start} result's `data` is this on the sandbox; nobody has shown what the service"
            " itself answers"
        )
    dated = f", {form.as_of}" if form.as_of else ""
    return f"{start} result's `data` ({form.evidence}{dated})"


def evidence(endpoint: Endpoint) -> str:
    """How the record is evidenced."""
    dated = f", {endpoint.evidence_as_of}" if endpoint.evidence_as_of else ""
    return f"{endpoint.evidence}{dated}"


def is_weakly_evidenced(endpoint: Endpoint) -> bool:
    return endpoint.evidence not in FIRM_EVIDENCE


def money(amount: Decimal) -> str:
    """An amount with two decimals, or more where it has more: 3 -> 3.00."""
    exponent = amount.as_tuple().exponent
    return f"{amount:,.2f}" if isinstance(exponent, int) and exponent > -2 else f"{amount:,f}"


def plain(number: int | float) -> str:
    """A number without idle zeros: 20000 -> 20,000."""
    return f"{number:,}".removesuffix(".0")


def listed(words: Iterable[str], last: str) -> str:
    """``a, b and c``."""
    *others, final = words
    return f"{', '.join(others)} {last} {final}" if others else final


def _items(parameter: Parameter) -> str:
    """What the items of a list are."""
    if parameter.type != "list":
        return ""
    if not parameter.fields:
        return "each item is any JSON object: its fields are not known"
    fields = [
        f"`{field.name}`{'' if field.required else ' (optional)'}" for field in parameter.fields
    ]
    more = "; further fields are not known, and pass" if parameter.has_more_fields else ""
    return f"each item has {listed(fields, 'and')}{more}"


def _options(parameter: Parameter) -> str:
    if parameter.type != "choice" or parameter.is_flag:
        return ""
    options = python_options(parameter)
    several = "one or several of " if parameter.multiple else ""
    if len(options) == 1:
        return f"only {_shown(options[0])}"
    if len(options) > 3 and _is_run(options):
        return f"{several}{options[0]} to {options[-1]}"
    if len(options) > _MOST_OPTIONS_IN_A_SENTENCE:
        return f"{several or 'one of '}the {len(options)} options in the signature"
    return several + listed(map(_shown, options), "and" if several else "or")


def _is_run(options: Sequence[str | int | float]) -> bool:
    """Whether the options are whole numbers without a gap, which need no list."""
    low, high = options[0], options[-1]
    if not isinstance(low, int) or not isinstance(high, int):
        return False
    return list(options) == list(range(low, high + 1))


def _shown(option: str | int | float) -> str:
    return f'"{option}"' if isinstance(option, str) else plain(option)


def _range(parameter: Parameter) -> str:
    low, high, step = parameter.min, parameter.max, parameter.step
    if low is not None and high is not None:
        span = f"{plain(low)} to {plain(high)}"
    elif low is not None:
        span = f"at least {plain(low)}"
    elif high is not None:
        span = f"at most {plain(high)}"
    else:
        span = ""
    if step is None or (step == 1 and parameter.type == "integer"):
        return span
    steps = f"in steps of {plain(step)}"
    return f"{span}, {steps}" if span else steps


def _length(parameter: Parameter) -> str:
    low, high = parameter.min_length, parameter.max_length
    each = "each " if parameter.multiple else ""
    if low and high is not None:
        return f"{each}{plain(low)} to {plain(high)} characters"
    if high is not None:
        return f"{each}at most {plain(high)} characters"
    return f"{each}at least {plain(low)} characters" if low else ""


def _files(parameter: Parameter) -> str:
    count = ""
    if parameter.multiple and parameter.max_files is not None:
        things = "files" if parameter.is_media else "items"
        count = (
            f"at most {parameter.max_files} {things if parameter.max_files != 1 else things[:-1]}"
        )
    kinds = listed(parameter.accept, "or") if parameter.accept else ""
    size = f"up to {plain(parameter.max_size_mb)} MB" if parameter.max_size_mb is not None else ""
    file = " ".join(filter(None, (kinds, size)))
    if count and file:
        return f"{count}, {'each ' if parameter.max_files != 1 else ''}{file}"
    return count or file
