from __future__ import annotations

from pathlib import Path

import pytest

from .syncing import Workshop
from .tree import Tree


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


@pytest.fixture
def shop(tree: Tree, capsys: pytest.CaptureFixture[str]) -> Workshop:
    return Workshop(tree, capsys)
