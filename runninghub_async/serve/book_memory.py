"""The book of requests in memory: for tests, and for servers of one loop that keep nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from attrs import define, evolve

from runninghub_async.serve.book import (
    REPEATED_WITHIN,
    Hook,
    TaskCount,
    day_as_text,
    day_of,
    has_failed,
)
from runninghub_async.serve.memory_hooks import MemoryHooks
from runninghub_async.serve.records import Request


@define
class _Page:
    """A request in the book."""

    request: Request
    came_at: float
    """When its caller, or one who repeats it, has last come."""


class MemoryBook:
    """A :class:`RequestBook` of one process, which ends with it."""

    def __init__(self) -> None:
        """Nothing stands in it."""
        self._pages: dict[str, _Page] = {}
        self._of_task: dict[str, str] = {}
        self._lines: dict[str, Mapping[str, Any]] = {}
        self._refused: list[tuple[Request, float]] = []
        self._hooks = MemoryHooks()
        self._turns: dict[str, tuple[str, float]] = {}

    async def enter(self, request: Request, *, repeats: bool) -> Request:
        found = self._found(request, repeats=repeats)
        if found is None:
            self._pages[request.id] = _Page(request, request.received_at)
            self._of_task.update(dict.fromkeys(request.tasks, request.id))
            self._hooks.add(request)
            return request
        if found.request.digest == request.digest:
            found.request = evolve(found.request, gone_at=None, server=request.server)
            found.came_at = request.received_at
        return found.request

    def _found(self, new: Request, *, repeats: bool) -> _Page | None:
        """That which a request is, where it stands here already."""
        like = [
            page
            for page in self._pages.values()
            if (page.request.token, page.request.route) == (new.token, new.route)
        ]
        if new.key is not None:
            return next((page for page in like if page.request.key == new.key), None)
        if not repeats:
            return None
        like = [
            page
            for page in like
            if page.request.digest == new.digest
            and page.came_at >= new.received_at - REPEATED_WITHIN
            and len(page.request.deleted) < len(page.request.tasks)
        ]
        gone = [page for page in like if page.request.gone_at is not None]
        if gone:
            return min(gone, key=lambda page: _age(page.request))
        if self._takes_refusal(new):
            return None
        answered = [page for page in like if self._was_answered(page.request)]
        return min(answered, key=_likely_lost, default=None)

    def _was_answered(self, request: Request) -> bool:
        return request.key is None and not (request.is_waited and self._is_open(request))

    def _is_open(self, request: Request) -> bool:
        return any(task not in self._lines for task in request.tasks)

    def _takes_refusal(self, new: Request) -> bool:
        self._refused = [each for each in self._refused if each[1] > new.received_at]
        for each in self._refused:
            if _what(each[0]) == _what(new):
                self._refused.remove(each)
                return True
        return False

    async def withdraw(self, id: str, *, gone_before: float | None = None) -> bool:
        request = await self.get(id)
        if request is None:
            return False
        is_meant = gone_before is None or (
            request.gone_at is not None and request.gone_at < gone_before
        )
        if is_meant:
            await self.remove([id])
        return is_meant

    async def refuse(self, request: Request, *, until: float) -> None:
        await self.remove([request.id])
        self._refused.append((request, until))

    async def note_left(self, id: str, at: float, *, goes_on: bool = False) -> None:
        self._change(id, lambda request: request.left(at, goes_on=goes_on))

    async def note_back(self, id: str, server: str) -> None:
        self._change(id, lambda request: evolve(request, gone_at=None, server=server))

    async def get(self, id: str) -> Request | None:
        page = self._pages.get(id)
        return None if page is None else page.request

    async def of_task(self, task: str) -> Request | None:
        return await self.get(self._of_task.get(task, ""))

    async def of_token(
        self,
        token: str,
        routes: Collection[str],
        *,
        after: str | None,
        limit: int,
        descending: bool,
    ) -> list[Request]:
        own = [
            request
            for request in self._by_age(descending=descending)
            if request.token == token and request.route in routes
        ]
        if after is None:
            return own[:limit]
        last = await self.get(after)
        if last is None:
            return []
        is_later = [
            request
            for request in own
            if (_age(request) < _age(last) if descending else _age(request) > _age(last))
        ]
        return is_later[:limit]

    async def unattended(self, before: float) -> list[Request]:
        return [
            request
            for request in self._by_age()
            if request.is_waited
            and request.key is None
            and request.gone_at is not None
            and request.gone_at < before
            and self._is_open(request)
        ]

    async def note_dead(self, living: Collection[str], at: float) -> None:
        for page in self._pages.values():
            request = page.request
            waits = request.is_waited and request.gone_at is None and self._is_open(request)
            if waits and request.server not in living:
                page.request = evolve(request, gone_at=at)

    async def note_outcome(self, task: str, line: Mapping[str, Any]) -> None:
        if task in self._of_task:
            self._lines[task] = line
            self._hooks.note_outcome(task)

    async def outcome(self, task: str) -> Mapping[str, Any] | None:
        return self._lines.get(task)

    async def note_deleted(self, task: str) -> None:
        def deleted(request: Request) -> Request:
            gone = (*request.deleted, task)
            return evolve(request, deleted=tuple(each for each in request.tasks if each in gone))

        self._change(self._of_task.get(task, ""), deleted)
        self._hooks.settle(task, None)

    async def counted(self, token: str | None, since: float) -> list[TaskCount]:
        tasks = Counter[tuple[str, int]]()
        failed = Counter[tuple[str, int]]()
        for request in self._by_age():
            if request.received_at >= since and token in (None, request.token):
                row = request.token, day_of(request.received_at)
                lines = [self._lines[task] for task in request.tasks if task in self._lines]
                tasks[row] += len(request.tasks)
                failed[row] += sum(map(has_failed, lines))
        return [
            TaskCount(token=row[0], day=day_as_text(row[1]), tasks=count, failed=failed[row])
            for row, count in sorted(tasks.items())
        ]

    async def take_turn(self, work: str, server: str, *, now: float, until: float) -> bool:
        whose, ends = self._turns.get(work, (server, now))
        is_free = whose == server or ends <= now
        if is_free:
            self._turns[work] = server, until
        return is_free

    async def expired(
        self, before: float, most: int, *, after: Request | None = None
    ) -> list[Request]:
        old = [
            request
            for request in self._by_age()
            if request.received_at < before and (after is None or _age(request) > _age(after))
        ]
        return old[:most]

    async def remove(self, ids: Collection[str]) -> None:
        for id in ids:
            page = self._pages.pop(id, None)
            for task in () if page is None else page.request.tasks:
                del self._of_task[task]
                self._lines.pop(task, None)
                self._hooks.settle(task, None)

    async def claim_hooks(self, now: float, until: float, most: int) -> list[Hook]:
        return self._hooks.claim(now, until, most)

    async def settle_hook(
        self, task: str, again_at: float | None, *, was_tried: bool = True
    ) -> None:
        self._hooks.settle(task, again_at, was_tried=was_tried)

    async def close(self) -> None:
        pass

    # -- inside ----------------------------------------------------------------------------

    def _change(self, id: str, changed: Callable[[Request], Request]) -> None:
        if (page := self._pages.get(id)) is not None:
            page.request = changed(page.request)

    def _by_age(self, *, descending: bool = False) -> Iterable[Request]:
        requests = (page.request for page in self._pages.values())
        return sorted(requests, key=_age, reverse=descending)


def _age(request: Request) -> tuple[float, str]:
    return request.received_at, request.id


def _likely_lost(page: _Page) -> tuple[bool, float, str]:
    """Whose caller has come once only, the newest first; then whose has come again, the longest
    ago."""
    is_known = page.came_at > page.request.received_at
    return is_known, page.came_at if is_known else -page.came_at, page.request.id


def _what(request: Request) -> tuple[str, str, str]:
    return request.token, request.route, request.digest
