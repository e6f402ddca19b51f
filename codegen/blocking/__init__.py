"""The blocking classes of ``runninghub_async.sync``, written from the asyncio classes.

What is read is their source: signatures, docstrings and what kind of method each is.  What only
the blocking form has (other words in some docstrings, which plain methods belong into the loop)
stands in :mod:`codegen.blocking.choices`.  So a new coroutine has its blocking form with the next
``make generate``, and one whose docstring speaks of awaiting has to be given words first.
"""

from __future__ import annotations

from pathlib import Path

from codegen.blocking.choices import FILES
from codegen.blocking.classes import written_file, written_homes
from codegen.blocking.sources import Source
from codegen.render import Files, formatted

_PACKAGE = "runninghub_async"


def render(root: Path) -> Files:
    """The generated files of a tree; none where it has no place for them."""
    package = root / _PACKAGE
    if not (package / "sync" / "__init__.py").exists():
        return {}
    sources: dict[str, Source] = {}
    for classes in FILES.values():
        for module, _ in classes:
            if module not in sources:
                sources[module] = Source.read(package, module)
    texts = {
        f"{_PACKAGE}/sync/{name}.py": written_file(name, classes, sources)
        for name, classes in FILES.items()
    }
    texts[f"{_PACKAGE}/sync/homes.py"] = written_homes()
    return formatted(texts, fix="F401,I")
