"""Addresses at which callers of servers want to be told of their tasks, and what these answer.

They stand in the place of the product's posts to strangers' addresses, whose connections are
covered elsewhere.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from runninghub_async.errors import ConnectionFailedError
from runninghub_async.http.outward import WITHIN
from tests.simulation.events import WebhookAnswered, WebhookSent

if TYPE_CHECKING:
    from random import Random

    from tests.simulation.workloads.serve import Town
    from tests.simulation.world import Process

BEGINNING = "https://hooks.example/"
STATUSES = {"taken": 200, "refused": 500, "gone": 410}
FATES = (*STATUSES, "unreached", "unanswered", "late")
"""What may become of a try: it is answered so; or the address is not reached, the answer is lost,
or takes longer than it may."""


def fates(chance: Random) -> list[str]:
    """Of the tries of one webhook, in turn; the last one also of all that come after it."""
    last = chance.choice(["taken"] * 4 + ["refused"])
    return [*chance.choices(FATES, k=chance.choice([0, 0, 1, 2, 5])), last]


class Addresses:
    """What one server can reach of them."""

    def __init__(self, town: Town, process: Process) -> None:
        self._town = town
        self._process = process
        self._chance = town.world.chance.stream(f"webhooks of {process.name}")

    def check(self, name: str, url: object) -> None:
        """All of them are public."""

    async def post(self, url: str, encoded: bytes, headers: Mapping[str, str]) -> int:
        """Let an address have a webhook."""
        town, process, name = self._town, self._process, url.removeprefix(BEGINNING)
        id, planned = headers["webhook-id"], town.requests[name].args["webhook"]
        fate = planned[min(town.tries[id], len(planned) - 1)]
        town.tries[id] += 1
        town.world.tell(
            WebhookSent(process.name, name, id, town.tries[id], fate, encoded, dict(headers))
        )
        await asyncio.sleep(WITHIN if fate == "late" else self._chance.uniform(0.001, 0.5))
        if fate not in STATUSES:
            raise ConnectionFailedError(f"Posting to hooks.example failed: {fate}.")
        town.world.tell(WebhookAnswered(process.name, name, id, STATUSES[fate]))
        return STATUSES[fate]


def message_in(encoded: bytes) -> Mapping[str, Any]:
    """What a webhook tells."""
    found: Mapping[str, Any] = json.loads(encoded)
    return found


Tries = Counter[str]
"""How often each has been tried, by its id."""
