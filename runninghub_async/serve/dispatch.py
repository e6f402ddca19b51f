"""From the address of a request to the handler of its route.

Starlette compiles the paths.  Its router is left out, which is made for more kinds of routes, and
has seven calls under way for a caller who waits where this has one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.routing import compile_path
from starlette.types import Scope

from runninghub_async.serve.route import Route

ByMethod = Mapping[str, Route]


class Dispatch:
    """A table of routes, in which requests are looked up."""

    def __init__(self, routes: Iterable[Route]) -> None:
        """``routes`` are in the order in which they are tried, where several paths fit."""
        paths: dict[str, dict[str, Route]] = defaultdict(dict)
        for route in routes:
            paths[route.path][route.method] = route
        self._plain: dict[str, ByMethod] = {}
        self._patterns: list[tuple[Any, Any, ByMethod]] = []
        for path, by_method in paths.items():
            pattern, _, convertors = compile_path(path)
            if convertors:
                self._patterns.append((pattern, convertors, by_method))
            else:
                self._plain[path] = by_method

    def route_of(self, scope: Scope) -> Route:
        """The route of a request, which is told the parameters in its path.

        Raises:
            HTTPException: there is no such address (404), or not with this method (405).
        """
        by_method, scope["path_params"] = self._found(_path(scope))
        method = scope["method"]
        route = by_method.get("GET" if method == "HEAD" else method)
        if route is None:
            allowed = {*by_method, *(["HEAD"] if "GET" in by_method else [])}
            raise HTTPException(405, headers={"Allow": ", ".join(sorted(allowed))})
        return route

    def _found(self, path: str) -> tuple[ByMethod, dict[str, Any]]:
        if (plain := self._plain.get(path)) is not None:
            return plain, {}
        for pattern, convertors, by_method in self._patterns:
            if (found := pattern.match(path)) is not None:
                named = found.groupdict()
                return by_method, {name: convertors[name].convert(named[name]) for name in named}
        raise HTTPException(404)


def _path(scope: Scope) -> str:
    """The path below whatever we are mounted at."""
    path: str = scope["path"]
    top: str = scope.get("root_path", "")
    rest = path.removeprefix(top)
    return rest if rest.startswith("/") or not rest else path
