"""Whether a submitted body is what the endpoint takes: the service's side of the contract.

Nothing is shared with the client's own checks, so that a mistake there is caught here.  The
wire types are strict (``"duration": 6`` is refused where the option is ``"6"``), and a required
parameter must be written out even if it has a default.  An unknown parameter may be newer than
the catalogue: it is taken, with a warning in the log, unless it looks like a known one misspelt.
"""

from __future__ import annotations

import base64
import binascii
import difflib
import logging
import math
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, cast

from attrs import field, frozen

from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.sandbox.answers import Refusal
from runninghub_async.sandbox.files import MEGABYTE, StoredFile
from runninghub_async.sandbox.formats import FORMATS, canonical, recognise

logger = logging.getLogger("runninghub_async.sandbox")

INVALID = 1007
TOO_LARGE = 1008
UNREADABLE_FILE = 1013
UNDECODABLE = 1518

WEBHOOK = "webhookUrl"

_ALIKE = 0.82
"""How much of two names must be the same for one to be the other misspelt."""
_URL_LENGTH = 4096
_SHORT_DATA = 200
_DATA_URI = re.compile(r"data:(?P<kind>[a-z]+)/(?P<subtype>[\w.+-]+)[^,]{0,200};base64,", re.ASCII)
_WEB_URL = re.compile(r"https?://[^\s/]+", re.IGNORECASE)
_ASSET_URL = re.compile(r"asset://\S+")


@frozen
class Inline:
    """A file that came inside the body, as a ``data:`` URI."""

    content: bytes = field(repr=lambda content: f"<{len(content)} bytes>")
    kind: str
    format: str

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return len(self.content)


File = StoredFile | Inline


@frozen
class Accepted:
    """A body that passed."""

    values: dict[str, Any]
    """The parameters under their flat wire names; long ``data:`` URIs are cut short."""
    files: tuple[File, ...]
    """The files it names that are here: uploads and ``data:`` URIs, in the endpoint's order."""
    webhook_url: str | None


FindUpload = Callable[[str], StoredFile | None]
"""The upload behind a URL, ``None`` for a URL of somebody else's.

It refuses with 1013 when the URL is one of ours but leads to nothing (any more).
"""


def check(endpoint: Endpoint, body: Mapping[str, Any], find_upload: FindUpload) -> Accepted:
    """Hold a body against its endpoint.

    Raises:
        Refusal: with the code that the service gives and a message naming the parameter.
    """
    parameters = _named_as_in(endpoint, body)
    values: dict[str, Any] = {}
    for name, value in body.items():
        if name not in parameters and name != WEBHOOK:
            _check_unknown(name, parameters)
            logger.warning("%s: the catalogue knows no parameter %s", endpoint.path, _show(name))
            values[name] = value
    files: list[File] = []
    for name, parameter in parameters.items():
        if name in body:
            values[parameter.name] = _checked(parameter, name, body[name], find_upload, files)
            _check_totals(parameter, name, values[parameter.name], endpoint, body)
        elif parameter.required:
            raise _invalid(f"{name} is required")
    return Accepted(values, tuple(files), _checked_webhook(body))


def _check_unknown(name: str, parameters: Mapping[str, Parameter]) -> None:
    """Refuse what is meant for a known parameter, or for no body at all."""
    written = _letters(name)
    if written == "apikey":
        raise _invalid("the API key goes in the header Authorization, not in the body")
    known = {_letters(other): other for other in parameters}
    known |= {_letters(p.name): p.name for p in parameters.values()}
    if difflib.get_close_matches(written, known, n=1, cutoff=_ALIKE):
        takes = ", ".join(parameters)
        raise _invalid(f"unknown parameter {_show(name)}; this endpoint takes {takes}")


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name)).casefold()[:100]


def _named_as_in(endpoint: Endpoint, body: Mapping[str, Any]) -> dict[str, Parameter]:
    """The endpoint's parameters by the names of the form that the body is written in.

    Some endpoints also answer to the node keys of the workflow behind them (``12##text``); a
    body that uses one must use them throughout.
    """
    node_keys = {p.node_key for p in endpoint.params if p.node_key is not None}
    if node_keys.isdisjoint(body):
        return {p.name: p for p in endpoint.params}
    return {p.node_key or p.name: p for p in endpoint.params}


def _checked(
    parameter: Parameter,
    name: str,
    value: object,
    find_upload: FindUpload,
    files: list[File],
) -> object:
    """``value`` if it is what the parameter takes; files that it names join ``files``."""

    def one(item: object) -> object:
        if parameter.is_media:
            return _checked_file(parameter, name, item, find_upload, files)
        return _CHECKS[parameter.type](parameter, name, item)

    if not parameter.multiple:
        return one(value)
    if not isinstance(value, list):
        raise _invalid(f"{name} must be a list, not {_show(value)}")
    if parameter.required and not value:
        raise _invalid(f"{name} must not be empty")
    if parameter.max_files is not None and len(value) > parameter.max_files:
        raise _invalid(f"{name} takes at most {parameter.max_files} items, not {len(value)}")
    if parameter.type == "list":
        return [
            _checked_object(parameter, f"{name}[{number}]", item, find_upload, files)
            for number, item in enumerate(value)
        ]
    return [one(item) for item in value]


def _checked_object(
    parameter: Parameter,
    name: str,
    value: object,
    find_upload: FindUpload,
    files: list[File],
) -> dict[str, object]:
    """An item of a list; where its fields are not known, any object is one."""
    if not isinstance(value, dict):
        raise _invalid(f"{name} must be an object, not {_show(value)}")
    if not parameter.fields:
        return value
    known = {part.name: part for part in parameter.fields}
    for key in value:
        if key not in known and not parameter.has_more_fields:
            raise _invalid(f"{name} has the unknown field {_show(key)}; known: {', '.join(known)}")
    checked: dict[str, object] = {key: value[key] for key in value if key not in known}
    for key, part in known.items():
        if key in value:
            checked[key] = _checked(part, f"{name}.{key}", value[key], find_upload, files)
        elif part.required:
            raise _invalid(f"{name}.{key} is required")
    return checked


def _check_totals(
    parameter: Parameter, name: str, items: object, endpoint: Endpoint, body: Mapping[str, Any]
) -> None:
    """Whether the items' numbers add up to what the call says, or would be without it."""
    for counted, total in parameter.totals.items():
        known = endpoint.param(total)
        wanted = body.get(total, known.default if known else None)
        try:
            found = sum(Decimal(str(item[counted])) for item in cast(list[Any], items))
            fits = wanted is None or not items or found == Decimal(str(wanted))
        except (ArithmeticError, KeyError):
            raise _invalid(f"{name}: every {counted} must be a number") from None
        if not fits:
            raise _invalid(f"{name}: {counted} adds up to {found}, and {total} is {wanted}")


def _checked_text(parameter: Parameter, name: str, value: object) -> str:
    if not isinstance(value, str):
        raise _invalid(f"{name} must be a string, not {_show(value)}")
    if parameter.required and not value.strip():
        raise _invalid(f"{name} must not be blank")
    longest, shortest = parameter.max_length, parameter.min_length
    if longest is not None and len(value) > longest:
        raise _invalid(f"{name} takes at most {longest} characters, not {len(value)}")
    if shortest is not None and len(value) < shortest:
        raise _invalid(f"{name} takes at least {shortest} characters, not {len(value)}")
    return value


def _checked_choice(parameter: Parameter, name: str, value: object) -> str:
    """An option, also where it is sent as its code."""
    for option, code in parameter.codes.items():
        if value == code:
            return option
    if not isinstance(value, str) or value not in parameter.options:
        allowed = ", ".join(f'"{option}"' for option in parameter.options)
        raise _invalid(f"{name} must be one of {allowed}, not {_show(value)}")
    return value


def _checked_flag(parameter: Parameter, name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise _invalid(f"{name} must be true or false, not {_show(value)}")
    return value


def _checked_integer(parameter: Parameter, name: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _invalid(f"{name} must be an integer, not {_show(value)}")
    _check_range(parameter, name, value)
    return value


def _checked_number(parameter: Parameter, name: str, value: object) -> int | float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not math.isfinite(value):
        raise _invalid(f"{name} must be a number, not {_show(value)}")
    _check_range(parameter, name, value)
    return value


def _check_range(parameter: Parameter, name: str, value: int | float) -> None:
    if parameter.min is not None and value < parameter.min:
        raise _invalid(f"{name} must be at least {parameter.min}, not {value}")
    if parameter.max is not None and value > parameter.max:
        raise _invalid(f"{name} must be at most {parameter.max}, not {value}")


_CHECKS: dict[str, Callable[[Parameter, str, object], object]] = {
    "string": _checked_text,
    "lora": _checked_text,
    "choice": _checked_choice,
    "boolean": _checked_flag,
    "integer": _checked_integer,
    "number": _checked_number,
}


def _checked_file(
    parameter: Parameter,
    name: str,
    value: object,
    find_upload: FindUpload,
    files: list[File],
) -> str:
    if not isinstance(value, str):
        raise _invalid(f"{name} must be one URL as a string, not {_show(value)}")
    if value.startswith("data:"):
        inline = _decoded(parameter, name, value)
        _check_file(parameter, name, inline)
        files.append(inline)
        return value if len(value) <= _SHORT_DATA else f"{value[:_SHORT_DATA]}… ({len(value)})"
    if len(value) > _URL_LENGTH or not (_WEB_URL.match(value) or _ASSET_URL.match(value)):
        raise _invalid(f"{name} must be an http(s) URL, data: or asset://, not {_show(value)}")
    upload = find_upload(value)
    if upload is not None:
        _check_file(parameter, name, upload)
        files.append(upload)
    return value


def _decoded(parameter: Parameter, name: str, uri: str) -> Inline:
    beginning = _DATA_URI.match(uri)
    if beginning is None or parameter.type not in (beginning["kind"], "file"):
        raise _invalid(
            f"{name} must be data:{parameter.type}/<format>;base64,<content>, not {_show(uri)}"
        )
    try:
        content = base64.b64decode(uri[beginning.end() :], validate=True)
    except (binascii.Error, ValueError) as error:
        raise Refusal(UNDECODABLE, f"{name}: Base64 decode failed ({error})") from error
    if not content:
        raise Refusal(UNDECODABLE, f"{name}: the data: URI is empty")
    named = canonical(beginning["subtype"])
    return Inline(content, beginning["kind"], recognise(content[:16]) or named)


def _check_file(parameter: Parameter, name: str, file: File) -> None:
    known = FORMATS.get(file.format)
    if parameter.type not in ((known.kind if known else file.kind), "file"):
        raise _invalid(f"{name} takes {parameter.type} files, not {file.format.upper()}")
    accepted = {canonical(ending) for ending in parameter.accept}
    if accepted and file.format not in accepted:
        allowed = ", ".join(parameter.accept)
        raise _invalid(f"{name} takes {allowed}, not {file.format.upper()}")
    limit = parameter.max_size_mb
    if limit is not None and file.size > limit * MEGABYTE:
        raise Refusal(TOO_LARGE, f"{name} takes files up to {limit} MB, not {file.size} bytes")


def _checked_webhook(body: Mapping[str, Any]) -> str | None:
    if WEBHOOK not in body:
        return None
    url = body[WEBHOOK]
    if not isinstance(url, str) or len(url) > _URL_LENGTH or not _WEB_URL.match(url):
        raise _invalid(f"{WEBHOOK} must be an http(s) URL, not {_show(url)}")
    return url


def _invalid(message: str) -> Refusal:
    return Refusal(INVALID, message)


def _show(value: object) -> str:
    """A short picture of a wrong value."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
