"""Bodies of the platform that the documentation gives no name to."""

from __future__ import annotations

from runninghub_async.openapi.documented import STATES
from runninghub_async.openapi.shapes import (
    Schema,
    enveloped,
    flag,
    identifier,
    listed,
    nullable,
    number,
    record,
    ref,
    text,
    whole,
)

_COUNT: Schema = {"type": ["string", "integer"]}
_PAGE = {
    "current": _COUNT,
    "size": _COUNT,
    "total": _COUNT,
    "pages": _COUNT,
    "hasNext": flag(),
}
_GROUP = {"groupId": text(), "name": text(), "description": nullable(text())}

ANSWERS: dict[str, Schema] = {
    "TaskOutput": record(
        {
            "fileUrl": nullable(text()),
            "fileType": nullable(text()),
            "taskCostTime": nullable({"type": ["string", "integer"]}),
            "nodeId": nullable(text()),
            "thirdPartyConsumeMoney": nullable(text()),
            "consumeMoney": nullable(text()),
            "consumeCoins": nullable(text()),
        },
        ["fileUrl", "fileType"],
        "A result in the older half of the API.",
    ),
    "TaskOutputs": enveloped(
        {
            "anyOf": [
                listed(ref("TaskOutput")),
                record({"netWssUrl": nullable(text())}, description="It runs (804)."),
                record({"failedReason": record({})}, ["failedReason"], "It has failed (805)."),
            ]
        },
        "Code 0: a list of results, or null: not yet. 804: it runs. 813: it waits. 805: it has"
        " failed or was cancelled.",
    ),
    "TaskState": enveloped(text(enum=STATES)),
    "Upload": record(
        {
            "code": whole(),
            "message": text(),
            "data": nullable(
                record(
                    {
                        "type": text(),
                        "download_url": text("What models take, for a day."),
                        "fileName": text("What nodes of workflows take."),
                        "size": _COUNT,
                    },
                    ["download_url", "fileName"],
                )
            ),
        },
        ["code"],
        "This call says message where its neighbours say msg.",
    ),
    "LoraUpload": enveloped(
        record(
            {
                "fileName": text("What the node RHLoraLoader is given."),
                "url": nullable(
                    text("Where to PUT the file; absent when the service has it already.")
                ),
            },
            ["fileName"],
        )
    ),
    "PricePreview": record(
        {
            "errorCode": nullable({"type": ["string", "integer"]}),
            "errorMessage": nullable(text()),
            "estimatedPrice": nullable(number()),
            "currency": nullable(text()),
            "priceText": nullable(text()),
            "priceTextEn": nullable(text()),
            "freeLimit": nullable(flag()),
            "freeLimitCount": nullable(whole()),
            "remainingFreeLimitCount": nullable(whole()),
            "isFreeThisCall": nullable(flag()),
        },
        ["errorCode"],
        "What the call would cost now.",
    ),
    "AppDescription": enveloped(
        record(
            {
                "curl": text(),
                "webappName": text(),
                "accessEncrypted": flag(),
                "statisticsInfo": record({}),
                "nodeInfoList": listed(ref("NodeInfo")),
                "covers": listed(record({})),
                "tags": listed(record({})),
            }
        )
    ),
    "AppList": enveloped(
        record(
            {
                "records": listed(
                    record(
                        {
                            "title": text(),
                            "description": nullable(text()),
                            "cover": nullable(text()),
                            "invokeExample": text("The app's id stands in it: /run/ai-app/ID."),
                        }
                    )
                ),
                **_PAGE,
            },
            ["records"],
        )
    ),
    "QuickCreateStyles": enveloped(
        listed(
            record(
                {
                    "id": text(),
                    "type": whole(),
                    "webappId": text(),
                    "modelCategory": nullable(whole()),
                    "modelName": nullable(text()),
                    "modelKey": nullable(text()),
                    "modelPreviewUrl": nullable(text()),
                    "content": nullable(text()),
                    "modelTrigger": nullable(text()),
                    "modelLoar1FileName": nullable(text()),
                    "modelLoar1Weight": nullable(number()),
                    "modelLoar2FileName": nullable(text()),
                    "modelLoar2Weight": nullable(number()),
                },
                ["id"],
            )
        )
    ),
    "QueueStatus": enveloped(
        record(
            {
                "apiKeyType": text(enum=["NORMAL", "SHARED", "EXCLUSIVE"]),
                "concurrentLimit": _COUNT | {"description": "How many tasks may be under way."},
                "runningCount": _COUNT,
                "queuedCount": _COUNT,
                "totalCurrentTasks": _COUNT,
                "instanceCount": _COUNT,
            },
            ["concurrentLimit"],
        )
    ),
    "ApiKeys": enveloped(
        listed(
            record(
                {
                    "key": text("With most of it hidden."),
                    "apiKeyName": nullable(text()),
                    "status": whole("1: in use."),
                    "quotaLimit": nullable({"type": ["string", "number"]}),
                    "quotaUsed": nullable({"type": ["string", "number"]}),
                    "visible": nullable(flag()),
                    "expireAt": nullable(text()),
                    "expireInMinute": nullable(whole()),
                    "createdAt": nullable(text()),
                },
                ["key"],
            )
        )
    ),
    "Resources": enveloped(
        record(
            {
                "records": listed(
                    record(
                        {
                            "id": identifier(),
                            "resourceName": text(),
                            "resourceType": text(),
                            "createTime": nullable(text()),
                            "desc": nullable(text()),
                            "nodeModelName": nullable(text("What a loading node is given.")),
                            "posterUrl": nullable(text()),
                            "thumbnailUrl": nullable(text()),
                            "owner": nullable(record({})),
                            "tags": nullable(listed({})),
                            "versions": nullable(listed({})),
                        },
                        ["id", "resourceName"],
                    )
                ),
                **_PAGE,
                "hasPrevious": flag(),
            },
            ["records"],
        )
    ),
    "AssetGroup": enveloped(record({**_GROUP, "assetCount": _COUNT}, ["groupId"])),
    "AssetGroups": enveloped(
        record({"items": listed(record(_GROUP, ["groupId"])), "totalCount": _COUNT}, ["items"])
    ),
    "AssetAnswer": enveloped(ref("Asset")),
    "Assets": enveloped(record({"items": listed(ref("Asset")), "totalCount": _COUNT}, ["items"])),
    "Asset": record(
        {
            "assetId": text("In a model's parameter: asset:// and this."),
            "groupId": text(),
            "name": text(),
            "status": text("ACTIVE, once it may be used; FAILED, when it never will."),
            "previewUrl": nullable(text()),
            "assetType": text(enum=["Image", "Video", "Audio"]),
        },
        ["assetId", "status"],
    ),
    "WebhookDetail": enveloped(
        record(
            {
                "id": text("What the call that sends it again wants."),
                "userApiKey": text("With most of it hidden."),
                "taskId": identifier(),
                "webhookUrl": text(),
                "eventData": text("What was sent.", contentMediaType="application/json"),
                "callbackStatus": text(enum=["SUCCESS", "FAILED"]),
                "callbackResponse": nullable(text()),
                "retryCount": whole(),
                "createTime": text("Local time, without its zone."),
                "updateTime": text("Local time, without its zone."),
            },
            ["id", "taskId"],
        )
    ),
    "TaskEnded": record(
        {
            "event": text(const="TASK_END"),
            "taskId": identifier(),
            "eventData": ref("GenerateTaskSubmissionResults"),
        },
        ["event", "taskId", "eventData"],
        "Of a task of a model, or of one that the newer half of the API has started.",
    ),
    "OlderTaskEnded": record(
        {
            "event": text(const="TASK_END"),
            "taskId": identifier(),
            "eventData": text(
                "What outputs would answer, as JSON; once it was seen as an object.",
                contentMediaType="application/json",
                contentSchema=ref("TaskOutputs"),
            ),
        },
        ["event", "taskId", "eventData"],
        "Of a task that the older half of the API has started.",
    ),
}
