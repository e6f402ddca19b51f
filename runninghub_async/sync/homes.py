# Generated from the asyncio classes by `make generate`; do not edit.
"""The modules of the blocking forms, by the classes that they are of."""

from __future__ import annotations

FORMS = {
    "runninghub_async.client.RunningHub": "runninghub_async.sync.client",
    "runninghub_async.calls.call.Call": "runninghub_async.sync.calls",
    "runninghub_async.calls.task.Task": "runninghub_async.sync.calls",
    "runninghub_async.calls.result.Result": "runninghub_async.sync.calls",
    "runninghub_async.calls.outputs.Output": "runninghub_async.sync.calls",
    "runninghub_async.calls.inners.ChosenOutput": "runninghub_async.sync.calls",
    "runninghub_async.calls.peeking.PeekedStatus": "runninghub_async.sync.calls",
    "runninghub_async.calls.map.Success": "runninghub_async.sync.calls",
    "runninghub_async.calls.map.Failure": "runninghub_async.sync.calls",
    "runninghub_async.platform.account.AccountCalls": "runninghub_async.sync.platform",
    "runninghub_async.platform.apps.AppCalls": "runninghub_async.sync.platform",
    "runninghub_async.platform.assets.AssetGroupCalls": "runninghub_async.sync.platform",
    "runninghub_async.platform.assets.AssetCalls": "runninghub_async.sync.platform",
    "runninghub_async.platform.quick_create.QuickCreateCalls": "runninghub_async.sync.platform",
    "runninghub_async.platform.resources.ResourceCalls": "runninghub_async.sync.platform",
    "runninghub_async.platform.uploads.UploadCalls": "runninghub_async.sync.platform",
    "runninghub_async.platform.webhooks.WebhookCalls": "runninghub_async.sync.platform",
    "runninghub_async.platform.workflows.WorkflowCalls": "runninghub_async.sync.platform",
    "runninghub_async.purses.purse.Purse": "runninghub_async.sync.purses",
    "runninghub_async.live.receiver.WebhookReceiver": "runninghub_async.sync.webhooks",
}
