"""What happens to calls, as typed events for whoever listens: displays, telemetry, reports."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from contextvars import ContextVar
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
    "Step",
    "SubmitFailed",
    "Submitted",
]


_cause: ContextVar[str] = ContextVar(f"{__name__}.cause", default="")


class CallId(str):
    """What all events of one call have in common.

    The call, its task and its results have the very same object: what is remembered under it in a
    weak dictionary is remembered for as long as anybody has one of them.
    """

    __slots__ = ("__weakref__",)


def now() -> float:
    """The time as events tell it, in seconds since 1970."""
    return time.time()


@frozen(kw_only=True)
class Event:
    """Something happened to a call.

    Attributes:
        endpoint: what was called, as messages name it.
        task_id: the task, where there is one.
        tags: what the call was tagged with.
        time: when, in seconds since 1970.
        call_id: the same in all events of one call, or of one job of a bulk run, and in no others;
            it says nothing and means nothing to the service.  Empty where it is about neither.
    """

    endpoint: str
    task_id: str | None = None
    tags: Mapping[str, str] = field(factory=dict, hash=False)
    time: float = field(factory=now)
    call_id: str = ""


@frozen(kw_only=True)
class Step(Event):
    """How a call goes on its way, step by step; told to observers that have ``wants_steps = True``.

    They are in :mod:`runninghub_async.step_events`.
    """


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
    connections of workflows and apps are opened for it, a few at once.  One that has
    ``wants_steps = True`` is told every :class:`Step` as well, and with ``wants_texts = True`` the
    texts that calls are given.
    """

    def notice(self, event: Event) -> None:
        """Take notice.  Called in the event loop and not awaited, so it must be quick.

        What it raises is logged, and ends nothing.
        """
        ...


class Observers:
    """Those who listen to one client; false where nobody does, so that no event is made."""

    __slots__ = (
        "_listening",
        "_wanting_progress",
        "_wanting_steps",
        "want_progress",
        "want_steps",
        "want_texts",
    )

    def __init__(self, listening: Iterable[Observer] = ()) -> None:
        self._listen(tuple(listening))

    def add(self, observer: Observer) -> None:
        """Have one more listen, from now on."""
        self._listen((*self._listening, observer))

    def remove(self, observer: Observer) -> None:
        """Have this one listen no more."""
        self._listen(tuple(each for each in self._listening if each is not observer))

    def _listen(self, listening: tuple[Observer, ...]) -> None:
        self._listening = listening
        self._wanting_progress = self._those_with("wants_progress")
        self._wanting_steps = self._those_with("wants_steps")
        self.want_progress = bool(self._wanting_progress)
        """Whether any of them is told :class:`Progressed`."""
        self.want_steps = bool(self._wanting_steps)
        """Whether any of them is told each :class:`Step`; every call asks this several times."""
        self.want_texts = bool(self._wanting_steps and self._those_with("wants_texts"))
        """Whether any of them is told the texts that calls are given."""

    def _those_with(self, wish: str) -> tuple[Observer, ...]:
        return tuple(each for each in self._listening if getattr(each, wish, False))

    def __bool__(self) -> bool:
        return bool(self._listening)

    def _who_hears(self, event: Event) -> tuple[Observer, ...]:
        if isinstance(event, Progressed):
            return self._wanting_progress
        return self._wanting_steps if isinstance(event, Step) else self._listening

    def tell(self, event: Event) -> None:
        """Tell all of them that want to hear of it."""
        for observer in self._who_hears(event):
            try:
                observer.notice(event)
            except (KeyboardInterrupt, SystemExit):
                raise  # not the observer's: the process is to end
            except BaseException:  # nobody cancels what does not wait: such a one has strayed
                # Not before it is needed: making a client loads this module.
                from runninghub_async.logs import logger

                logger.exception("an observer failed at %s", type(event).__name__)


class caused_by:
    """What begins in here, and in what is started here, begins for this call or job."""

    __slots__ = ("_call_id", "_token")

    def __init__(self, call_id: str) -> None:
        self._call_id = call_id

    def __enter__(self) -> None:
        self._token = _cause.set(self._call_id)

    def __exit__(self, *_: object) -> None:
        _cause.reset(self._token)


def cause() -> str:
    """The call or job for which something begins here; empty where it is for none."""
    return _cause.get()


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
