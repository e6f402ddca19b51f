"""The sentences about what results say as data, and where ids come from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from runninghub_async.models.records import DataForm, Endpoint, GivenBy


def data_intro(endpoint: Endpoint, form: DataForm) -> str:
    """What is known of a result's data, and who says so; the fields follow."""
    when = [f"{_python_name(endpoint, name)} {value}" for name, value in form.when.items()]
    start = f"With {' and '.join(when)}, the" if when else "The"
    if form.evidence is None:
        return (
            f"{start} result's `data` is this on the sandbox; nobody has shown what the service"
            " itself answers"
        )
    dated = f", {form.as_of}" if form.as_of else ""
    return f"{start} result's `data` ({form.evidence}{dated})"


def _python_name(endpoint: Endpoint, wire_name: str) -> str:
    parameter = endpoint.param(wire_name)
    return wire_name if parameter is None else parameter.python_name


def given_by(givers: Iterable[GivenBy], names: Mapping[str, str]) -> str:
    """Where the value of a parameter comes from; ``names`` are the Python names here."""
    sources = [
        f"`{giver.path}`{_asked_with(giver)}, as `{_subscripts(giver.key)}` of"
        + (f" the result that {names[giver.beside]} is from" if giver.beside else " its result")
        for giver in givers
    ]
    return f"Given by {'; or by '.join(sources)}." if sources else ""


def _asked_with(giver: GivenBy) -> str:
    pairs = [f"{name} `{value}`" for name, value in giver.when.items()]
    return f" with {' and '.join(pairs)}" if pairs else ""


def _subscripts(key: str) -> str:
    """A field as one reads it: ``data["face_data"][0]["face_id"]``."""
    return "data" + "[0]".join(f'["{name}"]' for name in key.split("."))
