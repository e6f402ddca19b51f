"""The model -> the text of every generated file."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment

from codegen import overviews, spec_wording
from codegen.model import Model
from runninghub_async.models.result_data import described_fields
from runninghub_async.models.samples import python_line
from runninghub_async.writing import markdown, wording
from runninghub_async.writing.family import family_view
from runninghub_async.writing.filling import environment, filled
from runninghub_async.writing.signatures import python_default
from runninghub_async.writing.style import FOR_A_FORMATTER

LINE_LENGTH = 100

MARK = "Generated from spec/ by `make generate`; do not edit."
"""Stands in the first line of every generated file."""

Files = Mapping[str, str]
"""Texts by path, relative to the root of the tree and with slashes."""


def render(model: Model) -> Files:
    """Every generated file, formatted."""
    templates = _environment()

    def fill(template: str, **values: object) -> str:
        return filled(templates, template, model=model, **values)

    python = {
        "runninghub_async/endpoints/__init__.py": fill("families.py.jinja"),
        "runninghub_async/endpoints/_index.py": fill("index.py.jinja"),
        "runninghub_async/models/error_codes.py": fill("error_codes.py.jinja"),
    }
    if model.loaders:
        python["runninghub_async/models/loaders.py"] = fill("loaders.py.jinja")
    if model.core_nodes:
        python["runninghub_async/models/core_nodes.py"] = fill("core_nodes.py.jinja")
    if model.serve:
        python["runninghub_async/serve/word_table.py"] = fill("word_table.py.jinja")
    pages = {
        "docs/models/index.md": fill("index.md.jinja"),
        "docs/models/menu.md": fill("menu.md.jinja"),
        "docs/models/gallery.md": fill("gallery.md.jinja"),
        "docs/models/table.md": fill("table.md.jinja"),
        "docs/error-codes.md": fill("error-codes.md.jinja"),
    }
    for family in model.families:
        python[f"runninghub_async/endpoints/{family.name}.py"] = fill(
            "family.py.jinja", **family_view(family)
        )
        pages[f"docs/models/{family.name}.md"] = fill("family.md.jinja", family=family)
    return {**formatted(python), **pages}


def _environment() -> Environment:
    made = environment(FOR_A_FORMATTER, Path(__file__).parent / "templates")
    made.globals.update(
        python_line=python_line,
        mark=MARK,
        overviews=overviews,
        python_default=python_default,
        described_fields=described_fields,
        spec_wording=spec_wording,
        wording=wording,
    )
    made.filters.update(
        allowed=markdown.allowed,
        code=markdown.code,
        codes=markdown.codes,
        escape=markdown.escape,
    )
    return made


def formatted(python: Files, *, fix: str = "") -> Files:
    """All modules in ruff's format: one run for all of them, since each start costs time.

    ``fix`` are rules of ruff that it is to mend first, with commas.
    """
    with TemporaryDirectory() as folder:
        for path, text in python.items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        settings = ["--isolated", "--no-cache", "--target-version=py311", "--quiet"]
        ruff = [sys.executable, "-m", "ruff"]
        if fix:
            ours = 'lint.isort.known-first-party=["runninghub_async"]'
            mend = ["check", "--fix", f"--select={fix}", f"--config={ours}", *settings, folder]
            subprocess.run([*ruff, *mend, f"--line-length={LINE_LENGTH}"], check=True)
        form = ["format", f"--line-length={LINE_LENGTH}", *settings, folder]
        subprocess.run([*ruff, *form], check=True)
        return {path: Path(folder, path).read_text(encoding="utf-8") for path in python}
