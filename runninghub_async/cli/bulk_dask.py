"""``runninghub bulk --dask``: the same run on the workers of a Dask cluster."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from attrs import field, frozen

from runninghub_async.checks import not_allowed, refusal
from runninghub_async.cli.output import say
from runninghub_async.errors import RunningHubError
from runninghub_async.home import how_to_install
from runninghub_async.quoting import plain
from runninghub_async.values import expanded

if TYPE_CHECKING:
    from runninghub_async.bulk import DaskEngine

Address = Annotated[
    str | None,
    typer.Option(
        "--dask",
        metavar="ADDRESS|local:N",
        help="Run on the workers of a Dask cluster, or of N processes here.",
    ),
]
Keys = Annotated[
    str | None,
    typer.Option(
        "--dask-keys",
        metavar="NAME|FILE",
        help="Where these have the keys: a variable of theirs, or the path of a file there.",
    ),
]
Ledger = Annotated[
    str | None,
    typer.Option(
        "--dask-ledger",
        metavar="NAME|FILE",
        help="Likewise the address of a PostgreSQL --ledger, which they write themselves.",
    ),
]
_LOCAL = re.compile(r"local:(\d{1,4})")
_ADDRESS = re.compile(r"(tcp|tls|ws|wss)://[^\s@/]+:\d{1,5}")


@frozen(kw_only=True)
class Cluster:
    """Which workers are wanted."""

    address: str | None
    """Of the scheduler; ``None`` is of processes here."""
    workers: int
    """How many processes those are."""
    keys: str | Path | None
    """Where they have the keys."""
    ledger: str | Path | None
    """Where they have the address of the ledger's database."""
    own_address: str | None = field(repr=False)
    """What processes here are told of that."""

    @contextlib.asynccontextmanager
    async def engine(self) -> AsyncIterator[DaskEngine]:
        """An engine with these workers; processes that were started here end with it.

        Raises:
            InvalidParameterError: no scheduler answers.
            RunningHubError: the extra ``dask`` is not installed.
        """
        from runninghub_async.bulk import DaskEngine
        from runninghub_async.bulk.engines.dask.secrets import LEDGER_VARIABLE

        try:
            import distributed
        except ImportError:
            raise RunningHubError(
                f"--dask needs Dask, here and on the workers: {how_to_install('dask')}"
            ) from None
        async with contextlib.AsyncExitStack() as leaving:
            where: Any = self.address
            if where is None:
                if self.own_address is not None:  # with a password that may be in it
                    os.environ.setdefault(LEDGER_VARIABLE, self.own_address)
                cluster = distributed.LocalCluster(
                    n_workers=self.workers,
                    threads_per_worker=1,
                    asynchronous=True,
                    dashboard_address="127.0.0.1:0",
                )
                where = await leaving.enter_async_context(cluster)
            try:
                client = distributed.Client(where, asynchronous=True)
                await leaving.enter_async_context(client)
            except OSError as error:
                raise refusal(
                    "dask",
                    f"is {plain(str(self.address))}, where no scheduler answers ({error})",
                    "the address of a running one, such as tcp://10.0.0.1:8786",
                    value=self.address,
                ) from None
            if self.address is None:
                say(f"{self.workers} worker processes; dashboard at {client.dashboard_link}")
            yield DaskEngine(client, keys=self.keys, ledger=self.ledger)


def cluster_in(
    address: str | None,
    *,
    keys: str | None,
    keys_file: Path | None,
    ledger_at: str | None,
    ledger: str | None,
) -> Cluster | None:
    """The workers that the options name; ``None`` is this process.

    Args:
        address: the scheduler's, or ``local:N``.
        keys, ledger_at: where workers have the keys, and the address of the ledger.
        keys_file, ledger: what this process itself has for them.

    Raises:
        InvalidParameterError: an option is not usable.
    """
    from runninghub_async.postgres.address import is_postgres

    if address is None:
        for name, given in (("dask_keys", keys), ("dask_ledger", ledger_at)):
            if given is not None:
                raise refusal(name, "is given without --dask")
        return None
    local = _LOCAL.fullmatch(address)
    if local is not None and int(local[1]) == 0:
        raise not_allowed("dask", address, "local:1 or more")
    if local is None and not _ADDRESS.fullmatch(address):
        raise not_allowed(
            "dask", address, "the address of a scheduler, such as tcp://10.0.0.1:8786, or local:4"
        )
    place = _place(keys)
    if place is None and keys_file is not None:
        place = expanded(keys_file).absolute()
    return Cluster(
        address=None if local else address,
        workers=int(local[1]) if local else 0,
        keys=place,
        ledger=_place(ledger_at),
        own_address=ledger if is_postgres(ledger) else None,
    )


def _place(named: str | None) -> str | Path | None:
    """The name of a variable, or the path of a file."""
    return Path(named) if named is not None and re.search(r"[/\\.]", named) else named
