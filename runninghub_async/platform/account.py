"""``rh.account``: what is left on an account, how busy it is, and its keys."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from runninghub_async.http import wire
from runninghub_async.http.api import QueueStatus
from runninghub_async.platform.base import PlatformCalls


@frozen(kw_only=True)
class AccountStatus:
    """An account.  What the service does not tell is ``None``.

    Attributes:
        coins: RH coins that are left.
        money: what is left in the wallet, in ``currency``; enterprise keys only.
        currency: ``CNY`` on the Chinese site, ``USD`` on the international one.
        running: tasks in progress.
        kind: of the key: ``NORMAL`` (a member's), ``SHARED`` (enterprise) or ``EXCLUSIVE``
            (enterprise, machines of one's own); or what the service says.
        raw: the service's record.
    """

    coins: Decimal | None
    money: Decimal | None
    currency: str | None
    running: int | None
    kind: str | None
    raw: Mapping[str, Any] = field(repr=False)


@frozen(kw_only=True)
class KeyInfo:
    """One API key of an account.

    Attributes:
        key: as the service shows it, with its middle hidden.
        name: what its owner calls it.
        enabled: whether it is switched on.
        quota_limit: how much it may spend, where it has a limit.
        quota_used: how much it has spent.
        expires_at: when it ends, as the service writes it (no time zone is told).
        expires_in_minutes: in how many minutes it ends, where that is told.
        created_at: when it was made, likewise.
        visible: whether the site shows it, where that is told.
        raw: the service's record.
    """

    key: str
    name: str
    enabled: bool
    quota_limit: Decimal | None
    quota_used: Decimal | None
    expires_at: str | None
    expires_in_minutes: int | None
    created_at: str | None
    visible: bool | None
    raw: Mapping[str, Any] = field(repr=False)


class AccountCalls(PlatformCalls):
    """Questions about accounts.

    Each takes ``account``, the label of the account that is meant; the first, where the client
    has several.
    """

    async def status(self, *, account: str | None = None) -> AccountStatus:
        """Coins, money and tasks in progress.  Documented; money and kind in official code.

        Raises:
            AuthenticationError: the key is not known to this site.
            APIError, ConnectionFailedError: the question was refused or got no answer.
        """
        api, owner = self._as(account)
        record = await api.account_status(owner)
        return AccountStatus(
            coins=record.amount("remainCoins"),
            money=record.amount("remainMoney"),
            currency=record.text("currency") or None,
            running=record.count("currentTaskCounts"),
            kind=record.text("apiType") or None,
            raw=record.raw,
        )

    async def queue(self, *, account: str | None = None) -> QueueStatus:
        """The concurrency that is allowed, and how much of it is used.

        Documented as being in development.

        Raises:
            As :meth:`status`.
        """
        api, owner = self._as(account)
        return await api.queue_status(owner)

    async def keys(self, *, account: str | None = None) -> tuple[KeyInfo, ...]:
        """The account's keys.  Documented as being in development.

        Raises:
            As :meth:`status`.
        """
        api, owner = self._as(account)
        data = await api.call_v2(owner, "/openapi/v2/api-key/list")
        return tuple(map(key_info_from, wire.objects(data)))


def key_info_from(record: wire.Fields) -> KeyInfo:
    """A key as the service describes it."""
    return KeyInfo(
        key=record.text("key"),
        name=record.text("apiKeyName"),
        enabled=record.flag("status"),
        quota_limit=record.amount("quotaLimit"),
        quota_used=record.amount("quotaUsed"),
        expires_at=record.text("expireAt") or None,
        expires_in_minutes=record.count("expireInMinute"),
        created_at=record.text("createdAt") or None,
        visible=record.flag("visible") if record.raw.get("visible") is not None else None,
        raw=record.raw,
    )
