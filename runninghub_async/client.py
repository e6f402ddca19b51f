"""The client: settings from arguments and environment, and the rooms wired together."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self, overload

from runninghub_async import signature_types as types
from runninghub_async.catalogue_files import CatalogueFiles
from runninghub_async.checks import (
    checked_concurrency,
    checked_durations,
    not_allowed,
    refusal,
)
from runninghub_async.endpoints import Families
from runninghub_async.errors import RunningHubError, UsageError
from runninghub_async.models.budgets import Budget
from runninghub_async.models.output_source import check_not_blocking
from runninghub_async.proxies import Proxy
from runninghub_async.quoting import shown
from runninghub_async.retries import RetryPolicy
from runninghub_async.settings import (
    ApiKey,
    OnCancel,
    Settings,
    named_proxy,
    read_accounts,
    read_settings,
)
from runninghub_async.values import UNSET, Unset, expanded

# The rooms behind the client, aiohttp among them, are imported where they are first needed:
# making a client, entering it, and a service's start stay cheap.  The first request loads them.
# What signatures need of them stands in signature_types.
if TYPE_CHECKING:
    from asyncio import AbstractEventLoop


class RunningHub(Families["types.Call"]):
    """An asyncio client of RunningHub.

    Use it as an async context manager, or call :meth:`close`.  The connection is opened on
    first use; entering the context makes no request, and loads no aiohttp before the first one.
    A client belongs to one event loop.

    Args:
        api_key: the key, or several: calls spread over the accounts.  Else
            ``RUNNINGHUB_API_KEY`` or ``RH_API_KEY`` of the environment (several with commas).
        base_url: the site's address; else ``RUNNINGHUB_BASE_URL`` or ``RH_API_BASE_URL`` (with or
            without ``/openapi/v2``), else that of ``site``, else ``https://www.runninghub.ai``.
        site: ``"cn"`` (prices in CNY) or ``"ai"`` (in USD), whose prices hold at an address that
            is neither runninghub.cn nor runninghub.ai, which speak for themselves; else
            ``RUNNINGHUB_SITE``.
        concurrency: at most this many tasks in flight per account; ``None`` leaves it to
            the ceiling that the service is found to allow, or to ``RUNNINGHUB_CONCURRENCY`` of
            the environment.
        timeout: seconds for a whole call, queueing included; ``None`` = no limit.  Else
            ``RUNNINGHUB_TIMEOUT`` of the environment, else 3600.
        http_timeout: seconds of silence after which one request is given up; questions, such as
            queries, get the time to connect besides, 7 s.
        retry: how safe requests are repeated; ``None`` = never.  Else ``RUNNINGHUB_RETRY`` of the
            environment (the number of attempts; 1 = never), else :class:`RetryPolicy` as it is.
        poll: seconds between looks at a task; else ``RUNNINGHUB_POLL`` of the environment.
            ``None`` = learn how long each model takes and look when it pays; at first after
            1 s, then at intervals that grow by half up to 5 s.
        on_cancel: what happens to the task at the service when the coroutine that awaits it
            is cancelled: ``"leave"`` it running, or ``"cancel"`` it.
        wait_for_place: what a call does while its account is full, or the service refuses for the
            moment: ``True`` stands in line until its ``timeout``; a number is the seconds that it
            stands in line, after which it ends with a ``TaskTimeoutError``; ``False`` fails at once
            with a ``ConcurrencyLimitError`` or the refusal.  Nothing is paid in either case.
        session: an ``aiohttp.ClientSession`` of your own, with its proxy, TLS, tracing and
            middlewares; it is never closed here.
        proxy: the address of an HTTP proxy for all requests, such as
            ``http://user:password@proxy.example.com:3128``; else ``RUNNINGHUB_PROXY`` of the
            environment, else its ``HTTPS_PROXY`` (or ``HTTP_PROXY``, ``ALL_PROXY``).  Hosts of
            ``NO_PROXY`` and this machine are reached without.  Not together with ``session``.
        ca_file: a file of certificates (PEM) to trust beside those that the system trusts; else
            ``RUNNINGHUB_CA_FILE`` of the environment.  Not together with ``session``.
        webhook_url: where the service posts the outcome of every task that this client submits;
            a call's own (:meth:`Call.with_options`) wins.
        observer: who is told what happens to calls and tasks, one or several: objects with a
            method ``notice(event)``; see :mod:`runninghub_async.events`.
        catalogue: files (or folders of them) that add models to :attr:`catalogue`; else
            ``RUNNINGHUB_CATALOGUE`` of the environment (several as in ``PATH``).  YAML needs the
            extra ``[catalogue]``.
        state_dir: the folder in which to remember what runs of workflows and apps cost and how
            long they took, for :meth:`Call.seen`; made when it is needed.  Neither what they were
            given nor any id or key is kept, and nothing of a sandbox.  ``None`` remembers nothing.
        budget: what all calls of this client together may spend, such as ``"20CNY"`` or
            ``"500coins"``, as a :meth:`purse` around them; with what a purse takes beside,
            ``PurseSettings("20CNY", wait=True)`` of ``runninghub_async.purses``.  See
            :attr:`budget`.

    Raises:
        AuthenticationError: there is no key.
        InvalidParameterError: a setting has a value that is not allowed.
    """

    def __init__(
        self,
        api_key: ApiKey | None = None,
        *,
        base_url: str | None = None,
        site: types.Site | None = None,
        concurrency: int | None = None,
        timeout: float | Unset | None = UNSET,
        http_timeout: float = 60,
        retry: RetryPolicy | Unset | None = UNSET,
        poll: float | None = None,
        on_cancel: OnCancel = "leave",
        wait_for_place: bool | float = True,
        session: types.ClientSession | None = None,
        proxy: str | Proxy | None = None,
        ca_file: str | os.PathLike[str] | None = None,
        webhook_url: str | None = None,
        observer: types.Observer | Iterable[types.Observer] | None = None,
        catalogue: CatalogueFiles | None = None,
        state_dir: str | os.PathLike[str] | None = None,
        budget: types.Amount | types.PurseSettings | None = None,
    ) -> None:
        accounts = read_accounts(api_key)
        through = named_proxy(proxy, session)
        del api_key, proxy  # whoever shows the variables of this frame shows no key or password
        self._settings = read_settings(
            accounts,
            base_url=base_url,
            site=site,
            concurrency=concurrency,
            timeout=timeout,
            http_timeout=http_timeout,
            retry=retry,
            poll=poll,
            on_cancel=on_cancel,
            wait_for_place=wait_for_place,
            session=session,
            proxy=through,
            ca_file=ca_file,
            webhook_url=webhook_url,
            observer=observer,
            catalogue=catalogue,
            state_dir=state_dir,
        )
        self._budget: types.Purse | None = None
        self._of_owners: types.PurseStore | None = None
        self._budget_settings = None if budget is None else _purse_settings(budget)
        self._catalogue: types.Lookup | None = None
        self._files: types.Files | tuple[()] = ()
        if self._settings.catalogue:
            from runninghub_async.overlays.files import Files

            self._files = Files(self._settings.catalogue)
            if self._files.named:  # what is wrong with a file is told here
                self._catalogue = self._opened_catalogue()
        self._runtime: types.Runtime | None = None
        self._loop: AbstractEventLoop | None = None
        self._closed = False
        self._loader_table: types.LoaderTable | None = None
        self._push: types.Push | None = None
        if self._budget_settings is not None and self._budget_settings.prices:
            self._budget = self._purse(
                self._budget_settings
            )  # what is wrong with them is told here

    async def __aenter__(self) -> Self:
        if self._runtime is not None or self._closed:
            self._running()  # raises where it cannot be used here, or not any more
        else:  # the rooms open, and aiohttp is loaded, with the first request
            from asyncio import get_running_loop

            self._loop = get_running_loop()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> list[str]:
        """Wait (bounded) for submits that are under way, stop the rest, close connections.

        Returns:
            Ids of the tasks that had not ended.  They go on at the service, and are logged.
        """
        unfinished = await self._runtime.close() if self._runtime is not None else []
        self._closed, self._loop = True, None
        return unfinished

    def __repr__(self) -> str:
        accounts = ", ".join(account.label for account in self._settings.accounts)
        return f"<RunningHub {self._settings.base_url.host} {accounts}>"

    # -- making calls ----------------------------------------------------------------------

    def call(
        self,
        name_or_path: str | types.Recipe,
        params: Mapping[str, Any] | None = None,
        /,
        *,
        validate: bool = True,
        wire: types.WireForm | None = None,
        extra: Mapping[str, Any] | None = None,
        **more: Any,
    ) -> types.Call:
        """A call by documented name or path; the same as the typed method.

        Args:
            name_or_path: for example ``"hailuo-2.3/i2v-pro"``.  A path may stand as the
                documentation prints it, with ``/openapi/v2/`` or the site before it; the call goes
                to this client's own site in any case.  Or a recipe: the name of one that the
                client's ``catalogue`` has, or what :func:`runninghub_async.recipes.load` read.
            params: parameters by Python name or wire name.
            validate: ``False`` lets through what the catalogue does not know (yet): unknown
                models (by path), parameters and values.  A ``Path``, ``bytes`` or binary file
                object is uploaded wherever it stands in them, also in lists and objects.
            wire: how parameters are sent, for the hosted open models that have several forms:
                ``"flat"`` names and plain values, ``"flat_codes"`` with codes for options, or
                ``"node_keys"`` with those codes.  ``None`` is the endpoint's own form.
            extra: parameters by wire name that the catalogue does not know (yet); they go out as
                they are given, with files uploaded, while the others are checked as ever.  With
                them no price is known beforehand.
            **more: further parameters.

        Raises:
            UnknownModelError: no such model; the message suggests names.
            InvalidParameterError: a parameter is missing, unknown or not allowed, or ``extra``
                has one that is known.
            RecipeError: the recipe's file cannot be used, or something else has its name.
        """
        from runninghub_async.calls.model_orders import endpoint_named, given_to, model_order

        endpoint = None if isinstance(name_or_path, str) else recipe_in(name_or_path)
        if endpoint is None:
            endpoint = endpoint_named(name_or_path, self.catalogue, validate=validate)
        given, options = given_to(endpoint, params, more)
        if endpoint.recipe is None:
            order = model_order(endpoint, given, validate=validate, wire_form=wire, extra=extra)
            return self._call(order, options)
        if wire is not None:
            raise refusal("wire", "is for models; a recipe says itself how it is sent", value=wire)
        return self._call(self._recipe_order(endpoint, given, validate, extra), options)

    def from_dict(
        self,
        form: Mapping[str, Any],
        *,
        base: str | os.PathLike[str] = ".",
        validate: bool = True,
        endpoint: types.Endpoint | None = None,
    ) -> types.Call:
        """The call that :meth:`Call.to_dict` wrote down, or one written by hand.

        Args:
            form: ``{"model": name or path, "params": {…}}``, and ``extra`` as in :meth:`call`.
                In this text form a media value without a scheme is a path, and
                ``{"file": path}`` a file anywhere.  ``{"workflow": id, "nodes": {…}}`` and
                ``{"app": id, "nodes": {…}}`` take the options of their ``run`` as well, and a
                graph as ``graph``; ``{"quick_create": id, "code": …, "nodes": …}`` takes none.
                A body as the documentation prints it, with ``workflowId`` or ``webappId`` and
                ``nodeInfoList``, is taken as well (without a key).  ``model`` may name a recipe;
                ``recipe``, where it stands there, is the digest that this must have.  Each kind may
                have ``options``, an object with what :meth:`Call.with_options` takes.  In place of
                a value ``{"task": id, "account": label}`` stands for an output of a task, and
                ``{"call": name}`` for one of a call whose text form is under ``calls`` by that
                name; ``output`` (from 1) or ``kind`` beside it say which output.
            base: the directory that relative paths start from.
            validate: as in :meth:`call`; ``False`` takes a recipe with another digest, too.
            endpoint: what the model is, where that is known already; its name is not looked up.

        Raises:
            UnknownModelError, InvalidParameterError: as :meth:`call`.
        """
        from runninghub_async.calls.chain_forms import with_sources
        from runninghub_async.calls.options import options_in
        from runninghub_async.calls.task_by_id import TaskById
        from runninghub_async.platform.apps_described import remembered_app
        from runninghub_async.platform.bodies import text_form
        from runninghub_async.platform.forms import Reading
        from runninghub_async.platform.kinds import order_from

        def inner_call(inner: Mapping[str, Any]) -> types.Call:
            return self.from_dict(inner, base=base, validate=validate)

        def known_task(task_id: Any, account: str | None) -> TaskById:
            text, owner = self._checked_task(task_id, account)
            return TaskById(text, owner, lambda: self._task_state(text, owner, account))

        form = with_sources(text_form(form), inner_call, known_task)
        reading = Reading(
            base=expanded(base),
            validate=validate,
            describe=remembered_app,
            endpoint=(lambda _: endpoint) if endpoint is not None else self._endpoint(validate),
            loaders=self._loaders,
        )
        return self._call(order_from(form, reading), options_in(form))

    def task(self, task_id: str | int, account: str | None = None) -> types.Task:
        """A handle on a task by its id, for example after a restart.  Makes no request.

        For a task that this client knows, it is the handle that there is.

        Args:
            task_id: the id, best as text; or the address of its page.
            account: the label that ``Task.account`` had, where the client has several keys.

        Raises:
            InvalidParameterError: not a task id, or no such account.
        """
        from runninghub_async.calls.task import handle_of

        text, owner = self._checked_task(task_id, account)
        return handle_of(self._task_state(text, owner, account))

    @property
    def catalogue(self) -> types.Lookup:
        """The models that this client knows: the shipped ones, and those of its own files.

        It has ``get(name)`` and ``search(text)``, and is iterated over, as
        :mod:`runninghub_async.catalogue`, which it is where the client has no files.  A file's
        word counts before the shipped one's, in :meth:`call`, :meth:`from_dict` and what is built
        on them; typed methods stay as they were generated.

        Raises:
            InvalidParameterError: a file in a folder cannot be used, when something is looked up.
        """
        if self._catalogue is None:
            self._catalogue = self._opened_catalogue()
        return self._catalogue

    async def peek(
        self, tasks: Iterable[str | int | types.Task], *, account: str | None = None
    ) -> list[types.PeekedStatus]:
        """Look once at many tasks, and follow none of them: for programs that live for seconds.

        Args:
            tasks: their ids, as :meth:`task` takes them; the same one may stand there twice.
            account: the label that ``Task.account`` had, where the client has several keys.

        Returns:
            How each was found, in the order of ``tasks``: a text such as ``"SUCCESS"`` that has
            the ``task`` and its ``error`` as well.  A task that failed, or that the service does
            not know, is a value and raises nothing.

        Raises:
            InvalidParameterError: one is no task id, or there is no such account; nothing was
                asked.
            AuthenticationError, ConnectionFailedError: the key is not accepted, or the service
                was not reached.
        """
        from runninghub_async.calls.peeking import peek
        from runninghub_async.calls.task import Task

        if isinstance(tasks, (str, bytes)) or not isinstance(tasks, Iterable):
            raise not_allowed("tasks", tasks, "several ids, such as a list of them")
        tasks = list(tasks)
        for each in tasks:
            check_not_blocking(each)
        handles = [each if isinstance(each, Task) else self.task(each, account) for each in tasks]
        return await peek(handles, self._settings.retry)

    # -- money -----------------------------------------------------------------------------

    def purse(
        self,
        budget: types.Amount,
        *,
        owner: str = "",
        also: Mapping[str, types.Amount | None] | None = None,
        store: types.PurseStore | None = None,
        prices: Mapping[str, types.Budget | types.Price | str] | None = None,
        unknown_ok: bool = False,
        wait: bool = False,
    ) -> types.Purse:
        """A budget for a group of calls: those that are made in its context, and their copies.

        Before each submit what the call is expected to cost is set aside, with what is in flight;
        one that would cross the budget is not made::

            with rh.purse("20CNY") as purse:
                results = await rh.gather(*calls)
            print(purse.spent)

        The rules are those of a bulk run's budget.  Where the call is awaited makes no difference:
        in another task, in a map, in ``gather``.  It belongs to the purses around this one, and to
        the client's :attr:`budget`, as well.

        Args:
            budget: the most that may be spent: ``"20CNY"``, ``"500coins"``.  Only what is known in
                its currency counts.
            owner: whose money it is: a user, or a user in a month.  Purses of the same owner in
                the same store share what is spent.
            also: other owners that pay for the same calls, with what each may spend at most, or
                ``None`` for no limit: ``{"ann in all": "100CNY"}``.  A call fits into all of their
                budgets, or is not made, and is charged to each.
            store: where holds and sums are kept.  Without one those of an owner are in this
                client's memory, and those of nobody in particular are this purse's own.
            prices: what calls are expected to cost, by model, recipe, ``workflow/ID``, ``app/ID``,
                whatever is published; a call's own ``max_cost`` comes first.
            unknown_ok: submit also what has no known price, as long as anything is left.
            wait: have calls wait for room, within their ``timeout``, while something is under way
                that may make some.  Otherwise they raise at once.

        Calls then raise:
            BudgetExceededError: it would cross the budget; no task was created.
            PriceUnknownError: what it costs cannot be known; no task was created.
            PurseStoreError: the store cannot be used; no task was created.

        Raises:
            InvalidParameterError: no amount with a currency, a price that does not fit it, or
                another argument that is not usable.
        """
        from runninghub_async.purses.settings import PurseSettings

        settings = PurseSettings(
            budget,
            owner=owner,
            also=also,
            store=store,
            prices=prices,
            unknown_ok=unknown_ok,
            wait=wait,
        )
        return self._purse(settings)

    @property
    def budget(self) -> types.Purse | None:
        """The purse of all of this client's calls, where it was made with a ``budget``."""
        if self._budget is None and self._budget_settings is not None:
            self._budget = self._purse(self._budget_settings)
        return self._budget

    # -- many calls ------------------------------------------------------------------------

    def map(
        self, calls: types.Items, *, concurrency: int | None = None, ordered: bool = False
    ) -> types.Map:
        """Run many calls and give their outcomes as they come.

        ``calls`` is read only as fast as work can start, so it may be endless.  A call that
        fails becomes an outcome and stops nothing.  If ``calls`` itself raises, what has
        begun ends first; then the error is raised here::

            async with rh.map(calls) as outcomes:
                async for outcome in outcomes:
                    if outcome.error is None:
                        print(outcome.result.url)

        Args:
            calls: an iterable or async iterable of calls, or of mappings like those of
                :meth:`Call.to_dict`.
            concurrency: at most this many calls of this map at once; ``None`` leaves it to
                the accounts' ceilings.
            ordered: give the outcomes in the order of the input.

        Raises:
            InvalidParameterError: ``calls`` is not an iterable of calls, or ``concurrency`` not a
                whole number of at least 1.
        """
        from runninghub_async.calls.map import Map
        from runninghub_async.calls.purses import called_in, purses_here

        most = checked_concurrency(concurrency)
        here = purses_here()  # where calls belong that are made of mappings, whoever reads on
        make = partial(called_in, here, self.from_dict) if here else self.from_dict
        return Map(self._running, make, calls, concurrency=most, ordered=ordered)

    @overload
    async def gather(
        self, *calls: types.Call, return_exceptions: Literal[False] = False
    ) -> list[types.Result]: ...

    @overload
    async def gather(
        self, *calls: types.Call, return_exceptions: bool
    ) -> list[types.Result | Exception]: ...

    async def gather(
        self, *calls: types.Call, return_exceptions: bool = False
    ) -> list[types.Result] | list[types.Result | Exception]:
        """Run all calls to their end, since all are paid; results in the calls' order.

        Args:
            *calls: what to run.
            return_exceptions: put errors in the list instead of raising the first.

        Raises:
            RunningHubError: the first call's error; ``outcomes`` has how every call ended.
            InvalidParameterError: one of them is no call; none was started.
        """
        from runninghub_async.calls.map import gather

        outcomes = await gather(calls)
        failed = [outcome.error for outcome in outcomes if outcome.error is not None]
        if failed and not return_exceptions:
            if isinstance(failed[0], RunningHubError):
                failed[0].outcomes = tuple(outcomes)
            raise failed[0]
        return [out.result if out.error is None else out.error for out in outcomes]

    def stats(self) -> types.Stats:
        """What this client is doing and has done.  Makes no request."""
        return self._running().stats()

    def durations(self) -> dict[str, list[float]]:
        """Seconds that the latest tasks took, by what was called and whether it had queued.

        From these the client learns when to look for ends, unless ``poll`` is a fixed number, and
        how long tasks usually take.  They are forgotten with it, unless you keep them, for example
        as JSON, and give them to :meth:`learn` of the next client.
        """
        pacing = self._running().poller.pacing
        return {what: [round(s, 3) for s in known] for what, known in pacing.durations.items()}

    def learn(self, durations: Mapping[str, Sequence[float]]) -> None:
        """Learn from the :meth:`durations` of an earlier client how long tasks take.

        Args:
            durations: seconds above 0, oldest first, by what was called; of each the last 400
                count.

        Raises:
            InvalidParameterError: it is something else; nothing is learned then.
        """
        pacing = self._running().poller.pacing
        for what, seconds in checked_durations(durations):
            pacing.learn(what, seconds)

    # -- the rest of the platform ----------------------------------------------------------

    @property
    def workflows(self) -> types.WorkflowCalls:
        """Running ComfyUI workflows that are stored at the service."""
        from runninghub_async.platform.workflows import WorkflowCalls

        return WorkflowCalls(self._running, self._call, self._loaders)

    @property
    def apps(self) -> types.AppCalls:
        """AI apps: what they can be given, running them, finding them."""
        from runninghub_async.platform.apps import AppCalls

        return AppCalls(self._running, self._call, self._loaders)

    @property
    def quick_create(self) -> types.QuickCreateCalls:
        """The AI apps that the site offers with ready-made styles."""
        from runninghub_async.platform.apps_described import remembered_app
        from runninghub_async.platform.quick_create import QuickCreateCalls

        return QuickCreateCalls(self._running, self._call, self._loaders, remembered_app)

    @property
    def uploads(self) -> types.UploadCalls:
        """Uploading files by themselves, for example to use one in many calls."""
        from runninghub_async.platform.uploads import UploadCalls

        return UploadCalls(self._running)

    @property
    def account(self) -> types.AccountCalls:
        """What is left on an account, how busy it is, and its keys."""
        from runninghub_async.platform.account import AccountCalls

        return AccountCalls(self._running)

    @property
    def webhooks(self) -> types.WebhookCalls:
        """What the service posted when a task ended, and having it posted again."""
        from runninghub_async.platform.webhooks import WebhookCalls

        return WebhookCalls(self._running)

    @property
    def assets(self) -> types.AssetCalls:
        """The library of reference pictures, clips and sounds for video models."""
        from runninghub_async.platform.assets import AssetCalls

        return AssetCalls(self._running)

    @property
    def resources(self) -> types.ResourceCalls:
        """The models that are installed at the service, for the nodes that load them."""
        from runninghub_async.platform.resources import ResourceCalls

        return ResourceCalls(self._running)

    def native(self, plus: bool = False, *, account: str | None = None) -> types.NativeProxy:
        """The service's stand-in for a ComfyUI server, for other ComfyUI clients.

        Makes no request.

        Args:
            plus: on machines with 48 GB of video memory instead of 24 GB.
            account: the label of the account that pays; the first, unless it is given.

        Raises:
            InvalidParameterError: no such account.
        """
        from runninghub_async.platform.native import NativeProxy

        owner = self._settings.account(account)
        return NativeProxy(self._settings.base_url, owner, plus=plus)

    async def price_preview(self, call: types.Call) -> types.PricePreview:
        """What a model call would cost now, asked of the service; nothing is submitted.

        Media are uploaded first, since the question is the same as the submit.

        Args:
            call: a call of a model.

        Raises:
            InvalidParameterError: not a call of a model, or a parameter is refused.
            AuthenticationError: the key is not of the enterprise-shared kind.
            APIError, ConnectionFailedError: the question was refused or got no answer.
            ServerError: the answer tells no price.
        """
        from runninghub_async.platform.price_preview import price_preview

        check_not_blocking(call)
        return await price_preview(self._running(), call)

    # -- inside ----------------------------------------------------------------------------

    def _checked_task(self, task_id: Any, account: str | None) -> tuple[str, types.Account]:
        """The id of a task, as text, and the account that it belongs to; offline.

        Raises:
            InvalidParameterError: not a task id, or no such account.
        """
        from runninghub_async.http.wire import is_task_id
        from runninghub_async.platform.addresses import check_site, id_in

        text = shown(task_id) if isinstance(task_id, int) else task_id
        if isinstance(text, str) and (found := id_in(text, "task", "task_id")) is not None:
            text = check_site(found, self._settings.site, "task_id")
        if not isinstance(text, str) or not is_task_id(text := text.strip()):
            raise not_allowed("task_id", task_id, "the number that the service gave, as text")
        return text, self._settings.account(account)

    def _task_state(
        self, task_id: str, owner: types.Account, account: str | None
    ) -> types.TaskState:
        """What this client knows of a task; ``account`` is the label that was asked for."""
        from runninghub_async.calls.task_state import TaskState
        from runninghub_async.platform.stored_graphs import stored_nodes

        runtime = self._running()
        known: TaskState | None = runtime.tasks.get(task_id)
        if known is None or account not in (None, known.account.label):
            known = TaskState(
                runtime,
                task_id,
                account=owner,
                endpoint="re-attached task",
                find_nodes=stored_nodes,
            )
        return known

    def _opened_catalogue(self) -> types.Lookup:
        from runninghub_async.overlays import lookup

        return lookup(self._files)

    def _loaders(self) -> types.LoaderTable:
        """The inputs of nodes that take files: the shipped table, and what catalogue folders add.

        Raises:
            InvalidParameterError: a ``loaders.yaml`` cannot be used.
        """
        if self._loader_table is None:
            from runninghub_async.platform.loaders import shipped_loaders

            if not self._settings.catalogue:
                return shipped_loaders()
            from runninghub_async.overlays import loaders

            self._loader_table = loaders(self._files)
        return self._loader_table

    def _endpoint(self, validate: bool) -> Callable[[Any], types.Endpoint]:
        """Finds the endpoint of a name."""
        from runninghub_async.calls.model_orders import endpoint_named

        return lambda name: endpoint_named(name, self.catalogue, validate=validate)

    def _recipe_order(
        self,
        endpoint: types.Endpoint,
        params: Mapping[str, Any],
        validate: bool,
        extra: Mapping[str, Any] | None,
    ) -> types.Order:
        from runninghub_async.platform.apps_described import remembered_app
        from runninghub_async.platform.recipe_orders import recipe_order

        return recipe_order(
            endpoint,
            params,
            describe=remembered_app,
            loaders=self._loaders,
            validate=validate,
            extra=extra,
        )

    def _make_call(
        self,
        endpoint: types.Endpoint,
        params: Mapping[str, Any],
        extra: Mapping[str, Any] | None,
    ) -> types.Call:
        from runninghub_async.calls.model_orders import model_order

        return self._call(model_order(endpoint, params, extra=extra))

    def _call(self, order: types.Order, options: types.CallOptions | None = None) -> types.Call:
        """A call of this client; what is doubtful about it is told of the line of the caller."""
        from runninghub_async.calls.call import new_call

        if order.site is not None:
            from runninghub_async.platform.addresses import Found, check_site

            check_site(Found("", order.site), self._settings.site, order.name)
        if order.only_on is not None:
            from runninghub_async.platform.addresses import check_has_it

            check_has_it(order.only_on, self._settings.base_url, order.name)
        if order.advised_against is not None:
            told = f"{order.name} is {order.advised_against}"
            warnings.warn(told, DeprecationWarning, stacklevel=_callers_level())
        if doubts := order.doubtful:
            from runninghub_async.platform.graph_values import GraphValueWarning

            for said in doubts:
                warnings.warn(said, GraphValueWarning, stacklevel=_callers_level())
        spending = None
        if self.budget is not None:
            from runninghub_async.purses.purse import spending_of

            spending = spending_of(self.budget)
        return new_call(self._running, self._settings, order, options, spending)

    def _purse(self, settings: types.PurseSettings) -> types.Purse:
        from attrs import evolve

        from runninghub_async.purses.given_prices import checked_prices
        from runninghub_async.purses.memory import MemoryPurseStore
        from runninghub_async.purses.purse import Purse

        if settings.owner and settings.store is None:
            # A budget for each purse would be none for the owner.
            self._of_owners = self._of_owners or MemoryPurseStore(keep_settled=False)
            settings = evolve(settings, store=self._of_owners)
        prices = {}
        if settings.prices:
            limit = Budget(settings.budget.amount, str(settings.budget.currency))
            prices = checked_prices(settings.prices, limit, self.catalogue)
        return Purse(self._running, settings, prices)

    def _running(self) -> types.Runtime:
        """The opened rooms; opens them on first use, in the loop in which it was entered."""
        if self._runtime is None:
            self._runtime = self._open(self._settings, self._loop)
            self._runtime.closing = self._closed
            if self._push is not None:
                self._runtime.connect(self._push)
        self._runtime.check_usable()
        return self._runtime

    def _open(self, settings: Settings, loop: AbstractEventLoop | None) -> types.Runtime:
        """Open the rooms; a client that is connected otherwise than by TCP opens them itself."""
        from runninghub_async.engine.runtime import Runtime

        return Runtime(settings, loop)


def recipe_in(named: object) -> types.Endpoint | None:
    """The record of a recipe that stands in the place of a name; ``None`` for anything else."""
    from runninghub_async.models.recipes import Recipe

    return named.endpoint if isinstance(named, Recipe) else None


def site_of(client: RunningHub) -> types.Site | None:
    """The service's site that the client is for, where that is known."""
    return client._settings.site  # noqa: SLF001 - as in runtime_of


def seen_by(client: RunningHub, name: str) -> types.Seen | None:
    """What is known of earlier runs of a workflow or an app; ``name`` as orders have it."""
    return client._settings.seen(name)  # noqa: SLF001 - as in runtime_of


def connect_push(client: RunningHub, push: types.Push | None) -> None:
    """Have the ends of the client's tasks told by events, or ``None``: not any more.

    Raises:
        UsageError: they are told already, by another receiver.
        InvalidParameterError: it is a blocking client, or something else.
    """
    _check_client(client)
    if push is not None and client._push is not None:  # noqa: SLF001 - as in runtime_of
        raise UsageError(
            "This client has a receiver already; close that one first, or use another client."
        )
    client._push = push  # noqa: SLF001
    if client._runtime is not None:  # noqa: SLF001
        client._runtime.connect(push)  # noqa: SLF001


def runtime_of(client: RunningHub) -> types.Runtime:
    """The client's opened rooms, for what is built on top of it, such as bulk runs.

    Raises:
        InvalidParameterError: it is a blocking client, or something else.
    """
    _check_client(client)
    return client._running()  # noqa: SLF001 - of this module's own class, kept from its users


def _check_client(given: object) -> None:
    if not isinstance(given, RunningHub):
        raise refusal(
            "rh",
            f"is {shown(given)}",
            "a RunningHub of runninghub_async",
            value=given,
            hint="Those who do not await have forms of their own in runninghub_async.sync.",
        )


def _purse_settings(budget: types.Amount | types.PurseSettings) -> types.PurseSettings:
    from runninghub_async.purses.settings import PurseSettings

    return budget if isinstance(budget, PurseSettings) else PurseSettings(budget)


def _callers_level() -> int:
    """How far up the first frame is that is not of this package, for a warning where this is
    called: methods of families, of recipes and of the client lead there on ways of their own."""
    from inspect import currentframe  # only a warning needs it

    frame, level = currentframe(), 0
    while frame is not None and frame.f_globals.get("__name__", "").startswith("runninghub_async."):
        frame, level = frame.f_back, level + 1
    return level
