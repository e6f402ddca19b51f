"""The steps of the film that are done on this machine.

Plain functions: files come as paths.  A parameter ``folder`` is an empty folder for what is
written.
"""

from __future__ import annotations

from pathlib import Path

import av
from PIL import Image, ImageStat


def most_colourful(pictures: list[Path]) -> Path:
    """Of several pictures the one with the strongest colours."""
    return max(pictures, key=_colourfulness)


def _colourfulness(picture: Path) -> float:
    with Image.open(picture) as opened:
        return ImageStat.Stat(opened.convert("HSV").getchannel("S")).mean[0]


def join(film: Path, voice: Path, folder: Path) -> Path:
    """The film with the voice in it.  Neither is encoded anew."""
    target = folder / "film.mp4"
    with av.open(film) as pictures, av.open(voice) as sound, av.open(target, "w") as joined:
        sources = ((pictures, pictures.streams.video[0]), (sound, sound.streams.audio[0]))
        streams = [joined.add_stream_from_template(source) for _, source in sources]
        for (opened, source), stream in zip(sources, streams, strict=True):
            for packet in opened.demux(source):
                if packet.dts is not None:  # the last one is empty
                    packet.stream = stream
                    joined.mux(packet)
    return target


def last_frame(film: Path, folder: Path) -> Path:
    """The picture that a film ends with."""
    target = folder / "last.png"
    with av.open(film) as opened:
        *_, last = opened.decode(video=0)
        last.to_image().save(target)  # type: ignore[no-untyped-call]
    return target
