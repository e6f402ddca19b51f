"""A blocking front door: the same client for those who do not await.

    from runninghub_async.sync import RunningHub

    with RunningHub() as rh:
        result = rh.seedream.seedream_v4_5_text_to_image(prompt="a red bicycle").run()
        result.save("out/")

Everything that is awaited elsewhere waits here: in threads, notebooks, Django and Celery alike.
All clients of a process work in one event loop, in a thread that begins with the first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from runninghub_async.lazy_names import lazy_names

if TYPE_CHECKING:
    from runninghub_async.sync.blocking import Iteration as Iteration
    from runninghub_async.sync.calls import Call as Call
    from runninghub_async.sync.calls import ChosenOutput as ChosenOutput
    from runninghub_async.sync.calls import Failure as Failure
    from runninghub_async.sync.calls import Outcome as Outcome
    from runninghub_async.sync.calls import Output as Output
    from runninghub_async.sync.calls import PeekedStatus as PeekedStatus
    from runninghub_async.sync.calls import Result as Result
    from runninghub_async.sync.calls import Success as Success
    from runninghub_async.sync.calls import Task as Task
    from runninghub_async.sync.client import RunningHub as RunningHub
    from runninghub_async.sync.map import Map as Map
    from runninghub_async.sync.platform import AccountCalls as AccountCalls
    from runninghub_async.sync.platform import AppCalls as AppCalls
    from runninghub_async.sync.platform import AssetCalls as AssetCalls
    from runninghub_async.sync.platform import AssetGroupCalls as AssetGroupCalls
    from runninghub_async.sync.platform import QuickCreateCalls as QuickCreateCalls
    from runninghub_async.sync.platform import ResourceCalls as ResourceCalls
    from runninghub_async.sync.platform import UploadCalls as UploadCalls
    from runninghub_async.sync.platform import WebhookCalls as WebhookCalls
    from runninghub_async.sync.platform import WorkflowCalls as WorkflowCalls
    from runninghub_async.sync.purses import Purse as Purse
    from runninghub_async.sync.webhooks import WebhookReceiver as WebhookReceiver

__all__ = [
    "AccountCalls",
    "AppCalls",
    "AssetCalls",
    "AssetGroupCalls",
    "Call",
    "ChosenOutput",
    "Failure",
    "Iteration",
    "Map",
    "Outcome",
    "Output",
    "PeekedStatus",
    "Purse",
    "QuickCreateCalls",
    "ResourceCalls",
    "Result",
    "RunningHub",
    "Success",
    "Task",
    "UploadCalls",
    "WebhookCalls",
    "WebhookReceiver",
    "WorkflowCalls",
]

_HOME = {
    **dict.fromkeys(
        (
            *("Call", "ChosenOutput", "Failure", "Outcome", "Output", "PeekedStatus", "Result"),
            *("Success", "Task"),
        ),
        "sync.calls",
    ),
    **dict.fromkeys(
        (
            *("AccountCalls", "AppCalls", "AssetCalls", "AssetGroupCalls", "QuickCreateCalls"),
            *("ResourceCalls", "UploadCalls", "WebhookCalls", "WorkflowCalls"),
        ),
        "sync.platform",
    ),
    "Iteration": "sync.blocking",
    "Map": "sync.map",
    "Purse": "sync.purses",
    "RunningHub": "sync.client",
    "WebhookReceiver": "sync.webhooks",
}

__getattr__, __dir__ = lazy_names(globals(), _HOME)
