"""What an error means: for the job, for the run, and for the money that was set aside."""

from __future__ import annotations

from typing import Literal

from attrs import evolve, frozen

from runninghub_async.bulk.budget import EstimateRaised, IntentTooOld
from runninghub_async.bulk.ledgers.common import NoRoom
from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.bulk.policy import NotWanted
from runninghub_async.errors import (
    APIError,
    AuthenticationError,
    BudgetExceededError,
    ConnectionFailedError,
    FileChangedError,
    InsufficientBalanceError,
    InvalidParameterError,
    RunningHubError,
    StoreError,
    SubmissionUncertainError,
)

Stage = Literal["no task", "a task", "an earlier task", "a result"]
"""How far a job has come: what is known when the error is met."""
After = Literal["by status", "pending", "uncertain", "failed", "submitted", "succeeded"]
"""The job's state; "by status": failed only where the service has said so, else open."""
Run = Literal["goes on", "stops"]
Bill = Literal["nothing", "expected", "told"]
"""What is settled: nothing, what was expected, or what the service has told of the task."""
Again = Literal["never", "in line", "later"]
"""Whether the same submit may be made again, and when."""


@frozen
class Meaning:
    """What errors of these classes mean, met at one of these stages."""

    stages: tuple[Stage, ...]
    errors: type[Exception] | tuple[type[Exception], ...]
    state: After
    run: Run
    bill: Bill
    again: Again = "never"
    if_retryable: bool = False
    """Of these, only what the service may take later."""

    def fits(self, error: Exception, stage: Stage) -> bool:
        """Whether the error is one of these."""
        if stage not in self.stages or not isinstance(error, self.errors):
            return False
        return not self.if_retryable or getattr(error, "retryable", False)


_NONE: tuple[Stage, ...] = ("no task",)
_NEW: tuple[Stage, ...] = ("a task",)
_TASK: tuple[Stage, ...] = ("a task", "an earlier task")
_DONE: tuple[Stage, ...] = ("a result",)

_NOT_NOW = (
    BudgetExceededError,  # of the run, or of the client or a purse that its calls belong to
    AuthenticationError,
    InsufficientBalanceError,
)
_IN_LINE = (EstimateRaised, IntentTooOld, NoRoom)
_REFUSED = (APIError, InvalidParameterError)

# The first row that fits counts.  Some of our errors are OSErrors, which else are the disk's.
# fmt: off
MEANINGS = (
    #       stage  error                      the job      the run    the bill   again
    Meaning(_NONE, LedgerError,               "pending",   "stops",   "nothing"),
    Meaning(_NONE, SubmissionUncertainError,  "uncertain", "goes on", "expected"),
    Meaning(_NONE, _IN_LINE,                  "pending",   "goes on", "nothing", "in line"),
    Meaning(_NONE, ConnectionFailedError,     "pending",   "stops",   "nothing", "later"),
    Meaning(_NONE, NotWanted,                 "failed",    "goes on", "nothing"),
    Meaning(_NONE, _NOT_NOW,                  "pending",   "stops",   "nothing"),
    Meaning(_NONE, FileChangedError,          "pending",   "goes on", "nothing"),
    Meaning(_NONE, _REFUSED,                  "pending",   "goes on", "nothing", if_retryable=True),
    Meaning(_NONE, _REFUSED,                  "failed",    "goes on", "nothing"),
    Meaning(_NONE, StoreError,                "pending",   "stops",   "nothing"),
    Meaning(_NONE, RunningHubError,           "pending",   "goes on", "nothing"),
    Meaning(_NONE, OSError,                   "pending",   "stops",   "nothing"),
    Meaning(_NONE, Exception,                 "pending",   "goes on", "nothing"),

    Meaning(_TASK, LedgerError,               "submitted", "stops",   "told"),
    Meaning(_NEW,  InsufficientBalanceError,  "by status", "stops",   "told"),
    Meaning(_TASK, RunningHubError,           "by status", "goes on", "told"),
    Meaning(_TASK, OSError,                   "submitted", "stops",   "told"),
    Meaning(_TASK, Exception,                 "submitted", "goes on", "told"),

    Meaning(_DONE, LedgerError,               "succeeded", "stops",   "told"),
    Meaning(_DONE, StoreError,                "succeeded", "stops",   "told"),
    Meaning(_DONE, RunningHubError,           "succeeded", "goes on", "told"),
    Meaning(_DONE, OSError,                   "succeeded", "stops",   "told"),
    Meaning(_DONE, Exception,                 "succeeded", "goes on", "told"),
)
# fmt: on


def meaning_of(
    error: Exception, stage: Stage, *, unsettled: bool = False, has_purse: bool = False
) -> Meaning:
    """What an error means for a job that has come so far.

    Args:
        unsettled: whether a submit has left of which a task may have come, though none is known.
        has_purse: whether the job is paid by a purse that others are not.
    """
    found = next(meaning for meaning in MEANINGS if meaning.fits(error, stage))
    if stage == "no task" and unsettled:  # whatever the error says of itself
        return evolve(found, state="uncertain", bill="expected", again="never")
    if stage == "no task" and has_purse and isinstance(error, BudgetExceededError):
        return evolve(found, state="failed", run="goes on")  # others have money
    return found
