# Generated from the asyncio classes by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""The blocking client."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, overload

from runninghub_async import signature_types as types
from runninghub_async import sync
from runninghub_async.catalogue_files import CatalogueFiles
from runninghub_async.endpoints import Families
from runninghub_async.proxies import Proxy
from runninghub_async.retries import RetryPolicy
from runninghub_async.settings import ApiKey, OnCancel
from runninghub_async.sync.blocking import called_here, called_in_loop, read_here, waited_for
from runninghub_async.sync.client_base import Client, hidden_key, hidden_proxy, mapped
from runninghub_async.values import UNSET, Unset


class RunningHub(Client, Families["sync.Call"]):
    """A blocking client of RunningHub.

    The same as :class:`runninghub_async.RunningHub`, with every call waiting for its end: in
    threads, notebooks, Django and Celery.  Use it as a context manager, or call :meth:`close`.
    Many threads may share one; a process that was forked needs its own.

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
            environment (the number of attempts; 1 = never), else
            :class:`runninghub_async.RetryPolicy` as it is.
        poll: seconds between looks at a task; else ``RUNNINGHUB_POLL`` of the environment.
            ``None`` = learn how long each model takes and look when it pays; at first after
            1 s, then at intervals that grow by half up to 5 s.
        on_cancel: what happens to the task at the service when waiting for it is interrupted, as by
            Ctrl-C: ``"leave"`` it running, or ``"cancel"`` it.
        wait_for_place: what a call does while its account is full, or the service refuses for the
            moment: ``True`` stands in line until its ``timeout``; a number is the seconds that it
            stands in line, after which it ends with a ``TaskTimeoutError``; ``False`` fails at once
            with a ``ConcurrencyLimitError`` or the refusal.  Nothing is paid in either case.
        proxy: the address of an HTTP proxy for all requests, such as
            ``http://user:password@proxy.example.com:3128``; else ``RUNNINGHUB_PROXY`` of the
            environment, else its ``HTTPS_PROXY`` (or ``HTTP_PROXY``, ``ALL_PROXY``).  Hosts of
            ``NO_PROXY`` and this machine are reached without.
        ca_file: a file of certificates (PEM) to trust beside those that the system trusts; else
            ``RUNNINGHUB_CA_FILE`` of the environment.
        webhook_url: where the service posts the outcome of every task that this client submits;
            a call's own (:meth:`Call.with_options`) wins.
        observer: who is told what happens to calls and tasks, one or several: objects with a method
            ``notice(event)``; see :mod:`runninghub_async.events`.  They are told in the thread of
            the clients, which they are not to hold up.
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
        proxy: str | Proxy | None = None,
        ca_file: str | os.PathLike[str] | None = None,
        webhook_url: str | None = None,
        observer: types.Observer | Iterable[types.Observer] | None = None,
        catalogue: CatalogueFiles | None = None,
        state_dir: str | os.PathLike[str] | None = None,
        budget: types.Amount | types.PurseSettings | None = None,
    ) -> None:
        # Whoever shows the variables of this frame shows no key or password.
        keys, through = hidden_key(api_key), hidden_proxy(proxy)
        del api_key, proxy
        self._open(
            keys,
            base_url=base_url,
            site=site,
            concurrency=concurrency,
            timeout=timeout,
            http_timeout=http_timeout,
            retry=retry,
            poll=poll,
            on_cancel=on_cancel,
            wait_for_place=wait_for_place,
            proxy=through,
            ca_file=ca_file,
            webhook_url=webhook_url,
            observer=observer,
            catalogue=catalogue,
            state_dir=state_dir,
            budget=budget,
        )

    @waited_for
    def close(self) -> list[str]:
        """Wait (bounded) for submits that are under way, stop the rest, close connections.

        Returns:
            Ids of the tasks that had not ended.  They go on at the service, and are logged.
        """
        ...

    @called_here
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
    ) -> sync.Call:
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
        ...

    @called_here
    def from_dict(
        self,
        form: Mapping[str, Any],
        *,
        base: str | os.PathLike[str] = ".",
        validate: bool = True,
        endpoint: types.Endpoint | None = None,
    ) -> sync.Call:
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
        ...

    @called_in_loop
    def task(self, task_id: str | int, account: str | None = None) -> sync.Task:
        """A handle on a task by its id, for example after a restart.  Makes no request.

        For a task that this client knows, it is the handle that there is.

        Args:
            task_id: the id, best as text; or the address of its page.
            account: the label that ``Task.account`` had, where the client has several keys.

        Raises:
            InvalidParameterError: not a task id, or no such account.
        """
        ...

    @property
    @read_here
    def catalogue(self) -> types.Lookup:
        """The models that this client knows: the shipped ones, and those of its own files.

        It has ``get(name)`` and ``search(text)``, and is iterated over, as
        :mod:`runninghub_async.catalogue`, which it is where the client has no files.  A file's
        word counts before the shipped one's, in :meth:`call`, :meth:`from_dict` and what is built
        on them; typed methods stay as they were generated.

        Raises:
            InvalidParameterError: a file in a folder cannot be used, when something is looked up.
        """
        ...

    @waited_for
    def peek(
        self, tasks: Iterable[str | int | sync.Task], *, account: str | None = None
    ) -> list[sync.PeekedStatus]:
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
        ...

    @called_here
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
    ) -> sync.Purse:
        """A budget for a group of calls: those that are made in its context, and their copies.

        Before each submit what the call is expected to cost is set aside, with what is in flight;
        one that would cross the budget is not made::

            with rh.purse("20CNY") as purse:
                results = rh.gather(*calls)
            print(purse.spent)

        The rules are those of a bulk run's budget.  Where the call is run makes no difference: in
        another thread, in a map, in ``gather``.  It belongs to the purses around this one, and to
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
        ...

    @property
    @read_here
    def budget(self) -> sync.Purse | None:
        """The purse of all of this client's calls, where it was made with a ``budget``."""
        ...

    @mapped
    def map(
        self,
        calls: Iterable[sync.Call | Mapping[str, Any]],
        *,
        concurrency: int | None = None,
        ordered: bool = False,
    ) -> sync.Map:
        """Run many calls and give their outcomes as they come.

        ``calls`` is read only as fast as work can start, so it may be endless; a list or tuple in the
        thread of the clients, anything else in the one that takes the outcomes, while it waits for one.
        A call that
        fails becomes an outcome and stops nothing.  If ``calls`` itself raises, what has
        begun ends first; then the error is raised here::

            with rh.map(calls) as outcomes:
                for outcome in outcomes:
                    if outcome.error is None:
                        print(outcome.result.url)

        Args:
            calls: an iterable of calls, or of mappings like those of
                :meth:`Call.to_dict`.
            concurrency: at most this many calls of this map at once; ``None`` leaves it to
                the accounts' ceilings.
            ordered: give the outcomes in the order of the input.

        Raises:
            InvalidParameterError: ``calls`` is not an iterable of calls, or ``concurrency`` not a
                whole number of at least 1.
        """
        ...

    @overload
    def gather(
        self, *calls: sync.Call, return_exceptions: Literal[False] = False
    ) -> list[sync.Result]: ...

    @overload
    def gather(
        self, *calls: sync.Call, return_exceptions: bool
    ) -> list[sync.Result | Exception]: ...

    @waited_for
    def gather(
        self, *calls: sync.Call, return_exceptions: bool = False
    ) -> list[sync.Result] | list[sync.Result | Exception]:
        """Run all calls to their end, since all are paid; results in the calls' order.

        Args:
            *calls: what to run.
            return_exceptions: put errors in the list instead of raising the first.

        Raises:
            RunningHubError: the first call's error; ``outcomes`` has how every call ended.
            InvalidParameterError: one of them is no call; none was started.
        """
        ...

    @called_in_loop
    def stats(self) -> types.Stats:
        """What this client is doing and has done.  Makes no request."""
        ...

    @called_in_loop
    def durations(self) -> dict[str, list[float]]:
        """Seconds that the latest tasks took, by what was called and whether it had queued.

        From these the client learns when to look for ends, unless ``poll`` is a fixed number, and
        how long tasks usually take.  They are forgotten with it, unless you keep them, for example
        as JSON, and give them to :meth:`learn` of the next client.
        """
        ...

    @called_in_loop
    def learn(self, durations: Mapping[str, Sequence[float]]) -> None:
        """Learn from the :meth:`durations` of an earlier client how long tasks take.

        Args:
            durations: seconds above 0, oldest first, by what was called; of each the last 400
                count.

        Raises:
            InvalidParameterError: it is something else; nothing is learned then.
        """
        ...

    @property
    @read_here
    def workflows(self) -> sync.WorkflowCalls:
        """Running ComfyUI workflows that are stored at the service."""
        ...

    @property
    @read_here
    def apps(self) -> sync.AppCalls:
        """AI apps: what they can be given, running them, finding them."""
        ...

    @property
    @read_here
    def quick_create(self) -> sync.QuickCreateCalls:
        """The AI apps that the site offers with ready-made styles."""
        ...

    @property
    @read_here
    def uploads(self) -> sync.UploadCalls:
        """Uploading files by themselves, for example to use one in many calls."""
        ...

    @property
    @read_here
    def account(self) -> sync.AccountCalls:
        """What is left on an account, how busy it is, and its keys."""
        ...

    @property
    @read_here
    def webhooks(self) -> sync.WebhookCalls:
        """What the service posted when a task ended, and having it posted again."""
        ...

    @property
    @read_here
    def assets(self) -> sync.AssetCalls:
        """The library of reference pictures, clips and sounds for video models."""
        ...

    @property
    @read_here
    def resources(self) -> sync.ResourceCalls:
        """The models that are installed at the service, for the nodes that load them."""
        ...

    @called_here
    def native(self, plus: bool = False, *, account: str | None = None) -> types.NativeProxy:
        """The service's stand-in for a ComfyUI server, for other ComfyUI clients.

        Makes no request.

        Args:
            plus: on machines with 48 GB of video memory instead of 24 GB.
            account: the label of the account that pays; the first, unless it is given.

        Raises:
            InvalidParameterError: no such account.
        """
        ...

    @waited_for
    def price_preview(self, call: sync.Call) -> types.PricePreview:
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
        ...
