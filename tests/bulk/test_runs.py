"""One run and its resumption, against a server that misbehaves on purpose."""

from __future__ import annotations

import asyncio
import hashlib
import json
import sqlite3
import time
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from runninghub_async import Call, RunningHub, errors
from runninghub_async.bulk import BulkRun, Entry, LedgerError, MaxFailures, SqliteLedger
from runninghub_async.bulk.ledgers.ledger import Ended
from runninghub_async.calls import late_results
from runninghub_async.events import Event
from runninghub_async.step_events import CallLeft
from tests.bulk.helpers import (
    Folder,
    bulk,
    bulk_with,
    by_prompt,
    form,
    forms,
    prompts,
    service,
)
from tests.helpers import KEY, a_call, a_media_call, client, until
from tests.misbehaving import (
    PNG,
    Behaviour,
    Request,
    accept,
    answer,
    code,
    cut,
    disconnect,
    file_result,
    reset,
    running,
    status,
    when,
)
from tests.test_observer import Listener

FAILED_1015 = status("FAILED", errorCode="1015", errorMessage="try again", results=None)


async def test_a_run_saves_files_lines_and_rows(out: Path, folder: Folder) -> None:
    async with service() as server:
        outcomes, run = await bulk(server, out, forms(5))
    assert {outcome.state for outcome in outcomes} == {"saved"}
    assert run.totals.saved == 5
    assert folder.states == {"saved": 5}
    assert folder.files == [f"job-{n}-1.png" for n in range(5)]
    folder.check_files()
    folder.check_lines()
    line = folder.lines[0]
    assert line["params"]["prompt"].startswith("picture")
    assert line["files"][0]["sha256"] == hashlib.sha256(PNG).hexdigest()


async def test_a_second_run_submits_nothing(out: Path, folder: Folder) -> None:
    async with service() as server:
        await bulk(server, out, forms(5))
        outcomes, run = await bulk(server, out, forms(5))
        assert not outcomes
        assert run.totals.skipped == 5
        assert len(server.submits) == 5
    folder.check_lines()


async def test_the_intent_is_durable_before_the_submit_leaves(out: Path, folder: Folder) -> None:
    seen: list[str] = []

    async def look(request: Request) -> None:
        seen.extend(row["state"] for row in folder.rows.values())
        await accept(request)

    async def look_again(request: Request) -> None:
        seen.extend(row["state"] + row["task_id"] for row in folder.rows.values())
        await file_result(request)

    async with service(look, queries=[look_again]) as server:
        await bulk(server, out, forms(1))
        assert seen == ["submitting", f"submitted{server.tasks[0]}"]


async def test_a_lost_answer_makes_a_job_uncertain_and_leaves_it_alone(
    out: Path, folder: Folder
) -> None:
    submits = by_prompt({"picture 1": reset, "picture 2": cut(b'{"task')})
    async with service(submits) as server:
        outcomes, _ = await bulk(server, out, forms(4))
        assert Counter(o.state for o in outcomes) == {"saved": 2, "uncertain": 2}
        await bulk(server, out, forms(4))
        assert Counter(prompts(server)) == {f"picture {n}": 1 for n in range(4)}
        folder.check_lines()
    async with service() as server:
        outcomes, _ = await bulk(server, out, forms(4), resubmit_uncertain=True)
        assert sorted(prompts(server)) == ["picture 1", "picture 2"]
    assert folder.states == {"saved": 4}


async def test_open_tasks_are_waited_for_even_if_their_lines_are_gone(
    out: Path, folder: Folder
) -> None:
    async with service(queries=[running]) as server:
        outcomes, _ = await bulk(server, out, forms(3), rh={"timeout": 0.5})
        assert {o.state for o in outcomes} == {"submitted"}
        server.answers_queries(file_result)
        outcomes, _ = await bulk(server, out, forms(1))
        assert Counter(o.state for o in outcomes) == {"saved": 3}
        assert all(outcome.resumed for outcome in outcomes)
        assert len(server.submits) == 3
    folder.check_lines()


async def test_a_resumed_job_is_counted_once_however_soon_it_ends(out: Path) -> None:
    async with service(queries=[running]) as server:
        await bulk(server, out, forms(20), rh={"timeout": 0.5})
        server.answers_queries(file_result)
        _, run = await bulk(server, out, forms(20), concurrency=1)
    assert (run.totals.saved, run.totals.skipped) == (20, 0)


async def test_what_cannot_be_looked_at_is_not_called_failed(out: Path, folder: Folder) -> None:
    """A key that is gone, a service that does not answer: the task is there and paid."""
    async with service(queries=[running]) as server:
        await bulk(server, out, forms(2), rh={"timeout": 0.3})
        async with RunningHub("another-key", base_url=server.base_url) as other:
            outcomes, _ = await bulk_with(other, out, forms(2))
        assert {o.state for o in outcomes} == {"submitted"}
        assert "one of this client" in str(outcomes[0].error)
        assert folder.states == {"submitted": 2}
        server.answers_queries(code(802, "APIKEY_UNAUTHORIZED"))
        outcomes, _ = await bulk(server, out, forms(2))
        assert folder.states == {"submitted": 2}
        server.answers_queries(file_result)
        await bulk(server, out, forms(2))
        assert len(server.submits) == 2
    assert folder.states == {"saved": 2}


async def test_identical_calls_are_several_jobs(out: Path, folder: Folder) -> None:
    async with service() as server, client(server) as rh:
        await bulk_with(rh, out, [a_call(rh) for _ in range(3)])
        assert len(server.submits) == 3
        outcomes, run = await bulk_with(rh, out, [a_call(rh) for _ in range(3)])
        assert (outcomes, run.totals.skipped) == ([], 3)
        await bulk_with(rh, out, [a_call(rh) for _ in range(4)])
        assert len(server.submits) == 4
    assert len(folder.files) == 4
    folder.check_lines()


async def test_an_id_that_comes_twice_is_run_once(out: Path) -> None:
    async with service() as server:
        _, run = await bulk(server, out, [*forms(2), *forms(2)])
        assert len(server.submits) == 2
    assert run.totals.skipped == 2


async def test_calls_that_hold_bytes(out: Path, folder: Folder) -> None:
    picture = PNG + bytes(100_000)
    async with service() as server, client(server) as rh:
        calls = [a_media_call(rh, picture, prompt=f"film {n}") for n in range(4)]
        outcomes, _ = await bulk_with(rh, out, calls)
        assert [o.state for o in outcomes] == ["saved"] * 4
        assert len(server.uploads) == 1, "the same content is uploaded once"
    assert all(len(row["form"]) < 1000 for row in folder.rows.values())
    assert "SHA-256" in str(folder.lines[0]["params"])


async def test_a_bad_item_is_an_outcome_and_stops_nothing(out: Path) -> None:
    items: list[Any] = [
        {"id": "a", "model": "no-such-model"},
        {"id": "b", **form("a boat", resolution="17k")},
        5,
        {"id": "\ud800", **form("a road")},
        {"id": "c", **form("a good one")},
    ]
    async with service() as server:
        outcomes, _ = await bulk(server, out, items)
        assert prompts(server) == ["a good one"]
    assert "A job is 5; allowed is" in " ".join(str(o.error) for o in outcomes)
    assert Counter(o.state for o in outcomes) == {"failed": 4, "saved": 1}


async def test_what_the_stream_raises_comes_after_what_had_begun(out: Path) -> None:
    def stream() -> Any:
        yield from forms(20)
        raise LookupError("the file is gone")

    async with service() as server, client(server) as rh, BulkRun(rh, out=out) as run:
        with pytest.raises(LookupError):
            await _drain(run, stream())
    assert run.totals.saved == 20


# -- failures and retries --------------------------------------------------------------------


def failing(times: int) -> Any:
    """Each task fails so often, then succeeds; told by the prompt's task count."""
    seen: Counter[str] = Counter()

    async def behave(request: Request) -> None:
        seen["queries"] += 1
        await (FAILED_1015 if seen["queries"] <= times else file_result)(request)

    return behave


async def test_failed_jobs_are_tried_again_only_when_asked(out: Path, folder: Folder) -> None:
    async with service(queries=[failing(1)]) as server:
        outcomes, _ = await bulk(server, out, forms(1))
        assert [o.state for o in outcomes] == ["failed"]
        await bulk(server, out, forms(1))
        assert len(server.submits) == 1
        outcomes, _ = await bulk(server, out, forms(1), retry_failed=1)
        assert [o.state for o in outcomes] == ["saved"]
        assert len(server.submits) == 2
    assert folder.rows["job-0"]["attempts"] == 2


@pytest.mark.parametrize(("retries", "submits"), [(0, 1), (1, 2), (2, 3), (5, 4)])
async def test_every_retry_is_counted(
    out: Path, folder: Folder, retries: int, submits: int
) -> None:
    async with service(queries=[failing(3)]) as server:
        outcomes, _ = await bulk(server, out, forms(1), retry_failed=retries)
        assert len(server.submits) == submits
        assert [o.state for o in outcomes] == ["saved" if submits == 4 else "failed"]
        await bulk(server, out, forms(1), retry_failed=retries)
        assert len(server.submits) == submits, "the tries of all runs count together"
    folder.check_lines()


async def test_a_failed_job_tells_when_its_task_was_submitted(out: Path, folder: Folder) -> None:
    async with service(code(301, "PARAMS_INVALID"), accept, queries=[FAILED_1015]) as server:
        await bulk(server, out, forms(2), concurrency=1)
        server.answers_queries(running)
        await bulk(server, out, [{"id": "later", **form("a boat")}], rh={"timeout": 0.5})
        server.answers_queries(FAILED_1015)
        await bulk(server, out, [])
    lines = {line["id"]: line for line in folder.lines}
    assert lines["job-0"]["submitted_at"] is None, "it was refused"
    for name in ("job-1", "later"):
        assert lines[name]["state"] == "failed"
        assert lines[name]["submitted_at"] <= lines[name]["ended_at"]


async def test_only_codes_that_a_new_task_may_help_are_tried_again(out: Path) -> None:
    moderated = status("FAILED", errorCode="1501", errorMessage="no", results=None)
    async with service(queries=[moderated]) as server:
        for _ in range(2):
            await bulk(server, out, forms(1), retry_failed=3)
        assert len(server.submits) == 1


async def test_a_refusal_costs_nothing_and_is_no_try(out: Path, folder: Folder) -> None:
    async with service(code(301, "PARAMS_INVALID"), accept) as server:
        outcomes, _ = await bulk(server, out, forms(1))
        assert [o.state for o in outcomes] == ["failed"]
        assert folder.rows["job-0"]["attempts"] == 0
        await bulk(server, out, forms(1))
        assert len(server.submits) == 1
        await bulk(server, out, forms(1), retry_failed=1)
    assert folder.states == {"saved": 1}


async def test_max_failures_stops_submitting(out: Path) -> None:
    async with service(code(301, "PARAMS_INVALID")) as server:
        _, run = await bulk(server, out, forms(200), max_failures=3)
        assert isinstance(run.stopped, MaxFailures)
        assert len(server.submits) < 30


async def test_a_revoked_key_stops_the_run_and_loses_nothing(out: Path, folder: Folder) -> None:
    submits = [accept] * 10 + [code(802, "APIKEY_UNAUTHORIZED")]
    async with service(*submits) as server:
        _, run = await bulk(server, out, forms(60))
        assert isinstance(run.stopped, errors.AuthenticationError)
        assert folder.states["saved"] == 10
        assert set(folder.states) == {"saved", "pending"}
        refused = len(server.submits)
        server.answers_submits(accept)
        await bulk(server, out, forms(60))
        assert len(server.submits) == refused + 50
    assert folder.states == {"saved": 60}
    folder.check_lines()


# -- stopping ----------------------------------------------------------------------------------


async def test_stop_lets_no_submit_leave_and_waits_for_what_runs(out: Path, folder: Folder) -> None:
    finish = asyncio.Event()
    async with (
        service(queries=[when(finish, file_result)], limits=[code(1)]) as server,
        client(server, concurrency=3) as rh,
        BulkRun(rh, out=out) as run,
    ):
        stream = run.add(forms(50))
        first = asyncio.ensure_future(anext(stream))
        await until(lambda: len(server.submits) == 3)
        run.stop()
        finish.set()
        outcomes = [await first] + [outcome async for outcome in stream]
        assert len(server.submits) == 3, "those in line do not slip through"
    assert Counter(o.state for o in outcomes)["saved"] == 3
    assert folder.states["saved"] == 3
    assert set(folder.states) == {"saved", "pending"}


async def test_leaving_in_the_middle_of_submits_records_their_ids(
    out: Path, folder: Folder
) -> None:
    go_on = asyncio.Event()
    async with service(when(go_on, accept), queries=[running]) as server, client(server) as rh:
        async with BulkRun(rh, out=out) as run:
            working = asyncio.create_task(_drain(run, forms(4)))
            await until(lambda: len(server.submits) == 4)
            asyncio.get_running_loop().call_later(0.2, go_on.set)
            working.cancel()
            await asyncio.wait([working])
        assert folder.states == {"submitted": 4}
        assert {row["task_id"] for row in folder.rows.values()} == set(server.tasks)


async def _drain(run: BulkRun, jobs: Any) -> None:
    async for _ in run.add(jobs):
        pass


async def test_leaving_while_in_line_withdraws_the_intents(out: Path, folder: Folder) -> None:
    async with (
        service(code(421, "TASK_QUEUE_MAXED"), queries=[running]) as server,
        client(server) as rh,
    ):
        async with BulkRun(rh, out=out) as run:
            working = asyncio.create_task(_drain(run, forms(4)))
            await until(lambda: len(server.submits) >= 1)
            await asyncio.sleep(0.2)
            working.cancel()
            await asyncio.wait([working])
        assert folder.states == {"pending": 4}


class _Impatience(Listener):
    """Hears when a call is left."""

    wants_steps = True

    def __init__(self) -> None:
        super().__init__()
        self.left = asyncio.Event()

    def notice(self, event: Event) -> None:
        super().notice(event)
        if isinstance(event, CallLeft):
            self.left.set()


@pytest.mark.parametrize(
    ("answer", "state", "error"),
    [
        (accept, "submitted", errors.SubmissionUncertainError),
        (code(421, "TASK_QUEUE_MAXED"), "pending", errors.TaskTimeoutError),
        (code(301, "PARAMS_INVALID"), "failed", errors.InvalidParameterError),
        (disconnect, "uncertain", errors.SubmissionUncertainError),
    ],
)
async def test_an_answer_after_the_time_limit_still_counts(
    answer: Behaviour, state: str, error: type[Exception], out: Path, folder: Folder
) -> None:
    """Whether a task was made is told by the answer, and not by how long one has waited."""
    impatience = _Impatience()
    late = {"timeout": 0.3, "observer": impatience}
    async with service(when(impatience.left, answer)) as server:
        (outcome,), _ = await bulk(server, out, forms(1), rh=late)
        assert outcome.state == state
        assert isinstance(outcome.error, error)
        assert folder.states == {state: 1}
        server.answers_submits(accept)
        await bulk(server, out, forms(1))
        assert len(server.tasks) == (state in ("submitted", "pending"))
    folder.check_lines()


# -- files -------------------------------------------------------------------------------------


async def test_missing_files_are_fetched_again(out: Path, folder: Folder) -> None:
    async with service() as server:
        await bulk(server, out, forms(3))
        (out / "files" / "job-1-1.png").unlink()
        (out / "files" / "job-2-1.png").write_bytes(b"")
        outcomes, _ = await bulk(server, out, forms(3))
        assert sorted(o.job.id for o in outcomes) == ["job-1", "job-2"]
        assert len(server.submits) == 3
    folder.check_files()
    folder.check_lines()


async def test_an_expired_link_is_asked_for_anew(out: Path, folder: Folder) -> None:
    async def old_then_new(request: Request) -> None:
        old = len(request.server.queries) == 1
        url = f"{request.server.base_url}/files/{'old' if old else 'new'}.png"
        await status("SUCCESS", results=[{"url": url, "outputType": "png"}])(request)

    async def download(request: Request) -> None:
        gone = "old" in request.path
        await answer(b"" if gone else PNG, status=403 if gone else 200)(request)

    async with service(queries=[old_then_new], downloads=[download]) as server:
        outcomes, _ = await bulk(server, out, forms(1))
    assert [o.state for o in outcomes] == ["saved"]
    folder.check_files()


async def test_what_cannot_be_fetched_of_several_outputs_is_named_and_the_rest_is_saved(
    out: Path, folder: Folder
) -> None:
    async def three(request: Request) -> None:
        urls = [f"{request.server.base_url}/files/{n}.png" for n in (1, 2, 3)]
        results = [{"url": url, "outputType": "png", "nodeId": url[-5]} for url in urls]
        await status("SUCCESS", results=results)(request)

    async def download(request: Request) -> None:
        gone = "2.png" in request.path
        await answer(b"" if gone else PNG, status=404 if gone else 200)(request)

    async with service(queries=[three], downloads=[download]) as server:
        (outcome,), _ = await bulk(server, out, forms(1))
        assert outcome.state == "succeeded"
        told = str(outcome.error)
        assert "Of 3 outputs 1 could not be saved: 2 image (png, node 2)." in told
        assert "Saved: files/job-0-1.png, files/job-0-3.png." in told
        assert folder.files == ["job-0-1.png", "job-0-3.png"]
        server.answers_downloads(answer(PNG))
        await bulk(server, out, forms(1))
        assert len(server.submits) == 1
    assert folder.files == ["job-0-1.png", "job-0-2.png", "job-0-3.png"]
    folder.check_files()


async def test_files_that_cannot_be_fetched_leave_the_job_open(out: Path, folder: Folder) -> None:
    async with service(downloads=[answer(b"", status=404)]) as server:
        outcomes, _ = await bulk(server, out, forms(1))
        assert [o.state for o in outcomes] == ["succeeded"]
        assert folder.states == {"succeeded": 1}
        server.answers_downloads(answer(PNG))
        await bulk(server, out, forms(1))
        assert len(server.submits) == 1
    assert folder.states == {"saved": 1}
    folder.check_files()


@pytest.mark.parametrize(
    "results",
    [
        *([], None, {"url": "http://x/a.png"}, ["http://x/a.png"], "a.png", [{"url": ""}], [None]),
        [{"text": "done"}, "a.png"],
        {"deep": json.loads("[" * 300 + "]" * 300)},
    ],
    ids=repr,
)
async def test_results_that_cannot_be_read_are_looked_at_again(
    out: Path, folder: Folder, results: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(late_results, "PATIENCE", 0.0)
    async with service(queries=[status("SUCCESS", results=results)]) as server:
        for _ in range(2):
            ((outcome,), _) = await bulk(server, out, forms(1))
            assert outcome.error is not None
            assert folder.states == {"succeeded": 1}
            (line,) = folder.lines
            assert (line["state"], line["task_id"]) == ("succeeded", server.tasks[0])
            assert line["raw"]["status"] == "SUCCESS"
            assert "results" in line["raw"]
            assert server.tasks[0] in line["error"]["message"]
        server.answers_queries(file_result)
        await bulk(server, out, forms(1))
        assert len(server.submits) == 1
    assert [line["state"] for line in folder.lines] == ["succeeded", "saved"]
    folder.check_files(others=True)


async def test_the_content_decides_the_extension(out: Path, folder: Folder) -> None:
    jpeg = b"\xff\xd8\xff\xe0" + bytes(100)
    async with service(downloads=[answer(jpeg)]) as server:
        await bulk(server, out, forms(1))
    assert folder.files == ["job-0-1.jpg"]
    folder.check_files()


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "a/b", "..", "-rf", "CON", "ü ö", "x" * 300, "𠀀" * 90, "a\nb", "{n}"],
)
async def test_unusual_ids_make_good_file_names(out: Path, folder: Folder, name: str) -> None:
    async with service() as server:
        outcomes, _ = await bulk(server, out, [{"id": name, **form("a boat")}])
    assert [o.state for o in outcomes] == ["saved"]
    (file,) = folder.files
    assert len(file.encode()) < 200
    assert not file.startswith(("-", "."))
    folder.check_files()


async def test_unusual_ids_stay_apart(out: Path, folder: Folder) -> None:
    names = ["a/b", "a b", "a-b", "a:b", "x" * 300, "x" * 301]
    async with service() as server:
        await bulk(
            server, out, [{"id": name, **form(f"picture {n}")} for n, name in enumerate(names)]
        )
    assert len(folder.files) == len(names)


@pytest.mark.parametrize(
    "name",
    [
        *("{n}", "{id}", "a/{id}-{n}", "{nothing}-{id}{n}", "{id}-{n}{", "{id.x}"),
        *("{id.__class__}-{n}", "{id[0]}-{n}", "{id!r}-{n}", "{id:/>9}-{n}", "{id}-{n:{n}}"),
        *("{id}-{n:99999999}", "{}-{id}-{n}", "\x1b[2J{id}-{n}", "{id}\n{n}", "{{id}}-{n}"),
    ],
)
async def test_bad_name_templates_are_refused(out: Path, name: str) -> None:
    async with service() as server, client(server) as rh:
        with pytest.raises(errors.InvalidParameterError):
            BulkRun(rh, out=out, name=name)


@pytest.mark.parametrize("options", [{}, {"wait_for_place": False}, {"wait_for_place": 0.01}])
async def test_a_full_account_is_waited_for_whatever_client_and_job_say(
    options: dict[str, Any], out: Path, folder: Folder
) -> None:
    jobs = [{**job, "options": options} for job in forms(8)]
    async with service() as server:
        _, run = await bulk(server, out, jobs, rh={"wait_for_place": False, "concurrency": 1})
    assert run.stopped is None
    assert folder.states == {"saved": 8}


async def test_a_name_template(out: Path, folder: Folder) -> None:
    async with service() as server:
        await bulk(server, out, forms(1), name="{model}_{id}_{n:03}")
    assert folder.files == ["seedream-v4.5-text-to-image_job-0_001.png"]


async def test_a_file_is_uploaded_again_after_the_laptop_slept(
    out: Path, picture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = {"model": "hailuo-2.3/i2v-pro", "params": {"imageUrl": str(picture), "prompt": "a boat"}}
    async with service() as server, client(server) as rh, BulkRun(rh, out=out) as run:
        await _drain(run, [job, {"id": "soon", **job}])
        assert len(server.uploads) == 1
        tomorrow = time.time() + 24 * 3600  # of which the monotonic clock knows nothing
        monkeypatch.setattr(time, "time", lambda: tomorrow)
        await _drain(run, [{"id": "later", **job}])
        assert len(server.uploads) == 2


async def test_a_long_name_is_one_that_the_disk_takes(out: Path, folder: Folder) -> None:
    async with service() as server:
        named = [{"id": "x" * 300, **form("a boat")}, {"id": "x" * 301, **form("a road")}]
        await bulk(server, out, named, name="a" * 200 + "{id}-{n}")
    assert folder.states == {"saved": 2}
    assert len(folder.files) == 2


# -- the folder --------------------------------------------------------------------------------


async def test_a_second_run_on_the_folder_is_refused(out: Path) -> None:
    async with service() as server, client(server) as rh, BulkRun(rh, out=out):
        with pytest.raises(LedgerError, match="Another run"):
            async with BulkRun(rh, out=out):
                pass
    async with service() as server, client(server) as rh, BulkRun(rh, out=out):
        pass


async def test_something_else_in_the_ledgers_place(out: Path) -> None:
    out.mkdir()
    (out / "ledger.sqlite").write_bytes(b"not a database, but quite long" * 100)
    async with service() as server, client(server) as rh:
        with pytest.raises(LedgerError, match="not a database"):
            async with BulkRun(rh, out=out):
                pass
        (out / "ledger.sqlite").unlink()
        async with BulkRun(rh, out=out):
            pass


async def test_the_ledger_of_a_later_release_is_left_alone(out: Path) -> None:
    out.mkdir()
    db = sqlite3.connect(out / "ledger.sqlite")
    db.execute("PRAGMA user_version = 99")
    db.close()
    async with service() as server, client(server) as rh:
        with pytest.raises(LedgerError, match="later release"):
            async with BulkRun(rh, out=out):
                pass


async def test_changed_content_ids_decide(
    out: Path, folder: Folder, caplog: pytest.LogCaptureFixture
) -> None:
    async with service(accept, accept, code(802, "APIKEY_UNAUTHORIZED")) as server:
        await bulk(server, out, forms(2))
        changed = [{**job, **form(f"new {n}")} for n, job in enumerate(forms(3))]
        server.answers_submits(accept)
        _, run = await bulk(server, out, changed)
        assert prompts(server)[2:] == ["new 2"]
    assert run.totals.changed == 2
    assert "picture 0" in caplog.text
    assert "new 0" in caplog.text
    folder.check_lines()


async def test_a_line_cut_off_by_a_crash_is_written_again(out: Path, folder: Folder) -> None:
    """The run died after its line and before its row: the line does not come twice."""
    async with service() as server:
        await bulk(server, out, forms(3))
        db = sqlite3.connect(out / "ledger.sqlite")
        with db:
            db.execute("UPDATE jobs SET state = 'succeeded' WHERE id = 'job-0'")
        db.close()
        await bulk(server, out, forms(3))
        folder.check_lines()
        results = out / "results.jsonl"
        whole = results.read_text()
        results.write_text(whole[:-20])
        last = json.loads(whole.splitlines()[-1])["id"]
        db = sqlite3.connect(out / "ledger.sqlite")
        with db:
            db.execute("UPDATE jobs SET state = 'succeeded' WHERE id = ?", [last])
        db.close()
        await bulk(server, out, forms(3))
    folder.check_lines()


async def test_a_submit_cut_off_by_a_crash_is_uncertain(out: Path, folder: Folder) -> None:
    async with service() as server:
        await bulk(server, out, forms(2))
        db = sqlite3.connect(out / "ledger.sqlite")
        with db:
            db.execute(
                "INSERT INTO jobs (id, hash, form, state, attempts) SELECT 'job-2', hash, form,"
                " 'submitting', 1 FROM jobs WHERE id = 'job-1'"
            )
        db.close()
        _, run = await bulk(server, out, forms(3))
        assert run.recovered == ["job-2"]
        assert len(server.submits) == 2
    assert folder.states == {"saved": 2, "uncertain": 1}
    folder.check_lines()


# -- the interfaces ----------------------------------------------------------------------------


class Remembering:
    """A ledger that notes what it is told, in front of the real one."""

    def __init__(self, path: Path) -> None:
        self.inner = SqliteLedger(path)
        self.told: list[str] = []

    def for_run(self, place: str | None = None) -> Remembering:
        return self

    def __getattr__(self, name: str) -> Any:
        self.told.append(name)
        return getattr(self.inner, name)


async def test_another_ledger(out: Path, tmp_path: Path) -> None:
    async with service() as server:
        ledger: Any = Remembering(tmp_path / "elsewhere.sqlite")
        await bulk(server, out, forms(1), ledger=ledger)
        order = [name for name in ledger.told if name in ("intends", "created", "ended")]
        assert order == ["intends", "created", "ended", "ended"]
    assert not (out / "ledger.sqlite").exists()


async def test_the_ledger_is_one_transaction_for_all_that_wait(tmp_path: Path) -> None:
    ledger = SqliteLedger(tmp_path / "ledger.sqlite")
    from runninghub_async.bulk import Job

    await ledger.open_jobs([Job(id=str(n), form=form(f"picture {n}")) for n in range(300)])
    await asyncio.gather(*(ledger.intends(str(n), "key-1", Decimal("0.1")) for n in range(300)))
    await asyncio.gather(*(ledger.created(str(n), str(n + 1), "key-1") for n in range(150)))
    ends = Ended(state="saved", money=Decimal("0.15"))
    await asyncio.gather(*(ledger.ended(str(n), ends) for n in range(100)))
    assert await ledger.counts() == {"saved": 100, "submitted": 50, "submitting": 150}
    assert await ledger.spent() == 100 * Decimal("0.15")
    (entry,) = [e for e in await ledger.page("saved") if e.id == "7"]
    assert isinstance(entry, Entry)
    assert (entry.task_id, entry.money, entry.attempts) == ("8", Decimal("0.15"), 1)
    await ledger.close()
    with pytest.raises(LedgerError, match="closed"):
        await ledger.counts()


async def test_the_key_is_nowhere_in_the_folder(out: Path) -> None:
    async with service() as server:
        await bulk(server, out, forms(2))
    for path in out.rglob("*"):
        if path.is_file():
            assert KEY.encode() not in path.read_bytes()


async def test_calls_are_not_reported_as_never_awaited(out: Path) -> None:
    calls: list[Call] = []
    async with service(code(802, "APIKEY_UNAUTHORIZED")) as server, client(server) as rh:
        calls = [a_call(rh, prompt=f"call {n}") for n in range(40)]
        await bulk_with(rh, out, calls)
        for call in calls:
            call.price()  # those that were not even read
