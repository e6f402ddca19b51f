"""Facts of a parameter that come from several sources, freed of what contradicts itself.

One edition may name a range and another the default; what the rules of the spec would refuse
is not written into it.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from attrs import evolve

from runninghub_async.documents.facts import Default, ParameterFacts
from runninghub_async.documents.parameter_rules import TYPES_OF_KEY
from runninghub_async.documents.published.said import EntryError
from runninghub_async.models.records import MEDIA_TYPES


def consistent(parameter: ParameterFacts, said: Collection[str]) -> ParameterFacts:
    """The parameter without what does not fit its type, its options or its range.

    Args:
        parameter: its facts from all sources.
        said: the facts that the newest of them gave; the others yield to these.

    Raises:
        EntryError: it is a choice, and nobody knows its options.
    """
    if parameter.type == "choice" and not parameter.options:
        raise EntryError("a LIST needs options")
    parameter = _of_type(parameter)
    for lowest, highest in (("min", "max"), ("min_length", "max_length")):
        parameter = _in_order(parameter, lowest, highest, said)
    is_list = parameter.multiple or parameter.wire_as_list or parameter.type == "list"
    most = parameter.max_files
    if most is not None and not is_list and (most > 1 or parameter.type not in MEDIA_TYPES):
        parameter = evolve(parameter, max_files=None)
    if parameter.default is not None and not _is_allowed(parameter.default, parameter):
        parameter = evolve(parameter, default=None)
    return evolve(parameter, sample=parameter.sample and parameter.default is None)


def _of_type(parameter: ParameterFacts) -> ParameterFacts:
    blank = ParameterFacts(name=parameter.name, type=parameter.type, required=False)
    odd = [key for key, types in TYPES_OF_KEY.items() if parameter.type not in types]
    cleared: dict[str, Any] = {key: getattr(blank, key) for key in odd}
    cleared["codes"] = {
        option: code
        for option, code in parameter.codes.items()
        if option in (parameter.options or ())
    }
    if parameter.type == "integer":
        limits = {key: getattr(parameter, key) for key in ("min", "max", "step")}
        cleared |= {key: None for key, value in limits.items() if isinstance(value, float)}
    if parameter.type == "list":
        cleared["multiple"] = False
    elif parameter.multiple:
        cleared["wire_as_list"] = False
    if parameter.type in ("choice", "boolean", "integer", "number", "list"):
        cleared["sample"] = False
    return evolve(parameter, **cleared)


def _in_order(
    parameter: ParameterFacts, lowest: str, highest: str, said: Collection[str]
) -> ParameterFacts:
    low, high = getattr(parameter, lowest), getattr(parameter, highest)
    if low is None or high is None or low <= high:
        return parameter
    older = [key for key in (lowest, highest) if key not in said]
    cleared: dict[str, Any] = dict.fromkeys(older or [lowest, highest])
    return evolve(parameter, **cleared)


def _is_allowed(default: Default, parameter: ParameterFacts) -> bool:
    if isinstance(default, bool):
        return parameter.type == "boolean"
    if isinstance(default, str):
        return _is_allowed_text(default, parameter)
    if parameter.type != "number" and not (
        parameter.type == "integer" and isinstance(default, int)
    ):
        return False
    low, high = parameter.min, parameter.max
    return (low is None or low <= default) and (high is None or default <= high)


def _is_allowed_text(default: str, parameter: ParameterFacts) -> bool:
    if parameter.type == "choice":
        return default in (parameter.options or ())
    low, high = parameter.min_length, parameter.max_length
    return (
        parameter.type in ("string", "lora")
        and (low is None or low <= len(default))
        and (high is None or len(default) <= high)
    )
