# Generated from spec/ by `make generate`; do not edit.
"""What the service's error codes mean, why tasks fail, and what may be done about each."""

from runninghub_async.errors import FailureKind
from runninghub_async.models.records import ErrorCode, FailureRule, Occasion

ERROR_CODES: dict[int, ErrorCode] = {
    421: ErrorCode(
        code=421,
        identifier="TASK_QUEUE_MAXED",
        meaning="The account already runs as many tasks as it may.",
        advice="Wait for a running task to end.",
        fits=("query", "read"),
        advice_for={
            "model": "No task was made.",
            "workflow": "No task was made.",
            "app": "No run of the app was made.",
        },
        error="ConcurrencyLimitError",
        task_error="TaskFailedError",
        submit="later",
        read="fail",
        new_task_may_help=False,
        evidence="documented",
    ),
    1501: ErrorCode(
        code=1501,
        identifier="Content verification failed",
        meaning="The content check refused the input.",
        advice="Change the text or the picture.",
        error="ContentModerationError",
        task_error="ContentModerationError",
        submit="refused",
        read="fail",
        new_task_may_help=False,
        evidence="documented",
    ),
}
CODES_WITH_TEXT: tuple[ErrorCode, ...] = (
    ErrorCode(
        code=1501,
        identifier=None,
        text="wrong key",
        meaning="It is the key.",
        advice="Check the key.",
        other_site=True,
        error="AuthenticationError",
        task_error="TaskFailedError",
        submit="refused",
        read="fail",
        new_task_may_help=False,
        evidence="documented",
    ),
)
"""Codes that mean something else where the service says this beside them."""
OTHER_ADVICE: dict[Occasion, str] = {
    "model": "No task was made.",
    "workflow": "No task was made.",
    "app": "No task was made.",
    "query": "Ask again.",
    "cancel": "Look at the task.",
    "upload": "Upload it again.",
    "account": "Ask again.",
    "read": "Ask again.",
    "task": "Read the message.",
}
"""What may be done where a code has nothing to say about the occasion."""
FAILURE_RULES: tuple[FailureRule, ...] = (
    FailureRule(kind="moderation", codes=(1501,)),
    FailureRule(
        kind="memory",
        exceptions=("OutOfMemoryError",),
        messages=("out of memory",),
        nodes=("Sampler",),
    ),
)
"""Of these the first that fits counts."""
FAILURE_ADVICE: dict[FailureKind, str] = {
    "moderation": "Change the text.",
    "input": "Change the input.",
    "memory": "Take a larger machine.",
    "missing_model": "Choose another model.",
    "platform": "A new task may help.",
}
