"""Virtual time: event loops that never wait, and what takes the place of clocks and chance.

The clock is the world's.  A loop reads it, and is stepped from outside; it has no selector that
waits and no self-pipe, so no socket.  Whatever would reach the real world inside a run, a
socket, a thread or a ``time.sleep``, raises an error that names its line.
"""

from __future__ import annotations

import asyncio
import gc
import heapq
import itertools
import os
import pkgutil
import random
import secrets
import socket
import sys
import threading
import time
import traceback
import uuid
import weakref
from asyncio.events import _set_running_loop
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, tzinfo
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from random import Random
from types import ModuleType
from typing import TYPE_CHECKING, Any

import runninghub_async
from runninghub_async.engine.ceilings import Waiter

if TYPE_CHECKING:
    from tests.simulation.world import World

EPOCH = 1_800_000_000.0
"""``time.time()`` when the clock of a world says 0."""
_NOT_SIMULATED = (
    "runninghub_async.bars",
    "runninghub_async.cli",
    "runninghub_async.mcp",
    "runninghub_async.__main__",
    "runninghub_async.pytest_plugin",
)
"""Rooms that no simulated process loads; some need extras."""
_real_time = time.monotonic
_STANDARD = str(Path(asyncio.__file__).parents[1])

_numbers = itertools.count(1)


class _Counted:
    """Hashed by a number of its own: sets of such objects iterate in the order of their making."""

    _number: int

    def __hash__(self) -> int:
        try:
            return self._number
        except AttributeError:
            number = next(_numbers)
        try:
            self._number = number
        except AttributeError:  # it has slots
            return _number_beside(self, number)
        return number


_beside: dict[int, tuple[int, weakref.ref[Any]]] = {}


def _number_beside(thing: Any, number: int) -> int:
    """The number of an object that has no room for one."""
    if id(thing) not in _beside:
        gone = partial(_beside.pop, id(thing))
        _beside[id(thing)] = number, weakref.ref(thing, lambda _: gone())
    return _beside[id(thing)][0]


class CountedTask(_Counted, asyncio.Task[Any]):
    """A task whose hash is no address."""


class CountedFuture(_Counted, asyncio.Future[Any]):
    """A future whose hash is no address."""


class _NothingComes:
    """A selector to which nothing comes: what comes, the world hands to the loop."""

    def select(self, timeout: float | None = None) -> list[Any]:
        return []


class VirtualLoop(asyncio.BaseEventLoop):
    """An event loop that is stepped from outside, on the clock of its world."""

    # What the base class has, and does not tell type checkers.
    _ready: Any
    _scheduled: list[asyncio.TimerHandle]
    _timer_cancelled_count: int
    _thread_id: int | None
    _run_once: Callable[[], None]
    _asyncgen_firstiter_hook: Any
    _asyncgen_finalizer_hook: Any

    def __init__(self, world: World, chance: Random) -> None:
        super().__init__()
        self._world = world
        self._chance = chance
        self._selector = _NothingComes()
        self.is_dead = False
        self.set_task_factory(_counted_task)

    def time(self) -> float:
        return self._world.now

    def create_future(self) -> asyncio.Future[Any]:
        return CountedFuture(loop=self)

    @property
    def has_work(self) -> bool:
        """Whether a step would run anything now."""
        if self._ready or not self._scheduled:
            return bool(self._ready)
        due = self.next_timer
        return due is not None and due <= self._world.now

    @property
    def next_timer(self) -> float | None:
        """When the next timer is due that is not cancelled."""
        while self._scheduled and self._scheduled[0].cancelled():
            heapq.heappop(self._scheduled)
            self._timer_cancelled_count -= 1
        return self._scheduled[0].when() if self._scheduled else None

    @property
    def timers(self) -> list[str]:
        """What waits for its time, by name."""
        live = (handle for handle in self._scheduled if not handle.cancelled())
        return sorted(str(getattr(h, "_callback", h)).partition(" at 0x")[0] for h in live)

    def step(self) -> None:
        """One round: run what is ready, and the timers that are due."""
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(self._asyncgen_firstiter_hook, self._asyncgen_finalizer_hook)
        self._thread_id = threading.get_ident()
        _set_running_loop(self)
        try:
            self._run_once()
        finally:
            _set_running_loop(None)
            self._thread_id = None
            sys.set_asyncgen_hooks(*hooks)

    def run_in_executor(  # type: ignore[override]
        self, executor: Any, func: Callable[..., Any], *args: Any
    ) -> asyncio.Future[Any]:
        """Run it at once, as if in a thread, and hand back what comes of it later."""
        result: asyncio.Future[Any] = self.create_future()
        _set_running_loop(None)
        try:
            value, error = func(*args), None
        except BaseException as failure:
            value, error = None, failure
        finally:
            _set_running_loop(self)

        def hand_back() -> None:
            if not self.is_dead:
                self.call_soon(settle)

        def settle() -> None:
            if result.cancelled():
                return
            if error is not None:
                result.set_exception(error)
            else:
                result.set_result(value)

        self._world.later(self._chance.expovariate(1 / 0.002), hand_back)
        return result

    def _process_events(self, event_list: Any) -> None:
        """Nothing comes from a selector."""

    def _write_to_self(self) -> None:
        """Nobody has to be woken."""


def _counted_task(loop: asyncio.AbstractEventLoop, coro: Any, **more: Any) -> CountedTask:
    return CountedTask(coro, loop=loop, **more)


# -- what takes the place of the real -----------------------------------------------------------


class ReachedTheRealWorldError(Exception):
    """Something inside a run would have used a real socket, a thread, or real time."""


def _forbidden(world: World, what: str) -> Callable[..., Any]:
    def refuse(*_: Any, **__: Any) -> Any:
        stack = traceback.extract_stack()[:-1]
        ours = [frame for frame in stack if not _is_standard(frame.filename)]
        here = (ours or stack)[-1]
        where = f"{what} at {here.filename}:{here.lineno}: {here.line}"
        world.broken = world.broken or ReachedTheRealWorldError(where)  # whoever catches this one
        raise ReachedTheRealWorldError(where)

    return refuse


def _is_standard(file: str) -> bool:
    return file.startswith((_STANDARD, "<frozen")) and "site-packages" not in file


class _AlsoReal(type):
    """Real dates are instances too: only the class's ``now`` is replaced."""

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, datetime)


@contextmanager
def replaced(world: World) -> Iterator[None]:
    """In here clocks are the world's, chance comes from the seed, and nothing real is reached."""

    def drawn(name: str, *args: Any, **more: Any) -> Any:
        return getattr(world.chance.here, name)(*args, **more)

    randbytes = partial(drawn, "randbytes")

    class VirtualDatetime(datetime, metaclass=_AlsoReal):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime.fromtimestamp(EPOCH + world.now, tz)

    instead: dict[Any, Any] = {
        time.monotonic: lambda: world.now,
        time.perf_counter: lambda: world.now,
        time.time: lambda: EPOCH + world.now,
        time.sleep: _forbidden(world, "time.sleep"),
        datetime: VirtualDatetime,
        os.urandom: randbytes,
        uuid.uuid4: lambda: uuid.UUID(bytes=randbytes(16), version=4),
        secrets.token_bytes: lambda size=32: randbytes(size or 32),
        secrets.token_hex: lambda size=32: randbytes(size or 32).hex(),
    }
    places: list[tuple[Any, str, Any]] = [
        (module, name, instead[real]) for module, name, real in _places(tuple(instead))
    ]
    places += [
        (threading.Thread, "start", _forbidden(world, "a thread")),
        (socket.socket, "__init__", _forbidden(world, "a socket")),
        (import_module("aiohttp.web_fileresponse"), "NOSENDFILE", True),
        (random, "_urandom", randbytes),
    ]
    places += [
        (random, name, partial(drawn, name))
        for name, function in vars(random).items()
        if isinstance(getattr(function, "__self__", None), Random)  # of the one that all share
    ]
    places += [(each, "__hash__", _Counted.__hash__) for each in _hashed_by_address()]
    places.append((Waiter, "__hash__", lambda waiter: hash(waiter.granted)))  # has no room at all
    global _numbers
    _numbers = itertools.count(1)
    gc.disable()
    before = [(where, name, vars(where)[name]) for where, name, _ in places if name in vars(where)]
    for where, name, new in places:
        setattr(where, name, new)
    try:
        yield
    finally:
        for each in [*_hashed_by_address(), Waiter]:
            del each.__hash__
        for where, name, old in before:
            setattr(where, name, old)
        gc.enable()


def real_seconds() -> float:
    """Seconds of the real clock, also inside a run: for telling how fast it is."""
    return _real_time()


@cache
def _places(reals: tuple[Any, ...]) -> list[tuple[ModuleType, str, Any]]:
    """Where each of the replaced functions is known, by which name: whoever imported it too."""
    by_id = {id(real): real for real in reals}
    modules: list[ModuleType] = [time, os, uuid, secrets, *_modules()]
    return [
        (module, name, by_id[id(value)])
        for module in modules
        for name, value in list(vars(module).items())
        if id(value) in by_id
    ]


@cache
def _modules() -> list[ModuleType]:
    """The modules of the product and of aiohttp: all of them, so that none is imported in a run."""
    for found in pkgutil.walk_packages(runninghub_async.__path__, "runninghub_async."):
        if not found.name.startswith((*_NOT_SIMULATED, "runninghub_async.endpoints.")):
            import_module(found.name)
    import_module("aiohttp.web")
    names = sorted(n for n in sys.modules if n.split(".")[0] in ("runninghub_async", "aiohttp"))
    return [sys.modules[name] for name in names]


@cache
def _hashed_by_address() -> list[type]:
    """Classes whose objects may stand in sets and would iterate by their addresses there."""
    found: dict[int, type] = {}
    for module in [*_modules(), asyncio.queues, asyncio.locks]:
        for each in vars(module).values():
            if (
                isinstance(each, type)
                and getattr(each, "__hash__", None) is object.__hash__
                and each.__module__ == module.__name__
                and each.__weakrefoffset__
                and not issubclass(each, (type, BaseException))
                and not getattr(each, "_is_protocol", False)
            ):
                found[id(each)] = each
    return [each for each in found.values() if _takes_attributes(each)]


def _takes_attributes(each: type) -> bool:
    try:
        setattr(each, "__hash__", object.__hash__)  # noqa: B010
        del each.__hash__
    except (TypeError, AttributeError):
        return False
    return True
