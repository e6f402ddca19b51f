"""``codegen sync``: where new endpoints go, and what is left for a person to say."""

from __future__ import annotations

import pytest

from codegen.facts_text import facts_text
from runninghub_async.documents.facts import EndpointFacts, FactsFile, ParameterFacts

from .syncing import (
    ANIMATE,
    DAY,
    PAINT,
    Workshop,
    a_model,
    files_of,
)

# -------------------------------------------------------------------- what is new to us


def test_a_new_endpoint_goes_to_its_siblings_and_its_words_are_begun(shop: Workshop) -> None:
    path = "studio/brush-2.0/paint"
    seed = {"fieldKey": "seed", "type": "INT", "required": False, "min": 0, "max": 99}
    prompt = {"fieldKey": "prompt", "type": "STRING", "required": True, "defaultValue": "A fox."}
    shop.entries[path] = a_model(path, output_type="image", params=[prompt, seed])
    before = files_of(shop.root)

    said = shop.sync("--apply")
    line = shop.tree.line_of("models/brush.yaml", path)
    assert [text for text in said.lines if path in text or "seed" in text] == [
        f"new: {path} (brush-2.0/paint; image) -> spec/facts/brush.yaml",
        "    + seed: integer, optional, min 0, max 99",
        f"    spec/models/brush.yaml:{line}: {path}: a task, a summary and words for seed",
    ]
    facts = shop.facts(path)
    assert (facts.evidence, facts.as_of, facts.params[0].sample) == ("official registry", DAY, True)
    after = files_of(shop.root)
    models = "spec/models/brush.yaml"
    assert {name for name in after if after[name] != before.get(name)} == {
        "spec/facts/brush.yaml",
        models,
    }
    kept = set(before[models].splitlines())
    assert kept <= set(after[models].splitlines())
    assert shop.sync("--apply").lines[0] == "nothing to do"
    assert files_of(shop.root) == after

    assert [text.partition(": ")[2] for text in shop.run("check").errors[:-1]] == [
        f"{path}: task is still to be filled in (TODO)",
        f"{path}: summary is still to be filled in (TODO)",
        f"{path}, seed: description is still to be filled in (TODO)",
    ]
    shop.fill_in("Paints a picture once more.")
    assert shop.tree.run("generate") == 0
    assert shop.tree.run("check") == 0


NEW_LINES = ["", "    params:", "      hue:", "      class:"]


def test_words_are_begun_in_place_for_what_a_known_endpoint_takes_new(shop: Workshop) -> None:
    """Beside the entries that are there, also where there were none, or ones without words."""
    for path in (PAINT, ANIMATE):
        shop.entries[path]["params"] += [
            {"fieldKey": "hue", "type": "STRING"},
            {"fieldKey": "class", "type": "STRING"},
        ]
    shop.tree.edit(
        "models/brush.yaml", "      moods:\n", "      hue:\n        evidence: Odd.\n      moods:\n"
    )
    before = (shop.root / "spec/models/brush.yaml").read_text().splitlines()
    said = shop.sync("--apply")
    after = (shop.root / "spec/models/brush.yaml").read_text().splitlines()
    assert [line for line in after if "TODO" not in line and line not in NEW_LINES] == [
        line for line in before if line not in NEW_LINES
    ]
    assert sum("spec/models/brush.yaml:" in line for line in said.lines) == 3
    told = [text for text in shop.run("check").errors if "TODO" in text]
    assert [text.partition(" ")[2].partition(":")[0] for text in told] == [
        f"{PAINT}, hue",
        f"{PAINT}, class",
        f"{PAINT}, class",
        f"{ANIMATE}, hue",
        f"{ANIMATE}, class",
        f"{ANIMATE}, class",
    ]


def test_what_has_no_usable_name_is_asked_for_one(shop: Workshop) -> None:
    shop.entries |= {
        f"studio/brush-2.0/{number}": a_model(f"studio/brush-2.0/{number}", name_en=name)
        for number, name in enumerate(["画笔 2.0", "brush_1_5_animate", ""])
    }
    said = shop.sync("--apply")
    assert sum("a method's name" in line for line in said.lines) == 3
    assert "    studio/brush-2.0/2: a documented name, in spec/facts" in said.lines


def test_what_became_deprecated_is_asked_for_a_successor(shop: Workshop) -> None:
    shop.entries[ANIMATE]["name_en"] = "brush-1.5/animate [Deprecated]"
    said = shop.sync("--apply")
    assert "    deprecated: false -> true" in said.lines
    assert any("deprecated is still to be filled in" in text for text in shop.run("check").errors)


@pytest.mark.parametrize("path", ["atelier/pen/draw", "image/pen/draw", "studio-2/draw"])
def test_a_new_endpoint_without_siblings_is_unsorted(shop: Workshop, path: str) -> None:
    if path.startswith("studio"):  # which from now on two families begin with
        (shop.root / "spec/facts/chalk.yaml").write_text(facts_text_of("studio-1/draw"))
    shop.entries[path] = a_model(path)
    said = shop.sync("--apply")
    assert f"new: {path} ({path.partition('/')[2]}; video) -> spec/facts/unsorted.yaml" in (
        said.lines
    )
    assert any(f"`python -m codegen new {path} --family NAME`" in line for line in said.lines)
    assert shop.facts(path).names == (path.partition("/")[2],)
    before = files_of(shop.root)
    assert shop.sync("--apply").code == 0
    assert files_of(shop.root) == before
    told = shop.run("check").errors
    assert any(f"{path}: no file in spec/models describes" in text for text in told)


def facts_text_of(path: str) -> str:
    made = EndpointFacts(
        path=path,
        names=(path,),
        output="video",
        evidence="documented",
        params=(ParameterFacts(name="prompt", type="string", required=True),),
    )
    return facts_text(FactsFile(endpoints=(made,)))


def test_the_unsorted_move_on_when_words_are_there(shop: Workshop) -> None:
    path = "atelier/pen/draw"
    shop.entries[path] = a_model(path)
    shop.sync("--apply")
    (shop.root / "spec/models/pen.yaml").write_text(
        "family: pen\ntitle: Pen\nsummary: Draws.\nendpoints:\n"
        f"  {path}:\n    task: text-to-video\n    summary: Draws a line.\n"
    )
    assert shop.sync("--apply").lines == [
        f"moved: {path}",
        "    moves from spec/facts/unsorted.yaml to spec/facts/pen.yaml",
        "1 moved; 5 endpoints are in the facts",
        "written: spec/facts/pen.yaml",
        "removed: spec/facts/unsorted.yaml",
    ]
    assert shop.sync().lines[0] == "nothing to do"
    assert shop.tree.run("generate") == 0


# ----------------------------------------------------------------------- for a program


def test_json_says_the_same_to_a_program(shop: Workshop) -> None:
    path = "studio/brush-2.0/paint"
    shop.entries[path] = a_model(path)
    del shop.entries[ANIMATE]
    shop.parameter(PAINT, "strength")["max"] = 2
    shop.parameter(PAINT, "moods")["type"] = "COLOR"
    found = shop.as_json({"registry.json": list(shop.entries.values())})
    assert (found["drift"], found["endpoints"], found["written"]) == (True, 4, [])
    assert [(source["shape"], source["as_of"]) for source in found["sources"]] == [
        ("registry", DAY)
    ]
    kinds = {update["path"]: update["kind"] for update in found["updates"]}
    assert kinds == {PAINT: "changed", ANIMATE: "gone", path: "new"}
    changed = next(update for update in found["updates"] if update["kind"] == "changed")
    assert changed["changes"] == [
        {"parameter": "strength", "site": None, "fact": "max", "before": 1, "after": 2}
    ]
    new = next(update for update in found["updates"] if update["kind"] == "new")
    assert new["added"]["params"] == [
        {"name": "prompt", "type": "string", "required": True, "default": None}
    ]
    assert [task["file"] for task in found["todo"] if task["path"] == path] == [
        "spec/models/brush.yaml"
    ]
    assert any("COLOR" in remark for remark in found["remarks"])

    files = {"registry.json": list(shop.entries.values())}
    assert shop.as_json(files, "--apply")["written"] == [
        "spec/facts/brush.yaml",
        "spec/models/brush.yaml",
    ]
    assert shop.as_json(files)["drift"] is False
