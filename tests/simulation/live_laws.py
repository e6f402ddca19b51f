"""What must hold of progress, whatever live connections do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from urllib.parse import quote

from attrs import define, field

from runninghub_async.progress import Finished
from runninghub_async.sandbox.reports import progress_token
from tests.simulation.events import (
    Event,
    ListenerCame,
    ListenerLeft,
    ProgressTold,
    SocketWanted,
    TaskMade,
    TextShown,
    WaiterLeft,
)
from tests.simulation.law import Law

if TYPE_CHECKING:
    from runninghub_async.sandbox import Task

MOST_SOCKETS = 8
"""Live connections of a client at the same time."""
HANGING_UP = 3.0
"""Seconds within which a connection is gone to which nobody listens."""
_LIES = {"lie", "doubled", "half"}
"""Faults after which a query may be told something else than the truth."""


@define(eq=False)
class LiveLaw(Law):
    """A law about tasks that are listened to."""

    def task(self, task_id: str) -> Task | None:
        """The service's own."""
        return next((t for t in self.world.service.sandbox.tasks if t.id == task_id), None)

    @property
    def is_told_the_truth(self) -> bool:
        """Whether no query has been lied to."""
        return not self.world.service.faults.struck & _LIES


@define(eq=False)
class ProgressIsProgress(LiveLaw):
    """However many tell it, and whatever they say."""

    name = "what is told of how far a task is never goes back, and is no more than all"
    _told: dict[tuple[str, str], float] = field(factory=dict)

    def notice(self, event: Event) -> None:
        if isinstance(event, ProgressTold) and (share := event.update.fraction) is not None:
            key = event.listener, event.update.task_id
            if not self._told.get(key, 0.0) <= share <= 1.0:
                self.broken(f"{event.listener} hears of {share} after {self._told.get(key)}")
            self._told[key] = share


@define(eq=False)
class TheEndComesFromAQuery(LiveLaw):
    """What a connection says of an end is a hint."""

    name = "a listener is told of an end that a task has had, last and once"
    _ended: set[tuple[str, str]] = field(factory=set)

    def notice(self, event: Event) -> None:
        if isinstance(event, ProgressTold):
            key = event.listener, event.update.task_id
            if key in self._ended:
                self.broken(f"{event.listener} hears more of {event.update.task_id} after its end")
            if isinstance(event.update, Finished):
                self._ended.add(key)
                self._judge(event.update)
        elif isinstance(event, ListenerLeft) and event.has_all and not event.has_heard_the_end:
            self.broken(f"a listener to {event.task_id} has all, and has heard of no end")

    def _judge(self, end: Finished) -> None:
        task = self.task(end.task_id)
        if self.is_told_the_truth and task is not None and task.status != end.status:
            self.broken(f"{end.task_id} is {task.status}, and told as {end.status}")


@define(eq=False)
class FewAreConnected(LiveLaw):
    """Live connections are a bonus for those who listen."""

    name = "few live connections are open, and each has a listener"
    _wanted: dict[str, SocketWanted] = field(factory=dict)
    """By connection: what it was last asked for."""
    _listeners: Counter[str] = field(factory=Counter)

    def notice(self, event: Event) -> None:
        if isinstance(event, SocketWanted):
            if len(self._open) >= MOST_SOCKETS:
                self.broken(f"there is one more than {MOST_SOCKETS}")
            self._wanted[event.link.name] = event
        elif isinstance(event, ListenerCame):
            self._listeners[event.task_id] += 1
        elif isinstance(event, ListenerLeft):
            self._listeners[event.task_id] -= 1
            self.world.later(HANGING_UP, self._judge, event.task_id)

    @property
    def _open(self) -> list[SocketWanted]:
        told = [each for each in self._wanted.values() if each.link.is_socket]
        return [each for each in told if not each.link.client.is_closing()]

    def _judge(self, task_id: str) -> None:
        task = self.task(task_id)
        if task is None or self._listeners[task_id] or self.world.live.observes:
            return
        token = quote(progress_token(task), safe="")
        for each in self._open:
            if token in each.path and self.process_of(each).is_alive:
                self.broken(f"{each.link.name} is open, and nobody listens to {task_id}")


@define(eq=False)
class TheTokenIsNowhere(LiveLaw):
    """The address of a live connection opens it to whoever reads it."""

    name = "what opens a live connection is in no text that is written, logged, raised or told"
    _tokens: set[str] = field(factory=set)

    def notice(self, event: Event) -> None:
        if isinstance(event, TaskMade) and (task := self.task(event.task_id)) is not None:
            token = progress_token(task)
            self._tokens |= {token, quote(token, safe="")}
        elif isinstance(event, TextShown):
            self._check(event.text, event.where)
        elif isinstance(event, WaiterLeft) and event.error is not None:
            self._check(f"{event.error} {event.error!r} {vars(event.error)}", "an error")
        elif isinstance(event, ProgressTold):
            self._check(f"{event.update!r} {event.update.raw}", "an update")

    def _check(self, text: str, where: str) -> None:
        if any(token in text for token in self._tokens):
            self.broken(f"it is in {where}")


LIVE_LAWS: list[type[Law]] = [
    ProgressIsProgress,
    TheEndComesFromAQuery,
    FewAreConnected,
    TheTokenIsNowhere,
]
"""Judged where somebody listens to progress."""
