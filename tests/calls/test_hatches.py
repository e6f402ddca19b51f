"""What is newer than the catalogue: files anywhere, paths as printed, parameters of their own."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import Call, RunningHub, catalogue, errors
from runninghub_async.bulk import Job, JobSource
from runninghub_async.bulk.jobs import content_hash
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import Folder, bulk_with
from tests.cli.command import command_for
from tests.helpers import KEY, a_call, client
from tests.misbehaving import PNG, Server

PATH = "brand-new/model/image-to-video"
NAME, KNOWN_PATH = "hailuo-2.3/i2v-pro", "minimax/hailuo-2.3/image-to-video-pro"


def body(server: Server) -> Any:
    return server.submits[-1].json


def uploaded(server: Server, number: int) -> str:
    return f"{server.base_url}/input/{number}.png"


# -- files anywhere --------------------------------------------------------------------------


async def test_a_file_is_uploaded_wherever_it_stands_and_once_for_one_content(
    picture: Path,
) -> None:
    other = PNG + b"other"
    given = {
        "cover": picture,
        "frames": [picture, other, "https://example.com/3.png"],
        "scene": {"layers": [{"file": io.BytesIO(other), "opacity": 0.5}], "name": "x"},
        "pairs": ({"a": picture}, None),
    }
    async with Server() as server, client(server) as rh:
        await rh.call(PATH, given, validate=False)
        assert len(server.uploads) == 2
        sent = body(server)
        first, second = sent["frames"][:2]
        assert first.startswith(f"{server.base_url}/input/")
        assert sent == {
            "cover": first,
            "frames": [first, second, "https://example.com/3.png"],
            "scene": {"layers": [{"file": second, "opacity": 0.5}], "name": "x"},
            "pairs": [{"a": first}, None],
        }


async def test_the_text_form_marks_files_and_brings_them_back(picture: Path) -> None:
    async with Server() as server, client(server) as rh:
        call = rh.call(PATH, {"a": [picture, {"b": PNG}], "c": "picture.png"}, validate=False)
        form = json.loads(json.dumps(call.to_dict()))
        assert form["params"]["a"][0] == {"file": str(picture)}
        assert form["params"]["a"][1]["b"]["file"].startswith("data:image/png;base64,")
        again = rh.from_dict(form, validate=False)
        assert again.to_dict() == form
        await rh.gather(call, again)
        assert server.submits[0].json == server.submits[1].json
        assert body(server)["c"] == "picture.png", "text stays text"


async def test_in_text_a_marked_file_starts_from_the_base_and_stands_for_media_too(
    picture: Path,
) -> None:
    mark = {"file": picture.name}
    async with Server() as server, client(server) as rh:
        known = {"model": NAME, "params": {"image_url": mark, "prompt": "x"}}
        await rh.from_dict(known, base=picture.parent)
        assert body(server)["imageUrl"] == uploaded(server, 1)
        unknown = {"model": PATH, "params": {"list": [{"in": [mark]}]}, "extra": {"e": mark}}
        await rh.from_dict(unknown, base=picture.parent, validate=False)
        url = uploaded(server, 1)
        assert body(server) == {"list": [{"in": [url]}], "e": url}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"a": [{"b": Path("/no/such/file.png")}]}, r"a\[0\]\.b"),
        ({"a": {"b": object()}}, r"a\.b is object"),
        ({"a": [{1: Path("x")}]}, r"a\[0\] has the name int 1"),
    ],
)
def test_what_cannot_be_sent_is_told_with_its_place(wrong: Any, told: str) -> None:
    rh = RunningHub(KEY)
    with pytest.raises(errors.InvalidParameterError, match=told):
        rh.call(PATH, wrong, validate=False)
    with pytest.raises(errors.InvalidParameterError, match=told):
        rh.call(NAME, image_url="https://example.com/a.png", extra=wrong)


async def test_files_in_cells_and_words_are_marked_the_same_way(
    picture: Path, tmp_path: Path
) -> None:
    mark = json.dumps({"file": picture.name})
    header, row = "prompt,cover\n", 'x,"{""file"": ""picture.png""}"\n'
    (job,) = JobSource(format="csv", model=PATH).read([header, row])
    assert isinstance(job, Job)
    assert job.form["params"] == {"prompt": "x", "cover": {"file": "picture.png"}}
    async with Server() as server:
        command = command_for(server.base_url, picture.parent)
        words = ["run", PATH, "--no-validate", f"cover={mark}", "prompt={not: a file}"]
        ended = await command(*words)
        assert ended.code == 0, ended.err
        assert body(server) == {"cover": uploaded(server, 1), "prompt": "{not: a file}"}


# -- paths as they are printed ---------------------------------------------------------------

WRITTEN = [
    KNOWN_PATH,
    f"/{KNOWN_PATH}/",
    f"/openapi/v2/{KNOWN_PATH}",
    f"openapi/v2/{KNOWN_PATH}",
    f"https://www.runninghub.ai/openapi/v2/{KNOWN_PATH}",
    f"https://www.runninghub.cn/openapi/v2/{KNOWN_PATH}?x=1#top",
    f" http://runninghub.cn:443/openapi/v2/{KNOWN_PATH}/ ",
    f"HTTPS://WWW.RunningHub.AI/OpenAPI/v2/{KNOWN_PATH.upper()}",
]


@pytest.mark.parametrize("written", WRITTEN)
async def test_a_path_may_stand_as_the_documentation_prints_it(written: str) -> None:
    assert catalogue.get(written).path == KNOWN_PATH
    async with Server() as server, client(server) as rh:
        for validate in (True, False):
            call = rh.call(written, image_url="https://example.com/a.png", validate=validate)
            assert call.to_dict()["model"] == KNOWN_PATH
        await call
        unknown = written.replace(KNOWN_PATH, PATH).replace(KNOWN_PATH.upper(), PATH)
        await rh.call(unknown, {"x": 1}, validate=False)
        paths = [request.path for request in server.submits]
        assert paths == [f"/openapi/v2/{KNOWN_PATH}", f"/openapi/v2/{PATH}"]


ELSEWHERE = [
    f"https://example.com/openapi/v2/{KNOWN_PATH}",
    f"https://runninghub.ai.example.com/openapi/v2/{KNOWN_PATH}",
    f"https://www.runninghub.ai@example.com/openapi/v2/{KNOWN_PATH}",
    f"https://evilrunninghub.ai/openapi/v2/{KNOWN_PATH}",
    f"ftp://www.runninghub.ai/openapi/v2/{KNOWN_PATH}",
    f"https:///openapi/v2/{KNOWN_PATH}",
    "https://www.runninghub.ai/call-api/api-detail/2013508786110730241",
    "https://www.runninghub.ai/openapi/v2/",
    "://",
]


@pytest.mark.parametrize("written", ELSEWHERE)
def test_an_address_elsewhere_is_refused_also_without_validation(written: str) -> None:
    rh = RunningHub(KEY)
    for validate in (True, False):
        with pytest.raises(errors.InvalidParameterError):
            rh.call(written, validate=validate)
        with pytest.raises(errors.InvalidParameterError):
            rh.from_dict({"model": written}, validate=validate)
    jobs = list(JobSource(format="csv", model=written).read(["prompt\n", "x\n"]))
    assert len(jobs) == 1, "reading a table stumbles over no address"


# -- parameters beside the known -------------------------------------------------------------


def typed(rh: RunningHub, **more: Any) -> Call:
    return a_call(rh, **more)


def named(rh: RunningHub, **more: Any) -> Call:
    params = {"prompt": "a red bicycle", "resolution": "2k"}
    return rh.call("seedream-v4.5/text-to-image", params, **more)


@pytest.mark.parametrize("make", [typed, named])
async def test_extra_parameters_go_out_as_they_are(make: Any, picture: Path) -> None:
    extra = {"newKnob": [1, {"deep": True}], "mask": picture, "none": None}
    async with Server() as server, client(server) as rh:
        call = make(rh, extra=extra)
        assert call.price() is None, "what they cost, nobody knows"
        assert make(rh, extra={}).to_dict() == make(rh).to_dict()
        form = call.to_dict()
        assert form["extra"] == {**extra, "mask": {"file": str(picture)}}
        await rh.gather(call, call.copy(), rh.from_dict(form))
        plain = {"prompt": "a red bicycle", "resolution": "2k"}
        expected = plain | extra | {"mask": uploaded(server, 1)}
        assert [request.json for request in server.submits] == [expected] * 3


@pytest.mark.parametrize("make", [typed, named])
@pytest.mark.parametrize("wrong", ["prompt", "maxImages", "max_images", "webhookUrl"])
def test_they_name_nothing_that_is_known(make: Any, wrong: str) -> None:
    with pytest.raises(errors.InvalidParameterError, match=rf"extra\.{wrong} is .*goes there"):
        make(RunningHub(KEY), extra={wrong: "x"})


def test_nor_a_known_one_by_the_node_that_it_goes_to() -> None:
    rh, path = RunningHub(KEY), "rhart-image/f-2-dev/text-to-image"
    with pytest.raises(errors.InvalidParameterError, match="is prompt, and goes there"):
        rh.call(path, prompt="a boat", wire="node_keys", extra={"12##text": "another"})


@pytest.mark.parametrize("wrong", [3, "x", ["x"], {3: 1}, {"x": object()}, {"\ud800": 1}])
def test_what_cannot_be_extra_is_refused(wrong: Any) -> None:
    for make in (typed, named):
        with pytest.raises(errors.InvalidParameterError):
            make(RunningHub(KEY), extra=wrong)


@pytest.mark.parametrize(
    "name", ["apiKey", "api_key", "API-KEY", "apikey", "Api Key", "ApI_KeY", "_apiKey"]
)
def test_no_key_goes_into_a_body_and_none_is_shown(name: str) -> None:
    given = {name: "topsecret"}
    rh = RunningHub(KEY)
    makes: tuple[Callable[[], Call], ...] = (
        lambda: typed(rh, extra=given),
        lambda: named(rh, extra=given),
        lambda: rh.call(PATH, given, validate=False),
        lambda: rh.from_dict({"model": NAME, "params": given}, validate=False),
    )
    for make in makes:
        with pytest.raises(errors.InvalidParameterError, match="where no key belongs") as caught:
            make()
        assert "topsecret" not in f"{caught.value}{vars(caught.value)}"
    typed(rh, extra={"apiKeyboard": "x", "keyApi": 3, "monkey": 1}).to_dict()


@pytest.mark.parametrize("place", ["a.{}", "a[1].{}", "a.b[0][0].{}"])
@pytest.mark.parametrize("name", ["apiKey", "Authorization"])
def test_nor_does_one_go_deeper_into_a_body(place: str, name: str) -> None:
    where = place.format(name)
    held: dict[str, Any] = {
        "a.{}": {name: "topsecret"},
        "a[1].{}": [3, {name: "topsecret"}],
        "a.b[0][0].{}": {"b": [[{name: "topsecret"}]]},
    }
    given = {"a": held[place]}
    rh = RunningHub(KEY)
    makes: tuple[tuple[str, Callable[[], Call]], ...] = (
        (where, lambda: typed(rh, extra=given)),
        (where, lambda: named(rh, extra=given)),
        (where, lambda: rh.call(PATH, given, validate=False)),
        (f"params.{where}", lambda: rh.from_dict({"model": NAME, "params": given})),
        (f"extra.{where}", lambda: rh.from_dict({"model": NAME, "params": {}, "extra": given})),
    )
    for parameter, make in makes:
        with pytest.raises(errors.InvalidParameterError, match="where no key belongs") as caught:
            make()
        assert caught.value.parameter == name
        assert f"{parameter} stands in" in str(caught.value)
        assert "topsecret" not in f"{caught.value}{vars(caught.value)}"


def test_nodes_take_keys_of_other_services() -> None:
    nodes, graph = (
        {"6": {"api_key": "theirs"}},
        {"6": {"class_type": "Ask", "inputs": {"api_key": "theirs"}}},
    )
    form = {"workflow": "1850925505116598274", "nodes": nodes, "graph": graph}
    assert RunningHub(KEY).from_dict(form).to_dict()["nodes"] == nodes


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ([{"file": "cat.png"}], "[0]"),
        ({"frames": [1, {"image": {"file": "cat.png"}}]}, ".frames[1].image"),
        ({"file": "cat.png"}, ""),
    ],
)
def test_the_mark_of_a_file_is_for_text_and_python_says_path(value: Any, place: str) -> None:
    rh = RunningHub(KEY)
    makes: tuple[tuple[str, Callable[[], Call]], ...] = (
        ("extra.mask", lambda: typed(rh, extra={"mask": value})),
        ("frames", lambda: rh.call(PATH, {"frames": value}, validate=False)),
        (
            "element_list[0]",
            lambda: rh.call(
                "kling-v3.0-std/motion-control",
                image_url="https://example.com/a.png",
                video_url="https://example.com/a.mp4",
                prompt="x",
                element_list=[{"x": value}],
            ),
        ),
    )
    for name, make in makes:
        inside = f".x{place}" if name.startswith("element") else place
        with pytest.raises(errors.InvalidParameterError) as caught:
            make()
        assert f"{name}{inside} is {{'file': 'cat.png'}}" in str(caught.value)
        assert "write Path('cat.png')" in str(caught.value)
    typed(rh, extra={"mask": [{"file": 3}, {"file": "x", "more": 1}]}).to_dict()


def test_they_belong_to_the_hash_and_their_absence_changes_none() -> None:
    row = {"model": NAME, "params": {"prompt": "x"}}
    assert content_hash(row) != content_hash(row | {"extra": {"x": 1}})
    assert content_hash(row | {"extra": {"x": 1}}) != content_hash(row | {"extra": {"x": 2}})


def test_a_csv_has_them_in_columns_of_their_own() -> None:
    lines = [
        "model,prompt,extra.count,extra.flag,extra.word,extra.deep,extra.mask,extra.quoted\n",
        'x,a boat,3,true,plain,"{""a"": [1]}","{""file"": ""cat.png""}","""3"""\n',
        "x,a boat,,,NaN,{broken,,\n",
    ]
    first, second = JobSource(format="csv").read(lines)
    assert isinstance(first, Job)
    assert isinstance(second, Job)
    assert first.form["params"] == {"prompt": "a boat"}
    known = {"count": 3, "flag": True, "word": "plain", "deep": {"a": [1]}, "quoted": "3"}
    assert first.form["extra"] == known | {"mask": {"file": "cat.png"}}
    assert second.form["extra"] == {"word": "NaN", "deep": "{broken"}


async def test_the_command_has_them_and_the_sandbox_takes_what_is_no_misspelling(
    tmp_path: Path, sandbox: Sandbox
) -> None:
    (tmp_path / "cat.png").write_bytes(PNG)
    command = command_for(sandbox.base_url, tmp_path, key=sandbox.api_key)
    call = ("run", "seedream-v4.5/text-to-image", "prompt=a boat")
    extra = ("newSetting=3", "style=plain", 'mask={"file": "cat.png"}', "list=[1, true]")
    ended = await command(*call, *(word for each in extra for word in ("--extra", each)))
    assert ended.code == 0, ended.err
    sent = dict(sandbox.tasks[-1].params)
    assert sent.pop("mask").startswith(sandbox.base_url)
    assert sent == {"prompt": "a boat", "newSetting": 3, "style": "plain", "list": [1, True]}
    for wrong, says in (
        (("newSetting",), "KEY=VALUE"),
        (("a=1", "a=2"), "names 'a' twice"),
        (("prompt=x",), "is prompt, and goes there"),
        (("api_key=topsecret",), "where no key belongs"),
    ):
        words = [word for each in wrong for word in ("--extra", each)]
        ended = await command(*call, *words)
        assert ended.code == 2
        assert says in ended.err
        assert "topsecret" not in ended.err
    assert len(sandbox.tasks) == 1


async def test_a_bulk_run_sends_them(tmp_path: Path) -> None:
    rows = [
        {
            "id": "a",
            "model": "seedream-v4.5/text-to-image",
            "params": {"prompt": "a boat"},
            "extra": {"newKnob": 3},
        }
    ]
    async with Server() as server, client(server) as rh:
        await bulk_with(rh, tmp_path / "out", rows)
        assert body(server)["newKnob"] == 3
    assert Folder(tmp_path / "out").states == {"saved": 1}
