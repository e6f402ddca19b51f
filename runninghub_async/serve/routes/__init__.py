"""What is asked at which address: a file for each kind of call."""

from __future__ import annotations

from runninghub_async.serve.route import Route
from runninghub_async.serve.routes import (
    events,
    files,
    images,
    models,
    openapi,
    operators,
    service_events,
    speech,
    tasks,
    usage,
    videos,
)


def all_routes() -> tuple[Route, ...]:
    """Every route of the server."""
    return (
        *images.ROUTES,
        *speech.ROUTES,
        *models.ROUTES,
        *videos.ROUTES,
        *tasks.ROUTES,
        *events.ROUTES,
        *files.ROUTES,
        *usage.ROUTES,
        *service_events.ROUTES,
        *operators.ROUTES,
        *openapi.ROUTES,
    )
