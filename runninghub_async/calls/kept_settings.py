"""What a result was made with, as a small JSON beside its file: ``NAME.settings.json``.

It has what makes the same again, and nothing that lets anyone in: no key, no password, no address
of a webhook, no link's query.
"""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from runninghub_async import __version__
from runninghub_async.models.usage import Usage
from runninghub_async.stores.store import SavedFile, Store

SUFFIX = ".settings.json"
MARK = "runninghub_settings"
"""Says that a file is one of these, and of which form."""
FORM = 1


async def keep_beside(
    store: Store,
    file: SavedFile,
    asked: Mapping[str, Any],
    *,
    task_id: str,
    output: int,
    usage: Usage | None,
) -> None:
    """Put the settings beside a file that is complete.

    Raises:
        OSError, StoreError, ConnectionFailedError: as :meth:`Store.publish`.
    """
    total = None if usage is None else usage.total
    told = {
        MARK: FORM,
        "file": file.path.rpartition("/")[2],
        "sha256": file.sha256,
        "task_id": task_id,
        "output": output,
        **asked,
        "cost": None if total is None else {"amount": str(total.amount), "unit": total.currency},
        "seconds": None if usage is None or usage.seconds is None else float(usage.seconds),
        "saved_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "version": __version__,
    }
    content = json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"
    # The name is the file's own, and so this caller's.
    await store.publish(file.path + SUFFIX, _whole(content), replace=True)


def places_in(value: Any, place: str = "") -> Iterator[tuple[str, Any]]:
    """The single values of a form, each with its place, such as ``params.prompt``."""
    if isinstance(value, Mapping):
        for name, part in value.items():
            yield from places_in(part, f"{place}.{name}" if place else str(name))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from places_in(part, f"{place}[{number}]")
    else:
        yield place, value


async def _whole(content: bytes) -> AsyncGenerator[bytes]:
    yield content
