"""Where an error was met: in the answer to which kind of request, and of which site.

What may be done about a code depends on it.
"""

from __future__ import annotations

from yarl import URL

from runninghub_async.models.records import Occasion

_SITES = ("www.runninghub.ai", "www.runninghub.cn")
_OF_SUBMITS: tuple[tuple[str, Occasion], ...] = (
    ("openapi/create", "workflow"),
    ("/run/workflow/", "workflow"),
    ("openapi/ai-app/run", "app"),
    ("openapi/quick-ai-app/run", "app"),
    ("/run/ai-app/", "app"),
)
"""What is in the paths of submits; all others are of models."""
_OF_READS: tuple[tuple[str, Occasion], ...] = (
    ("v2/query", "query"),
    ("openapi/outputs", "query"),
    ("openapi/cancel", "cancel"),
    ("media/upload/binary", "upload"),
    ("openapi/upload", "upload"),
    ("getLoraUploadUrl", "upload"),
    ("accountStatus", "account"),
    ("queue/status", "account"),
    ("api-key/list", "account"),
)
"""How paths end with which nothing is submitted; all others are plain reads."""


def occasion_of_submit(path: str) -> Occasion:
    """What is submitted with a path."""
    for part, occasion in _OF_SUBMITS:
        if part in path:
            return occasion
    return "model"


def occasion_of_read(path: str) -> Occasion:
    """What is asked for with a path, where nothing is submitted."""
    for end, occasion in _OF_READS:
        if path.endswith(end):
            return occasion
    return "read"


def where_to_look(site: URL) -> str:
    """That each site has keys and ids of its own: which was asked, and which is the other."""
    asked = site.host_port_subcomponent or str(site)
    others = [other for other in _SITES if other.removeprefix("www.") not in asked]
    if len(others) == 1:
        return (
            f"The site {asked} was asked; keys, workflows and apps of the other, {others[0]}, are"
            f" known only there (base_url=https://{others[0]})."
        )
    return (
        f"{asked} was asked; of the service's sites, {' and '.join(others)}, each knows only its"
        " own keys, workflows and apps (base_url)."
    )
