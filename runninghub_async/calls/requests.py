"""The request that an order makes, once its files are uploaded."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from runninghub_async import errors
from runninghub_async.calls.orders import Order
from runninghub_async.engine.runtime import Runtime
from runninghub_async.http import wire
from runninghub_async.models.media import LocalMedia
from runninghub_async.values import Account

if TYPE_CHECKING:
    from runninghub_async.http.submits import Sent

T = TypeVar("T")


async def request_of(
    runtime: Runtime,
    order: Order,
    *,
    webhook_url: str | None = None,
    lane: object | None = None,
    account: Account | None = None,
) -> Sent:
    """The submit that an order asks for, once its files are uploaded, in turn with other lanes.

    ``account`` is who uploads, where that is not left open.
    """
    from runninghub_async.http.submits import Sent  # aiohttp, which only requests need

    media = order.media()
    answers = await _upload(runtime, media, lane, account) if media else []
    make_body = partial(order.body, dict(zip(media, answers, strict=True)), webhook_url)
    return Sent(
        order.path,
        make_body if order.is_inline else make_body(),
        key_in_body=order.key_in_body,
        token=order.token,
    )


async def _upload(
    runtime: Runtime, media: list[LocalMedia], lane: object | None, account: Account | None
) -> list[wire.UploadAnswer]:
    """Upload with any account that may, unless one is named: a link that one account made works
    for all."""
    while True:
        uploader = account or runtime.accounts.first
        try:
            uploads = [runtime.uploads.upload(uploader, item, lane=lane) for item in media]
            return await side_by_side(uploads)
        except (errors.AuthenticationError, errors.InsufficientBalanceError) as error:
            if not runtime.accounts.put_aside(uploader, error) or account is not None:
                raise


async def side_by_side(work: Iterable[Coroutine[Any, Any, T]]) -> list[T]:
    """What all of it gives; the first failure ends the rest."""
    try:
        async with asyncio.TaskGroup() as group:
            running = [group.create_task(each) for each in work]
    except BaseExceptionGroup as failures:
        first = failures.exceptions[0]
    else:
        return [task.result() for task in running]
    raise first
