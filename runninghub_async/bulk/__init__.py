"""Bulk runs: half a million jobs, a crash, a budget.

:class:`BulkRun` runs jobs into a folder and survives being killed at any moment; the command
``runninghub bulk`` is a thin shell over it.
"""

from runninghub_async.bulk.budget import (
    Budget,
    BudgetReached,
    PriceUnknown,
    parse_budget,
    parse_prices,
)
from runninghub_async.bulk.check import Check, check_jobs
from runninghub_async.bulk.engine import Engine, Work
from runninghub_async.bulk.events import JobEnded, RunStopped
from runninghub_async.bulk.jobs import Job, JobSource, Mistake, parse_seeds
from runninghub_async.bulk.ledger import (
    ClaimLost,
    Entry,
    Ledger,
    LedgerError,
    ReadableLedger,
)
from runninghub_async.bulk.memory_ledger import MemoryLedger
from runninghub_async.bulk.outcomes import JobOutcome, Totals
from runninghub_async.bulk.plain_data import ErrorData
from runninghub_async.bulk.run_context import MaxFailures, RunContext
from runninghub_async.bulk.runner import BulkRun
from runninghub_async.bulk.sqlite_ledger import LedgerReader, SqliteLedger
from runninghub_async.store import SavedFile

__all__ = [
    "Budget",
    "BudgetReached",
    "BulkRun",
    "Check",
    "Engine",
    "ClaimLost",
    "Entry",
    "ErrorData",
    "Job",
    "JobEnded",
    "JobOutcome",
    "JobSource",
    "Ledger",
    "LedgerError",
    "LedgerReader",
    "MaxFailures",
    "MemoryLedger",
    "Mistake",
    "PriceUnknown",
    "RunContext",
    "RunStopped",
    "ReadableLedger",
    "SavedFile",
    "SqliteLedger",
    "Totals",
    "Work",
    "check_jobs",
    "parse_budget",
    "parse_prices",
    "parse_seeds",
]
