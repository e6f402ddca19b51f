"""The files of ``spec/`` -> typed documents."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from codegen.documents import (
    CoreNodesFile,
    Documents,
    ErrorsFile,
    FamilyFile,
    GlossaryFile,
    ResultsFile,
    SourcesFile,
)
from runninghub_async.documents import yaml_source
from runninghub_async.documents.facts import FactsFile
from runninghub_async.documents.loader_tables import LoadersFile
from runninghub_async.documents.places import Place, SyntaxProblem
from runninghub_async.documents.problems import Problems
from runninghub_async.documents.structure import structure
from runninghub_async.serve.word_records import WordTable

D = TypeVar("D")

SOURCES = "sources.yaml"
RESULTS = "results.yaml"
LOADERS = "loaders.yaml"
CORE_NODES = "core_nodes.yaml"
SERVE = "serve.yaml"


def load(root: Path, problems: Problems) -> Documents:
    """Read ``root/spec``; what is wrong with the form of it goes to ``problems``."""
    spec = root / "spec"
    facts = [
        _load(file, root, FactsFile, problems) for file in _files(spec / "facts", root, problems)
    ]
    families = [
        _load(file, root, FamilyFile, problems) for file in _files(spec / "models", root, problems)
    ]
    return Documents(
        facts=[loaded for loaded in facts if loaded],
        families=[loaded for loaded in families if loaded],
        glossary=_load(spec / "glossary.yaml", root, GlossaryFile, problems),
        errors=_load(spec / "errors.yaml", root, ErrorsFile, problems),
        results=_load_if_there(spec / RESULTS, root, ResultsFile, problems),
        all_facts_read=all(facts),
        all_families_read=all(families),
        sources=_load_if_there(spec / SOURCES, root, SourcesFile, problems),
        loaders=_load_if_there(spec / LOADERS, root, LoadersFile, problems),
        core_nodes=_load_if_there(spec / CORE_NODES, root, CoreNodesFile, problems),
        serve=_load_if_there(spec / SERVE, root, WordTable, problems),
    )


def _files(folder: Path, root: Path, problems: Problems) -> list[Path]:
    files = sorted(folder.glob("*.y*ml"))
    if not files:
        problems.add(_top(folder, root), "there are no .yaml files here")
    for file in files:
        if file.suffix != ".yaml":
            problems.add(_top(file, root), "files of the spec end in .yaml")
    return files


def _load_if_there(
    file: Path, root: Path, cls: type[D], problems: Problems
) -> tuple[D, Place] | None:
    return _load(file, root, cls, problems) if file.exists() else None


def _load(file: Path, root: Path, cls: type[D], problems: Problems) -> tuple[D, Place] | None:
    top = _top(file, root)

    def report(line: int, message: str) -> None:
        problems.add_at(top.file, line, message)

    if not file.exists():
        report(1, "this file is missing")
        return None
    try:
        data = yaml_source.read(file, report)
    except SyntaxProblem as error:
        report(error.line, error.message)
        return None
    top = Place(top.file, data)
    document = structure(top, cls, problems)
    return None if document is None else (document, top)


def _top(file: Path, root: Path) -> Place:
    return Place(file.relative_to(root).as_posix(), None)
