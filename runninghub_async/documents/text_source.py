"""The text of a file, and how much of one is read."""

from __future__ import annotations

from pathlib import Path

from runninghub_async.documents.places import SyntaxProblem

MOST_BYTES = 4_000_000
"""Far more than any file of the spec has; what is longer was put there by mistake."""
MOST_VALUES = 250_000
"""What has more would take long to read, and much memory; the whole spec has a tenth of it."""
DEEPEST = 16
"""The deepest place in the spec is half as deep."""


def text_of(file: Path, most: int = MOST_BYTES) -> str:
    """The text of a file, with plain line ends.

    Raises:
        SyntaxProblem: it can't be read, is longer than ``most`` bytes, or no text in UTF-8.
    """
    try:
        if not file.is_file():
            raise SyntaxProblem(1, "this is not a file")
        with file.open("rb") as opened:
            content = opened.read(most + 1)
    except OSError as error:
        raise SyntaxProblem(1, f"the file can't be read ({error.strerror})") from error
    if len(content) > most:
        size = max(file.stat().st_size, len(content))
        raise SyntaxProblem(1, f"the file has {size:,} bytes; at most {most:,} are read")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SyntaxProblem(line, "the file is not text in UTF-8") from error
    return text.replace("\r\n", "\n")
