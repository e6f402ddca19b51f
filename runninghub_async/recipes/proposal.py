"""What a recipe is proposed to have: its parameters, its outputs, and what it leaves out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, field, frozen

from runninghub_async.documents import naming
from runninghub_async.documents.plain_text import unfit
from runninghub_async.documents.recipe_secrets import secret_in
from runninghub_async.models.recipe_records import MadeNode, NamedOutput, RecipeKind
from runninghub_async.models.recipe_values import is_upload
from runninghub_async.models.records import OutputKind, ParameterType, Site

Spot = tuple[str, str]
"""A node, and the name of one of its inputs."""
NOUNS: Mapping[str, str] = {
    "image": "picture",
    "video": "film",
    "audio": "sound",
    "3d": "model",
    "text": "text",
    "file": "file",
}
"""What a person calls a file of each kind."""
_TITLE = re.compile(r"[A-Za-z0-9 _-]+")
_LONGEST_NAME = 40
_LONGEST_SHOWN = 60


@frozen(kw_only=True)
class ProposedParameter:
    """A parameter that a recipe could have."""

    name: str
    role: str
    """What it is for, as a name; the field's, where nobody knows."""
    spots: tuple[Spot, ...]
    type: ParameterType
    required: bool = False
    is_proposed: bool = True
    """Whether a person would want to set it."""
    min: int | float | None = None
    max: int | float | None = None
    options: Mapping[str, Any] = field(factory=dict)
    """What a choice takes: labels, and what is sent for each."""
    title: str = ""
    """What the author of the workflow or app calls it."""
    stored: Any = None
    """What is used when nothing is given; ``None`` where that is not told."""
    about: str = ""
    """Where it goes, for the reader."""

    @property
    def key(self) -> str:
        """The first input that it goes to."""
        return ".".join(self.spots[0])

    @property
    def help(self) -> str:
        """What is said about it; no more than may be shared."""
        says_more = self.title and name_from(self.title) != self.name
        told = [self.title] if says_more and may_be_quoted(self.title) else []
        # A seed that is not given is drawn anew.
        stored = "" if self.required or self.role == "seed" else written(self.stored)
        stored = next((label for label, value in self.options.items() if value == stored), stored)
        if stored and may_be_quoted(stored):
            told.append(f"{stored} unless given")
        return f"{'; '.join(told)}." if told else ""


@frozen(kw_only=True)
class Proposal:
    """A recipe that could be."""

    kind: RecipeKind
    id: str
    site: Site | None = None
    parameters: tuple[ProposedParameter, ...]
    """All that there could be, in the order in which they are written."""
    outputs: tuple[NamedOutput, ...] = ()
    output: OutputKind | None = None
    """What it makes, where its outputs are not told one by one."""
    digest: str
    nodes: Mapping[str, MadeNode] = field(factory=dict)
    """The nodes, by which each is known again when its number has changed."""
    remarks: tuple[str, ...] = ()
    """What could not become a parameter, and why."""
    name: str = ""
    """What its author calls it."""

    @property
    def proposed(self) -> tuple[ProposedParameter, ...]:
        """The parameters that a person would want to set."""
        return tuple(parameter for parameter in self.parameters if parameter.is_proposed)

    def with_only(self, chosen: Iterable[ProposedParameter]) -> Proposal:
        """The same with these parameters alone, in their order."""
        wanted = set(map(id, chosen))
        kept = tuple(one for one in self.parameters if id(one) in wanted)
        return evolve(self, parameters=kept)

    @property
    def summary(self) -> str:
        """What it does, in a sentence."""
        kinds = [output.kind for output in self.outputs] or [self.output or "file"]
        made = _listed(list(dict.fromkeys(f"a {NOUNS[kind]}" for kind in kinds)))
        given = _listed([one.name.replace("_", " ") for one in self.parameters if one.required])
        return f"Makes {made} from {given}." if given else f"Makes {made}."


def with_names(parameters: tuple[ProposedParameter, ...]) -> tuple[ProposedParameter, ...]:
    """The parameters with names that no two have."""
    taken: set[str] = set()
    numbers: Counter[str] = Counter()
    named: list[ProposedParameter] = []
    for parameter in parameters:
        name = _free(parameter, taken, numbers)
        taken.add(name)
        named.append(evolve(parameter, name=name))
    return tuple(named)


def name_from(title: str) -> str | None:
    """A title in snake_case, where that is a name; ``None`` where it is none."""
    if not _TITLE.fullmatch(title.strip()):
        return None
    name = naming.parameter_name(title)
    return name if len(name) <= _LONGEST_NAME and is_name(name) else None


def name_for(role: str) -> str:
    """What is called by this, or by the field of a node, as a name."""
    for name in (role, naming.parameter_name(role), f"{naming.parameter_name(role)}_value"):
        if is_name(name):
            return name
    return "value"


def is_name(name: str) -> bool:
    """Whether a parameter may be called so."""
    return naming.fault_of(name) is None and name not in naming.RESERVED_KEYWORDS


def can_be_written(name: str) -> bool:
    """Whether the id of a node, or the name of an input, can stand in a file and be seen there."""
    return bool(name.strip()) and not unfit(name)


def may_be_shared(text: str) -> bool:
    """Whether a text of somebody else's may stand in a recipe, which is shared."""
    return not unfit(text) and not secret_in("", text) and not is_upload(text)


def may_be_quoted(text: str) -> bool:
    """Whether it is short enough besides, for what is said to people."""
    return len(text) <= _LONGEST_SHOWN and "://" not in text and may_be_shared(text)


def written(value: Any) -> str:
    """A stored value on one line, as a person would write it."""
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else " ".join(str(value).split())


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def _free(parameter: ProposedParameter, taken: set[str], numbers: Counter[str]) -> str:
    """The name, or one that tells more, or one with a number."""
    title = name_from(parameter.title)
    names = [parameter.name, *([f"{title}_{parameter.role}"] if title else [])]
    for name in names:
        if name not in taken and is_name(name):
            return name
    while True:
        numbers[parameter.name] += 1
        if (name := f"{parameter.name}_{numbers[parameter.name] + 1}") not in taken:
            return name
