"""Bulk runs that stop, are left, die, are resumed and share a ledger, until all is settled."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import (
    AsyncIterator,
    Awaitable,
    Callable,
    Collection,
    Iterator,
    Mapping,
    Sequence,
)
from decimal import Decimal
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from runninghub_async import errors
from runninghub_async.bulk import Budget, BulkRun, Job, LedgerError, Plan
from runninghub_async.bulk.inputs import offline
from runninghub_async.bulk.plan import options_of
from runninghub_async.bulk.planning import Planner
from runninghub_async.bulk.retrying import checked_retrying
from runninghub_async.cli.bulk_finish import OnFinish
from runninghub_async.cli.bulk_summary import Summary
from runninghub_async.client import site_of
from runninghub_async.sandbox import scripts
from runninghub_async.sandbox.prices import UNKNOWN_PRICE
from tests.simulation.client import POLICIES, Client, opened
from tests.simulation.disk import Disk, MemoryFolder, new_rows
from tests.simulation.events import (
    EndIsToBeTold,
    LedgerRebuilt,
    OrderMade,
    OutcomeGiven,
    RunBegan,
    RunStopped,
    WaiterCame,
)
from tests.simulation.objects import Bucket
from tests.simulation.recovery import Damaged, earlier_tasks, rebuilt
from tests.simulation.wire import NOTICES
from tests.simulation.workloads.bulk_draw import BILLS, ENDS, SORTS, Args, drawn

if TYPE_CHECKING:
    from tests.simulation.plan import Item
    from tests.simulation.world import Process, World

SETTLING_RUNS = 12
"""Runs without a limit and a death, the latter half without a fault, after which none is open."""
ENOUGH = Budget(Decimal(1_000), "CNY")
"""For all jobs: what they are expected to cost is known nevertheless."""


class Bulk:
    """Runs in one folder, or in two that share a ledger."""

    name = "bulk"
    share = 0.75

    def draw(self, chance: Random, most: int) -> list[Args]:
        return drawn(chance, most)

    def start(self, world: World, items: Sequence[Item]) -> None:
        world.disk = Folders(world, items)
        world.disk.begin()


class Folders:
    """The folders of the runs, each on a machine of its own, and what is done with them."""

    def __init__(self, world: World, items: Sequence[Item]) -> None:
        self.world = world
        self._runs = [item for item in items if item.args["act"] == "run"]
        jobs = [item for item in items if item.args["act"] == "job"]
        self.jobs: dict[str, Args] = {_name_of(item): dict(item.args) for item in jobs}
        """By name, as the plan has them."""
        self._names = {_number_of(item): _name_of(item) for item in jobs}
        for args in self.jobs.values():
            if args["asks"] == "remake" and args["takes_from"] not in self._names:
                args["asks"] = "2k"  # what it would take is left out of the plan
            if args["asks"] == "choice" and not self._candidates(args):
                args["asks"] = "2k"
        used = sorted({item.args["folder"] for item in self._runs}) or [0]
        self.rows = new_rows(world) if len(used) > 1 else None
        self.disks = {n: Disk(world, f"machine-{n}", self.rows) for n in used}
        for number, disk in self.disks.items():
            of_folder = (i.args for i in self._runs if i.args["folder"] == number)
            disk.single_put = next((a["single_put"] for a in of_folder if "single_put" in a), None)
            world.buckets[disk.name] = Bucket(disk.files, written=disk.has_written)
            disk.files.are_read_by_path = any("takes_from" in job for job in self.jobs.values())
        self._left = {n: [i for i in self._runs if i.args["folder"] == n] for n in used}
        self._open: set[int] = set(used)
        self.settled_on: Disk | None = None
        """Where the last run has come to its end, with nothing open."""
        world.when_dead.append(self._died)
        self._of_process: dict[str, int] = {}

    def begin(self) -> None:
        """Start the first run in each folder."""
        for name, args in self.jobs.items():
            steps: list[Any] = []
            if args["ends"] in ENDS:
                steps.append(scripts.fail(**ENDS[args["ends"]][0], times=args.get("fails", 1)))
            bill, takes = BILLS.get(args["bill"], ({}, None))[0], args.get("takes")
            if bill or takes:
                steps.append(scripts.succeed(times=None, after=takes, **bill))
            if gone := args.get("gone"):
                steps.append(scripts.expired_link(times=gone))
            if steps:
                self.world.service.sandbox.script(None, steps, prompt=name)
        for number in list(self._left):
            self._next(number)

    def bill_of(self, job: str) -> Decimal | None:
        """What a task of this job is billed, where it succeeds; ``None`` where nothing tells."""
        args = self.jobs[job]
        if args["asks"] == "choice":
            return Decimal(0)
        if args["bill"] in BILLS:
            return BILLS[args["bill"]][1]
        return SORTS[args["asks"]][1] or UNKNOWN_PRICE

    def named(self, number: int) -> str | None:
        """The job of this number, if the plan has it."""
        return self._names.get(number)

    def close(self) -> None:
        """The run is over."""
        for disk in self.disks.values():
            disk.files.close()

    def disk_of(self, process: str) -> Disk:
        """Where the run of a process works."""
        return next(disk for disk in self.disks.values() if disk.is_used_by(process))

    def candidates(self, job: str) -> list[str]:
        """The jobs of which a choice keeps the first that succeeds; none where it is no choice."""
        return self._candidates(self.jobs[job]) if self.jobs[job]["asks"] == "choice" else []

    def _candidates(self, args: Args) -> list[str]:
        return [self._names[number] for number in args["among"] if number in self._names]

    def choice(self, job: str) -> str | None:
        """The choice of which it is a candidate."""
        choice = self._names.get(self.jobs[job].get("choice", -1))
        return choice if choice is not None and job in self.candidates(choice) else None

    def inner(self, job: str) -> str | None:
        """The job of which another one takes what it makes."""
        number = self.jobs[job].get("takes_from")
        return None if number is None else self._names.get(number)

    def is_settled(self, job: str, states: Mapping[str, str]) -> bool:
        """Whether there is nothing left to do for it: it has ended, or hangs on one that has, and
        has not been saved."""
        if states.get(job) in ("saved", "failed", "uncertain"):
            return True
        if states.get(job, "pending") != "pending":
            return False  # it has a task, whoever needs that
        inner, choice = self.inner(job), self.choice(job)
        others = [choice, *self.candidates(choice)] if choice is not None else []
        if any(states.get(each) == "saved" for each in others):
            return True  # which is enough
        if candidates := self.candidates(job):
            return not any(states.get(each) == "saved" for each in candidates) and all(
                self.is_settled(each, states) for each in candidates
            )
        return inner is not None and states.get(inner) != "saved" and self.is_settled(inner, states)

    # -- one run after the other -------------------------------------------------------------

    def _next(self, folder: int) -> None:
        """Start the next run in this folder; after the last of all, settle."""
        if self._left[folder]:
            item = self._left[folder].pop(0)
            number = int(item.id.rpartition(" ")[2])
            self._start(f"run-{number:02d}", folder, _Run(self, item))
            return
        self._open.discard(folder)
        if not self._open and self.jobs:
            self._start("settling", None, _Settling(self))

    def _start(self, name: str, folder: int | None, work: _Run | _Settling) -> None:
        if folder is not None:
            self._of_process[name] = folder

        async def main(process: Process) -> None:
            try:
                await work.run(process)
            finally:
                self._over(process)

        self.world.start(name, main)

    def _died(self, process: Process, how: str) -> None:
        self._over(process)

    def _over(self, process: Process) -> None:
        folder = self._of_process.pop(process.name, None)
        if folder is not None:
            self._next(folder)

    # -- what jobs there are ------------------------------------------------------------------

    def stream(
        self, process: Process, share: float = 1.0, changed: Collection[str] = ()
    ) -> Iterator[Job]:
        """The jobs of a run, some of them twice, and some with another row."""
        for name, args in [*self.jobs.items()][: max(1, round(len(self.jobs) * share))]:
            for _ in range(args["times"]):
                self.world.tell(OrderMade(process.name, name, True))
                self.world.tell(WaiterCame(process.name, name, f"{process.name} {name}", None))
                yield self.job(name, changed=name in changed)

    def job(self, name: str, *, changed: bool = False) -> Job:
        """A job, as the plan has it, or with another row."""
        if candidates := self.candidates(name):
            return Job(id=name, form={"choose": candidates, "by": "first"})
        form, _ = SORTS[self.jobs[name]["asks"]]
        params = form["params"] | {"prompt": name}
        if (inner := self.inner(name)) is not None:
            params["imageUrls"] = [{"job": inner}]
        if changed:
            params["resolution"] = "4k" if params["resolution"] == "2k" else "2k"
        return Job(id=name, form=form | {"params": params}, choice=self.choice(name))


def _name_of(item: Item) -> str:
    """What a job is called, in its prompt as well."""
    number = _number_of(item)
    kind = "JOB" if number % 2 else "job"  # two names that a file system may take for one
    return f"{kind}-{number // 2:03d}"


def _number_of(item: Item) -> int:
    return int(item.id.rpartition(" ")[2])


class _Run:
    """One run, as the plan has it."""

    def __init__(self, folders: Folders, item: Item) -> None:
        self._folders = folders
        self._args = item.args
        self._disk = folders.disks[item.args["folder"]]
        self._chance = folders.world.chance.of(item)
        self._changed: frozenset[str] = frozenset()
        """Jobs with another row than the run's plan has."""
        self._asked: dict[str, str] = {}
        """By job: the resolution that the plan has."""
        self._summary = Summary(Path(self._disk.name)) if item.args.get("tells") else None

    async def run(self, process: Process) -> None:
        """Until it ends in one way or another."""
        self._disk.pace = self._args.get("pace", 1)
        why: errors.RunningHubError | None = None
        try:
            await self._run(process)
        except errors.RunningHubError as error:
            why = error
        if self._summary is not None:
            await self._tell_end(process, self._summary, why)

    async def _run(self, process: Process) -> None:
        args, disk = self._args, self._disk
        await asyncio.sleep(args["pause"])
        if args.get("ledger", "kept") != "kept" and disk.has_traces:
            await self._recovered(process)
        if (dies := args["dies"]) is not None:
            disk.doomed[process.name] = dies["writes"], dies["after"], dies["how"]
        settings = dict(args["settings"])
        if args["budget"] is not None:
            settings["budget"] = Budget(Decimal(args["budget"]), "CNY")
        wishes = [(self._folders.named(job), wish) for job, wish in args.get("redo", ())]
        if wishes:
            settings["redo"] = {job: wish for job, wish in wishes if job is not None}
        client = args["client"] | {"retry": POLICIES[args["retry"]]}
        async with opened(process, args["keys"], **client) as rh:
            plan = self._planned(rh, settings) if args.get("plan") else None
            folder = disk.folder(process, self._chance)
            if args.get("plan") == "less":
                with pytest.raises(errors.InvalidParameterError, match="more than was approved"):
                    BulkRun(rh, out=folder, approved=plan, **settings)
                self._summary = None  # there was no run
                return
            async with opened_run(folder, rh, settings, plan, self._asked) as run:
                if args["intrudes"]:
                    await self._intrude(process, rh)
                with _stopped_after(args["stops"], process, run):
                    await self._take(process, run)
                if self._summary is not None:
                    await self._summary.look(run)

    def _planned(self, rh: Client, settings: Args) -> Plan:
        """A plan of most jobs, some of which have another row by now; or one that allows less."""
        planner, chance = Planner(), self._chance
        make_call = offline(rh.from_dict, rh.catalogue)
        for name in self._folders.jobs:
            job = self._folders.job(name)
            with contextlib.suppress(errors.UnknownModelError):
                if chance.random() < 0.8:
                    planner.note(job, make_call(job.form))
                    self._asked[name] = job.form["params"].get("resolution", "")
            if chance.random() < 0.2 and "resolution" in job.form["params"]:
                self._changed |= {name}
        options = options_of(
            checked_retrying(settings["retry_failed"], settings["retry_kinds"], None),
            resubmit_uncertain=settings["resubmit_uncertain"],
            validate=True,
            budget=settings.get("budget"),
            budget_unknown_ok=settings["budget_unknown_ok"],
        )
        if self._args["plan"] == "less":
            settings["retry_failed"] = options.retry_failed + 1
        return planner.plan(site_of(rh), options, {})

    async def _tell_end(
        self, process: Process, summary: Summary, why: errors.RunningHubError | None
    ) -> None:
        """As the command does, whose client for that has a loop of its own."""
        told: list[Callable[[Client], Awaitable[None]]] = []
        where = SimpleNamespace(run=lambda post, api_key: told.append(post))
        end = OnFinish(f"{process.world.service.address}{NOTICES}{process.name}", [], where, "out")  # type: ignore[arg-type]
        end.summary = summary

        def run_all() -> int:
            if why is not None:
                raise why
            return summary.exit_code

        process.world.tell(EndIsToBeTold(process.name))
        with contextlib.suppress(errors.RunningHubError):
            end.around(run_all)
        async with opened(process, []) as rh:
            for post in told:
                try:
                    await post(rh)
                except errors.RunningHubError as error:
                    process.world.tell(EndIsToBeTold(process.name, str(error)))

    async def _take(self, process: Process, run: BulkRun) -> None:
        left = self._args["leaves"]
        jobs = self._folders.stream(process, self._args["jobs"], self._changed)
        async with contextlib.aclosing(run.add(jobs)) as outcomes:  # type: ignore[type-var]
            async for outcome in outcomes:
                process.world.tell(OutcomeGiven(process.name, outcome))
                if self._summary is not None:
                    self._summary.saw(outcome)
                left = None if left is None else left - 1
                if left is not None and left <= 0:
                    return

    async def _recovered(self, process: Process) -> None:
        """Without the ledger of what was done, nothing is; so it is built anew."""
        disk, old, found = self._disk, self._disk.rows, self._args["ledger"]
        if found != "lost" and old is not None:
            entries = [*old.reader().known([*self._folders.jobs]).values()]
            in_doubt = [each for each in entries if each.state == "submitting"]
            in_doubt = in_doubt or [each for each in entries if each.state == "uncertain"]
            if found == "damaged in doubt" and not in_doubt:
                return
            damaged = Damaged(entries, self._chance, in_doubt, earlier_tasks(old))
            rows = await rebuilt(disk, process.world, damaged)
        elif found == "damaged in doubt":
            return
        else:
            disk.rows = None
            async with opened(process, [0]) as rh:
                with pytest.raises(LedgerError, match="is missing"):
                    async with BulkRun(rh, out=disk.folder(process, self._chance)):
                        pass
            rows = await rebuilt(disk, process.world)
        if rows is not None:
            disk.rows = rows
            process.world.tell(LedgerRebuilt(process.name, disk, rows.tasks))

    async def _intrude(self, process: Process, rh: Any) -> None:
        """Another run wants the same folder."""
        with pytest.raises(LedgerError, match="Another run"):
            async with BulkRun(rh, out=self._disk.folder(process, self._chance)):
                pass


class _Settling:
    """Runs without any limit, in one folder after the other, until nothing is open."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._chance = folders.world.chance.stream("settling")
        self._settings: Args = {}
        if self._chance.random() < 0.7:
            self._settings = {"budget": ENOUGH, "budget_unknown_ok": True}

    async def run(self, process: Process) -> None:
        """Until all jobs are settled."""
        folders = self._folders
        for number in range(SETTLING_RUNS):
            if number == SETTLING_RUNS // 2:
                process.world.service.faults.end()
            for disk in folders.disks.values():
                if await self._settles(process, disk):
                    folders.settled_on = disk
                    return
            await asyncio.sleep(60.0 * number)

    async def _settles(self, process: Process, disk: Disk) -> bool:
        folder = disk.folder(process, self._chance)
        with contextlib.suppress(errors.RunningHubError):
            async with (
                opened(process, [0, 1], own=True, timeout=3600) as rh,
                opened_run(folder, rh, self._settings) as run,
            ):
                async for outcome in run.add(self._folders.stream(process)):
                    process.world.tell(OutcomeGiven(process.name, outcome))
                rows = await run.ledger.known([*self._folders.jobs])
                states = {name: entry.state for name, entry in rows.items()}
                return all(self._folders.is_settled(job, states) for job in self._folders.jobs)
        return False


@contextlib.contextmanager
def _stopped_after(seconds: float | None, process: Process, run: BulkRun) -> Iterator[None]:
    if seconds is None:
        yield
        return

    def stop() -> None:
        run.stop()
        process.world.tell(RunStopped(process.name))

    timer = asyncio.get_running_loop().call_later(seconds, stop)
    try:
        yield
    finally:
        timer.cancel()


@contextlib.asynccontextmanager
async def opened_run(
    folder: MemoryFolder,
    rh: Client,
    settings: Args,
    plan: Plan | None = None,
    asked: Mapping[str, str] | None = None,
) -> AsyncIterator[BulkRun]:
    """A run in this folder, with the ledger that is shared, if one is.

    Args:
        folder: where.
        rh: the client.
        settings: of the run.
        plan: what was approved, if that matters.
        asked: what its jobs ask for there.
    """
    disk, process = folder.disk, folder.process
    ledger = folder.ledger() if disk.is_shared else None
    budget = settings.get("budget")
    alone = None if budget is None or disk.is_shared else budget.amount
    approved = None if plan is None else asked
    process.world.tell(RunBegan(process.name, settings, alone, approved))
    async with BulkRun(rh, out=folder, ledger=ledger, approved=plan, **settings) as run:
        with disk.logged(folder):
            yield run
