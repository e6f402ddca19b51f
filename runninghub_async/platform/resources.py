"""``rh.resources``: the models that are installed at the service, for the nodes that load them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, Literal

from attrs import field, frozen

from runninghub_async.checks import not_allowed
from runninghub_async.http import wire
from runninghub_async.platform.base import PlatformCalls
from runninghub_async.platform.pages import checked_page_size, every_record, numbered_pages

ResourceKind = Literal["UNET", "CHECKPOINT", "LORA", "GGUF"]

_KINDS = ("UNET", "CHECKPOINT", "LORA", "GGUF")
_LARGEST_PAGE = 100


@frozen(kw_only=True)
class Resource:
    """A model file.

    Attributes:
        id: its id.
        name: what it is called.
        kind: ``UNET``, ``CHECKPOINT``, ``LORA`` or ``GGUF``.
        node_name: what a loader node is given.
        description: what its owner says about it.
        owner: who put it there.
        poster_url: a picture.
        thumbnail_url: a smaller one.
        tags: as the service names them.
        created_at: as the service writes it.
        versions: its versions, as the service describes them; their fields are not documented.
        raw: the service's record.
    """

    id: str
    name: str
    kind: str
    node_name: str
    description: str
    owner: str
    poster_url: str
    thumbnail_url: str
    tags: tuple[str, ...]
    created_at: str
    versions: tuple[Mapping[str, Any], ...]
    raw: Mapping[str, Any] = field(repr=False)


class ResourceCalls(PlatformCalls):
    """Installed models."""

    async def list(
        self,
        kind: ResourceKind,
        *,
        name: str | None = None,
        base_models: Sequence[str] = (),
        tags: Sequence[str] = (),
        page_size: int = 50,
        account: str | None = None,
    ) -> AsyncIterator[Resource]:
        """Model files of one kind, page after page as they are asked for.

        Documented as being in development.

        Args:
            kind: ``"UNET"``, ``"CHECKPOINT"``, ``"LORA"`` or ``"GGUF"``.
            name: a part of the name.
            base_models: only for these base models, as the site names them.
            tags: only with these tags.
            page_size: how many are read at once, up to 100.
            account: the label of the account that asks; the first, where there are several.

        Raises:
            InvalidParameterError: an argument that is not allowed.
        """
        if not isinstance(kind, str) or kind.upper() not in _KINDS:
            raise not_allowed("kind", kind, "one of " + ", ".join(map(repr, _KINDS)))
        asked: dict[str, Any] = {
            "resourceName": name,
            "baseModels": list(base_models),
            "tags": list(tags),
        }
        pages = numbered_pages(
            *self._as(account),
            "/openapi/v2/resource/list",
            {"resourceType": kind.upper(), **{k: v for k, v in asked.items() if v}},
            checked_page_size(page_size, _LARGEST_PAGE),
        )
        async for record in every_record(pages):
            yield resource_from(record)


def resource_from(record: wire.Fields) -> Resource:
    """A resource as the service describes it."""
    tags = record.raw.get("tags")
    names = (
        wire.Fields(tag).text("name", "nameEn") if isinstance(tag, Mapping) else str(tag)
        for tag in (tags if isinstance(tags, list) else ())
    )
    return Resource(
        id=record.id("id"),
        name=record.text("resourceName"),
        kind=record.text("resourceType"),
        node_name=record.text("nodeModelName"),
        description=record.text("desc"),
        owner=record.fields("owner").text("name"),
        poster_url=record.text("posterUrl"),
        thumbnail_url=record.text("thumbnailUrl"),
        tags=tuple(name for name in names if name),
        created_at=record.text("createTime"),
        versions=tuple(version.raw for version in record.items("versions")),
        raw=record.raw,
    )
