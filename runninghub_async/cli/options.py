"""Options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

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
