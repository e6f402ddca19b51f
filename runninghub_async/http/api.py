"""The service's API over the session: V1 and V2, their envelopes, and what reads are repeated.

A V1 call has the key in its body (or address), a V2 call in a header.  Most answers come in an
envelope ``{code, msg, data}``, whose code 0 means success; some V2 answers come without one.
The paths here are those that tasks and the client itself need; those of the rest of the
platform stand with it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from functools import partial
from typing import Any

import aiohttp
from attrs import field, frozen

from runninghub_async import errors, quoting
from runninghub_async.http import faults, json_bodies, wire
from runninghub_async.http.occasions import occasion_of_read
from runninghub_async.http.payloads import FilePayload, file_form
from runninghub_async.http.secrecy import SignedQuery, sealed
from runninghub_async.http.session import Session
from runninghub_async.http.signed import KeyField, SignedJson
from runninghub_async.http.transport import Reply
from runninghub_async.retries import RetryPolicy, may_pass, repeat
from runninghub_async.values import Account

QUERY, OUTPUTS = "/openapi/v2/query", "/task/openapi/outputs"
CANCEL = "/task/openapi/cancel"
UPLOAD, UPLOAD_V1 = "/openapi/v2/media/upload/binary", "/task/openapi/upload"
QUEUE_STATUS = "/openapi/v2/queue/status"
ACCOUNT_STATUS = "/uc/openapi/accountStatus"


@frozen(kw_only=True)
class QueueStatus:
    """How busy an account is.  What the service does not tell is ``None``.

    Attributes:
        kind: of the key, as in :class:`runninghub_async.platform.account.AccountStatus`.
        limit: tasks that it may have at once.
        running: tasks that run.
        queued: tasks that wait.
        current: tasks in all.
        instances: machines of its own (exclusive keys).
        raw: the service's record.
    """

    kind: str | None
    limit: int | None
    running: int | None
    queued: int | None
    current: int | None
    instances: int | None
    raw: Mapping[str, Any] = field(repr=False)


class Api:
    """Requests to the API that cost nothing."""

    def __init__(self, session: Session, retry: RetryPolicy | None) -> None:
        """``retry`` is how reads are repeated; ``None`` reads once."""
        self.retry = retry
        self._session = session
        self._redactor = session.redactor

    # -- tasks and accounts ----------------------------------------------------------------

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
        limits = None if limit is None else self._session.whole_limits(limit)
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

    @sealed
    async def outputs(
        self, account: Account, task_id: str, *, limit: float | None = None
    ) -> wire.TaskAnswer | None:
        """Ask once for a task's results in V1's way; ``None`` where V1 tells nothing.

        Raises:
            As :meth:`query`.
        """
        limits = None if limit is None else self._session.whole_limits(limit)
        return await self._outputs(account, task_id, limits)

    async def _query(
        self, account: Account, task_id: str, limits: aiohttp.ClientTimeout | None
    ) -> wire.TaskAnswer:
        asked = json_bodies.dumps({"taskId": task_id})
        content = await self._read_once(
            "POST", QUERY, account=account, data=asked, task_id=task_id, limits=limits
        )
        answer = wire.task_answer(content)
        if answer.status:
            return answer
        if (enveloped := wire.enveloped_answer(content)) is not None:
            return enveloped
        outer = wire.envelope(content)  # how a wrong key is refused
        if code := wire.error_code(answer.error_code) or outer.code:
            message = answer.error_message or outer.message
            raise self._refused(code, message, QUERY, content, task_id=task_id)
        raise self._redactor.error(
            errors.ServerError(
                "The answer to a query has neither a status nor an error code.",
                task_id=task_id,
                endpoint=QUERY,
                raw=content,
            )
        )

    async def _outputs(
        self, account: Account, task_id: str, limits: aiohttp.ClientTimeout | None
    ) -> wire.TaskAnswer | None:
        """Ask V1 once how a task is doing; ``None`` where it does not know it."""
        signed = SignedJson(account.key, {"taskId": task_id})
        content = await self._read_once(
            "POST", OUTPUTS, data=signed, task_id=task_id, limits=limits
        )
        answer = wire.outputs_answer(content)
        if answer is not None:
            return answer
        self._unwrap(content, OUTPUTS)  # raises what its code means
        return None

    @sealed
    async def cancel(self, account: Account, task_id: str) -> None:
        """Ask the service to stop a task."""
        await self.call_v1(account, CANCEL, {"taskId": task_id})

    @sealed
    async def queue_status(self, account: Account, *, once: bool = False) -> QueueStatus:
        """How many tasks an account may have, and has.  Not every key may ask.

        It is asked for again where that may help, unless it is to be asked for ``once``.
        """
        record = wire.Fields(await self.call_v2(account, QUEUE_STATUS, once=once))
        return QueueStatus(
            kind=record.text("apiKeyType") or None,
            limit=record.count("concurrentLimit"),
            running=record.count("runningCount"),
            queued=record.count("queuedCount"),
            current=record.count("totalCurrentTasks"),
            instances=record.count("instanceCount", "instanceCounts"),
            raw=record.raw,
        )

    @sealed
    async def account_status(self, account: Account, *, once: bool = False) -> wire.Fields:
        """The service's record of an account; asked for again where that may help, unless it is
        to be asked for ``once``."""
        name = "apikey"  # in small letters, here only
        if not once:
            return wire.Fields(await self.call_v1(account, ACCOUNT_STATUS, {}, key_field=name))
        signed = SignedJson(account.key, {}, field=name)
        content = await self._read_once("POST", ACCOUNT_STATUS, data=signed)
        return wire.Fields(self._unwrap(content, ACCOUNT_STATUS))

    @sealed
    async def upload(
        self,
        account: Account,
        file: FilePayload,
        *,
        name: str,
        old_type: str | None,
        limits: aiohttp.ClientTimeout,
        within: AbstractAsyncContextManager[None],
    ) -> wire.UploadAnswer:
        """Send a file once.

        Args:
            account: whose file it will be.
            file: its content.
            name: with the extension of the format.
            old_type: use the old call, whose files have a name but no link, with this ``fileType``.
            limits, within: of time, as for :meth:`Session.ask`.

        Raises:
            UploadError: the answer does not say where it is.
            APIError, ConnectionFailedError: as for every request.
        """
        v1 = old_type is not None
        path = UPLOAD_V1 if v1 else UPLOAD
        form = file_form(_fields_before(account, old_type), file, name=name)
        content = await self._read_once(
            "POST",
            path,
            account=None if v1 else account,
            data=form,
            limits=limits,
            within=within,
        )
        answer = wire.upload_answer(self._unwrap(content, path))
        if not (answer.file_name if v1 else answer.url):
            missing = "fileName" if v1 else "download_url"
            raise errors.UploadError(f"The answer to an upload has no {missing}.", endpoint=path)
        return answer

    # -- calls by their path ---------------------------------------------------------------

    @sealed
    async def call_v1(
        self, account: Account, path: str, body: Mapping[str, Any], *, key_field: str = "apiKey"
    ) -> Any:
        """A V1 call that is safe to repeat; the key goes into the body.  Returns ``data``."""
        signed = SignedJson(account.key, body, field=key_field)
        read = partial(self._read_once, "POST", path, data=signed, task_id=body.get("taskId"))
        return await self._repeat(read, path, self._unwrap)

    @sealed
    async def get_v1(self, account: Account, path: str, query: Mapping[str, str]) -> Any:
        """A V1 read whose key goes into the address, which is shown nowhere.  Returns ``data``."""
        read = partial(self._read_once, "GET", path, query=SignedQuery(account.key, query))
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
        data = None if body is None else json_bodies.dumps(body)
        read = partial(self._read_once, method, path, account=account, data=data)
        if once:
            return self._unwrap(await read(), path)
        return await self._repeat(read, path, self._unwrap)

    @sealed
    async def call_flat(self, account: Account, path: str, body: Mapping[str, Any]) -> Any:
        """A V2 read that is answered without an envelope.  Returns the answer."""
        data = json_bodies.dumps(body)
        read = partial(self._read_once, "POST", path, account=account, data=data)
        return await self._repeat(read, path, self._unwrap_flat)

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

    # -- one answer ------------------------------------------------------------------------

    async def _read_once(
        self,
        method: str,
        path: str,
        *,
        account: Account | None = None,
        query: SignedQuery | None = None,
        data: bytes | aiohttp.Payload | None = None,
        task_id: str | None = None,
        limits: aiohttp.ClientTimeout | None = None,
        within: AbstractAsyncContextManager[None] | None = None,
    ) -> Any:
        """One request that is safe to repeat, and its JSON.

        ``task_id`` is the task that is asked about: an answer about another one is not believed.
        """
        reply = await self._session.ask(
            method,
            path,
            account=account,
            query=query,
            data=data,
            limits=limits,
            within=within,
            task_id=task_id,
        )
        try:
            content = json_bodies.loads(reply.body)
        except ValueError:
            content = None
        if task_id is not None and (other := wire.names_another_task(content, task_id)):
            # Perhaps the answer before it came twice; what comes next on that connection would be
            # the answer to this question, and must not be taken for that to a submit.
            self._session.drop_idle_connections()
            raise self._of_another(other, content, path, task_id)
        if reply.status != 200 or content is None:
            raise self._unexpected(reply, content, path, task_id)
        return content

    def _of_another(
        self, other: str, content: Any, path: str, task_id: str
    ) -> errors.RunningHubError:
        """The error for an answer that is about another task than the question."""
        return self._redactor.error(
            errors.ServerError(
                f"{path} was asked about task {task_id} and answered about task"
                f" {quoting.shown(other)}; that is not believed.",
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
            return self._redactor.error(
                errors.ServerError(
                    f"{path} answered with a redirect (HTTP {reply.status}) to {reply.location};"
                    " API requests never follow one, since they carry the key. Set base_url to the"
                    " address of the API itself.",
                    code=reply.status,
                    task_id=task_id,
                    endpoint=path,
                )
            )
        if content is None and reply.status == 200:
            return errors.ServerError(
                f"{path} answered with something that is not JSON ({len(reply.body)} bytes).",
                code=reply.status,
                task_id=task_id,
                endpoint=path,
                retryable=True,
            )
        answer, outer = wire.task_answer(content), wire.envelope(content)
        code = wire.error_code(answer.error_code) or outer.code or None
        message = answer.error_message or outer.message
        error = self._refused(code, message, path, content, task_id=task_id, http=reply.status)
        if isinstance(error, errors.RateLimitError):
            error.retry_after = reply.retry_after
        return error

    def _unwrap(self, content: Any, path: str) -> Any:
        """``data`` of an envelope whose code is 0; the exception for any other code."""
        outer = wire.envelope(content)
        if outer.code == 0:
            return self._redactor.value(outer.data)  # some show the key in a sample request
        answer = wire.task_answer(content)
        code = outer.code if outer.code is not None else wire.error_code(answer.error_code)
        if code is None:
            raise self._redactor.error(
                errors.ServerError(f"The answer of {path} has no code.", endpoint=path, raw=content)
            )
        raise self._refused(code, outer.message or answer.error_message, path, content)

    def _unwrap_flat(self, content: Any, path: str) -> Any:
        """An answer without an envelope; the exception where it, or an envelope, has a code."""
        answer, outer = wire.task_answer(content), wire.envelope(content)
        if code := wire.error_code(answer.error_code) or outer.code:
            raise self._refused(code, answer.error_message or outer.message, path, content)
        return self._redactor.value(content)

    def _refused(
        self,
        code: int | str | None,
        message: str,
        path: str,
        content: Any,
        *,
        task_id: str | None = None,
        http: int | None = None,
    ) -> errors.RunningHubError:
        """The error for an answer with this code; ``http`` is its status, where that is not 200."""
        error = faults.request_error(
            http if code is None else code,
            message,
            endpoint=path,
            occasion=occasion_of_read(path),
            site=self._session.base_url,
            task_id=task_id,
            raw=content,
            http=http,
        )
        if isinstance(error, errors.APIError):
            error.retryable = faults.may_repeat_read(http or 200, code)
        return self._redactor.error(error)


def _fields_before(account: Account, old_type: str | None) -> dict[str, aiohttp.Payload]:
    """What the form of an upload has beside the file."""
    if old_type is None:
        return {}
    return {"apiKey": KeyField(account.key), "fileType": aiohttp.StringPayload(old_type)}
