"""What a call asked for, as settings beside its results tell it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import evolve

from runninghub_async.calls.chain_forms import form_of
from runninghub_async.calls.kept_settings import places_in
from runninghub_async.calls.options import NOT_ASKED_FOR
from runninghub_async.calls.submission import Submission
from runninghub_async.http.redaction import Redactor, is_secret, without_signatures
from runninghub_async.json_values import plain_value
from runninghub_async.models.media import LocalMedia, path_text

NOT_KEPT = "(not kept)"


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
