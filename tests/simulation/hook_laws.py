"""What must hold of webhooks, whatever comes, and whatever does not.

Some laws are about times, and so about runs in which nothing else goes wrong.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from attrs import define, field

from runninghub_async import errors
from tests.simulation.events import (
    Closed,
    EndHeard,
    EndKnown,
    Event,
    EventCame,
    HandedOn,
    QueryLeft,
    ReceiverClosed,
    ReceiverOpened,
    TaskKnown,
    TaskMade,
    WaiterLeft,
)
from tests.simulation.law import Law
from tests.simulation.service import HOST, RECEIVERS
from tests.simulation.wire import HOOKS
from tests.simulation.workloads.hooks import OWN_URL, Receivers

if TYPE_CHECKING:
    from runninghub_async.sandbox import Task

SLOWEST_LOOK = 30.0
"""Seconds by which a lost event delays, unless half of what tasks take is more."""
SLACK = 10.0
"""Seconds that questions and their answers are on their way, at the most."""
AT_ONCE = 6.0
"""Seconds within which an event brings a look: one may be under way, and they come together."""
_OF_EVENTS = {"cut event"}
_TASK_ENDS = (errors.TaskFailedError, errors.TaskCancelledError, errors.ContentModerationError)
_Key = tuple[str, str]
"""A process and a task."""


@define(eq=False)
class HookLaw(Law):
    """A law about the processes that are told of ends."""

    @property
    def hooks(self) -> Receivers:
        """Those of the run."""
        found: Receivers = self.world.hooks
        return found

    @property
    def is_undisturbed(self) -> bool:
        """Whether nothing but events has gone wrong so far."""
        return self.world.service.faults.struck <= _OF_EVENTS

    def task(self, task_id: str) -> Task | None:
        """The service's own."""
        return next((t for t in self.world.service.sandbox.tasks if t.id == task_id), None)

    def is_hooked(self, process: str) -> bool:
        """Whether a process is one of those."""
        return process in self.hooks.addresses


def ended_as(event: Event) -> str | None:
    """The task whose end somebody has been told of."""
    if isinstance(event, WaiterLeft):
        if isinstance(event.error, _TASK_ENDS):
            return event.error.task_id
        if event.result is not None:
            return str(event.result.task_id)
    return None


@define(eq=False)
class EventsEndNothing(HookLaw):
    """An event is a hint, never the truth."""

    name = "an event never ends a task by itself, and never says how it ended"

    def notice(self, event: Event) -> None:
        task_id = ended_as(event) if self.is_hooked(event.process) else None
        if isinstance(event, EndHeard):
            task_id = event.task_id
        task = self.task(task_id) if task_id is not None else None
        if task is None or "lie" in self.world.service.faults.struck:
            return
        if not task.is_over:
            self.broken(f"{event.process} takes task {task.id} for ended, and it is {task.status}")
        if isinstance(event, EndHeard):
            if event.status != task.status:
                self.broken(f"the handler hears {event.status} of {task.id}: it is {task.status}")
            if event.url and not event.url.startswith(f"http://{HOST}/"):
                self.broken(f"the handler is given {event.url} of task {task.id}")


@define(eq=False)
class _Known:
    """A task that a process waits for."""

    since: float
    is_attached: bool
    events: list[float] = field(factory=list)
    queries: int = 0


@define(eq=False)
class TimedLaw(HookLaw):
    """A law that knows since when a process knows a task, and what came about it."""

    _known: dict[_Key, _Known] = field(factory=dict)
    _polls: dict[str, float | None] = field(factory=dict)
    _heard: set[str] = field(factory=set)
    """Processes to which an event has come."""
    _closed: dict[str, float] = field(factory=dict)

    def notice(self, event: Event) -> None:
        match event:
            case ReceiverOpened():
                self._polls[event.process] = event.poll
            case ReceiverClosed():
                self._closed[event.process] = self.world.now
            case TaskKnown() if self.is_hooked(event.process):
                known = _Known(self.world.now, event.is_attached)
                self._known[event.process, event.task_id] = known
            case EventCame() if event.status == 200:
                self._heard.add(event.process)
                known_ = self._known.get((event.process, event.task_id))
                if known_ is not None:
                    known_.events.append(self.world.now)
            case QueryLeft() if (event.process, event.task_id) in self._known:
                self._known[event.process, event.task_id].queries += 1
            case WaiterLeft():
                task_id = ended_as(event)
                known_ = self._known.pop((event.process, task_id or ""), None)
                task = self.task(task_id) if task_id is not None else None
                if known_ is not None and task is not None and self.is_undisturbed:
                    self.judge(event.process, task, known_)

    def judge(self, process: str, task: Task, known: _Known) -> None:
        """The end of a task is known by now to a process that has waited for it."""


class LostEventsOnlyDelay(TimedLaw):
    """However few events come."""

    name = "a lost webhook delays an end by at most 30 s or half the usual duration"

    def judge(self, process: str, task: Task, known: _Known) -> None:
        ended = (each for each in self.world.service.sandbox.tasks if each.is_over)
        longest = max(each.ended - each.created for each in ended)
        most = max(SLOWEST_LOOK, longest / 2) + SLACK
        late = self.world.now - max(task.ended, known.since)
        if late > most:
            self.broken(f"{process} hears of the end of {task.id} after {late:.1f} s")


class LooksAreAsUsual(TimedLaw):
    """Nobody relies on what has never come, or comes no more."""

    name = "until the first event, and once the receiver is closed, looks are as without it"

    def judge(self, process: str, task: Task, known: _Known) -> None:
        poll, closed = self._polls[process], self._closed.get(process)
        is_own = self.world.service.book[task.id].call in self.hooks.own
        if poll is None or (process in self._heard and closed is None and not is_own):
            return
        begins = [task.ended, known.since]
        if process in self._heard and closed is not None and not is_own:
            begins.append(closed)
        late = self.world.now - max(begins)
        if late > 1.1 * poll + SLACK:
            self.broken(f"{process} hears of the end of {task.id} after {late:.1f} s")


class EventsAskSparingly(TimedLaw):
    """A flood of events is no flood of queries."""

    name = "the first event about a task asks once, and those of the next second once more"

    def judge(self, process: str, task: Task, known: _Known) -> None:
        poll = self._polls[process]
        if poll is None:
            return
        allowed, until = 1 + (self.world.now - known.since) / (0.9 * poll), -1.0
        for moment in known.events:
            if moment > until:
                allowed, until = allowed + 2, moment + 1.0
        if known.queries > allowed + 1:
            self.broken(f"{process} asks {known.queries} times about {task.id}; {allowed:.1f} will")


@define(eq=False)
class EventsAreHeeded(HookLaw):
    """What has come brings a look, also before the task is known."""

    name = "an event brings a look at its task at once"
    _known: dict[_Key, float] = field(factory=dict)
    _early: set[_Key] = field(factory=set)
    _waiting: dict[_Key, float] = field(factory=dict)
    """Since when an event waits for its look."""
    _closed: set[str] = field(factory=set)

    def notice(self, event: Event) -> None:
        key = event.process, getattr(event, "task_id", "")
        match event:
            case TaskKnown():
                self._known[key] = self.world.now
                if key in self._early:
                    self._expect(key)
            case EventCame() if event.status == 200:
                if key in self._known:
                    self._expect(key)
                else:
                    self._early.add(key)
            case QueryLeft():
                self._waiting.pop(key, None)
            case EndKnown():  # there is nothing left to look at, be there a waiter or not
                self._known.pop(key, None)
                self._waiting.pop(key, None)
            case WaiterLeft():
                for each in [k for k in self._known if k[0] == event.process]:
                    if self.world.service.book[each[1]].call == event.call:
                        self._known.pop(each)
                        self._waiting.pop(each, None)
            case ReceiverClosed():
                self._closed.add(event.process)

    def _expect(self, key: _Key) -> None:
        self._waiting.setdefault(key, self.world.now)
        self.world.later(AT_ONCE, self._judge, key)

    def _judge(self, key: _Key) -> None:
        process = next(p for p in self.world.processes if p.name == key[0])
        if process.done or key[0] in self._closed or not self.is_undisturbed:
            return
        since = self._waiting.get(key)
        if since is not None and self.world.now - since >= AT_ONCE - 0.001:
            self.broken(f"{key[0]} has heard of {key[1]}, and does not look at it")


@define(eq=False)
class WhoIsLetIn(HookLaw):
    """Who knows the token, as long as there is somebody to tell."""

    name = "a receiver lets in who has the token and is open, answers at once, and never fails"
    _closed: set[str] = field(factory=set)

    def notice(self, event: Event) -> None:
        if isinstance(event, (Closed, ReceiverClosed)):
            self._closed.add(event.process)
        elif isinstance(event, EventCame):
            allowed = {200, 429} if event.task_id else {200, 400, 408, 429}
            if not event.is_let_in:
                allowed = {404}
            elif event.process in self._closed:
                allowed |= {404}
            if event.status not in allowed:
                whose = "with" if event.is_let_in else "without"
                self.broken(f"{event.process} answers {event.status} to who is {whose} the token")


@define(eq=False)
class OthersHearOfTheirs(HookLaw):
    """Several processes behind one address.

    Who closes cannot wait for what a submit under way makes, and hands on what may be another's:
    whoever knows nothing of it lets it be, and to whom it belongs is not kept waiting.
    """

    name = "an event about another's task is handed on, and one about the own is not"
    _known: set[_Key] = field(factory=set)
    _handed: set[_Key] = field(factory=set)
    _handed_in_doubt: set[_Key] = field(factory=set)
    """When the receiver closed."""
    _attached: set[_Key] = field(factory=set)
    """Tasks that another process has submitted: the own as long as somebody waits for them."""
    _let_go: set[_Key] = field(factory=set)
    _came: dict[_Key, None] = field(factory=dict)
    _closed: set[str] = field(factory=set)

    def notice(self, event: Event) -> None:
        key = event.process, getattr(event, "task_id", "")
        match event:
            case TaskKnown():
                if event.is_attached and key not in self._known:
                    self._attached.add(key)
                self._known.add(key)
                if key in self._handed and not event.is_attached:
                    self.broken(f"{key[0]} has handed on an event of its own task {key[1]}")
            case HandedOn():
                in_doubt = key[0] in self._closed
                (self._handed_in_doubt if in_doubt else self._handed).add(key)
                if key in self._known - self._let_go:
                    self.broken(f"{key[0]} hands on an event of its own task {key[1]}")
            case EndKnown() if key in self._attached:  # or why nobody waits any more
                self._let_go.add(key)
            case EventCame() if event.status == 200 and not event.handed_on:
                if key[0] not in self._closed:
                    self._came[key] = None
            case ReceiverClosed():
                self._closed.add(event.process)

    def at_end(self) -> None:
        dead = {process.name for process in self.world.processes if not process.is_alive}
        for process, task_id in self._came:
            told = self._known | self._handed | self._handed_in_doubt
            if process in dead or (process, task_id) in told:
                continue
            self.broken(f"{process} keeps an event about {task_id}, which is not its own")


@define(eq=False)
class HandlersRunOnce(HookLaw):
    """Once for each task, however often its event comes; again only where it failed."""

    name = "a handler runs for each task of its own whose event came, and ends well once"
    _done: Counter[_Key] = field(factory=Counter)
    _heard: set[_Key] = field(factory=set)
    _known: set[_Key] = field(factory=set)
    _came: dict[_Key, None] = field(factory=dict)
    _handlers: set[str] = field(factory=set)
    _closed: set[str] = field(factory=set)

    def notice(self, event: Event) -> None:
        key = event.process, getattr(event, "task_id", "")
        match event:
            case ReceiverOpened() if event.has_handler:
                self._handlers.add(event.process)
            case ReceiverClosed():
                self._closed.add(event.process)
                # What no query has confirmed by then is let go: it may be a lie.
                late = [at for at in self._came if at[0] == event.process]
                for at in set(late) - self._heard:
                    del self._came[at]
            case TaskKnown() if not event.is_attached:
                self._known.add(key)
            case EventCame() if event.status == 200 and event.process not in self._closed:
                task = self.task(event.task_id)
                if task is not None and task.is_over:
                    self._came[key] = None
            case EndHeard():
                if key not in self._known:
                    self.broken(f"the handler of {key[0]} hears of {key[1]}, which is not its own")
                self._heard.add(key)
                self._done[key] += not event.fails
                if self._done[key] > 1:
                    self.broken(f"the handler of {key[0]} hears again of {key[1]}")

    def at_end(self) -> None:
        dead = {process.name for process in self.world.processes if not process.is_alive}
        for key in self._came:
            process, task_id = key
            is_its = process in self._handlers - dead and key in self._known
            is_its = is_its and self.world.service.book[task_id].call not in self.hooks.own
            if is_its and self.is_undisturbed and key not in self._heard:
                self.broken(f"the handler of {process} never hears of {task_id}")


@define(eq=False)
class SubmitsCarryTheirAddress(HookLaw):
    """The call's own wins over the receiver's."""

    name = "a submit carries the address of its call, or else the receiver's while there is one"
    _open: defaultdict[str, str] = field(factory=lambda: defaultdict(str))

    def notice(self, event: Event) -> None:
        if isinstance(event, ReceiverOpened):
            address = self.hooks.addresses[event.process]
            url = f"http://{RECEIVERS[address]}{HOOKS}{self.hooks.tokens[address]}"
            self._open[event.process] = url
        elif isinstance(event, TaskMade) and event.call.startswith("hook-"):
            task = self.task(event.task_id)
            assert task is not None
            own = OWN_URL if event.call in self.hooks.own else None
            allowed = {own} if own else {None, *self._open.values()}
            if task.webhook_url not in allowed:
                self.broken(f"{event.call} is told to {task.webhook_url}")


HOOK_LAWS: list[type[Law]] = [
    EventsEndNothing,
    LostEventsOnlyDelay,
    LooksAreAsUsual,
    EventsAskSparingly,
    EventsAreHeeded,
    WhoIsLetIn,
    OthersHearOfTheirs,
    HandlersRunOnce,
    SubmitsCarryTheirAddress,
]
"""Judged where there are receivers."""
