"""The paths of models, as they are written: bare, with the API's root, or as whole addresses."""

from __future__ import annotations

import re

from yarl import URL

from runninghub_async.errors import UnknownModelError
from runninghub_async.quoting import plain

API_ROOT = "/openapi/v2/"
_HOSTS = ("runninghub.ai", "runninghub.cn")
# What would make another address of it.
_NOT_IN_A_PATH = re.compile(r"[?#%\\\s]|//|(^|/)\.{1,2}(/|$)")
_LONGEST = 200
# What stands under the same root and is no model: questions, uploads, workflows, apps, assets.
_OF_THE_PLATFORM = re.compile(
    r"(aiapp|api-key|assets|media|outputs|price-preview|query|queue|resource|run|status|task|upload"
    r"|user|webhook|workflow)(/.*)?",
    re.IGNORECASE,
)
_HINT = f"An address is one at {' or '.join(_HOSTS)} that has {API_ROOT} and a model's path in it."


def bare_path(written: str) -> str:
    """A path or name without what the documentation prints around it.

    Of a whole address only the path counts: requests go to the client's own ``base_url``.

    Raises:
        UnknownModelError: an address that is not the service's, or of none of its models.
    """
    text = written.strip()
    if "://" not in text:
        rest = text.strip("/")
        root = API_ROOT.strip("/") + "/"
        return rest[len(root) :] if rest.casefold().startswith(root) else rest
    try:
        url = URL(text)
    except ValueError:
        url = URL()
    host, path = (url.host or "").rstrip("."), url.path
    is_theirs = any(host == known or host.endswith(f".{known}") for known in _HOSTS)
    is_web = url.scheme in ("http", "https")
    if not is_theirs or not is_web or not path.casefold().startswith(API_ROOT):
        raise UnknownModelError(written, hint=_HINT)
    return path[len(API_ROOT) :].strip("/")


def fault_of_path(path: str) -> str | None:
    """Why this can't be the path of an endpoint; ``None`` where it can."""
    if not path.strip() or path != path.strip().strip("/"):
        return "must not be blank, nor begin or end with a slash or a blank"
    if found := _NOT_IN_A_PATH.search(path):
        return f'must be words between single slashes, without "{plain(found[0])}"'
    if not path.isprintable():
        return "has a character that no reader sees"
    if len(path) > _LONGEST:
        return f"has {len(path)} characters; a model's has at most {_LONGEST}"
    if _OF_THE_PLATFORM.fullmatch(path):
        return "is that of another of the service's calls, and of no model"
    return None
