"""Answers in the service's shapes, with made-up values."""

from __future__ import annotations

import json
from typing import Any

Body = dict[str, Any]

TASK_ID = "1904737800233889793"
CLIENT_ID = "00ff" * 8
SOCKET_TOKEN = "c2VjcmV0LXRva2Vu"
SOCKET = (
    "wss://www.runninghub.cn:443/ws/c_instance?c_host=203.0.113.10&c_port=85"
    f"&clientId={CLIENT_ID}&workflowId=1876205853438365698&Rh-Comfy-Auth={SOCKET_TOKEN}"
)
FILE_URL = "https://files.example.com/output/picture_00033.png"


def v1(data: Any, code: int = 0, msg: str = "success") -> Body:
    """The envelope of V1 and of most management calls."""
    return {"code": code, "msg": msg, "data": data}


def tips(outputs: list[str], node_errors: Any = None, error: Any = None) -> str:
    """A validation report, which is JSON inside a text."""
    return json.dumps(
        {
            "result": True,
            "error": error,
            "outputs_to_execute": outputs,
            "node_errors": node_errors or {},
        }
    )


CREATED_RUNNING = v1(
    {
        "netWssUrl": SOCKET,
        "taskId": TASK_ID,
        "clientId": CLIENT_ID,
        "taskStatus": "RUNNING",
        "promptTips": tips(["9"]),
    }
)
CREATED_QUEUED = v1(
    {
        "netWssUrl": None,
        "taskId": TASK_ID,
        "clientId": CLIENT_ID,
        "taskStatus": "QUEUED",
        "promptTips": tips(["9"]),
    }
)
STARTED_V2: Body = {
    "taskId": TASK_ID,
    "status": "RUNNING",
    "errorCode": "",
    "errorMessage": "",
    "results": None,
    "clientId": CLIENT_ID,
    "promptTips": tips(["4"]),
}

QUERY_RUNNING: Body = {**STARTED_V2, "clientId": "", "promptTips": ""}
QUERY_FAILED: Body = {
    **QUERY_RUNNING,
    "status": "FAILED",
    "errorCode": "1000",
    "errorMessage": "unknown error",
}
QUERY_SUCCESS: Body = {
    **QUERY_RUNNING,
    "status": "SUCCESS",
    "results": [{"url": FILE_URL, "outputType": "png"}],
}
QUERY_SUCCESS_FULL: Body = {
    **QUERY_SUCCESS,
    "failedReason": {},
    "usage": {
        "consumeMoney": None,
        "consumeCoins": "3",
        "taskCostTime": "17",
        "thirdPartyConsumeMoney": None,
    },
    "results": [{"url": FILE_URL, "nodeId": "9", "outputType": "png", "text": None}],
}
QUERY_NOT_FOUND: Body = {
    "taskId": "",
    "status": "",
    "errorCode": "1004",
    "errorMessage": "Task not found | 任务不存在",
}
NO_TOKEN: Body = {"code": 412, "msg": "TOKEN_INVALID"}

FAILED_REASON: Body = {
    "node_id": "39",
    "node_name": "LoadImage",
    "exception_type": "FileNotFoundError",
    "exception_message": "no such file: cat.png\n",
    "traceback": ["Traceback (most recent call last):\n", "  File 'nodes.py', line 7\n"],
    "current_inputs": {"image": ["cat.png"]},
    "current_outputs": {},
}
OUTPUTS_SUCCESS_OLD = v1(
    [{"fileUrl": FILE_URL, "fileType": "png", "taskCostTime": "0", "nodeId": "9"}]
)
OUTPUTS_SUCCESS = v1(
    [
        {
            "fileUrl": FILE_URL,
            "fileType": "png",
            "taskCostTime": "17",
            "nodeId": "9",
            "thirdPartyConsumeMoney": None,
            "consumeMoney": "0.034",
            "consumeCoins": "3",
        }
    ]
)
OUTPUTS_NOTHING = v1([])
OUTPUTS_NOT_YET = v1(None)
OUTPUTS_RUNNING = v1({"netWssUrl": SOCKET + "&target=http://HOST"}, 804, "APIKEY_TASK_IS_RUNNING")
OUTPUTS_QUEUED = v1(None, 813, "APIKEY_TASK_IS_QUEUED")
OUTPUTS_FAILED = v1(
    {
        "failedReason": {
            **FAILED_REASON,
            "traceback": json.dumps(FAILED_REASON["traceback"]),
            "current_inputs": "{'image': ['cat.png']}",
            "current_outputs": "{}",
        }
    },
    805,
    "APIKEY_TASK_STATUS_ERROR",
)
OUTPUTS_UNKNOWN = v1(None, 807, "APIKEY_TASK_NOT_FOUND")

GRAPH: Body = {
    "3": {
        "class_type": "KSampler",
        "inputs": {"seed": 669816362794144, "steps": 20, "model": ["4", 0], "positive": ["6", 0]},
        "_meta": {"title": "KSampler"},
    },
    "6": {
        "class_type": "CLIPTextEncode",
        "inputs": {"text": "a panda", "clip": ["4", 1], "extra": {"__value__": [False, True]}},
        "_meta": {"title": "Prompt"},
    },
    "10": {"class_type": "LoadImage", "inputs": {"image": "old.png", "upload": "image"}},
}
WORKFLOW_JSON = v1({"prompt": json.dumps(GRAPH)}, msg="SUCCESS")

APP_FIELDS: list[Body] = [
    {
        "nodeId": "39",
        "nodeName": "LoadImage",
        "fieldName": "image",
        "fieldValue": "old.png",
        "fieldData": json.dumps([["old.png", "older.png"], {"image_upload": True}]),
        "fieldType": "IMAGE",
        "description": "上传图片",
        "descriptionEn": "Upload image",
    },
    {
        "nodeId": "52",
        "nodeName": "CLIPTextEncode",
        "fieldName": "prompt",
        "fieldValue": "pixar style",
        "fieldData": json.dumps(["STRING", {"default": "", "multiline": True}]),
        "fieldType": "STRING",
        "description": "提示词",
        "descriptionEn": "Prompt",
    },
    {
        "nodeId": "142",
        "nodeName": "EmptyLatentImage",
        "fieldName": "batch_size",
        "fieldValue": "1",
        "fieldData": json.dumps(["INT", {"default": 1, "min": 1, "max": 8}]),
        "fieldType": "INT",
        "description": "数量",
        "descriptionEn": "Count",
    },
    {
        "nodeId": "159",
        "nodeName": "ImpactSwitch",
        "fieldName": "select",
        "fieldValue": "1",
        "fieldData": json.dumps(
            [
                {"name": "square", "index": 1, "description": "1:1"},
                {"name": "wide", "index": 2, "description": "16:9"},
                {"default": 1, "description": "ratio"},
            ]
        ),
        "fieldType": "LIST",
        "description": "比例",
        "descriptionEn": "Ratio",
    },
    {
        "nodeId": "7",
        "nodeName": "Sampler",
        "fieldName": "sampler_name",
        "fieldValue": "euler",
        "fieldData": json.dumps([["euler", "dpmpp_2m"], {}]),
        "fieldType": "LIST",
        "description": "Sampler",
        "descriptionEn": None,
    },
    {
        "nodeId": "8",
        "nodeName": "Sampler",
        "fieldName": "cfg",
        "fieldValue": "7.5",
        "fieldData": json.dumps(["FLOAT", {"default": 7.5, "min": 0, "max": 100}]),
        "fieldType": "FLOAT",
        "description": "Strength",
        "descriptionEn": "Strength",
    },
    {
        "nodeId": "9",
        "nodeName": "Sampler",
        "fieldName": "denoise",
        "fieldValue": "1",
        "fieldData": "not json",
        "fieldType": "FLOAT",
        "description": "Strength",
        "descriptionEn": "Strength",
    },
    {
        "nodeId": "11",
        "nodeName": "Toggle",
        "fieldName": "on",
        "fieldValue": "true",
        "fieldData": None,
        "fieldType": "BOOLEAN",
        "description": "Upscale",
        "descriptionEn": "",
    },
]


def app_described(key: str) -> Body:
    """What the sample call of an app tells; its sample request holds the key that asked."""
    return v1(
        {
            "curl": f'curl -d \'{{"apiKey": "{key}"}}\' https://www.runninghub.cn/…',
            "webappName": "Pixar portrait",
            "accessEncrypted": False,
            "statisticsInfo": {
                "likeCount": "4",
                "downloadCount": "1",
                "useCount": "120",
                "pv": "1000",
                "collectCount": "7",
            },
            "nodeInfoList": APP_FIELDS,
            "covers": [
                {
                    "id": "1",
                    "objName": "c.png",
                    "url": "https://files.example.com/c.png",
                    "thumbnailUri": "https://files.example.com/c_small.png",
                    "imageWidth": "512",
                    "imageHeight": "768",
                }
            ],
            "tags": [{"id": "3", "name": "人像", "nameEn": "portrait", "labels": None}],
        }
    )


APP_DESCRIBED_OLD = v1({"url": "curl --location --request POST '…'"})


def apps_page(number: int, pages: int, *ids: str) -> Body:
    """A page of the list of apps."""
    records = [
        {
            "title": f"app {webapp_id}",
            "description": "…",
            "cover": "https://files.example.com/cover.png",
            "invokeExample": "curl https://www.runninghub.cn/openapi/v2/run/ai-app/"
            f"{webapp_id} -H 'Authorization: Bearer …'",
        }
        for webapp_id in ids
    ]
    return v1(
        {
            "records": records,
            "current": number,
            "size": 2,
            "total": 3,
            "pages": pages,
            "hasNext": number < pages,
        }
    )


STYLES = v1(
    [
        {
            "id": "1",
            "type": 2,
            "webappId": "1948570729172996097",
            "modelCategory": 1,
            "modelName": "style A",
            "modelKey": "input1",
            "modelPreviewUrl": "https://files.example.com/1.png",
            "content": "…",
            "modelTrigger": "Character concept design",
            "modelLoar1FileName": "a.safetensors",
            "modelLoar1Weight": 0.7,
            "modelLoar2FileName": "b.safetensors",
            "modelLoar2Weight": 0,
        },
        {
            "id": "2",
            "type": 2,
            "webappId": "1948570729172996097",
            "modelCategory": 1,
            "modelName": "style B",
            "modelKey": "input2",
            "modelPreviewUrl": "https://files.example.com/2.png",
            "content": "…",
            "modelTrigger": "chibi",
            "modelLoar1FileName": "c.safetensors",
            "modelLoar1Weight": 0.75,
            "modelLoar2FileName": None,
            "modelLoar2Weight": None,
        },
    ]
)

UPLOADED: Body = {
    "code": 0,
    "message": "success",
    "data": {
        "type": "image",
        "download_url": "https://files.example.com/input/openapi/x.png",
        "fileName": "openapi/" + "ab" * 32 + ".png",
        "size": "3490",
    },
}
UPLOAD_REFUSED: Body = {
    "code": 401,
    "message": "ApiKey verification failed: API Key不存在",
    "data": None,
}
UPLOADED_OLD = v1({"fileName": "api/" + "cd" * 32 + ".png", "fileType": "input"})
UPLOADED_OLD_ZIP = v1({"fileName": "ef" * 32, "fileType": "input"})

ACCOUNT = v1(
    {
        "remainCoins": "1500",
        "currentTaskCounts": "2",
        "remainMoney": "12.340",
        "currency": "USD",
        "apiType": "SHARED",
    },
    msg="",
)
ACCOUNT_OLD = v1({"remainCoins": 0, "currentTaskCounts": 0}, msg="")
ACCOUNT_NO_KEY = v1(None, 1601, "param apiKey is required")
QUEUE = v1(
    {
        "apiKeyType": "NORMAL",
        "concurrentLimit": 2,
        "runningCount": "1",
        "queuedCount": "0",
        "totalCurrentTasks": "1",
        "instanceCount": 0,
    }
)
KEYS = v1(
    [
        {
            "key": "abcd****wxyz",
            "apiKeyName": "bot",
            "status": 1,
            "quotaLimit": "100",
            "quotaUsed": 12.5,
            "visible": True,
            "expireAt": None,
            "expireInMinute": None,
            "createdAt": "2025-03-01 10:00:00",
        }
    ]
)
RESOURCES = v1(
    {
        "records": [
            {
                "id": "1904152026220003329",
                "resourceName": "Dream Shaper",
                "resourceType": "CHECKPOINT",
                "createTime": "2025-03-01",
                "desc": "…",
                "nodeModelName": "dreamshaper_8.safetensors",
                "posterUrl": "https://files.example.com/p.png",
                "thumbnailUrl": "https://files.example.com/t.png",
                "owner": {"name": "someone", "avatar": "https://files.example.com/a.png"},
                "tags": [{"name": "写实"}, "anime"],
                "versions": [{"name": "8"}],
            }
        ],
        "size": 50,
        "current": 1,
        "total": 1,
        "pages": 1,
        "hasNext": False,
        "hasPrevious": False,
    }
)
PRICE: Body = {
    "errorCode": "",
    "errorMessage": "",
    "estimatedPrice": 0.28,
    "currency": "USD",
    "priceText": "0.28 美元/次",
    "priceTextEn": "0.28 USD per call",
    "freeLimit": True,
    "freeLimitCount": 5,
    "remainingFreeLimitCount": 4,
    "isFreeThisCall": True,
}
WEBHOOK_DETAIL = v1(
    {
        "id": "1904154698688159745",
        "userApiKey": "abcd****wxyz",
        "taskId": "1904154698679771137",
        "webhookUrl": "https://example.com/hook",
        "eventData": json.dumps(OUTPUTS_SUCCESS_OLD),
        "callbackStatus": "FAILED",
        "callbackResponse": "502 Bad Gateway",
        "retryCount": 3,
        "createTime": "2025-03-24T13:10:03",
        "updateTime": "2025-03-24T13:13:06",
    }
)
WEBHOOK_NONE = v1(None, 1, "webhook event not exists")
RESENT = v1(None, msg="")
ASSET_PROCESSING = v1({"assetId": "asset-1", "status": "PROCESSING"})
ASSET_READY = v1(
    {
        "assetId": "asset-1",
        "status": "Active",
        "previewUrl": "https://files.example.com/x.jpg",
        "assetType": "Image",
    }
)
