"""What runs cost and how long they took is learned: what is kept, where, and what is made of it."""

from __future__ import annotations

import asyncio
import json
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from runninghub_async import RunningHub, errors
from runninghub_async.bulk import BulkRun
from runninghub_async.bulk.ledgers.ledger import State
from runninghub_async.learned import store
from runninghub_async.models.budgets import parse_budget
from runninghub_async.models.usage import Money
from runninghub_async.sandbox import Sandbox, shipped
from runninghub_async.state_folder import folder_of_command
from tests.cli.command import Command, command_for
from tests.helpers import KEY, until
from tests.misbehaving import PNG
from tests.platform import bodies
from tests.platform.service import Asked, Service, serving

ID, OTHER = "1904136902449209346", "1904136902449209347"
CREATE, RUN_APP, QUERY = "/task/openapi/create", "/task/openapi/ai-app/run", "/openapi/v2/query"
PROMPT = "a red bicycle that nobody may hear of"
FIELD = {"nodeId": "6", "nodeName": "CLIPTextEncode", "fieldName": "text", "fieldType": "STRING"}
GRAPH = '{"6": {"class_type": "CLIPTextEncode", "inputs": {"text": ""}}}'
APP = bodies.v1({"webappName": "x", "nodeInfoList": [{**FIELD, "fieldValue": ""}]})


class Till:
    """A service whose bills the test writes."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.bill: dict[str, Any] = {}
        self.status = "SUCCESS"
        self.results: list[dict[str, Any]] = []

    def created(self, _: Asked) -> Any:
        self.made.append(f"19047378{len(self.made):011}")
        return bodies.v1({**bodies.CREATED_RUNNING["data"], "taskId": self.made[-1]})

    def told(self, asked: Asked) -> Any:
        answer = {**bodies.QUERY_SUCCESS_FULL, "taskId": asked.json["taskId"], "usage": self.bill}
        return answer | {"status": self.status, "results": self.results}

    def bills(self, money: str | None = None, currency: str | None = "CNY", **more: Any) -> None:
        """What the next tasks cost."""
        told = {"consumeMoney": money, "currency": currency, **more}
        self.bill = {name: value for name, value in told.items() if value is not None}


@asynccontextmanager
async def shop(
    state: Path | None, **settings: Any
) -> AsyncIterator[tuple[Till, Service, RunningHub]]:
    """That service, and a client of it that remembers in a folder."""
    till = Till()
    answers = {
        CREATE: till.created,
        RUN_APP: till.created,
        QUERY: till.told,
        "/api/webapp/apiCallDemo": APP,
        "/uc/openapi/accountStatus": bodies.v1({"currency": "CNY"}),
    }
    async with serving(answers, state_dir=state, **settings) as (service, rh):
        service.answers["/out.png"] = lambda _: web.Response(body=PNG)
        till.results = [{"url": f"{service.base_url}/out.png", "outputType": "png"}]
        yield till, service, rh


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A folder that is made when something is remembered."""
    return tmp_path / "state"


async def run(rh: RunningHub, workflow: str = ID, **options: Any) -> None:
    await rh.workflows.run(workflow, {"6": {"text": PROMPT}}, **options)


def estimates(client: RunningHub, workflow: str = ID, **options: Any) -> list[str]:
    """What is expected of a run, in words."""
    seen = client.workflows.run(workflow, **options).seen()
    return [] if seen is None else [str(each) for each in seen.estimates]


def another(service: Service, state: Path | None) -> RunningHub:
    """A client like one of another process, which asks nobody."""
    return RunningHub(KEY, base_url=service.base_url, state_dir=state)


def content_of(folder: Path) -> bytes:
    """All that is on the disk there."""
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_what_runs_cost_is_told_to_later_clients(state: Path) -> None:
    async with shop(state) as (till, service, rh):
        assert rh.workflows.run(ID).seen() is None
        for money in ("0.20", "0.50", "0.30"):
            till.bills(money, taskCostTime=str(Decimal(money) * 100))
            await run(rh)
        await rh.close()
        later = another(service, state)
        assert estimates(later) == ["about 0.50 CNY, learned from 3 runs"]
        seen = later.workflows.run(ID).seen()
        assert seen is not None
        assert seen.seconds == 30, "the median of what the service told"
        form = later.workflows.run(ID, {"6": {"text": "other"}}).to_dict()
        assert later.from_dict(form).seen() == seen, "whatever is asked of it"


async def test_what_is_not_alike_is_kept_apart(state: Path) -> None:
    async with shop(state) as (till, service, rh):
        till.bills("0.10")
        await run(rh)
        till.bills("0.80")
        await run(rh, instance_type="plus")
        till.bills(consumeCoins="12", currency=None)
        await run(rh, instance_type="default")
        till.bills("0.02", currency="USD")
        await run(rh)
        till.bills("0.40")
        await rh.apps.run(ID, {"6.text": PROMPT})
        await rh.close()
        later = another(service, state)
        small = [f"about {what}, learned from 1 run" for what in ("0.02 USD", "12 RH", "0.10 CNY")]
        assert estimates(later) == small, "a sum of currencies is none; the latest comes first"
        assert estimates(later, instance_type="default") == small
        assert estimates(later, instance_type="plus") == ["about 0.80 CNY, learned from 1 run"]
        assert estimates(later, OTHER) == []
        app = later.apps.run(ID, {"6.text": "x"}).seen()
        assert app is not None
        assert str(app.estimates[0]) == "about 0.40 CNY, learned from 1 run"
        assert later.call("hailuo-2.3/i2v-pro", image_url="https://e.com/a.png").seen() is None
        for elsewhere in ("https://www.runninghub.cn", "https://www.runninghub.ai"):
            assert estimates(RunningHub(KEY, base_url=elsewhere, state_dir=state)) == []


async def test_graphs_of_ones_own_are_known_by_their_nodes_and_not_by_the_id_beside_them(
    state: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "recipes"
    folder.mkdir()
    film = json.loads(GRAPH) | {"7": {"class_type": "SaveVideo", "inputs": {"video": ["6", 0]}}}
    for name, graph in (("small", GRAPH), ("film", json.dumps(film))):
        (folder / f"{name}.graph.json").write_text(graph)
        text = RECIPE.replace(ID, "1") + f"graph: {name}.graph.json\n"
        (folder / f"{name}.yaml").write_text(text)
    async with shop(state, catalogue=folder) as (till, _, rh):
        till.bills("0.02")
        await rh.call("small", prompt=PROMPT)
        await until(lambda: rh.call("small", prompt="x").seen())
        assert rh.call("film", prompt="x").seen() is None
        assert rh.workflows.run("1").seen() is None
        other = json.loads(GRAPH.replace('""', '"another value"'))
        same = rh.workflows.run("1", workflow=other).seen()
        assert same == rh.call("small", prompt="y").seen()


def test_the_last_fifty_runs_count_and_the_file_does_not_grow(state: Path) -> None:
    kind = store.kind_of("cn", "workflow/1")
    costs = [Decimal(9), Decimal(5), *[Decimal(2)] * 49]
    store.remember(state, [store.Run(kind, Money(cost, "CNY"), 3.0) for cost in costs])
    store.remember(state, [store.Run(kind, Money(Decimal(7), "RH"), None)])
    seen = store.seen(state, kind)
    assert seen is not None
    assert [(str(e.amount), e.currency, e.runs) for e in seen.estimates] == [
        ("7", "RH", 1),
        ("5", "CNY", 50),
    ]
    many = (store.Run(store.kind_of("cn", f"workflow/{n}"), None, 1.0) for n in range(2_000))
    before = (state / store.FILE).stat().st_size
    store.remember(state, many, most_rows=100)
    with sqlite3.connect(state / store.FILE) as database:
        assert database.execute("SELECT count(*) FROM runs").fetchone() == (100,)
    database.close()
    assert before < 200_000
    assert store.seen(state, kind) is None, "what has not run for so long is forgotten"


async def test_nothing_of_what_was_asked_and_by_whom_is_on_the_disk(
    state: Path, picture: Path
) -> None:
    async with shop(state) as (till, _, rh):
        till.bills("0.10")
        nodes = {"6": {"text": PROMPT}, "10": {"image": picture}}
        call = rh.workflows.run(ID, nodes, access_password="a-password").tagged(user="ann")
        await call
        till.status = "FAILED"
        with pytest.raises(errors.TaskFailedError):
            await run(rh)
        await rh.close()
        written = content_of(state)
        secrets = [PROMPT, ID, KEY, "a-password", "ann", "key-", picture.name, *till.made]
        assert [secret for secret in secrets if secret.encode() in written] == []
    assert [file.name for file in state.iterdir()] == [store.FILE]
    if os.name == "posix":
        assert stat.S_IMODE(state.stat().st_mode) == 0o700
        assert stat.S_IMODE((state / store.FILE).stat().st_mode) == 0o600


async def test_failed_runs_teach_their_cost_and_free_ones_nothing(state: Path) -> None:
    async with shop(state) as (till, service, rh):
        till.bills("0", taskCostTime="8")
        await run(rh)
        till.status = "FAILED"
        till.bills("0.60", taskCostTime="900")
        with pytest.raises(errors.TaskFailedError):
            await run(rh)
        await rh.close()
        later = another(service, state)
        assert estimates(later) == ["about 0.60 CNY, learned from 1 run"]
        seen = later.workflows.run(ID).seen()
        assert seen is not None
        assert seen.seconds == 8


async def test_a_client_without_a_folder_and_runs_on_the_sandbox_leave_nothing(
    state: Path, monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox
) -> None:
    monkeypatch.setenv("RUNNINGHUB_STATE_DIR", str(state))
    async with shop(None) as (till, _, rh):  # a client remembers where its own argument says so
        till.bills("0.10")
        await run(rh)
        assert rh.workflows.run(ID).seen() is None
    url = sandbox.base_url
    async with RunningHub(sandbox.api_key, base_url=url, state_dir=state, poll=0.05) as rh:
        result = await rh.workflows.run(shipped.TEXT_TO_IMAGE)
        assert result.usage.total is not None, "there is something to be remembered"
        assert rh.workflows.run(shipped.TEXT_TO_IMAGE).seen() is None
    assert not state.exists()


@pytest.mark.parametrize("trouble", ["damaged", "of a later version", "no folder", "read-only"])
async def test_what_cannot_be_used_is_told_once_and_costs_no_task(
    state: Path, trouble: str, caplog: pytest.LogCaptureFixture
) -> None:
    file = state / store.FILE
    if trouble == "no folder":
        state.write_text("a file in its place")
    else:
        state.mkdir()
        if trouble == "damaged":
            file.write_bytes(b"no database at all" * 100)
        elif trouble == "read-only":
            if os.geteuid() == 0:  # whom no mode keeps out
                file.mkdir()
            state.chmod(0o500)
        else:
            with sqlite3.connect(file) as database:
                database.execute("PRAGMA user_version = 99")
            database.close()
    async with shop(state) as (till, _, rh):
        till.bills("0.10")
        for _ in range(2):
            await run(rh)
            assert rh.workflows.run(ID).seen() is None
        assert len(till.made) == 2
    told = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert len(told) == 1
    assert "RUNNINGHUB_STATE_DIR=off" in told[0]
    state.chmod(0o700)


SCRIPT = """
import sys
from decimal import Decimal
from pathlib import Path
from runninghub_async.learned import store
from runninghub_async.models.usage import Money

kind = store.kind_of("cn", "workflow/1")
for number in range(40):
    cost = Money(Decimal(sys.argv[2]) + number, "CNY")
    store.remember(Path(sys.argv[1]), [store.Run(kind, cost, 1.0)])
"""


def test_several_processes_may_write_at_once(state: Path) -> None:
    command = [sys.executable, "-c", SCRIPT, str(state)]
    writers = [
        subprocess.Popen([*command, first], stderr=subprocess.PIPE) for first in ("100", "300")
    ]
    assert [(writer.communicate()[1], writer.returncode) for writer in writers] == [(b"", 0)] * 2
    seen = store.seen(state, store.kind_of("cn", "workflow/1"))
    assert seen is not None
    assert [(each.amount, each.runs) for each in seen.estimates] == [(Decimal(339), 50)]


# -- budgets -------------------------------------------------------------------------------------


def jobs(count: int, **more: Any) -> list[dict[str, Any]]:
    """Runs of the workflow, as a job file has them."""
    return [
        {"id": f"job-{n}", "workflow": ID, "nodes": {"6": {"text": str(n)}}, **more}
        for n in range(count)
    ]


async def outcomes(
    rh: RunningHub, out: Path, count: int, budget: str, **settings: Any
) -> tuple[list[State], BulkRun]:
    async with BulkRun(rh, out=out, budget=parse_budget(budget), **settings) as bulk:
        states: list[State] = [outcome.state async for outcome in bulk.add(jobs(count))]
    return states, bulk


async def test_a_budget_sets_aside_what_such_runs_were_seen_to_cost(
    state: Path, tmp_path: Path
) -> None:
    async with shop(state) as (till, _, rh):
        till.bills("0.40")
        _, bulk = await outcomes(rh, tmp_path / "first", 1, "9CNY")
        assert "cannot be known" in str(bulk.stopped), "nothing is known yet"
        assert not till.made
        await run(rh)
        await until(lambda: rh.workflows.run(ID).seen())
        till.bills("0.10")
        _, bulk = await outcomes(rh, tmp_path / "second", 9, "1CNY", concurrency=1)
        spent = bulk.totals.money
        assert spent == Decimal("0.70"), "what is over counts with its bill, the next with 0.40"
        states, _ = await outcomes(
            rh, tmp_path / "given", 2, "1CNY", prices={f"workflow/{ID}": "0.50CNY"}
        )
        assert states == ["saved", "saved"], "the person's word counts, whatever was seen"


async def test_an_estimate_in_another_currency_is_none_for_a_budget(
    state: Path, tmp_path: Path
) -> None:
    async with shop(state) as (till, _, rh):
        till.bills(consumeCoins="4", currency=None)
        await run(rh)
        await until(lambda: rh.workflows.run(ID).seen())
        before = len(till.made)
        _, bulk = await outcomes(rh, tmp_path / "out", 1, "9CNY")
        assert "cannot be known" in str(bulk.stopped)
        assert len(till.made) == before


async def test_a_task_that_a_later_run_waits_for_teaches_as_well(
    state: Path, tmp_path: Path
) -> None:
    async with shop(state) as (till, service, rh):
        till.status = "RUNNING"
        async with BulkRun(rh, out=tmp_path / "out") as bulk:
            ending = asyncio.ensure_future(anext(bulk.add(jobs(1))))
            await until(lambda: service.at(QUERY))
            ending.cancel()
            await asyncio.wait([ending])
        await rh.close()
        till.status = "SUCCESS"
        till.bills("0.40", taskCostTime="30")
        async with (
            another(service, state) as later,
            BulkRun(later, out=tmp_path / "out") as bulk,
        ):
            assert [outcome.state async for outcome in bulk.add(jobs(1))] == ["saved"]
        assert len(till.made) == 1
        assert estimates(another(service, state)) == ["about 0.40 CNY, learned from 1 run"]


RECIPE = f"""\
kind: workflow
id: "{ID}"
output: image
summary: A picture.
parameters:
- {{name: prompt, node: "6", field: text, type: string, required: true}}
"""


async def test_recipes_of_one_workflow_share_what_was_learned(state: Path, tmp_path: Path) -> None:
    folder = tmp_path / "recipes"
    folder.mkdir()
    (folder / "day.yaml").write_text(RECIPE)
    (folder / "night.yaml").write_text(RECIPE + 'constants: [{node: "7", field: x, value: 1}]\n')
    (folder / "large.yaml").write_text(RECIPE + "machine: plus\n")
    async with shop(state, catalogue=folder) as (till, service, rh):
        till.bills("0.40", taskCostTime="30")
        await rh.call("day", prompt=PROMPT)
        await until(lambda: rh.workflows.run(ID).seen())
        seen = rh.call("night", prompt="x").seen()
        assert seen == rh.workflows.run(ID).seen()
        assert rh.call("large", prompt="x").seen() is None
        form = {"model": "night", "params": {"prompt": "x"}}
        async with BulkRun(rh, out=tmp_path / "out", budget=parse_budget("9CNY")) as bulk:
            assert [outcome.state async for outcome in bulk.add([form])] == ["saved"]
            assert bulk.stopped is None
        here = {
            **command_for(service.base_url, tmp_path).environment,
            "RUNNINGHUB_STATE_DIR": str(state),
            "RUNNINGHUB_CATALOGUE": str(folder),
        }
        runninghub = Command(here, tmp_path)
        shown, as_json = await asyncio.gather(
            runninghub("models", "show", "night"),
            runninghub("models", "show", "night", "--json"),
        )
        ran = await runninghub("run", "day", "prompt=x", "--json")  # teaches as well: afterwards
    assert "seen: about 0.40 CNY, learned from 2 runs; some 30 s" in shown.out
    assert "seen: about 0.40 CNY" in ran.err
    estimate = {"amount": "0.40", "currency": "CNY", "runs": 2}
    assert as_json.json["seen"] == {"estimates": [estimate], "seconds": 30.0}
    assert ran.json["seen"]["seconds"] == 30.0


# -- the command ---------------------------------------------------------------------------------


async def test_the_command_remembers_unless_it_is_told_not_to(tmp_path: Path) -> None:
    home = tmp_path / "home"
    lines = [json.dumps(job) for job in jobs(3)]
    (tmp_path / "jobs.jsonl").write_text("\n".join(lines))
    async with shop(None) as (till, service, _):
        service.answers["/api/openapi/getJsonApiFormat"] = bodies.v1({"prompt": GRAPH})
        till.bills("0.40", taskCostTime="30")
        here = {
            **command_for(service.base_url, tmp_path).environment,
            "XDG_STATE_HOME": str(home),
            "HOME": str(home),
            "RUNNINGHUB_STATE_DIR": "",
        }
        runninghub = Command(here, tmp_path)
        off = Command({**here, "RUNNINGHUB_STATE_DIR": "Off"}, tmp_path)
        words = ("workflow", ID, f"6.text={PROMPT}")
        assert (await off(*words)).code == 0
        assert not home.exists()
        first = await runninghub(*words)
        assert first.code == 0, first.err
        assert "seen" not in first.err
        assert len(list(home.rglob(store.FILE))) == 1
        shown, checked, told = await asyncio.gather(
            runninghub("workflow", "show", ID),
            runninghub("bulk", "jobs.jsonl", "--out", "out", "--dry-run", "--budget", "1CNY"),
            runninghub("bulk", "jobs.jsonl", "--out", "out", "--dry-run", "--json"),
        )
        second = await runninghub(*words)  # teaches as well: afterwards
    said = "about 0.40 CNY, learned from 1 run"
    assert f"seen: {said}; some 30 s" in second.err
    assert "running, some 30 s as a rule" in second.err
    assert f"seen: {said}; some 30 s (default)" in shown.out
    assert "3 jobs; about 1.20 CNY, learned from" in checked.err
    assert "does not hold all: 0 are spent, and the rest costs about 1.20" in checked.err
    assert checked.code == 8
    events = map(json.loads, told.out.splitlines())
    event = next(each for each in events if each["event"] == "checked")
    assert (event["estimated"], event["unknown_price"]) == ({"CNY": "1.20"}, 0)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="has a place of its own for it")
def test_the_command_remembers_where_the_platform_keeps_such_things(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    at_home = tmp_path / ".local" / "state" / "runninghub_async"
    for told, xdg, expected in (
        ("", "", at_home),
        (" ", "not/absolute", at_home),
        ("", "/var/state", Path("/var/state/runninghub_async")),
        ("~/mine", "/var/state", tmp_path / "mine"),
        (" OFF ", "/var/state", None),
    ):
        monkeypatch.setenv("RUNNINGHUB_STATE_DIR", told)
        monkeypatch.setenv("XDG_STATE_HOME", xdg)
        assert folder_of_command() == expected


@pytest.mark.parametrize("given", [5, "", b"x", True])
def test_what_is_no_folder_is_refused(given: Any) -> None:
    with pytest.raises(errors.InvalidParameterError, match="state_dir"):
        RunningHub(KEY, state_dir=given)
