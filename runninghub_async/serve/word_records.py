"""What the table of other programs' words is made of: ``spec/serve.yaml``, as records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from runninghub_async.models.records import OutputKind, ParameterType

CallKind = Literal["images", "videos", "speech"]
"""What a call of the other API makes."""
WordKind = Literal["text", "value", "files", "count", "size", "tag", "nothing"]
"""What is done with a word: it goes to a parameter as a text, or as a value that may go by another
name there; its files go to the parameters that take some; it says how many, or how large; it
becomes a tag; or it is taken as long as it changes nothing."""


def folded(name: str) -> str:
    """A name as names are compared here: ``imageUrl`` and ``image_url`` are one."""
    return name.casefold().replace("_", "").replace("-", "")


@frozen(kw_only=True)
class Word:
    """A parameter of the other API, and what it stands for."""

    word: str
    calls: tuple[CallKind, ...]
    kind: WordKind
    also: tuple[str, ...] = ()
    """Other spellings."""
    to: tuple[str, ...] = ()
    """Parameters that it may mean, those first that are meant where a model has several."""
    of_type: ParameterType | None = None
    """Where a model has none of these, it means those of this type (a text: if there is one)."""
    percent: tuple[str, ...] = ()
    """Parameters that take it as a difference: 1.2 is 20 there."""
    default: tuple[str, ...] = ()
    """Values that are as good as none, where a model does not know them."""
    afterwards: tuple[str, ...] = ()
    """Values that are taken where a model has no parameter for them: whether it made what was asked
    for is seen in the end."""
    same: Mapping[str, tuple[str, ...]] = field(factory=dict)
    """Values, each with what it may be called by a model that does not know it."""


@frozen(kw_only=True)
class Sides:
    """Two parameters that take a size in pixels."""

    width: str
    height: str


@frozen(kw_only=True)
class SizeRules:
    """How a size becomes parameters."""

    default: tuple[str, ...]
    """Sizes that are as good as none."""
    shape: tuple[str, ...]
    """Parameters that take the ratio of width to height."""
    resolution: tuple[str, ...]
    """Parameters that take a resolution by its name."""
    listed: tuple[str, ...]
    """Parameters that take width and height in one value."""
    sides: tuple[Sides, ...]
    own: tuple[str, ...]
    """Options, of a shape or a resolution, beside which sides hold."""
    between: str
    """What stands between width and height in a text."""
    tolerance: float
    """By how much, as a part of it, a shape may be off."""
    names: Mapping[OutputKind, Mapping[str, int]]
    """What a resolution's name stands for, in pixels: the side of a square for pictures, the short
    side of a video."""


@frozen(kw_only=True)
class WordTable:
    """All of it."""

    outputs: Mapping[CallKind, tuple[OutputKind, ...]]
    """What a model must make for a call to be one of it."""
    words: tuple[Word, ...]
    sizes: SizeRules
    exceptions: Mapping[str, Mapping[str, tuple[str, ...]]] = field(factory=dict)
    """By path: the parameters that a word (or ``shape``, ``resolution``) means there."""
