"""``codegen sync``: what published files have new, changed and gone, and taking it over."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from codegen.__main__ import main
from codegen.documents import EndpointFacts, FactsFile, ParameterFacts
from codegen.facts_text import facts_text, sources_text

from . import published
from .published import Entry
from .syncing import (
    ANIMATE,
    DAY,
    ECHO,
    LATER,
    PAINT,
    Workshop,
    a_model,
    documents_of,
    facts_of,
    files_of,
)
from .tree import Tree

REPOSITORY = Path(__file__).parents[2]


@pytest.fixture
def shop(tree: Tree, capsys: pytest.CaptureFixture[str]) -> Workshop:
    return Workshop(tree, capsys)


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
    assert f"    gone: {DAY} -> listed again" in shop.sync("--apply", day=LATER).lines
    assert shop.facts(PAINT).gone is None


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


# -------------------------------------------------------------- which source has the say


def test_the_newer_edition_has_the_say_in_whatever_order_they_come(shop: Workshop) -> None:
    older, newer = {}, {}
    facts = shop.facts(PAINT)
    older["one.json"] = published.capabilities([facts], DAY)
    newer["two.json"] = published.capabilities([facts], LATER)
    for files, most in ((older, 300), (newer, 900)):
        entry = next(iter(files.values()))["endpoints"][0]
        next(p for p in entry["params"] if p["key"] == "prompt")["maxLength"] = most
    for files in ({**older, **newer}, {**newer, **older}):
        assert "    prompt: max_length: 800 -> 900" in shop.sync_files(files).lines

    shop.sync_files(newer, "--apply")
    assert shop.facts(PAINT).as_of == LATER
    assert shop.sync_files(older, "--apply").lines[0] == "nothing to do"
    assert shop.facts(PAINT).params[0].max_length == 900


def test_an_older_edition_changes_nothing_that_a_newer_one_confirmed(shop: Workshop) -> None:
    shop.sync("--apply", day=LATER)
    shop.parameter(PAINT, "prompt")["maxLength"] = 300
    shop.entries[PAINT]["params"].append({"fieldKey": "hue", "type": "STRING"})
    assert shop.sync().lines[0] == "nothing to do"


def test_an_older_edition_may_still_say_what_nobody_has_measured(shop: Workshop) -> None:
    """The capabilities have no formats and no steps, the registry before them has."""
    path = "studio/brush-2.0/paint"
    full = [
        {"fieldKey": "imageUrl", "type": "IMAGE", "required": True, "accept": "png,jpg"},
        {"fieldKey": "size", "type": "INT", "required": False, "step": 8, "defaultValue": 64},
    ]
    lean = [{"key": p["fieldKey"], "type": p["type"], "required": p["required"]} for p in full]
    entry = {"endpoint": path, "name_en": "x", "output_type": "image", "params": lean}
    caps = {"version": LATER, "total": 1, "endpoints": [entry]}
    shop.sync_files({"capabilities.json": caps}, "--apply")
    shop.entries[path] = a_model(path, name_en="x", output_type="image", params=full)
    said = shop.sync("--apply")
    image, size = shop.facts(path).params
    assert (image.accept, size.step, size.default) == (("PNG", "JPG"), 8, None)
    assert [p.evidence for p in (image, size)] == [None, None]
    assert said.code == 0
    assert shop.sync().lines[0] == "nothing to do"


def test_several_sources_make_one_endpoint(shop: Workshop) -> None:
    path = "studio/brush-2.0/paint"
    older = a_model(path, params=[{"fieldKey": "imageUrl", "type": "IMAGE", "accept": "png"}])
    entry = {"endpoint": path, "output_type": "image"} | {
        "params": [{"key": "imageUrl", "type": "IMAGE", "required": True, "maxSizeMB": 9}]
    }
    price = {"endpoint": path, "currency": "CNY", "unit": "/张", "price": 0.2}
    said = shop.sync_files(
        {
            "prices.json": {"version": "public-2026-06-15", "pricing": [price]},
            "caps.json": {"version": LATER, "endpoints": [entry]},
            "registry.json": [*shop.entries.values(), older],
        },
        "--apply",
    )
    assert said.code == 0
    facts = shop.facts(path)
    assert (facts.output, facts.evidence, facts.as_of) == ("image", "official code", LATER)
    assert facts.params == (
        ParameterFacts(
            name="imageUrl", type="image", required=True, max_size_mb=9, accept=("PNG",)
        ),
    )
    assert [(p.site, p.currency, p.unit, p.as_of) for p in facts.prices] == [
        ("cn", "CNY", "per image", "2026-06-15")
    ]


def test_evidence_stands_where_it_differs(shop: Workshop) -> None:
    entry = published.capability(shop.facts(PAINT))
    entry["params"] = [p for p in entry["params"] if p["key"] == "prompt"]
    caps = {"version": LATER, "endpoints": [entry]}
    shop.sync_files({"capabilities.json": caps}, "--apply")
    facts = shop.facts(PAINT)
    assert (facts.evidence, facts.as_of) == ("official code", LATER)
    evidence = {p.name: (p.evidence, p.as_of) for p in facts.params}
    assert evidence.pop("prompt") == (None, None)
    assert set(evidence.values()) == {("official registry", "2026-05-07")}


def test_an_edition_that_has_a_successor_in_the_spec_is_not_heard(shop: Workshop) -> None:
    """Endpoints that only it has were taken down before."""
    (shop.root / "spec/sources.yaml").write_text(
        "sources:\n- name: registry\n  shape: registry\n  evidence: official registry\n"
        "  files: [registry.json]\n  editions: [2026-05-07]\n"
    )
    shop.entries["studio/brush-0/paint"] = a_model("studio/brush-0/paint")
    said = shop.sync(day="2026-04-29")
    assert said.lines[0] == "nothing to do"
    assert any("the spec has a newer edition" in line for line in said.lines)
    shop.sync("--apply")
    assert "editions: [2026-05-07, 2026-06-01]" in (shop.root / "spec/sources.yaml").read_text()


SOURCES = """\
sources:
- name: command-line tool
  shape: capabilities
  evidence: official code
  files: [src/tool/capabilities.json]
  editions: []
- name: skills
  shape: capabilities
  evidence: official code
  files: [skills/capabilities.json]
  editions: []
- name: a fork
  shape: capabilities
  evidence: third-party code
  editions: [2026-06-15]
"""


def test_a_source_is_known_by_where_it_is_published_else_by_its_day(shop: Workshop) -> None:
    (shop.root / "spec/sources.yaml").write_text(SOURCES)
    facts = published.listed(documents_of(shop.root), "official registry")
    tool, skills = "src/tool/capabilities.json", "skills/capabilities.json"
    shop.sync_files({tool: published.capabilities(facts, DAY)}, "--apply")
    rest = [f for f in facts if f.path != PAINT]
    assert shop.sync_files({skills: published.capabilities(rest, LATER)}).code == 0
    assert shop.sync_files({"fork.json": published.capabilities(rest, "2026-06-15")}).code == 0
    said = shop.sync_files({tool: published.capabilities(rest, LATER)})
    assert said.lines[0].startswith(f"gone: {PAINT} ")


def test_a_third_party_makes_nothing_surer_that_the_service_said(shop: Workshop) -> None:
    (shop.root / "spec/sources.yaml").write_text(SOURCES)
    fork = published.capabilities([shop.facts(PAINT)], "2026-06-15")
    shop.sync_files({"fork.json": fork}, "--apply")
    assert shop.facts(PAINT).evidence == "official registry"
    next(p for p in fork["endpoints"][0]["params"] if p["key"] == "prompt")["maxLength"] = 900
    shop.sync_files({"fork.json": fork}, "--apply")
    prompt = shop.facts(PAINT).params[0]
    assert (prompt.max_length, prompt.evidence, prompt.as_of) == (
        900,
        "third-party code",
        "2026-06-15",
    )


def test_the_day_of_one_file_can_be_given_whatever_it_says_itself(shop: Workshop) -> None:
    kit = published.kit([shop.facts(PAINT), shop.facts(ANIMATE)], "2026-04-29")
    next(p for p in kit["models"][0]["params"] if p["fieldKey"] == "prompt")["maxLength"] = 9
    assert shop.sync_files({"kit.json": kit}, day=LATER).code == 0
    assert shop.sync_files({"kit.json": kit}, "--as-of", f"kit.json={LATER}").code == 1


# ------------------------------------------------------------------------------- prices


def test_a_changed_price(shop: Workshop) -> None:
    prices = published.price_list(published.listed(documents_of(shop.root)), DAY)
    assert shop.sync_files({"prices.json": prices}).lines[0] == "nothing to do"
    for entry in prices["pricing"]:
        entry["updated_at"] = DAY
    paint = next(entry for entry in prices["pricing"] if entry["endpoint"] == PAINT)
    paint["rules"][1]["price"] = 0.4
    animate = next(entry for entry in prices["pricing"] if entry["endpoint"] == ANIMATE)
    animate["unit"] = "元/5秒"

    said = shop.sync_files({"prices.json": prices}, "--apply")
    assert '    price on cn: amount for detail "1536pro", resolution "1280×720": 0.35 -> 0.4' in (
        said.lines
    )
    assert '    price on cn: unit: "per second" -> "per 5 seconds"' in said.lines
    assert [price.as_of for price in shop.facts(PAINT).prices] == [DAY]
    assert shop.facts(ANIMATE).prices[0].minimum
    assert shop.sync_files({"prices.json": prices}).lines[0] == "nothing to do"
    assert shop.tree.run("generate") == 0

    for entry in prices["pricing"]:
        entry |= {"updated_at": "2026-05-01", "price": 99.5, "unit": "/次"}
        entry.pop("rules", None)
    assert shop.sync_files({"prices.json": prices}).lines[0] == "nothing to do"


def test_a_price_of_one_site_leaves_that_of_the_other(shop: Workshop) -> None:
    shop.tree.edit(
        "facts/brush.yaml",
        "  prices:\n  - site: cn\n    currency: CNY\n    unit: per image",
        "  prices:\n  - site: ai\n    currency: USD\n    unit: per image\n    as_of: 2026-07-10\n"
        '    rules:\n    - amount: "0.03"\n  - site: cn\n    currency: CNY\n    unit: per image',
    )
    entry = {"endpoint": PAINT, "currency": "CNY", "unit": "/次", "price": 0.5}
    shop.sync_files({"prices.json": {"version": DAY, "pricing": [entry]}}, "--apply")
    assert [(p.site, p.rules[0].amount, p.as_of) for p in shop.facts(PAINT).prices] == [
        ("cn", "0.5", DAY),
        ("ai", "0.03", "2026-07-10"),
    ]


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ({"endpoint": "studio/none"}, "studio/none: there is no endpoint with this path"),
        ({"rules": [{"when": {"hue": "1"}, "price": 1}]}, "the price depends on hue"),
        ({"unit": "/吨"}, 'the unit "/吨" is none of /次'),
        ({"currency": "USD"}, 'the currency "USD" is not CNY'),
        ({"price": "free"}, 'the price "free" is no amount of money'),
        ({"price": -1}, "the price -1 is no amount of money"),
        ({"price": 9999.0}, "the price 9999.0 only stands for one"),
        ({"pricing_type": "unparsed", "price": None}, "the price null is no amount of money"),
        ({"rules": [{"when": {"words": ["a"]}, "price": 1}]}, '"when" asks for ["a"]'),
    ],
)
def test_a_price_that_can_t_be_read_is_told_and_the_others_go_on(
    shop: Workshop, entry: Entry, says: str
) -> None:
    odd = {"endpoint": PAINT, "currency": "CNY", "unit": "/次", "price": 0.5} | entry
    good = {"endpoint": ANIMATE, "currency": "CNY", "unit": "/次", "price": 7}
    said = shop.sync_files({"prices.json": {"version": DAY, "pricing": [odd, good]}})
    assert any(says in line and "left out" in line for line in said.lines), said.lines
    assert said.code == 1
    assert "1 changed; 4 endpoints are in the facts" in said.lines


def test_what_a_price_depends_on_is_text_as_it_goes_on_the_wire(shop: Workshop) -> None:
    rules = [
        {"when": {"enablePromptExpansion": True, "imageNum": 2}, "price": 1.0},
        {"when": {"enablePromptExpansion": "false", "imageNum": ""}, "price": "0.50"},
    ]
    entry = {"endpoint": PAINT, "currency": "CNY", "unit": "/次", "rules": rules}
    shop.sync_files({"prices.json": {"version": DAY, "pricing": [entry]}}, "--apply")
    assert [(dict(rule.when), rule.amount) for rule in shop.facts(PAINT).prices[0].rules] == [
        ({"enablePromptExpansion": "true", "imageNum": "2"}, "1.0"),
        ({"enablePromptExpansion": "false", "imageNum": ""}, "0.50"),
    ]


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


# --------------------------------------------------------------------- the real spec


def test_facts_and_sources_are_written_as_they_stand() -> None:
    """To the letter, so that a sync shows in the history as what it changed."""
    documents = documents_of(REPOSITORY)
    for file, place in documents.facts:
        assert facts_text(file) == (REPOSITORY / place.file).read_text(encoding="utf-8")
    assert documents.sources is not None
    sources, place = documents.sources
    assert sources_text(sources) == (REPOSITORY / place.file).read_text(encoding="utf-8")


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """A copy of the real spec."""
    shutil.copytree(REPOSITORY / "spec", tmp_path / "spec")
    return tmp_path


def files_that_say_the_same(root: Path) -> list[Path]:
    """Of every shape, each with the endpoints that it may know, of the day that they are from."""
    facts = published.listed(documents_of(root))
    made = {
        "models_registry.json": published.registry(facts),
        "kit.json": published.kit(facts, "2026-05-07"),
        "capabilities.json": published.capabilities(facts, "2026-08-01"),
        "prices.json": published.price_list(facts, "2026-04-29"),
    }
    return [published.write(root / name, data) for name, data in made.items()]


def test_the_real_facts_agree_with_files_made_of_them(
    real: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [str(file) for file in files_that_say_the_same(real)]
    command = ["--root", str(real), "sync", *files, "--as-of", "2026-05-07"]
    assert main(command) == 0
    assert "nothing to do" in capsys.readouterr().out
    assert main([*command, "--apply"]) == 0
    capsys.readouterr()
    before = files_of(real)
    assert main([*command, "--apply"]) == 0
    assert "newer edition has them" not in capsys.readouterr().out
    assert files_of(real) == before


NEW_PATHS: dict[str, str] = {
    "kling-v9-pro/image-to-video": "kling",
    "rhart-audio/text-to-audio/speech-9-hd": "minimax",
    "rhart-video/wan-2.2/image-to-video-plus": "wan",
    "bytedance/unheard-of": "unsorted",
    "rhart-video/unheard-of/text-to-video": "unsorted",
    "unheard-of/text-to-video": "unsorted",
}


def test_a_newer_edition_on_the_real_facts(real: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Changes of every kind at once; the second run finds nothing to do."""
    facts = [f for f in published.listed(documents_of(real)) if f.params]
    file = real / "capabilities.json"
    command = ["--root", str(real), "sync", str(file), "--as-of", LATER]
    published.write(file, published.capabilities(facts, "2026-12-01"))
    assert main([*command, "--apply"]) == 0

    entries = published.capabilities(facts, "2026-12-02")
    removed = entries["endpoints"].pop(0)
    changed = entries["endpoints"][0]
    changed["params"].append({"key": "mood", "type": "LIST", "options": ["calm", "wild"]})
    entries["endpoints"] += [
        {"endpoint": path, "name_en": path, "output_type": "video", "params": []}
        for path in NEW_PATHS
    ]
    entries["total"] = len(entries["endpoints"])
    published.write(file, entries)
    capsys.readouterr()
    assert main(command) == 1
    dry = capsys.readouterr().out
    assert main([*command, "--apply"]) == 0
    wet = capsys.readouterr().out
    assert dry.partition("nothing was written")[0] == wet.partition("written: ")[0]
    for path, family in NEW_PATHS.items():
        assert f"new: {path} ({path}; video) -> spec/facts/{family}.yaml" in wet
    assert f"gone: {removed['endpoint']} " in wet
    assert f"changed: {changed['endpoint']}\n    + mood: choice, optional" in wet
    assert f"{len(NEW_PATHS)} new, 1 changed, 1 gone;" in wet
    assert facts_of(real, removed["endpoint"]).gone is not None

    before = files_of(real)
    assert main([*command, "--apply"]) == 0
    assert "nothing to do" in capsys.readouterr().out
    assert files_of(real) == before
    assert main(["--root", str(real), "check"]) == 1
    told = capsys.readouterr().err
    assert all(path in told for path in NEW_PATHS)
