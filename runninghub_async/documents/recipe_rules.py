"""A recipe: what stands in it fits together, and can be sent."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from runninghub_async.documents import naming, parameter_rules
from runninghub_async.documents.dates import check_date
from runninghub_async.documents.facts import ParameterFacts
from runninghub_async.documents.places import Place
from runninghub_async.documents.problems import Problems
from runninghub_async.documents.recipe_forms import (
    ConstantForm,
    ConvertForm,
    ParameterForm,
    RecipeForm,
)
from runninghub_async.documents.recipe_secrets import names_in, secret_in, texts_in
from runninghub_async.models.media import FILE_MARK
from runninghub_async.models.recipe_values import is_upload, label_of, ratio_in

_ID = re.compile(r"[0-9]{1,32}")
_DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
_CUT = re.compile(r"[^.\s]+(\.[^.\s]+)*\.[^\s]+")
_RETAIN = range(10, 181)
_NUMBERS = ("integer", "number")


def check(form: RecipeForm, place: Place, problems: Problems) -> None:
    """Report all that is wrong with a recipe by itself."""
    _check_head(form, place, problems)
    _check_outputs(form, place, problems)
    _check_run(form, place, problems)
    _check_names(form, place, problems)
    for index, parameter in enumerate(form.parameters):
        there = place.at("parameters", index)
        _check_parameter(form, parameter, there, problems)
    for index, constant in enumerate(form.constants):
        _check_constant(form, constant, place.at("constants", index), problems)
    _check_given_once(form, place, problems)
    _check_secrets(place, problems)


def _check_head(form: RecipeForm, place: Place, problems: Problems) -> None:
    if form.kind != "model" and not _ID.fullmatch(form.id):
        problems.add(place.at("id"), f'the id "{form.id}" is not the number of a {form.kind}')
    if form.made_from is not None:
        there = place.at("made_from")
        if not _DIGEST.fullmatch(form.made_from.digest):
            problems.add(there.at("digest"), "a digest is sha256: and 64 hexadecimal digits")
        if form.made_from.date is not None:
            check_date(form.made_from.date, there.at("date"), problems)
    if form.graph is not None:
        if form.kind != "workflow":
            problems.add(
                place.at("graph"), f"a graph is for a workflow, and this is of a {form.kind}"
            )
        _check_beside(form.graph, place.at("graph"), problems)


def _check_beside(name: str, place: Place, problems: Problems) -> None:
    """See that a file lies in the recipe's folder, so that both are shared together."""
    parts = re.split(r"[/\\]", name)
    if not name.strip() or parts[0] == "" or ".." in parts or re.match(r"[A-Za-z]:", name):
        problems.add(place, f'"{name}" must be the name of a file beside the recipe')


def _check_outputs(form: RecipeForm, place: Place, problems: Problems) -> None:
    if form.kind == "model":
        for key in ("output", "outputs"):
            if getattr(form, key):
                problems.add(place.at(key), "what a model gives is known; leave this out")
        return
    if (form.output is None) == (not form.outputs):
        at = place.at("outputs" if form.outputs else "output")
        problems.add(at, "a recipe has either output or outputs")
    names: set[str] = set()
    nodes: set[str] = set()
    for index, output in enumerate(form.outputs):
        there = place.at("outputs", index)
        fault = naming.fault_of(output.name)
        if fault or output.name in names:
            problems.add(there.at("name"), fault or f"the output {output.name} is given twice")
        if output.node in nodes:
            problems.add(there.at("node"), f"the node {output.node} has a name already")
        names.add(output.name)
        nodes.add(output.node)


def _check_run(form: RecipeForm, place: Place, problems: Problems) -> None:
    if form.kind == "model":
        for key in ("machine", "run"):
            if getattr(form, key) is not None:
                problems.add(place.at(key), "a model chooses its machine itself; leave this out")
    run, there = form.run, place.at("run")
    if run is None:
        return
    if run.retain_seconds is not None and run.retain_seconds not in _RETAIN:
        problems.add(there.at("retain_seconds"), "allowed are 10 to 180 seconds")
    if run.add_metadata is not None and form.kind != "workflow":
        problems.add(there.at("add_metadata"), "this is for a workflow")


def _check_names(form: RecipeForm, place: Place, problems: Problems) -> None:
    lines: dict[str, int] = {}
    for index, parameter in enumerate(form.parameters):
        name, there = parameter.name, place.at("parameters", index, "name")
        if fault := naming.fault_of(name):
            problems.add(there, f"the name {fault}")
        elif name in naming.RESERVED_KEYWORDS:
            problems.add(there, f"the name {name} has a meaning of its own in calls")
        elif name in lines:
            problems.add(there, f"this parameter is already given on line {lines[name]}")
        lines.setdefault(name, there.line)


def _check_parameter(
    form: RecipeForm, parameter: ParameterForm, place: Place, problems: Problems
) -> None:
    _check_target(form, parameter, place, problems)
    if form.kind != "model":
        if parameter.type is None:
            problems.add(place, "the key type is missing")
        elif parameter.type == "list" or parameter.multiple:
            at = place.at("type" if parameter.type == "list" else "multiple")
            problems.add(at, "an input of a node takes a single value")
    if parameter.options is not None:
        _check_options(parameter, place.at("options"), problems)
    if parameter.type is not None and not place.at("type").is_taken_out:
        parameter_rules.check_one(_default_as_label(parameter), place, problems)
    if parameter.default is not None and is_upload(str(parameter.default)):
        problems.add(place.at("default"), _UPLOAD)
    if parameter.convert is not None:
        _check_convert(form, parameter, parameter.convert, place, problems)
    else:
        for index, node in enumerate(parameter.nodes):
            if node.part is not None:
                at = place.at("nodes", index, "part")
                problems.add(at, "a part is one of the sides that convert: {pixels: …} makes")
    _check_absent(form, parameter, place, problems)


_UPLOAD = "this is the name that an upload gave, which the service keeps for a day; name a file"


def _default_as_label(parameter: ParameterForm) -> ParameterFacts:
    """The facts of a parameter whose default is among its labels, or the value of one."""
    facts = parameter.facts()
    if facts.options is None or facts.default is None:
        return facts
    return evolve(facts, default=label_of(parameter.labels, facts.default))


def _check_options(parameter: ParameterForm, place: Place, problems: Problems) -> None:
    options = parameter.options
    if not isinstance(options, (list, dict)):
        problems.add(place, "options are a list, or a mapping of labels to values")
        return
    values = list(options.values()) if isinstance(options, dict) else options
    if not all(isinstance(value, (str, int, float)) for value in values):
        problems.add(place, "the value of an option is text, a number, true or false")
    for value in values:
        if isinstance(value, float) and not math.isfinite(value):
            problems.add(place, "a number has at most 18 digits")
        if isinstance(value, str) and is_upload(value):
            problems.add(place, _UPLOAD)
    if isinstance(options, list) and len(parameter.labels) < len(options):
        problems.add(place, "an option is given twice")


def _check_target(
    form: RecipeForm, parameter: ParameterForm, place: Place, problems: Problems
) -> None:
    """See that it goes somewhere, and is told once where."""
    of_nodes = parameter.node is not None or parameter.field is not None
    given = [of_nodes, bool(parameter.nodes), parameter.param is not None]
    if form.kind == "model":
        if given != [False, False, True]:
            at = place.at("param")
            problems.add(at, "in a recipe of a model, param says which parameter of it this is")
        if parameter.takes is not None:
            problems.add(place.at("takes"), "this is for the inputs of nodes")
        return
    if given.count(True) != 1 or parameter.param is not None:
        problems.add(place, "node and field say where it goes, or nodes, where there are several")
    elif of_nodes and (parameter.node is None or parameter.field is None):
        missing = "node" if parameter.node is None else "field"
        problems.add(place, f"the key {missing} is missing")
    places = list(parameter.nodes)
    if parameter.takes is not None and places:
        problems.add(place.at("takes"), "with nodes, each says what it takes by itself")
    takes = parameter.takes is not None or any(one.takes is not None for one in places)
    if takes and parameter.type not in ("image", "video", "audio", "file"):
        problems.add(place, f"takes is for files, and this is of type {parameter.type}")
    for step, text in (("node", parameter.node), ("field", parameter.field)):
        if text is not None and not text.strip():
            problems.add(place.at(step), f"the {step} is blank")


def _check_convert(
    form: RecipeForm,
    parameter: ParameterForm,
    convert: ConvertForm,
    place: Place,
    problems: Problems,
) -> None:
    there = place.at("convert")
    if (convert.frames is None) == (convert.pixels is None):
        problems.add(there, "convert has either frames or pixels")
        return
    if form.kind == "model":
        problems.add(there, "a model's parameter is sent as it is; nothing is converted")
    if (frames := convert.frames) is not None:
        if parameter.type not in (None, *_NUMBERS):
            problems.add(there.at("frames"), "frames are made of a number (of seconds)")
        if frames.fps <= 0:
            problems.add(there.at("frames", "fps"), f"fps {frames.fps} must be above 0")
        if frames.multiple < 1:
            problems.add(there.at("frames", "multiple"), "a multiple is at least 1")
    if (pixels := convert.pixels) is not None:
        if parameter.type not in (None, "string", "choice"):
            problems.add(there.at("pixels"), "pixels are made of a text such as 16:9")
        if not 0 < pixels.megapixels <= 1000:
            problems.add(there.at("pixels", "megapixels"), "a picture has more than 0 megapixels")
        if not 1 <= pixels.multiple <= 4096:
            problems.add(there.at("pixels", "multiple"), "a multiple is from 1 to 4096")
        if {one.part for one in parameter.nodes} != {"width", "height"}:
            problems.add(
                place.at("nodes"),
                "pixels need nodes with part: width and part: height, and none without a part",
            )
        _check_ratios(parameter, place, problems)


def _check_ratios(parameter: ParameterForm, place: Place, problems: Problems) -> None:
    for value in parameter.labels.values():
        if ratio_in(value) is None:
            problems.add(place.at("options"), f'"{value}" is not a ratio such as 16:9')
    default = parameter.default
    if default is not None and parameter.options is None and ratio_in(default) is None:
        problems.add(place.at("default"), f'the default "{default}" is not a ratio such as 16:9')


_ABSENT_TYPES: dict[str, frozenset[str]] = {
    "empty-text": frozenset({"string"}),
    "blank-picture": frozenset({"image"}),
}


def _check_absent(
    form: RecipeForm, parameter: ParameterForm, place: Place, problems: Problems
) -> None:
    absent, there = parameter.absent, place.at("absent")
    if parameter.cut and absent != "drop-node":
        problems.add(place.at("cut"), "cut is for absent: drop-node")
    for index, cut in enumerate(parameter.cut):
        if not _CUT.fullmatch(cut):
            problems.add(place.at("cut", index), f'"{cut}" is not an input such as 22.image2')
    if absent == "stored":
        return
    if parameter.required:
        problems.add(there, "a required parameter is never absent")
    if parameter.default is not None:
        problems.add(there, "a parameter with a default is never absent")
    if form.kind == "model":
        problems.add(there, "a model is sent what is given; leave this out")
    elif absent == "drop-node" and form.kind == "app":
        problems.add(there, "an app takes no graph, so that no node can be dropped from it")
    types = _ABSENT_TYPES.get(absent)
    if types is not None and parameter.type not in (None, *types):
        told = " and ".join(sorted(types))
        problems.add(there, f"{absent} is for type {told}, and this is of type {parameter.type}")


def _check_constant(
    form: RecipeForm, constant: ConstantForm, place: Place, problems: Problems
) -> None:
    of_node = constant.node is not None and constant.field is not None
    if form.kind == "model":
        if constant.param is None or constant.node is not None or constant.field is not None:
            problems.add(place, "in a recipe of a model, param says which parameter this is")
    elif constant.param is not None or not of_node:
        problems.add(place, "node and field say where a constant goes")
    value, there = constant.value, place.at("value")
    if value is None:
        problems.add(place, "the key value is missing")
    elif isinstance(value, dict) and FILE_MARK in value:
        name = value[FILE_MARK]
        if len(value) > 1 or not isinstance(name, str):
            problems.add(there, "a file is given as {file: NAME}")
        else:
            _check_beside(name, there.at(FILE_MARK), problems)
    elif is_link(value):
        problems.add(there, "this is a link to another node; links stand in the graph itself")
    elif any(is_upload(text) for _, _, text in texts_in(value)):
        problems.add(there, _UPLOAD)
    if any(isinstance(part, float) and not math.isfinite(part) for part in _numbers(value)):
        problems.add(there, "a number has at most 18 digits, and is finite")


def is_link(value: Any) -> bool:
    """Whether a value stands for another node's output."""
    return (
        isinstance(value, list)
        and len(value) == 2
        and isinstance(value[0], str)
        and type(value[1]) is int
    )


def _numbers(value: Any) -> Iterator[Any]:
    left = [value]
    while left:
        part = left.pop()
        if isinstance(part, dict):
            left += part.values()
        elif isinstance(part, list):
            left += part
        else:
            yield part


def _check_given_once(form: RecipeForm, place: Place, problems: Problems) -> None:
    """See that no input gets two values."""
    seen: dict[str, int] = {}
    for there, key in _targets(form, place):
        if (line := seen.get(key)) is not None:
            problems.add(there, f"{key} gets its value on line {line} already")
        seen.setdefault(key, there.line)


def _targets(form: RecipeForm, place: Place) -> Iterator[tuple[Place, str]]:
    for index, parameter in enumerate(form.parameters):
        there = place.at("parameters", index)
        if parameter.param is not None:
            yield there.at("param"), parameter.param
        elif parameter.node is not None:
            yield there, f"{parameter.node}.{parameter.field}"
        for number, one in enumerate(parameter.nodes):
            yield there.at("nodes", number), f"{one.node}.{one.field}"
    for index, constant in enumerate(form.constants):
        key = constant.param or f"{constant.node}.{constant.field}"
        yield place.at("constants", index), key


def _check_secrets(place: Place, problems: Problems) -> None:
    constants = place.at("constants").value
    for index, constant in enumerate(constants if isinstance(constants, list) else ()):
        field = constant.get("field") or constant.get("param") if isinstance(constant, dict) else ""
        for steps, name, text in texts_in(constant, str(field)):
            if why := secret_in(str(field) if name == "value" else name, text):
                problems.add(place.at("constants", index, *steps), why)
    parameters = place.at("parameters").value
    for index, parameter in enumerate(parameters if isinstance(parameters, list) else ()):
        field = str(parameter.get("field", "")) if isinstance(parameter, dict) else ""
        default = parameter.get("default") if isinstance(parameter, dict) else None
        if isinstance(default, str) and (why := secret_in(field, default)):
            problems.add(place.at("parameters", index, "default"), why)
    for steps, _, text in texts_in(place.value):
        if steps[:1] not in (("constants",), ("made_from",)) and (why := secret_in("", text)):
            problems.add(place.at(*steps), why)
    for steps, key in names_in(place.value):
        if why := secret_in("", key):
            problems.add(place.at(*steps), why)
