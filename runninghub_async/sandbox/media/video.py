"""Films: a slow camera move over the request's picture, or a passage through a landscape."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from random import Random

import av
from PIL import Image

from runninghub_async.sandbox.media.image import save_picture
from runninghub_async.sandbox.media.lettering import caption
from runninghub_async.sandbox.media.pictures import covering, opened
from runninghub_async.sandbox.media.scene import SMALL, Scene, Size, scaled
from runninghub_async.sandbox.media.scenery import Landscape

_LONGEST = 640
_FRAMES_A_SECOND = 15
_SMALL_FRAMES_A_SECOND = 5
_MOST_SECONDS = 3600
_MOST_FRAMES = 150
"""A film of more than ten seconds has fewer frames a second, and costs no more to make."""
_OVERSCAN = 1.3
"""How much larger than the frame a picture is kept, to have something to move over."""
_FADE_SECONDS = 0.8

# Where the camera looks at the beginning and at the end: a zoom and a place in the picture,
# each from 0 (whole picture, left or top) to 1.
_View = tuple[float, float, float]
_MOVES: dict[str, tuple[_View, _View]] = {
    "in": ((0.0, 0.5, 0.5), (1.0, 0.5, 0.3)),
    "out": ((1.0, 0.5, 0.3), (0.0, 0.5, 0.5)),
    "left": ((0.7, 0.9, 0.4), (0.7, 0.1, 0.4)),
    "right": ((0.7, 0.1, 0.4), (0.7, 0.9, 0.4)),
    "up": ((0.7, 0.5, 0.9), (0.7, 0.5, 0.1)),
    "down": ((0.7, 0.5, 0.1), (0.7, 0.5, 0.9)),
}


class Film:
    """The frames of one film."""

    def __init__(self, scene: Scene, *, small: bool) -> None:
        pictures = opened(scene.files)
        self.size = _size(scene, pictures, SMALL if small else _LONGEST)
        seconds = min(max(scene.seconds, 1), _MOST_SECONDS)
        usual_rate = _SMALL_FRAMES_A_SECOND if small else _FRAMES_A_SECOND
        self.frame_count = min(seconds * usual_rate, _MOST_FRAMES)
        self.rate = Fraction(self.frame_count, seconds)
        large = int(self.size[0] * _OVERSCAN), int(self.size[1] * _OVERSCAN)
        self._pictures = [covering(picture, large) for picture in pictures]
        self._landscape = None if pictures else Landscape(scene.seed, self.size)
        self._move = _move(scene)
        lettering = caption(self.size, scene.text, scene.model)
        self._letters_at = lettering.getbbox() or (0, 0, 1, 1)
        self._letters = lettering.crop(self._letters_at)

    def __iter__(self) -> Iterator[Image.Image]:
        return map(self.frame, range(self.frame_count))

    def frame(self, number: int) -> Image.Image:
        """One frame, counted from 0."""
        moment = number / max(self.frame_count - 1, 1)
        frame = self._landscape.view(moment) if self._landscape else self._filmed(moment)
        shown = 1.0 if self._pictures else min(number / self.rate / _FADE_SECONDS, 1.0)
        letters = self._letters.getchannel("A").point(lambda level: int(level * shown))
        frame.paste(self._letters, self._letters_at[:2], letters)
        return frame

    def _filmed(self, moment: float) -> Image.Image:
        """What the camera sees of the pictures, which dissolve into each other."""
        place = moment * (len(self._pictures) - 1)
        first = min(int(place), len(self._pictures) - 1)
        frame = self._seen(self._pictures[first], moment)
        if place > first:
            frame = Image.blend(frame, self._seen(self._pictures[first + 1], moment), place - first)
        return frame

    def _seen(self, picture: Image.Image, moment: float) -> Image.Image:
        eased = moment * moment * (3 - 2 * moment)
        zoom, x, y = (a + (b - a) * eased for a, b in zip(*self._move, strict=True))
        share = 1 - 0.25 * zoom
        width, height = picture.width * share, picture.height * share
        left, top = (picture.width - width) * x, (picture.height - height) * y
        # A box in fractions of a pixel: whole ones would make a slow move jerk.
        box = (left, top, left + width, top + height)
        return picture.resize(self.size, Image.Resampling.BILINEAR, box)


def write_video(scene: Scene, target: Path, *, small: bool = False) -> None:
    """Write an MP4 or MOV (H.264) for ``scene``."""
    film = Film(scene, small=small)
    options = {"movflags": "faststart"}
    with av.open(str(target), "w", format=scene.ending, options=options) as container:
        container.metadata["title"] = scene.text
        container.metadata["comment"] = scene.task_id
        stream = container.add_stream("libx264", rate=film.rate)
        stream.width, stream.height = film.size
        stream.pix_fmt = "yuv420p"
        stream.options = {"preset": "superfast", "crf": "23"}
        stream.codec_context.thread_count = 2  # the bytes depend on it: not the machine's choice
        for number, picture in enumerate(film):
            frame = av.VideoFrame.from_image(picture)  # type: ignore[no-untyped-call]
            frame.pts = number
            frame.time_base = 1 / film.rate
            container.mux(stream.encode(frame))
        container.mux(stream.encode())


def write_last_frame(scene: Scene, target: Path, *, small: bool = False) -> None:
    """Write the film's last frame as a picture."""
    film = Film(scene, small=small)
    save_picture(film.frame(film.frame_count - 1), scene, target)


def _size(scene: Scene, pictures: list[Image.Image], longest: int) -> Size:
    shape = scene.size or (pictures[0].size if pictures else (16, 9))
    width, height = scaled(shape, longest)
    return max(width // 2 * 2, 2), max(height // 2 * 2, 2)  # yuv420p halves its colours


def _move(scene: Scene) -> tuple[_View, _View]:
    """The move that the prompt names ("slow dolly in"), or else any."""
    named = (word.strip(".,;:!") for word in scene.text.lower().split())
    move = next((word for word in named if word in _MOVES), None)
    return _MOVES[move or Random(scene.seed).choice(list(_MOVES))]
