# Generated from the asyncio classes by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""The API outside the model catalogue, of a blocking client."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

from runninghub_async import sync
from runninghub_async.http.api import QueueStatus
from runninghub_async.http.payloads import Progress
from runninghub_async.models.family import FileInput
from runninghub_async.platform.account import AccountStatus, KeyInfo
from runninghub_async.platform.app_fields import App
from runninghub_async.platform.apps import AppSummary, Sort
from runninghub_async.platform.assets import OFFICIAL_GROUP, Asset, AssetGroup, AssetKind
from runninghub_async.platform.graphs import Graph
from runninghub_async.platform.nodes import Nodes
from runninghub_async.platform.options import InstanceType
from runninghub_async.platform.quick_create import Style
from runninghub_async.platform.resources import Resource, ResourceKind
from runninghub_async.platform.uploads import INLINE_LIMIT_MB, LoraUpload, OldFileType, Upload
from runninghub_async.platform.webhooks import WebhookDelivery
from runninghub_async.sync.blocking import (
    Blocking,
    Iteration,
    called_here,
    iterated,
    read_here,
    waited_for,
)


class AccountCalls(Blocking):
    """Questions about accounts.

    Each takes ``account``, the label of the account that is meant; the first, where the client
    has several.
    """

    __slots__ = ()

    @waited_for
    def status(self, *, account: str | None = None) -> AccountStatus:
        """Coins, money and tasks in progress.  Documented; money and kind in official code.

        Raises:
            AuthenticationError: the key is not known to this site.
            APIError, ConnectionFailedError: the question was refused or got no answer.
        """
        ...

    @waited_for
    def queue(self, *, account: str | None = None) -> QueueStatus:
        """The concurrency that is allowed, and how much of it is used.

        Documented as being in development.

        Raises:
            As :meth:`status`.
        """
        ...

    @waited_for
    def keys(self, *, account: str | None = None) -> tuple[KeyInfo, ...]:
        """The account's keys.  Documented as being in development.

        Raises:
            As :meth:`status`.
        """
        ...


class AppCalls(Blocking):
    """AI apps, by the number in the address of their page.

    What :meth:`describe` reads is remembered for some minutes, so that many runs of an app
    read it once.
    """

    __slots__ = ()

    @waited_for
    def describe(self, webapp_id: str | int, *, account: str | None = None) -> App:
        """An app and its fields, read now.  Documented.

        Args:
            webapp_id: best as text.
            account: the label of the account that asks; the first, where there are several.

        Raises:
            NotFoundError: no such app on this site.
            AuthenticationError: the key may not call it.
        """
        ...

    @called_here
    def run(
        self,
        webapp_id: str | int | Mapping[str, Any],
        values: Mapping[Any, Any] | Sequence[Mapping[str, Any]] | str | None = None,
        *,
        instance_type: InstanceType | None = None,
        use_personal_queue: bool | None = None,
        retain_seconds: int | None = None,
        access_password: str | None = None,
        v2: bool = False,
        validate: bool = True,
    ) -> sync.Call:
        """A run of an app.

        Before it is submitted, and after its turn has come, the app is described
        and every value is checked against that: nothing is paid for a value that does not fit.

        Args:
            webapp_id: best as text; or the body of a submit as the documentation prints it, with
                ``webappId`` and what else stands there (but no key).
            values: by node and field, ``("6", "text")`` or ``"6.text"`` or
                ``{"6": {"text": …}}``, or by a field's description where only one has it.  A
                ``Path``, ``bytes`` or binary file object becomes what its node takes, as in
                :meth:`rh.workflows.run <.WorkflowCalls.run>`; a ``str`` is sent as it is.  A
                ``nodeInfoList``, or a body that has one, is taken as well.
            instance_type: ``"default"`` (24 GB of video memory), ``"plus"`` (48 GB) or
                ``"ultra"`` (84 GB; hardly documented).
            use_personal_queue: queue at one's own machines when they are busy (exclusive keys
                only), up to 1000 tasks.
            retain_seconds: keep the machine warm after the task, 10 to 180 s (enterprise
                keys only, billed).
            access_password: for an encrypted app.
            v2: start it by the V2 call, which the site's own samples show.
            validate: ``False`` sends without describing first; then only keys of node and
                field are possible.

        Raises:
            InvalidParameterError: no such file, a link as a value, an option out of range; and
                when the call is run or submitted, a key or value that does not fit the app.
            NotFoundError: no such app on this site (when it is run or submitted).
        """
        ...

    @iterated
    def list(
        self,
        *,
        sort: Sort = "RECOMMEND",
        days: int | None = None,
        page_size: int = 50,
        account: str | None = None,
    ) -> Iteration[AppSummary]:
        """Published apps, tens of thousands, page after page as they are asked for.

        Official code; the documentation has no page about it.

        Args:
            sort: ``"RECOMMEND"``, ``"HOTTEST"`` or ``"NEWEST"``.
            days: for ``"HOTTEST"``, in how many days; the service takes 7.
            page_size: how many are read at once, up to 50.
            account: the label of the account that asks; the first, where there are several.

        Raises:
            InvalidParameterError: an argument that is not allowed.
        """
        ...


class AssetGroupCalls(Blocking):
    """Groups of assets."""

    __slots__ = ()

    @waited_for
    def create(
        self, name: str, *, description: str | None = None, account: str | None = None
    ) -> AssetGroup:
        """Make a group.  It is asked for once: a lost answer may have made one."""
        ...

    @iterated
    def list(
        self, *, name: str | None = None, page_size: int = 20, account: str | None = None
    ) -> Iteration[AssetGroup]:
        """The groups, page after page as they are asked for; ``page_size`` up to 100."""
        ...

    @waited_for
    def query(self, group_id: str, *, account: str | None = None) -> AssetGroup:
        """One group."""
        ...

    @waited_for
    def update(
        self,
        group_id: str,
        *,
        name: str | None = None,
        description: str | None = None,
        account: str | None = None,
    ) -> AssetGroup:
        """Change the name, the description, or both."""
        ...

    @waited_for
    def delete(self, group_id: str, *, account: str | None = None) -> None:
        """Delete a group."""
        ...


class AssetCalls(Blocking):
    """Assets.  Each call takes ``account``, the label of an account; the first, where the
    client has several.

    The official nodes check before they upload: pictures of 300 to 6000 pixels a side, an
    aspect from 0.4 to 2.5, at most 10 MB; clips of 2 to 15 s, 24 to 60 frames a second, at most
    50 MB; sounds of 2 to 15 s, at most 15 MB and 48 kHz.  The service decides.

    Attributes:
        groups: the groups that assets belong to.
    """

    __slots__ = ()

    @property
    @read_here
    def groups(self) -> sync.AssetGroupCalls: ...

    @waited_for
    def create(
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
        ...

    @iterated
    def list(
        self,
        *,
        group_id: str | None = None,
        status: str | None = None,
        name: str | None = None,
        page_size: int = 20,
        account: str | None = None,
    ) -> Iteration[Asset]:
        """The assets, page after page as they are asked for; ``page_size`` up to 100."""
        ...

    @waited_for
    def query(self, asset_id: str, *, account: str | None = None) -> Asset:
        """One asset, now."""
        ...

    @waited_for
    def update(self, asset_id: str, *, name: str, account: str | None = None) -> Asset:
        """Call an asset something else."""
        ...

    @waited_for
    def delete(self, asset_id: str, *, account: str | None = None) -> None:
        """Delete an asset."""
        ...

    @waited_for
    def wait_ready(
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
        ...


class QuickCreateCalls(Blocking):
    """Quick create.  From older pages of the documentation."""

    __slots__ = ()

    @waited_for
    def styles(
        self, webapp_id: str | int, *, type: int = 2, account: str | None = None
    ) -> tuple[Style, ...]:
        """The styles of an app.

        Args:
            webapp_id: best as text.
            type: the kind of style; only 2 is documented, and what it means is not.
            account: the label of the account that asks; the first, where there are several.

        Raises:
            APIError, ConnectionFailedError: the question was refused or got no answer.
        """
        ...

    @called_here
    def run(
        self,
        webapp_id: str | int,
        code: str,
        nodes: Mapping[Any, Any] | Sequence[Mapping[str, Any]],
    ) -> sync.Call:
        """A run of a quick-create app.

        Args:
            webapp_id: best as text.
            code: the ``quickCreateCode``, for example ``"002"``.
            nodes: values by key, as for :meth:`rh.apps.run <.AppCalls.run>` and checked in the
                same way; or complete entries as the documentation shows them, with ``nodeId``,
                ``nodeName``, ``fieldName``, ``fieldType``, ``fieldValue`` and ``description``,
                for an app that cannot be described.  Files are uploaded.

        Raises:
            InvalidParameterError: as ``rh.apps.run``; an entry that is not complete.
        """
        ...


class ResourceCalls(Blocking):
    """Installed models."""

    __slots__ = ()

    @iterated
    def list(
        self,
        kind: ResourceKind,
        *,
        name: str | None = None,
        base_models: Sequence[str] = (),
        tags: Sequence[str] = (),
        page_size: int = 50,
        account: str | None = None,
    ) -> Iteration[Resource]:
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
        ...


class UploadCalls(Blocking):
    """Uploads; equal contents are sent once while their link lives."""

    __slots__ = ()

    @waited_for
    def upload(self, file: FileInput, *, progress: Progress | None = None) -> Upload:
        """Send a file, in pieces.  Documented.

        Args:
            file: a ``Path``, ``bytes`` or a binary file object.
            progress: called in the thread of the clients, which it is not to hold up, with the bytes
                that were sent and the bytes
                there are; from the beginning again where a try is repeated, and once where
                the content has been sent before.

        Raises:
            InvalidParameterError: no such file, or of a format that cannot be told.
            UploadError: the service could not store it.
            APIError, ConnectionFailedError: it was refused or could not be reached.
        """
        ...

    @waited_for
    def upload_old(
        self, file: FileInput, *, file_type: OldFileType = "input", progress: Progress | None = None
    ) -> str:
        """Send a file by the old call, which the documentation calls deprecated.

        It is for nodes that want a name of the old kind; the file has no link.

        Args:
            file: a ``Path``, ``bytes`` or a binary file object, of at most 30 MB.
            file_type: what it is told to be; ``"input"`` is for all, the other words are of
                older pages.
            progress: as for :meth:`upload`.

        Returns:
            The server's name for it (a ZIP's has neither folder nor extension).

        Raises:
            As :meth:`upload`.
        """
        ...

    @waited_for
    def upload_lora(
        self,
        file: str | os.PathLike[str],
        name: str | None = None,
        *,
        progress: Progress | None = None,
        account: str | None = None,
    ) -> LoraUpload:
        """Send a LoRA for the node ``RHLoraLoader``, unless the service has it.  Documented.

        The content goes straight to the service's storage, without the key.  Which input of
        the node takes the name is told in two ways: ``lora_name`` and ``file_name``.

        Args:
            file: the ``.safetensors`` file.
            name: what to call it; its file name, unless it is given.
            progress: as for :meth:`upload`.
            account: the label of the account whose it will be; the first, unless it is given.

        Raises:
            InvalidParameterError: no such file.
            UploadError: the storage did not take it.
            APIError, ConnectionFailedError: it was refused or could not be reached.
        """
        ...

    @called_here
    def inline(self, picture: FileInput, *, max_mb: float = INLINE_LIMIT_MB) -> str:
        """A small picture as a ``data:`` URL, to be sent inside a model call itself.

        It saves an upload, for image parameters of models (official code does so up to 5 MB).
        Makes no request, and reads the whole picture.

        Args:
            picture: a ``Path``, ``bytes`` or a binary file object.
            max_mb: the largest size, in MB.

        Raises:
            InvalidParameterError: no such file, no picture, or too large.
        """
        ...


class WebhookCalls(Blocking):
    """Webhooks of tasks that were submitted with a ``webhook_url``.  Documented."""

    __slots__ = ()

    @waited_for
    def detail(self, task_id: str | int, *, account: str | None = None) -> WebhookDelivery:
        """How the delivery of a task's webhook went.

        Args:
            task_id: the task.
            account: the label of the account whose task it is; the first, unless it is given.

        Raises:
            APIError: there is none, for example because the task had no webhook.
        """
        ...

    @waited_for
    def resend(
        self, webhook_id: str | int, *, webhook_url: str | None = None, account: str | None = None
    ) -> None:
        """Have an event posted again.

        Args:
            webhook_id: ``WebhookDelivery.id``, not the task's id.
            webhook_url: where to; the same address as before, unless it is given (third-party
                code; the documentation always gives it).
            account: the label of the account whose task it is; the first, unless it is given.

        Raises:
            APIError: the service does not know the event.
        """
        ...


class WorkflowCalls(Blocking):
    """Workflows, by the number in the address of their page."""

    __slots__ = ()

    @called_here
    def run(
        self,
        workflow_id: str | int | Mapping[str, Any],
        nodes: Nodes | None = None,
        *,
        workflow: Graph | str | os.PathLike[str] | None = None,
        instance_type: InstanceType | None = None,
        use_personal_queue: bool | None = None,
        retain_seconds: int | None = None,
        access_password: str | None = None,
        add_metadata: bool | None = None,
        v2: bool = False,
    ) -> sync.Call:
        """A run of a workflow, which must have been saved and run once on the website.

        Documented; what is not, is marked.

        Args:
            workflow_id: best as text; or the body of a submit as the documentation prints it,
                with ``workflowId`` and what else stands there (but no key).
            nodes: new values for inputs, ``{"6": {"text": "…"}, "10": {"image": Path(…)}}``:
                node ids, or titles that only one node has, and fields as in the graph in API
                format.  A ``Path``, ``bytes`` or binary file object becomes what its node takes:
                an upload's name, unless the table of loaders says a link, base64 or a data: URL
                (the latter two up to 10 MB); a ``str`` is sent as it is.  A seed that is not given
                here is drawn anew by the
                service.  A ``nodeInfoList``, or a body that has one, is taken as well.
            workflow: a whole graph in API format (an object, JSON text or the ``Path`` of a file,
                whose numbers keep their digits) to run instead of the stored one; ``nodes`` are
                then checked against it, and put into it.
            instance_type: ``"default"`` (24 GB of video memory), ``"plus"`` (48 GB) or
                ``"ultra"`` (84 GB; hardly documented).
            use_personal_queue: queue at one's own machines when they are busy (exclusive keys
                only), up to 1000 tasks.
            retain_seconds: keep the machine warm after the task, 10 to 180 s (enterprise
                keys only, billed).
            access_password: for an encrypted workflow.
            add_metadata: write the graph into the images; the service does unless told not to.
            v2: start it by the V2 call, which only third-party code shows.

        Raises:
            InvalidParameterError: a node or field that the graph does not have, a link as a
                value, no such file, an option out of range.
        """
        ...

    @waited_for
    def get_json(self, workflow_id: str | int, *, account: str | None = None) -> dict[str, Any]:
        """The stored graph in ComfyUI's API format.  Documented.

        Args:
            workflow_id: best as text.
            account: the label of the account that asks; the first, where there are several.

        Raises:
            NotFoundError: no such workflow on this site.
            APIError: it was never saved or run on the website.
        """
        ...
