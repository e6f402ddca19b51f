"""Which of the jobs that a run is given need work: those that no run has brought to an end."""

from __future__ import annotations

import asyncio
from collections.abc import (
    AsyncGenerator,
    AsyncIterator,
    Callable,
    Collection,
    Iterable,
    Mapping,
)
from contextlib import aclosing
from types import MappingProxyType
from typing import Any

from runninghub_async import errors
from runninghub_async.bulk.chains import Chains, needed_of
from runninghub_async.bulk.distinct import Counter, Names, key_digest, key_digests
from runninghub_async.bulk.engines.run_context import RunContext
from runninghub_async.bulk.engines.work import Work
from runninghub_async.bulk.job_stream import Item, Jobs, Pieces, job_in
from runninghub_async.bulk.jobs import Job, under_older_rule
from runninghub_async.bulk.ledgers.ledger import (
    CUT_OFF,
    PAGE,
    REPEATABLE,
    Ended,
    Entry,
    Ledger,
    job_of,
    pages,
)
from runninghub_async.bulk.ledgers.saved import SavedPage
from runninghub_async.bulk.local_kinds import CHOOSE, is_local
from runninghub_async.bulk.outcomes import JobOutcome, results_line
from runninghub_async.bulk.own_tokens import OwnTokens
from runninghub_async.bulk.passages import Passage
from runninghub_async.bulk.planning import another_task, is_to_be_done
from runninghub_async.bulk.redoing import Redoing, finish_opening
from runninghub_async.bulk.results_file import ResultsFile
from runninghub_async.bulk.taking_over import TakingOver
from runninghub_async.calls.call import Call
from runninghub_async.client import runtime_of
from runninghub_async.logs import logger

READ_AT_ONCE = 16
"""Jobs looked up in the ledger together."""
LONGEST_LOOK = 32 * READ_AT_ONCE
"""Finished jobs that are passed over in one go."""
_LOOKED_FOR_AT_ONCE = 5000
"""Finished jobs whose files are looked for in one go, beside the loop."""


class Unfinished:
    """Finds what is to be done, and claims it for this run."""

    def __init__(
        self,
        context: RunContext,
        tokens: OwnTokens,
        left: list[Entry],
        *,
        resubmit_uncertain: bool,
        described: Callable[[Job], Job],
        redoing: Redoing,
    ) -> None:
        """Nothing found yet.

        Args:
            context: the run.
            tokens: client tokens of the jobs so far.
            left: jobs that earlier runs left open, claimed.
            resubmit_uncertain: whether uncertain jobs are to be submitted again.
            described: gives a job what its model is, where only this client knows it.
            redoing: which finished jobs are to be made again.
        """
        self._context = context
        self._ledger = context.ledger
        self._totals = context.totals
        self._tokens = tokens
        self._left = left
        self._resubmit_uncertain = resubmit_uncertain
        self._described = described
        self._redoing = redoing
        self._chains = Chains(context, described)
        self._others: TakingOver | None = None
        if context.stays and context.room is not None:
            labels = {account.label for account in runtime_of(context.rh).settings.accounts}
            self._others = TakingOver(context.ledger, context.room, labels)
        self._others_work = False
        """Whether other runs have jobs, as far as that was last asked."""
        self._held_back: dict[str, Job] = {}
        """Jobs that hang on some that are being made again, while these are."""
        self._remade: set[str] = set()
        """Jobs that are to be made again, until the engine has them."""
        self._reattached: set[str] = set()
        self._lost: set[str] = set()
        """Saved jobs whose files are gone."""
        self._fetched_first: dict[str, list[str]] = {}
        """By choice, the candidates of which an earlier run had the task done and not the files."""
        self._finished_keys: Names | None = None
        """Of the jobs that are done, once that is known."""
        self.is_reattaching = False
        """Whether what earlier runs left open is being taken up, which is done to its end."""

    async def works(self, jobs: Jobs) -> AsyncIterator[Work]:
        """First what an earlier run left open, then the jobs that need work."""
        finished = self._finished_keys = await self._finished()
        self._totals.over_before = len(finished) + await self._over_otherwise()
        self._totals.over_before -= await self._to_be_redone()
        left, self._left = self._left, []
        self.is_reattaching = True
        for entry in left:
            self._reattached.add(entry.id)
            self._context.under_way.add(entry.id)
            if self._others is not None:
                self._others.note_worked_on(entry.id)
            if entry.choice is not None and entry.state == "succeeded":
                self._fetched_first.setdefault(entry.choice, []).append(entry.id)
            job = self._described(job_of(entry))
            rows = await self._chains.needed_by([job])
            yield Work(job, entry, needed=needed_of(job, rows))
        self.is_reattaching = False
        if self._context.stop.why is not None:
            return
        pieces = Pieces(jobs)
        try:
            async with aclosing(self._of_stream(pieces, finished)) as works:
                async for work in works:
                    self._context.under_way.add(work.job.id)
                    if self._others is not None:
                        self._others.note_worked_on(work.job.id)
                    self._remade.discard(work.job.id)
                    yield work
        finally:
            await pieces.close()

    async def _of_stream(self, pieces: Pieces, finished: Names) -> AsyncGenerator[Work]:
        """The jobs of the stream that need work.  Those that have waited for others come before:
        a chain that has begun goes on before another one begins."""
        seen, passed_over = Counter(), 0
        while (piece := await self._next(pieces)) is None or piece:
            while due := await self._due():
                for waited in due:
                    yield waited
            for taken in await self._taken_over_meanwhile(pieces):
                yield taken
            named: list[Job | Work] = []
            for item in piece or ():
                if isinstance(item, Passage):
                    self._totals.read += item.jobs
                    self._totals.skipped += item.jobs
                else:
                    named.append(self._named(item, seen))
            left_to_do = [
                job
                for job in named
                if isinstance(job, Work)
                or job.key not in finished
                or job.id in self._reattached
                or job.id in self._redoing.wishes
            ]
            self._totals.read += len(named)
            self._totals.skipped += len(named) - len(left_to_do)
            await self._note_choices(named, finished)
            if not left_to_do:
                passed_over += len(named)
                if passed_over >= LONGEST_LOOK:
                    passed_over = 0
                    await asyncio.sleep(0)  # what is in flight goes on meanwhile
                continue
            for work in await self._looked_up(left_to_do):
                while due := await self._due():
                    for waited in due:
                        yield waited
                yield work
        ended = self._context.some_ended
        while True:
            if works := await self._due():
                for work in works:
                    yield work
            elif self._some_wait and ended.is_set():
                continue  # another job has ended meanwhile
            elif self._some_wait and self._context.under_way:
                await ended.wait()
            elif works := await self._taken_over():
                for work in works:
                    yield work
            elif self._some_wait and not self._others_work:
                for work in await self._due(stuck=True):
                    yield work
            elif self._others_work:
                ended.clear()
                await ended.wait()  # word of them, or the time to look again
            else:
                return

    def passes_over(self, passage: Passage) -> bool:
        """Whether all jobs of a passage are done, as they are, and stay so."""
        if self._finished_keys is None or self._redoing.wishes or self._ledger.has_older_ids:
            return False
        return passage.is_among(self._finished_keys)

    async def _note_choices(self, named: Iterable[Job | Work], finished: Names) -> None:
        """Let the ledger know for which choice those of these jobs are candidates that are done, or
        under way since an earlier run: one that was built anew does not, or the choice is new."""
        candidates = [job for job in named if isinstance(job, Job) and job.choice is not None]
        begun = [job for job in candidates if job.id in self._reattached or job.key in finished]
        if len(begun) < len(candidates):  # else nothing depends on it
            await self._ledger.open_jobs(begun)

    async def _taken_over(self) -> list[Work]:
        """Jobs that other runs have left by dying, where the run is to see to these."""
        if self._others is None or self._context.stop.why is not None:
            self._others_work = False
            return []
        self._others_work = await self._others.others_work()
        claimed = await self._others.claimed()
        begun = [entry for entry in claimed if entry.state != "pending"]
        works: list[Work] = []
        for entry in begun:
            if entry.state == "submitting":
                await give_up(entry, self._context.results, self._ledger)
            else:
                job = self._described(job_of(entry))
                rows = await self._chains.needed_by([job])
                works.append(Work(job, entry, needed=needed_of(job, rows)))
        pending = [self._described(job_of(e)) for e in claimed if e.state == "pending"]
        self._totals.skipped -= len(pending)
        if pending:
            works += await self._looked_up(list(pending))
        if claimed:
            logger.info("%d jobs are taken over from runs that are gone", len(claimed))
        return works

    async def _taken_over_meanwhile(self, pieces: Pieces) -> list[Work]:
        """The same from time to time, beside a stream that may have no end."""
        if self._others is None or not pieces.may_keep_waiting or self._others.due_in:
            return []
        return await self._taken_over()

    async def _next(self, pieces: Pieces) -> list[Item] | None:
        """The next jobs of the stream, none at its end; ``None`` where it keeps them waiting and
        others may be due, or to be taken over."""
        event = self._context.some_ended if self._some_wait else None
        within = None if self._others is None else self._others.due_in
        if event is None and within is None:
            return await pieces.next(READ_AT_ONCE)
        return await pieces.next_unless(event, READ_AT_ONCE, within)

    @property
    def _some_wait(self) -> bool:
        """Whether any job waits for others."""
        return self._chains.is_waiting or bool(self._held_back)

    async def _due(self, *, stuck: bool = False) -> list[Work]:
        """Jobs that have waited for others and do so no more, as far as something has happened
        since they were last looked for."""
        ended = self._context.some_ended
        if not self._some_wait or not (stuck or ended.is_set()):
            return []
        ended.clear()
        if released := self._released(stuck=stuck):
            ended.set()  # there may be more
            return await self._looked_up(released, holds_back=not stuck)
        due = await self._chains.due(stuck=stuck)
        if not due.waited:
            return []
        ended.set()  # there may be more
        waited = {each.id: each for each in due.waited}
        self._leave_to_others(waited, due.claimed)
        rows = {entry.id: entry for entry in due.claimed}
        jobs = {
            name: self._described(self._chains.job(each, rows[name]))
            for name, each in waited.items()
            if name in rows
        }
        return await self._works_on(jobs, due.claimed, due.needed)

    def _named(self, item: Job | Call | Mapping[str, Any], seen: Counter) -> Job | Work:
        job = job_in(item, seen)
        if isinstance(job, Job) and self._ledger.has_older_ids:
            job = under_older_rule(job)
        if isinstance(job, Job):
            job = self._described(job)
            self._tokens.note(job)
        return job

    async def _finished(self) -> Names:
        """What :attr:`Job.key` says of the saved jobs whose files are all there."""
        saved, lost = self._ledger.saved, list[str]()
        page = await saved(most=_LOOKED_FOR_AT_ONCE)
        finished = Names(digest=key_digest) if page.known is None else page.known
        while page.last:
            # The ledger reads on while files are looked for.
            coming = asyncio.create_task(saved(after=page.last, most=_LOOKED_FOR_AT_ONCE))
            try:
                lost += await self._lost_in(page)
                if page.known is None:
                    finished.add_digests(key_digests(page.keys))
            except BaseException:
                coming.cancel()
                await asyncio.wait([coming])
                raise
            page = await coming
        return finished.without_digests(set(key_digests(lost))) if lost else finished

    async def _lost_in(self, page: SavedPage) -> list[str]:
        """The keys of those of these jobs whose files are not all there."""
        missing = frozenset(
            await self._context.store.missing(zip(page.paths, page.sizes, strict=True))
        )
        if not missing:
            return []
        owners = {job for job, path in zip(page.owners, page.paths, strict=True) if path in missing}
        rows = (await self._ledger.known(sorted(owners))).values()
        lost = {entry.id: entry.id + entry.hash for entry in rows if entry.state == "saved"}
        self._lost |= lost.keys()
        return [*lost.values()]

    async def _over_otherwise(self) -> int:
        """How many jobs need nothing more although they are not saved."""
        counts = await self._ledger.counts()
        over = counts.get("forgotten", 0)
        if not self._resubmit_uncertain:
            over += counts.get("uncertain", 0)
        if not self._context.retrying.is_wanted:
            return over + counts.get("failed", 0)
        async for page in pages(self._ledger, "failed"):
            over += sum(self._is_over(entry) and entry.forgotten_at is None for entry in page)
        return over

    def _released(self, *, stuck: bool) -> list[Job | Work]:
        """The jobs that are held back no more."""
        held = self._held_back.values()
        found = [job for job in held if stuck or not self._hangs_on_one_remade(job)]
        for job in found:
            del self._held_back[job.id]
            self._remade.discard(job.id)
        return [*found]

    async def _looked_up(self, known: list[Job | Work], *, holds_back: bool = True) -> list[Work]:
        """Jobs with their rows in the ledger, without those that need no (more) work.

        ``holds_back`` keeps those that hang on one that is being made again.
        """
        works = [item for item in known if isinstance(item, Work)]
        jobs: dict[str, Job] = {}
        for job in known:
            if isinstance(job, Job) and self._is_new(job, jobs):
                jobs[job.id] = job
        works += await self._claimed_before(jobs)
        if not jobs:
            return works
        entries = await self._ledger.open_jobs(list(jobs.values()))
        for job, entry in zip(jobs.values(), entries, strict=True):
            self._compare(job, entry)
        done_before = await self._that_need_nothing(entries, jobs)
        if unneeded := await self._unneeded(entries, jobs):
            await self._ledger.release(sorted(unneeded))  # of new rows
            done_before |= unneeded
        wanted = {entry.id: entry for entry in entries if entry.id not in done_before}
        self._totals.skipped += len(jobs) - len(wanted)
        self._remade.update(name for name, e in wanted.items() if self._is_redone(jobs[name], e))
        if holds_back:
            held = {n: jobs[n] for n in wanted if self._hangs_on_one_remade(jobs[n])}
            self._held_back.update(held)
            wanted = {name: entry for name, entry in wanted.items() if name not in held}
        wanted.update(await self._opened_again(jobs, wanted))
        fetched_first = self._that_are_fetched_first(wanted.values(), jobs)
        hanging = {name for name, e in wanted.items() if self._waits(jobs[name], e)}
        hanging |= fetched_first.keys()
        waiting = [jobs[name] for name in wanted if name in hanging]
        behind = await self._behind_choices(waiting) if self._lost else {}
        works += await self._fetched_again(waiting, behind)
        await self._chains.keep(
            waiting, lambda entry: self._is_over(entry, job_of(entry)), behind, fetched_first
        )
        return works + await self._claimed({n: jobs[n] for n in wanted if n not in hanging})

    async def _claimed_before(self, jobs: dict[str, Job]) -> list[Work]:
        """Those of these jobs that came with their rows, claimed for this run; they are taken
        out."""
        if (policy := self._context.policy) is None:
            return []
        rows = [row for job in jobs.values() if (row := policy.claimed(job)) is not None]
        return await self._works_on({row.id: jobs.pop(row.id) for row in rows}, rows)

    async def _opened_again(
        self, jobs: Mapping[str, Job], wanted: Mapping[str, Entry]
    ) -> dict[str, Entry]:
        """Those of these jobs that are saved, fetched once more: what hangs on one waits for what
        comes of it now."""
        saved = [
            name
            for name, entry in wanted.items()
            if entry.state == "saved" and not self._redoing.is_wanted(entry)
        ]
        opened: dict[str, Entry] = {}
        for entry in await self._ledger.claim(saved) if saved else ():
            opened[entry.id] = entry
            if entry.state == "saved":  # else another run has opened it meanwhile
                opened[entry.id] = await self._opened(entry, jobs[entry.id])
        return opened

    async def _opened(self, entry: Entry, job: Job) -> Entry:
        """The row of a saved job that is saved no more: pending, where it is done here; else its
        task is done, and its files are to be fetched."""
        self._lost.discard(entry.id)
        if is_local(job.form):
            await self._ledger.again(job)
            return entry._replace(state="pending")
        await self._ledger.ended(entry.id, Ended(state="succeeded"))
        self._context.fetched_again.add(entry.id)
        return entry._replace(state="succeeded")

    async def _behind_choices(self, waiting: Iterable[Job]) -> dict[str, tuple[str, ...]]:
        """Of the choices that these hang on and whose files are gone, the jobs that made them."""
        needs = {need for job in waiting for need in job.needs}
        rows = await self._ledger.known(sorted(needs & self._lost))
        choices = [job for row in rows.values() if CHOOSE in (job := job_of(row)).form]
        return {job.id: tuple(n for n in job.needs if n in self._lost) for job in choices}

    async def _fetched_again(
        self, waiting: Iterable[Job], behind: Mapping[str, tuple[str, ...]]
    ) -> list[Work]:
        """The jobs that these hang on and that were saved, but whose files are gone: they are
        fetched before, whether or not they come in the stream themselves."""
        needs = {need for job in waiting for need in job.needs}.union(*behind.values())
        lost = sorted(needs & self._lost)
        works: list[Work] = []
        for entry in await self._ledger.claim(lost) if lost else ():
            job = self._described(job_of(entry))
            if entry.state == "saved" and not is_local(job.form):
                self._reattached.add(entry.id)
                works.append(Work(job, await self._opened(entry, job)))
            else:
                await self._ledger.release([entry.id])
        return works

    def _is_redone(self, job: Job, entry: Entry) -> bool:
        """Whether the job is to be made again now; why it cannot be is told."""
        if not self._redoing.is_wanted(entry):
            return False
        why = self._redoing.why_not(entry, job)
        if why is not None:
            logger.warning("job %s is not made again: it %s", job.id, why)
        return why is None

    def _hangs_on_one_remade(self, job: Job) -> bool:
        """Whether it is to have what comes of a job that is being made again, whose row tells of
        what was made before."""
        wishes, under_way = self._redoing.wishes, self._context.under_way
        return any(
            need in self._remade or (need in wishes and need in under_way) for need in job.needs
        )

    async def _to_be_redone(self) -> int:
        """How many jobs that were over are to be made again."""
        ids, count = list(self._redoing.wishes), 0
        for some in (ids[n : n + PAGE] for n in range(0, len(ids), PAGE)):
            rows = (await self._ledger.known(some)).values()
            count += sum(map(self._redoing.is_wanted, rows))
        return count

    def _waits(self, job: Job, entry: Entry) -> bool:
        """Whether it is to be submitted with what other jobs make."""
        is_sent = entry.state in ("pending", "failed", "uncertain")
        is_sent |= entry.state == "submitting" and self._resubmit_uncertain
        is_sent |= self._is_redone(job, entry)
        return is_sent and bool(job.needs)

    async def _claimed(self, jobs: Mapping[str, Job]) -> list[Work]:
        """Those of these jobs that are this run's from now on, with their rows."""
        return await self._works_on(jobs, await self._claim(list(jobs))) if jobs else []

    async def _claim(self, ids: list[str]) -> list[Entry]:
        """The rows of those of these jobs that no other run works on; they are this run's now."""
        claimed = await self._ledger.claim(ids)
        self._leave_to_others(ids, claimed)
        return claimed

    def _leave_to_others(self, ids: Collection[str], claimed: list[Entry]) -> None:
        for name in set(ids).difference(entry.id for entry in claimed):
            self._remade.discard(name)
            logger.info("job %s is left to another run, which works on it", name)
            if self._others is not None:
                self._others.note_left((name,))
        self._totals.skipped += len(ids) - len(claimed)

    async def _works_on(
        self,
        jobs: Mapping[str, Job],
        claimed: list[Entry],
        needed: Mapping[str, Entry] = MappingProxyType({}),
    ) -> list[Work]:
        """What is to be done about jobs that are this run's, in their order; ``needed`` are rows
        that they hang on, as far as these are known."""
        rows = {entry.id: entry for entry in claimed}
        claimed = [rows[name] for name in jobs if name in rows]
        done = await self._that_need_nothing(claimed, jobs)
        if done:  # by another run, between the look and the claim
            await self._ledger.release(sorted(done))
            self._remade -= done
        left = [entry for entry in claimed if entry.id not in done]
        if self._resubmit_uncertain:
            left = [sure for entry in left for sure in await self._surely_over(entry)]
        self._totals.skipped += len(claimed) - len(left)
        await self._finish_opening(left)
        hung_on = await self._chains.needed_by((jobs[entry.id] for entry in left), needed)
        return [await self._work_on(jobs[entry.id], entry, hung_on) for entry in left]

    async def _finish_opening(self, entries: list[Entry]) -> None:
        try:
            await finish_opening(entries, self._ledger, self._context.store)
        except OSError as error:  # the disk; nothing more may be submitted
            self._context.stop.tell(error)
            raise

    async def _surely_over(self, entry: Entry) -> list[Entry]:
        """A submit that was cut off is told of, before the next one takes its row."""
        if entry.state != "submitting":
            return [entry]
        await give_up(entry, self._context.results, self._ledger)
        return await self._ledger.claim([entry.id])  # which it is not any more, having ended

    async def _work_on(self, job: Job, entry: Entry, rows: Mapping[str, Entry]) -> Work:
        redo = self._redoing.wishes[job.id] if self._is_redone(job, entry) else 0
        has_task = entry.task_id is not None and entry.state not in ("failed", "uncertain")
        error: errors.RunningHubError | None = None
        if entry.state in ("pending", "uncertain"):
            error = self._tokens.trouble(job, entry)
        if error is None and self._waits(job, entry):
            error = await self._chains.trouble(job, rows)
        if redo:
            self._lost.discard(job.id)
        job = job_of(entry, job) if has_task and not redo else job
        return Work(job, entry, error, needed_of(job, rows), redo)

    def _is_new(self, job: Job, jobs: Mapping[str, Job]) -> bool:
        if job.id in self._reattached and job.id not in self._context.left_open:
            return False  # it is counted when it ends
        if any(job.id in some for some in (jobs, self._held_back, self._context.under_way)):
            logger.warning("job %s comes more than once; it is run once", job.id)
            self._totals.skipped += 1
            return False
        return True

    def _compare(self, job: Job, entry: Entry) -> None:
        is_done_here = is_local(job.form) and is_to_be_done(job, entry)
        if entry.hash != job.hash and not is_done_here:
            self._totals.changed += 1
            kept = "is run as it is now" if entry.state == "pending" else f"is {entry.state}"
            logger.warning(
                "job %s has changed and %s: it was %s, and is %s",
                *(job.id, kept, entry.form, job.as_text()),
            )

    async def _that_need_nothing(
        self, entries: Iterable[Entry], jobs: Mapping[str, Job]
    ) -> set[str]:
        """The jobs that have come to their end, as far as this run is concerned."""
        done = {entry.id: entry for entry in entries if self._is_over(entry, jobs[entry.id])}
        # The files of a choice are those of other jobs, which fetch them again.
        saved = [entry for entry in done.values() if entry.state == "saved"]
        with_files = [entry for entry in saved if CHOOSE not in jobs[entry.id].form]
        files = [(file.path, file.size) for entry in with_files for file in entry.files]
        gone = set(await self._context.store.missing(files)) if files else set()
        lost = {e.id for e in with_files for file in e.files if file.path in gone}
        return done.keys() - lost

    async def _unneeded(self, entries: Iterable[Entry], jobs: Mapping[str, Job]) -> set[str]:
        """The candidates of which no task is wanted any more."""
        waiting = self._that_are_fetched_first(entries, jobs)
        of_choice = {
            entry.id: jobs[entry.id].choice or ""
            for entry in entries
            if self._is_open_candidate(entry, jobs[entry.id]) and entry.id not in waiting
        }
        if not of_choice:
            return set()
        settled = await self._ledger.settled_choices(set(of_choice.values()))
        return {job for job, choice in of_choice.items() if choice in settled}

    def _that_are_fetched_first(
        self, entries: Iterable[Entry], jobs: Mapping[str, Job]
    ) -> dict[str, list[str]]:
        """For candidates among these jobs, the other ones that they wait for: whether they are
        needed shows when the files of these are here, or are found to be lost."""
        found: dict[str, list[str]] = {}
        for entry in entries:
            others = self._fetched_first.get(jobs[entry.id].choice or "", ())
            names = [name for name in others if name in self._context.under_way]
            if names and self._is_open_candidate(entry, jobs[entry.id]):
                found[entry.id] = names
        return found

    def _is_open_candidate(self, entry: Entry, job: Job) -> bool:
        """Whether a task of the job is wanted only if its choice needs one."""
        is_open = job.choice is not None and entry.state in ("pending", "failed", "uncertain")
        return is_open and not (entry.redone or self._is_redone(job, entry))

    def _another(self, entry: Entry) -> Job | None:
        """The failed job as another task is to do it; ``None`` where it gets none."""
        if entry.task_id and self._tokens.has(job_of(entry)):
            return None  # the service would give the same one again
        return another_task(self._described(job_of(entry)), entry, self._context.retrying)

    def _is_over(self, entry: Entry, job: Job | None = None) -> bool:
        """Whether nothing more is to become of it, if its files are there; ``job`` is what it is
        now, where that is known."""
        if self._redoing.is_wanted(entry) and self._is_redone(job or job_of(entry), entry):
            return False
        if entry.forgotten_at is not None:
            return True
        if job is not None and is_local(job.form):
            return not is_to_be_done(job, entry)
        match entry.state:
            case "saved":
                return True
            case "failed":
                return self._another(entry) is None
            case "uncertain":
                return not self._resubmit_uncertain
            case _:
                return False


async def give_up(entry: Entry, results: ResultsFile, ledger: Ledger) -> None:
    """Tell that a submit was under way when its run died: in the results first."""
    told = (entry.error or CUT_OFF) + (REPEATABLE if entry.client_token else "")
    error = errors.RunningHubError(told)
    outcome = JobOutcome(
        job=job_of(entry),
        state="uncertain",
        error=error,
        client_token=entry.client_token,
    )
    await results.add(results_line(outcome))
    await ledger.ended(entry.id, Ended(state="uncertain", error=str(error)))
