"""Type checkers know what is right and what is wrong, line by line."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
RIGHT = Path("tests", "typing", "right_lines.py")
WRONG = Path("tests", "typing", "wrong_lines.py")
GENERATED = Path("tests", "recipes", "golden")

Found = dict[str, dict[int, str]]
"""By file name: what was said about which line."""


def marked() -> set[int]:
    lines = (ROOT / WRONG).read_text().splitlines()
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


def check(found: Found) -> None:
    assert found.keys() <= {WRONG.name, RIGHT.name}  # nothing in what is generated
    assert found.get(RIGHT.name, {}) == {}
    wrong = found[WRONG.name]
    assert set(wrong) == marked(), wrong


def test_mypy() -> None:
    found: Found = {}
    for line in ran("mypy", "--strict", str(RIGHT), str(WRONG), str(GENERATED)).splitlines():
        match = re.match(r"(?P<file>[^:]+):(?P<line>\d+): error: (?P<said>.*)", line)
        if match:
            said = found.setdefault(Path(match["file"]).name, {})
            said[int(match["line"])] = match["said"]
    check(found)


def test_basedpyright(tmp_path: Path) -> None:
    found: Found = {}
    # Settings of its own: the project's leave the wrong lines out.
    settings = {
        "include": [str(ROOT / each) for each in (RIGHT, WRONG, GENERATED)],
        "extraPaths": [str(ROOT)],
        "pythonVersion": "3.11",
        "typeCheckingMode": "standard",
    }
    project = tmp_path / "pyrightconfig.json"
    project.write_text(json.dumps(settings))
    python = ("--pythonpath", sys.executable)
    shown = ran("basedpyright", "--project", str(project), *python, "--outputjson")
    for entry in json.loads(shown)["generalDiagnostics"]:
        if entry["severity"] != "error":
            continue
        said = found.setdefault(Path(entry["file"]).name, {})
        said[entry["range"]["start"]["line"] + 1] = entry["message"]
    check(found)
