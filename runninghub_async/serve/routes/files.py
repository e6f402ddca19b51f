"""Result files, to whoever has a link to one."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from runninghub_async.serve.context import served_of
from runninghub_async.serve.links import PATH
from runninghub_async.serve.route import Answer, Parameter, Route


async def give_file(request: Request) -> Response:
    """Needs no token of a caller's: the link is made for one, and ends with it."""
    served, name, query = served_of(request), request.path_params["name"], request.query_params
    token = await served.tokens.named(query.get("token", ""))
    served.outputs.links.check(name, query, token)
    return await served.outputs.response(name, request)


_FILE = "application/octet-stream"
_RANGE = Parameter(name="range", place="header", description="Which bytes, such as bytes=0-99.")
_SIGNED = tuple(
    Parameter(name=name, description="Part of a link as a task tells it.")
    for name in ("token", "end", "signature")
)

ROUTES = (
    Route(
        method="GET",
        path=f"{PATH}{{name:path}}",
        handler=give_file,
        who="anyone",
        summary="A result file, or a part of one",
        parameters=(
            Parameter(name="name", place="path", description="Of the file."),
            *_SIGNED,
            _RANGE,
        ),
        answers={
            200: Answer(description="The file.", media_type=_FILE),
            206: Answer(description="The part that was asked for.", media_type=_FILE),
            304: Answer(description="It is the one that If-None-Match names.", media_type=_FILE),
        },
    ),
)
