"""One run: processes with loops of their own, stepped in turn on one clock that jumps."""

from __future__ import annotations

import asyncio
import gc
import hashlib
import heapq
import itertools
import logging
import traceback
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextvars import copy_context
from typing import TYPE_CHECKING, Any

from tests.simulation.chance import OWNER, Chance
from tests.simulation.clock import VirtualLoop
from tests.simulation.events import Died, Event, TextShown
from tests.simulation.law import Law, LawBrokenError

if TYPE_CHECKING:
    from tests.simulation.client import Client
    from tests.simulation.service import Service
    from tests.simulation.wire import End, Network

MOST_STEPS = 400_000
LONGEST = 20_000.0
"""Virtual seconds that a run may take."""
STEP_SECONDS = 2e-6
"""What a round of a loop takes: so nothing goes round for ever at one moment."""
STALLS, LONGEST_STALL = 0.05, 0.5
"""How often nothing runs for a while, and for how many seconds at most; all that is due by then
is met at once."""
SETTLING = 5.0
"""Seconds after the last process has ended in which the rest may arrive."""
STORY = 4_000
"""Lines of the story that are kept."""

NO_END = "a run ends"
UNEXPECTED = "a process ends as it should"
NOTHING_COMES = "something is scheduled while a public call waits"
OWN_LAWS = (NO_END, UNEXPECTED, NOTHING_COMES)
"""What the world judges by itself."""

Main = Callable[["Process"], Coroutine[Any, Any, Any]]


class Process:
    """One simulated process: an event loop, and what it has open."""

    def __init__(self, world: World, name: str, main: Main) -> None:
        self.world = world
        self.name = name
        self.is_alive = True
        self.clients: list[Client] = []
        self.ends: list[End] = []
        """Its connections that are not closed."""
        self.loop = VirtualLoop(world, world.chance.stream(f"threads of {name}"))
        self.loop.set_exception_handler(self._hear)
        context = copy_context()
        context.run(OWNER.set, name)
        self._main = self.loop.create_task(main(self), context=context)

    @property
    def done(self) -> bool:
        """Whether it has ended, or is dead."""
        return not self.is_alive or self._main.done()

    @property
    def is_complete(self) -> bool:
        """Whether its main function has come to its end."""
        return self._main.done()

    @property
    def error(self) -> BaseException | None:
        """What it ended with that nobody expected."""
        if not self.is_alive or not self._main.done():
            return None
        return asyncio.CancelledError() if self._main.cancelled() else self._main.exception()

    @property
    def tasks(self) -> list[asyncio.Task[Any]]:
        """What runs in it beside its main function."""
        return [task for task in asyncio.all_tasks(self.loop) if task is not self._main]

    def kill(self, how: str = "kill") -> None:
        """End it at once: nothing of it cleans up, and its connections end in a reset."""
        if self.done:
            return
        self.is_alive, self.loop.is_dead = False, True
        self.world.tell(Died(self.name, how))
        for end in list(self.ends):
            end.link.reset(end)
        for died in self.world.when_dead:
            died(self, how)
        self.world.judge(self.world.at_death, self)

    def _hear(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """What asyncio reports, where else nobody would hear of it."""
        if not self.is_alive:
            return  # nobody is left to look at anything
        error = context.get("exception")
        self.world.reports.append(f"{self.name}: {context['message']}: {shown(error)}")


class World:
    """A run of one plan."""

    network: Network
    service: Service

    def __init__(self, seed: int) -> None:
        self.now = 0.0
        self.chance = Chance(seed)
        self.processes: list[Process] = []
        self.when_dead: list[Callable[[Process, str], None]] = []
        self._notice: list[Callable[[Event], None]] = []
        self._when_idle: list[Callable[[], None]] = []
        self.at_death: list[Callable[[Process], None]] = []
        self._at_end: list[Callable[[], None]] = []
        self.listeners: list[Callable[[Event], None]] = []
        """Told of every event; whoever acts on one."""
        self.disk: Any = None
        self.hooks: Any = None
        self.chains: Any = None
        self.live: Any = None
        self.serve: Any = None
        self.buckets: dict[str, Any] = {}
        """Of object stores, by name."""
        self.reports: list[str] = []
        """What asyncio had to report."""
        self.story: list[str] = []
        self.told = 0
        self.steps = 0
        self.broken: Exception | None = None
        self._busy: Process | None = None
        """One that was at work when that was last looked for."""
        self._turns = self.chance.stream("turns")
        self._agenda: list[tuple[float, int, Callable[..., object], tuple[Any, ...]]] = []
        self._order = itertools.count()
        self._digest = hashlib.sha256()

    # -- what happens ----------------------------------------------------------------------

    def start(self, name: str, main: Main) -> Process:
        """Another process, which runs ``main`` from now on."""
        process = Process(self, name, main)
        self.processes.append(process)
        return process

    def later(self, seconds: float, act: Callable[..., object], *args: Any) -> None:
        """Let something happen outside of all processes."""
        moment = self.now + max(0.0, seconds)
        heapq.heappush(self._agenda, (moment, next(self._order), act, args))

    def tell(self, event: Event) -> None:
        """Something happened: the story has another line, and the laws judge it."""
        self.told += 1
        words = event.words().replace("\n", " ")
        line = f"{self.now:12.6f} {event.process:<10} {words[:400]}"
        self._digest.update(line.encode())
        self.story.append(line)
        if len(self.story) > STORY:
            del self.story[: STORY // 2]
        self.judge(self._notice, event)
        for listener in self.listeners:
            listener(event)

    @property
    def digest(self) -> str:
        """Of all lines of the story."""
        return self._digest.hexdigest()[:16]

    # -- running ---------------------------------------------------------------------------

    def run(self) -> None:
        """Until all processes but the service have ended.

        Raises:
            LawBrokenError: one of the laws does not hold.
        """
        while not self._is_over():
            self._go_on()
        settled = self.now + SETTLING
        while self.now < settled and self._go_on(until=settled):
            pass
        gc.collect()  # so that asyncio reports what failed and nobody looked at
        self.judge(self._at_end)
        self._raise_broken()

    def _is_over(self) -> bool:
        if self.steps > MOST_STEPS or self.now > LONGEST:
            waiting = ", ".join(p.name for p in self._at_work())
            why = f"{self.steps} steps, {self.now:.0f} s: {waiting} goes on"
            raise LawBrokenError(NO_END, why)
        if self._busy is None or self._busy.done:
            self._busy = next(self._at_work(), None)
        return self._busy is None

    def _at_work(self) -> Iterator[Process]:
        """Those that have not ended, but for the service; the last one first."""
        service = self.service.process
        return (p for p in reversed(self.processes) if not p.done and p is not service)

    def _go_on(self, until: float | None = None) -> bool:
        """One step, or a jump to what comes next; whether there is anything."""
        if self._agenda and self._agenda[0][0] <= self.now:
            _, _, act, args = heapq.heappop(self._agenda)
            act(*args)
            self._raise_broken()
            return True
        ready = [p for p in self.processes if p.is_alive and p.loop.has_work]
        if ready:
            self._step(ready[0] if len(ready) == 1 else self._turns.choice(ready))
            return True
        self.judge(self._when_idle)
        self._raise_broken()
        return self._jump(until)

    def _step(self, process: Process) -> None:
        self.steps += 1
        self.now += STEP_SECONDS
        process.loop.step()
        self._raise_broken()
        if process.done and process.is_alive and (error := process.error) is not None:
            raise LawBrokenError(UNEXPECTED, f"{process.name}: {shown(error)}")

    def _jump(self, until: float | None) -> bool:
        """Let the clock go to what comes next: a timer is never early, and often a little late."""
        timers = [p.loop.next_timer for p in self.processes if p.is_alive]
        timer = min((due for due in timers if due is not None), default=None)
        event = self._agenda[0][0] if self._agenda else None
        if timer is not None and (event is None or timer < event):
            moment = timer + self._turns.uniform(0.0, 0.0005)
            if self._turns.random() < STALLS:  # the machine was busy, and what came has to wait
                moment += self._turns.uniform(0.0, LONGEST_STALL)
            elif event is not None:
                moment = min(moment, max(event, timer))
        elif event is not None:
            moment = event
        else:
            return self._nothing_comes()
        if until is not None and moment > until:
            self.now = until
            return False
        self.now = max(self.now, moment)
        return True

    def _nothing_comes(self) -> bool:
        if waiting := [process.name for process in self._at_work()]:
            raise LawBrokenError(NOTHING_COMES, f"{', '.join(waiting)} would wait for ever")
        return False

    # -- judging ---------------------------------------------------------------------------

    def obey(self, laws: Sequence[Law]) -> None:
        """Ask these laws, each what it judges."""
        for law in laws:
            for asked, name, more in (
                (self._notice, "notice", "notice"),
                (self._when_idle, "when_idle", "look"),
                (self.at_death, "at_death", "look"),
                (self._at_end, "at_end", "look"),
            ):
                if any(getattr(type(law), n) is not getattr(Law, n) for n in (name, more)):
                    asked.append(getattr(law, name))

    def judge(self, asked: Sequence[Callable[..., None]], *about: Any) -> None:
        """The first breach counts; it is raised where nothing of the product can catch it."""
        for judge in asked:
            try:
                judge(*about)
            except Exception as error:  # not raised through the product, which might catch it
                self.broken = self.broken or error

    def _raise_broken(self) -> None:
        if self.broken is not None:
            raise self.broken


class Listener(logging.Handler):
    """Hands what the product logs to the world, and what is wrong with the simulation itself."""

    def __init__(self, world: World) -> None:
        super().__init__(logging.DEBUG)
        self._world = world
        self.setFormatter(logging.Formatter("%(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.startswith("aiohttp"):
            error = record.exc_info[1] if record.exc_info else None
            if not isinstance(error, ConnectionError):  # the client is gone
                self._world.reports.append(f"the server: {shown(error)}")
        else:
            self._world.tell(TextShown("log", record.levelname, self.format(record)))


def shown(error: BaseException | None) -> str:
    """An error with where it came from, as far as it is told the same each time."""
    if error is None:
        return "no error"
    return "".join(traceback.format_exception(error))[-3000:]
