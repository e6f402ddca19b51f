"""Plans: what a run would submit is written down, and only that is run."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from runninghub_async import RunningHub
from runninghub_async.bulk import (
    BulkRun,
    Job,
    Plan,
    PlannedOptions,
    parse_budget,
    read_plan,
)
from runninghub_async.bulk.plan import write_plan
from runninghub_async.bulk.planning import Planner
from runninghub_async.client import site_of
from runninghub_async.errors import FileChangedError, InvalidParameterError, TaskFailedError
from runninghub_async.sandbox import Sandbox
from tests.bulk.helpers import Folder, bulk_with, form, forms, job_file, prompts
from tests.bulk.test_failure_kinds import MEMORY, machines, runs
from tests.cli.command import Command
from tests.helpers import client
from tests.misbehaving import PNG, Server

GRAPH = {
    "1": {"class_type": "PrimitiveString", "inputs": {"value": "a boat"}},
    "2": {"class_type": "SaveText", "inputs": {"text": ["1", 0]}},
}
FILM = "hailuo-2.3/i2v-pro"


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    return tmp_path / "plan.json"


async def test_only_what_is_the_same_as_in_the_plan_is_run(
    bulk: Command, server: Server, out: Path, folder: Folder, tmp_path: Path, plan_file: Path
) -> None:
    first = tmp_path / "first.png"
    first.write_bytes(PNG)
    film = {"id": "film", "model": FILM, "params": {"imageUrl": "first.png", "prompt": "a boat"}}
    jobs = job_file(tmp_path, [*forms(3), film])
    planned = await bulk("bulk", jobs, "--out", out, "--dry-run", "--plan", plan_file)
    assert planned.code == 0, planned.err
    assert not out.exists()
    written = json.loads(plan_file.read_text())
    assert written["count"] == 4
    assert written["unknown_price"] + len(written["cost"]) > 0
    assert "picture 0" not in plan_file.read_text()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".plan")] == []

    first.write_bytes(PNG + b"another")
    changed = [*forms(2), {"id": "job-2", **form("another", resolution="4k")}, film]
    job_file(tmp_path, [*changed, {"id": "new", **form("a new one")}])
    run = await bulk("bulk", jobs, "--out", out, "--approved", plan_file)
    assert run.code == 2, run.err
    assert sorted(prompts(server)) == ["picture 0", "picture 1"]
    assert folder.states == {"saved": 2}
    assert "line 3: not as approved: its row asks for something else" in run.err
    assert "line 4: not as approved: the content of " in run.err
    assert "first.png is another" in run.err
    assert "line 5: not as approved: it is not in the plan" in run.err
    assert "3 jobs not as in the plan, and not run; 2 as approved" in run.err
    assert "3 jobs not as approved, and not run" in run.out

    first.write_bytes(PNG)
    job_file(tmp_path, [*forms(3), film])
    rest = await bulk("bulk", jobs, "--out", out, "--approved", plan_file, "--json")
    assert rest.code == 0, rest.err
    told = [json.loads(line) for line in rest.out.splitlines()]
    assert {"event": "compared", "same": 2, "different": 0} in told
    assert folder.states == {"saved": 4}
    assert len(server.submits) == 4


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"retry_failed": 1}, "retry_failed is 1, which is more than was approved"),
        ({"retry_kinds": ["memory"]}, "retry_failed is 1"),
        ({"on_memory": "plus"}, "on_memory is plus"),
        ({"resubmit_uncertain": True}, "resubmit_uncertain is on"),
        ({"validate": False}, "validate is off"),
        ({"budget_unknown_ok": True}, "budget_unknown_ok is on"),
        ({"site": "ai"}, "approved is a plan for the site None, and this is ai"),
    ],
)
async def test_options_that_allow_more_than_was_approved_are_mistakes(
    server: Server, out: Path, options: dict[str, Any], said: str
) -> None:
    site = {"site": options.pop("site")} if "site" in options else {}
    async with client(server, **site) as hub:
        with pytest.raises(InvalidParameterError, match=said):
            BulkRun(hub, out=out, approved=plan_of_nothing(), **options)
    assert not out.exists()


async def test_a_run_may_allow_less_than_was_approved_and_no_more(
    server: Server, out: Path
) -> None:
    more = {"retry_failed": 2, "retry_kinds": ("memory", "platform"), "on_memory": "plus"}
    plan = plan_of_nothing(**more, budget="20CNY")
    spends: dict[str, Any] = {"budget": parse_budget("19.5CNY")}
    async with client(server) as hub:
        for budget in (None, parse_budget("20.01 CNY"), parse_budget("20USD")):
            with pytest.raises(InvalidParameterError, match="budget is"):
                BulkRun(hub, out=out, approved=plan, budget=budget)
        BulkRun(hub, out=out, approved=plan, **spends)
        BulkRun(hub, out=out, approved=plan, retry_kinds=["memory"], retry_failed=2, **spends)
        with pytest.raises(InvalidParameterError, match="retry_kinds is none"):
            BulkRun(hub, out=out, approved=plan, retry_failed=1, **spends)


async def test_a_file_that_changes_after_the_look_at_it_is_not_submitted(
    server: Server, out: Path, folder: Folder, picture: Path
) -> None:
    job = {"id": "film", "model": FILM, "params": {"imageUrl": str(picture), "prompt": "a boat"}}
    async with client(server) as hub:
        plan = plan_of(hub, [job])
        picture.write_bytes(PNG + b"another")
        outcomes, _ = await bulk_with(hub, out, [job], approved=plan)
        assert isinstance(outcomes[0].error, FileChangedError)
        assert not server.uploads
        assert not server.submits
        assert folder.states == {"pending": 1}
        picture.write_bytes(PNG)
        await bulk_with(hub, out, [job], approved=plan)
    assert folder.states == {"saved": 1}


async def test_what_is_sent_inside_a_call_is_as_approved_too(
    server: Server, out: Path, folder: Folder, picture: Path
) -> None:
    graph = {"7": {"class_type": "easy loadImageBase64", "inputs": {"base64_data": ""}}}
    job = {
        "id": "run",
        "workflow": "1904136902449209346",
        "graph": graph,
        "nodes": {"7": {"base64_data": {"file": str(picture)}}},
        "v2": True,
    }
    async with client(server) as hub:
        plan = plan_of(hub, [job])
        assert [file.name for file in plan.jobs["run"].files] == [str(picture)]
        picture.write_bytes(PNG + b"another")
        outcomes, _ = await bulk_with(hub, out, [job], approved=plan)
        assert isinstance(outcomes[0].error, FileChangedError)
        assert not server.submits
        picture.write_bytes(PNG)
        await bulk_with(hub, out, [job], approved=plan)
    assert folder.states == {"saved": 1}


async def test_a_graph_in_a_file_and_one_at_the_service_are_as_approved(
    sandbox: Sandbox, out: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "mine.json"
    mine.write_text(json.dumps(GRAPH))
    run = {"workflow": "1904136902449209346"}
    jobs: list[dict[str, Any]] = [
        {"id": "stored", **run, "nodes": {"6": {"text": "a boat"}}},
        {"id": "mine", **run, "graph": {"file": str(mine)}},
    ]
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.01) as hub:
        plan = await stored_plan_of(hub, jobs)
        mine.write_text(json.dumps({**GRAPH, "8": GRAPH["1"]}))
        name = "workflow 1904136902449209346"
        other = evolve(plan, stored={name: "0" * 64})
        outcomes, _ = await bulk_with(hub, out, jobs, approved=other)
        causes = {each.job.id: getattr(each.error, "cause", None) for each in outcomes}
        assert causes == {"stored": "graph", "mine": "graph"}
        assert not sandbox.tasks
        mine.write_text(json.dumps(GRAPH))
        outcomes, _ = await bulk_with(hub, out, jobs, approved=plan)
    assert [(each.state, each.error) for each in outcomes] == [("saved", None)] * 2


async def test_no_task_is_made_anew_that_was_not_approved(out: Path, folder: Folder) -> None:
    """Neither for a failed job that the plan has not, nor on a larger machine."""
    jobs = runs("run")
    more: dict[str, Any] = {"retry_failed": 2, "retry_kinds": ["memory"]}
    async with Server(queries=[MEMORY]) as server, client(server) as hub:
        plan = plan_of(hub, jobs)
        larger = [{**job, "instance_type": "plus"} for job in jobs]
        outcomes, _ = await bulk_with(hub, out, larger, approved=plan)
        assert [getattr(each.error, "cause", None) for each in outcomes] == ["row"]
        allowed = evolve(plan, options=PlannedOptions(on_memory="plus"))
        await bulk_with(hub, out, jobs, approved=allowed, on_memory="plus")
        assert machines(server) == [None, "plus"]
        # From here on it would stay on the larger machine.
        options = PlannedOptions(retry_failed=2, retry_kinds=("memory",))
        for other in (evolve(plan, options=options), evolve(plan, options=options, jobs={})):
            outcomes, _ = await bulk_with(hub, out, jobs, approved=other, **more)
            assert not isinstance(outcomes[0].error, TaskFailedError)
            assert folder.states == {"failed": 1}, "and it is none that is to be submitted"
        await bulk_with(hub, out, jobs, approved=plan_of(hub, larger, options), **more)
        assert machines(server) == [None, "plus", "plus"]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda text: "", "is not JSON"),
        (lambda text: text[:-20], "is not JSON"),
        (lambda text: "[" * 100_000, "is not JSON"),
        (lambda text: '{"jobs": []}', "is not a plan"),
        (lambda text: "[1]", "is not a plan"),
        (lambda text: text.replace('"runninghub_plan": 2', '"runninghub_plan": 1'), "version 1"),
        (
            lambda text: text.replace('"count": 2', '"count": 1'),
            "has 2 jobs, and says that",
        ),
        (lambda text: text.replace('"id": "job-1"', '"id": "job-0"'), "has a job twice"),
        (lambda text: text.replace('"0.2 CNY"', '"0.1 CNY"'), "prices whose sum"),
        (lambda text: text.replace('"0.2 CNY"', '"NaN CNY"'), "changed by hand"),
        (lambda text: text.replace('"row": "', '"row": "x'), "changed by hand"),
        (lambda text: text.replace('"options": {', '"options": {"more": 1,'), "changed by hand"),
        (lambda text: text.replace('"retry_failed": 0', '"retry_failed": "0"'), "changed by hand"),
        (lambda text: text.replace('"jobs": [', '"jobs": [7,'), "changed by hand"),
        (lambda text: text.replace('"retry_kinds": null', '"retry_kinds": "input"'), "by hand"),
        (lambda text: text.replace('"folder": null', '"folder": 7'), "changed by hand"),
    ],
)
async def test_a_file_that_is_no_sound_plan_is_a_mistake(
    server: Server, tmp_path: Path, spoil: Callable[[str], str], said: str
) -> None:
    path = tmp_path / "plan.json"
    async with client(server, site="cn") as hub:
        plan = plan_of(hub, forms(2))
    write_plan(plan, path)
    assert read_plan(path) == plan
    path.write_text(spoil(path.read_text()))
    with pytest.raises(InvalidParameterError, match=f"approved is .*{said}"):
        read_plan(path)


async def test_a_plan_is_run_in_its_folder_and_in_no_other(
    bulk: Command, server: Server, out: Path, tmp_path: Path, plan_file: Path
) -> None:
    """Whatever the folder is called; and where folder and plan are moved together."""
    jobs = job_file(tmp_path, forms(1))
    planned = await bulk("bulk", jobs, "--out", out, "--dry-run", "--plan", plan_file)
    assert planned.code == 0, planned.err
    for more in ((), ("--dry-run",)):
        other = await bulk("bulk", jobs, "--out", tmp_path / "b", "--approved", plan_file, *more)
        assert other.code == 2
        assert f"--approved is a plan for the folder {out}, and this run's is {out.parent}/b" in (
            other.err
        )
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    plan = read_plan(plan_file)
    async with client(server, site=plan.site) as hub:
        with pytest.raises(InvalidParameterError, match="a plan for the folder"):
            BulkRun(hub, out=elsewhere / "out", approved=plan)
        (moved := elsewhere / plan_file.name).write_bytes(plan_file.read_bytes())
        BulkRun(hub, out=elsewhere / "out", approved=read_plan(moved))
    assert not server.submits
    (tmp_path / "link").symlink_to(tmp_path)
    run = await bulk("bulk", jobs, "--out", "link/out/.", "--approved", plan_file)
    assert run.code == 0, run.err
    assert len(server.submits) == 1


async def test_plans_are_refused_where_they_cannot_be(
    bulk: Command, out: Path, tmp_path: Path, plan_file: Path
) -> None:
    jobs = job_file(tmp_path, forms(1))
    unplanned = await bulk("bulk", jobs, "--out", out, "--plan", plan_file)
    assert unplanned.code == 2
    assert "without --dry-run" in unplanned.err
    absent = await bulk("bulk", jobs, "--out", out, "--approved", plan_file)
    assert absent.code == 2
    assert "plan.json, which cannot be read (No such file or directory)" in absent.err
    assert not out.exists()


def plan_of(
    hub: RunningHub, jobs: list[dict[str, Any]], options: PlannedOptions | None = None
) -> Plan:
    """A plan of these jobs, in a new folder."""
    return planned(hub, jobs).plan(site_of(hub), options or PlannedOptions(), {})


async def stored_plan_of(hub: RunningHub, jobs: list[dict[str, Any]]) -> Plan:
    """Likewise, with what the service has stored."""
    planner = planned(hub, jobs)
    site = site_of(hub)
    return planner.plan(site, PlannedOptions(), await planner.stored(hub))


def planned(hub: RunningHub, jobs: list[dict[str, Any]]) -> Planner:
    planner = Planner()
    for job in jobs:
        content = {name: part for name, part in job.items() if name != "id"}
        planner.note(Job(id=job["id"], form=content), hub.from_dict(content))
    return planner


def plan_of_nothing(**options: Any) -> Plan:
    return Plan(site=None, options=PlannedOptions(**options), jobs={})
