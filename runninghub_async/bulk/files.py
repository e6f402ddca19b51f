"""What a run's files are called."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterator
from itertools import count
from string import Formatter

from runninghub_async import errors, quoting
from runninghub_async.bulk.jobs import Job
from runninghub_async.calls.outputs import Output

FILES = "files/"
"""Where in the run's folder, or in another store, they are."""
_LONGEST_PART = 100
"""Bytes of an id or a model in a file name; file systems take 255 for all of it."""
_LONGEST_STEM = 226
_MARK = 8
_FIELDS = {
    "id": "",
    "n": r"0?\d?",
    "task_id": "",
    "model": "",
    "line": r"0?\d?",
    "node": "",
    "output": "",
}
"""What a template may name beside what jobs keep, and how each may be written."""


class FileNames:
    """Names from a template such as ``{id}-{n}``.

    Attributes:
        kept: what it names of that which jobs keep.
    """

    def __init__(self, template: str, kept: Collection[str] | None) -> None:
        """Check the template.

        Args:
            template: see there.
            kept: names of what jobs keep; ``None`` is not known yet.

        Raises:
            InvalidParameterError: it is not usable.
        """
        try:
            parts = list(Formatter().parse(template))
        except ValueError as error:
            raise _bad(template, f"whose brackets do not fit ({error})") from None
        fields = set()
        for text, name, spec, conversion in parts:
            if "/" in text or "\\" in text:
                raise _bad(template, "which has a slash; it is the name of a file, not of a folder")
            if not text.isprintable():
                raise _bad(template, "which has a character that cannot be seen")
            if name is None:
                continue
            is_known = name in _FIELDS or (bool(name) if kept is None else name in kept)
            if not is_known or conversion or not re.fullmatch(_FIELDS.get(name, ""), spec or ""):
                raise _bad(
                    template,
                    f"which has {_field(name, spec, conversion)}; there are {{id}}, {{n}} (or"
                    f" {{n:03}}), {{task_id}}, {{model}}, {{line}}, {{node}}, {{output}}"
                    f" {_and_kept(kept)}",
                )
            fields.add(name)
        if fields.isdisjoint({"id", "task_id", "line"}):
            raise _bad(
                template, "which would name all files alike; it needs {id}, {task_id} or {line}"
            )
        if "n" not in fields:
            raise _bad(template, "which would name all files of a job alike; it needs {n}")
        self._parts = parts
        self.kept = sorted(fields - _FIELDS.keys())

    def stem(self, job: Job, output: Output) -> str:
        """The name of an output's file, without extension; what a job does not keep is left out."""
        # Python's own templates could reach into objects, fill up with slashes, and more.
        stem = "".join(
            text + ("" if name is None else self._value(name, spec or "", job, output))
            for text, name, spec, _ in self._parts
        )
        stem = _at_most(stem, _LONGEST_STEM)
        # What a file was made with may stand beside it as NAME.settings.json.
        return f"{stem}-" if folded(stem).endswith(".settings") else stem

    def _value(self, name: str, spec: str, job: Job, output: Output) -> str:
        match name:
            case "id":
                return safe(job.id)
            case "n":
                return format(output.index, spec)
            case "task_id":
                return safe(output.task_id)
            case "model":
                return _plain(job.model)
            case "node":
                return _plain(output.node_id or "")
            case "output":
                return _plain(_named(job, output))
            case "line":
                return "" if job.line is None else format(job.line, spec)
        kept = job.kept.get(name)
        return "" if kept is None else _plain(str(kept))


def _named(job: Job, output: Output) -> str:
    """The name that the job's recipe gives to an output; else its kind."""
    recipe = job.endpoint.recipe if job.endpoint is not None else None
    named = recipe.outputs if recipe is not None else ()
    return next((one.name for one in named if one.node == output.node_id), output.kind)


def folded(stem: str) -> str:
    """A name in the form in which no file system can tell two apart: without case, and with
    its accents taken apart."""
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", stem).casefold())


def stem_of(path: str) -> str:
    """A file's name without folder and extension, as :meth:`FileNames.stem` made it."""
    name = path.rpartition("/")[2]
    return name.rpartition(".")[0] or name


def candidates(stem: str) -> Iterator[str]:
    """The name, and names with a mark for those that come later."""
    yield stem
    for number in count(2):
        mark = f"-{number}"
        yield _beginning(stem, _LONGEST_STEM - len(mark)) + mark


def safe(text: str) -> str:
    """A text as part of a file name; where that loses anything, a mark keeps it apart."""
    return _marked(_plain(text), text)


def _plain(text: str) -> str:
    return _beginning(re.sub(r"[^\w.@+-]+", "-", text).strip("-."), _LONGEST_PART)


def _at_most(stem: str, size: int) -> str:
    """A name that a file system takes."""
    return stem if len(stem.encode()) <= size else _marked(_beginning(stem, size - _MARK - 1), stem)


def _beginning(text: str, size: int) -> str:
    return text.encode()[:size].decode(errors="ignore")


def _marked(plain: str, text: str) -> str:
    if plain == text:
        return plain
    return f"{plain}-{hashlib.sha256(text.encode()).hexdigest()[:_MARK]}".lstrip("-")


def _and_kept(kept: Collection[str] | None) -> str:
    """What a template may name of that which jobs keep."""
    if kept is None:
        return "and columns"
    if not kept:
        return "and what keep names"
    return "and " + ", ".join(f"{{{name}}}" for name in kept)


def _field(name: str, spec: str | None, conversion: str | None) -> str:
    """A field as it was written."""
    return f"{{{name}{f'!{conversion}' if conversion else ''}{f':{spec}' if spec else ''}}}"


def _bad(template: str, why: str) -> errors.InvalidParameterError:
    return errors.InvalidParameterError(
        f"name is {quoting.shown(template)}, {quoting.plain(why, None)}.",
        parameter="name",
        value=template,
    )
