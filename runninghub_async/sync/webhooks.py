# Generated from the asyncio classes by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Receiving webhooks for a blocking client."""

from __future__ import annotations

from runninghub_async.sync.blocking import called_here, read_here, waited_for
from runninghub_async.sync.receiving import Receiver


class WebhookReceiver(Receiver):
    """Takes the events of one client's tasks; making one is all that is needed.

    From then on whatever the client submits (calls, ``map``, ``gather``, bulk runs) carries
    :attr:`url`, unless the call, its row or the client has a ``webhook_url`` of its own.  A task
    that is waited for wakes when its event comes, is confirmed by one query, and is looked at
    only now and then in between.

    Hand what comes to :meth:`feed`, as in a view of Django or Flask.
    """

    __slots__ = ()

    @property
    @read_here
    def url(self) -> str:
        """What submits carry: the public address with the token, which is a secret."""
        ...

    @waited_for
    def feed(self, body: str | bytes, token: str, *, handed_on: bool = False) -> int:
        """Take what was posted, in any framework.

        Answers at once; the work is done behind.

        Args:
            body: of the request, as it came.
            token: the last part of its path.
            handed_on: it comes from the ``on_unknown`` of another process, and is not handed on
                again.

        Returns:
            What to answer as HTTP status. That is 200; 404 where the token is not this
            receiver's; 413 for a body of more than 4 MiB; 400 for one that is no event; 429 where
            there are too many at once.
        """
        ...

    @called_here
    def knows(self, token: str) -> bool:
        """Whether this is the receiver's token, in a time that says nothing about it."""
        ...

    @waited_for
    def resend_lost(self) -> list[str]:
        """Have the events posted again of tasks that have ended and for which ``on_event`` has
        not run.  Waiting tasks never need it.

        Returns:
            Those tasks' ids.

        Raises:
            APIError, ConnectionFailedError: the service could not be asked.
        """
        ...

    @waited_for
    def close(self) -> None:
        """Let the client look at its tasks by itself again, and wait (bounded) for handlers.

        An event that no query has confirmed by now is let go, since it may be a lie; tasks that are
        waited for lose nothing by that, and after a restart :meth:`resend_lost` asks for others.
        """
        ...
