"""A line to copy for every endpoint, for the shell."""

from __future__ import annotations

import shlex

from runninghub_async.catalogue import Endpoint, Lookup
from runninghub_async.models.samples import samples


def shell_name(endpoint: Endpoint, known: Lookup) -> str:
    """The name to type in a shell: the first that needs no quoting and means this endpoint."""
    names = (*endpoint.names, endpoint.path, endpoint.method)
    fitting = (
        name
        for name in names
        # A documented name may have passed to a newer endpoint.
        if shlex.quote(name) == name and known.get(name).path == endpoint.path
    )
    return next(fitting, endpoint.path)


def shell_line(endpoint: Endpoint, known: Lookup) -> str:
    """The command with what it must be given."""
    given = [f"{sample.name}={sample.text}" for sample in samples(endpoint)]
    return shlex.join(["runninghub", "run", shell_name(endpoint, known), *given, "--out", "out"])
