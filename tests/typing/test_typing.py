"""Type checkers know what is right and what is wrong, line by line, and take what the docs show.

Each checker runs once over all of it: starting one costs more than most tests together.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.adversary.rounds import TORTURE, some_of
from tests.typing.pages import write_pages

ROOT = Path(__file__).parents[2]
RIGHT = ROOT / "tests" / "typing" / "right_lines.py"
BLOCKING = ROOT / "tests" / "typing" / "right_lines_blocking.py"
WRONG = ROOT / "tests" / "typing" / "wrong_lines.py"
GENERATED = ROOT / "tests" / "recipes" / "golden"

LARGE = re.compile(
    r"^\s*(?:from|import) (?:distributed|duckdb|fastapi|opentelemetry|pandas|polars|starlette)\b",
    re.MULTILINE,
)
"""Packages that take a type checker longer than all of ours."""

Complaint = tuple[Path, int, str]
"""About which file and line what was said."""


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """The Python blocks of the README and the guides, as modules."""
    folder = tmp_path / "pages"
    folder.mkdir()
    write_pages(folder)
    return folder


def marked() -> set[int]:
    lines = WRONG.read_text().splitlines()
    return {number for number, line in enumerate(lines, 1) if "# wrong" in line}


def ran(*arguments: str) -> str:
    process = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert process.returncode == 1, process.stdout + process.stderr
    return process.stdout


def check(complaints: Iterable[Complaint]) -> None:
    """Wrong lines, and they alone, are complained of."""
    about_wrong = {}
    for file, line, said in complaints:
        assert file.name == WRONG.name, f"{file}:{line}: {said}"
        about_wrong[line] = said
    assert set(about_wrong) == marked(), about_wrong


def test_mypy(pages: Path) -> None:
    files = map(str, [RIGHT, BLOCKING, WRONG, GENERATED, *sorted(pages.iterdir())])
    # A cache of its own: with other settings than `make check` has, each would empty the other's.
    options = ("--strict", "--allow-redefinition", "--cache-dir", ".mypy_cache/lines")
    said = ran("mypy", *options, *files)
    found = re.findall(r"^([^:]+):(\d+): error: (.*)", said, re.MULTILINE)
    check((Path(file), int(line), text) for file, line, text in found)


def test_basedpyright(pages: Path, tmp_path: Path) -> None:
    # Pages of models have one template: in a short round some of them stand for all.  That mypy has
    # read those with large packages of others is enough there: to read these takes long.
    of_models = sorted(pages.glob("docs_models_*"))
    guides = sorted(set(pages.iterdir()) - set(of_models))
    guides = [page for page in guides if TORTURE or not LARGE.search(page.read_text())]
    assert min(len(guides), len(of_models)) > 15
    included = (RIGHT, BLOCKING, WRONG, GENERATED, *guides, *some_of(of_models, 4))
    # Settings of its own: the project's leave the wrong lines out.
    settings = {
        "include": list(map(str, included)),
        "extraPaths": [str(ROOT), str(pages)],
        "pythonVersion": "3.11",
        "typeCheckingMode": "standard",
    }
    project = tmp_path / "pyrightconfig.json"
    project.write_text(json.dumps(settings))
    python = ("--pythonpath", sys.executable)
    shown = ran("basedpyright", "--project", str(project), *python, "--outputjson")
    check(
        (Path(entry["file"]), entry["range"]["start"]["line"] + 1, entry["message"])
        for entry in json.loads(shown)["generalDiagnostics"]
        if entry["severity"] == "error"
    )
