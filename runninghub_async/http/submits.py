"""A submit on its way: what is sent, when its first byte may leave, and what became of it.

Money hangs on one moment.  aiohttp asks for the body once the connection stands, with TLS and
a proxy's tunnel, whoever's session it is.  Before that moment nothing has happened, whatever
fails or is cancelled, and the submit can still be held back; from it on the service may have
made a task.  (Where headers leave earlier, nobody makes a task of headers alone.)
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Literal, Self

import aiohttp
from aiohttp.abc import AbstractStreamWriter

from runninghub_async import errors
from runninghub_async.http import json_bodies
from runninghub_async.http.faults import Verdict
from runninghub_async.http.payloads import SLOWEST_UPLOAD
from runninghub_async.http.transport import AnswerTooSlow

Fate = Literal["not sent"] | Verdict


class Sent:
    """What a call submits, and the error that says that its fate is unknown."""

    def __init__(
        self,
        path: str,
        body: Mapping[str, Any] | Callable[[], Mapping[str, Any]],
        *,
        key_in_body: bool = False,
        token: str | None = None,
    ) -> None:
        """``body``, or what makes it, which may read files and is called for every try.

        ``key_in_body``: the V1 way of saying who asks, instead of the header of V2.

        ``token``: what stands in the body for the service to know a repeated submit by.
        """
        self.path = path
        self.token = token
        self.body: Mapping[str, Any] = {}
        self.data = b""
        self.key_in_body = key_in_body
        self.at: datetime | None = None
        """When the first byte of the last try may have left."""
        self._make_body = body if callable(body) else None
        self._fingerprint = ""
        if not callable(body):
            self._take(body)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of path and body (without any key), as they were sent last."""
        return self._fingerprint or self._hash()

    async def be_complete(self) -> None:
        """Make the body, where that was left until its turn.

        Raises:
            InvalidParameterError: a file can no longer be read.
            FileChangedError: one is not what it must be, or too large by now.
        """
        if self._make_body is not None:
            self._take(await asyncio.to_thread(self._make_body))

    def let_go(self) -> None:
        """Keep no more than the fingerprint of a body that can be made again."""
        if self._make_body is not None and self.data:
            self._fingerprint = self._hash()
            self.body, self.data = {}, b""

    def _take(self, body: Mapping[str, Any]) -> None:
        self.body, self.data, self._fingerprint = body, json_bodies.dumps(body), ""

    def _hash(self) -> str:
        return hashlib.sha256(self.path.encode() + b"\n" + self.data).hexdigest()

    def uncertain(self, why: str, task_ids: Sequence[str] = ()) -> errors.SubmissionUncertainError:
        """Whether a task was created is unknown, for this reason.

        Args:
            why: what happened.
            task_ids: what the answer names without saying that it is the task.
        """
        at = self.at or datetime.now(UTC)
        named = " and ".join(task_ids)
        found = f" The answer names task {named}." if named else ""
        return errors.SubmissionUncertainError(
            f"Whether {self.path} created a task is unknown: {why}. It was sent at"
            f" {at:%Y-%m-%d %H:%M:%S} UTC (fingerprint {self.fingerprint[:12]}) and is not"
            f" repeated, since that could pay twice.{found} {self._way_on()}",
            endpoint=self.path,
            fingerprint=self.fingerprint,
            sent_at=at,
            task_id=task_ids[0] if task_ids else None,
            client_token=self.token,
        )

    def _way_on(self) -> str:
        if self.token is None:
            return "Look at the account's call records before you submit again."
        return (
            "A repeat with the same token is documented as safe: make the same call with"
            f" client_token={self.token!r}, or look at the account's call records first."
        )


class HeldBack(Exception):
    """The body must not leave."""


class Attempt:
    """One try of a submit.

    Attributes:
        fate: "not sent" until the first byte may leave; "uncertain" from then on, until the
            answer has been judged.  What it says then stands, whatever fails later.
        held_back: why the submit was not wanted any more when its first byte was to leave.
        received: what has come of the answer's body.
    """

    def __init__(self, leaves: Callable[[], None]) -> None:
        """``leaves`` is called for the first byte; it raises to hold the submit back."""
        self.fate: Fate = "not sent"
        self.held_back: BaseException | None = None
        self.received = bytearray()
        self._leaves = leaves
        self._is_over = False
        self._is_written = False
        self._answer_has_begun = False
        self._patience = 0.0
        self._clock = asyncio.Timeout(None)

    @property
    def has_left(self) -> bool:
        """Whether the service may have seen anything of it."""
        return self.fate != "not sent"

    @property
    def made_no_task(self) -> bool:
        """Whether that is certain."""
        return self.fate in ("not sent", "later", "refused")

    def within(self, patience: float) -> Self:
        """In here its body may leave and its answer come; nothing leaves afterwards.

        Args:
            patience: seconds that the answer may take from its first byte.  Until that comes,
                they are also what the session allows for a silence.

        Raises:
            AnswerTooSlow: something came all the time, and not its end.
        """
        self._patience = patience
        return self

    async def __aenter__(self) -> None:
        await self._clock.__aenter__()

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        try:
            await self._clock.__aexit__(kind, error, traceback)
        except TimeoutError:  # of this clock, never of what was inside
            raise AnswerTooSlow from None
        finally:
            self._is_over = True

    def leaves(self, size: int) -> None:
        """The first byte may leave now.

        Raises:
            HeldBack: it must not.
        """
        if self._leaves_now():
            self._end_in(self._patience + size / SLOWEST_UPLOAD)

    def _leaves_now(self) -> bool:
        """Whether this is the first byte."""
        if self._is_over:
            raise HeldBack("the submit was given up")
        if self.has_left:
            return False
        try:
            self._leaves()
        except BaseException as why:  # told by the submit; aiohttp would hide it
            self.held_back = why
            raise HeldBack(str(why)) from None
        self.fate = "uncertain"
        del self._leaves  # it is kept for as long as the task is, and holds on to all of its submit
        return True

    def write(self, size: int) -> None:
        """All of the body leaves now.

        Raises:
            HeldBack: it must not, or has already: a submit is sent once, also where a
                middleware of the caller's session would send it again.
        """
        if self._is_written:
            raise HeldBack("a submit is sent once")
        self.leaves(size)
        self._is_written = True

    def write_at_once(self) -> None:
        """As :meth:`write`, where nothing comes between its first byte and its last.

        Raises:
            HeldBack: it must not.
        """
        if self._is_written:
            raise HeldBack("a submit is sent once")
        self._leaves_now()
        self._is_written = True
        self.has_been_written()

    def has_been_written(self) -> None:
        """All of the body has left: a silence is over after ``patience``, and so is the rest."""
        if not self._answer_has_begun:
            self._end_in(2 * self._patience)

    def answer_begins(self) -> None:
        """Its status and headers are here, and the rest is to come."""
        self._answer_has_begun = True
        self._end_in(self._patience)

    def _end_in(self, seconds: float) -> None:
        if not self._is_over and not self._clock.expired():
            self._clock.reschedule(asyncio.get_running_loop().time() + seconds)


class SubmitPayload(aiohttp.Payload):
    """The body of a submit, which tells its attempt when it is asked for."""

    _autoclose = True

    def __init__(self, body: aiohttp.Payload, attempt: Attempt) -> None:
        super().__init__(body, content_type=body.content_type)
        self._size = body.size
        self._attempt = attempt

    def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
        """A copy, for a middleware of the caller's; whether that sends it is not seen here."""
        self._attempt.leaves(self._size or 0)
        text: str = self._value.decode(encoding, errors)
        return text

    async def as_bytes(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        """A copy, as :meth:`decode`."""
        self._attempt.leaves(self._size or 0)
        octets: bytes = await self._value.as_bytes(encoding, errors)
        return octets

    async def write(self, writer: AbstractStreamWriter) -> None:
        """Send it, if it is still wanted."""
        if getattr(getattr(writer, "protocol", None), "should_close", False):
            raise HeldBack("there are unread bytes on the connection")
        self._attempt.write(self._size or 0)
        await self._value.write(writer)
        self._attempt.has_been_written()

    async def write_with_length(
        self, writer: AbstractStreamWriter, content_length: int | None
    ) -> None:
        """Send it; its length is what was announced."""
        await self.write(writer)
