"""Where words go: results to standard output, everything else to standard error."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import typer

from runninghub_async.quoting import plain

_LONGEST_WORD = 200
"""Letters without a blank; longer is no path or link that somebody would read or copy."""
_LONG_WORD = re.compile(rf"(\S{{{_LONGEST_WORD - 1}}})\S{{2,}}")


def open_streams() -> None:
    """Make sure that printing works: after a task is paid for, it is too late to find out."""
    if sys.stdin is None:  # closed by whoever started us
        sys.stdin = open(os.devnull)  # noqa: SIM115
    sys.stdout = sys.stdout or open(os.devnull, "w")  # noqa: SIM115
    sys.stderr = sys.stderr or open(os.devnull, "w")  # noqa: SIM115
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.errors == "strict":
        sys.stdout.reconfigure(errors="backslashreplace")


def write(text: str) -> None:
    """A line of the result, which a program or a file may receive."""
    with _told_where():
        print(text, flush=True)


def write_bytes(content: bytes) -> None:
    """What is no text, for a terminal."""
    with _told_where():
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()


@contextmanager
def _told_where() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:  # the disk is full
        raise OSError(error.errno, error.strerror, "standard output") from None


def write_json(value: Any) -> None:
    """The whole result as one JSON value."""
    write(json.dumps(value, ensure_ascii=False, indent=2, default=portable))


def write_fields(fields: Mapping[str, object], *, as_json: bool) -> None:
    """The result as a few named values: one JSON object, or a line each."""
    if as_json:
        write_json(fields)
        return
    for name, value in fields.items():
        write(f"{name}: {value}")


def say(text: str) -> None:
    """A line for the person at the terminal."""
    print(printable(text), file=sys.stderr, flush=True)


def printable(text: str) -> str:
    """A text of unknown origin for a terminal: no control characters, no endless words."""
    short = _LONG_WORD.sub(r"\1…", text)
    return "\n".join(plain(line, None) for line in short.split("\n"))


def counted(number: int, noun: str) -> str:
    """``1 job``, ``2 jobs``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def heading(text: str) -> str:
    """The text in bold, where that can be seen."""
    bold = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return typer.style(text, bold=True) if bold else text


def terminal_width() -> int | None:
    """The columns of the terminal that results go to; ``None`` for a pipe or a file."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def known(**fields: Any) -> dict[str, Any]:
    """The fields that have a value: in JSON, what is unknown is left out."""
    return {name: value for name, value in fields.items() if value is not None}


def portable(value: Any) -> Any:
    """What JSON cannot carry, as what it can; amounts as text, so that they stay exact."""
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value)
