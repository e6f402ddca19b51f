"""A file of steps: what stands in it, checked, with file and line of everything that is wrong."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

from attrs import field, frozen

from runninghub_async.bulk.kept import FIELDS, FIELDS_OF_MODELS
from runninghub_async.bulk.local_kinds import CHOOSE, PYTHON
from runninghub_async.bulk.references import FIRST, PERSON
from runninghub_async.bulk.steps.functions import (
    LocalFunction,
    function_named,
    is_function_name,
)
from runninghub_async.bulk.steps.templates import (
    STEP,
    Column,
    StepOutput,
    TemplateError,
    check_keys,
    placeholders,
    template,
)
from runninghub_async.calls.bodies import RECIPE_FIELD, without_key
from runninghub_async.calls.model_orders import names_of
from runninghub_async.catalogue import CATALOGUE, Lookup
from runninghub_async.checks import refusal
from runninghub_async.documents.places import Block, Place, SyntaxProblem
from runninghub_async.documents.problems import Problems
from runninghub_async.documents.structure import structure
from runninghub_async.errors import InvalidParameterError, RecipeError, UnknownModelError
from runninghub_async.models.records import Endpoint
from runninghub_async.overlays.file_data import check_texts, data_of, is_json, listed
from runninghub_async.platform.kinds import KINDS

_NAME = re.compile(r"[^\W\d_][\w-]*")
_MOST_CANDIDATES = 1000
_KINDS = (*KINDS, PYTHON)
_OWN = frozenset({"repeat", CHOOSE, PYTHON})
_KEYS = {name for name in FIELDS | _OWN if name.islower()} - {"id", RECIPE_FIELD}
_OF_LOCAL = frozenset({PYTHON, "params", *_OWN})
_AS_WRITTEN = frozenset({*_KINDS, "graph", "wire"})
"""Where placeholders mean nothing: a graph may have braces of its own."""
_WITH_OUTPUTS = frozenset({"params", "nodes", "extra"})
"""Where what a step gives may stand."""


@frozen(kw_only=True)
class _StepsForm:
    """A whole file."""

    steps: Mapping[str, Any]


@frozen(kw_only=True)
class Step:
    """What is done with each row, once it is known what that is to be done with.

    Attributes:
        name: what other steps call it.
        line: where it begins in its file.
        form: the text form of its jobs, with placeholders.
        repeat: how many candidates it makes.
        choose: the rule by which one or some of them are kept; ``None`` where it makes one job
            whose outputs are all kept.
        columns: the columns that it takes, and on which line of the file each stands first.
        function: what runs here, of a local step.
        endpoint: its model, where it has one that is known.
    """

    name: str
    line: int
    form: Mapping[str, Any]
    repeat: int = 1
    choose: str | None = None
    columns: Mapping[str, int] = field(factory=dict)
    function: LocalFunction | None = None
    endpoint: Endpoint | None = None

    @property
    def needs(self) -> frozenset[str]:
        """The steps whose outputs it takes."""
        return frozenset(p.step for p in placeholders(self.form) if isinstance(p, StepOutput))

    @cached_property
    def lists(self) -> frozenset[str]:
        """Names of its parameters that take several values."""
        params = self.endpoint.params if self.endpoint is not None else ()
        several = (each for each in params if each.multiple)
        return frozenset(name for each in several for name in (each.name, each.python_name))


@frozen(kw_only=True)
class Steps:
    """The steps of a file, in an order in which each comes behind those that it needs."""

    file: Path
    steps: tuple[Step, ...]

    def __iter__(self) -> Iterator[Step]:
        return iter(self.steps)

    def __getitem__(self, name: str) -> Step:
        return next(step for step in self.steps if step.name == name)

    @property
    def names(self) -> list[str]:
        return [step.name for step in self.steps]

    @cached_property
    def columns(self) -> dict[str, int]:
        """The columns that the steps take, and on which line of the file each stands first."""
        found: dict[str, int] = {}
        for step in self.steps:
            for name, line in step.columns.items():
                found[name] = min(line, found.get(name, line))
        return found

    def needed_by(self, name: str) -> frozenset[str]:
        """A step, and all those that it hangs on."""
        found: set[str] = set()
        left = [name]
        while left:
            found.add(each := left.pop())
            left += self[each].needs - found
        return frozenset(found)

    def checked_name(self, name: str, parameter: str) -> str:
        """The name of a step.

        Raises:
            InvalidParameterError: there is no such step.
        """
        if name in self.names:
            return name
        raise refusal(
            parameter, f"is {name!r}, which is no step", ", ".join(self.names), value=name
        )


def read_steps(file: Path, catalogue: Lookup = CATALOGUE, *, validate: bool = True) -> Steps:
    """The steps in a file of YAML or JSON.

    Functions of local steps are looked for, and their modules loaded.

    Args:
        file: where they stand.
        catalogue: where models are looked up.
        validate: whether models and the names of parameters must be known.

    Raises:
        InvalidParameterError: it can't be read, or something in it is wrong; the message has file
            and line of everything.
    """
    problems, steps = Problems(), list[Step]()
    try:
        top = Place(str(file), data_of(file, problems))
        steps = _steps_of(top, _Reading(file.parent, catalogue, problems, validate=validate))
    except SyntaxProblem as error:
        problems.add_at(str(file), error.line, error.message)
    if problems:
        raise InvalidParameterError(
            f"The steps cannot be used: {listed(problems)}.", parameter="steps", value=str(file)
        )
    return Steps(file=file, steps=tuple(steps))


def _steps_of(top: Place, reading: _Reading) -> list[Step]:
    """The steps of a file, each behind those that it needs."""
    problems = reading.problems
    if is_json(Path(top.file)):
        check_texts(top, top.data, problems)
    document = structure(top, _StepsForm, problems)
    if document is None:
        return []
    if not document.steps and not problems:
        problems.add(top.at("steps"), "there are no steps")
    found = (reading.step(name, top.at("steps", name)) for name in document.steps)
    steps = [step for step in found if step is not None]
    _check_names(steps, top, problems)
    return _in_order(steps, set(document.steps), top, problems)


class _Reading:
    """Reads one step after the other."""

    def __init__(
        self, folder: Path, catalogue: Lookup, problems: Problems, *, validate: bool
    ) -> None:
        self._folder = folder
        self._catalogue = catalogue
        self.problems = problems
        self._validate = validate

    def step(self, name: str, place: Place) -> Step | None:
        """A step; ``None`` where nothing can be made of what stands there."""
        block, add = place.value, self.problems.add
        if not _NAME.fullmatch(name):
            add(place, f'the name "{name}" begins with a letter, and goes on with letters, digits,'
                       " - and _")  # fmt: skip
        if not isinstance(block, Block):
            add(place, "a step is a mapping, with model, workflow, app or python, and params")
            return None
        for key in block.keys() - _KEYS:
            nearest = difflib.get_close_matches(key, _KEYS, n=1)
            hint = f"; did you mean {nearest[0]}?" if nearest else ""
            add(place.at(key), f"unknown key {key}{hint}; known are {', '.join(sorted(_KEYS))}")
        kinds = [kind for kind in _KINDS if kind in block]
        if len(kinds) != 1:
            said = f"has {' and '.join(kinds)}" if kinds else "does not say what it runs"
            add(place, f"the step {said}; allowed is one of {', '.join(_KINDS)}")
            return None
        kind = kinds[0]
        if not isinstance(block[kind], str):
            add(place.at(kind), f"{kind} must be text" + ("; put it in quotes" * (
                not isinstance(block[kind], (dict, list)))))  # fmt: skip
            return None
        form = self._form(block, place)
        function = self._function(block, place) if kind == PYTHON else None
        endpoint = self._endpoint(block, place) if kind == "model" else None
        if function is not None:
            self._check_arguments(function, block, place)
        self._check_kind(kind, block, place)
        repeat, choose = self._candidates(block, place)
        return Step(
            name=name,
            line=place.line,
            form=form,
            repeat=repeat,
            choose=choose,
            columns=_columns_in(form, place),
            function=function,
            endpoint=endpoint,
        )

    def _form(self, block: Block, place: Place) -> dict[str, Any]:
        """What its jobs ask for, with placeholders."""
        form: dict[str, Any] = {}
        for key, value in block.items():
            if key in ("repeat", "choose"):
                continue
            if key in _AS_WRITTEN:
                form[key] = value
                continue
            form[key] = made = self._template(value, place.at(key))
            if key in _KEYS and key not in _WITH_OUTPUTS:
                self._check_no_outputs(made, place.at(key))
        try:
            without_key(form)
        except InvalidParameterError as mistake:
            self.problems.add(place, mistake.message.rstrip("."))
        return form

    def _template(self, value: Any, place: Place) -> Any:
        """A value with its placeholders; each mistake is told where it stands."""
        if isinstance(value, list):
            return [self._template(part, place.at(n)) for n, part in enumerate(value)]
        try:
            if isinstance(value, Block) and (_has_names(place) or STEP not in value):
                if not _has_names(place):
                    check_keys(value)
                return {name: self._template(part, place.at(name)) for name, part in value.items()}
            return template(value)
        except TemplateError as mistake:
            step = place.path[-1]
            where = f"item {step + 1}" if isinstance(step, int) else step
            self.problems.add(place, f"{where} {mistake}")
            return None

    def _check_no_outputs(self, made: Any, place: Place) -> None:
        for step, path in _outputs_in(made):
            what = f"what a step gives stands in {', '.join(sorted(_WITH_OUTPUTS))} only"
            self.problems.add(place.at(*path), f"{place.path[-1]} takes the step {step}; {what}")

    def _check_kind(self, kind: str, block: Block, place: Place) -> None:
        """See that a step has only what its kind of job has."""
        fields = {PYTHON: _OF_LOCAL, "model": FIELDS_OF_MODELS | _OWN}.get(kind, _KEYS - {"params"})
        for key in sorted((block.keys() & _KEYS) - fields - {kind}):
            self.problems.add(place.at(key), f"{key} means nothing in a step that has {kind}")
        values = "params" if kind in (PYTHON, "model") else "nodes"
        if values in block and not isinstance(block[values], Block):
            self.problems.add(place.at(values), f"{values} must be a mapping of names to values")

    def _endpoint(self, block: Block, place: Place) -> Endpoint | None:
        """The model of a step, whose parameters are looked at as far as their names go."""
        try:
            endpoint = self._catalogue.get(block["model"])
        except (UnknownModelError, RecipeError) as error:
            if self._validate or isinstance(error, RecipeError):
                self.problems.add(place.at("model"), error.message.rstrip("."))
            return None
        params = block.get("params")
        if not self._validate or not isinstance(params, Block):
            return endpoint
        known = names_of(endpoint)
        for name in params.keys() - known:
            takes = [each.python_name for each in endpoint.params]
            nearest = difflib.get_close_matches(name, takes, n=1, cutoff=0.5)
            hint = f"did you mean {nearest[0]}? " if nearest else ""
            self.problems.add(
                place.at("params", name),
                f"{name} is not a parameter of {block['model']}; {hint}it takes {', '.join(takes)}",
            )
        return endpoint

    def _function(self, block: Block, place: Place) -> LocalFunction | None:
        try:
            return function_named(block[PYTHON], self._folder)
        except InvalidParameterError as mistake:
            self.problems.add(place.at(PYTHON), mistake.message.rstrip("."))
            return None

    def _check_arguments(self, function: LocalFunction, block: Block, place: Place) -> None:
        """See that a function can be called with these parameters."""
        takes, params = function.parameters, block.get("params", {})
        if takes is None or not isinstance(params, Block | dict):
            return
        by_name = {
            name: each
            for name, each in takes.items()
            if each.kind in (each.KEYWORD_ONLY, each.POSITIONAL_OR_KEYWORD)
        }
        takes_all = any(each.kind is each.VAR_KEYWORD for each in takes.values())
        for name in params.keys() - by_name.keys():
            if not takes_all:
                there = ", ".join(by_name) or "none"
                what = f"{name} is no parameter of {function.name}; it takes {there}"
                self.problems.add(place.at("params", name), what)
        for name, each in by_name.items():
            if each.default is each.empty and name not in params and name != "folder":
                self.problems.add(place, f"{function.name} takes {name}, which params has not")
        for name, each in takes.items():
            if each.kind is each.POSITIONAL_ONLY and each.default is each.empty:
                what = f"{function.name} takes {name} by its place only; parameters go by name"
                self.problems.add(place.at(PYTHON), what)

    def _candidates(self, block: Block, place: Place) -> tuple[int, str | None]:
        """How many candidates there are, and by which rule some of them are kept."""
        repeat, choose = block.get("repeat", 1), block.get("choose")
        if type(repeat) is not int or not 1 <= repeat <= _MOST_CANDIDATES:
            what = f"repeat must be a whole number from 1 to {_MOST_CANDIDATES}"
            self.problems.add(place.at("repeat"), what)
            repeat = 1
        if choose is None:
            return repeat, FIRST if repeat > 1 else None
        try:
            check_rule(choose, self._folder)
        except InvalidParameterError as mistake:
            self.problems.add(place.at("choose"), mistake.message.rstrip("."))
        return repeat, choose if isinstance(choose, str) else None


def _has_names(place: Place) -> bool:
    """Whether what stands there is no value, but has the names of values: parameters, options, or
    nodes and their inputs."""
    _, _, key, *inside = place.path
    return len(inside) < (2 if key == "nodes" else 1)


def check_rule(choose: Any, folder: Path) -> None:
    """See that this is a rule by which outputs are chosen.

    Raises:
        InvalidParameterError: it is none, or there is no such function.
    """
    if choose in (FIRST, PERSON):
        return
    if not isinstance(choose, str) or not is_function_name(choose):
        raise refusal(
            "choose", f"is {choose!r}", f"{FIRST}, {PERSON}, or module:function", value=choose
        )
    function_named(choose, folder, "choose")


def _check_names(steps: list[Step], top: Place, problems: Problems) -> None:
    """See that no step has the name of another's candidates, and that those it takes are there."""
    names = [step.name for step in steps]
    for step in steps:
        candidates = {f"{step.name}-{n}" for n in range(1, step.repeat + 1)}
        if step.choose is not None and (same := candidates.intersection(names)):
            one = min(same)
            problems.add(
                top.at("steps", one), f"{one} is what a candidate of {step.name} is called"
            )


def _in_order(
    steps: list[Step], written: Iterable[str], top: Place, problems: Problems
) -> list[Step]:
    """The steps, each behind those that it needs."""
    by_name = {step.name: step for step in steps}
    for step in steps:
        for needed, path in _outputs_in(step.form):
            if needed in written:
                continue
            nearest = difflib.get_close_matches(needed, by_name, n=1)
            hint = f"; did you mean {nearest[0]}?" if nearest else ""
            there = ", ".join(name for name in by_name if name != step.name) or "none other"
            problems.add(
                top.at("steps", step.name, *path),
                f"there is no step {needed}{hint}; steps are {there}",
            )
    graph = {step.name: sorted(step.needs & by_name.keys()) for step in steps}
    try:
        return [by_name[name] for name in TopologicalSorter(graph).static_order()]
    except CycleError as circle:
        names = list(reversed(circle.args[1]))
        problems.add(
            top.at("steps", names[0]), f"steps wait for each other: {' needs '.join(names)}"
        )
        return steps


def _outputs_in(made: Any, *path: str | int) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """The steps that a template takes outputs of, and where."""
    if isinstance(made, StepOutput):
        yield made.step, path
    elif isinstance(made, Mapping):
        for name, part in made.items():
            yield from _outputs_in(part, *path, name)
    elif isinstance(made, list):
        for number, part in enumerate(made):
            yield from _outputs_in(part, *path, number)


def _columns_in(made: Any, place: Place) -> dict[str, int]:
    """The columns that a template takes, and on which line each stands first."""
    if not isinstance(made, Mapping | list):
        names = (each.name for each in placeholders(made) if isinstance(each, Column))
        return dict.fromkeys(names, place.line)
    found: dict[str, int] = {}
    for step, part in made.items() if isinstance(made, Mapping) else enumerate(made):
        found = _columns_in(part, place.at(step)) | found
    return found
