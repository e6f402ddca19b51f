"""The exchange on aiohttp: one pool of connections, one request, one answer; and the submit.

A submit is made once and never repeated here.  What paths and answers mean is not known here
either, but for what became of a submit: see :mod:`runninghub_async.http.api`.

Three rules hold throughout.  The key goes to the API's own origin and nowhere else, so no
API request follows a redirect.  No exception of aiohttp leaves this module, since some carry
the request's headers, and no frame of it, since they hold the key.  Every text that came from
outside is redacted before it is shown.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import AbstractAsyncContextManager, nullcontext, suppress

import aiohttp
from attrs import evolve
from yarl import URL

from runninghub_async import errors
from runninghub_async.http import faults, task_ids, wire
from runninghub_async.http.connections import ConnectorFactory, tcp_connector
from runninghub_async.http.direct import LONGEST, Direct, direct_way
from runninghub_async.http.payloads import json_payload
from runninghub_async.http.redaction import Redactor
from runninghub_async.http.secrecy import SignedQuery, headers_of, sealed
from runninghub_async.http.signed import SignedJson, requests_through
from runninghub_async.http.submits import Attempt, Sent, SubmitPayload
from runninghub_async.http.transport import (
    CONNECT_TIMEOUT,
    NEVER_DELIVERED,
    NoReply,
    Reply,
    Traffic,
    address,
    describe,
    drop_unfit_connections,
    is_lasting,
    read_reply,
    room_in,
    user_agent_beside,
    whole_within,
)
from runninghub_async.logs import logger
from runninghub_async.proxies import NO_PROXIES, Proxies
from runninghub_async.values import Account

API_CONNECTIONS = 100
"""Requests to the API at the same time."""
TRANSFERS_OF_POOL = 1 / 4
"""Part of a caller's pool that uploads may take, and that downloads may take."""
LIVE_CONNECTIONS = 8
"""Live connections at the same time; further tasks wait until one of these has ended."""
LIVE_OF_POOL = 1 / 8
"""Part of a caller's pool that they may take, since they are kept for minutes."""
LEFT_TO_READS = 1 / 3
"""Part of the API's connections that submits never take: were all of them to hang, ends would
still be seen."""
_LOGINS = ("Authorization", "Cookie", "Proxy-Authorization")
"""Headers that aiohttp takes from a request which goes on to another host."""
SUBMIT_IDLE_LIMIT = 3.0
"""Seconds a pooled connection may have idled and still carry a submit.  A server that closes
an idle connection at the same moment would make the submit's fate unknowable."""


class Session:
    """One pool of connections to one RunningHub site."""

    def __init__(
        self,
        base_url: URL,
        *,
        redactor: Redactor,
        http_timeout: float,
        session: aiohttp.ClientSession | None = None,
        connector: ConnectorFactory = tcp_connector,
        proxies: Proxies = NO_PROXIES,
    ) -> None:
        """Nothing is opened before the first request.

        Args:
            base_url: of the site.
            redactor: knows the keys, which no text may show.
            http_timeout: seconds that a silence may last.
            session: the caller's own pool.
            connector: makes the connections of ours, where there is no other.
            proxies: what requests of ours go through.
        """
        self.base_url = base_url
        self.redactor = redactor
        self.http_timeout = http_timeout
        self.traffic = Traffic()
        self._theirs = session
        self._connector = connector
        self._proxies = proxies
        self.user_agent = user_agent_beside(session)
        """The header that names this package, for every request; empty where the caller's session
        has one of its own."""
        self._ours: aiohttp.ClientSession | None = None
        self._direct: Direct | None = None
        self._at_loops_end: AsyncGenerator[None, None] | None = None
        self._closed = False
        self.met_sandbox = False
        """Whether a sandbox has answered in the service's place."""
        # A submit is never cut off while anything comes; a read is, since it can be repeated.
        self._silence = self.silence_limits()
        self._whole = self.whole_limits(http_timeout + CONNECT_TIMEOUT)
        self.room_for_live = room_in(session, LIVE_CONNECTIONS, LIVE_OF_POOL, least=0)
        """How many live connections there may be: none where the caller's pool is small."""
        room = room_in(session, API_CONNECTIONS, 1 - 2 * TRANSFERS_OF_POOL)
        if session is not None:
            room -= self.room_for_live
        self._api_slots = asyncio.Semaphore(room)
        self._submit_slots = asyncio.Semaphore(max(1, int(room * (1 - LEFT_TO_READS))))

    # -- opening and closing ---------------------------------------------------------------

    def open_pool(self, idle_limit: float = math.inf) -> aiohttp.ClientSession:
        """The pool, opened on first use, without connections on which answers are out of step.

        Args:
            idle_limit: seconds after which an idle connection goes, too.

        Raises:
            ClientClosedError: it is closed.
        """
        if self._closed:
            raise errors.ClientClosedError("This RunningHub client is closed; make a new one.")
        if self._theirs is not None:
            if self._theirs.closed:
                raise errors.RunningHubError(
                    "The aiohttp session given to this RunningHub client is closed; nothing was"
                    " sent."
                )
        elif self._ours is None:
            self._ours = aiohttp.ClientSession(
                connector=self._connector(),
                cookie_jar=aiohttp.DummyCookieJar(),
                request_class=requests_through(self._proxies, self.user_agent),
            )
            self._at_loops_end = _closed_with_its_loop(self._ours)
            _begin(self._at_loops_end)
        pool = self._theirs or self._ours
        assert pool is not None
        drop_unfit_connections(pool.connector, idle_limit)
        return pool

    @sealed
    async def close(self) -> None:
        """Close our own connections; the caller's session is left alone."""
        self._closed = True
        if self._ours is not None and self._at_loops_end is not None:
            await self._at_loops_end.aclose()
            self._ours = self._at_loops_end = self._direct = None

    def drop_idle_connections(self) -> None:
        """Close what idles in the pool: on one of these connections answers are out of step."""
        drop_unfit_connections(self.open_pool().connector, -math.inf)

    @property
    def has_login(self) -> bool:
        """Whether the caller's session says by itself who asks."""
        theirs = self._theirs
        if theirs is None:
            return False
        return theirs.auth is not None or any(name in theirs.headers for name in _LOGINS)

    # -- room and time ---------------------------------------------------------------------

    def room_for_transfers(self, wanted: int) -> int:
        """How many uploads, or downloads, this pool has room for; at most ``wanted``."""
        return room_in(self._theirs, wanted, TRANSFERS_OF_POOL)

    def silence_limits(self, silence: float | None = None) -> aiohttp.ClientTimeout:
        """Time limits to connect and for every silence; none for the whole request.

        Args:
            silence: seconds that a silence may last; the client's ``http_timeout``, unless given.
        """
        return aiohttp.ClientTimeout(
            total=None,
            # With a caller's session, waiting for its pool is not a failure to connect.
            connect=CONNECT_TIMEOUT if self._theirs is None else None,
            sock_connect=min(CONNECT_TIMEOUT, self.http_timeout),
            sock_read=silence or self.http_timeout,
        )

    def whole_limits(self, seconds: float) -> aiohttp.ClientTimeout:
        """Time limits of a request that may take so long in all."""
        return whole_within(seconds, self.http_timeout)

    # -- requests to the API ---------------------------------------------------------------

    @sealed
    async def ask(
        self,
        method: str,
        path: str,
        *,
        account: Account | None,
        query: SignedQuery | None = None,
        data: bytes | aiohttp.Payload | None = None,
        limits: aiohttp.ClientTimeout | None = None,
        within: AbstractAsyncContextManager[None] | None = None,
        task_id: str | None = None,
    ) -> Reply:
        """Make one request that costs nothing.  Whatever its answer says is an answer.

        Args:
            method, path: of the request.
            account: whose key goes into a header, unless it goes elsewhere.
            query: of the address.
            data: the body; octets are JSON.
            limits: of time, where they are not those of a read.
            within: bounds what ``limits`` cannot, such as an answer that trickles.
            task_id: what the question is about, for the error.

        Raises:
            ConnectionFailedError: no complete answer came.
        """
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
        if isinstance(reply, NoReply):
            raise self._unreachable(reply, path, task_id)
        return reply

    def submit_slot(self) -> AbstractAsyncContextManager[None]:
        """Room for one submit; whoever has it may still change their mind."""
        return _Slots(self._submit_slots, self._api_slots)

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
        in_body = sent.key_in_body
        body = SignedJson(account.key, sent.body) if in_body else sent.data
        reply = await self._exchange(
            "POST",
            sent.path,
            account=None if in_body else account,
            data=body,
            limits=self._silence,
            attempt=attempt,
            within=attempt.within(self.http_timeout),
        )
        if attempt.held_back is not None:
            raise attempt.held_back
        if not attempt.has_left:
            if isinstance(reply, Reply):  # to what is no question of ours
                reply = NoReply("it answered before it was asked", delivered=False)
            raise self._unreachable(reply, sent.path)
        if isinstance(reply, NoReply):
            raise self._uncertain(sent, reply.why, reply.received)
        return self._judged(sent, attempt, reply)

    def _judged(self, sent: Sent, attempt: Attempt, reply: Reply) -> wire.TaskAnswer:
        """What the answer means, noted before anything else can fail."""
        try:
            judged = faults.judge_submit(
                reply.status,
                reply.body,
                endpoint=sent.path,
                location=reply.location,
                asked=sent.data,
                site=self.base_url,
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
        raise self.redactor.error(judged.error)

    # -- one exchange ----------------------------------------------------------------------

    def _direct_way(self, idle_limit: float) -> Direct | None:
        """The way of small requests over a pool of ours, opened as by :meth:`open_pool`; ``None``
        where a proxy stands between, or the pool is the caller's, who may watch what it does."""
        connector = self.open_pool(idle_limit).connector
        if (
            self._direct is None
            and self._theirs is None
            and self._proxies.of(self.base_url) is None
        ):
            headers = headers_of(None) | self.user_agent
            self._direct = direct_way(connector, self.base_url, headers)
        return self._direct

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
    ) -> Reply | NoReply:
        """Send one request and read the whole answer; or why there is none.

        ``attempt`` is a submit's; it knows whether a byte has left, whatever then fails.
        """
        size = len(data) if isinstance(data, bytes) else 0 if data is None else data.size or 0
        if not isinstance(data, aiohttp.MultipartWriter):
            self.traffic.sent += size  # of a form, the file was counted
        received = bytearray() if attempt is None else attempt.received
        started = time.perf_counter()
        try:
            idle_limit = math.inf if attempt is None else SUBMIT_IDLE_LIMIT
            direct = self._direct_way(idle_limit)
            async with within or nullcontext():
                if direct is not None and size <= LONGEST and isinstance(data, (bytes, SignedJson)):
                    reply = await direct.post(
                        path, account, data, limits=limits, received=received, attempt=attempt
                    )
                else:
                    payload = json_payload(data) if isinstance(data, bytes) else data
                    if attempt is not None and payload is not None:
                        payload = SubmitPayload(payload, attempt)
                    request = self.open_pool(idle_limit).request(
                        method,
                        address(self.base_url, path),
                        params=None if query is None else query.revealed(),
                        data=payload,
                        headers=headers_of(account) | self.user_agent,
                        allow_redirects=False,
                        timeout=limits,
                    )
                    begins = None if attempt is None else attempt.answer_begins
                    reply = await read_reply(request, received, begins)
        except errors.RunningHubError:
            raise
        except Exception as error:  # also out of the caller's session: a middleware, a trace
            no_reply = self._no_reply(error, bytes(received), attempt)
            logger.debug("%s %s: %s", method, path, no_reply.why)
            return no_reply
        self.traffic.received += len(reply.body)
        self.met_sandbox = self.met_sandbox or reply.of_sandbox
        took = (time.perf_counter() - started) * 1000
        logger.debug("%s %s: HTTP %d in %.0f ms", method, path, reply.status, took)
        shown = self.redactor.body(reply.body)
        return reply if shown is reply.body else evolve(reply, body=shown)

    def _no_reply(self, error: Exception, received: bytes, attempt: Attempt | None) -> NoReply:
        """What a failure of aiohttp means.  It is not kept: it may hold the headers."""
        never = not attempt.has_left if attempt else isinstance(error, NEVER_DELIVERED)
        return NoReply(
            self.redactor.text(describe(error)),
            delivered=not never,
            received=received,
            lasting=is_lasting(error),
        )

    def unanswered_at_closing(self, sent: Sent, attempt: Attempt) -> errors.RunningHubError:
        """What a submit ends with that the client has no time left to wait for."""
        why = "the client was closed before the answer came"
        return self._uncertain(sent, why, bytes(attempt.received))

    def _uncertain(
        self, sent: Sent, why: str, received: bytes, named: Sequence[str] = ()
    ) -> errors.RunningHubError:
        seen = named or task_ids.named_anywhere(received, sent.data).ids
        error = self.redactor.error(sent.uncertain(why, seen))
        logger.error("%s", error.message)
        return error

    def _unreachable(
        self, reply: NoReply, path: str, task_id: str | None = None
    ) -> errors.ConnectionFailedError:
        what = "gave no complete answer" if reply.delivered else "could not be reached"
        error = errors.ConnectionFailedError(
            f"{self.base_url.host} {what}: {reply.why}. Check the network and base_url"
            f" ({self.base_url}).",
            task_id=task_id,
            endpoint=path,
            reached=reply.delivered,
            retryable=not reply.lasting,
        )
        return self.redactor.error(error)


class _Slots:
    """One of each, in this order.  A class, since a generator costs every submit more."""

    __slots__ = ("_first", "_second")

    def __init__(self, first: asyncio.Semaphore, second: asyncio.Semaphore) -> None:
        self._first, self._second = first, second

    async def __aenter__(self) -> None:
        await self._first.acquire()
        try:
            await self._second.acquire()
        except BaseException:
            self._first.release()
            raise

    async def __aexit__(self, *_: object) -> None:
        self._second.release()
        self._first.release()


async def _closed_with_its_loop(pool: aiohttp.ClientSession) -> AsyncGenerator[None, None]:
    """Closes a pool when it is closed itself, as ``asyncio.run`` does with what is left of
    generators: a pool of which nobody takes leave would be reported as unclosed."""
    try:
        yield
    finally:
        await pool.close()


def _begin(generator: AsyncGenerator[None, None]) -> None:
    """Go to the first yield, which is reached without waiting."""
    with suppress(StopIteration):
        generator.__anext__().__await__().send(None)
