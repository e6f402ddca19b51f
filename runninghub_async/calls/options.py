"""What can be said of one call beside what it asks for: how it is waited for, and by whom paid."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import asdict, evolve, field, fields, frozen

from runninghub_async.calls.tags import TAGS_FIELD, tags_in
from runninghub_async.checks import (
    checked_address,
    checked_timeout,
    checked_wait_for_place,
    did_you_mean,
    not_allowed,
    refusal,
)
from runninghub_async.http.redaction import Redactor
from runninghub_async.models.budgets import Budget, amount_in, checked_budget
from runninghub_async.models.usage import positive
from runninghub_async.quoting import plain
from runninghub_async.settings import OnCancel, Settings, checked_on_cancel
from runninghub_async.values import UNSET, Account, Unset


@frozen(kw_only=True)
class InForce:
    """What counts for a call: its own options, and the client's settings where it has none.

    Attributes:
        timeout: seconds for the whole call; ``None`` is no limit.
        webhook_url: where the service posts the outcome.
        account: who pays; ``None`` is whichever account has room first.
        on_cancel: what becomes of the task when whoever awaits it is cancelled.
        wait_for_place: whether, or for how many seconds, the call stands in line.
        tags: what is told of it wherever it is spoken of.
        max_cost: what budgets expect it to cost, where that was given.
    """

    timeout: float | None
    webhook_url: str | None
    account: Account | None
    on_cancel: OnCancel
    wait_for_place: bool | float
    tags: Mapping[str, str]
    max_cost: Budget | None = None


@frozen(kw_only=True)
class CallOptions:
    """What was given to one call by :meth:`Call.with_options` and :meth:`Call.tagged`."""

    timeout: float | Unset | None = UNSET
    webhook_url: str | None = None
    account: str | None = None
    on_cancel: OnCancel | None = None
    wait_for_place: bool | float | None = None
    max_cost: str | None = None
    tags: Mapping[str, str] = field(factory=dict, hash=False)

    def changed(self, given: Mapping[str, Any]) -> CallOptions:
        """These options with others in their place, checked.

        Raises:
            InvalidParameterError: there is no such option, or a value is not allowed.
        """
        if not given:
            return self
        for name, value in given.items():
            if name not in _CHECKS:
                raise refusal(
                    f"options.{plain(name, None)}",
                    "is no option of a call",
                    ", ".join(_CHECKS),
                    value=value,
                    hint=did_you_mean(name, _CHECKS),
                )
            if value is not None and value is not UNSET:
                _CHECKS[name](name, value)
        changes = {k: v for k, v in given.items() if v is not UNSET}
        if not changes:
            return self
        if isinstance(cost := changes.get("max_cost"), Budget):
            changes["max_cost"] = f"{cost.amount:f}{cost.currency}"
        return evolve(self, **changes)

    def over(self, settings: Settings) -> InForce:
        """What counts with these options at a client with these settings.

        Raises:
            InvalidParameterError: the client has no such account, or a tag has a key in it.
        """
        if self.tags:
            _check_for_keys(self.tags, settings)
        return InForce(
            timeout=settings.timeout if isinstance(self.timeout, Unset) else self.timeout,
            webhook_url=self.webhook_url or settings.webhook_url,
            account=None if self.account is None else settings.account(self.account),
            on_cancel=self.on_cancel or settings.on_cancel,
            wait_for_place=(
                settings.wait_for_place if self.wait_for_place is None else self.wait_for_place
            ),
            tags=self.tags,
            max_cost=None if self.max_cost is None else amount_in(self.max_cost),
        )

    def to_dict(self) -> dict[str, Any]:
        """Those that were given, as they stand in a text form."""
        defaults = {each.name: each.default for each in fields(CallOptions)}
        given = {k: v for k, v in asdict(self).items() if v is not defaults[k]}
        tags = given.pop(TAGS_FIELD)
        form = {OPTIONS_FIELD: given, TAGS_FIELD: tags}
        return {name: value for name, value in form.items() if value}


NO_OPTIONS = CallOptions()
OPTIONS_FIELD = "options"
"""Where options stand in a text form."""
NOT_ASKED_FOR = frozenset({OPTIONS_FIELD, TAGS_FIELD})
"""The fields of a text form that say nothing of what is asked for: the same call with others is the
same job."""


def _checked_label(name: str, value: Any) -> str:
    """The label of an account; whether the client has it, only the client knows."""
    if isinstance(value, str) and value:
        return value
    raise not_allowed(name, value, "the label of an account, such as Task.account tells")


def _checked_cost(name: str, value: Any) -> Budget:
    """What a call may cost, above zero."""
    cost = checked_budget(name, value)
    if positive(cost.amount) is None:
        raise not_allowed(name, value, "an amount above zero with its currency, such as 30coins")
    return cost


_CHECKS: dict[str, Callable[[str, Any], object]] = {
    "timeout": checked_timeout,
    "webhook_url": checked_address,
    "account": _checked_label,
    "on_cancel": checked_on_cancel,
    "wait_for_place": checked_wait_for_place,
    "max_cost": _checked_cost,
}


def options_in(form: Any) -> CallOptions:
    """The options that stand in a call's text form, tags among them.

    Raises:
        InvalidParameterError: they are no object, or one of them is not allowed.
    """
    tags = tags_in(form)
    options = evolve(NO_OPTIONS, tags=tags) if tags else NO_OPTIONS
    given = form.get(OPTIONS_FIELD) if isinstance(form, Mapping) else None
    if given is None:
        return options
    if not isinstance(given, Mapping):
        raise not_allowed(OPTIONS_FIELD, given, f"an object with some of {', '.join(_CHECKS)}")
    return options.changed(given)


def _check_for_keys(tags: Mapping[str, str], settings: Settings) -> None:
    """Tags are shown everywhere, and the key nowhere."""
    redactor = Redactor(settings.accounts)
    for name, value in tags.items():
        if redactor.text(value) != value or redactor.text(name) != name:
            raise refusal(
                TAGS_FIELD,
                "has an API key in it",
                hint="Tags are shown in logs, events and results; they are no place for secrets.",
            )
