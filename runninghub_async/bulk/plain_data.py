"""Errors and answers as plain data, so that they can be told wherever a run is led from."""

from __future__ import annotations

import math
import pickle
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from attrs import frozen

from runninghub_async.bulk.jobs import shortened
from runninghub_async.errors import RejectedNode, RunningHubError
from runninghub_async.quoting import shown

_MOST_LEVELS = 100
"""Brackets within brackets that are kept."""
_KNOWN_EVERYWHERE = ("builtins", "runninghub_async")
"""Modules whose errors every process of a run has."""


@frozen
class ErrorData:
    """An error as plain data.

    Attributes:
        kind: the name of its class, with its module where it is not one of this package.
        message: what it says.
        fields: what else is known of it, such as ``code`` or ``task_id``; JSON values.
    """

    kind: str
    message: str
    fields: Mapping[str, Any]

    @classmethod
    def of(cls, error: Exception) -> ErrorData:
        """What an error says; of one that came from elsewhere, what the first one said."""
        if isinstance(error, ForeignError):
            return error.data
        kind = type(error)
        is_known = _package(kind) in _KNOWN_EVERYWHERE
        fields = _fields(error)
        return cls(
            kind.__qualname__ if is_known else f"{kind.__module__}.{kind.__qualname__}",
            _said(error),
            {name: plain_data(value) for name, value in fields.items() if value is not None},
        )


class ForeignError(RunningHubError):
    """An error of a class that other processes may not have, or that does not pickle.

    Attributes:
        data: what it was.
    """

    def __init__(self, data: ErrorData) -> None:
        super().__init__(data.message)
        self.data = data


def portable(error: Exception) -> Exception:
    """The error, if every process of the run can have it; else one that says the same."""
    if _package(type(error)) in _KNOWN_EVERYWHERE:
        try:
            if type(pickle.loads(pickle.dumps(error))) is type(error):
                return error
        except Exception:
            pass
    return ForeignError(ErrorData.of(error))


def plain_data(value: Any, levels: int = _MOST_LEVELS) -> Any:
    """A value as JSON: not too deep, without not-a-number, and readable where it is an object."""
    if isinstance(value, RejectedNode):
        value = value._asdict()
    if isinstance(value, (Mapping, list, tuple)) and not levels:
        return "…"
    if isinstance(value, Mapping):
        return {str(name): plain_data(part, levels - 1) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_data(part, levels - 1) for part in value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, date):  # and a time
        return value.isoformat()
    if value is None or isinstance(value, (bool, int, float, str)):
        return shortened(value)
    return str(value) if isinstance(value, Decimal) else shown(value)


def _package(kind: type) -> str:
    return kind.__module__.partition(".")[0]


def _said(error: Exception) -> str:
    try:
        return str(error)
    except Exception:  # of a stranger's class
        return shown(error)


def _fields(error: Exception) -> dict[str, Any]:
    """What an error has beside its message; ``outcomes`` are the caller's, not the error's."""
    fields = {n: v for n, v in vars(error).items() if n not in ("message", "outcomes")}
    if isinstance(error, OSError) and not isinstance(error, RunningHubError):
        fields |= {"errno": error.errno, "strerror": error.strerror, "filename": error.filename}
    return {name: value for name, value in fields.items() if not name.startswith("_")}
