"""The calls of the platform: all that is no model's path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from attrs import frozen

from runninghub_async.openapi.documented import GRAPH_OPTIONS, KEY, PASSWORD, RUN_OPTIONS
from runninghub_async.openapi.shapes import (
    Schema,
    identifier,
    listed,
    nullable,
    record,
    ref,
    text,
    whole,
)

JSON = "application/json"
FORM = "multipart/form-data"
_TASK = "1904737800233889793"
_NODE = {"nodeId": "6", "fieldName": "text", "fieldValue": "a lighthouse at dusk"}
_FILE: Schema = {"contentMediaType": "application/octet-stream"}
_BLANK_REFUSED = "\\S"
_ASSET_TYPE = text(enum=["Image", "Video", "Audio"])


def _filled(description: str = "") -> Schema:
    return text(description, pattern=_BLANK_REFUSED, maxLength=1000)


_PAGE: dict[str, Schema] = {
    "pageNumber": whole(minimum=1, default=1),
    "pageSize": whole(minimum=1, maximum=100, default=20),
}


@frozen(kw_only=True)
class PlatformCall:
    """One of them."""

    path: str
    id: str
    summary: str
    tag: Literal["Tasks", "Files", "Workflows", "AI apps", "Account", "Assets", "Webhooks"]
    answer: str
    """The component that it answers with."""
    method: Literal["get", "post"] = "post"
    description: str = ""
    body: Schema | None = None
    content_type: str = JSON
    example: Mapping[str, Any] | None = None
    parameters: tuple[Schema, ...] = ()
    key_in_body: bool = False
    """Whether the key is sent in the body or the query, and in no header."""
    starts_task: bool = False
    deprecated: bool = False
    evidence: str = "documented"

    def operation(self) -> Schema:
        """It, as OpenAPI has it."""
        answer = ref(self.answer)
        is_flat = self.answer in ("GenerateTaskSubmissionResults", "PricePreview")
        schema = {"anyOf": [answer, ref("R")]} if is_flat else answer
        operation: Schema = {
            "operationId": self.id,
            "summary": self.summary,
            "tags": [self.tag],
            "x-evidence": self.evidence,
            "responses": responses(schema),
        }
        if self.description:
            operation["description"] = self.description
        if self.deprecated:
            operation["deprecated"] = True
        if self.key_in_body:
            operation["security"] = []
        if self.parameters:
            operation["parameters"] = list(self.parameters)
        if self.body is not None:
            content: Schema = {"schema": self.body}
            if self.example is not None:
                content["example"] = dict(self.example)
            operation["requestBody"] = {"required": True, "content": {self.content_type: content}}
        if self.starts_task:
            name = "olderTaskEnd" if self.key_in_body else "taskEnd"
            operation["callbacks"] = {"taskEnd": ref(name, "callbacks")}
        return operation


def responses(schema: Schema) -> Schema:
    """What an operation answers: nearly every failure is HTTP 200 with a code in the body."""
    told = "The answer; a refusal has an error code in it."
    return {
        "200": {"description": told, "content": {JSON: {"schema": schema}}},
        "4XX": ref("Refused", "responses"),
        "5XX": ref("Failed", "responses"),
    }


def _older(path: str, **call: Any) -> PlatformCall:
    """A call of the older half of the API, with the key in its body."""
    example = call.pop("example", None)
    if example is not None:
        example = {"apiKey": "YOUR_API_KEY", **example}
    return PlatformCall(path=path, key_in_body=True, example=example, **call)


def _asset(path: str, **call: Any) -> PlatformCall:
    return PlatformCall(
        path=f"/openapi/v2/assets/{path}", tag="Assets", evidence="official code", **call
    )


def _in_query(name: str, schema: Schema) -> Schema:
    return {"name": name, "in": "query", "required": True, "schema": schema}


def _in_path(description: str) -> tuple[Schema, ...]:
    told = {"name": "id", "in": "path", "required": True, "description": description}
    return ({**told, "schema": text(pattern="^[0-9]+$")},)


_GROUP_ID = {"groupId": _filled()}
_ASSET_ID = {"assetId": _filled()}
_NEW_OPTIONS = {"nodeInfoList": listed(ref("NodeInputInformation"), "May be empty.")}

CALLS: tuple[PlatformCall, ...] = (
    PlatformCall(
        path="/openapi/v2/query",
        id="query_task",
        summary="How a task stands, and its results",
        tag="Tasks",
        body=record({"taskId": identifier()}, ["taskId"]),
        example={"taskId": _TASK},
        answer="GenerateTaskSubmissionResults",
        description="Knows every task, whichever call has started it. Ask again every few seconds"
        " until status is SUCCESS, FAILED or CANCEL.",
    ),
    _older(
        "/task/openapi/status",
        id="task_status",
        summary="Where a task stands, in one word",
        tag="Tasks",
        body=ref("CheckTaskStatusRequest"),
        example={"taskId": _TASK},
        answer="TaskState",
        deprecated=True,
    ),
    _older(
        "/task/openapi/outputs",
        id="task_outputs",
        summary="The results of a task",
        tag="Tasks",
        body=ref("CheckTaskStatusRequest"),
        example={"taskId": _TASK},
        answer="TaskOutputs",
        deprecated=True,
    ),
    _older(
        "/task/openapi/cancel",
        id="cancel_task",
        summary="End a task early",
        tag="Tasks",
        body=ref("CheckTaskStatusRequest"),
        example={"taskId": _TASK},
        answer="R",
        description="Time that it has run already is billed. That a task of a model can be"
        " cancelled is not confirmed.",
    ),
    PlatformCall(
        path="/openapi/v2/media/upload/binary",
        id="upload",
        summary="Upload a file for models and workflows",
        tag="Files",
        body=record({"file": _FILE}, ["file"]),
        content_type=FORM,
        answer="Upload",
        description="Pictures (JPG, PNG, WEBP), sound (MP3, WAV, FLAC), films (MP4, AVI, MOV, MKV)"
        " and ZIP. Its link is valid for a day.",
    ),
    _older(
        "/task/openapi/upload",
        id="upload_older",
        summary="Upload a file for workflows, up to 30 MB",
        tag="Files",
        body=ref("UploadResourceRequest"),
        content_type=FORM,
        answer="RTaskUploadResponse",
        deprecated=True,
    ),
    _older(
        "/api/openapi/getLoraUploadUrl",
        id="lora_upload_link",
        summary="Where to put a LoRA",
        tag="Files",
        body=ref("ApiUploadLoraRequest"),
        example={"loraName": "clay", "md5Hex": "d41d8cd98f00b204e9800998ecf8427e"},
        answer="LoraUpload",
        description="PUT the file to the link, as application/octet-stream.",
    ),
    _older(
        "/task/openapi/create",
        id="start_workflow_older",
        summary="Start a workflow, the older way",
        tag="Workflows",
        body={
            "anyOf": [
                ref("StartComfyUITaskRequest2"),
                ref("StartComfyUITaskRequest1"),
                ref("StartComfyUITaskRequestWebhook"),
            ]
        },
        example={"workflowId": _TASK, "nodeInfoList": [_NODE]},
        answer="RTaskCreateResponse",
        starts_task=True,
    ),
    PlatformCall(
        path="/openapi/v2/run/workflow/{id}",
        id="start_workflow",
        summary="Start a workflow",
        tag="Workflows",
        parameters=_in_path("The number in the address of the workflow's page."),
        body=record({**_NEW_OPTIONS, **GRAPH_OPTIONS}, ["nodeInfoList"]),
        example={"nodeInfoList": [_NODE]},
        answer="GenerateTaskSubmissionResults",
        starts_task=True,
        evidence="third-party code",
    ),
    _older(
        "/api/openapi/getJsonApiFormat",
        id="workflow_graph",
        summary="The graph of a workflow",
        tag="Workflows",
        body=ref("GetWorkflowJSONRequest"),
        example={"workflowId": _TASK},
        answer="GetWorkflowJSONResponse",
    ),
    PlatformCall(
        path="/openapi/v2/resource/list",
        id="list_resources",
        summary="Models that the nodes of workflows can load",
        tag="Workflows",
        body=record(
            {
                "resourceType": text(enum=["UNET", "CHECKPOINT", "LORA", "GGUF"]),
                "resourceName": nullable(text()),
                "baseModels": nullable(listed(text())),
                "tags": nullable(listed(text())),
                "current": whole(minimum=1, default=1),
                "size": whole(minimum=1, maximum=100, default=10),
            },
            ["resourceType"],
        ),
        example={"resourceType": "LORA", "current": 1, "size": 10},
        answer="Resources",
    ),
    _older(
        "/task/openapi/ai-app/run",
        id="start_app_older",
        summary="Start an AI app, the older way",
        tag="AI apps",
        body=ref("TaskRunWebappByKeyRequest"),
        example={"webappId": _TASK, "nodeInfoList": [_NODE]},
        answer="RTaskCreateResponse",
        starts_task=True,
    ),
    PlatformCall(
        path="/openapi/v2/run/ai-app/{id}",
        id="start_app",
        summary="Start an AI app",
        tag="AI apps",
        parameters=_in_path("The number in the address of the app's page."),
        body=record({**_NEW_OPTIONS, **RUN_OPTIONS}, ["nodeInfoList"]),
        example={"nodeInfoList": [_NODE]},
        answer="GenerateTaskSubmissionResults",
        starts_task=True,
        evidence="official code",
    ),
    PlatformCall(
        path="/api/webapp/apiCallDemo",
        method="get",
        id="app_description",
        summary="What an AI app takes",
        tag="AI apps",
        parameters=(
            _in_query("apiKey", KEY),
            _in_query("webappId", text("The number in the address of the app's page.")),
        ),
        key_in_body=True,
        answer="AppDescription",
    ),
    PlatformCall(
        path="/openapi/v2/aiapp/list",
        id="list_apps",
        summary="The AI apps of the site",
        tag="AI apps",
        body=record(
            {
                "current": whole(minimum=1, default=1),
                "size": whole(minimum=1, maximum=50, default=10),
                "sort": text(enum=["RECOMMEND", "HOTTEST", "NEWEST"], default="RECOMMEND"),
                "days": whole("How far back, for HOTTEST.", minimum=1, default=7),
            }
        ),
        example={"current": 1, "size": 10, "sort": "NEWEST"},
        answer="AppList",
        evidence="official code",
    ),
    PlatformCall(
        path="/api/fast/creation/model/params",
        id="quick_create_styles",
        summary="The styles of a quick creation",
        tag="AI apps",
        body=record({"type": whole(), "webappId": identifier()}, ["type", "webappId"]),
        example={"type": 2, "webappId": _TASK},
        key_in_body=True,
        answer="QuickCreateStyles",
        description="Wants no key.",
    ),
    _older(
        "/task/openapi/quick-ai-app/run",
        id="start_quick_create",
        summary="Start a quick creation",
        tag="AI apps",
        body=record(
            {
                "apiKey": KEY,
                "webappId": identifier(),
                "quickCreateCode": text("Such as 002 or 006.", pattern=_BLANK_REFUSED),
                "nodeInfoList": listed(
                    record(
                        names := {
                            "nodeId": text(),
                            "nodeName": text(),
                            "fieldName": text(),
                            "fieldType": text(),
                            "fieldValue": text(),
                            "description": text(),
                        },
                        names,
                    )
                ),
                "webhookUrl": RUN_OPTIONS["webhookUrl"],
                "accessPassword": PASSWORD,
            },
            ["apiKey", "webappId", "quickCreateCode", "nodeInfoList"],
        ),
        answer="RTaskCreateResponse",
        starts_task=True,
    ),
    _older(
        "/uc/openapi/accountStatus",
        id="account_status",
        summary="Money, coins, and tasks under way",
        tag="Account",
        body=ref("GetAccountInformationRequest"),
        answer="RAccountStatusResponse",
    ),
    PlatformCall(
        path="/openapi/v2/queue/status",
        method="get",
        id="queue_status",
        summary="How many tasks the account may have under way, and has",
        tag="Account",
        answer="QueueStatus",
    ),
    PlatformCall(
        path="/openapi/v2/api-key/list",
        method="get",
        id="list_api_keys",
        summary="The keys of the account",
        tag="Account",
        answer="ApiKeys",
    ),
    _older(
        "/task/openapi/getWebhookDetail",
        id="webhook_detail",
        summary="What became of a task's webhook",
        tag="Webhooks",
        body=ref("GetWebhookEventDetailsRequest"),
        example={"taskId": _TASK},
        answer="WebhookDetail",
    ),
    _older(
        "/task/openapi/retryWebhook",
        id="resend_webhook",
        summary="Send a webhook again",
        tag="Webhooks",
        body=ref("ResendSpecificWebhookRequest"),
        example={"webhookId": _TASK},
        answer="R",
    ),
    _asset(
        "groups/create",
        id="create_asset_group",
        summary="A new group",
        body=record({"name": _filled(), "description": nullable(text(maxLength=1000))}, ["name"]),
        example={"name": "film"},
        answer="AssetGroup",
    ),
    _asset(
        "groups/list",
        id="list_asset_groups",
        summary="The groups",
        body=record({**_PAGE, "name": nullable(text(maxLength=1000))}),
        example={"pageNumber": 1, "pageSize": 20},
        answer="AssetGroups",
    ),
    _asset(
        "groups/query",
        id="get_asset_group",
        summary="A group",
        body=record(_GROUP_ID, ["groupId"]),
        answer="AssetGroup",
    ),
    _asset(
        "groups/update",
        id="update_asset_group",
        summary="Another name or description of a group",
        body=record(
            _GROUP_ID | {"name": nullable(text()), "description": nullable(text())}, ["groupId"]
        ),
        answer="AssetGroup",
    ),
    _asset(
        "groups/delete",
        id="delete_asset_group",
        summary="Delete a group with all in it",
        body=record(_GROUP_ID, ["groupId"]),
        answer="R",
    ),
    _asset(
        "create",
        id="create_asset",
        summary="A new asset, of an uploaded file",
        body=record(
            {
                **_GROUP_ID,
                "url": _filled("The link of an upload."),
                "assetType": _ASSET_TYPE,
                "name": _filled(),
            },
            ["groupId", "url", "assetType", "name"],
        ),
        answer="AssetAnswer",
    ),
    _asset(
        "list",
        id="list_assets",
        summary="The assets",
        body=record(
            {
                **_PAGE,
                "groupId": nullable(text(maxLength=1000)),
                "status": nullable(text(maxLength=1000)),
                "name": nullable(text(maxLength=1000)),
            }
        ),
        example={"pageNumber": 1, "pageSize": 20},
        answer="Assets",
    ),
    _asset(
        "query",
        id="get_asset",
        summary="An asset, and whether it may be used yet",
        body=record(_ASSET_ID, ["assetId"]),
        answer="AssetAnswer",
    ),
    _asset(
        "update",
        id="rename_asset",
        summary="Another name of an asset",
        body=record(_ASSET_ID | {"name": _filled()}, ["assetId", "name"]),
        answer="AssetAnswer",
    ),
    _asset(
        "delete",
        id="delete_asset",
        summary="Delete an asset",
        body=record(_ASSET_ID, ["assetId"]),
        answer="R",
    ),
)


def platform_paths() -> Iterator[tuple[str, Schema]]:
    """The paths of these calls."""
    for call in CALLS:
        yield call.path, {call.method: call.operation()}
