"""``rh.workflows``: what is sent, what is refused offline, and what refusals say."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RejectedNodesWarning, RunningHub, errors
from runninghub_async.calls.call import submission_of
from tests.helpers import KEY
from tests.platform import bodies
from tests.platform.service import serving

ID = "1904136902449209346"
CREATE = "/task/openapi/create"
RUN = f"/openapi/v2/run/workflow/{ID}"
FILE_NAME = bodies.UPLOADED["data"]["fileName"]


@pytest.fixture
def rh() -> RunningHub:
    """A client for what needs no network."""
    return RunningHub(KEY)


async def test_a_run_uploads_its_files_and_carries_the_key_in_its_body(picture: Path) -> None:
    async with serving({CREATE: bodies.CREATED_RUNNING}) as (service, rh):
        call = rh.workflows.run(
            ID,
            {"6": {"text": "1 girl", "gone": None}, 3: {"seed": 1231231}, "10": {"image": picture}},
            instance_type="plus",
            use_personal_queue=False,
            retain_seconds=60,
            access_password="open sesame",
            add_metadata=True,
        )
        task = await call.submit("https://example.com/hook")
        assert (task.id, task.client_id) == (bodies.TASK_ID, bodies.CLIENT_ID)
        result = await call
        assert task.client_id == bodies.CLIENT_ID  # later answers leave it out
        sent = service.last(CREATE)
        assert sent.json == {
            "apiKey": KEY,
            "workflowId": ID,
            "nodeInfoList": [
                {"nodeId": "6", "fieldName": "text", "fieldValue": "1 girl"},
                {"nodeId": "3", "fieldName": "seed", "fieldValue": 1231231},
                {"nodeId": "10", "fieldName": "image", "fieldValue": FILE_NAME},
            ],
            "instanceType": "plus",
            "usePersonalQueue": False,
            "retainSeconds": 60,
            "accessPassword": "open sesame",
            "addMetadata": True,
            "webhookUrl": "https://example.com/hook",
        }
        assert "Authorization" not in sent.headers
        assert len(service.at(CREATE)) == 1
    assert result.output.node_id == "9"
    assert result.usage.coins == 3


async def test_a_plain_run_sends_only_the_id() -> None:
    async with serving({CREATE: bodies.CREATED_QUEUED}) as (service, rh):
        await rh.workflows.run(int(ID))
        assert service.last(CREATE).json == {"apiKey": KEY, "workflowId": ID}


async def test_a_run_by_v2_carries_the_key_in_its_header() -> None:
    async with serving({RUN: bodies.STARTED_V2}) as (service, rh):
        await rh.workflows.run(ID, {"24": {"text": "prompt"}}, v2=True)
        sent = service.last(RUN)
        assert sent.headers["Authorization"] == f"Bearer {KEY}"
        assert sent.json == {
            "nodeInfoList": [{"nodeId": "24", "fieldName": "text", "fieldValue": "prompt"}]
        }


async def test_values_stand_in_a_graph_of_ones_own_as_well(picture: Path) -> None:
    nodes: dict[str, dict[str, Any]] = {"6": {"text": "new"}, "10": {"image": picture}}
    async with serving({CREATE: bodies.CREATED_RUNNING}) as (service, rh):
        await rh.workflows.run(ID, nodes, workflow=json.dumps(bodies.GRAPH))
        sent = service.last(CREATE).json
    graph = json.loads(sent["workflow"])
    assert graph["6"]["inputs"]["text"] == "new"
    assert graph["10"]["inputs"]["image"] == FILE_NAME
    assert graph["3"] == bodies.GRAPH["3"]
    assert [entry["nodeId"] for entry in sent["nodeInfoList"]] == ["6", "10"]
    assert bodies.GRAPH["6"]["inputs"]["text"] == "a panda"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"nodes": {"6": {"text": ["7", 0]}}}, r"6\.text.*link to node 7"),
        ({"nodes": {"6": {"text": object()}}}, r"6\.text.*JSON value"),
        ({"nodes": {"6": {"cfg": float("nan")}}}, r"6\.cfg"),
        ({"nodes": {"6": {"seed": 2**64}}}, r"6\.seed"),
        ({"nodes": {"6": {"image": Path("/no/such.png")}}}, r"10|6\.image.*no such file"),
        ({"nodes": {"6": "text"}}, "object of its inputs"),
        ({"nodes": [1]}, "nodeId"),
        ({"nodes": {"99": {"text": "x"}}, "workflow": bodies.GRAPH}, r"no node '99'.*6 \(CLIP"),
        (
            {"nodes": {"6": {"txt": "x"}}, "workflow": bodies.GRAPH},
            r"6\.txt.*did you mean 'text'",
        ),
        ({"nodes": {"6": {"clip": "x"}}, "workflow": bodies.GRAPH}, "connected to node 4"),
        ({"workflow": "{"}, "not JSON"),
        ({"workflow": {}}, "API format"),
        ({"workflow": {"nodes": [], "links": []}}, "editor's own format"),
        ({"workflow": {"6": {"inputs": {}}}}, "class_type"),
        ({"instance_type": "huge"}, "'default', 'plus', 'ultra'"),
        ({"retain_seconds": 9}, "from 10 to 180"),
        ({"retain_seconds": 181}, "from 10 to 180"),
        ({"retain_seconds": True}, "from 10 to 180"),
        ({"use_personal_queue": "true"}, "True or False"),
        ({"access_password": ""}, "access_password"),
    ],
)
def test_mistakes_are_found_offline(rh: RunningHub, arguments: dict[str, Any], says: str) -> None:
    with pytest.raises(errors.InvalidParameterError, match=says):
        rh.workflows.run(ID, **arguments)


@pytest.mark.parametrize("wrong", ["", "abc", 1.9e18, True, "https://x/1"])
def test_an_id_is_a_number(rh: RunningHub, wrong: Any) -> None:
    with pytest.raises(errors.InvalidParameterError, match="workflow_id"):
        rh.workflows.run(wrong)


def test_the_password_is_shown_by_no_repr(rh: RunningHub) -> None:
    call = rh.workflows.run(ID, access_password="open sesame")
    assert "sesame" not in repr(call) + repr(submission_of(call).order)


def test_text_forms_and_back(rh: RunningHub, picture: Path) -> None:
    call = rh.workflows.run(
        ID,
        {"6": {"text": "x"}, "10": {"image": picture}, "11": {"image": picture.read_bytes()}},
        workflow={
            **bodies.GRAPH,
            "11": {"class_type": "LoadImage", "inputs": {"image": "a.png"}},
        },
        instance_type="ultra",
        retain_seconds=10,
        v2=True,
    )
    form = json.loads(json.dumps(call.to_dict()))
    assert form["workflow"] == ID
    assert form["nodes"]["10"] == {"image": {"file": str(picture)}}
    assert form["nodes"]["11"]["image"]["file"].startswith("data:image/png;base64,")
    again = rh.from_dict(form)
    assert again.to_dict() == call.to_dict()
    relative = rh.from_dict(
        {"workflow": ID, "nodes": {"10": {"image": {"file": picture.name}}}}, base=picture.parent
    )
    assert relative.to_dict()["nodes"]["10"]["image"] == {"file": str(picture)}
    with pytest.raises(errors.InvalidParameterError, match="node is not a field"):
        rh.from_dict({"workflow": ID, "node": {}})
    assert call.price() is None


# -- what the service says -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "error", "says"),
    [
        (380, errors.NotFoundError, r"\.ai and www\.runninghub\.cn"),
        (801, errors.AuthenticationError, "paid plan"),
        (802, errors.AuthenticationError, "key"),
        (810, errors.APIError, "run through once"),
        (414, errors.InsufficientBalanceError, "Recharge"),
        (433, errors.InvalidParameterError, "repair the nodes"),
        (412, errors.AuthenticationError, "key"),
    ],
)
async def test_a_refusal_names_the_workflow_and_says_what_to_do(
    code: int, error: type[errors.RunningHubError], says: str
) -> None:
    async with serving({CREATE: bodies.v1(None, code, "NO")}) as (_, rh):
        with pytest.raises(error, match=says) as caught:
            await rh.workflows.run(ID)
    assert ID in str(caught.value)
    assert str(code) in str(caught.value)


async def test_an_encrypted_workflow_puts_no_account_aside() -> None:
    answers = [bodies.v1(None, 802, "no permission to call this content"), bodies.CREATED_RUNNING]
    async with serving({CREATE: answers}, api_key=[KEY, "other-key"]) as (service, rh):
        with pytest.raises(errors.AuthenticationError, match="access password"):
            await rh.workflows.run(ID)
        assert len(service.at(CREATE)) == 1
        assert [account.set_aside for account in rh.stats().accounts] == [None, None]
        await rh.workflows.run(ID, access_password="open sesame")


async def test_the_node_that_is_not_in_the_graph_is_named() -> None:
    refused = bodies.v1(None, 803, "APIKEY_INVALID_NODE_INFO")
    answers = {CREATE: refused, "/api/openapi/getJsonApiFormat": bodies.WORKFLOW_JSON}
    async with serving(answers) as (service, rh):
        with pytest.raises(errors.InvalidParameterError, match=r"no node '99'.*803") as caught:
            await rh.workflows.run(ID, {"99": {"text": "x"}})
        assert caught.value.parameter == "99.text"
        assert caught.value.code == 803
        assert len(service.at(CREATE)) == 1
    async with serving({CREATE: refused}) as (_, rh):
        with pytest.raises(errors.InvalidParameterError, match=f"{ID}.*803"):
            await rh.workflows.run(ID, {"99": {"text": "x"}})


async def test_a_full_queue_is_waited_for() -> None:
    answers = [bodies.v1(None, 421, "TASK_QUEUE_MAXED"), bodies.CREATED_RUNNING]
    async with serving({CREATE: answers}) as (service, rh):
        await rh.workflows.run(ID)
        assert len(service.at(CREATE)) == 2


async def test_a_create_whose_answer_is_lost_is_not_repeated() -> None:
    async with serving({CREATE: {"note": "?"}}) as (service, rh):
        with pytest.raises(errors.SubmissionUncertainError, match=ID):
            await rh.workflows.run(ID)
        assert len(service.at(CREATE)) == 1


NODE_ERRORS = {
    "39": {
        "errors": [
            {
                "type": "custom_validation_failed",
                "message": "Custom validation failed for node",
                "details": "image - Invalid image file: cat.png",
                "extra_info": {"input_name": "image"},
            }
        ],
        "dependent_outputs": ["9"],
        "class_type": "LoadImage",
    }
}


async def test_rejected_nodes_are_warned_of_and_the_task_is_kept() -> None:
    data = {**bodies.CREATED_RUNNING["data"], "promptTips": bodies.tips(["9"], NODE_ERRORS)}
    async with serving({CREATE: bodies.v1(data)}) as (_, rh):
        with pytest.warns(
            RejectedNodesWarning, match=r"node 39 \(LoadImage\), field image"
        ) as said:
            result = await rh.workflows.run(ID)
        warning = said[0].message
        assert isinstance(warning, RejectedNodesWarning)
        assert warning.task_id == result.task_id == bodies.TASK_ID
        assert warning.nodes[0].field == "image"
        call = rh.workflows.run(ID)
        with pytest.raises(RejectedNodesWarning):  # an error, as all warnings are in tests
            await call
        assert call.task is not None
        assert (await call).task_id == bodies.TASK_ID


@pytest.mark.parametrize("status", ["FAILED", "QUEUED"])
async def test_a_graph_that_was_rejected_fails_with_its_nodes(status: str) -> None:
    tips = json.dumps({"result": False, "error": None, "node_errors": NODE_ERRORS})
    created = {**bodies.CREATED_QUEUED["data"], "promptTips": tips, "taskStatus": status}
    failed = {**bodies.QUERY_FAILED, "errorCode": "805", "errorMessage": "APIKEY_TASK_STATUS_ERROR"}
    failed = {**failed, "failedReason": {}}
    answers = {CREATE: bodies.v1(created), "/openapi/v2/query": failed}
    async with serving(answers) as (service, rh):
        with pytest.raises(
            errors.TaskFailedError, match=r"\(input\).*node 39 \(LoadImage\)"
        ) as caught:
            await rh.workflows.run(ID)  # and no warning, which would be an error here
        assert len(service.at(CREATE)) == 1
        error = pickle.loads(pickle.dumps(caught.value))
        assert (error.kind, error.node_id, error.node_name) == ("input", "39", "LoadImage")
        assert [(each.field, "cat.png" in each.message) for each in error.rejected] == [
            ("image", True)
        ]
        # After a restart the answer to a look tells the same.
        service.answers["/openapi/v2/query"] = {**failed, "promptTips": tips}
        with pytest.raises(errors.TaskFailedError, match=r"cat\.png"):
            await rh.task("1904737800233889793")


async def test_the_stored_graph() -> None:
    async with serving({"/api/openapi/getJsonApiFormat": bodies.WORKFLOW_JSON}) as (service, rh):
        assert await rh.workflows.get_json(ID) == bodies.GRAPH
        assert service.asked[-1].json == {"apiKey": KEY, "workflowId": ID}
    missing = bodies.v1(None, 380, "WORKFLOW_NOT_EXISTS")
    async with serving({"/api/openapi/getJsonApiFormat": missing}) as (_, rh):
        with pytest.raises(errors.NotFoundError, match=ID):
            await rh.workflows.get_json(ID)
    async with serving({"/api/openapi/getJsonApiFormat": bodies.v1({"prompt": "{"})}) as (_, rh):
        with pytest.raises(errors.ServerError, match="no graph"):
            await rh.workflows.get_json(ID)
