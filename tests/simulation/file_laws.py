"""What must hold of the files of bulk runs, on disks and in object stores, and of the results."""

from __future__ import annotations

import json
from typing import Any

from attrs import define, field

from runninghub_async.bulk import Entry
from runninghub_async.bulk.files import FILES, folded, stem_of
from runninghub_async.bulk.redoing import is_aside
from runninghub_async.calls.kept_settings import SUFFIX
from tests.simulation.disk import Disk, LedgerWritten
from tests.simulation.events import Event, LedgerRebuilt
from tests.simulation.law import BulkLaw
from tests.simulation.service import LABELS


def _names_given(event: Event) -> list[tuple[str, tuple[str, int]]]:
    """Names of files, and the job and the number of the output to which each belongs from now
    on."""
    if not isinstance(event, LedgerWritten):
        return []
    if event.call == "reserve_name":
        return [(event.result, (event.job, event.args[1]))]
    if event.call != "ended" or len(event.args) < 3:
        return []
    names = zip(event.result, event.args[2], strict=True)
    return [(name, (event.job, output)) for name, (output, _) in names]


@define(eq=False)
class NamesAreClaimedOnce(BulkLaw):
    """A name belongs to one output of one job."""

    name = "a name is claimed once"
    _owners: dict[str, tuple[str, int]] = field(factory=dict)

    def notice(self, event: Event) -> None:
        for name, owner in _names_given(event):
            first = self._owners.setdefault(folded(name), owner)
            if first != owner:
                self.broken(f"{name} is given to {owner[0]}, and belongs to {first[0]}")
        if isinstance(event, LedgerRebuilt):
            self._owners.clear()  # but no file is written over: see below


@define(eq=False)
class FilesAreWhole(BulkLaw):
    """What has its final name is whole, and the work of a task of the job that has the name."""

    name = "a file under its final name is whole, and its bytes name the task of its job"
    _owners: dict[str, str] = field(factory=dict)
    _seen: dict[tuple[str, str], bytes] = field(factory=dict)

    def notice(self, event: Event) -> None:
        for name, (job, _) in _names_given(event):
            self._owners.setdefault(folded(name), job)
        if isinstance(event, LedgerRebuilt):
            names = [name for disk in self.folders.disks.values() for name in disk.files.whole]
            there = {folded(stem_of(name)) for name in names}
            self._owners = {stem: job for stem, job in self._owners.items() if stem in there}

    def look(self) -> None:
        for disk in self.folders.disks.values():
            for name, content in disk.files.whole.items():
                if name.endswith(SUFFIX):
                    continue  # what a file was made with
                if self._seen.get((disk.name, name)) is not content:
                    self._judge(f"{name} on {disk.name}", folded(stem_of(name)), content)
                    self._seen[disk.name, name] = content

    def _judge(self, name: str, stem: str, content: bytes) -> None:
        owner = self._owners.get(stem)
        if owner is None:
            self.broken(f"{name} is nobody's")
        tasks = (task for task, entry in self.world.service.book.items() if entry.call == owner)
        if not any(content.count(task.encode()) == LABELS for task in tasks):
            self.broken(f"{name} is not what a task of {owner} has made")


@define(eq=False)
class ResultsAgree(BulkLaw):
    """``results.jsonl`` says of each job what the ledger says."""

    name = "results.jsonl agrees with the ledger"
    _judged: dict[str, bytes] = field(factory=dict)

    def look(self) -> None:
        """Whole lines, each once."""
        for disk in self.folders.disks.values():
            content = bytes(disk.results)
            if self._judged.get(disk.name) == content:
                continue
            self._judged[disk.name] = content
            seen: set[tuple[Any, ...]] = set()
            for line in self._lines(disk):
                key = (line["id"], line["state"], line["task_id"], str(line["files"]))
                were_before = any(is_aside(file["path"]) for file in line["files"])
                # What was made before is told again where a run died before its ledger knew; and
                # of two machines each saves what the other has saved on a disk of its own.
                may_be_told_again = disk.is_shared or (were_before and self._has_one_died)
                once = line["state"] == "saved" and not may_be_told_again
                if key in seen and once:
                    self.broken(f"{disk.name} tells twice that {line['id']} is saved")
                seen.add(key)

    @property
    def _has_one_died(self) -> bool:
        return any(not process.is_alive for process in self.world.processes)

    def _lines(self, disk: Disk) -> list[dict[str, Any]]:
        whole, _, _ = bytes(disk.results).rpartition(b"\n")
        try:
            return [json.loads(line) for line in whole.splitlines()]
        except ValueError:
            self.broken(f"a line on {disk.name} cannot be read")

    def at_end(self) -> None:
        self.look()
        if self.folders.settled_on is None:
            return
        disks = self.folders.disks.values()
        # Of machines that share a ledger, one has the last word, and one the files.
        last = [{line["id"]: line for line in self._lines(disk)} for disk in disks]
        there = {name for disk in disks for name in disk.files.whole}
        entries = self.entries()
        is_made_again = any(entry.redone for entry in entries.values())
        for job, entry in entries.items():
            if entry.state == "pending":
                continue  # it hangs on one that has failed
            files = [file.path for file in entry.files]
            known = entry.state, *((files, entry.task_id) if entry.state == "saved" else ())
            said = [self._said(lines[job], entry)[: len(known)] for lines in last if job in lines]
            if known not in said:
                self.broken(f"{job} is {known} in the ledger, and {said} in the results")
            if entry.task_id is None and is_made_again:
                continue  # the files of a choice are its candidates', which may be put aside
            if entry.state == "saved" and not set(files) <= there:
                self.broken(f"{job} is saved, and not all of {files} is there")

    def _said(self, line: dict[str, Any], entry: Entry) -> tuple[Any, ...]:
        paths = [file["path"] for file in line["files"]]
        if line.get("redone", 0) > entry.redone:
            # Its run died before it was opened to be made again: the files are there twice.
            paths = [FILES + path.rpartition("/")[2] for path in paths]
        return line["state"], paths, line["task_id"]
