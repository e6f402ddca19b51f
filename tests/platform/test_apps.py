"""``rh.apps`` and ``rh.quick_create``: fields, keys, and what is sent."""

from __future__ import annotations

import json
import logging
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import App, Call, RunningHub, errors
from runninghub_async.platform.app_fields import AppField
from tests.helpers import KEY
from tests.platform import bodies
from tests.platform.service import Service, serving, status

ID = "1877265245566922753"
DEMO = "/api/webapp/apiCallDemo"
RUN = "/task/openapi/ai-app/run"
FILE_NAME = bodies.UPLOADED["data"]["fileName"]
SERVED = {DEMO: bodies.app_described(KEY), RUN: bodies.CREATED_RUNNING}


async def described() -> App:
    """The app of the samples."""
    async with serving(SERVED) as (_, rh):
        return await rh.apps.describe(ID)


def field(app: App, name: str) -> AppField:
    """A field of the app by its input's name."""
    return next(each for each in app.fields if each.field == name)


async def test_a_description_is_typed() -> None:
    app = await described()
    assert (app.id, app.name, app.encrypted) == (ID, "Pixar portrait", False)
    assert (app.likes, app.uses, app.views, app.collects) == (4, 120, 1000, 7)
    assert app.covers[0].width == 512
    assert app.tags == ("portrait",)
    assert [each.key for each in app.fields][:2] == ["39.image", "52.prompt"]
    image = field(app, "image")
    assert (image.type, image.is_media, image.options) == ("IMAGE", True, ())
    count = field(app, "batch_size")
    assert (count.min, count.max) == (Decimal(1), Decimal(8))
    assert (count.default, count.value) == (1, "1")
    ratio = field(app, "select")
    assert [(o.value, o.name, o.description) for o in ratio.options] == [
        ("1", "square", "1:1"),
        ("2", "wide", "16:9"),
    ]
    assert ratio.default == 1
    assert [o.value for o in field(app, "sampler_name").options] == ["euler", "dpmpp_2m"]
    assert field(app, "denoise").max is None


async def test_the_key_stands_in_the_address_and_is_shown_nowhere(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    async with serving(SERVED) as (service, rh):
        app = await rh.apps.describe(ID)
        assert dict(service.last(DEMO).query) == {"apiKey": KEY, "webappId": ID}
    assert KEY not in repr(app) + repr(app.raw)
    troubles: list[Any] = [
        bodies.v1(None, 901, f"no app for {KEY}"),
        status(502),
        {"note": KEY},
    ]
    for trouble in troubles:
        async with serving({DEMO: trouble}) as (_, rh):
            with pytest.raises(errors.RunningHubError, match=ID) as caught:
                await rh.apps.describe(ID)
            assert KEY not in str(caught.value) + repr(vars(caught.value))
    assert all(KEY not in record.getMessage() for record in caplog.records)


async def test_values_find_their_fields(picture: Path) -> None:
    async with serving(SERVED) as (service, rh):
        values: dict[Any, Any] = {
            "Upload image": picture,
            ("52", "prompt"): "a fox",
            "142.batch_size": 2,
            "比例": "2",
            "11": {"on": True},
            "7.sampler_name": "dpmpp_2m",
            "8.cfg": "7.5",
            "9.denoise": None,
        }
        await rh.apps.run(ID, values, instance_type="plus")
        assert service.last(RUN).json == {
            "apiKey": KEY,
            "webappId": ID,
            "nodeInfoList": [
                {"nodeId": "39", "fieldName": "image", "fieldValue": FILE_NAME},
                {"nodeId": "52", "fieldName": "prompt", "fieldValue": "a fox"},
                {"nodeId": "142", "fieldName": "batch_size", "fieldValue": 2},
                {"nodeId": "159", "fieldName": "select", "fieldValue": "2"},
                {"nodeId": "11", "fieldName": "on", "fieldValue": True},
                {"nodeId": "7", "fieldName": "sampler_name", "fieldValue": "dpmpp_2m"},
                {"nodeId": "8", "fieldName": "cfg", "fieldValue": "7.5"},
            ],
            "instanceType": "plus",
        }


async def test_a_run_by_v2() -> None:
    path = f"/openapi/v2/run/ai-app/{ID}"
    async with serving({**SERVED, path: bodies.STARTED_V2}) as (service, rh):
        await rh.apps.run(ID, {"Prompt": "a fox"}, v2=True)
        sent = service.last(path)
        assert sent.headers["Authorization"] == f"Bearer {KEY}"
        assert list(sent.json) == ["nodeInfoList"]


async def refused(service: Service, call: Call) -> errors.InvalidParameterError:
    """The error of a call that nothing was paid for."""
    with pytest.raises(errors.InvalidParameterError) as caught:
        await call
    assert service.at(RUN) == []
    assert ID in str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"promt": "x"}, "did you mean 'prompt'"),
        ({"99.x": "x"}, "39.image (upload image)"),
        ({"Strength": 1}, "8.cfg, 9.denoise"),
        ({"Count": 9}, "a whole number of at least 1 up to 8"),
        ({"Count": 1.5}, "a whole number"),
        ({"Count": "many"}, "a whole number"),
        ({"Count": True}, "a whole number"),
        ({"Count": b"\x89PNG\r\n\x1a\n"}, "is a file"),
        ({"Upscale": "yes"}, "true or false"),
        ({"Ratio": 3}, "'1' (1:1), '2' (16:9)"),
        ({"Sampler": "ddim"}, "'euler', 'dpmpp_2m'"),
        ({"Prompt": "a", "52.prompt": "b"}, "given twice"),
    ],
)
async def test_a_value_that_does_not_fit_is_not_sent(values: dict[Any, Any], says: str) -> None:
    async with serving(SERVED) as (service, rh):
        error = await refused(service, rh.apps.run(ID, values))
        assert says in str(error).lower() or says in str(error)
        assert error.parameter
        assert len(service.at(DEMO)) == 2  # the app may have changed since it was described


@pytest.mark.parametrize("values", [{5: "x"}, {("1", "2", "3"): 1}, {"52.prompt": ["7", 0]}, [1]])
def test_what_can_be_known_offline_is_told_at_once(values: Any) -> None:
    with pytest.raises(errors.InvalidParameterError):
        RunningHub(KEY).apps.run(ID, values)


async def test_many_runs_describe_the_app_once() -> None:
    async with serving(SERVED) as (service, rh):
        await rh.gather(*(rh.apps.run(ID, {"Prompt": f"fox {n}"}) for n in range(4)))
        assert len(service.at(DEMO)) <= 4
        before = len(service.at(DEMO))
        await rh.apps.run(ID, {"Prompt": "another fox"})
        assert len(service.at(DEMO)) == before


async def test_an_encrypted_app_wants_its_password() -> None:
    data = {**bodies.app_described(KEY)["data"], "accessEncrypted": True}
    async with serving({**SERVED, DEMO: bodies.v1(data)}) as (service, rh):
        assert "access_password" in str(await refused(service, rh.apps.run(ID)))
        await rh.apps.run(ID, access_password="open sesame")
        assert service.last(RUN).json["accessPassword"] == "open sesame"


async def test_an_unknown_app_is_named_and_nothing_is_sent() -> None:
    unknown = bodies.v1(None, 901, "WEBAPP_NOT_EXISTS")
    async with serving({DEMO: unknown, RUN: unknown}) as (service, rh):
        with pytest.raises(errors.NotFoundError, match=rf"{ID}.*901.*site"):
            await rh.apps.run(ID, {"Prompt": "x"})
        assert service.at(RUN) == []
        with pytest.raises(errors.NotFoundError, match=rf"{ID}.*901"):
            await rh.apps.run(ID, {"52.prompt": "x"}, validate=False)


async def test_an_app_that_tells_no_fields() -> None:
    async with serving({**SERVED, DEMO: bodies.APP_DESCRIBED_OLD}) as (service, rh):
        assert (await rh.apps.describe(ID)).fields == ()
        error = await refused(service, rh.apps.run(ID, {"52.prompt": "x"}))
        assert "validate=False" in str(error)
        await rh.apps.run(ID, {"52.prompt": "x"}, validate=False)
        assert service.last(RUN).json["nodeInfoList"][0]["nodeId"] == "52"
        with pytest.raises(errors.InvalidParameterError, match="node and a field"):
            await rh.apps.run(ID, {"Prompt": "x"}, validate=False)


def test_text_forms_and_back(picture: Path) -> None:
    rh = RunningHub(KEY)
    call = rh.apps.run(
        ID, {("39", "image"): picture, "Prompt": "x"}, v2=True, validate=False, retain_seconds=20
    )
    form = json.loads(json.dumps(call.to_dict()))
    assert form == {
        "app": ID,
        "nodes": {"39.image": {"file": str(picture)}, "Prompt": "x"},
        "retain_seconds": 20,
        "v2": True,
        "validate": False,
    }
    assert rh.from_dict(form).to_dict() == form
    assert rh.from_dict({"app": ID}, validate=False).to_dict()["validate"] is False


async def test_the_list_of_apps_is_read_page_by_page() -> None:
    pages = [bodies.apps_page(1, 2, "11", "12"), bodies.apps_page(2, 2, "13")]
    async with serving({"/openapi/v2/aiapp/list": pages}) as (service, rh):
        found = [app async for app in rh.apps.list(sort="HOTTEST", days=3, page_size=2)]
        assert [app.id for app in found] == ["11", "12", "13"]
        assert [asked.json for asked in service.at("/openapi/v2/aiapp/list")] == [
            {"sort": "HOTTEST", "days": 3, "current": number, "size": 2} for number in (1, 2)
        ]
    assert "invokeExample" not in found[0].raw


@pytest.mark.parametrize(
    "page",
    [bodies.apps_page(1, 9, "11"), bodies.apps_page(1, 9), bodies.v1(None), bodies.v1([])],
)
async def test_a_list_that_never_ends_ends(page: bodies.Body) -> None:
    async with serving({"/openapi/v2/aiapp/list": page}) as (_, rh):
        assert len([app async for app in rh.apps.list()]) <= 1


@pytest.mark.parametrize(
    "arguments", [{"sort": "OLDEST"}, {"days": 3}, {"page_size": 51}, {"page_size": 0}]
)
async def test_arguments_of_the_list(arguments: dict[str, Any]) -> None:
    with pytest.raises(errors.InvalidParameterError):
        _ = [app async for app in RunningHub(KEY).apps.list(**arguments)]


# -- quick create ----------------------------------------------------------------------------

QUICK = "/task/openapi/quick-ai-app/run"


async def test_styles() -> None:
    path = "/api/fast/creation/model/params"
    async with serving({path: bodies.STYLES}) as (service, rh):
        first, second = await rh.quick_create.styles(ID)
        assert service.last(path).json == {"apiKey": KEY, "type": 2, "webappId": ID}
    assert (first.name, first.trigger) == ("style A", "Character concept design")
    assert [(name, str(weight)) for name, weight in first.loras] == [
        ("a.safetensors", "0.7"),
        ("b.safetensors", "0"),
    ]
    assert len(second.loras) == 1


async def test_a_quick_create_tells_all_about_its_fields(picture: Path) -> None:
    async with serving({**SERVED, QUICK: bodies.CREATED_RUNNING}) as (service, rh):
        await rh.quick_create.run(ID, "002", {"Upload image": picture})
        by_key = service.last(QUICK).json
        entry = {
            "nodeId": "39",
            "nodeName": "LoadImage",
            "fieldName": "image",
            "fieldType": "IMAGE",
            "fieldValue": picture,
            "description": "上传图片",
        }
        call = rh.quick_create.run(ID, "002", [entry])
        await call
        assert service.last(QUICK).json == by_key
        await rh.quick_create.run(ID, "002", {"Count": 2, "Upscale": True})
        told = [each["fieldValue"] for each in service.last(QUICK).json["nodeInfoList"]]
        assert told == ["2", "true"]  # it takes nothing but text
    assert by_key == {
        "quickCreateCode": "002",
        "apiKey": KEY,
        "webappId": ID,
        "nodeInfoList": [{**entry, "fieldValue": FILE_NAME}],
    }
    form = call.to_dict()
    assert form["nodes"][0]["fieldValue"] == {"file": str(picture)}
    assert RunningHub(KEY).from_dict(form).to_dict() == form


@pytest.mark.parametrize("nodes", [{}, [], [{"nodeId": "39"}], "x", [["7", 0]]])
def test_a_quick_create_without_complete_fields(nodes: Any) -> None:
    with pytest.raises(errors.InvalidParameterError):
        RunningHub(KEY).quick_create.run(ID, "002", nodes)
