"""Results that are made and paid, and cannot be had."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from runninghub_async.errors.answers import APIError
from runninghub_async.errors.root import RunningHubError


class DownloadError(APIError):
    """A result file could not be fetched; the task itself is done and paid.

    Attributes:
        is_lost: the service has the file no more: its link is dead, and the one that was asked for
            anew as well.
    """

    is_lost: bool = False

    _http_status = 502
    _user_message = "The result is made, but could not be fetched. Please try again later."


class NoOutputsError(DownloadError):
    """The task has succeeded and is paid, and its results did not come, however often it was looked
    at again.  They may come yet: another look at the task costs nothing.

    Attributes:
        result: what is known of the result, without outputs, or without all of them where the time
            limit passed; for those whose workflow rightly makes none.
        record_url: the page of this call on the web site.
    """

    _user_message = "This is made, but the result has not come. Please look again later."

    result: Any
    record_url: str | None

    def __init__(
        self,
        message: str,
        *,
        task_id: str | None = None,
        endpoint: str | None = None,
        raw: Any = None,
        result: Any = None,
        record_url: str | None = None,
    ) -> None:
        super().__init__(message, task_id=task_id, endpoint=endpoint, raw=raw)
        self.result = result
        self.record_url = record_url


class OutputsError(RunningHubError, ValueError):
    """A result has not the one output, link or text that was asked for; the task is done and paid.

    Attributes:
        urls: the links that it has.
    """

    _http_status = 502
    _user_message = "The result is made, but is not of the expected form."
    urls: tuple[str, ...]

    def __init__(
        self, message: str, *, task_id: str | None = None, urls: Sequence[str] = ()
    ) -> None:
        super().__init__(message, task_id=task_id)
        self.urls = tuple(urls)


class FileThereError(RunningHubError, FileExistsError):
    """A file of that name is there, and is not replaced unasked.

    Attributes:
        path: of the file.
    """

    _http_status = 409
    _user_message = "There is something of that name already."
    path: str | None

    def __init__(
        self, message: str, *, path: str | None = None, task_id: str | None = None
    ) -> None:
        super().__init__(message, task_id=task_id)
        self.path = path

    # OSError keeps ``args`` and ``__str__`` of its own; ours must win.
    __str__ = RunningHubError.__str__


class StoreError(RunningHubError, OSError):
    """An object store refuses what is asked of it: the keys, the bucket or the rights are not in
    order, and another try will not help.  What is paid stays at the service for about a day.

    Attributes:
        code: the store's own word for it, such as ``ExpiredToken``; else ``None``.
    """

    _http_status = 503

    code: str | None

    def __init__(
        self, message: str, *, code: str | None = None, task_id: str | None = None
    ) -> None:
        super().__init__(message, task_id=task_id)
        self.code = code

    # OSError keeps ``args`` and ``__str__`` of its own; ours must win.
    __str__ = RunningHubError.__str__
