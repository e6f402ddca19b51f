"""``codegen sync``: what published files have changed and taken away."""

from __future__ import annotations

import contextlib
import os
from typing import Any

import pytest

from codegen.__main__ import main
from runninghub_async.documents.facts import ParameterFacts

from . import published
from .syncing import (
    ANIMATE,
    DAY,
    ECHO,
    LATER,
    PAINT,
    Workshop,
    a_model,
    documents_of,
)

# ------------------------------------------------------------------- what is different


def test_the_registry_of_our_own_facts_has_nothing_to_do(shop: Workshop) -> None:
    said = shop.sync()
    assert (said.code, said.lines[0]) == (0, "nothing to do")
    assert said.lines[1:] == ["2 endpoints are as a newer edition has them; --apply notes its day"]


def test_a_changed_endpoint(shop: Workshop) -> None:
    model = shop.entries[PAINT]
    model["output_type"] = "video"
    shop.drop(PAINT, "words")
    shop.parameter(PAINT, "imageNum")["options"] += [{"value": "8"}]
    del shop.parameter(PAINT, "imageNum")["options"][0]
    shop.parameter(PAINT, "imageNum")["defaultValue"] = "2"
    shop.parameter(PAINT, "strength")["max"] = 2
    shop.parameter(PAINT, "imageUrls").update(required=True, accept='["jpg", "webp"]')
    model["params"].insert(0, {"fieldKey": "seed", "type": "INT", "min": 0, "defaultValue": 0})

    said = shop.sync()
    assert said.code == 1
    assert said.lines == [
        f"changed: {PAINT}",
        '    output: "image" -> "video"',
        '    imageNum: default: "1" -> "2"',
        '    imageNum: options: + "8" - "1"',
        "    strength: max: 1 -> 2",
        "    imageUrls: required: false -> true",
        '    imageUrls: accept: + "WEBP" - "PNG"',
        "    - words",
        "    + seed: integer, optional, default 0, min 0",
        "    evidence: official registry of 2026-05-07 -> official registry of 2026-06-01",
        "1 changed; 4 endpoints are in the facts",
        "1 endpoint is as a newer edition has them; --apply notes its day",
        "nothing was written; --apply would write spec/facts/brush.yaml, spec/models/brush.yaml",
        "to do, for a person, and then `make generate`:",
        f"    spec/models/brush.yaml: {PAINT}: words for seed",
    ]


def test_what_a_source_is_silent_about_is_kept(shop: Workshop) -> None:
    """Fields that are absent, and what the shape has no word for."""
    before = shop.facts(PAINT)
    bare = {"fieldKey", "type"}
    for parameter in shop.entries[PAINT]["params"]:
        for key in [key for key in parameter if key not in bare]:
            del parameter[key]
    del shop.entries[PAINT]["output_type"], shop.entries[PAINT]["name_en"]
    assert shop.sync("--apply").lines[0] == "nothing to do"

    after = shop.facts(PAINT)
    assert (after.output, after.names, after.nav) == (before.output, before.names, before.nav)
    assert (after.params, after.prices) == (before.params, before.prices)


def test_an_entry_without_parameters_is_silent_about_them(shop: Workshop) -> None:
    for path in (PAINT, ANIMATE):
        shop.entries[path]["params"] = []
    before = shop.facts(PAINT)
    assert shop.sync("--apply").lines[0] == "nothing to do"
    assert shop.facts(PAINT).params == before.params


def test_what_differs_only_in_form_is_no_change(shop: Workshop) -> None:
    shop.entries[PAINT]["params"].reverse()
    shop.parameter(PAINT, "strength").update(min=0.0, max="1", step=0.05)
    shop.parameter(PAINT, "imageUrls")["accept"] = ".png, image/jpg"
    options = shop.parameter(PAINT, "imageNum")
    options["options"] = str([int(option["value"]) for option in reversed(options["options"])])
    shop.entries[PAINT]["name_en"] = "BRUSH1.5 paint (NEW)"
    shop.entries[PAINT]["endpoint"] = f"/openapi/v2/{PAINT.upper()}"
    assert shop.sync().lines[0] == "nothing to do"


def test_a_retyped_parameter_keeps_what_fits_and_loses_the_rest(shop: Workshop) -> None:
    shop.parameter(PAINT, "imageNum").update(type="INT", defaultValue=2, min=1, max=8)
    said = shop.sync("--apply")
    assert '    imageNum: type: "choice" -> "integer"' in said.lines
    after = {p.name: p for p in shop.facts(PAINT).params}["imageNum"]
    assert after == ParameterFacts(
        name="imageNum", type="integer", required=False, default=2, min=1, max=8
    )
    assert any("whether the words of imageNum still hold" in line for line in said.lines)
    assert shop.sync().lines[0] == "nothing to do"
    assert shop.tree.run("check") == 1  # what is generated is not fresh; the spec is valid
    assert shop.tree.run("generate") == 0


def test_a_default_that_no_longer_fits_goes(shop: Workshop) -> None:
    number = shop.parameter(PAINT, "imageNum")
    number["options"] = ["7", "8"]
    del number["defaultValue"]
    height = shop.parameter(PAINT, "customHight")
    height["min"] = 1100
    del height["defaultValue"]
    said = shop.sync("--apply")
    assert '    imageNum: default: "1" -> none' in said.lines
    assert "    customHight: default: 1024 -> none" in said.lines
    assert shop.tree.run("generate") == 0


def test_a_further_name_joins_the_names(shop: Workshop) -> None:
    shop.entries[ANIMATE]["name_en"] = "brush-1.5/animate-pro"
    assert '    names: + "brush-1.5/animate-pro"' in shop.sync("--apply").lines
    assert shop.facts(ANIMATE).names == ("brush-1.5/animate", "brush-1.5/animate-pro")


@pytest.mark.parametrize("taken", ["brush-1.5/paint", PAINT])
def test_a_name_that_is_another_s_is_left_out(shop: Workshop, taken: str) -> None:
    shop.entries[ANIMATE]["name_en"] = taken
    shop.entries["studio/brush-2.0/paint"] = a_model("studio/brush-2.0/paint", name_en=taken)
    said = shop.sync("--apply")
    assert shop.facts(ANIMATE).names == ("brush-1.5/animate",)
    assert "    studio/brush-2.0/paint: a documented name, in spec/facts" in said.lines
    assert sum("is left out" in line for line in said.lines) == 2


def test_a_renamed_parameter_is_guessed_and_said(shop: Workshop) -> None:
    shop.parameter(PAINT, "customHight")["fieldKey"] = "customHeight"
    said = shop.sync("--apply")
    assert (
        "    perhaps customHight is customHeight now; everything else of it is the same"
        in said.lines
    )
    assert any("that the words of customHight can go" in line for line in said.lines)


def test_a_renamed_endpoint_is_guessed_and_said(shop: Workshop) -> None:
    model = shop.entries.pop(PAINT)
    shop.entries["studio/brush-2.0/paint"] = model | {
        "endpoint": "studio/brush-2.0/paint",
        "name_en": "brush-2.0/paint",
    }
    assert f"    perhaps {PAINT} under another path" in shop.sync().lines


def test_what_stands_for_leaving_a_choice_out_is_neither_new_nor_gone(shop: Workshop) -> None:
    shop.parameter(PAINT, "detail")["options"].insert(0, {"value": "empty"})
    assert shop.sync("--apply").lines[0] == "nothing to do"
    shop.tree.edit("facts/brush.yaml", '["1536", "1536pro"]', '["1536", "1536pro", "empty"]')
    shop.parameter(PAINT, "detail")["options"] = ["2048", "1536"]
    assert '    detail: options: + "2048" - "1536pro"' in shop.sync("--apply", day=LATER).lines
    detail = {p.name: p for p in shop.facts(PAINT).params}["detail"]
    assert detail.options == ("2048", "1536", "empty")


def test_an_output_that_a_person_has_settled_stays(shop: Workshop) -> None:
    """Where the sources are at odds, and so in doubt."""
    shop.tree.edit(
        "facts/brush.yaml", "  output: image\n", "  output: image\n  output_doubtful: true\n"
    )
    shop.entries[PAINT]["output_type"] = "video"
    assert shop.sync("--apply").lines[0] == "nothing to do"
    assert (shop.facts(PAINT).output, shop.facts(PAINT).output_doubtful) == ("image", True)


# ------------------------------------------------------------------------- what is gone


def test_gone_is_said_and_marked_once(shop: Workshop) -> None:
    before = shop.facts(PAINT)
    del shop.entries[PAINT]

    said = shop.sync("--apply")
    assert said.lines[0] == f"gone: {PAINT} (brush-1.5/paint, Brush1.5 Paint (new))"
    after = shop.facts(PAINT)
    assert after.gone is not None
    assert (after.gone.since, after.gone.last_seen) == (DAY, "2026-05-07")
    assert after.params == before.params
    assert shop.sync("--apply", day=LATER).lines[0] == "nothing to do"
    assert shop.tree.run("generate") == 0


def test_what_is_gone_may_come_back(shop: Workshop) -> None:
    model = shop.entries.pop(PAINT)
    shop.sync("--apply")
    shop.entries[PAINT] = model
    file = shop.root / "spec/models/brush.yaml"
    words = file.read_text().replace(f"  {PAINT}:\n", f"  {PAINT}:\n    instead: {ANIMATE}\n")
    file.write_text(words)
    said = shop.sync("--apply", day=LATER)
    assert f"    gone: {DAY} -> listed again" in said.lines
    assert f"    {PAINT}: that its `instead` can go, as it is listed again" in said.lines
    assert shop.facts(PAINT).gone is None
    assert (
        shop.run("check")
        .errors[0]
        .endswith("instead is for endpoints that are gone; this one is not")
    )


def test_words_that_send_people_to_what_is_gone_are_to_do(shop: Workshop) -> None:
    file = shop.root / "spec/models/brush.yaml"
    entry = f"  {ANIMATE}:\n"
    assert entry in file.read_text()
    file.write_text(file.read_text().replace(entry, f"{entry}    deprecated: Use {PAINT}.\n"))
    del shop.entries[PAINT]
    said = shop.sync("--apply")
    assert (
        f"    {ANIMATE}: another way than {PAINT}, of which its words speak and which is gone"
        in said.lines
    )
    shop.entries["a/b"] = a_model("a/b")
    del shop.entries[ANIMATE]
    file.write_text(
        file.read_text().replace(f"  {PAINT}:\n", f"  {PAINT}:\n    instead: {ANIMATE}\n")
    )
    said = shop.sync(day=LATER)
    assert f"    {PAINT}: another `instead` than {ANIMATE}, which is gone" in said.lines


def test_a_reader_that_leaves_ends_no_command_before_its_time(shop: Workshop) -> None:
    """As in ``python -m codegen sync … | head -1``."""
    file = shop.root / "registry.json"
    published.write(file, [*shop.entries.values(), *(a_model(f"a/{n}") for n in range(9))])
    for code, *words in (
        (1, "check"),
        (0, "generate"),
        (1, "sync", str(file)),
        (1, "sync", str(file), "--json"),
        (0, "sync", str(file), "--apply"),
        (0, "new", "a/b", "--family", "brush"),
    ):
        read, write = os.pipe()
        os.close(read)
        with open(write, "w", buffering=1) as pipe, contextlib.redirect_stdout(pipe):
            assert main(["--root", str(shop.root), *words]) == code


def test_an_edition_of_before_does_not_bring_back_what_is_gone(shop: Workshop) -> None:
    model = shop.entries.pop(PAINT)
    shop.sync("--apply")
    shop.entries[PAINT] = model
    assert shop.sync("--apply", day="2026-05-20").lines[0] == "nothing to do"
    assert shop.facts(PAINT).gone is not None


def test_only_the_source_that_had_it_last_can_say_that_it_is_gone(shop: Workshop) -> None:
    """Not another kind of source, not the same edition, not a newer one that another has too."""
    facts = published.listed(documents_of(shop.root))
    others = [f for f in facts if f.path not in (PAINT, ECHO)]
    newer = {"capabilities.json": published.capabilities(others, LATER)}
    assert shop.sync_files(newer).lines[0] == "nothing to do"

    del shop.entries[PAINT]
    assert shop.sync(day="2026-05-07").lines[0] == "nothing to do"

    both = {
        "registry.json": list(shop.entries.values()),
        "capabilities.json": published.capabilities(facts, LATER),
    }
    assert shop.sync_files(both).lines[0] == "nothing to do"


def test_a_source_that_confirmed_it_can_say_later_that_it_is_gone(shop: Workshop) -> None:
    facts = published.listed(documents_of(shop.root), "official registry")
    first = {"capabilities.json": published.capabilities(facts, DAY)}
    assert shop.sync_files(first, "--apply").lines[0] == "nothing to do"
    assert (shop.facts(PAINT).evidence, shop.facts(PAINT).as_of) == ("official code", DAY)

    rest = [f for f in facts if f.path != PAINT]
    second = {"capabilities.json": published.capabilities(rest, LATER)}
    assert shop.sync_files(second).lines[0].startswith(f"gone: {PAINT} ")


def test_a_parameter_is_gone_only_from_the_source_that_had_it_last(shop: Workshop) -> None:
    facts = shop.facts(PAINT)
    strange = {"fieldKey": "hue", "type": "STRING", "required": False}
    shop.entries[PAINT]["params"].append(strange)
    shop.sync("--apply")
    without = published.capabilities([facts], LATER)
    without["endpoints"][0]["params"] = without["endpoints"][0]["params"][:3]
    assert shop.sync_files({"capabilities.json": without}, "--apply").lines[0] == "nothing to do"
    kept = {p.name: p for p in shop.facts(PAINT).params}["hue"]
    assert (kept.evidence, kept.as_of) == ("official registry", DAY)

    shop.entries[PAINT]["params"].remove(strange)
    said = shop.sync(day="2026-08-01")
    assert "    - hue" in said.lines


def test_a_price_that_depends_on_a_parameter_goes_with_it(shop: Workshop) -> None:
    shop.drop(PAINT, "detail")
    said = shop.sync("--apply")
    assert any(line.startswith("    - price on cn in CNY per image") for line in said.lines)
    assert shop.facts(PAINT).prices == ()


@pytest.mark.parametrize("announced", [3, None])
def test_an_excerpt_takes_nothing_for_gone(shop: Workshop, announced: int | None) -> None:
    models = [a_model(f"studio/many/{number}") for number in range(20)]
    shop.entries |= {model["endpoint"]: model for model in models}
    shop.sync("--apply")
    data: Any = [shop.entries[ANIMATE]]
    if announced is not None:
        data = {"version": f"public-{LATER}", "model_count": announced, "models": data}
    assert shop.sync_files({"registry.json": data}, day=LATER).lines[0] == "nothing to do"


def test_an_entry_without_a_path_may_be_what_is_missing(shop: Workshop) -> None:
    del shop.entries[PAINT]["endpoint"]
    assert shop.sync().code == 0
    shop.entries[PAINT]["endpoint"] = shop.entries[ANIMATE]["endpoint"]
    models = [shop.entries[ANIMATE], shop.entries[PAINT]]  # both for the one: none is missing
    kit = {"version": LATER, "model_count": len(models), "models": models}
    assert shop.sync_files({"kit.json": kit}).lines[0].startswith(f"gone: {PAINT} ")
