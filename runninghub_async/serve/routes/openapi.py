"""The document of the server itself."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from runninghub_async.serve.document import document
from runninghub_async.serve.route import Answer, Route


async def tell_document(request: Request) -> Response:
    """What can be asked here, for programs that read such documents."""
    app = request.scope["app"]
    address = app.settings.public_url or request.scope.get("root_path") or "/"
    return JSONResponse(document(app.routes, address))


ROUTES = (
    Route(
        method="GET",
        path="/openapi.json",
        handler=tell_document,
        summary="This document",
        answers={200: Answer(description="OpenAPI 3.1.", schema={"type": "object"})},
        who="anyone",
        is_alone=True,
    ),
)
