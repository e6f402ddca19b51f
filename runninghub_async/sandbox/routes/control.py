"""The sandbox's own calls, for tests in other languages: scripts, assertions, a look inside.

They are no part of the service and need no key.  Mistakes are answered with HTTP 400, claims
that are not true with 417, and both with ``{"error": …}``.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any, Protocol

from aiohttp import web

from runninghub_async.errors import UnknownModelError
from runninghub_async.sandbox.answers import Body, json_answer, json_error
from runninghub_async.sandbox.encoding import loads
from runninghub_async.sandbox.requests import Answering, SeenRequest, without_secrets
from runninghub_async.sandbox.results import results_of
from runninghub_async.sandbox.scripts import AnyStep, Ending, step_from
from runninghub_async.sandbox.state import State
from runninghub_async.sandbox.tasks import Task

_CALLS = (
    "it has GET tasks and requests, and POST script, assert-submitted, assert-script-finished, "
    "accounts, end, webhook, advance and reset"
)
_JSON = "application/json"
_MOST_SHOWN = 1000
_KEY_FIELDS = frozenset({"apikey"})


class Controls(Protocol):
    """What the sandbox lets these calls do."""

    def script(
        self, target: str | None, steps: list[AnyStep], *, prompt: str | None = None
    ) -> None:
        """Have some tasks take these steps."""
        ...

    @property
    def add_account(self) -> Callable[..., str]:
        """Another account; returns its key."""
        ...

    @property
    def assert_submitted(self) -> Callable[..., list[Task]]:
        """Claim that such tasks were submitted; returns them."""
        ...

    def assert_script_finished(self) -> None:
        """Claim that every step was taken."""
        ...

    def end(self, task: str, step: Ending) -> None:
        """End a task that is under way."""
        ...

    def send_webhook(self, task: str) -> None:
        """Send the webhook of a task that has ended again."""
        ...

    def advance(self, seconds: float) -> None:
        """Move the clock on."""
        ...

    def reset(self) -> None:
        """Forget what has happened."""
        ...


class ControlRoutes:
    """``/sandbox/*``."""

    def __init__(self, state: State, controls: Controls) -> None:
        self._state = state
        self._controls = controls

    def routes(self, _: Answering) -> list[web.RouteDef]:
        """What to serve; none of it is logged as a request to the service."""
        return [
            web.post("/sandbox/script", _told(self.script)),
            web.get("/sandbox/tasks", self.tasks),
            web.get("/sandbox/requests", self.requests),
            web.post("/sandbox/assert-submitted", _told(self.assert_submitted)),
            web.post("/sandbox/assert-script-finished", _told(self.assert_script_finished)),
            web.post("/sandbox/accounts", _told(self.account)),
            web.post("/sandbox/end", _told(self.end)),
            web.post("/sandbox/webhook", _told(self.webhook)),
            web.post("/sandbox/advance", _told(self.advance)),
            web.post("/sandbox/reset", _told(self.reset)),
            web.route("*", "/sandbox/{path:.*}", self.unknown),
        ]

    def script(self, body: Body) -> Body:
        """``{"target": …, "prompt": …, "steps": [{"do": "fail", "code": 1501}]}``."""
        _only(body, "target", "prompt", "steps")
        target, prompt = _texts(body, "target", "prompt")
        steps = body.get("steps")
        if not isinstance(steps, list) or not steps:
            raise ValueError("steps must be a list of steps")
        self._controls.script(target, [step_from(step) for step in steps], prompt=prompt)
        return {"ok": True}

    def assert_submitted(self, body: Body) -> Body:
        """``{"target": …, "prompt": …, "params": {…}, "times": 2}``; HTTP 417 if it is not so."""
        _only(body, "target", "prompt", "params", "times")
        _texts(body, "target", "prompt")
        if not isinstance(body.get("params"), dict | None):
            raise ValueError("params must be an object")
        times = body.get("times")
        if not isinstance(times, int | None) or isinstance(times, bool):
            raise ValueError("times must be a whole number")
        found = self._controls.assert_submitted(**body)
        return {"tasks": [task.id for task in found]}

    def assert_script_finished(self, body: Body) -> Body:
        """``{}``; HTTP 417 if steps are left."""
        _only(body)
        self._controls.assert_script_finished()
        return {"ok": True}

    def account(self, body: Body) -> Body:
        """``{"kind": "NORMAL", "concurrency": 2}``; the answer has the key."""
        _only(body, "kind", "money", "coins", "concurrency", "key")
        return {"key": self._controls.add_account(**body)}

    def end(self, body: Body) -> Body:
        """``{"task": "…", "step": {"do": "fail", "code": 1501}}``."""
        _only(body, "task", "step")
        step = step_from(body.get("step"))
        if not isinstance(step, Ending):
            raise ValueError(f"a task is ended by succeed or fail, not by {step}")
        self._controls.end(_id(body), step)
        return {"ok": True}

    def webhook(self, body: Body) -> Body:
        """``{"task": "…"}``: the webhook that it has sent goes out again."""
        _only(body, "task")
        self._controls.send_webhook(_id(body))
        return {"ok": True}

    def advance(self, body: Body) -> Body:
        """``{"seconds": 60}``."""
        _only(body, "seconds")
        seconds = body.get("seconds")
        if not isinstance(seconds, int | float) or isinstance(seconds, bool):
            raise ValueError("seconds must be a number")
        self._controls.advance(seconds)
        return {"ok": True}

    async def tasks(self, request: web.Request) -> web.Response:
        """The latest tasks, the oldest of them first."""
        shown = list(self._state.tasks)[-_limit(request) :]
        return json_answer(
            {
                "tasks": [self._task(task) for task in shown],
                "total": len(self._state.tasks),
                "spent": f"{sum(a.spent for a in self._state.accounts.values()):f}",
                "now": self._state.clock(),
            }
        )

    async def requests(self, request: web.Request) -> web.Response:
        """The latest requests, the oldest of them first; keys are left out."""
        shown = list(self._state.requests)[-_limit(request) :]
        return json_answer({"requests": [_request(seen) for seen in shown]})

    def reset(self, body: Body) -> Body:
        """``{}``: all as it was at the start; added keys, workflows and apps stay."""
        _only(body)
        self._controls.reset()
        return {"ok": True}

    async def unknown(self, request: web.Request) -> web.Response:
        """Whatever else is asked for under ``/sandbox/``."""
        return json_error(404, f"the sandbox has no {request.method} {request.path}; {_CALLS}")

    def _task(self, task: Task) -> Body:
        endpoint, cost, failure = task.job.endpoint, task.cost, task.failure
        return {
            "taskId": task.id,
            "status": task.status,
            "model": endpoint.path if endpoint else None,
            "names": list(task.job.names),
            "title": task.job.title,
            "params": task.params,
            "account": list(self._state.accounts).index(task.account.key),
            "webhookUrl": task.webhook_url,
            "created": task.created,
            "started": _finite(task.started),
            "ended": _finite(task.ended),
            "money": f"{cost.money:f}",
            "coins": f"{cost.coins:f}",
            "currency": task.account.currency,
            "errorCode": str(failure.code) if failure else None,
            "errorMessage": failure.message if failure else None,
            "results": [result.answer(self._state.base_url) for result in results_of(task)]
            if task.status == "SUCCESS"
            else [],
        }


def _told(act: Any) -> Any:
    """A call that takes a JSON object and may find fault with it."""

    async def answer(request: web.Request) -> web.Response:
        try:
            content = await request.read()
            if content and request.content_type != _JSON:
                # A page can send other kinds to any host without asking first.
                told = request.headers.get("Content-Type", "missing")
                return json_error(415, f"Content-Type is {told}; a body must be {_JSON}")
            body = loads(content or b"{}")
            if not isinstance(body, dict):
                raise ValueError("the body must be a JSON object")
            return json_answer(act(body))
        except AssertionError as error:
            return json_error(417, error)
        except (ValueError, TypeError, UnknownModelError) as error:
            return json_error(400, error)

    return answer


def _only(body: Body, *known: str) -> None:
    unknown = [name for name in body if name not in known]
    if unknown:
        raise ValueError(
            f"unknown: {', '.join(unknown)}; this call takes {', '.join(known) or 'nothing'}"
        )


def _id(body: Body) -> str:
    task = body.get("task")
    if not isinstance(task, str):
        raise ValueError("task must be the id of a task")
    return task


def _texts(body: Body, *names: str) -> list[str | None]:
    values = [body.get(name) for name in names]
    if not all(isinstance(value, str | None) for value in values):
        raise ValueError(f"{' and '.join(names)} must be strings")
    return values


def _limit(request: web.Request) -> int:
    text = request.query.get("limit", "")
    is_number = text.isdecimal() and len(text) < 10
    return min(max(int(text), 1), _MOST_SHOWN) if is_number else _MOST_SHOWN


def _request(seen: SeenRequest) -> Body:
    return {
        "method": seen.method,
        "path": without_secrets(seen.path),
        "time": seen.time,
        "body": _without_key(seen.body),
    }


def _without_key(body: bytes) -> Any:
    """The JSON of a body without its key, or ``None`` where it is none."""
    try:
        value = loads(body)
    except ValueError:
        return None
    if not isinstance(value, dict):
        return value
    return {name: v for name, v in value.items() if name.lower() not in _KEY_FIELDS}


def _finite(moment: float) -> float | None:
    return moment if moment < math.inf else None
