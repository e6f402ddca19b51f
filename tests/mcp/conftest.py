from __future__ import annotations

from tests.cli.conftest import offline, runninghub

__all__ = ["offline", "runninghub"]
