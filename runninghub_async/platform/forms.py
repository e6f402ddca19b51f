"""Text forms of calls, as ``Call.to_dict`` writes them and people do by hand."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from runninghub_async.checks import did_you_mean, refusal
from runninghub_async.models.records import Endpoint
from runninghub_async.platform.app_fields import Describe
from runninghub_async.platform.loaders import GetLoaders

OPTIONS = frozenset(
    {"instance_type", "use_personal_queue", "retain_seconds", "access_password", "v2"}
)


@frozen(kw_only=True)
class Reading:
    """How a text form is read.

    Attributes:
        base: where relative paths start.
        validate: whether what is asked for must be known here.
        describe: tells about an app, as ``rh.apps`` does.
        endpoint: gives the endpoint of a model's name.
        loaders: gives the table of inputs that take files.
    """

    base: Path
    validate: bool
    describe: Describe
    endpoint: Callable[[str], Endpoint]
    loaders: GetLoaders


def options_of(form: Mapping[str, Any], kind: str, allowed: Collection[str]) -> dict[str, Any]:
    """What a text form says beside the id that stands under ``kind``.

    Raises:
        InvalidParameterError: it has a field that means nothing.
    """
    names = sorted(allowed)
    for name in form:
        if name != kind and name not in allowed:
            known = (kind, *names, "options", "tags")
            raise refusal(
                str(name),
                "is not a field of this kind of call",
                ", ".join(known),
                value=form[name],
                hint=did_you_mean(str(name), known),
            )
    return {name: form[name] for name in names if form.get(name) is not None}
