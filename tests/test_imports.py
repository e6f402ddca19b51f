"""Rooms import downwards only, as the map in CONTRIBUTING says; importing loads next to nothing."""

from __future__ import annotations

import ast
import gc
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TypeGuard

import pytest

import runninghub_async

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "runninghub_async"
NAME = PACKAGE.name
STATEMENTS = (ast.stmt, ast.excepthandler, ast.match_case)
"""With what has statements in it."""


@cache
def rooms_of_the_map() -> dict[str, str]:
    """The lines of the map in CONTRIBUTING by room, from the roof down; each imports from below."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    found = re.search(rf"^{NAME}/\n((?:  \S.*\n)+)", text, re.MULTILINE)
    assert found is not None, "CONTRIBUTING has no map"
    lines = [line.strip() for line in found[1].splitlines()]
    return {line.split()[0].rstrip("/"): line for line in lines}


def files() -> Iterator[tuple[str, Path]]:
    """Every source file with its room; the package's own ``__init__`` is the front door."""
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.relative_to(PACKAGE).with_suffix("")
        if inside.parts[0] != "__init__":
            yield inside.parts[0], path


@cache
def parsed(path: Path) -> ast.Module:
    # Trees are many objects and no garbage, which is looked for all the while they grow.
    gc.disable()
    try:
        return ast.parse(path.read_text(encoding="utf-8"))
    finally:
        gc.enable()


def is_for_types(node: ast.AST) -> TypeGuard[ast.If]:
    """Whether it is what only type checkers read."""
    return isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"


@cache
def imported_modules(path: Path, *, for_types: bool) -> frozenset[str]:
    """The modules of ours that a file imports, wherever in it, as dotted paths below the package.

    Args:
        path: the file.
        for_types: with those that are imported for type checkers only.
    """
    found: set[str] = set()
    left: list[ast.AST] = [parsed(path)]
    while left:
        node = left.pop()
        if is_for_types(node) and not for_types:
            left += node.orelse
            continue
        if isinstance(node, ast.ImportFrom) and node.level:
            pytest.fail(f"{path}:{node.lineno}: a relative import")
        if isinstance(node, ast.ImportFrom) and node.module and is_ours(node.module):
            found |= {module_of(f"{node.module}.{alias.name}") for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {module_of(alias.name) for alias in node.names if is_ours(alias.name)}
        # No expression has an import in it, and most of a file is expressions.
        left += (inside for inside in ast.iter_child_nodes(node) if isinstance(inside, STATEMENTS))
    return frozenset(found - {""})


def is_ours(module: str) -> bool:
    return module.split(".")[0] == NAME


def module_of(dotted: str) -> str:
    """The module that holds this name, below the package; of its front door's names their own."""
    parts = dotted.split(".")[1:]
    while parts:
        place = PACKAGE.joinpath(*parts)
        if place.is_dir() or place.with_suffix(".py").exists():
            return ".".join(parts)
        parts.pop()
    return ""


def test_the_map_shows_every_room_and_no_other() -> None:
    rooms = {room for room, _ in files()}
    assert not rooms - set(rooms_of_the_map()), "give the room a line in the map of CONTRIBUTING"
    assert not set(rooms_of_the_map()) - rooms, "the map of CONTRIBUTING has lines of no room"


def test_rooms_import_downwards_only() -> None:
    lines = rooms_of_the_map()
    floor = {room: number for number, room in enumerate(lines)}
    wrong = [
        f"{path.relative_to(ROOT)} imports {module}, but on the map «{lines[other]}» stands above"
        f" «{lines[room]}»"
        for room, path in files()
        for module in sorted(imported_modules(path, for_types=True))
        if (other := module.split(".")[0]) != room and floor[other] < floor[room]
    ]
    assert not wrong, "\n".join(wrong)


def test_no_files_import_each_other_in_a_circle() -> None:
    graph = {
        module_of(f"{NAME}." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts)): (
            imported_modules(path, for_types=True)
        )
        for _, path in files()
        if path.name != "__init__.py"
    }
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as circle:
        pytest.fail(f"a circle of imports: {' -> '.join(circle.args[1])}")


def test_the_sandbox_uses_the_catalogue_and_nothing_of_the_client() -> None:
    for room, path in files():
        imported = imported_modules(path, for_types=True)
        if room == "sandbox":
            assert {module for module in imported if not is_for_the_sandbox(module)} == set(), path
        elif room not in ("cli", "pytest_plugin"):  # which start it
            assert not {m for m in imported if m.split(".")[0] == "sandbox"}, path


def is_for_the_sandbox(module: str) -> bool:
    """Whether the line of the sandbox in the map names it."""
    named = rooms_of_the_map()["sandbox"].partition("uses ")[2].replace(",", " ").split()
    return module.split(".")[0] == "sandbox" or any(
        module == name or module.startswith(f"{name}.") for name in named
    )


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
    assert {m for m in modules if m.startswith(NAME)} == {NAME, f"{NAME}.lazy_names"}
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
    assert not modules & {"aiohttp", "cattrs", "runninghub_async.engine.runtime"}


def test_a_bulk_run_that_finds_nothing_to_do_loads_no_http(tmp_path: Path) -> None:
    modules = loaded_after(
        "import asyncio\nfrom runninghub_async import RunningHub\n"
        "from runninghub_async.bulk import BulkRun\n"
        "async def main():\n"
        "    async with RunningHub('k', base_url='http://x') as rh,"
        f" BulkRun(rh, out={str(tmp_path / 'out')!r}) as run:\n"
        "        assert not [outcome async for outcome in run.add([])]\n"
        "        assert not rh.stats().bytes_sent\n"
        "asyncio.run(main())"
    )
    assert "aiohttp" not in modules


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


def test_without_files_of_models_nothing_that_reads_them_is_loaded() -> None:
    start = "from runninghub_async import RunningHub\nrh = RunningHub('k', base_url='http://x')\n"
    by_name = "rh.call('hailuo-2.3/i2v-pro', image_url='https://x/y.png').to_dict()\n"
    sandbox = "from runninghub_async.sandbox import Sandbox\nSandbox()"
    assert not {m for m in loaded_after(start + by_name) if "recipe" in m}
    modules = loaded_after(start + by_name + sandbox)
    assert f"{NAME}.overlays" in modules
    assert f"{NAME}.recipes" not in modules
    assert not {m for m in modules if m.startswith((f"{NAME}.documents", f"{NAME}.overlays."))}
    assert "yaml" not in modules
    assert not {m for m in loaded_after(start) if m.startswith(f"{NAME}.overlays")}


def test_nobody_loads_what_writes_code_but_who_writes_it() -> None:
    modules = loaded_after(
        "from runninghub_async import RunningHub, catalogue\n"
        "RunningHub('k', base_url='http://x').call('hailuo-2.3/i2v-pro', image_url='https://x/y.png')\n"
        "list(catalogue)\n"
        "import runninghub_async.cli.app, runninghub_async.sandbox.server, runninghub_async.bulk"
    )
    assert not {m for m in modules if m.startswith(f"{NAME}.writing")}
    assert "jinja2" not in modules
    importers = {
        path.relative_to(PACKAGE).as_posix()
        for _, path in files()
        if any(
            "jinja2" in ast.unparse(node)
            for node in ast.walk(parsed(path))
            if isinstance(node, ast.Import | ast.ImportFrom)
        )
    }
    assert importers == {"writing/filling.py"}


def test_the_sandbox_loads_nothing_of_the_client() -> None:
    modules = loaded_after("import runninghub_async.sandbox.server")
    ours = {m.removeprefix(f"{NAME}.") for m in modules if m.startswith(f"{NAME}.")}
    rooms = {module for module in ours if (PACKAGE / module.replace(".", "/")).is_dir()}
    assert not {module for module in ours - rooms if not is_for_the_sandbox(module)}


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
