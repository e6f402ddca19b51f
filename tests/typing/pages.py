"""Every Python block of the README and the guides as modules, for type checkers.

The blocks of a page are read in their order as one piece of code, as its reader does, with an
open client ``rh``.  Files for pytest stand by themselves; pytest knows the types of its fixtures,
so these are put in.  Blocks that need libraries which are not here are left out.
"""

from __future__ import annotations

import re
import textwrap
from itertools import groupby
from pathlib import Path

from tests.test_docs import BLOCKS, ROOT, Block

# What a fragment leaves to its reader.
LEFT_OUT = {
    "services.md": "async def main() -> None: ...",
    "models": "from pathlib import Path",
}
FIXTURES = {
    "rh": "RunningHub",
    "runninghub_environment": "Sandbox",
    "runninghub_sandbox": "Sandbox",
    "sandbox": "Sandbox",
    "monkeypatch": "pytest.MonkeyPatch",
    "web": "TestClient",
}
_STRICT = """\
# pyright: strict, reportUnusedExpression=false, reportUnusedFunction=false
# pyright: reportUnusedVariable=false, reportUnusedImport=false, reportDuplicateImport=false
# pyright: reportMissingTypeStubs=false
"""
"""As code is read that only shows something."""
_UNTYPED = {
    "tables.md": "# pyright: reportUnknownVariableType=false, reportUnknownMemberType=false\n"
    "# pyright: reportUnknownArgumentType=false, reportUnknownLambdaType=false\n"
}
"""What is not held against pages with libraries that have no types, such as pyarrow."""
_FUTURE = "from __future__ import annotations\n"
_IMPORTS = "from runninghub_async import RunningHub\n"
_IMPORTS_OF = {"sync.md": "from runninghub_async.sync import RunningHub\n"}
"""The client that a page is about, where it is not the asyncio one."""
_FOR_FIXTURES = (
    "from collections.abc import Iterator\n"
    "import pytest\n"
    "from fastapi.testclient import TestClient\n"
    "from runninghub_async.sandbox import Sandbox\n"
)


def module_of(page: Path, blocks: list[Block]) -> str:
    """A page's code as a module."""
    code = "\n".join(block.code for block in blocks).replace(_FUTURE, "")
    body = textwrap.indent(code, "    ")
    left_out = LEFT_OUT.get(page.name) or LEFT_OUT.get(page.parent.name, "")
    strict = _STRICT + _UNTYPED.get(page.name, "")
    imports = _IMPORTS_OF.get(page.name, _IMPORTS)
    return (
        f"{strict}{_FUTURE}{imports}{left_out}\n\nasync def page(rh: RunningHub) -> None:\n{body}"
    )


def with_fixtures(code: str) -> str:
    """A file for pytest with the types of its fixtures."""

    def typed(match: re.Match[str]) -> str:
        names = [name.strip() for name in match["names"].split(",") if name.strip()]
        given = ", ".join(f"{name}: {FIXTURES[name]}" for name in names)
        gives = {"sandbox": "Sandbox", "web": "Iterator[TestClient]"}.get(match["name"], "None")
        return f"def {match['name']}({given}) -> {gives}:"

    typed_code = re.sub(r"def (?P<name>test_\w+|sandbox|web)\((?P<names>[\w, ]*)\):", typed, code)
    return f"{_STRICT}{_FUTURE}{_IMPORTS}{_FOR_FIXTURES}{typed_code.replace(_FUTURE, '')}"


def write_pages(folder: Path) -> None:
    """Write the modules of all pages into a folder."""
    python = [b for b in BLOCKS if b.language == "python" and b.mark != "foreign"]
    for page, blocks in groupby(python, lambda block: block.page):
        own = list(blocks)
        name = re.sub(r"\W", "_", str(page.relative_to(ROOT).with_suffix("")))
        shown = [block for block in own if block.mark != "pytest"]
        if shown:
            (folder / f"{name}.py").write_text(module_of(page, shown), encoding="utf-8")
        for block in own:
            if block.mark == "pytest":
                file = folder / block.code.partition("\n")[0].removeprefix("# ")
                file.write_text(with_fixtures(block.code), encoding="utf-8")
    assert len(list(folder.iterdir())) > 40
