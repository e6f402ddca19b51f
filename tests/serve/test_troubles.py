"""What callers are told of errors: nothing internal, and nothing that would be paid twice."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from runninghub_async import errors
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.outcomes import JobOutcome, results_line
from runninghub_async.checks import not_allowed
from runninghub_async.serve import troubles
from runninghub_async.serve.failures import trouble_of, trouble_of_line
from runninghub_async.serve.troubles import Trouble
from tests.http.test_error_mapping import SAMPLES, an_error

CLASSES = [getattr(errors, name) for name in errors.__all__]
OF_NO_NAME = [cls for cls in CLASSES if cls is not errors.UnknownModelError]
"""Without the one that is about what its caller wrote, and has the nearest names beside it."""
REPEATED_UNASKED = {408, 409, 429, *range(500, 600)}
"""What the official clients and gateways send again by themselves."""
OURS = "video_0123456789abcdef"


@pytest.mark.parametrize("cls", CLASSES)
def test_nothing_that_may_have_made_a_task_invites_a_repeat(cls: type[Any]) -> None:
    error = an_error(cls)
    error.task_id = SAMPLES["task_id"]
    told = trouble_of(error, task=OURS)
    assert told.status not in REPEATED_UNASKED or told.status == 504
    assert told.headers()["x-should-retry"] == "false"
    assert "retry-after" not in told.headers()
    assert "lease try again" not in told.message
    assert told.headers()["x-task-id"] == OURS


@pytest.mark.parametrize("cls", OF_NO_NAME)
@pytest.mark.parametrize("task", [None, SAMPLES["task_id"]])
def test_nothing_internal_is_told(cls: type[Any], task: str | None) -> None:
    error = an_error(cls)
    error.task_id = task
    told = json.dumps(trouble_of(error, task=OURS).as_json())
    internal = [SAMPLES[name] for name in ("task_id", "endpoint", "record_url", "path")]
    assert not [text for text in (*internal, "421", "what went wrong", "0.80") if text in told]


@pytest.mark.parametrize("cls", CLASSES)
def test_a_repeat_is_invited_only_with_a_wait(cls: type[Any]) -> None:
    error = an_error(cls)
    error.task_id = None
    told = trouble_of(error)
    if told.status in REPEATED_UNASKED:
        assert told.status in {429, 502, 503} or (told.status == 500 and not told.may_repeat)
        assert told.headers().get("x-should-retry") == (None if told.may_repeat else "false")
        assert told.retry_after is None or 1 <= told.retry_after <= 60
        assert told.retry_after is not None or not told.may_repeat
    else:
        assert told.headers()["x-should-retry"] == "false"


@pytest.mark.parametrize("cls", OF_NO_NAME)
@pytest.mark.parametrize("task", [None, SAMPLES["task_id"]])
def test_a_restarted_server_tells_the_same(cls: type[Any], task: str | None) -> None:
    error = an_error(cls)
    error.task_id = task
    if type(error) is errors.APIError:
        error.retryable = False  # what may be sent again does not end a job
    is_uncertain = cls is errors.SubmissionUncertainError
    outcome = JobOutcome(
        job=Job(id="1", form={"model": "m", "params": {}}),
        state="uncertain" if is_uncertain else "failed",
        task_id=task,
        error=error,
    )
    line = json.loads(json.dumps(results_line(outcome), default=str))
    again = trouble_of_line(line, task=OURS)
    assert again is not None
    assert again.as_json() == trouble_of(error, task=OURS).as_json()
    assert again.status == trouble_of(error, task=OURS).status


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("moderation", "content_policy_violation"),
        ("input", "input_refused"),
        ("memory", "too_large_to_make"),
        ("platform", "task_failed"),
        ("missing_model", "task_failed"),
        ("unknown", "task_failed"),
    ],
)
def test_a_failed_task_says_of_which_kind_it_is(kind: errors.FailureKind, code: str) -> None:
    error = errors.TaskFailedError("KSampler: CUDA out of memory in /data/x", task_id="7")
    error.kind = kind
    outcome = JobOutcome(job=Job(id="1", form={}), state="failed", task_id="7", error=error)
    for told in (trouble_of(error), trouble_of_line(results_line(outcome))):
        assert told is not None
        assert (told.status, told.code) == (400, code)
        assert "KSampler" not in told.message


def test_what_is_no_failure_is_no_trouble() -> None:
    job = Job(id="1", form={})
    assert trouble_of_line(results_line(JobOutcome(job=job, state="saved", task_id="7"))) is None


def test_all_wrong_parameters_are_told_at_once() -> None:
    told = troubles.wrong_parameters(
        [not_allowed("size", "8k", "2k or 4k"), not_allowed("seconds", 99, "5 or 10")]
    )
    assert told.status == 400
    assert told.as_json() == {
        "error": {
            "message": "size is '8k'; allowed is 2k or 4k. seconds is 99; allowed is 5 or 10.",
            "type": "invalid_request_error",
            "param": "size",
            "code": "invalid_parameter",
        }
    }


def test_an_unknown_model_names_the_nearest() -> None:
    told = trouble_of(errors.UnknownModelError("seedrem", suggestions=["seedream", "seed"]))
    assert (told.status, told.param, told.code) == (404, "model", "model_not_found")
    assert "Did you mean 'seedream' or 'seed'?" in told.message
    assert "runninghub models" not in told.message


def test_an_uncertain_submit_has_a_code_of_its_own() -> None:
    error = errors.SubmissionUncertainError(
        "the answer was lost", endpoint="/m", fingerprint="ab", sent_at=datetime.now(UTC)
    )
    told = trouble_of(error, task=OURS)
    assert (told.status, told.code) == (400, "submission_uncertain")


def test_a_time_that_is_over_names_the_task() -> None:
    told = troubles.not_in_time(OURS)
    assert (told.status, told.headers()["x-should-retry"]) == (504, "false")
    assert OURS in told.message


def test_whatever_else_is_raised_says_nothing_of_itself() -> None:
    told = trouble_of(RuntimeError("postgresql://user:password@host"))
    assert told.status == 500
    assert "password" not in json.dumps(told.as_json())
    assert told.headers()["x-should-retry"] == "false"


def test_a_trouble_stays_itself() -> None:
    given = troubles.draining()
    assert trouble_of(given) is given
    assert isinstance(given, Trouble)
    assert str(given) == given.message


def test_a_wait_is_at_least_a_second_and_at_most_a_minute() -> None:
    assert troubles.too_many("slow down", wait=0.1).headers()["retry-after"] == "1"
    assert troubles.too_many("slow down", wait=3600).headers()["retry-after"] == "60"
