"""Which texts of a graph are its prompts: those behind what is called positive or negative."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from runninghub_async.recipes.node_knowledge import NodeKnowledge
from runninghub_async.recipes.proposal import Spot
from runninghub_async.recipes.wiring import Wiring

Side = Literal["positive", "negative"]
_SIDES: dict[Side, re.Pattern[str]] = {
    "positive": re.compile(r"(positive|pos)(_.*)?|.*_positive", re.IGNORECASE),
    "negative": re.compile(r"(negative|neg)(_.*)?|.*_negative", re.IGNORECASE),
}
_TEXTUAL = re.compile(
    r".*(text|prompt|string|caption|positive|negative|lyrics|wildcard).*"
    r"|value|tags|str|t5xxl|clip_[lg]|llama",
    re.IGNORECASE,
)
_NO_PROMPT = re.compile(r"filename_prefix|delimiter|find|replace|.*_(name|path|type|mode)")
_MODEL_FILE = re.compile(r"[^\n]+\.(safetensors|ckpt|pth?|bin|gguf|onnx|sft)", re.IGNORECASE)
_STEERING = re.compile(r"cond(itioning)?(s|_?\d)?", re.IGNORECASE)
_NO_WORDS = frozenset({"clip", "clip_vision", "control_net", "model", "style_model", "vae"})
"""Inputs through which models come, and no words."""
_ENCODES = re.compile(r"text_?encode|prompt", re.IGNORECASE)


def prompts(wiring: Wiring, known: NodeKnowledge) -> dict[Spot, Side]:
    """The prompts of a graph.  A text that serves both sides is a positive one."""
    finder = _Finder(wiring, known)
    positive = finder.reached("positive")
    negative = finder.reached("negative")
    if not positive:  # guiders and samplers of newer kinds have one side only, without a name
        positive = [spot for spot in finder.reached_by_steering() if spot not in negative]
    if not positive:
        positive = [spot for spot in finder.encoded() if spot not in negative]
    return {**dict.fromkeys(negative, "negative"), **dict.fromkeys(positive, "positive")}


def side_of(name: str) -> Side | None:
    """The side that an input is of, by its name."""
    return next((side for side, names in _SIDES.items() if names.fullmatch(name)), None)


def is_text(wiring: Wiring, known: NodeKnowledge, node: str, name: str) -> bool:
    """Whether an input holds words, and not a name, a path or a choice."""
    value, kind = wiring.inputs(node)[name], wiring.kind(node)
    if not isinstance(value, str) or _NO_PROMPT.fullmatch(name):
        return False
    if known.names_model(kind, name) or _MODEL_FILE.fullmatch(value):
        return False
    if known.file_kind(wiring.graph[node], name) is not None:
        return False
    told = known.input(kind, name)
    return told.type == "string" if told is not None else _TEXTUAL.fullmatch(name) is not None


def is_textual(name: str) -> bool:
    """Whether an input of this name is likely to hold words."""
    return _TEXTUAL.fullmatch(name) is not None and not _NO_PROMPT.fullmatch(name)


class _Finder:
    def __init__(self, wiring: Wiring, known: NodeKnowledge) -> None:
        self._wiring = wiring
        self._known = known

    def reached(self, side: Side) -> list[Spot]:
        """The texts behind all inputs of a side."""
        starts = [
            (node, name)
            for node in self._wiring.graph
            for name in self._wiring.inputs(node)
            if side_of(name) == side
        ]
        return self._behind(starts, side)

    def reached_by_steering(self) -> list[Spot]:
        """The texts behind inputs that are called ``conditioning``, as those of guiders."""
        starts = [
            (node, name)
            for node in self._wiring.graph
            for name in self._wiring.inputs(node)
            if _STEERING.fullmatch(name)
        ]
        return self._behind(starts, "positive")

    def encoded(self) -> list[Spot]:
        """The texts of nodes that are there for a prompt, whatever they are connected to."""
        starts = [
            (node, name)
            for node in self._wiring.graph
            for name in self._wiring.inputs(node)
            if name == "prompt" or _ENCODES.search(self._wiring.kind(node))
        ]
        return self._behind([spot for spot in starts if side_of(spot[1]) != "negative"], "positive")

    def _behind(self, starts: list[Spot], side: Side) -> list[Spot]:
        """The texts in these inputs, and in all nodes that they come from."""
        found: dict[Spot, None] = {}
        seen: set[str] = set()
        left = list(reversed(starts))
        while left:
            node, name = left.pop()
            source = next(
                (link.source for link in self._wiring.links(node) if link.name == name), ""
            )
            if not source:
                if is_text(self._wiring, self._known, node, name):
                    found[node, name] = None
            elif source not in seen:
                seen.add(source)
                left += reversed(list(self._continued(source, side)))
        return list(found)

    def _continued(self, node: str, side: Side) -> Iterator[Spot]:
        """The inputs of a node that go on to this side."""
        names = [name for name in self._wiring.inputs(node) if name not in _NO_WORDS]
        own = [name for name in names if side_of(name) == side]
        for name in own or [name for name in names if side_of(name) is None]:
            yield node, name
