"""A recipe's file -> the record that a catalogue has of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import asdict, evolve

from runninghub_async.documents import recipe_names, recipe_rules
from runninghub_async.documents.fact_records import parameter_record
from runninghub_async.documents.places import Block, Items, OddNumber, Place, SyntaxProblem
from runninghub_async.documents.problems import Problems
from runninghub_async.documents.recipe_forms import ConstantForm, ParameterForm, RecipeForm
from runninghub_async.documents.recipe_models import narrowed
from runninghub_async.documents.recipe_secrets import secret_in, texts_in
from runninghub_async.documents.structure import structure
from runninghub_async.documents.text_source import text_of
from runninghub_async.errors import InvalidParameterError, RecipeError, UnknownModelError
from runninghub_async.json_values import LEAST, MOST, has_all_digits, read
from runninghub_async.models.arguments import sent_value
from runninghub_async.models.media import FILE_MARK
from runninghub_async.models.recipe_conversions import converted
from runninghub_async.models.recipe_records import (
    Binding,
    Constant,
    Frames,
    MadeFrom,
    MadeNode,
    NamedOutput,
    NodePlace,
    Pixels,
    RecipeRecord,
)
from runninghub_async.models.recipe_values import SEEDS, label_of, plain_number
from runninghub_async.models.records import Endpoint, Parameter

MOST_OF_A_GRAPH = 16_000_000
"""Bytes of a graph beside a recipe."""
EVIDENCE = "recipe"
"""What the record of a recipe rests on: the word of whoever wrote it."""
_SHOWN = 20
_MOST_DIGITS = 20
_CHUNK = 1 << 20


def recipe_endpoint(top: Place, find: Callable[[str], Endpoint], problems: Problems) -> Endpoint:
    """The record of a recipe.

    Args:
        top: what stands in its file.
        find: gives the model of a path or name, for a recipe of one.
        problems: what was found already when the file was read.

    Raises:
        RecipeError: something is wrong; the message has file and line of everything.
    """
    file = Path(top.file)
    if fault := recipe_names.fault_of_name(file.stem):
        problems.add_at(top.file, 1, fault)
    _take_as_written(top.data)
    form = structure(top, RecipeForm, problems)
    if form is None:
        raise refused(problems)
    model = None
    if form.kind == "model" and not top.at("id").is_taken_out:
        try:
            model = find(form.id)
        except UnknownModelError as error:
            problems.add(top.at("id"), error.message)
        else:
            form = narrowed(form, model, top, problems)
    recipe_rules.check(form, top, problems)
    _check_comments(file, problems)
    graph = _graph(form, top, problems)
    constants = tuple(
        _constant(constant, file.parent, top.at("constants", index, "value"), problems)
        for index, constant in enumerate(form.constants)
    )
    if problems:
        raise refused(problems)
    made = _endpoint(form, file, model, graph, constants)
    _check_defaults(made, top.at("parameters"), problems)
    if problems:
        raise refused(problems)
    return made


def _check_comments(file: Path, problems: Problems) -> None:
    """See that remarks, which are shared with the rest, hold nothing that may not be."""
    if file.suffix.casefold() == ".json":
        return
    try:
        lines = text_of(file).splitlines()
    except SyntaxProblem:
        return  # it is gone since it was read
    for number, line in enumerate(lines, 1):
        _, mark, comment = line.partition("#")
        if mark and (why := secret_in("", comment)):
            problems.add_at(str(file), number, why)


def _check_defaults(made: Endpoint, place: Place, problems: Problems) -> None:
    """See that what is sent in the place of what is left out can be sent."""
    bindings = made.recipe.bindings if made.recipe is not None else ()
    for index, (parameter, binding) in enumerate(zip(made.params, bindings, strict=True)):
        if parameter.default is None:
            continue
        try:
            sent = sent_value(parameter, parameter.default)
            value = binding.labels.get(sent, sent) if isinstance(sent, str) else sent
            for one in binding.places:
                converted(parameter.name, value, binding.convert, one)
        except InvalidParameterError as mistake:
            problems.add(place.at(index, "default"), f"the default: {mistake.message}")


def refused(problems: Problems) -> RecipeError:
    """The error for a file with mistakes."""
    told = [str(problem) for problem in problems]
    more = [f"and {len(told) - _SHOWN} more"] if len(told) > _SHOWN else []
    return RecipeError(
        f"The recipe cannot be used: {'; '.join(told[:_SHOWN] + more)}.", parameter="recipe"
    )


def _endpoint(
    form: RecipeForm,
    file: Path,
    model: Endpoint | None,
    graph: str | None,
    constants: tuple[Constant, ...],
) -> Endpoint:
    name = file.stem
    params = tuple(_parameter(parameter, model) for parameter in form.parameters)
    record = _record(form, file, params, graph, constants)
    output = form.output or (form.outputs[0].kind if form.outputs else None)
    return Endpoint(
        path=name,
        names=(name,),
        family="recipes",
        method=recipe_names.method_of(name),
        task=model.task if model else _task(params, output or "file"),
        output=model.output if model else output or "file",
        summary=" ".join((form.summary or f"The {form.kind} {form.id}.").split()),
        evidence=EVIDENCE,
        params=params,
        notes=form.notes,
        data=model.data if model else None,
        recipe=record,
        base=model,
    )


def _task(params: tuple[Parameter, ...], output: str) -> str:
    """As of a model: ``image-to-video``."""
    given = [parameter.type for parameter in params if parameter.is_media]
    return f"{given[0] if given else 'text'}-to-{output}"


def _parameter(form: ParameterForm, model: Endpoint | None) -> Parameter:
    facts = form.facts()
    known = model.param(form.param) if model and form.param else None
    description = " ".join((form.help or (known.description if known else "")).split())
    if model is None:
        description = f"{description} {_when_absent(form)}".strip()
    made = parameter_record(facts, form.name, description, doubt=None)
    if known is not None:
        made = evolve(made, fields=known.fields, has_more_fields=known.has_more_fields)
    default = label_of(form.labels, made.default) if form.labels else made.default
    # As of a model's parameter, the default of one that must be there is sent.
    must = made.required or default is not None
    return evolve(made, required=must, default=plain_number(default))


def _record(
    form: RecipeForm,
    file: Path,
    params: tuple[Parameter, ...],
    graph: str | None,
    constants: tuple[Constant, ...],
) -> RecipeRecord:
    run: dict[str, Any] = {}
    if form.machine is not None:
        run["instance_type"] = form.machine
    if form.run is not None:
        run |= {name: value for name, value in asdict(form.run).items() if value is not None}
    bindings = tuple(map(_binding, form.parameters))
    return RecipeRecord(
        kind=form.kind,
        id=form.id,
        site=form.site,
        run=run,
        bindings=bindings,
        constants=constants,
        outputs=tuple(NamedOutput(name=o.name, node=o.node, kind=o.kind) for o in form.outputs),
        graph=graph,
        digest=_digest(form, params, bindings, run, graph, constants),
        made_from=_made_from(form),
        file=str(file),
    )


def _made_from(form: RecipeForm) -> MadeFrom | None:
    made = form.made_from
    if made is None:
        return None
    nodes = {
        node: MadeNode(class_type=was.class_type, title=was.title, links=was.links)
        for node, was in made.nodes.items()
    }
    return MadeFrom(digest=made.digest, date=made.date, nodes=nodes)


def _binding(form: ParameterForm) -> Binding:
    places = tuple(
        NodePlace(node=one.node, field=one.field, part=one.part, takes=one.takes)
        for one in form.nodes
    )
    if form.node is not None and form.field is not None:
        places = (NodePlace(node=form.node, field=form.field, takes=form.takes),)
    return Binding(
        name=form.name,
        places=places,
        param=form.param,
        convert=_converter(form),
        absent=form.absent,
        cut=form.cut,
        labels=form.labels,
    )


def _converter(form: ParameterForm) -> Frames | Pixels | None:
    if form.convert is None:
        return None
    if (frames := form.convert.frames) is not None:
        return Frames(fps=frames.fps, plus=frames.plus, multiple=frames.multiple)
    pixels = form.convert.pixels
    assert pixels is not None  # the rules have it so
    return Pixels(megapixels=pixels.megapixels, multiple=pixels.multiple)


# -- what is written otherwise than it is read --------------------------------------------------

_TEXTS = ("id", "node", "field")
_VALUES = ("value", "default", "options", "min", "max")


def _take_as_written(data: Any) -> None:
    """Take ids of nodes and of what is run as text, quoted or not, and long numbers whole."""
    left = [data]
    while left:
        part = left.pop()
        if isinstance(part, Block):
            for key in _TEXTS:
                if part.get(key) is not None and key in part.written:
                    part[key] = part.written.pop(key)
            for key in _VALUES:
                if isinstance(part.get(key), OddNumber):
                    part[key] = _whole(part[key], part.written.get(key))
            left += part.values()
        elif isinstance(part, Items):
            for index, item in enumerate(part):
                if isinstance(item, OddNumber):
                    part[index] = _whole(item, part.written[index])
            left += part


def _whole(odd: OddNumber, written: str | None) -> Any:
    """A whole number of up to 64 bits, such as a seed, which YAML's other readers may round."""
    text = (written or "").strip()
    if text.lstrip("-").isdecimal() and text.isascii() and len(text) <= _MOST_DIGITS:
        number = int(text)
        if LEAST <= number <= MOST and str(number) == text:
            return number
    return odd


# -- files beside it ----------------------------------------------------------------------------


def _graph(form: RecipeForm, top: Place, problems: Problems) -> str | None:
    """The text of the graph beside the recipe."""
    place = top.at("graph")
    if form.graph is None or problems.are_known_at(place):
        return None
    file = Path(top.file).parent / form.graph
    try:
        text = text_of(file, MOST_OF_A_GRAPH)
        graph = read(text)
    except SyntaxProblem as error:
        problems.add(place, f"{form.graph}: {error.message}")
        return None
    except ValueError as error:
        problems.add(place, f"{form.graph} is not JSON: {error}")
        return None
    if not isinstance(graph, dict) or not graph:
        problems.add(place, f"{form.graph} is no graph in ComfyUI's API format")
    for steps, name, value in texts_in(graph):
        if why := secret_in(name, value):
            problems.add(place, f"{form.graph}, {'.'.join(map(str, steps))}: {why}")
    return text


def _constant(form: ConstantForm, folder: Path, place: Place, problems: Problems) -> Constant:
    value, file = form.value, None
    if isinstance(value, dict) and FILE_MARK in value and isinstance(value[FILE_MARK], str):
        path = folder / value[FILE_MARK]
        file, value = str(path.absolute()), None
        if not path.is_file() and not problems.are_known_at(place):
            problems.add(place, f'there is no file "{form.value[FILE_MARK]}" beside the recipe')
    return Constant(
        node=form.node, field=form.field, param=form.param, value=_plain(value), file=file
    )


def _plain(value: Any) -> Any:
    """Data without the lines on which it stood, that can travel."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list) else value


# -- the digest ---------------------------------------------------------------------------------


def _digest(
    form: RecipeForm,
    params: tuple[Parameter, ...],
    bindings: tuple[Binding, ...],
    run: Mapping[str, Any],
    graph: str | None,
    constants: tuple[Constant, ...],
) -> str:
    told = {
        "kind": form.kind,
        "id": form.id,
        "site": form.site,
        "run": dict(run),
        "parameters": [
            _of_parameter(parameter) | _of_binding(binding)
            for parameter, binding in zip(params, bindings, strict=True)
        ],
        "constants": [
            [constant.key, constant.value, _content(constant.file)] for constant in constants
        ],
        "graph": None if graph is None else read(graph),
    }
    return f"sha256:{hashlib.sha256(_canonical(told).encode()).hexdigest()}"


def _canonical(value: Any) -> str:
    return json.dumps(_with_one_spelling(value), sort_keys=True, separators=(",", ":"))


def _with_one_spelling(value: Any) -> Any:
    """Numbers that are the same alike, as 5 and 5.0; digits that Python would lose, as text."""
    if isinstance(value, dict):
        return {str(name): _with_one_spelling(part) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_with_one_spelling(part) for part in value]
    if isinstance(value, float):
        return plain_number(value) if has_all_digits(value) else getattr(value, "text", value)
    return value


_NOUNS = {"image": "picture", "video": "film", "audio": "sound", "file": "file", "string": "text"}


def _when_absent(form: ParameterForm) -> str:
    """What happens where it is left out."""
    if form.required or form.default is not None:
        return ""
    noun = _NOUNS.get(form.type or "", "value")
    fields = {form.field or "", *(one.field for one in form.nodes)} - {""}
    if form.absent == "stored" and fields <= {*SEEDS}:
        return "Left out, a new one is drawn."
    return {
        "stored": f"Left out, the workflow's own {noun} is used, and paid for.",
        "empty-text": "Left out, it is empty.",
        "blank-picture": "Left out, a blank picture takes its place.",
        "drop-node": "Left out, its node leaves the graph.",
    }[form.absent]


_DECISIVE = (
    "name", "type", "required", "default", "options", "min", "max", "step", "min_length",
    "max_length", "multiple", "max_files", "max_size_mb", "accept",
)  # fmt: skip
"""What of a parameter decides what is sent."""


def _of_parameter(parameter: Parameter) -> dict[str, Any]:
    return {name: getattr(parameter, name) for name in _DECISIVE}


def _of_binding(binding: Binding) -> dict[str, Any]:
    convert = binding.convert
    return {
        "places": [[place.node, place.field, place.part, place.takes] for place in binding.places],
        "param": binding.param,
        "convert": None if convert is None else [type(convert).__name__, *_numbers_of(convert)],
        "absent": binding.absent,
        "cut": list(binding.cut),
        "labels": dict(binding.labels),
    }


def _numbers_of(convert: Frames | Pixels) -> list[int | float]:
    if isinstance(convert, Frames):
        return [convert.fps, convert.plus, convert.multiple]
    return [convert.megapixels, convert.multiple]


def _content(file: str | None) -> str | None:
    if file is None:
        return None
    found = hashlib.sha256()
    try:
        with Path(file).open("rb") as opened:
            while piece := opened.read(_CHUNK):
                found.update(piece)
    except OSError:
        return None  # told already, that it is not there
    return found.hexdigest()
