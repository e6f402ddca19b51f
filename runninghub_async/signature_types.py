"""The classes that the client's signatures name, each imported when it is first asked for.

So making a client loads none of them, and whoever reads its signatures at run time
(``typing.get_type_hints``, and what is built on it) finds them all.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aiohttp import ClientSession as ClientSession

    from runninghub_async.calls.call import Call as Call
    from runninghub_async.calls.map import Items as Items
    from runninghub_async.calls.map import Map as Map
    from runninghub_async.calls.options import CallOptions as CallOptions
    from runninghub_async.calls.orders import Order as Order
    from runninghub_async.calls.peeking import PeekedStatus as PeekedStatus
    from runninghub_async.calls.result import Result as Result
    from runninghub_async.calls.task import Task as Task
    from runninghub_async.calls.task_state import TaskState as TaskState
    from runninghub_async.catalogue import Lookup as Lookup
    from runninghub_async.engine.push import Push as Push
    from runninghub_async.engine.runtime import Runtime as Runtime
    from runninghub_async.engine.stats import Stats as Stats
    from runninghub_async.events import Observer as Observer
    from runninghub_async.learned.records import Seen as Seen
    from runninghub_async.models.budgets import Amount as Amount
    from runninghub_async.models.budgets import Budget as Budget
    from runninghub_async.models.prices import Price as Price
    from runninghub_async.models.recipes import Recipe as Recipe
    from runninghub_async.models.records import Endpoint as Endpoint
    from runninghub_async.models.records import Site as Site
    from runninghub_async.models.records import WireForm as WireForm
    from runninghub_async.overlays.files import Files as Files
    from runninghub_async.platform.account import AccountCalls as AccountCalls
    from runninghub_async.platform.apps import AppCalls as AppCalls
    from runninghub_async.platform.assets import AssetCalls as AssetCalls
    from runninghub_async.platform.loaders import LoaderTable as LoaderTable
    from runninghub_async.platform.native import NativeProxy as NativeProxy
    from runninghub_async.platform.price_preview import PricePreview as PricePreview
    from runninghub_async.platform.quick_create import QuickCreateCalls as QuickCreateCalls
    from runninghub_async.platform.resources import ResourceCalls as ResourceCalls
    from runninghub_async.platform.uploads import UploadCalls as UploadCalls
    from runninghub_async.platform.webhooks import WebhookCalls as WebhookCalls
    from runninghub_async.platform.workflows import WorkflowCalls as WorkflowCalls
    from runninghub_async.purses.purse import Purse as Purse
    from runninghub_async.purses.settings import PurseSettings as PurseSettings
    from runninghub_async.purses.store import PurseStore as PurseStore
    from runninghub_async.values import Account as Account

_HOME = {
    "Account": "runninghub_async.values",
    "AccountCalls": "runninghub_async.platform.account",
    "Amount": "runninghub_async.models.budgets",
    "AppCalls": "runninghub_async.platform.apps",
    "AssetCalls": "runninghub_async.platform.assets",
    "Budget": "runninghub_async.models.budgets",
    "Call": "runninghub_async.calls.call",
    "CallOptions": "runninghub_async.calls.options",
    "ClientSession": "aiohttp",
    "Endpoint": "runninghub_async.models.records",
    "Files": "runninghub_async.overlays.files",
    "Items": "runninghub_async.calls.map",
    "LoaderTable": "runninghub_async.platform.loaders",
    "Lookup": "runninghub_async.catalogue",
    "Map": "runninghub_async.calls.map",
    "Observer": "runninghub_async.events",
    "NativeProxy": "runninghub_async.platform.native",
    "Order": "runninghub_async.calls.orders",
    "PeekedStatus": "runninghub_async.calls.peeking",
    "Price": "runninghub_async.models.prices",
    "PricePreview": "runninghub_async.platform.price_preview",
    "Purse": "runninghub_async.purses.purse",
    "PurseSettings": "runninghub_async.purses.settings",
    "PurseStore": "runninghub_async.purses.store",
    "Push": "runninghub_async.engine.push",
    "QuickCreateCalls": "runninghub_async.platform.quick_create",
    "Recipe": "runninghub_async.models.recipes",
    "ResourceCalls": "runninghub_async.platform.resources",
    "Result": "runninghub_async.calls.result",
    "Runtime": "runninghub_async.engine.runtime",
    "Seen": "runninghub_async.learned.records",
    "Site": "runninghub_async.models.records",
    "Stats": "runninghub_async.engine.stats",
    "Task": "runninghub_async.calls.task",
    "TaskState": "runninghub_async.calls.task_state",
    "UploadCalls": "runninghub_async.platform.uploads",
    "WebhookCalls": "runninghub_async.platform.webhooks",
    "WireForm": "runninghub_async.models.records",
    "WorkflowCalls": "runninghub_async.platform.workflows",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
