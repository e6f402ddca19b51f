"""Bulk runs: half a million jobs, a crash, a budget.

:class:`BulkRun` runs jobs into a folder and survives being killed at any moment; the command
``runninghub bulk`` is a thin shell over it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from runninghub_async.lazy_names import lazy_names

if TYPE_CHECKING:
    from runninghub_async.bulk.approval import NotApproved as NotApproved
    from runninghub_async.bulk.budget import BudgetReached as BudgetReached
    from runninghub_async.bulk.budget import Outlook as Outlook
    from runninghub_async.bulk.budget import PriceUnknown as PriceUnknown
    from runninghub_async.bulk.check import Check as Check
    from runninghub_async.bulk.check import check_jobs as check_jobs
    from runninghub_async.bulk.check import kept_examples as kept_examples
    from runninghub_async.bulk.engines.dask.engine import DaskEngine as DaskEngine
    from runninghub_async.bulk.engines.engine import Engine as Engine
    from runninghub_async.bulk.engines.local_work import FunctionFailed as FunctionFailed
    from runninghub_async.bulk.engines.run_context import MaxFailures as MaxFailures
    from runninghub_async.bulk.engines.run_context import RunContext as RunContext
    from runninghub_async.bulk.engines.work import Work as Work
    from runninghub_async.bulk.events import JobBegan as JobBegan
    from runninghub_async.bulk.events import JobEnded as JobEnded
    from runninghub_async.bulk.events import JobUnderWay as JobUnderWay
    from runninghub_async.bulk.events import RunStopped as RunStopped
    from runninghub_async.bulk.folder import LocalFolder as LocalFolder
    from runninghub_async.bulk.folder import RunFolder as RunFolder
    from runninghub_async.bulk.job_files import JobFile as JobFile
    from runninghub_async.bulk.job_files import job_file_at as job_file_at
    from runninghub_async.bulk.jobs import Job as Job
    from runninghub_async.bulk.jobs import JobSource as JobSource
    from runninghub_async.bulk.jobs import Mistake as Mistake
    from runninghub_async.bulk.jobs import parse_seeds as parse_seeds
    from runninghub_async.bulk.ledgers.ledger import ClaimLost as ClaimLost
    from runninghub_async.bulk.ledgers.ledger import Due as Due
    from runninghub_async.bulk.ledgers.ledger import Entry as Entry
    from runninghub_async.bulk.ledgers.ledger import Ledger as Ledger
    from runninghub_async.bulk.ledgers.ledger import LedgerError as LedgerError
    from runninghub_async.bulk.ledgers.ledger import NotNeeded as NotNeeded
    from runninghub_async.bulk.ledgers.ledger import ReadableLedger as ReadableLedger
    from runninghub_async.bulk.ledgers.ledger import Waiting as Waiting
    from runninghub_async.bulk.ledgers.memory import MemoryLedger as MemoryLedger
    from runninghub_async.bulk.ledgers.postgres import PostgresLedger as PostgresLedger
    from runninghub_async.bulk.ledgers.postgres_reader import PostgresReader as PostgresReader
    from runninghub_async.bulk.ledgers.reader import LedgerReader as LedgerReader
    from runninghub_async.bulk.ledgers.sqlite import SqliteLedger as SqliteLedger
    from runninghub_async.bulk.needed import JobBlocked as JobBlocked
    from runninghub_async.bulk.needed import Needed as Needed
    from runninghub_async.bulk.needed import NeededOutput as NeededOutput
    from runninghub_async.bulk.outcomes import JobOutcome as JobOutcome
    from runninghub_async.bulk.outcomes import Totals as Totals
    from runninghub_async.bulk.plain_data import ErrorData as ErrorData
    from runninghub_async.bulk.plan import Plan as Plan
    from runninghub_async.bulk.plan import PlannedJob as PlannedJob
    from runninghub_async.bulk.plan import PlannedOptions as PlannedOptions
    from runninghub_async.bulk.plan import read_plan as read_plan
    from runninghub_async.bulk.plan_digests import PlannedFile as PlannedFile
    from runninghub_async.bulk.policy import NotWanted as NotWanted
    from runninghub_async.bulk.policy import Policy as Policy
    from runninghub_async.bulk.report.live import live_report as live_report
    from runninghub_async.bulk.report.making import Report as Report
    from runninghub_async.bulk.report.making import make_report as make_report
    from runninghub_async.bulk.report.sharing import Shared as Shared
    from runninghub_async.bulk.report.sharing import share_report as share_report
    from runninghub_async.bulk.runner import BulkRun as BulkRun
    from runninghub_async.bulk.steps.chosen import Chosen as Chosen
    from runninghub_async.bulk.steps.chosen import read_chosen as read_chosen
    from runninghub_async.bulk.steps.chosen import read_redo as read_redo
    from runninghub_async.bulk.steps.document import Step as Step
    from runninghub_async.bulk.steps.document import Steps as Steps
    from runninghub_async.bulk.steps.document import read_steps as read_steps
    from runninghub_async.bulk.steps.source import StepSource as StepSource
    from runninghub_async.models.budgets import Budget as Budget
    from runninghub_async.models.budgets import parse_budget as parse_budget
    from runninghub_async.purses.given_prices import by_priced_name as by_priced_name
    from runninghub_async.purses.given_prices import parse_prices as parse_prices
    from runninghub_async.stores.store import SavedFile as SavedFile

_HOME = {
    "Budget": "models.budgets",
    "BudgetReached": "bulk.budget",
    "BulkRun": "bulk.runner",
    "Check": "bulk.check",
    "Chosen": "bulk.steps.chosen",
    "ClaimLost": "bulk.ledgers.ledger",
    "DaskEngine": "bulk.engines.dask.engine",
    "Due": "bulk.ledgers.ledger",
    "Engine": "bulk.engines.engine",
    "Entry": "bulk.ledgers.ledger",
    "ErrorData": "bulk.plain_data",
    "FunctionFailed": "bulk.engines.local_work",
    "Job": "bulk.jobs",
    "JobBlocked": "bulk.needed",
    "JobBegan": "bulk.events",
    "JobEnded": "bulk.events",
    "JobUnderWay": "bulk.events",
    "JobFile": "bulk.job_files",
    "JobOutcome": "bulk.outcomes",
    "JobSource": "bulk.jobs",
    "Ledger": "bulk.ledgers.ledger",
    "LedgerError": "bulk.ledgers.ledger",
    "LedgerReader": "bulk.ledgers.reader",
    "LocalFolder": "bulk.folder",
    "MaxFailures": "bulk.engines.run_context",
    "MemoryLedger": "bulk.ledgers.memory",
    "Mistake": "bulk.jobs",
    "Needed": "bulk.needed",
    "NeededOutput": "bulk.needed",
    "NotApproved": "bulk.approval",
    "NotNeeded": "bulk.ledgers.ledger",
    "NotWanted": "bulk.policy",
    "Outlook": "bulk.budget",
    "Plan": "bulk.plan",
    "PlannedFile": "bulk.plan_digests",
    "PlannedJob": "bulk.plan",
    "PlannedOptions": "bulk.plan",
    "Policy": "bulk.policy",
    "PostgresLedger": "bulk.ledgers.postgres",
    "PostgresReader": "bulk.ledgers.postgres_reader",
    "PriceUnknown": "bulk.budget",
    "ReadableLedger": "bulk.ledgers.ledger",
    "Report": "bulk.report.making",
    "RunContext": "bulk.engines.run_context",
    "RunFolder": "bulk.folder",
    "RunStopped": "bulk.events",
    "SavedFile": "stores.store",
    "Shared": "bulk.report.sharing",
    "SqliteLedger": "bulk.ledgers.sqlite",
    "Step": "bulk.steps.document",
    "StepSource": "bulk.steps.source",
    "Steps": "bulk.steps.document",
    "Totals": "bulk.outcomes",
    "Waiting": "bulk.ledgers.ledger",
    "Work": "bulk.engines.work",
    "by_priced_name": "purses.given_prices",
    "check_jobs": "bulk.check",
    "job_file_at": "bulk.job_files",
    "kept_examples": "bulk.check",
    "live_report": "bulk.report.live",
    "make_report": "bulk.report.making",
    "parse_budget": "models.budgets",
    "parse_prices": "purses.given_prices",
    "parse_seeds": "bulk.jobs",
    "read_chosen": "bulk.steps.chosen",
    "read_plan": "bulk.plan",
    "read_redo": "bulk.steps.chosen",
    "read_steps": "bulk.steps.document",
    "share_report": "bulk.report.sharing",
}

__all__ = [
    "Budget",
    "BudgetReached",
    "BulkRun",
    "Check",
    "Chosen",
    "ClaimLost",
    "DaskEngine",
    "Due",
    "Engine",
    "Entry",
    "ErrorData",
    "FunctionFailed",
    "Job",
    "JobBlocked",
    "JobBegan",
    "JobEnded",
    "JobFile",
    "JobOutcome",
    "JobSource",
    "JobUnderWay",
    "Ledger",
    "LedgerError",
    "LedgerReader",
    "LocalFolder",
    "MaxFailures",
    "MemoryLedger",
    "Mistake",
    "Needed",
    "NeededOutput",
    "NotApproved",
    "NotNeeded",
    "NotWanted",
    "Outlook",
    "Plan",
    "PlannedFile",
    "PlannedJob",
    "PlannedOptions",
    "Policy",
    "PostgresLedger",
    "PostgresReader",
    "PriceUnknown",
    "ReadableLedger",
    "Report",
    "RunContext",
    "RunFolder",
    "RunStopped",
    "SavedFile",
    "Shared",
    "SqliteLedger",
    "Step",
    "StepSource",
    "Steps",
    "Totals",
    "Waiting",
    "Work",
    "by_priced_name",
    "check_jobs",
    "job_file_at",
    "kept_examples",
    "live_report",
    "make_report",
    "parse_budget",
    "parse_prices",
    "parse_seeds",
    "read_chosen",
    "read_plan",
    "read_redo",
    "read_steps",
    "share_report",
]

__getattr__, __dir__ = lazy_names(globals(), _HOME)
