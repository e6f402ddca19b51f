"""When a failed job is given another task, which is another bill: only as the person has said."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, get_args

from attrs import evolve, frozen

from runninghub_async.bulk.jobs import Job
from runninghub_async.checks import not_allowed
from runninghub_async.errors import FailureKind

_ON_A_MACHINE = ("workflow", "app")
"""Kinds of jobs for which a machine can be chosen."""
_MACHINE, _LARGER = "instance_type", "plus"


@frozen(kw_only=True)
class Retrying:
    """Which failed jobs get another task, and how many.

    Attributes:
        times: new tasks for a job, at most.
        kinds: only for failures of these kinds; ``None`` is wherever the service's code says that a
            new task may succeed.
        larger_machine: once, on a larger machine, where memory was short.
    """

    times: int
    kinds: frozenset[str] | None
    larger_machine: bool

    @property
    def is_wanted(self) -> bool:
        """Whether any failed job may get another task."""
        return self.larger_machine or self.times > 0

    def taken_up(self, job: Job, last: Mapping[str, Any], kind: str | None) -> Job:
        """A job that is taken up again: on the machine that its last task had, or was to have, or
        on the larger one where that is wanted.

        Args:
            job: as it stands in the file.
            last: what its last task was asked for, or was to be.
            kind: of its failure, if it has failed.
        """
        had_larger = last.get(_MACHINE) == _LARGER
        if had_larger or (self.larger_machine and kind == "memory"):
            return _on_a_larger_machine(job) or job
        return job

    def another(self, job: Job, *, kind: str | None, may_help: bool, submits: int) -> Job | None:
        """The job as its next task is to do it; ``None`` where it is to get none.

        Args:
            job: as its last task did it.
            kind: of its failure; ``None`` where it failed without a task.
            may_help: whether the service says that a new task may succeed.
            submits: how many tasks it has had.
        """
        if self.larger_machine and kind == "memory" and (larger := _on_a_larger_machine(job)):
            return larger
        wanted = may_help if self.kinds is None else kind in self.kinds
        return job if wanted and submits <= self.times else None


NONE_ANEW = Retrying(times=0, kinds=None, larger_machine=False)
"""No failed job gets another task."""


def checked_retrying(
    retry_failed: int, retry_kinds: Collection[str] | None, on_memory: str | None
) -> Retrying:
    """What a person has said about failed jobs.

    Raises:
        InvalidParameterError: it is not usable.
    """
    if retry_failed < 0:
        raise not_allowed("retry_failed", retry_failed, "a whole number of at least 0")
    kinds = None if retry_kinds is None else frozenset(retry_kinds)
    known = get_args(FailureKind)
    if kinds is not None and (not kinds or isinstance(retry_kinds, str) or not kinds <= {*known}):
        raise not_allowed("retry_kinds", retry_kinds, f"some of {', '.join(known)}")
    if on_memory not in (None, _LARGER):
        raise not_allowed("on_memory", on_memory, f"{_LARGER!r}, or None")
    return Retrying(
        times=retry_failed or (0 if kinds is None else 1),
        kinds=kinds,
        larger_machine=on_memory is not None,
    )


def _on_a_larger_machine(job: Job) -> Job | None:
    """The same job, but for its machine; ``None`` where it has no choice, or has chosen."""
    form: Mapping[str, Any] = job.form
    recipe = job.endpoint.recipe if job.endpoint is not None else None
    if not any(kind in form for kind in _ON_A_MACHINE) and not (
        recipe is not None and recipe.kind in _ON_A_MACHINE
    ):
        return None
    chosen = form.get(_MACHINE) or (recipe.run.get(_MACHINE) if recipe is not None else None)
    if chosen not in (None, "default"):
        return None
    return evolve(job, form={**form, _MACHINE: _LARGER}, call=None, hash=job.hash)
