"""The templates, and what is known in them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from runninghub_async.documents import naming
from runninghub_async.writing.docstrings import docstring, family_docstring
from runninghub_async.writing.source_code import code_of, expression
from runninghub_async.writing.style import Style

_TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment(style: Style, *folders: Path) -> Environment:
    """The templates of this room, and those of further folders.

    To compile one takes longer than to fill it in, and so there is one environment of each kind.
    """
    made = Environment(
        loader=FileSystemLoader([*folders, _TEMPLATES]),
        undefined=StrictUndefined,
        autoescape=False,  # it is Python and Markdown that is written here, not HTML
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals.update(
        constant_name=naming.constant_name,
        code_of=code_of,
        docstring=docstring,
        family_docstring=family_docstring,
        style=style,
    )
    made.filters.update(expression=expression, fenced=style.fenced)
    return made


def filled(templates: Environment, name: str, **values: object) -> str:
    """A template with its values put in, ending in one line break."""
    return templates.get_template(name).render(**values).rstrip() + "\n"
