"""Jobs that wait for others, as the ledger in memory keeps them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from heapq import nsmallest

from attrs import define, field

from runninghub_async.bulk.ledgers.ledger import Waiting


@define
class WaitingRows:
    """What each run keeps waiting, and for what."""

    _jobs: dict[str, dict[str, Waiting]] = field(factory=dict)
    """By run and id, each with what it still needs."""
    _waiters: dict[str, set[tuple[str, str]]] = field(factory=dict)
    """Who waits for a job: run and id of each."""

    def keep(self, run: str, jobs: Iterable[Waiting], is_saved: Callable[[str], bool]) -> None:
        """Let jobs of a run wait for those of their needs that are not saved."""
        for job in jobs:
            self._take(run, job.id)
            left = sorted({need for need in job.needs if not is_saved(need)})
            if job.is_any and len(left) < len(set(job.needs)):
                left = []
            self._jobs.setdefault(run, {})[job.id] = job._replace(needs=tuple(left))
            for need in left:
                self._waiters.setdefault(need, set()).add((run, job.id))

    def take_due(self, run: str, most: int, *, stuck: bool) -> list[Waiting]:
        """Take jobs of a run out that wait for nothing more, or that will wait for ever."""
        here = self._jobs.get(run, {})
        names = (name for name, job in here.items() if stuck or not job.needs)
        due = nsmallest(most, names, key=lambda name: (len(name), name))
        return [job for name in due if (job := self._take(run, name)) is not None]

    def note_saved(self, need: str) -> None:
        """A job is saved: nobody waits for it any more, in any run, and who waits for any of
        several jobs waits for none."""
        for run, name in list(self._waiters.get(need, ())):
            job = self._jobs[run][name]
            for other in job.needs if job.is_any else (need,):
                self._leave(run, name, other)

    def wait_no_more_for(self, need: str, run: str) -> None:
        """Nothing more is to come of a job in this run: who waits for it there need not."""
        for waiter in [each for each in self._waiters.get(need, ()) if each[0] == run]:
            self._leave(*waiter, need)

    def is_waited_for(self, need: str) -> bool:
        """Whether a job of any run waits for it."""
        return bool(self._waiters.get(need))

    def _leave(self, run: str, name: str, need: str) -> None:
        self._waiters[need].discard((run, name))
        jobs = self._jobs[run]
        left = tuple(other for other in jobs[name].needs if other != need)
        jobs[name] = jobs[name]._replace(needs=left)

    def forget(self, runs: Collection[str]) -> None:
        """Nothing waits any more in these runs."""
        for run in runs:
            for name in list(self._jobs.get(run, {})):
                self._take(run, name)

    def _take(self, run: str, name: str) -> Waiting | None:
        job = self._jobs.get(run, {}).pop(name, None)
        for need in () if job is None else job.needs:
            self._waiters[need].discard((run, name))
        return job
