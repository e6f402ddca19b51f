"""Messages of a live connection, whatever they are: read or left out, and the fraction sane."""

from __future__ import annotations

import json
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runninghub_async.engine.live_messages import Message, Picture, read_frame
from runninghub_async.engine.node_progress import GraphNodes, NodeProgress, graph_nodes
from runninghub_async.progress import NodeDone, NodeStarted, SamplerStep
from tests.live.live_service import GRAPH
from tests.misbehaving import PNG

JPEG = b"\xff\xd8\xff\xe0 a picture"

anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
nodes = st.sampled_from([*GRAPH, "12", 3, None, "", "3.0.1", True]) | anything
numbers = st.integers(-3, 9) | st.floats() | anything
said = st.fixed_dictionaries(
    {
        "type": st.sampled_from(
            [
                *("executing", "executed", "progress", "progress_state", "execution_cached"),
                *("execution_success", "execution_error", "execution_start", "status"),
            ]
        ),
        "data": st.fixed_dictionaries(
            {},
            optional={
                "node": nodes,
                "display_node": nodes,
                "node_id": nodes,
                "value": numbers,
                "max": numbers,
                "prompt_id": st.sampled_from(["p", "q", None, 3]),
                "nodes": st.lists(nodes, max_size=4)
                | st.dictionaries(
                    st.sampled_from([*GRAPH, "x"]),
                    st.fixed_dictionaries(
                        {"state": st.sampled_from(["running", "finished", "error", 3])},
                        optional={"value": numbers, "max": numbers, "display_node_id": nodes},
                    ),
                ),
            },
        ),
    }
)


@given(st.lists(said, max_size=20), st.booleans(), st.sampled_from([(), ("4",), ("x",)]))
def test_no_story_leads_astray(
    story: list[dict[str, Any]], graph_is_known: bool, outputs: tuple[str, ...]
) -> None:
    progress = NodeProgress()
    progress.know(graph_nodes(GRAPH) if graph_is_known else GraphNodes(), outputs)
    done: list[str] = []
    for each in story:
        message = read_frame(json.dumps(each))
        assert isinstance(message, Message)
        for kind, told in progress.take(message):
            if graph_is_known:
                assert told["node_id"] in GRAPH
                assert progress.fraction is not None
                assert 0 <= progress.fraction <= 1
            assert told["title"]
            assert kind is not NodeStarted or told["node_id"] not in done
            if kind is SamplerStep:
                assert 1 <= told["step"] <= told["steps"]
            if kind is NodeDone:
                done.append(told["node_id"])
    assert len(done) == len(set(done)), "a node is done once"


@given(st.binary(max_size=200) | st.text(max_size=200))
def test_no_frame_raises(frame: str | bytes) -> None:
    read_frame(frame)


@given(anything)
def test_no_json_raises(value: Any) -> None:
    for message in (value, {"type": "progress", "data": value}, {"type": value, "data": {}}):
        if isinstance(read := read_frame(json.dumps(message)), Message):
            list(NodeProgress().take(read))


@pytest.mark.parametrize(
    ("frame", "told"),
    [
        (struct.pack(">II", 1, 1) + JPEG, Picture(JPEG, "jpeg")),
        (struct.pack(">II", 1, 2) + PNG, Picture(PNG, "png")),
        (struct.pack(">II", 1, 1) + PNG, Picture(PNG, "png")),  # its first bytes are believed
        (JPEG, Picture(JPEG, "jpeg")),
        (struct.pack(">II", 1, 1) + b"RIFF\0\0\0\0WEBP", Picture(b"RIFF\0\0\0\0WEBP", "webp")),
        (struct.pack(">II", 4, 15) + b'{"node_id":"3"}' + PNG, Picture(PNG, "png", "3")),
        (struct.pack(">II", 4, 2) + b"{}" + PNG, Picture(PNG, "png")),
        (struct.pack(">II", 4, 2) + b"no" + PNG, Picture(PNG, "png")),
        (struct.pack(">II", 4, 2**31) + b"{}" + PNG, None),
        (struct.pack(">II", 3, 1) + b"3text", None),
        (struct.pack(">II", 1, 1) + b"<html>", None),
        (struct.pack(">II", 1, 1), None),
        (b"", None),
    ],
)
def test_pictures(frame: bytes, told: Picture | None) -> None:
    assert read_frame(frame) == told


def test_a_node_that_others_make_is_told_with_the_one_that_stands_in_the_graph() -> None:
    progress = NodeProgress()
    progress.know(graph_nodes(GRAPH))
    for data in ({"node": "3.0.7", "display_node": "3"}, {"node": "3.0.8"}, {"node": "77"}):
        message = Message("executing", data, {})
        told = [(kind, named["node_id"]) for kind, named in progress.take(message)]
        assert told == ([(NodeStarted, "3")] if "display_node" in data else [])
    assert progress.current == "3"


def test_what_is_about_another_prompt_is_left_out() -> None:
    progress = NodeProgress()
    progress.know(graph_nodes(GRAPH))
    for prompt, node, begun in (("p", "1", ["1"]), ("q", "2", []), ("p", "3", ["1", "3"])):
        message = Message("executing", {"node": node, "prompt_id": prompt}, {})
        told = [named["node_id"] for _, named in progress.take(message)]
        assert told == begun, "1 is done, and 3 begins"


def test_a_graph_that_is_none_has_no_nodes() -> None:
    wrong: Any
    for wrong in (None, [], "x", {}, {"1": 3}, {"1": {"class_type": 3}}, {"1": {"inputs": {}}}):
        assert not graph_nodes(wrong).is_whole
    odd = graph_nodes({"1": {"class_type": "A", "inputs": [], "_meta": 3}})
    assert odd.names == {"1": ("", "A")}
