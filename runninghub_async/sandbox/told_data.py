"""What results of models say as data, and whether an id in a request was given by one.

Where somebody has shown an answer of the service, these have its form; the values are made up.
Ids are even numbers beside the odd one of their task, so that they lead back to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from runninghub_async.models.records import DataField, DataForm, Endpoint, GivenBy
from runninghub_async.sandbox.answers import Refusal
from runninghub_async.sandbox.contract import INVALID
from runninghub_async.sandbox.encoding import dumps
from runninghub_async.sandbox.jobs import ModelJob
from runninghub_async.sandbox.media.scene import sentence_about
from runninghub_async.sandbox.prices import holds
from runninghub_async.sandbox.tasks import Task, TaskBook

_MOST_IDS = 8
_SHORT = 40
_SECONDS_AN_HOUR = 3600
_HANDLES = frozenset({"id", "draft_cache"})
"""Fields that the service takes back, beside those whose names end in ``_id``."""


def data_texts(task: Task) -> list[str]:
    """The texts that tell a task's data, as the service splits them up; none where it has none."""
    job = task.job
    form = job.data_form if isinstance(job, ModelJob) else None
    if form is None:
        return []
    data = _data_of(task, form)
    if form.bare is not None and form.evidence is not None:  # so it was seen
        return [data[form.bare]]
    items = data.pop(form.parts, []) if form.parts is not None else []
    return [dumps(part).decode() for part in ([data] if data else []) + items]


def require_given(endpoint: Endpoint, values: Mapping[str, Any], tasks: TaskBook) -> None:
    """See that the ids in a request were given by the results of other tasks.

    Raises:
        Refusal: one of them was not, or is too old.
    """
    for parameter in endpoint.params:
        value = values.get(parameter.name)
        if value is None or not parameter.given_by:
            continue
        if not any(_gave(giver, str(value), values, tasks) for giver in parameter.given_by):
            sources = " or ".join(dict.fromkeys(giver.path for giver in parameter.given_by))
            raise Refusal(
                INVALID,
                f"{parameter.name} {str(value)[:_SHORT]!r} was given by no result of {sources} that"
                " is still good and goes with the rest",
            )


def _data_of(task: Task, form: DataForm) -> dict[str, Any]:
    return _object(form.fields, task, is_item=False)


def _object(fields: Sequence[DataField], task: Task, *, is_item: bool) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for place, field in enumerate(fields):
        made[field.name] = _value(field, place, task, is_item=is_item)
    return made


def _value(field: DataField, place: int, task: Task, *, is_item: bool) -> Any:
    job = task.job
    assert isinstance(job, ModelJob)
    same = job.settings.get(field.same_as) if field.same_as is not None else None
    if same:
        return str(same)
    if field.name in _MADE:
        return _MADE[field.name](job)
    match field.type:
        case "object":
            return _object(field.fields, task, is_item=is_item)
        case "list":
            return [_object(field.fields, task, is_item=True)] if field.fields else [job.title]
        case "integer" | "number":
            return place
        case "boolean":
            return True
    if field.name in _HANDLES or field.name.endswith("_id"):
        return str(place) if is_item else str(int(task.id) + 1 + 2 * place)
    return sentence_about(job.title, job.text, len(job.files), task.id)


def _gave(giver: GivenBy, value: str, values: Mapping[str, Any], tasks: TaskBook) -> bool:
    """Whether a result of the giver has the value; of some, beside another."""
    holder = value if giver.beside is None else str(values.get(giver.beside))
    task = _task_behind(holder, tasks)
    job = task.job if task is not None else None
    if task is None or not isinstance(job, ModelJob) or job.data_form is None:
        return False
    if job.endpoint.path != giver.path or not holds(giver.when, job.settings):
        return False
    told = _told(_data_of(task, job.data_form), job.data_form.fields, giver.key.split("."))
    return task.status == "SUCCESS" and any(
        value == one and (hours is None or task.age < hours * _SECONDS_AN_HOUR)
        for one, hours in told
    )


def _told(
    data: Any, fields: Sequence[DataField], key: Sequence[str]
) -> Iterator[tuple[Any, int | None]]:
    """Every value at a place of the data, and for how many hours it is good."""
    if isinstance(data, list):
        for item in data:
            yield from _told(item, fields, key)
        return
    field = next(field for field in fields if field.name == key[0])
    if len(key) == 1:
        yield data[field.name], field.valid_hours
    else:
        yield from _told(data[field.name], field.fields, key[1:])


def _task_behind(value: str, tasks: TaskBook) -> Task | None:
    """The task that may have given this id."""
    if not (value.isascii() and value.isdecimal() and len(value) <= 20):
        return None
    number = int(value)
    found = (tasks.get(str(number - 1 - 2 * place)) for place in range(_MOST_IDS))
    return next((task for task in found if task is not None), None)


def _lyrics(job: ModelJob) -> str:
    about = job.text or "nothing in particular"
    return f"[Verse]\nA song about {about}\n[Chorus]\nThat is the song, that is the song"


_MADE: Mapping[str, Callable[[ModelJob], Any]] = {
    "lyrics": _lyrics,
    "title": lambda job: (job.text or job.title)[:_SHORT],
    "start_time": lambda _: 0,
    "section_type": lambda _: "verse",
    "text": lambda _: "A song about nothing in particular",
    "start": lambda _: 0,
    "end": lambda job: job.seconds * 1000,
    "end_time": lambda job: job.seconds * 1000,
    "duration": lambda job: job.seconds * 1000,
    "genres": lambda _: ["folk"],
    "tags": lambda _: ["calm", "acoustic"],
    "instrument": lambda _: ["guitar", "voice"],
}
"""What is made for fields of these names."""
