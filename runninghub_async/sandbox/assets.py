"""The asset library: groups of pictures, films and sounds that models may refer to."""

from __future__ import annotations

from random import Random
from typing import Literal

from attrs import define, field

from runninghub_async.sandbox.clock import Now

COMMON_GROUP = "group-20260327004931-dvjbj"
"""The group that every account of the site can use."""

MOST = 10_000
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

AssetType = Literal["Image", "Video", "Audio"]


@define(eq=False, kw_only=True)
class Group:
    """A group of assets."""

    id: str
    owner: str
    """The key that made it; empty for the common group."""
    name: str
    description: str = ""


@define(eq=False, kw_only=True)
class Asset:
    """A file that the service looks over before it may be used."""

    id: str
    owner: str
    group: Group
    name: str
    url: str
    type: AssetType
    is_sound: bool
    """Whether the file is there and of its type."""
    ready: float
    """When the service will have looked at it."""
    _clock: Now = field(alias="clock")

    @property
    def status(self) -> str:
        """``PROCESSING``, and then ``ACTIVE`` or ``FAILED``."""
        if self._clock() < self.ready:
            return "PROCESSING"
        return "ACTIVE" if self.is_sound else "FAILED"


class AssetLibrary:
    """All groups and assets; each key sees its own and the common group.

    Args:
        seed: same seed, same ids.
        seconds: how long the service looks at an asset.
    """

    def __init__(self, *, seed: int, seconds: float, clock: Now) -> None:
        self._seed = seed
        self._seconds = seconds
        self._clock = clock
        self.clear()

    def clear(self) -> None:
        """Forget everything but the common group."""
        self._random = Random(f"assets {self._seed}")
        self._groups = {COMMON_GROUP: Group(id=COMMON_GROUP, owner="", name="common")}
        self._assets: dict[str, Asset] = {}

    def groups(self, owner: str) -> list[Group]:
        """The groups that a key sees."""
        return [group for group in self._groups.values() if group.owner in ("", owner)]

    def group(self, owner: str, group_id: str) -> Group | None:
        """One of :meth:`groups`."""
        group = self._groups.get(group_id)
        return group if group is not None and group.owner in ("", owner) else None

    def add_group(self, owner: str, name: str, description: str) -> Group | None:
        """A new group, or ``None`` if there are too many."""
        if len(self._groups) >= MOST:
            return None
        group = Group(id=self._id("group"), owner=owner, name=name, description=description)
        self._groups[group.id] = group
        return group

    def remove_group(self, group: Group) -> None:
        """Remove a group with all that is in it."""
        del self._groups[group.id]
        self._assets = {id: a for id, a in self._assets.items() if a.group is not group}

    def assets(self, owner: str) -> list[Asset]:
        """The assets of a key."""
        return [asset for asset in self._assets.values() if asset.owner == owner]

    def asset(self, owner: str, asset_id: str) -> Asset | None:
        """One of :meth:`assets`."""
        asset = self._assets.get(asset_id)
        return asset if asset is not None and asset.owner == owner else None

    def behind(self, asset_id: str) -> str | None:
        """The URL of an asset, for a model that is given it."""
        asset = self._assets.get(asset_id)
        return None if asset is None else asset.url

    def add_asset(
        self, owner: str, group: Group, *, name: str, url: str, type: AssetType, is_sound: bool
    ) -> Asset | None:
        """A new asset, or ``None`` if there are too many."""
        if len(self._assets) >= MOST:
            return None
        asset = Asset(
            id=self._id("asset"),
            owner=owner,
            group=group,
            name=name,
            url=url,
            type=type,
            is_sound=is_sound,
            ready=self._clock() + self._seconds,
            clock=self._clock,
        )
        self._assets[asset.id] = asset
        return asset

    def remove_asset(self, asset: Asset) -> None:
        """Remove an asset."""
        self._assets.pop(asset.id, None)

    def _id(self, kind: str) -> str:
        number = self._random.randrange(10**14)
        return f"{kind}-{number:014d}-{''.join(self._random.choices(_LETTERS, k=5))}"
