"""Names of a package that are loaded when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any


def lazy_names(
    namespace: dict[str, Any], homes: Mapping[str, str], *, modules: Iterable[str] = ()
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """``__getattr__`` and ``__dir__`` of a package.

    Args:
        namespace: ``globals()`` of the package, with its ``__all__``.
        homes: the module that each name is found in, without the ``runninghub_async`` before it.
        modules: of this package, which are names of it as well.
    """
    package, public = namespace["__name__"], sorted(namespace["__all__"])
    modules = frozenset(modules)

    def load(name: str) -> Any:
        if name in modules:
            return import_module(f"{package}.{name}")
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = namespace[name] = getattr(import_module(f"runninghub_async.{homes[name]}"), name)
        return value

    return load, lambda: list(public)
