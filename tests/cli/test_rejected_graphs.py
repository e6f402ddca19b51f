"""What the command tells of graphs, and nodes of graphs, that the service rejected."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.command import command_for
from tests.platform import bodies
from tests.platform.service import serving
from tests.platform.test_workflows import CREATE, ID, NODE_ERRORS


def created(**tips: Any) -> bodies.Body:
    """The answer to a submit, with the report of its validation."""
    report = {"result": True, "error": None, "node_errors": NODE_ERRORS, **tips}
    return bodies.v1({**bodies.CREATED_QUEUED["data"], "promptTips": json.dumps(report)})


async def test_a_rejected_graph_names_its_nodes_to_programs_too(tmp_path: Path) -> None:
    failed = {**bodies.QUERY_FAILED, "errorCode": "805", "failedReason": {}}
    answers = {CREATE: created(result=False), "/openapi/v2/query": failed}
    async with serving(answers) as (service, _):
        command = command_for(service.base_url, tmp_path)
        ended = await command("workflow", ID, "--json")
        (tmp_path / "jobs.jsonl").write_text(json.dumps({"workflow": ID}))
        bulk = await command("bulk", "jobs.jsonl", "--out", "made", "--json")
    assert (ended.code, bulk.code) == (3, 3)
    row = json.loads((tmp_path / "made" / "results.jsonl").read_text())
    event = next(e for e in map(json.loads, bulk.out.splitlines()) if e.get("rejected"))
    for told in (ended.json["error"], row["error"], event):
        assert (told["kind"], told["node_id"], told["node_name"]) == ("input", "39", "LoadImage")
        (node,) = told["rejected"]
        assert (node["node_id"], node["field"]) == ("39", "image")
        assert "Invalid image file" in node["message"]
    assert "arning" not in ended.err + bulk.err


async def test_a_warning_is_a_sentence_and_no_line_of_our_source(tmp_path: Path) -> None:
    async with serving({CREATE: created()}) as (service, _):
        ended = await command_for(service.base_url, tmp_path)("workflow", ID, "--json")
    assert ended.code == 0, ended.err
    (said,) = [line for line in ended.err.splitlines() if "rejected" in line]
    assert said.startswith("Warning: Task ")
    assert "node 39 (LoadImage), field image" in said
    assert ".py" not in ended.err
