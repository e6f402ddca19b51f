"""The example of a job that takes the news every night, with repositories of our own."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from . import published
from .syncing import PAINT, a_model, documents_of, facts_of
from .tree import Tree

SCRIPT = Path(__file__).parents[2] / "examples" / "nightly_sync.sh"
DAY = "2026-10-04"


def publish(repository: Path, files: dict[str, object]) -> None:
    """A repository with one commit."""
    for name, data in files.items():
        (repository / name).parent.mkdir(parents=True, exist_ok=True)
        published.write(repository / name, data)
    git = ["git", "-C", str(repository), "-c", "user.name=x", "-c", "user.email=x@example.org"]
    commands = (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "x"])
    for command in commands:
        subprocess.run([*git, *command], check=True, env={"GIT_COMMITTER_DATE": f"{DAY}T12:00:00"})


@pytest.mark.skipif(not shutil.which("git") or sys.platform == "win32", reason="needs git and sh")
def test_the_nightly_job_takes_the_news_once(tree: Tree, tmp_path: Path) -> None:
    facts = published.listed(documents_of(tree.root))
    site, path = tmp_path / "site/HM-RunningHub", "studio/brush-2.0/paint"
    prices = published.price_list(facts, "2026-04-29")
    prices["pricing"][0]["rules"][0]["price"] = 0.7
    publish(
        site / "ComfyUI_RH_OpenAPI",
        {
            "models_registry.json": [*published.registry(facts), a_model(path)],
            "developer-kit/pricing.public.json": prices,
        },
    )
    capabilities = published.capabilities(facts, "2026-06-02")
    publish(site / "RH_CLI", {"src/rh_cli/catalog/data/capabilities.json": capabilities})
    publish(site / "OpenClaw_RH_Skills", {"runninghub/data/capabilities.json": capabilities})

    def night() -> int:
        return subprocess.run(
            [str(SCRIPT)],
            cwd=tmp_path,
            capture_output=True,
            env={
                "PATH": "/usr/bin:/bin",
                "PYTHONPATH": str(SCRIPT.parents[1]),
                "CODEGEN": f"{sys.executable} -m codegen --root {tree.root}",
                "PUBLISHED_AT": f"file://{tmp_path}/site",
            },
            check=False,
        ).returncode

    assert night() == 1
    report = json.loads((tmp_path / "report.json").read_text())
    assert {update["path"]: update["kind"] for update in report["updates"]} == {
        path: "new",
        PAINT: "changed",
    }
    assert facts_of(tree.root, PAINT).prices[0].as_of == DAY
    assert facts_of(tree.root, path).as_of == DAY
    assert night() == 0
    (site / "RH_CLI/src/rh_cli/catalog/data/capabilities.json").write_text("{")
    publish(site / "RH_CLI", {"src/rh_cli/catalog/data/capabilities.json": {}})
    assert night() == 2
