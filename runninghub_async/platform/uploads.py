"""``rh.uploads``: files sent by themselves."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from runninghub_async.media import local_file
from runninghub_async.runtime import Runtime
from runninghub_async.values import MediaInput


@frozen(kw_only=True)
class Upload:
    """A file that the service keeps for about a day.

    Attributes:
        url: for the media parameters of model calls.
        file_name: the server's name for it, for the nodes of workflows and apps.
        size: in bytes.
    """

    url: str
    file_name: str
    size: int


class UploadCalls:
    """Uploads; equal contents are sent once while their link lives."""

    def __init__(self, get_runtime: Callable[[], Runtime]) -> None:
        self._get_runtime = get_runtime

    async def upload(self, file: MediaInput) -> Upload:
        """Send a file, in pieces.

        Args:
            file: a ``Path``, ``bytes`` or a binary file object.

        Raises:
            InvalidParameterError: no such file, or of a format that cannot be told.
            UploadError: the service could not store it.
            APIError, ConnectionFailedError: it was refused or could not be reached.
        """
        media = local_file(file)
        runtime = self._get_runtime()
        answer = await runtime.uploads.upload(runtime.accounts.first, media)
        return Upload(url=answer.url, file_name=answer.file_name, size=media.size)
