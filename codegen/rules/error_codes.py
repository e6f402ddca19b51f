"""Error codes: each has one entry, in words, and becomes an exception that exists."""

from __future__ import annotations

from codegen.documents import Documents
from codegen.problems import Problems
from codegen.yaml_source import Place

# The classes of runninghub_async/errors.py that an answer of the service can become.
EXCEPTIONS = (
    "APIError",
    "AuthenticationError",
    "ConcurrencyLimitError",
    "ContentModerationError",
    "InsufficientBalanceError",
    "InvalidParameterError",
    "NotFoundError",
    "RateLimitError",
    "ServerError",
    "TaskCancelledError",
    "TaskFailedError",
    "UploadError",
)


def check(documents: Documents, problems: Problems) -> None:
    if documents.errors is None:
        return
    file, top = documents.errors
    seen: dict[int, Place] = {}
    for index, entry in enumerate(file.codes):
        place = top.at("codes", index)
        there = place.at("code")
        first = seen.setdefault(entry.code, there)
        if first is not there:
            problems.add(there, f"this code is already given on line {first.line}")
        if entry.code == 0:
            problems.add(there, "0 is success, not an error")
        for key in ("meaning", "advice"):
            if not getattr(entry, key).strip():
                problems.add(place.at(key), f"{key} is blank")
        for key in ("error", "task_error"):
            name = getattr(entry, key)
            if name not in EXCEPTIONS:
                problems.add(
                    place.at(key),
                    f"{name} is not an exception that an answer can become;"
                    f" those are {', '.join(EXCEPTIONS)}",
                )
