"""What holds for ``codegen sync`` whatever the sources say."""

from __future__ import annotations

import random
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen import rules
from codegen.documents import Documents
from codegen.facts_text import facts_text
from codegen.join import all_facts
from codegen.load import load
from codegen.sync.comparing import Comparison, compare
from codegen.sync.editions import Edition, Sources
from runninghub_async.documents.facts import EndpointFacts, FactsFile, ParameterFacts
from runninghub_async.documents.problems import Problems
from runninghub_async.documents.published.reading import read
from runninghub_async.documents.published.said import Publication

from . import published
from .published import Entry
from .syncing import documents_of
from .tree import HERE, Tree

MOST = settings.default.max_examples if settings.default else 100
ROUNDS = settings(max_examples=max(30, MOST // 3))
DAYS = ["2026-06-01", "2026-06-02", "2026-06-03", "2026-06-04"]
SOURCES = Sources(())

NAMES = st.sampled_from(["prompt", "size", "hue", "imageUrl", "mood"])
ODD = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=4))
NUMBERS = st.one_of(st.integers(-9, 9), st.floats(-9, 9), ODD)
PARAMETERS = st.fixed_dictionaries(
    {"key": NAMES, "type": st.sampled_from(["STRING", "INT", "FLOAT", "LIST", "IMAGE", "HUE"])},
    optional={
        "required": st.booleans(),
        "default": st.one_of(st.sampled_from(["a", "b", 1, 2.5, True]), ODD),
        "options": st.one_of(st.lists(st.sampled_from(["a", "b", "c"]), max_size=3), ODD),
        "min": NUMBERS,
        "max": NUMBERS,
        "step": NUMBERS,
        "minLength": NUMBERS,
        "maxLength": NUMBERS,
        "maxSizeMB": NUMBERS,
        "accept": st.one_of(st.sampled_from(["png,jpg", '["PNG"]']), ODD),
        "multiple": st.booleans(),
        "payload_as_list": st.booleans(),
        "maxCount": NUMBERS,
    },
)
ENTRIES = st.fixed_dictionaries(
    {
        "endpoint": st.sampled_from(["studio/brush-1.5/paint", "pen/draw", "pen/dot", "echo/text"]),
        "params": st.lists(PARAMETERS, max_size=4),
    },
    optional={
        "output_type": st.sampled_from(["video", "image", "string", "smell"]),
        "name_en": st.sampled_from(["draw", "dot", "echo", "dot [Deprecated]"]),
        "extra_outputs": st.one_of(st.lists(st.sampled_from(["last_frame", "mask"])), ODD),
    },
)
PRICES = st.fixed_dictionaries(
    {
        "endpoint": st.sampled_from(["studio/brush-1.5/paint", "pen/draw", "echo/text"]),
        "unit": st.sampled_from(["/次", "/秒起", "/斤"]),
    },
    optional={
        "price": st.one_of(st.sampled_from([0.5, 2]), ODD),
        "rules": st.lists(
            st.fixed_dictionaries(
                {"when": st.dictionaries(NAMES, ODD, max_size=2), "price": NUMBERS}
            ),
            max_size=3,
        ),
    },
)
FILES = st.one_of(
    st.lists(ENTRIES, min_size=1, max_size=4).map(lambda entries: {"endpoints": entries}),
    st.lists(ENTRIES, min_size=1, max_size=4).map(lambda entries: {"models": entries}),
    st.lists(PRICES, min_size=1, max_size=3).map(lambda entries: {"pricing": entries}),
)
"""Whatever the shapes may hold, and what they should not."""


def good_spec() -> Documents:
    with TemporaryDirectory() as folder:
        return documents_of(Tree(Path(folder)).root)


GOOD = good_spec()


def editions(files: list[Entry]) -> list[Edition]:
    """The files, each published a day after the one before."""
    with TemporaryDirectory() as folder:
        read_ones: list[Publication] = [
            read(published.write(Path(folder) / f"{number}.json", data))
            for number, data in enumerate(files)
        ]
    return [
        SOURCES.edition(publication, day) for publication, day in zip(read_ones, DAYS, strict=False)
    ]


def applied(documents: Documents, comparison: Comparison) -> Documents:
    """The spec once a comparison was written."""
    after = {update.after.path: update.after for update in comparison.updates}
    facts = [after.pop(facts.path, facts) for facts, _ in all_facts(documents)]
    file = FactsFile(endpoints=(*facts, *after.values()))
    return evolve(documents, facts=[(file, documents.facts[0][1])])


def endpoints(documents: Documents) -> dict[str, EndpointFacts]:
    return {facts.path: facts for facts, _ in all_facts(documents)}


def heard(documents: Documents, found: list[Edition]) -> Documents:
    return applied(documents, compare(documents, SOURCES, found))


@ROUNDS
@given(st.lists(FILES, min_size=1, max_size=3))
def test_after_it_was_applied_there_is_nothing_to_do(files: list[Entry]) -> None:
    found = editions(files)
    once = heard(GOOD, found)
    assert not compare(once, SOURCES, found).updates


@ROUNDS
@given(st.lists(FILES, min_size=2, max_size=3), st.randoms(use_true_random=False))
def test_the_order_of_the_files_is_of_no_matter(files: list[Entry], by: random.Random) -> None:
    found = editions(files)
    shuffled = by.sample(found, len(found))
    assert endpoints(heard(GOOD, found)) == endpoints(heard(GOOD, shuffled))


@ROUNDS
@given(FILES, FILES)
def test_an_older_edition_changes_nothing_that_a_newer_one_said(older: Entry, newer: Entry) -> None:
    """It may add what is not there, of endpoints, and of measures of parameters."""
    first, second = editions([older, newer])
    before = heard(GOOD, [second])
    after = endpoints(heard(before, [first]))
    newest = {said.path: said for said in second.publication.endpoints if said.params}
    for path, facts in endpoints(before).items():
        if path not in newest:
            continue
        assert (after[path].output, after[path].as_of) == (facts.output, facts.as_of)
        now = {parameter.name: parameter for parameter in after[path].params}
        said = [p for p in facts.params if p.evidence is None]  # by the newest, as the endpoint is
        for old in said:
            for field in attrs.fields(ParameterFacts):
                key = field.name
                is_open = key in MEASURES and getattr(old, key) is None
                assert is_open or getattr(now[old.name], key) == getattr(old, key)
        assert {p.name for p in facts.params} >= set(now)


MEASURES = ("min", "max", "step", "accept", "max_files", "max_size_mb")


@ROUNDS
@given(st.lists(FILES, min_size=1, max_size=3))
def test_what_is_written_obeys_the_rules_of_facts(files: list[Entry]) -> None:
    """Only words and names are missing; those are for a person to give."""
    documents = heard(GOOD, editions(files))
    with TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "spec/facts").mkdir(parents=True)
        (root / "spec/facts/all.yaml").write_text(
            facts_text(documents.facts[0][0]), encoding="utf-8"
        )
        for name in ("models", "glossary.yaml", "errors.yaml", "results.yaml"):
            (root / "spec" / name).symlink_to(HERE / "good_spec" / name)
        problems = Problems()
        read_again = load(root, problems)
        assert not list(problems)
        rules.check(read_again, problems)
    told = [problem.message for problem in problems if problem.file == "spec/facts/all.yaml"]
    for message in told:
        assert any(awaited in message for awaited in AWAITED), message


AWAITED = (
    "no file in spec/models describes this endpoint",
    "this parameter is explained neither in",
    "an endpoint needs at least one documented name",
)


@ROUNDS
@given(st.lists(FILES, min_size=1, max_size=3), st.data())
def test_a_source_that_says_less_changes_less(files: list[Entry], data: st.DataObject) -> None:
    """A key that is not there is no news: what is left of an entry says nothing else."""
    before = heard(GOOD, editions(files))
    bare: list[dict[str, Any]] = [
        {"endpoint": facts.path, "params": [{"key": p.name, "type": published.TYPES[p.type]}]}
        for facts in endpoints(before).values()
        if facts.gone is None
        for p in facts.params[:1]
    ]
    chosen = data.draw(st.lists(st.sampled_from(bare), unique_by=lambda e: e["endpoint"]))
    if not chosen:
        return
    excerpt = {"version": "2027-01-01", "total": 1000, "endpoints": chosen}
    with TemporaryDirectory() as folder:
        publication = read(published.write(Path(folder) / "a.json", excerpt))
    found = compare(before, SOURCES, [SOURCES.edition(publication, "2027-01-01")])
    assert not found.drift
