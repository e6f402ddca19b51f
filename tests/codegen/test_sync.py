"""``codegen sync``: what a published registry has new, changed and gone, and taking it over."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from codegen import registry
from codegen.__main__ import main
from codegen.documents import Documents, EndpointFacts, FactsFile, ParameterFacts
from codegen.facts_text import facts_text
from codegen.join import all_facts
from codegen.load import load
from codegen.problems import Problems

from .registry_of import entries, entry, write_registry
from .tree import Tree

REPOSITORY = Path(__file__).parents[2]
DAY = "2026-06-01"
PAINT = "studio/brush-1.5/paint"
ANIMATE = "studio/brush-1.5/animate"


def documents_of(root: Path) -> Documents:
    problems = Problems()
    documents = load(root, problems)
    assert not problems
    return documents


def facts_of(root: Path, path: str) -> EndpointFacts:
    return next(facts for facts, _ in all_facts(documents_of(root)) if facts.path == path)


def files_of(root: Path) -> dict[str, bytes]:
    return {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in sorted(root.rglob("*"))
        if file.is_file() and file.name != "registry.json"
    }


class Synced:
    """A tree, the registry that its facts came from, and the command."""

    def __init__(self, tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
        self.tree, self.root, self._capsys = tree, tree.root, capsys
        self.entries = {e["endpoint"]: e for e in entries(documents_of(tree.root))}

    def parameter(self, path: str, name: str) -> dict[str, Any]:
        return next(p for p in self.entries[path]["params"] if p["fieldKey"] == name)

    def sync(self, *options: str) -> list[str]:
        file = write_registry(self.root / "registry.json", list(self.entries.values()))
        command = ["--root", str(self.root), "sync", str(file), "--as-of", DAY, *options]
        assert main(command) == 0
        return self._capsys.readouterr().out.splitlines()

    def check(self) -> list[str]:
        """What ``codegen check`` finds wrong with the spec."""
        self._capsys.readouterr()
        assert self.tree.run("check") == 1
        return self._capsys.readouterr().err.splitlines()


@pytest.fixture
def synced(tree: Tree, capsys: pytest.CaptureFixture[str]) -> Synced:
    return Synced(tree, capsys)


def a_model(path: str, **more: Any) -> dict[str, Any]:
    """A registry entry."""
    return {
        "endpoint": path,
        "name_en": path.partition("/")[2],
        "output_type": "video",
        "category": "RunningHub/Studio",
        "params": [{"fieldKey": "prompt", "type": "STRING", "required": True}],
    } | more


def read(tmp_path: Path, *params: dict[str, Any], **more: Any) -> registry.Registry:
    model = a_model("studio/any", params=list(params), **more)
    return registry.read(write_registry(tmp_path / "registry.json", [model]))


# ------------------------------------------------------------------- what is different


def test_the_registry_of_our_own_facts_changes_nothing(synced: Synced) -> None:
    before = files_of(synced.root)
    assert synced.sync("--apply") == ["nothing to do"]
    assert files_of(synced.root) == before


def test_a_changed_endpoint(synced: Synced) -> None:
    model = synced.entries[PAINT]
    model["output_type"] = "video"
    model["params"].remove(synced.parameter(PAINT, "words"))
    synced.parameter(PAINT, "imageNum")["options"] += [{"value": "8"}]
    del synced.parameter(PAINT, "imageNum")["options"][0]
    synced.parameter(PAINT, "imageNum")["defaultValue"] = "2"
    synced.parameter(PAINT, "strength")["max"] = 2
    synced.parameter(PAINT, "imageUrls").update(required=True, accept='["jpg", "webp"]')
    del synced.parameter(PAINT, "prompt")["maxLength"]
    synced.parameter(PAINT, "moods")["options"].reverse()
    model["params"].insert(0, {"fieldKey": "seed", "type": "INT", "min": 0, "defaultValue": 0})

    assert synced.sync() == [
        f"changed: {PAINT}",
        '    output: "image" -> "video"',
        "    - words",
        "    prompt: max_length: 800 -> none",
        '    imageNum: default: "1" -> "2"',
        '    imageNum: options: + "8" - "1"',
        "    strength: max: 1 -> 2",
        "    imageUrls: required: false -> true",
        '    imageUrls: accept: + "WEBP" - "PNG"',
        '    moods: options: ["calm", "bright"] -> ["bright", "calm"]',
        "    + seed: integer, optional, default 0, min 0",
        "1 changed; 4 endpoints are in the facts",
        "a person has to supply in spec/models:",
        f"    {PAINT} lacks an explanation of seed",
        "nothing was written; --apply would rewrite spec/facts/brush.yaml",
    ]


def test_what_the_registry_does_not_carry_is_kept(synced: Synced) -> None:
    before = facts_of(synced.root, PAINT)
    synced.parameter(PAINT, "prompt")["maxLength"] = 900
    synced.sync("--apply")
    after = facts_of(synced.root, PAINT)

    assert after.as_of == DAY
    assert (after.names, after.nav, after.prices) == (before.names, before.nav, before.prices)
    old, new = before.params[0], after.params[0]
    assert new.max_length == 900
    assert (new.node_key, new.min_length, new.sample) == (old.node_key, old.min_length, True)
    assert after.params[1:] == before.params[1:]


def test_what_differs_only_in_form_is_no_change(synced: Synced) -> None:
    synced.entries[PAINT]["params"].reverse()
    synced.parameter(PAINT, "strength").update(min=0.0, max="1", step=0.05)
    synced.parameter(PAINT, "imageUrls")["accept"] = ".jpg, image/png"
    options = synced.parameter(PAINT, "imageNum")
    options["options"] = json.dumps([option["value"] for option in options["options"]])
    synced.entries[PAINT]["name_en"] = "BRUSH1.5 paint (NEW)"
    synced.entries[PAINT]["endpoint"] = f"/{PAINT}"
    assert synced.sync() == ["nothing to do"]


def test_a_further_name_joins_the_names(synced: Synced) -> None:
    synced.entries[ANIMATE]["name_en"] = "brush-1.5/animate-pro"
    out = synced.sync("--apply")
    assert '    names: + "brush-1.5/animate-pro"' in out
    assert facts_of(synced.root, ANIMATE).names == ("brush-1.5/animate", "brush-1.5/animate-pro")


def test_gone_is_said_and_marked_once(synced: Synced) -> None:
    before = facts_of(synced.root, ANIMATE)
    del synced.entries[ANIMATE]

    assert synced.sync("--apply")[0] == f"gone: {ANIMATE} (brush-1.5/animate)"
    after = facts_of(synced.root, ANIMATE)
    assert after.gone is not None
    assert (after.gone.since, after.params) == (DAY, before.params)
    assert synced.sync("--apply") == ["nothing to do"]

    assert synced.tree.run("generate") == 0
    page = (synced.root / "docs/models/brush.md").read_text(encoding="utf-8")
    assert f"**Gone.** Not offered any more since {DAY}" in page


def test_what_is_gone_may_come_back(synced: Synced) -> None:
    model = synced.entries.pop(ANIMATE)
    synced.sync("--apply")
    synced.entries[ANIMATE] = model
    assert f"    gone: {DAY} -> listed again" in synced.sync("--apply")
    assert facts_of(synced.root, ANIMATE).gone is None


def test_only_what_came_from_the_registry_can_be_gone(synced: Synced) -> None:
    """Of the four endpoints, two are evidenced elsewhere."""
    synced.entries = {"studio/other": a_model("studio/other")}
    gone = [line for line in synced.sync() if line.startswith("gone")]
    assert gone == [
        f"gone: {ANIMATE} (brush-1.5/animate)",
        f"gone: {PAINT} (brush-1.5/paint, Brush1.5 Paint (new))",
    ]


def test_the_registry_takes_over_from_other_evidence(synced: Synced) -> None:
    echo = facts_of(synced.root, "echo/text")
    synced.entries["echo/text"] = entry(echo)
    assert '    evidence: "documented" -> "official registry"' in synced.sync()

    synced.entries["echo/text"]["params"] = []
    assert synced.sync() == ["nothing to do"]


# -------------------------------------------------------------------- what is new to us


def test_a_new_endpoint_goes_to_its_siblings(synced: Synced) -> None:
    path = "studio/brush-2.0/paint"
    seed = {"fieldKey": "seed", "type": "INT", "required": False, "min": 0, "max": 99}
    prompt = {"fieldKey": "prompt", "type": "STRING", "required": True, "defaultValue": "A fox."}
    synced.entries[path] = a_model(path, output_type="image", params=[prompt, seed])

    assert synced.sync("--apply") == [
        f"new: {path} (brush-2.0/paint; image) -> spec/facts/brush.yaml",
        "    + prompt: string, required",
        "    + seed: integer, optional, min 0, max 99",
        "1 new; 4 endpoints are in the facts",
        "a person has to supply in spec/models:",
        f"    {path} lacks a family, a task, a summary and an explanation of seed",
        "written: spec/facts/brush.yaml",
    ]
    facts = facts_of(synced.root, path)
    assert (facts.evidence, facts.as_of, facts.params[0].sample) == ("official registry", DAY, True)
    assert synced.sync("--apply") == ["nothing to do"]

    line = synced.tree.line_of("facts/brush.yaml", path)
    assert synced.check() == [
        f"spec/facts/brush.yaml:{line}: {path}: no file in spec/models describes this endpoint;"
        " add it to the family it belongs to",
        "1 problem in the spec; nothing was written",
    ]
    synced.tree.edit(
        "models/brush.yaml",
        "endpoints:\n",
        f"endpoints:\n  {path}:\n    task: text-to-image\n    summary: Paints again.\n",
    )
    assert "seed: this parameter is explained neither in" in synced.check()[0]
    synced.tree.edit(
        "models/brush.yaml",
        "Paints again.\n",
        "Paints again.\n    params:\n      seed:\n        description: Repeats a picture.\n",
    )
    assert synced.tree.run("generate") == 0
    assert synced.tree.run("check") == 0


@pytest.mark.parametrize("path", ["atelier/pen/draw", "image/pen/draw", "studio-2/draw"])
def test_a_new_endpoint_without_siblings_is_unsorted(synced: Synced, path: str) -> None:
    if path.startswith("studio"):  # which from now on two families begin with
        (synced.root / "spec/facts/chalk.yaml").write_text(
            facts_text_of(a_model("studio-1/draw")), encoding="utf-8"
        )
    synced.entries[path] = a_model(path)
    assert f"new: {path} ({path.partition('/')[2]}; video) -> spec/facts/unsorted.yaml" in (
        synced.sync("--apply")
    )
    assert facts_of(synced.root, path).names == (path.partition("/")[2],)
    before = files_of(synced.root)
    assert not [line for line in synced.sync("--apply") if line.startswith("new")]
    assert files_of(synced.root) == before
    assert any(f"{path}: no file in spec/models describes" in line for line in synced.check())


def facts_text_of(model: dict[str, Any]) -> str:
    made = EndpointFacts(
        path=model["endpoint"],
        names=(model["name_en"],),
        output="video",
        evidence="documented",
        params=(ParameterFacts(name="prompt", type="string", required=True),),
    )
    return facts_text(FactsFile(endpoints=(made,)))


def test_the_unsorted_move_on_when_words_are_there(synced: Synced) -> None:
    path = "atelier/pen/draw"
    synced.entries[path] = a_model(path)
    synced.sync("--apply")
    (synced.root / "spec/models/pen.yaml").write_text(
        "family: pen\ntitle: Pen\nsummary: Draws.\nendpoints:\n"
        f"  {path}:\n    task: text-to-video\n    summary: Draws a line.\n",
        encoding="utf-8",
    )
    assert synced.sync("--apply") == [
        f"moved: {path}",
        "    moves from spec/facts/unsorted.yaml to spec/facts/pen.yaml",
        "1 moved; 5 endpoints are in the facts",
        "written: spec/facts/pen.yaml",
        "removed: spec/facts/unsorted.yaml",
    ]
    assert synced.sync("--apply") == ["nothing to do"]
    assert synced.tree.run("generate") == 0


def test_a_new_endpoint_without_a_name_lacks_one(synced: Synced) -> None:
    path = "atelier/pen/draw"
    synced.entries[path] = a_model(path, name_en="")
    out = synced.sync("--apply")
    assert f"    {path} lacks a documented name, a family, a task and a summary" in out
    assert any("an endpoint needs at least one documented name" in line for line in synced.check())


def test_apply_writes_facts_only(synced: Synced) -> None:
    synced.tree.run("generate")
    before = files_of(synced.root)
    synced.entries = {"studio/other": a_model("studio/other")}
    synced.sync("--apply")
    after = files_of(synced.root)
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert changed == {"spec/facts/brush.yaml"}


# ------------------------------------------------------------------- reading the file


def test_texts_files_and_loras_bring_samples(tmp_path: Path) -> None:
    params = [
        {"fieldKey": "prompt", "type": "STRING", "defaultValue": "A fox in the snow."},
        {"fieldKey": "title", "type": "STRING", "defaultValue": ""},
        {"fieldKey": "imageUrls", "type": "IMAGE", "defaultValue": '["https://x.example/1.png"]'},
        {"fieldKey": "lora", "type": "MODEL", "defaultValue": "style.safetensors"},
        {"fieldKey": "voice_id", "type": "STRING", "defaultValue": "Calm_Woman"},
    ]
    found = {p.name: (p.default, p.sample) for p in read(tmp_path, *params).endpoints[0].params}
    assert found == {
        "prompt": (None, True),
        "title": (None, False),
        "imageUrls": (None, True),
        "lora": (None, True),
        "voice_id": ("Calm_Woman", False),
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
    ],
)
def test_choices_numbers_and_flags_bring_defaults(
    tmp_path: Path, parameter: dict[str, Any], default: object
) -> None:
    found = read(tmp_path, {"fieldKey": "it", **parameter})
    assert repr(found.endpoints[0].params[0].default) == repr(default)
    assert not found.remarks


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
        (
            {"type": "IMAGE", "maxInputNum": 4},
            "maxInputNum 4 is left out, as it takes a single value",
        ),
    ],
)
def test_what_cannot_be_meant_is_left_out_with_a_remark(
    tmp_path: Path, parameter: dict[str, Any], remark: str
) -> None:
    found = read(tmp_path, {"fieldKey": "it", **parameter})
    assert found.remarks == (f"studio/any, it: {remark}",)


def test_what_is_listed_twice_counts_once(tmp_path: Path) -> None:
    size = {"fieldKey": "size", "type": "LIST", "options": ["1k", {"value": "1k"}, "", "2k"]}
    found = read(tmp_path, size, {"fieldKey": "size", "type": "STRING"})
    assert [p.options for p in found.endpoints[0].params] == [("1k", "2k")]
    assert found.remarks == (
        "studio/any, size: the registry lists it twice; the first entry counts",
    )


def test_a_registry_may_stand_under_models(tmp_path: Path) -> None:
    file = tmp_path / "registry.json"
    file.write_text(json.dumps({"version": "1", "models": [a_model("studio/any")]}), "utf-8")
    assert [facts.path for facts in registry.read(file).endpoints] == ["studio/any"]


def test_deprecation_is_in_the_name(tmp_path: Path) -> None:
    assert read(tmp_path, name_en="pen/draw [Deprecated]").endpoints[0].deprecated
    assert not read(tmp_path).endpoints[0].deprecated


def _without(key: str) -> dict[str, Any]:
    return {k: v for k, v in a_model("studio/any").items() if k != key}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("[{", ":1: this is not valid JSON: Expecting property name enclosed in double quotes"),
        ("{}", ": a registry is a JSON list of endpoints, and this is none"),
        ("[]", ": a registry is a JSON list of endpoints, and this is none"),
        ('["x"]', ': endpoint 1: it needs the key "endpoint" with a path'),
        ([_without("endpoint")], ': endpoint 1: it needs the key "endpoint" with a path'),
        ([_without("params")], ': studio/any: it needs the key "params" with a list'),
        (
            [a_model("studio/any", output_type="smell")],
            ': studio/any: the output_type "smell" is none of'
            " video, image, audio, 3d, text, file, string",
        ),
        (
            [a_model("studio/any", params=[{"type": "INT"}])],
            ': studio/any, parameter 1: it needs the key "fieldKey" with a name',
        ),
        (
            [a_model("studio/any", params=[{"fieldKey": "hue", "type": "COLOR"}])],
            ': studio/any, hue: the type "COLOR" is none of'
            " STRING, INT, FLOAT, BOOLEAN, LIST, IMAGE, VIDEO, AUDIO, MODEL",
        ),
        (
            [a_model("studio/any", params=[{"fieldKey": "hue", "type": "LIST"}])],
            ": studio/any, hue: a LIST needs options",
        ),
    ],
)
def test_a_bad_file_gives_one_sentence(
    tree: Tree, capsys: pytest.CaptureFixture[str], content: Any, says: str
) -> None:
    file = tree.root / "registry.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    before = files_of(tree.root)
    assert main(["--root", str(tree.root), "sync", str(file), "--apply"]) == 1
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", f"{file}{says}\n")
    assert files_of(tree.root) == before


def test_a_file_that_is_not_there(tree: Tree, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tree.root), "sync", "nowhere.json"]) == 1
    assert capsys.readouterr().err == (
        "nowhere.json: the file can't be read (No such file or directory)\n"
    )


# --------------------------------------------------------------------- the real spec


def test_facts_are_written_as_they_stand() -> None:
    """To the letter, so that a sync shows in the history as what it changed."""
    for file, place in documents_of(REPOSITORY).facts:
        assert facts_text(file) == (REPOSITORY / place.file).read_text(encoding="utf-8")


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A copy of the real spec."""
    shutil.copytree(REPOSITORY / "spec", tmp_path / "spec")
    return tmp_path


def test_the_real_facts_agree_with_the_registry_made_of_them(
    real: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files_of(real)
    file = write_registry(real / "registry.json", entries(documents_of(real)))
    assert main(["--root", str(real), "sync", str(file), "--apply"]) == 0
    assert capsys.readouterr().out == "nothing to do\n"
    assert files_of(real) == before


NEW_PATHS: dict[str, str] = {
    "kling-v9-pro/image-to-video": "kling",
    "minimax/hailuo-9/fast": "hailuo",
    "rhart-audio/text-to-audio/speech-9-hd": "minimax",
    "rhart-video/wan-2.2/image-to-video-plus": "wan",
    "bytedance/unheard-of": "unsorted",
    "rhart-video/unheard-of/text-to-video": "unsorted",
    "unheard-of/text-to-video": "unsorted",
}


def test_a_newer_registry_on_the_real_facts(real: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Changes of every kind at once; the second run finds nothing to do."""
    models = entries(documents_of(real))
    removed = models.pop(0)
    models += [a_model(path, name_en=path) for path in NEW_PATHS]
    changed = next(m for m in models if m["endpoint"] == "minimax/hailuo-2.3/image-to-video-pro")
    changed["params"].append({"fieldKey": "mood", "type": "LIST", "options": ["calm", "wild"]})
    file = write_registry(real / "registry.json", models)
    command = ["--root", str(real), "sync", str(file), "--as-of", DAY]

    assert main(command) == 0
    dry = capsys.readouterr().out
    assert main([*command, "--apply"]) == 0
    wet = capsys.readouterr().out
    assert dry.partition("nothing was written")[0] == wet.partition("written: ")[0]
    for path, family in NEW_PATHS.items():
        assert f"new: {path} ({path}; video) -> spec/facts/{family}.yaml" in wet
        assert f"{path} lacks a family, a task and a summary" in wet
    assert f"gone: {removed['endpoint']} " in wet
    assert f"7 new, 1 changed, 1 gone; {len(models) - 7 + 1 + elsewhere()} endpoints" in wet

    before = files_of(real)
    assert main([*command, "--apply"]) == 0
    assert capsys.readouterr().out == "nothing to do\n"
    assert files_of(real) == before

    assert main(["--root", str(real), "check"]) == 1
    told = capsys.readouterr().err
    for path in NEW_PATHS:
        assert f"{path}: no file in spec/models describes this endpoint" in told
    assert "mood: this parameter is explained neither in spec/models nor in" in told


def elsewhere() -> int:
    """How many endpoints have other evidence than the registry."""
    return sum(f.evidence != "official registry" for f, _ in all_facts(documents_of(REPOSITORY)))
