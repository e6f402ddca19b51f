"""Asking the person in front of the client, before more is spent than was set.

Since the protocol's edition of July 2026 a tool answers with the question, and is called again with
what the person said; before, it asks in the midst of the call.
"""

from __future__ import annotations

import json
import time
from collections.abc import Collection
from decimal import Decimal
from secrets import token_urlsafe
from typing import Any

from attrs import frozen
from mcp.server.elicitation import render_elicitation_schema
from mcp.server.mcpserver import Context
from mcp.shared.exceptions import MCPError
from mcp_types import (
    ElicitRequest,
    ElicitRequestFormParams,
    ElicitResult,
    InputRequiredResult,
)
from mcp_types.version import is_version_at_least
from pydantic import BaseModel, Field

from runninghub_async.mcp.purse import Limit
from runninghub_async.models.usage import Money

_QUESTION = "allow"
_IN_ANSWERS_SINCE = "2026-07-28"
_KEPT_FOR = 600.0
"""Seconds in which a question may be answered."""
_MOST_OPEN = 1000


class Allowance(BaseModel):
    """What a person is asked for."""

    allow: bool = Field(title="Pay for this one call", description="It holds for no other call.")


@frozen
class Allowed:
    """What a person has allowed: a price for one call, beyond these limits."""

    price: Money
    lifted: tuple[Limit, ...]


class Refused(Exception):
    """The person said no, or could not be asked.

    Attributes:
        why: in words.
        price: that the person was asked for, where this is the answer.
    """

    def __init__(self, why: str, price: Money | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.price = price


class Asking:
    """Asks through elicitation; what is allowed holds once."""

    def __init__(self) -> None:
        self._open: dict[str, float] = {}  # questions that nobody has answered, and until when

    def answered(self, context: Context[Any, Any]) -> Allowed | None:
        """What the person has allowed for this very call; ``None`` where nothing was asked yet.

        Raises:
            Refused: the person said no, or this answer was used before.
        """
        if context.request_state is None:
            return None
        # The SDK has sealed it, for this tool with these arguments, and for ten minutes.
        asked = json.loads(context.request_state)
        price = Money(Decimal(asked["amount"]), asked["currency"])
        answer = (context.input_responses or {}).get(_QUESTION)
        if self._open.pop(asked["question"], None) is None:
            raise Refused(
                "What was allowed holds for one call, and was used for one already", price
            )
        if not isinstance(answer, ElicitResult) or not _is_yes(answer):
            raise Refused("The user did not allow it", price)
        return Allowed(price, tuple(asked["lifted"]))

    async def ask(
        self, context: Context[Any, Any], message: str, price: Money, lifted: Collection[Limit]
    ) -> Allowed | InputRequiredResult:
        """Ask whether one call may cost so much.

        Args:
            context: of the call.
            message: what the person reads.
            price: what it would cost.
            lifted: which limits it crosses.

        Returns:
            What is allowed; or, for clients of the newer protocol, what the tool answers with.

        Raises:
            Refused: the person said no, or the client cannot ask.
        """
        if not _can_ask(context):
            raise Refused("This client cannot ask the user (it has no elicitation)")
        version = context.protocol_version
        if version is not None and is_version_at_least(version, _IN_ANSWERS_SINCE):
            return self._question(message, price, lifted)
        try:
            said = await context.elicit(message, Allowance)
        except (MCPError, ValueError) as error:
            raise Refused("The client could not ask the user") from error
        if said.action != "accept" or not said.data.allow:
            raise Refused("The user did not allow it")
        return Allowed(price, tuple(lifted))

    def _question(
        self, message: str, price: Money, lifted: Collection[Limit]
    ) -> InputRequiredResult:
        now = time.monotonic()
        self._open = {name: end for name, end in self._open.items() if end > now}
        while len(self._open) >= _MOST_OPEN:
            del self._open[next(iter(self._open))]
        self._open[question := token_urlsafe(12)] = now + _KEPT_FOR
        state = {
            "question": question,
            "amount": f"{price.amount:f}",
            "currency": price.currency,
            "lifted": list(lifted),
        }
        schema = render_elicitation_schema(Allowance)
        asked = ElicitRequestFormParams(message=message, requested_schema=schema)
        return InputRequiredResult(
            input_requests={_QUESTION: ElicitRequest(params=asked)},
            request_state=json.dumps(state),
        )


def _is_yes(answer: ElicitResult) -> bool:
    return answer.action == "accept" and (answer.content or {}).get("allow") is True


def _can_ask(context: Context[Any, Any]) -> bool:
    """Whether the client shows forms; one that says nothing of modes does."""
    capabilities = context.client_capabilities
    elicitation = capabilities.elicitation if capabilities is not None else None
    return elicitation is not None and (elicitation.form is not None or elicitation.url is None)
