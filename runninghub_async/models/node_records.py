"""What is known of a kind of ComfyUI's nodes: what its inputs take, and whether it saves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from runninghub_async.models.records import OutputKind

InputKind = Literal["string", "integer", "number", "boolean", "choice"]


@frozen(kw_only=True)
class InputType:
    """What an input takes that holds a value."""

    type: InputKind
    min: int | float | None = None
    max: int | float | None = None
    options: tuple[str, ...] = ()
    """All that a choice takes."""


@frozen(kw_only=True)
class NodeType:
    """A kind of node."""

    node: str
    """Its class."""
    title: str = ""
    """What the editor calls one that nobody has named; empty: as its class."""
    inputs: Mapping[str, InputType] = field(factory=dict)
    """The inputs that hold values, but for those that name files of models."""
    optional: tuple[str, ...] = ()
    """The inputs that may be left out."""
    saves: OutputKind | None = None
    """What it is for, where it saves or shows something."""
