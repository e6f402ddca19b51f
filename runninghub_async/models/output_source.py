"""What may stand for an output, for signatures: no more than its name is needed there."""

from __future__ import annotations

from typing import Any


class OutputSource:
    """What stands for an output where a media or text parameter is wanted: a ``Call``, a ``Task``,
    a ``Result``, an ``Output``, or what ``call.output(2)`` gives."""

    __slots__ = ()

    def _as_inner(self) -> tuple[Any, Any]:
        """Whose output is meant (an ``Inner``), and which (an ``OutputChoice``).  It counts as used
        from here on."""
        raise NotImplementedError


class BlockingSource(OutputSource):
    """One of a blocking client.  Only that client knows what is behind it."""

    __slots__ = ()

    def _as_inner(self) -> tuple[Any, Any]:
        raise _of_the_other_client(self)


def check_not_blocking(given: object) -> None:
    """Refuse what is of a blocking client, where an asyncio client is given it.

    Raises:
        UsageError: it is.
    """
    if isinstance(given, BlockingSource):
        raise _of_the_other_client(given)


def _of_the_other_client(given: BlockingSource) -> Exception:
    from runninghub_async.errors import UsageError  # only who meets it needs it

    kind = type(given).__name__
    return UsageError(
        f"This {kind} is of a blocking client (runninghub_async.sync), and an asyncio one was given"
        " it. Make it with the asyncio client, or use the blocking one for both; a task can be had"
        " from either by its id, and an output by its url."
    )
