# Generated from spec/ by `make generate`; do not edit.
"""What the service's error codes mean and what may be done about each."""

from runninghub_async.models.records import ErrorCode

ERROR_CODES: dict[int, ErrorCode] = {
    421: ErrorCode(
        code=421,
        identifier="TASK_QUEUE_MAXED",
        meaning="The account already runs as many tasks as it may.",
        advice="Wait for a running task to end.",
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
