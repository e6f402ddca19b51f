"""The servers of one ledger: which of them live, and whose callers are gone with the others."""

from __future__ import annotations

from runninghub_async.serve.desk_parts import DeskParts


async def note_servers(parts: DeskParts) -> None:
    """Whoever waited at a server that is no more has gone; who waits here does so at its run.

    Raises:
        LedgerError: book or ledger cannot be used.
        Trouble: there is no run for the moment.
    """
    ledger = parts.ledger
    living, shown = {ledger.run}, (ledger.run, 0)
    if ledger.common is not None and parts.sign is not None:
        others = (await ledger.common.standing()).living
        living |= await parts.sign.living(others)
        shown = (ledger.run, parts.sign.connections)
    if parts.shown_as != shown:  # or others may have taken this server for dead
        parts.shown_as = shown
        for request in list(parts.waiting):
            await parts.book.note_back(request, ledger.run)
    await parts.book.note_dead(living, parts.clock())
