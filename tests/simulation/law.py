"""What a law is, and when it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NoReturn

from attrs import define

if TYPE_CHECKING:
    from collections.abc import Mapping

    from runninghub_async.bulk import Entry
    from tests.simulation.events import Event, SubmitLeft
    from tests.simulation.workloads.bulk import Folders
    from tests.simulation.world import Process, World


class LawBrokenError(Exception):
    """A law of the simulation does not hold."""

    def __init__(self, law: str, why: str) -> None:
        super().__init__(f"{law}: {why}")
        self.law = law
        self.why = why


@define(eq=False)
class Law:
    """Something that must hold."""

    name: ClassVar[str]
    world: World

    def notice(self, event: Event) -> None:
        """Judge an event."""

    def look(self) -> None:
        """Judge how things stand, at each of the following moments."""

    def when_idle(self) -> None:
        """Judge while no process has anything to do."""
        self.look()

    def at_death(self, process: Process) -> None:
        """Judge when a process has died."""
        self.look()

    def at_end(self) -> None:
        """Judge when all is over."""
        self.look()

    def process_of(self, event: Event) -> Process:
        """Where it happened."""
        return next(p for p in self.world.processes if p.name == event.process)

    def is_refused(self, left: SubmitLeft) -> bool:
        """Whether a submit was refused for certain, and its client has heard so in full."""
        seen = self.world.service.seen.get((left.link.name, left.number))
        certain = seen is not None and seen.certainly_refused
        return certain and left.link.has_answered(left.number)

    def broken(self, why: str) -> NoReturn:
        """Tell that it does not hold."""
        raise LawBrokenError(self.name, why)


class BulkLaw(Law):
    """A law about the folders of bulk runs."""

    @property
    def folders(self) -> Folders:
        """Those of the run."""
        found: Folders = self.world.disk
        return found

    def entries(self) -> dict[str, Entry]:
        """The rows of all jobs, in the ledger of the folder, or of both."""
        rows = next(iter(self.folders.disks.values())).rows
        return {} if rows is None else dict(rows.reader().known([*self.folders.jobs]))

    def makes_it_unneeded(self, job: str, entries: Mapping[str, Entry]) -> str | None:
        """Another candidate of the same choice that has succeeded, where this one is not begun."""
        choice, entry = self.folders.choice(job), entries[job]
        if choice is None or entry.redone or entry.state != "pending":
            return None
        others = {*self.folders.candidates(choice), choice} & entries.keys() - {job}
        made = (
            each
            for each in sorted(others)
            if entries[each].state == "saved"
            or (entries[each].state == "succeeded" and entries[each].error is None)
        )
        return next(made, None)
