"""How far one task is, for those who listen: from its states, its live connection, and the time.

It is made when the first listener comes, and costs nothing before.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from attrs import evolve

from runninghub_async.engine.live_messages import Message, Picture, count, read_frame
from runninghub_async.engine.node_progress import GraphNodes, NodeProgress
from runninghub_async.engine.polling import QUERY_LIMIT
from runninghub_async.engine.runtime import Runtime
from runninghub_async.engine.watches import Watched
from runninghub_async.errors import RunningHubError
from runninghub_async.events import Progressed
from runninghub_async.http.faults import TERMINAL_STATUSES
from runninghub_async.http.node_reports import outputs_to_run
from runninghub_async.http.secrecy import workflow_in
from runninghub_async.logs import Subject
from runninghub_async.progress import (
    Estimated,
    Finished,
    NodeStarted,
    NodeUpdate,
    Preview,
    ProgressUpdate,
    Queued,
    SamplerStep,
    Started,
    TaskUpdate,
    estimated_fraction,
)
from runninghub_async.values import Account, Secret

if TYPE_CHECKING:
    from runninghub_async.http.sockets import Frame

MOST_KEPT = 1000
"""Updates that wait for a slow listener; the oldest that are no change of status give way."""
GRAPH_SECONDS = 3.0
"""Within which the graph is known, or its titles are not."""
HINTS_APART = 5.0
"""Seconds between two looks that the live connection brings: that it tells of an end is a hint."""

_NOT_STARTED = frozenset({"QUEUED", "CREATE"})
_ENDS = frozenset({"execution_success", "execution_error", "execution_interrupted"})


class Inbox:
    """What one listener has not taken yet.  It does not grow without bounds."""

    def __init__(self) -> None:
        self._updates: deque[TaskUpdate | None] = deque()
        self._filled = asyncio.Event()

    def put(self, update: TaskUpdate | None) -> None:
        """Something happened; ``None``: nothing more is to come."""
        if isinstance(update, Preview):  # of pictures only the latest counts
            self._drop(lambda kept: isinstance(kept, Preview))
        if len(self._updates) >= MOST_KEPT:
            self._drop(_may_be_missed)
        self._updates.append(update)
        self._filled.set()

    async def get(self) -> TaskUpdate | None:
        """The oldest, which is waited for."""
        while not self._updates:
            self._filled.clear()
            await self._filled.wait()
        return self._updates.popleft()

    def __bool__(self) -> bool:
        return bool(self._updates)

    def _drop(self, is_it: Callable[[TaskUpdate | None], bool]) -> None:
        """Drop the oldest of a kind."""
        for place, kept in enumerate(self._updates):
            if is_it(kept):
                del self._updates[place]
                return


def _may_be_missed(update: TaskUpdate | None) -> bool:
    return isinstance(update, (Estimated, NodeUpdate)) or (
        isinstance(update, Queued) and update.position is not None
    )


FindNodes = Callable[[Runtime, Account, str], Awaitable[GraphNodes | None]]
"""Finds the nodes that a task runs; the text is the id of its workflow, as far as it is told."""


class ProgressingTask(Watched, Protocol):
    """What is needed of a task here."""

    runtime: Runtime
    account: Account
    socket: Secret | None
    """Where it is told live, as far as an answer has said."""

    prompt_tips: Any
    """What the answer to its submit says of the graph."""
    find_nodes: FindNodes | None
    """``None`` where it is over."""

    @property
    def learned_as(self) -> str | None:
        """What it is known as where runs are remembered; ``None`` for what does not run in
        ComfyUI, and where that is not known."""
        ...

    @property
    def status(self) -> str: ...
    @property
    def raw(self) -> Mapping[str, Any]:
        """The last answer as it came."""
        ...

    @property
    def ended(self) -> bool: ...
    @property
    def of_event(self) -> dict[str, Any]:
        """What every event about it has."""
        ...


class TaskProgress:
    """How far one task is."""

    def __init__(self, task: ProgressingTask) -> None:
        self._task = task
        self._nodes = NodeProgress()
        self._inboxes: set[Inbox] = set()
        self._fraction = 1.0 if task.status == "SUCCESS" else None
        self._is_estimate = False
        self._usual: float | None = None
        self._began: float | None = None
        self._started = False
        self._is_prepared = False
        self._workflow = ""
        self._connected = False
        self._position: int | None = None
        self._hinted: float | None = None
        self._last: dict[type[ProgressUpdate], NodeUpdate] = {}
        """The latest of what a late listener is told first, as far as it is still true."""

    # -- listeners -------------------------------------------------------------------------

    def listen(self, inbox: Inbox) -> None:
        """Tell it everything from now on, and first how far it is."""
        self._inboxes.add(inbox)
        for update in self._now():
            inbox.put(update)
        self.follow()
        if self._task.status in _NOT_STARTED:
            self._task.runtime.poller.look_until_started(self._task)

    def stop(self, inbox: Inbox) -> None:
        """Tell it nothing more."""
        self._inboxes.discard(inbox)
        if not self._is_heard:
            self._task.runtime.live.leave(self)

    @property
    def _is_heard(self) -> bool:
        return bool(self._inboxes) or self._task.runtime.observers.want_progress

    def follow(self, *, anew: bool = False) -> None:
        """See that progress is told as long as it runs; ``anew``: a connection that was not to be
        had before may be there now."""
        task, live = self._task, self._task.runtime.live
        if task.ended or not self._is_heard:
            return
        runs = task.status == "RUNNING"
        if runs:
            live.keep_time(self)
        may_be_live = task.learned_as is not None or task.kind is None
        if may_be_live and (runs or task.socket is not None):
            live.follow(self, waited_for=bool(self._inboxes), anew=anew)

    # -- what happens ----------------------------------------------------------------------

    def note_status(self) -> None:
        """The service has told another status than before."""
        status = self._task.status
        if status in TERMINAL_STATUSES:
            self._task.runtime.live.leave(self)
            if status == "SUCCESS":
                self._fraction, self._is_estimate = 1.0, False
                self._teach()
        self._usual = self._usual_seconds()
        kind = self._kind_of(status)
        if status == "RUNNING" and self._started:
            kind = ProgressUpdate
        self._started |= kind is Started
        self._tell(kind, self._task.raw)
        self.follow(anew=True)

    def note_end(self) -> None:
        """Nothing more is to come."""
        self._task.runtime.live.leave(self)
        for inbox in self._inboxes:
            inbox.put(None)

    def note_time(self) -> None:
        """Time has passed; it is told where nothing better is known."""
        if self._advance_with_time():
            self._tell(Estimated)

    def fraction_now(self) -> float | None:
        """How much of it is done, as far as that is known; whoever asks need not listen."""
        self._advance_with_time()
        return self._fraction

    def _advance_with_time(self) -> bool:
        if self._task.status != "RUNNING" or (self._connected and self._nodes.fraction is not None):
            return False
        elapsed, self._usual = self._elapsed, self._usual_seconds()
        if elapsed is None or self._usual is None:
            return False
        self._advance(estimated_fraction(elapsed, self._usual), is_estimate=True)
        return True

    # -- the live connection ---------------------------------------------------------------

    @property
    def subject(self) -> Subject:
        return self._task.subject

    @property
    def over(self) -> bool:
        return self._task.ended or not self._is_heard

    async def live_address(self) -> Secret | None:
        told, self._task.socket = self._task.socket, None  # another one, if this does not last
        if told is None:
            runtime = self._task.runtime
            await runtime.poller.have_turn()
            answer = await runtime.api.outputs(self._task.account, self._task.id, limit=QUERY_LIMIT)
            told = None if answer is None else answer.socket
        if told is not None:
            self._workflow = workflow_in(told)
        return told

    async def prepare(self) -> None:
        if self._is_prepared:
            return
        task = self._task
        if task.find_nodes is None:
            return
        try:
            async with asyncio.timeout(GRAPH_SECONDS):
                graph = await task.find_nodes(task.runtime, task.account, self._workflow)
        except (RunningHubError, TimeoutError):
            return  # it may be known when there is another connection
        self._is_prepared = True
        self._nodes.know(graph or GraphNodes(), outputs_to_run(self._task.prompt_tips))
        self._nodes.expected = self._task.runtime.live.node_counts.get(self._what)

    def note_connected(self, connected: bool) -> None:
        self._connected = connected

    def note_frame(self, frame: Frame) -> None:
        said = read_frame(frame)
        if isinstance(said, Picture):
            named = self._nodes.name(said.node_id or self._nodes.current)
            self._tell(Preview, **named, data=said.data, format=said.format)
        elif said is not None:
            self._note_message(said)

    def _note_message(self, message: Message) -> None:
        raw = message.raw
        if message.kind == "status":
            self._note_place(message)
        elif message.kind == "execution_start" and not self._started:
            self._started = True
            self._tell(Started, raw)
        for kind, said in self._nodes.take(message):
            self._advance(self._nodes.fraction, is_estimate=self._nodes.is_guess)
            self._tell(kind, raw, **said)
        may_be_over = message.kind in _ENDS or message.kind == "executing"
        if may_be_over and message.data.get("node") is None:
            self._hint()

    def _note_place(self, message: Message) -> None:
        status = message.data.get("status")
        told = status.get("exec_info") if isinstance(status, dict) else None
        place = count(told.get("queue_remaining")) if isinstance(told, dict) else None
        if place and place != self._position and self._task.status in _NOT_STARTED:
            self._position = place
            self._tell(Queued, message.raw, position=place)

    def _hint(self) -> None:
        """It may have ended: a query is to find out."""
        now = self._task.runtime.loop.time()
        if self._hinted is None or now - self._hinted >= HINTS_APART:
            self._hinted = now
            self._task.runtime.poller.look_now(self._task)

    # -- inside ----------------------------------------------------------------------------

    @property
    def _what(self) -> str:
        return str(self._task.of_event["endpoint"])

    @property
    def _elapsed(self) -> float | None:
        runtime, status = self._task.runtime, self._task.status
        if status == "RUNNING" and (seconds := runtime.poller.running_for(self._task)) is not None:
            self._began = runtime.loop.time() - seconds
        if self._began is None or status in _NOT_STARTED:
            return None
        return runtime.loop.time() - self._began

    def _usual_seconds(self) -> float | None:
        """What such tasks take: seen by this client, or else by earlier ones."""
        runtime = self._task.runtime
        seen = runtime.poller.usual(self._task)
        return seen if seen is not None else runtime.usual_seconds(self._task.learned_as)

    def _teach(self) -> None:
        """Others of the same may have as many nodes, for want of a graph that tells."""
        if self._nodes.is_guess and self._nodes.done:
            known = self._task.runtime.live.node_counts
            known[self._what] = max(known.get(self._what, 0), self._nodes.done)

    def _advance(self, fraction: float | None, *, is_estimate: bool) -> None:
        if fraction is not None and fraction > (self._fraction or 0.0):
            self._fraction, self._is_estimate = min(fraction, 1.0), is_estimate

    def _kind_of(self, status: str) -> type[ProgressUpdate]:
        if status in TERMINAL_STATUSES:
            return Finished
        if status in _NOT_STARTED:
            return Queued
        return Started if status == "RUNNING" else ProgressUpdate

    def _update(self, kind: type[ProgressUpdate], raw: Any, **said: Any) -> ProgressUpdate:
        return kind(
            task_id=self._task.id,
            status=self._task.status,
            raw=raw,
            fraction=self._fraction,
            is_estimate=self._is_estimate,
            usual_seconds=self._usual,
            elapsed=self._elapsed,
            **said,
        )

    def _tell(self, kind: type[ProgressUpdate], raw: Any = None, **said: Any) -> None:
        update = self._update(kind, {} if raw is None else raw, **said)
        if isinstance(update, (NodeStarted, SamplerStep, Preview)):
            if kind is NodeStarted:
                self._last.clear()
            self._last[kind] = update
        for inbox in self._inboxes:
            inbox.put(update)
        observers = self._task.runtime.observers
        if observers.want_progress:
            observers.tell(Progressed(**self._task.of_event, update=update))

    def _now(self) -> Iterator[ProgressUpdate]:
        """What a listener is told that comes late."""
        if not self._task.status:
            return
        self._usual = self._usual_seconds()
        kind = self._kind_of(self._task.status)
        self._started |= kind is Started
        said = {"position": self._position} if kind is Queued else {}
        yield self._update(kind, self._task.raw, **said)
        for update in self._last.values() if not self._task.ended else ():
            if update.node_id in ("", self._nodes.current):
                yield evolve(update, fraction=self._fraction, is_estimate=self._is_estimate)
