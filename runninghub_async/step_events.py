"""The steps of a call on its way, for observers that have ``wants_steps = True``.

With the events of :mod:`runninghub_async.events` they say of every call when it began and when it
was over, and of every step how long it took.  What is told of a call always comes in order.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from runninghub_async.events import Step
from runninghub_async.models.literals import OutputKind
from runninghub_async.models.usage import Usage

__all__ = [
    "BillCorrected",
    "CallBegan",
    "CallLeft",
    "Fetched",
    "FilesUploaded",
    "LeftRunning",
    "LineEntered",
    "LineLeft",
    "Queried",
    "ResultsSearched",
    "TaskTakenUp",
]


@frozen(kw_only=True)
class CallBegan(Step):
    """Somebody awaits a call, or submits it, whom nobody was told of before.

    Told where it is awaited: in its context.  Again where it is awaited again after it was over
    without a task, or after :class:`CallLeft`.

    Attributes:
        within: the ``call_id`` of the call that takes its output, or of the bulk run's job; empty
            where it is for neither.
        takes: the ``call_id`` of each call whose output it takes.
        host: the service's.
        port: the service's.
        output: the kind of output, where it is known beforehand.
        texts: the texts that it is given, by parameter, for an observer that has
            ``wants_texts = True``; prompts are among them.
    """

    within: str = ""
    takes: tuple[str, ...] = ()
    host: str
    port: int | None = None
    output: OutputKind | None = None
    texts: Mapping[str, str] = field(factory=dict, hash=False, repr=False)


@frozen(kw_only=True)
class CallLeft(Step):
    """Whoever awaited a call has left it before it was over; what is under way may go on.

    Attributes:
        error: with what they were left: a ``TaskTimeoutError``, an ``asyncio.CancelledError``, the
            error of a call whose output it takes, or what kept it from beginning at all.
        goes_on: whether a submit or a task of it is under way, of which more is told.
    """

    error: BaseException
    goes_on: bool


@frozen(kw_only=True)
class FilesUploaded(Step):
    """The local files of a call are uploaded, or cannot be.

    Attributes:
        began: when that began, in seconds since 1970.
        files: how many.
        size: of all together, in bytes; what was uploaded before is not sent again.
        error: why they cannot.
    """

    began: float
    files: int
    size: int
    error: BaseException | None = None


@frozen(kw_only=True)
class LineEntered(Step):
    """A call stands in line for a place at an account; again after each refusal."""


@frozen(kw_only=True)
class LineLeft(Step):
    """A call stands in line no more.

    Attributes:
        account: the label of the account that it has a place at, so that it is submitted next;
            ``None`` where it has left without.
    """

    account: str | None = None


@frozen(kw_only=True)
class TaskTakenUp(Step):
    """A task is waited for whose submit was not this client's.

    Attributes:
        account: the label of the account that it belongs to.
        within: as of :class:`CallBegan`.
        host: the service's.
        port: the service's.
    """

    account: str
    within: str = ""
    host: str
    port: int | None = None


@frozen(kw_only=True)
class Queried(Step):
    """The service is asked about a task: a look, whatever comes of it."""


@frozen(kw_only=True)
class LeftRunning(Step):
    """The client closes, and the task goes on at the service.

    Attributes:
        is_awaited: whether somebody waits for it, who gets a ``ClientClosedError``.
    """

    is_awaited: bool


@frozen(kw_only=True)
class ResultsSearched(Step):
    """Results that had not come with the end were looked for.

    Attributes:
        began: when that began, in seconds since 1970.
        found: whether all are there now.
    """

    began: float
    found: bool


@frozen(kw_only=True)
class BillCorrected(Step):
    """The service has told more of what a task used than at its end.

    Attributes:
        usage: all that it used.
        before: what was told of that before.
    """

    usage: Usage
    before: Usage


@frozen(kw_only=True)
class Fetched(Step):
    """An output was read or saved, or could not be.

    Attributes:
        began: when that began, in seconds since 1970.
        output: which output of the task, counted from 1.
        size: in bytes, where that is known.
        error: why it could not.
    """

    began: float
    output: int
    size: int | None = None
    error: BaseException | None = None


def __dir__() -> list[str]:
    """What is offered where people complete a name."""
    return sorted(__all__)
