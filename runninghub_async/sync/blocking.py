"""What the blocking classes stand on: each stands for a thing of the asyncio client behind it.

A generated method is a signature and a docstring, as in the families; a decorator says how the
method of the same name is called behind it: in the loop and waited for, or right here.  What goes
in is exchanged for what stands behind it, and what comes out for what stands for it in front.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine
from functools import partial, wraps
from importlib import import_module
from types import TracebackType
from typing import Any, Generic, ParamSpec, Self, TypeVar
from weakref import WeakValueDictionary, finalize

from runninghub_async.client import RunningHub as AsyncRunningHub
from runninghub_async.errors import RunningHubError, UsageError
from runninghub_async.models.output_source import OutputSource
from runninghub_async.sync.homes import FORMS
from runninghub_async.sync.loop import LoopThread, loop_thread

P = ParamSpec("P")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_DEEPEST = 32
"""Levels of lists and objects in arguments that are looked into."""


class Bridge:
    """What a blocking client and all that comes of it share: the asyncio client, and its loop."""

    def __init__(self, client: AsyncRunningHub) -> None:
        self.client = client
        self._loop: LoopThread | None = None
        self.front_of: WeakValueDictionary[int, Blocking] = WeakValueDictionary()
        """What stands for each thing behind, by its identity, as long as anybody has it."""

    @property
    def loop(self) -> LoopThread:
        """The loop that the client works in, from its first use on."""
        if self._loop is None:
            self._loop = loop_thread()
            self._loop.close_at_end(self.client)
            # Nobody has anything of the client any more: what goes on of it is wound down.
            finalize(self, self._loop.close_soon, self.client).atexit = False
        return self._loop

    @property
    def is_of_parent(self) -> bool:
        """Whether it was used in the process that this one was forked from."""
        return self._loop is not None and self._loop.is_inherited

    def waited(self, method: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call a coroutine function behind, wait for its end, and give what came of it."""
        call = partial(method, *map(behind, args), **behind(kwargs))
        return self.in_front(self._run(call))

    def called_in_loop(self, method: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call a plain function behind where nothing else happens meanwhile."""
        call = partial(method, *map(behind, args), **behind(kwargs))
        return self.in_front(self.made_in_loop(call))

    def made_in_loop(self, make: Callable[[], T]) -> T:
        """What a plain function gives that is called in the loop, as it is."""

        async def made() -> T:
            return make()

        return self._run(made)

    def called(self, method: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Call a plain function behind, here: its warnings are about the line of the caller."""
        return self.in_front(method(*map(behind, args), **behind(kwargs)))

    def _run(self, call: Callable[[], Coroutine[Any, Any, T]]) -> T:
        try:
            return self.loop.wait(call)
        except RunningHubError as error:
            self.exchange_in(error)
            raise

    def in_front(self, value: Any) -> Any:
        """What stands for a value here, in lists and tuples as well; most values are themselves."""
        if (known := _form_of(type(value))) is not None:
            form, parts = known
            if parts:
                return form(*(self.in_front(getattr(value, name)) for name in parts))
            found = self.front_of.get(id(value))
            return form(self, value) if found is None else found
        if isinstance(value, RunningHubError):
            self.exchange_in(value)
        elif type(value) in (list, tuple):
            return type(value)(map(self.in_front, value))
        elif type(value) is dict and any(type(each) is tuple for each in value.values()):
            return {name: self.in_front(each) for name, each in value.items()}
        return value

    def exchange_in(self, error: RunningHubError) -> None:
        """Have an error carry what stands here for what it carries."""
        for name in ("outcomes", "result"):
            if carried := getattr(error, name, None):
                setattr(error, name, type(error).outcomes)  # outcomes have the error in them
                setattr(error, name, self.in_front(carried))


class Blocking:
    """What stands for something of the asyncio client; it has no state of its own."""

    __slots__ = ("__weakref__", "_behind", "_bridge")

    def __init__(self, bridge: Bridge, behind: Any) -> None:
        self._bridge = bridge
        self._behind = behind
        bridge.front_of[id(behind)] = self

    def __repr__(self) -> str:
        return f"<blocking {getattr(self, '_behind', type(self).__name__)!r}>"

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Blocking) and type(other) is type(self):
            return bool(self._behind == other._behind)
        return NotImplemented

    def __hash__(self) -> int:
        return hash(self._behind)

    def __reduce__(self) -> Any:
        self._behind.__reduce__()  # a call and a task say themselves what to do instead
        raise UsageError(
            f"This {type(self).__name__} belongs to its blocking client and is neither pickled nor"
            " copied; keep what tells of it, such as a task's id or a result's raw."
        )


class Closing(Blocking):
    """A context manager that closes at its end."""

    __slots__ = ()

    def __enter__(self) -> Self:
        self._bridge.waited(self._behind.__aenter__)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if not self._bridge.is_of_parent:  # which closes it
            self.close()

    def close(self) -> object:
        """Close it."""
        raise NotImplementedError


class Iteration(Generic[T_co]):
    """An iterator that waits for each of its items; leaving its context, or :meth:`close`, ends
    what goes on for it, as dropping it does."""

    __slots__ = ("_bridge", "_items")

    def __init__(self, bridge: Bridge, items: Any) -> None:
        self._bridge = bridge
        self._items = items

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> T_co:
        try:
            item: T_co = self._bridge.waited(self._next)
        except _Exhausted:
            raise StopIteration from None
        return item

    async def _next(self) -> Any:
        try:
            return await anext(self._items)
        except StopAsyncIteration:
            raise _Exhausted from None  # no coroutine may raise what it was

    def close(self) -> None:
        """End it; there are no more items."""
        self._bridge.waited(self._items.aclose)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if not self._bridge.is_of_parent:
            self.close()

    def __del__(self) -> None:
        if self._items.ag_frame is not None and not self._bridge.is_of_parent:
            self._bridge.loop.start_soon(self._items.aclose)


class _Exhausted(Exception):
    """There are no more items."""


# -- how a generated method reaches what is behind it ----------------------------------------------


def waited_for(signature: Callable[P, T]) -> Callable[P, T]:
    """A coroutine function behind: its end is waited for."""
    return _calling(signature, lambda bridge: bridge.waited)


def called_in_loop(signature: Callable[P, T]) -> Callable[P, T]:
    """A plain function behind, which changes or reads what belongs to the loop."""
    return _calling(signature, lambda bridge: bridge.called_in_loop)


def called_here(signature: Callable[P, T]) -> Callable[P, T]:
    """A plain function behind, which needs no loop."""
    return _calling(signature, lambda bridge: bridge.called)


def iterated(signature: Callable[P, T]) -> Callable[P, T]:
    """An asynchronous generator behind: its items are waited for one by one."""

    def called(bridge: Bridge, method: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        return Iteration(bridge, method(*map(behind, args), **behind(kwargs)))

    return _calling(signature, lambda bridge: partial(called, bridge))


def read_here(signature: Callable[[Any], T]) -> Callable[[Any], T]:
    """An attribute or property behind, for ``property``."""
    name = signature.__name__

    @wraps(signature)
    def get(self: Any) -> T:
        value: T = self._bridge.in_front(getattr(self._behind, name))
        return value

    return get


def read_in_loop(signature: Callable[[Any], T]) -> Callable[[Any], T]:
    """A property behind that reads what belongs to the loop."""
    name = signature.__name__

    @wraps(signature)
    def get(self: Any) -> T:
        value: T = self._bridge.called_in_loop(getattr, self._behind, name)
        return value

    return get


def _calling(
    signature: Callable[P, T], how: Callable[[Bridge], Callable[..., Any]]
) -> Callable[P, T]:
    name = signature.__name__

    @wraps(signature)
    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        self: Any = args[0]
        made: T = how(self._bridge)(getattr(self._behind, name), *args[1:], **kwargs)
        return made

    return call


# -- what stands for what -----------------------------------------------------------------------


def behind(value: Any, depth: int = 0) -> Any:
    """What is behind an argument, in lists, tuples and objects as well.

    Raises:
        UsageError: it is of an asyncio client.
    """
    if isinstance(value, Blocking):
        return value._behind  # noqa: SLF001 - of this module's own class, kept from its users
    if isinstance(value, OutputSource):
        kind = type(value).__name__
        raise UsageError(
            f"This {kind} is of an asyncio client, and a blocking one (runninghub_async.sync) was"
            " given it. Make it with the blocking client, or use the asyncio one for both; a task"
            " can be had from either by its id, and an output by its url."
        )
    if depth >= _DEEPEST:
        return value
    if type(value) in (list, tuple):
        found = [behind(each, depth + 1) for each in value]
        same = all(new is old for new, old in zip(found, value, strict=True))
        return value if same else type(value)(found)
    if type(value) is dict:
        given = {name: behind(each, depth + 1) for name, each in value.items()}
        return value if all(given[name] is value[name] for name in value) else given
    return value


_forms: dict[type, tuple[Any, tuple[str, ...]] | None] = {}


def _form_of(kind: type) -> tuple[Any, tuple[str, ...]] | None:
    """The class here of a class behind, and of values the attributes that they are made of again;
    ``None`` of all other classes."""
    if kind not in _forms:
        _forms[kind] = None
        if (home := FORMS.get(f"{kind.__module__}.{kind.__qualname__}")) is not None:
            form: Any = getattr(import_module(home), kind.__name__)
            is_value = not issubclass(form, Blocking)
            _forms[kind] = form, tuple(inspect.signature(form).parameters) if is_value else ()
    return _forms[kind]
