"""A recipe as a page in Markdown: what it takes, and how it is called."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterator

from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.models.samples import Sample, line_by_name, samples
from runninghub_async.recipes.proposal import NOUNS
from runninghub_async.writing.markdown import allowed, code, escape

_TYPES = {**NOUNS, "string": "text"}


def page(endpoint: Endpoint, file_name: str) -> str:
    """The page of a recipe.

    Args:
        endpoint: its record.
        file_name: of the recipe, which a reader has beside the page.
    """
    parts = [
        f"# {escape(endpoint.name)}",
        escape(endpoint.summary),
        *([escape(endpoint.notes)] if endpoint.notes else []),
        "\n".join(_parameters(endpoint)) if endpoint.params else "It takes no parameters.",
        "\n".join(_outputs(endpoint)),
        "## In Python",
        _fenced("python", _python(endpoint, file_name)),
        "## On the command line",
        _fenced("console", _command(endpoint, file_name)),
        "## As a file of jobs",
        _fenced("console", _jobs(endpoint, file_name)),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _parameters(endpoint: Endpoint) -> Iterator[str]:
    yield "| parameter | type | | what it is |"
    yield "|---|---|---|---|"
    for parameter in endpoint.params:
        said = " ".join(filter(None, [escape(parameter.description), allowed(parameter)]))
        cells = (code(parameter.python_name), _type(parameter), _need(parameter), said)
        yield f"| {' | '.join(cells)} |"


def _type(parameter: Parameter) -> str:
    return _TYPES.get(parameter.type, parameter.type)


def _need(parameter: Parameter) -> str:
    if parameter.default is not None:
        default = parameter.default
        return f"default {code(str(default).lower() if isinstance(default, bool) else default)}"
    return "required" if parameter.required else "optional"


def _outputs(endpoint: Endpoint) -> Iterator[str]:
    record = endpoint.recipe
    if record is None or not record.outputs:
        yield f"It gives a {NOUNS[endpoint.output]}."
        return
    yield "| output | kind |"
    yield "|---|---|"
    for output in record.outputs:
        yield f"| {code(output.name)} | {NOUNS[output.kind]} |"


def _python(endpoint: Endpoint, file_name: str) -> str:
    needs_path = any(sample.code.startswith("Path(") for sample in samples(endpoint))
    lines = [
        *(["from pathlib import Path", ""] if needs_path else []),
        "from runninghub_async import RunningHub",
        "",
        f"async with RunningHub(catalogue={json.dumps(file_name)}) as rh:",
        f"    {line_by_name(endpoint)}",
        '    await result.save("out/")',
    ]
    return "\n".join(lines)


def _command(endpoint: Endpoint, file_name: str) -> str:
    given = [f"{sample.name}={sample.text}" for sample in samples(endpoint)]
    words = ["runninghub", "run", endpoint.name, *given, "--catalogue", file_name]
    return f"$ {shlex.join([*words, '--out', 'out'])}"


def _jobs(endpoint: Endpoint, file_name: str) -> str:
    params = {each.name: _as_json(endpoint, each) for each in samples(endpoint)}
    job = {"id": "first", "model": endpoint.name, "params": params}
    run = ["runninghub", "bulk", "jobs.jsonl", "--catalogue", file_name, "--out", "out"]
    return f"$ cat jobs.jsonl\n{json.dumps(job, ensure_ascii=False)}\n$ {shlex.join(run)}"


def _as_json(endpoint: Endpoint, sample: Sample) -> object:
    parameter = endpoint.param(sample.name)
    if parameter is not None and parameter.type in ("integer", "number", "boolean"):
        return json.loads(sample.text)
    return sample.text


def _fenced(language: str, text: str) -> str:
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{language}\n{text}\n{fence}"
