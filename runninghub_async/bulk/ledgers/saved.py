"""Saved jobs as a run that is resumed reads them, a million where there are so many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from runninghub_async.bulk.distinct import Names

SavedRow = tuple[str, str, str | None, int | None]
"""A file of a saved job: the job, its :attr:`Job.key`, path and size; the latter two are ``None``
where it has no file."""


class SavedPage(NamedTuple):
    """Jobs that are saved, in the order of their ids, and their files: columns in place of rows,
    which would be objects by the million."""

    last: str
    """The id of the last of them; empty where there is none."""
    keys: Sequence[str]
    """:attr:`Job.key` of each, where that is not known of all of them."""
    owners: Sequence[str]
    """Of each file the job that it is of.  Files of jobs that are not saved may be among them."""
    paths: Sequence[str]
    sizes: Sequence[int]
    known: Names | None = None
    """What :attr:`Job.key` says of all saved jobs, where that is known: in pages of files then."""


def saved_page(rows: Iterable[SavedRow]) -> SavedPage:
    """A page of rows, of which those of a job stand together."""
    page = SavedPage("", keys := [], owners := [], paths := [], sizes := [])
    last = ""
    for job, key, path, size in rows:
        if job != last:
            last = job
            keys.append(key)
        if path and size is not None:
            owners.append(job)
            paths.append(path)
            sizes.append(size)
    return page._replace(last=last)
