"""A job as the page has it: plain data, complete, and without anything secret."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from attrs import frozen

from runninghub_async.bulk.jobs import Job
from runninghub_async.bulk.ledgers.costs import costs_of
from runninghub_async.bulk.ledgers.ledger import Entry
from runninghub_async.bulk.local_kinds import CHOOSE, is_local
from runninghub_async.bulk.references import needs_of
from runninghub_async.bulk.report.masking import shareable, shareable_text
from runninghub_async.bulk.report.recorded import RecordedJob
from runninghub_async.calls.bodies import RECIPE_FIELD
from runninghub_async.calls.options import NOT_ASKED_FOR
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.usage import positive
from runninghub_async.platform.kinds import KINDS

Row = dict[str, Any]

_PROMPTS = ("prompt", "text", "lyrics", "description", "content")
"""What the text is called that tells best what was wanted, the best first."""
_NOT_PARAMETERS = frozenset({"params", "nodes", "graph", "id", RECIPE_FIELD, "wire"})
_SEEDS = frozenset({"seed", "noise_seed", "random_seed"})


@frozen(kw_only=True)
class Form:
    """What a job asks for, taken apart."""

    model: str
    params: Mapping[str, Any]
    """By names as the user has them; of nodes, by ``node.field``."""
    needs: tuple[str, ...]
    tags: Mapping[str, str]
    is_local: bool
    chooses: tuple[str, ...]

    @classmethod
    def of(cls, entry: Entry) -> Form:
        """What a row of the ledger asks for."""
        form = json.loads(entry.form)
        job = Job(id=entry.id, form=form, hash=entry.hash)
        try:
            needs = needs_of(form)
        except InvalidParameterError:
            needs = ()  # it has failed for that
        chooses = form.get(CHOOSE)
        return cls(
            model=job.model,
            params=dict(_params(form)),
            needs=needs,
            tags=job.tags,
            is_local=is_local(form),
            chooses=tuple(map(str, chooses)) if isinstance(chooses, list) else (),
        )

    @property
    def prompt(self) -> str | None:
        """The text that tells best what was wanted."""
        texts = {name: value for name, value in self.params.items() if isinstance(value, str)}
        for wanted in _PROMPTS:
            found = [text for name, text in texts.items() if _last(name) == wanted and text]
            if found:
                return max(found, key=len)
        said = [text for text in texts.values() if " " in text.strip() and "://" not in text]
        return max(said, key=len, default=None)

    @property
    def seed(self) -> str | None:
        """The first of its seeds, as text."""
        for name, value in self.params.items():
            if _last(name) in _SEEDS and isinstance(value, (int, str)):
                return str(value)
        return None


def row_of(job: RecordedJob, currency: str | None) -> Row:
    """The row of a job, without its files.

    Args:
        job: as it is recorded.
        currency: of the ledger's amounts, where the job's own end does not tell one.
    """
    entry, form = job.entry, Form.of(job.entry)
    usage = job.end.get("usage")
    told = usage if isinstance(usage, Mapping) else {}
    prompt = form.prompt
    row = {
        "id": entry.id,  # as it is: with it, marks are read again
        "model": shareable_text(form.model),
        "status": entry.state,
        "params": shareable(form.params),
        "prompt": None if prompt is None else shareable_text(prompt),
        "seed": form.seed,
        "task_id": entry.task_id,
        "account": entry.account,
        "attempts": entry.attempts if entry.attempts > 1 else None,
        "redone": entry.redone or None,
        "needs": list(form.needs) or None,
        "chooses": list(form.chooses) or None,
        "local": form.is_local or None,
        "tags": shareable(form.tags) or None,
        "kept": shareable(json.loads(entry.kept)) if entry.kept else None,
        "error": None if entry.error is None else shareable_text(entry.error),
        "forgotten": entry.forgotten_at is not None or None,
        **_amounts(entry, told, currency),
        **_times(job, told, is_local=form.is_local),
    }
    return {name: value for name, value in row.items() if value is not None}


def files_in(row: Row) -> Iterator[dict[str, Any]]:
    """The files of a row, and those of its job before that was made again."""
    yield from row["files"]
    for before in row.get("earlier", ()):
        yield from before["files"]


def seconds_of(moment: Any) -> float | None:
    """A moment in ISO 8601 as seconds since 1970; ``None`` where it is none."""
    try:
        return round(datetime.fromisoformat(moment).timestamp(), 3)
    except (TypeError, ValueError, OverflowError, OSError):
        return None


def _params(form: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    asked = form.get("params")
    if isinstance(asked, Mapping):
        yield from ((str(name), value) for name, value in asked.items())
    nodes = form.get("nodes")
    for node, fields in nodes.items() if isinstance(nodes, Mapping) else ():
        if isinstance(fields, Mapping):
            yield from ((f"{node}.{name}", value) for name, value in fields.items())
    kind = next((kind for kind in KINDS if kind in form), None)
    for name, value in form.items():
        if name not in NOT_ASKED_FOR | _NOT_PARAMETERS and name not in (kind, CHOOSE):
            yield str(name), value


def _last(name: str) -> str:
    return name.rpartition(".")[2].lower()


def _amounts(entry: Entry, usage: Mapping[str, Any], currency: str | None) -> Row:
    """What it has cost, or else is expected to have."""
    spent_in = usage.get("currency") or currency
    told: Row = {}
    may_exist = entry.task_id is not None or entry.state == "uncertain"
    may_be_free = entry.state == "failed"
    costs = costs_of(entry.money, entry.estimate if may_exist else None, may_be_free=may_be_free)
    if costs.billed:
        told["cost"] = _amount(costs.billed, spent_in)
    elif costs.assumed:
        told["estimate"] = _amount(costs.assumed, currency or spent_in)
    elif entry.money is not None and may_exist:
        told["cost"] = _amount(Decimal(0), spent_in)
    elif (expected := positive(entry.estimate)) is not None:
        told["estimate"] = _amount(expected, currency)
    coins = _decimal(usage.get("coins"))
    if coins is not None and spent_in != "RH" and positive(coins) is not None:
        told["coins"] = f"{coins:f}"
    return told


def _amount(amount: Decimal, currency: Any) -> Row:
    told = {"amount": f"{amount:f}", "currency": currency if isinstance(currency, str) else None}
    return {name: value for name, value in told.items() if value is not None}


def _times(job: RecordedJob, usage: Mapping[str, Any], *, is_local: bool) -> Row:
    """When it was submitted and came to its end, and how long it waited and ran.  Earlier releases
    have not noted when that was; some services tell how long it was."""
    entry = job.entry
    ended = seconds_of(entry.ended_at or job.end.get("ended_at"))
    if is_local:
        return {"ended_at": ended}
    submitted = seconds_of(entry.created_at or job.end.get("submitted_at"))
    told: Row = {"submitted_at": submitted, "ended_at": ended}
    started, finished = seconds_of(entry.started_at), seconds_of(entry.finished_at)
    if submitted is not None and started is not None and finished is not None:
        started = max(started, submitted)
        told["queued"] = round(started - submitted, 3)
        told["running"] = round(max(finished - started, 0), 3)
        return {**told, "started_at": started, "finished_at": finished}
    seconds = _decimal(usage.get("seconds"))
    if submitted is None or ended is None or ended < submitted:
        return told
    taken = ended - submitted
    if seconds is not None and 0 < seconds <= Decimal(taken):
        told["running"] = round(float(seconds), 3)
        told["queued"] = round(taken - float(seconds), 3)
        told["started_at"] = round(submitted + told["queued"], 3)
    return told


def _decimal(value: Any) -> Decimal | None:
    try:
        amount = Decimal(value) if isinstance(value, (str, int)) else None
    except InvalidOperation:
        return None
    return amount if amount is not None and amount.is_finite() else None
