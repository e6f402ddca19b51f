"""What stands in the file of a recipe."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import field, frozen

from runninghub_async.documents.facts import Default, Number, ParameterFacts
from runninghub_async.models.literals import OutputKind, Site, Takes
from runninghub_async.models.recipe_records import Absent, Part, RecipeKind
from runninghub_async.models.recipe_values import option_text
from runninghub_async.models.records import ParameterType

Machine = Literal["default", "plus", "ultra"]


@frozen(kw_only=True)
class PlaceForm:
    """One of the inputs that a parameter feeds."""

    node: str
    field: str
    part: Part | None = None
    takes: Takes | None = None


@frozen(kw_only=True)
class FramesForm:
    fps: Number
    plus: int = 0
    multiple: int = 1


@frozen(kw_only=True)
class PixelsForm:
    megapixels: Number
    multiple: int = 1


@frozen(kw_only=True)
class ConvertForm:
    """One of two."""

    frames: FramesForm | None = None
    pixels: PixelsForm | None = None


@frozen(kw_only=True)
class ParameterForm:
    """A parameter: where it goes, and what it takes."""

    name: str
    node: str | None = None
    field: str | None = None
    nodes: tuple[PlaceForm, ...] = ()
    param: str | None = None
    type: ParameterType | None = None
    required: bool = False
    default: Default | None = None
    options: Any = None
    """A list, or a mapping of labels to values."""
    min: Number | None = None
    max: Number | None = None
    step: Number | None = None
    min_length: int | None = None
    max_length: int | None = None
    multiple: bool = False
    max_files: int | None = None
    max_size_mb: Number | None = None
    accept: tuple[str, ...] | None = None
    help: str | None = None
    takes: Takes | None = None
    convert: ConvertForm | None = None
    absent: Absent = "stored"
    cut: tuple[str, ...] = ()

    @property
    def labels(self) -> dict[str, Any]:
        """What is sent for each option, by its label; of a list an option is its own."""
        if isinstance(self.options, dict):
            return dict(self.options)
        options = self.options if isinstance(self.options, list) else []
        return {option_text(option): option for option in options}

    def facts(self) -> ParameterFacts:
        """What it takes, as facts of the spec have it."""
        return ParameterFacts(
            name=self.name,
            type=self.type or "string",
            required=self.required,
            default=self.default,
            options=None if self.options is None else tuple(self.labels),
            min=self.min,
            max=self.max,
            step=self.step,
            min_length=self.min_length,
            max_length=self.max_length,
            multiple=self.multiple,
            max_files=self.max_files,
            max_size_mb=self.max_size_mb,
            accept=self.accept,
        )


@frozen(kw_only=True)
class ConstantForm:
    node: str | None = None
    field: str | None = None
    param: str | None = None
    value: Any = None
    """A value of JSON, or ``{file: NAME}``."""


@frozen(kw_only=True)
class OutputForm:
    name: str
    node: str
    kind: OutputKind


@frozen(kw_only=True)
class RunForm:
    """Options of the run, beside the machine."""

    use_personal_queue: bool | None = None
    retain_seconds: int | None = None
    access_password: str | None = None
    add_metadata: bool | None = None


@frozen(kw_only=True)
class MadeNodeForm:
    """A node as it was, by which it is known again."""

    class_type: str
    title: str = ""
    links: str = ""


@frozen(kw_only=True)
class MadeFromForm:
    digest: str
    date: str | None = None
    nodes: Mapping[str, MadeNodeForm] = field(factory=dict)


@frozen(kw_only=True)
class RecipeForm:
    """A whole file."""

    kind: RecipeKind
    id: str
    site: Site | None = None
    output: OutputKind | None = None
    outputs: tuple[OutputForm, ...] = ()
    summary: str | None = None
    notes: str | None = None
    made_from: MadeFromForm | None = None
    machine: Machine | None = None
    run: RunForm | None = None
    graph: str | None = None
    """The name of a file beside this one."""
    parameters: tuple[ParameterForm, ...] = ()
    constants: tuple[ConstantForm, ...] = ()
