"""What a socket sends beside its true messages: previews, and what nobody can make sense of."""

from __future__ import annotations

import itertools
import struct
from collections.abc import Iterator
from io import BytesIO

from runninghub_async.sandbox.answers import Body
from runninghub_async.sandbox.encoding import dumps
from runninghub_async.sandbox.socket_steps import PictureForm

_PREVIEW, _TEXT, _PREVIEW_WITH_METADATA = 1, 3, 4
"""ComfyUI's numbers for binary messages."""
_FORMS: dict[PictureForm, int] = {"jpeg": 1, "png": 2}
_SIDE = 64


def preview(node_id: str, prompt_id: str, share: float, form: PictureForm, *, named: bool) -> bytes:
    """The binary message that shows a picture of which so much is done.

    Args:
        node_id: of the sampler.
        prompt_id: of the task.
        share: from 0 to 1.
        form: of the picture.
        named: with the metadata that the newer form has.
    """
    picture = _picture(share, form)
    if not named:
        return struct.pack(">II", _PREVIEW, _FORMS[form]) + picture
    about = {"node_id": node_id, "display_node_id": node_id, "real_node_id": node_id}
    metadata = dumps({**about, "prompt_id": prompt_id, "image_type": f"image/{form}"})
    return struct.pack(">II", _PREVIEW_WITH_METADATA, len(metadata)) + metadata + picture


def _picture(share: float, form: PictureForm) -> bytes:
    """A square that fills from its left."""
    from PIL import Image  # most sockets show none

    square = Image.new("RGB", (_SIDE, _SIDE), "#202830")
    square.paste((240, 150, 60), (0, 0, max(1, round(_SIDE * share)), _SIDE))
    file = BytesIO()
    square.save(file, form)
    return file.getvalue()


def garbage(prompt_id: str) -> Iterator[str | bytes]:
    """Endless messages that make no sense, or lie, about a prompt and others."""
    both = itertools.zip_longest(map(_as_text, _lies(prompt_id)), _rubbish())
    return itertools.cycle([each for pair in both for each in pair if each is not None])


def _rubbish() -> list[str | bytes]:
    return [
        '{"type": "progr',
        "",
        "executing",
        "[]",
        "null",
        '{"type": 7, "data": []}',
        '{"type": "executing"}',
        '{"type": "progress", "data": {"value": "x", "max": null, "node": {}}}',
        '{"type": "progress", "data": {"value": 1e999, "max": -1, "node": "3"}}',
        '{"data": ' * 5_000 + "1" + "}" * 5_000,
        "x" * 300_000,
        b"",
        b"\x00\x00\x01",
        struct.pack(">II", _PREVIEW, 99) + b"no picture",
        struct.pack(">II", _PREVIEW, 1),
        struct.pack(">II", _PREVIEW_WITH_METADATA, 2**31) + b"{}",
        struct.pack(">II", _PREVIEW_WITH_METADATA, 2) + b"[]",
        struct.pack(">II", _TEXT, 1) + b"3nearly there",
        struct.pack(">I", 4_000_000_000) + b"\xff" * 20,
        b'{"type": "status", "data": {"status": {"exec_info": {"queue_remaining": 1}}}}',
    ]


def _lies(prompt_id: str) -> Iterator[Body]:
    other = {"prompt_id": "2013999999999999999"}
    this = {"prompt_id": prompt_id}
    yield {"type": "progress", "data": {"value": 900, "max": 3, "node": "3", **this}}
    yield {"type": "progress", "data": {"value": -4, "max": 0, "node": "3", **this}}
    yield {"type": "executing", "data": {"node": "no such node", **this}}
    yield {"type": "executing", "data": {"node": "3", **other}}
    yield {"type": "executed", "data": {"node": "3", "output": "none", **this}}
    yield {"type": "execution_success", "data": this}
    yield {"type": "execution_success", "data": other}
    yield {"type": "execution_error", "data": {"node_id": "3", **this}}
    yield {"type": "executing", "data": {"node": None, **this}}


def _as_text(body: Body) -> str:
    return dumps(body).decode()
