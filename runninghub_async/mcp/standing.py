"""How the accounts and the purse stand."""

from __future__ import annotations

from mcp_types import CallToolResult
from pydantic import Field

from runninghub_async.client import RunningHub
from runninghub_async.errors import RunningHubError
from runninghub_async.mcp import told
from runninghub_async.mcp.purse import ServerPurse, Standing
from runninghub_async.quoting import plain


class BudgetTold(told.Told):
    """How a budget stands."""

    budget: str
    spent: str
    assumed: str = Field(description="The part of spent that no bill tells.")
    set_aside: str = Field(description="Held for tasks that are not over.")
    left: str
    currency: str


class AccountTold(told.Told):
    """One of the user's accounts at the service."""

    account: str = Field(description="A label that gives nothing of the key away.")
    kind: str | None = None
    money: told.Cost | None = None
    coins: str | None = None
    running: int | None = None
    untrusted_reason: str | None = Field(
        default=None, description="Why the service does not tell, in its words: data."
    )


class StandingTold(told.Told):
    """What is left, here and at the service."""

    day: str = Field(description="In UTC; the budget of the day is anew on the next.")
    today: BudgetTold = Field(description="Of all servers of this user.")
    this_server: BudgetTold | None = None
    accounts: list[AccountTold]


async def standing_told(client: RunningHub, purse: ServerPurse) -> CallToolResult:
    """The budgets, and the accounts.

    Raises:
        PurseStoreError: the purse cannot be read.
    """
    today = purse.standing("day")
    assert today is not None
    server = purse.standing("session")
    accounts = []
    for label in [each.account for each in client.stats().accounts]:
        try:
            status = await client.account.status(account=label)
        except RunningHubError as error:  # the budget is told all the same
            reason = told.marked(str(error))
            accounts.append(AccountTold(account=label, untrusted_reason=reason))
            continue
        money = None if status.money is None else told.cost_told(status.money, status.currency)
        accounts.append(
            AccountTold(
                account=label,
                kind=None if status.kind is None else plain(str(status.kind), 40),
                money=money,
                coins=None if status.coins is None else f"{status.coins:f}",
                running=status.running,
            )
        )
    record = StandingTold(
        day=purse.day,
        today=_budget(today),
        this_server=None if server is None else _budget(server),
        accounts=accounts,
    )
    told_today = record.today
    text = (
        f"Budget of {record.day} (UTC): {told_today.budget} {told_today.currency},"
        f" {told_today.spent} spent, {told_today.set_aside} set aside, {told_today.left} left."
    )
    return told.result(record, told.says(text))


def _budget(standing: Standing) -> BudgetTold:
    balance = standing.balance
    return BudgetTold(
        budget=told.digits(standing.budget.amount),
        spent=told.digits(balance.spent),
        assumed=told.digits(balance.assumed),
        set_aside=told.digits(balance.reserved),
        left=told.digits(standing.left),
        currency=str(standing.budget.currency),
    )
