"""What is proposed of a graph: which inputs, under which names, with which types and limits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from runninghub_async.errors import InvalidParameterError
from runninghub_async.recipes import load
from runninghub_async.recipes.file_text import as_yaml, recipe_data
from runninghub_async.recipes.graph_proposal import graph_proposal
from runninghub_async.recipes.node_knowledge import NodeKnowledge, read_object_info
from runninghub_async.recipes.proposal import Proposal, ProposedParameter

from .graphs import Graph, film, guided, node, text_to_picture


def proposal(graph: Graph, known: NodeKnowledge | None = None) -> Proposal:
    return graph_proposal(graph, "1904136902449209346", known or NodeKnowledge())


def proposed(graph: Graph) -> dict[str, str]:
    """The names that are proposed, and where each goes."""
    return {
        one.name: " ".join(".".join(spot) for spot in one.spots) for one in proposal(graph).proposed
    }


def parameter(graph: Graph, key: str, known: NodeKnowledge | None = None) -> ProposedParameter:
    node_id, _, name = key.rpartition(".")
    parameters = proposal(graph, known).parameters
    return next(one for one in parameters if (node_id, name) in one.spots)


class TestWhatIsProposed:
    def test_of_a_picture_made_from_a_text(self) -> None:
        assert proposed(text_to_picture()) == {
            "prompt": "6.text",
            "negative_prompt": "7.text",
            "width": "5.width",
            "height": "5.height",
            "seed": "3.seed",
        }
        required = [one.name for one in proposal(text_to_picture()).parameters if one.required]
        assert required == ["prompt"]
        assert proposal(text_to_picture()).output == "image"

    def test_of_guiders_without_a_positive_input_and_sizes_that_belong_together(self) -> None:
        assert proposed(guided()) == {
            "prompt": "1.text",
            "width": "4.width 5.width",
            "height": "4.height 5.height",
            "seed": "6.noise_seed",
        }

    def test_of_values_in_nodes_of_their_own_and_several_outputs(self) -> None:
        assert proposed(film()) == {
            "first_frame": "1.image",
            "sound": "2.audio",
            "what_happens": "3.value",
            "prompt": "4.string_a",
            "negative_prompt": "7.text",
            "height": "9.height",
            "breadth": "10.value",
            "length": "11.value",
            "seed": "12.value 14.noise_seed",
        }
        made = proposal(film())
        assert made.output is None
        assert [(one.name, one.node, one.kind) for one in made.outputs] == [
            ("film", "17", "video"),
            ("still", "18", "image"),
        ]
        # What is put in front of the prompt need not be given; files and prompts must.
        required = [one.name for one in made.parameters if one.required]
        assert required == ["first_frame", "sound", "what_happens"]

    def test_a_text_that_serves_both_sides_is_the_prompt(self) -> None:
        graph = text_to_picture()
        graph["3"]["inputs"]["negative"] = ["6", 0]
        del graph["7"]
        assert proposed(graph)["prompt"] == "6.text"
        assert "negative_prompt" not in proposed(graph)

    @pytest.mark.parametrize(
        ("class_type", "inputs", "goes_to"),
        [
            ("WeightedEncode", {"positive": "a pier", "negative": "blurry"}, ["positive"]),
            ("FilmEncode", {"positive_prompt": "a", "negative_prompt": ""}, ["positive_prompt"]),
            ("CLIPTextEncodeSDXL", {"text_g": "a", "text_l": "a"}, ["text_g", "text_l"]),
            ("CLIPTextEncodeFlux", {"clip_l": "", "t5xxl": "a", "guidance": 3.5}, ["t5xxl"]),
            ("TextEncodeQwenImageEdit", {"prompt": "make it night"}, ["prompt"]),
        ],
    )  # fmt: skip
    def test_prompts_stand_in_inputs_of_many_names(
        self, class_type: str, inputs: dict[str, Any], goes_to: list[str]
    ) -> None:
        graph = text_to_picture()
        graph["6"] = node(class_type, **inputs)
        prompts = [one for one in proposal(graph).proposed if one.required]
        assert [one.spots for one in prompts] == [tuple(("6", name) for name in goes_to)]

    def test_conditioning_goes_through_any_nodes(self) -> None:
        graph = text_to_picture()
        graph["3"]["inputs"]["positive"] = ["a", 0]
        graph["a"] = node("SomebodysPipe", pipe=["b", 3], strength=2)
        graph["b"] = node("ConditioningCombine", conditioning_1=["6", 0], conditioning_2=["c", 0])
        graph["c"] = node("CLIPTextEncode", "Second look", text="in fog", clip=["4", 1])
        assert proposed(graph)["prompt"] == "6.text"
        assert proposed(graph)["second_look"] == "c.text"
        assert proposed(graph)["negative_prompt"] == "7.text"

    def test_names_of_models_and_files_are_no_prompts(self) -> None:
        graph = text_to_picture()
        graph["6"]["inputs"]["clip"] = ["l", 1]
        graph["l"] = node("SomebodysLora", lora_text="style.safetensors", clip=["4", 1])
        assert "l.lora_text" not in proposed(graph).values()


class TestNames:
    @pytest.mark.parametrize(
        ("title", "name"),
        [
            ("Style picture", "style_picture"),
            ("FirstFrame", "first_frame"),
            ("Load Image", "picture"),  # what the editor calls every one
            ("LoadImage", "picture"),
            ("Bild (1)", "picture"),
            ("图片", "picture"),
            ("class", "picture"),
            ("extra", "picture"),
            ("2nd", "picture"),
            ("a\u202eb", "picture"),
            ("x" * 60, "picture"),
            ("", "picture"),
        ],
    )
    def test_the_title_is_the_name_where_it_can_be_one(self, title: str, name: str) -> None:
        graph = {"1": node("LoadImage", title or None, image="a.png"),
                 "2": node("SaveImage", images=["1", 0])}  # fmt: skip
        graph["1"]["_meta"]["title"] = title
        assert list(proposed(graph)) == [name]

    def test_no_two_have_the_same(self) -> None:
        graph: Graph = {str(n): node("LoadImage", image="a.png") for n in range(3)}
        graph |= {"a": node("LoadImage", "Style", image="a.png"),
                  "b": node("LoadImage", "Style", image="a.png")}  # fmt: skip
        assert list(proposed(graph)) == [
            "picture", "picture_2", "picture_3", "style", "style_picture",
        ]  # fmt: skip

    def test_all_seeds_are_one_parameter_and_it_is_called_seed(self) -> None:
        graph = text_to_picture()
        graph["3"]["_meta"]["title"] = "My sampler"
        graph["x"] = node("SomebodysNoise", variation_seed=3)
        assert proposed(graph)["seed"] == "3.seed x.variation_seed"
        assert parameter(graph, "3.seed").type == "integer"


class TestTypes:
    def test_those_of_the_core_are_known_with_their_limits(self) -> None:
        graph = text_to_picture()
        steps, cfg = parameter(graph, "3.steps"), parameter(graph, "3.cfg")
        assert (steps.type, steps.min, steps.max) == ("integer", 1, 10_000)
        assert (cfg.type, cfg.min, cfg.max) == ("number", 0, 100)
        assert "euler" in parameter(graph, "3.sampler_name").options
        assert parameter(graph, "4.ckpt_name").type == "string"
        assert parameter(graph, "3.seed").max is None

    def test_a_value_by_itself_has_the_limits_of_what_it_feeds(self) -> None:
        breadth = parameter(film(), "10.value")
        assert (breadth.type, breadth.min, breadth.max) == ("integer", 16, 16_384)

    def test_what_is_stored_is_never_outside(self) -> None:
        graph = text_to_picture()
        graph["3"]["inputs"] |= {"steps": 20_000, "sampler_name": "brand_new", "denoise": -1}
        assert parameter(graph, "3.steps").max is None
        assert parameter(graph, "3.denoise").min is None
        assert parameter(graph, "3.sampler_name").options["brand_new"] == "brand_new"

    @pytest.mark.parametrize(
        ("value", "kind"), [(8, "number"), (7.5, "number"), ("x", "string"), (True, "boolean")]
    )
    def test_of_unknown_nodes_what_is_stored_tells_no_more_than_that(
        self, value: Any, kind: str
    ) -> None:
        found = parameter({"1": node("Somebodys", thing=value)}, "1.thing")
        assert (found.type, found.min, found.max, found.options) == (kind, None, None, {})

    def test_object_info_tells_more_of_nodes_that_are_not_the_core_s(self, tmp_path: Path) -> None:
        told = {
            "Somebodys": {
                "input": {
                    "required": {
                        "thing": ["INT", {"min": 1, "max": 9, "default": 2}],
                        "endless": ["FLOAT", {"min": -1e308, "max": 18446744073709551615}],
                        "way": [["up", "down"], {}],
                        "road": ["COMBO", {"options": ["a", "b"]}],
                        "numbers": [[1, 2], {}],
                        "file": [["a.png"], {"image_upload": True}],
                        "model": ["MODEL"],
                    },
                    "optional": {"words": ["STRING", {"multiline": True}]},
                },
                "output_node": True,
                "display_name": "Somebody's Node",
            },
            "KSampler": {"input": {"required": {"steps": ["INT", {"min": 5}]}}},
            "Broken": {"input": {"required": {"x": [], "y": None, "z": [{}]}}},
        }
        file = tmp_path / "object_info.json"
        file.write_text(json.dumps(told))
        known = read_object_info(file)
        graph = {"1": node("Somebodys", "Somebody's Node", thing=2, endless=1, way="up", road="b",
                           words="x", numbers="1", file="mine.png"),
                 "2": node("KSampler", steps=3)}  # fmt: skip
        thing, endless = parameter(graph, "1.thing", known), parameter(graph, "1.endless", known)
        assert (thing.type, thing.min, thing.max) == ("integer", 1, 9)
        assert (endless.type, endless.min, endless.max) == ("number", None, None)
        assert list(parameter(graph, "1.way", known).options) == ["up", "down"]
        assert list(parameter(graph, "1.road", known).options) == ["a", "b"]
        assert parameter(graph, "1.numbers", known).type == "string"
        picture = parameter(graph, "1.file", known)
        assert (picture.name, picture.type, picture.required) == ("picture", "image", True)
        assert parameter(graph, "2.steps", known).min == 1  # our table comes first
        assert proposal(graph, known).output == "image"

    @pytest.mark.parametrize("text", ["[]", "{}", "no JSON", '{"A": 3}', '{"A": {"input": []}}'])
    def test_what_is_no_object_info_is_a_clear_mistake(self, tmp_path: Path, text: str) -> None:
        file = tmp_path / "object_info.json"
        file.write_text(text)
        with pytest.raises(InvalidParameterError, match="object_info"):
            read_object_info(file)


class TestWhatDoesNotGoIn:
    def test_is_said(self) -> None:
        graph = {"1": node("Somebodys", pair={"__value__": [1, 2]}, nothing=None, thing=3)}
        found = proposal(graph)
        assert [one.key for one in found.parameters] == ["1.thing"]
        assert [remark.split()[0] for remark in found.remarks] == ["1.pair", "1.nothing"]

    def test_no_key_no_signed_link_and_no_upload_stands_in_the_file(self) -> None:
        secrets = {
            "api_key": "sk-" + "a" * 30,
            "prompt": "https://bucket.example/a.png?X-Amz-Signature=abc",
            "text": "openapi/" + "b" * 64 + ".png",
            "note": "0123456789abcdef" * 2,
        }
        graph = {
            "1": node("Somebodys", "0123456789abcdef" * 2, **secrets),
            "2": node("LoadImage", image="api/" + "c" * 64 + ".png"),
            "3": node("SaveImage", images=["2", 0]),
        }
        text = as_yaml(recipe_data(proposal(graph), "2026-11-27"))
        assert not [secret for secret in secrets.values() if secret in text]
        assert "c" * 20 not in text


JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False)
    | some.text(max_size=12),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=5), inner),
    max_leaves=5,
)  # fmt: skip
IDS = some.sampled_from(["1", "2", "3", "4", "a:b", "\u202e"])
FIELDS = some.sampled_from(
    ["positive", "negative", "text", "seed", "width", "height", "length", "image", "value", "x\x00"]
)
LINKS = some.tuples(IDS, some.integers(0, 3)).map(list)
CLASSES = some.sampled_from(
    ["KSampler", "CLIPTextEncode", "LoadImage", "PrimitiveInt", "Reroute", "SaveImage", "?"]
)
GRAPHS = some.dictionaries(
    IDS,
    some.fixed_dictionaries(
        {
            "class_type": CLASSES,
            "inputs": some.dictionaries(FIELDS, LINKS | JSON, max_size=5) | some.none(),
            "_meta": some.fixed_dictionaries({"title": some.text(max_size=8)}) | some.none(),
        }
    ),
    min_size=1,
)


@given(GRAPHS)
def test_any_graph_makes_a_recipe_that_can_be_read(
    tmp_path_factory: pytest.TempPathFactory, graph: Graph
) -> None:
    """Circles, links to nowhere, inputs of a wrong kind: what can be set can be set."""
    found = proposal(graph)
    names = [one.name for one in found.parameters]
    assert len(set(names)) == len(names)
    file = tmp_path_factory.mktemp("recipe") / "mine.yaml"
    file.write_text(as_yaml(recipe_data(found, "2026-11-27")), encoding="utf-8")
    assert [one.name for one in load(file).endpoint.params] == names


def test_a_long_chain_and_a_circle_end() -> None:
    graph: Graph = {"0": node("CLIPTextEncode", text="a pier")}
    for number in range(1, 3000):
        graph[str(number)] = node("Pass", conditioning=[str(number - 1), 0])
    graph["k"] = node("KSampler", positive=["2999", 0], negative=["c", 0], seed=1)
    graph["c"] = node("Turn", around=["d", 0])
    graph["d"] = node("Turn", around=["c", 0])
    assert proposed(graph)["prompt"] == "0.text"
