"""Options that several commands have."""

from __future__ import annotations

import functools
import inspect
import math
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, get_type_hints

import typer
from attrs import frozen

from runninghub_async.errors import InvalidParameterError

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


@frozen(kw_only=True)
class OfCall:
    """The options that every command has which makes a call."""

    out: Out = None
    overwrite: Overwrite = False
    keep_settings: KeepSettings = False
    no_wait: NoWait = False
    poll: Poll = None
    webhook_url: WebhookUrl = None
    account: Account = None
    on_cancel: OnCancel = None
    show: Show = False
    as_json: Json = False

    @property
    def form(self) -> dict[str, str]:
        """Those of the call itself as a text form has them, as far as they were given."""
        given = {
            "webhook_url": self.webhook_url,
            "account": self.account,
            "on_cancel": self.on_cancel,
        }
        return {name: value for name, value in given.items() if value is not None}

    @property
    def shows(self) -> bool:
        """Whether results are seen in the terminal."""
        return self.show and not self.as_json

    def check(self) -> None:
        """See that nothing is to be done that waits, where nothing is waited for.

        Raises:
            InvalidParameterError: something is.
        """
        if self.no_wait and self.out is not None:
            raise InvalidParameterError(
                "--no-wait does not go with --out: nothing is there yet. Later:"
                " runninghub task ID --out DIR"
            )
        if self.no_wait and self.show:
            raise InvalidParameterError("--no-wait does not go with --show: nothing is there yet.")


def takes(*kinds: type) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """A command with so many options that classes name them: in the place of each parameter that
    is one of these it gets the options that the class has."""
    named = {kind: _parameters_of(kind) for kind in kinds}

    def spread(command: Callable[..., T]) -> Callable[..., T]:
        own = inspect.signature(command, eval_str=True)
        groups = {
            each.name: each.annotation
            for each in own.parameters.values()
            if each.annotation in named
        }

        @functools.wraps(command)
        def with_options(**given: Any) -> T:
            for name, kind in groups.items():
                given[name] = kind(**{each.name: given.pop(each.name) for each in named[kind]})
            return command(**given)

        parameters = [
            option.replace(kind=inspect.Parameter.KEYWORD_ONLY)
            for each in own.parameters.values()
            for option in (named[each.annotation] if each.name in groups else [each])
        ]
        with_options.__annotations__ = {each.name: each.annotation for each in parameters}
        with_options.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
        return with_options

    return spread


def _parameters_of(kind: type) -> list[inspect.Parameter]:
    hints = get_type_hints(kind, include_extras=True)
    found = inspect.signature(kind).parameters.values()
    return [each.replace(annotation=hints[each.name]) for each in found]
