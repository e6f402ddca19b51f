"""Facts of a parameter: they fit its type and do not contradict each other."""

from __future__ import annotations

import keyword
from collections import Counter
from collections.abc import Sequence

from runninghub_async.documents.dates import check_date
from runninghub_async.documents.facts import EndpointFacts, ParameterFacts
from runninghub_async.documents.places import Place
from runninghub_async.documents.problems import Problems
from runninghub_async.models.records import MEDIA_TYPES

_NUMERIC_TYPES = frozenset({"integer", "number"})

TYPES_OF_KEY: dict[str, frozenset[str]] = {
    "options": frozenset({"choice"}),
    "wire_as_list": frozenset({"choice"}),
    "min": _NUMERIC_TYPES,
    "max": _NUMERIC_TYPES,
    "step": _NUMERIC_TYPES,
    "min_length": frozenset({"string"}),
    "max_length": frozenset({"string"}),
    "accept": MEDIA_TYPES,
    "max_size_mb": MEDIA_TYPES,
    "codes": frozenset({"choice"}),
    "fields": frozenset({"list"}),
    "more_fields": frozenset({"list"}),
    "totals": frozenset({"list"}),
}
"""The keys that say something only about parameters of certain types."""

# What concerns a parameter as a whole, and so no field of a list's items.
_NOT_FOR_FIELDS = ("node_key", "codes", "sample", "totals", "fields", "more_fields")

_DEFAULT_OF_TYPE: dict[str, tuple[str, tuple[type, ...]]] = {
    "string": ("text", (str,)),
    "choice": ("text", (str,)),
    "lora": ("text", (str,)),
    "integer": ("a whole number", (int,)),
    "number": ("a number", (int, float)),
    "boolean": ("true or false", (bool,)),
}


def check(endpoint: EndpointFacts, place: Place, problems: Problems) -> None:
    _check_names(endpoint, place, problems)
    _check_node_keys(endpoint, place, problems)
    for index, parameter in enumerate(endpoint.params):
        there = place.at("params", index)
        check_one(parameter, there, problems)
        _check_fields(parameter, there, problems)
        _check_totals(parameter, endpoint, there, problems)


def _check_names(endpoint: EndpointFacts, place: Place, problems: Problems) -> None:
    seen: dict[str, Place] = {}
    for index, parameter in enumerate(endpoint.params):
        there = place.at("params", index, "name")
        if not parameter.name.strip() or parameter.name != parameter.name.strip():
            problems.add(there, f'the name "{parameter.name}" is blank or has blanks around it')
        first = seen.setdefault(parameter.name, there)
        if first is not there:
            problems.add(there, f"this parameter is already given on line {first.line}")


def check_one(parameter: ParameterFacts, place: Place, problems: Problems) -> None:
    """What holds for parameters and for fields alike."""
    _check_keys(parameter, place, problems)
    _check_options(parameter, place, problems)
    _check_codes(parameter, place, problems)
    _check_ranges(parameter, place, problems)
    _check_files(parameter, place, problems)
    _check_default(parameter, place, problems)
    if parameter.as_of is not None:
        check_date(parameter.as_of, place.at("as_of"), problems)


def _check_fields(parameter: ParameterFacts, place: Place, problems: Problems) -> None:
    if parameter.type == "list" and (parameter.multiple or parameter.wire_as_list):
        key = "multiple" if parameter.multiple else "wire_as_list"
        problems.add(place.at(key), "a list is always several; leave this out")
    if parameter.more_fields and not parameter.fields:
        problems.add(place.at("more_fields"), "without fields, any may be there; leave this out")
    if parameter.fields == ():
        problems.add(place.at("fields"), "leave fields out where none is known")
    seen: set[str] = set()
    for index, field in enumerate(parameter.fields or ()):
        there = place.at("fields", index)
        if field.type == "list":
            problems.add(there.at("type"), "a field of an item can't be a list of objects itself")
        for key in _NOT_FOR_FIELDS:
            if getattr(field, key) not in (None, False, {}) and not (
                key == "fields" and field.type != "list"  # told already
            ):
                problems.add(there.at(key), f"{key} is for parameters, not for fields of an item")
        if field.name in seen or not field.name.isidentifier() or keyword.iskeyword(field.name):
            problems.add(
                there.at("name"),
                f'the field "{field.name}" must be a Python identifier and given once',
            )
        seen.add(field.name)
        check_one(field, there, problems)


def _check_totals(
    parameter: ParameterFacts, endpoint: EndpointFacts, place: Place, problems: Problems
) -> None:
    fields = {field.name for field in parameter.fields or ()}
    others = {other.name for other in endpoint.params if other is not parameter}
    for field, total in parameter.totals.items():
        there = place.at("totals", field)
        if field not in fields:
            problems.add(there, f"the items have no field {field}")
        if total not in others:
            problems.add(there, f"the endpoint has no other parameter {total}")


def _check_keys(parameter: ParameterFacts, place: Place, problems: Problems) -> None:
    for key, types in TYPES_OF_KEY.items():
        if getattr(parameter, key) not in (None, False, {}) and parameter.type not in types:
            problems.add(
                place.at(key),
                f"{key} is for {_listed(sorted(types), 'and')} parameters,"
                f" and this one is of type {parameter.type}",
            )
    if parameter.type == "choice" and parameter.options is None:
        problems.add(place.at("options"), "a choice needs options")


def _check_options(parameter: ParameterFacts, place: Place, problems: Problems) -> None:
    options = parameter.options
    if options is None:
        return
    there = place.at("options")
    if not options:
        problems.add(there, "the list of options is empty")
    for option, times in Counter(options).items():
        if not option.strip():
            problems.add(there, "an option is blank")
        elif times > 1:
            problems.add(there, f'the option "{option}" is given {times} times')


def _check_codes(parameter: ParameterFacts, place: Place, problems: Problems) -> None:
    first_of: dict[str, str] = {}
    for option, code in parameter.codes.items():
        there = place.at("codes", option)
        if option not in (parameter.options or ()):
            problems.add(there, f'there is a code for "{option}", which is not an option')
        if not code.strip():
            problems.add(there, f'the code of "{option}" is blank')
        elif (first := first_of.setdefault(code, option)) != option:
            problems.add(there, f'the code "{code}" is already that of "{first}"')
    without = [option for option in parameter.options or () if option not in parameter.codes]
    if parameter.codes and without:
        lacking = _listed([f'"{option}"' for option in without], "and")
        problems.add(place.at("codes"), f"codes are for all options or none; {lacking} has none")


def _check_ranges(parameter: ParameterFacts, place: Place, problems: Problems) -> None:
    for low, high in (("min", "max"), ("min_length", "max_length")):
        lowest, highest = getattr(parameter, low), getattr(parameter, high)
        if lowest is not None and highest is not None and lowest > highest:
            problems.add(place.at(low), f"{low} {lowest} is above {high} {highest}")
    for key in ("min_length", "max_length"):
        length = getattr(parameter, key)
        if length is not None and length < 0:
            problems.add(place.at(key), f"{key} {length} is below 0")
    if parameter.step is not None and parameter.step <= 0:
        problems.add(place.at("step"), f"step {parameter.step} must be above 0")
    if parameter.type == "integer":
        for key in ("min", "max", "step"):
            value = getattr(parameter, key)
            if isinstance(value, float):
                problems.add(place.at(key), f"{key} {value} of an integer must be a whole number")


def _check_files(parameter: ParameterFacts, place: Place, problems: Problems) -> None:
    is_list = parameter.multiple or parameter.wire_as_list or parameter.type == "list"
    if parameter.max_files is not None:
        there = place.at("max_files")
        if parameter.max_files < 1:
            problems.add(there, f"max_files {parameter.max_files} must be at least 1")
        elif not is_list and parameter.type not in MEDIA_TYPES:
            problems.add(there, "max_files is for parameters that take files and for lists")
        elif not is_list and parameter.max_files > 1:
            problems.add(there, f"max_files {parameter.max_files} needs multiple: true")
    if parameter.max_size_mb is not None and parameter.max_size_mb <= 0:
        problems.add(
            place.at("max_size_mb"), f"max_size_mb {parameter.max_size_mb} must be above 0"
        )
    for format_, times in Counter(parameter.accept or ()).items():
        if format_ != format_.upper() or not format_.isalnum():
            problems.add(
                place.at("accept"),
                f'the file format "{format_}" must be in capitals and without a dot, as in JPG',
            )
        elif times > 1:
            problems.add(place.at("accept"), f"the file format {format_} is given {times} times")


def _check_default(parameter: ParameterFacts, place: Place, problems: Problems) -> None:
    default = parameter.default
    if default is None:
        return
    there = place.at("default")
    if parameter.sample:
        problems.add(there, "a parameter with sample: true has no default; a sample is never one")
    if parameter.type not in _DEFAULT_OF_TYPE:
        problems.add(there, f"a parameter of type {parameter.type} can't have a default")
        return
    expected, kinds = _DEFAULT_OF_TYPE[parameter.type]
    if type(default) not in kinds:
        quotes = "; put it in quotes" if kinds == (str,) else ""
        shown = f'"{default}"' if isinstance(default, str) else str(there.written)
        problems.add(
            there,
            f"the default {shown} must be {expected}, as the type is {parameter.type}{quotes}",
        )
    elif isinstance(default, str):
        _check_text_default(parameter, default, there, problems)
    elif not isinstance(default, bool):
        if parameter.min is not None and default < parameter.min:
            problems.add(there, f"the default {default} is below min {parameter.min}")
        if parameter.max is not None and default > parameter.max:
            problems.add(there, f"the default {default} is above max {parameter.max}")


def _check_text_default(
    parameter: ParameterFacts, default: str, there: Place, problems: Problems
) -> None:
    if parameter.options and default not in parameter.options:
        allowed = _listed([f'"{option}"' for option in parameter.options], "and")
        problems.add(there, f'the default "{default}" is not among the options {allowed}')
    if parameter.min_length is not None and len(default) < parameter.min_length:
        problems.add(there, f"the default is shorter than min_length {parameter.min_length}")
    if parameter.max_length is not None and len(default) > parameter.max_length:
        problems.add(there, f"the default is longer than max_length {parameter.max_length}")


def _check_node_keys(endpoint: EndpointFacts, place: Place, problems: Problems) -> None:
    first_of: dict[str, str] = {}
    for index, parameter in enumerate(endpoint.params):
        if parameter.node_key is None:
            continue
        first = first_of.setdefault(parameter.node_key, parameter.name)
        if first is not parameter.name:
            problems.add(
                place.at("params", index, "node_key"),
                f"the node key {parameter.node_key} is already that of {first}",
            )


def _listed(words: Sequence[str], last: str) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
