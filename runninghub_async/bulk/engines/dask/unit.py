"""What Dask runs: a batch of jobs as one async task, which keeps all of them in flight."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from runninghub_async import __version__
from runninghub_async.bulk.engines.dask.letters import unlike
from runninghub_async.bulk.engines.dask.station import station_of
from runninghub_async.bulk.engines.work import Work
from runninghub_async.errors import UsageError
from runninghub_async.logs import logger

if TYPE_CHECKING:
    from distributed import Worker


async def run_batch(run: str, version: str, key: str, works: Sequence[Work]) -> int:
    """Bring a batch of jobs to their ends.  It may be run twice, at once or later.

    Args:
        run: for which its coordinator has opened stations.
        version: that of the coordinator.
        key: of this task.
        works: the jobs.

    Returns:
        How many jobs there are; what has become of them the coordinator knows.

    Raises:
        OtherVersion: this worker has another version.
        UsageError: the coordinator has no station here.
    """
    from distributed import get_worker

    worker = get_worker()
    if version != __version__:
        raise unlike(__version__, version, worker.address)
    station = await station_of(worker.address, run)
    if station is None:
        raise UsageError(f"The coordinator of run {run} has not come to {worker.address}.")
    _let_others_begin(worker, key)
    await station.work_on(works)
    return len(works)


def _let_others_begin(worker: Worker, key: str) -> None:
    """Have the next batch begin beside this one: its jobs may have places already, or tasks of a
    worker that died, for which those of this one wait.

    How many are here at once is for the coordinator to say.  Dask has this for threads only, as
    ``secede``.
    """
    try:
        from distributed.worker_state_machine import SecedeEvent

        seceding = SecedeEvent(key=key, compute_duration=1.0, stimulus_id=f"secede-{time.time()}")
        worker.handle_stimulus(seceding)
    except Exception as error:  # of another Dask: the next batch waits for this one's end
        logger.info("batches run one after the other on this worker: %s", error)
