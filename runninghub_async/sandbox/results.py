"""What a finished task gives: which files, and what each should show."""

from __future__ import annotations

import re
from typing import Any

from attrs import frozen

from runninghub_async.sandbox.jobs import GraphJob
from runninghub_async.sandbox.links import RESULTS_URL
from runninghub_async.sandbox.media.scene import Scene, sentence
from runninghub_async.sandbox.pieces import Piece
from runninghub_async.sandbox.tasks import Task, TaskBook
from runninghub_async.sandbox.told_data import data_texts

_SIDES = 16
"""The service rolls the dice for each run of a graph that says no seed.  Ours has so few sides
that many runs share their encodings."""
_PLURALS = {"image": "images", "video": "images", "audio": "audio", "words": "text"}
_NAME = re.compile(r"(\d{19})_(\d{5})_\.\w+", re.ASCII)


@frozen
class Result:
    """One result of a task."""

    task: Task
    piece: Piece
    index: int
    """Its place among the task's results, from 0."""
    count: int
    """How many there are."""

    @property
    def name(self) -> str:
        """The file name in its link."""
        return f"{self.task.id}_{self.index + 1:05d}_.{self.piece.ending}"

    def link(self, base_url: str) -> str:
        """Where it can be fetched."""
        return f"{base_url}{RESULTS_URL}{self.name}"

    def scene(self) -> Scene:
        """What it shows."""
        piece, job = self.piece, self.task.job
        settings = piece.settings
        if isinstance(job, GraphJob) and "seed" not in settings:
            settings = {**settings, "seed": int(self.task.id) // 2 % _SIDES}
        return Scene(
            kind=piece.kind,
            ending=piece.ending,
            text=piece.text,
            files=piece.files,
            size=piece.size,
            seconds=piece.seconds,
            model=job.title,
            task_id=self.task.id,
            index=0 if piece.kind == "last frame" else self.index,  # of the film that it ends
            count=self.count,
            settings=settings,
            notes=job.notes() if isinstance(job, GraphJob) else None,
        )

    def answer(self, base_url: str) -> dict[str, Any]:
        """Its entry in the answer to a query; a model's text comes there and only there."""
        piece = self.piece
        link: str | None = self.link(base_url)
        text: str | None = None
        ending = piece.ending
        if piece.kind == "text":
            link, text = None, sentence(self.scene())
        elif piece.kind == "data":
            link, text, ending = None, piece.text, "text"
        elif piece.kind == "words":
            text = piece.text
        told: dict[str, Any] = {"url": link, "outputType": ending, "text": text}
        if piece.node_id is not None:
            told["nodeId"] = piece.node_id
        return told


def results_of(task: Task) -> list[Result]:
    """The results of a task, in order."""
    data = [Piece(kind="data", ending="txt", text=text) for text in data_texts(task)]
    pieces = [*task.job.pieces(), *data]
    return [Result(task, piece, index, len(pieces)) for index, piece in enumerate(pieces)]


def node_outputs(task: Task) -> dict[str, dict[str, list[Any]]]:
    """What each node of a graph saves, as ComfyUI's own API tells it."""
    outputs: dict[str, dict[str, list[Any]]] = {}
    for result in results_of(task):
        kind = _PLURALS.get(result.piece.kind, "images")
        entry: Any = {"filename": result.name, "subfolder": "", "type": "output"}
        if kind == "text":
            entry = result.piece.text
        of_node = outputs.setdefault(result.piece.node_id or "", {})
        of_node.setdefault(kind, []).append(entry)
    return outputs


def result_named(name: str, tasks: TaskBook) -> Result | None:
    """The result behind a file name, once its task has succeeded."""
    parts = _NAME.fullmatch(name)
    task = tasks.get(parts[1]) if parts else None
    if task is None or task.status != "SUCCESS":
        return None
    return next((result for result in results_of(task) if result.name == name), None)
