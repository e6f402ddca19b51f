"""Files with models that no release knows, and a sandbox that has them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from runninghub_async import RunningHub
from runninghub_async.sandbox import Sandbox

FILM, SONG = "newbrand/dream-9/image-to-video", "newbrand/hum-2/text-to-song"
MORE = f"""\
endpoints:
- path: {FILM}
  names: [dream-9/i2v]
  output: video
  summary: A film of a picture.
  params:
  - {{name: imageUrl, type: image, required: true, accept: [PNG, JPG]}}
  - {{name: prompt, type: string, required: true, max_length: 100, description: What is to happen.}}
  - {{name: duration, type: choice, required: true, default: "5", options: ["5", "10"]}}
  - {{name: tagList, type: string, multiple: true}}
  prices:
  - site: cn
    currency: CNY
    unit: per call
    as_of: 2026-11-01
    rules:
    - {{when: {{duration: "10"}}, amount: "4.00"}}
    - {{amount: "2.00"}}
- path: {SONG}
  output: audio
  params:
  - {{name: lyrics, type: string, required: true}}
"""


@pytest.fixture
def more(tmp_path: Path) -> Path:
    """A file with two models of a brand that nobody knows."""
    file = tmp_path / "more.yaml"
    file.write_text(MORE)
    return file


@pytest.fixture
async def stand_in(more: Path) -> AsyncIterator[Sandbox]:
    async with Sandbox(task_seconds=0.05, catalogue=more, small=True) as running:
        yield running


@pytest.fixture
async def rh(stand_in: Sandbox, more: Path) -> AsyncIterator[RunningHub]:
    """A client that has the file, of the service that has it too."""
    given = {"base_url": stand_in.base_url, "site": stand_in.site}
    async with RunningHub(stand_in.api_key, poll=0.02, catalogue=more, **given) as client:  # type: ignore[arg-type]
        yield client
