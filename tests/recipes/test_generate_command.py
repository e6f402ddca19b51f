"""``runninghub recipe generate``: from files to a package, and its freshness in CI."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from runninghub_async.cli.recipe_generate import recipe_generate
from runninghub_async.errors import InvalidParameterError
from runninghub_async.recipes import RecipeError
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
RECIPES, PACKAGE = Path("recipes"), "myapp.recipes"
MODULE = Path("myapp", "recipes", "__init__.py")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, which has recipes."""
    monkeypatch.chdir(tmp_path)
    write_recipes(tmp_path / RECIPES)
    return tmp_path


async def test_the_command_writes_a_package(here: Path) -> None:
    done = await Command({}, here)("recipe", "generate", RECIPES, "--package", PACKAGE)
    assert done.code == 0, done.err
    written = {str(file.relative_to(here)) for file in (here / "myapp/recipes").iterdir()}
    assert set(done.out.split()) == written
    assert "def quick_look(" in MODULE.read_text(encoding="utf-8")


def test_a_package_is_held_fresh_and_refused_to_others(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert recipe_generate([RECIPES], PACKAGE, check=True) == 1
    assert not (here / "myapp").exists()
    assert recipe_generate([RECIPES], PACKAGE) == 0

    capsys.readouterr()
    assert recipe_generate([RECIPES], PACKAGE, check=True, as_json=True) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["fresh"], told["changed"]) == (True, [])
    assert told["recipes"] == ["always-alike", "film", "portrait", "quick-look"]

    portrait = here / RECIPES / "portrait.yaml"
    portrait.write_text(portrait.read_text().replace("max: 10", "max: 12"))
    assert recipe_generate([RECIPES], PACKAGE, check=True) == 1
    shown = capsys.readouterr()
    assert shown.out.split() == [str(MODULE)]
    assert "run the command without --check" in shown.err

    MODULE.write_text("mine = True\n")
    with pytest.raises(InvalidParameterError, match="was not written by `runninghub recipe"):
        recipe_generate([RECIPES], PACKAGE)
    assert MODULE.read_text() == "mine = True\n"


def test_forms_of_files_go_with_a_recipe_whose_graph_is_known(tmp_path: Path) -> None:
    folder = write_recipes(tmp_path / "recipes", {"graphic": GRAPHIC})
    graph = {"7": {"class_type": "OwnLoader", "inputs": {"data": ""}}}
    (folder / "graphic.graph.json").write_text(json.dumps(graph))
    table = "loaders:\n- {node: OwnLoader, field: data, kind: image, takes: base64}\n"
    (folder / "loaders.yaml").write_text(table)
    assert recipe_generate([folder], PACKAGE, tmp_path) == 0
    written = (tmp_path / MODULE).read_text(encoding="utf-8")
    assert 'NodePlace(node="7", field="data", takes="base64")' in written
    assert 'NodePlace(node="8", field="data")' in written  # nobody knows its class
    assert "OwnLoader" in written
    assert "Runs: a graph that goes along, as workflow ``7``" in written


def test_mistakes_of_all_recipes_are_told_at_once(here: Path) -> None:
    (RECIPES / "first.yaml").write_text("kind: workflow\nid: 7\noutput: pictures\n")
    (RECIPES / "hailuo.yaml").write_text("kind: workflow\nid: 7\noutput: image\n")
    with pytest.raises(RecipeError) as caught:
        recipe_generate([RECIPES], PACKAGE)
    assert "first.yaml:3: " in str(caught.value)
    assert "hailuo.yaml" in str(caught.value)
    assert not (here / "myapp").exists()

    (here / "empty").mkdir()
    with pytest.raises(InvalidParameterError, match="files and folders that have recipes"):
        recipe_generate([here / "empty"], PACKAGE)


def test_without_its_extra_it_says_what_to_install(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)  # as where it is not installed
    with pytest.raises(ImportError, match=r"needs the extra \[recipes\]: .*pip install"):
        recipe_generate([RECIPES], PACKAGE)
    assert not (here / "myapp").exists()
