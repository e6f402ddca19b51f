"""Inputs of nodes that take files: each stands there once."""

from __future__ import annotations

from codegen.documents import Documents
from runninghub_async.documents import loader_tables
from runninghub_async.documents.problems import Problems


def check(documents: Documents, problems: Problems) -> None:
    """Report what is wrong with the table."""
    if documents.loaders is not None:
        loader_tables.check(*documents.loaders, problems)
