"""Workflows and apps of which only a recipe is known: what stands in it is made into a graph."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from runninghub_async.models.recipe_records import Binding, Frames, NodePlace, Pixels, RecipeRecord
from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.sandbox.graphs import Graph
from runninghub_async.sandbox.library import App, AppField, Choice, Workflow, graph_of

_LOADERS = {
    ("image", "image"): "LoadImage",
    ("video", "file"): "LoadVideo",
    ("audio", "audio"): "LoadAudio",
}
_FILES = {"image": "example.png", "video": "example.mp4", "audio": "example.mp3"}
_SAVERS = {
    "image": "SaveRecipeImage",
    "video": "SaveRecipeVideo",
    "audio": "SaveRecipeAudio",
    "text": "SaveRecipeText",
    "file": "SaveRecipeText",
    "3d": "SaveGLB",
}
"""Kinds of nodes that nobody knows, but for the last; their names say what they save."""
_ANY = "RecipeNode"
_WITH_OPTIONAL = ("TextEncodeQwenImageEditPlus", "image1")
"""A kind of node that can be without this input."""
_FIELD_TYPES = {
    "image": "IMAGE",
    "video": "VIDEO",
    "audio": "AUDIO",
    "integer": "INT",
    "number": "FLOAT",
    "boolean": "BOOLEAN",
}
_NUMBERS = ("integer", "number")


class RecipeBook:
    """The recipes of a sandbox's catalogue, by what they run."""

    def __init__(self, recipes: Callable[[], Iterable[Endpoint]]) -> None:
        """``recipes`` gives them; it is called when the first is wanted."""
        self._recipes = recipes

    @cached_property
    def _by_target(self) -> dict[tuple[str, str], list[Endpoint]]:
        found: dict[tuple[str, str], list[Endpoint]] = {}
        for endpoint in self._recipes():
            if endpoint.recipe is not None and endpoint.recipe.kind != "model":
                key = (endpoint.recipe.kind, endpoint.recipe.id)
                found.setdefault(key, []).append(endpoint)
        return found

    @cached_property
    def _workflows(self) -> dict[tuple[str, str], Workflow]:
        return {
            (kind, id): Workflow(id=id, name=recipes[0].name, graph=_graph(recipes))
            for (kind, id), recipes in self._by_target.items()
        }

    def workflow(self, id: str, known: Workflow | None) -> Workflow | None:
        """The workflow that recipes tell of; ``known``, where that has all that they use."""
        if known is not None and self._has_places(known.graph, "workflow", id):
            return known
        return self._workflows.get(("workflow", id), known)

    def app(self, id: str, known: App | None) -> App | None:
        """The app that recipes tell of; ``known``, where that has all that they use."""
        made = self._workflows.get(("app", id))
        if made is None or (known is not None and self._has_fields(known)):
            return known
        recipes = self._by_target["app", id]
        fields = {(f.node_id, f.field_name): f for r in recipes for f in _fields(r, made.graph)}
        return App(
            id=id,
            name=made.name,
            description=recipes[0].summary,
            workflow=made,
            fields=tuple(fields.values()),
        )

    def values(self, id: str, graph: Graph) -> dict[str, dict[str, Any]]:
        """What a graph of a request has in the inputs that recipes of its workflow set."""
        found: dict[str, dict[str, Any]] = {}
        for endpoint in self._by_target.get(("workflow", id), ()):
            for node, field in _inputs_of(endpoint):
                if node in graph and field in graph[node].inputs:
                    found.setdefault(node, {})[field] = graph[node].inputs[field]
        return found

    def fault(self, kind: str, id: str, values: Mapping[str, Mapping[str, Any]]) -> str | None:
        """Why a run with these values, by node and field, would fail; ``None``: it would not.

        Recipes of one workflow may have limits of their own: a value is one that any of them has.
        """
        found: dict[tuple[str, str], list[str | None]] = {}
        for endpoint in self._by_target.get((kind, id), ()):
            for parameter, binding in _bound(endpoint):
                for place in binding.places:
                    value = values.get(place.node, {}).get(place.field)
                    fault = None if value is None else _fault(parameter, binding, value)
                    found.setdefault((place.node, place.field), []).append(fault)
        for (node, field), faults in found.items():
            if all(faults):
                return f"{field} of node {node} {faults[0]}"
        return None

    def _has_places(self, graph: Graph, kind: str, id: str) -> bool:
        return all(
            node in graph and field in graph[node].inputs
            for endpoint in self._by_target.get((kind, id), ())
            for node, field in _inputs_of(endpoint)
        )

    def _has_fields(self, app: App) -> bool:
        return all(
            app.field_of(node, field) is not None
            for endpoint in self._by_target.get(("app", app.id), ())
            for node, field in _inputs_of(endpoint)
        )


def _record(endpoint: Endpoint) -> RecipeRecord:
    assert endpoint.recipe is not None
    return endpoint.recipe


def _bound(endpoint: Endpoint) -> Iterator[tuple[Parameter, Binding]]:
    return zip(endpoint.params, _record(endpoint).bindings, strict=True)


def _inputs_of(endpoint: Endpoint) -> Iterator[tuple[str, str]]:
    for _, binding in _bound(endpoint):
        yield from ((place.node, place.field) for place in binding.places)
    for constant in _record(endpoint).constants:
        yield str(constant.node), str(constant.field)


def _fault(parameter: Parameter, binding: Binding, value: Any) -> str | None:
    if binding.labels and binding.convert is None:
        allowed = [str(option) for option in binding.labels.values()]
        return None if str(value) in allowed else f"must be one of {', '.join(allowed)}"
    if parameter.type not in _NUMBERS and binding.convert is None:
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        return "must be a number"
    if binding.convert is None:
        if parameter.min is not None and number < parameter.min:
            return f"must be at least {parameter.min}"
        if parameter.max is not None and number > parameter.max:
            return f"must be at most {parameter.max}"
    return None


# -- graphs -------------------------------------------------------------------------------------


def _graph(recipes: list[Endpoint]) -> Graph:
    """A graph that has all inputs which these recipes use, and gives what they say."""
    nodes: dict[str, dict[str, Any]] = {}
    for endpoint in recipes:
        _put_inputs(endpoint, nodes)
    ids = _NewIds(nodes, recipes)
    mixed = ids.take()
    links = [node_id for node_id in nodes if not _is_dropped(node_id, recipes)]
    hub: dict[str, Any] = {f"input{n}": [node_id, 0] for n, node_id in enumerate(links, 1)}
    for endpoint in recipes:
        for _, binding in _bound(endpoint):
            if binding.absent == "drop-node":
                _connect(binding, nodes, hub, ids)
    savers = _savers(recipes, nodes, ids)
    for node_id in savers:
        hub = {name: link for name, link in hub.items() if link[0] != node_id}
    nodes[mixed] = _node(_ANY, hub)
    for node_id, kind in savers.items():
        values = nodes.get(node_id, {}).get("inputs", {})
        nodes[node_id] = _node(_SAVERS[kind], {**values, "results": [mixed, 0]})
    return graph_of(nodes)


class _NewIds:
    """Numbers of nodes that no recipe names."""

    def __init__(self, nodes: Mapping[str, Any], recipes: Iterable[Endpoint]) -> None:
        named = [*nodes, *(o.node for r in recipes for o in _record(r).outputs)]
        self._last = max((int(node) for node in named if node.isdecimal()), default=0)

    def take(self) -> str:
        self._last += 1
        return str(self._last)


def _node(class_type: str, inputs: dict[str, Any]) -> dict[str, Any]:
    return {"class_type": class_type, "inputs": inputs}


def _put_inputs(endpoint: Endpoint, nodes: dict[str, dict[str, Any]]) -> None:
    for parameter, binding in _bound(endpoint):
        for place in binding.places:
            loader = _LOADERS.get((parameter.type, place.field), _ANY)
            node = nodes.setdefault(place.node, _node(loader, {}))
            if loader != node["class_type"]:
                node["class_type"] = _ANY
            node["inputs"][place.field] = _example(parameter, binding, place)
    for constant in _record(endpoint).constants:
        node = nodes.setdefault(str(constant.node), _node(_ANY, {}))
        node["class_type"] = _ANY
        value = "example.png" if constant.file else constant.value
        node["inputs"][str(constant.field)] = value


def _example(parameter: Parameter, binding: Binding, place: NodePlace) -> Any:
    """What such a graph has stored."""
    if isinstance(binding.convert, Pixels):
        return 1024
    if isinstance(binding.convert, Frames):
        return binding.convert.multiple + binding.convert.plus
    if binding.labels:
        return next(iter(binding.labels.values()))
    if parameter.type in _NUMBERS:
        return 1 if parameter.min is None else parameter.min
    if parameter.type == "boolean":
        return False
    return _FILES.get(parameter.type, "")


def _is_dropped(node_id: str, recipes: Iterable[Endpoint]) -> bool:
    return any(
        binding.absent == "drop-node" and any(place.node == node_id for place in binding.places)
        for endpoint in recipes
        for _, binding in _bound(endpoint)
    )


def _connect(
    binding: Binding, nodes: dict[str, dict[str, Any]], hub: dict[str, Any], ids: _NewIds
) -> None:
    """Connect a node that may leave by inputs that can do without it."""
    for dropped in dict.fromkeys(place.node for place in binding.places):
        for cut in binding.cut:
            node_id, _, field = cut.rpartition(".")
            known = nodes.setdefault(node_id, _node(_ANY, {}))
            known["inputs"][field] = [dropped, 0]
            hub[f"cut{node_id}"] = [node_id, 0]
        if not binding.cut:
            class_type, field = _WITH_OPTIONAL
            user = ids.take()
            nodes[user] = _node(class_type, {field: [dropped, 0], "prompt": ""})
            hub[f"optional{user}"] = [user, 0]


def _savers(recipes: Iterable[Endpoint], nodes: Mapping[str, Any], ids: _NewIds) -> dict[str, str]:
    """The nodes that save something, with what: those that are named, or one that has a prefix."""
    found: dict[str, str] = {}
    for endpoint in recipes:
        named = {output.node: str(output.kind) for output in _record(endpoint).outputs}
        if not named and endpoint.output not in found.values():
            free = [n for n in nodes if "filename_prefix" in nodes[n]["inputs"] and n not in found]
            named = {free[0] if free else ids.take(): str(endpoint.output)}
        found |= named
    return found


def _fields(endpoint: Endpoint, graph: Graph) -> Iterator[AppField]:
    """The fields of an app: what a recipe sets."""
    for parameter, binding in _bound(endpoint):
        plain = binding.convert is None
        for place in binding.places:
            node = graph[place.node]
            choices = tuple(
                Choice(name=label, index=str(value)) for label, value in binding.labels.items()
            )
            kind = _FIELD_TYPES.get(parameter.type, "STRING") if plain else "INT"
            yield AppField(
                node_id=place.node,
                node_name=node.class_type,
                field_name=place.field,
                field_value=_as_text(node.inputs[place.field]),
                field_type="LIST" if choices and plain else kind,
                description=parameter.name,
                choices=choices if plain else (),
            )
    for constant in _record(endpoint).constants:
        node_id, name = str(constant.node), str(constant.field)
        node = graph[node_id]
        yield AppField(
            node_id=node_id,
            node_name=node.class_type,
            field_name=name,
            field_value=_as_text(node.inputs[name]),
            field_type="IMAGE" if constant.file else "STRING",
            description=name,
        )


def _as_text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
