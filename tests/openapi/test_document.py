"""The OpenAPI document: valid, whole, and true of the catalogue, the sandbox and real bodies."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from codegen.__main__ import main as codegen
from runninghub_async import catalogue, openapi
from runninghub_async.models.error_codes import ERROR_CODES
from runninghub_async.models.records import Endpoint
from runninghub_async.openapi.bodies import example_body
from runninghub_async.sandbox import Sandbox
from runninghub_async.sandbox.links import RESULTS_URL, UPLOADS_URL
from runninghub_async.sandbox.loras import LORAS_URL
from tests.openapi.documents import faults, the_document
from tests.sandbox import documented
from tests.sandbox.helpers import Api

ENDPOINTS = list(catalogue.CATALOGUE)
NAMED_BY_THE_DOCUMENTATION = """
    R RString RTaskCreateResponse StartComfyUITaskResponse TaskCreateResponse RTaskUploadResponse
    TaskUploadResponse RAccountStatusResponse AccountStatusResponse RWorkflowDuplicateResponse
    WorkflowDuplicateResponse WorkflowDuplicateRequest
    GetWorkflowJSONRequest GetWorkflowJSONResponse
    TaskRunWebappByKeyRequest NodeInfo StartComfyUITaskRequest1 StartComfyUITaskRequest2
    StartComfyUITaskRequestWebhook NodeInputInformation CheckTaskStatusRequest
    GetAccountInformationRequest UploadResourceRequest GetWebhookEventDetailsRequest
    ResendSpecificWebhookRequest ApiUploadLoraRequest GenerateTaskSubmissionResults
"""
OTHER_ROUTES = re.compile(r"/(sandbox|\{machine\}|ws)(/|$)|/openapi\.json$|/$")
"""What the sandbox has beside the API, and what speaks ComfyUI's own."""
STORAGES = (UPLOADS_URL, RESULTS_URL, LORAS_URL)


def submit(endpoint: Endpoint) -> dict[str, Any]:
    operation: dict[str, Any] = the_document()["paths"][f"/openapi/v2/{endpoint.path}"]["post"]
    return operation


def test_the_document_is_valid() -> None:
    assert [str(error) for error in OpenAPIV31SpecValidator(the_document()).iter_errors()] == []


def test_it_has_every_model_with_its_name_price_and_standing() -> None:
    for endpoint in ENDPOINTS:
        told = submit(endpoint)
        assert told["operationId"] == endpoint.method
        assert told["summary"] == endpoint.name
        assert told.get("deprecated", False) == (endpoint.advised_against is not None)
        assert ("x-gone" in told) == (endpoint.gone is not None)
        assert ("x-price" in told) == bool(endpoint.prices)
        if endpoint.price is not None:
            amounts = [Decimal(rule["amount"]) for rule in told["x-price"]["rules"]]
            assert amounts == [rule.amount for rule in endpoint.price.rules]
        assert f"/openapi/v2/price-preview/{endpoint.path}" in the_document()["paths"]


def test_a_parameter_is_told_with_what_it_takes() -> None:
    schemas = the_document()["components"]["schemas"]
    schema = schemas["hailuo_2_3_i2v_pro_request"]
    assert schema["required"] == ["enablePromptExpansion", "imageUrl"]
    image = schema["properties"]["imageUrl"]
    assert (image["x-media"], image["format"]) == ("image", "uri")
    assert image["x-accept"]
    assert schema["properties"]["prompt"]["maxLength"] == 2000
    assert "webhookUrl" in schema["properties"]
    assert schema["additionalProperties"] is False


def test_it_has_the_schemas_of_the_documentation_and_all_error_codes() -> None:
    schemas = the_document()["components"]["schemas"]
    assert set(NAMED_BY_THE_DOCUMENTATION.split()) <= set(schemas)
    told = {code["code"] for code in schemas["ErrorCode"]["x-error-codes"]}
    assert told == set(ERROR_CODES)


def test_no_component_is_there_for_nothing_but_those_of_the_documentation() -> None:
    document = the_document()
    used = set(re.findall(r"#/components/schemas/([^\"]+)", json.dumps(document)))
    alone = set(document["components"]["schemas"]) - used - set(NAMED_BY_THE_DOCUMENTATION.split())
    assert alone == {"ErrorCode"}
    assert used <= set(document["components"]["schemas"])


def test_operations_have_names_of_their_own() -> None:
    document = the_document()
    ids = re.findall(r'"operationId": "([^"]+)"', json.dumps(document))
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", one) for one in ids)


@pytest.mark.parametrize(
    ("component", "body"),
    [
        ("RTaskCreateResponse", documented.V1_QUEUED),
        ("StartComfyUITaskResponse", documented.V1_RUNNING),
        ("TaskOutputs", documented.OUTPUTS_QUEUED),
        ("TaskOutputs", documented.OUTPUTS_RUNNING),
        ("TaskOutputs", {"code": 0, "msg": "", "data": [documented.OUTPUT]}),
        (
            "TaskOutputs",
            {"code": 805, "msg": "", "data": {"failedReason": documented.FAILED_REASON_V1}},
        ),
        ("GenerateTaskSubmissionResults", documented.V2_TASK),
        (
            "GenerateTaskSubmissionResults",
            documented.V2_TASK
            | {"results": [documented.V2_RESULT], "failedReason": documented.FAILED_REASON_V2},
        ),
        ("QuickCreateStyles", {"code": 0, "msg": "success", "data": [documented.STYLE]}),
        ("WebhookDetail", {"code": 0, "msg": "success", "data": documented.WEBHOOK_DETAIL}),
        ("R", {"code": 412, "msg": "TOKEN_INVALID"}),
        (
            "TaskEnded",
            {"event": "TASK_END", "taskId": "1", "eventData": documented.V2_TASK},
        ),
        ("OlderTaskEnded", {"event": "TASK_END", "taskId": "1", "eventData": "{}"}),
    ],
)
def test_bodies_that_the_service_has_shown_conform(component: str, body: dict[str, Any]) -> None:
    assert faults(component, body) == []


@pytest.mark.parametrize(
    ("component", "body"),
    [
        ("GenerateTaskSubmissionResults", {"status": "RUNNING"}),
        ("GenerateTaskSubmissionResults", documented.V2_TASK | {"status": "WHO KNOWS"}),
        ("TaskOutputs", {"msg": "success", "data": []}),
        ("TaskEnded", {"event": "TASK_BEGUN", "taskId": "1", "eventData": documented.V2_TASK}),
    ],
)
def test_other_bodies_do_not(component: str, body: dict[str, Any]) -> None:
    assert faults(component, body) != []


def test_every_example_conforms() -> None:
    for endpoint in ENDPOINTS:
        example = submit(endpoint)["requestBody"]["content"]["application/json"]["example"]
        assert example == example_body(endpoint)
        assert faults(f"{endpoint.method}_request", example) == [], endpoint.path


async def test_the_sandbox_takes_every_example() -> None:
    async with Sandbox(concurrency=1000, small=True) as sandbox, Api(sandbox) as api:
        for endpoint in ENDPOINTS:
            if any(parameter.given_by for parameter in endpoint.params):
                continue  # an id that another call's result must have told
            told = await api.post(f"openapi/v2/{endpoint.path}", example_body(endpoint))
            assert told["taskId"], (endpoint.path, example_body(endpoint), told)


async def test_it_has_every_call_of_the_api_that_the_sandbox_answers() -> None:
    async with Sandbox() as sandbox:
        app = sandbox.app
        served = {
            (route.method.lower(), route.resource.canonical)
            for route in app.router.routes()
            if route.resource is not None and route.method not in ("HEAD", "*")
        }
    api = {(method, path) for method, path in served if not OTHER_ROUTES.match(path)}
    api = {(method, path) for method, path in api if not path.startswith(STORAGES)}
    told = {
        (method, path)
        for path, item in the_document()["paths"].items()
        for method in item
        if path.removeprefix("/openapi/v2/").removeprefix("price-preview/")
        not in {endpoint.path for endpoint in ENDPOINTS}
    }
    assert api - told == {("post", "/openapi/v2/price-preview/{path}")}
    assert told <= api


def test_codegen_prints_it_or_writes_it(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert codegen(["openapi"]) == 0
    printed = capfd.readouterr().out
    assert json.loads(printed) == the_document()
    file = tmp_path / "openapi.json"
    assert codegen(["openapi", "-o", str(file)]) == 0
    assert (capfd.readouterr().out, file.read_text(encoding="utf-8")) == ("", printed)
    assert codegen(["openapi", "-o", str(tmp_path / "no" / "openapi.json")]) == 1
    assert "No such file or directory" in capfd.readouterr().err


def test_other_endpoints_and_servers_can_be_told() -> None:
    one = catalogue.get("hailuo-2.3/i2v-pro")
    document = openapi.document([one], servers=[{"url": "http://127.0.0.1:1"}])
    assert document["servers"] == [{"url": "http://127.0.0.1:1"}]
    models = [path for path in document["paths"] if "hailuo" in path or "seedream" in path]
    assert models == [f"/openapi/v2/{one.path}", f"/openapi/v2/price-preview/{one.path}"]
