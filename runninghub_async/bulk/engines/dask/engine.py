"""The workers of a Dask cluster as an engine: what a run is told of them, and they of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from runninghub_async import __version__
from runninghub_async.bulk.engines.dask.claims import Claims, HandedClaims, KeptClaims
from runninghub_async.bulk.engines.dask.crew import (
    GREETED_WITHIN,
    version_at,
    workers_of,
)
from runninghub_async.bulk.engines.dask.letters import (
    LONGEST_LEASE,
    SHORTEST_LEASE,
    Setup,
    SharedPlace,
)
from runninghub_async.bulk.engines.dask.run import DaskRun
from runninghub_async.bulk.engines.dask.station import hand_over
from runninghub_async.bulk.engines.engine import LeftTask
from runninghub_async.bulk.engines.run_context import RunContext
from runninghub_async.bulk.engines.work import Work
from runninghub_async.bulk.ledgers.lease import LEASE
from runninghub_async.bulk.ledgers.postgres import PostgresLedger
from runninghub_async.checks import not_allowed, refusal
from runninghub_async.client import runtime_of
from runninghub_async.engine.runtime import CLOSE_GRACE
from runninghub_async.logs import logger
from runninghub_async.stores.folder import FolderStore
from runninghub_async.stores.objects import ObjectStore

if TYPE_CHECKING:
    from distributed import Client


class DaskEngine:
    """The workers of a Dask cluster, each with a client of its own, and served by this process.

    ::

        async with Client("tcp://scheduler:8786", asynchronous=True) as cluster:
            async with BulkRun(rh, out="/shared/out", engine=DaskEngine(cluster)) as run:
                async for outcome in run.add(jobs):
                    print(outcome.job.id, outcome.state)

    This process reads the jobs, and keeps the ledger, the budget and the accounts' ceilings; it
    alone writes ``results.jsonl`` and ``run.log``.  Workers submit, wait, and save into the same
    ``out``, which they must reach under the same path or address.  What passes between them goes
    over Dask's own connections.  Functions and choices of steps run in this process.  Where the
    ledger is in PostgreSQL, workers write there themselves what is at stake: intents and tasks.

    Each worker needs this package in the same version, and the keys: in its environment, or as
    ``keys`` says.  No key leaves this process.
    """

    def __init__(
        self,
        client: Client,
        *,
        keys: str | Path | None = None,
        ledger: str | Path | None = None,
        lease: float = LEASE,
    ) -> None:
        """Nothing is asked of the cluster yet.

        Args:
            client: of the cluster; made with ``asynchronous=True`` in the same event loop.
            keys: where workers have the keys: the name of a variable of their environment, or the
                ``Path`` of a file there, such as a mounted secret, with one a line.  ``None`` is
                ``RUNNINGHUB_API_KEY`` or ``RH_API_KEY``.
            ledger: likewise, where workers have the address of the run's database, if its ledger
                is in PostgreSQL.  ``None`` is ``RUNNINGHUB_LEDGER``, or else the coordinator's
                address without the password, which comes from ``PGPASSWORD`` and the like.
            lease: seconds, 1 to 3600, after which a worker that is not heard of can do nothing
                more, and its jobs are another's.

        Raises:
            InvalidParameterError: a setting is not usable.
        """
        if not getattr(client, "asynchronous", False):
            raise refusal(
                "client",
                "is not one of an event loop",
                "an asynchronous client of dask.distributed, made in the same loop",
            )
        if not SHORTEST_LEASE <= lease <= LONGEST_LEASE:
            raise not_allowed("lease", lease, f"{SHORTEST_LEASE:g} to {LONGEST_LEASE:g} seconds")
        self._client = client
        self._keys = keys
        self._ledger = ledger
        self._lease = lease
        self._folder = ""

    @property
    def workers_write(self) -> bool:
        """Workers do, where the ledger is in PostgreSQL."""
        return True

    async def left_behind(self, folder: str) -> Sequence[LeftTask]:
        """Tasks of an earlier run of the folder that workers could not report.

        Submits that are still under way there are waited for.
        """
        self._folder = folder
        workers = await workers_of(self._client)
        handed = await asyncio.gather(*(self._handed_over(each, folder) for each in workers))
        return [task for some in handed for task in some]

    async def _handed_over(self, address: str, folder: str) -> Sequence[LeftTask]:
        try:
            async with asyncio.timeout(GREETED_WITHIN):
                if await version_at(self._client, address) != __version__:
                    return ()
            # It waits for submits that are under way there, if there are any, and for no others.
            async with asyncio.timeout(CLOSE_GRACE + GREETED_WITHIN):
                answers = await self._client.run(hand_over, folder, workers=[address])
        except Exception as error:
            logger.info("worker %s has handed nothing over: %s", address, error)
            return ()
        found: Sequence[LeftTask] = answers[address]
        return found

    def run(self, works: AsyncIterator[Work], context: RunContext) -> DaskRun:
        """Begin to work on a stream of jobs."""
        setup = self._setup(uuid4().hex, context)
        return DaskRun(self._client, works, context, setup, _claims(context))

    def _setup(self, run: str, context: RunContext) -> Setup:
        settings = runtime_of(context.rh).settings
        proxy, trusted = settings.proxy, settings.ca_file
        return Setup(
            run=run,
            folder=self._folder,
            version=__version__,
            base_url=str(settings.base_url),
            labels=tuple(account.label for account in settings.accounts),
            keys=self._keys,
            timeout=settings.timeout,
            http_timeout=settings.http_timeout,
            retry=settings.retry,
            poll=settings.poll,
            lease=self._lease,
            base=context.base.absolute(),
            store=_portable(context.store),
            scratch=context.scratch.absolute(),
            names=context.names,
            retrying=context.retrying,
            validate=context.validate,
            keep_settings=context.keep_settings,
            plan=None if context.approval is None else context.approval.plan,
            budget=context.purse.budget,
            told_as=context.run,
            wants_events=bool(context.observers),
            wants_steps=context.observers.want_steps,
            ledger=None if (ledger := _shared_by(context)) is None else self._place_of(ledger),
            proxy=None if proxy is None else str(proxy.url),
            proxy_wants_login=proxy is not None and proxy.login is not None,
            certificates=None if trusted is None else trusted.read_text(encoding="utf-8"),
            webhook_url=settings.webhook_url,
        )

    def _place_of(self, ledger: PostgresLedger) -> SharedPlace:
        address = ledger.address
        assert address.run_id is not None
        return SharedPlace(
            run=ledger.run, run_id=address.run_id, address=str(address), named=self._ledger
        )


def _claims(context: RunContext) -> Claims:
    """Who has the claims on jobs that are with workers."""
    ledger = _shared_by(context)
    return KeptClaims() if ledger is None else HandedClaims(ledger)


def _shared_by(context: RunContext) -> PostgresLedger | None:
    """The ledger, if workers write it themselves.

    Beside other runs of it they do not: what all have in common is counted by run, and what workers
    have in flight is the coordinator's.
    """
    ledger = context.ledger
    return ledger if isinstance(ledger, PostgresLedger) and context.room is None else None


def _portable(store: object) -> FolderStore | str:
    """A store as workers can open it.

    Raises:
        InvalidParameterError: they cannot.
    """
    if isinstance(store, ObjectStore):
        return store.address("")
    if isinstance(store, FolderStore):
        return FolderStore(store.folder.absolute(), durable=True)
    raise refusal(
        "out", f"is a {type(store).__name__}", "a folder or an object store, with DaskEngine"
    )
