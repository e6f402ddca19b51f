"""A line to copy for every endpoint, in Python and for the shell."""

from __future__ import annotations

import json
import shlex
from typing import NamedTuple

from runninghub_async import catalogue
from runninghub_async.catalogue import Endpoint, Parameter

_FILES = {"image": ("picture", "PNG"), "video": ("clip", "MP4"), "audio": ("voice", "MP3")}
_PROMPT = "A red bicycle leaning against a white wall"
_SPEECH = "Good morning, and welcome aboard."


class _Value(NamedTuple):
    """A likely value: as text for the shell, and as Python code."""

    text: str
    code: str


def shell_name(endpoint: Endpoint) -> str:
    """The name to type in a shell: the first that needs no quoting and means this endpoint."""
    names = (*endpoint.names, endpoint.path, endpoint.method)
    return next(
        name
        for name in names
        # A documented name may have passed to a newer endpoint.
        if shlex.quote(name) == name and catalogue.get(name).path == endpoint.path
    )


def python_line(endpoint: Endpoint) -> str:
    """The call with what it must be given, on one line."""
    given = ", ".join(
        f"{parameter.python_name}={f'[{value.code}]' if parameter.multiple else value.code}"
        for parameter, value in _likely_values(endpoint)
    )
    return f"result = await rh.{endpoint.family}.{endpoint.method}({given})"


def shell_line(endpoint: Endpoint) -> str:
    """The same for the shell."""
    given = [
        f"{parameter.python_name}={value.text}" for parameter, value in _likely_values(endpoint)
    ]
    return shlex.join(["runninghub", "run", shell_name(endpoint), *given, "--out", "out"])


def _likely_values(endpoint: Endpoint) -> list[tuple[Parameter, _Value]]:
    return [
        (parameter, _likely_value(parameter))
        for parameter in endpoint.params
        if parameter.required and parameter.default is None
    ]


def _likely_value(parameter: Parameter) -> _Value:
    if parameter.is_media:
        name, usual = _FILES[parameter.type]
        accepted = parameter.accept or (usual,)
        file = f"{name}.{(usual if usual in accepted else accepted[0]).lower()}"
        return _Value(file, f'Path("{file}")')
    if parameter.type == "boolean" or parameter.is_flag:
        return _Value("true", "True")
    if parameter.type == "choice":
        option = parameter.options[0]
        return _Value(option, option if parameter.has_numeric_options else json.dumps(option))
    if parameter.type in ("integer", "number"):
        number = str(1 if parameter.min is None else parameter.min)
        return _Value(number, number)
    text = _likely_text(parameter)
    return _Value(text, json.dumps(text))


def _likely_text(parameter: Parameter) -> str:
    name = parameter.python_name
    if parameter.type == "lora":
        text = "my-style.safetensors"
    elif "prompt" in name:
        text = _PROMPT
    elif "text" in name or name == "lyrics":
        text = _SPEECH
    else:
        text = "my-" + name.replace("_", "-")
    return text[: parameter.max_length].ljust(parameter.min_length or 0, "!")
