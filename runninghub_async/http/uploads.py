"""Files on their way to the service, in pieces, and media once while their links live."""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import BinaryIO, TypeVar, cast

import aiohttp

from runninghub_async import errors
from runninghub_async.file_writings import Writing
from runninghub_async.http import faults, wire
from runninghub_async.http.api import Api
from runninghub_async.http.payloads import FilePayload, Progress
from runninghub_async.http.secrecy import sealed
from runninghub_async.http.session import Session
from runninghub_async.http.transfers import SLOWEST, Turns
from runninghub_async.http.transport import (
    NEVER_DELIVERED,
    TRANSPORT_ERRORS,
    answered_within,
    describe,
    exact_url,
    host_of,
    is_lasting,
    opened_file,
)
from runninghub_async.http.upload_links import Sent, UploadLinks
from runninghub_async.models.media import LocalMedia, Reading
from runninghub_async.quoting import shown
from runninghub_async.retries import repeat
from runninghub_async.values import Account

AT_ONCE = 20
"""Uploads at the same time; they have room of their own."""
BUFFERED = 256 * 1024
"""Bytes of an upload that may still be on their way when all of it has been handed over."""

LONG = 2**24
"""Bytes from which on a file is not read for a digest, where that is not needed."""

T = TypeVar("T")


class Uploads:
    """The uploads of one client."""

    def __init__(self, session: Session, api: Api) -> None:
        self._session = session
        self._api = api
        self._turns = Turns(session.room_for_transfers(AT_ONCE))
        self._links = UploadLinks()

    @sealed
    async def upload(
        self,
        account: Account,
        media: LocalMedia,
        progress: Progress | None = None,
        *,
        lane: object | None = None,
    ) -> wire.UploadAnswer:
        """The link of this content, sent now if it is not there yet: once per account.

        Args:
            account: whose it will be.
            media: the content.
            progress: told of the bytes that were sent.
            lane: the source; sources take turns.

        Raises:
            UploadError, APIError, ConnectionFailedError: as :meth:`send`.
            InvalidParameterError: the file went away since it was checked.
            FileChangedError: its content is not what it must be, or changed while it was sent.
        """
        writing: Writing | None = None
        if media.size >= LONG:
            async with self._links.turn_of_length(account.label, media.size):
                writing = await _read(media, media.writing)
                if writing is not None and media.sha256 is None:
                    sent = Sent(account.label, media.size, writing)
                    if self._links.needs_no_digest(sent):
                        return await self._link(sent, account, media, progress, lane)
                await self._links.read_unread(account.label, media.size)
        digest = await _read(media, media.digest)
        media.check(digest)
        sent = Sent(account.label, media.size, digest)
        async with self._links.turn(sent):
            return await self._link(sent, account, media, progress, lane, writing=writing)

    async def _link(
        self,
        sent: Sent,
        account: Account,
        media: LocalMedia,
        progress: Progress | None,
        lane: object | None,
        *,
        writing: Writing | None = None,
    ) -> wire.UploadAnswer:
        """The link that is known, or else of what is sent now.

        ``writing`` is what was read for a digest, where that tells whether it changes.
        """
        if (known := self._links.known(sent)) is not None:
            if progress is not None:
                progress(media.size, media.size)
            return known
        must_be = writing or sent.known_as
        answer = await self._send(account, media, progress, must_be=must_be, lane=lane)
        self._links.remember(sent, answer, media)
        return answer

    # -- sending ---------------------------------------------------------------------------

    @sealed
    async def send(
        self,
        account: Account,
        media: LocalMedia,
        progress: Progress | None = None,
        *,
        old_type: str | None = None,
        lane: object | None = None,
    ) -> wire.UploadAnswer:
        """Send a file, also where it was sent before.

        Args:
            account: whose it will be.
            media: the content, which is opened anew for every try.
            progress: told of the bytes that were sent; from 0 again for every try.
            old_type: use the old call, whose files have a name but no link, with this ``fileType``.
            lane: the source, where it has several uploads; sources take turns.

        Raises:
            UploadError: it could not be stored.
            APIError, ConnectionFailedError: as for every request.
        """
        return await self._send(account, media, progress, old_type=old_type, lane=lane)

    async def _send(
        self,
        account: Account,
        media: LocalMedia,
        progress: Progress | None,
        *,
        must_be: Writing | str | None = None,
        old_type: str | None = None,
        lane: object | None = None,
    ) -> wire.UploadAnswer:
        """Send a file.

        Raises:
            FileChangedError: not all that left is what it must be, where that is told.
        """
        kind = mimetypes.guess_type(media.name)[0] or "application/octet-stream"
        lane = lane if lane is not None else object()

        async def once() -> wire.UploadAnswer:
            reading: Reading | None = None

            def open_file() -> BinaryIO:
                nonlocal reading
                try:
                    stream = media.open()
                except (OSError, ValueError) as error:
                    raise media.gone(error) from None
                if must_be is None:
                    return stream
                reading = Reading(stream, must_be)
                return cast(BinaryIO, reading)

            async with self._opened(open_file, kind, progress, lane) as file:
                answer = await self._api.upload(
                    account,
                    file,
                    name=media.name,
                    old_type=old_type,
                    limits=self._session.silence_limits(self._silence_after(file)),
                    within=self._answered(file),
                )
            if reading is not None and not reading.was_that:
                raise errors.FileChangedError(
                    f"{shown(media.name)} changed while it was being uploaded; the upload is not"
                    " used.",
                    value=media.name,
                )
            return answer

        return await repeat(once, self._api.retry, what="an upload")

    @sealed
    async def put(
        self, url: str, open_file: Callable[[], BinaryIO], *, progress: Progress | None = None
    ) -> None:
        """Send a file to an address that is signed for it, which therefore never gets the key.

        Args:
            url: the address.
            open_file: opens the content at its beginning; may block, called for every try.
            progress: as for :meth:`send`.

        Raises:
            UploadError: the storage did not take it; ``code`` is the HTTP status.
            ConnectionFailedError: it could not be reached.
        """
        lane = object()

        async def once() -> None:
            async with self._opened(open_file, "application/octet-stream", progress, lane) as file:
                await self._put_once(url, file)

        await repeat(once, self._api.retry, what=host_of(url))

    @asynccontextmanager
    async def _opened(
        self,
        open_file: Callable[[], BinaryIO],
        kind: str,
        progress: Progress | None,
        lane: object,
    ) -> AsyncIterator[FilePayload]:
        """The file, open while it has its turn and not while it waits for it."""
        async with self._turns.turn(lane), opened_file(open_file, kind, progress) as file:
            self._session.traffic.sent += file.size or 0
            yield file

    async def _put_once(self, url: str, file: FilePayload) -> None:
        trouble: errors.RunningHubError
        try:
            request = self._session.open_pool().put(
                exact_url(url),
                data=file,
                headers=self._session.user_agent,
                allow_redirects=False,
                timeout=self._session.silence_limits(self._silence_after(file)),
            )
            async with self._answered(file), request as response:
                status = response.status
        except (aiohttp.NonHttpUrlClientError, ValueError):  # InvalidURL is one
            trouble = errors.UploadError("The address to upload to is not an http(s) address.")
        except TRANSPORT_ERRORS as error:
            trouble = errors.ConnectionFailedError(
                f"Uploading to {host_of(url)} failed: {describe(error)}.",
                reached=not isinstance(error, NEVER_DELIVERED),
                retryable=not is_lasting(error),
            )
        else:
            if 200 <= status < 300:
                return
            trouble = errors.UploadError(
                f"{host_of(url)} did not take the file: HTTP {status}.",
                code=status,
                retryable=faults.may_repeat_read(status, None),
            )
        # Outside the ``except``: aiohttp's exception may hold headers.
        raise self._session.redactor.error(trouble)

    def _silence_after(self, file: FilePayload) -> float:
        """Seconds that an upload may be silent; while it is being sent, its pace decides."""
        return self._session.http_timeout + min(file.size or 0, BUFFERED) / SLOWEST

    def _answered(self, file: FilePayload) -> AbstractAsyncContextManager[None]:
        """In here an upload is answered: after a silence, and then not in trickles."""
        return answered_within(self._silence_after(file) + self._session.http_timeout, file)


async def _read(media: LocalMedia, find_out: Callable[[], T]) -> T:
    """What is found out about a file.

    Raises:
        InvalidParameterError: it can no longer be read.
    """
    try:
        return await asyncio.to_thread(find_out)
    except (OSError, ValueError) as error:
        raise media.gone(error) from None
