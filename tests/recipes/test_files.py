"""What stands in the file of a recipe: read with the place of everything, mistakes told at once."""

from __future__ import annotations

import json
import pickle
import re
from pathlib import Path

import attrs
import pytest
import yaml

from runninghub_async import errors
from runninghub_async.documents.recipe_forms import ParameterForm, RecipeForm, RunForm
from runninghub_async.models.records import put_together, taken_apart
from runninghub_async.recipes import Recipe, RecipeError, load
from tests.recipes.conftest import PORTRAIT

HEAD = "kind: workflow\nid: 7\noutput: image\nparameters:\n"
APP = "kind: app\nid: 7\noutput: image\nparameters:\n"
MODEL = "kind: model\nid: hailuo-2.3/i2v-pro\nparameters:\n"
BARE = "kind: workflow\nid: 7\noutput: image\n"


def read(folder: Path, text: str, name: str = "portrait.yaml") -> Recipe:
    (folder / name).write_text(text, encoding="utf-8")
    return load(folder / name)


def refused(folder: Path, text: str, name: str = "portrait.yaml") -> str:
    with pytest.raises(RecipeError) as caught:
        read(folder, text, name)
    assert isinstance(caught.value, errors.InvalidParameterError)
    assert pickle.loads(pickle.dumps(caught.value)).message == caught.value.message
    assert str(folder / name) in str(caught.value)
    return str(caught.value)


def test_a_recipe_becomes_the_record_of_an_endpoint(tmp_path: Path) -> None:
    recipe = read(tmp_path, PORTRAIT)
    endpoint = recipe.endpoint
    assert (recipe.name, endpoint.path, endpoint.names) == ("portrait", "portrait", ("portrait",))
    assert (endpoint.family, endpoint.method, endpoint.output) == ("recipes", "portrait", "image")
    assert [p.name for p in endpoint.params] == ["picture", "prompt", "seconds", "seed"]
    assert endpoint.recipe is not None
    assert endpoint.recipe.id == "1904136902449209346"
    assert [place.key for place in endpoint.recipe.binding("seed").places] == [
        "3.seed", "27.noise_seed"]  # fmt: skip
    assert put_together(pickle.loads(pickle.dumps(taken_apart(endpoint)))) == endpoint
    seed = endpoint.param("seed")
    assert seed is not None
    assert seed.description == "Left out, a new one is drawn."
    length = read(tmp_path, PORTRAIT.replace(" default: 5,", "")).endpoint.param("seconds")
    assert length is not None
    assert length.description == "Left out, the workflow's own value is used, and paid for."


def test_ids_are_text_as_they_are_written_and_long_numbers_stay_whole(tmp_path: Path) -> None:
    quoted = read(tmp_path, PORTRAIT)
    for mark in ('"10"', '"6"', '"1904136902449209346"'):
        assert mark in PORTRAIT
    bare = read(tmp_path, PORTRAIT.replace('"', ""), "other.yaml")
    assert bare.digest == quoted.digest
    odd = read(
        tmp_path,
        HEAD + "- {name: a, node: 22:30, field: x, type: string}\n"
        "- {name: b, node: 007, field: x, type: string}\n"
        "constants:\n- {node: 3, field: seed, value: 18446744073709551615}\n",
        "odd.yaml",
    ).endpoint.recipe
    assert odd is not None
    assert [binding.places[0].node for binding in odd.bindings] == ["22:30", "007"]
    assert odd.constants[0].value == 18446744073709551615


def test_json_says_what_yaml_says(tmp_path: Path) -> None:
    of_yaml = read(tmp_path, PORTRAIT)
    text = json.dumps(yaml.safe_load(PORTRAIT), indent=1)
    of_json = read(tmp_path, text, "portrait.json")
    assert of_json.digest == of_yaml.digest
    assert of_json.endpoint.params == of_yaml.endpoint.params


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("A portrait in the light of a given hour.", "Something.", True),
        ("output: image\n", f"output: image\nmade_from: {{digest: 'sha256:{'0' * 64}'}}\n", True),
        ("max_length: 2000", "max_length: 2000, help: What is to be seen.", True),
        ("default: 5", "default: 5.0", True),
        ("default: 5", "default: 6", False),
        ("fps: 24", "fps: 25", False),
        ('"31"', '"32"', False),
        ("value: portrait", "value: portraits", False),
        ("type: integer}", "type: integer, absent: stored}", True),
        ("type: integer}", "type: string}", False),
        ("output: image\n", "output: image\nmachine: plus\n", False),
        ("output: image\n", "output: image\nsite: cn\n", False),
        ("9346", "9347", False),
    ],
)  # fmt: skip
def test_the_digest_is_over_what_decides_what_is_sent(
    tmp_path: Path, old: str, new: str, same: bool
) -> None:
    before, text = read(tmp_path, PORTRAIT), PORTRAIT.replace(old, new)
    assert text != PORTRAIT
    assert (read(tmp_path, text, "other.yaml").digest == before.digest) is same


def test_the_digest_is_over_the_content_of_files_beside_the_recipe(tmp_path: Path) -> None:
    graph, style = tmp_path / "a.graph.json", tmp_path / "style.png"
    graph.write_text('{"3": {"class_type": "A", "inputs": {"seed": 1.50}}}')
    style.write_bytes(b"one")
    text = BARE + "graph: a.graph.json\nconstants:\n- {node: 3, field: x, value: {file: style.png}}"
    first = read(tmp_path, text)
    record = first.endpoint.recipe
    assert record is not None
    assert record.graph is not None
    assert "1.50" in record.graph
    assert record.constants[0].file == str(style)
    style.write_bytes(b"two")
    second = read(tmp_path, text)
    graph.write_text('{"3": {"class_type": "A", "inputs": {"seed": 2}}}')
    assert len({first.digest, second.digest, read(tmp_path, text).digest}) == 3


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("id: 7", 1, "there is no kind"),
        ("kind: films\nid: 7\noutput: image", 1, "kind must be one of workflow, app, model"),
        ("kind: app\noutput: image", 1, "the key id is missing"),
        ("kind: app\nid: a7\noutput: image", 2, "is not the number of a app"),
        ("kind: app\nid: 7", 1, "either output or outputs"),
        (BARE + "colour: red", 4, "unknown key colour"),
        (BARE + "machine: huge", 4, "machine must be one of default, plus, ultra"),
        (BARE + "run: {retain_seconds: 5}", 4, "10 to 180"),
        (BARE + "made_from: {digest: abc}", 4, "sha256:"),
        (BARE + "made_from: {digest: abc, date: 2026-13-01}", 4, "not a date"),
        (BARE + "outputs: [{name: film, node: 3, kind: video}]", 4, "either output or outputs"),
        (BARE + "graph: ../graph.json", 4, "beside the recipe"),
        (BARE + "graph: /graph.json", 4, "beside the recipe"),
        (BARE + "graph: none.graph.json", 4, "this is not a file"),
        (HEAD + "- {name: class, node: 3, field: x, type: string}", 5, "reserved word of Python"),
        (HEAD + "- {name: validate, node: 3, field: x, type: string}", 5, "a meaning of its own"),
        (HEAD + "- {name: Seed, node: 3, field: x, type: string}", 5, "capital letters"),
        (HEAD + "- {name: _a, node: 3, field: x, type: string}", 5, "underscore"),
        (HEAD + "- {name: a, node: 3, field: x, type: string}\n"
         "- {name: a, node: 4, field: x, type: string}", 6, "already given on line 5"),
        (HEAD + "- {name: a, node: 3, field: x, type: string}\n"
         "- {name: b, node: 3, field: x, type: string}", 6, "3.x gets its value on line 5"),
        (HEAD + "- {name: a, node: 3, field: x, type: string}\n"
         "constants: [{node: 3, field: x, value: 1}]", 6, "3.x gets its value on line 5"),
        (HEAD + "- {name: a, type: string}", 5, "node and field say where"),
        (HEAD + "- {name: a, node: 3, type: string}", 5, "the key field is missing"),
        (HEAD + "- {name: a, node: 3, field: x}", 5, "the key type is missing"),
        (HEAD + "- {name: a, param: x, type: string}", 5, "node and field say where"),
        (HEAD + "- {name: a, node: 3, field: x, type: choice}", 5, "a choice needs options"),
        (HEAD + "- {name: a, node: 3, field: x, type: choice, options: 7}", 5, "options are a"),
        (HEAD + "- {name: a, node: 3, field: x, type: choice, options: [a, a]}", 5, "twice"),
        (HEAD + "- {name: a, node: 3, field: x, type: choice, options: [a, b], default: c}", 5,
         "not among the options"),
        (HEAD + "- {name: a, node: 3, field: x, type: string, options: [a]}", 5, "choice"),
        (HEAD + "- {name: a, node: 3, field: x, type: number, min: 5, max: 1}", 5, "above max"),
        (HEAD + "- {name: a, node: 3, field: x, type: number, default: .inf}", 5, "default"),
        (HEAD + "- {name: a, node: 3, field: x, type: image, default: a.png}", 5, "default"),
        (HEAD + "- {name: a, node: 3, field: x, type: list}", 5, "a single value"),
        (HEAD + "- {name: a, node: 3, field: x, type: string, takes: url}", 5, "is for files"),
        (HEAD + "- {name: a, node: 3, field: x, type: image, takes: post}", 5, "takes must be"),
        (HEAD + "- {name: a, node: 3, field: x, type: number, convert: {}}", 5, "either frames or"),
        (HEAD + "- {name: a, node: 3, field: x, type: number, convert: {metres: {}}}", 5,
         "unknown key metres"),
        (HEAD + "- {name: a, node: 3, field: x, type: number, convert: {frames: {fps: 0}}}", 5,
         "above 0"),
        (HEAD + "- {name: a, node: 3, field: x, type: string, convert: {frames: {fps: 1}}}", 5,
         "made of a number"),
        (HEAD + "- {name: a, node: 3, field: x, type: string, convert: {pixels: {megapixels: 1}}}",
         5, "part: width and part: height"),
        (HEAD + "- {name: a, type: string, nodes: [{node: 3, field: x, part: width}]}", 5,
         "a part is one of the sides"),
        (HEAD + "- {name: a, type: choice, options: [1:1, wide], convert: {pixels: {megapixels:"
         " 1}}, nodes: [{node: 3, field: x, part: width}, {node: 3, field: y, part: height}]}", 5,
         "is not a ratio"),
        (HEAD + "- {name: a, node: 3, field: x, type: image, absent: gone}", 5, "absent must be"),
        (HEAD + "- {name: a, node: 3, field: x, type: image, absent: empty-text}", 5, "for type"),
        (HEAD + "- {name: a, node: 3, field: x, type: audio, absent: blank-picture}", 5,
         "type image"),
        (HEAD + "- {name: a, node: 3, field: x, type: image, required: true, absent: drop-node}",
         5, "never absent"),
        (HEAD + "- {name: a, node: 3, field: x, type: image, cut: [3.x]}", 5, "cut is for"),
        (HEAD + "- {name: a, node: 3, field: x, type: image, absent: drop-node, cut: [x]}", 5,
         "not an input such as 22.image2"),
        (APP + "- {name: a, node: 3, field: x, type: image, absent: drop-node}", 5,
         "an app takes no graph"),
        ("kind: app\nid: 7\noutput: image\ngraph: a.json", 4, "a graph is for a workflow"),
        (BARE + "constants:\n- {node: 3, field: x}", 5, "the key value is missing"),
        (BARE + "constants:\n- {node: 3, value: 1}", 5, "say where a constant goes"),
        (BARE + "constants:\n- {node: 3, field: x, value: ['7', 0]}", 5, "a link to another node"),
        (BARE + "constants:\n- {node: 3, field: x, value: {file: no.png}}", 5, "there is no file"),
        (BARE + f"constants:\n- {{node: 3, field: x, value: 'api/{'a' * 64}.png'}}", 5, "a day"),
        (BARE + f"constants:\n- {{node: 3, field: x, value: openapi/{'a' * 64}.png}}", 5, "a day"),
        (BARE + f"constants:\n- {{node: 3, field: x, value: {'a1' * 16}}}", 5, "an API key"),
        (BARE + "constants:\n- {node: 3, field: api_key, value: abcdef}", 5, "may be a key"),
        (BARE + "constants:\n- {node: 3, field: x, value: 'https://a.b/c.png?X-Amz-Signature=1'}",
         5, "a signed link"),
        (BARE + f"summary: Called with {'0f' * 16}.", 4, "an API key"),
        (HEAD + f"- {{name: a, node: 3, field: x, type: string, help: 'Bearer {'a1' * 16}'}}", 5,
         "an API key"),
        (HEAD + "- {name: a, node: 3, field: x, type: string,"
         " default: 'https://a.b/c?q-sign-time=1'}", 5, "a signed link"),
        (f"# mine: {'0f' * 16}\n" + BARE, 1, "an API key"),
        (BARE.rstrip() + " # https://a.b/c.png?Signature=1", 3, "a signed link"),
        (HEAD + "- {name: a, node: 3, field: x, type: choice, options: {hf_0123456789abcdefgh: 1}}",
         5, "an API key"),
        (BARE + f"constants:\n- {{node: 3, field: x, value: {{{'0f' * 16}: 1}}}}", 5, "an API key"),
        (BARE + "constants:\n- {node: 3, field: x, value: {apiKey: a1}}", 5, "may be a key"),
        (BARE + f"constants:\n- {{node: 3, field: x, value: ghp_{'a1' * 18}}}", 5, "an API key"),
        (BARE + f"constants:\n- {{node: 3, field: x, value: {{a: ['api/{'a' * 64}.png']}}}}", 5,
         "a day"),
        (BARE + f"constants:\n- {{node: 3, field: x, value: '{'a' * 64}.png [input]'}}", 5,
         "a day"),
        ("kind: model\nid: no/such/model", 2, "There is no model named"),
        ("kind: model\nid: hailuo-2.3/i2v-pro\noutput: video", 3, "what a model gives is known"),
        ("kind: model\nid: hailuo-2.3/i2v-pro\nmachine: plus", 3, "chooses its machine itself"),
        ("kind: model\nid: hailuo-2.3/i2v-pro", 1, "needs imageUrl"),
        (MODEL + "- {name: a, node: 3, field: x, type: image}", 4, "param says which"),
        (MODEL + "- {name: a, param: nothing}", 4, "has no parameter nothing; it has prompt"),
        (MODEL + "- {name: a, param: imageUrl, type: string}", 4, "is of type image"),
        (MODEL + "- {name: a, param: prompt, max_length: 3000}", 4, "limits only narrow"),
        (MODEL + "- {name: a, param: imageUrl, accept: [PNG, GIF]}", 4, "limits only narrow"),
        (MODEL + "- {name: a, param: imageUrl, max_size_mb: 500}", 4, "limits only narrow"),
        (MODEL.replace("hailuo-2.3/i2v-pro", "seedream-v4.5/text-to-image")
         + "- {name: a, param: resolution, options: [2k, 9k]}", 4, "limits only narrow"),
        (MODEL + "- {name: a, param: prompt, required: true, multiple: true}", 4, "single value"),
        ("a: &x 1\nb: *x\nkind: app", 1, "anchor"),
        ("kind: app\nid: !!python/object:os.system {}", 2, "tag"),
        ("kind: app\nid: 7\n---\nkind: app", 3, "second document"),
        ("kind: app\nkind: app", 2, "already given on line 1"),
        ("kind: app\nid: " + "[" * 40 + "]" * 40, 2, "nested deeper"),
        ("kind: app\nid: 7\noutput: image\nsummary: \u202eevil", 4, "right-to-left override"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    told = refused(tmp_path, text)
    assert said in told
    assert f"portrait.yaml:{line}: " in told


@pytest.mark.parametrize(
    "name", ["class.yaml", "Portrait.yaml", "a b.yaml", "é.yaml", f"{'a' * 65}.yaml", "--.yaml"]
)
def test_a_file_may_only_be_called_what_a_recipe_can_be(tmp_path: Path, name: str) -> None:
    assert "the name" in refused(tmp_path, PORTRAIT, name) or "reserved" in refused(
        tmp_path, PORTRAIT, name
    )


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    told = refused(tmp_path, HEAD + "- {name: class, node: 3}\nconstants: [{node: 3}]\nsite: us\n")
    for line in (5, 6, 7):
        assert f"portrait.yaml:{line}: " in told


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    big = tmp_path / "big.yaml"
    with big.open("wb") as opened:
        opened.truncate(100_000_000)
    for path in (tmp_path, tmp_path / "none.yaml", big, ""):
        with pytest.raises(RecipeError):
            load(path)


def test_the_page_shows_recipes_that_can_be_used(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "recipes.md").read_text(encoding="utf-8")
    shown = re.findall(r"```yaml\n# recipes/([\w-]+\.yaml)\n(.*?)```", page, re.DOTALL)
    recipes = [read(tmp_path, text, name) for name, text in shown]
    assert [recipe.name for recipe in recipes] == ["portrait", "slow-film"]
    (ratio,) = re.findall(r"```yaml\n(- name: ratio\n.*?)```", page, re.DOTALL)
    assert read(tmp_path, HEAD + ratio).endpoint.params[0].default == "1:1"
    for form in (RecipeForm, ParameterForm, RunForm):
        for field in attrs.fields(form):
            assert f"`{field.name}`" in page, field.name
