"""What a test claims about the tasks and the script, and what it is told if that is not so."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from runninghub_async.sandbox.scripts import Script
from runninghub_async.sandbox.selecting import Selection
from runninghub_async.sandbox.tasks import Task

_MOST_LISTED = 20
_LONGEST_LINE = 200


def assert_submitted(
    tasks: Sequence[Task], which: Selection, params: Mapping[str, Any], times: int | None
) -> list[Task]:
    """See :meth:`runninghub_async.sandbox.Sandbox.assert_submitted`."""
    found = [task for task in tasks if which.has(task.job) and _has(task, params)]
    if bool(found) if times is None else len(found) == times:
        return found
    asked = f" with {_shown(params)}" if params else ""
    expected = "at least 1 task" if times is None else _tasks(times)
    lines = [f"expected {expected}{which}{asked}, found {len(found) or 'none'}"]
    lines += _listed(tasks, found) if tasks else ["nothing was submitted"]
    raise AssertionError("\n".join(lines))


def assert_script_finished(script: Script) -> None:
    """See :meth:`runninghub_async.sandbox.Sandbox.assert_script_finished`."""
    left = [f"  {step} on {step.on}, times={step.times}{which}" for which, step in script.left()]
    if left:
        shown = left[:_MOST_LISTED]
        shown += ["  …"] * (len(left) > _MOST_LISTED)
        raise AssertionError("\n".join(["steps of the script that nothing has taken:", *shown]))


def _has(task: Task, params: Mapping[str, Any]) -> bool:
    return all(name in task.params and task.params[name] == params[name] for name in params)


def _listed(tasks: Sequence[Task], found: Sequence[Task]) -> list[str]:
    """The latest tasks, a line each, with a mark on those that were found."""
    hidden = len(tasks) - _MOST_LISTED
    lines = [f"submitted were {_tasks(len(tasks))}" + (", the latest:" if hidden > 0 else ":")]
    for task in tasks[-_MOST_LISTED:]:
        mark = "*" if task in found else " "
        name = next(iter(task.job.names), task.job.title)  # what a claim calls it
        lines.append(f"{mark} {task.id} {name} {task.status} {_shown(task.params)}")
    return lines


def _shown(params: Mapping[str, Any]) -> str:
    # A claim may hold anything; what cannot be sent is shown all the same.
    text = json.dumps(dict(params), ensure_ascii=False, default=repr)
    return text if len(text) <= _LONGEST_LINE else text[:_LONGEST_LINE] + "…"


def _tasks(count: int) -> str:
    return f"{count or 'no'} task{'' if count == 1 else 's'}"
