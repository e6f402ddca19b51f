"""No explanation speaks of an option or a parameter that its endpoint has not."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen import rules
from codegen.join import join
from codegen.load import load
from runninghub_async.documents.problems import Problems

from .tree import Tree

PAINT, ANIMATE = "studio/brush-1.5/paint", "studio/brush-1.5/animate"

RATIO = """\
  - name: aspectRatio
    type: choice
    required: false
    options: [{options}]
"""


def told(root: Path) -> list[str]:
    problems = Problems()
    rules.check(load(root, problems), problems)
    return [problem.message for problem in problems]


@pytest.fixture
def two_shapes(tree: Tree) -> Tree:
    """Two endpoints with an aspect ratio, of which one has an option more."""
    for before, options in (
        ("  - name: prompt\n    type: string\n    required: true\n    sample", '"1:1", "auto"'),
        ("  - name: imageUrl\n", '"1:1", "9:16"'),
    ):
        tree.edit("facts/brush.yaml", before, RATIO.format(options=options) + before)
    return tree


def explain(tree: Tree, name: str, entry: str) -> None:
    tree.edit("glossary.yaml", "parameters:\n", f"parameters:\n  {name}:\n{entry}")


@pytest.mark.parametrize("text", ["Auto takes it from the picture.", "The shape; `auto` sees."])
def test_an_option_that_one_of_the_endpoints_has_not(two_shapes: Tree, text: str) -> None:
    explain(two_shapes, "aspectRatio", f"    description: {text}\n")
    word = "Auto" if "Auto" in text else "auto"
    assert told(two_shapes.root) == [
        f'aspectRatio: this speaks of the option "{word}", which {ANIMATE} has not'
    ]


def test_a_sentence_for_an_option_stands_only_where_the_option_is(two_shapes: Tree) -> None:
    explain(
        two_shapes,
        "aspectRatio",
        "    description: Shape of the result.\n"
        "    options:\n      auto: Auto takes it from the picture.\n"
        "    beside:\n      duration=10: At ten seconds, duration cuts it.\n"
        "      imageNum: It holds for all imageNum pictures.\n",
    )
    assert told(two_shapes.root) == []
    model = join(load(two_shapes.root, Problems()))
    texts = {
        endpoint.path: endpoint.params[0].description
        for endpoint in model.families[0].endpoints
        if endpoint.params
    }
    assert texts[PAINT] == (
        "Shape of the result. Auto takes it from the picture. It holds for all image_num pictures."
    )
    assert texts[ANIMATE] == "Shape of the result. At ten seconds, duration cuts it."


@pytest.mark.parametrize(
    ("said", "promised"),
    [
        ("Counts only with aspectRatio set.", "the parameter aspectRatio"),
        ("Counts only with aspect_ratio set.", "the parameter aspect_ratio"),
        ("The aspect ratio decides.", '"aspect ratio"'),
        ("Cuts what is beyond custom_height.", "the parameter custom_height"),
    ],
)
def test_a_parameter_that_the_endpoint_has_not(tree: Tree, said: str, promised: str) -> None:
    tree.edit(
        "facts/brush.yaml",
        "  - name: imageUrls\n",
        RATIO.format(options='"1:1"') + "  - name: imageUrls\n",
    )
    explain(tree, "aspectRatio", "    description: Shape of the result.\n")
    tree.edit("glossary.yaml", "Length of the finished video in seconds.", said)
    expected = f"duration: this speaks of {promised}, which {ANIMATE} has not"
    if "custom_height" in said:  # a chosen Python name is known by the wire name only
        assert told(tree.root) == []
    else:
        assert told(tree.root) == [expected]


@pytest.mark.parametrize(
    "said",
    [
        "Length in seconds, as keepSeed of another endpoint.",
        "Length in seconds, for use as `keepSeed`.",
        "Length in seconds; true is the word.",
        "Length of the picture given as imageUrl.",
    ],
)
def test_what_is_no_promise(tree: Tree, said: str) -> None:
    """Backticks name what others have; words of free texts and own parameters may be said."""
    tree.edit("glossary.yaml", "Length of the finished video in seconds.", said)
    assert bool(told(tree.root)) == ("keepSeed of" in said)


def test_an_own_explanation_is_looked_at_where_it_stands(two_shapes: Tree) -> None:
    explain(two_shapes, "aspectRatio", "    description: Shape of the result.\n")
    two_shapes.edit(
        "models/brush.yaml",
        "    notes: Whether",
        "    params:\n      aspectRatio:\n        description: Auto sees.\n    notes: Whether",
    )
    assert told(two_shapes.root) == [
        f'{ANIMATE}, aspectRatio: this speaks of the option "Auto", which {ANIMATE} has not'
    ]


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("    options:\n      square: It is square.\n", "no endpoint that takes duration has"),
        ("    beside:\n      hue: It is red.\n", "no endpoint that takes duration has hue"),
        ('    options:\n      "5": " "\n', "say something or leave it out"),
    ],
)
def test_a_sentence_that_nobody_gets(tree: Tree, entry: str, says: str) -> None:
    line = "    description: Length of the finished video in seconds.\n"
    tree.edit("glossary.yaml", line, line + entry)
    assert any(says in message for message in told(tree.root))
