"""What is known of callers, of what they asked for, and of what comes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from attrs import evolve, field, frozen

from runninghub_async.models.usage import Money
from runninghub_async.serve.troubles import Trouble
from runninghub_async.stores.store import SavedFile

WEBHOOK_URL = "webhook_url"
"""In the shape of a request: where its caller is told of the end of its tasks."""
Status = Literal["queued", "in_progress", "completed", "failed"]
"""How far a task is, in the words of the other API."""


@frozen(kw_only=True)
class Rate:
    """How many requests are taken in which time, such as 60 a minute."""

    count: int
    """At least 1."""
    seconds: int
    """At least 1."""


@frozen(kw_only=True)
class Token:
    """A caller's token, as the store of tokens has it: never the secret itself."""

    name: str
    digest: str
    """SHA-256 of the secret, in hexadecimal."""
    budget: Money | None = None
    """What it may spend on a day (UTC)."""
    total: Money | None = None
    """What it may spend in all."""
    models: tuple[str, ...] = ()
    """Names or paths of models, names of recipes, ``workflow/ID``, ``app/ID``; ``asset://`` allows
    the account's own assets as values.  Empty: all of the catalogue, and all recipes."""
    rate: Rate | None = None
    concurrency: int | None = None
    """At most so many of its tasks at once, on each server."""
    is_operator: bool = False
    """Whether it may read metrics, and the usage of all."""
    webhook_secret: str = field(default="", repr=False)
    """``whsec_`` and base64, as Standard Webhooks have it."""
    created_at: str = ""
    """ISO 8601, UTC."""
    revoked_at: str | None = None


@frozen(kw_only=True)
class Order:
    """What a caller asks for, read and checked, before it is accepted."""

    route: str
    """Such as ``POST /v1/images/generations``."""
    prefix: str
    """What ids of its tasks begin with, such as ``img_``."""
    forms: Sequence[Mapping[str, Any]]
    """Calls in text form, at least one; each is a task."""
    digest: str
    """SHA-256 of the parsed body (canonical JSON; files by their digest), in hexadecimal."""
    key: str | None = None
    """SHA-256 of the ``Idempotency-Key``, in hexadecimal."""
    attempt: int = 0
    """How often its caller says that it has sent this before."""
    is_waited: bool
    """Whether somebody waits for its end."""
    shape: Mapping[str, Any] = field(factory=dict)
    """JSON: what the answer is made from again, such as the model's name as it was asked for."""

    @property
    def repeats(self) -> bool:
        """Whether it may be one that is here already, which no key tells."""
        return self.key is None and self.attempt > 0


@frozen(kw_only=True)
class Request:
    """A call that was accepted."""

    id: str
    """``req_`` and 128 random bits, in hexadecimal."""
    token: str
    """The name of its caller's token."""
    route: str
    """Such as ``POST /v1/images/generations``."""
    digest: str
    """SHA-256 of the parsed body, in hexadecimal."""
    key: str | None
    """SHA-256 of the ``Idempotency-Key``, in hexadecimal."""
    tasks: tuple[str, ...]
    """Ids of its tasks, which are those of its jobs in the ledger: a prefix and 128 random bits."""
    is_waited: bool
    """Whether it is synchronous: somebody waits for its end."""
    shape: Mapping[str, Any]
    """JSON: what the answer is made from again."""
    received_at: float
    """In seconds since 1970."""
    server: str
    """The run, in the ledger, of the server at which its caller waits, or waited last."""
    gone_at: float | None = None
    """Since when no caller waits for it, in seconds since 1970; ``None`` while one does, and for
    what nobody waits for."""
    deleted: tuple[str, ...] = ()
    """Those of its tasks that their caller has deleted: they are told of no more."""

    def left(self, at: float, *, goes_on: bool) -> Request:
        """This, its caller gone; ``goes_on`` where that one was told that the tasks do."""
        return evolve(self, gone_at=at, is_waited=self.is_waited and not goes_on)


@frozen(kw_only=True)
class TaskTold:
    """A task of ours, as its caller may see it."""

    id: str
    status: Status
    model: str
    """As it was asked for."""
    progress: int
    """In percent."""
    queue_position: int | None = None
    """How many of this server's are before it, counted from 1, while it waits in its line."""
    created_at: int
    """In whole seconds since 1970, as the next two."""
    completed_at: int | None = None
    expires_at: int | None = None
    """When its files are removed."""
    params: Mapping[str, Any]
    """What its model was given."""
    files: tuple[SavedFile, ...] = ()
    texts: tuple[str, ...] = ()
    data: Any = None
    error: Trouble | None = None
    cost: Money | None = None
    service_task_id: str | None = None
    """The service's own, for the log; callers are not told it."""
    request: Request

    @property
    def is_over(self) -> bool:
        """Whether nothing more becomes of it."""
        return self.status in ("completed", "failed")
