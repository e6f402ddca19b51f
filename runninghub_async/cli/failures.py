"""Errors, as the command shows them: a sentence or a JSON object, and an exit code."""

from __future__ import annotations

import logging
from typing import Any, NamedTuple

import typer

from runninghub_async import errors
from runninghub_async.cli.output import known, say, write_json
from runninghub_async.cli.spelling import spelled

logger = logging.getLogger("runninghub_async.cli")


class Interrupted(errors.RunningHubError):
    """Ctrl-C was pressed.  What was submitted goes on at the service."""


class NotSavedError(errors.RunningHubError):
    """The task is done and paid, but its files could not be written here."""


class ExitCode(NamedTuple):
    """An exit code, and what ends with it."""

    code: int
    meaning: str
    errors: tuple[type[Exception], ...] = ()


BAD_INPUT, SOME_FAILED, NOT_ACCEPTED, UNREACHED, UNCERTAIN = 2, 3, 4, 5, 6
STOPPED_BY_LIMIT, INTERRUPTED = 8, 130

# The first row that fits an error counts.
EXIT_CODES = (
    ExitCode(0, "done"),
    ExitCode(1, "any other failure"),
    ExitCode(BAD_INPUT, "bad input or usage", (errors.InvalidParameterError, typer.TyperException)),
    ExitCode(
        SOME_FAILED,
        "the task failed, was cancelled or refused by moderation; in bulk, some",
        (errors.TaskFailedError, errors.TaskCancelledError, errors.ContentModerationError),
    ),
    ExitCode(
        NOT_ACCEPTED,
        "the key or the balance is not good enough",
        (errors.AuthenticationError, errors.InsufficientBalanceError),
    ),
    ExitCode(UNREACHED, "the service could not be reached", (errors.ConnectionFailedError,)),
    ExitCode(
        UNCERTAIN,
        "uncertain whether a task was submitted and billed: look it up",
        (errors.SubmissionUncertainError,),
    ),
    ExitCode(
        7, "the time limit passed; a task that was submitted goes on", (errors.TaskTimeoutError,)
    ),
    ExitCode(
        STOPPED_BY_LIMIT,
        "a bulk run stopped at its budget or its number of failures, or would",
    ),
    ExitCode(INTERRUPTED, "interrupted; the task goes on", (Interrupted,)),
)
_OTHER_FAILURE = 1

# After these the task may still end well.
_TO_BE_CONTINUED = (
    Interrupted,
    NotSavedError,
    errors.ConnectionFailedError,
    errors.DownloadError,
    errors.SubmissionUncertainError,
    errors.TaskTimeoutError,
)
# What an error may know beside its message.
_ATTRIBUTES = (
    "kind",
    "code",
    "identifier",
    "task_id",
    "endpoint",
    "node_id",
    "node_name",
    "exception",
    "parameter",
    "allowed",
    "record_url",
    "fingerprint",
    "client_token",
    "sent_at",
)


def exit_code(error: Exception) -> int:
    """The exit code for an error."""
    fitting = (row.code for row in EXIT_CODES if isinstance(error, row.errors))
    return next(fitting, _OTHER_FAILURE)


def report_error(error: Exception, *, as_json: bool) -> int:
    """Tell about an error in the one way that was asked for; returns the exit code."""
    try:
        if as_json:
            write_json({"error": fields(error)})
    except OSError:
        as_json = False  # nothing can be written there, which may be the very error
    if not as_json:
        say(f"Error: {_sentence(error)}")
        if hint := _hint(error):
            say(hint)
    logger.debug("where it happened:", exc_info=error)  # seen with --verbose
    return exit_code(error)


def fields(error: Exception) -> dict[str, Any]:
    """An error for programs."""
    told = known(
        type=type(error).__name__,
        message=_sentence(error),
        exit_code=exit_code(error),
        hint=_hint(error),
        **{name: getattr(error, name, None) for name in _ATTRIBUTES},
    )
    if suggestions := getattr(error, "suggestions", ()):
        told["suggestions"] = list(suggestions)
    if isinstance(refusal := getattr(error, "refusal", None), errors.RunningHubError):
        told["refusal"] = fields(refusal)
    if rejected := getattr(error, "rejected", ()):
        told["rejected"] = [each._asdict() for each in rejected]
    return told


def _sentence(error: Exception) -> str:
    if isinstance(error, typer.TyperException):
        return error.format_message().replace(": Value error, ", ": ", 1)
    if isinstance(error, OSError) and error.filename is not None and error.strerror:
        return f"{error.filename}: {error.strerror}"
    if isinstance(error, (errors.RunningHubError, OSError, ImportError)):
        return spelled(str(error))
    return f"{type(error).__name__}: {error}"


def _hint(error: Exception) -> str | None:
    """What to type next, where that is known."""
    if isinstance(error, typer.TyperException):
        context = getattr(error, "ctx", None)
        return f"Help: {context.command_path} --help" if context is not None else None
    if isinstance(error, errors.UnknownModelError) and error.suggestions:
        return "To search for others: runninghub models WORD"
    task_id = getattr(error, "task_id", None)
    if task_id and isinstance(error, _TO_BE_CONTINUED):
        return f"To come back to it: runninghub task {task_id} --wait --out DIR"
    return None
