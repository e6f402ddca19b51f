"""The seam between a run and what runs its jobs: plain data in, plain data out, and what an
error means in between."""

from __future__ import annotations

import importlib
import inspect
import pickle
import pkgutil
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import runninghub_async.bulk
from runninghub_async import RunningHub, errors
from runninghub_async.bulk import (
    BulkRun,
    Engine,
    Entry,
    ErrorData,
    Job,
    JobOutcome,
    LedgerError,
    RunContext,
    SavedFile,
    SqliteLedger,
    Work,
)
from runninghub_async.bulk.engines.engine import EngineRun, LeftTask
from runninghub_async.bulk.engines.local import LocalEngine
from runninghub_async.bulk.engines.meanings import MEANINGS, Stage, meaning_of
from runninghub_async.bulk.plain_data import ForeignError
from runninghub_async.models.usage import Usage
from tests.bulk.helpers import Folder, bulk_with, by_prompt, form, forms, prompts, service
from tests.helpers import a_call, client
from tests.misbehaving import code, reset, status

ABOVE = ("cli", "serve", "mcp", "telemetry", "sandbox")
"""Rooms of which bulk knows nothing; whether another test has loaded them is left to chance."""


def _classes_of_errors() -> Iterator[type[errors.RunningHubError]]:
    """Every class of error that an engine may meet, wherever it is."""
    for module in pkgutil.iter_modules(runninghub_async.bulk.__path__, "runninghub_async.bulk."):
        importlib.import_module(module.name)
    left: list[type[errors.RunningHubError]] = [errors.RunningHubError]
    while left:
        kind = left.pop()
        left += kind.__subclasses__()
        package, _, rest = kind.__module__.partition(".")
        is_met = package == "runninghub_async" and rest.partition(".")[0] not in ABOVE
        if is_met and kind is not ForeignError:
            yield kind


ERRORS = sorted(set(_classes_of_errors()), key=lambda kind: kind.__qualname__)
STAGES: tuple[Stage, ...] = get_args(Stage)
WORDS = st.text(max_size=20)
NUMBERS = st.integers() | st.decimals(allow_nan=False) | st.floats(allow_nan=False)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | WORDS | st.datetimes(),
    lambda parts: st.lists(parts, max_size=3) | st.dictionaries(WORDS, parts, max_size=3),
)


def _made(kind: type[errors.RunningHubError], fields: Mapping[str, Any]) -> errors.RunningHubError:
    """An error of this class with these fields, as far as it takes them."""
    names = set(inspect.signature(kind).parameters)
    needed: dict[str, Any] = {
        "endpoint": "/a",
        "fingerprint": "00",
        "sent_at": datetime(2026, 1, 2, tzinfo=UTC),
    }
    if kind is not errors.SubmissionUncertainError:
        needed = {}
    error = kind("what happened", **{n: v for n, v in fields.items() if n in names}, **needed)
    vars(error).update(fields)
    return error


def _there_and_back(thing: Any) -> Any:
    return pickle.loads(pickle.dumps(thing))


FIELDS = st.fixed_dictionaries(
    {}, optional={"task_id": WORDS, "code": NUMBERS | WORDS, "raw": VALUES, "value": VALUES}
)


@given(kind=st.sampled_from(ERRORS), fields=FIELDS)
def test_every_error_of_the_package_travels_with_its_job(
    kind: type[errors.RunningHubError], fields: dict[str, Any]
) -> None:
    error = _made(kind, fields)
    job = Job(id="a", form=form("a boat"))
    outcome = _there_and_back(JobOutcome(job=job, state="failed", error=error))
    work = _there_and_back(Work(job, None, error))
    for arrived in (outcome.error, work.error):
        assert type(arrived) is kind
        assert str(arrived) == str(error)
        assert vars(arrived) == vars(error)
    assert outcome.error_data == ErrorData.of(error)
    assert outcome.error_data.kind == kind.__qualname__
    assert outcome.error_data.message == str(error)


class Foreign(Exception):
    """Needs more than its message to be made, and has what cannot be pickled."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code
        self.lock = lambda: None

    def __str__(self) -> str:
        return f"{self.args[0]} ({self.code})"


class ForeignKind(errors.RunningHubError):
    """One of ours by its base, of a module that a worker elsewhere may not have."""


class NoWords(Exception):
    def __str__(self) -> str:
        raise ValueError


@pytest.mark.parametrize(
    "error", [Foreign("no luck", 7), ForeignKind("ours, nearly"), NoWords(), OSError(lambda: 1)]
)
def test_errors_that_others_may_not_have_travel_as_their_words(error: Exception) -> None:
    job = Job(id="a", form=form("a boat"))
    before = JobOutcome(job=job, state="failed", error=error)
    after = _there_and_back(_there_and_back(before))
    assert isinstance(after.error, errors.RunningHubError)
    assert after.error_data == before.error_data
    assert before.error_data is not None
    assert str(after.error) == before.error_data.message
    if not isinstance(error, OSError):
        assert after.error_data.kind == f"{__name__}.{type(error).__name__}"


def test_errors_of_python_travel_as_they_are() -> None:
    full = OSError(28, "No space left on device", "a.png")
    after = _there_and_back(JobOutcome(job=Job(id="a", form={}), state="succeeded", error=full))
    assert isinstance(after.error, OSError)
    assert after.error.errno == 28
    assert after.error_data == ErrorData(
        "OSError",
        str(full),
        {"errno": 28, "strerror": "No space left on device", "filename": "a.png"},
    )


@given(
    form=st.dictionaries(WORDS, VALUES),
    usage=st.builds(Usage, money=st.none() | st.decimals(), currency=st.none() | WORDS),
    texts=st.lists(WORDS).map(tuple),
    raw=st.none() | st.dictionaries(WORDS, st.recursive(WORDS, lambda part: st.lists(part))),
)
def test_what_a_job_came_to_travels_as_it_is(
    form: dict[str, Any], usage: Usage, texts: tuple[str, ...], raw: dict[str, Any] | None
) -> None:
    outcome = JobOutcome(
        job=Job(id="a", form=form, line=3),
        state="saved",
        task_id="1",
        usage=usage,
        texts=texts,
        raw=raw,
        files=(SavedFile("files/a-1.png", 3, "00"),),
        money=Decimal("0.1"),
        submitted_at="2026-01-02T03:04:05Z",
        resumed=True,
    )
    after = _there_and_back(outcome)
    assert repr(after) == repr(outcome)  # not-a-number is not equal to itself
    assert after.raw == raw
    assert after.job.hash == outcome.job.hash


async def test_a_job_travels_without_its_call_and_without_the_callers_own_mappings() -> None:
    async with service() as server, client(server) as rh:
        call = a_call(rh)
        job = Job(id="a", form=call.to_dict(), call=call)
        entry = Entry("a", job.hash, job.as_text(), "submitted", files=(SavedFile("a", 1, "0"),))
        work = Work(job, entry)
        after = _there_and_back(work)
        assert after == work
        assert after.job.call is None
        assert after.job.hash == job.hash
        await call
    frozen = Job(id="b", form=MappingProxyType({"nodes": MappingProxyType({"1": (1, 2)})}))
    after = _there_and_back(frozen)
    assert after.form == {"nodes": {"1": [1, 2]}}
    assert after.hash == frozen.hash


# -- an engine on the other side of a pickle ---------------------------------------------------


class Elsewhere:
    """An engine that works and outcomes reach and leave only as bytes."""

    def __init__(self, rh: RunningHub) -> None:
        self._engine = LocalEngine(rh)

    workers_write = False

    async def left_behind(self, folder: str) -> Sequence[LeftTask]:
        return await self._engine.left_behind(folder)

    def run(self, works: AsyncIterator[Work], context: RunContext) -> EngineRun:
        async def arriving() -> AsyncIterator[Work]:
            async for work in works:
                yield _there_and_back(work)

        return ElsewhereRun(self._engine.run(arriving(), context))


class ElsewhereRun:
    def __init__(self, run: EngineRun) -> None:
        self._run = run

    async def next(self) -> JobOutcome:
        outcome: JobOutcome = _there_and_back(await self._run.next())
        return outcome

    def stop_reading(self) -> None:
        self._run.stop_reading()

    async def stop(self) -> None:
        await self._run.stop()


async def test_a_run_whose_engine_is_elsewhere_ends_as_one_here(tmp_path: Path) -> None:
    """Saved, failed, uncertain, resumed, and what is no job at all."""
    failed = status("FAILED", errorCode="1015", errorMessage="try again", results=None)
    submits = by_prompt({"picture 1": reset, "picture 2": code(1007, "bad")})
    seen: dict[str, list[Any]] = {}
    for name in ("here", "elsewhere"):
        out, found = tmp_path / name, seen.setdefault(name, [])
        async with service(submits) as server, client(server) as rh:
            engine: Engine | None = Elsewhere(rh) if name == "elsewhere" else None
            rounds: list[list[Any]] = [[*forms(5), 7, a_call(rh)], forms(6)]
            for jobs in rounds:
                async with BulkRun(rh, out=out, engine=engine) as run:
                    outcomes = [outcome async for outcome in run.add(jobs)]
                found += sorted(
                    (o.job.id, o.state, o.error_data and o.error_data.kind, len(o.files))
                    for o in outcomes
                )
                have_results = {o.result is not None for o in outcomes if o.state == "saved"}
                assert have_results == {engine is None}
            server.answers_queries(failed)
            async with BulkRun(rh, out=out, engine=engine, retry_failed=1) as run:
                last = [outcome async for outcome in run.add([{"id": "z", **form("a hill")}])]
            assert [outcome.state for outcome in last] == ["failed"]
            assert prompts(server).count("a hill") == 2
        Folder(out).check_files()
        found.append(Folder(out).states)
    assert seen["here"] == seen["elsewhere"]
    assert {state for _, state, *_ in seen["here"][:7]} == {"saved", "uncertain", "failed"}


# -- what an error means -----------------------------------------------------------------------


def _example(kind: type[Exception], *, retryable: bool = False) -> Exception:
    if not issubclass(kind, errors.RunningHubError):
        return kind("x")
    return _made(kind, {"retryable": True} if retryable else {})


def test_every_error_means_something_at_every_stage_and_no_row_is_in_vain() -> None:
    met = {
        id(meaning_of(_example(kind, retryable=retryable), stage))
        for kind in (*ERRORS, OSError, ValueError)
        for stage in STAGES
        for retryable in (False, True)
    }
    assert met == {id(meaning) for meaning in MEANINGS}


@pytest.mark.parametrize("kind", [*ERRORS, OSError, ValueError])
def test_what_may_have_left_is_never_submitted_again(kind: type[Exception]) -> None:
    for retryable in (False, True):
        error = _example(kind, retryable=retryable)
        in_doubt = meaning_of(error, "no task", unsettled=True)
        assert (in_doubt.state, in_doubt.bill, in_doubt.again) == ("uncertain", "expected", "never")
        for stage in STAGES[1:]:
            meaning = meaning_of(error, stage)
            assert meaning.again == "never"
            assert meaning.bill == "told"
            assert meaning.state not in ("pending", "failed")  # which the next run submits


@pytest.mark.parametrize("stage", STAGES)
def test_the_disk_and_the_ledger_stop_the_run_and_the_net_does_not(stage: Stage) -> None:
    for stops in (OSError(28, "full"), LedgerError("damaged")):
        assert meaning_of(stops, stage).run == "stops"
    late = errors.TaskTimeoutError("late")  # which is an OSError as well
    assert meaning_of(late, stage).run == "goes on"
    if stage != "no task":
        assert meaning_of(errors.ConnectionFailedError("away"), stage).run == "goes on"


def test_an_outcome_that_is_changed_tells_the_new_error() -> None:
    outcome = JobOutcome(job=Job(id="a", form={}), state="failed", error=Foreign("one", 1))
    after = evolve(_there_and_back(outcome), error=errors.APIError("two", code=2))
    assert after.error_data == ErrorData(
        "APIError", "two", {"code": 2, "retryable": False, "new_task_may_help": False}
    )


# -- trouble at every point of a job's life ----------------------------------------------------


def _failing(method: str, error: Exception, *, after: bool) -> type[SqliteLedger]:
    """A ledger whose method fails at one job, before or after it has written."""

    async def fail(self: SqliteLedger, job: str, *more: Any) -> Any:
        if job == "job-1" and not after:
            raise error
        found = await getattr(SqliteLedger, method)(self, job, *more)
        if job == "job-1":
            raise error
        return found

    return type("Failing", (SqliteLedger,), {method: fail})


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("method", ["intends", "created", "ended"])
@pytest.mark.parametrize("error", [LedgerError("lost"), OSError(28, "full"), ZeroDivisionError()])
async def test_whatever_the_ledger_does_nothing_is_submitted_twice_and_all_is_told(
    out: Path, folder: Folder, method: str, error: Exception, after: bool
) -> None:
    out.mkdir()
    ledger = _failing(method, error, after=after)(out / "ledger.sqlite")
    async with service() as server, client(server) as rh:
        outcomes, run = await bulk_with(rh, out, forms(3), ledger=ledger, concurrency=1)
        await ledger.close()
        is_ours = isinstance(error, (LedgerError, OSError))
        assert (run.stopped is error) == is_ours
        (odd,) = [outcome for outcome in outcomes if outcome.job.id == "job-1"]
        made = prompts(server).count("picture 1")
        assert made == (method != "intends")
        assert (odd.task_id is not None) == bool(made)
        assert odd.state in (("submitted", "succeeded") if made else ("pending",))
        assert (odd.error is error) == is_ours
        assert run.totals.running == 0
        await bulk_with(rh, out, forms(3))
        assert sorted(prompts(server)) == [f"picture {n}" for n in range(3)]
    # Of a task whose id never got into the ledger only the log knows (see `bulk recover`).
    is_lost = method == "created" and not after
    assert folder.states == ({"saved": 2, "uncertain": 1} if is_lost else {"saved": 3})
    folder.check_files()
    folder.check_lines()
