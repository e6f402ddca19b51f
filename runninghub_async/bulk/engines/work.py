"""What goes into an engine: a job, with what the ledger knows about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import asdict, field, frozen

from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.ledger import Entry
from runninghub_async.bulk.needed import Needed
from runninghub_async.bulk.plain_data import portable


@frozen
class Work:
    """A job and what the ledger knows about it.

    Attributes:
        job: what is to be done.  A call that it was made from is not pickled; it is made anew
            from the job's form.
        entry: its row; ``None`` where it cannot be a job at all.
        error: why it cannot be one, or must not be submitted.
        needed: the jobs that it hangs on, by id, as the ledger has them.
        redo: for which wish it is made again though it is done; 0 is for none.
    """

    job: Job
    entry: Entry | None
    error: Exception | None = None
    needed: Mapping[str, Needed] = field(factory=dict)
    redo: int = 0

    @property
    def is_to_be_opened(self) -> bool:
        """Whether its row says that it is done, and that stays so until money for another task is
        set aside."""
        return self.entry is not None and self.redo > self.entry.redone

    @property
    def choice(self) -> str | None:
        """The choice for which it is a candidate, and needed only until another has succeeded;
        ``None`` where it is none, or a person wants it made again."""
        is_wanted = self.entry is None or self.entry.redone or self.redo
        return None if is_wanted else self.job.choice

    def __getstate__(self) -> dict[str, Any]:
        error = None if self.error is None else portable(self.error)
        return {**asdict(self, recurse=False), "error": error}

    def __setstate__(self, state: Mapping[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)
