"""The reference of the documentation has every public name, and what its classes offer."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from attrs import field, frozen

import runninghub_async

ROOT = Path(__file__).parents[1]
PAGES = sorted((ROOT / "docs" / "reference").glob("*.rst"))
PACKAGE = Path(runninghub_async.__file__).parent

_DIRECTIVE = re.compile(
    r"^\.\. (?P<kind>currentmodule|auto\w+):: (?P<name>[\w.]+)\n(?P<options>(?:   :.*\n)*)",
    re.MULTILINE,
)


def public_modules() -> list[str]:
    """Those that say what they offer, and that no room with an inside of its own keeps."""
    files = [*PACKAGE.glob("*.py"), *PACKAGE.glob("*/__init__.py")]
    names = []
    for file in files:
        if re.search(r"^__all__ = ", file.read_text(encoding="utf-8"), re.MULTILINE):
            parts = file.relative_to(PACKAGE.parent).with_suffix("").parts
            names.append(".".join(part for part in parts if part != "__init__"))
    return sorted(names)


@frozen
class Entry:
    """A directive of a page."""

    kind: str
    name: str
    options: dict[str, str] = field(hash=False)


@cache
def entries() -> tuple[Entry, ...]:
    return tuple(entry for page in PAGES for entry in entries_of(page.read_text("utf-8")))


def entries_of(page: str) -> Iterator[Entry]:
    module = ""
    for match in _DIRECTIVE.finditer(page):
        options = dict(re.findall(r"^   :([\w-]+):[ ]*(.*)$", match["options"], re.MULTILINE))
        name = match["name"]
        if match["kind"] == "currentmodule":
            module = name
            continue
        is_whole = name.startswith("runninghub_async")
        yield Entry(match["kind"], name if is_whole else f"{module}.{name}", options)


def thing(name: str) -> Any:
    """What a full name stands for: a module, or something in one."""
    try:
        return import_module(name)
    except ImportError:
        module, _, rest = name.rpartition(".")
        return getattr(import_module(module), rest)


def names_in_the_reference() -> set[str]:
    names: set[str] = set()
    for entry in entries():
        names.add(entry.name)
        if entry.kind == "automodule" and "no-members" not in entry.options:
            listed = re.findall(r"\w+", entry.options.get("members", ""))
            offered = listed or getattr(thing(entry.name), "__all__", [])
            names.update(f"{entry.name}.{name}" for name in offered)
    return names


def test_public_modules_are_those_that_are_known() -> None:
    assert set(public_modules()) >= {
        "runninghub_async",
        *(f"runninghub_async.{name}" for name in ("bulk", "catalogue", "errors", "events")),
        "runninghub_async.sandbox",
    }


@pytest.mark.parametrize("module", public_modules())
def test_the_reference_has_every_public_name(module: str) -> None:
    named = names_in_the_reference()
    # Some have their entry under another name of the same thing.
    there = {id(thing(name)) for name in named if not isinstance(thing(name), str)}
    missing = {
        name
        for name in thing(module).__all__
        if f"{module}.{name}" not in named and id(thing(f"{module}.{name}")) not in there
    }
    assert missing <= {"__version__"}


def test_the_reference_names_nothing_that_is_not_there() -> None:
    for name in names_in_the_reference():
        thing(name)


@pytest.mark.parametrize(
    "entry", [e for e in entries() if e.kind in {"autoclass", "autoexception"}], ids=str
)
def test_the_reference_has_every_public_member_of_a_class(entry: Entry) -> None:
    """Or says which of them are for users."""
    if "members" in entry.options:
        return
    cls = thing(entry.name)
    own = {
        name
        for name, member in vars(cls).items()
        if not name.startswith("_")
        and (inspect.isfunction(member) or isinstance(member, (property, classmethod)))
        and inspect.getdoc(member)
    }
    assert own == set()
