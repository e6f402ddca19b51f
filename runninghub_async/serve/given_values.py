"""The rule of what callers give: values as in Python's text, and nothing that stands for more.

A text is an http(s) or data: URL, or what it says.  A path, or an object that stands for a file, a
job or a task in our own text forms, would let a caller read this machine's disk or another's task.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from runninghub_async import json_values
from runninghub_async.calls.bodies import WEBHOOK_FIELD
from runninghub_async.checks import refusal
from runninghub_async.models.media import FILE_MARK
from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.quoting import shown
from runninghub_async.serve.records import WEBHOOK_URL
from runninghub_async.serve.served_models import ASSETS

_LINKS = ("http://", "https://", "data:", ASSETS)
_STAND_FOR = frozenset({FILE_MARK, "job", "call", "task", "step", "empty"})
"""Keys of objects that stand for something else in text forms."""
_BESIDE = frozenset({"output", "kind", "account"})


def check_given(name: str, value: Any, *, may_use_assets: bool) -> None:
    """See that a value stands for nothing but itself.

    Args:
        name: what the caller calls it.
        value: JSON, in which a ``Path`` stands for a file that came with the request.
        may_use_assets: whether links to the account's assets are taken.

    Raises:
        InvalidParameterError: it is, or has in it, what callers cannot give.
    """
    if isinstance(value, Mapping):
        keys = {str(key) for key in value}
        if (marks := keys & _STAND_FOR) and keys <= _STAND_FOR | _BESIDE:
            raise refusal(
                name,
                f"has an object with {sorted(marks)[0]!r}, which stands for something else",
                "values themselves; a file is sent as a part of a form, or as a data: URL",
                value=value,
            )
        for key, part in value.items():
            check_given(f"{name}.{key}", part, may_use_assets=may_use_assets)
    elif isinstance(value, list):
        for number, part in enumerate(value):
            check_given(f"{name}[{number}]", part, may_use_assets=may_use_assets)
    elif isinstance(value, str) and not may_use_assets and _is_asset(value):
        raise refusal(
            name,
            "is an asset of the account, and your token may use none",
            "an http(s) or data: URL",
            value=value,
        )


def check_link(name: str, value: Any) -> None:
    """See that what stands in the place of a file is a link, or came with the request.

    Raises:
        InvalidParameterError: it is anything else, such as a path.
    """
    is_link = isinstance(value, str) and value.strip().casefold().startswith(_LINKS)
    if not is_link and not isinstance(value, Path):
        raise refusal(
            name,
            f"is {shown(value)}, which is no link",
            "an http(s) or data: URL, or the file itself as a part of a form",
            value=value,
        )


def read_text(parameter: Parameter, value: Any) -> Any:
    """A value of a form, where all are texts: a list, or an object, where the parameter is one."""
    if not parameter.multiple and parameter.type != "list":
        return value
    items = value if isinstance(value, list) else [value]
    read = [_json(item) for item in items]
    return read[0] if len(read) == 1 and isinstance(read[0], list) else read


def has_files(value: Any) -> bool:
    """Whether files that came with a request are in a value."""
    if isinstance(value, list):
        return any(map(has_files, value))
    if isinstance(value, Mapping):
        return any(map(has_files, value.values()))
    return isinstance(value, Path)


def with_uploads(form: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """A call's text form, in which the files that came with the request are marked as such."""
    marked = {name: _marked(value) for name, value in values.items() if has_files(value)}
    return {**form, "params": {**form["params"], **marked}} if marked else dict(form)


def checked_params(
    endpoint: Endpoint, params: Mapping[str, Any], *, may_use_assets: bool, are_texts: bool = False
) -> dict[str, Any]:
    """Parameters by a model's own names, ready for a call.

    Args:
        endpoint: the model.
        params: by Python name or wire name.
        may_use_assets: as in :func:`check_given`.
        are_texts: whether they come from a form.

    Raises:
        InvalidParameterError: one has in it what callers cannot give.
    """
    read: dict[str, Any] = {}
    for name, value in params.items():
        if value is None:
            continue  # as good as left out
        parameter = endpoint.param(name)
        if parameter is None and name == WEBHOOK_FIELD:  # ours would take it for an option
            raise refusal(
                name,
                "is not taken by a model: the service tells this server alone",
                f"{WEBHOOK_URL}, beside the other fields of a task or a video",
                value=value,
            )
        read[name] = read_text(parameter, value) if are_texts and parameter else value
        check_given(name, read[name], may_use_assets=may_use_assets)
        if parameter is not None and parameter.is_media:
            for each in read[name] if isinstance(read[name], list) else [read[name]]:
                check_link(name, each)
    return read


def _is_asset(text: str) -> bool:
    return text.lstrip().casefold().startswith(ASSETS)


def _json(item: Any) -> Any:
    if not isinstance(item, str) or not item.lstrip().startswith(("{", "[")):
        return item
    try:
        return json_values.read(item)
    except (ValueError, RecursionError):
        return item  # the text that it is, which the catalogue judges


def _marked(value: Any) -> Any:
    if isinstance(value, list):
        return [_marked(part) for part in value]
    if isinstance(value, Mapping):
        return {name: _marked(part) for name, part in value.items()}
    return {FILE_MARK: str(value)} if isinstance(value, Path) else value
