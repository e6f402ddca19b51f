"""What an endpoint may be given to try it out: for lines to copy, in pages and in the command."""

from __future__ import annotations

import json
from keyword import iskeyword

from attrs import frozen

from runninghub_async.models.recipe_records import Pixels
from runninghub_async.models.records import Endpoint, Parameter

_FILES = {
    "image": ("picture", "PNG"),
    "video": ("clip", "MP4"),
    "audio": ("voice", "MP3"),
    "file": ("document", "ZIP"),
}
_OF_CALL = frozenset({"extra", "self", "validate", "wire"})
"""What ``rh.call`` takes besides."""
_PROMPT = "A red bicycle leaning against a white wall"
_RATIO = "16:9"
_SPEECH = "Good morning, and welcome aboard."


@frozen
class Sample:
    """A likely value of a parameter."""

    name: str
    """The parameter's Python name."""
    text: str
    """The value as one types it in a shell."""
    code: str
    """The value as Python code."""


def samples(endpoint: Endpoint) -> list[Sample]:
    """What the endpoint must be given; where that is nothing, its first parameter."""
    needed = [p for p in endpoint.params if p.required and p.default is None]
    return [_sample(endpoint, parameter) for parameter in needed or endpoint.params[:1]]


def python_line(endpoint: Endpoint, width: int | None = None) -> str:
    """The call, on one line; a parameter to a line where that is wider than ``width``."""
    given = [f"{sample.name}={sample.code}" for sample in samples(endpoint)]
    whose = f"rh.{endpoint.family}" if endpoint.recipe is None else "Recipes(rh)"
    start = f"result = await {whose}.{endpoint.method}("
    line = f"{start}{', '.join(given)})"
    if width is None or len(line) <= width:
        return line
    return "\n".join([start, *(f"    {argument}," for argument in given), ")"])


def line_by_name(endpoint: Endpoint) -> str:
    """The call of an endpoint that has no typed method."""
    given = samples(endpoint)
    if all(_is_free(sample.name) for sample in given):
        words = [f"{sample.name}={sample.code}" for sample in given]
    else:
        pairs = (f"{json.dumps(sample.name)}: {sample.code}" for sample in given)
        words = [f"{{{', '.join(pairs)}}}"]
    return f"result = await rh.call({', '.join([json.dumps(endpoint.path), *words])})"


def _is_free(name: str) -> bool:
    """Whether ``rh.call`` takes it as a keyword that is a parameter's."""
    return name.isidentifier() and not iskeyword(name) and name not in _OF_CALL


def _sample(endpoint: Endpoint, parameter: Parameter) -> Sample:
    text, code = _likely_value(parameter)
    if parameter.type == "string" and _is_ratio(endpoint, parameter):
        text, code = _RATIO, json.dumps(_RATIO)
    return Sample(parameter.python_name, text, f"[{code}]" if parameter.multiple else code)


def _is_ratio(endpoint: Endpoint, parameter: Parameter) -> bool:
    recipe = endpoint.recipe
    return recipe is not None and isinstance(recipe.binding(parameter.name).convert, Pixels)


def _likely_value(parameter: Parameter) -> tuple[str, str]:
    if parameter.is_media:
        file = likely_file(parameter)
        return file, f'Path("{file}")'
    if parameter.type == "list":
        return _likely_object(parameter)
    if parameter.type == "boolean" or parameter.is_flag:
        return "true", "True"
    if parameter.type == "choice":
        option = parameter.options[0]
        return option, option if parameter.has_numeric_options else json.dumps(option)
    if parameter.type in ("integer", "number"):
        number = str(1 if parameter.min is None else parameter.min)
        return number, number
    text = likely_text(parameter)
    return text, json.dumps(text)


def _likely_object(parameter: Parameter) -> tuple[str, str]:
    """An item of a list, with the fields that it must have."""
    needed = [field for field in parameter.fields if field.required] or parameter.fields[:1]
    values = {field.name: _likely_value(field) for field in needed}
    text = json.dumps({name: text for name, (text, _) in values.items()})
    code = ", ".join(f'"{name}": {code}' for name, (_, code) in values.items())
    return text, f"{{{code}}}"


def likely_file(parameter: Parameter) -> str:
    """The name of a file that a media parameter takes."""
    name, usual = _FILES[parameter.type]
    accepted = parameter.accept or (usual,)
    return f"{name}.{(usual if usual in accepted else accepted[0]).lower()}"


def likely_text(parameter: Parameter) -> str:
    """A text that a parameter takes."""
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
