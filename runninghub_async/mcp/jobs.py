"""Looking at many jobs before any is paid for, as ``runninghub bulk --dry-run`` does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mcp_types import CallToolResult
from pydantic import Field

from runninghub_async import json_values
from runninghub_async.bulk.budget import Outlook
from runninghub_async.bulk.check import Check, check_jobs
from runninghub_async.bulk.job_files import job_file_at
from runninghub_async.bulk.jobs import Job, JobSource, Mistake
from runninghub_async.bulk.ledgers.reader import LedgerReader
from runninghub_async.checks import refusal
from runninghub_async.client import RunningHub
from runninghub_async.mcp import told
from runninghub_async.mcp.arguments import Arguments
from runninghub_async.mcp.purse import ServerPurse
from runninghub_async.mcp.settings import ServerSettings
from runninghub_async.models.budgets import Budget
from runninghub_async.purses.given_prices import by_priced_name

MOST_JOBS = 10_000
_MOST_MISTAKES = 50


class JobsTold(told.Told):
    """What a look at jobs has found; nothing was submitted."""

    jobs: int
    mistakes: list[str] = Field(description="Each with its line.")
    more_mistakes: int = 0
    prices: list[told.Cost] = Field(description="What all of them cost, by currency.")
    unknown_price: int = Field(description="Jobs of which no price is known.")
    equal: int = Field(description="Jobs that ask for the same as an earlier one; each is paid.")
    left_today: told.Cost
    fits_today: bool = Field(description="Whether what is left of today's budget holds all.")


class JobsLook:
    """Looks at jobs, and asks nobody about them."""

    def __init__(
        self,
        client: RunningHub,
        settings: ServerSettings,
        arguments: Arguments,
        purse: ServerPurse,
    ) -> None:
        self._client = client
        self._settings = settings
        self._arguments = arguments
        self._purse = purse

    def look(self, jobs: Sequence[Mapping[str, Any]] | None, file: str | None) -> CallToolResult:
        """Check and price jobs.  Blocking.

        Args:
            jobs: text forms of calls.
            file: the path of a job file, in their place.

        Raises:
            InvalidParameterError: neither or both are given, or the file is not to be read.
        """
        if (jobs is None) == (file is None):
            raise refusal("jobs", "or file is wanted, and not both", value=file)
        source, base = JobSource(catalogue=self._client.catalogue), None
        read: Iterator[Job | Mistake]
        if file is not None:
            path = self._arguments.fence.inside("file", Path(file))
            read, base = job_file_at(path).read(source), path.parent
        else:
            read = source.read(map(json_values.write, jobs or ()))
        some = list(islice(read, MOST_JOBS + 1))
        if len(some) > MOST_JOBS:
            raise refusal(
                "jobs", f"are more than {MOST_JOBS}", hint="Look at so many with runninghub bulk."
            )
        found = Check()
        with TemporaryDirectory(prefix="runninghub-") as folder:
            looked = check_jobs(
                some,
                partial(self._arguments.form, base=base),
                LedgerReader(Path(folder, "no-run-has-begun")),
                found,
                prices=by_priced_name(self._settings.prices, self._client.catalogue),
                currency=self._settings.currency,
                catalogue=self._client.catalogue,
            )
            mistakes = list(map(str, looked))
        return self._told(found, mistakes)

    def _told(self, found: Check, mistakes: list[str]) -> CallToolResult:
        standing = self._purse.standing("day")
        assert standing is not None
        left, currency = max(standing.left, Decimal(0)), self._settings.currency
        outlook: Outlook = found.outlook(Budget(left, currency), unknown_ok=False)
        record = JobsTold(
            jobs=found.jobs,
            mistakes=mistakes[:_MOST_MISTAKES],
            more_mistakes=max(0, len(mistakes) - _MOST_MISTAKES),
            prices=[told.cost_told(amount, name) for name, amount in sorted(found.prices.items())],
            unknown_price=found.unknown_price + found.zero_price,
            equal=found.equal,
            left_today=told.cost_told(left, currency),
            fits_today=not mistakes and outlook.holds,
        )
        cost = " + ".join(f"{each.amount} {each.currency}" for each in record.prices) or "unknown"
        lines = [
            f"{found.jobs} jobs, {len(mistakes)} mistakes; they cost {cost}"
            f" ({record.unknown_price} of unknown price). Nothing was submitted."
        ]
        return told.result(record, told.says("\n".join([*lines, *record.mistakes])))
