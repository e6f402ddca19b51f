"""Bulk runs: half a million jobs, a crash, a budget.

:class:`BulkRun` runs jobs into a folder and survives being killed at any moment; the command
``runninghub bulk`` is a thin shell over it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from runninghub_async.bulk.budget import Budget as Budget
    from runninghub_async.bulk.budget import BudgetReached as BudgetReached
    from runninghub_async.bulk.budget import PriceUnknown as PriceUnknown
    from runninghub_async.bulk.budget import parse_budget as parse_budget
    from runninghub_async.bulk.budget import parse_prices as parse_prices
    from runninghub_async.bulk.check import Check as Check
    from runninghub_async.bulk.check import check_jobs as check_jobs
    from runninghub_async.bulk.engine import Engine as Engine
    from runninghub_async.bulk.events import JobEnded as JobEnded
    from runninghub_async.bulk.events import RunStopped as RunStopped
    from runninghub_async.bulk.jobs import Job as Job
    from runninghub_async.bulk.jobs import JobSource as JobSource
    from runninghub_async.bulk.jobs import Mistake as Mistake
    from runninghub_async.bulk.jobs import parse_seeds as parse_seeds
    from runninghub_async.bulk.ledger import ClaimLost as ClaimLost
    from runninghub_async.bulk.ledger import Entry as Entry
    from runninghub_async.bulk.ledger import Ledger as Ledger
    from runninghub_async.bulk.ledger import LedgerError as LedgerError
    from runninghub_async.bulk.ledger import ReadableLedger as ReadableLedger
    from runninghub_async.bulk.memory_ledger import MemoryLedger as MemoryLedger
    from runninghub_async.bulk.outcomes import JobOutcome as JobOutcome
    from runninghub_async.bulk.outcomes import Totals as Totals
    from runninghub_async.bulk.plain_data import ErrorData as ErrorData
    from runninghub_async.bulk.run_context import MaxFailures as MaxFailures
    from runninghub_async.bulk.run_context import RunContext as RunContext
    from runninghub_async.bulk.runner import BulkRun as BulkRun
    from runninghub_async.bulk.sqlite_ledger import LedgerReader as LedgerReader
    from runninghub_async.bulk.sqlite_ledger import SqliteLedger as SqliteLedger
    from runninghub_async.bulk.work import Work as Work
    from runninghub_async.store import SavedFile as SavedFile

_HOME = {
    "Budget": "bulk.budget",
    "BudgetReached": "bulk.budget",
    "BulkRun": "bulk.runner",
    "Check": "bulk.check",
    "ClaimLost": "bulk.ledger",
    "Engine": "bulk.engine",
    "Entry": "bulk.ledger",
    "ErrorData": "bulk.plain_data",
    "Job": "bulk.jobs",
    "JobEnded": "bulk.events",
    "JobOutcome": "bulk.outcomes",
    "JobSource": "bulk.jobs",
    "Ledger": "bulk.ledger",
    "LedgerError": "bulk.ledger",
    "LedgerReader": "bulk.sqlite_ledger",
    "MaxFailures": "bulk.run_context",
    "MemoryLedger": "bulk.memory_ledger",
    "Mistake": "bulk.jobs",
    "PriceUnknown": "bulk.budget",
    "ReadableLedger": "bulk.ledger",
    "RunContext": "bulk.run_context",
    "RunStopped": "bulk.events",
    "SavedFile": "store",
    "SqliteLedger": "bulk.sqlite_ledger",
    "Totals": "bulk.outcomes",
    "Work": "bulk.work",
    "check_jobs": "bulk.check",
    "parse_budget": "bulk.budget",
    "parse_prices": "bulk.budget",
    "parse_seeds": "bulk.jobs",
}

__all__ = [
    "Budget",
    "BudgetReached",
    "BulkRun",
    "Check",
    "ClaimLost",
    "Engine",
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
    "ReadableLedger",
    "RunContext",
    "RunStopped",
    "SavedFile",
    "SqliteLedger",
    "Totals",
    "Work",
    "check_jobs",
    "parse_budget",
    "parse_prices",
    "parse_seeds",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"runninghub_async.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
