"""Still pictures: the request's own, or a landscape, with the prompt on it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from runninghub_async.sandbox.media.lettering import caption
from runninghub_async.sandbox.media.pictures import opened, side_by_side, size_of
from runninghub_async.sandbox.media.scene import (
    SMALL,
    Scene,
    Size,
    asked_square,
    bounded,
    following,
    of_area,
)
from runninghub_async.sandbox.media.scenery import Landscape, graded

_PAINTED = 2048
"""The longer side that is painted; what is to be larger is enlarged."""
_MOST = 8192
"""A picture has at most as many pixels as a square of this side."""
_LONGEST = {"webp": 16_383}
_FACTOR = re.compile(r"(\d{1,2})x?")
_FORMATS = {"png": "PNG", "jpg": "JPEG", "webp": "WEBP", "tiff": "TIFF"}
_XMP_TAG = 700  # of TIFF
_MOST_NOTED = 10_000
"""Characters of a prompt that are noted in XMP, of which a JPEG takes 64 KB."""
_XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/">\
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">\
<dc:identifier>{task_id}</dc:identifier>\
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{prompt}</rdf:li></rdf:Alt></dc:description>\
</rdf:Description></rdf:RDF></x:xmpmeta>"""


def write_image(scene: Scene, target: Path, *, small: bool = False) -> None:
    """Write a picture for ``scene``; a small one has the shape that was asked for."""
    save_picture(painted(scene, small=small), scene, target)


def painted(scene: Scene, *, small: bool = False) -> Image.Image:
    """The picture, with the request's prompt on it."""
    pictures = opened(scene.files)
    whole = _size(scene, pictures)
    size = bounded(whole, SMALL if small else _PAINTED)
    if pictures:
        picture = graded(side_by_side(pictures, size), scene.seed)
    else:
        picture = Landscape(scene.seed, size).view(0.3)
    part = f"  ·  {scene.index + 1} of {scene.count}" if scene.count > 1 else ""
    lettering = caption(size, scene.text, f"{scene.model}{part}")
    picture.paste(lettering, mask=lettering)
    return picture if small else picture.resize(whole, Image.Resampling.BICUBIC)


def save_picture(picture: Image.Image, scene: Scene, target: Path) -> None:
    """Write ``picture`` in the scene's format, with prompt and task in its metadata."""
    written = {"prompt": scene.text} if scene.notes is None else scene.notes
    options: dict[str, Any]
    if scene.ending == "png":
        notes = PngInfo()
        for name, text in {**written, "task": scene.task_id}.items():
            notes.add_itxt(name, text)
        options = {"pnginfo": notes, "compress_level": 4}
    else:
        is_lossless = "lossless" in str(scene.settings.get("outputFormat"))  # of WebP alone
        xmp = _xmp(scene.task_id, written.get("prompt", ""))
        options = {"quality": 90, "lossless": is_lossless, "xmp": xmp}
        if scene.ending == "tiff":
            options = {"compression": "tiff_adobe_deflate", "tiffinfo": {_XMP_TAG: xmp}}
    picture.save(target, _FORMATS[scene.ending], **options)


def _xmp(task_id: str, prompt: str) -> bytes:
    readable = "".join(c for c in prompt[:_MOST_NOTED] if c.isprintable() or c in "\t\n\r")
    return _XMP.format(task_id=task_id, prompt=escape(readable)).encode()


def _size(scene: Scene, pictures: list[Image.Image]) -> Size:
    """The size that was asked for, within what the format and this machine can take."""
    asked = scene.settings
    factor = _FACTOR.fullmatch(str(asked.get("scale") or asked.get("upscale") or ""))
    if scene.size is not None:
        size = scene.size
    elif pictures and factor and (given := size_of(scene.files)):
        size = given[0] * int(factor[1]), given[1] * int(factor[1])
    else:
        size = following(pictures[0].size if pictures else (1, 1), asked_square(asked))
    if size[0] * size[1] > _MOST * _MOST:
        size = of_area(size, _MOST)
    return bounded(size, _LONGEST.get(scene.ending, 32_000))
