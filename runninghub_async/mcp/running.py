"""Runs calls for tools: paid from the purse, waited for up to a limit, told with their results."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from time import monotonic
from typing import Any

from attrs import frozen
from mcp.server.mcpserver import Context
from mcp_types import CallToolResult, ContentBlock, InputRequiredResult

from runninghub_async import errors
from runninghub_async.calls.call import Call, submission_of
from runninghub_async.calls.outputs import Output
from runninghub_async.calls.result import Result
from runninghub_async.calls.task import Task
from runninghub_async.calls.task_state import TaskState
from runninghub_async.client import RunningHub
from runninghub_async.errors import BudgetExceededError, PriceUnknownError
from runninghub_async.http.faults import TERMINAL_STATUSES
from runninghub_async.logs import logger
from runninghub_async.mcp import told
from runninghub_async.mcp.asking import Allowed, Asking, Refused
from runninghub_async.mcp.previews import Previews
from runninghub_async.mcp.progress import Reporter
from runninghub_async.mcp.purse import Limit, ServerPurse
from runninghub_async.mcp.settings import LONGEST_WAIT, ServerSettings
from runninghub_async.models.usage import Money
from runninghub_async.quoting import plain, shown

_LONGEST_SHOWN = 300
_LEAST_WAIT = 1.0
"""Seconds for which a call may stand in line, however long it took to be allowed."""
MakeCall = Callable[[], Call]


class Running:
    """What the tools that make things have in common."""

    def __init__(
        self,
        client: RunningHub,
        settings: ServerSettings,
        purse: ServerPurse,
        asking: Asking,
        previews: Previews,
    ) -> None:
        self._client = client
        self._settings = settings
        self._purse = purse
        self._asking = asking
        self._previews = previews

    async def run(
        self, context: Context[Any, Any], make: MakeCall, wait: float | None
    ) -> CallToolResult | InputRequiredResult:
        """Make a task, once, and tell what came of it within the time.

        A request that the client takes back leaves a task that was made running, and charged.

        Args:
            context: of the request.
            make: makes the call, in the purse that is to pay for it.
            wait: seconds; ``None`` takes the server's.
        """
        until = monotonic() + self._seconds(wait)
        report = Reporter(context)
        try:
            allowed = self._asking.answered(context)
        except Refused as refusal:
            return _not_allowed(refusal)
        async with report.going_on():
            await report.say("pricing and uploading")
            while isinstance(made := await self._submitted(make, allowed, until), _TooMuch):
                lifted = (*(allowed.lifted if allowed else ()), made.crosses)
                try:
                    answer = await self._asking.ask(context, made.question, made.price, lifted)
                except Refused as refusal:
                    return _not_allowed(refusal, made)
                if isinstance(answer, InputRequiredResult):
                    return answer
                allowed = answer
            return await self._followed(made, report, until)

    async def look(
        self, context: Context[Any, Any], task_id: str, wait: float | None
    ) -> CallToolResult:
        """Tell how far a task is, whoever has made it, and count what it cost."""
        task = self._client.task(task_id)
        if await task.refresh() not in TERMINAL_STATUSES and wait:
            report = Reporter(context)
            async with report.going_on():
                return await self._followed(task, report, monotonic() + self._seconds(wait))
        return await self._told(task)

    # -- inside ----------------------------------------------------------------------------

    def _seconds(self, wait: float | None) -> float:
        return min(self._settings.wait if wait is None else wait, LONGEST_WAIT)

    async def _submitted(
        self, make: MakeCall, allowed: Allowed | None, until: float
    ) -> Task | _TooMuch:
        """The task; or why it costs too much, and was not made.

        The purse decides: whatever happens between a question and its answer, no limit is crossed
        that the person was not told of.
        """
        price, lifted = (allowed.price, allowed.lifted) if allowed else (None, ())
        with self._purse.for_call(price, lifted):
            call = make()
        # Nothing is left in line behind a request that is over.
        call.with_options(wait_for_place=max(until - monotonic(), _LEAST_WAIT))
        for origin in submission_of(call).origins:  # tasks, since no other calls can be named
            if isinstance(origin, TaskState):
                await origin.result(max(until - monotonic(), _LEAST_WAIT))
        try:
            return await call.submit()
        except PriceUnknownError as error:
            error.message = (
                f"What {plain(call.model)} costs cannot be known beforehand, so it was not"
                " submitted. The user can say it where this server is started, with --price"
                f" '{error.priced_as}=0.40{self._settings.currency}'."
            )
            error.args = (error.message,)
            raise
        except BudgetExceededError as error:
            return self._too_much(call, error, allowed)

    def _too_much(
        self, call: Call, error: BudgetExceededError, allowed: Allowed | None
    ) -> _TooMuch:
        crosses = self._purse.crossed(error)
        if error.cost is None:
            raise error
        price = Money(error.cost, self._settings.currency)
        what = f"{plain(call.model)} would cost {price}"
        if crosses == "call" and allowed is not None:
            why = f"more than the {allowed.price} that were allowed"
        elif crosses == "call":
            why = f"more than one call may cost without asking ({self._settings.ask_above})"
        else:
            standing = self._purse.standing(crosses)
            assert standing is not None
            whose = f"of {self._purse.day} (UTC)" if crosses == "day" else "of this server"
            why = (
                f"more than the budget {whose} holds: of {standing.budget}"
                f" {max(standing.left, Decimal(0)):f} are left"
            )
        asked = _in_short(submission_of(call).order.to_dict())
        return _TooMuch(
            price, crosses, f"{what}, {why}.", f"{what}, {why}. Pay for this one call?\n{asked}"
        )

    async def _followed(self, task: Task, report: Reporter, until: float) -> CallToolResult:
        """Wait for the end of a task, until then."""
        await report.say(f"task {task.id}")
        try:
            async with asyncio.timeout(max(until - monotonic(), 0)):
                async for update in task.updates(progress=True):
                    await report.update(update)
        except TimeoutError:
            pass  # it goes on, and so it is told
        return await self._told(task)

    async def _told(self, task: Task) -> CallToolResult:
        """What is known of a task, with its results where it has succeeded."""
        if not task.ended:
            return told.result(
                told.TaskTold(
                    task_id=task.id,
                    status=told.status_of(task.status),
                    is_over=False,
                    next_step=f"Call get_task with task_id {task.id} after a while. It is paid: do"
                    " not make it again.",
                ),
                told.says(
                    f"Task {task.id} goes on at the service. Come back with get_task; do not make"
                    " it again, since it is paid."
                ),
            )
        try:
            result = await task.result()
        except (
            errors.TaskFailedError,
            errors.TaskCancelledError,
            errors.ContentModerationError,
        ) as error:
            return self._told_of_failure(task, error)
        finally:
            await self._purse.settle(task)
        return await self._told_of_results(result)

    def _told_of_failure(self, task: Task, error: errors.APIError) -> CallToolResult:
        reason = told.marked(str(error))
        record = told.TaskTold(
            task_id=task.id,
            status=told.status_of(task.status),
            is_over=True,
            cost=told.cost_of(task.usage),
            untrusted_reason=reason,
        )
        failed = told.result(
            record, told.says(f"Task {task.id} failed ({type(error).__name__}).\n{reason}")
        )
        return failed.model_copy(update={"is_error": True})

    async def _told_of_results(self, result: Result) -> CallToolResult:
        files = [await self._saved(output) for output in result.outputs]
        outputs = [
            told.output_told(output, file)
            for output, file in zip(result.outputs, files, strict=True)
        ]
        cost = told.cost_of(result.usage)
        record = told.TaskTold(
            task_id=result.task_id, status="success", is_over=True, outputs=outputs, cost=cost
        )
        used = f", which cost {cost.amount} {cost.currency or ''}".rstrip() if cost else ""
        count = "1 result" if len(outputs) == 1 else f"{len(outputs)} results"
        content: list[ContentBlock] = [
            told.says(f"Task {result.task_id} succeeded{used}: {count}.")
        ]
        content += [told.says(each.untrusted_text) for each in outputs if each.untrusted_text]
        links = map(told.link_to, result.outputs, files)
        content += [link for link in links if link is not None]
        content += await self._previews.of(result.outputs, files)
        return told.result(record, *content)

    async def _saved(self, output: Output) -> Path | None:
        """Where an output is on the user's machine; ``None`` where it is not."""
        folder = self._settings.out
        if folder is None or output.is_empty:
            return None
        if (before := _saved_before(folder, output)) is not None:
            return before
        try:
            return await output.save(folder)
        except errors.FileThereError:
            return _saved_before(folder, output)
        except (errors.RunningHubError, OSError) as error:  # the link is told all the same
            logger.warning("output %d of task %s: %s", output.index, output.task_id, error)
            return None


@frozen
class _TooMuch:
    """Why a call was not submitted, and what would allow it."""

    price: Money
    crosses: Limit
    why: str
    question: str


def _not_allowed(refusal: Refused, made: _TooMuch | None = None) -> CallToolResult:
    """What a tool tells of a call that the person has not allowed."""
    price = refusal.price if made is None else made.price
    why = "" if made is None else f"{made.why} "
    return told.failed(
        told.ErrorTold(
            error="BudgetExceededError",
            message=f"{why}{refusal.why}. It was not submitted: no task was created.",
            price=None if price is None else told.cost_told(price.amount, price.currency),
        )
    )


def _saved_before(folder: Path, output: Output) -> Path | None:
    """The file that an output was saved as, by this server or another."""
    if re.fullmatch(r"\d+", output.task_id) is None:
        return None
    found = folder.glob(f"{output.task_id}-{output.index}.*")
    whole = [path for path in found if path.is_file() and not path.name.endswith(".settings.json")]
    return min(whole, default=None)


def _in_short(form: dict[str, Any]) -> str:
    """What a call asks for, on one line, for whoever pays."""
    given = form.get("params") or form.get("nodes") or {}
    return f"It asks for: {shown(given, _LONGEST_SHOWN)}"
