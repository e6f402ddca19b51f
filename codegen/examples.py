"""A line to copy for each endpoint: its required parameters with likely values."""

from __future__ import annotations

from codegen.signatures import python_options
from runninghub_async.records import Endpoint, Parameter

_FILES = {"image": ("picture", "PNG"), "video": ("clip", "MP4"), "audio": ("voice", "MP3")}

_PROMPT = "A red bicycle leaning against a white wall"
_SPEECH = "Good morning, and welcome aboard."


def example(endpoint: Endpoint, width: int) -> str:
    """The call, on one line where it fits ``width``, else a parameter to a line."""
    needed = [p for p in endpoint.params if p.required and p.default is None]
    shown = needed or endpoint.params[:1]
    given = [f"{parameter.python_name}={_value(parameter)}" for parameter in shown]
    start = f"result = await rh.{endpoint.family}.{endpoint.method}("
    line = f"{start}{', '.join(given)})"
    if len(line) <= width:
        return line
    return "\n".join([start, *(f"    {argument}," for argument in given), ")"])


def _value(parameter: Parameter) -> str:
    if parameter.is_media:
        name, usual = _FILES[parameter.type]
        accepted = parameter.accept or (usual,)
        suffix = usual if usual in accepted else accepted[0]
        value = f'Path("{name}.{suffix.lower()}")'
    elif parameter.type == "choice":
        value = "True" if parameter.is_flag else repr(python_options(parameter)[0])
    elif parameter.type == "boolean":
        value = "True"
    elif parameter.type in ("integer", "number"):
        value = repr(parameter.min if parameter.min is not None else 1)
    else:
        value = repr(_text(parameter))
    value = value.replace("'", '"') if value.startswith("'") else value
    return f"[{value}]" if parameter.multiple else value


def _text(parameter: Parameter) -> str:
    name = parameter.python_name
    if parameter.type == "lora":
        text = "my-style.safetensors"
    elif "prompt" in name:
        text = _PROMPT
    elif "text" in name or name == "lyrics":
        text = _SPEECH
    else:
        text = "my-" + name.replace("_", "-")
    text = text[: parameter.max_length]
    return text.ljust(parameter.min_length or 0, "!")
