"""The book of a server's requests: what was accepted, for whom, and whether its caller waits."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from typing import Any, Protocol

from attrs import frozen

from runninghub_async.serve.records import Request

REPEATED_WITHIN = 900.0
"""Seconds after its caller has come in which a request may be found by a repeat without a key."""
_A_DAY = 86_400


@frozen(kw_only=True)
class TaskCount:
    """How many tasks a token has had on a day."""

    token: str
    """Its name."""
    day: str
    """In UTC, such as ``2026-11-28``."""
    tasks: int
    failed: int
    """Those of them that came to no results."""


@frozen(kw_only=True)
class Hook:
    """A webhook that is to be delivered."""

    task: str
    """Of which it tells."""
    tries: int
    """To deliver it, with the one that begins now."""


class RequestBook(Protocol):
    """Requests that were accepted, and the results of their tasks, for any number of servers.

    Each method is one transaction, and returns when what it writes is durable.  What stands in no
    book is left as it is, and told as not there.

    ``tests/serve/book_contract.py`` is what every implementation has to pass.

    Raises (all of it):
        LedgerError: the book cannot be read or written; nothing is accepted without it.
    """

    async def enter(self, request: Request, *, repeats: bool) -> Request:
        """Enter a request, unless it is one that stands here already.

        With a key that is the request of the same token, route and key; whoever asks compares the
        digests, and one of another digest is given as it is.

        Without a key, where the caller says that it ``repeats``, it is the oldest of the token
        with the same route and digest, of the last 15 minutes, whose caller is gone.  Where there
        is none, the answer itself may have been lost: then it is one that was answered, the last
        one to come of those that nobody has come for again, else the one that was given the
        longest ago; unless a refusal explains the repeat (:meth:`refuse`).  No server can know
        that an answer has arrived: what stands between it and its caller may have lost it.

        What is found is this caller's from now on.

        Args:
            request: as it is to stand here.
            repeats: whether its caller says that it has sent it before.

        Returns:
            The request itself, or the one that it is.
        """
        ...

    async def withdraw(self, id: str, *, gone_before: float | None = None) -> bool:
        """It came to nothing, as if it had never been entered.

        Args:
            id: of the request.
            gone_before: only where nobody has waited for it since before that, in seconds since
                1970; a repeat may have joined it meanwhile.

        Returns:
            Whether it was here and is not any more.
        """
        ...

    async def refuse(self, request: Request, *, until: float) -> None:
        """It came to nothing, and its caller was told to come again: so one repeat of it is no
        repeat of another request that was answered.

        Args:
            request: which may never have been entered.
            until: seconds since 1970 by which the repeat comes, if ever.
        """
        ...

    async def note_left(self, id: str, at: float, *, goes_on: bool = False) -> None:
        """Its caller waits no more.

        Args:
            id: of the request.
            at: since when, in seconds since 1970.
            goes_on: whether its caller was told the ids of its tasks: from now on it is one that
                is made whether or not anybody waits.
        """
        ...

    async def note_back(self, id: str, server: str) -> None:
        """Its caller waits again, at this server."""
        ...

    async def get(self, id: str) -> Request | None:
        """The request of this id."""
        ...

    async def of_task(self, task: str) -> Request | None:
        """The request that this task of ours belongs to."""
        ...

    async def of_token(
        self,
        token: str,
        routes: Collection[str],
        *,
        after: str | None,
        limit: int,
        descending: bool,
    ) -> list[Request]:
        """A page of a token's requests, by the time at which they came.

        Args:
            token: its name.
            routes: which of its requests.
            after: the id of the request that the page comes after; of one that is not here
                nothing is after it.
            limit: at most so many.
            descending: the newest first.
        """
        ...

    async def unattended(self, before: float) -> list[Request]:
        """Synchronous ones without a key that have not ended, whose caller is gone since before
        that, in seconds since 1970."""
        ...

    async def note_dead(self, living: Collection[str], at: float) -> None:
        """Other servers than these live no more: who has waited there is gone, since ``at``."""
        ...

    async def note_outcome(self, task: str, line: Mapping[str, Any]) -> None:
        """What a task of ours came to: its line of results, in the place of an earlier one."""
        ...

    async def outcome(self, task: str) -> Mapping[str, Any] | None:
        """The line of results of a task of ours; ``None`` where it has not ended."""
        ...

    async def note_deleted(self, task: str) -> None:
        """Its caller has deleted this task of ours; a result that comes late changes nothing."""
        ...

    async def counted(self, token: str | None, since: float) -> list[TaskCount]:
        """How many tasks there are of requests that have come since then, a row a token and day,
        in that order.

        Args:
            token: its name; ``None`` is all.
            since: in seconds since 1970.
        """
        ...

    async def take_turn(self, work: str, server: str, *, now: float, until: float) -> bool:
        """Whether this server is the one that does some work, which one does at a time.

        Args:
            work: which, by a name that all servers give it.
            server: which asks; whose turn it is may take it anew before it is over.
            now, until: in seconds since 1970.
        """
        ...

    async def expired(
        self, before: float, most: int, *, after: Request | None = None
    ) -> list[Request]:
        """The oldest requests that came before that, in seconds since 1970; those under way too.

        Args:
            before: in seconds since 1970.
            most: at most so many.
            after: the last one of the page before.
        """
        ...

    async def remove(self, ids: Collection[str]) -> None:
        """Forget these requests, and what their tasks came to."""
        ...

    async def claim_hooks(self, now: float, until: float, most: int) -> list[Hook]:
        """Webhooks that are to be delivered now, each by whoever claims it.

        A request whose shape has a ``webhook_url`` has one for each task; it is due when the task
        has an outcome, and is gone with the task or when it is deleted.

        Args:
            now: in unix seconds.
            until: when they are due again, should whoever claims them die.
            most: of them.
        """
        ...

    async def settle_hook(
        self, task: str, again_at: float | None, *, was_tried: bool = True
    ) -> None:
        """A try to deliver one is over: it is due again then, or not at all.

        Args:
            task: whose it is.
            again_at: in unix seconds; ``None`` is never.
            was_tried: whether it counts as a try.
        """
        ...

    async def close(self) -> None:
        """Let go of what the book has open."""
        ...


def day_of(at: float) -> int:
    """The day of this moment, in UTC, counted from that of 1970."""
    return int(at // _A_DAY)


def day_as_text(day: int) -> str:
    """As of :attr:`TaskCount.day`."""
    return (date(1970, 1, 1) + timedelta(days=day)).isoformat()


def has_failed(line: Mapping[str, Any]) -> bool:
    """Whether a line of results tells of a task that came to none."""
    return line.get("state") != "saved"
