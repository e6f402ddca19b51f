"""What may stand for an output, for signatures: no more than its name is needed there."""

from __future__ import annotations

from typing import Any


class OutputSource:
    """What stands for an output where a media or text parameter is wanted: a ``Call``, a ``Task``,
    a ``Result``, an ``Output``, or what ``call.output(2)`` gives."""

    __slots__ = ()

    def _as_inner(self) -> tuple[Any, Any]:
        """Whose output is meant (an ``Inner``), and which (an ``OutputChoice``).  It counts as used
        from here on."""
        raise NotImplementedError
