"""What each input of a graph is for: a picture, the prompt, the seed, a size …"""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal, NamedTuple

from runninghub_async.documents.plain_text import unfit
from runninghub_async.platform.graphs import title_of
from runninghub_async.recipes.graph_outputs import what_is_saved
from runninghub_async.recipes.node_knowledge import NodeKnowledge
from runninghub_async.recipes.prompts import is_text, is_textual, prompts
from runninghub_async.recipes.proposal import NOUNS
from runninghub_async.recipes.wiring import Wiring

Group = Literal["media", "prompt", "text", "size", "length", "value", "seed", "other"]
"""What an input is, for the order in a recipe; ``other`` is what few would set."""

_SEED = re.compile(r"(.*_)?seed(_?(num|value))?", re.IGNORECASE)
_SIZES = frozenset({"width", "height"})
_LENGTHS = frozenset(
    {"duration", "frame_count", "frames", "length", "num_frames", "seconds", "video_frames",
     "video_length"}
)  # fmt: skip
_BY_THEMSELVES = frozenset({"duration", "num_frames", "seconds"})
"""Lengths of a film or a sound, wherever they stand."""
_PIXELS = frozenset({"image", "images", "pixels", "samples", "mask"})
_STEERS = re.compile(r"encode|conditioning|crop|composite|mask", re.IGNORECASE)


class Role(NamedTuple):
    """What an input is for."""

    group: Group
    name: str


class Roles:
    """Finds out what the inputs of one graph are for."""

    def __init__(self, wiring: Wiring, known: NodeKnowledge) -> None:
        self._wiring = wiring
        self._known = known
        self._prompts = prompts(wiring, known)
        self._prompts_of_node = Counter(node for node, _ in self._prompts)

    def of(self, node: str, name: str) -> Role:
        """What an input is for."""
        if (kind := self._known.file_kind(self._wiring.graph[node], name)) is not None:
            is_mask = kind == "image" and "mask" in self._wiring.kind(node).casefold()
            return Role("media", "mask" if is_mask else NOUNS[kind])
        if (side := self._prompts.get((node, name))) is not None:
            return Role("prompt", "prompt" if side == "positive" else "negative_prompt")
        if _is_number(self._wiring.inputs(node)[name]) and (found := self._number(node, name)):
            return found
        fed = self.fed(node)
        if fed and self.title(node):  # its author named it, so that it is set
            return Role("value", min(fed) if len(fed) == 1 else name)
        if is_text(self._wiring, self._known, node, name) and not self._is_saved(node):
            return Role("text", "text" if name == "value" else name)
        return Role("other", name)

    def fed(self, node: str) -> set[str]:
        """What the inputs are called that a node feeds which is nothing but one value."""
        if self._wiring.links(node) or len(self._wiring.values(node)) != 1:
            return set()
        return {link.name for link in self._wiring.consumers(node)}

    def title(self, node: str) -> str:
        """What the author calls a node; empty where nobody has named it."""
        title, kind = title_of(self._wiring.graph[node]).strip(), self._wiring.kind(node)
        default = {_letters(kind), _letters(self._known.default_title(kind))}
        return "" if unfit(title) or _letters(title) in default else title

    def has_several(self, node: str) -> bool:
        """Whether a node has more than one input that a person would set."""
        names = self._wiring.values(node)
        return len([name for name in names if self._is_main(node, name)]) > 1

    def is_addition(self, node: str, name: str) -> bool:
        """Whether a text is put beside another, which comes from a node of its own."""
        return any(link.name != name and is_textual(link.name) for link in self._wiring.links(node))

    def is_unused(self, node: str, name: str) -> bool:
        """Whether it is an empty text beside another one of the same node."""
        beside = self._prompts_of_node[node] > ((node, name) in self._prompts)
        return self._wiring.inputs(node)[name] == "" and (beside or self.is_addition(node, name))

    def _number(self, node: str, name: str) -> Role | None:
        fed = self.fed(node)
        if _SEED.fullmatch(name) or (fed and all(map(_SEED.fullmatch, fed))):
            return Role("seed", "seed")
        only = min(fed) if len(fed) == 1 else None
        if only in _SIZES | _LENGTHS:
            return Role("size" if only in _SIZES else "length", only)
        if any(link.name in _PIXELS for link in self._wiring.links(node)):
            return None  # it changes a picture that there is
        inputs = self._wiring.inputs(node)
        if name in _SIZES and ("length" in inputs or not _STEERS.search(self._wiring.kind(node))):
            return Role("size", name)
        if name in _BY_THEMSELVES or (name in _LENGTHS and "width" in inputs):
            return Role("length", name)
        return None

    def _is_main(self, node: str, name: str) -> bool:
        is_file = self._known.file_kind(self._wiring.graph[node], name) is not None
        return is_file or (node, name) in self._prompts

    def _is_saved(self, node: str) -> bool:
        return what_is_saved(self._wiring, self._known, node) is not None


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
