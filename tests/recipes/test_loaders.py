"""Files for nodes in the form that they take: a table of a catalogue's own, and their content."""

from __future__ import annotations

import asyncio
import base64
import json
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.models.records import Takes
from runninghub_async.platform.loaders import fitted_inputs
from runninghub_async.platform.nodes import NodeInput
from tests.helpers import KEY, until
from tests.misbehaving import PNG
from tests.platform import bodies
from tests.platform.service import Asked, Service, serving

ID = "1904136902449209346"
CREATE, UPLOAD = "/task/openapi/create", "/openapi/v2/media/upload/binary"
RUN_APP, DESCRIBE = "/task/openapi/ai-app/run", "/api/webapp/apiCallDemo"
GET_JSON = "/api/openapi/getJsonApiFormat"
RUN_QUICK = "/task/openapi/quick-ai-app/run"
ENCODED = base64.b64encode(PNG).decode()
GRAPH = {
    "11": {"class_type": "ETN_LoadImageBase64", "inputs": {"image": ""}},
    "21": {"class_type": "OurLoader", "inputs": {"picture": ""}},
    "22": {"class_type": "LoadImage", "inputs": {"image": "example.png"}},
}
TABLE = """\
loaders:
- {node: OurLoader, field: picture, kind: image, takes: data-url}
- {node: LoadImage, field: image, kind: image, takes: url}
"""
AS_URL = f"data:image/png;base64,{ENCODED}"
FIELD = {"nodeId": "21", "nodeName": "OurLoader", "fieldName": "picture", "fieldType": "IMAGE"}
APP = bodies.v1({"webappName": "x", "nodeInfoList": [{**FIELD, "fieldValue": "a.png"}]})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of a catalogue with a table of its own."""
    (tmp_path / "recipes").mkdir()
    (tmp_path / "recipes" / "loaders.yaml").write_text(TABLE)
    return tmp_path / "recipes"


def sent_to(service: Service, path: str) -> dict[str, Any]:
    """The values of the latest run by key."""
    listed = service.last(path).json["nodeInfoList"]
    return {f"{each['nodeId']}.{each['fieldName']}": each["fieldValue"] for each in listed}


@pytest.mark.parametrize("named", ["folder", "file"])
async def test_a_table_in_the_catalogue_says_what_nodes_take_in_every_kind_of_run(
    folder: Path, picture: Path, named: str
) -> None:
    catalogue = folder if named == "folder" else folder / "loaders.yaml"
    created = {CREATE: bodies.CREATED_RUNNING, RUN_APP: bodies.CREATED_RUNNING}
    answers = {**created, RUN_QUICK: bodies.CREATED_RUNNING, DESCRIBE: APP}
    nodes: dict[str, Any] = {"21": {"picture": picture}, "22": {"image": picture}}
    async with serving(answers, catalogue=catalogue) as (service, rh):
        call = rh.workflows.run(ID, nodes, workflow=GRAPH)
        await call
        expected = {"21.picture": AS_URL, "22.image": bodies.UPLOADED["data"]["download_url"]}
        assert sent_to(service, CREATE) == expected
        form = call.to_dict()
        assert form["nodes"]["21"]["picture"] == {"file": str(picture)}, "never the content"
        await rh.from_dict(form)
        assert sent_to(service, CREATE) == expected
        await rh.apps.run(ID, {"21.picture": picture})
        assert sent_to(service, RUN_APP) == {"21.picture": AS_URL}
        await rh.quick_create.run(ID, "002", {"21.picture": picture})
        assert sent_to(service, RUN_QUICK) == {"21.picture": AS_URL}
        entry = {**FIELD, "fieldValue": picture, "description": "x"}
        await rh.quick_create.run(ID, "002", [entry])
        assert sent_to(service, RUN_QUICK) == {"21.picture": AS_URL}
        assert len(service.at(UPLOAD)) == 1, "the same content is uploaded once"


def test_a_table_is_no_recipe_and_no_overlay_and_is_read_when_it_is_needed(folder: Path) -> None:
    rh = RunningHub(KEY, catalogue=folder)
    assert len(rh.catalogue) == len(RunningHub(KEY).catalogue)
    (folder / "loaders.yaml").write_text("loaders: 5")
    rh.catalogue.get("hailuo-2.3/i2v-pro")
    with pytest.raises(errors.InvalidParameterError, match=r"loaders\.yaml:1: "):
        rh.workflows.run(ID, {"22": {"image": PNG}}, workflow=GRAPH)
    with pytest.raises(errors.InvalidParameterError, match=r"not a file|is there"):
        RunningHub(KEY, catalogue=folder / "away" / "loaders.yaml")


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("loaders.yaml", "loaders:\n- {node: A, field: b, kind: image, takes: post}", "2: .*takes"),
        ("loaders.yaml", "loaders:\n- {node: A, field: b, kind: film, takes: url}", "2: .*kind"),
        ("loaders.yaml", "loaders:\n- {node: A, kind: image, takes: url}", "2: .*field"),
        ("loaders.yaml", "loaders:\n- &a {node: A}", "2: .*anchor"),
        ("loaders.yml", f"{TABLE}\n- {{node: LoadImage, field: image, kind: image, takes: url}}",
         "stands here twice"),
        ("loaders.yml", "loaders:\n- {node: ' ', field: b, kind: image, takes: url}", "2: .*empty"),
        ("loaders.json", '{"loaders": [\n{"node": "A", "field": "b", "kind": "image",\n'
         '"takes": "url", "more": 1}]}', r"json:\d: .*more"),
        ("loaders.json", '{"loaders": [{"node": "A\u202e"}]}', "which no reader sees"),
        ("loaders.yaml", "kind: workflow", "1: .*kind"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_table_is_told_with_its_line(
    tmp_path: Path, name: str, text: str, says: str
) -> None:
    (tmp_path / name).write_text(text)
    rh = RunningHub(KEY, catalogue=tmp_path)
    with pytest.raises(errors.InvalidParameterError, match=says) as caught:
        rh.workflows.run(ID, {"22": {"image": PNG}, "21": {"picture": PNG}}, workflow=GRAPH)
    assert str(caught.value).count("The catalogue cannot be used") == 1
    assert name in str(caught.value)


@pytest.mark.parametrize(
    ("takes", "sent"),
    [("base64", ENCODED), ("data-url", AS_URL), ("name", None), ("url", None), (None, None)],
)
def test_what_a_place_says_itself_comes_before_the_table(
    picture: Path, takes: Takes | None, sent: str | None
) -> None:
    media = NodeInput(node_id="22", field="image", value=picture.read_bytes())
    (opened,) = rh_inputs(picture)
    given = NodeInput(node_id="11", field="image", value=opened.value, takes=takes)
    (fitted,) = fitted_inputs([given], GRAPH, None)
    assert fitted.takes == (takes or "base64"), "without a word of its own the table counts"
    if sent is not None:
        assert fitted.upload is None
        assert fitted.sent_value({}) == sent
    assert fitted_inputs([media], GRAPH, None) == (media,), "no file: nothing to fit"


def rh_inputs(value: Any) -> tuple[NodeInput, ...]:
    """The value as a node's input."""
    from runninghub_async.platform.nodes import node_inputs

    return node_inputs({"22": {"image": value}})


def test_too_large_for_what_a_place_takes_is_refused_without_a_graph(tmp_path: Path) -> None:
    large = tmp_path / "large.png"
    large.write_bytes(PNG + bytes(10 * 2**20))
    (opened,) = rh_inputs(large)
    for takes in ("base64", "data-url"):
        given = NodeInput(node_id="7", field="image", value=opened.value, takes=takes)
        with pytest.raises(errors.InvalidParameterError, match=rf"node 7 takes {takes}, up to 10"):
            fitted_inputs([given], None, None)


def test_a_path_as_text_is_a_mistake_where_content_is_taken() -> None:
    rh = RunningHub(KEY)
    for text in ("./x.png", "C:\\x.png", "~/x.png"):
        with pytest.raises(errors.InvalidParameterError, match="a path"):
            rh.workflows.run(ID, {"11": {"image": text}}, workflow=GRAPH)
    for text in ("", ENCODED, "/9j/4AAQ", "/AAA+BBB", AS_URL, ENCODED[:8] + "\n" + ENCODED[8:]):
        rh.workflows.run(ID, {"11": {"image": text}}, workflow=GRAPH).to_dict()


async def test_content_is_read_when_its_turn_to_be_sent_has_come(tmp_path: Path) -> None:
    file = tmp_path / "picture.png"
    file.write_bytes(PNG + b"first")
    created = bodies.v1({**bodies.CREATED_RUNNING["data"], "taskId": "1904737800233889794"})
    more: dict[str, Any] = {"status": "RUNNING", "results": None}

    def told(asked: Asked) -> dict[str, Any]:
        return {**bodies.QUERY_SUCCESS_FULL, "taskId": asked.json["taskId"], **more}

    answers = {CREATE: [bodies.CREATED_RUNNING, created], "/openapi/v2/query": told}
    async with serving(answers, concurrency=1) as (service, rh):
        first = rh.workflows.run(ID, {"11": {"image": file}}, workflow=GRAPH)
        ahead = asyncio.ensure_future(first.run())
        await until(lambda: service.at(CREATE))
        call = rh.workflows.run(ID, {"11": {"image": file}}, workflow=GRAPH)
        second = asyncio.ensure_future(call.run())
        await until(lambda: rh.stats().waiting)
        file.write_bytes(PNG + b"later")
        more.clear()
        await asyncio.gather(ahead, second)
        sent = [json.loads(each.json["workflow"]) for each in service.at(CREATE)]
    taken = [base64.b64decode(graph["11"]["inputs"]["image"]) for graph in sent]
    assert taken == [PNG + b"first", PNG + b"later"]


@pytest.mark.parametrize("becomes", ["gone", "too large"])
async def test_nothing_is_submitted_for_content_that_cannot_be_sent_any_more(
    picture: Path, becomes: str
) -> None:
    async with serving({CREATE: bodies.CREATED_RUNNING}) as (service, rh):
        call = rh.workflows.run(ID, {"11": {"image": picture}}, workflow=GRAPH)
        if becomes == "gone":
            picture.unlink()
        else:
            picture.write_bytes(PNG + bytes(10 * 2**20))
        kinds = (errors.InvalidParameterError, errors.FileChangedError)
        with pytest.raises(kinds, match=r"no longer be read|grown beyond the 10 MB"):
            await call
        assert not service.at(CREATE)
        assert rh.stats().in_flight == 0
        picture.write_bytes(PNG)
        await call
        assert len(service.at(CREATE)) == 1


RECIPE = """\
kind: {kind}
id: "1904136902449209346"
output: image
summary: A picture of another.
parameters:
- {{name: picture, node: "21", field: picture, type: image, required: true{takes}}}
- {{name: same, node: "22", field: image, type: image, takes: base64}}
"""


@pytest.mark.parametrize("kind", ["workflow", "app"])
@pytest.mark.parametrize("takes", ["", ", takes: base64"])
async def test_a_recipe_says_what_a_place_takes_before_the_table_does(
    folder: Path, picture: Path, kind: str, takes: str
) -> None:
    (folder / "again.yaml").write_text(RECIPE.format(kind=kind, takes=takes))
    fields = [FIELD, {**FIELD, "nodeId": "22", "nodeName": "LoadImage", "fieldName": "image"}]
    app = bodies.v1({"nodeInfoList": [{**field, "fieldValue": "a.png"} for field in fields]})
    answers = {
        CREATE: bodies.CREATED_RUNNING,
        RUN_APP: bodies.CREATED_RUNNING,
        DESCRIBE: app,
        GET_JSON: bodies.v1({"prompt": json.dumps(GRAPH)}),
    }
    async with serving(answers, catalogue=folder) as (service, rh):
        call = rh.call("again", picture=picture, same=picture)
        await call
        sent = sent_to(service, CREATE if kind == "workflow" else RUN_APP)
        assert sent == {"21.picture": ENCODED if takes else AS_URL, "22.image": ENCODED}
        assert not service.at(UPLOAD)
        assert ENCODED not in json.dumps(call.to_dict())


@pytest.mark.parametrize("kind", ["workflow", "app"])
def test_a_recipe_refuses_what_is_too_large_for_its_place_offline(
    folder: Path, tmp_path: Path, kind: str
) -> None:
    (folder / "p.yaml").write_text(RECIPE.format(kind=kind, takes=", takes: data-url"))
    large = tmp_path / "large.png"
    large.write_bytes(PNG + bytes(10 * 2**20))
    rh = RunningHub(KEY, catalogue=folder)
    form = {"model": "p", "params": {"picture": str(large)}}
    with pytest.raises(
        errors.InvalidParameterError, match=r"10\.0 MB.*takes data-url, up to 10 MB"
    ) as caught:
        rh.from_dict(form)
    assert caught.value.parameter == "picture"
    assert caught.value.message.startswith("p: picture (21.picture) is a file")
