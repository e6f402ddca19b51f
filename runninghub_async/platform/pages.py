"""Lists that come page by page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any

from runninghub_async.checks import not_allowed
from runninghub_async.http import wire
from runninghub_async.values import Account

if TYPE_CHECKING:
    from runninghub_async.http.api import Api

Page = list[wire.Fields]


async def numbered_pages(
    api: Api, account: Account, path: str, body: Mapping[str, Any], size: int
) -> AsyncIterator[Page]:
    """Pages of ``{records, current, size, total, pages, hasNext}``."""
    number, last = 1, False
    while not last:
        data = await api.call_v2(account, path, {**body, "current": number, "size": size})
        page = wire.Fields(data)
        records = list(page.items("records"))
        yield records
        pages = page.count("pages")
        if page.raw.get("hasNext") is not None:
            last = not page.flag("hasNext")
        else:
            last = number >= pages if pages is not None else len(records) < size
        number += 1


async def counted_pages(
    api: Api, account: Account, path: str, body: Mapping[str, Any], size: int
) -> AsyncIterator[Page]:
    """Pages of ``{items, totalCount}``."""
    number, seen, last = 1, 0, False
    while not last:
        asked = {**body, "pageNumber": number, "pageSize": size}
        page = wire.Fields(await api.call_v2(account, path, asked))
        items = list(page.items("items"))
        yield items
        seen += len(items)
        total = page.count("totalCount")
        last = seen >= total if total is not None else len(items) < size
        number += 1


async def every_record(pages: AsyncIterator[Page]) -> AsyncIterator[wire.Fields]:
    """The records of all pages.  An empty page is the last, and so is one that comes again."""
    before: list[Mapping[str, Any]] = []
    async for page in pages:
        content = [record.raw for record in page]
        if not content or content == before:
            return
        before = content
        for record in page:
            yield record


def checked_page_size(value: int, most: int) -> int:
    """How many records to read at once.

    Raises:
        InvalidParameterError: less than 1, or more than the service gives.
    """
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= most:
        return value
    raise not_allowed("page_size", value, f"a whole number from 1 to {most}")
