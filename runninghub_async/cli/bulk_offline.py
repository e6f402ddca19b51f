"""Calls of a job file that are only looked at: made without a key, and nobody is asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from runninghub_async.errors import AuthenticationError
from runninghub_async.state_folder import folder_of_command

if TYPE_CHECKING:
    from runninghub_async import Call
    from runninghub_async.cli.connection import Connection
    from runninghub_async.models.records import Site
    from runninghub_async.values import Secret


def call_maker(
    keys: list[Secret] | None, base: Path, where: Connection, *, validate: bool
) -> Callable[[Any], Call]:
    """Makes calls of forms, to be checked and priced, and asks nobody; works without a key."""
    from runninghub_async import RunningHub

    address = _address(where)
    try:
        return partial(RunningHub(keys, **address).from_dict, base=base, validate=validate)
    except AuthenticationError:
        client = RunningHub("no-key", **address)

    def make_call(form: Any) -> Call:
        if isinstance(options := form.get("options"), dict):  # whose label, nobody can tell
            form = {**form, "options": {k: v for k, v in options.items() if k != "account"}}
        return client.from_dict(form, base=base, validate=validate)

    return make_call


def site_at(where: Connection) -> Site | None:
    """The site whose prices hold there, where the address or an option tells it."""
    from runninghub_async import RunningHub
    from runninghub_async.client import site_of

    return site_of(RunningHub("no-key", **_address(where)))


def _address(where: Connection) -> dict[str, Any]:
    """What a client that asks nobody must know of the service."""
    return {
        "base_url": where.base_url,
        "site": where.site,
        "catalogue": where.catalogue,
        "state_dir": folder_of_command(),
    }
