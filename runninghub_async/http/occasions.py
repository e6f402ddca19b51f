"""Where an error was met: in the answer to which kind of request, and of which site.

What may be done about a code depends on it.
"""

from __future__ import annotations

from yarl import URL

from runninghub_async.models.records import Occasion

_SITES = ("www.runninghub.ai", "www.runninghub.cn")
_OF_SUBMITS: tuple[tuple[str, Occasion], ...] = (
    ("/task/openapi/create", "workflow"),
    ("/openapi/v2/run/workflow/", "workflow"),
    ("/task/openapi/ai-app/run", "app"),
    ("/task/openapi/quick-ai-app/run", "app"),
    ("/openapi/v2/run/ai-app/", "app"),
)
_OF_READS: tuple[tuple[str, Occasion], ...] = (
    ("/openapi/v2/query", "query"),
    ("/task/openapi/outputs", "query"),
    ("/task/openapi/status", "query"),
    ("/task/openapi/cancel", "cancel"),
    ("/openapi/v2/media/upload/", "upload"),
    ("/task/openapi/upload", "upload"),
    ("/api/openapi/getLoraUploadUrl", "upload"),
    ("/openapi/v2/assets/upload", "upload"),
    ("/uc/openapi/accountStatus", "account"),
    ("/openapi/v2/queue/status", "account"),
    ("/openapi/v2/api-key/", "account"),
)


def occasion_of_submit(path: str) -> Occasion:
    """What is submitted with a path."""
    return next((kind for start, kind in _OF_SUBMITS if path.startswith(start)), "model")


def occasion_of_read(path: str) -> Occasion:
    """What is asked for with a path, where nothing is submitted."""
    return next((kind for start, kind in _OF_READS if path.startswith(start)), "read")


def where_to_look(site: URL) -> str:
    """That each site has keys and ids of its own: which was asked, and which is the other."""
    asked = site.host_port_subcomponent or str(site)
    others = [other for other in _SITES if not other.endswith(asked.removeprefix("www."))]
    only = " and ".join(others)
    each = " each" if len(others) > 1 else ""
    return (
        f"{asked} was asked; keys, workflows and apps of {only} are known{each} only there"
        f" (base_url=https://{others[-1]}, or RUNNINGHUB_BASE_URL)."
    )
