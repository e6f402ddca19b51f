"""Still pictures: the request's own, or a landscape, with the prompt on it."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from runninghub_async.sandbox.media.lettering import caption
from runninghub_async.sandbox.media.pictures import opened, side_by_side
from runninghub_async.sandbox.media.scene import Scene, Size, bounded, scaled
from runninghub_async.sandbox.media.scenery import Landscape, graded

_LONGEST = 1024
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


def write_image(scene: Scene, target: Path) -> None:
    """Write a picture for ``scene``."""
    save_picture(painted(scene), scene, target)


def painted(scene: Scene) -> Image.Image:
    """The picture, with the request's prompt on it."""
    pictures = opened(scene.files)
    size = _size(scene, pictures)
    if pictures:
        picture = graded(side_by_side(pictures, size), scene.seed)
    else:
        picture = Landscape(scene.seed, size).view(0.3)
    part = f"  ·  {scene.index + 1} of {scene.count}" if scene.count > 1 else ""
    lettering = caption(size, scene.text, f"{scene.model}{part}")
    picture.paste(lettering, mask=lettering)
    return picture


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
    if scene.size is not None:
        return bounded(scene.size, _LONGEST)
    return scaled(pictures[0].size if pictures else (1, 1), _LONGEST)
