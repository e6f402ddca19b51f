"""``rh.price_preview``: what a model call would cost now, asked of the service."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, cast

from attrs import field, frozen

from runninghub_async import errors
from runninghub_async.calls.call import Call, submission_of
from runninghub_async.calls.model_orders import ModelOrder
from runninghub_async.calls.orders import Order
from runninghub_async.calls.payable import Payable
from runninghub_async.calls.requests import request_of
from runninghub_async.checks import not_allowed, refusal
from runninghub_async.engine.runtime import Runtime
from runninghub_async.http import wire
from runninghub_async.logs import logger
from runninghub_async.models.prices import Price
from runninghub_async.models.records import Site
from runninghub_async.models.usage import positive
from runninghub_async.platform.recipe_orders import RecipeOrder
from runninghub_async.values import Account

_MODEL_ROOT = "/openapi/v2/"


@frozen(kw_only=True)
class PricePreview:
    """What a call would cost.

    Attributes:
        amount: in ``currency``, as the service tells it; ``None`` where it does not.
        currency: ``CNY`` or ``USD``; ``None`` where it is not told.
        text: the price as the site words it, in English where there is English.
        is_free: this call would cost nothing.
        has_free_limit: the model has a number of free calls.
        free_limit: how many, where it is told.
        free_left: how many of them are left, where it is told.
        site: the client's site, where that is known.
        as_of: the day it was asked for, ``YYYY-MM-DD`` in UTC.
        raw: the service's answer.
    """

    amount: Decimal | None
    currency: str | None
    text: str
    is_free: bool
    has_free_limit: bool
    free_limit: int | None
    free_left: int | None
    as_of: str
    site: Site | None = None
    raw: Mapping[str, Any] = field(repr=False)

    @property
    def price(self) -> Price | None:
        """What this one call costs, in the form of :meth:`Call.price`; ``None`` where unknown."""
        if self.is_free and self.currency is not None:
            return self._price(Decimal(0), self.currency)
        return self.usual_price

    @property
    def usual_price(self) -> Price | None:
        """What such a call costs when it is not free; ``None`` where unknown.

        Free is one call, not the next: for those to come this is the price.  Zero and less
        tell nothing.
        """
        amount = positive(self.amount)
        if amount is None or self.currency is None:
            return None
        return self._price(amount, self.currency)

    def _price(self, amount: Decimal, currency: str) -> Price:
        return Price(
            amount=amount,
            currency=currency,
            site=self.site,
            as_of=self.as_of,
            basis="price preview",
        )


async def price_preview(runtime: Runtime, call: Call) -> PricePreview:
    """See :meth:`RunningHub.price_preview`."""
    if not isinstance(call, Call):
        raise not_allowed("call", call, "a call of a model")
    behind = submission_of(call)
    order = _model_order(behind.order)
    if behind.inputs is not None:
        if not behind.inputs.are_there:
            raise refusal(
                "call",
                f"takes outputs of {' and '.join(o.name for o in behind.origins)}, which are not"
                " there yet; the service tells the price of what is complete",
                "a call whose inputs are there",
                value=order.name,
                hint="Have those made first. What is published is known without that.",
            )
        order = cast(ModelOrder, await behind.inputs.placed(order, runtime.downloads))
    return await _preview(runtime, order, behind.in_force.account)


def _model_order(order: Order) -> ModelOrder:
    """What the service can tell the price of."""
    sent = order.sent if isinstance(order, RecipeOrder) else order
    if isinstance(sent, ModelOrder):
        return sent
    raise refusal(
        "call", f"is {sent.name}, which has no price preview", "a model call", value=sent.name
    )


async def _preview(runtime: Runtime, order: ModelOrder, account: Account | None) -> PricePreview:
    asked = await request_of(runtime, order, account=account)
    model = order.path.removeprefix(_MODEL_ROOT)
    path = f"{_MODEL_ROOT}price-preview/{model}"
    asker = account or runtime.accounts.first
    answer = wire.Fields(await runtime.api.call_flat(asker, path, asked.body))
    if not _tells(answer):
        raw, answer = answer.raw, answer.fields("data")  # some answers stand in an envelope
        if not _tells(answer):
            raise errors.ServerError(
                f"The answer about the price of {order.name} tells neither a price nor that it is"
                " free.",
                endpoint=path,
                raw=raw,
            )
    return PricePreview(
        amount=answer.amount("estimatedPrice"),
        currency=answer.text("currency").strip().upper() or None,
        text=answer.text("priceTextEn", "priceText"),
        is_free=answer.flag("isFreeThisCall"),
        has_free_limit=answer.flag("freeLimit"),
        free_limit=answer.count("freeLimitCount"),
        free_left=answer.count("remainingFreeLimitCount"),
        as_of=datetime.now(UTC).date().isoformat(),
        site=runtime.settings.site,
        raw=answer.raw,
    )


async def live_price(runtime: Runtime, behind: Payable) -> Price | None:
    """What calls like this one cost now, where that is told; a free one, what it costs else.

    Raises:
        AuthenticationError: the key may not ask.
        ConnectionFailedError: the service is not reached.
    """
    try:
        order = _model_order(behind.complete)
        return (await _preview(runtime, order, behind.in_force.account)).usual_price
    except (errors.APIError, errors.InvalidParameterError) as error:
        if isinstance(error, errors.AuthenticationError):
            raise
        logger.info("no live price of %s: %s", behind.complete.name, error)
        return None


def _tells(answer: wire.Fields) -> bool:
    """Whether it says anything about what a call costs."""
    is_told = answer.amount("estimatedPrice") is not None or answer.flag("isFreeThisCall")
    return is_told or bool(answer.text("priceTextEn", "priceText").strip())
