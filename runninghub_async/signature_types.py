"""The classes that the client's signatures name, each imported when it is first asked for.

So making a client loads none of them, and whoever reads its signatures at run time
(``typing.get_type_hints``, and what is built on it) finds them all.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from aiohttp import ClientSession as ClientSession

    from runninghub_async.calls import Call as Call
    from runninghub_async.events import Observer as Observer
    from runninghub_async.fan_out import Items as Items
    from runninghub_async.fan_out import Map as Map
    from runninghub_async.orders import Order as Order
    from runninghub_async.orders import WireForm as WireForm
    from runninghub_async.platform.account import AccountCalls as AccountCalls
    from runninghub_async.platform.apps import AppCalls as AppCalls
    from runninghub_async.platform.assets import AssetCalls as AssetCalls
    from runninghub_async.platform.native import NativeProxy as NativeProxy
    from runninghub_async.platform.price_preview import PricePreview as PricePreview
    from runninghub_async.platform.quick_create import QuickCreateCalls as QuickCreateCalls
    from runninghub_async.platform.resources import ResourceCalls as ResourceCalls
    from runninghub_async.platform.uploads import UploadCalls as UploadCalls
    from runninghub_async.platform.webhooks import WebhookCalls as WebhookCalls
    from runninghub_async.platform.workflows import WorkflowCalls as WorkflowCalls
    from runninghub_async.records import Endpoint as Endpoint
    from runninghub_async.results import Result as Result
    from runninghub_async.runtime import Runtime as Runtime
    from runninghub_async.stats import Stats as Stats
    from runninghub_async.tasks import Task as Task

_HOME = {
    "AccountCalls": "runninghub_async.platform.account",
    "AppCalls": "runninghub_async.platform.apps",
    "AssetCalls": "runninghub_async.platform.assets",
    "Call": "runninghub_async.calls",
    "ClientSession": "aiohttp",
    "Endpoint": "runninghub_async.records",
    "Items": "runninghub_async.fan_out",
    "Map": "runninghub_async.fan_out",
    "Observer": "runninghub_async.events",
    "NativeProxy": "runninghub_async.platform.native",
    "Order": "runninghub_async.orders",
    "PricePreview": "runninghub_async.platform.price_preview",
    "QuickCreateCalls": "runninghub_async.platform.quick_create",
    "ResourceCalls": "runninghub_async.platform.resources",
    "Result": "runninghub_async.results",
    "Runtime": "runninghub_async.runtime",
    "Stats": "runninghub_async.stats",
    "Task": "runninghub_async.tasks",
    "UploadCalls": "runninghub_async.platform.uploads",
    "WebhookCalls": "runninghub_async.platform.webhooks",
    "WireForm": "runninghub_async.orders",
    "WorkflowCalls": "runninghub_async.platform.workflows",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
