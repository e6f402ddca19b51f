"""Options that several commands have."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Annotated

import typer


def amount(text: str) -> float:
    """What an option takes for money or time: a number of at least 0.

    Raises:
        BadParameter: it is none.
    """
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not 0 <= number < math.inf:
        raise typer.BadParameter(f"{text!r}; allowed is a number of at least 0.")
    return number


Json = Annotated[bool, typer.Option("--json", help="Print one JSON value and nothing else.")]
Out = Annotated[
    Path | None,
    typer.Option(
        "--out", metavar="DIR", file_okay=False, help="Save the results in this directory."
    ),
]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace files of the same name.")]
Poll = Annotated[
    float | None,
    typer.Option("--poll", metavar="S", help="Seconds between looks at the task."),
]
Timeout = Annotated[
    float | None,
    typer.Option("--timeout", metavar="S", help="Give up waiting after so many seconds (3600)."),
]
