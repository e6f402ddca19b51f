"""What a worker has for ledger, purse and accounts: it asks the coordinator."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from contextvars import ContextVar
from decimal import Decimal
from typing import Any, cast

from attrs import define, field

from runninghub_async import errors
from runninghub_async.bulk.engines.dask.channel import Channel
from runninghub_async.bulk.engines.dask.priced import form_to_price
from runninghub_async.bulk.engines.run_context import RunContext
from runninghub_async.bulk.engines.work import Work
from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.ledger import ClaimLost, Ended, Entry, Ledger, Redone, Stems
from runninghub_async.bulk.outcomes import JobOutcome, Totals
from runninghub_async.bulk.plain_data import portable
from runninghub_async.bulk.purse import Purse, Reservation
from runninghub_async.calls.call import Call, submission_of
from runninghub_async.engine.accounts import Accounts, Slot
from runninghub_async.engine.runtime import Runtime
from runninghub_async.values import Account

AT_WORK: ContextVar[str] = ContextVar("the job that is worked on")


class ServedLedger:
    """The coordinator's ledger, for the jobs that this worker has.

    It has what the work on a job needs of a :class:`Ledger`; the rest is the coordinator's.
    """

    def __init__(self, channel: Channel, run: str, lease: float) -> None:
        self._channel = channel
        self.run = run
        self.lease = lease
        self.unreported: dict[str, tuple[str, str]] = {}
        """Tasks that were made, and that the coordinator does not know of yet: by job, id and
        account."""

    @property
    def served(self) -> Ledger:
        """It, for those who take a ledger."""
        return cast("Ledger", self)

    async def renew(self) -> None:
        """The lease is renewed by every call of the coordinator."""

    @property
    def lease_left(self) -> float:
        """Seconds for which this worker has claims of its own; it needs none."""
        return float("inf")

    async def taken(self, job: str, entry: Entry | None) -> Entry | None:
        """A job is this worker's from now on; gives its row, which the coordinator has told.

        Raises:
            ClaimLost: it is not.
        """
        return entry

    async def let_go(self, job: str) -> None:
        """It is this worker's no more."""

    async def close(self) -> None:
        """It has no more to tell, or cannot."""

    async def intends(
        self, job: str, account: str, estimate: Decimal | None, client_token: str | None = None
    ) -> None:
        await self._channel.ask("intends", job, account, client_token)

    async def withdraws(self, job: str) -> None:
        await self._channel.ask("withdraws", job)

    async def created(self, job: str, task_id: str, account: str) -> None:
        self.unreported[job] = task_id, account
        await self._channel.ask("created", job, task_id, account)
        self.unreported.pop(job, None)

    async def ended(self, job: str, how: Ended, stems: Stems = ()) -> list[str]:
        names: list[str] = await self._channel.ask("ended", job, how, stems)
        return names

    async def again(
        self, job: Job, how: Ended | None = None, *, redone: Redone | None = None
    ) -> None:
        await self._channel.ask("again", job, how, redone)

    async def settled_choices(self, ids: Sequence[str]) -> Set[str]:
        found: Set[str] = await self._channel.ask("settled_choices", tuple(ids))
        return found

    async def note_graph(self, key: str, digest: str) -> None:
        await self._channel.ask("note_graph", key, digest)


class ServedPurse(Purse):
    """The coordinator's purse: it sets the money aside, and counts it."""

    def __init__(self, channel: Channel, **given: Any) -> None:
        super().__init__(**given)
        self._channel = channel

    async def reserve(self, call: Call) -> Reservation:
        # What is submitted is known only here: with what other jobs have made, on which machine.
        form = form_to_price(submission_of(call).complete)
        kind, amount = await self._channel.ask("reserve", AT_WORK.get(), form)
        return Reservation(kind, amount, amount)

    def confirm(self, reservation: Reservation) -> None:
        """The coordinator does that with the intent."""


class ServedSlot(Slot):
    """A place that the coordinator has given."""

    __slots__ = ("_channel", "_job")

    def __init__(self, account: Account, channel: Channel, job: str) -> None:
        self.account = account
        self._channel = channel
        self._job: str | None = job

    @property
    def is_one_too_many(self) -> bool:
        """The coordinator looks at that with the intent."""
        return False

    def note_accepted(self) -> None:
        self._channel.tell("accepted", self._job)

    def note_refusal(self, error: errors.APIError, whose: object) -> None:  # it is the job's
        if self._job is not None:
            self._channel.tell("refused", self._job, portable(error))
            self._job = None

    def release(self) -> None:
        if self._job is not None:
            self._channel.tell("left", self._job)
            self._job = None


class ServedAccounts(Accounts):
    """The accounts of a worker, whose places the coordinator gives: one ceiling for all workers."""

    def __init__(self, runtime: Runtime, channel: Channel) -> None:
        settings = runtime.settings
        super().__init__(
            settings.accounts, str(settings.base_url), limit=None, sound=lambda account: None
        )
        self._settings = settings
        self._channel = channel
        for ceiling in self.ceilings.values():  # who has the others is for the coordinator to ask
            ceiling.asked_for_others = float("inf")

    def check_place(self, only: Account | None = None) -> None:
        """Whether there is one is found out by asking."""

    async def acquire(
        self,
        lane: object,
        *,
        at_head: bool = False,
        only: Account | None = None,
        wait: bool = True,
    ) -> Slot:
        job = AT_WORK.get()
        label = await self._channel.ask("place", job, None if only is None else only.label, at_head)
        return ServedSlot(self._settings.account(label), self._channel, job)

    def adopt(self, account: Account) -> Slot:
        job = AT_WORK.get()
        self._channel.tell("adopt", job, account.label)
        return ServedSlot(account, self._channel, job)

    def put_aside(self, account: Account, error: errors.RunningHubError) -> bool:
        self._channel.tell("put_aside", account.label, portable(error))
        return super().put_aside(account, error)


class UnheardTotals(Totals):
    """Counts of a worker, which nobody reads: the coordinator counts what it is told."""


@define(kw_only=True, eq=False)
class ServedContext(RunContext):
    """The run, as a worker knows it: what becomes of it is for the coordinator to write down."""

    channel: Channel
    own_ledger: ServedLedger
    set_aside: dict[str, Reservation] = field(factory=dict)
    """By job, for tasks that were there before."""

    def __attrs_post_init__(self) -> None:
        self.stop.on_stop(self._tell_stop)

    def _tell_stop(self) -> None:
        if self.stop.why is not None:
            self.channel.tell("stop", portable(self.stop.why))

    def take_up(self, job: str) -> Reservation | None:
        return self.set_aside.pop(job, None)

    async def open_again(self, job: Job) -> None:
        """The coordinator does it."""
        await self.own_ledger.let_go(job.id)
        await self.channel.ask("open_again", job)
        await self.own_ledger.taken(job.id, None)

    def settle(self, reserved: Reservation | None, money: Decimal | None) -> None:
        if reserved is not None and not reserved.settled:
            reserved.settled = True
            self.channel.tell("settle", AT_WORK.get(), money)

    def note_under_way(self, job: Job, task_id: str) -> None:
        self.channel.tell("under_way", job.id, task_id)

    def note_paid(self, job: Job) -> None:
        self.channel.tell("paid", job.id)

    def take_back(self, repeated: Entry) -> None:
        self.channel.tell("take_back", repeated.id)

    async def finish(self, work: Work, outcome: JobOutcome) -> JobOutcome:
        """Hand an outcome over, to be written down where the run is led.

        Raises:
            ClaimLost: the job is another worker's by now, or may be; what becomes of it, that one
                tells.
        """
        if isinstance(outcome.error, ClaimLost) and outcome.state != "uncertain":
            raise outcome.error
        await self.own_ledger.let_go(work.job.id)
        await self.channel.ask("finish", work.job.id, outcome)
        return outcome


def reservation_of(set_aside: tuple[str, Decimal | None] | None) -> Mapping[str, Any]:
    """What a job's reservation is made of; nothing where nothing is set aside."""
    if set_aside is None:
        return {}
    kind, amount = set_aside
    return {"kind": kind, "amount": amount, "told": amount}
