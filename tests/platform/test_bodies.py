"""Bodies as the documentation prints them, wherever a run or a model is asked for."""

from __future__ import annotations

import json
import pickle
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import Call, RunningHub, errors
from runninghub_async.bulk import Job, JobSource, Mistake
from tests.helpers import KEY
from tests.platform import bodies
from tests.platform.service import serving

ID = "1904136902449209346"
ENTRIES: list[dict[str, Any]] = [
    {"nodeId": "6", "fieldName": "text", "fieldValue": "a fox"},
    {
        "nodeId": 3,
        "nodeName": "KSampler",
        "fieldName": "seed",
        "fieldValue": "7",
        "fieldType": "INT",
        "fieldData": '["INT", {"default": 0}]',
        "description": "seed",
        "descriptionEn": "seed",
    },
    {"nodeId": "10", "fieldName": "image", "fieldValue": None},
]
OPTIONS = {
    "webhookUrl": "https://example.com/hook",
    "instanceType": "plus",
    "usePersonalQueue": "true",
    "retainSeconds": "60",
    "accessPassword": "",
    "apiKey": "{{apiKey}}",
}
MEANT = {
    "nodes": {"6": {"text": "a fox"}, "3": {"seed": "7"}},
    "instance_type": "plus",
    "use_personal_queue": True,
    "retain_seconds": 60,
    "options": {"webhook_url": "https://example.com/hook"},
}
MEANT_OF_APP = {**MEANT, "nodes": {"6.text": "a fox", "3.seed": "7"}}
PLACEHOLDERS = ["{{apiKey}}", "<API_KEY>", "your-api-key", "Your API key", "", " ", None]
PLACEHOLDERS += [
    "Bearer {{apiKey}}",
    "bearer",
    "${RH_KEY}",
    "%RH_KEY%",
    "xxxx",
    "REPLACE_ME",
    "Please enter your own apiKey and keep it safe.",
    "请输入您的apiKey",
    "[Your API KEY]",
    " <key> ",
]
PICTURE = "seedream-v4.5/text-to-image"
OF_MODEL = {"prompt": "a fox", "resolution": "2k"}
SECRET = "0123456789abcdef0123456789abcdef"


@pytest.fixture
def rh() -> RunningHub:
    """A client for what needs no network."""
    return RunningHub(KEY)


def job(form: Mapping[str, Any], model: str | None = None) -> Job | Mistake:
    """The job of a line."""
    (found,) = JobSource(model=model).read([json.dumps(form)])
    return found


@pytest.mark.parametrize("entries", [ENTRIES, json.dumps(ENTRIES)], ids=["list", "text"])
def test_a_body_of_a_run_is_taken_wherever_one_is_asked_for(rh: RunningHub, entries: Any) -> None:
    body = {"nodeInfoList": entries, **OPTIONS}
    of_workflow, of_app = {"workflowId": int(ID), **body}, {"webappId": ID, **body}
    for call in (
        rh.workflows.run(of_workflow),
        rh.workflows.run(ID, of_workflow),
        rh.workflows.run(ID, body),
        rh.from_dict(of_workflow),
        rh.from_dict({"workflow": ID, **body}),
    ):
        assert call.to_dict() == {"workflow": ID, **MEANT}
    for call in (rh.apps.run(of_app), rh.apps.run(ID, body), rh.from_dict(of_app)):
        assert call.to_dict() == {"app": ID, **MEANT_OF_APP}
    plain = {"workflow": ID, "nodes": MEANT["nodes"]}
    assert rh.workflows.run(ID, entries).to_dict() == plain
    assert rh.from_dict({"workflow": ID, "nodes": entries}).to_dict() == plain
    line = job(of_workflow)
    assert isinstance(line, Job)
    assert line.model == ID
    assert rh.from_dict(line.form).to_dict() == {"workflow": ID, **MEANT}


def test_what_is_given_beside_a_body_comes_first(rh: RunningHub) -> None:
    body = {"workflowId": ID, "nodeInfoList": [], "instanceType": "plus", "retainSeconds": 60}
    call = rh.workflows.run(body, instance_type="ultra")
    assert call.to_dict() == {
        "workflow": ID,
        "nodes": {},
        "instance_type": "ultra",
        "retain_seconds": 60,
    }


def test_a_body_may_have_a_graph(rh: RunningHub) -> None:
    graph = json.dumps(bodies.GRAPH)
    for call in (
        rh.workflows.run({"workflowId": "1", "nodeInfoList": ENTRIES[:1], "workflow": graph}),
        rh.workflows.run("1", {"nodeInfoList": ENTRIES[:1], "workflow": graph}),
        rh.from_dict({"workflowId": "1", "nodeInfoList": ENTRIES[:1], "workflow": graph}),
    ):
        form = call.to_dict()
        assert (form["workflow"], form["graph"]) == ("1", bodies.GRAPH)
        assert form["nodes"] == {"6": {"text": "a fox"}}


async def test_a_body_of_quick_create_keeps_all_that_its_entries_say() -> None:
    entry = {
        "nodeId": "6",
        "nodeName": "CLIPTextEncode",
        "fieldName": "text",
        "fieldType": "STRING",
        "fieldValue": "a fox",
        "description": "prompt",
    }
    body = {"webappId": ID, "quickCreateCode": "002", "apiKey": "", "nodeInfoList": [entry]}
    path = "/task/openapi/quick-ai-app/run"
    async with serving({path: bodies.CREATED_RUNNING}) as (service, rh):
        await rh.from_dict(body)
        assert service.last(path).json == {**body, "apiKey": KEY}


async def test_a_body_of_a_model_is_taken(rh: RunningHub) -> None:
    hook = "https://example.com/hook"
    body = {**OF_MODEL, "webhookUrl": hook, "apiKey": "<your key>"}
    meant = {**rh.call(PICTURE, OF_MODEL).to_dict(), "options": {"webhook_url": hook}}
    one, two = job({"model": PICTURE, **body}), job(body, PICTURE)
    assert isinstance(one, Job)
    assert isinstance(two, Job)
    assert one.id == two.id
    for call in (
        rh.call(PICTURE, body),
        rh.from_dict({"model": PICTURE, "params": body}),
        rh.from_dict({"model": PICTURE, **body}),
        rh.from_dict(one.form),
    ):
        assert call.to_dict() == meant
    with pytest.raises(errors.InvalidParameterError, match="'parms' is not a field of a call"):
        rh.from_dict({"model": PICTURE, "parms": OF_MODEL})


PLACES: dict[str, Callable[[RunningHub, str, Any], Call]] = {
    "a workflow": lambda rh, name, key: rh.workflows.run(
        {"workflowId": ID, "nodeInfoList": ENTRIES, name: key}
    ),
    "a workflow's list": lambda rh, name, key: rh.workflows.run(
        ID, {"nodeInfoList": ENTRIES, name: key}
    ),
    "an app": lambda rh, name, key: rh.apps.run({"webappId": ID, name: key}),
    "an app's list": lambda rh, name, key: rh.apps.run(ID, {"nodeInfoList": ENTRIES, name: key}),
    "a model": lambda rh, name, key: rh.call(PICTURE, {**OF_MODEL, name: key}),
    "a model, unchecked": lambda rh, name, key: rh.call(
        PICTURE, {**OF_MODEL, name: key}, validate=False
    ),
    "what is more": lambda rh, name, key: rh.call(PICTURE, OF_MODEL, extra={name: key}),
    "the form of a workflow": lambda rh, name, key: rh.from_dict({"workflow": ID, name: key}),
    "the form of an app": lambda rh, name, key: rh.from_dict({"app": ID, name: key}),
    "the form of a model": lambda rh, name, key: rh.from_dict(
        {"model": PICTURE, "params": OF_MODEL, name: key}
    ),
    "its parameters": lambda rh, name, key: rh.from_dict(
        {"model": PICTURE, "params": {**OF_MODEL, name: key}}
    ),
    "its extra": lambda rh, name, key: rh.from_dict(
        {"model": PICTURE, "params": OF_MODEL, "extra": {name: key}}
    ),
    "a form of nothing": lambda rh, name, key: rh.from_dict({"modle": PICTURE, name: key}),
}


@pytest.mark.parametrize("name", ["apiKey", "apikey", "api_key", "Authorization"])
@pytest.mark.parametrize("place", PLACES)
def test_a_key_is_refused_and_never_shown(rh: RunningHub, place: str, name: str) -> None:
    key = f"Bearer {SECRET}" if name == "Authorization" else SECRET
    with pytest.raises(errors.InvalidParameterError, match=r"RUNNINGHUB_API_KEY") as caught:
        PLACES[place](rh, name, key)
    error = caught.value
    assert error.parameter == name
    told = [str(error), repr(error), repr(vars(error)), repr(pickle.loads(pickle.dumps(error)))]
    told += traceback.format_exception(error)
    assert SECRET not in "".join(told)


@pytest.mark.parametrize("placeholder", PLACEHOLDERS)
@pytest.mark.parametrize("place", [place for place in PLACES if "nothing" not in place])
def test_a_placeholder_is_no_key(rh: RunningHub, place: str, placeholder: Any) -> None:
    form = PLACES[place](rh, "apiKey", placeholder).to_dict()
    assert "apikey" not in json.dumps(form).casefold()


@pytest.mark.parametrize(
    "line",
    [
        {"workflowId": ID, "apiKey": SECRET},
        {"workflow": ID, "nodes": {}, "apiKey": SECRET},
        {"model": PICTURE, "params": {**OF_MODEL, "apiKey": SECRET}},
        {"model": PICTURE, **OF_MODEL, "apiKey": SECRET},
    ],
)
def test_a_line_with_a_key_is_a_mistake_before_anything_keeps_it(line: dict[str, Any]) -> None:
    found = job(line)
    assert isinstance(found, Mistake)
    assert "RUNNINGHUB_API_KEY" in str(found)
    assert SECRET not in repr(found)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"nodeInfoList": ENTRIES}, "has no workflowId"),
        ({"workflowId": ID, "nodeInfoList": 6}, "6; allowed is an object"),
        ({"workflowId": ID, "nodeInfoList": "[{"}, "nodeInfoList is not JSON"),
        ({"workflowId": ID, "nodeInfoList": ["6"]}, r"nodeInfoList\[0\] is '6'"),
        ({"workflowId": ID, "nodeInfoList": [{"nodeId": "6"}]}, r"nodeInfoList\[0\]"),
        (
            {"workflowId": ID, "nodeInfoList": [{"nodeId": "6", "fieldName": "text"}]},
            "no fieldValue",
        ),
        (
            {"workflowId": ID, "nodeInfoList": [ENTRIES[0], {**ENTRIES[0], "fieldValue": "b"}]},
            r"nodeInfoList\[1\] gives node 6, field text a second value",
        ),
        ({"workflowId": ID, "nodeInfoList": [], "prompt": "x"}, "prompt is not a field"),
        ({"workflowId": ID, "instanceType": "plus", "instance_type": "plus"}, "both are given"),
        ({"workflowId": ID, "webhookUrl": "nowhere"}, "webhook_url"),
        ({"workflowId": ID, "retainSeconds": "5"}, "from 10 to 180"),
    ],
)
def test_a_body_that_is_wrong(rh: RunningHub, body: dict[str, Any], says: str) -> None:
    with pytest.raises(errors.InvalidParameterError, match=says):
        rh.workflows.run(body)


def test_a_body_of_something_else(rh: RunningHub) -> None:
    with pytest.raises(errors.InvalidParameterError, match="has no webappId"):
        rh.apps.run({"workflowId": ID, "nodeInfoList": ENTRIES})
    with pytest.raises(errors.InvalidParameterError, match=f"{ID} in the body, and 12 beside"):
        rh.workflows.run("12", {"workflowId": ID, "nodeInfoList": ENTRIES})


# -- graphs ----------------------------------------------------------------------------------

NUMBERS = '{"6": {"class_type": "X", "inputs": {"a": 1e20, "b": %s, "c": 1.0, "d": -0, "e": 0.10}}}'
NUMBERS %= "123456789012345678901234567890"
EDITOR = {"nodes": [{"id": 1, "type": "LoadImage"}], "links": [], "version": 0.4}


async def sent_graph(give: Callable[[RunningHub], Any], **answers: Any) -> str:
    """The graph that goes out."""
    path = "/task/openapi/create"
    async with serving({path: bodies.CREATED_RUNNING, **answers}) as (service, rh):
        graph = give(rh)
        await rh.workflows.run(ID, workflow=graph if not hasattr(graph, "send") else await graph)
        text: str = service.last(path).json["workflow"]
        return text


async def test_numbers_of_a_graph_go_out_as_they_are_written(tmp_path: Path) -> None:
    wanted = "".join(NUMBERS.split())
    file = tmp_path / "mine.json"
    file.write_text(NUMBERS)
    stored = {"/api/openapi/getJsonApiFormat": bodies.v1({"prompt": NUMBERS})}
    assert await sent_graph(lambda _: NUMBERS) == wanted
    assert await sent_graph(lambda _: file) == wanted
    assert await sent_graph(lambda rh: rh.workflows.get_json(ID), **stored) == wanted


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_a_graph_may_be_a_file(rh: RunningHub, tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "mine.json"
    file.write_bytes(json.dumps(bodies.GRAPH, ensure_ascii=False).encode(encoding))
    form = rh.workflows.run(ID, workflow=file).to_dict()
    assert form["graph"] == bodies.GRAPH
    line = {"workflow": ID, "graph": {"file": "mine.json"}}
    assert rh.from_dict(line, base=tmp_path).to_dict() == form


@pytest.mark.parametrize(
    "wrapped",
    [
        {"prompt": bodies.GRAPH, "client_id": "x", "extra_data": {"extra_pnginfo": EDITOR}},
        {"prompt": json.dumps(bodies.GRAPH)},
        {"output": bodies.GRAPH, "workflow": EDITOR},
        bodies.WORKFLOW_JSON,
        "\ufeff" + json.dumps({"prompt": bodies.GRAPH}),
    ],
    ids=["as ComfyUI takes it", "text", "from its editor", "the service's answer", "with a mark"],
)
def test_a_graph_may_be_wrapped(rh: RunningHub, wrapped: Any) -> None:
    assert rh.workflows.run(ID, workflow=wrapped).to_dict()["graph"] == bodies.GRAPH


def test_a_node_may_be_called_prompt(rh: RunningHub) -> None:
    graph = {"prompt": {"class_type": "LoadImage", "inputs": {"image": "a.png"}}}
    assert rh.workflows.run(ID, workflow=graph).to_dict()["graph"] == graph


@pytest.mark.parametrize("editor", [EDITOR, {"prompt": EDITOR}, {"workflow": EDITOR}])
def test_an_export_of_the_editor_is_told_apart(rh: RunningHub, editor: Any) -> None:
    with pytest.raises(errors.InvalidParameterError, match=r"editor's own format.*Export \(API\)"):
        rh.workflows.run(ID, workflow=editor)


def test_notes_and_what_is_no_node_are_left_out(rh: RunningHub) -> None:
    notes: dict[str, Any] = {
        "90": {"inputs": {}, "_meta": {"title": "no class"}},
        "91": {"class_type": None, "inputs": {}},
        "92": {"class_type": "Note", "inputs": {"text": "mind the seed"}},
        "_comment": "made by hand",
        "version": 1,
    }
    form = rh.workflows.run(ID, workflow={**notes, **bodies.GRAPH}).to_dict()
    assert form["graph"] == bodies.GRAPH
    used = {"5": {"class_type": "SaveImage", "inputs": {"images": ["90", 0]}}, **notes}
    with pytest.raises(errors.InvalidParameterError, match=r"'90' without.*5 \(SaveImage\).*imag"):
        rh.workflows.run(ID, workflow=used)


def test_a_file_that_is_no_graph(rh: RunningHub, tmp_path: Path) -> None:
    picture = tmp_path / "mine.png"
    picture.write_bytes(b"\x89PNG\xff\xfe\x00")
    for wrong, says in (
        (tmp_path / "none.json", "No such file"),
        (picture, "no text|not JSON"),
        ("mine.json", r"Path\('mine\.json'\)"),
    ):
        with pytest.raises(errors.InvalidParameterError, match=says):
            rh.workflows.run(ID, workflow=wrong)
