"""Bulk runs: half a million jobs, a crash, a budget.

:class:`BulkRun` runs jobs into a folder and survives being killed at any moment; the command
``runninghub bulk`` is a thin shell over it.
"""

from runninghub_async.bulk.budget import Budget, BudgetReached, PriceUnknown, parse_budget
from runninghub_async.bulk.jobs import Job, JobSource, Mistake, parse_seeds
from runninghub_async.bulk.ledger import Ledger, LedgerError, SavedFile, SqliteLedger
from runninghub_async.bulk.runner import BulkRun, JobOutcome, Totals

__all__ = [
    "Budget",
    "BudgetReached",
    "BulkRun",
    "Job",
    "JobOutcome",
    "JobSource",
    "Ledger",
    "LedgerError",
    "Mistake",
    "PriceUnknown",
    "SavedFile",
    "SqliteLedger",
    "Totals",
    "parse_budget",
    "parse_seeds",
]
