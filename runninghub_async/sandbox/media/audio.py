"""Sound: a little tune on a marimba that spells out the text."""

from __future__ import annotations

import math
import zlib
from array import array
from functools import lru_cache
from pathlib import Path
from random import Random

import av

from runninghub_async.sandbox.media.scene import Scene

_CHARACTERS_A_SECOND = 12
_CHARACTERS_A_NOTE = 3
_LONGEST = 15.0
_RATE = 24_000
_NOTE_SECONDS = 0.9
_ECHO_SECONDS = 0.17
_PENTATONIC = (0, 2, 4, 7, 9, 12, 14, 16)
_FIRST_KEYS = (196.0, 220.0, 246.94, 261.63)
_LOUDNESS = 24_000
_RATES = frozenset({8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000})
_OPUS_RATES = frozenset({8_000, 16_000, 24_000, 48_000})
# Container, codec and sample format of a file ending.
_CODECS = {
    "mp3": ("mp3", "libmp3lame", "s16p"),
    "wav": ("wav", "pcm_s16le", "s16"),
    "flac": ("flac", "flac", "s16"),
    "ogg": ("ogg", "libopus", "s16"),
    "pcm": ("s16le", "pcm_s16le", "s16"),
}


def write_audio(scene: Scene, target: Path) -> None:
    """Write a tune for ``scene``; the longer its text, the longer it is."""
    rate = _rate(scene)
    samples = tune(scene.text, scene.seed, rate, _speed(scene))
    container_format, codec, sample_format = _CODECS[scene.ending]
    # Otherwise an Ogg file has a number that is drawn by lot.
    options = {"fflags": "+bitexact"} if container_format == "ogg" else {}
    with av.open(str(target), "w", format=container_format, options=options) as container:
        container.metadata["title"] = scene.text
        container.metadata["comment"] = scene.task_id
        stream = container.add_stream(codec, rate=rate, layout="mono", format=sample_format)
        assert isinstance(stream, av.AudioStream)
        step = stream.codec_context.frame_size or 1152
        for start in range(0, len(samples), step):
            part = samples[start : start + step]
            frame = av.AudioFrame(format=sample_format, layout="mono", samples=len(part))
            frame.planes[0].update(part.tobytes())
            frame.sample_rate = rate
            frame.pts = start
            container.mux(stream.encode(frame))
        container.mux(stream.encode())


def tune(text: str, seed: str, rate: int, speed: float) -> array[int]:
    """The samples of a tune: a note for every few characters, a rest where they are blank."""
    seconds = min(max(len(text) / _CHARACTERS_A_SECOND / speed, 1.0), _LONGEST)
    key = Random(seed).choice(_FIRST_KEYS)
    beat = _CHARACTERS_A_NOTE / _CHARACTERS_A_SECOND / speed
    sound = [0.0] * int(seconds * rate)
    for number in range(int(seconds / beat)):
        syllable = text[number * _CHARACTERS_A_NOTE :][:_CHARACTERS_A_NOTE].strip()
        if not syllable:
            continue
        step = _PENTATONIC[zlib.crc32(syllable.lower().encode()) % len(_PENTATONIC)]
        note = _note(key * 2 ** (step / 12), rate)
        start = number * beat
        _add(sound, note, int(start * rate), 1.0)
        _add(sound, note, int((start + _ECHO_SECONDS) * rate), 0.28)
        if number % 8 == 0:
            _add(sound, _note(key / 2, rate), int(start * rate), 0.8)
    _fade_out(sound, rate // 4)
    peak = max(map(abs, sound)) or 1.0
    return array("h", (int(value / peak * _LOUDNESS) for value in sound))


@lru_cache(maxsize=64)
def _note(frequency: float, rate: int) -> list[float]:
    """One stroke: a tone with an overtone two octaves up that dies sooner, as wood does."""
    angle = 2 * math.pi * frequency / rate
    return [
        min(n / (0.004 * rate), 1.0)
        * (
            math.exp(-5.0 * n / rate) * math.sin(angle * n)
            + 0.35 * math.exp(-16.0 * n / rate) * math.sin(4 * angle * n)
        )
        for n in range(int(_NOTE_SECONDS * rate))
    ]


def _add(sound: list[float], note: list[float], start: int, loudness: float) -> None:
    end = min(start + len(note), len(sound))
    sound[start:end] = [
        there + loudness * more for there, more in zip(sound[start:end], note, strict=False)
    ]


def _fade_out(sound: list[float], length: int) -> None:
    for n in range(min(length, len(sound))):
        sound[-1 - n] *= n / length


def _rate(scene: Scene) -> int:
    names = ("sampleRate", "sample_rate")
    asked = next((str(scene.settings[name]) for name in names if name in scene.settings), "")
    known = _OPUS_RATES if scene.ending == "ogg" else _RATES
    return next((rate for rate in known if str(rate) == asked), _RATE)


def _speed(scene: Scene) -> float:
    speed, percent = scene.settings.get("speed"), scene.settings.get("speech_rate")
    if isinstance(percent, int):
        speed = 1 + percent / 100
    return min(max(float(speed), 0.5), 2.0) if isinstance(speed, int | float) else 1.0
