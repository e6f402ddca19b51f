"""What Markdown needs around plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from runninghub_async.models.records import Parameter
from runninghub_async.writing import wording
from runninghub_async.writing.signatures import python_options

_CODE_OR_SPECIAL = re.compile(
    r"(?P<code>(?<!`)`(?!`)[^`]+`(?!`))"
    r"|[\\*<>\[\]|`{}~$]|\b_+|_+\b"
    r"|&(?=#?\w+;)"  # would be read as one character
    r"|^(?:[#=%:(]|[-+](?!\d))"  # would begin a heading, a list or a remark
    r"|#(?=#*$)"  # would end a heading
)
_NUMBER_OF_AN_ITEM = re.compile(r"(\d{1,9})([.)](?: |$))")


def escape(text: object) -> str:
    """Plain text as it shall be read, also in a table; `code in backticks` stays code."""
    escaped = _CODE_OR_SPECIAL.sub(_escape_match, " ".join(str(text).split()))
    if number := _NUMBER_OF_AN_ITEM.match(escaped):
        return f"{number[1]}\\{escaped[number.end(1) :]}"
    return escaped


def _escape_match(match: re.Match[str]) -> str:
    in_code: str | None = match["code"]
    if in_code is not None:
        return in_code.replace("|", "\\|")
    return "".join(f"\\{character}" for character in match[0])


def code(text: object) -> str:
    """Text that stands for itself: names, options, wire values."""
    shown = str(text).replace("|", "\\|")
    if not shown.strip():
        return '`""`'
    if "`" not in shown:
        return f"`{shown}`"
    fence = "`" * (1 + max(len(run) for run in re.findall("`+", shown)))
    return f"{fence} {shown} {fence}"


def allowed(parameter: Parameter) -> str:
    """What may be given, for a table: all the options where there are any."""
    if parameter.type != "choice" or parameter.is_flag:
        return escape(wording.allowed(parameter))
    several = "one or several of " if parameter.multiple else ""
    return several + codes(python_options(parameter))


def codes(texts: Iterable[object]) -> str:
    return ", ".join(code(text) for text in texts)
