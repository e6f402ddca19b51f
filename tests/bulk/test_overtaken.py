"""Jobs that another run brings to an end between a run's look at the ledger and its claim."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from runninghub_async.bulk import BulkRun, Entry, Job, MemoryLedger
from runninghub_async.bulk.ledgers.ledger import PAGE, Ended, Ledger, State
from tests.bulk.helpers import form, service
from tests.helpers import client


class Overtaken(MemoryLedger):
    """A ledger in which something happens right after the n-th look at what is submitted."""

    looks = 0

    def then(self, nth: int, do: Callable[[], Awaitable[None]]) -> None:
        """Have it happen."""
        self._due_then, self._do = nth, do

    def for_run(self, place: str | None = None) -> Ledger:  # type: ignore[override]
        return self

    async def page(self, state: State, *, after: str = "", most: int = PAGE) -> list[Entry]:
        page = await super().page(state, after=after, most=most)
        if state == "submitted" and page:
            self.looks += 1
            if self.looks == self._due_then:
                await self._do()
        return page


@pytest.mark.parametrize("nth", [1, 2], ids=["as it begins", "as it takes over"])
@pytest.mark.parametrize("state", ["failed", "pending"])
async def test_what_another_run_ends_meanwhile_is_not_submitted_again(
    tmp_path: Path, nth: int, state: State
) -> None:
    """Nobody has asked for another task; ``pending`` is what the other one makes again itself."""
    first = MemoryLedger()
    job = Job(id="job", form=form("a cat"))
    await first.open_jobs([job])
    await first.intends("job", "key-1", None)
    await first.created("job", "2013624169794865569", "key-1")
    shared = Overtaken(first._rows)  # noqa: SLF001 - what for_run does

    async def end() -> None:
        if state == "pending":
            await first.again(job, Ended(state="failed", new_task_may_help=True))
            await first.release(["job"])
        else:
            await first.ended("job", Ended(state=state, error="it failed"))
            await first.close()

    shared.then(nth, end)
    async with service() as server, client(server) as rh:
        async with BulkRun(rh, out=tmp_path / "out", ledger=shared, join=True) as run:
            other = {"id": "other", **form("a dog")}
            assert [o.job.id async for o in run.add([other])] == ["other"]
            assert shared.looks >= nth
            assert (await run.ledger.known(["job"]))["job"].state == state
        assert [request.json["prompt"] for request in server.submits] == ["a dog"]
