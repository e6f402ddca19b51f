"""What a recipe is: how the parameters of an endpoint of one's own become a run at the service.

A recipe's parameters are those of its :class:`.Endpoint`; here stands where their values go.  All
of it is plain data, as the records around it, and travels as they do.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal

from attrs import field, frozen

from runninghub_async.models.literals import OutputKind, Site, Takes

RecipeKind = Literal["workflow", "app", "model"]
Part = Literal["width", "height"]
Absent = Literal["stored", "empty-text", "blank-picture", "drop-node"]
"""What it means that a parameter is left out."""


def _read_only(values: Mapping[str, Any]) -> Mapping[str, Any]:
    return MappingProxyType(dict(values))


@frozen(kw_only=True)
class NodePlace:
    """An input of a node of the workflow or app."""

    node: str
    field: str
    part: Part | None = None
    """Which of the numbers that come of a ratio goes there."""
    takes: Takes | None = None
    """The form in which it takes a file, where the recipe says so."""

    @property
    def key(self) -> str:
        """What messages call it."""
        return f"{self.node}.{self.field}"


@frozen(kw_only=True)
class Frames:
    """Seconds to frames: ``multiple × round(seconds × fps / multiple) + plus``."""

    fps: int | float
    plus: int = 0
    multiple: int = 1


@frozen(kw_only=True)
class Pixels:
    """A ratio such as 16:9 to the sides of a picture of about so many millions of pixels."""

    megapixels: int | float
    multiple: int = 1
    """Both sides are multiples of it."""


@frozen(kw_only=True)
class Binding:
    """Where the value of one parameter goes."""

    name: str
    """The parameter's."""
    places: tuple[NodePlace, ...] = ()
    param: str | None = None
    """The wire name of the model's parameter, in a recipe of a model."""
    convert: Frames | Pixels | None = None
    absent: Absent = "stored"
    cut: tuple[str, ...] = ()
    """Inputs, as ``22.image2``, that lose their link when the node is dropped; without any, those
    that are known to be optional."""
    labels: Mapping[str, Any] = field(factory=dict, converter=_read_only)
    """What is sent for each of the parameter's options."""


@frozen(kw_only=True)
class Constant:
    """A value that goes out with every call."""

    node: str | None = None
    field: str | None = None
    param: str | None = None
    """The wire name of the model's parameter, in place of node and field."""
    value: Any = None
    file: str | None = None
    """The path of a file that is sent, in place of a value."""

    @property
    def key(self) -> str:
        """What messages call it."""
        return self.param or f"{self.node}.{self.field}"


@frozen(kw_only=True)
class NamedOutput:
    """What one node makes."""

    name: str
    node: str
    kind: OutputKind


@frozen(kw_only=True)
class MadeNode:
    """A node as it was when the recipe was made, by which it is known again."""

    class_type: str
    title: str = ""
    links: str = ""
    """A digest of what it was connected to, by the classes of its neighbours."""


@frozen(kw_only=True)
class MadeFrom:
    """What the recipe was made from: the digest of the graph or of the app's fields, the day
    (``YYYY-MM-DD``), and the nodes that it uses."""

    digest: str
    date: str | None = None
    nodes: Mapping[str, MadeNode] = field(factory=dict, converter=_read_only)


@frozen(kw_only=True)
class RecipeRecord:
    """How the parameters of a recipe become a run."""

    kind: RecipeKind
    id: str
    """Of the workflow or app; the path, of a model."""
    site: Site | None = None
    """The only site that has it; ``None``: whichever is asked."""
    run: Mapping[str, Any] = field(factory=dict, converter=_read_only)
    """Options of the run, the machine among them, by the names that ``workflows.run`` has."""
    bindings: tuple[Binding, ...] = ()
    """One for each parameter, in their order."""
    constants: tuple[Constant, ...] = ()
    outputs: tuple[NamedOutput, ...] = ()
    graph: str | None = field(default=None, repr=False)
    """The graph that is sent with every run, as JSON text; ``None``: the stored one runs."""
    digest: str
    """``sha256:…`` of what decides what is sent."""
    made_from: MadeFrom | None = None
    file: str = ""
    """Where it was read."""

    def binding(self, name: str) -> Binding:
        """That of a parameter."""
        return next(binding for binding in self.bindings if binding.name == name)
