"""Entries that are added to files people write: everything that stands there stays as it is."""

from __future__ import annotations

import pytest
import yaml

from codegen.rules.texts import TODO

from .syncing import ANIMATE, PAINT, Workshop

FORMS = {
    "as it is": ("", ""),
    "a key in quotes": (f"  {ANIMATE}:", f'  "{ANIMATE}":'),
    "a comment before the next": (
        "\n  studio/brush-1.5/animate-d",
        "\n  # An older one.\n  studio/brush-1.5/animate-d",
    ),
    "a comment that belongs to it": ("    notes: W", "    # Nobody knows.\n    notes: W"),
    "a text of lines, of which one looks like a comment": (
        "    notes: Whether imageUrl may have an alpha channel is not known.\n",
        "    notes: |\n      Whether it may be seen through:\n\n      # is not known\n",
    ),
    "parameters in between": (
        "    notes: W",
        "    params:\n      duration:\n        description: How long it is.\n    notes: W",
    ),
    "a deeper step": (
        "    notes: W",
        "    params:\n        duration:\n            description: How long it is.\n    notes: W",
    ),
    "nothing behind it": ("\n\n  studio/brush-1.5/animate-deprecated:", "\n\n  a/b: {}\n  a/c:"),
}
CLOSED_FORMS = {
    "an entry on one line": (
        "  studio/brush-1.5/animate-deprecated:\n    method: animate_deprecated\n"
        "    task: image-to-video\n    summary: An older way to set a still picture in motion.\n"
        "    deprecated: Use brush-1.5/animate instead.\n",
        "  studio/brush-1.5/animate-deprecated: {method: animate_deprecated, task: image-to-video,"
        " summary: An older way., deprecated: Use brush-1.5/animate instead.}\n",
    ),
    "parameters on one line": (
        "    deprecated: Use",
        "    params: {old: {description: What was.}}\n    deprecated: Use",
    ),
}


def without_todo(data: object) -> object:
    """What stood there before anything was asked for."""
    if isinstance(data, dict):
        kept = {key: without_todo(value) for key, value in data.items() if value != TODO}
        return {key: value for key, value in kept.items() if value != {} or data[key] == {}}
    return data


@pytest.mark.parametrize(("before", "after"), FORMS.values(), ids=FORMS)
def test_an_entry_is_added_to_words_of_any_form(shop: Workshop, before: str, after: str) -> None:
    file = shop.root / "spec/models/brush.yaml"
    shop.tree.edit("models/brush.yaml", before, after)
    text = file.read_text(encoding="utf-8")
    for path in (PAINT, ANIMATE):
        shop.entries[path]["params"] += [{"fieldKey": "hue", "type": "STRING"}]
    shop.sync("--apply")

    now = file.read_text(encoding="utf-8")
    data = yaml.safe_load(now)
    for path in (PAINT, ANIMATE):
        assert data["endpoints"][path]["params"]["hue"] == {"description": TODO}
    assert without_todo(data) == yaml.safe_load(text)
    lines = iter(now.splitlines())
    assert all(line in lines for line in text.splitlines() if line)


@pytest.mark.parametrize(("before", "after"), CLOSED_FORMS.values(), ids=CLOSED_FORMS)
def test_where_nothing_can_be_added_it_is_only_asked_for(
    shop: Workshop, before: str, after: str
) -> None:
    path = "studio/brush-1.5/animate-deprecated"
    shop.tree.edit("models/brush.yaml", before, after)
    text = (shop.root / "spec/models/brush.yaml").read_text(encoding="utf-8")
    params = [{"fieldKey": "hue", "type": "STRING"}]
    model = {"endpoint": path, "output_type": "video", "params": params}
    said = shop.sync_files({"registry.json": [*shop.entries.values(), model]}, "--apply")
    assert f"    {path}: words for hue" in said.lines
    assert (shop.root / "spec/models/brush.yaml").read_text(encoding="utf-8") == text
