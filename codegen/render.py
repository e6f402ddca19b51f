"""The model -> the text of every generated file."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from codegen import markdown, overviews, result_wording, wording
from codegen.docstrings import docstring, family_docstring
from codegen.model import Family, Model
from codegen.signatures import Aliases, arguments, python_default
from codegen.source_code import expression
from runninghub_async.documents import naming
from runninghub_async.models.result_data import described_fields
from runninghub_async.models.samples import python_line

LINE_LENGTH = 100

MARK = "Generated from spec/ by `make generate`; do not edit."
"""Stands in the first line of every generated file."""

Files = Mapping[str, str]
"""Texts by path, relative to the root of the tree and with slashes."""


def render(model: Model) -> Files:
    """Every generated file, formatted."""
    environment = _environment()

    def fill(template: str, **values: object) -> str:
        return environment.get_template(template).render(model=model, **values).rstrip() + "\n"

    python = {
        "runninghub_async/endpoints/__init__.py": fill("families.py.jinja"),
        "runninghub_async/endpoints/_index.py": fill("index.py.jinja"),
        "runninghub_async/models/error_codes.py": fill("error_codes.py.jinja"),
    }
    if model.loaders:
        python["runninghub_async/models/loaders.py"] = fill("loaders.py.jinja")
    pages = {
        "docs/models/index.md": fill("index.md.jinja"),
        "docs/models/menu.md": fill("menu.md.jinja"),
        "docs/models/table.md": fill("table.md.jinja"),
        "docs/error-codes.md": fill("error-codes.md.jinja"),
    }
    for family in model.families:
        python[f"runninghub_async/endpoints/{family.name}.py"] = fill(
            "family.py.jinja", **_python_view(family)
        )
        pages[f"docs/models/{family.name}.md"] = fill("family.md.jinja", family=family)
    return {**_formatted(python), **pages}


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=StrictUndefined,
        autoescape=False,  # it is Python and Markdown that is written here, not HTML
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        constant_name=naming.constant_name,
        docstring=docstring,
        python_line=python_line,
        family_docstring=family_docstring,
        mark=MARK,
        overviews=overviews,
        python_default=python_default,
        described_fields=described_fields,
        result_wording=result_wording,
        wording=wording,
    )
    environment.filters.update(
        allowed=markdown.allowed,
        code=markdown.code,
        codes=markdown.codes,
        escape=markdown.escape,
        expression=expression,
    )
    return environment


def _python_view(family: Family) -> dict[str, object]:
    """What a family's module needs beyond its records: signatures, and only the imports used."""
    aliases = Aliases()
    signatures = {e.path: arguments(e, aliases) for e in family.endpoints}
    parameters = [parameter for endpoint in family.endpoints for parameter in endpoint.params]
    items = [field for p in parameters if p.has_all_fields for field in p.fields]
    fields = [*parameters, *items]
    records = sorted(set(_record_classes(family.endpoints)))
    return {
        "family": family,
        "literals": aliases.literals(),
        "items": aliases.items(),
        "signatures": signatures,
        "records": records,
        "uses_prices": "PriceRule" in records,
        "uses_literal": any(p.type == "choice" and not p.is_flag for p in fields),
        "uses_media": any(parameter.is_media for parameter in fields),
        "uses_sequence": any(parameter.multiple for parameter in fields),
        "uses_optional_field": any(not field.required for field in items),
    }


def _record_classes(value: Any) -> Iterator[str]:
    """The classes of records that are in it, by name, each as often as it occurs."""
    if isinstance(value, tuple):
        for item in value:
            yield from _record_classes(item)
    elif attrs.has(type(value)):
        yield type(value).__name__
        for field in attrs.fields(type(value)):
            yield from _record_classes(getattr(value, field.name))


def _formatted(python: Files) -> Files:
    """All modules in ruff's format: one run for all of them, since each start costs time."""
    with TemporaryDirectory() as folder:
        for path, text in python.items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        settings = ["--isolated", "--no-cache", f"--line-length={LINE_LENGTH}"]
        command = [sys.executable, "-m", "ruff", "format", "--quiet", *settings, folder]
        subprocess.run([*command, "--target-version=py311"], check=True)
        return {path: Path(folder, path).read_text(encoding="utf-8") for path in python}
