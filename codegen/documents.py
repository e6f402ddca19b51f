"""The spec as typed documents: one attrs class per kind of thing in ``spec/README.md``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import attrs
from attrs import frozen

from runninghub_async.documents.facts import Evidence, FactsFile, Number, Shape
from runninghub_async.documents.loader_tables import LoadersFile
from runninghub_async.documents.places import Place
from runninghub_async.errors import FailureKind
from runninghub_async.models.node_records import InputKind
from runninghub_async.models.records import DataType, OutputKind
from runninghub_async.serve.word_records import WordTable

# ------------------------------------------------------------------------- sources.yaml


@frozen(kw_only=True)
class SourceFacts:
    """A file that is published again and again, and its editions that the spec has."""

    name: str
    shape: Shape
    evidence: Evidence
    repository: str | None = None
    files: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()


@frozen(kw_only=True)
class SourcesFile:
    sources: tuple[SourceFacts, ...]


# ------------------------------------------------------------------ models/<family>.yaml
# Nothing is required here: what is missing is told by the rules, in the words of the spec.


@frozen(kw_only=True)
class ParameterWords:
    description: str | None = None
    python_name: str | None = None
    evidence: str | None = None
    fields: Mapping[str, str] = attrs.field(factory=dict)


@frozen(kw_only=True)
class EndpointWords:
    task: str | None = None
    summary: str | None = None
    method: str | None = None
    notes: str | None = None
    deprecated: str | None = None
    instead: str | None = None
    params: Mapping[str, ParameterWords] = attrs.field(factory=dict)


@frozen(kw_only=True)
class FamilyFile:
    family: str | None = None
    title: str | None = None
    summary: str | None = None
    endpoints: Mapping[str, EndpointWords] = attrs.field(factory=dict)


# ------------------------------------------------------------------------- results.yaml


@frozen(kw_only=True)
class DataFieldEntry:
    name: str
    type: DataType
    description: str
    fields: tuple[DataFieldEntry, ...] = ()
    same_as: str | None = None
    valid_hours: int | None = None


@frozen(kw_only=True)
class ResultEntry:
    fields: tuple[DataFieldEntry, ...]
    bare: str | None = None
    parts: str | None = None
    when: Mapping[str, str] = attrs.field(factory=dict)
    evidence: Evidence | None = None
    as_of: str | None = None


@frozen(kw_only=True)
class GivenByEntry:
    path: str
    key: str
    when: Mapping[str, str] = attrs.field(factory=dict)
    beside: str | None = None


@frozen(kw_only=True)
class ResultsFile:
    results: Mapping[str, ResultEntry] = attrs.field(factory=dict)
    given: Mapping[str, Mapping[str, tuple[GivenByEntry, ...]]] = attrs.field(factory=dict)


# ------------------------------------------------------------ glossary.yaml, errors.yaml


@frozen(kw_only=True)
class GlossaryEntry:
    description: str | None = None
    options: Mapping[str, str] = attrs.field(factory=dict)
    beside: Mapping[str, str] = attrs.field(factory=dict)
    fields: Mapping[str, str] = attrs.field(factory=dict)


@frozen(kw_only=True)
class SearchedAs:
    families: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    tasks: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)
    outputs: Mapping[str, tuple[str, ...]] = attrs.field(factory=dict)


@frozen(kw_only=True)
class GlossaryFile:
    parameters: Mapping[str, GlossaryEntry]
    searched_as: SearchedAs = SearchedAs()


@frozen(kw_only=True)
class ErrorCodeEntry:
    code: int
    meaning: str
    advice: str
    error: str
    submit: Literal["later", "refused", "uncertain"]
    read: Literal["retry", "fail"]
    new_task_may_help: bool
    evidence: Evidence
    identifier: str | None = None
    task_error: str = "TaskFailedError"
    text: str | None = None
    fits: tuple[str, ...] = ()
    advice_for: Mapping[str, str] = attrs.field(factory=dict)
    other_site: bool = False


@frozen(kw_only=True)
class FailureRuleEntry:
    kind: FailureKind
    codes: tuple[int, ...] = ()
    exceptions: tuple[str, ...] = ()
    messages: tuple[str, ...] = ()
    nodes: tuple[str, ...] = ()


@frozen(kw_only=True)
class FailuresEntry:
    advice: Mapping[str, str]
    rules: tuple[FailureRuleEntry, ...]


@frozen(kw_only=True)
class ErrorsFile:
    codes: tuple[ErrorCodeEntry, ...]
    otherwise: Mapping[str, str]
    failures: FailuresEntry


# ---------------------------------------------------------------------- core_nodes.yaml


@frozen(kw_only=True)
class CoreInputEntry:
    type: InputKind
    min: Number | None = None
    max: Number | None = None
    options: tuple[str, ...] = ()
    choices: str | None = None
    """The name of options that several inputs have."""


@frozen(kw_only=True)
class CoreNodeEntry:
    node: str
    title: str = ""
    inputs: Mapping[str, CoreInputEntry] = attrs.field(factory=dict)
    optional: tuple[str, ...] = ()
    saves: OutputKind | None = None


@frozen(kw_only=True)
class CoreNodesFile:
    choices: Mapping[str, tuple[str, ...]]
    nodes: tuple[CoreNodeEntry, ...]


# ------------------------------------------------------------------------ the whole spec


@frozen
class Documents:
    """Every file of the spec that could be read, each with the place it begins at."""

    facts: list[tuple[FactsFile, Place]]
    families: list[tuple[FamilyFile, Place]]
    glossary: tuple[GlossaryFile, Place] | None
    errors: tuple[ErrorsFile, Place] | None
    results: tuple[ResultsFile, Place] | None
    all_facts_read: bool
    all_families_read: bool
    sources: tuple[SourcesFile, Place] | None = None
    """A spec needs none."""
    loaders: tuple[LoadersFile, Place] | None = None
    core_nodes: tuple[CoreNodesFile, Place] | None = None
    serve: tuple[WordTable, Place] | None = None
    """A spec needs none."""
