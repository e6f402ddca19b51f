"""The purse of all servers of a user: so much a day, by the clock in UTC."""

from __future__ import annotations

import getpass
from collections.abc import Collection
from datetime import UTC, datetime
from decimal import Decimal
from typing import Literal
from uuid import uuid4

from attrs import frozen

from runninghub_async.calls.task import Task
from runninghub_async.client import RunningHub, runtime_of
from runninghub_async.errors import BudgetExceededError
from runninghub_async.mcp.settings import ServerSettings
from runninghub_async.models.usage import EXACT, Money
from runninghub_async.purses import Balance, Purse, PurseStore
from runninghub_async.purses.keeper import keeper_of

FILE = "purses.sqlite"
"""Where it is kept, in the state folder."""
Limit = Literal["day", "session", "call"]
"""What a call may cross: the budget of the day, that of this server, the price above which is
asked."""


@frozen
class Standing:
    """How one of the budgets stands."""

    budget: Money
    balance: Balance

    @property
    def left(self) -> Decimal:
        """What may still be set aside; below zero where a person has allowed more."""
        taken = EXACT.add(self.balance.spent, self.balance.reserved)
        return EXACT.subtract(self.budget.amount, taken)


class ServerPurse:
    """Sees that no call is submitted whose cost is not held by what a person has set.

    A call belongs to three owners, which one hold holds for: the day, this server, and itself, of
    which the limit is what a call may cost without asking.  What a person allows lifts the limits
    that were told, for that one call.
    """

    def __init__(self, client: RunningHub, store: PurseStore, settings: ServerSettings) -> None:
        self._client = client
        self._store = store
        self._settings = settings
        self._user = _user()
        self._of_calls = f"{self._user} call "
        self._session = f"{self._user} server {uuid4().hex[:12]}"

    @property
    def day(self) -> str:
        """Today, in UTC."""
        return datetime.now(UTC).date().isoformat()

    def for_call(self, allowed: Money | None = None, lifted: Collection[Limit] = ()) -> Purse:
        """The purse of one call, as of now.

        Args:
            allowed: the price that a person has allowed for it.
            lifted: the limits that the person was told of.
        """
        settings = self._settings
        most: dict[Limit, Money | None] = {
            "call": allowed or settings.ask_above,
            "day": None if "day" in lifted else settings.budget,
            "session": None if "session" in lifted else settings.session_budget,
        }
        owners = self._owners()
        owners["call"] = f"{self._of_calls}{uuid4().hex}"
        first: Limit = "call" if most["call"] is not None else "day"
        also = {owners[name]: most[name] for name in most if name not in ("call", first)}
        limit = most[first]
        assert limit is not None  # the day's is only lifted by what is allowed for the call
        return self._client.purse(
            limit,
            owner=owners[first],
            also=also,
            store=self._store,
            prices=settings.prices,
        )

    def crossed(self, error: BudgetExceededError) -> Limit:
        """Which of the limits did not hold a call."""
        owners = self._owners()
        if error.owner == owners["session"]:
            return "session"
        return "call" if (error.owner or "").startswith(self._of_calls) else "day"

    def standing(self, of: Literal["day", "session"]) -> Standing | None:
        """How a budget stands; ``None`` where there is none.

        Raises:
            PurseStoreError: the store cannot be read.
        """
        budget = self._settings.budget if of == "day" else self._settings.session_budget
        if budget is None:
            return None
        return Standing(budget, self._store.balance(self._owners()[of], self._settings.currency))

    async def recover(self) -> None:
        """Take over what servers that died have left."""
        await self.for_call().recover()

    async def settle(self, task: Task) -> None:
        """Count the bill of a task that is over, also of one that another server has made."""
        await keeper_of(runtime_of(self._client)).settle_ended(self._store, task)

    def _owners(self) -> dict[Limit, str]:
        return {"day": f"{self._user} on {self.day}", "session": self._session}


def _user() -> str:
    try:
        name = getpass.getuser()
    except (KeyError, OSError, ImportError):  # nobody's, as in some containers
        return "user"
    return name if name.isprintable() and name else "user"
