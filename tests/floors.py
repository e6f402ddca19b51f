"""The lowest versions that ``pyproject.toml`` allows, for ``make floors``: one pin a line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+(\[[\w,-]+\])?)\s*>=\s*(?P<version>[\w.]+)")


def lowest(requirements: Iterable[str]) -> list[str]:
    """Requirements, each once, with the lowest version that all take which name it.

    Raises:
        ValueError: one of them has none.
    """
    pins: dict[str, str] = {}
    for requirement in requirements:
        found = _REQUIREMENT.match(requirement)
        if found is None:
            raise ValueError(f"no lowest version: {requirement!r}")
        name, version = found["name"], found["version"]
        pins[name] = max(version, pins.get(name, version), key=_parts)
    return [f"{name}=={version}" for name, version in pins.items()]


def _parts(version: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", version)]


def _floors() -> list[str]:
    text = Path(__file__).parents[1].joinpath("pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    extras = project["optional-dependencies"].values()
    return lowest([*project["dependencies"], *(item for extra in extras for item in extra)])


FLOORS = _floors()

if __name__ == "__main__":
    print("\n".join(FLOORS))
