"""A proposal as the text of a recipe's file, in YAML or in JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from attrs import asdict

from runninghub_async.recipes.proposal import Proposal, ProposedParameter

_WIDTH = 100
_PLAIN = re.compile(r"[A-Za-z](?:[A-Za-z0-9_./-]| (?! ))*(?<! )")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_NO_TEXT = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
"""Words of which YAML makes something else."""


def recipe_data(proposal: Proposal, date: str, graph: str | None = None) -> dict[str, Any]:
    """What stands in the file of a recipe.

    Args:
        proposal: with the parameters that the recipe is to have.
        date: the day, as ``YYYY-MM-DD``.
        graph: the name of the file beside it that has its graph.
    """
    used = {node for one in proposal.parameters for node, _ in one.spots}
    used |= {output.node for output in proposal.outputs}
    nodes = {node: _known(made) for node, made in proposal.nodes.items() if node in used}
    data = {
        "kind": proposal.kind,
        "id": proposal.id,
        "site": proposal.site,
        "output": proposal.output,
        "summary": proposal.summary,
        "graph": graph,
        "made_from": {
            "digest": proposal.digest,
            "date": date,
            **({"nodes": nodes} if nodes else {}),
        },
        "outputs": [asdict(output) for output in proposal.outputs],
        "parameters": list(map(_parameter, proposal.parameters)),
    }
    return {key: value for key, value in data.items() if value not in (None, [])}


def as_yaml(data: Mapping[str, Any]) -> str:
    """The text of the file: a line for each parameter, output and node."""
    lines: list[str] = []
    for key, value in data.items():
        lines += _entry(key, value, "")
    return "\n".join(lines) + "\n"


def as_json(data: Mapping[str, Any]) -> str:
    """The same for those who have no PyYAML."""
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def as_flow(value: Any) -> str:
    """A value as YAML has it, which reads as the same value again."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        text = format(Decimal(repr(value)), "f")
        return text if "." in text else f"{text}.0"
    is_plain = _PLAIN.fullmatch(value) and value.casefold() not in _NO_TEXT
    return value if is_plain or _DATE.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _parameter(parameter: ProposedParameter) -> dict[str, Any]:
    spots = [{"node": node, "field": name} for node, name in parameter.spots]
    options: Any = dict(parameter.options)
    if all(label == value for label, value in options.items()):
        options = list(options)
    data = {
        "name": parameter.name,
        **(spots[0] if len(spots) == 1 else {"nodes": spots}),
        "type": parameter.type,
        "required": parameter.required or None,
        "min": parameter.min,
        "max": parameter.max,
        "options": options or None,
        "help": parameter.help or None,
    }
    return {key: value for key, value in data.items() if value is not None}


def _known(made: Any) -> dict[str, str]:
    return {key: value for key, value in asdict(made).items() if value}


def _entry(key: str, value: Any, indent: str) -> Iterable[str]:
    if isinstance(value, list):
        yield f"{indent}{key}:"
        for item in value:
            yield from _flow(f"{indent}- ", _pieces(item))
    elif isinstance(value, dict) and not indent:
        yield f"{key}:"
        for name, part in value.items():
            yield from _entry(name, part, "  ")
    elif isinstance(value, dict):
        yield f"{indent}{key}:"
        for name, part in value.items():
            yield from _flow(f"{indent}  {as_flow(name)}: ", _pieces(part))
    else:
        yield f"{indent}{key}: {as_flow(value)}"


def _pieces(value: Any) -> list[str]:
    """A value in flow style, in pieces between which a line may end."""
    if isinstance(value, dict):
        inner = []
        for key, part in value.items():
            first, *rest = _pieces(part)
            inner += [f"{as_flow(key)}: {first}", *rest]
        return _around("{", inner, "}", [len(_pieces(part)) for part in value.values()])
    if isinstance(value, list):
        parts = [_pieces(part) for part in value]
        return _around("[", [piece for part in parts for piece in part], "]", list(map(len, parts)))
    return [as_flow(value)]


def _around(opening: str, pieces: list[str], closing: str, sizes: list[int]) -> list[str]:
    """The pieces in brackets, with commas behind all parts but the last."""
    if not pieces:
        return [opening + closing]
    ends, place = set(), 0
    for size in sizes[:-1]:
        place += size
        ends.add(place - 1)
    with_commas = [piece + "," if number in ends else piece for number, piece in enumerate(pieces)]
    with_commas[0] = opening + with_commas[0]
    with_commas[-1] += closing
    return with_commas


def _flow(start: str, pieces: list[str]) -> Iterable[str]:
    """Pieces on lines that are not too long, unless a piece is."""
    indent = " " * (len(start) - len(start.lstrip(" ")) + 2)
    line = start + pieces[0]
    for piece in pieces[1:]:
        if len(line) + 1 + len(piece) > _WIDTH:
            yield line
            line = f"{indent} {piece}"
        else:
            line += f" {piece}"
    yield line
