"""What must hold, whatever happens.  Each law has a name, which a failure prints."""

from __future__ import annotations

import asyncio
import re
from collections import Counter, defaultdict

from attrs import define, field

from runninghub_async import errors
from tests.simulation.events import (
    CallMade,
    Closed,
    ContentRead,
    DownloadBegan,
    Event,
    FileWanted,
    Opened,
    OrderMade,
    OutcomeGiven,
    Peeked,
    Shelved,
    SubmitLeft,
    TextShown,
    WaiterCame,
    WaiterLeft,
)
from tests.simulation.law import Law
from tests.simulation.service import ACCOUNTS, LABELS
from tests.simulation.world import Process

WINDING_DOWN = 2.0
"""Seconds after which what was closed must be gone."""
PATIENCE = 60.0
"""Seconds by which a call may outlive its time limit."""
DOWNLOADS = 20
"""How many files a client fetches at the same time."""
_ID = re.compile(r"\d{19}")
_FINGERPRINT = re.compile(r"fingerprint ([0-9a-f]{12})")


@define(eq=False)
class OneSubmit(Law):
    """Only a certain refusal, heard in full, lets another submit of the same order leave."""

    name = "of one order at most one submit goes beyond a certain refusal"
    _orders: defaultdict[str, int] = field(factory=lambda: defaultdict(int))
    _left: defaultdict[str, list[SubmitLeft]] = field(factory=lambda: defaultdict(list))
    _may_repeat: set[str] = field(factory=set)

    def notice(self, event: Event) -> None:
        if isinstance(event, OrderMade):
            self._orders[event.call] += 1
            if event.may_repeat:
                self._may_repeat.add(event.call)
        if not isinstance(event, SubmitLeft) or event.call in self._may_repeat:
            return
        unsettled = [left for left in self._left[event.call] if not self.is_refused(left)]
        if len(unsettled) >= self._orders[event.call]:
            self.broken(
                f"{event.call} is submitted again on {event.link.name}, although its submit on"
                f" {unsettled[0].link.name} may have made a task"
            )
        self._left[event.call] = [*unsettled, event]


@define(eq=False)
class EveryTaskIsTold(Law):
    """Somebody alive knows of every task: by its id, or that its submit is uncertain."""

    name = "every task is told with its id, or its submit as uncertain"
    _ids: set[str] = field(factory=set)
    _fingerprints: set[str] = field(factory=set)
    _uncertain: set[str] = field(factory=set)
    _calls: Counter[str] = field(factory=Counter)
    _left: defaultdict[str, list[SubmitLeft]] = field(factory=lambda: defaultdict(list))

    def notice(self, event: Event) -> None:
        if isinstance(event, TextShown):
            if event.where in ("WARNING", "ERROR"):
                self._ids |= set(_ID.findall(event.text))
                self._fingerprints |= set(_FINGERPRINT.findall(event.text))
        elif isinstance(event, WaiterLeft):
            if isinstance(event.error, errors.RunningHubError) and event.error.task_id:
                self._ids.add(event.error.task_id)
            if isinstance(event.error, errors.SubmissionUncertainError):
                self._uncertain.add(event.call)
            elif isinstance(event.error, errors.APIError) and not event.error.task_id:
                self._judge_refusal(event.call)
            if event.result is not None:
                self._ids.add(event.result.task_id)
        elif isinstance(event, CallMade):
            self._calls[event.call] += 1
        elif isinstance(event, Closed):
            self._ids |= {*event.unfinished, *(task_id for _, task_id in event.known)}
        elif isinstance(event, SubmitLeft):
            self._left[event.call].append(event)

    def _judge_refusal(self, call: str) -> None:
        """Somebody is told that a call was refused: no submit of it may have made a task."""
        open_ = [left for left in self._left[call] if not self.is_refused(left)]
        if open_ and self._calls[call] == 1:  # else the task may be that of a copy
            self.broken(
                f"{call} is told as refused, and its submit on {open_[0].link.name} is open"
            )

    def at_end(self) -> None:
        dead = {process.name for process in self.world.processes if not process.is_alive}
        for task_id, entry in self.world.service.book.items():
            left = self._left[entry.call]
            is_told = task_id in self._ids or entry.call in self._uncertain
            if is_told or entry.call not in self._calls:
                continue
            if any(each.fingerprint in self._fingerprints for each in left):
                continue
            if not any(each.process in dead for each in left):
                self.broken(f"task {task_id} of {entry.call} is lost")


@define(eq=False)
class WhatCameIsTold(Law):
    """Of an answer that makes no sense, or broke off, the id is told that was in it."""

    name = "an uncertain submit is told with the id that had come"
    _left: defaultdict[str, list[SubmitLeft]] = field(factory=lambda: defaultdict(list))

    def notice(self, event: Event) -> None:
        if isinstance(event, SubmitLeft):
            self._left[event.fingerprint].append(event)
        elif isinstance(event, TextShown) and event.where == "ERROR":
            of_it = [left for mark in _FINGERPRINT.findall(event.text) for left in self._left[mark]]
            if len(of_it) == 1:  # of several, who knows which is meant
                self._judge(of_it[0], event.text)

    def _judge(self, left: SubmitLeft, text: str) -> None:
        before = self.world.now - 0.001  # what comes in the same moment may come too late
        heard = b"".join(piece for moment, piece in left.link.heard if moment < before)
        came = heard.decode("latin-1").partition("\r\n\r\n")[2]
        for task_id, entry in self.world.service.book.items():
            is_its = entry.call == left.call and re.search(rf"{task_id}\W", came) is not None
            if is_its and task_id not in text:
                self.broken(f"task {task_id} of {left.call} is not named")


@define(eq=False)
class NoSubmitForNobody(Law):
    """A submit leaves for somebody who waits."""

    name = "no submit leaves for a call whose every waiter was gone before its first byte"
    _waiting: defaultdict[str, int] = field(factory=lambda: defaultdict(int))

    def notice(self, event: Event) -> None:
        if isinstance(event, WaiterCame):
            self._waiting[event.call] += 1
        elif isinstance(event, WaiterLeft):
            self._waiting[event.call] -= 1
        elif isinstance(event, SubmitLeft) and self._waiting[event.call] < 1:
            self.broken(f"{event.call} is submitted, and nobody waits for it")


@define(eq=False)
class GoesToItsModel(Law):
    """A client's own files name models to it, and to nobody else."""

    name = "a client knows the models of its own files, and a submit goes to the model of its call"
    _models: dict[str, str] = field(factory=dict)

    def notice(self, event: Event) -> None:
        if isinstance(event, Opened) and event.has_own != event.knows_own:
            self.broken(f"{event.process} has{'' if event.has_own else ' not'} the file of a model")
        elif isinstance(event, OrderMade) and event.model:
            self._models[event.call] = event.model
        elif isinstance(event, SubmitLeft):
            wanted = self._models.get(event.call, event.model)
            if event.model != wanted:
                self.broken(f"{event.call} is of {wanted}, and goes to {event.model}")


class ALookIsALook(Law):
    """Looking at tasks pays nothing, and takes a failure for an answer."""

    name = "a look at tasks tells how each stands, and raises only where nothing can be learned"

    def notice(self, event: Event) -> None:
        if isinstance(event, WaiterLeft) and event.waiter.startswith("look at"):
            allowed = (
                errors.AuthenticationError,
                errors.ConnectionFailedError,
                errors.ClientClosedError,
                asyncio.CancelledError,
            )
            if event.error is not None and not isinstance(event.error, allowed):
                self.broken(f"it raises {event.error!r}")
        elif isinstance(event, Peeked):
            self._judge(event)

    def _judge(self, event: Peeked) -> None:
        ends = {task.id: task.status for task in self.world.service.sandbox.tasks}
        if [each.task_id for each in event.found] != list(event.asked):
            self.broken(f"{event.asked} were asked for, and {event.found} are told")
        for each in event.found:
            ended = each in ("SUCCESS", "FAILED")
            if ended and each != ends.get(each.task_id):
                self.broken(f"task {each.task_id} is {ends.get(each.task_id)}, and told as {each}")
            if each == "FAILED" and each.error is None:
                self.broken(f"task {each.task_id} has failed, and nobody says why")


@define(eq=False)
class SourcesTakeTurns(Law):
    """However many files others want, one's first does not wait for all of theirs."""

    name = "a source's first file waits for no more than a turn of each other source"
    _passed: dict[tuple[str, str], int] = field(factory=dict)
    """By process and task: downloads of others that began while its file waited."""
    _sources: defaultdict[str, set[str]] = field(factory=lambda: defaultdict(set))

    def notice(self, event: Event) -> None:
        if isinstance(event, FileWanted):
            key = event.process, event.task_id
            if event.task_id not in self._sources[event.process]:
                self._passed[key] = 0
            self._sources[event.process].add(event.task_id)
        elif isinstance(event, DownloadBegan):
            self._passed.pop((event.process, event.task_id), None)
            for process, task_id in self._passed:
                if process == event.process:
                    self._passed[process, task_id] += 1
                    self._judge(process, task_id)

    def _judge(self, process: str, task_id: str) -> None:
        clients = len(next(p for p in self.world.processes if p.name == process).clients)
        # Under way already, and begun on connections that are there while it makes one of its own.
        most = 2 * clients * DOWNLOADS + len(self._sources[process])
        if (passed := self._passed[process, task_id]) > most:
            self.broken(f"{passed} downloads of others began, and that of {task_id} has not")


class FilesAreOpenedInTheirTurn(Law):
    """Thousands of saves need few open files."""

    name = "what waits for its turn has no file open"

    def look(self) -> None:
        for process in self.world.processes:
            for client in process.clients:
                if (count := len(client.files.parts)) > DOWNLOADS:
                    self.broken(f"{process.name} has {count} files open")


class WithinTheCeiling(Law):
    """A client's places are bounded, and each belongs to something that lives."""

    name = "no submit leaves beyond the ceiling; a place belongs to a living task or submit"

    def notice(self, event: Event) -> None:
        if isinstance(event, SubmitLeft):
            for client in (process := self.process_of(event)).clients:
                account = client.places.get(event.account)
                if account is not None and account.in_flight > account.ceiling:
                    self.broken(
                        f"{event.call} leaves as number {account.in_flight} of"
                        f" {account.ceiling} that {process.name} may have in flight"
                    )


@define(eq=False)
class NoCallOutlivesItsLimit(Law):
    """A time limit ends a wait."""

    name = "no call outlives its time limit by more than 60 s"
    _until: dict[str, tuple[str, float]] = field(factory=dict)

    def notice(self, event: Event) -> None:
        if isinstance(event, WaiterCame) and event.limit is not None:
            self._until[event.waiter] = event.process, self.world.now + event.limit + PATIENCE
        elif isinstance(event, WaiterLeft):
            self._until.pop(event.waiter, None)

    def at_death(self, process: Process) -> None:
        for waiter in [w for w, (name, _) in self._until.items() if name == process.name]:
            del self._until[waiter]

    def when_idle(self) -> None:
        now = self.world.now
        for waiter, (_, until) in self._until.items():
            if now > until:
                self.broken(f"{waiter} waits {now - until:.0f} s longer than that")


class NoAnswerIsWaitedForTooLong(Law):
    """An answer that trickles, or does not come, is given up."""

    name = "no answer is waited for beyond its deadline by more than 60 s"

    def notice(self, event: Event) -> None:
        if isinstance(event, (SubmitLeft, DownloadBegan)):
            process = self.process_of(event)
            silence = max(client.http_timeout for client in process.clients)
            deadline = 3 * silence if isinstance(event, SubmitLeft) else 2 * max(silence, PATIENCE)
            self.world.later(deadline + PATIENCE, self._check, event, process)

    def _check(self, event: SubmitLeft | DownloadBegan, process: Process) -> None:
        end = event.link.client
        if process.is_alive and not end.is_closing() and not event.link.has_answered(event.number):
            self.broken(f"{process.name} still waits on {event.link.name}")


class ResultsAreOfTheirTask(Law):
    """What a call gives is what its own task made."""

    name = "a result's bytes name the task of its call"

    def notice(self, event: Event) -> None:
        if isinstance(event, Closed):
            for call, task_id in event.known:
                self._check(call, task_id)
        elif isinstance(event, WaiterLeft) and event.result is not None:
            self._check(event.call, event.result.task_id)
        elif isinstance(event, ContentRead):
            self._check(event.call, event.task_id)
            if event.content.count(event.task_id.encode()) != LABELS:
                self.broken(f"{event.call} reads what task {event.task_id} has not made whole")

    def _check(self, call: str, task_id: str) -> None:
        entry = self.world.service.book.get(task_id)
        if entry is None or entry.call != call:
            whose = "no task" if entry is None else f"the task of {entry.call}"
            self.broken(f"{call} is given {task_id}, {whose}")


class OnlyWhoIsCancelledHearsSo(Law):
    """What becomes of a call is told as a result or an error, also where others have left it."""

    name = "nobody is cancelled by what a call comes to"

    def notice(self, event: Event) -> None:
        if isinstance(event, WaiterLeft) and event.is_cancelled_unasked:
            self.broken(f"{event.waiter} is told that it was cancelled, which nobody has done")


@define(eq=False)
class NamesInStoresAreGivenOnce(Law):
    """Nothing in an object store is replaced unasked, and nobody is in the way of himself."""

    name = "a name in a store is given once, and refused only where somebody else wants it"
    _attempts: defaultdict[str, set[int]] = field(factory=lambda: defaultdict(set))
    _given: set[str] = field(factory=set)

    def notice(self, event: Event) -> None:
        if not isinstance(event, Shelved):
            return
        self._attempts[event.address].add(event.attempt)
        if isinstance(event.error, errors.FileThereError):
            if len(self._attempts[event.address]) == 1:
                self.broken(f"{event.address} is refused, and nobody else has saved there")
        elif event.is_over and event.error is None:
            if event.address in self._given:
                self.broken(f"{event.address} is given again")
            self._given.add(event.address)


class WhatIsSavedHasFiles(Law):
    """Each task here makes one file, which is what it was paid for."""

    name = "a job that is saved has a file"

    def notice(self, event: Event) -> None:
        if isinstance(event, OutcomeGiven):
            outcome = event.outcome
            if outcome.state == "saved" and not outcome.files:
                self.broken(
                    f"job {outcome.job.id} is saved, with nothing of task {outcome.task_id}"
                )


class TheKeyIsNowhere(Law):
    """Secrets are in no text that is written, logged or raised."""

    name = "the key is in no text that is written, logged or raised"

    def notice(self, event: Event) -> None:
        if isinstance(event, TextShown):
            self._check(event.text, event.where)
        elif isinstance(event, WaiterLeft) and event.error is not None:
            self._check(f"{event.error} {event.error!r} {vars(event.error)}", "an error")

    def _check(self, text: str, where: str) -> None:
        if any(self.world.service.key(n) in text for n in range(ACCOUNTS)):
            self.broken(f"it is in {where}")
        if self.world.hooks is not None and any(t in text for t in self.world.hooks.tokens):
            self.broken(f"the receiver's token is in {where}")


class NoTaintedConnection(Law):
    """What lies on a connection would be taken for the submit's answer."""

    name = "no submit leaves on a connection that delivered bytes nobody asked for"

    def notice(self, event: Event) -> None:
        if isinstance(event, SubmitLeft) and event.link.is_tainted:
            self.broken(f"{event.call} leaves on {event.link.name}")


@define(eq=False)
class _Afterwards(Law):
    """What holds of a process that is done, once it has wound down."""

    _judged: set[str] = field(factory=set)

    def when_idle(self) -> None:
        for process in self.world.processes:
            if process.done and process.name not in self._judged:
                self._judged.add(process.name)
                self.world.later(WINDING_DOWN, self._judge_living, process)

    def _judge_living(self, process: Process) -> None:
        if process.is_alive and process is not self.world.service.process:
            self.judge(process)

    def judge(self, process: Process) -> None:
        """See that it holds."""
        raise NotImplementedError


@define(eq=False)
class NothingIsLeft(_Afterwards):
    """A client that is closed leaves nothing behind."""

    name = "after closing there is no task, live timer, file or transport"

    def judge(self, process: Process) -> None:
        tasks = sorted(task.get_coro().__qualname__ for task in process.tasks)  # type: ignore[union-attr]
        held = sum(a.in_flight for c in process.clients for a in c.places.values())
        left = {
            "tasks": tasks,
            "connections": sorted(end.link.name for end in process.ends),
            "timers": process.loop.timers,
            "files that are half written": [p for c in process.clients for p in c.files.parts],
            "places": [held] if held else [],
        }
        for what, some in left.items():
            if some:
                self.broken(f"{process.name} has {what}: {', '.join(map(str, some))}")


@define(eq=False)
class EverySpanEnds(_Afterwards):
    """Telemetry has an end for all that it was told the beginning of."""

    name = "after closing every span has ended, once, and telemetry counts nothing as going on"

    def judge(self, process: Process) -> None:
        if left := [each for client in process.clients for each in client.watched.left]:
            self.broken(f"{process.name} has {', '.join(left)}")


class NothingIsReported(Law):
    """No failure is left for asyncio to report."""

    name = "asyncio has no failure to report that nobody looked at"

    def look(self) -> None:
        if self.world.reports:
            self.broken(self.world.reports[0])


LAWS: list[type[Law]] = [
    OneSubmit,
    EveryTaskIsTold,
    WhatCameIsTold,
    NoSubmitForNobody,
    GoesToItsModel,
    ALookIsALook,
    SourcesTakeTurns,
    FilesAreOpenedInTheirTurn,
    WithinTheCeiling,
    NoCallOutlivesItsLimit,
    NoAnswerIsWaitedForTooLong,
    ResultsAreOfTheirTask,
    OnlyWhoIsCancelledHearsSo,
    NamesInStoresAreGivenOnce,
    WhatIsSavedHasFiles,
    TheKeyIsNowhere,
    NoTaintedConnection,
    NothingIsLeft,
    EverySpanEnds,
    NothingIsReported,
]
"""All of them; that something is scheduled while a call waits, and that a run ends, are judged by
:class:`tests.simulation.world.World` itself."""
