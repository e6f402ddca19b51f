"""The table of ComfyUI's own nodes: what is wrong with it is told, and what is right holds."""

from __future__ import annotations

import pytest

from runninghub_async.models.core_nodes import CORE_NODES
from runninghub_async.models.loaders import LOADERS

from .tree import Tree

GOOD = """\
choices:
  sampler: [euler, heun]
nodes:
- node: KSampler
  inputs:
    steps: {type: integer, min: 1, max: 100}
    sampler_name: {type: choice, choices: sampler}
- node: SaveImage
  optional: [images]
  saves: image
"""


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("node: SaveImage", "node: KSampler", "8: KSampler stands here twice"),
        ("max: 100", "max: 0", "6: KSampler, steps: min 1 is above max 0"),
        (
            "choices: sampler}",
            "choices: samplers}",
            "7: KSampler, sampler_name: there are no choices",
        ),
        (
            "choice, choices: sampler}",
            "choice}",
            "7: KSampler, sampler_name: a choice, and nothing else",
        ),
        (
            "integer, min",
            "integer, options: [a], min",
            "6: KSampler, steps: a choice, and nothing else",
        ),
        ("integer, min", "string, min", "6: KSampler, steps: an input of type string has no min"),
        ("saves: image", "saves: picture", "10: saves must be one of"),
        ("euler, heun", "euler, TODO", "2: sampler is still to be filled in"),
    ],
)
def test_a_mistake_is_told_with_its_line(
    tree: Tree, capsys: pytest.CaptureFixture[str], old: str, new: str, says: str
) -> None:
    assert old in GOOD
    (tree.root / "spec" / "core_nodes.yaml").write_text(GOOD.replace(old, new))
    assert tree.run("check") == 1
    assert f"core_nodes.yaml:{says}" in capsys.readouterr().err


def test_the_nodes_are_generated(tree: Tree) -> None:
    (tree.root / "spec" / "core_nodes.yaml").write_text(GOOD)
    assert tree.run("generate") == 0
    assert tree.run("check") == 0
    made = (tree.root / "runninghub_async" / "models" / "core_nodes.py").read_text()
    assert 'options=("euler", "heun")' in made


def test_no_input_is_in_the_table_of_loaders_too() -> None:
    """What takes a file is no text to be set."""
    both = [key for key in LOADERS if key[0] in CORE_NODES and key[1] in CORE_NODES[key[0]].inputs]
    assert both == []
