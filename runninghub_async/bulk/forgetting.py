"""Letting old failures be: such jobs are not run again, and do not decide how a run ends."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from runninghub_async.bulk.folder import LEDGER, LocalFolder, RunFolder
from runninghub_async.bulk.ledgers.ledger import PAGE, Ledger, LedgerError, State, pages
from runninghub_async.bulk.outcomes import FORGOTTEN_FIELD, now
from runninghub_async.bulk.results_file import ResultsFile
from runninghub_async.bulk.traces import is_text, results_lines
from runninghub_async.checks import combined, refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.quoting import shown

_WHY_NOT: dict[State, str] = {
    "pending": "is not submitted yet, so that there is nothing to forget",
    "submitting": "is being submitted, or was when its run ended; run the file again first",
    "submitted": "has a task under way; run the file again first",
    "succeeded": "is paid, and its files are not here yet; run the file again first",
    "saved": "is saved",
    "uncertain": "is uncertain: it may be a task, and a bill; allow it with --uncertain",
}
"""Why a job in this state cannot be forgotten, as the rest of a sentence."""


async def forget(
    path: Path, ids: Sequence[str] = (), *, failed: bool = False, uncertain: bool = False
) -> list[str]:
    """Forget jobs of a run's folder.  What they have cost stays in its sum.

    Args:
        path: of the folder.
        ids: which jobs; of these, uncertain ones only with ``uncertain``.
        failed: all failed jobs, in place of ``ids``.
        uncertain: where no ids are given, all uncertain jobs.

    Returns:
        The ids of those that were not forgotten before.

    Raises:
        InvalidParameterError: nothing is named, or one of the jobs cannot be forgotten; then none
            is.
        LedgerError: a run works on the folder, or its ledger cannot be used.
        OSError: ``results.jsonl`` cannot be written.
    """
    if bool(ids) == failed and (ids or not uncertain):
        raise refusal(
            "ID", "stands beside --failed" if ids else "is missing", "either ids or --failed"
        )
    folder = LocalFolder(path)
    if not folder.has_ledger():
        raise LedgerError(f"{path} has no {LEDGER}; give the folder of a run, its --out.")
    lock = folder.lock()
    try:
        ledger = folder.open_ledger()
        try:
            chosen: dict[State, bool] = {"failed": failed or bool(ids), "uncertain": uncertain}
            states: list[State] = [state for state, is_chosen in chosen.items() if is_chosen]
            wanted = list(dict.fromkeys(ids)) or await _all_in(ledger, states)
            return await _forget(folder, ledger, wanted, states)
        finally:
            await ledger.close()
    finally:
        lock.release()


async def _all_in(ledger: Ledger, states: Sequence[State]) -> list[str]:
    return [entry.id async for page in pages(ledger, *states) for entry in page]


async def _forget(
    folder: RunFolder, ledger: Ledger, ids: Sequence[str], allowed: Collection[State]
) -> list[str]:
    found: list[str] = []
    mistakes: list[InvalidParameterError] = []
    for some in (ids[start : start + PAGE] for start in range(0, len(ids), PAGE)):
        readable = [job for job in some if is_text(job)]  # others no ledger can hold
        states = await ledger.states(readable)
        claimed = {entry.id: entry for entry in await ledger.claim(readable)}
        for job in some:
            if (state := states.get(job)) is None:
                mistakes.append(refusal(shown(job), "is no job of this folder", value=job))
            elif state not in allowed:
                mistakes.append(refusal(shown(job), _WHY_NOT[state], value=job))
            elif job not in claimed:
                mistakes.append(refusal(shown(job), "is another run's, which works on it"))
            elif claimed[job].forgotten_at is None:
                found.append(job)
    if mistakes:
        raise combined(mistakes)
    await _note(folder, found)
    await ledger.forget(found)
    return found


async def _note(folder: RunFolder, ids: Sequence[str]) -> None:
    """Write it into ``results.jsonl``, from which a lost ledger is built anew: the last line of
    each job once more, with when it was forgotten."""
    last: dict[str, Mapping[str, Any]] = {}
    wanted = set(ids)
    for line in results_lines(folder):
        if line is not None and line["id"] in wanted:
            last[line["id"]] = line
    results, forgotten_at = ResultsFile(folder.results), now()
    lines = ({**last[job], FORGOTTEN_FIELD: forgotten_at} for job in ids if job in last)
    await asyncio.gather(*map(results.add, lines))
