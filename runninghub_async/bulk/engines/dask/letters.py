"""What goes between the coordinator of a run and a worker: plain data, pickled by us."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from attrs import frozen

from runninghub_async.bulk.files import FileNames
from runninghub_async.bulk.ledgers.ledger import Entry
from runninghub_async.bulk.needed import Needed
from runninghub_async.bulk.plain_data import portable
from runninghub_async.bulk.plan import Plan
from runninghub_async.bulk.retrying import Retrying
from runninghub_async.errors import RunningHubError
from runninghub_async.models.budgets import Budget
from runninghub_async.retries import RetryPolicy
from runninghub_async.stores.store import Store

CALL = "runninghub_call"
"""The name of a worker's handler among those of Dask."""
SHORTEST_LEASE, LONGEST_LEASE = 1.0, 3600.0
KEPT_FOR = 60.0
"""Seconds for which a worker keeps ids that it could not report."""


class Letter(NamedTuple):
    """Something that a worker tells or asks."""

    number: int
    what: str
    given: tuple[Any, ...]
    is_question: bool


class Answer(NamedTuple):
    """What the coordinator answers."""

    number: int
    value: Any
    error: Exception | None = None


class Call(NamedTuple):
    """What the coordinator says when it calls a worker."""

    run: str
    turn: int
    """How many replies of this worker it has had."""
    seen: int
    """The number of the last letter that it has had."""
    answers: tuple[Answer, ...] = ()
    hang: float | None = None
    """Seconds that the reply may wait for a letter; ``None`` asks for none."""
    stopped: Exception | None = None
    """Why nothing more is to be submitted."""
    is_over: bool = False
    """Whether the work is to be wound down."""


class Reply(NamedTuple):
    """What a worker says to that."""

    letters: tuple[Letter, ...]
    is_over: bool = False
    """Whether it has wound down: nothing more comes."""


class Held(NamedTuple):
    """A job that a worker has from now on, as the ledger has it."""

    entry: Entry | None
    needed: Mapping[str, Needed]
    set_aside: tuple[str, Decimal | None] | None
    """What is set aside for its task already: of which kind, and how much."""


@frozen(kw_only=True)
class SharedPlace:
    """The database of the run's ledger, where workers write it themselves."""

    run: str
    """The coordinator's run in it, with which theirs end."""
    run_id: str
    address: str
    """As the coordinator has it, without its password."""
    named: str | Path | None
    """The variable, or the file on the worker, that has the address to be used there."""


@frozen(kw_only=True)
class Setup:
    """What a worker must know of a run before it works for it.

    There is no key and no password in it: a worker has its own, in the environment or in a file.
    """

    run: str
    folder: str
    """Which folder the run is for, whatever it is called here."""
    version: str
    base_url: str
    labels: tuple[str, ...]
    """Of the accounts; none of them is a secret."""
    keys: str | Path | None
    """The variable, or the file on the worker, that has the keys; ``None`` is the usual one."""
    timeout: float | None
    http_timeout: float
    retry: RetryPolicy | None
    poll: float | None
    lease: float
    base: Path
    store: Store | str
    """Where files go; an object store by its address."""
    scratch: Path
    names: FileNames
    retrying: Retrying
    validate: bool
    keep_settings: bool
    plan: Plan | None
    budget: Budget | None
    told_as: str
    """What the run is called in what observers are told of its jobs."""
    wants_events: bool
    wants_steps: bool
    ledger: SharedPlace | None
    """``None`` where the coordinator writes it for all."""
    proxy: str | None
    """Where one was named, without its login."""
    proxy_wants_login: bool
    certificates: str | None
    """Those that the coordinator trusts beside the system's, in PEM form."""
    webhook_url: str | None
    is_reached: bool = False
    """Whether the service has answered a worker: then what another cannot reach is away."""


class OtherVersion(RunningHubError):
    """A worker of a Dask cluster has another version of this package, and is given no work."""


def packed(value: Any) -> bytes:
    """A value on its way."""
    return pickle.dumps(value, protocol=5)


def unpacked(content: bytes) -> Any:
    """A value that came from the other end of the run."""
    return pickle.loads(content)


def fit_to_travel(error: BaseException) -> Exception:
    """An error that the other end can have."""
    if isinstance(error, Exception):
        return portable(error)
    return RunningHubError(f"{type(error).__name__}: it was ended")


def unlike(theirs: str, ours: str, address: str) -> OtherVersion:
    """The error that names both versions."""
    return OtherVersion(
        f"The worker {address} has runninghub-async {theirs}, and this run has {ours}. It is given"
        " no work; install the same version on all workers."
    )
