"""All that a running sandbox remembers."""

from __future__ import annotations

import re

from aiohttp import web
from attrs import define

from runninghub_async.catalogue import Lookup
from runninghub_async.models.records import Site
from runninghub_async.sandbox.accounts import Account
from runninghub_async.sandbox.answers import Refusal, TokenMissing
from runninghub_async.sandbox.assets import AssetLibrary
from runninghub_async.sandbox.clock import Clock
from runninghub_async.sandbox.contract import UNREADABLE_FILE
from runninghub_async.sandbox.files import FileStore, StoredFile
from runninghub_async.sandbox.library import Library
from runninghub_async.sandbox.links import LINK_SECONDS, RESULTS_URL, UPLOADS_URL
from runninghub_async.sandbox.loras import LoraUploads
from runninghub_async.sandbox.media import MediaMaker
from runninghub_async.sandbox.recipes import RecipeBook
from runninghub_async.sandbox.requests import RequestLog
from runninghub_async.sandbox.results import result_named
from runninghub_async.sandbox.scripts import Script
from runninghub_async.sandbox.sockets import ComfySockets
from runninghub_async.sandbox.tasks import TaskBook
from runninghub_async.sandbox.webhooks import Webhooks

_UPLOAD_NAME = re.compile(r"[0-9a-f]{64}\.[a-z0-9]{1,5}", re.ASCII)


@define(eq=False, kw_only=True)
class State:
    """The accounts, tasks, files and requests of one sandbox."""

    clock: Clock
    media: MediaMaker
    accounts: dict[str, Account]
    """By API key."""
    catalogue: Lookup
    tasks: TaskBook
    library: Library
    recipes: RecipeBook
    script: Script
    uploads: FileStore
    results: FileStore
    requests: RequestLog
    base_url: str
    site: Site
    max_upload_bytes: int
    webhooks: Webhooks
    sockets: ComfySockets
    loras: LoraUploads
    assets: AssetLibrary

    def account_of(self, request: web.Request, *, wrong_key: tuple[int, str]) -> Account:
        """The account whose key the request carries as ``Authorization: Bearer``.

        Raises:
            Refusal: with the code and text ``wrong_key``, or 412 where there is no key at all.
        """
        authorization = request.headers.get("Authorization")
        if authorization is None:
            raise TokenMissing
        account = self.accounts.get(authorization.removeprefix("Bearer ").strip())
        if account is None or not authorization.startswith("Bearer "):
            raise Refusal(*wrong_key)
        return account

    def upload(self, name: str) -> StoredFile | None:
        """The upload of this file name while its link is good."""
        file = self.uploads.get(name) if _UPLOAD_NAME.fullmatch(name) else None
        return file if file and self.clock() < file.stored + LINK_SECONDS else None

    def upload_behind(self, url: str) -> StoredFile | None:
        """See :data:`runninghub_async.sandbox.contract.FindUpload`."""
        if url.startswith("asset://"):
            url = self.assets.behind(url.removeprefix("asset://")) or url
        if not url.startswith(f"{self.base_url}/"):
            return None
        if self._is_result(url):  # known once it was fetched, since it is made then
            return self.results.get(url.removeprefix(self.base_url + RESULTS_URL))
        file = self.upload(url.removeprefix(self.base_url + UPLOADS_URL))
        if file is None:
            raise Refusal(UNREADABLE_FILE, f"File processing failed: nothing is at {url}")
        return file

    def _is_result(self, url: str) -> bool:
        """Whether a task's result is behind this link of ours."""
        result = result_named(url.removeprefix(self.base_url + RESULTS_URL), self.tasks)
        return result is not None and self.clock() <= result.task.ended + LINK_SECONDS
