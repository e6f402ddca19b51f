"""Models of a client's own files, called by name: checked, priced, and made by the sandbox."""

from __future__ import annotations

import json
import os
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, catalogue, errors
from runninghub_async.sandbox import Sandbox
from tests.misbehaving import PNG
from tests.overlays.conftest import FILM, MORE, SONG


def client(files: Any, **more: Any) -> RunningHub:
    """One that is never connected."""
    return RunningHub("key", base_url="http://127.0.0.1:9", catalogue=files, **more)


async def test_a_model_of_a_file_is_called_with_a_file_and_gives_its_kind(
    rh: RunningHub, stand_in: Sandbox, picture: Path, tmp_path: Path
) -> None:
    call = rh.call("dream-9/i2v", image_url=picture, prompt="a storm", duration=10)
    price = call.price()
    assert price is not None
    assert (price.amount, price.currency) == (Decimal("4"), "CNY")
    result = await call
    assert result.output.kind == "video"
    (saved,) = await result.save(tmp_path / "out")
    assert saved.suffix == ".mp4"
    assert result.usage.cost == Decimal("4.00")
    (task,) = stand_in.assert_submitted("dream-9/i2v", prompt="storm", params={"duration": "10"})
    assert task.endpoint.path == FILM
    again = rh.from_dict(json.loads(json.dumps(call.to_dict())))
    assert again.to_dict() == call.to_dict()
    song = await rh.call(f"https://www.runninghub.ai/openapi/v2/{SONG}", {"lyrics": "la"})
    assert song.output.kind == "audio"
    asked = await rh.price_preview(rh.call(FILM, image_url=picture, prompt="a storm"))
    assert asked.amount == 2


async def test_mistakes_are_found_before_anything_is_sent(
    rh: RunningHub, stand_in: Sandbox, picture: Path
) -> None:
    for given, said in (
        ({"prompt": "a"}, "image_url is missing"),
        ({"image_url": picture, "prompt": "a" * 101}, "at most 100"),
        ({"image_url": picture, "prompt": "a", "duration": 7}, "one of '5', '10'"),
        ({"image_url": picture, "promt": "a"}, "Did you mean prompt"),
    ):
        with pytest.raises(errors.InvalidParameterError, match=said):
            rh.call("dream-9/i2v", given)
    for wrong in ("dream-9/i2w", "newbrand/dream-9/image-to-vide"):
        with pytest.raises(errors.UnknownModelError, match="Did you mean") as caught:
            rh.call(wrong)
        assert rh.catalogue.get(caught.value.suggestions[0]).path == FILM
    with pytest.raises(errors.UnknownModelError, match=r"'hailuo-2\.3/i2v-pro'"):
        rh.call("hailuo-2.3/i2v-prp")
    assert not stand_in.requests


def test_the_catalogue_of_a_client_has_its_models_beside_the_shipped_ones(more: Path) -> None:
    known = client(more).catalogue
    assert len(known) == len(catalogue) + 2 == len(list(known))
    assert [endpoint.path for endpoint in known.search("newbrand image-to-video")] == [FILM]
    assert known.get(FILM.upper()) is known.get("newbrand.dream_9_i2v") is known.get("dream_9_i2v")
    assert known.get("hailuo-2.3/i2v-pro") is catalogue.get("hailuo-2.3/i2v-pro")
    assert client(None).catalogue is catalogue
    with pytest.raises(errors.UnknownModelError):
        catalogue.get(FILM)


def test_where_files_are_named(more: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "b.json").write_text(
        json.dumps({"endpoints": [{"path": "other/x", "output": "image", "params": []}]})
    )
    (folder / "notes.txt").write_text("no catalogue")
    (folder / ".hidden.yaml").write_text("[")
    for files in ([more, folder], (str(more), str(folder))):
        known = client(files).catalogue
        assert {known.get("other/x").output, known.get(SONG).output} == {"image", "audio"}
    monkeypatch.setenv("RUNNINGHUB_CATALOGUE", f"{more}{os.pathsep}{folder}")
    assert len(client(None).catalogue) == len(catalogue) + 3
    assert len(client([]).catalogue) == len(catalogue)
    with pytest.raises(errors.InvalidParameterError, match=r"nope\.yaml'; allowed is a file"):
        client(tmp_path / ("deep" * 40) / "nope.yaml")
    with pytest.raises(errors.InvalidParameterError, match=r"cannot be read \(File name too long"):
        client("x" * 5000)
    for wrong in (7, b"more.yaml", {"a": 1}, [None], ""):
        with pytest.raises(errors.InvalidParameterError, match="path of a file or a folder"):
            client(wrong)


def test_a_file_in_a_folder_is_read_when_something_is_looked_up(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("endpoints: [")
    rh = client(tmp_path)  # makes no mistake: nobody has asked yet
    with pytest.raises(errors.InvalidParameterError, match=r"broken\.yaml:2: this is not valid"):
        rh.call("hailuo-2.3/i2v-pro")


# -- what the shipped catalogue has too ---------------------------------------------------------

KNOWN = "seedream-v4.5/text-to-image"


def test_facts_take_the_place_of_the_shipped_ones_and_silence_keeps_them(tmp_path: Path) -> None:
    shipped = catalogue.get(KNOWN)
    facts = {
        "path": shipped.path,
        "output": "image",
        "params": [
            {"name": "prompt", "type": "string", "required": True},
            {"name": "resolution", "type": "choice", "required": True, "options": ["2k", "16k"]},
        ],
    }
    file = tmp_path / "newer.json"
    file.write_text(json.dumps({"endpoints": [facts]}))
    rh = client(file, site="cn")
    call = rh.call(KNOWN, prompt="a boat", resolution="16k")
    newer = rh.catalogue.get(KNOWN)
    assert call.to_dict()["params"] == {"prompt": "a boat", "resolution": "16k"}
    assert (newer.names, newer.summary, newer.task) == (
        shipped.names,
        shipped.summary,
        shipped.task,
    )
    assert newer.param("prompt").description == shipped.param("prompt").description  # type: ignore[union-attr]
    assert newer.prices == shipped.prices
    with pytest.raises(errors.InvalidParameterError, match="width is not a parameter"):
        rh.call(KNOWN, prompt="a boat", resolution="2k", width=1024)
    # What was generated stays as it was generated.
    with pytest.raises(errors.InvalidParameterError, match="16k"):
        rh.seedream.seedream_v4_5_text_to_image(prompt="a boat", resolution="16k")  # type: ignore[arg-type]


def test_a_file_that_says_nothing_of_codes_and_tokens_keeps_them(tmp_path: Path) -> None:
    coded = next(e for e in catalogue if e.wire_form == "flat_codes")
    tokened = next(e for e in catalogue if e.client_token)
    facts = [
        {
            "path": endpoint.path,
            "output": endpoint.output,
            "params": [
                {"name": p.name, "type": p.type, "options": p.options}
                if p.type == "choice"
                else {"name": p.name, "type": p.type}
                for p in endpoint.params
            ],
        }
        for endpoint in (coded, tokened)
    ]
    file = tmp_path / "newer.json"
    file.write_text(json.dumps({"endpoints": facts}))
    known = client(file).catalogue
    assert known.get(tokened.path).client_token == tokened.client_token
    assert known.get(coded.path).wire == coded.wire
    for mine, shipped in zip(known.get(coded.path).params, coded.params, strict=True):
        assert (mine.codes, mine.node_key) == (shipped.codes, shipped.node_key)
    facts[0]["params"] = []
    file.write_text(json.dumps({"endpoints": facts}))
    assert client(file).catalogue.get(coded.path).wire_form == "flat"


def test_parameters_of_any_name_can_be_given(tmp_path: Path) -> None:
    names = ("class", "validate", "Größe", "imageUrl", "image_url", "a b")
    params = [{"name": name, "type": "string"} for name in names]
    file = tmp_path / "more.json"
    file.write_text(
        json.dumps({"endpoints": [{"path": "a/b", "output": "text", "params": params}]})
    )
    rh = client(file)
    values: dict[str, str] = dict(zip(names, "abcdef", strict=True))
    assert rh.call("a/b", values).to_dict()["params"] == values
    found = [parameter.python_name for parameter in rh.catalogue.get("a/b").params]
    assert found == ["class", "validate", "Größe", "imageUrl", "image_url", "a_b"]


def test_prices_that_depend_on_what_is_gone_go_too(tmp_path: Path) -> None:
    priced = next(e for e in catalogue if any(rule.when for t in e.prices for rule in t.rules))
    file = tmp_path / "newer.json"
    facts = {"path": priced.path, "output": priced.output, "params": []}
    file.write_text(json.dumps({"endpoints": [facts]}))
    assert client(file).catalogue.get(priced.path).prices == ()


def test_the_facts_that_are_shipped_make_the_records_that_are_shipped() -> None:
    spec = Path(__file__).parents[2] / "spec" / "facts"
    known = client(spec).catalogue
    assert len(known) == len(catalogue)
    for mine, shipped in zip(known, catalogue, strict=True):
        assert mine.params == shipped.params
        assert (mine.names, mine.method, mine.prices) == (
            shipped.names,
            shipped.method,
            shipped.prices,
        )
        for name in shipped.names:
            assert known.get(name).path == catalogue.get(name).path


def test_a_later_file_wins_over_an_earlier_one(more: Path, tmp_path: Path) -> None:
    later = tmp_path / "later.yaml"
    later.write_text(MORE.replace("max_length: 100", "max_length: 3"))
    with pytest.raises(errors.InvalidParameterError, match="at most 3"):
        client([more, later]).call(FILM, image_url=PNG, prompt="long")
    client([later, more]).call(FILM, image_url=PNG, prompt="long").to_dict()


# -- files that RunningHub publishes ------------------------------------------------------------


def registry(*entries: dict[str, Any]) -> str:
    return json.dumps(list(entries))


NEW = {
    "endpoint": "newbrand/spark-1/text-to-video",
    "name_en": "spark-1/t2v",
    "output_type": "video",
    "params": [
        {"fieldKey": "prompt", "type": "STRING", "required": True, "maxLength": 50},
        {"fieldKey": "ratio", "type": "LIST", "options": [{"value": "16:9"}], "required": False},
    ],
}


def test_the_registry_adds_models_and_takes_nothing_away(tmp_path: Path) -> None:
    shipped = catalogue.get(KNOWN)
    old = {
        "endpoint": shipped.path,
        "output_type": "image",
        "params": [
            {"fieldKey": "prompt", "type": "STRING", "required": True, "maxLength": 3},
            {"fieldKey": "resolution", "type": "LIST", "options": [{"value": "16k"}]},
            {"fieldKey": "mood", "type": "STRING"},
        ],
    }
    odd = {"endpoint": "newbrand/odd", "output_type": "smell", "params": []}
    file = tmp_path / "models_registry.json"
    file.write_text(registry(NEW, old, odd))
    rh = client(file)
    call = rh.call("spark-1/t2v", prompt="a boat", ratio="16:9")
    assert call.to_dict()["model"] == "newbrand/spark-1/text-to-video"
    with pytest.raises(errors.InvalidParameterError, match="at most 50"):
        rh.call("spark-1/t2v", prompt="a" * 51)
    for resolution in ("2k", "16k"):
        rh.call(KNOWN, prompt="a longer word", resolution=resolution, mood="calm").to_dict()
    with pytest.raises(errors.UnknownModelError, match=r"lists it, but it cannot be read.*smell"):
        rh.call("newbrand/odd")
    assert rh.catalogue.get(KNOWN).prices == shipped.prices


@pytest.mark.parametrize(
    "path",
    [
        "query",
        "Query",
        "a b/c",
        "run/workflow/17",
        "media/upload/binary",
        "price-preview/x",
        "a//b",
        "a/../b",
        "a?b=c",
        "a#b",
        "a%2e%2e/b",
        "a b",
        "a\tb",
        "x" * 300,
        "",
    ],
)
def test_no_path_that_cannot_be_a_models_is_called_without_validation(path: str) -> None:
    with pytest.raises(errors.InvalidParameterError, match="name_or_path"):
        client(None).call(path, validate=False)
    with pytest.raises(errors.InvalidParameterError, match="name_or_path"):
        client(None).from_dict({"model": path, "params": {}}, validate=False)


def test_a_path_that_nobody_knows_is_called_without_validation() -> None:
    for path in ("kling-v9", "brand/model_2/edit-[Deprecated]", "queryable/x", "/openapi/v2/b/c"):
        client(None).call(path, validate=False).to_dict()
