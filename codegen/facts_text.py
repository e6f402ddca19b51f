"""Facts -> the YAML text of a file in ``spec/facts``.

The text is always the same for the same facts: what ``codegen sync`` does not change stays
as it is, to the letter.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from codegen.documents import SourceFacts, SourcesFile
from runninghub_async.documents.facts import (
    EndpointFacts,
    FactsFile,
    FilePriceFacts,
    GoneFacts,
    ParameterFacts,
    PriceFacts,
    PriceRuleFacts,
    WireFacts,
)

_WIDTH = 100

# Words that YAML takes for text, and for nothing else, without quotes.
_PLAIN = re.compile(r"[A-Za-z_][\w./ ()-]*(?<! )", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NOT_TEXT = frozenset({"", "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan"})

Scalar = str | int | float | bool


def facts_text(file: FactsFile) -> str:
    """A file of facts, endpoint by endpoint, in the order of their paths."""
    endpoints = sorted(file.endpoints, key=lambda endpoint: endpoint.path)
    return "endpoints:\n" + "\n".join(
        "".join(f"{line}\n" for line in _endpoint(endpoint)) for endpoint in endpoints
    )


def sources_text(file: SourcesFile) -> str:
    """The sources, in the order that they are known in."""
    return "sources:\n" + "".join(
        f"{line}\n" for source in file.sources for line in _source(source)
    )


def _source(facts: SourceFacts) -> Iterator[str]:
    yield f"- name: {plain(facts.name)}"
    yield f"  shape: {facts.shape}"
    yield f"  evidence: {facts.evidence}"
    if facts.repository is not None:
        yield f"  repository: {plain(facts.repository)}"
    for key in ("files", "editions"):
        if items := getattr(facts, key):
            yield from _indented(_list(key, map(plain, items), _WIDTH - 2))


def _endpoint(facts: EndpointFacts) -> Iterator[str]:
    yield f"- path: {plain(facts.path)}"
    yield from _indented(_list("names", map(plain, facts.names), _WIDTH - 2))
    if facts.nav:
        yield from _nav(facts.nav)
    yield f"  output: {facts.output}"
    if facts.extra_outputs:
        yield from _indented(_list("extra_outputs", map(plain, facts.extra_outputs), _WIDTH - 2))
    if facts.output_doubtful:
        yield "  output_doubtful: true"
    if facts.deprecated:
        yield "  deprecated: true"
    yield f"  evidence: {facts.evidence}"
    if facts.as_of is not None:
        yield f"  as_of: {plain(facts.as_of)}"
    if facts.gone is not None:
        yield from _gone(facts.gone)
    if facts.wire is not None:
        yield from _wire(facts.wire)
    if facts.client_token is not None:
        yield f"  client_token: {plain(facts.client_token)}"
    if facts.params:
        yield "  params:"
        for parameter in facts.params:
            yield from _parameter(parameter, "  ")
    else:
        yield "  params: []"
    if facts.prices:
        yield "  prices:"
        for price in facts.prices:
            yield from _price(price)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"  {line}" for line in lines)


def _wire(facts: WireFacts) -> Iterator[str]:
    yield "  wire:"
    yield f"    form: {facts.form}"
    yield f"    evidence: {facts.evidence}"
    if facts.as_of is not None:
        yield f"    as_of: {plain(facts.as_of)}"


def _gone(facts: GoneFacts) -> Iterator[str]:
    yield "  gone:"
    yield f"    since: {plain(facts.since)}"
    if facts.last_seen is not None:
        yield f"    last_seen: {plain(facts.last_seen)}"
    yield f"    evidence: {facts.evidence}"


def _parameter(facts: ParameterFacts, indent: str) -> Iterator[str]:
    """A parameter, or a field of a list's items: an item of a YAML list."""
    first, *others = _parameter_lines(facts)
    yield f"{indent}- {first}"
    yield from (f"{indent}  {line}" for line in others)


def _parameter_lines(facts: ParameterFacts) -> Iterator[str]:
    yield f"name: {plain(facts.name)}"
    yield f"type: {facts.type}"
    yield f"required: {_scalar(facts.required)}"
    if facts.default is not None:
        yield f"default: {_scalar(facts.default)}"
    if facts.sample:
        yield "sample: true"
    if facts.options is not None:
        yield from _list("options", map(_quoted, facts.options), _WIDTH - 4)
    if facts.codes:
        yield from _pairs("codes", facts.codes)
    for key in ("min", "max", "step", "min_length", "max_length"):
        value = getattr(facts, key)
        if value is not None:
            yield f"{key}: {_scalar(value)}"
    if facts.accept is not None:
        yield from _list("accept", map(plain, facts.accept), _WIDTH - 4)
    if facts.max_size_mb is not None:
        yield f"max_size_mb: {_scalar(facts.max_size_mb)}"
    if facts.multiple:
        yield "multiple: true"
    if facts.wire_as_list:
        yield "wire_as_list: true"
    if facts.max_files is not None:
        yield f"max_files: {facts.max_files}"
    if facts.node_key is not None:
        yield f"node_key: {_quoted(facts.node_key)}"
    if facts.more_fields:
        yield "more_fields: true"
    if facts.totals:
        yield from _pairs("totals", facts.totals)
    if facts.evidence is not None:
        yield f"evidence: {facts.evidence}"
    if facts.as_of is not None:
        yield f"as_of: {plain(facts.as_of)}"
    if facts.fields is not None:
        yield "fields:" if facts.fields else "fields: []"
        for field in facts.fields:
            yield from _parameter(field, "")


def _price(facts: PriceFacts) -> Iterator[str]:
    yield f"  - site: {facts.site}"
    yield f"    currency: {plain(facts.currency)}"
    yield f"    unit: {facts.unit}"
    if facts.minimum:
        yield "    minimum: true"
    yield f"    as_of: {plain(facts.as_of)}"
    if facts.evidence is not None:
        yield f"    evidence: {facts.evidence}"
    if not facts.rules:
        yield "    rules: []"
        return
    yield "    rules:"
    for rule in facts.rules:
        yield from _item(_rule(rule))
    if facts.files:
        yield "    files:"
        for part in facts.files:
            yield from _item(_file_price(part))


def _rule(facts: PriceRuleFacts) -> Iterator[str]:
    if facts.when:
        pairs = [f"{plain(name)}: {_quoted(wanted)}" for name, wanted in facts.when.items()]
        yield from _rows("when: {", pairs, "}", " " * len("when: {"), _WIDTH - 6)
    if facts.max_megapixels is not None:
        yield f"max_megapixels: {_scalar(facts.max_megapixels)}"
    yield f"amount: {_quoted(facts.amount)}"


def _file_price(facts: FilePriceFacts) -> Iterator[str]:
    yield f"name: {plain(facts.name)}"
    yield f"amount: {_quoted(facts.amount)}"
    if facts.free:
        yield f"free: {facts.free}"


def _item(lines: Iterable[str]) -> Iterator[str]:
    """An item of a list in a price."""
    for number, line in enumerate(lines):
        yield f"    {'  ' if number else '- '}{line}"


def _list(key: str, items: Iterable[str], width: int) -> Iterator[str]:
    """A list on one line, or on as many as it needs."""
    items = list(items)
    line = f"{key}: [{', '.join(items)}]"
    if len(line) <= width or len(items) == 1:
        yield line
        return
    yield f"{key}: ["
    yield from _rows("  ", items, "", "  ", width)
    yield "]"


def _pairs(key: str, values: Mapping[str, str]) -> Iterator[str]:
    """A mapping of texts on one line, or on as many as it needs."""
    start = f"{key}: {{"
    pairs = [f"{_quoted(name)}: {_quoted(value)}" for name, value in values.items()]
    yield from _rows(start, pairs, "}", " " * len(start), _WIDTH - 4)


def _rows(
    start: str, items: Sequence[str], end: str, indent: str, width: int = _WIDTH
) -> Iterator[str]:
    """Items with commas between them, in rows."""
    row = start
    for number, item in enumerate(items, 1):
        piece = f"{item}{end}" if number == len(items) else f"{item},"
        if row.strip() and row != start and len(row) + 1 + len(piece) > width:
            yield row
            row = indent
        row += piece if row in (start, indent) else f" {piece}"
    yield row


def _nav(places: Sequence[str]) -> Iterator[str]:
    """Places in the documentation's menu: one to a line where they are long."""
    line = f"  nav: [{', '.join(map(_quoted, places))}]"
    if len(line) <= _WIDTH:
        yield line
        return
    yield "  nav:"
    for place in places:
        yield f"  - {_quoted(place)}"


def _scalar(value: Scalar) -> str:
    return _quoted(value) if isinstance(value, str) else json.dumps(value)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def plain(text: str) -> str:
    """Without quotes where that means the same."""
    is_plain = _PLAIN.fullmatch(text) and text.casefold() not in _NOT_TEXT
    return text if is_plain or _DATE.fullmatch(text) else _quoted(text)
