"""The HTTP core on aiohttp: addresses, keys, time limits, repeats, and what may be shown.

With its cellar, :mod:`runninghub_async.transport`, this is the only room that knows HTTP.  It
offers four things: a submit, which is made once and never repeated here; calls that are safe
to repeat; an upload; a download.

Three rules hold throughout.  The key goes to the API's own origin and nowhere else, so no
API request follows a redirect.  No exception of aiohttp leaves this module, since some carry
the request's headers, and no frame of it, since they hold the key.  Every text that came from
outside is redacted before it is shown.
"""

from __future__ import annotations

import asyncio
import logging
import mimetypes
import re
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from typing import Any, BinaryIO, TypeVar

import aiohttp
from attrs import evolve
from yarl import URL

from runninghub_async import errors, faults, task_ids, wire
from runninghub_async.downloads import Download, unusable
from runninghub_async.payloads import (
    FilePayload,
    Progress,
    file_form,
    json_payload,
)
from runninghub_async.retries import RetryPolicy, may_pass, repeat
from runninghub_async.secrecy import (
    KeyField,
    SignedJson,
    SignedQuery,
    body_without_keys,
    headers_of,
    sealed,
    without_keys,
)
from runninghub_async.submits import Attempt, Sent, SubmitPayload
from runninghub_async.transfers import PACE_SECONDS, SLOWEST, Turns
from runninghub_async.transport import (
    CONNECT_TIMEOUT,
    NEVER_DELIVERED,
    TRANSPORT_ERRORS,
    ExchangeError,
    Reply,
    Traffic,
    address,
    answered_within,
    describe,
    drop_unfit_connections,
    host_of,
    is_lasting,
    opened_file,
    read_reply,
    room_in,
    whole_within,
)
from runninghub_async.values import Account

logger = logging.getLogger("runninghub_async")

E = TypeVar("E", bound=errors.RunningHubError)

API_CONNECTIONS = 100
"""Requests to the API at the same time."""
UPLOADS, DOWNLOADS = 20, 20
"""Transfers at the same time; each kind has room of its own."""
TRANSFERS_OF_POOL = 1 / 4
"""Part of a caller's pool that each kind of transfer may take."""
LEFT_TO_READS = 1 / 3
"""Part of these that submits never take: were all of them to hang, ends would still be seen."""
SUBMIT_IDLE_LIMIT = 3.0
"""Seconds a pooled connection may have idled and still carry a submit.  A server that closes
an idle connection at the same moment would make the submit's fate unknowable."""
BUFFERED = 256 * 1024
"""Bytes of an upload that may still be on their way when all of it has been handed over."""

_SOCKET_TOKEN = re.compile(r"(wss?:(?:\\?/){2}[^\s\"'?]*\?|Rh-Comfy-Auth=)[^\s\"']+")
"""What a live connection's address carries, under whatever name."""


class Session:
    """One pool of connections to one RunningHub site."""

    def __init__(
        self,
        base_url: URL,
        *,
        accounts: tuple[Account, ...],
        http_timeout: float,
        retry: RetryPolicy | None,
        session: aiohttp.ClientSession | None = None,
    ) -> None:
        self.base_url = base_url
        self.retry = retry
        self.traffic = Traffic()
        self._accounts = accounts
        self._http_timeout = http_timeout
        self._theirs = session
        self._ours: aiohttp.ClientSession | None = None
        self._closed = False
        # A submit is never cut off while anything comes; a read is, since it can be repeated.
        self._silence = self._limits()
        self._whole = whole_within(http_timeout + CONNECT_TIMEOUT, http_timeout)
        uploads = room_in(session, UPLOADS, TRANSFERS_OF_POOL)
        downloads = room_in(session, DOWNLOADS, TRANSFERS_OF_POOL)
        self._uploads, self._downloads = Turns(uploads), Turns(downloads)
        room = room_in(session, API_CONNECTIONS, 1 - 2 * TRANSFERS_OF_POOL)
        self._api_slots = asyncio.Semaphore(room)
        self._submit_slots = asyncio.Semaphore(max(1, int(room * (1 - LEFT_TO_READS))))

    @sealed
    async def close(self) -> None:
        """Close our own connections; the caller's session is left alone."""
        self._closed = True
        if self._ours is not None:
            await self._ours.close()
            self._ours = None

    # -- the four kinds of request ---------------------------------------------------------

    @asynccontextmanager
    async def submit_slot(self) -> AsyncIterator[None]:
        """Room for one submit; whoever has it may still change their mind."""
        async with self._submit_slots, self._api_slots:
            yield

    @sealed
    async def submit(self, account: Account, sent: Sent, attempt: Attempt) -> wire.TaskAnswer:
        """Ask once for a task to be made, in a :meth:`submit_slot`.  This costs money.

        ``attempt`` keeps what became of it, also where an error tells less.

        Raises:
            ConnectionFailedError: nothing was sent; no task was created.
            APIError: refused, no task was created; ``retryable`` where only for the moment.
            InvalidParameterError: the service refused a parameter; no task was created.
            SubmissionUncertainError: the answer was lost or makes no sense.
            BaseException: what the attempt raised to hold the submit back.
        """
        await asyncio.sleep(0)  # what has come in for idle connections is read first
        drop_unfit_connections(self._open().connector, SUBMIT_IDLE_LIMIT)
        reply = await self._submitted(account, sent, attempt)
        if attempt.held_back is not None:
            raise attempt.held_back
        if not attempt.has_left:
            if isinstance(reply, Reply):  # to what is no question of ours
                reply = ExchangeError("it answered before it was asked", delivered=False)
            raise self._unreachable(reply, sent.path)
        if isinstance(reply, ExchangeError):
            raise self._uncertain(sent, str(reply), reply.received)
        return self._judged(sent, attempt, reply)

    async def _submitted(
        self, account: Account, sent: Sent, attempt: Attempt
    ) -> Reply | ExchangeError:
        """The answer to a submit, or why there is none."""
        in_body = sent.key_in_body
        body = SignedJson(account.key, sent.body) if in_body else json_payload(sent.data)
        try:
            return await self._exchange(
                "POST",
                sent.path,
                account=None if in_body else account,
                data=SubmitPayload(body, attempt),
                limits=self._silence,
                attempt=attempt,
                within=attempt.under_way(self._http_timeout),
            )
        except ExchangeError as trouble:
            return trouble  # not chained: it may hold what is not to be shown

    def _judged(self, sent: Sent, attempt: Attempt, reply: Reply) -> wire.TaskAnswer:
        """What the answer means, noted before anything else can fail."""
        try:
            judged = faults.judge_submit(
                reply.status,
                reply.body,
                endpoint=sent.path,
                location=reply.location,
                asked=sent.data,
            )
        except Exception as error:  # an answer of a kind that nobody thought of
            logger.exception("the answer to a submit could not be judged")
            why = f"the answer could not be understood ({type(error).__name__})"
            raise self._uncertain(sent, why, reply.body) from None
        attempt.fate = judged.verdict
        if judged.error is None:
            return judged.answer
        if judged.verdict == "uncertain":
            raise self._uncertain(sent, judged.error.message, reply.body, judged.named)
        if isinstance(judged.error, errors.RateLimitError):
            judged.error.retry_after = reply.retry_after
        raise self.redacted(judged.error)

    @sealed
    async def query(
        self, account: Account, task_id: str, *, limit: float | None = None
    ) -> wire.TaskAnswer:
        """Ask once how a task is doing; where V2 does not know the task, V1 is asked as well.

        Args:
            account: the one that submitted the task.
            task_id: its id.
            limit: seconds after which it is given up, if that is sooner than usual.

        Raises:
            APIError, InvalidParameterError: the service refused the question itself.
            ConnectionFailedError: no complete answer came.
        """
        limits = self._whole
        if limit is not None:
            limits = whole_within(limit, self._http_timeout)
        try:
            return await self._query(account, task_id, limits)
        except (errors.NotFoundError, errors.InvalidParameterError) as unknown:
            try:
                answer = await self._outputs(account, task_id, limits)
            except errors.RunningHubError as trouble:
                if may_pass(trouble):
                    raise trouble from None  # V1 may know it: the question is still open
                answer = None
            if answer is None:
                raise unknown from None
            return answer

    async def _outputs(
        self, account: Account, task_id: str, limits: aiohttp.ClientTimeout
    ) -> wire.TaskAnswer | None:
        """Ask V1 once how a task is doing; ``None`` where it does not know it."""
        path = "/task/openapi/outputs"
        signed = SignedJson(account.key, {"taskId": task_id})
        content = await self._read_once(
            "POST", path, account=None, data=signed, task_id=task_id, limits=limits
        )
        answer = wire.outputs_answer(content)
        if answer is not None:
            return answer
        self._unwrap(content, path)  # raises what its code means
        return None

    async def _query(
        self, account: Account, task_id: str, limits: aiohttp.ClientTimeout
    ) -> wire.TaskAnswer:
        path, body = "/openapi/v2/query", {"taskId": task_id}
        content = await self._read_once(
            "POST", path, account=account, data=wire.dumps(body), task_id=task_id, limits=limits
        )
        answer = wire.task_answer(content)
        if not answer.status:
            outer = wire.envelope(content)  # how a wrong key is refused
            code = wire.error_code(answer.error_code) or outer.code or None
            if code is None:
                raise self.redacted(
                    errors.ServerError(
                        "The answer to a query has neither a status nor an error code.",
                        task_id=task_id,
                        endpoint=path,
                        raw=content,
                    )
                )
            message = answer.error_message or outer.message
            error = faults.request_error(code, message, endpoint=path, task_id=task_id, raw=content)
            if isinstance(error, errors.APIError):
                error.retryable = faults.may_repeat_read(200, code)
            raise self.redacted(error)
        return answer

    @sealed
    async def call_v1(
        self, account: Account, path: str, body: Mapping[str, Any], *, key_field: str = "apiKey"
    ) -> Any:
        """A V1 call that is safe to repeat; the key goes into the body.  Returns ``data``."""
        signed = SignedJson(account.key, body, field=key_field)
        read = partial(
            self._read_once, "POST", path, account=None, data=signed, task_id=body.get("taskId")
        )
        return await self._repeat(read, path, self._unwrap)

    @sealed
    async def get_v1(self, account: Account, path: str, query: Mapping[str, str]) -> Any:
        """A V1 read whose key goes into the address, which is shown nowhere.  Returns ``data``."""
        signed = SignedQuery(account.key, query)
        read = partial(self._read_once, "GET", path, account=None, query=signed)
        return await self._repeat(read, path, self._unwrap)

    @sealed
    async def call_v2(
        self,
        account: Account,
        path: str,
        body: Mapping[str, Any] | None = None,
        *,
        once: bool = False,
    ) -> Any:
        """A V2 management call (GET without a body).  Returns ``data``.

        It is repeated where that may help, unless it must be made only ``once``.
        """
        method = "GET" if body is None else "POST"
        data = None if body is None else wire.dumps(body)
        read = partial(self._read_once, method, path, account=account, data=data)
        if once:
            return self._unwrap(await read(), path)
        return await self._repeat(read, path, self._unwrap)

    @sealed
    async def call_flat(self, account: Account, path: str, body: Mapping[str, Any]) -> Any:
        """A V2 read that is answered without an envelope.  Returns the answer."""
        data = wire.dumps(body)
        read = partial(self._read_once, "POST", path, account=account, data=data)
        return await self._repeat(read, path, self._unwrap_flat)

    @sealed
    async def upload(
        self,
        account: Account,
        open_file: Callable[[], BinaryIO],
        *,
        name: str,
        progress: Progress | None = None,
        v1: bool = False,
        lane: object | None = None,
    ) -> wire.UploadAnswer:
        """Send a file, in pieces.  ``open_file`` may block and is called anew for every try.

        Args:
            account: whose file it will be.
            open_file: opens the content at its beginning.
            name: with the extension of the format.
            progress: told of the bytes that were sent; from 0 again for every try.
            v1: use the old call, whose files have a name but no link.
            lane: the source, where it has several uploads; sources take turns.

        Raises:
            UploadError: it could not be stored.
            APIError, ConnectionFailedError: as for every request.
        """
        path = "/task/openapi/upload" if v1 else "/openapi/v2/media/upload/binary"
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"

        lane = lane if lane is not None else object()

        async def send() -> Any:
            # In this order: a file that waits for its turn is not open.
            async with self._uploads.turn(lane), opened_file(open_file, kind, progress) as file:
                self.traffic.sent += file.size or 0
                return await self._read_once(
                    "POST",
                    path,
                    account=None if v1 else account,
                    data=file_form(_v1_fields(account) if v1 else {}, file, name=name),
                    limits=self._limits(self._silence_after(file)),
                    within=self._answered(file),
                )

        answer = wire.upload_answer(await self._repeat(send, path, self._unwrap))
        if not (answer.file_name if v1 else answer.url):
            missing = "fileName" if v1 else "download_url"
            raise errors.UploadError(f"The answer to an upload has no {missing}.", endpoint=path)
        return answer

    @sealed
    async def put(
        self, url: str, open_file: Callable[[], BinaryIO], *, progress: Progress | None = None
    ) -> None:
        """Send a file to an address that is signed for it, which therefore never gets the key.

        Raises:
            UploadError: the storage did not take it; ``code`` is the HTTP status.
            ConnectionFailedError: it could not be reached.
        """

        lane = object()

        async def send() -> None:
            kind = "application/octet-stream"
            async with self._uploads.turn(lane), opened_file(open_file, kind, progress) as file:
                self.traffic.sent += file.size or 0
                await self._put_once(url, file)

        await self._repeat(send, host_of(url), lambda done, _: done)

    async def _put_once(self, url: str, file: FilePayload) -> None:
        trouble: errors.RunningHubError
        limits = self._limits(self._silence_after(file))
        try:
            request = self._open().put(url, data=file, allow_redirects=False, timeout=limits)
            async with self._answered(file), request as response:
                status = response.status
        except (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError):
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
        raise self.redacted(trouble)  # outside the ``except``, see the module's docstring

    def _silence_after(self, file: FilePayload) -> float:
        """Seconds that an upload may be silent; while it is being sent, its pace decides."""
        return self._http_timeout + min(file.size or 0, BUFFERED) / SLOWEST

    def _answered(self, file: FilePayload) -> AbstractAsyncContextManager[None]:
        """In here an upload is answered: after a silence, and then not in trickles."""
        return answered_within(self._silence_after(file) + self._http_timeout, file)

    def download_turn(self, lane: object) -> AbstractAsyncContextManager[None]:
        """Room for one download, which is waited for.

        Args:
            lane: the source; sources take turns.
        """
        return self._downloads.turn(lane)

    @asynccontextmanager
    async def download(self, url: str) -> AsyncIterator[Download]:
        """Open a result file, in a turn.  Goes to storage hosts, so it never carries the key.

        Raises:
            DownloadError: the answer is not the file; ``code`` is the HTTP status.
            ConnectionFailedError: the host could not be reached.
        """
        async with await self._get(url) as response:
            if (why := unusable(response)) is not None:
                raise errors.DownloadError(
                    f"The result file is not available: {why} from {response.url.host}.",
                    code=response.status,
                    endpoint=url,
                    retryable=response.status == 200
                    or faults.may_repeat_read(response.status, None),
                )
            yield Download(response, self.traffic)

    @sealed
    async def _get(self, url: str) -> aiohttp.ClientResponse:
        trouble: errors.RunningHubError
        try:
            async with asyncio.timeout(max(self._http_timeout, PACE_SECONDS)):
                return await self._open().get(
                    url,
                    headers={"Accept-Encoding": "identity"},
                    auto_decompress=False,  # aiohttp's takes a stream that ends early for whole
                    timeout=self._silence,
                    max_redirects=5,
                )
        except (
            aiohttp.InvalidUrlRedirectClientError,
            aiohttp.NonHttpUrlRedirectClientError,
        ) as bad:
            trouble = errors.DownloadError(
                f"{host_of(url)} redirects to {_address_in(bad)}, which is not an http(s) address;"
                " the result's file is not there.",
                endpoint=url,
            )
        except (aiohttp.InvalidURL, aiohttp.NonHttpUrlClientError):
            trouble = errors.DownloadError(
                f"The result's link is not an http(s) address: {url}", endpoint=url
            )
        except TRANSPORT_ERRORS as error:
            trouble = errors.ConnectionFailedError(
                f"Downloading from {host_of(url)} failed: {describe(error)}.",
                endpoint=url,
                reached=not isinstance(error, NEVER_DELIVERED),
                retryable=not is_lasting(error),
            )
        raise self.redacted(trouble)  # outside the ``except``, see the module's docstring

    # -- repeats ---------------------------------------------------------------------------

    async def _repeat(
        self,
        read: Callable[[], Awaitable[Any]],
        path: str,
        unwrap: Callable[[Any, str], Any],
    ) -> Any:
        """The content of an answer, asked for again while that may help."""

        async def attempt() -> Any:
            return unwrap(await read(), path)

        return await repeat(attempt, self.retry, what=path)

    async def _read_once(
        self,
        method: str,
        path: str,
        *,
        account: Account | None,
        query: SignedQuery | None = None,
        data: bytes | aiohttp.Payload | None = None,
        task_id: str | None = None,
        limits: aiohttp.ClientTimeout | None = None,
        within: AbstractAsyncContextManager[None] | None = None,
    ) -> Any:
        """One request that is safe to repeat, and its JSON.

        ``task_id`` is the task that is asked about: an answer about another one is not believed.
        """
        reply: Reply | ExchangeError
        try:
            async with self._api_slots:
                reply = await self._exchange(
                    method,
                    path,
                    account=account,
                    query=query,
                    data=data,
                    limits=limits or self._whole,
                    within=within,
                )
        except ExchangeError as trouble:
            reply = trouble  # not chained: it may hold what is not to be shown
        if isinstance(reply, ExchangeError):
            raise self._unreachable(reply, path, task_id)
        try:
            content = wire.loads(reply.body)
        except ValueError:
            content = None
        if task_id is not None and (other := wire.names_another_task(content, task_id)):
            raise self._of_another(other, content, path, task_id)
        if reply.status != 200 or content is None:
            raise self._unexpected(reply, content, path, task_id)
        return content

    def _of_another(
        self, other: str, content: Any, path: str, task_id: str
    ) -> errors.RunningHubError:
        """The error for an answer that is about another task than the question."""
        return self.redacted(
            errors.ServerError(
                f"{path} was asked about task {task_id} and answered about task"
                f" {errors.shown(other)}; that is not believed.",
                task_id=task_id,
                endpoint=path,
                retryable=True,
                raw=content,
            )
        )

    def _unexpected(
        self, reply: Reply, content: Any, path: str, task_id: str | None
    ) -> errors.RunningHubError:
        """The error for a read that was not answered with HTTP 200 and JSON."""
        if reply.location is not None:
            hint = " Set base_url to the address of the API itself."
            return self.redacted(
                errors.ServerError(
                    f"{path} answered with a redirect (HTTP {reply.status}) to {reply.location};"
                    f" API requests never follow one, since they carry the key.{hint}",
                    code=reply.status,
                    task_id=task_id,
                    endpoint=path,
                )
            )
        answer, outer = wire.task_answer(content), wire.envelope(content)
        code = wire.error_code(answer.error_code) or outer.code
        message = answer.error_message or outer.message
        if content is None and reply.status == 200:
            return errors.ServerError(
                f"{path} answered with something that is not JSON ({len(reply.body)} bytes).",
                code=reply.status,
                task_id=task_id,
                endpoint=path,
                retryable=True,
            )
        error = faults.request_error(
            code or reply.status,
            message,
            endpoint=path,
            task_id=task_id,
            raw=content,
            http=reply.status,
        )
        if isinstance(error, errors.APIError):
            error.retryable = faults.may_repeat_read(reply.status, code)
        if isinstance(error, errors.RateLimitError):
            error.retry_after = reply.retry_after
        return self.redacted(error)

    def _unwrap(self, content: Any, path: str) -> Any:
        """``data`` of an envelope whose code is 0; the exception for any other code."""
        outer = wire.envelope(content)
        if outer.code == 0:
            return _map_text(outer.data, self.redact)  # some show the key in a sample request
        answer = wire.task_answer(content)
        code = outer.code if outer.code is not None else wire.error_code(answer.error_code)
        if code is None:
            raise self.redacted(
                errors.ServerError(f"The answer of {path} has no code.", endpoint=path, raw=content)
            )
        raise self._refused(code, outer.message or answer.error_message, path, content)

    def _unwrap_flat(self, content: Any, path: str) -> Any:
        """An answer without an envelope; the exception where it, or an envelope, has a code."""
        answer, outer = wire.task_answer(content), wire.envelope(content)
        if code := wire.error_code(answer.error_code) or outer.code:
            raise self._refused(code, answer.error_message or outer.message, path, content)
        return _map_text(content, self.redact)

    def _refused(
        self, code: int | str, message: str, path: str, content: Any
    ) -> errors.RunningHubError:
        error = faults.request_error(code, message, endpoint=path, raw=content)
        if isinstance(error, errors.APIError):
            error.retryable = faults.may_repeat_read(200, code)
        return self.redacted(error)

    # -- one exchange ----------------------------------------------------------------------

    async def _exchange(
        self,
        method: str,
        path: str,
        *,
        account: Account | None,
        data: bytes | aiohttp.Payload | None,
        limits: aiohttp.ClientTimeout,
        query: SignedQuery | None = None,
        attempt: Attempt | None = None,
        within: AbstractAsyncContextManager[None] | None = None,
    ) -> Reply:
        """Send one request to the API and read the whole answer.

        Args:
            method, path: of the request.
            account: whose key goes into a header, unless it goes elsewhere.
            data: the body.
            limits: of time.
            query: of the address.
            attempt: of a submit; it knows whether a byte has left, whatever then fails.
            within: bounds what ``limits`` cannot, such as an answer that trickles.

        Raises:
            ExchangeError: there is no complete answer.
        """
        if isinstance(data, bytes):
            data = json_payload(data)
        if data is not None and not isinstance(data, aiohttp.MultipartWriter):
            self.traffic.sent += data.size or 0  # of a form, the file was counted
        received = bytearray()
        started = time.perf_counter()
        try:
            request = self._open().request(
                method,
                address(self.base_url, path),
                params=None if query is None else query.revealed(),
                data=data,
                headers=headers_of(account),
                allow_redirects=False,
                timeout=limits,
            )
            if within is None:
                reply = await read_reply(request, received)
            else:
                async with within:
                    begins = None if attempt is None else attempt.answer_begins
                    reply = await read_reply(request, received, begins)
        except errors.RunningHubError:
            raise
        except Exception as error:  # also out of the caller's session: a middleware, a trace
            never = not attempt.has_left if attempt else isinstance(error, NEVER_DELIVERED)
            trouble = ExchangeError(
                describe(error),
                delivered=not never,
                received=bytes(received),
                lasting=is_lasting(error),
            )
        else:
            self.traffic.received += len(reply.body)
            took = (time.perf_counter() - started) * 1000
            logger.debug("%s %s: HTTP %d in %.0f ms", method, path, reply.status, took)
            shown = body_without_keys(reply.body, self._accounts)
            return reply if shown is reply.body else evolve(reply, body=shown)
        logger.debug("%s %s: %s", method, path, self.redact(str(trouble)))
        # Outside the ``except``: aiohttp's exception, which may hold the headers, is not chained.
        raise trouble

    def _open(self) -> aiohttp.ClientSession:
        if self._closed:
            raise errors.RunningHubError("This RunningHub client is closed; make a new one.")
        if self._theirs is not None:
            if self._theirs.closed:
                raise errors.RunningHubError(
                    "The aiohttp session given to this RunningHub client is closed; nothing was"
                    " sent."
                )
            return self._theirs
        if self._ours is None:
            self._ours = aiohttp.ClientSession(
                # The semaphores bound the connections, so nothing ever waits in the pool.
                connector=aiohttp.TCPConnector(limit=0, ttl_dns_cache=300, keepalive_timeout=30),
                cookie_jar=aiohttp.DummyCookieJar(),
            )
        return self._ours

    def _limits(self, silence: float | None = None) -> aiohttp.ClientTimeout:
        """Time limits of one request: to connect, and for every silence; none for the whole."""
        return aiohttp.ClientTimeout(
            total=None,
            # With a caller's session, waiting for its pool is not a failure to connect.
            connect=CONNECT_TIMEOUT if self._theirs is None else None,
            sock_connect=min(CONNECT_TIMEOUT, self._http_timeout),
            sock_read=silence or self._http_timeout,
        )

    # -- what may be shown -----------------------------------------------------------------

    def _uncertain(
        self, sent: Sent, why: str, received: bytes, named: Sequence[str] = ()
    ) -> errors.RunningHubError:
        seen = named or task_ids.named_anywhere(received, sent.data).ids
        error = sent.uncertain(why, seen)
        logger.error("%s", self.redact(error.message))
        return self.redacted(error)

    def _unreachable(
        self, trouble: ExchangeError, path: str, task_id: str | None = None
    ) -> errors.ConnectionFailedError:
        what = "could not be reached" if not trouble.delivered else "gave no complete answer"
        error = errors.ConnectionFailedError(
            f"{self.base_url.host} {what}: {trouble}. Check the network and base_url"
            f" ({self.base_url}).",
            task_id=task_id,
            endpoint=path,
            reached=trouble.delivered,
            retryable=not trouble.lasting,
        )
        return self.redacted(error)

    def redacted(self, error: E) -> E:
        """The error with every occurrence of a key taken out of what it carries."""
        error.message = self.redact(error.message)
        error.args = (error.message,)
        for name, value in error.__dict__.items():
            error.__dict__[name] = _map_text(value, self.redact)
        return error

    def redact(self, text: str) -> str:
        """The text without any key of this client, and without a live connection's token."""
        return _SOCKET_TOKEN.sub(r"\1***", without_keys(text, self._accounts))


def _map_text(value: Any, change: Callable[[str], str]) -> Any:
    """A JSON value with every text in it changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {_map_text(key, change): _map_text(item, change) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_map_text(item, change) for item in value)
    return value


def _v1_fields(account: Account) -> dict[str, aiohttp.Payload]:
    return {"apiKey": KeyField(account.key), "fileType": aiohttp.StringPayload("input")}


def _address_in(error: Exception) -> str:
    """The address that aiohttp refused, which comes first in these errors."""
    return errors.shown(str(error.args[0]), 400)
