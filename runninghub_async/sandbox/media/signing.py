"""One encoding for all tasks that ask for the same; only the id in it is each one's own.

A file is rendered with a stand-in for the task's id, as long as an id and found nowhere else.
To sign it is to put the id there, which changes no length and no offset in any format.  PCM has
no place for it.
"""

from __future__ import annotations

import hashlib
import zlib

from attrs import evolve

from runninghub_async.sandbox.media.scene import Scene

_ID_LENGTH = 19
_OGG_SUM = slice(22, 26)
"""Where a page of an Ogg file has its checksum."""
_PNG_NOTE = b"iTXttask" + bytes(5)
"""How the note with the id begins in a PNG; the id and a checksum follow."""


def unsigned(scene: Scene) -> Scene:
    """``scene`` for whatever task: the same for all that ask for the same."""
    anyone = repr(evolve(scene, task_id="")).encode(errors="surrogatepass")
    return evolve(scene, task_id=hashlib.sha256(anyone).hexdigest()[:_ID_LENGTH])


def signed(content: bytes, stand_in: str, task_id: str) -> bytes:
    """The file of this task, from one that was rendered with ``stand_in``."""
    old, new = stand_in.encode(), task_id.encode()
    if content.startswith(b"\x89PNG"):
        old, new = _png_note(old), _png_note(new)
    replaced = content.replace(old, new)
    return _with_checksum(replaced, new) if content.startswith(b"OggS") else replaced


def _png_note(task_id: bytes) -> bytes:
    note = _PNG_NOTE + task_id
    return note + zlib.crc32(note).to_bytes(4)


def _with_checksum(content: bytes, noted: bytes) -> bytes:
    """An Ogg file whose page with ``noted`` has the checksum that belongs to it."""
    start = content.rfind(b"OggS", 0, content.index(noted))
    following = content.find(b"OggS", start + 4)
    end = len(content) if following < 0 else following
    page = bytearray(content[start:end])
    page[_OGG_SUM] = bytes(4)
    page[_OGG_SUM] = _ogg_checksum(page).to_bytes(4, "little")
    return content[:start] + page + content[end:]


def _ogg_checksum(page: bytes | bytearray) -> int:
    """CRC-32 as Ogg has it: the bits of each byte the other way round than in zlib's."""
    total = 0
    for byte in page:
        total ^= byte << 24
        for _ in range(8):
            total = (total << 1 ^ 0x04C11DB7 if total & 0x80000000 else total << 1) & 0xFFFFFFFF
    return total
