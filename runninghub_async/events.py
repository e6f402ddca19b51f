"""What happens to calls, as typed events for whoever listens: displays, telemetry, reports."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from inspect import iscoroutinefunction
from typing import Any, Protocol

from attrs import field, frozen

from runninghub_async.checks import not_allowed, refusal
from runninghub_async.errors import APIError, RunningHubError
from runninghub_async.models.usage import Money, Usage
from runninghub_async.progress import ProgressUpdate
from runninghub_async.quoting import shown

__all__ = [
    "Ended",
    "Event",
    "FileSaved",
    "NotSubmitted",
    "Observer",
    "PlacesTaken",
    "Progressed",
    "QueryFailed",
    "Refused",
    "ResultsAwaited",
    "StatusChanged",
    "SubmitFailed",
    "Submitted",
]


def _now() -> float:
    return time.time()


@frozen(kw_only=True)
class Event:
    """Something happened to a call.

    Attributes:
        endpoint: what was called, as messages name it.
        task_id: the task, where there is one.
        tags: what the call was tagged with.
        time: when, in seconds since 1970.
    """

    endpoint: str
    task_id: str | None = None
    tags: Mapping[str, str] = field(factory=dict, hash=False)
    time: float = field(factory=_now)


@frozen(kw_only=True)
class Refused(Event):
    """A submit was refused for now; no task was made, and it is made again by itself.

    Attributes:
        account: the label of the account that it was refused for.
        error: why.
    """

    account: str
    error: APIError


@frozen(kw_only=True)
class PlacesTaken(Event):
    """An account is full, and tasks of other programs have some of its places.

    Asked for after a refusal, at most every 30 s for an account, where its key may ask.

    Attributes:
        account: its label.
        taken: places that tasks have taken which are not this program's.
        limit: tasks that the account may have at once.
    """

    account: str
    taken: int
    limit: int


@frozen(kw_only=True)
class SubmitFailed(Event):
    """A submit got no answer, and is made again by itself, after a pause.

    Attributes:
        account: the label of the account that would have paid.
        error: a ``ConnectionFailedError`` where no task was made; with
            ``RetryPolicy(resubmit_uncertain=True)`` also a ``SubmissionUncertainError``, and then
            there may be two.
    """

    account: str
    error: RunningHubError


@frozen(kw_only=True)
class Submitted(Event):
    """The task was created.

    Attributes:
        account: the label of the account that pays for it.
        price: what is published for such a call on the client's site; ``None`` where nothing is.
    """

    account: str
    price: Money | None = None


@frozen(kw_only=True)
class NotSubmitted(Event):
    """A call came to an end before there was a task that is known.

    Attributes:
        error: why; a ``SubmissionUncertainError`` where there may be a task all the same, an
            ``asyncio.CancelledError`` where everybody who awaited the call left before anything
            was sent.
    """

    error: BaseException


@frozen(kw_only=True)
class StatusChanged(Event):
    """The service told another status than before.

    Attributes:
        status: ``QUEUED``, ``RUNNING``, or what the service says.
    """

    status: str


@frozen(kw_only=True)
class Progressed(Event):
    """The task has come further; told to observers that have ``wants_progress = True``.

    Attributes:
        update: how far it is, and what has just happened.
    """

    update: ProgressUpdate


@frozen(kw_only=True)
class QueryFailed(Event):
    """A look at the task failed, which says nothing about it; it is looked at again.

    Attributes:
        error: why.
    """

    error: BaseException


@frozen(kw_only=True)
class Ended(Event):
    """The task is over, or the service will not tell about it.

    A task that a closing client leaves running does not end here.

    Attributes:
        status: how: ``SUCCESS``, ``FAILED``, ``CANCEL``, or what the service says; empty where
            it will not tell.
        usage: what it used, as far as it is told.
        error: what awaiting it raises, unless it succeeded.
    """

    status: str
    usage: Usage = field(factory=Usage)
    error: RunningHubError | None = None


@frozen(kw_only=True)
class ResultsAwaited(Event):
    """The task has succeeded, and not all of its results are there; they are looked for.

    Told where somebody awaits it, after :class:`Ended`: its place is free, and it is paid.
    """


@frozen(kw_only=True)
class FileSaved(Event):
    """A file of the result is complete under its name.

    Attributes:
        path: where.
        size: in bytes.
        output: which output of the task it is, counted from 1.
    """

    path: str
    size: int
    output: int


class Observer(Protocol):
    """Listens to a client: ``RunningHub(observer=...)``.

    One that has an attribute ``wants_progress = True`` is told :class:`Progressed` as well.  Live
    connections of workflows and apps are opened for it, a few at once.
    """

    def notice(self, event: Event) -> None:
        """Take notice.  Called in the event loop and not awaited, so it must be quick.

        What it raises is logged, and ends nothing.
        """
        ...


class Observers:
    """Those who listen to one client; false where nobody does, so that no event is made."""

    __slots__ = ("_listening", "_wanting_progress")

    def __init__(self, listening: Iterable[Observer] = ()) -> None:
        self._listening = tuple(listening)
        self._wanting_progress = tuple(
            observer for observer in self._listening if getattr(observer, "wants_progress", False)
        )

    def __bool__(self) -> bool:
        return bool(self._listening)

    @property
    def want_progress(self) -> bool:
        """Whether any of them is told :class:`Progressed`."""
        return bool(self._wanting_progress)

    def tell(self, event: Event) -> None:
        """Tell all of them that want to hear of it."""
        is_progress = isinstance(event, Progressed)
        for observer in self._wanting_progress if is_progress else self._listening:
            try:
                observer.notice(event)
            except (KeyboardInterrupt, SystemExit):
                raise  # not the observer's: the process is to end
            except BaseException:  # nobody cancels what does not wait: such a one has strayed
                # Not before it is needed: making a client loads this module.
                from runninghub_async.logs import logger

                logger.exception("an observer failed at %s", type(event).__name__)


def checked_observers(given: Any) -> Observers:
    """One observer, several, or ``None``.

    Raises:
        InvalidParameterError: it is something else.
    """
    if given is None:
        return Observers()
    is_several = isinstance(given, Iterable) and not isinstance(given, str | bytes | Mapping)
    several: list[Any] = list(given) if is_several and not hasattr(given, "notice") else [given]
    for each in several:
        notice = getattr(each, "notice", None)
        if isinstance(each, type) or not callable(notice):
            raise not_allowed("observer", each, "an object with a method notice(event), or several")
        if iscoroutinefunction(notice):
            raise refusal(
                "observer",
                f"is {shown(each)}, whose notice is a coroutine function",
                "a plain method, since it is called and not awaited",
                value=each,
                hint="Let it put the event into a queue that a coroutine of yours reads.",
            )
    return Observers(several)


def __dir__() -> list[str]:
    """What is offered where people complete a name."""
    return sorted(__all__)
