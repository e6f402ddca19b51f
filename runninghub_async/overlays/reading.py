"""A file of an overlay -> what it says of endpoints.  What is wrong with it is told all at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from runninghub_async.documents import endpoint_rules, naming, parameter_rules
from runninghub_async.documents.places import Block, Place, SyntaxProblem
from runninghub_async.documents.problems import Problems
from runninghub_async.documents.published.reading import publication
from runninghub_async.documents.published.said import Publication, SaidEndpoint, SourceError
from runninghub_async.documents.recipe_making import recipe_endpoint
from runninghub_async.documents.recipe_making import refused as refused_recipe
from runninghub_async.documents.structure import structure
from runninghub_async.models.records import Endpoint
from runninghub_async.overlays.file_data import check_texts, data_of, is_json, listed, refused
from runninghub_async.overlays.forms import OverlayEndpoint, OverlayFile

_PATH, _PUBLISHED_PATH = "path", "endpoint"


@frozen
class Contents:
    """What a file says, by casefolded path."""

    file: str
    facts: Mapping[str, OverlayEndpoint]
    """Of the form of ``spec/facts``: all that there is to say of these endpoints."""
    said: Mapping[str, SaidEndpoint]
    """Of a file that RunningHub publishes, which may be silent about much."""
    unread: frozenset[str] = frozenset()
    """Paths that it lists, of which the rest can't be read."""
    remarks: tuple[str, ...] = ()
    """What could not be read in it."""
    recipe: Written | None = None
    """It is a recipe, and says nothing of other endpoints."""


@frozen
class Written:
    """What stands in the file of a recipe, before anybody asked for that."""

    top: Place
    problems: Problems

    def endpoint(self, find: Callable[[str], Endpoint]) -> Endpoint:
        """Its record; ``find`` gives the model of a path.

        Raises:
            RecipeError: something in it is wrong.
        """
        return recipe_endpoint(self.top, find, self.problems)


def recipe(file: Path, find: Callable[[str], Endpoint]) -> Endpoint:
    """The record of a recipe.

    Args:
        file: where it stands.
        find: gives the model of a path, for a recipe of one.

    Raises:
        RecipeError: it can't be read, is no recipe, or something in it is wrong.
    """
    problems = Problems()
    try:
        data = data_of(file, problems)
    except SyntaxProblem as error:
        problems.add_at(str(file), error.line, error.message)
        raise refused_recipe(problems) from None
    if not isinstance(data, Block) or "kind" not in data:
        none = "there is no kind, so that it is no recipe; allowed are workflow, app and model"
        problems.add_at(str(file), 1, none)
        raise refused_recipe(problems)
    return _written(file, data, problems).endpoint(find)


def _written(file: Path, data: Any, problems: Problems) -> Written:
    top = Place(str(file), data)
    if is_json(file):
        check_texts(top, data, problems)
    return Written(top, problems)


def read(file: Path) -> Contents:
    """Read a file.

    Raises:
        InvalidParameterError: it can't be read, or something in it is wrong; the message has file
            and line of everything.
    """
    problems = Problems()
    top = Place(str(file), None)
    try:
        data = data_of(file, problems)
        top = Place(top.file, data)
        if _is_published(data):
            return _of_publication(publication(top.file, data))
        if isinstance(data, Block) and "kind" in data:
            return Contents(top.file, {}, {}, recipe=_written(file, data, problems))
        if _is_graph(data):  # which lies beside the recipe that sends it
            return Contents(top.file, {}, {})
        return Contents(top.file, _facts(top, problems), {})
    except SyntaxProblem as error:
        problems.add_at(top.file, error.line, error.message)
    except SourceError as error:
        raise refused(file, str(error)) from None
    except _Wrong:
        pass
    raise refused(file, listed(problems))


class _Wrong(Exception):
    """There are problems, which stop the reading."""


def _is_published(data: Any) -> bool:
    """Whether it is built as the files that RunningHub publishes."""
    if isinstance(data, list):
        return True
    if not isinstance(data, dict):
        return False
    entries = data.get("endpoints")
    if not isinstance(entries, list):
        return isinstance(data.get("models"), list) or isinstance(data.get("pricing"), list)
    first = next((entry for entry in entries if isinstance(entry, dict)), {})
    return _PUBLISHED_PATH in first and _PATH not in first


def _is_graph(data: Any) -> bool:
    """Whether it is a graph of ComfyUI's, perhaps wrapped as the service tells it."""
    if not isinstance(data, dict) or "endpoints" in data:
        return False
    inner = next((data[name] for name in ("prompt", "data", "output") if name in data), data)
    nodes = inner.values() if isinstance(inner, dict) else ()
    return any(isinstance(node, dict) and "class_type" in node for node in nodes)


def _of_publication(found: Publication) -> Contents:
    if found.shape == "prices":
        raise SourceError(
            f"{found.file}: this is a price list, and no list of endpoints; prices stand with the"
            " facts of an endpoint"
        )
    said = {endpoint.path.casefold(): endpoint for endpoint in found.endpoints}
    return Contents(found.file, {}, said, found.listed - said.keys(), found.remarks)


def _facts(top: Place, problems: Problems) -> dict[str, OverlayEndpoint]:
    if is_json(Path(top.file)):
        check_texts(top, top.data, problems)
    document = structure(top, OverlayFile, problems)
    found: dict[str, OverlayEndpoint] = {}
    for index, written in enumerate(document.endpoints if document else ()):
        place = top.at("endpoints", index)
        facts = written if written.names else evolve(written, names=(written.path,))
        parameter_rules.check(facts, place, problems)
        endpoint_rules.check(facts, place, problems)
        _check_words(facts, place, problems)
        if found.setdefault(facts.path.casefold(), facts) is not facts:
            problems.add(place.at("path"), "this path is given twice")
    if problems:
        raise _Wrong
    return found


def _check_words(facts: OverlayEndpoint, place: Place, problems: Problems) -> None:
    """Names that a person chose must be such that a program can say them."""
    for key in ("family", "method"):
        name = getattr(facts, key)
        if name is not None and (fault := naming.fault_of(name)):
            problems.add(place.at(key), f"the {key} {fault}")
    names = {parameter.name for parameter in facts.params}
    for index, parameter in enumerate(facts.params):
        name, there = parameter.python_name, place.at("params", index, "python_name")
        if name is None or name == parameter.name:
            continue
        if fault := naming.fault_of(name):
            problems.add(there, f"the Python name {fault}")
        elif name in naming.RESERVED_KEYWORDS:
            problems.add(there, f"the Python name {name} has a meaning of its own in calls")
        elif name in names:
            problems.add(there, f"the Python name {name} is that of another parameter")
        names.add(name)
