"""``rh.uploads``: files sent by themselves."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import mimetypes
import os
from typing import Literal, get_args

from attrs import frozen

from runninghub_async import errors
from runninghub_async.checks import not_allowed, refusal
from runninghub_async.http import wire
from runninghub_async.http.payloads import Progress
from runninghub_async.models.family import FileInput
from runninghub_async.models.media import MEBIBYTE, LocalMedia, local_file
from runninghub_async.platform.base import PlatformCalls
from runninghub_async.quoting import shown
from runninghub_async.values import expanded

OldFileType = Literal["input", "image", "audio", "video"]
"""What the old upload is told about a file; the newer pages know ``input`` alone."""

OLD_LIMIT_MB = 30
"""What the old upload takes."""
INLINE_LIMIT_MB = 5.0
"""Up to where official code sends pictures inside the request."""


@frozen(kw_only=True)
class Upload:
    """A file that the service keeps for about a day.

    Attributes:
        url: for the media parameters of model calls.
        file_name: the server's name for it, for the nodes of workflows and apps.
        size: in bytes.
        kind: what the service takes it for (``image`` …); empty where it does not tell.
    """

    url: str
    file_name: str
    size: int
    kind: str = ""


@frozen(kw_only=True)
class LoraUpload:
    """A LoRA at the service.

    Attributes:
        file_name: what the node ``RHLoraLoader`` is given.
        md5: of the content, by which the service keeps it.
        was_there: the service had it already, so that nothing was sent.
    """

    file_name: str
    md5: str
    was_there: bool


class UploadCalls(PlatformCalls):
    """Uploads; equal contents are sent once while their link lives."""

    async def upload(self, file: FileInput, *, progress: Progress | None = None) -> Upload:
        """Send a file, in pieces.  Documented.

        Args:
            file: a ``Path``, ``bytes`` or a binary file object.
            progress: called in the event loop with the bytes that were sent and the bytes
                there are; from the beginning again where a try is repeated, and once where
                the content has been sent before.

        Raises:
            InvalidParameterError: no such file, or of a format that cannot be told.
            UploadError: the service could not store it.
            APIError, ConnectionFailedError: it was refused or could not be reached.
        """
        _check_callable(progress)
        media = local_file(file)
        runtime = self._get_runtime()
        answer = await runtime.uploads.upload(runtime.accounts.first, media, progress)
        return Upload(url=answer.url, file_name=answer.file_name, size=media.size, kind=answer.kind)

    async def upload_old(
        self,
        file: FileInput,
        *,
        file_type: OldFileType = "input",
        progress: Progress | None = None,
    ) -> str:
        """Send a file by the old call, which the documentation calls deprecated.

        It is for nodes that want a name of the old kind; the file has no link.

        Args:
            file: a ``Path``, ``bytes`` or a binary file object, of at most 30 MB.
            file_type: what it is told to be; ``"input"`` is for all, the other words are of
                older pages.
            progress: as for :meth:`upload`.

        Returns:
            The server's name for it (a ZIP's has neither folder nor extension).

        Raises:
            As :meth:`upload`.
        """
        if file_type not in get_args(OldFileType):
            allowed = ", ".join(map(repr, get_args(OldFileType)))
            raise not_allowed("file_type", file_type, f"one of {allowed}")
        _check_callable(progress)
        media = local_file(file)
        _check_size(media, OLD_LIMIT_MB, "the old upload takes; use upload()")
        runtime = self._get_runtime()
        answer = await runtime.uploads.send(
            runtime.accounts.first, media, progress, old_type=file_type
        )
        return answer.file_name

    async def upload_lora(
        self,
        file: str | os.PathLike[str],
        name: str | None = None,
        *,
        progress: Progress | None = None,
        account: str | None = None,
    ) -> LoraUpload:
        """Send a LoRA for the node ``RHLoraLoader``, unless the service has it.  Documented.

        The content goes straight to the service's storage, without the key.  Which input of
        the node takes the name is told in two ways: ``lora_name`` and ``file_name``.

        Args:
            file: the ``.safetensors`` file.
            name: what to call it; its file name, unless it is given.
            progress: as for :meth:`upload`.
            account: the label of the account whose it will be; the first, unless it is given.

        Raises:
            InvalidParameterError: no such file.
            UploadError: the storage did not take it.
            APIError, ConnectionFailedError: it was refused or could not be reached.
        """
        path = "/api/openapi/getLoraUploadUrl"
        _check_callable(progress)
        path_of_file = expanded(file)
        media = local_file(path_of_file)
        called = name if name is not None else path_of_file.stem
        if not isinstance(called, str) or not called.strip():
            raise not_allowed("name", name, "some text")
        api, owner = self._as(account)
        uploads = self._get_runtime().uploads
        md5 = await asyncio.to_thread(_md5, media)
        body = {"loraName": called, "md5Hex": md5}
        told = wire.Fields(await api.call_v1(owner, path, body))
        if not (file_name := told.text("fileName")):
            raise errors.UploadError(
                "The answer about a LoRA upload has no fileName.", endpoint=path
            )
        url = told.text("url")
        if url:
            await uploads.put(url, media.open, progress=progress)
        return LoraUpload(file_name=file_name, md5=md5, was_there=not url)

    def inline(self, picture: FileInput, *, max_mb: float = INLINE_LIMIT_MB) -> str:
        """A small picture as a ``data:`` URL, to be sent inside a model call itself.

        It saves an upload, for image parameters of models (official code does so up to 5 MB).
        Makes no request, and reads the whole picture.

        Args:
            picture: a ``Path``, ``bytes`` or a binary file object.
            max_mb: the largest size, in MB.

        Raises:
            InvalidParameterError: no such file, no picture, or too large.
        """
        media = local_file(picture)
        kind = mimetypes.guess_type(media.name)[0] or ""
        if not kind.startswith("image/"):
            raise refusal(
                "picture",
                f"is {shown(media.name)}, which is not a picture",
                value=media.name,
                hint="upload() takes files of every kind.",
            )
        _check_size(media, max_mb, "goes inside a call here; use upload(), or a larger max_mb")
        with media.open() as stream:
            return f"data:{kind};base64,{base64.b64encode(stream.read()).decode()}"


def _check_callable(progress: Progress | None) -> None:
    if progress is not None and not callable(progress):
        raise not_allowed("progress", progress, "a function of two numbers of bytes, or None")


def _check_size(media: LocalMedia, most: float, what: str) -> None:
    if media.size > most * MEBIBYTE:
        raise refusal(
            "file",
            f"is {shown(media.name)}, which has {media.size / MEBIBYTE:.1f} MB",
            f"at most {most:g} MB, which {what}",
            value=media.name,
        )


def _md5(media: LocalMedia) -> str:
    """By which the service knows LoRAs.  Blocking; read in pieces."""
    content = hashlib.md5(usedforsecurity=False)
    with media.open() as stream:
        while piece := stream.read(MEBIBYTE):
            content.update(piece)
    return content.hexdigest()
