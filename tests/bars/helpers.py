"""What tests of bars share: the events of a task, as a client tells them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from runninghub_async.events import Ended, Event, Progressed, Submitted
from runninghub_async.models.usage import Money, Usage
from runninghub_async.progress import NodeStarted, ProgressUpdate, SamplerStep, Started

MODEL = "seedream-v4.5/text-to-image"
WORKFLOW = "1904136902449209346"


def submitted(task_id: str, **more: Any) -> Event:
    price = Money(Decimal("0.2"), "CNY")
    return Submitted(endpoint=MODEL, task_id=task_id, account="key-1", price=price, **more)


def progressed(task_id: str, update: type[ProgressUpdate] = Started, **more: Any) -> Event:
    given = {"status": "RUNNING", **more}
    return Progressed(endpoint=MODEL, task_id=task_id, update=update(task_id=task_id, **given))


def node(task_id: str, title: str, **more: Any) -> Event:
    return progressed(task_id, NodeStarted, node_id="3", title=title, **more)


def step(task_id: str, done: int, steps: int, **more: Any) -> Event:
    given = {"node_id": "3", "title": "KSampler", "step": done, "steps": steps, **more}
    return progressed(task_id, SamplerStep, **given)


def ended(task_id: str, status: str = "SUCCESS", **more: Any) -> Event:
    usage = Usage(money=Decimal("0.20"), currency="CNY")
    return Ended(endpoint=MODEL, task_id=task_id, status=status, usage=usage, **more)
