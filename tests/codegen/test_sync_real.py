"""``codegen sync`` on the real spec."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.documents import Documents
from codegen.facts_text import facts_text, sources_text

from . import published
from .syncing import (
    LATER,
    documents_of,
    facts_of,
    files_of,
)

REPOSITORY = Path(__file__).parents[2]


@cache
def real_documents() -> Documents:
    """The real spec, read once: that takes half a second."""
    return documents_of(REPOSITORY)


def test_facts_and_sources_are_written_as_they_stand() -> None:
    """To the letter, so that a sync shows in the history as what it changed."""
    documents = real_documents()
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
    facts = published.listed(real_documents())
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


def test_a_whole_file_without_a_day_that_lists_nothing_of_late_is_the_known_edition(
    real: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Else what it says would be taken for today's, and undo what is known since."""
    facts = published.listed(real_documents())
    entries = published.registry(facts)[: len(facts) * 2 // 3]
    for entry in entries[:20]:
        entry["params"] = [{"fieldKey": "prompt", "type": "STRING", "required": False}]
    command = ["--root", str(real), "sync", str(published.write(real / "registry.json", entries))]
    assert main([*command, "--as-of", "2026-12-24"]) == 1
    assert "registry of 2026-12-24" in capsys.readouterr().out
    main(command)
    assert "registry of 2026-05-07" in capsys.readouterr().out
    entries.append(published.registry(facts)[0] | {"endpoint": "kling-v9-pro/image-to-video"})
    published.write(real / "registry.json", entries)
    assert main(command) == 1
    assert "registry of 2026-05-07" not in capsys.readouterr().out


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
    facts = [f for f in published.listed(real_documents()) if f.params]
    file = real / "src/rh_cli/catalog/data/capabilities.json"
    file.parent.mkdir(parents=True)
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
