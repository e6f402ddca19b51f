"""What the library says, as those who type commands spell it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from runninghub_async.errors import InvalidParameterError

if TYPE_CHECKING:
    import typer

_SETTINGS = re.compile(
    r"\b(?:budget_unknown_ok|resubmit_uncertain|retry_failed|retry_kinds|on_memory|max_failures"
    r"|keep_columns|keys_file|ca_file|base_url|overwrite(?==)|(?P<negated>validate)(?==False))"
    r"(?:=(?:True|False))?(?!\w)"
)
"""Settings that are options of commands, and no parameters of a model."""
_TASK = r"rh\.task\((?P<quote>['\"])(?P<id>.*?)(?P=quote)\)"
_SENTENCES = (
    (r"Pass RunningHub\(api_key=\.\.\.\) or set RUNNINGHUB_API_KEY", "Set RUNNINGHUB_API_KEY"),
    (r"RunningHub\(api_key=…\), or RUNNINGHUB_API_KEY in the environment", "RUNNINGHUB_API_KEY"),
    (rf"await it again, or later {_TASK}", r"later `runninghub task \g<id> --wait`"),
    (
        r"it still is: if it succeeds, call\.task tells the task, and awaiting the call again waits"
        r" for it",
        "look at the account's call records",
    ),
    (r"\(for tests: runninghub_async\.sandbox\)", "(for tests: `runninghub sandbox`)"),
    (rf"another client gets its result with {_TASK}", r"`runninghub task \g<id>` looks at it"),
    (rf"Result\.raw is that answer; {_TASK}", r"`runninghub task \g<id>`"),
    (_TASK, r"`runninghub task \g<id>`"),
    (r" \(Result\.raw\)|, which is in \.raw", ""),
    (r"the error's \.result is all there is", "that is all there is"),
    (r"Path\(.*?\), or (?P<option>--file .*?) of the command", r"\g<option>"),
    (r"write Path\((['\"])(?P<path>.*?)\1\)", r'write {"file": "\g<path>"}'),
    (r"write Path\((?P<path>[^)]*)\)", r'write {"file": \g<path>}'),
    (r"pass overwrite=True", "give --overwrite"),
    (
        r"await rh\.uploads\.upload_lora\(…\) first, and give the name that it returns",
        "Upload it on the website, and give the name that it has there",
    ),
    (
        r"async for resource in rh\.resources\.list\(…\) tells the names",
        "The website tells the names",
    ),
)
_IN_PYTHON = [(re.compile(pattern), spelled) for pattern, spelled in _SENTENCES]


def spelled(said: str) -> str:
    """What was said of an error, with commands and options in the place of Python's."""
    for pattern, instead in _IN_PYTHON:
        said = pattern.sub(instead, said)
    return _SETTINGS.sub(_option, said)


def of_options(
    error: InvalidParameterError, context: typer.Context, **otherwise: str
) -> InvalidParameterError:
    """An error about what was given to the command, its subject spelled as an option.

    ``otherwise`` names options that are called otherwise than what they give, by the latter.
    """
    if type(error) is not InvalidParameterError or error.endpoint is not None:
        return error  # about a model
    name, said = error.parameter or "", error.message
    option = f"--{otherwise.get(name, name).replace('_', '-')}"
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
