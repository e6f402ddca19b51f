"""``runninghub models`` and ``runninghub models show``."""

from __future__ import annotations

import json
import shlex
import warnings
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import Result, RunningHub, catalogue
from runninghub_async.cli.inputs import parameters
from runninghub_async.cli.samples import shell_line
from runninghub_async.cli.tables import table
from runninghub_async.models.samples import python_line
from runninghub_async.sandbox import Sandbox
from tests.adversary.rounds import TORTURE
from tests.cli.command import Command, without_sequences
from tests.helpers import KEY

# The keys, as they are promised to programs in any language.
ENDPOINT = {
    *("path", "names", "family", "method", "task", "output", "deprecated", "evidence", "params")
}
MAYBE = {"gone", "price", "wire", "data"}
PARAMETER = {"name", "python_name", "type", "required", "multiple"}
MAYBE_PARAMETER = {
    *("default", "options", "min", "max", "step", "min_length", "max_length"),
    *("max_files", "max_size_mb", "accept", "fields", "given_by"),
}

RUNNABLE = (
    "hailuo-2.3/i2v-pro",
    "seedream-v4.5/text-to-image",
    "minimax/speech-2.8-hd",
    "nano-banana-pro/edit-channel-low-price",
    "topazlabs-image-upscale low resolution v2",
)


async def test_the_json_list_is_the_catalogue(offline: Command) -> None:
    ended = await offline("models", "--json")
    assert (ended.code, ended.err) == (0, "")
    assert len(ended.json) == len(catalogue)
    for found, endpoint in zip(ended.json, catalogue, strict=True):
        assert ENDPOINT <= set(found) <= ENDPOINT | MAYBE
        assert found["path"] == endpoint.path
        assert ("price" in found) == (endpoint.price is not None)
        assert found["deprecated"] is (endpoint.deprecated is not None)
        for described, parameter in zip(found["params"], endpoint.params, strict=True):
            assert PARAMETER <= set(described) <= PARAMETER | MAYBE_PARAMETER
            assert described.get("default") == parameter.default
            assert tuple(described.get("options", ())) == parameter.options
        if endpoint.price is not None:
            amounts = [Decimal(str(rule["amount"])) for rule in found["price"]["rules"]]
            assert amounts == [rule.amount for rule in endpoint.price.rules]


async def test_the_json_tells_what_results_say_and_who_gives_an_id(offline: Command) -> None:
    records = {r["path"]: r for r in (await offline("models", "--family", "kling", "--json")).json}
    data = records["kling-lip-sync/identify-face"]["data"]
    assert [field["name"] for field in data["fields"]] == ["session_id", "face_data"]
    taken = {p["name"]: p for p in records["kling-lip-sync/lip-sync-video"]["params"]}
    assert taken["faceId"]["given_by"] == [
        {
            "path": "kling-lip-sync/identify-face",
            "key": "face_data.face_id",
            "beside": "sessionId",
        }
    ]


async def test_show_in_json_is_the_one_record(offline: Command) -> None:
    every = json.loads((await offline("models", "--json")).out)
    one = await offline("models", "show", "hailuo_2_3_i2v_pro", "--json")
    assert one.json == next(r for r in every if "hailuo-2.3/i2v-pro" in r["names"])


@pytest.mark.parametrize(
    ("arguments", "holds"),
    [
        (("hailuo", "2.3"), lambda r: r["family"] == "hailuo"),
        (("text-to-speech",), lambda r: r["task"] == "text-to-speech"),
        (("--family", "kling"), lambda r: r["family"] == "kling"),
        (("--task", "lip-sync"), lambda r: r["task"] == "lip-sync"),
        (("--output", "3d"), lambda r: r["output"] == "3d"),
        (("--param", "last_image_url"), lambda r: _takes(r, "lastImageUrl")),
        (("--param", "lastImageUrl", "pro"), lambda r: _takes(r, "lastImageUrl")),
        (("--max-price", "0.1"), lambda r: _cheapest(r) <= 0.1),
        (("--per", "second"), lambda r: "second" in r["price"]["unit"]),
        (
            ("--per", "image", "--max-price", "0.2"),
            lambda r: r["price"]["unit"] == "per image" and _cheapest(r) <= 0.2,
        ),
        (("--min-duration", "30"), lambda r: _takes(r, "duration")),
        (
            ("--min-size", "4k", "--output", "video"),
            lambda r: {"4k", "2160p"} & {o.lower() for o in _options(r)},
        ),
        (("--min-size", "1080p", "--family", "wan"), lambda r: r["family"] == "wan"),
        (("可灵图生视频",), lambda r: (r["family"], r["task"]) == ("kling", "image-to-video")),
        (("海螺", "文生视频"), lambda r: r["family"] == "hailuo" and r["output"] == "video"),
        (("数字人",), lambda r: r["task"] in ("lip-sync", "audio-to-video")),
    ],
)
async def test_finding(offline: Command, arguments: tuple[str, ...], holds: Any) -> None:
    ended = await offline("models", *arguments, "--json")
    assert ended.json
    assert len(ended.json) < len(catalogue)
    assert all(holds(record) for record in ended.json)


@pytest.mark.parametrize("key", ["price", "task", "family", "output", "duration", "size"])
async def test_sorting(offline: Command, key: str) -> None:
    found = (await offline("models", "--sort", key, "--json")).json
    assert len(found) == len(catalogue)
    if key in ("task", "family", "output"):
        names = [record[key] for record in found]
        assert names == sorted(names)
    elif key == "price":
        priced = [
            r
            for r in found
            if "price" in r and any(float(x["amount"]) for x in r["price"]["rules"])
        ]
        assert priced == found[: len(priced)], "what is not priced comes last"
        units = [r["price"]["unit"] for r in priced]
        assert units.index("per image") < units.index("per second")
        pictures = [_cheapest(r) for r in priced if r["price"]["unit"] == "per image"]
        assert pictures == sorted(pictures)
    elif key == "duration":
        most = [max(map(float, o), default=0) for o in map(_seconds, found)]
        assert most == sorted(most, reverse=True)
    else:
        first = (await offline("models", "--sort", key)).out.splitlines()[:2]
        assert first[0].split()[-2:] == ["AT", "MOST"]
        assert first[1].endswith("8192 px")


async def test_a_size_that_is_none_is_refused(offline: Command) -> None:
    ended = await offline("models", "--min-size", "huge")
    assert ended.code == 2
    assert "--min-size is 'huge'; allowed is a size such as 1080p" in ended.err


def _seconds(record: Any) -> list[Any]:
    for parameter in record["params"]:
        if parameter["name"] == "duration":
            options = [o.rstrip("s") for o in parameter.get("options", ())]
            numbers = [o for o in options if o.replace(".", "").isdigit()]
            return [parameter["max"]] if "max" in parameter else numbers
    return []


def _options(record: Any) -> set[str]:
    return {option for parameter in record["params"] for option in parameter.get("options", ())}


def _takes(record: Any, name: str) -> bool:
    return name in {parameter["name"] for parameter in record["params"]}


def _cheapest(record: Any) -> float:
    return min(float(rule["amount"]) for rule in record["price"]["rules"] if rule["amount"])


async def test_nothing_found_offers_what_is_near(offline: Command) -> None:
    ended = await offline("models", "hailou")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == "No model fits. Did you mean hailuo?\n"


async def test_the_table_in_a_pipe_is_plain_and_has_a_line_for_each(offline: Command) -> None:
    ended = await offline("models")
    header, *lines = ended.out.splitlines()
    assert header.split() == ["NAME", "TASK", "PRICE"]
    assert len(lines) == len(catalogue)
    assert "\x1b" not in ended.out
    # The first word of each line is a name that can be used as it is.
    assert [catalogue.get(line.split()[0]) for line in lines] == list(catalogue)


@pytest.mark.parametrize("columns", [80, 120])
async def test_the_table_fits_the_terminal(offline: Command, columns: int) -> None:
    code, seen = await offline.in_terminal("models", columns=columns)
    lines = without_sequences(seen).splitlines()
    assert code == 0
    assert max(map(len, lines)) <= columns
    assert "\x1b[1mNAME" in seen


async def test_show_fits_the_terminal_except_for_the_lines_to_copy(offline: Command) -> None:
    code, seen = await offline.in_terminal("models", "show", "pixverse-v5.5/text-to-video")
    lines = without_sequences(seen).splitlines()
    assert code == 0
    assert all(len(line) <= 80 for line in lines[: lines.index("Python")])


@pytest.mark.parametrize(
    "fact",
    [
        "path         seedance-v1.5-pro/image-to-video-fast",
        "evidence     documented",
        "Price (CNY per second",
        "required",
    ],
)
async def test_show_tells(offline: Command, fact: str) -> None:
    ended = await offline("models", "show", "seedance-v1.5-pro/image-to-video-fast")
    assert fact in ended.out


async def test_the_lines_to_copy_work(runninghub: Command, sandbox: Sandbox, picture: Path) -> None:
    for name in RUNNABLE:
        shown = (await runninghub("models", "show", name)).out.splitlines()
        python = shown[shown.index("Python") + 1]
        shell = shown[shown.index("Shell") + 1]

        async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05) as rh:
            result = await _run_python(python.replace("picture.png", str(picture)), rh)
        assert result.outputs
        if TORTURE or name == RUNNABLE[0]:
            ended = await runninghub.shell(shell)
        else:  # which is a new interpreter
            program, *words = shlex.split(shell)
            assert program == "runninghub"
            ended = await runninghub(*words)
        assert ended.code == 0, ended.err
        assert ended.out.startswith("out/")
        ours, theirs = sandbox.tasks[-2:]
        assert ours.params.keys() == theirs.params.keys()


async def _run_python(line: str, rh: RunningHub) -> Result:
    names: dict[str, Any] = {"Path": Path}
    exec(f"async def run(rh):\n    {line}\n    return result", names)
    result = await names["run"](rh)
    assert isinstance(result, Result)
    return result


@pytest.fixture
def every_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that the lines to copy speak of, in the current directory."""
    beginnings = {
        **dict.fromkeys(("picture.png",), b"\x89PNG\r\n\x1a\n"),
        **dict.fromkeys(("picture.jpg",), b"\xff\xd8\xff"),
        **dict.fromkeys(("clip.mp4",), b"\0\0\0\x18ftypisom"),
        **dict.fromkeys(("voice.mp3",), b"ID3"),
        **dict.fromkeys(("voice.wav",), b"RIFF\0\0\0\0WAVE"),
        **dict.fromkeys(("document.zip",), b"PK\x03\x04"),
    }
    for name, beginning in beginnings.items():
        (tmp_path / name).write_bytes(beginning + bytes(100))
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("every_file")
async def test_the_lines_of_every_model_make_the_same_call() -> None:
    async with RunningHub(KEY) as rh:
        for endpoint in catalogue:
            program, command, name, *words = shlex.split(shell_line(endpoint, catalogue))
            assert (program, command, words[-2:]) == ("runninghub", "run", ["--out", "out"])
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)
                form = {"model": name, "params": parameters(words[:-2])}
                from_shell = rh.from_dict(form)
                line = python_line(endpoint).removeprefix("result = await ")
                from_python = eval(line, {"rh": rh, "Path": Path})
            assert from_shell.to_dict() == from_python.to_dict()
            assert from_shell.to_dict()["model"] == endpoint.path


def test_a_long_first_cell_gets_a_line_of_its_own() -> None:
    rows = [("short", "b", "c"), ("long" * 10, "b", "c")]
    assert table(rows, width=20) == ["short           b  c", "long" * 10, "                b  c"]
    assert table(rows) == ["short".ljust(40) + "  b  c", "long" * 10 + "  b  c"]
