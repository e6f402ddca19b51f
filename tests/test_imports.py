"""Rooms import downwards only, and importing the package loads next to nothing."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import runninghub_async

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "runninghub_async"

# From the ground up.  A room imports from the floors below its own, and from itself.
FLOORS = (
    {"errors", "home"},
    {"json_values", "values", "records", "pacing", "transfers", "usage"},
    {"as_json", "checks", "retries"},
    {"error_codes", "events", "family", "payloads", "store", "wire"},
    {"endpoints", "node_reports", "prices", "settings", "samples", "secrecy", "stats", "task_ids"},
    {"catalogue", "faults", "redaction", "transport"},
    {"submits"},
    {"session"},
    {"api", "downloads", "media", "polling", "ceilings"},
    {"accounts", "contents", "uploads"},
    {"arguments", "outputs", "runtime"},
    {"results"},
    {"orders", "tasks"},
    {"submission"},
    {"calls"},
    {"platform"},
    {"fan_out"},
    {"signature_types"},
    {"client"},
    {"bulk"},
    {"cli", "pytest_plugin"},
    {"__main__"},
)
FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
SANDBOX_USES = {
    "catalogue",
    "endpoints",
    "error_codes",
    "errors",
    "home",
    "json_values",
    "records",
    "sandbox",
}


def files() -> Iterator[tuple[str, Path]]:
    """Every source file with its room; the package's own ``__init__`` is the front door."""
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.relative_to(PACKAGE).with_suffix("")
        if inside.parts[0] != "__init__":
            yield inside.parts[0], path


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported_rooms(path: Path) -> set[str]:
    """The rooms that a file imports when it runs, wherever in it; not those for types only."""
    found: set[str] = set()
    left: list[ast.AST] = [parsed(path)]
    while left:
        node = left.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            left += node.orelse
            continue
        if isinstance(node, ast.ImportFrom) and node.level:
            pytest.fail(f"{path}:{node.lineno}: a relative import")
        if isinstance(node, ast.ImportFrom) and node.module == "runninghub_async":
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module.split(".")[1]} if _is_ours(node.module) else set()
        elif isinstance(node, ast.Import):
            found |= {a.name.split(".")[1] for a in node.names if _is_ours(a.name)}
        left += ast.iter_child_nodes(node)
    return found


def _is_ours(module: str) -> bool:
    return module.startswith("runninghub_async.")


def test_every_room_has_a_floor() -> None:
    rooms = {room for room, _ in files()} - {"sandbox"}
    assert rooms <= set(FLOOR_OF), "give the new room a floor in FLOORS"


def test_rooms_import_downwards_only() -> None:
    wrong = [
        f"{path.relative_to(ROOT)} imports {imported}"
        for room, path in files()
        if room in FLOOR_OF
        for imported in imported_rooms(path)
        if imported != room and FLOOR_OF.get(imported, 0) >= FLOOR_OF[room]
    ]
    assert not wrong


def test_the_sandbox_uses_the_catalogue_and_nothing_of_the_client() -> None:
    for room, path in files():
        if room == "sandbox":
            assert imported_rooms(path) <= SANDBOX_USES, path
        elif room not in ("cli", "pytest_plugin"):  # which start it
            assert "sandbox" not in imported_rooms(path), path


# -- laziness, each in an interpreter of its own ---------------------------------------------


def loaded_after(code: str) -> set[str]:
    """The modules that are loaded once this has run."""
    script = f"import sys, json\n{code}\nprint(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(ran.stdout))


def families(modules: set[str]) -> set[str]:
    """The families among them."""
    start = "runninghub_async.endpoints."
    return {m.removeprefix(start) for m in modules if m.startswith(start)} - {"_index"}


def test_importing_the_package_loads_nothing() -> None:
    modules = loaded_after("import runninghub_async")
    assert {m for m in modules if m.startswith("runninghub_async")} == {"runninghub_async"}
    heavy = ("aiohttp", "attr", "attrs", "cattrs", "yarl", "orjson", "asyncio", "PIL", "av")
    assert not modules & set(heavy)


def test_importing_the_errors_loads_no_http() -> None:
    modules = loaded_after("from runninghub_async import errors")
    assert not modules & {"aiohttp", "cattrs", "attr", "yarl"}
    assert not families(modules)


def test_a_client_loads_no_family() -> None:
    modules = loaded_after(
        "from runninghub_async import RunningHub\nrh = RunningHub('k', base_url='http://x')\nrepr(rh)"
    )
    assert not families(modules)
    assert "runninghub_async.sandbox" not in modules


def test_entering_a_client_loads_no_http() -> None:
    modules = loaded_after(
        "import asyncio\nfrom runninghub_async import RunningHub\n"
        "async def main():\n"
        "    async with RunningHub('k', base_url='http://x') as rh:\n"
        "        rh.hailuo\n"
        "asyncio.run(main())"
    )
    assert not modules & {"aiohttp", "cattrs", "runninghub_async.runtime"}


def test_touching_a_family_loads_only_that_one() -> None:
    start = "from runninghub_async import RunningHub\nrh = RunningHub('k', base_url='http://x')\n"
    assert families(loaded_after(start + "rh.hailuo")) == {"hailuo"}
    assert families(loaded_after(start + "rh.hailuo; rh.seedream")) == {"hailuo", "seedream"}
    by_name = "rh.call('hailuo-2.3/i2v-pro', image_url='https://x/y.png').to_dict()"
    assert families(loaded_after(start + by_name)) == {"hailuo"}


def test_looking_a_model_up_loads_only_its_family() -> None:
    modules = loaded_after(
        "from runninghub_async import catalogue\ncatalogue.get('hailuo-2.3/i2v-pro')"
    )
    assert families(modules) == {"hailuo"}
    assert "aiohttp" not in modules


def test_the_sandbox_loads_nothing_of_the_client() -> None:
    modules = loaded_after("import runninghub_async.sandbox.server")
    ours = {m.split(".")[1] for m in modules if m.startswith("runninghub_async.")}
    assert ours <= SANDBOX_USES


# -- the front door --------------------------------------------------------------------------


def test_every_public_name_is_there() -> None:
    for name in runninghub_async.__all__:
        assert getattr(runninghub_async, name) is not None
    assert set(runninghub_async.__all__) <= set(dir(runninghub_async))
    assert len(set(runninghub_async.__all__)) == len(runninghub_async.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'RunningHubb'"):
        _ = runninghub_async.RunningHubb
    with pytest.raises(ImportError):
        exec("from runninghub_async import nothing_of_this_name")
