"""Ids, as numbers or in the addresses that people copy from the service's pages and calls."""

from __future__ import annotations

import re
from typing import Literal

from attrs import frozen
from yarl import URL

from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.records import Site
from runninghub_async.quoting import shown
from runninghub_async.settings import HOSTS, site_of

Kind = Literal["workflow", "app", "task"]

_PLACES: dict[Kind, str] = {
    "workflow": r"workflow/|run/workflow/|post/|[?&]workflowId=",
    "app": r"ai-detail/|run/ai-app/|ai-app/|[?&]webappId=",
    "task": r"call-record-detail/|[?&]taskId=",
}
"""What stands before an id in paths, in fragments and in queries.  A post is the page on which a
workflow is shared, and third-party code takes its id for the workflow's; of one that is not, the
service says that there is no such workflow."""
_SAMPLES: dict[Kind, str] = {"workflow": "#/workflow/ID", "app": "/ai-detail/ID",
                             "task": "/call-api/call-record-detail/ID"}  # fmt: skip
_CALLED: dict[Kind, str] = {"workflow": "a workflow", "app": "an AI app", "task": "a task"}
_ID = r"(\d{1,32})(?=[/?#&]|$)"
_IDS: dict[Kind, re.Pattern[str]] = {
    kind: re.compile(rf"(?:^|(?<=[/?&#])|(?=[?&]))(?:{places}){_ID}", re.ASCII)
    for kind, places in _PLACES.items()
}
_KEY = re.compile(r"((?:api_?key|token|authorization)=)[^&#\s]+", re.IGNORECASE)
_HAS_HOST = re.compile(r"(?:https?:)?//|[\w-]+(?:\.[\w-]+)+(?::\d+)?/", re.IGNORECASE)


@frozen
class Found:
    """An id, and the site whose address it stood in, if it stood in one."""

    id: str
    site: Site | None = None


def id_in(text: str, kind: Kind, name: str) -> Found | None:
    """The id in an address of this kind; ``None`` where the text is no address at all.

    Args:
        text: what was given.
        kind: whose id it is.
        name: what the caller calls it.

    Raises:
        InvalidParameterError: it is an address of something else, or of another service.
    """
    text = _KEY.sub(r"\1***", text.strip())  # addresses of calls may have one
    if "/" not in text and "=" not in text:
        return None
    site = _site_in(text, kind, name)
    if found := _IDS[kind].search(text):
        return Found(found[1], site)
    is_of = "an address without such an id"
    for other, pattern in _IDS.items():
        if pattern.search(text):
            is_of = f"the address of {_CALLED[other]}"
    raise refusal(
        name,
        f"is {shown(text, 200)}, which is {is_of}",
        f"the id of {_CALLED[kind]}, or an address such as {_SAMPLES[kind]}",
        value=text,
    )


def check_site(found: Found, own: Site | None, name: str) -> str:
    """The id, where it may belong to the site that the client asks.

    Raises:
        InvalidParameterError: it stood in an address of the other site.
    """
    if found.site is not None and own is not None and found.site != own:
        raise other_site(found.site, own, name)
    return found.id


def check_has_it(only_on: Site, base_url: URL, name: str) -> None:
    """See that a recipe of one site is not sent to the other; any other address takes it.

    Raises:
        InvalidParameterError: the client asks the other of the two sites.
    """
    own = site_of(base_url)
    if own is not None and own != only_on:
        raise refusal(
            name,
            f"is a recipe for {HOSTS[only_on]}, and this client asks {HOSTS[own]}",
            f"what {HOSTS[own]} has; each site knows only its own workflows and AI apps",
            hint=f"For the other: a key of it, and site={only_on!r} (--site {only_on}).",
        )


def other_site(theirs: Site, own: Site, name: str) -> InvalidParameterError:
    """The error for an address of the site that is not asked."""
    return refusal(
        name,
        f"is in an address of {HOSTS[theirs]}, and this client asks {HOSTS[own]}",
        f"what {HOSTS[own]} has; each site knows only its own workflows, AI apps and tasks",
        hint=f"For the other: a key of it, and site={theirs!r} (--site {theirs}).",
    )


def _site_in(text: str, kind: Kind, name: str) -> Site | None:
    if not _HAS_HOST.match(text):
        return None
    try:
        url = URL(text if "//" in text.split("?")[0] else f"https://{text}")
    except ValueError:
        url = URL()
    site = site_of(url)
    if site is None and not _is_local(url.host or ""):
        raise refusal(
            name,
            f"is {shown(text, 200)}, which is no address of the service's",
            f"the id of {_CALLED[kind]}, or its address at {' or '.join(HOSTS.values())}",
            value=text,
        )
    return site


def _is_local(host: str) -> bool:
    """Whether it is on this machine, as a sandbox is."""
    return host in ("localhost", "::1") or host.startswith("127.")
