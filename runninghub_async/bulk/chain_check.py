"""Looking at what jobs take from each other before any is paid for: names, kinds and circles."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from attrs import define, field, frozen

from runninghub_async.bulk.distinct import Numbers, digest_of
from runninghub_async.bulk.jobs import Job, Mistake, endpoint_in
from runninghub_async.bulk.ledgers.ledger import ReadableLedger, job_of
from runninghub_async.bulk.references import (
    Place,
    Reference,
    chosen_in,
    parameter_at,
    place_in_words,
    references_in,
)
from runninghub_async.catalogue import Lookup
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.literals import OutputKind
from runninghub_async.models.output_choice import check_kind
from runninghub_async.models.records import Parameter
from runninghub_async.quoting import shown

_AT_ONCE = 500
_NOT_KNOWN: OutputKind = "file"
"""The kind of what is told by nobody."""


@frozen
class _Use:
    """A place where a job takes an output of another."""

    line: int | None
    job: str
    need: str
    place: str
    """In words; empty for a choice among jobs."""
    parameter: Parameter | None = None
    kind: OutputKind | None = None
    """That is asked for."""

    def mistake(self, message: str) -> Mistake:
        return Mistake(line=self.line, message=message)


@define
class ChainCheck:
    """Takes note of all jobs of a file, and finds what cannot be as it is written.

    Of a job that stands behind those that it takes from, a few bytes are kept.
    """

    catalogue: Lookup
    _jobs: Numbers = field(factory=Numbers, init=False)
    """Of each job, the number of the kind of its output."""
    _kinds: list[OutputKind] = field(factory=lambda: [_NOT_KNOWN], init=False)
    _of_models: dict[str, int] = field(factory=dict, init=False)
    _ahead: list[_Use] = field(factory=list, init=False)
    """Uses of jobs that had not come yet."""
    _users: array[int] = field(factory=lambda: array("Q"), init=False)
    _needs: array[int] = field(factory=lambda: array("Q"), init=False)
    """Who takes from whom, by digests."""

    def noting(self, jobs: Iterable[Job | Mistake]) -> Iterator[Job | Mistake]:
        """The same jobs, and what is wrong with those that take outputs of earlier ones."""
        for job in jobs:
            yield job
            if isinstance(job, Job):
                self._jobs.put(job.id, self._kind_of(job))
                for use in self._uses(job):
                    yield from self._looked_at(use)

    def mistakes(self, ledger: ReadableLedger) -> Iterator[Mistake]:
        """What is wrong with those that take outputs of later ones, or of none."""
        for start in range(0, len(self._ahead), _AT_ONCE):
            some = self._ahead[start : start + _AT_ONCE]
            others = [use.need for use in some if not self._jobs.get(use.need)]
            known = ledger.known(others) if others else {}
            for use in some:
                if self._jobs.get(use.need):
                    yield from self._wrong_kind(use)
                elif (entry := known.get(use.need)) is None:
                    yield use.mistake(
                        f"takes from the job {shown(use.need)}, and there is none of that id, in"
                        " this file or in the run's folder."
                    )
                else:
                    yield from self._wrong_kind(use, self._kind_of(job_of(entry)))
        if self._ahead:
            yield from self._circles()

    def _uses(self, job: Job) -> Iterator[_Use]:
        for need in chosen_in(job.form):
            yield _Use(job.line, job.id, need, "")
        try:
            found = list(references_in(job.form))
        except InvalidParameterError:
            return  # which is told when its call is made
        endpoint = None if not found else job.endpoint or endpoint_in(job.form, self.catalogue)
        for place, reference in found:
            yield _use(job, place, reference, parameter_at(endpoint, place))

    def _looked_at(self, use: _Use) -> Iterator[Mistake]:
        if use.need == use.job:
            yield use.mistake(f"takes from itself ({use.place or shown(use.job)}).")
            return
        self._users.append(digest_of(use.job))
        self._needs.append(digest_of(use.need))
        if self._jobs.get(use.need):
            yield from self._wrong_kind(use)
        else:
            self._ahead.append(use)

    def _wrong_kind(self, use: _Use, number: int | None = None) -> Iterator[Mistake]:
        """``number`` is that of the kind of what it takes from, where that did not come."""
        if use.parameter is None:
            return
        kind = use.kind or self._kinds[(number or self._jobs.get(use.need)) - 1]
        try:
            check_kind(
                use.parameter,
                None if kind == _NOT_KNOWN else kind,
                f"{use.place} (job {shown(use.need)})",
            )
        except InvalidParameterError as mistake:
            yield use.mistake(str(mistake))

    def _kind_of(self, job: Job) -> int:
        """The number of its output's kind, from one."""
        model = job.form.get("model")
        if not isinstance(model, str):
            return 1
        if model not in self._of_models:
            endpoint = job.endpoint or endpoint_in(job.form, self.catalogue)
            kind: OutputKind = _NOT_KNOWN if endpoint is None else endpoint.output
            if kind not in self._kinds:
                self._kinds.append(kind)
            self._of_models[model] = self._kinds.index(kind) + 1
        return self._of_models[model]

    def _circles(self) -> Iterator[Mistake]:
        """Jobs that hang on themselves; in each circle, one takes from a job behind it."""
        left = _without_ends(_without_ends(set(zip(self._users, self._needs, strict=True))), 1)
        for use in self._ahead:
            if (digest_of(use.job), digest_of(use.need)) in left:
                yield use.mistake(
                    f"hangs on itself: job {shown(use.job)} takes from {shown(use.need)}, which"
                    " takes from it in turn, or from one that does."
                )


def _use(job: Job, place: Place, reference: Reference, parameter: Parameter | None) -> _Use:
    where = place_in_words(place)
    return _Use(job.line, job.id, reference.job, where, parameter, reference.choice.kind)


def _without_ends(edges: set[tuple[int, int]], side: int = 0) -> set[tuple[int, int]]:
    """Edges without those that lead to what is in no circle: to whoever needs nothing, or on the
    other ``side`` from whoever is needed by nobody."""
    count: dict[int, int] = {}
    across: dict[int, list[tuple[int, int]]] = {}
    for edge in edges:
        count[edge[side]] = count.get(edge[side], 0) + 1
        across.setdefault(edge[1 - side], []).append(edge)
    ends = [node for node in across if node not in count]
    left = set(edges)
    while ends:
        for edge in across.get(ends.pop(), ()):
            left.discard(edge)
            count[edge[side]] -= 1
            if not count[edge[side]]:
                ends.append(edge[side])
    return left
