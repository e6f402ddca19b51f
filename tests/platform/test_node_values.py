"""Values for nodes: files in the form that a node takes, no files, titles, and doubts."""

from __future__ import annotations

import asyncio
import base64
import json
import warnings
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import (
    BLANK_PICTURE,
    DROP_NODE,
    EMPTY_TEXT,
    GraphValueWarning,
    RunningHub,
    errors,
)
from runninghub_async.bulk.check import kept_by
from runninghub_async.calls.call import submission_of
from runninghub_async.client import runtime_of
from tests.helpers import KEY
from tests.platform import bodies
from tests.platform.service import Answer, Asked, serving, status

ID = "1904136902449209346"
CREATE, UPLOAD = "/task/openapi/create", "/openapi/v2/media/upload/binary"
GET_JSON, DESCRIBE = "/api/openapi/getJsonApiFormat", "/api/webapp/apiCallDemo"
UPLOADED = bodies.UPLOADED["data"]


def node(kind: str, title: str = "", **inputs: Any) -> dict[str, Any]:
    return {"class_type": kind, "inputs": inputs, "_meta": {"title": title}}


GRAPH = {
    "6": node("CLIPTextEncode", "Positive prompt", text="a lighthouse", clip=["4", 1]),
    "7": node("CLIPTextEncode", "CLIP Text Encode", text="blurry", clip=["4", 1]),
    "8": node("CLIPTextEncode", "CLIP Text Encode", text="", clip=["4", 1]),
    "10": node("LoadImage", "Portrait", image="example.png"),
    "11": node("ETN_LoadImageBase64", image=""),
    "12": node("VHS_LoadImagePath", image=""),
    "13": node("RHLoraLoader", lora_name="x.safetensors"),
    "14": node("CheckpointLoaderSimple", ckpt_name="x.safetensors"),
    "15": node("SomebodysLoader", image="sky.jpg", strength=1.0),
    "16": node("SomebodysSwitch", on=True, seed=3, name="x"),
}


@pytest.fixture
def rh() -> RunningHub:
    """A client for what needs no network."""
    return RunningHub(KEY)


async def test_a_file_goes_out_in_the_form_that_its_node_takes(picture: Path) -> None:
    nodes = {name: {"image": picture} for name in ("10", "11", "12")}
    async with serving({CREATE: bodies.CREATED_RUNNING}) as (service, rh):
        await rh.workflows.run(ID, nodes, workflow=GRAPH)
        assert len(service.at(UPLOAD)) == 1
        sent = json.loads(service.last(CREATE).json["workflow"])
        await rh.workflows.run(ID, {"11": {"image": picture}}, workflow=GRAPH)
        assert len(service.at(UPLOAD)) == 1
    taken = [sent[name]["inputs"]["image"] for name in nodes]
    encoded = base64.b64encode(picture.read_bytes()).decode()
    assert taken == [UPLOADED["fileName"], encoded, UPLOADED["download_url"]]


def test_a_file_for_what_takes_none_is_refused(rh: RunningHub, tmp_path: Path) -> None:
    large = tmp_path / "large.png"
    large.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(10 * 2**20))
    for nodes, says in (
        ({"13": {"lora_name": large}}, "takes the name of a LoRA.*upload_lora"),
        ({"14": {"ckpt_name": large}}, "the name of a model.*resources"),
        ({"11": {"image": large}}, "10.0 MB.*base64, up to 10 MB"),
        ({"10": {"image": [large, large]}}, "has 2 files.*takes one"),
        ({"10": {"image": {"file": "x.png"}}}, "in text forms only.*Path"),
        ({"10": {"image": ["a.png", "b.png"]}}, "is a list; allowed is one file"),
        ({"12": {"image": ["a.png"]}}, "is a list; allowed is one file"),
        ({"10": {"image": {"name": "a.png"}}}, "is an object; allowed is one file"),
        ({"6": {"text": large}}, "is a file, but CLIPTextEncode takes text there.*@FILE"),
    ):
        with pytest.raises(errors.InvalidParameterError, match=says):
            rh.workflows.run(ID, nodes, workflow=GRAPH)


STORED = bodies.v1({"prompt": json.dumps(GRAPH)})


async def test_a_stored_workflow_named_by_ids_is_read_once_for_the_forms_of_its_files(
    picture: Path,
) -> None:
    nodes = {name: {"image": picture} for name in ("10", "11", "12")}
    async with serving({CREATE: bodies.CREATED_RUNNING, GET_JSON: STORED}) as (service, rh):
        await asyncio.gather(*(rh.workflows.run(ID, nodes).run() for _ in range(5)))
        sent = [each["fieldValue"] for each in service.last(CREATE).json["nodeInfoList"]]
        encoded = base64.b64encode(picture.read_bytes()).decode()
        assert sent == [UPLOADED["fileName"], encoded, UPLOADED["download_url"]]
        with pytest.raises(errors.InvalidParameterError, match=r"the name of a LoRA.*upload_lora"):
            await rh.workflows.run(ID, {"13": {"lora_name": picture}})
        assert len(service.at(CREATE)) == 5
        await rh.workflows.run(ID, {"6": {"text": "0 foxes"}})
        assert len(service.at(GET_JSON)) == 1


@pytest.mark.parametrize("told", [status(500), bodies.v1(None), bodies.NO_TOKEN])
async def test_a_graph_that_is_not_told_keeps_no_file_back(picture: Path, told: Answer) -> None:
    async with serving({CREATE: bodies.CREATED_RUNNING, GET_JSON: told}) as (service, rh):
        asked = []
        for _ in range(2):
            await rh.workflows.run(ID, {"11": {"image": picture}})
            (entry,) = service.last(CREATE).json["nodeInfoList"]
            assert entry["fieldValue"] == UPLOADED["fileName"]
            asked.append(len(service.at(GET_JSON)))
        assert asked[0] == asked[1], "it is not asked for each call anew"


@pytest.mark.parametrize("word", ["no", "Off ", "0", "none"])
async def test_a_word_for_a_stored_switch_is_warned_of_before_it_is_paid(word: str) -> None:
    async with serving({CREATE: bodies.CREATED_RUNNING, GET_JSON: STORED}) as (service, rh):
        call = rh.workflows.run(ID, {"16": {"on": word}})
        with warnings.catch_warnings():
            warnings.simplefilter("error", GraphValueWarning)
            with pytest.raises(GraphValueWarning, match=r"16\.on.*ComfyUI makes True"):
                await call
            assert service.at(CREATE) == []
            await rh.workflows.run(ID, {"16": {"name": word}})


async def test_what_is_stored_is_asked_as_the_account_that_pays(picture: Path) -> None:
    other = "another-key-of-the-same-person"

    def stored(asked: Asked) -> Any:
        return STORED if other in str(asked) else bodies.v1(None, 380, "not yours")

    answers = {CREATE: bodies.CREATED_RUNNING, GET_JSON: stored}
    async with serving(answers, api_key=[KEY, other]) as (service, rh):
        label = runtime_of(rh).settings.accounts[1].label
        call = rh.workflows.run(ID, {"11": {"image": picture}}).with_options(account=label)
        assert any("15 (SomebodysLoader)" in said for said in await kept_by(call, rh))
        await call
        assert service.at(UPLOAD) == [], "it goes out as base64, as its loader wants it"


PATHS = ["./x.png", "../x.png", "/home/me/x.png", "~/x.png", "C:\\x.png", "d:/x.png", "here.png"]
PATHS += ["file:///home/me/x.png", "File://localhost/x.png", "\\\\server\\x.png"]
NAMES = [
    "openapi/" + "0" * 64 + ".png",
    "other.png",
    "",
    None,
    "https://example.com/x.png",
    "data:image/png;base64,AAAA",
    "/9j/4AAQSkZJRg",
]


@pytest.mark.parametrize("kind", ["workflow", "graph", "app"])
def test_a_text_that_is_a_path_is_a_mistake(rh: RunningHub, tmp_path: Path, kind: str) -> None:
    (tmp_path / "here.png").write_bytes(b"x")
    abouts: dict[str, dict[str, Any]] = {
        "workflow": {"workflow": ID},
        "graph": {"workflow": ID, "graph": GRAPH},
        "app": {"app": ID},
    }
    about = abouts[kind]

    def read(text: Any, field: str = "image") -> None:
        rh.from_dict({**about, "nodes": {"10": {field: text}}}, base=tmp_path).to_dict()

    for path in PATHS:
        with pytest.raises(errors.InvalidParameterError, match=r'a path.*\{"file": ') as caught:
            read(path)
        assert "Path(" not in str(caught.value)
    for name in NAMES:
        read(name)
    if kind != "graph":
        read("/imagine a fox", "text")
        read('{"file": "a fox"} is no JSON', "text")
    for mark in ('{"file": "here.png"}', ' {"file": "here.png", "x": 1}', "{here.png}"):
        with pytest.raises(errors.InvalidParameterError, match="no file is named"):
            read(mark)
    with pytest.raises(errors.InvalidParameterError, match=r"Path\(.*--file 10\.image="):
        rh.workflows.run(ID, {"10": {"image": "./x.png"}})


@pytest.mark.parametrize(
    ("mark", "says"),
    [
        (None, "file is null"),
        ("", "file is empty"),
        (" ", "file is ' '"),
        (5, "file is 5"),
        (["a.png", "b.png"], "file names 2 files; allowed is one"),
    ],
)
def test_a_mark_without_a_file_is_a_mistake(rh: RunningHub, mark: Any, says: str) -> None:
    for form in (
        {"workflow": ID, "nodes": {"10": {"image": {"file": mark}}}},
        {"app": ID, "nodes": {"10.image": {"file": mark}}},
        {"model": "seedream-v4.5/image-to-image", "params": {"image_urls": {"file": mark}}},
    ):
        with pytest.raises(errors.InvalidParameterError, match=says):
            rh.from_dict(form)


async def test_no_picture_and_no_text_can_be_meant() -> None:
    python = {"6": {"text": EMPTY_TEXT}, "10": {"image": BLANK_PICTURE}}
    text = {"6": {"text": {"empty": "text"}}, "10": {"image": {"empty": "blank-picture"}}}
    async with serving({CREATE: bodies.CREATED_RUNNING}) as (service, rh):
        for call in (rh.workflows.run(ID, python), rh.from_dict({"workflow": ID, "nodes": text})):
            await call
            values = [each["fieldValue"] for each in service.last(CREATE).json["nodeInfoList"]]
            assert values == ["", UPLOADED["fileName"]]
        (upload,) = service.at(UPLOAD)
        assert b"\x89PNG" in upload.body
        for value in (DROP_NODE, {"empty": "drop-node"}):
            with pytest.raises(errors.InvalidParameterError, match="takes no graph"):
                rh.apps.run(ID, {"10": {"image": value}})
        with pytest.raises(errors.InvalidParameterError, match='"blank-picture"'):
            rh.workflows.run(ID, {"10": {"image": {"empty": "nothing"}}})


async def test_nodes_may_be_named_by_a_title_that_only_one_has(rh: RunningHub) -> None:
    nodes = {"positive prompt": {"text": "a fox"}}
    form = rh.workflows.run(ID, nodes, workflow=GRAPH).to_dict()
    assert form["nodes"] == {"6": {"text": "a fox"}}
    with pytest.raises(errors.InvalidParameterError, match=r"one node alone.*7 \(CLIPTextEncode, "):
        rh.workflows.run(ID, {"CLIP Text Encode": {"text": "a fox"}}, workflow=GRAPH)
    with pytest.raises(errors.InvalidParameterError, match="twice, by id and by title"):
        rh.workflows.run(ID, {**nodes, "6": {"text": "a dog"}}, workflow=GRAPH)
    stored = bodies.v1({"prompt": json.dumps(GRAPH)})
    async with serving({CREATE: bodies.CREATED_RUNNING, GET_JSON: stored}) as (service, client):
        await client.workflows.run(ID, nodes)
        (entry,) = service.last(CREATE).json["nodeInfoList"]
        assert (entry["nodeId"], entry["fieldValue"]) == ("6", "a fox")
        with pytest.raises(errors.InvalidParameterError, match="no node 'Nobody'"):
            await client.workflows.run(ID, {"Nobody": {"text": "a fox"}})
        assert len(service.at(CREATE)) == 1


@pytest.mark.parametrize("flag", ["image_upload", "video_upload", "audio_upload"])
async def test_a_field_is_media_where_its_data_says_so(picture: Path, flag: str) -> None:
    field = {
        "nodeId": "10",
        "nodeName": "LoadImage",
        "fieldName": "image",
        "fieldValue": "e.png",
        "fieldType": "LIST",
        "fieldData": json.dumps([["e.png"], {flag: True}]),
        "description": "face",
    }
    app = bodies.v1({"webappName": "faces", "nodeInfoList": [field]})
    run = "/task/openapi/ai-app/run"
    async with serving({DESCRIBE: app, run: bodies.CREATED_RUNNING}) as (service, rh):
        assert (await rh.apps.describe(ID)).fields[0].is_media
        await rh.apps.run(ID, {"face": picture})
        assert service.last(run).json["nodeInfoList"][0]["fieldValue"] == UPLOADED["fileName"]
        with pytest.raises(errors.InvalidParameterError, match="is a path"):
            await rh.apps.run(ID, {"face": "~/me.png"})


@pytest.mark.parametrize(
    ("nodes", "says"),
    [
        ({"16": {"on": "false"}}, r"16\.on is the text 'false'.*ComfyUI makes True"),
        ({"16": {"on": "maybe"}}, r"16\.on"),
        ({"16": {"seed": "abc"}}, r"16\.seed.*number"),
        ({"16": {"on": "true", "seed": " 8 ", "name": "false"}}, ""),
        ({"16": {"on": False, "seed": 8}}, ""),
    ],
)
def test_what_comfyui_reads_otherwise_is_warned_of(
    rh: RunningHub, nodes: dict[str, Any], says: str
) -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        form = rh.workflows.run(ID, nodes, workflow=GRAPH).to_dict()
        told = [each for each in caught if issubclass(each.category, GraphValueWarning)]
    assert form["nodes"] == nodes
    assert len(told) == bool(says)
    if told:
        assert told[0].filename == __file__
        with pytest.warns(GraphValueWarning, match=says):
            rh.workflows.run(ID, nodes, workflow=GRAPH).to_dict()


def test_a_word_for_a_switch_of_a_graph_that_is_not_known(rh: RunningHub) -> None:
    with pytest.warns(GraphValueWarning, match="where it is for a switch"):
        rh.workflows.run(ID, {"16": {"on": "False"}}).to_dict()


async def test_what_is_stored_and_kept_is_told(picture: Path) -> None:
    stored = bodies.v1({"prompt": json.dumps(GRAPH)})
    async with serving({GET_JSON: stored}) as (_, rh):
        for graph in (GRAPH, None):
            order = submission_of(rh.workflows.run(ID, {"6": {"text": "x"}}, workflow=graph)).order
            first, second = await order.kept(runtime_of(rh), runtime_of(rh).accounts.first)
            assert "10 (LoadImage, 'Portrait') keeps its stored example: image is" in first
            assert "15 (SomebodysLoader) keeps" in second
        order = submission_of(rh.workflows.run(ID, {"Portrait": {"image": picture}})).order
        (only,) = await order.kept(runtime_of(rh), runtime_of(rh).accounts.first)
        assert "15" in only
