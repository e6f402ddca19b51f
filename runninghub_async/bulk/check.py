"""Looking at all jobs before any is paid for: mistakes, the total price, what has changed."""

from __future__ import annotations

import contextlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from attrs import define, evolve, field

from runninghub_async.bulk.alike import Alike, is_published_as_zero_for
from runninghub_async.bulk.budget import Outlook
from runninghub_async.bulk.chain_check import ChainCheck
from runninghub_async.bulk.distinct import Names, Occurrences, content_digest
from runninghub_async.bulk.inputs import has_open_price, offline
from runninghub_async.bulk.jobs import Job, Mistake, form_of, shortened, under_older_rule
from runninghub_async.bulk.known_prices import KnownPrices, Source
from runninghub_async.bulk.ledgers.ledger import Entry, ReadableLedger
from runninghub_async.bulk.local_kinds import is_local
from runninghub_async.bulk.own_tokens import OwnTokens
from runninghub_async.bulk.passages import Passage
from runninghub_async.bulk.planning import is_settled, is_to_be_done, is_wanted
from runninghub_async.bulk.purse import BILLS_READ
from runninghub_async.bulk.retrying import NONE_ANEW, Retrying
from runninghub_async.calls.call import Call, order_of, submission_of
from runninghub_async.calls.orders import Order
from runninghub_async.catalogue import CATALOGUE, Lookup
from runninghub_async.client import RunningHub, runtime_of
from runninghub_async.errors import InvalidParameterError, RunningHubError
from runninghub_async.models.budgets import Budget
from runninghub_async.models.prices import Price
from runninghub_async.values import Account

_AT_ONCE = 1000
_SHOWN = 20
_LONGEST_VALUE = 60
Hint = Callable[[Job], str]
MakeCall = Callable[[Mapping[str, Any]], Call]


@define
class Check:
    """What a look at all jobs has found so far.

    Attributes:
        jobs: how many there are.
        unchanged: of these, how many an earlier run has brought to an end, or left since another
            candidate had succeeded.
        changed_done: likewise, but with another content.
        again: jobs that an earlier run has brought to an end, and that get another task.
        mistakes: lines that are wrong.
        prices: what the rest costs, by currency.
        priced: how many jobs that is, by currency.
        sources: who told these prices: the person, the lists, bills of earlier runs in the folder,
            what is learned of runs before.
        estimated: the part of these prices that is an estimate, by currency.
        learned_from: of how many runs these estimates were learned.
        unknown_price: jobs of which no price is known.
        zero_price: jobs whose price is published as zero, which may be a placeholder; a budget
            takes them as not known.
        spent: what earlier runs have spent, tasks under way included, where a currency was given.
        changed: jobs whose content is not what the ledger has under their id.
        changes: the first of these, in words.
        missing: jobs of the ledger that are not here any more.
        equal: rows that ask for the same as an earlier one, each of which is paid.
        equal_lines: where the first of these stand.
        in_doubt: jobs that may have been submitted, since the ledger is a rebuilt one and does
            not know them.
        doubtful: what jobs give that the service reads otherwise than it seems to be meant, in
            words, with the number of jobs.
        others: an order of each workflow and app with the inputs that are given, who pays for
            it where that is said, and how many jobs are like it; what they keep as stored is
            asked by :func:`kept_examples`.
        unfit: what jobs ask of a workflow or an app that is not there, or not so, in words, with
            the number of jobs; found by :func:`kept_examples`, which counts them as mistakes.
    """

    jobs: int = 0
    unchanged: int = 0
    changed_done: int = 0
    again: int = 0
    mistakes: int = 0
    prices: dict[str, Decimal] = field(factory=dict)
    priced: Counter[str] = field(factory=Counter)
    sources: set[Source] = field(factory=set)
    estimated: dict[str, Decimal] = field(factory=dict)
    learned_from: int = 0
    unknown_price: int = 0
    zero_price: int = 0
    spent: Decimal = Decimal(0)
    changed: int = 0
    changes: list[str] = field(factory=list)
    missing: int = 0
    in_doubt: int = 0
    equal: int = 0
    equal_lines: list[int] = field(factory=list)
    doubtful: Counter[str] = field(factory=Counter)
    others: dict[tuple[str, ...], tuple[Order, Account | None, int]] = field(factory=dict)
    unfit: Counter[str] = field(factory=Counter)

    @property
    def done(self) -> int:
        """How many an earlier run has brought to an end, as they are or as they were."""
        return self.unchanged + self.changed_done

    @property
    def rest(self) -> int:
        """How many are left to be submitted."""
        return self.priced.total() + self.unknown_price + self.zero_price

    def outlook(self, budget: Budget, *, unknown_ok: bool) -> Outlook:
        """What a budget is to hold."""
        priced = self.priced[budget.currency]
        return Outlook(
            budget=budget,
            spent=self.spent,
            rest=self.prices.get(budget.currency, Decimal(0)),
            priced=priced,
            unknown=self.rest - priced,
            unknown_ok=unknown_ok,
            is_estimate=budget.currency in self.estimated,
            priced_in=tuple(sorted(self.prices.keys() - {budget.currency})),
        )

    def add_price(
        self, price: Price | Budget | None, source: Source | None = None, *, is_zero: bool = False
    ) -> None:
        """Count what a job costs; one whose price is not known may be published as zero."""
        if price is None:
            self.zero_price += is_zero
            self.unknown_price += not is_zero
        else:
            spent = self.prices.get(price.currency, Decimal(0))
            self.prices[price.currency] = spent + price.amount
            self.priced[price.currency] += 1
            self.sources |= {source or "published"}
            if source == "learned":
                before = self.estimated.get(price.currency, Decimal(0))
                self.estimated[price.currency] = before + price.amount

    def note(self, call: Call) -> None:
        """Take notice of what is worth a word about a call."""
        order, payer = order_of(call), submission_of(call).in_force.account
        for said in order.doubtful:
            if said in self.doubtful or len(self.doubtful) < _AT_ONCE:
                self.doubtful[said] += 1
        if order.gives is None:
            return
        alike = (payer.label if payer is not None else "", *order.gives)
        if alike in self.others or len(self.others) < _SHOWN:
            first, payer, count = self.others.get(alike, (order, payer, 0))
            self.others[alike] = first, payer, count + 1


async def kept_examples(found: Check, rh: RunningHub) -> dict[str, int]:
    """Which nodes keep the example that is stored for them, and of which values what is stored
    makes something else, in words, with the number of jobs.

    What is stored is asked of the service, as whoever pays for the jobs, which costs nothing.

    Raises:
        APIError, ConnectionFailedError: it could not be read.
    """
    kept: Counter[str] = Counter()
    runtime = runtime_of(rh)
    for order, payer, count in found.others.values():
        try:
            for said in await order.kept(runtime, payer or runtime.accounts.first):
                kept[said] += count
        except InvalidParameterError as mistake:
            if mistake.code is not None:  # it is the service's, about the question
                raise
            found.unfit[str(mistake)] += count
            found.mistakes += count
    return dict(kept)


async def kept_by(call: Call, rh: RunningHub) -> tuple[str, ...]:
    """As :func:`kept_examples`, of one call.

    Raises:
        InvalidParameterError: it asks for something that is not there.
        APIError, ConnectionFailedError: it could not be read.
    """
    runtime = runtime_of(rh)
    payer = submission_of(call).in_force.account
    return await order_of(call).kept(runtime, payer or runtime.accounts.first)


def over_in(ledger: ReadableLedger, retrying: Retrying, *, resubmit_uncertain: bool) -> Names:
    """What is over as it is, for a run with these options: :attr:`Job.key` of each."""
    return ledger.ended(saved_only=retrying.is_wanted or resubmit_uncertain)


def check_jobs(
    jobs: Iterable[Job | Mistake | Passage],
    make_call: MakeCall,
    ledger: ReadableLedger,
    found: Check,
    hint: Hint = lambda _: "",
    prices: Mapping[str, Budget] | None = None,
    currency: str | None = None,
    *,
    catalogue: Lookup = CATALOGUE,
    retrying: Retrying = NONE_ANEW,
    resubmit_uncertain: bool = False,
    over: Names | None = None,
    alike: Alike | None = None,
) -> Iterator[Mistake]:
    """Check every job offline; gives the mistakes as they are found, each line's own once.

    Args:
        jobs: from :meth:`JobSource.read`, or from :meth:`JobSource.read_past` with passages of what
            is over.
        make_call: makes a call of a job's form, or raises what is wrong with it.  It is not
            asked about jobs that the ledger has with the same content.
        ledger: of the run's folder.
        found: counts that this adds to.
        hint: what can be done about a job that is wrong, as :meth:`JobSource.hint`.
        prices: what the person says that jobs cost, from :func:`by_priced_name`.
        currency: in which earlier runs were billed; where it is given, their bills tell what jobs
            of the same kind cost, if that is more.
        catalogue: where models are looked up; the client's, as in ``rh.catalogue``.
        retrying, resubmit_uncertain: which jobs that have ended get another task.
        over: what ``over_in`` tells with these, where that was asked already.
        alike: knows jobs of which only the values are to be looked at; where it is given,
            ``make_call`` says of a form what :meth:`RunningHub.from_dict` does.
    """
    if over is None:
        over = over_in(ledger, retrying, resubmit_uncertain=resubmit_uncertain)
    make_call = offline(make_call, catalogue)
    chains = ChainCheck(catalogue)
    in_ledger = 0
    costs = KnownPrices(prices or {}, currency)
    if currency is not None:
        found.spent = ledger.spent()
        _learn(costs, ledger, make_call)
    look = _Look(
        found=found,
        make_call=make_call,
        ledger=ledger,
        costs=costs,
        tokens=OwnTokens(catalogue, retries=retrying.times > 0),
        retrying=retrying,
        resubmit_uncertain=resubmit_uncertain,
        over=over,
        alike=None if costs.has_bills else alike,
    )
    told = _OfLine()
    equals = Occurrences()
    left = look.without_passages(jobs, equals)
    for piece in _pieces(look.not_ended(_noting_equals(chains.noting(left), equals, found))):
        known = ledger.known([job.id for job in piece if isinstance(job, Job)])
        in_ledger += len(known)
        for job in piece:
            mistake = job if isinstance(job, Mistake) else look.at(job, known.get(job.id))
            if isinstance(job, Job) and mistake is not None and (more := hint(job)):
                mistake = evolve(mistake, message=f"{mistake.message} {more}")
            if mistake is not None and told.is_new(mistake):
                found.mistakes += 1
                yield mistake
    for mistake in chains.mistakes(ledger):
        if told.is_new(mistake):
            found.mistakes += 1
            yield mistake
    found.learned_from = sum(costs.runs.values())
    found.missing = ledger.count() - in_ledger - look.passed_over


class _OfLine:
    """What was said of a line already: of many jobs of a row, each has its mistake."""

    def __init__(self) -> None:
        self._line: int | None = None
        self._said: set[str] = set()

    def is_new(self, mistake: Mistake) -> bool:
        if mistake.line is None:
            return True
        if mistake.line != self._line:
            self._line, self._said = mistake.line, set()
        known = mistake.message in self._said
        self._said.add(mistake.message)
        return not known


def _noting_equals(
    jobs: Iterable[Job | Mistake], equals: Occurrences, found: Check
) -> Iterator[Job | Mistake]:
    """Note rows that ask for what an earlier one asks for; that a row is repeated is no news."""
    line = None
    for job in jobs:
        if isinstance(job, Job) and (job.line is None or job.line != line):
            line = job.line
            if equals.add_digest(content_digest(job.hash)) > 1:
                found.equal += 1
                if line is not None and len(found.equal_lines) < _SHOWN:
                    found.equal_lines.append(line)
        yield job


@define(kw_only=True)
class _Look:
    """A look at jobs, one after the other; what it finds is counted in ``found``."""

    found: Check
    make_call: MakeCall
    ledger: ReadableLedger
    costs: KnownPrices
    tokens: OwnTokens
    retrying: Retrying
    resubmit_uncertain: bool
    over: Names
    alike: Alike | None = None
    passed_over: int = 0
    """Jobs that an earlier run has brought to an end as they are."""

    def without_passages(
        self, jobs: Iterable[Job | Mistake | Passage], equals: Occurrences
    ) -> Iterator[Job | Mistake]:
        """Count what was passed over unread; its jobs ask for as many different things."""
        for job in jobs:
            if not isinstance(job, Passage):
                yield job
                continue
            equals.add_once(job.contents)
            self.passed_over += job.jobs
            self.found.jobs += job.jobs
            self.found.unchanged += job.jobs

    def not_ended(self, jobs: Iterable[Job | Mistake]) -> Iterator[Job | Mistake]:
        """Leave out, quickly, what is over as it is."""
        has_older_ids, some_are_over = self.ledger.has_older_ids, len(self.over) > 0
        for job in jobs:
            if has_older_ids and isinstance(job, Job):
                job = under_older_rule(job)
            if some_are_over and isinstance(job, Job) and job.key in self.over:
                self.tokens.note(job)
                self.passed_over += 1
                self.found.jobs += 1
                self.found.unchanged += 1
            else:
                yield job

    def at(self, job: Job, entry: Entry | None) -> Mistake | None:
        """Check and price a job, of which the ledger has this row."""
        found = self.found
        found.jobs += 1
        in_doubt = entry is None and self.ledger.is_rebuilt and not is_local(job.form)
        found.in_doubt += in_doubt
        is_done_here = is_local(job.form) and (entry is None or is_to_be_done(job, entry))
        is_changed = entry is not None and entry.hash != job.hash and not is_done_here
        if entry is not None and is_changed:
            found.changed += 1
            if len(found.changes) < _SHOWN:
                found.changes.append(f"{job.id} ({entry.state}): {_difference(entry, job)}")
        is_open = entry is None or entry.state == "pending"
        if is_open and not (entry and entry.redone) and is_settled(job, self.ledger):
            found.unchanged += 1
            return None
        if entry is not None and not is_open:
            if not self._is_wanted_again(job, entry):
                is_over = entry.state in ("saved", "failed", "uncertain")
                found.changed_done += is_over and is_changed
                found.unchanged += is_over and not is_changed
                self.tokens.note(job)
                return None
            found.again += not is_done_here
        if (trouble := self.tokens.trouble(job, entry)) is not None:
            return Mistake(line=job.line, message=str(trouble))
        return self._priced(job, entry, is_submitted=not in_doubt or self.resubmit_uncertain)

    def _is_wanted_again(self, job: Job, entry: Entry) -> bool:
        if entry.state == "failed" and entry.task_id and self.tokens.has(job):
            return False  # the service would give the same task again
        return is_wanted(
            *(job, entry, self.ledger, self.retrying), resubmit_uncertain=self.resubmit_uncertain
        )

    def _priced(self, job: Job, entry: Entry | None, *, is_submitted: bool) -> Mistake | None:
        if entry is not None and entry.state == "failed":
            job = self.retrying.taken_up(job, form_of(entry.form), entry.kind)
        if is_local(job.form):
            return None
        if self.alike is not None and (known := self.alike.of(job.form)) is not None:
            if is_submitted:
                self.found.add_price(known.price, known.source, is_zero=known.is_zero)
            return None
        price, source, is_zero = None, None, False
        try:
            call = self.make_call(job.form)
            self.found.note(call)
            price, source = self.costs.of(call)
            if source == "published" and has_open_price(job.form, call):
                price = None
            is_zero = price is None and is_published_as_zero_for(call)
            if self.alike is not None:
                self.alike.note(job.form, call, price if source == "given" else None)
        except RunningHubError as error:
            if entry is None or entry.hash != job.hash:
                return Mistake(line=job.line, message=str(error))
            # Else an earlier run has checked it; should it have become wrong, that costs nothing.
        if is_submitted:
            self.found.add_price(price, source, is_zero=is_zero)
        return None


def _learn(costs: KnownPrices, ledger: ReadableLedger, make_call: MakeCall) -> None:
    """Learn from the bills of earlier runs, as the run itself will."""
    for entry in ledger.surprises(BILLS_READ):
        with contextlib.suppress(RunningHubError):  # its call cannot be made any more
            costs.learn(make_call(form_of(entry.form)), entry.money)


def _difference(entry: Entry, job: Job) -> str:
    before, now = _flat(form_of(entry.form)), _flat(shortened(job.form))
    names = [name for name in {**before, **now} if before.get(name) != now.get(name)]
    changes = [f"{name} {_short(before.get(name))} -> {_short(now.get(name))}" for name in names]
    return ", ".join(changes)


def _flat(form: Mapping[str, Any]) -> dict[str, Any]:
    return {**form, **form.get("params", {}), "params": None}


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST_VALUE else text[: _LONGEST_VALUE - 1] + "…"


def _pieces(jobs: Iterable[Job | Mistake]) -> Iterator[list[Job | Mistake]]:
    stream = iter(jobs)
    while piece := [job for _, job in zip(range(_AT_ONCE), stream, strict=False)]:
        yield piece
