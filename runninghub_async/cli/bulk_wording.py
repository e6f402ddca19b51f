"""What the bulk engine says, as those who type commands spell it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from runninghub_async.errors import InvalidParameterError

if TYPE_CHECKING:
    import typer

_IN_PYTHON = re.compile(
    r"\b(?:budget_unknown_ok|resubmit_uncertain|retry_failed|retry_kinds|on_memory|max_failures"
    r"|keep_columns|keys_file|(?P<negated>validate)(?==False))(?:=(?:True|False))?\b"
)
"""Settings of a run that no model has a parameter of."""


def in_options(error: Exception) -> str:
    """What an error says, with settings spelled as options."""
    from runninghub_async.bulk import PriceUnknown

    if isinstance(error, PriceUnknown) and (budget := error.budget) is not None:
        return (
            f"What {error.priced_as} costs cannot be known beforehand, so that the budget of"
            f" {budget} cannot be kept. Tell it with --price {error.priced_as}=0.40"
            f"{budget.currency}, or allow it with --budget-unknown-ok."
        )
    return spelled(str(error))


def spelled(said: str) -> str:
    """What was said of an error, with settings spelled as options."""
    return _IN_PYTHON.sub(_option, said)


def of_options(error: InvalidParameterError, context: typer.Context) -> InvalidParameterError:
    """An error about what was given to the command, its subject spelled as an option."""
    if type(error) is not InvalidParameterError:
        return error  # about a model
    name, said = error.parameter or "", error.message
    option = f"--{name.replace('_', '-')}"
    if option in _options(context) and said.startswith(f"{name} "):
        said = option + said.removeprefix(name)
    return InvalidParameterError(
        spelled(said),
        parameter=error.parameter,
        value=error.value,
        allowed=error.allowed,
        endpoint=error.endpoint,
        task_id=error.task_id,
        code=error.code,
        identifier=error.identifier,
        raw=error.raw,
    )


def _option(found: re.Match[str]) -> str:
    name = found[0].partition("=")[0].replace("_", "-")
    return f"--no-{name}" if found["negated"] else f"--{name}"


def _options(context: typer.Context) -> set[str]:
    """All options of the command, and of those around it."""
    around = [context, *([] if context.parent is None else [context.parent])]
    return {word for each in around for param in each.command.params for word in param.opts}
