"""``codegen sync``: which source has the say where several speak of the same."""

from __future__ import annotations

from runninghub_async.documents.facts import ParameterFacts

from . import published
from .syncing import (
    ANIMATE,
    DAY,
    LATER,
    PAINT,
    Workshop,
    a_model,
    documents_of,
)


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


def test_of_a_doubtful_source_nothing_is_gone_and_that_is_told(shop: Workshop) -> None:
    """The tool had it; a file of any name may be from the tool, the skills or the fork."""
    (shop.root / "spec/sources.yaml").write_text(SOURCES)
    facts = published.listed(documents_of(shop.root), "official registry")
    tool = "src/tool/capabilities.json"
    shop.sync_files({tool: published.capabilities(facts, DAY)}, "--apply")
    rest = [f for f in facts if f.path != PAINT]
    lean = published.capabilities(rest, LATER)
    name = lean["endpoints"][0]["params"].pop()["key"]
    said = shop.sync_files({"found.json": lean}, "--apply")
    assert (said.code, said.lines[0]) == (0, "nothing to do")
    (told,) = (line for line in said.lines if "taken for gone" in line)
    assert PAINT in told
    assert f"{rest[0].path}: {name}" in told
    assert "(command-line tool or skills or a fork)" in told
    assert shop.facts(PAINT).gone is None
    lines = shop.sync_files({tool: lean}).lines
    assert any(line.startswith(f"gone: {PAINT} ") for line in lines)


def test_what_one_of_two_sources_had_last_is_gone_when_both_lack_it(shop: Workshop) -> None:
    (shop.root / "spec/sources.yaml").write_text(SOURCES)
    facts = published.listed(documents_of(shop.root), "official registry")
    tool, skills = "src/tool/capabilities.json", "skills/capabilities.json"
    both = published.capabilities(facts, DAY)
    shop.sync_files({tool: both, skills: both}, "--apply")
    rest = published.capabilities([f for f in facts if f.path != PAINT], LATER)
    assert shop.sync_files({tool: rest}).lines[0] == "nothing to do"
    assert shop.sync_files({skills: rest}).lines[0] == "nothing to do"
    assert shop.sync_files({skills: rest, tool: rest}).lines[0].startswith(f"gone: {PAINT} ")


def test_a_third_party_makes_nothing_surer_that_the_service_said(shop: Workshop) -> None:
    (shop.root / "spec/sources.yaml").write_text(SOURCES)
    fork = published.capabilities([shop.facts(PAINT)], "2026-06-15")
    fork["endpoints"][0]["name_en"] = "a name of its own"
    shop.sync_files({"fork.json": fork}, "--apply")
    assert shop.facts(PAINT).evidence == "official registry"
    assert "a name of its own" not in shop.facts(PAINT).names
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
