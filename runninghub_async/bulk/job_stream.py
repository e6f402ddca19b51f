"""What a run is given to do, taken as fast as it can start: jobs, calls, or their text form."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

from attrs import evolve

from runninghub_async import errors, quoting
from runninghub_async.ahead import ended
from runninghub_async.bulk.distinct import Counter
from runninghub_async.bulk.engines.work import Work
from runninghub_async.bulk.inputs import check_single
from runninghub_async.bulk.jobs import Job, numbered
from runninghub_async.bulk.kept import kept_in
from runninghub_async.bulk.local_kinds import is_local
from runninghub_async.bulk.passages import Passage
from runninghub_async.calls.call import Call

Item = Job | Call | Mapping[str, Any] | Passage
Jobs = Iterable[Item] | AsyncIterable[Item]


class Pieces:
    """A stream of jobs in pieces."""

    def __init__(self, jobs: Jobs) -> None:
        self._later = aiter(jobs) if isinstance(jobs, AsyncIterable) else None
        self._now: Iterator[Item] = iter(()) if isinstance(jobs, AsyncIterable) else iter(jobs)
        self._broken: Exception | None = None
        self._reading: asyncio.Task[list[Item]] | None = None

    async def next(self, most: int) -> list[Item]:
        """The next jobs, and all candidates of a choice together; of an asynchronous stream one,
        since the others may take long.

        Raises:
            Exception: the stream's own, after all that came before.
        """
        if self._reading is not None:
            reading, self._reading = self._reading, None
            return await reading
        return await self._read(most)

    async def _read(self, most: int) -> list[Item]:
        if self._broken is not None:
            raise self._broken
        piece: list[Item] = []
        if self._later is not None:
            async for item in self._later:
                return [item]
        try:
            piece.extend(islice(self._now, most))
            if piece and (choice := _choice_of(piece[-1])) is not None:
                for item in self._now:
                    piece.append(item)
                    if _choice_of(item) != choice:
                        break
        except Exception as error:
            self._broken = error
            if not piece:
                raise
        return piece

    @property
    def may_keep_waiting(self) -> bool:
        """Whether it is asynchronous: what it gives next may not be there yet."""
        return self._later is not None

    async def next_unless(
        self, event: asyncio.Event | None, most: int, within: float | None = None
    ) -> list[Item] | None:
        """The same; ``None`` where the event comes, or so many seconds pass, before an asynchronous
        stream gives one."""
        if self._later is None:
            return await self.next(most)
        if self._reading is None:
            self._reading = asyncio.create_task(self._read(most))
        waiting = [] if event is None else [asyncio.create_task(event.wait())]
        try:
            await asyncio.wait(
                [self._reading, *waiting], timeout=within, return_when=asyncio.FIRST_COMPLETED
            )
        finally:
            for each in waiting:
                each.cancel()
        return await self.next(most) if self._reading.done() else None

    async def close(self) -> None:
        """Wait for the stream no longer, and close it, if it can be closed."""
        if self._reading is not None:
            await ended(self._reading)
        close = getattr(self._later, "aclose", None)  # generators have it
        if close is not None:
            await close()


def _choice_of(item: Item) -> str | None:
    return item.choice if isinstance(item, Job) else None


def job_in(item: Job | Call | Mapping[str, Any], seen: Counter) -> Job | Work:
    """The item as a job with an id; as work that has failed already where it cannot be one."""
    try:
        if isinstance(item, Job):
            if item.id:
                return item
            return evolve(numbered(item.form, seen, item.call, item.kept), line=item.line)
        if isinstance(item, Call):
            form = item.to_dict()
            check_single(form)
            return numbered(form, seen, item)
        if not isinstance(item, Mapping):
            raise errors.InvalidParameterError(
                f"A job is {quoting.shown(item)}; allowed is a Job, a call, or a mapping such as"
                ' {"model": ..., "params": {...}}.'
            )
        if is_local(item):
            raise errors.InvalidParameterError(
                "A job that runs a function, or chooses, is given as a Job, such as StepSource"
                " makes of rows: a mapping may be a stranger's text."
            )
        kept, rest = kept_in(item)
        form = {str(name): value for name, value in rest.items() if name != "id"}
        name = str(item.get("id") or "")
        name.encode()  # half a character is no name
        return Job(id=name, form=form, kept=kept) if name else numbered(form, seen, kept=kept)
    except Exception as error:
        return Work(Job(id="", form={"model": repr(item)[:80]}), None, error)
