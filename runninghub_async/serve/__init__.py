"""A door for other programs: RunningHub behind the calls that they already speak.

The command ``runninghub serve`` is a thin shell over :func:`app`, which mounts in any ASGI
service.  Needs the extra ``serve``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from runninghub_async.home import how_to_install
from runninghub_async.lazy_names import lazy_names

if TYPE_CHECKING:
    from runninghub_async.serve.application import ServeApp as ServeApp
    from runninghub_async.serve.application import app as app

__all__ = ["ServeApp", "app"]

_HOME = {"ServeApp": "serve.application", "app": "serve.application"}
_BROUGHT = ("starlette", "python_multipart", "yaml", "opentelemetry", "prometheus_client")

_load, __dir__ = lazy_names(globals(), _HOME)


def __getattr__(name: str) -> Any:
    try:
        return _load(name)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in _BROUGHT:
            raise
    raise ImportError(f"{name} needs the extra serve: {how_to_install('serve')}")
