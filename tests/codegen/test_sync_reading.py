"""The shapes of the published files: what is read, what is left out and said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from runninghub_async.documents.published.reading import read
from runninghub_async.documents.published.said import Publication, SourceError

from . import published
from .published import Entry
from .syncing import DAY, PAINT, Workshop, a_model, files_of


def read_params(tmp_path: Path, *params: Entry) -> Publication:
    model = a_model("studio/any", params=list(params))
    return read(published.write(tmp_path / "registry.json", [model]))


def facts(tmp_path: Path, parameter: Entry) -> dict[str, Any]:
    said = read_params(tmp_path, {"fieldKey": "it", **parameter}).endpoints[0].params
    assert said is not None
    return dict(said[0].facts)


def test_texts_files_and_loras_bring_samples(tmp_path: Path) -> None:
    params = [
        {"fieldKey": "prompt", "type": "STRING", "defaultValue": "A fox in the snow."},
        {"fieldKey": "title", "type": "STRING", "defaultValue": ""},
        {"fieldKey": "imageUrls", "type": "IMAGE", "defaultValue": '["https://x.example/1.png"]'},
        {"fieldKey": "lora", "type": "MODEL", "defaultValue": "style.safetensors"},
        {"fieldKey": "voice_id", "type": "STRING", "defaultValue": "Calm_Woman"},
    ]
    said = read_params(tmp_path, *params).endpoints[0].params or ()
    found = {p.name: (p.facts.get("default"), p.facts.get("sample")) for p in said}
    assert found == {
        "prompt": (None, True),
        "title": (None, None),
        "imageUrls": (None, True),
        "lora": (None, True),
        "voice_id": ("Calm_Woman", None),
    }


@pytest.mark.parametrize(
    ("parameter", "default"),
    [
        ({"type": "LIST", "options": [{"value": "4K"}, "8K"], "defaultValue": "4k"}, "4K"),
        ({"type": "LIST", "options": ["5", "10"], "defaultValue": 10}, "10"),
        ({"type": "LIST", "options": '[true, {"value": false}]', "defaultValue": False}, "false"),
        ({"type": "LIST", "options": ["all", "a"], "defaultValue": '["all"]'}, "all"),
        ({"type": "BOOLEAN", "defaultValue": False}, False),
        ({"type": "BOOLEAN", "defaultValue": "true"}, True),
        ({"type": "INT", "defaultValue": "7", "max": 10.0}, 7),
        ({"type": "INT", "defaultValue": 0, "min": 0}, 0),
        ({"type": "FLOAT", "defaultValue": 0.5}, 0.5),
        ({"type": "NUMBER", "default": 2}, 2),
    ],
)
def test_choices_numbers_and_flags_bring_defaults(
    tmp_path: Path, parameter: Entry, default: object
) -> None:
    assert repr(facts(tmp_path, parameter)["default"]) == repr(default)


@pytest.mark.parametrize(
    ("parameter", "said"),
    [
        ({"type": "LIST", "options": ["1k", {"value": "1k"}, "", 2]}, {"options": ("1k", "2")}),
        ({"type": "CommonMedia", "maxSizeMB": 30}, {"max_size_mb": 30}),
        ({"type": "IMAGE", "maxInpuNum": 4, "multiple": True}, {"max_files": 4, "multiple": True}),
        ({"type": "image", "accept": ["image/png", ".jpg"]}, {"accept": ("PNG", "JPG")}),
        ({"type": "STRING", "minLength": 2, "maxLength": "9"}, {"min_length": 2, "max_length": 9}),
        ({"type": "LIST", "payload_as_list": True}, {"wire_as_list": True}),
        ({"type": "ARRAY", "maxCount": 6}, {"max_files": 6}),
        ({"type": "FLOAT", "min": None, "max": "", "step": 0, "required": None}, {}),
    ],
)
def test_what_is_not_there_is_not_said(tmp_path: Path, parameter: Entry, said: Entry) -> None:
    found = facts(tmp_path, parameter)
    assert found.pop("type") in ("choice", "file", "image", "string", "list", "number")
    assert found == said


@pytest.mark.parametrize(
    ("parameter", "remark"),
    [
        (
            {"type": "LIST", "options": ["1:1"], "defaultValue": "custom"},
            'the default "custom" is not an allowed value; it is left out',
        ),
        (
            {"type": "INT", "max": 4, "defaultValue": 5},
            "the default 5 is not an allowed value; it is left out",
        ),
        ({"type": "INT", "step": 0.5}, "the step 0.5 of a whole number is left out"),
        ({"type": "INT", "min": 5, "max": 1}, "min 5 is above max 1; both are left out"),
        (
            {"type": "IMAGE", "maxInputNum": 4},
            "the most of 4 values is left out, as it takes a single one",
        ),
        (
            {"type": "COLOR"},
            'the type "COLOR" is none of STRING, INT, FLOAT, NUMBER, BOOLEAN, BOOL, LIST, IMAGE,'
            " VIDEO, AUDIO, COMMONMEDIA, MODEL, ARRAY; the parameter is left out",
        ),
        ({"type": None}, "the type null is none of"),
    ],
)
def test_what_cannot_be_meant_is_left_out_with_a_remark(
    tmp_path: Path, parameter: Entry, remark: str
) -> None:
    found = read_params(tmp_path, {"fieldKey": "it", **parameter})
    assert len(found.remarks) == 1
    assert found.remarks[0].startswith(f"studio/any, it: {remark}")


BAD_ENTRIES: dict[str, tuple[Any, str]] = {
    "no object": ("x", 'entry 1: it needs the key "endpoint" with a path'),
    "no path": ({"params": []}, 'entry 1: it needs the key "endpoint" with a path'),
    "a path that leads elsewhere": (
        a_model("studio/../any"),
        'studio/../any: the path must be words between single slashes, without "/../"',
    ),
    "an unknown output": (
        a_model("studio/any", output_type="smell"),
        'studio/any: the output_type "smell" is none of video, image, audio, 3d, text, file,'
        " string",
    ),
    "parameters that are no list": (a_model("studio/any", params="{}"), 'studio/any: "params" is'),
    "a name with a line break": (a_model("studio/any", name_en="a\nb"), "holds U+000A"),
    "no output": (
        {"endpoint": "studio/any", "params": []},
        'studio/any: a new endpoint needs the key "output_type"',
    ),
    "no parameters": (
        {"endpoint": "studio/any", "output_type": "video"},
        'studio/any: a new endpoint needs the key "params" with a list',
    ),
    "twice": (a_model(PAINT), f"{PAINT}: it is listed twice; the first entry counts"),
}


@pytest.mark.parametrize(("entry", "says"), BAD_ENTRIES.values(), ids=BAD_ENTRIES)
def test_an_entry_that_can_t_be_read_is_told_and_the_others_go_on(
    shop: Workshop, entry: Any, says: str
) -> None:
    good = a_model("studio/brush-2.0/paint")
    entries = list(shop.entries.values())
    at = len(entries) if says.startswith(PAINT) else 0
    entries.insert(at, entry)
    said = shop.sync_files({"registry.json": [*entries, good]})
    assert any(says in line for line in said.lines), said.lines
    assert "1 new; 4 endpoints are in the facts" in said.lines
    assert said.code == 1


def test_an_entry_that_can_t_be_read_is_not_taken_for_gone(shop: Workshop) -> None:
    """Nor is a parameter; both are listed, in words that nobody knows yet."""
    shop.entries[PAINT]["output_type"] = "smell"
    assert shop.sync().code == 0
    shop.entries[PAINT]["output_type"] = "image"
    shop.parameter(PAINT, "moods")["type"] = "COLOR"
    said = shop.sync()
    assert said.lines[0] == "nothing to do"
    assert any(line.startswith(f"    {PAINT}, moods: the type") for line in said.lines)
    shop.parameter(PAINT, "moods").update(fieldKey=None)
    assert shop.sync().code == 0


def test_a_new_choice_without_options_is_told(shop: Workshop) -> None:
    shop.entries[PAINT]["params"].append({"fieldKey": "hue", "type": "LIST"})
    said = shop.sync()
    assert said.code == 0
    assert f"    {PAINT}: hue: a LIST needs options; the parameter is left out" in said.lines


def _file(tmp_path: Path, content: Any) -> Path:
    file = tmp_path / "source.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return file


@pytest.mark.parametrize(
    ("content", "shape", "as_of"),
    [
        ([a_model("a/b")], "registry", None),
        ({"models": [a_model("a/b")], "version": "public-2026-04-29"}, "registry", "2026-04-29"),
        ({"endpoints": [a_model("a/b")], "version": "v10"}, "capabilities", None),
        (
            {"endpoints": [a_model("a/b")], "version": "v10", "updated_at": "2026-06-02T10:00:00Z"},
            "capabilities",
            "2026-06-02",
        ),
        ({"pricing": [{"endpoint": "a/b", "price": 1}], "version": "2026-13-40"}, "prices", None),
    ],
)
def test_files_are_known_by_their_shape_and_their_day(
    tmp_path: Path, content: Any, shape: str, as_of: str | None
) -> None:
    found = read(_file(tmp_path, content))
    assert (found.shape, found.as_of, sorted(found.listed)) == (shape, as_of, ["a/b"])


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("[{", ":1: this is not valid JSON: Expecting property name enclosed in double quotes"),
        ("{}", ": this has none of the known shapes"),
        ('"x"', ": this has none of the known shapes"),
        ('{"models": {}}', ": this has none of the known shapes"),
        ("[]", ": there is no entry with a path in it"),
        ('["x"]', ": there is no entry with a path in it"),
        ("[" * 100_000, ": this is JSON that nobody means"),
        (f'[{{"x": {"9" * 5000}}}]', ": this is JSON that nobody means"),
    ],
)
def test_a_file_that_can_t_be_read_gives_one_sentence_and_nothing_is_done(
    shop: Workshop, content: str, says: str
) -> None:
    bad, good = shop.root / "bad.json", shop.root / "good.json"
    bad.write_text(content, encoding="utf-8")
    published.write(good, [a_model("studio/brush-2.0/paint")])
    before = files_of(shop.root)
    said = shop.run("sync", str(good), str(bad), "--apply", "--as-of", DAY)
    assert said.code == 2
    assert (said.lines, len(said.errors)) == ([], 1)
    assert said.errors[0].startswith(f"{bad}{says}")
    assert files_of(shop.root) == before


def test_a_file_that_is_not_there_or_no_text(shop: Workshop, tmp_path: Path) -> None:
    assert shop.run("sync", "nowhere.json").errors == [
        "nowhere.json: the file can't be read (No such file or directory)"
    ]
    (tmp_path / "latin.json").write_bytes(b'["\xe9"]')
    with pytest.raises(SourceError, match="the file is not text in UTF-8"):
        read(tmp_path / "latin.json")


def test_a_spec_that_can_t_be_read(shop: Workshop) -> None:
    shop.tree.edit("facts/echo.yaml", "output: text", "output: smell")
    said = shop.sync("--apply")
    assert said.code == 2
    assert said.errors[0].startswith("spec/facts/echo.yaml:4: ")
    assert said.lines == []


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b", "a\u202eb", "a\nb", "a\tb"])
@pytest.mark.parametrize("key", ["name_en", "endpoint", "fieldKey", "option", "when"])
def test_a_text_that_no_file_of_facts_may_hold_is_left_out(
    text: str, key: str, shop: Workshop
) -> None:
    parameter: Entry = {"fieldKey": "mood", "type": "LIST", "options": ["calm"]}
    model = a_model("studio/brush-2.0/paint", params=[parameter])
    price: Entry = {"endpoint": PAINT, "unit": "/次", "price": 1}
    if key == "fieldKey":
        parameter["fieldKey"] = text
    elif key == "option":
        parameter["options"].append(text)
    elif key == "when":
        price |= {"rules": [{"when": {"moods": text}, "price": 1}]}
    else:
        model[key] = text
    files = {"r.json": [*shop.entries.values(), model], "p.json": {"pricing": [price]}}
    (shop.root / "r.json").write_text(json.dumps(files["r.json"]), encoding="utf-8")
    (shop.root / "p.json").write_text(json.dumps(files["p.json"]), encoding="utf-8")
    said = shop.run("sync", str(shop.root / "r.json"), str(shop.root / "p.json"), "--apply")
    assert any("holds U+" in line and "left out" in line for line in said.lines)
    shop.fill_in("Paints a picture once more.")
    assert shop.tree.run("generate") == 0
