"""``runninghub recipe generate``: from files to a package, and its freshness in CI."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from runninghub_async.cli.recipe_generate import recipe_generate
from tests.cli.command import Command

from .generating import write_recipes

GRAPHIC = """\
kind: workflow
id: 7
output: image
graph: graphic.graph.json
parameters:
- {name: picture, nodes: [{node: 7, field: data}, {node: 8, field: data}], type: image}
"""
WORDS = ("recipe", "generate", "recipes", "--package", "myapp.recipes")


async def test_a_package_is_written_held_fresh_and_refused_to_others(tmp_path: Path) -> None:
    runninghub = Command({}, tmp_path)
    folder = write_recipes(tmp_path / "recipes")
    not_there = await runninghub(*WORDS, "--check")
    assert not_there.code == 1, not_there.err
    assert not (tmp_path / "myapp").exists()

    done = await runninghub(*WORDS)
    assert done.code == 0, done.err
    package = tmp_path / "myapp" / "recipes"
    written = {str(file.relative_to(tmp_path)) for file in package.iterdir()}
    assert set(done.out.split()) == written
    assert "def quick_look(" in (package / "__init__.py").read_text(encoding="utf-8")

    fresh = await runninghub(*WORDS, "--check", "--json")
    assert (fresh.code, fresh.json["fresh"], fresh.json["changed"]) == (0, True, [])
    assert fresh.json["recipes"] == ["always-alike", "film", "portrait", "quick-look"]

    portrait = folder / "portrait.yaml"
    portrait.write_text(portrait.read_text().replace("max: 10", "max: 12"))
    stale = await runninghub(*WORDS, "--check")
    assert (stale.code, stale.out.split()) == (1, [str(Path("myapp/recipes/__init__.py"))])

    (package / "__init__.py").write_text("mine = True\n")
    refused = await runninghub(*WORDS)
    assert refused.code == 2
    assert "was not written by `runninghub recipe generate`" in refused.err
    assert (package / "__init__.py").read_text() == "mine = True\n"


async def test_forms_of_files_go_with_a_recipe_whose_graph_is_known(tmp_path: Path) -> None:
    runninghub = Command({}, tmp_path)
    folder = write_recipes(tmp_path / "recipes", {"graphic": GRAPHIC})
    graph = {"7": {"class_type": "OwnLoader", "inputs": {"data": ""}}}
    (folder / "graphic.graph.json").write_text(json.dumps(graph))
    table = "loaders:\n- {node: OwnLoader, field: data, kind: image, takes: base64}\n"
    (folder / "loaders.yaml").write_text(table)
    done = await runninghub(*WORDS)
    assert done.code == 0, done.err
    written = (tmp_path / "myapp" / "recipes" / "__init__.py").read_text(encoding="utf-8")
    assert 'NodePlace(node="7", field="data", takes="base64")' in written
    assert 'NodePlace(node="8", field="data")' in written  # nobody knows its class
    assert "OwnLoader" in written
    assert "Runs: a graph that goes along, as workflow ``7``" in written


async def test_mistakes_of_all_recipes_are_told_at_once(tmp_path: Path) -> None:
    runninghub = Command({}, tmp_path)
    folder = write_recipes(tmp_path / "recipes")
    (folder / "first.yaml").write_text("kind: workflow\nid: 7\noutput: pictures\n")
    (folder / "hailuo.yaml").write_text("kind: workflow\nid: 7\noutput: image\n")
    refused = await runninghub(*WORDS)
    assert refused.code == 2
    assert "first.yaml:3: " in refused.err
    assert "hailuo.yaml" in refused.err
    assert not (tmp_path / "myapp").exists()

    (tmp_path / "empty").mkdir()
    nothing = await runninghub("recipe", "generate", "empty", "--package", "myapp.recipes")
    assert nothing.code == 2
    assert "files and folders that have recipes" in nothing.err


def test_without_its_extra_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)  # as where it is not installed
    with pytest.raises(ImportError, match=r"needs the extra \[recipes\]: .*pip install"):
        recipe_generate([write_recipes(tmp_path / "recipes")], "myapp.recipes", tmp_path)
    assert not (tmp_path / "myapp").exists()
