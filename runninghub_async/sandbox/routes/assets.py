"""The asset library: groups and what is in them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, get_args

from aiohttp import web

from runninghub_async.sandbox.accounts import Account
from runninghub_async.sandbox.answers import Body, Refusal, json_answer, refusal, success
from runninghub_async.sandbox.assets import MOST, Asset, AssetType, Group
from runninghub_async.sandbox.requests import Answering, Exchange
from runninghub_async.sandbox.routes.keys import BLANK, WRONG_KEY
from runninghub_async.sandbox.routes.paging import number_in
from runninghub_async.sandbox.routes.runs import invalid
from runninghub_async.sandbox.state import State

_MOST_ON_A_PAGE = 100
_LONGEST_TEXT = 1000

Answerer = Callable[[Account, dict[str, Any]], Body | None]


class AssetRoutes:
    """``/openapi/v2/assets/*`` and ``/openapi/v2/assets/groups/*``."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._assets = state.assets

    def routes(self, answering: Answering) -> list[web.RouteDef]:
        """What to serve."""
        calls: dict[str, Answerer] = {
            "groups/create": self.create_group,
            "groups/list": self.list_groups,
            "groups/query": self.query_group,
            "groups/update": self.update_group,
            "groups/delete": self.delete_group,
            "create": self.create,
            "list": self.list,
            "query": self.query,
            "update": self.update,
            "delete": self.delete,
        }
        return [
            web.post(f"/openapi/v2/assets/{path}", answering(self._handler(call), refusal))
            for path, call in calls.items()
        ]

    def _handler(self, call: Answerer) -> Callable[[Exchange], Awaitable[web.Response]]:
        async def handle(exchange: Exchange) -> web.Response:
            account = self._state.account_of(exchange.http, wrong_key=WRONG_KEY)
            return json_answer(success(call(account, await exchange.json(invalid=BLANK))))

        return handle

    def create_group(self, account: Account, body: dict[str, Any]) -> Body:
        """A new group."""
        name, description = _text(body, "name"), _optional_text(body, "description")
        group = self._assets.add_group(account.key, name, description or "")
        if group is None:
            raise _full()
        return _group(group)

    def list_groups(self, account: Account, body: dict[str, Any]) -> Body:
        """The groups whose names contain a text, a page of them."""
        name = _optional_text(body, "name") or ""
        found = [group for group in self._assets.groups(account.key) if name in group.name]
        return _page([_group(group) for group in found], body)

    def query_group(self, account: Account, body: dict[str, Any]) -> Body:
        """A group, and how much is in it."""
        group = self._group_in(account, body)
        count = sum(a.group is group for a in self._assets.assets(account.key))
        return {**_group(group), "assetCount": count}

    def update_group(self, account: Account, body: dict[str, Any]) -> Body:
        """Another name or description."""
        group = self._own_group_in(account, body)
        name, description = _optional_text(body, "name"), _optional_text(body, "description")
        if name is None and description is None:
            raise invalid("v1", "name or description is required")
        group.name = name or group.name
        group.description = group.description if description is None else description
        return _group(group)

    def delete_group(self, account: Account, body: dict[str, Any]) -> None:
        """A group goes, and all that is in it."""
        self._assets.remove_group(self._own_group_in(account, body))

    def create(self, account: Account, body: dict[str, Any]) -> Body:
        """A new asset, which the service then looks at."""
        group = self._group_in(account, body)
        url, name = _text(body, "url"), _text(body, "name")
        type: AssetType | None = next(
            (known for known in get_args(AssetType) if known == body.get("assetType")), None
        )
        if type is None:
            allowed = ", ".join(get_args(AssetType))
            raise invalid("v1", f"assetType must be one of {allowed}")
        asset = self._assets.add_asset(
            account.key, group, name=name, url=url, type=type, is_sound=self._is_sound(url, type)
        )
        if asset is None:
            raise _full()
        return {"assetId": asset.id, "status": asset.status}

    def list(self, account: Account, body: dict[str, Any]) -> Body:
        """The assets of a group, a status and a name, a page of them."""
        group_id, status = _optional_text(body, "groupId"), _optional_text(body, "status")
        name = _optional_text(body, "name") or ""
        found = [
            asset
            for asset in self._assets.assets(account.key)
            if group_id in (None, asset.group.id)
            and status in (None, asset.status)
            and name in asset.name
        ]
        return _page([_asset(asset) for asset in found], body)

    def query(self, account: Account, body: dict[str, Any]) -> Body:
        """How an asset stands."""
        return _asset(self._asset_in(account, body))

    def update(self, account: Account, body: dict[str, Any]) -> Body:
        """Another name."""
        asset = self._asset_in(account, body)
        asset.name = _text(body, "name")
        return _asset(asset)

    def delete(self, account: Account, body: dict[str, Any]) -> None:
        """An asset goes."""
        self._assets.remove_asset(self._asset_in(account, body))

    def _is_sound(self, url: str, type: AssetType) -> bool:
        """Whether our own upload fits; a stranger's URL is never opened, and believed."""
        try:
            file = self._state.upload_behind(url)
        except Refusal:
            return False
        return file is None or file.kind == type.lower()

    def _group_in(self, account: Account, body: dict[str, Any]) -> Group:
        group = self._assets.group(account.key, _text(body, "groupId"))
        if group is None:
            raise invalid("v1", "there is no such groupId")
        return group

    def _own_group_in(self, account: Account, body: dict[str, Any]) -> Group:
        group = self._group_in(account, body)
        if not group.owner:
            raise invalid("v1", "this group belongs to everybody")
        return group

    def _asset_in(self, account: Account, body: dict[str, Any]) -> Asset:
        asset = self._assets.asset(account.key, _text(body, "assetId"))
        if asset is None:
            raise invalid("v1", "there is no such assetId")
        return asset


def _text(body: dict[str, Any], name: str) -> str:
    value = _optional_text(body, name)
    if value is None or not value.strip():
        raise invalid("v1", f"{name} must not be blank")
    return value


def _optional_text(body: dict[str, Any], name: str) -> str | None:
    value = body.get(name)
    if value is not None and (not isinstance(value, str) or len(value) > _LONGEST_TEXT):
        raise invalid("v1", f"{name} must be a string of up to {_LONGEST_TEXT} characters")
    return value


def _full() -> Refusal:
    return Refusal(1, f"the sandbox keeps {MOST} groups and as many assets")


def _group(group: Group) -> Body:
    return {"groupId": group.id, "name": group.name, "description": group.description}


def _asset(asset: Asset) -> Body:
    return {
        "assetId": asset.id,
        "groupId": asset.group.id,
        "name": asset.name,
        "status": asset.status,
        "previewUrl": asset.url if asset.status == "ACTIVE" else None,
        "assetType": asset.type,
    }


def _page(items: list[Body], body: dict[str, Any]) -> Body:
    number = number_in(body, "pageNumber", default=1, most=10**9)
    size = number_in(body, "pageSize", default=20, most=_MOST_ON_A_PAGE)
    return {"items": items[(number - 1) * size : number * size], "totalCount": len(items)}
