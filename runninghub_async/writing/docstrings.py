"""The docstring of a typed method, in Google's style."""

from __future__ import annotations

import re
import textwrap

from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.models.result_data import described_fields
from runninghub_async.models.samples import python_line
from runninghub_async.writing.family import Family, takes_extra
from runninghub_async.writing.recipe_wording import (
    allowed_in,
    is_of_one_site,
    outputs_of,
    places_of,
    recipe_facts,
    unit_of,
)
from runninghub_async.writing.signatures import is_default_sent, python_default
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
_QUOTES = " " * len('"""')
"""The opening quotes stand on the first line and need their room there."""

_TOO_MANY_QUOTES = re.compile(r'"{3,}|\A"+|"+\Z')
_BLANK = re.compile(r"[^\S ]")


def family_docstring(family: Family, indent: str = "") -> str:
    """The text between the quotes for a family's module (or, indented, its class)."""
    lines = _wrap(f"{family.title}: {family.summary}", "", _WIDTH - len(indent) - len('""""""'))
    text = _quotable(f"\n{indent}".join(lines))
    return text if len(lines) == 1 else f"{text}\n{indent}"


def docstring(endpoint: Endpoint, width: int = _WIDTH) -> str:
    """The text between the quotes, indented for a method of a class.

    Args:
        endpoint: what the method calls.
        width: of its lines, as far as words are not longer.
    """
    room = width - len(_INDENT)
    sections = [_wrap(_QUOTES + endpoint.summary, "", room)]
    if endpoint.gone is not None:
        sections.append(_wrap(f"Gone: {gone(endpoint.gone)}", "", room))
    if endpoint.deprecated is not None:
        sections.append(_wrap(f"Deprecated: {endpoint.deprecated}", "", room))
    sections.append(_facts(endpoint, room))
    if arguments := _arguments(endpoint, room):
        sections.append(["Args:", *arguments])
    sections += [_returns(endpoint, room), _raises(endpoint, room), _example(endpoint, room)]
    lines = [line for section in sections for line in (*section, "")]
    text = "\n".join(f"{_INDENT}{line}" if line else "" for line in lines)
    return f"{_quotable(text.strip())}\n{_INDENT}"


def _facts(endpoint: Endpoint, room: int) -> list[str]:
    facts = [
        *(_facts_of_model(endpoint) if endpoint.recipe is None else recipe_facts(endpoint)),
        *([f"Note: {endpoint.notes}"] if endpoint.notes is not None else []),
    ]
    return [line for fact in facts for line in _wrap(f"- {fact}", "  ", room)]


def _facts_of_model(endpoint: Endpoint) -> list[str]:
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
    return facts


def _arguments(endpoint: Endpoint, room: int) -> list[str]:
    lines = [line for param in endpoint.params for line in _argument(endpoint, param, room)]
    if takes_extra(endpoint):
        lines += _wrap(_EXTRA, "    ", room - 4, before="    ")
    return lines


def _returns(endpoint: Endpoint, room: int) -> list[str]:
    lines = ["Returns:"]
    lines += _wrap(f"{_TASK} {outputs_of(endpoint)}".strip(), "", room - 4, before="    ")
    if endpoint.data is not None:
        intro = f"{data_intro(endpoint, endpoint.data)}:"
        lines += _wrap(intro, "", room - 4, before="    ")
        for name, kind, text in described_fields(endpoint.data.fields):
            lines += _wrap(f"- `{name}` ({kind}): {text}", "  ", room - 4, before="    ")
    return lines


_TASK = "One paid task, which begins when the call is awaited or submitted."
_EXTRA = "extra: Parameters that are not listed here, by wire name; they are sent as given."
_REFUSED = "InvalidParameterError: A parameter is missing, unknown or not allowed"


def _raises(endpoint: Endpoint, room: int) -> list[str]:
    other = ", or the client is of another site" if is_of_one_site(endpoint) else ""
    told = f"{_REFUSED}{other}. It is raised on this line, before anything is sent."
    return ["Raises:", *_wrap(told, "    ", room - 4, before="    ")]


def _argument(endpoint: Endpoint, parameter: Parameter, room: int) -> list[str]:
    sentences = [
        parameter.description,
        unit_of(endpoint, parameter),
        allowed_in(endpoint, parameter),
    ]
    default = python_default(parameter)
    if default is not None:
        shown = f'"{default}"' if isinstance(default, str) else f"{default}"
        whose = "Default" if is_default_sent(endpoint, parameter) else "Service default"
        sentences.append(f"{whose}: {shown}.")
    if parameter.evidence is not None:
        sentences.append(f"Uncertain: {parameter.evidence}")
    said = " ".join(filter(None, sentences)) or places_of(endpoint, parameter)
    told = f"{parameter.python_name}: {said}"
    lines = _wrap(told, "    ", room - 4, before="    ")
    for field in parameter.fields:
        text = f"`{field.name}`: {' '.join(filter(None, [field.description, allowed(field)]))}"
        lines += _wrap(f"    - {text}", "      ", room - 4, before="    ")
    return lines


def _example(endpoint: Endpoint, room: int) -> list[str]:
    return ["Example:", *(f"    {line}" for line in python_line(endpoint, room - 4).splitlines())]


def _quotable(text: str) -> str:
    """The text between triple quotes: what is not printable is escaped, no three of its own quotes
    stand in a row, and none at an end."""
    text = "".join(
        character if character.isprintable() or character == "\n" else _escaped(character)
        for character in text.replace("\\", "\\\\")
    )
    return _TOO_MANY_QUOTES.sub(lambda found: '\\"' * len(found[0]), text)


def _escaped(character: str) -> str:
    return character.encode("unicode_escape", "surrogatepass").decode()


def _wrap(text: str, indent: str, width: int, *, before: str = "") -> list[str]:
    """The text on lines of at most this width, each with something before it besides."""
    lines = textwrap.wrap(
        _BLANK.sub(" ", text),
        width,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [f"{before}{line}" for line in lines]
