"""Accepting a task: what the model API, the workflows and the apps have in common."""

from __future__ import annotations

from runninghub_async.sandbox.accounts import LONGEST_PERSONAL_QUEUE, Account, Cost
from runninghub_async.sandbox.answers import Refusal
from runninghub_async.sandbox.requests import Exchange
from runninghub_async.sandbox.scripts import Ending
from runninghub_async.sandbox.state import State
from runninghub_async.sandbox.tasks import Job, Task, Version
from runninghub_async.sandbox.webhook_steps import Forgery
from runninghub_async.sandbox.wording import wording


def accept(
    exchange: Exchange,
    state: State,
    account: Account,
    job: Job,
    *,
    version: Version = "v2",
    webhook_url: str | None = None,
    is_patient: bool = False,
) -> Task:
    """Make a task, unless the account has no room or a script says otherwise.

    ``is_patient`` tasks wait in the personal queue of their ``EXCLUSIVE`` key.

    Raises:
        Refusal: with the code that fits the kind of key.
    """
    _require_room(account, is_patient)
    step = state.script.take("submit", job)
    exchange.apply_fault(step)
    plan = None
    if isinstance(step, Ending):
        plan = state.tasks.plan(
            seconds=step.after,
            failure=step.failure or job.failure,
            results_after=step.results_after,
            bill=step.bill,
        )
    task = state.tasks.create(
        account,
        job,
        plan=plan,
        version=version,
        webhook_url=webhook_url,
        is_patient=is_patient,
    )
    posted = state.webhooks.watch(task)
    if isinstance(step, Ending) and step.webhook_first:
        exchange.held_until = posted
    elif isinstance(step, Forgery):
        state.webhooks.forge(task, step)
    return task


def require_member(account: Account) -> None:
    """Free accounts may start nothing."""
    if account.kind == "FREE":
        raise refused(801)


def require_money(account: Account, cost: Cost) -> None:
    """Refuse what the account cannot pay."""
    if not account.can_pay(cost):
        raise refused(414 if account.kind == "NORMAL" else 812)


def refused(code: int, detail: str = "") -> Refusal:
    """A refusal in the service's words, with ``detail`` after them."""
    words = wording(code)
    return Refusal(code, f"{words}: {detail}" if detail else words)


def _require_room(account: Account, is_patient: bool) -> None:
    if is_patient:
        if account.personal_queue >= LONGEST_PERSONAL_QUEUE:
            raise refused(814)
    elif account.is_full:
        raise refused(415 if account.kind == "EXCLUSIVE" else 421)
