"""Run the tests on every Python that this machine has, for ``make matrix``.

    python -m tests.matrix [PYTEST ARGUMENTS]

Looks for 3.11 and later on the path and among pyenv's versions, and of each minor version takes
the latest.  What it ran on is told at the end.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
OLDEST, NEWEST = 11, 14
PROBE = "import sys; print(*sys.version_info[:3], sys.version_info.releaselevel)"


def interpreters() -> dict[tuple[int, int], Path]:
    """The Pythons of this machine by minor version."""
    best: dict[tuple[int, int], tuple[int, Path]] = {}
    for path in _candidates():
        done = subprocess.run([path, "-c", PROBE], capture_output=True, text=True, check=False)
        if done.returncode:  # pyenv's placeholder for a version that is not chosen
            continue
        major, minor, patch, level = done.stdout.split()
        version = int(major), int(minor)
        if level == "final" and (3, OLDEST) <= version <= (3, NEWEST):
            best[version] = max(best.get(version, (-1, path)), (int(patch), path))
    return {version: path for version, (_, path) in sorted(best.items())}


def _candidates() -> Iterator[Path]:
    for minor in range(OLDEST, NEWEST + 1):
        if found := shutil.which(f"python3.{minor}"):
            yield Path(found)
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    yield from sorted((pyenv / "versions").glob("3.*/bin/python"))


def environment(version: tuple[int, int], python: Path) -> Path:
    """The Python of a virtual environment with everything that the tests need."""
    folder = ROOT / f".venv-{version[0]}.{version[1]}"
    ours, ready = folder / "bin" / "python", folder / ".ready"
    if not ready.exists() or ready.stat().st_mtime < (ROOT / "pyproject.toml").stat().st_mtime:
        install = [str(ours), "-m", "pip", "install", "--quiet"]
        run = [[str(python), "-m", "venv", "--clear", str(folder)]]
        run.append([*install, "--upgrade", "pip>=25.1"])
        run.append(
            [
                *install,
                "--editable",
                ".[cli,sandbox,show,speed,stores,tables,xlsx]",
                "--group",
                "dev",
            ]
        )
        for command in run:
            subprocess.run(command, cwd=ROOT, check=True)
        ready.touch()
    return ours


def main(arguments: list[str]) -> int:
    """Run them one after the other; returns the exit code."""
    ended: dict[str, int] = {}
    for version, python in interpreters().items():
        name = ".".join(map(str, version))
        print(f"== Python {name}: {python}", flush=True)
        command = [str(environment(version, python)), "-m", "pytest", "-q", *arguments]
        ended[name] = subprocess.run(command, cwd=ROOT, check=False).returncode
    for name, code in ended.items():
        print(f"Python {name}: {'passed' if code == 0 else f'failed ({code})'}")
    absent = [f"3.{minor}" for minor in range(OLDEST, NEWEST + 1) if f"3.{minor}" not in ended]
    if absent:
        print(f"not run, since this machine has no Python {', '.join(absent)}")
    return int(any(ended.values()) or not ended)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
