"""Budgets for groups of calls, and the stores that keep them: see :meth:`RunningHub.purse`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from runninghub_async.lazy_names import lazy_names

if TYPE_CHECKING:
    from runninghub_async.purses.holds import Balance as Balance
    from runninghub_async.purses.holds import Charge as Charge
    from runninghub_async.purses.holds import Hold as Hold
    from runninghub_async.purses.holds import HoldLost as HoldLost
    from runninghub_async.purses.holds import PriceFunction as PriceFunction
    from runninghub_async.purses.holds import PurseStoreError as PurseStoreError
    from runninghub_async.purses.memory import MemoryPurseStore as MemoryPurseStore
    from runninghub_async.purses.postgres import PostgresPurseStore as PostgresPurseStore
    from runninghub_async.purses.purse import Purse as Purse
    from runninghub_async.purses.settings import PurseSettings as PurseSettings
    from runninghub_async.purses.sqlite import SqlitePurseStore as SqlitePurseStore
    from runninghub_async.purses.store import PurseStore as PurseStore

_HOME = {
    "Balance": "purses.holds",
    "Charge": "purses.holds",
    "Hold": "purses.holds",
    "HoldLost": "purses.holds",
    "MemoryPurseStore": "purses.memory",
    "PostgresPurseStore": "purses.postgres",
    "PriceFunction": "purses.holds",
    "Purse": "purses.purse",
    "PurseSettings": "purses.settings",
    "PurseStore": "purses.store",
    "PurseStoreError": "purses.holds",
    "SqlitePurseStore": "purses.sqlite",
}

__all__ = [
    "Balance",
    "Charge",
    "Hold",
    "HoldLost",
    "MemoryPurseStore",
    "PostgresPurseStore",
    "PriceFunction",
    "Purse",
    "PurseSettings",
    "PurseStore",
    "PurseStoreError",
    "SqlitePurseStore",
]

__getattr__, __dir__ = lazy_names(globals(), _HOME)
