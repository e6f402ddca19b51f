"""Options that several commands have."""

from __future__ import annotations

import functools
import inspect
import math
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, get_type_hints

import typer

from runninghub_async.errors import InvalidParameterError

Given = TypeVar("Given")
T = TypeVar("T")


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
NoWait = Annotated[
    bool,
    typer.Option(
        "--no-wait", help="Submit, print the task's id, and end; `runninghub task ID` looks."
    ),
]
KeepSettings = Annotated[
    bool,
    typer.Option(
        "--keep-settings",
        help="Put what makes the same again beside each file, as FILE.settings.json;"
        " `runninghub again FILE` reads it.",
    ),
]
Show = Annotated[
    bool,
    typer.Option(
        "--show",
        help="Show pictures, a frame of films and the curve of sounds in the terminal (kitty,"
        " iTerm2, sixel; extra `show`), else links that open.",
    ),
]
Overwrite = Annotated[bool, typer.Option("--overwrite", help="Replace files of the same name.")]
Poll = Annotated[
    float | None,
    typer.Option("--poll", metavar="S", help="Seconds between looks at the task."),
]
Body = Annotated[
    Path | None,
    typer.Option(
        "--body",
        metavar="FILE",
        exists=True,
        dir_okay=False,
        help="The body of a submit (JSON), as the documentation prints it; words come first.",
    ),
]
WebhookUrl = Annotated[
    str | None,
    typer.Option("--webhook-url", metavar="URL", help="Where the service posts the outcome."),
]
Account = Annotated[
    str | None,
    typer.Option(
        "--account", metavar="LABEL", help="Who pays, of several keys; `runninghub account`."
    ),
]
OnCancel = Annotated[
    Literal["leave", "cancel"] | None,
    typer.Option("--on-cancel", help="What Ctrl-C does with the task."),
]


def check_no_wait(out: Path | None, *, show: bool = False) -> None:
    """See that nothing is to be done that waits.

    Raises:
        InvalidParameterError: something is.
    """
    if out is not None:
        raise InvalidParameterError(
            "--no-wait does not go with --out: nothing is there yet. Later:"
            " runninghub task ID --out DIR"
        )
    if show:
        raise InvalidParameterError("--no-wait does not go with --show: nothing is there yet.")


def of_call(webhook_url: str | None, account: str | None, on_cancel: str | None) -> dict[str, str]:
    """The options of a call as a text form has them, those that were given."""
    given = {"webhook_url": webhook_url, "account": account, "on_cancel": on_cancel}
    return {name: value for name, value in given.items() if value is not None}


def takes(kind: type[Given]) -> Callable[[Callable[[typer.Context, Given], T]], Callable[..., T]]:
    """A command with so many options that a class names them: it gets them as one of these."""
    hints = get_type_hints(kind, include_extras=True)
    named = [
        each.replace(annotation=hints[name], kind=inspect.Parameter.KEYWORD_ONLY)
        for name, each in inspect.signature(kind).parameters.items()
    ]

    def spread(command: Callable[[typer.Context, Given], T]) -> Callable[..., T]:
        @functools.wraps(command)
        def with_options(context: typer.Context, **given: Any) -> T:
            return command(context, kind(**given))

        own = inspect.signature(command, eval_str=True)
        parameters = [own.parameters["context"], *named]
        with_options.__annotations__ = {each.name: each.annotation for each in parameters}
        with_options.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
        return with_options

    return spread
