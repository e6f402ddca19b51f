"""Ids in the addresses that people copy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from runninghub_async import RunningHub, errors
from tests.helpers import KEY
from tests.misbehaving import FIRST_TASK_ID

ID = "1877265245566922753"
HOSTS = ("https://www.runninghub.cn", "http://runninghub.cn", "//www.runninghub.cn", "")
NODES = {"6": {"text": "a cat"}}

WORKFLOWS = (
    "/#/workflow/{}", "/workflow/{}", "/workflow/{}?from=share", "/openapi/v2/run/workflow/{}",
    "/zh-CN/workflow/{}#top", "/x?workflowId={}&y=1", "/post/{}/?inviteCode=7x2",
    "/post/{}/aiDetail",
)  # fmt: skip
APPS = (
    "/ai-detail/{}", "/ai-detail/{}?inviteCode=7x2", "/#/ai-detail/{}/", "/en/ai-detail/{}#a",
    "/openapi/v2/run/ai-app/{}", "/api/webapp/apiCallDemo?apiKey=&webappId={}",
)  # fmt: skip
TASKS = (
    "/call-api/call-record-detail/{}", "/#/call-api/call-record-detail/{}?tab=1", "/x?taskId={}",
)  # fmt: skip


@pytest.fixture
def rh() -> RunningHub:
    """A client of the site in China."""
    return RunningHub(KEY, base_url="https://www.runninghub.cn")


@pytest.mark.parametrize("host", HOSTS)
def test_an_id_is_understood_from_its_address(rh: RunningHub, host: str) -> None:
    for place in WORKFLOWS:
        address = f" {host}{place.format(ID)} "
        assert rh.workflows.run(address, NODES).to_dict()["workflow"] == ID
        form = {"workflow": address, "nodes": NODES}
        assert rh.from_dict(form).to_dict()["workflow"] == ID
    for place in APPS:
        address = f"{host}{place.format(ID)}"
        assert rh.apps.run(address, NODES).to_dict()["app"] == ID
        assert rh.from_dict({"app": address, "nodes": NODES}).to_dict()["app"] == ID


async def test_a_task_is_known_by_the_address_of_its_page() -> None:
    async with RunningHub(KEY, base_url="http://127.0.0.1:9") as rh:
        known = rh.task(FIRST_TASK_ID)
        for host in ("https://www.runninghub.ai", "https://www.runninghub.cn", "127.0.0.1:9", ""):
            for place in TASKS:
                assert rh.task(f"{host}{place.format(FIRST_TASK_ID)}") is known


def _refused(use: Any, *words: str) -> None:
    with pytest.raises(errors.InvalidParameterError) as caught:
        use()
    for word in words:
        assert word in str(caught.value)


def test_an_address_of_the_other_site_is_told(rh: RunningHub) -> None:
    there = "https://www.runninghub.ai"
    both = ("runninghub.ai", "runninghub.cn", "site='ai'")
    _refused(lambda: rh.workflows.run(f"{there}/workflow/{ID}", NODES), *both)
    _refused(lambda: rh.apps.run(f"{there}/ai-detail/{ID}", NODES), *both)
    _refused(lambda: rh.from_dict({"app": f"{there}/ai-detail/{ID}", "nodes": NODES}), *both)


async def test_an_address_of_a_task_of_the_other_site_is_told() -> None:
    async with RunningHub(KEY, base_url="https://www.runninghub.ai") as rh:
        there = f"https://www.runninghub.cn/call-api/call-record-detail/{ID}"
        _refused(lambda: rh.task(there), "runninghub.cn", "runninghub.ai", "site='cn'")
        with pytest.raises(errors.InvalidParameterError, match=r"runninghub\.cn"):
            await rh.apps.describe(f"https://www.runninghub.cn/ai-detail/{ID}")


def test_an_address_of_something_else_says_of_what(rh: RunningHub) -> None:
    _refused(lambda: rh.workflows.run(f"/ai-detail/{ID}"), "an AI app", "#/workflow/ID")
    _refused(lambda: rh.apps.run(f"/#/workflow/{ID}"), "a workflow", "/ai-detail/ID")
    _refused(lambda: rh.apps.run("https://www.runninghub.cn/ai-detail/abc"), "without such an id")
    _refused(lambda: rh.apps.run(f"https://example.com/ai-detail/{ID}"), "no address of the ser")
    _refused(lambda: rh.apps.run(f"https://runninghub.cn.evil.com/ai-detail/{ID}"), "no address")
    _refused(lambda: rh.apps.run(f"/post/{ID}"), "a workflow")
    _refused(lambda: rh.workflows.run(f"/user-center/{ID}"), "without such an id")


@pytest.mark.parametrize("host", ["https://www.runninghub.cn", "https://example.com", ""])
def test_a_key_in_an_address_is_not_shown(rh: RunningHub, host: str) -> None:
    address = f"{host}/api/webapp/apiCallDemo?apiKey=0123456789abcdef&webappId={ID}"
    with pytest.raises(errors.InvalidParameterError, match=r"apiKey=\*\*\*") as caught:
        rh.workflows.run(address, NODES)
    assert "0123456789abcdef" not in f"{caught.value!r} {vars(caught.value)}"


@pytest.mark.parametrize(
    "text", ["{{index}}", "{id} {n}", "{{a}} and {b", "%s {0!r} ${x}", "{} {}"]
)
def test_braces_that_no_template_knows_pass_untouched(
    rh: RunningHub, text: str, tmp_path: Path
) -> None:
    from runninghub_async.bulk import Job, JobSource
    from runninghub_async.cli.inputs import parameters

    call = rh.call("seedream-v4.5/text-to-image", prompt=text, resolution="2k")
    assert call.to_dict()["params"]["prompt"] == text
    assert rh.from_dict(call.to_dict()).to_dict() == call.to_dict()
    assert rh.workflows.run(ID, {"6": {"text": text}}).to_dict()["nodes"] == {"6": {"text": text}}
    assert parameters([f"prompt={text}"]) == {"prompt": text}
    source = JobSource(format="csv", model="seedream-v4.5/text-to-image")
    (job,) = source.read(["prompt", f'"{text}"'])
    assert isinstance(job, Job)
    assert job.form["params"] == {"prompt": text}
