"""What a kind of node takes, gives and does, and the register of all kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from attrs import frozen

from runninghub_async.sandbox.graphs.materials import Material, combined
from runninghub_async.sandbox.graphs.parsing import Node, is_link
from runninghub_async.sandbox.pieces import Piece

WIDGETS = ("STRING", "INT", "FLOAT", "BOOLEAN", "COMBO")
"""The types of inputs that hold values; all others take links."""

ANY = "*"

Value = Material | str | int | float | bool
"""What flows along a link."""


class NodeFailure(Exception):
    """A node raises, with an exception type of its own choice."""

    def __init__(self, type_name: str, message: str) -> None:
        super().__init__(message)
        self.type_name = type_name


class Platform(Protocol):
    """What a node can ask of the machine that it runs on."""

    def file(self, name: str, /) -> Path | None:
        """The upload of this name, or ``None`` for a file of the platform's own.

        Raises:
            FileNotFoundError: if it is neither.
        """
        ...

    def save(self, piece: Piece, /) -> None:
        """Make a result file."""
        ...


@frozen(kw_only=True)
class Input:
    """One input of a kind of node."""

    type: str
    required: bool = True
    default: Any = None
    choices: tuple[str, ...] = ()
    """All that a ``COMBO`` takes; without any, it takes every text."""
    min: float | None = None
    max: float | None = None
    upload: str | None = None
    """The kind of file that it names: ``image``, ``video`` or ``audio``."""
    multiline: bool = False


@frozen
class Inputs:
    """The inputs of a node that runs, with what the links brought."""

    node_id: str
    node: Node
    values: Mapping[str, Any]

    def material(self, name: str) -> Material:
        """What a link brought; a text in its place becomes a prompt."""
        value = self.values.get(name)
        if isinstance(value, Material):
            return value
        return Material(text=value) if isinstance(value, str) else Material()

    def text(self, name: str) -> str:
        """A text, whether it was written there or a link brought it."""
        value = self.values.get(name, "")
        return value.text if isinstance(value, Material) else str(value)

    def number(self, name: str, default: float = 0) -> float:
        """A number, or the default where there is none."""
        value = self.values.get(name)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value
        return default

    def all(self) -> Material:
        """Everything that links brought, together."""
        return combined(value for value in self.values.values() if isinstance(value, Material))

    @property
    def seed(self) -> int | None:
        """The seed, if the request chose it; otherwise the service rolls the dice."""
        for name in SEEDS:
            if name in self.node.chosen or is_link(self.node.inputs.get(name)):
                return int(self.number(name))
        return None


SEEDS = ("seed", "noise_seed")

NodeFunction = Callable[[Inputs, Platform], Value | None]
"""What a kind of node does with its inputs."""


@frozen(kw_only=True)
class NodeType:
    """A kind of node."""

    name: str
    inputs: Mapping[str, Input]
    outputs: tuple[str, ...]
    is_output: bool
    category: str
    function: NodeFunction


NODE_TYPES: dict[str, NodeType] = {}
"""All kinds of nodes that the sandbox knows, by their class type."""


def node_type(
    name: str, *outputs: str, category: str, **inputs: Input
) -> Callable[[NodeFunction], NodeFunction]:
    """Register what is decorated as the function of a kind of node.

    One without outputs is what a run is for: it saves or shows something.
    """

    def register(function: NodeFunction) -> NodeFunction:
        NODE_TYPES[name] = NodeType(
            name=name,
            inputs=inputs,
            outputs=outputs,
            is_output=not outputs,
            category=category,
            function=function,
        )
        return function

    return register


def type_of(node: Node) -> NodeType:
    """The kind of a node; of one that nobody knows, a guess from its name and its inputs."""
    known = NODE_TYPES.get(node.class_type)
    if known is not None:
        return known
    saves = node.class_type.startswith(("Save", "Preview"))
    return NodeType(
        name=node.class_type,
        inputs={},
        outputs=() if saves else (ANY,),
        is_output=saves,
        category="unknown",
        function=_save_anything if saves else _mix,
    )


def _mix(inputs: Inputs, _: Platform) -> Value:
    """A node that nobody knows: what it is given, and the texts that are written in it."""
    written = [
        Material(text=value)
        for name, value in inputs.values.items()
        if isinstance(value, str) and name in ("text", "prompt", "string", "value", "positive")
    ]
    return combined([*written, inputs.all()])


def _save_anything(inputs: Inputs, platform: Platform) -> None:
    name = inputs.node.class_type.lower()
    kind, ending = "image", "png"
    if "video" in name:
        kind, ending = "video", "mp4"
    elif "audio" in name:
        kind, ending = "audio", "flac"
    elif "text" in name or "string" in name:
        kind, ending = "words", "txt"
    elif "glb" in name or "3d" in name:
        kind, ending = "3d", "glb"
    platform.save(piece_of(inputs, inputs.all(), kind, ending))


def piece_of(inputs: Inputs, material: Material, kind: str, ending: str) -> Piece:
    """The result that saving ``material`` gives."""
    settings = {} if material.seed is None else {"seed": material.seed}
    return Piece(
        kind=kind,
        ending=ending,
        text=material.text,
        files=material.files,
        size=material.size,
        seconds=max(round(material.seconds or 5), 1),
        settings=settings,
        node_id=inputs.node_id,
    )
