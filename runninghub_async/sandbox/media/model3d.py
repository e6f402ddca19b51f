"""3D models: a cube that wears the request's picture, as a GLB file."""

from __future__ import annotations

import io
import json
import struct
from pathlib import Path

from attrs import evolve

from runninghub_async.sandbox.media.image import painted
from runninghub_async.sandbox.media.scene import Scene

_TEXTURE_SIZE = (512, 512)
_ARRAY_BUFFER, _ELEMENT_BUFFER = 34962, 34963
_FLOAT, _UNSIGNED_SHORT = 5126, 5123

# Each side of the cube: where it faces, and the directions of right and up on it.
_SIDES = (
    ((0, 0, 1), (1, 0, 0), (0, 1, 0)),
    ((0, 0, -1), (-1, 0, 0), (0, 1, 0)),
    ((1, 0, 0), (0, 0, -1), (0, 1, 0)),
    ((-1, 0, 0), (0, 0, 1), (0, 1, 0)),
    ((0, 1, 0), (1, 0, 0), (0, 0, -1)),
    ((0, -1, 0), (1, 0, 0), (0, 0, 1)),
)
_CORNERS = ((-1, -1), (1, -1), (1, 1), (-1, 1))


def write_model(scene: Scene, target: Path) -> None:
    """Write a textured cube for ``scene``."""
    texture = io.BytesIO()
    painted(evolve(scene, size=_TEXTURE_SIZE)).save(texture, "PNG")
    target.write_bytes(_glb(scene, texture.getvalue()))


def _glb(scene: Scene, texture: bytes) -> bytes:
    positions: list[float] = []
    normals: list[float] = []
    places: list[float] = []
    corners: list[int] = []
    for side, (facing, right, up) in enumerate(_SIDES):
        for x, y in _CORNERS:
            positions += (
                (f + x * r + y * u) / 2 for f, r, u in zip(facing, right, up, strict=True)
            )
            normals += facing
            places += ((x + 1) / 2, (1 - y) / 2)
        corners += (side * 4 + corner for corner in (0, 1, 2, 0, 2, 3))

    blocks = (
        struct.pack(f"<{len(positions)}f", *positions),
        struct.pack(f"<{len(normals)}f", *normals),
        struct.pack(f"<{len(places)}f", *places),
        struct.pack(f"<{len(corners)}H", *corners),
        texture,
    )
    views, binary = _laid_out(blocks)
    vertices = len(_SIDES) * len(_CORNERS)
    document = {
        "asset": {"version": "2.0", "generator": "runninghub_async sandbox"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0, "name": scene.model}],
        "meshes": [
            {
                "primitives": [
                    {
                        "attributes": {"POSITION": 0, "NORMAL": 1, "TEXCOORD_0": 2},
                        "indices": 3,
                        "material": 0,
                    }
                ]
            }
        ],
        "materials": [
            {
                "pbrMetallicRoughness": {
                    "baseColorTexture": {"index": 0},
                    "metallicFactor": 0,
                    "roughnessFactor": 0.8,
                }
            }
        ],
        "textures": [{"source": 0}],
        "images": [{"bufferView": 4, "mimeType": "image/png"}],
        "accessors": [
            _accessor(0, _FLOAT, vertices, "VEC3") | {"min": [-0.5] * 3, "max": [0.5] * 3},
            _accessor(1, _FLOAT, vertices, "VEC3"),
            _accessor(2, _FLOAT, vertices, "VEC2"),
            _accessor(3, _UNSIGNED_SHORT, len(corners), "SCALAR"),
        ],
        "bufferViews": views,
        "buffers": [{"byteLength": len(binary)}],
        "extras": {"prompt": scene.text, "taskId": scene.task_id},
    }
    chunks = _chunk(b"JSON", json.dumps(document).encode(), b" ") + _chunk(b"BIN\0", binary, b"\0")
    return struct.pack("<4sII", b"glTF", 2, 12 + len(chunks)) + chunks


def _laid_out(blocks: tuple[bytes, ...]) -> tuple[list[dict[str, int]], bytes]:
    """The blocks one after the other, and where each begins."""
    targets = (_ARRAY_BUFFER, _ARRAY_BUFFER, _ARRAY_BUFFER, _ELEMENT_BUFFER, None)
    views: list[dict[str, int]] = []
    binary = b""
    for block, target in zip(blocks, targets, strict=True):
        view = {"buffer": 0, "byteOffset": len(binary), "byteLength": len(block)}
        views.append(view if target is None else view | {"target": target})
        binary += _padded(block, b"\0")
    return views, binary


def _accessor(view: int, component: int, count: int, shape: str) -> dict[str, object]:
    return {"bufferView": view, "componentType": component, "count": count, "type": shape}


def _chunk(kind: bytes, content: bytes, filler: bytes) -> bytes:
    content = _padded(content, filler)
    return struct.pack("<I4s", len(content), kind) + content


def _padded(content: bytes, filler: bytes) -> bytes:
    return content + filler * (-len(content) % 4)
