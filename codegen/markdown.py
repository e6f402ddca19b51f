"""What Markdown needs around plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from codegen import wording
from codegen.signatures import python_options
from runninghub_async.records import Parameter

_CODE_OR_SPECIAL = re.compile(r"(`[^`]*`)|([\\*<>\[\]|]|\b_|_\b)")


def escape(text: object) -> str:
    """Plain text as it shall be read, also in a table; `code in backticks` stays code."""
    return _CODE_OR_SPECIAL.sub(_escape_match, " ".join(str(text).split()))


def _escape_match(match: re.Match[str]) -> str:
    in_code: str | None = match[1]
    return f"\\{match[2]}" if in_code is None else in_code.replace("|", "\\|")


def code(text: object) -> str:
    """Text that stands for itself: names, options, wire values."""
    shown = str(text).replace("|", "\\|")
    return f"`{shown}`" if shown.strip() else '`""`'


def allowed(parameter: Parameter) -> str:
    """What may be given, for a table: all the options where there are any."""
    if parameter.type != "choice" or parameter.is_flag:
        return escape(wording.allowed(parameter))
    several = "one or several of " if parameter.multiple else ""
    return several + codes(python_options(parameter))


def codes(texts: Iterable[object]) -> str:
    return ", ".join(code(text) for text in texts)
