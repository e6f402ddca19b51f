"""Results that come some time after the success of their task, or in V1's answer only."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from runninghub_async import errors, logs
from runninghub_async.calls.output_kinds import is_there
from runninghub_async.engine.polling import QUERY_LIMIT, Poller
from runninghub_async.http import wire
from runninghub_async.logs import logger
from runninghub_async.models.records import OutputKind
from runninghub_async.retries import backoff, jittered

PATIENCE = 60.0
"""Seconds after the success for which results are looked for."""
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 8.0

Ask = Callable[[float], Awaitable[wire.TaskAnswer | None]]
"""Ask about the task once, within so many seconds; ``None`` where nothing is told."""


def has_all(answer: wire.TaskAnswer, expected: OutputKind | None) -> bool:
    """Whether an answer has results, and something in each."""
    listed = results_in(answer.raw)
    if isinstance(listed, list) and None in listed:
        return False
    return bool(answer.results) and all(is_there(item, expected) for item in answer.results)


def fuller(
    known: wire.TaskAnswer, told: wire.TaskAnswer, expected: OutputKind | None
) -> wire.TaskAnswer:
    """The answer with more results, with the bill of the one that has the higher.

    A success was an end: whatever a later answer calls the task, it takes nothing back.
    """
    if told.status != "SUCCESS":
        return known
    # V1 tells less of a bill than V2: not that of tasks which the task has started.
    usage = max(known.usage, told.usage, key=lambda usage: -1 if usage.cost is None else usage.cost)
    had, has = (sum(is_there(item, expected) for item in a.results) for a in (known, told))
    is_fuller = has > had or (has == had and has_all(told, expected))
    return evolve(told if is_fuller else known, usage=usage)


def results_in(raw: Mapping[str, Any]) -> Any:
    """What stands where the results should be, in an answer of V2 or V1."""
    data = raw.get("data")
    told = raw.get("results", data)
    if told is data and isinstance(data, Mapping):
        told = data.get("results")
    return told if (listed := wire.list_in(told)) is None else listed


@frozen(kw_only=True)
class Search:
    """Looks for the results of one task.

    Attributes:
        subject: what the log says that it is about.
        asks: the ways to ask, in this order.
        take: takes notice of an answer; says whether everything is there now.
        poller: keeps the limit of queries per second.
        interval: seconds between looks, where the client has a fixed one.
    """

    subject: logs.Subject
    asks: Sequence[Ask]
    take: Callable[[wire.TaskAnswer], bool]
    poller: Poller
    interval: float | None

    async def run(self, patience: float) -> None:
        """Look until everything is there, or so many seconds have passed; at least once."""
        logs.begin(self.subject)
        loop = asyncio.get_running_loop()
        until, looks = loop.time() + patience, 0
        while not await self._look():
            looks += 1
            first = _FIRST_PAUSE if self.interval is None else self.interval
            pause = jittered(backoff(looks, first=first, longest=max(first, _LONGEST_PAUSE)))
            if loop.time() + pause > until:
                return
            await asyncio.sleep(pause)

    async def _look(self) -> bool:
        for ask in self.asks:
            await self.poller.have_turn()
            try:
                answer = await ask(QUERY_LIMIT)
            except errors.ClientClosedError:
                raise
            except Exception as error:  # whatever it is, the task is paid and its results may come
                task_id = self.subject.task_id
                logger.info("a look for the results of task %s failed: %s", task_id, error)
                continue
            if answer is not None and self.take(answer):
                return True
        return False
