"""Bodies as the service's documentation and its real answers show them, to compare shapes."""

from __future__ import annotations

from typing import Any

TIPS = '{"result": true, "error": null, "outputs_to_execute": ["9"], "node_errors": {}}'
CLIENT_ID = "0123456789abcdef0123456789abcdef"
TASK_ID = "2013508786110730241"

V1_QUEUED: dict[str, Any] = {
    "code": 0,
    "msg": "success",
    "data": {
        "netWssUrl": None,
        "taskId": TASK_ID,
        "clientId": CLIENT_ID,
        "taskStatus": "QUEUED",
        "promptTips": TIPS,
    },
}
V1_RUNNING: dict[str, Any] = {
    "code": 0,
    "msg": "success",
    "data": {**V1_QUEUED["data"], "netWssUrl": "wss://host/ws", "taskStatus": "RUNNING"},
}
OUTPUTS_QUEUED: dict[str, Any] = {"code": 813, "msg": "APIKEY_TASK_IS_QUEUED", "data": None}
OUTPUTS_RUNNING: dict[str, Any] = {
    "code": 804,
    "msg": "APIKEY_TASK_IS_RUNNING",
    "data": {"netWssUrl": "wss://host/ws"},
}
OUTPUT: dict[str, Any] = {
    "fileUrl": "https://host/a.png",
    "fileType": "png",
    "taskCostTime": "0",
    "nodeId": "9",
    "thirdPartyConsumeMoney": None,
    "consumeMoney": "0.1",
    "consumeCoins": "0",
}
FAILED_REASON_V1 = {
    "node_id": "5",
    "node_name": "LoadImage",
    "exception_type": "FileNotFoundError",
    "exception_message": "…",
    "traceback": "[]",
    "current_inputs": "{}",
    "current_outputs": "{}",
}
FAILED_REASON_V2 = FAILED_REASON_V1 | {
    "traceback": [""],
    "current_inputs": {},
    "current_outputs": {},
}
V2_TASK: dict[str, Any] = {
    "taskId": TASK_ID,
    "status": "RUNNING",
    "errorCode": "",
    "errorMessage": "",
    "failedReason": {},
    "usage": {
        "consumeMoney": None,
        "consumeCoins": None,
        "taskCostTime": "0",
        "thirdPartyConsumeMoney": None,
    },
    "results": None,
    "clientId": CLIENT_ID,
    "promptTips": TIPS,
}
V2_RESULT = {"url": "https://host/a.png", "nodeId": "2", "outputType": "png", "text": None}
STYLE = {
    "id": "1",
    "type": 2,
    "webappId": TASK_ID,
    "modelCategory": 1,
    "modelName": "style",
    "modelKey": "input1",
    "modelPreviewUrl": "https://host/1.png",
    "content": "…",
    "modelTrigger": "…",
    "modelLoar1FileName": "a.safetensors",
    "modelLoar1Weight": 0.7,
    "modelLoar2FileName": None,
    "modelLoar2Weight": None,
}
WEBHOOK_DETAIL = {
    "id": TASK_ID,
    "userApiKey": "0123****cdef",
    "taskId": TASK_ID,
    "webhookUrl": "https://host/hook",
    "eventData": "{}",
    "callbackStatus": "SUCCESS",
    "callbackResponse": "ok",
    "retryCount": 0,
    "createTime": "2026-01-01T00:00:00",
    "updateTime": "2026-01-01T00:00:00",
}


def shape(value: object) -> object:
    """The keys of a body and the types of its values."""
    if isinstance(value, dict):
        return {name: shape(item) for name, item in value.items()}
    if isinstance(value, list):
        return [shape(item) for item in value]
    return type(value).__name__
