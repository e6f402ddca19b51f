"""``rh.apps``: AI apps, which are workflows with a handful of fields to fill in."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, Literal

from attrs import field, frozen

from runninghub_async.calls.call import Call
from runninghub_async.checks import checked_count, not_allowed
from runninghub_async.http import wire
from runninghub_async.platform.app_fields import App
from runninghub_async.platform.app_orders import app_order
from runninghub_async.platform.apps_described import remembered_app
from runninghub_async.platform.base import RunCalls
from runninghub_async.platform.bodies import given_run
from runninghub_async.platform.options import InstanceType
from runninghub_async.platform.pages import checked_page_size, every_record, numbered_pages

Sort = Literal["RECOMMEND", "HOTTEST", "NEWEST"]

_SORTS = ("RECOMMEND", "HOTTEST", "NEWEST")
_LARGEST_PAGE = 50
_RUN_PATH = re.compile(r"/run/ai-app/(\d+)")


@frozen(kw_only=True)
class AppSummary:
    """An entry of the list of apps.

    Attributes:
        id: for :meth:`AppCalls.describe` and :meth:`AppCalls.run`; empty where the service
            does not tell it.
        title: its name.
        description: what its author says about it.
        cover_url: a picture of what it makes.
        raw: the service's record, without the sample request.
    """

    id: str
    title: str
    description: str
    cover_url: str
    raw: Mapping[str, Any] = field(repr=False)


class AppCalls(RunCalls):
    """AI apps, by the number in the address of their page.

    What :meth:`describe` reads is remembered for some minutes, so that many runs of an app
    read it once.
    """

    async def describe(self, webapp_id: str | int, *, account: str | None = None) -> App:
        """An app and its fields, read now.  Documented.

        Args:
            webapp_id: best as text.
            account: the label of the account that asks; the first, where there are several.

        Raises:
            NotFoundError: no such app on this site.
            AuthenticationError: the key may not call it.
        """
        _, owner = self._as(account)
        target = self._id("webapp_id", webapp_id, "app")
        return await remembered_app(self._get_runtime(), owner, target, fresh=True)

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
    ) -> Call:
        """A run of an app.

        Before it is submitted, and after its turn has come to be awaited, the app is described
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
                when the call is awaited or submitted, a key or value that does not fit the app.
            NotFoundError: no such app on this site (when it is awaited or submitted).
        """
        options = {
            "instance_type": instance_type,
            "use_personal_queue": use_personal_queue,
            "retain_seconds": retain_seconds,
            "access_password": access_password,
        }
        run = given_run("app", webapp_id, values, options)
        order = app_order(
            run.target,
            run.nodes,
            describe=remembered_app,
            loaders=self._loaders,
            v2=v2,
            validate=validate,
            **run.options,
        )
        return self._make_call(order).with_options(**run.of_call)

    async def list(
        self,
        *,
        sort: Sort = "RECOMMEND",
        days: int | None = None,
        page_size: int = _LARGEST_PAGE,
        account: str | None = None,
    ) -> AsyncIterator[AppSummary]:
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
        if not isinstance(sort, str) or sort.upper() not in _SORTS:
            raise not_allowed("sort", sort, "one of " + ", ".join(map(repr, _SORTS)))
        body: dict[str, Any] = {"sort": sort.upper()}
        if days is not None:
            if sort.upper() != "HOTTEST":
                raise not_allowed("days", days, "a number of at least 1, with sort='HOTTEST'")
            body["days"] = checked_count("days", days)
        pages = numbered_pages(
            *self._as(account),
            "/openapi/v2/aiapp/list",
            body,
            checked_page_size(page_size, _LARGEST_PAGE),
        )
        async for record in every_record(pages):
            yield app_summary_from(record)


def app_summary_from(record: wire.Fields) -> AppSummary:
    """An app as a page of found ones describes it."""
    found = _RUN_PATH.search(record.text("invokeExample"))
    return AppSummary(
        id=found[1] if found else record.id("webappId", "id"),
        title=record.text("title"),
        description=record.text("description"),
        cover_url=record.text("cover"),
        raw={name: value for name, value in record.raw.items() if name != "invokeExample"},
    )
