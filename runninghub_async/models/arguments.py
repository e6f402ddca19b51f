"""From what a caller wrote to what goes on the wire, checked against the catalogue.

All of it happens where the call is made, before any network.  Every mistake of a call is
found at once; the exception's attributes describe the first.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from types import NoneType
from typing import Any

from attrs import evolve

from runninghub_async import json_values
from runninghub_async.checks import combined, not_allowed, refusal, sendable
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.inner_outputs import InnerOutput, inner_output
from runninghub_async.models.media import (
    LocalMedia,
    MediaLimits,
    media_value,
    open_value,
    with_media_as,
)
from runninghub_async.models.output_source import OutputSource
from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.quoting import shown

_OF_CALL = {"webhookUrl": "the call's option webhook_url"}
"""What stands in the body of a submit and is no parameter."""
_SINGLE = frozenset({str, int, float, bool, NoneType})
"""Types of most values, which neither are files nor have any in them."""
SentValue = Any
"""A JSON value, in which :class:`LocalMedia` stands for a file that is still to be sent, and
:class:`InnerOutput` for an output of another call."""


def sent_params(
    endpoint: Endpoint, given: Mapping[str, Any], *, validate: bool = True
) -> dict[str, SentValue]:
    """The parameters of one call by wire name, in the order of the catalogue.

    Args:
        endpoint: whose parameters they are.
        given: values by Python name or wire name; ``None`` means left out.
        validate: whether what the catalogue does not know is refused.  Without it unknown
            names and values pass through as they are, with files to upload anywhere in them.

    Raises:
        InvalidParameterError: something is missing, unknown or not allowed.
    """
    mistakes: list[InvalidParameterError] = []
    values: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    for name, value in given.items():
        if value is None:
            continue
        parameter = endpoint.param(name)
        if not isinstance(name, str):
            mistakes.append(_nameless(name, value))
        elif parameter is None:
            unknown[name] = value
        elif parameter.name in values:
            mistakes.append(
                refusal(
                    parameter.python_name,
                    f"is given twice, as {parameter.python_name!r} and {parameter.name!r}",
                    value=value,
                )
            )
        else:
            values[parameter.name] = value

    result: dict[str, SentValue] = {}
    for parameter in endpoint.params:
        if parameter.name in values:
            try:
                result[parameter.name] = sent = sent_value(parameter, values[parameter.name])
                if parameter.name == endpoint.client_token:
                    _check_token(parameter, sent)
            except InvalidParameterError as mistake:
                if not validate and not parameter.is_media:
                    unknown[parameter.name] = values[parameter.name]
                else:
                    mistakes.append(mistake)
        elif parameter.required:
            if parameter.default is not None:
                result[parameter.name] = sent_value(parameter, parameter.default)
            elif validate:
                mistakes.append(_missing(endpoint, parameter))

    if validate:
        mistakes.extend(_unknown(endpoint, name, value) for name, value in unknown.items())
    else:
        for name, value in unknown.items():
            try:
                result[sendable(name, name)] = open_value(name, value)
            except InvalidParameterError as mistake:
                mistakes.append(mistake)
    if validate and not mistakes:
        mistakes.extend(_wrong_totals(endpoint, result))
    if mistakes:
        raise combined(mistakes, about=endpoint.name, endpoint=endpoint.path)
    return result


def extra_params(endpoint: Endpoint, given: Any) -> dict[str, SentValue]:
    """Further parameters of one call, which go out as they are, by wire name.

    Raises:
        InvalidParameterError: one of them is known, so that it stands with the others; or they are
            no mapping, or nothing that can be sent.
    """
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        raise not_allowed("extra", given, 'a mapping like {"newSetting": 3}')
    mistakes: list[InvalidParameterError] = []
    result: dict[str, SentValue] = {}
    for name, value in given.items():
        try:
            if not isinstance(name, str):
                raise _nameless(name, value)
            known = endpoint.param(name) or _param_at_node(endpoint, name)
            if known is not None or name in _OF_CALL:
                where = known.python_name if known else _OF_CALL[name]
                raise refusal(f"extra.{name[:100]}", f"is {where}, and goes there", value=value)
            result[sendable(name, name)] = open_value(f"extra.{name[:100]}", value)
        except InvalidParameterError as mistake:
            mistakes.append(mistake)
    if mistakes:
        raise combined(mistakes, about=endpoint.name, endpoint=endpoint.path)
    return result


def sent_value(parameter: Parameter, value: Any) -> SentValue:
    """One value as the service wants it.

    Raises:
        InvalidParameterError: it is not allowed.
    """
    if not parameter.multiple:
        return _single(parameter, value)
    items = list(value) if _is_list(value) else [value]
    if not items and parameter.required:
        raise _bad(parameter, value, "is an empty list", "at least one")
    if parameter.max_files is not None and len(items) > parameter.max_files:
        raise _bad(parameter, value, f"has {len(items)} items", f"at most {parameter.max_files}")
    if parameter.type == "list":
        return _objects(parameter, items)
    return [_single(parameter, item) for item in items]


def _param_at_node(endpoint: Endpoint, name: str) -> Parameter | None:
    """The parameter that goes out under this name in the wire form with node keys."""
    return next((p for p in endpoint.params if p.node_key == name), None)


def local_media(*params: Mapping[str, SentValue]) -> list[LocalMedia]:
    """The files in wire parameters that must be uploaded first."""
    found: list[LocalMedia] = []
    for each in params:
        if each and not _SINGLE.issuperset(map(type, each.values())):
            _find_media(each.values(), found)
    return found


def _find_media(parts: Iterable[SentValue], found: list[LocalMedia]) -> None:
    for part in parts:
        if isinstance(part, dict):
            _find_media(part.values(), found)
        elif isinstance(part, list):
            _find_media(part, found)
        elif isinstance(part, LocalMedia):
            found.append(part)


def with_links(params: Mapping[str, SentValue], links: Mapping[LocalMedia, Any]) -> dict[str, Any]:
    """Wire parameters with every file replaced by what ``links`` has for it."""
    return {
        name: value if type(value) in _SINGLE else with_media_as(value, links.__getitem__)
        for name, value in params.items()
    }


def _single(parameter: Parameter, value: Any) -> SentValue:
    if type(value) is not str:  # most are
        if _is_list(value):
            raise _bad(parameter, value, "is a list", "a single value")
        if isinstance(value, OutputSource):
            check = partial(_single, parameter)
            return inner_output(value, parameter.python_name, parameter, check)
        if isinstance(value, InnerOutput):
            return value.wanted_for(parameter).then(partial(_single, parameter))
    match parameter.type:
        case "string" | "lora":
            return _string(parameter, value)
        case "list":
            return _object(parameter, value)
        case "image" | "video" | "audio" | "file":
            limits = MediaLimits(parameter.python_name, parameter.accept, parameter.max_size_mb)
            return media_value(value, limits)
        case "choice":
            return _choice(parameter, value)
        case "boolean":
            return _boolean(parameter, value)
        case "integer":
            return _number(parameter, value, whole=True)
        case "number":
            return _number(parameter, value, whole=False)


def _objects(parameter: Parameter, items: list[Any]) -> list[dict[str, SentValue]]:
    """The items of a list, with all their mistakes at once."""
    objects: list[dict[str, SentValue]] = []
    mistakes: list[InvalidParameterError] = []
    for number, item in enumerate(items):
        place = evolve(parameter, python_name=f"{parameter.python_name}[{number}]")
        try:
            objects.append(_object(place, item))
        except InvalidParameterError as mistake:
            mistakes.append(mistake)
    if mistakes:
        raise combined(mistakes)
    return objects


def _object(item: Parameter, value: Any) -> dict[str, SentValue]:
    """One item of a list; ``item`` is the list's parameter, named as the item."""
    if not isinstance(value, Mapping):
        example = ", ".join(f'"{field.name}": …' for field in item.fields) or "…"
        raise _bad(item, value, f"is {_typed(value)}", f"an object like {{{example}}}")
    if not item.fields:
        checked: dict[str, SentValue] = open_value(item.python_name, dict(value))
        return checked
    fields = {
        field.name: evolve(field, python_name=f"{item.python_name}.{field.name}")
        for field in item.fields
    }
    more = {name: part for name, part in value.items() if name not in fields}
    mistakes: list[InvalidParameterError] = []
    result: dict[str, SentValue] = {}
    if item.has_more_fields:
        result.update(open_value(item.python_name, more))
    else:
        mistakes += [_no_field(item, name) for name in more]
    for name, field in fields.items():
        try:
            if (given := value.get(name)) is not None:
                result[name] = _field(field, given, is_counted=name in item.totals)
            elif field.required:
                raise refusal(field.python_name, "is missing", hint=field.description)
        except InvalidParameterError as mistake:
            mistakes.append(mistake)
    if mistakes:
        raise combined(mistakes)
    return result


def _field(field: Parameter, value: Any, *, is_counted: bool) -> SentValue:
    if not is_counted:
        return sent_value(field, value)
    is_text = field.type in ("string", "choice")
    if is_text and isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
        value = str(value)
    sent = sent_value(field, value)
    if (number := _decimal(sent)) is None or number <= 0:
        raise _bad(field, value, f"is {shown(value)}", "a number above 0")
    return sent


def _wrong_totals(
    endpoint: Endpoint, values: Mapping[str, SentValue]
) -> Iterator[InvalidParameterError]:
    """Items of lists that do not add up to what they must."""
    for parameter in endpoint.params:
        for name, total_name in parameter.totals.items():
            total = endpoint.param(total_name)
            items = values.get(parameter.name)
            if total is None or not items:
                continue
            wanted = _decimal(values.get(total_name, total.default))
            counted = [_decimal(item.get(name)) for item in items]
            known = [number for number in counted if number is not None]
            if wanted is not None and len(known) == len(items) and sum(known) != wanted:
                yield _bad(
                    parameter,
                    items,
                    f"has items whose {name} adds up to {sum(known)}",
                    f"{wanted}, the call's {total.python_name}",
                )


def _decimal(value: Any) -> Decimal | None:
    try:
        number = Decimal(str(value))
    except ArithmeticError:
        return None
    return number if number.is_finite() else None


def _no_field(item: Parameter, name: object) -> InvalidParameterError:
    names = [field.name for field in item.fields]
    nearest = difflib.get_close_matches(str(name)[:100], names, n=1, cutoff=0.5)
    hint = f"Did you mean {nearest[0]}? " if nearest else ""
    return refusal(
        f"{item.python_name}.{shown(name) if not isinstance(name, str) else name[:100]}",
        "is not a field that is known",
        hint=f"{hint}An item has {', '.join(names)}.",
    )


def _choice(parameter: Parameter, value: Any) -> str:
    if isinstance(value, str):
        # Cells of tables have blanks that nobody sees.
        text: str = value if value in parameter.options else value.strip()
        if text in parameter.options:
            return text
        folded = {option.casefold(): option for option in parameter.options}
        if parameter.is_flag and text.casefold() in folded:
            return folded[text.casefold()]
    elif isinstance(value, bool):
        if parameter.is_flag:
            return next(o for o in parameter.options if o.lower() == str(value).lower())
    elif isinstance(value, (int, float, Decimal)) and parameter.has_numeric_options:
        for option in parameter.options:
            if Decimal(option) == Decimal(str(value)):
                return option
    raise _bad(parameter, value, f"is {shown(value)}", _options(parameter, value))


def _boolean(parameter: Parameter, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    # The forms in which a shell, a CSV file or a form delivers a flag.
    if isinstance(value, str) and value.strip().casefold() in ("true", "false"):
        return value.strip().casefold() == "true"
    raise _bad(parameter, value, f"is {shown(value)}", "True or False")


def _number(parameter: Parameter, value: Any, *, whole: bool) -> int | float:
    kind = "a whole number" if whole else "a number"
    allowed = kind + (_range(parameter) or " of at most 64 bits")
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        raise _bad(parameter, value, f"is {_typed(value)}", allowed)
    try:
        exact = Decimal(str(value).strip())
    except (ArithmeticError, ValueError):  # the latter for integers of thousands of digits
        raise _bad(parameter, value, f"is {_typed(value)}", allowed) from None
    if not exact.is_finite() or not json_values.LEAST <= exact <= json_values.MOST:
        raise _bad(parameter, value, f"is {_typed(value)}", allowed)
    if whole and exact != exact.to_integral_value():
        raise _bad(parameter, value, f"is {_typed(value)}", allowed)
    low, high, step = parameter.min, parameter.max, parameter.step
    outside = (low is not None and exact < Decimal(str(low))) or (
        high is not None and exact > Decimal(str(high))
    )
    if outside:
        raise _bad(parameter, value, f"is {shown(value)}", allowed)
    if step is not None and (exact - Decimal(str(low or 0))) % Decimal(str(step)):
        raise _bad(parameter, value, f"is {shown(value)}", allowed)
    return int(exact) if whole else float(exact)


def _string(parameter: Parameter, value: Any) -> str:
    if not isinstance(value, str):
        raise _bad(parameter, value, f"is {_typed(value)}", "text")
    if not json_values.can_carry(value):
        raise _bad(parameter, value, f"is {_typed(value)}", "text without lone surrogates")
    length = len(value)
    low, high = parameter.min_length, parameter.max_length
    if parameter.required and not value.strip():
        raise _bad(parameter, value, "is empty", "some text")
    if high is not None and length > high:
        raise _bad(parameter, value, f"has {length} characters", f"at most {high}")
    if low is not None and length < low:
        raise _bad(parameter, value, f"has {length} characters", f"at least {low}")
    return value


def _check_token(parameter: Parameter, token: SentValue) -> None:
    """See that the service can know a repeated submit by it: an odd one may be paid twice."""
    if (
        not isinstance(token, str)
        or not token.strip()
        or not (token.isascii() and token.isprintable())
    ):
        allowed = "printable ASCII characters, and not only blanks; left out, the call makes one"
        raise _bad(parameter, token, f"is {shown(token)}", allowed)


def _nameless(name: object, value: Any) -> InvalidParameterError:
    return refusal(shown(name), "is not the name of a parameter", "text (str)", value=value)


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(
        value, (str, bytes, bytearray, memoryview)
    )


def _range(parameter: Parameter) -> str:
    low, high, step = parameter.min, parameter.max, parameter.step
    text = ""
    if low is not None and high is not None:
        text = f" from {low} to {high}"
    elif low is not None:
        text = f" of at least {low}"
    elif high is not None:
        text = f" of at most {high}"
    if step is not None and step != 1:
        text += f" in steps of {step}"
    return text


def _options(parameter: Parameter, value: Any) -> str:
    nearest = difflib.get_close_matches(str(value)[:100], parameter.options, n=1)
    hint = f" (did you mean {nearest[0]!r}?)" if nearest else ""
    return "one of " + ", ".join(repr(option) for option in parameter.options) + hint


def _missing(endpoint: Endpoint, parameter: Parameter) -> InvalidParameterError:
    return refusal(
        parameter.python_name, "is missing", hint=parameter.description, endpoint=endpoint.path
    )


def _unknown(endpoint: Endpoint, name: str, value: Any) -> InvalidParameterError:
    names = [parameter.python_name for parameter in endpoint.params]
    nearest = difflib.get_close_matches(name[:100], names, n=2, cutoff=0.5)
    hint = f"Did you mean {' or '.join(nearest)}? " if nearest else ""
    takes = ", ".join(names) or "nothing that is known"
    return refusal(
        name, "is not a parameter of this model", value=value, hint=f"{hint}It takes {takes}."
    )


def _bad(parameter: Parameter, value: Any, what: str, allowed: str) -> InvalidParameterError:
    return refusal(parameter.python_name, what, allowed, value=value)


def _typed(value: Any) -> str:
    """A value with its type, where that is none of those that a cell or a line of JSON has."""
    if value is None or isinstance(value, (str, bool, int, float, list, dict)):
        return shown(value)
    if isinstance(value, os.PathLike):  # also what {"file": …} means in text
        return f"the file {shown(os.fsdecode(value))}"
    return f"{type(value).__name__} {shown(value)}"
