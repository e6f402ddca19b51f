"""The package's log: what a call or a task causes is told with the task's id and the call's tags.

Which call that is, a context variable knows: a request, a retry and a warning are logged where
nothing of the call is known.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from contextvars import Context, ContextVar, copy_context
from typing import Any

from attrs import field, frozen

NAME = "runninghub_async"
_SIMPLE = re.compile(r"[\w.:@/+-]+")


@frozen
class Subject:
    """What a line of the log is about."""

    task_id: str | None = None
    tags: Mapping[str, str] = field(factory=dict)

    def beside(self, shown: str) -> str:
        """What is to be told of it beside a text that may name the task already."""
        words = [f"{name}={_quoted(value)}" for name, value in self.tags.items()]
        if self.task_id is not None and self.task_id not in shown:
            words.insert(0, f"task {self.task_id}")
        return " ".join(words)


_NOTHING = Subject()
_subject: ContextVar[Subject] = ContextVar(f"{NAME}.subject", default=_NOTHING)


class about:
    """What is logged in here is about this.  (No generator yields in here: its context is its
    caller's.)  A class, since every look at a task has several, and a generator is slower."""

    __slots__ = ("_subject", "_token")

    def __init__(self, subject: Subject) -> None:
        self._subject = subject

    def __enter__(self) -> None:
        self._token = _subject.set(self._subject)

    def __exit__(self, *_: object) -> None:
        _subject.reset(self._token)


def begin(subject: Subject) -> None:
    """What the running asyncio task logs from here on is about this."""
    _subject.set(subject)


def apart() -> Context:
    """The caller's context for work of its own, whose lines are about nothing yet."""
    context = copy_context()
    context.run(_subject.set, _NOTHING)
    return context


class Log(logging.LoggerAdapter[logging.Logger]):
    """Adds the subject to each line, and as ``task_id`` and ``tags`` to its record."""

    def log(self, level: int, msg: object, *args: object, **more: Any) -> None:
        if not self.isEnabledFor(level):
            return
        subject = _subject.get()
        if subject is not _NOTHING:
            if beside := subject.beside(" ".join(map(str, args))):
                msg, args = f"{msg} [%s]", (*args, beside)
            more["extra"] = {"task_id": subject.task_id, "tags": dict(subject.tags)}
        more["stacklevel"] = more.get("stacklevel", 1) + 1
        self.logger.log(level, msg, *args, **more)


def _quoted(value: str) -> str:
    return value if _SIMPLE.fullmatch(value) else repr(value)


logger = Log(logging.getLogger(NAME))
