"""What happens in a run, as story and laws hear of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import field, frozen

if TYPE_CHECKING:
    from runninghub_async import PeekedStatus
    from runninghub_async.bulk import JobOutcome
    from runninghub_async.progress import ProgressUpdate
    from tests.simulation.callers import Answer, Asked
    from tests.simulation.disk import Disk
    from tests.simulation.wire import Link


@frozen
class Event:
    """Something that happened, in a process or at the service."""

    says: ClassVar[str]
    """For the story, with the event as ``{0}``: no times, addresses or reprs."""
    process: str

    def words(self) -> str:
        """What the story has of it."""
        return self.says.format(self)


@frozen
class OrderMade(Event):
    """There is another task to pay for: a call, or a copy of one."""

    call: str
    may_repeat: bool = False
    """Whether its client was asked to submit again what is uncertain."""
    model: str = ""
    """The path of what it is of, where that is known."""

    says = "{0.call} is made"


@frozen
class CallMade(OrderMade):
    """The same for a call that no ledger remembers: who made it must be told of its task."""


@frozen
class WaiterCame(Event):
    """Somebody waits for a call from now on."""

    call: str
    waiter: str
    limit: float | None
    """Seconds that it may take."""

    says = "{0.waiter} waits for {0.call}"


@frozen
class WaiterLeft(Event):
    """And does not any more: with a result, an error, or because it was cancelled."""

    call: str
    waiter: str
    result: Any = field(repr=False, default=None)
    error: BaseException | None = field(repr=False, default=None)
    is_cancelled_unasked: bool = False
    """Whether it is a cancellation, and nobody has cancelled the one who waits."""

    def words(self) -> str:
        if self.error is None:
            return f"{self.waiter} has what {self.call} gives"
        return f"{self.waiter} leaves {self.call}: {type(self.error).__name__}: {self.error}"


@frozen
class SubmitLeft(Event):
    """The body of a submit leaves, on its connection."""

    call: str
    link: Link = field(repr=False)
    number: int
    """Which request of the connection it is, from 1."""
    fingerprint: str
    """The beginning of what errors and logs call it by."""
    account: int
    model: str
    """The path that it asks for."""
    resolution: str
    """In which it asks for a picture, if it does."""

    says = "a submit of {0.call} leaves on {0.link.name}"


@frozen
class QueryLeft(Event):
    """A task is asked about."""

    task_id: str

    says = "task {0.task_id} is asked about"


@frozen
class DownloadBegan(Event):
    """A file is asked for."""

    link: Link = field(repr=False)
    number: int
    """Which request of the connection it is, from 1."""
    task_id: str

    says = "a file is asked for on {0.link.name}"


@frozen
class TaskMade(Event):
    """The service made a task."""

    call: str
    task_id: str

    says = "the service makes task {0.task_id} of {0.call}"


@frozen
class PriceTold(Event):
    """The service has told a process what a call would cost."""

    call: str
    link: Link = field(repr=False)
    number: int
    """Which request of the connection it is, from 1."""
    amount: Decimal | None
    """In CNY; ``None`` where that was not told."""

    says = "the price of {0.call} is told: {0.amount}"


@frozen
class TextShown(Event):
    """A text that people may see: a line of the log, an error, what is written."""

    where: str
    text: str = field(repr=False)

    says = "{0.where}: {0.text}"


@frozen
class ContentRead(Event):
    """The bytes of a result have been read or stored, for this call."""

    call: str
    task_id: str
    content: bytes = field(repr=False)

    def words(self) -> str:
        return f"{len(self.content)} bytes of task {self.task_id} are read for {self.call}"


@frozen
class FileWanted(Event):
    """Somebody begins to wait for the file of a task."""

    task_id: str

    says = "the file of task {0.task_id} is wanted"


@frozen
class Peeked(Event):
    """One look at several tasks has come back."""

    asked: tuple[str, ...]
    found: Sequence[PeekedStatus] = field(repr=False)

    def words(self) -> str:
        return f"tasks are looked at: {', '.join(map(str, self.found))}"


@frozen
class EndTold(Event):
    """An address that was to be told of the end of a run has heard it."""

    told: dict[str, Any]

    def words(self) -> str:
        return f"its end is told, with {self.told.get('counts')}"


@frozen
class Failed(Event):
    """A fault of the plan strikes."""

    fault: str
    at: str

    says = "FAULT {0.fault}: {0.at}"


@frozen
class Died(Event):
    """A process is dead."""

    how: str

    says = "{0.process} dies by a {0.how}"


@frozen
class Opened(Event):
    """There is a client."""

    has_own: bool
    """Whether it was given a catalogue of its own."""
    knows_own: bool
    """Whether it knows the model in there."""

    def words(self) -> str:
        return f"there is a client{', with a catalogue of its own' if self.has_own else ''}"


@frozen
class Closed(Event):
    """A client has been closed; nothing of it may be left."""

    unfinished: list[str]
    """Ids of the tasks that it says go on."""
    known: list[tuple[str, str]]
    """Its calls that have a task, by name, and the task's id."""

    def words(self) -> str:
        left = f", with {', '.join(self.unfinished)} running" if self.unfinished else ""
        return f"the client is closed{left}"


# -- of webhooks --------------------------------------------------------------------------------


@frozen
class TaskKnown(Event):
    """A client knows a task by its id."""

    task_id: str
    is_attached: bool = False
    """Whether it has the id from somebody else, and has not submitted it."""

    says = "task {0.task_id} is known"


@frozen
class ReceiverOpened(Event):
    """Events are received from now on."""

    poll: float | None
    """Seconds between looks, where they are always so many."""
    has_handler: bool

    says = "there is a receiver"


@frozen
class ReceiverClosed(Event):
    """And not any more."""

    says = "the receiver is closed"


@frozen
class EventCame(Event):
    """A post has been answered, or one that was handed on was taken."""

    task_id: str
    is_let_in: bool
    """Whether it came with the token."""
    status: int
    handed_on: bool = False

    says = "an event of task {0.task_id} is answered with {0.status}"


@frozen
class HandedOn(Event):
    """An event is another process's affair."""

    task_id: str

    says = "the event of task {0.task_id} is handed on"


@frozen
class EndKnown(Event):
    """A client knows how a task has ended."""

    task_id: str

    says = "task {0.task_id} is known to be over"


@frozen
class EndHeard(Event):
    """The receiver's handler hears of an end."""

    task_id: str
    status: str
    url: str
    """Of the first result."""
    fails: bool

    says = "the handler hears that task {0.task_id} is {0.status}"


# -- of progress --------------------------------------------------------------------------------


@frozen
class SocketWanted(Event):
    """A live connection is asked for."""

    link: Link = field(repr=False)
    path: str = field(repr=False)
    """Which has a secret."""

    says = "progress is to be told on {0.link.name}"


@frozen
class ListenerCame(Event):
    """Somebody listens to the progress of a task from now on."""

    task_id: str

    says = "somebody listens to task {0.task_id}"


@frozen
class ListenerLeft(Event):
    """And does not any more."""

    task_id: str
    has_all: bool
    """Whether nothing more was to come."""
    has_heard_the_end: bool

    says = "a listener leaves task {0.task_id}; has all: {0.has_all}"


@frozen
class ProgressTold(Event):
    """A listener has heard how far a task is."""

    listener: str
    update: ProgressUpdate = field(repr=False)

    def words(self) -> str:
        told = self.update
        kind, share = type(told).__name__, told.fraction
        return f"{self.listener} hears of task {told.task_id}: {kind}, {told.status}, {share}"


# -- of servers and their callers ---------------------------------------------------------------


@frozen
class AskedFor(Event):
    """A server has a request of a caller."""

    asked: Asked = field(repr=False)
    attempt: int
    """How often it was sent before."""

    def words(self) -> str:
        key = "" if self.asked.key is None else f", with key {self.asked.key}"
        what = f"{self.asked.method} {self.asked.path}"
        return f"{self.asked.name} is asked for, attempt {self.attempt}: {what}{key}"


@frozen
class Answered(Event):
    """A caller has its answer."""

    asked: Asked = field(repr=False)
    attempt: int
    answer: Answer = field(repr=False)

    def words(self) -> str:
        body = self.answer.body
        told = body.get("error") or body.get("id", "") if isinstance(body, dict) else ""
        return f"{self.asked.name} is answered, attempt {self.attempt}: {self.answer.status} {told}"


@frozen
class TaskTold(Event):
    """An event of a server's has told its caller of a task."""

    call: str
    task: str
    id: str
    status: str

    says = "{0.call} hears of {0.task}: {0.id}"


@frozen
class HungUp(Event):
    """A caller waits no more, or its connection broke."""

    call: str
    attempt: int
    is_unseen: bool = False
    """Whether its server has died, so that another one has to find that out."""

    says = "nobody waits for {0.call} any more, attempt {0.attempt}"


@frozen
class TimeIsOver(Event):
    """A server tells a caller, who may not hear it, that what was asked for goes on."""

    call: str

    says = "the time of {0.call} is over, and it goes on"


# -- of bulk runs -------------------------------------------------------------------------------


@frozen
class RunBegan(Event):
    """A run has opened its folder."""

    settings: Mapping[str, Any]
    budget: Decimal | None
    """Unless another run may have the same ledger open, and spend it as well."""
    approved: Mapping[str, str] | None
    """The jobs of a plan, with the resolution that each has there, where the run has one."""

    def words(self) -> str:
        told = {name: value for name, value in self.settings.items() if value}
        return f"a run begins, with {told}"


@frozen
class RunStopped(Event):
    """A run has been told to submit nothing more."""

    says = "the run is stopped"


@frozen
class EndIsToBeTold(Event):
    """A run with somebody to tell is over."""

    failed: str | None = None
    """Why telling it did not succeed, once that is known."""

    def words(self) -> str:
        return f"its end was not told: {self.failed}" if self.failed else "its end is to be told"


@frozen
class StoreChanged(Event):
    """An object store has done what a process asked for."""

    what: str
    names: str

    says = "the store has done: {0.what} {0.names}"


@frozen
class Shelved(Event):
    """Somebody has tried to save a result to an object store, without replacing anything."""

    address: str
    attempt: int
    error: BaseException | None = None
    """Why it is not there; ``None`` also before that is known."""
    is_over: bool = False

    def words(self) -> str:
        if not self.is_over:
            return f"{self.address} is to be saved, attempt {self.attempt}"
        how = "is saved" if self.error is None else f"is not saved: {self.error!r}"
        return f"{self.address} {how}, attempt {self.attempt}"


@frozen
class LedgerRebuilt(Event):
    """The ledger was lost or damaged; another knows what else is on the disk."""

    disk: Disk = field(repr=False)
    tasks: frozenset[str]
    """Those that it knows."""

    def words(self) -> str:
        return f"the ledger is built anew, with {len(self.tasks)} tasks"


@frozen
class OutcomeGiven(Event):
    """A run has given an outcome."""

    outcome: JobOutcome

    def words(self) -> str:
        told = self.outcome
        why = "" if told.error is None else f": {told.error}"
        return f"job {told.job.id} is {told.state}, task {told.task_id}{why}"


@frozen
class WebhookSent(Event):
    """A server tries to tell a caller of a task, at the address that it gave for that."""

    call: str
    id: str
    number: int
    """Which try it is, from 1."""
    fate: str
    content: bytes = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)

    says = "a webhook of {0.call} is sent, for the {0.number}. time: {0.fate}"


@frozen
class WebhookAnswered(Event):
    """And has heard what came of it."""

    call: str
    id: str
    status: int

    says = "a webhook of {0.call} is answered with {0.status}"
