"""Recipes of models: settings held fast, and limits that only narrow what the model takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from attrs import evolve

from runninghub_async.documents.places import Place
from runninghub_async.documents.problems import Problems
from runninghub_async.documents.recipe_forms import ParameterForm, RecipeForm
from runninghub_async.models.recipe_values import label_of
from runninghub_async.models.records import Endpoint, Parameter

_LIMITS: tuple[tuple[str, Callable[[Any, Any], bool]], ...] = (
    ("min", lambda own, models: own >= models),
    ("max", lambda own, models: own <= models),
    ("min_length", lambda own, models: own >= models),
    ("max_length", lambda own, models: own <= models),
    ("max_files", lambda own, models: own <= models),
    ("max_size_mb", lambda own, models: own <= models),
)


def narrowed(form: RecipeForm, model: Endpoint, place: Place, problems: Problems) -> RecipeForm:
    """The form with what the model knows of its parameters, where the recipe is silent."""
    made = []
    for index, parameter in enumerate(form.parameters):
        there = place.at("parameters", index)
        known = model.param(parameter.param) if parameter.param else None
        if known is None:
            _report_unknown(model, parameter.param, there.at("param"), problems)
            made.append(parameter)
        else:
            made.append(_narrowed(parameter, known, there, problems))
    constants = []
    for index, constant in enumerate(form.constants):
        known = model.param(constant.param) if constant.param else None
        if known is None:
            _report_unknown(model, constant.param, place.at("constants", index, "param"), problems)
        constants.append(evolve(constant, param=known.name) if known else constant)
    whole = evolve(form, parameters=tuple(made), constants=tuple(constants))
    _check_all_given(whole, model, place, problems)
    return whole


def _report_unknown(model: Endpoint, name: str | None, place: Place, problems: Problems) -> None:
    if name is not None:
        names = ", ".join(parameter.name for parameter in model.params) or "none"
        problems.add(place, f"{model.name} has no parameter {name}; it has {names}")


def _check_all_given(form: RecipeForm, model: Endpoint, place: Place, problems: Problems) -> None:
    """See that the model gets all that it needs."""
    given = {c.param for c in form.constants}
    given |= {p.param for p in form.parameters if p.required or p.default is not None}
    for known in model.params:
        if known.required and known.default is None and known.name not in given:
            told = f"{model.name} needs {known.name}: as a constant, a required parameter, or one"
            problems.add(place.at("parameters"), f"{told} with a default")


def _narrowed(
    own: ParameterForm, known: Parameter, place: Place, problems: Problems
) -> ParameterForm:
    if own.type not in (None, known.type):
        problems.add(place.at("type"), f"{known.name} of the model is of type {known.type}")
    if own.multiple and not known.multiple:
        problems.add(place.at("multiple"), f"{known.name} of the model takes a single value")
    changes: dict[str, Any] = {"param": known.name, "type": known.type}
    changes["multiple"] = known.multiple
    for key, is_narrower in _LIMITS:
        limit, mine = getattr(known, key), getattr(own, key)
        if mine is None:
            changes[key] = limit
        elif limit is not None and not is_narrower(mine, limit):
            told = f"{key} {mine} is wider than the model's, {limit}; limits only narrow"
            problems.add(place.at(key), told)
    if own.step is None:
        changes["step"] = known.step
    elif known.step is not None and own.step % known.step:
        problems.add(place.at("step"), f"the model's step is {known.step}; limits only narrow")
    _narrow_sets(own, known, changes, place, problems)
    return evolve(own, **changes)


def _narrow_sets(
    own: ParameterForm,
    known: Parameter,
    changes: dict[str, Any],
    place: Place,
    problems: Problems,
) -> None:
    """Options and formats: some of the model's."""
    if own.options is None:
        changes["options"] = list(known.options) or None
    elif known.options:
        values = own.labels.values()
        _report_more(values, known.options, "options", place, problems)
        changes["options"] = {
            label: label_of(dict.fromkeys(known.options), str(value))
            for label, value in own.labels.items()
        }
    if own.accept is None:
        changes["accept"] = known.accept or None
    elif known.accept:
        _report_more(own.accept, known.accept, "accept", place, problems)


def _report_more(
    mine: Iterable[Any], theirs: tuple[str, ...], key: str, place: Place, problems: Problems
) -> None:
    for value in mine:
        if str(value) not in theirs:
            told = f'"{value}" is not among the model\'s {", ".join(theirs)}; limits only narrow'
            problems.add(place.at(key), told)
