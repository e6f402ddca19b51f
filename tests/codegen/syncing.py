"""A tree with a spec, published files beside it, and the command that compares them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from codegen.__main__ import main
from codegen.documents import Documents
from codegen.join import all_facts
from codegen.load import load
from runninghub_async.documents.facts import EndpointFacts
from runninghub_async.documents.problems import Problems

from . import published
from .published import Entry
from .tree import Tree

PAINT = "studio/brush-1.5/paint"
ANIMATE = "studio/brush-1.5/animate"
ECHO = "echo/text"
DAY = "2026-06-01"
LATER = "2026-07-01"


@frozen
class Said:
    """What a run said, without the lines that name its sources."""

    code: int
    lines: list[str]
    errors: list[str]

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def documents_of(root: Path) -> Documents:
    problems = Problems()
    documents = load(root, problems)
    assert not problems, list(problems)
    return documents


def facts_of(root: Path, path: str) -> EndpointFacts:
    return next(facts for facts, _ in all_facts(documents_of(root)) if facts.path == path)


def files_of(root: Path) -> dict[str, bytes]:
    """The spec, and whatever was generated from it."""
    return {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in sorted(root.rglob("*"))
        if file.is_file() and file.parent != root
    }


def a_model(path: str, **more: Any) -> Entry:
    """A registry entry."""
    return {
        "endpoint": path,
        "name_en": path.partition("/")[2],
        "output_type": "video",
        "category": "RunningHub/Studio",
        "params": [{"fieldKey": "prompt", "type": "STRING", "required": True}],
    } | more


class Workshop:
    """A tree, the registry that its facts came from, and the command."""

    def __init__(self, tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
        self.tree, self.root, self._capsys = tree, tree.root, capsys
        facts = published.listed(documents_of(tree.root), "official registry")
        self.entries = {entry["endpoint"]: entry for entry in published.registry(facts)}

    def parameter(self, path: str, name: str) -> Entry:
        return next(p for p in self.entries[path]["params"] if p["fieldKey"] == name)

    def drop(self, path: str, name: str) -> None:
        self.entries[path]["params"].remove(self.parameter(path, name))

    def sync(self, *options: str, day: str = DAY) -> Said:
        """With the registry as it is now."""
        return self.sync_files({"registry.json": list(self.entries.values())}, *options, day=day)

    def sync_files(self, files: dict[str, Any], *options: str, day: str = DAY) -> Said:
        """With files of the given content."""
        paths = []
        for name, data in files.items():
            paths.append(self.root / name)
            paths[-1].parent.mkdir(parents=True, exist_ok=True)
            published.write(paths[-1], data)
        return self.run("sync", *map(str, paths), "--as-of", day, *options)

    def run(self, *arguments: str) -> Said:
        self._capsys.readouterr()
        code = main(["--root", str(self.root), *arguments])
        said = self._capsys.readouterr()
        lines = [line for line in said.out.splitlines() if not line.startswith(str(self.root))]
        return Said(code, lines, said.err.splitlines())

    def as_json(self, files: dict[str, Any], *options: str, day: str = DAY) -> Any:
        said = self.sync_files(files, "--json", *options, day=day)
        return json.loads(said.text)

    def facts(self, path: str) -> EndpointFacts:
        return facts_of(self.root, path)

    def fill_in(self, words: str) -> None:
        """Say something wherever a person is asked for it."""
        for file in (self.root / "spec/models").glob("*.yaml"):
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace("TODO", words), encoding="utf-8")
