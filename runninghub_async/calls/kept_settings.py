"""What a result was made with, as a small JSON beside its file: ``NAME.settings.json``.

It has what makes the same again, and nothing that lets anyone in: no key, no password, no address
of a webhook, no link's query.
"""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Callable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from attrs import evolve

from runninghub_async import __version__
from runninghub_async.calls.chain_forms import form_of
from runninghub_async.calls.options import NOT_ASKED_FOR
from runninghub_async.calls.submission import Submission
from runninghub_async.http.redaction import Redactor, is_secret, without_signatures
from runninghub_async.json_values import plain_value
from runninghub_async.models.media import LocalMedia, path_text
from runninghub_async.models.usage import Usage
from runninghub_async.stores.store import SavedFile, Store

SUFFIX = ".settings.json"
MARK = "runninghub_settings"
"""Says that a file is one of these, and of which form."""
FORM = 1
NOT_KEPT = "(not kept)"
Asked = Callable[[], dict[str, Any]]
"""Gives what a task was asked for.  Blocking: it reads the files that went into it."""


def asked_for(behind: Submission, redactor: Redactor) -> dict[str, Any]:
    """What a call asked for, as the settings have it.  Blocking."""
    order = behind.order.with_media(_as_it_is_kept)
    form = {n: v for n, v in form_of(behind, order).items() if n not in NOT_ASKED_FOR}
    if order.token is not None and isinstance(form.get("params"), dict):
        # With it the service would give the same task again.
        form["params"] = {n: v for n, v in form["params"].items() if v != order.token}
    left_out: list[str] = []
    call = plain_value(_without_secrets(form, "", redactor, left_out))
    seeds = {place: value for place, value in places_in(call) if _is_seed(place)}
    return {
        "call": call,
        "seeds": seeds,
        "inputs": [_described(media) for media in order.media() if isinstance(media.source, Path)],
        "left_out": left_out,
    }


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


def _without_secrets(value: Any, place: str, redactor: Redactor, left_out: list[str]) -> Any:
    if isinstance(value, Mapping):
        kept = {}
        for name, part in value.items():
            inner = f"{place}.{name}" if place else str(name)
            if part and is_secret(str(name)):
                left_out.append(inner)
                kept[name] = NOT_KEPT
            else:
                kept[name] = _without_secrets(part, inner, redactor, left_out)
        return kept
    if isinstance(value, list):
        return [
            _without_secrets(part, f"{place}[{number}]", redactor, left_out)
            for number, part in enumerate(value)
        ]
    if not isinstance(value, str):
        return value
    is_content = value.startswith("data:")
    text = NOT_KEPT if is_content else redactor.text(without_signatures(value))
    if text != value:
        left_out.append(place)
    return text


def _as_it_is_kept(media: LocalMedia) -> LocalMedia:
    """A file by where it is; what is no file of the disk is not kept."""
    source = media.source.absolute() if isinstance(media.source, Path) else b""
    return evolve(media, source=source)


def _described(media: LocalMedia) -> dict[str, Any]:
    assert isinstance(media.source, Path)
    try:
        digest = media.digest()
    except OSError:  # gone since it was sent
        digest = None
    return {"file": path_text(media.source), "sha256": digest, "size": media.size}


def _is_seed(place: str) -> bool:
    return place.rpartition(".")[2].lower().endswith("seed")


async def _whole(content: bytes) -> AsyncGenerator[bytes]:
    yield content
