"""A small picture of a file that nobody vouches for: an image, a film or a sound.

Loaded only where thumbnails are made: it needs the extra ``[report]``.
"""

from __future__ import annotations

import io
from array import array
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

import av
from attrs import frozen
from av.container import InputContainer
from av.error import FFmpegError
from PIL import Image, ImageCms, ImageDraw, ImageOps

from runninghub_async.models.records import OutputKind

T = TypeVar("T")

_QUALITY = 72
_MOST_PIXELS = 160_000_000
"""What is unpacked at once; a picture with more is shown as it is."""
_FRAME_AT = 0.5
"""Seconds into a film, whose very first frame is often black."""
_MOST_FRAMES = 45
_MOST_PACKETS = 60_000
_SAMPLES_A_SECOND = 8000
_SAMPLES_A_PEAK = 80
_WAVE = (480, 120)
_WAVE_COLOUR = (110, 132, 190, 255)
# No EPS, which would be run by another program, and none that services do not make.
_PICTURES = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "DIB", "TIFF", "AVIF", "ICO", "JPEG2000", "MPO",
             "PPM", "PSD", "QOI", "TGA")  # fmt: skip
# No lists of other files, which would be opened as well.
_FORMATS = (
    "mov,mp4,m4a,3gp,matroska,webm,avi,mpeg,mpegts,flv,gif,ogg"
    ",mp3,wav,flac,aac,aiff,w64,amr,asf,caf"
)
_OPENING = {"format_whitelist": _FORMATS, "protocol_whitelist": "none"}


@frozen
class Picture:
    """A small picture, as WebP, and what is known of what it shows."""

    content: bytes
    size: tuple[int, int] | None = None
    """Width and height of the original, upright."""
    seconds: float | None = None


def picture_of(path: Path, kind: OutputKind, *, longest: int) -> Picture | None:
    """The picture of a file of this kind; ``None`` where it has none.  Blocking.

    No side of it has more pixels than ``longest``; a sound's curve has a size of its own.
    """
    try:
        match kind:
            case "image":
                return _of_image(path, longest)
            case "video":
                return _of_film(path, longest)
            case "audio":
                return _of_sound(path)
    except MemoryError:
        return None
    except Exception:  # whatever a broken or hostile file makes these libraries raise
        return None
    return None


def _of_image(path: Path, longest: int) -> Picture | None:
    with Image.open(path, formats=_PICTURES) as image:
        if image.width * image.height > _MOST_PIXELS and image.format != "JPEG":
            return None
        original = image.size
        image.draft("RGB", (longest, longest))  # a JPEG is unpacked smaller, and faster
        turned = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
        small = _eight_bit(image)
        small.thumbnail((longest, longest), Image.Resampling.BICUBIC, reducing_gap=1.5)
        small = ImageOps.exif_transpose(_in_srgb(small, image.info.get("icc_profile")))
        return Picture(_webp(small), (original[1], original[0]) if turned else original)


def _of_film(path: Path, longest: int) -> Picture | None:
    with _opened(path) as container:
        stream = container.streams.video[0]
        width, height = stream.codec_context.width, stream.codec_context.height
        if width * height > _MOST_PIXELS:
            return None
        if (frame := _frame_of(_until_broken(container.decode(stream)))) is None:
            return None
        small: Image.Image = frame.to_image()  # type: ignore[no-untyped-call]
        small.thumbnail((longest, longest), Image.Resampling.BICUBIC, reducing_gap=1.5)
        return Picture(_webp(small), (frame.width, frame.height), _seconds(container))


def _frame_of(frames: Iterator[av.VideoFrame]) -> av.VideoFrame | None:
    """The one that shows what the film is about: not the very first."""
    frame = None
    for number, frame in enumerate(frames):
        if (frame.time or 0) >= _FRAME_AT or number == _MOST_FRAMES:
            break
    return frame


def _of_sound(path: Path) -> Picture | None:
    with _opened(path) as container:
        peaks = list(_peaks(container))
        if not peaks:
            return None
        seconds = _seconds(container)
        return Picture(_webp(_drawn(peaks)), None, seconds or len(peaks) / _PEAKS_A_SECOND)


_PEAKS_A_SECOND = _SAMPLES_A_SECOND / _SAMPLES_A_PEAK


@contextmanager
def _opened(path: Path) -> Iterator[InputContainer]:
    with path.open("rb") as file, av.open(file, "r", options=_OPENING) as container:
        yield container


def _until_broken(frames: Iterator[T]) -> Iterator[T]:
    """What can be read of a file whose end is missing, or something else."""
    with suppress(FFmpegError):
        yield from frames


def _peaks(container: InputContainer) -> Iterator[int]:
    """How loud it is, a hundred times a second."""
    resampler = av.AudioResampler("s16", "mono", _SAMPLES_A_SECOND)
    waiting = array("h")
    for number, frame in enumerate(_until_broken(container.decode(audio=0))):
        if number == _MOST_PACKETS:
            break
        for part in resampler.resample(frame):
            waiting.frombytes(bytes(part.planes[0])[: part.samples * 2])
        whole = len(waiting) - len(waiting) % _SAMPLES_A_PEAK
        for start in range(0, whole, _SAMPLES_A_PEAK):
            some = waiting[start : start + _SAMPLES_A_PEAK]
            yield max(max(some), -min(some))
        del waiting[:whole]


def _drawn(peaks: list[int]) -> Image.Image:
    """The curve of a sound: a bar for every other column."""
    width, height = _WAVE
    picture = Image.new("RGBA", _WAVE, (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    loudest = max(*peaks, 1)
    bars = width // 3
    for bar in range(bars):
        start = bar * len(peaks) // bars
        some = peaks[start : max(start + 1, (bar + 1) * len(peaks) // bars)]
        half = max(1, round(max(some) / loudest * (height / 2 - 4)))
        x = bar * 3
        draw.rectangle((x, height // 2 - half, x + 1, height // 2 + half), fill=_WAVE_COLOUR)
    return picture


def _seconds(container: InputContainer) -> float | None:
    duration = container.duration
    return duration / av.time_base if duration is not None and duration > 0 else None


def _eight_bit(image: Image.Image) -> Image.Image:
    """A picture in a mode that all of Pillow takes; of sixteen bits the upper eight."""
    if image.mode in ("RGB", "RGBA", "L", "LA", "CMYK"):
        image.load()
        return image
    if image.mode == "F" or image.mode.startswith("I"):
        whole = image.convert("I") if image.mode != "F" else image
        low, high = whole.getextrema()
        if isinstance(high, (int, float)) and isinstance(low, (int, float)) and high > low:
            reach = 65535 if image.mode != "F" and 255 < high <= 65535 else high - min(low, 0)
            start = 0 if low >= 0 else low
            return whole.point(lambda value: value * (255 / reach) - start * 255 / reach).convert(
                "L"
            )
        return whole.convert("L")
    if image.mode == "P" and "transparency" not in image.info:
        return image.convert("RGB")
    return image.convert("RGBA" if image.mode in ("P", "PA", "La", "RGBa") else "RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours that a screen shows."""
    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        try:
            given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            mode = "RGBA" if image.mode == "RGBA" else "RGB"
            shown = ImageCms.profileToProfile(image, given, _SRGB, outputMode=mode)
            return shown or image
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass  # a profile of something else
    return image.convert("RGB") if image.mode == "CMYK" else image


_SRGB = ImageCms.createProfile("sRGB")


def _webp(image: Image.Image) -> bytes:
    shown = (
        image
        if image.mode in ("RGB", "RGBA")
        else image.convert("RGBA" if "A" in image.mode else "RGB")
    )
    written = io.BytesIO()
    shown.save(written, "WEBP", quality=_QUALITY, method=1, exif=b"", icc_profile=b"", xmp=b"")
    return written.getvalue()
