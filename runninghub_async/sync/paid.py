"""What blocking calls have of their own: they tell where one was forgotten."""

from __future__ import annotations

import sys
import warnings

from runninghub_async.calls.call import is_unused, submission_of
from runninghub_async.sync.blocking import Blocking


class Paid(Blocking):
    """A call, which tells where it was forgotten."""

    __slots__ = ()

    def __repr__(self) -> str:
        state = self._behind.task or "not submitted; .run() submits it and waits"
        return f"<blocking Call {self._behind.model} {state}>"

    def __del__(self) -> None:
        call = getattr(self, "_behind", None)
        if call is not None and is_unused(call) and not sys.is_finalizing():
            submission_of(call)  # so that the call behind does not speak of awaiting
            warnings.warn(
                f"A call of {call.model} was never run: nothing was submitted. Its .run() submits"
                " and waits, and its .submit() gives a task.",
                RuntimeWarning,
                stacklevel=2,
            )
