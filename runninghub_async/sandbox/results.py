"""What a finished task gives: which files, and what each should show."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from runninghub_async.sandbox.formats import canonical
from runninghub_async.sandbox.media.scene import Scene, asked_size, sentence
from runninghub_async.sandbox.prices import result_count
from runninghub_async.sandbox.state import RESULTS_URL
from runninghub_async.sandbox.tasks import Task, TaskBook

_NAME = re.compile(r"(\d{19})_(\d{5})_\.\w+", re.ASCII)
_ENDINGS = {
    "video": "mp4",
    "image": "png",
    "last frame": "png",
    "audio": "mp3",
    "3d": "glb",
    "text": "txt",
    "file": "txt",
}
_TEXTS = ("text", "prompt", "description", "previewText", "lyrics", "texturePrompt", "title")
_DEFAULT_SECONDS = 5


@frozen
class Result:
    """One result of a task."""

    task: Task
    kind: str
    index: int
    """Its place among the task's results, from 0."""
    count: int
    """How many there are."""

    @property
    def ending(self) -> str:
        """The ending of its file name, which says its format."""
        asked = str(self.task.params.get("outputFormat", "")).partition("(")[0].strip()
        if self.kind == "image" and (ending := canonical(asked)) in ("jpg", "webp"):
            return ending
        if self.kind == "audio" and asked in ("wav", "flac"):
            return asked
        return _ENDINGS[self.kind]

    @property
    def name(self) -> str:
        """The file name in its link."""
        return f"{self.task.id}_{self.index + 1:05d}_.{self.ending}"

    def scene(self) -> Scene:
        """What it shows."""
        settings = self.task.settings
        return Scene(
            kind=self.kind,
            ending=self.ending,
            text=_text_in(settings),
            files=self.task.files,
            size=asked_size(self.task.params),
            seconds=_seconds_in(settings),
            model=self.task.endpoint.name,
            task_id=self.task.id,
            index=0 if self.kind == "last frame" else self.index,  # of the film that it ends
            count=self.count,
            settings=settings,
        )

    def answer(self, base_url: str) -> dict[str, Any]:
        """Its entry in the answer to a query; a text comes there and then, without a file."""
        if self.kind == "text":
            return {"url": None, "outputType": self.ending, "text": sentence(self.scene())}
        link = f"{base_url}{RESULTS_URL}{self.name}"
        return {"url": link, "outputType": self.ending, "text": None}


def results_of(task: Task) -> list[Result]:
    """The results of a task, in order."""
    kinds = [str(task.endpoint.output)] * result_count(task.settings)
    if task.params.get("returnLastFrame") is True:
        kinds.append("last frame")
    return [Result(task, kind, index, len(kinds)) for index, kind in enumerate(kinds)]


def result_named(name: str, tasks: TaskBook) -> Result | None:
    """The result behind a file name, once its task has succeeded."""
    parts = _NAME.fullmatch(name)
    task = tasks.get(parts[1]) if parts else None
    if task is None or task.status != "SUCCESS":
        return None
    return next((result for result in results_of(task) if result.name == name), None)


def _text_in(settings: Mapping[str, Any]) -> str:
    return next((str(settings[name]) for name in _TEXTS if settings.get(name)), "")


def _seconds_in(settings: Mapping[str, Any]) -> int:
    asked = str(settings.get("duration", ""))
    return int(asked) if asked.isascii() and asked.isdigit() else _DEFAULT_SECONDS
