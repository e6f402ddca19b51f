"""One task that is looked at until it ends: what its queries have met so far."""

from __future__ import annotations

from typing import Protocol

from runninghub_async import errors
from runninghub_async.engine.push import Push
from runninghub_async.http import wire
from runninghub_async.logs import Subject

SUSPECT = 2
"""Failed queries in a row that make a task suspect: its queries get all the time they want, but
only a part of the places, so that tasks whose queries hang do not hold up the others."""
NOT_FOUND_GRACE = 60.0
"""Seconds for which "no such task" is not believed: a new task may not be visible at once."""
NOT_FOUND_GRACE_OLD = 10.0
"""The same for a task that was attached by its id: it is hardly new."""
REFUSALS_BELIEVED = 3
"""Equal refusals of a query in a row after which it is believed."""
ACCESS_GRACE = 10.0
"""Seconds for which a refused key is not believed: others may be served meanwhile, and the task is
paid.  A submit is judged elsewhere, and believes it at once."""
AFTER_QUEUE = " after queue"
"""What tasks are learned as that were seen in the queue."""


class Watched(Protocol):
    """What the scheduler needs of a task."""

    @property
    def id(self) -> str: ...

    @property
    def kind(self) -> str | None:
        """Whose durations it shares; ``None`` where its beginning is not known."""
        ...

    @property
    def subject(self) -> Subject:
        """What the log says of it."""
        ...

    @property
    def ended(self) -> bool: ...

    @property
    def push(self) -> Push | None:
        """Whose events its submit asked for, where it did."""
        ...

    async def ask(self, limit: float | None = None) -> wire.TaskAnswer:
        """Query the service once; give up after so many seconds, if that is sooner than usual."""
        ...

    def note_answer(self, answer: wire.TaskAnswer) -> None:
        """Take notice of an answer; a terminal one ends the watch."""
        ...

    def note_trouble(self, error: BaseException) -> None:
        """Take notice of a look that failed, and will be made again."""
        ...

    def note_lost(self, error: errors.RunningHubError) -> None:
        """The service refuses to tell about this task; ends the watch."""
        ...

    def note_closing(self) -> None:
        """The client closes; the task goes on without it."""
        ...


class Watch:
    """One task in the schedule, with what its queries have met so far."""

    __slots__ = (
        "active", "by_hint", "due", "eager", "hint_due", "hinted", "interval", "kind", "last_look",
        "looking", "not_found_since", "refusals", "refused_since", "since", "task", "troubles",
    )  # fmt: skip

    def __init__(self, task: Watched, now: float) -> None:
        self.task = task
        self.kind = task.kind
        self.since = now
        """When it was submitted, or last seen queued: it has run since then at the most."""
        self.last_look = now
        self.interval: float | None = None
        self.active = True
        self.due: float | None = None
        """When its next look is due, where that is in the schedule."""
        self.hinted = False
        """Whether it is to be looked at besides, as soon as there is room."""
        self.hint_due = now
        """When that is: later, where such a look has failed."""
        self.looking = False
        self.by_hint = False
        """Whether the last look did not wait for its time."""
        self.eager = False
        """Whether looks are as without events until one has seen it started."""
        self.not_found_since: float | None = None
        self.refusals = 0
        self.refused_since: float | None = None
        self.troubles = 0

    def is_hinted_at(self, due: float) -> bool:
        """Whether what stands in the schedule for that time still counts."""
        return self.active and self.hinted and self.hint_due == due

    @property
    def is_suspect(self) -> bool:
        """Whether its queries keep failing."""
        return self.troubles >= SUSPECT

    def restart_clock(self, now: float) -> None:
        """The clock starts anew: what was spent in the queue says nothing about the run."""
        if self.kind is not None and not self.kind.endswith(AFTER_QUEUE):
            self.kind += AFTER_QUEUE
        self.since = now

    def note_refusal(self, error: errors.RunningHubError, now: float) -> bool:
        """Take notice of a query that failed; whether it is believed, with those before it, that
        the service will not tell about the task."""
        if isinstance(error, errors.NotFoundError):
            if self.not_found_since is None:
                self.not_found_since = now
            grace = NOT_FOUND_GRACE_OLD if self.kind is None else NOT_FOUND_GRACE
            return now - self.not_found_since >= grace
        if isinstance(error, errors.ConnectionFailedError) or (
            isinstance(error, errors.APIError)
            and (error.retryable or isinstance(error, errors.ServerError))
        ):
            self.refusals = 0
            return False
        if not self.by_hint:  # such looks may come at any pace
            self.refusals += 1
        if isinstance(error, errors.AuthenticationError):
            if self.refused_since is None:
                self.refused_since = now
            if now - self.refused_since < ACCESS_GRACE:
                return False
        return self.refusals >= REFUSALS_BELIEVED
