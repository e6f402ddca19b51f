"""``rh.assets``: the library of reference pictures, clips and sounds for video models.

There is no page about it; everything here is from official code.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from attrs import field, frozen

from runninghub_async import errors
from runninghub_async.checks import checked_timeout, not_allowed, sendable
from runninghub_async.engine.runtime import Runtime
from runninghub_async.http import wire
from runninghub_async.models.family import FileInput
from runninghub_async.models.media import LocalMedia, MediaLimits, media_value
from runninghub_async.platform.base import PlatformCalls
from runninghub_async.platform.pages import checked_page_size, counted_pages, every_record
from runninghub_async.retries import jittered, time_limit
from runninghub_async.values import Account

if TYPE_CHECKING:
    from runninghub_async.http.api import Api

AssetKind = Literal["image", "video", "audio"]

OFFICIAL_GROUP = "group-20260327004931-dvjbj"
"""The group that the official nodes use for everybody.  Whether a group of one's own works for
assets is not known."""

_ASSET_TYPES = {"image": "Image", "video": "Video", "audio": "Audio"}
_READY = frozenset({"ACTIVE", "SUCCESS", "SUCCEEDED", "COMPLETED", "DONE", "READY", "AVAILABLE"})
_FAILED = frozenset({"FAILED", "ERROR", "CANCEL", "CANCELED"})
_LARGEST_PAGE = 100
_POLL_SECONDS = 2.0
_FILE = MediaLimits("file")


@frozen(kw_only=True)
class Asset:
    """Something in the library.

    Attributes:
        id: its id.
        status: as the service says, in capitals; which words there are is not documented.
        kind: ``Image``, ``Video`` or ``Audio``; may be empty.
        name: what it is called; may be empty.
        group_id: its group; may be empty.
        preview_url: where it can be seen; may be empty.
        raw: the service's record.
    """

    id: str
    status: str
    kind: str
    name: str
    group_id: str
    preview_url: str
    raw: Mapping[str, Any] = field(repr=False)

    @property
    def url(self) -> str:
        """What media parameters of models take: ``asset://…``."""
        return f"asset://{self.id}"

    @property
    def is_ready(self) -> bool:
        """Whether it can be used."""
        return self.status in _READY

    @property
    def has_failed(self) -> bool:
        """Whether it never will be."""
        return self.status in _FAILED


@frozen(kw_only=True)
class AssetGroup:
    """A group of assets.

    Attributes:
        id: its id.
        name: what it is called.
        description: what else is said about it.
        assets: how many it has, where that is told.
        raw: the service's record.
    """

    id: str
    name: str
    description: str
    assets: int | None
    raw: Mapping[str, Any] = field(repr=False)


class AssetGroupCalls(PlatformCalls):
    """Groups of assets."""

    async def create(
        self, name: str, *, description: str | None = None, account: str | None = None
    ) -> AssetGroup:
        """Make a group.  It is asked for once: a lost answer may have made one."""
        body = _given(name=_filled("name", name), description=description)
        data = await _ask(*self._as(account), "groups/create", body, once=True)
        return _group(wire.Fields(data))

    async def list(
        self, *, name: str | None = None, page_size: int = 20, account: str | None = None
    ) -> AsyncIterator[AssetGroup]:
        """The groups, page after page as they are asked for; ``page_size`` up to 100."""
        pages = counted_pages(
            *self._as(account),
            "/openapi/v2/assets/groups/list",
            _given(name=name),
            checked_page_size(page_size, _LARGEST_PAGE),
        )
        async for record in every_record(pages):
            yield _group(record)

    async def query(self, group_id: str, *, account: str | None = None) -> AssetGroup:
        """One group."""
        body = {"groupId": _filled("group_id", group_id)}
        data = await _ask(*self._as(account), "groups/query", body)
        return _group(wire.Fields(data))

    async def update(
        self,
        group_id: str,
        *,
        name: str | None = None,
        description: str | None = None,
        account: str | None = None,
    ) -> AssetGroup:
        """Change the name, the description, or both."""
        if name is None and description is None:
            raise errors.InvalidParameterError("Give a name, a description, or both.")
        body = {
            "groupId": _filled("group_id", group_id),
            **_given(name=name, description=description),
        }
        data = await _ask(*self._as(account), "groups/update", body)
        return _group(wire.Fields(data))

    async def delete(self, group_id: str, *, account: str | None = None) -> None:
        """Delete a group."""
        body = {"groupId": _filled("group_id", group_id)}
        await _ask(*self._as(account), "groups/delete", body)


class AssetCalls(PlatformCalls):
    """Assets.  Each call takes ``account``, the label of an account; the first, where the
    client has several.

    The official nodes check before they upload: pictures of 300 to 6000 pixels a side, an
    aspect from 0.4 to 2.5, at most 10 MB; clips of 2 to 15 s, 24 to 60 frames a second, at most
    50 MB; sounds of 2 to 15 s, at most 15 MB and 48 kHz.  The service decides.

    Attributes:
        groups: the groups that assets belong to.
    """

    def __init__(self, get_runtime: Callable[[], Runtime]) -> None:
        super().__init__(get_runtime)
        self.groups = AssetGroupCalls(get_runtime)

    async def create(
        self,
        file: FileInput,
        *,
        kind: AssetKind,
        name: str,
        group_id: str = OFFICIAL_GROUP,
        account: str | None = None,
    ) -> Asset:
        """Put something into the library; :meth:`wait_ready` waits until it can be used.

        It is asked for once: a lost answer may have made an asset.

        Args:
            file: a URL, or a ``Path``, ``bytes`` or binary file object, which is uploaded.
            kind: ``"image"``, ``"video"`` or ``"audio"``.
            name: what to call it.
            group_id: the group; the one that the official nodes use, unless it is given.
            account: the label of the account whose it will be.

        Raises:
            InvalidParameterError: no such file, or an argument that is not allowed.
            APIError, ConnectionFailedError: it was refused or got no answer.
        """
        if not isinstance(kind, str) or kind not in _ASSET_TYPES:
            raise not_allowed("kind", kind, "'image', 'video' or 'audio'")
        media = media_value(file, _FILE)
        name, group_id = _filled("name", name), _filled("group_id", group_id)
        runtime = self._get_runtime()
        if isinstance(media, LocalMedia):
            owner = runtime.settings.account(account)
            media = (await runtime.uploads.upload(owner, media)).url
        body = {
            "groupId": group_id,
            "url": media,
            "assetType": _ASSET_TYPES[kind],
            "name": name,
        }
        return asset_from(wire.Fields(await _ask(*self._as(account), "create", body, once=True)))

    async def list(
        self,
        *,
        group_id: str | None = None,
        status: str | None = None,
        name: str | None = None,
        page_size: int = 20,
        account: str | None = None,
    ) -> AsyncIterator[Asset]:
        """The assets, page after page as they are asked for; ``page_size`` up to 100."""
        pages = counted_pages(
            *self._as(account),
            "/openapi/v2/assets/list",
            _given(groupId=group_id, status=status, name=name),
            checked_page_size(page_size, _LARGEST_PAGE),
        )
        async for record in every_record(pages):
            yield asset_from(record)

    async def query(self, asset_id: str, *, account: str | None = None) -> Asset:
        """One asset, now."""
        body = {"assetId": _filled("asset_id", asset_id)}
        return asset_from(wire.Fields(await _ask(*self._as(account), "query", body)))

    async def update(self, asset_id: str, *, name: str, account: str | None = None) -> Asset:
        """Call an asset something else."""
        body = {"assetId": _filled("asset_id", asset_id), "name": _filled("name", name)}
        return asset_from(wire.Fields(await _ask(*self._as(account), "update", body)))

    async def delete(self, asset_id: str, *, account: str | None = None) -> None:
        """Delete an asset."""
        body = {"assetId": _filled("asset_id", asset_id)}
        await _ask(*self._as(account), "delete", body)

    async def wait_ready(
        self, asset_id: str, *, timeout: float | None = 300, account: str | None = None
    ) -> Asset:
        """Wait until an asset can be used, looking every 2 s.

        Args:
            asset_id: its id.
            timeout: seconds; ``None`` = no limit.  The official nodes wait for 180 s, and for
                300 s with clips.
            account: the label of the account whose it is.

        Raises:
            APIError: it has failed.
            TaskTimeoutError: the time passed.
            InvalidParameterError: ``timeout`` is not a number of seconds above 0.
        """
        seen = "unknown"

        def late(limit: float | None) -> errors.TaskTimeoutError:
            return errors.TaskTimeoutError(
                f"Asset {asset_id} was still {seen} after {limit:g} s; it goes on at the service.",
                endpoint="/openapi/v2/assets/query",
            )

        async with time_limit(checked_timeout("timeout", timeout), late):
            while not (asset := await self.query(asset_id, account=account)).is_ready:
                seen = asset.status or "unknown"
                if asset.has_failed:
                    raise errors.APIError(
                        f"Asset {asset_id} cannot be used: it is {seen}. Put it into the library"
                        " again, within the limits for its kind.",
                        endpoint="/openapi/v2/assets/query",
                        raw=asset.raw,
                    )
                await asyncio.sleep(jittered(_POLL_SECONDS))
        return asset


async def _ask(
    api: Api, account: Account, path: str, body: Mapping[str, Any], *, once: bool = False
) -> Any:
    return await api.call_v2(account, f"/openapi/v2/assets/{path}", body, once=once)


def asset_from(record: wire.Fields) -> Asset:
    """An asset as the service describes it."""
    return Asset(
        id=record.text("assetId", "id"),
        status=record.text("status").strip().upper(),
        kind=record.text("assetType"),
        name=record.text("name"),
        group_id=record.text("groupId"),
        preview_url=record.text("previewUrl", "url"),
        raw=record.raw,
    )


def _group(record: wire.Fields) -> AssetGroup:
    return AssetGroup(
        id=record.text("groupId", "id"),
        name=record.text("name"),
        description=record.text("description"),
        assets=record.count("assetCount"),
        raw=record.raw,
    )


def _given(**fields: Any) -> dict[str, Any]:
    return {name: sendable(name, value) for name, value in fields.items() if value is not None}


def _filled(name: str, value: str) -> str:
    """The text, which must not be blank: the service answers blank ids with validator texts."""
    if isinstance(value, str) and value.strip():
        text: str = sendable(name, value)
        return text
    raise not_allowed(name, value, "some text")
