"""What goes into the next call of an output that was made a while ago: a link, or a file.

One rule holds for calls in Python and for jobs of bulk runs, and so each case is tried in both.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import pytest

from runninghub_async import RunningHub, errors
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import MODEL, bulk, bulk_with
from tests.calls.test_chains import FILM
from tests.helpers import a_call, a_media_call, client
from tests.misbehaving import PNG, Request, Server, answer, status

Passed = Literal["link", "file", "new link", "nothing"]
CASES = pytest.mark.parametrize(
    ("looked_at", "file", "new_looked_at", "passed"),
    [
        (206, "saved", 206, "link"),
        (206, "changed", 206, "link"),
        (404, "saved", 206, "file"),
        (404, "changed", 206, "new link"),
        (403, "changed", 503, "new link"),
        (404, "changed", 404, "nothing"),
        (404, "changed", None, "nothing"),
        # Whether the link works cannot be found out now.
        (503, "saved", 206, "file"),
        (503, "changed", 206, "new link"),
        (503, "changed", 404, "link"),
        (503, "changed", None, "link"),
    ],
)


class Service(Server):
    """One whose link is another one later, and answers as is wanted when it is looked at."""

    def __init__(self, looked_at: int, new_looked_at: int | None) -> None:
        super().__init__(queries=[self._tell], downloads=[self._answer])
        self._answers = {"old": looked_at, "new": new_looked_at}
        self._told = "old"

    def grow_old(self) -> None:
        """A day passes: links are told anew, if there are new ones."""
        self._told = "old" if self._answers["new"] is None else "new"

    async def _tell(self, request: Request) -> None:
        link = f"{self.base_url}/files/{request.json['taskId']}-{self._told}.png"
        await status("SUCCESS", results=[{"url": link, "outputType": "png"}])(request)

    async def _answer(self, request: Request) -> None:
        name = "new" if "-new" in request.path else "old"
        code = (self._answers[name] or 404) if "range" in request.headers else 200
        await answer(PNG if code < 300 else b"", code)(request)

    @property
    def passed(self) -> Passed:
        """What the film was given; a picture was submitted before."""
        if len(self.submits) < 2:
            return "nothing"
        link: str = self.submits[1].json["imageUrl"]
        if "/input/" in link:
            return "file"
        return "new link" if "-new" in link else "link"


def change(file: Path) -> None:
    """Give it another content of the same length."""
    content = file.read_bytes()
    file.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))


@CASES
async def test_a_call_passes_on(
    tmp_path: Path, looked_at: int, file: str, new_looked_at: int | None, passed: Passed
) -> None:
    async with Service(looked_at, new_looked_at) as server, client(server) as rh:
        picture = await a_call(rh)
        (saved,) = await picture.save(tmp_path)
        if file == "changed":
            change(saved)
        server.grow_old()
        film = a_media_call(rh, picture)
        if passed == "nothing":
            with pytest.raises(errors.DownloadError, match="Save results"):
                await film
        else:
            await film
        assert server.passed == passed


@CASES
async def test_a_job_passes_on(
    tmp_path: Path, looked_at: int, file: str, new_looked_at: int | None, passed: Passed
) -> None:
    async with Service(looked_at, new_looked_at) as server:
        params = {"prompt": "make a", "resolution": "2k"}
        await bulk(server, tmp_path, [{"id": "a", "model": MODEL, "params": params}])
        if file == "changed":
            change(tmp_path / "files" / "a-1.png")
        server.grow_old()
        film = {"image_url": {"job": "a"}, "prompt": "make a film"}
        jobs = [{"id": "film", "model": FILM, "params": film}]
        outcomes, _ = await bulk(server, tmp_path, jobs)
        (outcome,) = outcomes
        assert outcome.state == ("pending" if passed == "nothing" else "saved"), outcome
        assert outcome.blocked_by == ("a" if passed == "nothing" else None)
        assert server.passed == passed


BY_LINK = {
    "1": {"class_type": "LoadImageFromUrl", "inputs": {"image": "https://example.com/x.png"}},
    "2": {"class_type": "SaveImage", "inputs": {"images": ["1", 0], "filename_prefix": "x"}},
}
BY_NAME = {**BY_LINK, "1": {"class_type": "LoadImage", "inputs": {"image": "x.png"}}}


@pytest.mark.parametrize(
    ("graph", "is_passed_on"),
    [(BY_LINK, str.startswith), (BY_NAME, lambda value, _: value.startswith("openapi/"))],
    ids=["a link", "the name of an upload"],
)
async def test_a_node_gets_what_it_loads_from_in_a_call_and_in_a_job(
    sandbox: Sandbox, tmp_path: Path, graph: Any, is_passed_on: Callable[[str, str], bool]
) -> None:
    workflow = sandbox.add_workflow(graph)
    params = {"prompt": "make a", "resolution": "2k"}
    nodes = {"1": {"image": {"job": "a"}}}
    jobs = [
        {"id": "a", "model": MODEL, "params": params},
        {"id": "run", "workflow": workflow, "graph": graph, "nodes": nodes},
    ]
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.02) as rh:
        await rh.workflows.run(workflow, {"1": {"image": a_call(rh)}}, workflow=graph)
        outcomes, _ = await bulk_with(rh, tmp_path, jobs)
    assert {outcome.state for outcome in outcomes} == {"saved"}, outcomes
    submits = [
        json.loads(each.body) for each in sandbox.requests if each.path.endswith("openapi/create")
    ]
    values = [entry["fieldValue"] for submit in submits for entry in submit["nodeInfoList"]]
    assert len(values) == 2
    assert all(is_passed_on(value, sandbox.base_url) for value in values), values
