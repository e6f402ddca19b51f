"""The docstring of a typed method, in Google's style."""

from __future__ import annotations

import re
import textwrap

from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.models.result_data import described_fields
from runninghub_async.models.samples import python_line
from runninghub_async.writing.family import Family
from runninghub_async.writing.signatures import python_default
from runninghub_async.writing.wording import (
    allowed,
    data_intro,
    evidence,
    gone,
    is_weakly_evidenced,
    output,
    price,
)

_INDENT = " " * 8
_WIDTH = 100
_ROOM = _WIDTH - len(_INDENT)
_QUOTES = " " * len('"""')
"""The opening quotes stand on the first line and need their room there."""

_TOO_MANY_QUOTES = re.compile(r'"{3,}|"+\Z')


def family_docstring(family: Family, indent: str = "") -> str:
    """The text between the quotes for a family's module (or, indented, its class)."""
    lines = _wrap(f"{family.title}: {family.summary}", "", _WIDTH - len(indent) - len('""""""'))
    text = _quotable(f"\n{indent}".join(lines))
    return text if len(lines) == 1 else f"{text}\n{indent}"


def docstring(endpoint: Endpoint) -> str:
    """The text between the quotes, indented for a method of a class."""
    sections = [_wrap(_QUOTES + endpoint.summary, "", _ROOM)]
    if endpoint.gone is not None:
        sections.append(_wrap(f"Gone: {gone(endpoint.gone)}", "", _ROOM))
    if endpoint.deprecated is not None:
        sections.append(_wrap(f"Deprecated: {endpoint.deprecated}", "", _ROOM))
    sections.append(_facts(endpoint))
    arguments = [line for parameter in endpoint.params for line in _argument(parameter)]
    sections.append(["Args:", *arguments, *_EXTRA])
    sections += [_returns(endpoint), _RAISES, _example(endpoint)]
    lines = [line for section in sections for line in (*section, "")]
    text = "\n".join(f"{_INDENT}{line}" if line else "" for line in lines)
    return f"{_quotable(text.strip())}\n{_INDENT}"


def _facts(endpoint: Endpoint) -> list[str]:
    names = ", ".join(f"``{name}``" for name in endpoint.names)
    facts = [
        f"Name: {names}",
        f"Path: ``{endpoint.path}``",
        f"Task: {endpoint.task}",
        f"Output: {output(endpoint)}",
        f"Price: {price(endpoint)}",
    ]
    if is_weakly_evidenced(endpoint):
        facts.append(f"Evidence: {evidence(endpoint)}")
    if endpoint.notes is not None:
        facts.append(f"Note: {endpoint.notes}")
    return [line for fact in facts for line in _wrap(f"- {fact}", "  ", _ROOM)]


def _returns(endpoint: Endpoint) -> list[str]:
    lines = ["Returns:", "    One paid task, which begins when the call is awaited or submitted."]
    if endpoint.data is not None:
        lines += [
            f"    {line}"
            for line in _wrap(f"{data_intro(endpoint, endpoint.data)}:", "", _ROOM - 4)
        ]
        for name, kind, text in described_fields(endpoint.data.fields):
            field = _wrap(f"- `{name}` ({kind}): {text}", "  ", _ROOM - 4)
            lines += [f"    {line}" for line in field]
    return lines


_EXTRA = ["    extra: Parameters that are not listed here, by wire name; they are sent as given."]


_RAISES = [
    "Raises:",
    "    InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on",
    "        this line, before anything is sent.",
]


def _argument(parameter: Parameter) -> list[str]:
    sentences = [parameter.description, allowed(parameter)]
    default = python_default(parameter)
    if default is not None:
        shown = f'"{default}"' if isinstance(default, str) else f"{default}"
        sentences.append(f"{'Default' if parameter.required else 'Service default'}: {shown}.")
    if parameter.evidence is not None:
        sentences.append(f"Uncertain: {parameter.evidence}")
    lines = _wrap(
        f"{parameter.python_name}: {' '.join(filter(None, sentences))}", "    ", _ROOM - 4
    )
    for field in parameter.fields:
        text = f"`{field.name}`: {' '.join(filter(None, [field.description, allowed(field)]))}"
        lines += _wrap(f"    - {text}", "      ", _ROOM - 4)
    return [f"    {line}" for line in lines]


def _example(endpoint: Endpoint) -> list[str]:
    return ["Example:", *(f"    {line}" for line in python_line(endpoint, _ROOM - 4).splitlines())]


def _quotable(text: str) -> str:
    """The text between triple quotes: no three of its own quotes in a row, and none at its end."""
    text = text.replace("\\", "\\\\")
    return _TOO_MANY_QUOTES.sub(lambda found: '\\"' * len(found[0]), text)


def _wrap(text: str, indent: str, width: int) -> list[str]:
    return textwrap.wrap(
        text, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
