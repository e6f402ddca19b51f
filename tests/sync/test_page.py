"""The guide of the blocking client runs as it stands there, block after block."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from runninghub_async.sandbox import Sandbox
from tests.misbehaving import PNG
from tests.test_docs import BLOCKS


def test_the_page_runs(
    runninghub_environment: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RUNNINGHUB_POLL", "0.02")
    Path("portrait.jpg").write_bytes(PNG)
    names: dict[str, Any] = {}
    blocks = [block for block in BLOCKS if block.page.name == "sync.md"]
    assert len(blocks) == 5
    for block in blocks:
        exec(block.compiled(), names)
    assert names["picture_of"]("a red bicycle").startswith("http")
    assert names["hook"](b"{}", "not the token") == 404
    names["rh"].close()
    names["client"]().close()
    assert len(runninghub_environment.tasks) == 10
    assert list(tmp_path.glob("out/*"))
