"""``codegen new``: entries to fill in, where they belong; and the form that facts have."""

from __future__ import annotations

import re

import pytest

from codegen.__main__ import main

from .tree import Tree

FACTS = "spec/facts/brush.yaml"
WORDS = "spec/models/brush.yaml"


def new(tree: Tree, *arguments: str) -> int:
    return main(["--root", str(tree.root), "new", *arguments])


def text_of(tree: Tree, file: str) -> str:
    return (tree.root / file).read_text(encoding="utf-8")


def paths(tree: Tree, file: str) -> list[str]:
    return re.findall(r"^- path: (.*)$", text_of(tree, file), re.MULTILINE)


def test_entries_stand_where_they_belong_and_are_told(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    tree.run("generate")
    before = {file: text_of(tree, file) for file in (FACTS, WORDS)}
    capsys.readouterr()

    assert new(tree, "studio/brush-1.5/draw") == 0

    told = capsys.readouterr().out.splitlines()
    for file, entry in (
        (FACTS, "- path: studio/brush-1.5/draw"),
        (WORDS, "  studio/brush-1.5/draw:"),
    ):
        lines = text_of(tree, file).splitlines()
        assert f"{file}:{lines.index(entry) + 1}: fill in what is TODO" in told
        added = [line for line in lines if line not in before[file].splitlines()]
        assert "TODO" in " ".join(added)
    assert paths(tree, FACTS) == sorted(paths(tree, FACTS))


def test_a_scaffold_is_refused_line_by_line_until_it_is_filled_in(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    tree.run("generate")
    new(tree, "studio/brush-1.5/draw")
    capsys.readouterr()

    assert tree.run("generate") == 1
    told = capsys.readouterr().err
    for file, keys in ((FACTS, "names output evidence"), (WORDS, "task summary")):
        for key in keys.split():
            pattern = rf"^\s+{key}: \[?TODO"
            lines = text_of(tree, file).splitlines()
            number = next(n for n, line in enumerate(lines, 1) if re.match(pattern, line))
            assert re.search(rf"^{file}:{number}: .*{key}.*TODO", told, re.MULTILINE), key


@pytest.mark.parametrize("place", ["A sentence, TODO.", "TODO"])
def test_a_word_that_is_left_to_fill_in_is_a_mistake_anywhere(
    place: str, tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    tree.edit("glossary.yaml", "Words that must appear in the picture.", place)
    assert tree.run("check") == 1
    line = tree.line_of("glossary.yaml", place)
    assert f"spec/glossary.yaml:{line}: " in capsys.readouterr().err


def test_a_new_family_is_begun_with_both_its_files(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new(tree, "pencil/draw", "--family", "pencil") == 0
    assert "family: pencil\ntitle: TODO" in text_of(tree, "spec/models/pencil.yaml")
    assert paths(tree, "spec/facts/pencil.yaml") == ["pencil/draw"]
    # A second one may follow before the first is filled in.
    assert new(tree, "pencil/colour") == 0
    assert paths(tree, "spec/facts/pencil.yaml") == ["pencil/colour", "pencil/draw"]


def test_an_endpoint_that_has_facts_gets_the_words_that_it_lacks(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    models = tree.root / WORDS
    text = models.read_text(encoding="utf-8")
    start = text.index("  studio/brush-1.5/animate:")
    end = text.index("  studio/brush-1.5/animate-deprecated:")
    models.write_text(text[:start] + text[end:], encoding="utf-8")
    facts = text_of(tree, FACTS)

    assert new(tree, "STUDIO/brush-1.5/animate") == 0
    assert text_of(tree, FACTS) == facts
    added = text_of(tree, WORDS).removeprefix(text[:start] + text[end:])
    assert added.startswith("\n  studio/brush-1.5/animate:\n    task: TODO")
    assert "TODO:" not in added  # the facts tell the parameters


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["studio/brush-1.5/paint"], f"{FACTS}:3: studio/brush-1.5/paint is already there"),
        (["unheard/of"], "give one with --family"),
        (["/studio/x"], 'the path "/studio/x" must not be blank, nor begin or end with a slash'),
        (["studio/../x"], 'the path "studio/../x" must be words between single slashes'),
        (["unheard/of", "--family", "call"], "the family name call is already an attribute"),
        (["unheard/of", "--family", "../x"], 'the family name "../x" is not a Python identifier'),
    ],
)
def test_what_cannot_be_begun_is_said_and_nothing_is_written(
    arguments: list[str], says: str, tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in tree.root.rglob("*.yaml")}
    assert new(tree, *arguments) == 1
    assert says in capsys.readouterr().err
    assert {path: path.read_bytes() for path in tree.root.rglob("*.yaml")} == before


def test_a_file_that_cannot_be_read_is_not_written_over(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    (tree.root / FACTS).write_text("endpoints: [\n")
    assert new(tree, "studio/brush-1.5/draw", "--family", "brush") == 1
    assert f"{FACTS}:1: mend this file first" in capsys.readouterr().err
    assert text_of(tree, FACTS) == "endpoints: [\n"


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("  output: text\n", "", "  output: text"),  # given further down
        ("evidence: documented", 'evidence: "documented"', "  evidence: documented"),
        ("endpoints:\n", "# A remark.\nendpoints:\n", "endpoints:"),
    ],
)
def test_check_says_where_facts_are_out_of_form_and_generate_brings_them_into_it(
    old: str, new: str, wanted: str, tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    tree.run("generate")
    in_form = text_of(tree, "spec/facts/echo.yaml")
    line = in_form.splitlines().index(wanted) + 1
    spoilt = in_form.replace(old, new, 1)
    if not new:
        spoilt = f"{spoilt.rstrip()}\n{old}"
    (tree.root / "spec/facts/echo.yaml").write_text(spoilt, encoding="utf-8")
    capsys.readouterr()

    assert tree.run("check") == 1
    told = capsys.readouterr().err.splitlines()
    assert told == [
        f'spec/facts/echo.yaml:{line}: facts have a form, and in it there is "{wanted}" here',
        "run `make generate`",
    ]
    assert text_of(tree, "spec/facts/echo.yaml") == spoilt

    assert tree.run("generate") == 0
    assert "spec/facts/echo.yaml: brought into its form" in capsys.readouterr().out
    assert text_of(tree, "spec/facts/echo.yaml") == in_form
    assert tree.run("check") == 0
