"""What has changed at the service since a recipe was made, and what of that is sure."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from runninghub_async.models.recipe_records import Binding, MadeNode, RecipeRecord
from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.platform.app_fields import App, AppField
from runninghub_async.platform.graphs import Graph, node_name
from runninghub_async.platform.nodes import is_link
from runninghub_async.quoting import plain, shown
from runninghub_async.recipes.app_proposal import field_type
from runninghub_async.recipes.digests import fields_digest, graph_digest
from runninghub_async.recipes.known_again import known_again, made_fields, made_nodes
from runninghub_async.recipes.node_knowledge import NodeKnowledge
from runninghub_async.recipes.wiring import Wiring

_SORTS: Mapping[str, str] = {
    "string": "text",
    "choice": "text",
    "lora": "text",
    "image": "text",
    "video": "text",
    "audio": "text",
    "file": "text",
    "integer": "a number",
    "number": "a number",
    "boolean": "a switch",
}


@frozen(kw_only=True)
class Mend:
    """What is sure about a drift.  One of these is set.

    Attributes:
        moved: a node that has another number now: the old one and the new one.
        digest: that of what is there now.
        nodes: with it, the nodes as they are known again from now on.
        options: the parameter that may be given more, and what.
    """

    moved: tuple[str, str] | None = None
    digest: str | None = None
    nodes: Mapping[str, MadeNode] = field(factory=dict)
    options: tuple[str, Mapping[str, Any]] | None = None


@frozen(kw_only=True)
class Drift:
    """Something that is not as it was."""

    message: str
    """What, and what to do about it."""
    mend: Mend | None = None
    """``None`` where only a person can tell what is meant."""


def drifts_of_graph(endpoint: Endpoint, graph: Graph) -> list[Drift]:
    """What a workflow's recipe says of nodes that is so no longer.

    Args:
        endpoint: the recipe's record.
        graph: what the workflow runs now.
    """
    record = _record(endpoint)
    now = made_nodes(Wiring(graph))
    found = list(_moved_or_gone(record, now, lambda node: node_name(node, graph.get(node))))
    sound = set(graph) - {drift.about for drift in found}
    drifts = [drift.told for drift in found]
    digest = graph_digest(graph)
    has_changed = _has_changed(record, digest)
    for parameter, binding in zip(endpoint.params, record.bindings, strict=True):
        then = binding if has_changed else None  # as it was made, its types were meant
        for place in binding.places:
            if place.node in sound:
                drifts += _of_field(place.node, place.field, graph, parameter, then)
    for constant in record.constants:
        if constant.node in sound and constant.field is not None:
            drifts += _of_field(str(constant.node), constant.field, graph)
    for binding in record.bindings:
        drifts += _of_cuts(binding, graph, sound)
    return _with_digest(record, drifts, digest, now)


def drifts_of_app(endpoint: Endpoint, app: App) -> list[Drift]:
    """What an app's recipe says of its fields that is so no longer."""
    record = _record(endpoint)
    now = made_fields(app.fields)
    nodes = {node: f"{node} ({made.class_type})" for node, made in now.items()}
    # Nodes that only save are no fields, so that nothing is known of them.
    found = list(_moved_or_gone(record, now, lambda node: nodes.get(node, node), outputs=False))
    sound = set(now) - {drift.about for drift in found}
    drifts = [drift.told for drift in found]
    fields = {(each.node_id, each.field): each for each in app.fields}
    digest = fields_digest(app.fields)
    has_changed = _has_changed(record, digest)
    for parameter, binding in zip(endpoint.params, record.bindings, strict=True):
        for place in binding.places:
            there = fields.get((place.node, place.field))
            if there is None and place.node in sound:
                drifts.append(_no_field(parameter.name, place.node, place.field, fields))
            elif there is not None and has_changed and place.node in sound:
                drifts += _of_app_field(parameter, binding, there)
    for constant in record.constants:
        node, name = str(constant.node), str(constant.field)
        if node in sound and (node, name) not in fields:
            drifts.append(_no_field(f"the constant {constant.key}", node, name, fields))
    return _with_digest(record, drifts, digest, now)


@frozen
class _OfNode:
    about: str
    told: Drift


def _record(endpoint: Endpoint) -> RecipeRecord:
    assert endpoint.recipe is not None, endpoint.path
    return endpoint.recipe


def _has_changed(record: RecipeRecord, digest: str) -> bool:
    """Whether what it was made from is another now, or nobody knows."""
    return record.made_from is None or record.made_from.digest != digest


def _uses(record: RecipeRecord, *, outputs: bool) -> dict[str, list[str]]:
    """The nodes that a recipe names, each with what uses it."""
    uses: dict[str, list[str]] = {}
    for binding in record.bindings:
        for place in binding.places:
            uses.setdefault(place.node, []).append(binding.name)
        for cut in binding.cut:
            uses.setdefault(cut.rpartition(".")[0], []).append(f"cut of {binding.name}")
    for constant in record.constants:
        if constant.node is not None:
            uses.setdefault(constant.node, []).append(f"the constant {constant.key}")
    for output in record.outputs if outputs else ():
        uses.setdefault(output.node, []).append(f"the output {output.name}")
    return uses


def _moved_or_gone(
    record: RecipeRecord,
    now: Mapping[str, MadeNode],
    named: Callable[[str], str],
    *,
    outputs: bool = True,
) -> Iterator[_OfNode]:
    """The nodes that are not there any more, or something else under their number."""
    made = record.made_from.nodes if record.made_from is not None else {}
    for node, uses in _uses(record, outputs=outputs).items():
        was, who = made.get(node), ", ".join(dict.fromkeys(uses))
        if node in now and (was is None or now[node] == was):
            continue
        again = known_again(was, now) if was is not None else None
        called = f"node {plain(node)}" + (f" ({plain(was.class_type)})" if was else "")
        if again is not None:
            what = f"{called} is node {plain(again)} now"
            yield _OfNode(node, Drift(message=f"{who}: {what}", mend=Mend(moved=(node, again))))
        elif node not in now:
            yield _OfNode(node, Drift(message=f"{who}: {called} is gone{_candidates(was, now)}"))
        elif was is not None and now[node].class_type != was.class_type:
            what = f"{called} is {plain(named(node))} now"
            yield _OfNode(node, Drift(message=f"{who}: {what}{_candidates(was, now)}"))


def _candidates(was: MadeNode | None, now: Mapping[str, MadeNode]) -> str:
    alike = [node for node, made in now.items() if was and made.class_type == was.class_type]
    if not alike:
        return "; choose another node"
    return f"; of its class there {'is' if len(alike) == 1 else 'are'} {', '.join(alike[:8])}"


def _of_field(
    node: str,
    name: str,
    graph: Graph,
    parameter: Parameter | None = None,
    binding: Binding | None = None,
) -> Iterator[Drift]:
    """What is not so any more of an input that a parameter or a constant fills."""
    inputs = graph[node].get("inputs")
    inputs = inputs if isinstance(inputs, Mapping) else {}
    who = parameter.name if parameter is not None else f"the constant {node}.{name}"
    at = plain(node_name(node, graph[node]))
    if name not in inputs:
        settable = [key for key, value in inputs.items() if not is_link(value)]
        message = f"{who}: node {at} has no field {shown(name)} any more{_now(name, settable)}"
        yield Drift(message=message)
    elif is_link(inputs[name]):
        message = f"{who}: {name} of node {at} comes from node {inputs[name][0]} now, so that no"
        yield Drift(message=f"{message} value can be put there; set it in that node")
    elif parameter is not None and binding is not None:
        stored = _sort(inputs[name])
        if stored not in _sorts_sent(parameter, binding):
            message = f"{who}: {name} of node {at} holds {stored} now, and the recipe has"
            yield Drift(message=f"{message} {parameter.type}; change its type")


def _sorts_sent(parameter: Parameter, binding: Binding) -> set[str]:
    """What of values goes out for a parameter."""
    if binding.convert is not None:
        return {"a number"}
    if binding.labels:
        return {_sort(value) for value in binding.labels.values()}
    return {_SORTS.get(parameter.type, "")}


def _of_cuts(binding: Binding, graph: Graph, sound: set[str]) -> Iterator[Drift]:
    for cut in binding.cut:
        node, _, name = cut.rpartition(".")
        if node in sound and name not in (graph[node].get("inputs") or {}):
            at = plain(node_name(node, graph[node]))
            yield Drift(message=f"cut of {binding.name}: node {at} has no input {shown(name)}")


def _no_field(who: str, node: str, name: str, fields: Iterable[tuple[str, str]]) -> Drift:
    names = [other for of_node, other in fields if of_node == node]
    what = f"{name} of node {node} is no field of the app any more"
    return Drift(message=f"{who}: {what}{_now(name, names)}")


def _of_app_field(parameter: Parameter, binding: Binding, there: AppField) -> Iterator[Drift]:
    """What an app says otherwise of a field."""
    kind = field_type(there, NodeKnowledge())
    is_other = _SORTS.get(kind) != _SORTS.get(parameter.type)
    is_media = kind in ("image", "video", "audio", "file")
    if is_other or (parameter.is_media != is_media):
        message = f"{parameter.name}: {there.key} takes {kind} now, and the recipe has"
        yield Drift(message=f"{message} {parameter.type}; change its type")
        return
    if parameter.type == "choice" and there.options:
        yield from _of_options(parameter, binding, there)
    if parameter.type in ("integer", "number"):
        yield from _of_limits(parameter, there)


def _of_limits(parameter: Parameter, there: AppField) -> Iterator[Drift]:
    """Limits of an app's field within which the recipe does not stay."""
    least, most = parameter.min, parameter.max
    for name, theirs, ours, is_wider in (
        ("min", there.min, least, there.min is not None and (least is None or least < there.min)),
        ("max", there.max, most, there.max is not None and (most is None or most > there.max)),
    ):
        if is_wider:
            told = f"the {name} of {there.key} is {theirs} now, and the recipe has"
            yield Drift(message=f"{parameter.name}: {told} {'none' if ours is None else ours}")


def _of_options(parameter: Parameter, binding: Binding, there: AppField) -> Iterator[Drift]:
    theirs = {option.value: option.name for option in there.options}
    ours = {str(value): label for label, value in binding.labels.items()}
    gone = [label for value, label in ours.items() if value not in theirs]
    more = {name: value for value, name in theirs.items() if value not in ours}
    if gone:
        what = f"{there.key} does not take {', '.join(map(shown, gone))} any more"
        yield Drift(message=f"{parameter.name}: {what}; take it out of the options")
    if more:
        what = f"{there.key} takes {', '.join(map(shown, more))} as well"
        taken = set(binding.labels)
        added = {value if name in taken else name: value for name, value in more.items()}
        mend = Mend(options=(parameter.name, added))
        yield Drift(message=f"{parameter.name}: {what}", mend=mend)


def _with_digest(
    record: RecipeRecord, drifts: list[Drift], digest: str, now: Mapping[str, MadeNode]
) -> list[Drift]:
    """With it, that something has changed at all; sure to be mended where all else is."""
    if record.made_from is None or not _has_changed(record, digest):
        return drifts
    what = "the workflow has" if record.kind == "workflow" else "the app's fields have"
    if record.graph is not None:
        what = "the graph beside the recipe has"
    is_all_there = all(drift.mend is not None for drift in drifts)
    rest = "; all that the recipe uses is there" if not drifts else ""
    mend = Mend(digest=digest, nodes=now) if is_all_there else None
    return [*drifts, Drift(message=f"{what} changed since the recipe was made{rest}", mend=mend)]


def _now(name: str, names: list[str]) -> str:
    """What a field that is gone may be called now."""
    nearest = difflib.get_close_matches(name, names, n=1)
    if nearest or len(names) == 1:
        return f"; is it {shown((nearest or names)[0])} now?"
    return f"; it has {', '.join(map(shown, names[:8]))}" if names else ""


def _sort(value: Any) -> str:
    if isinstance(value, bool):
        return "a switch"
    if isinstance(value, str):
        return "text"
    return "a number" if isinstance(value, (int, float)) else "something else"
