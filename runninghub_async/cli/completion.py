"""What the shell offers: models, their parameters, the values of a choice."""

from __future__ import annotations

import os
import textwrap

import typer

from runninghub_async.catalogue import CATALOGUE, Endpoint, Lookup, Parameter
from runninghub_async.cli.connection import Connection
from runninghub_async.cli.samples import shell_name
from runninghub_async.errors import InvalidParameterError, RecipeError, UnknownModelError

Offers = list[tuple[str, str]]
"""Words, each with its explanation."""


def models(context: typer.Context, incomplete: str) -> Offers:
    """Names of models."""
    known = _known(context)
    named = ((shell_name(endpoint, known), endpoint) for endpoint in known if not endpoint.gone)
    return [(name, _short(one.summary)) for name, one in named if name.startswith(incomplete)]


def priced(context: typer.Context, incomplete: str) -> Offers:
    """``NAME=`` for the names of models; the amount is the person's."""
    names = [(f"{name}=", text) for name, text in models(context, incomplete)]
    # Shells put a blank behind the only word there is; with more of them they wait.
    return names + [(names[0][0] + "0.40USD", "an amount and its currency")] * (len(names) == 1)


def searches(context: typer.Context, incomplete: str) -> Offers:
    """What may stand behind ``models``: a name to look for, or ``show``."""
    show = [("show", "everything about one model")] if "show".startswith(incomplete) else []
    return show + models(context, incomplete)


def families(context: typer.Context, incomplete: str) -> list[str]:
    """Names of families."""
    return _beginning({endpoint.family for endpoint in _known(context)}, incomplete)


def tasks(context: typer.Context, incomplete: str) -> list[str]:
    """Names of tasks."""
    return _beginning({endpoint.task for endpoint in _known(context)} - {""}, incomplete)


def parameters(context: typer.Context, incomplete: str) -> Offers:
    """``key=`` for the parameters of the model that was named, and the values of a choice."""
    try:
        endpoint = _known(context).get(context.params.get("name") or "")
    except (UnknownModelError, RecipeError):
        return []
    given: list[str] = context.params.get("words") or []
    if given[-1:] == ["="]:  # how bash cuts key=value into words; here it wants the value alone
        return _values(endpoint, "".join(given[-2:-1]))
    key, equals, _ = incomplete.partition("=")
    if equals:
        return [(f"{key}={value}", text) for value, text in _values(endpoint, key)]
    return _keys(endpoint, incomplete, {word.partition("=")[0] for word in given})


def after_equals() -> None:
    """Tell typer that a value begins where bash sees the word ``=`` at the end of the line."""
    if os.environ.get("COMP_WORDS", "").endswith("=") and "COMP_CWORD" in os.environ:
        os.environ["COMP_CWORD"] = str(int(os.environ["COMP_CWORD"]) + 1)


def _known(context: typer.Context) -> Lookup:
    """The models that the line names so far; what is wrong with files the command says."""
    named = context.params.get("catalogue") or (
        context.parent.params.get("catalogue") if context.parent else None
    )
    try:
        return Connection(catalogue=named or None).models()
    except InvalidParameterError:
        return CATALOGUE


def _beginning(names: set[str], incomplete: str) -> list[str]:
    return sorted(name for name in names if name.startswith(incomplete))


def _short(explanation: str) -> str:
    """In one line: typer would break a longer one, and shells would offer the rest as words."""
    return textwrap.shorten(explanation, 72, placeholder=" …")


def _keys(endpoint: Endpoint, incomplete: str, given: set[str]) -> Offers:
    offered = [
        parameter
        for parameter in endpoint.params
        if parameter.python_name.startswith(incomplete)
        and (parameter.multiple or parameter.python_name not in given)
    ]
    keys = [(f"{parameter.python_name}=", _short(parameter.description)) for parameter in offered]
    if len(keys) == 1:
        # Shells put a blank behind the only word there is; with more of them they wait.
        key = keys[0][0]
        keys += [(key + value, text) for value, text in _beginnings(endpoint, offered[0])]
    return keys


def _beginnings(endpoint: Endpoint, parameter: Parameter) -> Offers:
    """How a value of this parameter may begin."""
    if parameter.is_media:
        return [("https://", "a link instead of a file")]
    if parameter.type in ("string", "lora", "list"):
        return [("@", "the text in a file")]
    return _values(endpoint, parameter.python_name)


def _values(endpoint: Endpoint, key: str) -> Offers:
    parameter = endpoint.param(key)
    if parameter is None:
        return []
    if parameter.type == "boolean":
        return [("true", ""), ("false", "")]
    if parameter.type in ("integer", "number"):
        hints = {"least": parameter.min, "default": parameter.default, "most": parameter.max}
        return [(str(value), word) for word, value in hints.items() if value is not None]
    return [(option, "") for option in parameter.options]
