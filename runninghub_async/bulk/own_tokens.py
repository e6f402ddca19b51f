"""Client tokens that jobs bring with them.

The service takes a second submit with the same token for a repeat of the first and gives its task
again.  So a token of one's own is for one job, and for one task of it.
"""

from __future__ import annotations

from collections.abc import Mapping

from runninghub_async.bulk.jobs import Job, endpoint_of
from runninghub_async.bulk.ledgers.ledger import Entry, job_of
from runninghub_async.catalogue import Lookup
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.records import Endpoint
from runninghub_async.quoting import shown


class OwnTokens:
    """The tokens that jobs have brought so far."""

    def __init__(self, known: Lookup, *, retries: bool = False) -> None:
        """Nothing so far.

        Args:
            known: where models are looked up.
            retries: whether failed jobs are to get new tasks.
        """
        self._known = known
        self._retries = retries
        self._names: dict[object, tuple[str, ...]] = {}
        self._owners: dict[tuple[str, str], Job] = {}

    def note(self, job: Job) -> Job | None:
        """Remember the token of a job; gives the job that had it before."""
        if (token := self._token_of(job)) is None:
            return None
        owner = self._owners.setdefault((job.model, token), job)
        return None if owner.id == job.id else owner

    def trouble(self, job: Job, entry: Entry | None = None) -> InvalidParameterError | None:
        """Why a job must not be submitted: another one has its token, or it had it itself when it
        asked for something else, or it may need a second task.

        ``entry`` is its row.
        """
        if (token := self._token_of(job)) is None:
            return None
        name = f"client token {shown(token)}"
        if entry is not None and entry.hash != job.hash and token == self._token_in(entry):
            return refusal(
                name,
                f"was sent for job {shown(job.id)} as it was before, and the service may give it"
                " the task of that submit",
                "the job as it was, or another token: then both may be paid",
            )
        if (owner := self.note(job)) is not None:
            same_row = owner.line is not None and owner.line == job.line
            where = "another job of this row" if same_row else f"job {shown(owner.id)}"
            return refusal(
                name,
                f"is that of {where} as well, and the service would give both the same task",
                "a token of its own for each job, or none: then each gets one",
            )
        if self._retries:
            return refusal(
                name,
                "is the job's own, with which a new task for a failed one would be the failed"
                " one again",
                "no token of one's own with --retry-failed or --retry-kinds",
            )
        return None

    def _token_in(self, entry: Entry) -> str | None:
        """The token of a submit of which a task may have come."""
        if entry.state in ("uncertain", "submitting"):
            return entry.client_token or self._token_of(job_of(entry))
        return entry.client_token if entry.state == "pending" else None

    def has(self, job: Job) -> bool:
        """Whether a job brings a token."""
        return self._token_of(job) is not None

    def _token_of(self, job: Job) -> str | None:
        names = self._names_for(job)
        if not names:
            return None
        params = job.form.get("params", job.form)
        given = [params.get(name) for name in names] if isinstance(params, Mapping) else []
        return next((str(token) for token in given if token), None)

    def _names_for(self, job: Job) -> tuple[str, ...]:
        """What the parameter is called, in Python and on the wire; nothing where there is none."""
        if job.endpoint is not None or job.call is not None:
            return _names_in(job.endpoint or endpoint_of(job, self._known))
        model = job.form.get("model")
        if not isinstance(model, str):
            return ()
        if model not in self._names:
            self._names[model] = _names_in(endpoint_of(job, self._known))
        return self._names[model]


def _names_in(endpoint: Endpoint | None) -> tuple[str, ...]:
    if endpoint is None or endpoint.client_token is None:
        return ()
    parameter = endpoint.param(endpoint.client_token)
    return (endpoint.client_token, *(() if parameter is None else (parameter.python_name,)))
