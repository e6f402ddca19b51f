"""What a run asks the service about links to files that its jobs have made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from runninghub_async.calls.output_sources import fresh_link_of
from runninghub_async.calls.task import state_of
from runninghub_async.client import runtime_of
from runninghub_async.errors import InvalidParameterError

if TYPE_CHECKING:
    from runninghub_async.client import RunningHub


@frozen
class Links:
    """The links of one client's tasks."""

    _rh: RunningHub

    async def is_there(self, link: str) -> bool | None:
        """Whether it still leads to its file; ``None`` where that cannot be found out now."""
        return await runtime_of(self._rh).downloads.is_there(link)

    async def new_link(self, task_id: str, account: str | None, position: int) -> str | None:
        """The link of a task's output, as the service gives it now; ``None`` where it does not."""
        try:
            state = state_of(self._rh.task(task_id, account=account))
        except InvalidParameterError:  # the account is not among this client's any more
            return None
        return await fresh_link_of(state.ask, position)
