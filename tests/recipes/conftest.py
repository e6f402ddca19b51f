"""A recipe as the page shows it, and clients that have it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub

PORTRAIT = """\
kind: workflow
id: "1904136902449209346"
output: image
summary: A portrait in the light of a given hour.
parameters:
- {name: picture, node: "10", field: image, type: image, required: true}
- {name: prompt, node: "6", field: text, type: string, required: true, max_length: 2000}
- {name: seconds, node: "31", field: length, type: number, min: 1, max: 10, default: 5,
   convert: {frames: {fps: 24, plus: 1}}}
- {name: seed, nodes: [{node: "3", field: seed}, {node: "27", field: noise_seed}], type: integer}
constants:
- {node: "9", field: filename_prefix, value: portrait}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one recipe."""
    made = tmp_path / "recipes"
    made.mkdir()
    (made / "portrait.yaml").write_text(PORTRAIT)
    return made


@pytest.fixture
def offline() -> Callable[..., RunningHub]:
    """Clients that are never connected."""

    def made(catalogue: Any = None, **more: Any) -> RunningHub:
        more.setdefault("base_url", "http://127.0.0.1:9")
        return RunningHub("key", catalogue=catalogue, **more)

    return made
