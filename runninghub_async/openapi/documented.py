"""The schemas that the documentation names, under its names (without blanks).

Where real answers differ from what the documentation says, the schema follows the answers and says
so: ids are text there, results are null until there are any, numbers may come as text.
"""

from __future__ import annotations

from runninghub_async.openapi.shapes import (
    Schema,
    enveloped,
    identifier,
    listed,
    nullable,
    record,
    ref,
    text,
    whole,
)

KEY = text("The API key, in the body.", minLength=1)
WORKFLOW_ID = identifier("The number in the address of the workflow's page.")
TASK_ID = identifier("The task.")
STATES = ["CREATE", "QUEUED", "RUNNING", "SUCCESS", "FAILED"]
_COUNT: Schema = {"type": ["string", "integer"]}
_NODES = listed(ref("NodeInputInformation"), "Values that take the place of the workflow's own.")
_WEBHOOK = nullable(text("Where the service posts to once the task has ended.", format="uri"))
_FLAG: Schema = {
    "anyOf": [
        {"type": "boolean"},
        {"type": "string", "enum": ["true", "false"]},
        {"type": "null"},
    ]
}
PASSWORD = nullable(text("For what is encrypted."))
RUN_OPTIONS: dict[str, Schema] = {
    "webhookUrl": _WEBHOOK,
    "instanceType": nullable(
        text(
            "The machine: default has 24 GB, plus 48 GB. For ultra (84 GB) there is less evidence.",
            enum=["default", "plus", "ultra"],
        )
    ),
    "usePersonalQueue": _FLAG
    | {"description": "Wait in a queue of one's own, with an enterprise-exclusive key."},
    "retainSeconds": nullable(
        whole(
            "How long the machine is kept ready, for money, with an enterprise-shared key.",
            minimum=10,
            maximum=180,
        )
    ),
    "accessPassword": PASSWORD,
}
GRAPH_OPTIONS: dict[str, Schema] = {
    "addMetadata": _FLAG | {"description": "Write the prompt into pictures.", "default": True},
    "workflow": nullable(
        text(
            "A whole graph in ComfyUI's API format, as JSON; nodeInfoList then counts for nothing.",
            contentMediaType="application/json",
        )
    ),
    **RUN_OPTIONS,
}
_STARTED = record(
    {
        "netWssUrl": nullable(
            text("The socket of its progress, with a secret in it; null while it waits.")
        ),
        "taskId": TASK_ID,
        "clientId": nullable(text()),
        "taskStatus": text(enum=STATES),
        "promptTips": nullable(
            text("What checking the graph found, as JSON.", contentMediaType="application/json")
        ),
    },
    ["taskId", "taskStatus"],
    "A task that was made. By the documentation its id is a number of 64 bits; answers have text.",
)
USAGE = record(
    {
        "consumeMoney": nullable(text("Money for the time of the run.")),
        "consumeCoins": nullable(text("RH coins.")),
        "taskCostTime": nullable({"type": ["string", "number"], "description": "Seconds."}),
        "thirdPartyConsumeMoney": nullable(
            text("Money for a model's maker: what a task of a model costs.")
        ),
    },
    description="What it has cost, in the account's currency, as decimal text.",
)
_FAILURE = record(
    {
        "node_id": nullable(text()),
        "node_name": nullable(text()),
        "exception_type": text(),
        "exception_message": text(),
        "traceback": {"type": ["array", "string"]},
        "current_inputs": {"type": ["object", "string"]},
        "current_outputs": {"type": ["object", "string"]},
    },
    description="Why it failed; empty where it did not. In answers of the older half, lists and"
    " objects stand in it as JSON text.",
)

DOCUMENTED: dict[str, Schema] = {
    "R": {"title": "R?"} | enveloped({}, "An answer without data, or a refusal."),
    "RString": enveloped(text()),
    "RTaskCreateResponse": enveloped(ref("TaskCreateResponse")),
    "StartComfyUITaskResponse": {"title": "Start ComfyUI Task Response"}
    | enveloped(ref("TaskCreateResponse")),
    "TaskCreateResponse": _STARTED,
    "RTaskUploadResponse": enveloped(ref("TaskUploadResponse")),
    "TaskUploadResponse": record({"fileName": text(), "fileType": text()}, ["fileName"]),
    "RAccountStatusResponse": enveloped(ref("AccountStatusResponse")),
    "AccountStatusResponse": record(
        {
            "remainCoins": _COUNT,
            "currentTaskCounts": _COUNT | {"description": "Tasks that are under way."},
            "remainMoney": nullable(text()),
            "currency": {"enum": ["CNY", "USD", None]},
            "apiType": text(enum=["NORMAL", "SHARED", "EXCLUSIVE"]),
        },
        ["remainCoins", "currentTaskCounts"],
        "The documentation lists the first two, as whole numbers; answers have all five, as text.",
    ),
    "RWorkflowDuplicateResponse": enveloped(ref("WorkflowDuplicateResponse")),
    "WorkflowDuplicateResponse": record({"newWorkflowId": text()}),
    "WorkflowDuplicateRequest": record(
        {"apiKey": KEY, "workflowId": WORKFLOW_ID},
        ["apiKey", "workflowId"],
        "No page of the documentation names the path that takes it.",
    ),
    "GetWorkflowJSONRequest": {"title": "Get Workflow JSON Request"}
    | record({"apiKey": KEY, "workflowId": WORKFLOW_ID}, ["apiKey", "workflowId"]),
    "GetWorkflowJSONResponse": {"title": "Get Workflow JSON Response"}
    | enveloped(
        record(
            {
                "prompt": text(
                    "The graph in ComfyUI's API format.", contentMediaType="application/json"
                )
            },
            ["prompt"],
        )
    ),
    "TaskRunWebappByKeyRequest": record(
        {
            "apiKey": KEY,
            "webappId": identifier("The number in the address of the app's page."),
            "nodeInfoList": listed(ref("NodeInfo")),
            **RUN_OPTIONS,
        },
        ["apiKey", "webappId", "nodeInfoList"],
    ),
    "NodeInfo": record(
        {
            "nodeId": {"type": ["string", "integer"]},
            "nodeName": nullable(text()),
            "fieldName": text(),
            "fieldValue": {"description": "Documented as text; any JSON value is taken."},
            "fieldData": nullable(text()),
            "fieldType": nullable(text()),
            "description": nullable(text()),
            "descriptionEn": nullable(text()),
        },
        description="A field of an app's form. Only nodeId, fieldName and fieldValue matter.",
    ),
    "StartComfyUITaskRequest1": {"title": "Start ComfyUI Task Request 1"}
    | record(
        {
            "apiKey": KEY,
            "workflowId": WORKFLOW_ID,
            "addMetadata": GRAPH_OPTIONS["addMetadata"],
        },
        ["apiKey", "workflowId"],
        "A workflow as it is.",
    ),
    "StartComfyUITaskRequest2": {"title": "Start ComfyUI Task Request 2"}
    | record(
        {"apiKey": KEY, "workflowId": WORKFLOW_ID, "nodeInfoList": _NODES, **GRAPH_OPTIONS},
        ["apiKey", "workflowId"],
        "A workflow with other values in it.",
    ),
    "StartComfyUITaskRequestWebhook": {"title": "Start ComfyUI Task Request-webhook"}
    | record(
        {"apiKey": KEY, "workflowId": WORKFLOW_ID, "webhookUrl": _WEBHOOK},
        ["apiKey", "workflowId", "webhookUrl"],
        "A workflow whose end is told.",
    ),
    "NodeInputInformation": {"title": "Node Input Information"}
    | record(
        {
            "nodeId": {"type": ["string", "integer"], "description": "A key of the graph."},
            "fieldName": text("A key of the node's inputs."),
            "fieldValue": {"description": "Documented as text; any JSON value is taken."},
        },
        ["nodeId", "fieldName", "fieldValue"],
    ),
    "CheckTaskStatusRequest": {"title": "Check Task Status Request"}
    | record({"apiKey": KEY, "taskId": TASK_ID}, ["apiKey", "taskId"]),
    "GetAccountInformationRequest": {"title": "Get Account Information Request"}
    | record({"apikey": text("The API key; this call writes it small.", minLength=1)}, ["apikey"]),
    "UploadResourceRequest": {"title": "Upload Resource Request"}
    | record(
        {
            "apiKey": KEY,
            "file": {"contentMediaType": "application/octet-stream"},
            "fileType": text("What older pages want: input, image, audio or video."),
        },
        ["apiKey", "file"],
    ),
    "GetWebhookEventDetailsRequest": {"title": "Get Webhook Event Details Request"}
    | record({"apiKey": KEY, "taskId": TASK_ID}, ["apiKey", "taskId"]),
    "ResendSpecificWebhookRequest": {"title": "Resend Specific Webhook Request"}
    | record(
        {
            "apiKey": KEY,
            "webhookId": identifier("The id in the webhook's details, and not that of its task."),
            "webhookUrl": _WEBHOOK,
        },
        ["apiKey", "webhookId"],
    ),
    "ApiUploadLoraRequest": record(
        {
            "apiKey": KEY,
            "loraName": text(pattern="\\S"),
            "md5Hex": text("The file's MD5.", pattern="^[0-9a-fA-F]{32}$"),
        },
        ["apiKey", "loraName", "md5Hex"],
    ),
    "GenerateTaskSubmissionResults": {"title": "Generate task submission results"}
    | record(
        {
            "taskId": text("Empty in a refusal.") | {"type": ["string", "integer"]},
            "status": text("Empty in a refusal.", enum=[*STATES, "CANCEL", ""]),
            "errorCode": nullable(
                text("Empty, or one of the error codes.") | {"type": ["string", "integer"]}
            ),
            "errorMessage": nullable(text()),
            "results": nullable(
                listed(
                    record(
                        {
                            "url": nullable(text("The file, for about a day.")),
                            "outputType": nullable(text("As a rule its file extension.")),
                            "text": nullable(text("What a result says that is no file.")),
                            "nodeId": nullable(text("The node that has made it.")),
                        }
                    ),
                    "Null until there are any.",
                )
            ),
            "clientId": nullable(text()),
            "promptTips": nullable(text()),
            "failedReason": nullable({"anyOf": [_FAILURE, {"type": "string"}]}),
            "usage": nullable(USAGE),
            "parentTaskId": nullable(identifier()),
            "taskUsageList": nullable(listed(record({}))),
        },
        ["taskId", "status"],
        "A task as the newer half of the API tells it, in answer to a submit and to a query.",
    ),
}
"""By the component's name."""
