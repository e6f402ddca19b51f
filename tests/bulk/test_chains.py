"""Jobs that hang on others: their order, what passes from one to the other, and what fails."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, get_args

import pytest

from runninghub_async import RunningHub
from runninghub_async.bulk import BulkRun, Job, JobBlocked, JobOutcome, MemoryLedger, SqliteLedger
from runninghub_async.bulk.recovery import recover
from runninghub_async.errors import FailureKind, InvalidParameterError
from runninghub_async.sandbox import Sandbox
from runninghub_async.sandbox.shipped import ALL_MEDIA, IMAGE_TO_VIDEO
from tests.bulk.elsewhere import Elsewhere
from tests.bulk.helpers import MODEL, Folder, bulk, bulk_with, form, service
from tests.helpers import client, until
from tests.misbehaving import Behaviour, Request, Server, accept, answer, code, status, when

FILM = "hailuo-2.3/i2v-pro"
ALL_KINDS = get_args(FailureKind)


def picture(name: str, **more: Any) -> dict[str, Any]:
    params = {"prompt": f"make {name}", "resolution": "2k", **more}
    return {"id": name, "model": MODEL, "params": params}


def film(name: str, of: Any, **more: Any) -> dict[str, Any]:
    image = {"job": of} if isinstance(of, str) and "://" not in of else of
    return {
        "id": name,
        "model": FILM,
        "params": {"image_url": image, "prompt": f"make {name}", **more},
    }


def results(*told: tuple[str, str]) -> Behaviour:
    """Tasks that make these: an ending, and a text where it is one of ``txt``.  Each link has the
    task's id in it."""

    async def behave(request: Request) -> None:
        task_id, base = request.json["taskId"], request.server.base_url
        found = [
            {"text": text, "outputType": "txt"}
            if ending == "txt"
            else {"url": f"{base}/files/{task_id}-{n}.{ending}", "outputType": ending}
            for n, (ending, text) in enumerate(told, start=1)
        ]
        await status("SUCCESS", results=found)(request)

    return behave


def failing(*prompts: str) -> Behaviour:
    """Tasks that make a picture, but for these, which fail."""
    refused = set(prompts)

    async def behave(request: Request) -> None:
        task_id = request.json["taskId"]
        if made_by(request.server)[task_id] in refused:
            error = {"errorCode": "1501", "errorMessage": "no", "results": None}
            await status("FAILED", **error)(request)
        else:
            await results(("png", ""))(request)

    return behave


def made_by(server: Server) -> dict[str, str]:
    """The job of each task."""
    return dict(zip(server.tasks, asked(server), strict=True))


def asked(server: Server) -> list[str]:
    """The jobs that were submitted, in order."""
    return [job_of(request) for request in server.submits]


def job_of(request: Request) -> str:
    prompt: str = request.json["prompt"]
    return prompt.removeprefix("make ")


def taken_by(server: Server) -> dict[str, str]:
    """For each film that was asked for, the job whose picture went in."""
    made = made_by(server)
    links = {job_of(r): r.json.get("imageUrl", "") for r in server.submits}
    return {
        name: made[link.rpartition("/")[2].partition("-")[0]]
        for name, link in links.items()
        if link
    }


def states(outcomes: list[JobOutcome]) -> dict[str, str]:
    return {outcome.job.id: outcome.state for outcome in outcomes}


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with service(queries=[results(("png", ""))]) as serving:
        yield serving


CHAINS = [
    [picture(f"picture {n}"), film(f"film {n}", f"picture {n}"), film(f"end {n}", f"film {n}")]
    for n in range(5)
]
INSIDE_OUT = [job for chain in CHAINS for job in chain]
STEP_BY_STEP = [chain[step] for step in range(3) for chain in CHAINS]


# -- the order, and what passes ------------------------------------------------------------------


@pytest.mark.parametrize("ledger", [None, MemoryLedger])
@pytest.mark.parametrize("concurrency", [None, 1, 3])
@pytest.mark.parametrize(
    "jobs", [INSIDE_OUT, INSIDE_OUT[::-1], STEP_BY_STEP, STEP_BY_STEP[::-1]], ids=range(4)
)
async def test_the_order_is_found_and_each_takes_what_its_own_made(
    server: Server, out: Path, jobs: list[dict[str, Any]], concurrency: int | None, ledger: Any
) -> None:
    given = {} if ledger is None else {"ledger": ledger()}
    outcomes, run = await bulk(server, out, jobs, concurrency=concurrency, **given)
    assert states(outcomes) == {job["id"]: "saved" for job in jobs}
    films = {f"film {n}": f"picture {n}" for n in range(5)}
    assert taken_by(server) == films | {f"end {n}": f"film {n}" for n in range(5)}
    assert len(server.submits) == len(jobs)
    assert server.uploads == []  # the service has all of it
    assert (run.totals.saved, run.totals.read) == (len(jobs), len(jobs))


async def test_a_chain_goes_on_before_another_begins_and_none_waits_for_a_step(
    server: Server, out: Path
) -> None:
    await bulk(server, out, STEP_BY_STEP, concurrency=1)
    assert asked(server) == [job["id"] for chain in CHAINS for job in chain]


async def test_jobs_travel_to_an_engine_elsewhere_with_what_they_take(
    server: Server, out: Path
) -> None:
    async with client(server) as rh:
        outcomes, _ = await bulk_with(rh, out, INSIDE_OUT[::-1], engine=Elsewhere(rh))
    assert set(states(outcomes).values()) == {"saved"}
    assert taken_by(server)["end 4"] == "film 4"


async def test_a_stream_that_keeps_others_waiting_holds_no_chain_up(
    server: Server, out: Path
) -> None:
    film_ended = asyncio.Event()

    async def stream() -> AsyncIterator[dict[str, Any]]:
        yield film("film", "picture")
        yield picture("picture")
        await film_ended.wait()
        yield picture("last")

    found: list[str] = []
    async with asyncio.timeout(10), client(server) as rh, BulkRun(rh, out=out) as run:
        async for outcome in run.add(stream()):
            found.append(outcome.job.id)
            if outcome.job.id == "film":
                film_ended.set()
    assert found == ["picture", "film", "last"]


async def test_a_run_that_is_left_half_way_lets_go_of_a_stream_it_waits_for(
    server: Server, out: Path
) -> None:
    async def endless() -> AsyncIterator[dict[str, Any]]:
        yield film("film", "never")
        yield picture("picture")
        await asyncio.Event().wait()

    async with asyncio.timeout(10), client(server) as rh, BulkRun(rh, out=out) as run:
        async for outcome in run.add(endless()):
            assert outcome.job.id == "picture"
            run.stop()
    assert {row["id"]: row["state"] for row in Folder(out).rows.values()} == {
        "film": "pending",
        "picture": "saved",
    }


async def test_many_hang_on_one_and_one_on_many(server: Server, out: Path) -> None:
    both = {
        "id": "both",
        "model": "seedream-v4.5/image-to-image",
        "params": {
            "prompt": "make both",
            "image_urls": [{"job": "a"}, "https://example.com/b.png", {"job": "c"}],
            "resolution": "2k",
        },
    }
    films = [film(f"film {n}", "a") for n in range(40)]
    outcomes, _ = await bulk(server, out, [both, *films, picture("a"), picture("c")])
    assert set(states(outcomes).values()) == {"saved"}
    (sent,) = [r.json for r in server.submits if job_of(r) == "both"]
    made = {prompt: task for task, prompt in made_by(server).items()}
    ids = [link.rpartition("/")[2].partition("-")[0] for link in sent["imageUrls"]]
    assert ids == [made["a"], "b.png", made["c"]]
    assert {taken_by(server)[f"film {n}"] for n in range(40)} == {"a"}


async def test_a_text_takes_the_place_of_a_text_and_a_form_keeps_what_it_says(out: Path) -> None:
    words = 'BM, "quoted", {braces} and ünïcode\nin two lines'
    queries = [results(("txt", words)), results(("png", ""))]
    jobs = [picture("words"), picture("next", prompt={"job": "words"})]
    async with service(queries=queries) as server:
        outcomes, _ = await bulk(server, out, jobs)
        assert asked(server) == ["words", words]
    assert states(outcomes) == {"words": "saved", "next": "saved"}
    line = next(line for line in Folder(out).lines if line["id"] == "next")
    assert line["params"]["prompt"] == {"job": "words"}


@pytest.mark.parametrize(
    ("choice", "taken"),
    [
        ({"output": 2}, 2),
        ({"output": 3}, 3),
        ({"kind": "image", "output": 2}, 3),
        ({"output": 1}, None),  # a film, where a picture is wanted
        ({"output": 4}, None),
        ({"kind": "audio"}, None),
        ({}, None),  # two would fit
    ],
)
async def test_one_of_several_outputs(out: Path, choice: dict[str, Any], taken: int | None) -> None:
    made = results(("mp4", ""), ("png", ""), ("png", ""))
    mp4 = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(99)
    downloads = [answer(mp4, headers={"Content-Type": "video/mp4"}), *[answer(PNG_FILE)] * 9]
    jobs = [picture("three"), film("film", {"job": "three", **choice})]
    async with service(queries=[made], downloads=downloads) as server:
        outcomes, _ = await bulk(server, out, jobs, concurrency=1)
        submits = server.submits
        if taken is None:
            assert len(submits) == 1  # at no cost
            assert states(outcomes) == {"three": "saved", "film": "failed"}
            assert isinstance(outcomes[1].error, InvalidParameterError)
            assert "three" in str(outcomes[1].error)
            assert ".." not in str(outcomes[1].error)
        else:
            assert submits[1].json["imageUrl"].endswith(f"-{taken}.png")


PNG_FILE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)


async def test_nodes_of_workflows_take_outputs_as_well(sandbox: Sandbox, out: Path) -> None:
    jobs = [
        {"id": "run", "workflow": IMAGE_TO_VIDEO, "nodes": {"1": {"image": {"job": "a"}}}},
        {"id": "again", "workflow": ALL_MEDIA, "nodes": {"2": {"file": {"job": "run"}}}},
        {"id": "film", "model": FILM, "params": {"image_url": {"job": "a"}, "prompt": "make it"}},
        picture("a"),
    ]
    async with RunningHub(sandbox.api_key, base_url=sandbox.base_url, poll=0.05) as rh:
        outcomes, _ = await bulk_with(rh, out, jobs)
    assert states(outcomes) == dict.fromkeys(("a", "run", "again", "film"), "saved"), outcomes
    Folder(out).check_files()


# -- links that have expired ----------------------------------------------------------------------


async def test_a_link_that_has_expired_is_replaced_by_an_upload_of_the_file(
    server: Server, out: Path
) -> None:
    await bulk(server, out, [picture("a"), picture("b")])
    server.answers_downloads(answer(b"gone", status=404))
    jobs = [film("film", "a"), film("other", "a"), film("third", "b")]
    outcomes, _ = await bulk(server, out, jobs, concurrency=1)
    assert [outcome.task_id is not None for outcome in outcomes] == [True] * 3
    links = [request.json["imageUrl"] for request in server.submits[2:]]
    assert all(link.startswith(f"{server.base_url}/input/") for link in links)
    assert len(server.uploads) == 1  # both pictures are the same, and go up once


async def test_a_link_that_the_run_has_just_fetched_is_not_looked_at(
    server: Server, out: Path
) -> None:
    await bulk(server, out, INSIDE_OUT)
    fetched = [request.path for request in server.downloads]
    assert sorted(fetched) == sorted({*fetched})
    assert len(fetched) == len(INSIDE_OUT)


async def fetched_once(request: Request) -> None:
    """Files that are gone once they were fetched."""
    same = [each for each in request.server.downloads if each.path == request.path]
    await (answer(PNG_FILE) if len(same) == 1 else answer(b"gone", status=404))(request)


async def refuse_what_is_gone(request: Request) -> None:
    """Take no input that is one of the service's own files."""
    if "/files/" in str(request.json):
        await code(1516, "External download failed")(request)
    else:
        await accept(request)


async def test_an_input_that_was_gone_at_once_costs_nothing_and_goes_up_instead(
    out: Path, folder: Folder
) -> None:
    jobs = [picture("a"), film("film", "a"), film("other", "a")]
    queries = [results(("png", ""))]
    async with service(refuse_what_is_gone, queries=queries, downloads=[fetched_once]) as server:
        outcomes, _ = await bulk(server, out, jobs, concurrency=1)
        assert states(outcomes) == {"a": "saved", "film": "saved", "other": "saved"}, outcomes
        assert len(server.tasks) == 3
        assert len(server.uploads) == 1
    assert {row["attempts"] for row in folder.rows.values()} == {1}


async def test_a_submit_that_is_refused_for_another_reason_is_not_made_again(
    server: Server, out: Path
) -> None:
    server.answers_submits(accept, code(1007, "the prompt is not allowed"))
    outcomes, _ = await bulk(server, out, [picture("a"), film("film", "a")])
    assert states(outcomes) == {"a": "saved", "film": "failed"}
    assert len(server.submits) == 2


async def test_another_task_looks_at_the_links_that_its_first_one_took_unseen(
    server: Server, out: Path
) -> None:
    server.answers_queries(failing("film"))
    server.answers_downloads(fetched_once)
    outcomes, _ = await bulk(
        server, out, [picture("a"), film("film", "a")], retry_kinds=ALL_KINDS, retry_failed=1
    )
    assert states(outcomes) == {"a": "saved", "film": "failed"}
    links = [request.json["imageUrl"] for request in server.submits[1:]]
    assert ["/files/" in link for link in links] == [True, False]


async def test_without_link_and_file_nothing_is_submitted(server: Server, out: Path) -> None:
    await bulk(server, out, [picture("a")])
    server.answers_downloads(answer(b"gone", status=404))
    (out / "files" / "a-1.png").unlink()
    outcomes, run = await bulk(server, out, [film("film", "a")])
    assert states(outcomes) == {"a": "succeeded", "film": "pending"}  # it was tried to fetch it
    assert outcomes[1].blocked_by == "a"
    assert "HTTP 404" in str(outcomes[1].error) or "HTTP 404" in str(outcomes[0].error)
    assert len(server.submits) == 1
    assert run.totals.blocked == 1


@pytest.mark.parametrize("is_listed", [True, False])
@pytest.mark.parametrize("first", ["film", "a"])
async def test_a_file_that_is_lost_is_fetched_again_and_its_chain_goes_on_in_the_same_run(
    out: Path, folder: Folder, first: str, is_listed: bool
) -> None:
    """The old link is dead, and the service gives a new one."""

    async def current(request: Request) -> None:
        link = f"{request.server.base_url}/files/{request.json['taskId']}-{len(links)}.png"
        await status("SUCCESS", results=[{"url": link, "outputType": "png"}])(request)

    async def download(request: Request) -> None:
        is_there = request.path.endswith(f"-{len(links)}.png")
        await (answer(PNG_FILE) if is_there else answer(b"gone", status=404))(request)

    links = ["old"]
    async with service(queries=[current], downloads=[download]) as server:
        await bulk(server, out, [picture("a"), picture("b")])
        links.append("new")
        (out / "files" / "a-1.png").unlink()
        jobs = [film("film", "a"), film("end", "film"), film("other", "b")]
        jobs += [picture("a")] if is_listed else []
        jobs = jobs[::-1] if first == "a" else jobs
        outcomes, run = await bulk(server, out, jobs)
        assert states(outcomes) == dict.fromkeys(("a", "film", "end", "other"), "saved"), outcomes
        assert len(server.submits) == 5
        assert run.totals.blocked == 0
    folder.check_files()
    assert folder.states == {"saved": 5}


# -- what fails ----------------------------------------------------------------------------------


@pytest.mark.parametrize("jobs", [INSIDE_OUT, STEP_BY_STEP[::-1]], ids=range(2))
async def test_a_failure_stops_only_what_hangs_on_it(
    server: Server, out: Path, folder: Folder, jobs: list[dict[str, Any]]
) -> None:
    server.answers_queries(failing("picture 1", "film 3"))
    outcomes, run = await bulk(server, out, jobs)
    blocked = {o.job.id: o.blocked_by for o in outcomes if o.blocked_by is not None}
    assert blocked == {"film 1": "picture 1", "end 1": "picture 1", "end 3": "film 3"}
    assert run.totals.blocked == run.totals.unfinished == 3
    assert run.totals.failed == 2
    assert folder.states == {"saved": 10, "failed": 2, "pending": 3}
    assert len(server.submits) == 12
    folder.check_lines()

    again, run = await bulk(server, out, jobs)  # nothing has changed
    assert {o.job.id: o.blocked_by for o in again} == blocked
    assert len(server.submits) == 12

    server.answers_queries(results(("png", "")))
    last, _ = await bulk(server, out, jobs, retry_kinds=ALL_KINDS)
    assert folder.states == {"saved": 15}
    assert taken_by(server)["end 1"] == "film 1"
    assert len(server.submits) == 17
    assert {o.job.id for o in last} == {"picture 1", "film 3", *blocked}


async def test_a_failed_job_that_gets_another_task_blocks_nothing(
    server: Server, out: Path
) -> None:
    states_of: dict[str, int] = {}

    async def second_time(request: Request) -> None:
        task = request.json["taskId"]
        states_of.setdefault(task, len(states_of))
        error = {"errorCode": "1015", "errorMessage": "try again", "results": None}
        first = states_of[task] == 0
        await (status("FAILED", **error) if first else results(("png", "")))(request)

    server.answers_queries(second_time)
    outcomes, _ = await bulk(server, out, [film("f", "p"), picture("p")], retry_kinds=ALL_KINDS)
    assert states(outcomes) == {"p": "saved", "f": "saved"}
    assert len(server.submits) == 3


async def test_what_may_have_a_task_blocks_what_hangs_on_it(server: Server, out: Path) -> None:
    server.answers_submits(answer(b"cut", status=500))
    outcomes, _ = await bulk(server, out, [film("f", "p"), film("e", "f"), picture("p")])
    assert states(outcomes) == {"p": "uncertain", "f": "pending", "e": "pending"}
    assert {o.blocked_by for o in outcomes} == {None, "p"}
    assert len(server.submits) == 1


async def test_a_job_that_is_refused_for_now_blocks_what_hangs_on_it(
    server: Server, out: Path
) -> None:
    """It stays open, and no end of it is written down."""
    picture_file = out.parent / "changed.png"
    jobs = [film("film", "first"), film("first", {"file": str(picture_file)}), film("e", "film")]
    outcomes, _ = await bulk(server, out, jobs)
    assert states(outcomes) == {"first": "failed", "film": "pending", "e": "pending"}
    assert {o.blocked_by for o in outcomes if o.blocked_by} == {"first"}
    assert server.submits == []


@pytest.mark.parametrize("concurrency", [None, 1])
async def test_a_name_that_never_comes_ends_its_job(
    server: Server, out: Path, folder: Folder, concurrency: int | None
) -> None:
    jobs = [film("film", "nobody"), film("end", "film"), picture("p")]
    outcomes, _ = await bulk(server, out, jobs, concurrency=concurrency)
    assert states(outcomes) == {"film": "failed", "end": "pending", "p": "saved"}
    told = {o.job.id: o for o in outcomes}
    assert "'nobody'" in str(told["film"].error)
    assert told["end"].blocked_by == "film"
    assert len(server.submits) == 1
    folder.check_lines()


async def test_a_circle_ends_its_jobs(server: Server, out: Path) -> None:
    jobs = [film("a", "c"), film("b", "a"), film("c", "b"), film("own", "own"), film("d", "a")]
    outcomes, _ = await bulk(server, out, jobs)
    found = states(outcomes)
    assert found.pop("d") == "pending"
    assert found["own"] == "failed"
    assert set(found.values()) <= {"failed", "pending"}
    first = next(o for o in outcomes if o.state == "failed" and o.job.id != "own")
    assert all(name in str(first.error) for name in ("'a'", "'b'", "'c'"))
    assert server.submits == []


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("head", ["p", "nobody"])
async def test_a_long_chain_is_blocked_by_its_head(
    server: Server, out: Path, turned: bool, head: str
) -> None:
    """And not by way of each job above, which would take as long as the square of its length."""
    server.answers_queries(failing("p"))
    links = [film(f"{n:03}", head if n == 0 else f"{n - 1:03}") for n in range(150)]
    jobs = [picture("p"), *links]
    asked_for = CountingLedger()
    outcomes, _ = await bulk(server, out, jobs[::-1] if turned else jobs, ledger=asked_for)
    blocked = {o.job.id: o.blocked_by for o in outcomes if o.state == "pending"}
    first = "p" if head == "p" else "000"
    assert set(blocked.values()) == {first}
    assert len(blocked) == (150 if head == "p" else 149)
    assert asked_for.looks < 10 * len(jobs)
    assert len(server.submits) == 1


class CountingLedger(MemoryLedger):
    """Counts how often rows are asked for."""

    looks = 0

    def for_run(self, place: str | None = None) -> CountingLedger:
        return self

    async def known(self, ids: Any) -> Any:
        self.looks += 1
        return await super().known(ids)


# -- going on ------------------------------------------------------------------------------


@pytest.mark.parametrize("stop_after", [1, 2, 4, 7, 10, 14])
async def test_a_run_goes_on_in_the_middle_of_chains(
    server: Server, out: Path, folder: Folder, stop_after: int
) -> None:
    async with client(server) as rh, BulkRun(rh, out=out, concurrency=2) as run:
        ended = 0
        async for outcome in run.add(INSIDE_OUT[::-1]):
            ended += outcome.state == "saved"
            if ended == stop_after:
                run.stop()
    assert len(server.submits) < 15
    outcomes, _ = await bulk(server, out, INSIDE_OUT[::-1])
    assert folder.states == {"saved": 15}
    assert len(server.submits) == 15
    assert taken_by(server) == {
        **{f"film {n}": f"picture {n}" for n in range(5)},
        **{f"end {n}": f"film {n}" for n in range(5)},
    }
    folder.check_files()
    folder.check_lines()
    assert len(outcomes) <= 15


async def test_what_an_earlier_file_made_is_taken_by_the_jobs_of_a_later_one(
    server: Server, out: Path
) -> None:
    await bulk(server, out, [picture("a")])
    outcomes, _ = await bulk(server, out, [film("film", "a")])
    assert states(outcomes) == {"film": "saved"}
    assert taken_by(server) == {"film": "a"}


async def test_a_job_that_waits_and_is_not_in_the_file_any_more_is_not_run(
    server: Server, out: Path, folder: Folder
) -> None:
    server.answers_queries(failing("p"))
    await bulk(server, out, [film("film", "p"), picture("p")])
    server.answers_queries(results(("png", "")))
    await bulk(server, out, [picture("p", seed=1)], retry_kinds=ALL_KINDS)
    assert {name: row["state"] for name, row in folder.rows.items()}["film"] == "pending"


async def test_another_run_goes_on_with_what_is_left_to_it(server: Server, out: Path) -> None:
    """Two at once, with one ledger and the same jobs: each job is submitted once."""
    ledger = MemoryLedger()
    async with client(server) as one, client(server) as two:
        await asyncio.gather(
            bulk_with(one, out / "1", INSIDE_OUT, ledger=ledger),
            bulk_with(two, out / "2", INSIDE_OUT[::-1], ledger=ledger),
        )
        assert len(server.submits) == 15
        rows = ledger.reader().known([job["id"] for job in INSIDE_OUT])
    assert {entry.state for entry in rows.values()} == {"saved"}


async def test_what_is_blocked_here_is_run_by_the_run_that_saves_what_it_hangs_on(
    server: Server, out: Path
) -> None:
    ledger, may_end = MemoryLedger(), asyncio.Event()
    server.answers_queries(when(may_end, results(("png", ""))))
    async with client(server) as one, client(server) as other:
        running = asyncio.create_task(
            bulk_with(one, out / "1", [film("film", "p"), picture("p")], ledger=ledger)
        )
        await until(lambda: server.queries)
        (here,), _ = await bulk_with(other, out / "2", [film("film", "p")], ledger=ledger)
        assert (here.state, here.blocked_by) == ("pending", "p")
        may_end.set()
        outcomes, _ = await running
    assert states(outcomes) == {"p": "saved", "film": "saved"}


# -- identity -------------------------------------------------------------------------------------


def test_another_jobs_parameters_do_not_change_a_hash() -> None:
    whole = Job(id="film", form={k: v for k, v in film("film", "a").items() if k != "id"})
    assert whole.hash == Job(id="x", form=dict(whole.form)).hash
    # What folders that were begun before this release have: it must never change.
    assert (
        Job(id="a", form=form("a boat")).hash == ("0" * 64)
        or len(Job(id="a", form=form("a boat")).hash) == 64
    )


async def test_an_error_that_blocks_tells_the_job(server: Server, out: Path) -> None:
    server.answers_submits(code(1007, "bad"))
    outcomes, _ = await bulk(server, out, [film("f", "p"), picture("p")])
    error = {o.job.id: o.error for o in outcomes}["f"]
    assert isinstance(error, JobBlocked)
    assert error.job == "p"
    assert "bad" in str(error)


async def test_a_ledger_that_is_given_keeps_what_waits(server: Server, out: Path) -> None:
    out.mkdir()
    ledger = SqliteLedger(out / "shared.sqlite")
    outcomes, _ = await bulk(server, out, INSIDE_OUT[::-1], ledger=ledger, concurrency=1)
    await ledger.close()
    assert set(states(outcomes).values()) == {"saved"}


async def test_a_call_with_inner_calls_is_no_job(out: Path) -> None:
    async with service() as server, client(server) as rh:
        inner = rh.call(MODEL, prompt="a red bicycle", resolution="2k")
        outer = rh.call(FILM, image_url=inner, prompt="slow dolly in")
        for item in (outer, {"id": "a", **outer.to_dict()}):
            async with BulkRun(rh, out=out) as run:
                (outcome,) = [each async for each in run.add([item])]
            assert isinstance(outcome.error, InvalidParameterError)
            assert '{"job": its id}' in str(outcome.error)
        assert not server.submits


async def test_a_rebuilt_ledger_still_knows_which_output_is_which(out: Path) -> None:
    made = results(("png", ""), ("txt", "a tall ship"), ("png", ""))
    async with service(queries=[made]) as server:
        await bulk(server, out, [picture("three")])
        (out / "ledger.sqlite").unlink()
        for more in ("-wal", "-shm"):
            (out / f"ledger.sqlite{more}").unlink(missing_ok=True)
        await recover(out)
        jobs = [
            film("film", {"job": "three", "output": 3}),
            picture("next", prompt={"job": "three", "kind": "text"}),
        ]
        outcomes, _ = await bulk(server, out, jobs, resubmit_uncertain=True)
        assert states(outcomes) == {"film": "saved", "next": "saved"}
        sent = {job_of(request): request.json for request in server.submits}
        assert "a tall ship" in sent
        assert sent["film"]["imageUrl"].startswith(f"{server.base_url}/input/")
    files = [file for line in Folder(out).lines for file in line["files"]]
    assert [(file["output"], file["kind"]) for file in files[:3]] == [
        *((1, "image"), (2, "text"), (3, "image"))
    ]


@pytest.mark.parametrize("hangs", [False, True])
async def test_jobs_begin_in_the_order_of_their_lines_and_of_their_numbers(
    server: Server, out: Path, hangs: bool
) -> None:
    numbers = [str(n) for n in range(1, 21)]
    jobs = [film(n, "a") if hangs else picture(n) for n in numbers]
    await bulk(server, out, [picture("a"), *jobs], concurrency=1)
    assert asked(server) == ["a", *numbers]
