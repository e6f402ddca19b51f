"""Everything this package raises.

``RunningHubError`` is the root.  An error that concerns a task carries its id in
``task_id`` from the moment the id is known, and every error survives pickling.  A message
says what was wrong, with which value, what is allowed and what to do.
"""

from __future__ import annotations

from runninghub_async.errors.answers import (
    APIError,
    AuthenticationError,
    ConcurrencyLimitError,
    ConnectionFailedError,
    ContentModerationError,
    InsufficientBalanceError,
    NotFoundError,
    RateLimitError,
    ServerError,
    UploadError,
)
from runninghub_async.errors.money import BudgetExceededError, PriceUnknownError
from runninghub_async.errors.results import (
    DownloadError,
    FileThereError,
    NoOutputsError,
    OutputsError,
    StoreError,
)
from runninghub_async.errors.root import ChainStep as ChainStep
from runninghub_async.errors.root import RunningHubError, _rebuild
from runninghub_async.errors.root import StepState as StepState
from runninghub_async.errors.tasks import FailureKind as FailureKind
from runninghub_async.errors.tasks import JsonValue as JsonValue
from runninghub_async.errors.tasks import RejectedNode as RejectedNode
from runninghub_async.errors.tasks import (
    SubmissionUncertainError,
    TaskCancelledError,
    TaskFailedError,
    TaskTimeoutError,
)
from runninghub_async.errors.usage import (
    ClientClosedError,
    EventError,
    FileChangedError,
    InvalidParameterError,
    RecipeError,
    UnknownModelError,
    UsageError,
)

__all__ = [
    "APIError",
    "AuthenticationError",
    "BudgetExceededError",
    "ClientClosedError",
    "ConcurrencyLimitError",
    "ConnectionFailedError",
    "ContentModerationError",
    "DownloadError",
    "EventError",
    "FileChangedError",
    "FileThereError",
    "InsufficientBalanceError",
    "InvalidParameterError",
    "NoOutputsError",
    "NotFoundError",
    "OutputsError",
    "PriceUnknownError",
    "RateLimitError",
    "RecipeError",
    "RunningHubError",
    "ServerError",
    "StoreError",
    "SubmissionUncertainError",
    "TaskCancelledError",
    "TaskFailedError",
    "TaskTimeoutError",
    "UnknownModelError",
    "UploadError",
    "UsageError",
]


def _call_this_their_home() -> None:
    """People import them from here, and their pickles are looked for here."""
    for each in (*map(globals().__getitem__, __all__), ChainStep, RejectedNode, _rebuild):
        each.__module__ = __name__


_call_this_their_home()


def __dir__() -> list[str]:
    """What is offered where people complete a name."""
    return sorted(__all__)
