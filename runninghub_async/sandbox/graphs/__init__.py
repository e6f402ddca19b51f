"""Workflow graphs: reading, overriding, validating and running them.

A graph runs without pictures: what flows along its links is a description of what would be
there (:class:`~runninghub_async.sandbox.graphs.materials.Material`), and what its saving nodes
get is made into a file only when somebody fetches it.
"""

from __future__ import annotations

from runninghub_async.sandbox.graphs.overriding import NodeInfoError, override
from runninghub_async.sandbox.graphs.parsing import (
    Graph,
    GraphError,
    Node,
    graph_as_json,
    graph_as_object,
    parse,
)
from runninghub_async.sandbox.graphs.running import FindFile, Outcome, run

__all__ = [
    "FindFile",
    "Graph",
    "GraphError",
    "Node",
    "NodeInfoError",
    "Outcome",
    "graph_as_json",
    "graph_as_object",
    "override",
    "parse",
    "run",
]
