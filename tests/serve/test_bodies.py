"""Bodies of requests, sent to a real server as bytes."""

from __future__ import annotations

import base64
import hashlib
import http.client
import json
import math
import os
import re
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async.json_values import LEAST
from runninghub_async.json_values import MOST as MOST_WHOLE
from runninghub_async.serve.parts import remove_abandoned
from tests.serve.body_server import (
    JSON,
    MOST,
    BodyServer,
    Part,
    Told,
    body_server,
    form,
    multipart,
)

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20).filter(
    lambda text: not text.lower().startswith("data:")
)
NUMBERS = st.one_of(
    st.integers(LEAST, MOST_WHOLE), st.floats(allow_nan=False, allow_infinity=False)
)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBERS, TEXTS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(TEXTS, inner, max_size=4)),
    max_leaves=12,
)
OBJECTS = st.dictionaries(TEXTS, VALUES, max_size=5)
BOUNDARIES = st.from_regex(r"[A-Za-z0-9'()+_,./:=?-]{1,60}", fullmatch=True)
NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=["C"], exclude_characters='"\\[]'),
    min_size=1,
    max_size=12,
)
PARTS = st.lists(
    st.one_of(
        st.builds(Part, NAMES, TEXTS.map(str.encode)),
        st.builds(Part, NAMES, st.binary(min_size=1, max_size=300), NAMES),
    ),
    min_size=1,
    max_size=6,
)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BodyServer]:
    with body_server(tmp_path_factory.mktemp("bodies") / "incoming") as server:
        yield server


@pytest.fixture(autouse=True)
def _nothing_is_left(server: BodyServer) -> Iterator[None]:
    yield
    until = time.monotonic() + 10
    while server.left and time.monotonic() < until:
        time.sleep(0.01)
    assert not server.left


def refused(told: Told, *words: str, status: int = 400) -> None:
    assert told.status == status, told
    assert set(told.body["error"]) == {"message", "type", "param", "code"}
    for word in words:
        assert word in told.message, told.message


def url_of(content: bytes, kind: str = "image/png") -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


@given(OBJECTS, st.randoms())
def test_what_is_sent_as_json_is_read(
    server: BodyServer, values: dict[str, Any], order: Any
) -> None:
    told = server.send(json.dumps(values).encode())
    assert told.status == 200
    assert told.body["values"] == values
    shuffled = list(values.items())
    order.shuffle(shuffled)
    other = json.dumps(dict(shuffled), ensure_ascii=False, indent=2).encode()
    assert server.send([other[:7], other[7:]]).body["digest"] == told.body["digest"]


@given(OBJECTS, OBJECTS)
def test_other_bodies_have_other_digests(
    server: BodyServer, one: dict[str, Any], other: dict[str, Any]
) -> None:
    digests = [server.send(json.dumps(values).encode()).body["digest"] for values in (one, other)]
    same = json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
    assert (digests[0] == digests[1]) == same


@given(PARTS, BOUNDARIES, BOUNDARIES)
def test_a_form_is_read_whatever_its_boundary(
    server: BodyServer, parts: list[Part], one: str, other: str
) -> None:
    inside = b"".join(part.content for part in parts)
    if any(f"--{boundary}".encode() in inside for boundary in (one, other)):
        return
    body = multipart(parts, one)
    told = server.send(body, form(one))
    assert told.status == 200, told
    assert told.body["is_form"]
    expected: dict[str, list[Any]] = {}
    for part in parts:
        is_file = part.filename is not None
        value = hashlib.sha256(part.content).hexdigest() if is_file else part.content.decode()
        expected.setdefault(part.name, []).append(value)
    got = {
        name: [one["sha256"] if isinstance(one, dict) else one for one in several]
        for name, found in told.body["values"].items()
        for several in [found if isinstance(found, list) else [found]]
    }
    assert got == expected
    again = [part._replace(filename=part.filename and "other.png") for part in parts]
    body = multipart(again, other)
    pieces = [body[n : n + 50] for n in range(0, len(body), 50)]
    assert server.send(pieces, form(other)).body["digest"] == told.body["digest"]


@given(st.binary(max_size=400), st.sampled_from([JSON, form("x"), "multipart/form-data", "a/b"]))
def test_no_bytes_are_a_fault_of_the_server(server: BodyServer, body: bytes, kind: str) -> None:
    told = server.send(body, kind)
    assert told.status in (200, 400, 413, 415)
    if told.status != 200:
        refused(told, status=told.status)


@given(st.data())
def test_a_form_that_is_damaged_is_refused_or_read(server: BodyServer, data: st.DataObject) -> None:
    body = bytearray(multipart([Part("prompt", b"a boat"), Part("image", PNG, "a.png")], "edge"))
    for _ in range(data.draw(st.integers(1, 3))):
        body[data.draw(st.integers(0, len(body) - 1))] = data.draw(st.integers(0, 255))
    assert server.send(bytes(body), form("edge")).status in (200, 400)


def test_a_form_that_breaks_off_is_refused_wherever_it_does(server: BodyServer) -> None:
    body = multipart([Part("prompt", b"a boat"), Part("image", PNG, "a.png")], "edge")
    for length in range(1, len(body) - len(b"--\r\n"), 7):
        refused(server.send(body[:length], form("edge")), "breaks off")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", ["empty"]),
        (b"  ", ["empty"]),
        (b"[1]", ["a list", "a JSON object"]),
        (b"null", ["is null", "a JSON object"]),
        (b'{"a": 1,}', ["line 1, column"]),
        (b'{"a":\n x}', ["line 2, column 2"]),
        (b'{"a": "\xff"}', ["UTF-8", "byte 7"]),
        ('{"a": "ä"}'.encode("latin-1"), ["UTF-8", "byte 7"]),
        ('{"a": 1}'.encode("utf-16"), ["UTF-8", "byte 0"]),
        (b'{"a": {"b": 1, "c": 2, "b": 3}}', ["a.b", "twice"]),
        (b'{"a": [0, {"seed": NaN}]}', ["a[1].seed", "NaN"]),
        (b'{"a": -Infinity}', ["a is -Infinity"]),
        (b'{"seed": 18446744073709551616}', ["seed", "64 bits"]),
        (b'{"seed": -9223372036854775809}', ["seed", "64 bits"]),
        (b'{"seed": ' + b"9" * 5000 + b"}", ["seed", "999..., which has", "64 bits"]),
        (b'{"scale": 1e999}', ["scale", "too large"]),
        (b'{"a": "\\ud800"}', ["a has half a character"]),
        (b'{"a": {"\\ud800": 1}}', ["a has a name with half a character"]),
        (b'{"a":' * 101 + b"1" + b"}" * 101, ["100 levels"]),
        (b'{"a": [' + b"{}," * 600_000 + b"{}]}", ["too many values"]),
        (b"[" * 200_000, ["100 levels"]),
        (b'{"a":' * 200_000, ["100 levels"]),
        (b'{"image": "data:image/png;base64,@@"}', ["image", "broken base64"]),
        (b'{"image": "data:image/png;base64,"}', ["image", "without content"]),
        (b'{"image": "data:image/png;base64,AA==AAAA"}', ["image", "broken base64"]),
        (b'{"image": "data:image/png;base64,AAA"}', ["image", "broken base64"]),
        (
            b'{"image": "data:image/png;base64,AA==' + b"A" * 2**21 + b'"}',
            ["image", "broken base64"],
        ),
        (b'{"a": {"image": "data:image/png,"}}', ["a.image", "without content"]),
    ],
)
def test_what_is_odd_is_refused_with_its_place(
    server: BodyServer, body: bytes, words: list[str]
) -> None:
    refused(server.send(body), *words)


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([Part("prompt", b"\xff")], ["'prompt'", "UTF-8"]),
        ([Part("image", b"", "a.png")], ["image is an empty file"]),
        ([Part("image", b"data:image/png;base64,@@")], ["image", "broken base64"]),
    ],
)
def test_a_part_that_is_odd_is_refused_by_its_name(
    server: BodyServer, parts: list[Part], words: list[str]
) -> None:
    refused(server.send(multipart(parts, "edge"), form("edge")), *words)


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (b"", "content-disposition"),
        (b"Content-Disposition: attachment; name=a\r\n", "content-disposition"),
        (b"Content-Disposition: form-data\r\n", "content-disposition"),
        (
            b"Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64\r\n",
            "base64",
        ),
        (b"X: " + b"y" * 10_000 + b"\r\n", "header"),
        (b"X: y\r\n" * 1000, "header"),
    ],
)
def test_heads_of_parts_are_checked(server: BodyServer, head: bytes, words: str) -> None:
    body = b"--edge\r\n" + head + b"\r\nx\r\n--edge--\r\n"
    refused(server.send(body, form("edge")), words)


def test_numbers_of_64_bits_stay_what_they_are(server: BodyServer) -> None:
    body = b'{"a": 18446744073709551615, "b": -9223372036854775808, "c": 1.10, "d": -0}'
    values = server.send(body).body["values"]
    assert values == {"a": 2**64 - 1, "b": -(2**63), "c": 1.1, "d": 0}
    assert not math.copysign(1, values["d"]) < 0


def test_a_file_is_told_by_its_content_wherever_it_lies(server: BodyServer) -> None:
    body = {
        "image": url_of(PNG),
        "more": [{"image": url_of(PNG, "image/jpeg")}],
        "prompt": "data: a chart",
    }
    told = server.send(json.dumps(body).encode())
    assert told.body["values"]["image"] == {
        "file": "image-1.png",
        "sha256": hashlib.sha256(PNG).hexdigest(),
    }
    assert told.body["values"]["more"][0]["image"]["file"] == "image-2.png"
    assert told.body["values"]["prompt"] == "data: a chart"
    parts = [Part("image", PNG, "x.gif"), Part("more", b"1")]
    sent = server.send(multipart(parts, "edge"), form("edge")).body["values"]
    assert sent["image"]["file"] == "image-1.png"


@pytest.mark.parametrize("name", ["../../up.png", "/etc/passwd", "..\\..\\up", "a\0b", "x" * 3000])
def test_names_of_files_are_no_paths(server: BodyServer, name: str) -> None:
    parts = [Part("../image", b"words", name)]
    told = server.send(multipart(parts, "edge"), form("edge"))
    if told.status == 200:
        (file,) = told.body["values"].values()
        assert re.fullmatch(r"image-1\.\w{1,8}", file["file"])
    assert server.folder.parent.exists()
    assert [path.name for path in server.folder.parent.iterdir()] == ["incoming"]


def test_a_file_that_was_not_chosen_is_none(server: BodyServer) -> None:
    parts = [Part("image", b"", ""), Part("prompt", b"a boat")]
    told = server.send(multipart(parts, "edge"), form("edge"))
    assert told.body["values"] == {"prompt": "a boat"}


def test_several_of_one_name_are_a_list(server: BodyServer) -> None:
    parts = [Part("image[]", PNG, "a.png"), Part("image[]", PNG, "b.png"), Part("n", b"1")]
    values = server.send(multipart(parts, "edge"), form("edge")).body["values"]
    assert [one["file"] for one in values["image[]"]] == ["image-1.png", "image-2.png"]
    assert values["n"] == "1"


def test_names_with_brackets_are_objects(server: BodyServer) -> None:
    parts = [
        Part("params[prompt]", b"a boat"),
        Part("params[images][]", PNG, "a.png"),
        Part("params[size][width]", b"1280"),
        Part("size[]", b"1"),
        Part("odd]", b"2"),
        Part("deep" + "[a]" * 500, b"3"),
    ]
    values = server.send(multipart(parts, "edge"), form("edge")).body["values"]
    assert values["params"]["prompt"] == "a boat"
    assert values["params"]["size"] == {"width": "1280"}
    assert [one["file"] for one in values["params"]["images"]] == ["params_images-1.png"]
    assert (values["size[]"], values["odd]"], values["deep" + "[a]" * 500]) == ("1", "2", "3")


@pytest.mark.parametrize("names", [["a", "a[b]"], ["a[b]", "a"], ["a[b]", "a[b][c]"]])
def test_a_name_is_a_value_or_an_object(server: BodyServer, names: list[str]) -> None:
    parts = [Part(name, b"x") for name in names]
    refused(server.send(multipart(parts, "edge"), form("edge")), "both a value and an object")


def test_a_large_file_goes_to_disk_and_comes_back_whole(server: BodyServer) -> None:
    content = bytes(range(256)) * 8_000 + b"\r\n--edg"
    told = server.send(multipart([Part("image", content, "a.bin")], "edge"), form("edge"))
    assert told.body["values"]["image"]["sha256"] == hashlib.sha256(content).hexdigest()
    sent = json.dumps({"image": url_of(content)}).encode()
    assert server.send(sent).body["values"]["image"] == {
        **told.body["values"]["image"],
        "file": "image-1.png",  # as its address says
    }


def test_what_is_too_large_is_refused(server: BodyServer) -> None:
    body = b'{"a": "' + b"x" * MOST + b'"}'
    refused(server.send([body[:MOST], body[MOST:]]), "larger", status=413)
    with socket.create_connection(("127.0.0.1", server.port)) as announced:
        head = f"POST / HTTP/1.1\r\nhost: x\r\ncontent-type: {JSON}\r\ncontent-length: {MOST + 1}"
        announced.sendall(head.encode() + b"\r\n\r\n")
        assert announced.recv(100).startswith(b"HTTP/1.1 413")


def test_texts_and_numbers_of_parts_are_bounded(server: BodyServer) -> None:
    parts = [Part("prompt", b"x" * (2**20 + 1))]
    refused(server.send(multipart(parts, "edge"), form("edge")), "prompt", "1 MB", status=413)
    parts = [Part(f"p{n}", b"x") for n in range(101)]
    refused(server.send(multipart(parts, "edge"), form("edge")), "100", status=413)


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("", {}),
        ("text/plain", {}),
        ("application/x-www-form-urlencoded", {}),
        (JSON, {"content-encoding": "gzip"}),
    ],
)
def test_other_kinds_of_bodies_are_refused(
    server: BodyServer, kind: str, more: dict[str, str]
) -> None:
    refused(server.send(b"{}", kind, **more), JSON, status=415)


def test_a_form_needs_a_boundary(server: BodyServer) -> None:
    refused(server.send(b"x", "multipart/form-data"), "boundary")
    refused(server.send(b"x", f"multipart/form-data; boundary={'x' * 500}"), "oundary")


def test_whoever_hangs_up_in_the_midst_leaves_nothing(server: BodyServer) -> None:
    body = multipart([Part("image", PNG * 10_000, "a.png")], "edge")
    for length in (0, 100, 300_000):
        with socket.create_connection(("127.0.0.1", server.port)) as cut:
            head = f"POST / HTTP/1.1\r\nhost: x\r\ncontent-type: {form('edge')}\r\n"
            cut.sendall(f"{head}content-length: {len(body)}\r\n\r\n".encode() + body[:length])
    assert server.send(b"{}").status == 200


def test_a_body_that_stops_coming_is_not_waited_for(tmp_path: Path) -> None:
    with body_server(tmp_path / "incoming", patience=0.2) as server:
        with socket.create_connection(("127.0.0.1", server.port)) as slow:
            head = f"POST / HTTP/1.1\r\nhost: x\r\ncontent-type: {form('edge')}\r\n"
            slow.sendall(f"{head}content-length: 1000\r\n\r\n".encode() + b"--edge\r\n")
            answer = http.client.HTTPResponse(slow)
            answer.begin()
            refused(Told(answer.status, json.loads(answer.read())), "0.2 s", status=408)
        assert not server.left


def test_what_a_server_left_that_died_is_removed(tmp_path: Path) -> None:
    (old := tmp_path / "request-old").mkdir()
    (old / "image-1.png").write_bytes(PNG)
    (new := tmp_path / "request-new").mkdir()
    (tmp_path / "mine").mkdir()
    os.utime(old, (0, 0))
    remove_abandoned(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine", new.name]
    remove_abandoned(tmp_path / "not there")
