"""AI apps as the service describes them, remembered for some minutes."""

from __future__ import annotations

import time
from typing import Any
from weakref import WeakKeyDictionary

from runninghub_async import errors
from runninghub_async.engine.runtime import Runtime
from runninghub_async.http import wire
from runninghub_async.platform.app_fields import App, AppCover, app_field
from runninghub_async.platform.refusals import put_in_front
from runninghub_async.values import Account

_REMEMBERED_SECONDS = 300.0
_known: WeakKeyDictionary[Runtime, dict[str, tuple[App, float]]] = WeakKeyDictionary()
"""What each client has read, and until when that counts."""


async def remembered_app(
    runtime: Runtime, account: Account, webapp_id: str, fresh: bool = False
) -> App:
    """An app as it was described some minutes ago at most; read anew where ``fresh``.

    Raises:
        APIError, ConnectionFailedError: it could not be read.
    """
    known = _known.setdefault(runtime, {})
    app, until = known.get(webapp_id, (None, 0.0))
    if app is None or fresh or time.monotonic() >= until:
        app = await _read(runtime, account, webapp_id)
        known[webapp_id] = (app, time.monotonic() + _REMEMBERED_SECONDS)
    return app


async def _read(runtime: Runtime, account: Account, webapp_id: str) -> App:
    query = {"webappId": webapp_id}
    try:
        data = await runtime.api.get_v1(account, "/api/webapp/apiCallDemo", query)
    except errors.RunningHubError as error:
        put_in_front(f"AI app {webapp_id}", error)
        raise error from None
    return app_from(webapp_id, data)


def app_from(webapp_id: str, data: Any) -> App:
    """An app as the service describes it."""
    record = wire.Fields(data)
    counts = record.fields("statisticsInfo")
    return App(
        id=webapp_id,
        name=record.text("webappName"),
        fields=tuple(
            app_field(each)
            for each in record.items("nodeInfoList")
            if each.text("nodeId") and each.text("fieldName")
        ),
        encrypted=record.flag("accessEncrypted"),
        likes=counts.count("likeCount"),
        downloads=counts.count("downloadCount"),
        uses=counts.count("useCount"),
        views=counts.count("pv"),
        collects=counts.count("collectCount"),
        covers=tuple(
            AppCover(
                url=cover.text("url"),
                thumbnail_url=cover.text("thumbnailUri"),
                width=cover.count("imageWidth"),
                height=cover.count("imageHeight"),
            )
            for cover in record.items("covers")
        ),
        tags=tuple(tag.text("nameEn", "name") for tag in record.items("tags")),
        # The sample request shows how to send a key.
        raw={name: value for name, value in record.raw.items() if name not in ("curl", "url")},
    )
