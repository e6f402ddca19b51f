"""Makes the pictures of the gallery of models: for each task what the sandbox makes for it."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from _made_pictures import PICTURES, PORTRAIT, fitting, frames_of, write_webp
from PIL import Image

from codegen.overviews import Shelf, gallery
from runninghub_async import RunningHub
from runninghub_async.bulk.report.pictures import picture_of
from runninghub_async.catalogue import CATALOGUE, Endpoint
from runninghub_async.models.samples import samples

GALLERY = PICTURES / "gallery"


async def make_gallery(rh: RunningHub, folder: Path) -> None:
    """A picture for each task of the gallery; those of 3D models are taken in a browser."""
    GALLERY.mkdir(exist_ok=True)
    folder.mkdir()
    inputs = await _inputs(rh, folder)
    halls = gallery(CATALOGUE)
    shelves = [shelf for title, some in halls.items() if title != "3D models" for shelf in some]
    async with asyncio.TaskGroup() as group:
        for shelf in shelves:
            group.create_task(_make_one(rh, shelf, inputs, folder))


async def _inputs(rh: RunningHub, folder: Path) -> dict[str, Path]:
    """A file of each kind, to be given to those models that take one."""
    film = await rh.call("hailuo-2.3/i2v-pro", image_url=PORTRAIT, prompt="slow dolly in")
    speech = await rh.call(_shown("text-to-speech").path, **_params(_shown("text-to-speech"), {}))
    return {
        "image": PORTRAIT,
        "video": await film.output.save(folder / "clip.mp4"),
        "audio": await speech.output.save(folder / f"voice.{speech.output.format}"),
    }


def _shown(task: str) -> Endpoint:
    shelves = (shelf for some in gallery(CATALOGUE).values() for shelf in some)
    return next(shelf.shown for shelf in shelves if shelf.task == task)


def _params(endpoint: Endpoint, inputs: dict[str, Path]) -> dict[str, Any]:
    """What it must be given: files of ours, and else what its page shows."""
    params: dict[str, Any] = {}
    for sample in samples(endpoint):
        parameter = next(each for each in endpoint.params if each.python_name == sample.name)
        value: Any = inputs.get(parameter.type)
        if value is None:
            value = json.loads(sample.text) if parameter.type in _JSON else sample.text
        params[sample.name] = [value] if parameter.multiple else value
    return params


_JSON = ("integer", "number", "boolean", "lora", "list")


async def _make_one(rh: RunningHub, shelf: Shelf, inputs: dict[str, Path], folder: Path) -> None:
    params = _params(shelf.shown, inputs)
    if shelf.task == "lip-sync":
        params |= await _face_and_words(rh, inputs)
    result = await rh.call(shelf.shown.path, **params)
    output = next(each for each in result.outputs if each.kind == shelf.shown.output)
    file = await output.save(folder / f"{shelf.task}.{output.format}")
    target = GALLERY / f"{shelf.task}.webp"
    if output.kind == "audio":
        drawn = picture_of(file, "audio", longest=480)
        assert drawn is not None, f"no curve of {file.name}"
        target.write_bytes(drawn.content)
    else:
        frames = frames_of(file, 6) if output.kind == "video" else [Image.open(file)]
        write_webp(target, map(fitting, frames))


async def _face_and_words(rh: RunningHub, inputs: dict[str, Path]) -> dict[str, Any]:
    """What a mouth that speaks needs, which another model tells."""
    faces = await rh.kling.kling_lip_sync_identify_face(video_url=inputs["video"])
    assert faces.data is not None
    face = faces.data["face_data"][0]
    return {
        "session_id": faces.data["session_id"],
        "face_id": face["face_id"],
        "audio_url": inputs["audio"],
        "sound_start_time": 0,
        "sound_end_time": 3000,
        "sound_insert_time": face["start_time"],
    }
