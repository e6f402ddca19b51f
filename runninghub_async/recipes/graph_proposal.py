"""From a graph to the recipe that a person would want of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import evolve

from runninghub_async.documents.recipe_secrets import secret_in
from runninghub_async.models.node_records import InputType
from runninghub_async.models.recipe_values import is_upload
from runninghub_async.models.records import Site
from runninghub_async.platform.graphs import Graph, node_name
from runninghub_async.quoting import plain
from runninghub_async.recipes.digests import graph_digest
from runninghub_async.recipes.graph_outputs import outputs_of
from runninghub_async.recipes.graph_roles import Group, Role, Roles
from runninghub_async.recipes.known_again import made_nodes
from runninghub_async.recipes.node_knowledge import NodeKnowledge
from runninghub_async.recipes.proposal import (
    Proposal,
    ProposedParameter,
    Spot,
    can_be_written,
    may_be_shared,
    name_for,
    name_from,
    with_names,
    written,
)
from runninghub_async.recipes.wiring import Wiring

_ORDER: tuple[Group, ...] = (
    "media", "prompt", "text", "size", "length", "value", "seed", "other",
)  # fmt: skip
"""In which order parameters are written."""
_NUMERIC = ("integer", "number")


def graph_proposal(
    graph: Graph, workflow_id: str, known: NodeKnowledge, *, site: Site | None = None
) -> Proposal:
    """What a recipe of a workflow could have.

    Args:
        graph: what the workflow runs.
        workflow_id: under which it is stored.
        known: what is known of kinds of nodes.
        site: the one that has it; ``None`` where it may be any.
    """
    reader = _Reader(Wiring(graph), known)
    outputs = tuple(outputs_of(reader.wiring, known))
    return Proposal(
        kind="workflow",
        id=workflow_id,
        site=site,
        parameters=with_names(tuple(reader.parameters())),
        outputs=outputs if len(outputs) > 1 else (),
        output=None if len(outputs) > 1 else outputs[0].kind if outputs else "file",
        digest=graph_digest(graph),
        nodes=made_nodes(reader.wiring),
        remarks=tuple(reader.remarks()),
    )


class _Reader:
    """Reads what can be set in one graph."""

    def __init__(self, wiring: Wiring, known: NodeKnowledge) -> None:
        self.wiring = wiring
        self._known = known
        self._roles = Roles(wiring, known)

    def parameters(self) -> list[ProposedParameter]:
        """All that there could be."""
        roles = {spot: self._roles.of(*spot) for spot in self._spots(is_plain=True)}
        together: dict[Any, list[Spot]] = {}
        for spot, role in roles.items():
            together.setdefault(self._shared_by(spot, role), []).append(spot)
        groups = sorted(together.values(), key=lambda spots: _rank(roles[spots[0]]))
        return [self._parameter(tuple(spots), roles[spots[0]]) for spots in groups]

    def remarks(self) -> Iterator[str]:
        """What holds something that no parameter takes."""
        for node, name in self._spots(is_plain=False):
            value = self.wiring.inputs(node)[name]
            said = "holds nothing" if value is None else "holds a list or an object"
            if isinstance(value, (str, bool, int, float)):
                said = "has a name that no reader sees"
            yield f"{plain(f'{node}.{name}')} {said}, which no parameter takes"

    def _spots(self, *, is_plain: bool) -> Iterator[Spot]:
        for node in self.wiring.graph:
            for name, value in self.wiring.values(node).items():
                is_value = isinstance(value, (str, bool, int, float))
                if (is_value and can_be_written(node) and can_be_written(name)) == is_plain:
                    yield node, name

    def _shared_by(self, spot: Spot, role: Role) -> Any:
        """What inputs have in common that become one parameter: all seeds, sides that are alike,
        the same words given twice to one node."""
        node, name = spot
        value = self.wiring.inputs(node)[name]
        if role.group == "seed":
            return "seed"
        if role.group == "size":
            return role, value
        if role.group == "prompt" and value:
            return role, node, value
        return spot

    def _parameter(self, spots: tuple[Spot, ...], role: Role) -> ProposedParameter:
        node, name = spots[0]
        told_in = node_name(node, self.wiring.graph[node])
        title = self._roles.title(node) if role.group != "seed" else ""
        unused = self._roles.is_unused(node, name)
        parameter = ProposedParameter(
            name=self._name(spots, role, title),
            role=name_for(role.name),
            spots=spots,
            type="string",
            required=role.group == "media"
            or (role.name == "prompt" and not unused and not self._roles.is_addition(node, name)),
            is_proposed=role.group != "other" and not unused,
            title=title,
            stored=self._stored(node, name),
            about=f"{name} of {told_in}",
        )
        if role.group == "media":
            kind = self._known.file_kind(self.wiring.graph[node], name) or "file"
            return evolve(parameter, type=kind, stored=None)
        return self._typed(parameter)

    def _name(self, spots: tuple[Spot, ...], role: Role, title: str) -> str:
        """The title of a node that is there for this parameter alone; else what it is for."""
        node, _ = spots[0]
        is_one_value = bool(self._roles.fed(node))
        is_whole_node = role.group in ("media", "prompt", "text", "value") or is_one_value
        is_alone = len(spots) > 1 or not self._roles.has_several(node)
        titled = name_from(title) if is_whole_node and is_alone else None
        return titled or name_for(role.name)

    def _stored(self, node: str, name: str) -> Any:
        """What is stored, unless that is nobody's business."""
        value = self.wiring.inputs(node)[name]
        text = written(value)
        return None if secret_in(name, text) or is_upload(text) else value

    # -- what it takes -------------------------------------------------------------------------

    def _typed(self, parameter: ProposedParameter) -> ProposedParameter:
        """The parameter with the type and the limits that hold for all its inputs."""
        stored = [self.wiring.inputs(node)[name] for node, name in parameter.spots]
        types = [known for spot in parameter.spots if (known := self._type(*spot)) is not None]
        if not types:
            return evolve(parameter, type=_stored_type(stored[0]))
        if types[0].type in _NUMERIC:
            is_whole = any(each.type == "integer" for each in types)
            low, high = _limits(types, stored)
            return evolve(parameter, type="integer" if is_whole else "number", min=low, max=high)
        if types[0].type == "choice":
            texts = [value for value in stored if isinstance(value, str)]
            own = [text for text in texts if can_be_written(text) and may_be_shared(text)]
            options = dict.fromkeys([*types[0].options, *own])
            return evolve(parameter, type="choice", options={each: each for each in options})
        return evolve(parameter, type=types[0].type)

    def _type(self, node: str, name: str) -> InputType | None:
        """What an input takes; of a number by itself, what takes it from there."""
        own = self._known.input(self.wiring.kind(node), name)
        if own is None or own.type not in _NUMERIC or not self._roles.fed(node):
            return own
        fed = [
            self._known.input(self.wiring.kind(link.node), link.name)
            for link in self.wiring.consumers(node)
        ]
        numeric = [each for each in fed if each is not None and each.type in _NUMERIC]
        low, high = _limits([own, *numeric], [self.wiring.inputs(node)[name]])
        return evolve(own, min=low, max=high)


def _rank(role: Role) -> tuple[int, bool]:
    return _ORDER.index(role.group), role.name == "negative_prompt"


def _stored_type(value: Any) -> Any:
    """What a value tells of its input: not that a number is whole, nor what its limits are."""
    if isinstance(value, bool):
        return "boolean"
    return "string" if isinstance(value, str) else "number"


def _limits(types: Sequence[InputType], stored: Sequence[Any]) -> tuple[Any, Any]:
    """The limits that hold for all, but none that what is stored does not keep."""
    least = max((each.min for each in types if each.min is not None), default=None)
    most = min((each.max for each in types if each.max is not None), default=None)
    numbers = [value for value in stored if isinstance(value, (int, float))]
    if least is not None and any(value < least for value in numbers):
        least = None
    if most is not None and any(value > most for value in numbers):
        most = None
    if least is not None and most is not None and least > most:
        return None, None
    return least, most
