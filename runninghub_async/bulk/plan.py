"""A plan: what a run would submit, written down to be approved, and what may be run under it.

It has digests of rows, files, graphs and model records, the prices, and the options that decide how
many tasks there may be.  It has no key, and nothing of what the rows say.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from attrs import asdict, field, frozen

from runninghub_async.bulk.plan_digests import PlannedFile
from runninghub_async.bulk.retrying import Retrying
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.budgets import Budget, parse_budget
from runninghub_async.models.prices import Price
from runninghub_async.models.records import Site
from runninghub_async.quoting import plain, shown
from runninghub_async.stores.whole_files import written_whole

_VERSION = 2
_MARK = "runninghub_plan"
_LARGEST = 2**30
"""Bytes of a plan; half a million jobs take a quarter of that."""
_DIGEST = 64


@frozen(kw_only=True)
class PlannedOptions:
    """What decides how many tasks there may be, and what they may cost.

    All as of :class:`BulkRun`.

    Attributes:
        budget: as text, such as ``"20CNY"``; ``None`` is no limit.
    """

    retry_failed: int = 0
    retry_kinds: tuple[str, ...] | None = None
    on_memory: Literal["plus"] | None = None
    resubmit_uncertain: bool = False
    validate: bool = True
    budget: str | None = None
    budget_unknown_ok: bool = False

    def beyond(self, planned: PlannedOptions) -> Iterator[tuple[str, Any, Any]]:
        """Options by which these allow more than the planned ones: name, value, planned value."""
        for name in ("resubmit_uncertain", "budget_unknown_ok"):
            if getattr(self, name) and not getattr(planned, name):
                yield name, True, False
        if planned.validate and not self.validate:
            yield "validate", False, True
        if self.retry_failed > planned.retry_failed:
            yield "retry_failed", self.retry_failed, planned.retry_failed
        if not _is_within(self.retry_kinds, planned, self.retry_failed):
            yield "retry_kinds", self.retry_kinds, planned.retry_kinds
        if self.on_memory not in (None, planned.on_memory):
            yield "on_memory", self.on_memory, planned.on_memory
        if planned.budget is not None:
            most, ours = parse_budget(planned.budget), self.budget and parse_budget(self.budget)
            if not ours or ours.currency != most.currency or ours.amount > most.amount:
                yield "budget", self.budget, planned.budget


def _is_within(kinds: tuple[str, ...] | None, planned: PlannedOptions, times: int) -> bool:
    """Whether new tasks for failures of these kinds are no more than planned."""
    if kinds is None:  # wherever a new task may help, if at all
        return not times or planned.retry_kinds is None
    return planned.retry_kinds is not None and set(kinds) <= set(planned.retry_kinds)


def options_of(
    retrying: Retrying,
    *,
    resubmit_uncertain: bool,
    validate: bool,
    budget: Budget | None,
    budget_unknown_ok: bool,
) -> PlannedOptions:
    """The options of a run, as its plan has them."""
    return PlannedOptions(
        retry_failed=retrying.times,
        retry_kinds=None if retrying.kinds is None else tuple(sorted(retrying.kinds)),
        on_memory="plus" if retrying.larger_machine else None,
        resubmit_uncertain=resubmit_uncertain,
        validate=validate,
        budget=None if budget is None else f"{budget.amount:f}{budget.currency}",
        budget_unknown_ok=budget_unknown_ok,
    )


@frozen(kw_only=True)
class PlannedJob:
    """What would be run of one job.

    Attributes:
        id: its name.
        line: where it ends in its file.
        of: what it runs: the path of a model, ``workflow 19…`` or ``AI app 18…``.
        row: SHA-256 of all that its row asks for, options included.
        files: its files, in their order.
        graph: SHA-256 of the graph that is sent with it, if one is.
        price: the published price as ``"0.2 CNY"``; ``None`` where none is known.
    """

    id: str
    line: int | None
    of: str
    row: str
    files: tuple[PlannedFile, ...] = ()
    graph: str | None = None
    price: str | None = None


@frozen(kw_only=True)
class Plan:
    """What a run would submit.

    Attributes:
        site: the service's site, where that is known.
        options: see there.
        jobs: by id, in their order.
        models: SHA-256 of the record of each model, by path.
        stored: SHA-256 of what the service has stored of each workflow and app, by name; ``None``
            where that could not be read.
        folders: full paths of the run's folder: as it was called when the plan was made, and as
            it is seen from the plan's file.  In another one all would be paid again; empty lets
            the plan be run in any.
    """

    site: Site | None
    options: PlannedOptions
    jobs: Mapping[str, PlannedJob]
    models: Mapping[str, str] = field(factory=dict)
    stored: Mapping[str, str | None] = field(factory=dict)
    folders: tuple[str, ...] = ()

    @property
    def cost(self) -> dict[str, Decimal]:
        """What all jobs cost by the published prices, by currency."""
        total: dict[str, Decimal] = {}
        for job in self.jobs.values():
            if job.price is not None:
                amount, _, currency = job.price.partition(" ")
                total[currency] = total.get(currency, Decimal(0)) + Decimal(amount)
        return total

    @property
    def unknown_price(self) -> int:
        """How many jobs have no published price."""
        return sum(job.price is None for job in self.jobs.values())


def price_text(price: Price | None) -> str | None:
    """A price as plans have it."""
    return None if price is None else f"{price.amount:f} {price.currency}"


# -- the file ----------------------------------------------------------------------------------


def write_plan(plan: Plan, path: Path) -> None:
    """Write a plan as one JSON file, in one go: what had the name stays until all of it is there.

    Raises:
        OSError: it cannot be written.
    """
    with written_whole(path) as file:
        file.writelines(line.encode() for line in _lines(plan, path))


def _lines(plan: Plan, path: Path) -> Iterator[str]:
    """A job a line, so that two plans can be compared by eye."""
    head = {
        _MARK: _VERSION,
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "site": plan.site,
        **_folder_in_file(plan, path),
        "options": asdict(plan.options),
        "count": len(plan.jobs),
        "cost": {currency: f"{amount:f}" for currency, amount in sorted(plan.cost.items())},
        "unknown_price": plan.unknown_price,
        "models": dict(sorted(plan.models.items())),
        "stored": dict(sorted(plan.stored.items())),
    }
    yield json.dumps(head, indent=1)[:-2] + ',\n "jobs": ['
    for number, job in enumerate(plan.jobs.values()):
        yield (",\n  " if number else "\n  ") + json.dumps(asdict(job))
    yield "\n ]\n}\n"


def read_plan(path: Path) -> Plan:
    """The plan in a file.

    Raises:
        InvalidParameterError: it cannot be read, is no plan, was written by a later release, or
            does not fit together.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise _no_plan(path, f"has more than {_LARGEST // 2**20} MB")
        found = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise _no_plan(path, f"cannot be read ({error.strerror})") from None
    except (ValueError, RecursionError):  # also what is no UTF-8
        raise _no_plan(path, "is not JSON, or not all of it") from None
    version = found.get(_MARK) if isinstance(found, dict) else None
    if not isinstance(version, int) or isinstance(version, bool):
        raise _no_plan(path, "is not a plan")
    if version != _VERSION:
        raise _no_plan(
            path,
            f"is a plan of version {version}, and this release knows {_VERSION} only: make it anew",
        )
    try:
        plan = _plan_of(found, path)
    except (KeyError, TypeError, ValueError, ArithmeticError, AttributeError):
        raise _no_plan(path, "is a plan that was changed by hand, or damaged") from None
    cost = {currency: f"{amount:f}" for currency, amount in plan.cost.items()}
    if len(plan.jobs) != len(found["jobs"]):
        raise _no_plan(path, "has a job twice")
    if found.get("count") != len(plan.jobs):
        said = shown(found.get("count"))
        raise _no_plan(path, f"has {len(plan.jobs)} jobs, and says that it has {said}")
    if found.get("cost") != cost or found.get("unknown_price") != plan.unknown_price:
        raise _no_plan(path, "has prices whose sum is not the one that it says")
    return plan


def _plan_of(found: Mapping[str, Any], path: Path) -> Plan:
    options = dict(found["options"])
    if options["retry_kinds"] is not None:
        options["retry_kinds"] = tuple(map(_text, _list(options["retry_kinds"])))
    given = PlannedOptions(**options)
    _check_options(given)
    jobs = [_job_of(one) for one in found["jobs"]]
    return Plan(
        site=_one_of(found["site"], (None, "cn", "ai")),
        options=given,
        jobs={job.id: job for job in jobs},
        models={_text(name): _digest(digest) for name, digest in found["models"].items()},
        stored={
            _text(name): None if digest is None else _digest(digest)
            for name, digest in found["stored"].items()
        },
        folders=_folders_in(found, path),
    )


def _folder_in_file(plan: Plan, path: Path) -> dict[str, str | None]:
    """The run's folder as the file has it: its path, and its path from the file."""
    if not plan.folders:
        return {"folder": None, "folder_from_here": None}
    try:
        from_here = os.path.relpath(plan.folders[0], path.parent.resolve())
    except ValueError:  # it is on another drive
        from_here = None
    return {"folder": plan.folders[0], "folder_from_here": from_here}


def _folders_in(found: Mapping[str, Any], path: Path) -> tuple[str, ...]:
    if found["folder"] is None:
        return ()
    folders = [_text(found["folder"])]
    if (from_here := found["folder_from_here"]) is not None:
        folders.append(str((path.parent / _text(from_here)).resolve()))
    return tuple(dict.fromkeys(folders))


def _check_options(options: PlannedOptions) -> None:
    flags = (options.resubmit_uncertain, options.validate, options.budget_unknown_ok)
    _one_of(options.on_memory, (None, "plus"))
    if not all(isinstance(flag, bool) for flag in flags):
        raise TypeError
    if type(options.retry_failed) is not int or options.retry_failed < 0:
        raise ValueError
    if options.budget is not None:
        parse_budget(_text(options.budget))


def _job_of(found: Mapping[str, Any]) -> PlannedJob:
    line, price = found["line"], found["price"]
    if line is not None and type(line) is not int:
        raise TypeError
    if price is not None:
        amount, _, currency = _text(price).partition(" ")
        if not currency or not Decimal(amount).is_finite() or Decimal(amount) < 0:
            raise ValueError
    return PlannedJob(
        id=_text(found["id"]),
        line=line,
        of=_text(found["of"]),
        row=_digest(found["row"]),
        files=tuple(
            PlannedFile(name=_text(file["name"]), sha256=_digest(file["sha256"]))
            for file in found["files"]
        ),
        graph=None if found["graph"] is None else _digest(found["graph"]),
        price=price,
    )


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError
    return value


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _digest(value: Any) -> str:
    if len(_text(value)) != _DIGEST or not set(value) <= set("0123456789abcdef"):
        raise ValueError
    return _text(value)


def _one_of(value: Any, allowed: tuple[Any, ...]) -> Any:
    if value not in allowed:
        raise ValueError
    return value


def _no_plan(path: Path, why: str) -> InvalidParameterError:
    return refusal(
        "approved",
        f"is {plain(str(path), None)}, which {why}",
        "a plan that `runninghub bulk JOBS --dry-run --plan FILE` has written",
        value=str(path),
    )
