"""What the good spec gives, word for word.

After a change that is meant, refresh the golden files and read the difference::

    python -m tests.codegen.test_golden
"""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from .tree import HERE, Tree

GOLDEN = HERE / "golden"


def golden() -> dict[str, bytes]:
    return {
        path.relative_to(GOLDEN).as_posix(): path.read_bytes()
        for path in sorted(GOLDEN.rglob("*"))
        if path.is_file() and path.suffix in {".py", ".md"}
    }


def test_output_is_the_golden_one(tree: Tree) -> None:
    assert tree.run("generate") == 0

    outputs = tree.outputs()
    assert set(outputs) == set(golden())
    for path, content in golden().items():
        assert outputs[path].decode() == content.decode(), path


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = Tree(tmp_path / "first"), Tree(tmp_path / "second")
    first.run("generate")
    second.run("generate")

    assert first.outputs() == second.outputs()


def refresh() -> None:
    """Make what the generator gives now the golden files."""
    with TemporaryDirectory() as folder:
        tree = Tree(Path(folder))
        if tree.run("generate") == 0:
            shutil.rmtree(GOLDEN, ignore_errors=True)
            for path, content in tree.outputs().items():
                (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
                (GOLDEN / path).write_bytes(content)


if __name__ == "__main__":
    refresh()
