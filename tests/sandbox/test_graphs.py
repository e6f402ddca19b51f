"""Graphs by themselves: validation in ComfyUI's words, and what runs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from runninghub_async.sandbox.graphs import (
    GraphError,
    NodeInfoError,
    Outcome,
    graph_as_object,
    override,
    parse,
    run,
)

TEXT = {"class_type": "PrimitiveString", "inputs": {"value": "hello"}}
SAVE = {"class_type": "SaveText", "inputs": {"text": ["t", 0]}}
"""Always runs, so that what is wrong beside it is reported and not refused."""


def node(class_type: str, /, **inputs: Any) -> dict[str, Any]:
    return {"class_type": class_type, "inputs": inputs}


def ran(graph: dict[str, Any], files: dict[str, Path] | None = None) -> Outcome:
    return run(parse(graph), (files or {}).get)


def errors(**graph: Any) -> dict[str, list[str]]:
    """What is wrong with which node, beside one that is fine."""
    tips = json.loads(ran({"t": TEXT, "s": SAVE, **graph}).prompt_tips)
    return {
        node_id: [error["type"] for error in found["errors"]]
        for node_id, found in tips["node_errors"].items()
    }


@pytest.mark.parametrize(
    ("inputs", "error"),
    [
        ({}, "required_input_missing"),
        ({"images": "a.png"}, "bad_linked_input"),
        ({"images": ["nowhere", 0]}, "bad_linked_input"),
        ({"images": ["t", 1]}, "bad_linked_input"),
        ({"images": ["t"]}, "bad_linked_input"),
        ({"images": ["t", 0]}, "return_type_mismatch"),
    ],
)
def test_links_that_are_wrong(inputs: dict[str, Any], error: str) -> None:
    assert errors(i=node("SaveImage", **inputs)) == {"i": [error]}


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("width", "wide", "invalid_input_type"),
        ("width", "8.5", "invalid_input_type"),
        ("width", True, "value_smaller_than_min"),
        ("width", 1, "value_smaller_than_min"),
        ("width", 10**6, "value_bigger_than_max"),
        ("width", "1" * 400, "value_bigger_than_max"),
        ("width", None, "invalid_input_type"),
        ("width", {}, "invalid_input_type"),
    ],
)
def test_values_that_are_wrong(name: str, value: object, error: str) -> None:
    latent = node("EmptyLatentImage", **({"width": 512, "height": 512} | {name: value}))
    vae = node("VAELoader", vae_name="v")
    found = errors(
        v=vae,
        l=latent,
        d=node("VAEDecode", samples=["l", 0], vae=["v", 0]),
        i=node("SaveImage", images=["d", 0]),
    )
    assert found == {"l": [error]}


@pytest.mark.parametrize(
    ("kind", "given", "shown"),
    [
        ("PrimitiveInt", "8", "8"),
        ("PrimitiveInt", " -8 ", "-8"),
        ("PrimitiveInt", 8.9, "8"),
        ("PrimitiveInt", True, "1"),
        ("PrimitiveInt", {"__value__": "8"}, "8"),
        ("PrimitiveFloat", "0.5", "0.5"),
        ("PrimitiveString", 7, "7"),
        ("PrimitiveBoolean", "false", "True"),
        ("PrimitiveBoolean", "", "False"),
        ("PrimitiveBoolean", 0, "False"),
    ],
)
def test_values_are_converted_as_comfyui_does(kind: str, given: Any, shown: str) -> None:
    outcome = ran({"a": node(kind, value=given), "p": node("PreviewAny", source=["a", 0])})
    assert outcome.node_errors == {}
    assert outcome.pieces[0].text == shown


def test_a_seed_may_be_written_as_text() -> None:
    settings = {"steps": "20", "cfg": "7.5", "sampler_name": "euler", "scheduler": "simple"}
    graph = {
        "m": node("CheckpointLoaderSimple", ckpt_name="x"),
        "p": node("CLIPTextEncode", text="a fox", clip=["m", 1]),
        "e": node("EmptyLatentImage", width="512", height=512),
        "k": node(
            "KSampler",
            model=["m", 0],
            positive=["p", 0],
            negative=["p", 0],
            **{"latent_image": ["e", 0], "seed": "8", "denoise": 1, **settings},
        ),
        "d": node("VAEDecode", samples=["k", 0], vae=["m", 2]),
        "s": node("SaveImage", images=["d", 0]),
    }
    outcome = run(parse(graph, chosen=True), lambda _: None)
    assert outcome.node_errors == {}
    assert outcome.pieces[0].settings == {"seed": 8}
    assert outcome.pieces[0].size == (512, 512)


def test_a_choice_that_there_is_not() -> None:
    video = node("SaveVideo", video=["m", 0], format="laserdisc")
    assert errors(m=node("LoadVideo", file="x.mp4"), v=video) == {"v": ["value_not_in_list"]}


def test_what_is_behind_a_broken_node_does_not_run_and_is_named() -> None:
    graph = {
        "t": TEXT,
        "s": SAVE,
        "e": node("VAEEncode", pixels=["x", 0]),
        "x": node("LoadImage"),
        "i": node("PreviewAny", source=["e", 0]),
    }
    outcome = ran(graph)
    tips = json.loads(outcome.prompt_tips)
    assert tips["outputs_to_execute"] == ["s"]
    assert tips["node_errors"]["x"]["dependent_outputs"] == ["i"]
    assert [piece.node_id for piece in outcome.pieces] == ["s"]


@pytest.mark.parametrize(
    ("graph", "kind"),
    [
        ({"1": TEXT}, "prompt_no_outputs"),
        ({"1": node("SaveImage")}, "prompt_outputs_failed_validation"),
        (
            {
                "1": node("Any", a=["2", 0]),
                "2": node("Any", a=["1", 0]),
                "3": node("Save", a=["1", 0]),
            },
            "dependency_cycle",
        ),
        ({"1": node("PreviewAny", source=["1", 0])}, "dependency_cycle"),
        ({}, "no_prompt"),
        ({str(n): TEXT for n in range(1001)}, "invalid_prompt"),
        ({"1": {"class_type": "Any", "inputs": []}}, "invalid_prompt"),
    ],
)
def test_graphs_of_which_nothing_can_run(graph: dict[str, Any], kind: str) -> None:
    with pytest.raises(GraphError) as caught:
        ran(graph)
    assert caught.value.kind == kind


def test_a_long_chain_is_no_trouble() -> None:
    graph = {"0": node("Start", text="x")}
    graph |= {str(n): node("Link", a=[str(n - 1), 0]) for n in range(1, 998)}
    outcome = ran({**graph, "end": node("PreviewAny", source=["997", 0])})
    assert outcome.pieces[0].text == "x"


def test_a_tower_of_inputs_is_refused() -> None:
    tower: Any = 1
    for _ in range(5000):
        tower = [tower]
    with pytest.raises(GraphError, match="cannot be written"):
        parse({"1": node("Any", a=tower)})


class TestNodes:
    def test_texts_are_joined_and_shown(self) -> None:
        join = node("StringConcatenate", string_a=["t", 0], string_b="world", delimiter=", ")
        outcome = ran({"t": TEXT, "j": join, "s": node("SaveText", text=["j", 0])})
        assert [(piece.kind, piece.text) for piece in outcome.pieces] == [("words", "hello, world")]

    def test_a_switch_passes_what_it_is_set_to(self) -> None:
        def shown(select: int) -> Outcome:
            switch = node("ImpactSwitch", select=select, input1=["t", 0], input2=["u", 0])
            other = node("PrimitiveString", value="bye")
            graph = {"t": TEXT, "u": other, "w": switch, "p": node("PreviewAny", source=["w", 0])}
            return ran(graph)

        assert shown(2).pieces[0].text == "bye"
        failure = shown(3).failure
        assert failure
        assert failure.reason
        assert failure.reason.exception_type == "IndexError"

    def test_pictures_carry_their_size_seed_and_prompt(self) -> None:
        graph = {
            "c": node("CheckpointLoaderSimple", ckpt_name="c"),
            "p": node("CLIPTextEncode", text="a boat", clip=["c", 1]),
            "n": node("CLIPTextEncode", text="ugly", clip=["c", 1]),
            "w": node("PrimitiveInt", value=640),
            "l": node("EmptyLatentImage", width=["w", 0], height=16, batch_size=3),
            "k": node(
                "KSampler",
                model=["c", 0],
                positive=["p", 0],
                negative=["n", 0],
                latent_image=["l", 0],
                seed=7,
                steps=20,
                cfg=8,
                sampler_name="euler",
                scheduler="normal",
                denoise=1,
            ),
            "d": node("VAEDecode", samples=["k", 0], vae=["c", 2]),
            "i": node("SaveImage", images=["d", 0]),
        }
        outcome = run(parse(graph, chosen=True), lambda _: None)
        assert len(outcome.pieces) == 3
        piece = outcome.pieces[0]
        assert (piece.text, piece.size, piece.settings) == ("a boat", (640, 16), {"seed": 7})
        assert ran(graph).pieces[0].settings == {}  # the seed of the graph does not count

    def test_films_last_as_long_as_their_frames(self) -> None:
        graph = {
            "l": node("EmptyHunyuanLatentVideo", width=320, height=160, length=49),
            "v": node("VAELoader", vae_name="v"),
            "d": node("VAEDecode", samples=["l", 0], vae=["v", 0]),
            "a": node("TextToSpeech", text="hi"),
            "s": node("VHS_VideoCombine", images=["d", 0], audio=["a", 0], frame_rate=12),
            "m": node("SaveAudio", audio=["a", 0]),
        }
        film, sound = ran(graph).pieces
        assert (film.kind, film.ending, film.seconds, film.size) == ("video", "mp4", 4, (320, 160))
        assert (sound.kind, sound.ending, sound.text) == ("audio", "flac", "hi")

    def test_files_that_nothing_is_done_to_stay_as_they_are(self) -> None:
        files = {"a.mp3": Path("/up/a.mp3"), "v.mov": Path("/up/v.mov")}
        graph = {
            "a": node("LoadAudio", audio="a.mp3"),
            "b": node("SaveAudioMP3", audio=["a", 0]),
            "c": node("SaveAudio", audio=["a", 0]),
            "v": node("LoadVideo", file="v.mov"),
            "w": node("SaveVideo", video=["v", 0]),
        }
        pieces = ran(graph, files).pieces
        assert [(piece.kind, piece.ending) for piece in pieces] == [
            ("copy", "mp3"),
            ("audio", "flac"),
            ("copy", "mov"),
        ]

    @pytest.mark.parametrize(
        ("class_type", "kind"),
        [
            ("SaveVideoPlus", "video"),
            ("PreviewAudioX", "audio"),
            ("SaveTextFile", "words"),
            ("SavePicture", "image"),
        ],
    )
    def test_unknown_ones_that_save_are_known_by_their_names(
        self, class_type: str, kind: str
    ) -> None:
        assert ran({"1": node(class_type)}).pieces[0].kind == kind

    def test_the_one_that_raises_raises_what_it_is_told_to(self) -> None:
        raising = node("SandboxRaise", exception_type="ValueError", exception_message="no")
        failure = ran({"1": raising, "2": node("PreviewAny", source=["1", 0])}).failure
        assert failure
        assert failure.reason
        assert failure.reason.for_v2()["traceback"][-1] == "ValueError: no\n"


class TestOverriding:
    GRAPH = parse(
        {
            "1": node(
                *("Any",),
                text="a",
                n=5,
                f=0.5,
                on=True,
                link=["2", 0],
                list={"__value__": [3]},
            ),
            "2": TEXT,
        }
    )

    def changed(self, name: str, value: object) -> Any:
        entry = {"nodeId": "1", "fieldName": name, "fieldValue": value}
        graph, chosen = override(self.GRAPH, [entry])
        assert graph["1"].chosen == {name}
        assert graph["2"] is self.GRAPH["2"]
        assert graph_as_object(graph)["1"]["inputs"][name] == chosen["1"][name]
        return chosen["1"][name]

    @pytest.mark.parametrize(
        ("name", "given", "becomes"),
        [
            ("text", 7, "7"),
            ("text", "", ""),
            ("list", {"__value__": [1, 2]}, {"__value__": [1, 2]}),
            ("n", "12", 12),
            ("n", "-3", -3),
            ("n", "1e400", "1e400"),
            ("n", "9" * 30, 1e30),
            ("n", "many", "many"),
            ("f", "0.25", 0.25),
            ("on", "false", True),
            ("on", False, False),
            ("on", "perhaps", True),
            ("on", "", False),
            ("on", 0, False),
        ],
    )
    def test_keeps_the_type_where_it_can(self, name: str, given: object, becomes: object) -> None:
        value = self.changed(name, given)
        assert (value, type(value)) == (becomes, type(becomes))

    @pytest.mark.parametrize(
        ("name", "value", "says"),
        [
            ("link", "x", "field link of node 1 is a link"),
            ("text", ["2", 0], "field text of node 1 was given a link"),
            ("text", None, "was given no value"),
            ("other", "x", r"node 1 \(Any\) has no field other"),
        ],
    )
    def test_says_what_does_not_fit(self, name: str, value: object, says: str) -> None:
        with pytest.raises(NodeInfoError, match=says):
            self.changed(name, value)

    def test_leaves_the_graph_as_it_was(self) -> None:
        self.changed("text", "b")
        assert self.GRAPH["1"].inputs["text"] == "a"
