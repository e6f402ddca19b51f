"""Only what differs is touched, and only what we wrote is removed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .tree import Tree

BRUSH = "runninghub_async/endpoints/brush.py"
LONG_AGO = 1_000_000_000


def age(tree: Tree) -> None:
    for path in tree.outputs():
        os.utime(tree.root / path, (LONG_AGO, LONG_AGO))


def touched(tree: Tree) -> set[str]:
    return {path for path in tree.outputs() if (tree.root / path).stat().st_mtime != LONG_AGO}


def test_generate_then_check(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    assert tree.run("generate") == 0
    assert "written, 0 removed" in capsys.readouterr().out
    assert tree.run("check") == 0
    assert "up to date" in capsys.readouterr().out


def test_unchanged_files_are_not_touched(tree: Tree) -> None:
    tree.run("generate")
    age(tree)
    tree.run("generate")
    assert touched(tree) == set()

    tree.edit("models/brush.yaml", "Paints a picture", "Draws a picture")
    tree.run("generate")
    assert touched(tree) == {BRUSH, "docs/models/brush.md"}


def test_check_lists_everything_and_writes_nothing(
    tree: Tree, capsys: pytest.CaptureFixture[str]
) -> None:
    tree.run("generate")
    (tree.root / "docs/models/echo.md").unlink()
    (tree.root / BRUSH).write_text("# edited by hand\n", encoding="utf-8")
    left_over = tree.root / "runninghub_async/endpoints/pencil.py"
    left_over.write_bytes((tree.root / "runninghub_async/endpoints/echo.py").read_bytes())
    before = tree.outputs()
    capsys.readouterr()

    assert tree.run("check") == 1

    assert capsys.readouterr().err.splitlines() == [
        f"{BRUSH}: differs from what the spec gives",
        "docs/models/echo.md: is missing",
        "runninghub_async/endpoints/pencil.py: no longer belongs to the spec",
        "run `make generate`",
    ]
    assert tree.outputs() == before

    assert tree.run("generate") == 0
    assert tree.run("check") == 0


def test_files_of_a_family_that_is_gone_are_removed(tree: Tree) -> None:
    tree.run("generate")
    for file in ("facts/echo.yaml", "models/echo.yaml"):
        (tree.root / "spec" / file).unlink()
    tree.run("generate")

    assert not [path for path in tree.outputs() if "echo" in Path(path).name]
    assert tree.run("check") == 0


def test_files_that_are_not_ours_stay(tree: Tree) -> None:
    tree.run("generate")
    theirs = [
        "runninghub_async/endpoints/by_hand.py",
        "runninghub_async/client.py",
        "docs/models/by_hand.md",
        "docs/guide.md",
    ]
    for path in theirs:
        (tree.root / path).write_text("# Generated? No: written by hand.\n", encoding="utf-8")

    assert tree.run("check") == 0
    assert tree.run("generate") == 0
    assert set(theirs) <= set(tree.outputs())


def test_every_file_says_first_that_it_is_generated(tree: Tree) -> None:
    tree.run("generate")
    for path, content in tree.outputs().items():
        first_line = content.decode().splitlines()[0]
        assert "Generated from spec/ by `make generate`; do not edit." in first_line, path
