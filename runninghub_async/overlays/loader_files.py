"""Tables of loaders in a client's catalogue: ``loaders.yaml`` in a folder, or named itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from runninghub_async.documents import loader_tables
from runninghub_async.documents.loader_tables import LoadersFile
from runninghub_async.documents.places import Place, SyntaxProblem
from runninghub_async.documents.problems import Problems
from runninghub_async.documents.structure import structure
from runninghub_async.models.loaders import LOADERS
from runninghub_async.models.records import Loader
from runninghub_async.overlays.file_data import check_texts, data_of, is_json, listed, refused
from runninghub_async.overlays.files import Files


def with_tables_in(files: Files) -> Mapping[tuple[str, str], Loader]:
    """The shipped table with what those of these files and folders add; the last word counts.

    Raises:
        InvalidParameterError: one can't be read, or something in it is wrong; the message has
            file and line of everything.
    """
    table = dict(LOADERS)
    for file in files.loader_tables:
        table |= {(loader.node, loader.field): loader for loader in _read(file)}
    return table


def _read(file: Path) -> list[Loader]:
    problems = Problems()
    try:
        top = Place(str(file), data_of(file, problems))
    except SyntaxProblem as error:
        problems.add_at(str(file), error.line, error.message)
    else:
        if is_json(file):
            check_texts(top, top.data, problems)
        document = structure(top, LoadersFile, problems)
        if document is not None:
            loader_tables.check(document, top, problems)
            if not problems:
                return list(loader_tables.records(document))
    raise refused(file, listed(problems))
