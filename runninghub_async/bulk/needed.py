"""What a job gets of the jobs that it hangs on, as plain data."""

from __future__ import annotations

from attrs import frozen

from runninghub_async.bulk.ledgers.ledger import Entry, State
from runninghub_async.calls.output_kinds import kind_of_format
from runninghub_async.errors import RunningHubError
from runninghub_async.models.records import OutputKind
from runninghub_async.stores.store import SavedFile


class JobBlocked(RunningHubError):
    """A job hangs on another one that is not saved; nothing was submitted for it.

    It stays pending, and runs once the other one is saved.

    Attributes:
        job: the id of the one that failed, or is still open: perhaps several jobs further up.
    """

    job: str

    def __init__(self, message: str, *, job: str = "") -> None:
        super().__init__(message)
        self.job = job


@frozen(kw_only=True)
class NeededOutput:
    """One output of a job that another needs."""

    kind: OutputKind
    file: SavedFile


@frozen(kw_only=True)
class Needed:
    """A job that another one hangs on.

    Attributes:
        id: its name.
        state: how far it has come.
        outputs: what was saved of it, in the order of its task's outputs.
        error: why it is not saved, where that is known.
        task_id, account: of the task that made the outputs, where one did.
    """

    id: str
    state: State
    outputs: tuple[NeededOutput, ...] = ()
    error: str | None = None
    task_id: str | None = None
    account: str | None = None

    @classmethod
    def of(cls, entry: Entry) -> Needed:
        """The job in a row of the ledger."""
        files = sorted(entry.files, key=lambda file: (file.output or 0, len(file.path), file.path))
        return cls(
            id=entry.id,
            state=entry.state,
            outputs=tuple(NeededOutput(kind=_kind(file), file=file) for file in files),
            error=entry.error,
            task_id=entry.task_id,
            account=entry.account,
        )

    @property
    def has_ended(self) -> bool:
        """Whether it has come to an end, good or bad."""
        return self.state in ("saved", "failed", "uncertain")


def _kind(file: SavedFile) -> OutputKind:
    """Of which kind a file is; by its name, where an earlier release has saved it."""
    return file.kind or kind_of_format(file.path.rpartition(".")[2]) or "file"
