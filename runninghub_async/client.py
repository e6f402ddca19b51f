"""The client: settings from arguments and environment, and the rooms wired together."""

from __future__ import annotations

import math
import os
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, overload

import aiohttp
from yarl import URL

from runninghub_async import catalogue
from runninghub_async.arguments import wire_params
from runninghub_async.calls import Call, ModelOrder
from runninghub_async.endpoints import Families
from runninghub_async.errors import (
    AuthenticationError,
    InvalidParameterError,
    RunningHubError,
    UnknownModelError,
)
from runninghub_async.fan_out import Items, Map, gather
from runninghub_async.platform.uploads import UploadCalls
from runninghub_async.records import Endpoint
from runninghub_async.results import Result
from runninghub_async.runtime import OnCancel, Runtime, Settings
from runninghub_async.stats import AccountStats, Stats
from runninghub_async.tasks import Task
from runninghub_async.values import Account, RetryPolicy, Secret

DEFAULT_BASE_URL = "https://www.runninghub.ai"
_KEY_VARIABLES = ("RUNNINGHUB_API_KEY", "RH_API_KEY")
_URL_VARIABLES = ("RUNNINGHUB_BASE_URL", "RH_API_BASE_URL")
_POLL_VARIABLE = "RUNNINGHUB_POLL"
_RETRY = RetryPolicy()

WireForm = Literal["flat", "node_keys"]


class RunningHub(Families):
    """An asyncio client of RunningHub.

    Use it as an async context manager, or call :meth:`close`.  The connection is opened on
    first use; entering the context makes no request.  A client belongs to one event loop.

    Args:
        api_key: the key, or several: calls spread over the accounts.  Else
            ``RUNNINGHUB_API_KEY`` or ``RH_API_KEY`` of the environment (several with commas).
        base_url: the site; else ``RUNNINGHUB_BASE_URL`` or ``RH_API_BASE_URL`` (with or
            without ``/openapi/v2``), else ``https://www.runninghub.ai``.
        concurrency: at most this many tasks in flight per account; ``None`` leaves it to
            the ceiling that the service is found to allow.
        timeout: seconds for a whole call, queueing included; ``None`` = no limit.
        http_timeout: seconds of silence after which one request is given up.
        retry: how safe requests are repeated; ``None`` = never.
        poll: seconds between looks at a task; else ``RUNNINGHUB_POLL`` of the environment.
            ``None`` = learn how long each model takes and look when it pays; at first after
            1 s, then at intervals that grow by half up to 5 s.
        on_cancel: what happens to the task at the service when the coroutine that awaits it
            is cancelled: ``"leave"`` it running, or ``"cancel"`` it.
        session: an ``aiohttp.ClientSession`` of your own, with its proxy, TLS, tracing and
            middlewares; it is never closed here.

    Raises:
        AuthenticationError: there is no key.
        InvalidParameterError: a setting has a value that is not allowed.
    """

    def __init__(
        self,
        api_key: str | Sequence[str] | None = None,
        *,
        base_url: str | None = None,
        concurrency: int | None = None,
        timeout: float | None = 3600,
        http_timeout: float = 60,
        retry: RetryPolicy | None = _RETRY,
        poll: float | None = None,
        on_cancel: OnCancel = "leave",
        session: aiohttp.ClientSession | None = None,
    ) -> None:
        if on_cancel not in ("leave", "cancel"):
            raise _bad_setting("on_cancel", on_cancel, "'leave' or 'cancel'")
        if concurrency is not None and (not isinstance(concurrency, int) or concurrency < 1):
            raise _bad_setting("concurrency", concurrency, "a whole number of at least 1, or None")
        if poll is None:
            poll = _poll_from_environment()
        self._settings = Settings(
            accounts=_accounts(api_key),
            base_url=_base_url(base_url),
            concurrency=concurrency,
            timeout=None if timeout is None else _seconds("timeout", timeout),
            http_timeout=_seconds("http_timeout", http_timeout),
            retry=retry,
            poll=None if poll is None else _seconds("poll", poll),
            on_cancel=on_cancel,
            session=session,
        )
        self._runtime: Runtime | None = None
        self._closed = False

    async def __aenter__(self) -> Self:
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
        self._closed = True
        return unfinished

    def __repr__(self) -> str:
        accounts = ", ".join(account.label for account in self._settings.accounts)
        return f"<RunningHub {self._settings.base_url.host} {accounts}>"

    # -- making calls ----------------------------------------------------------------------

    def call(
        self,
        name_or_path: str,
        params: Mapping[str, Any] | None = None,
        /,
        *,
        validate: bool = True,
        wire: WireForm = "flat",
        **more: Any,
    ) -> Call:
        """A call by documented name or path; the same as the typed method.

        Args:
            name_or_path: for example ``"hailuo-2.3/i2v-pro"``.
            params: parameters by Python name or wire name.
            validate: ``False`` lets through what the catalogue does not know (yet): unknown
                models (by path), parameters and values.
            wire: ``"node_keys"`` sends node keys instead of flat names, for the hosted open
                models that have both forms.
            **more: further parameters.

        Raises:
            UnknownModelError: no such model; the message suggests names.
            InvalidParameterError: a parameter is missing, unknown or not allowed.
        """
        if wire not in ("flat", "node_keys"):
            raise _bad_setting("wire", wire, "'flat' or 'node_keys'")
        endpoint = _endpoint(name_or_path, validate)
        return self._order(endpoint, {**(params or {}), **more}, validate=validate, wire=wire)

    def from_dict(self, form: Mapping[str, Any], *, base: str | os.PathLike[str] = ".") -> Call:
        """The call that :meth:`Call.to_dict` wrote down, or one written by hand.

        Args:
            form: ``{"model": name or path, "params": {…}}``.  In this text form a media value
                without a scheme is a path.
            base: the directory that relative paths start from.

        Raises:
            UnknownModelError, InvalidParameterError: as :meth:`call`.
        """
        if not isinstance(form, Mapping) or not isinstance(form.get("model"), str):
            raise InvalidParameterError(
                'A call in text form is an object like {"model": "hailuo-2.3/i2v-pro",'
                f' "params": {{...}}}}, not {form!r}.',
                value=form,
            )
        if unknown := set(form) - {"model", "params", "wire"}:
            raise InvalidParameterError(
                f"{sorted(unknown)[0]!r} is not a field of a call; those are model, params, wire.",
                value=dict(form),
            )
        params = form.get("params") or {}
        if not isinstance(params, Mapping):
            raise InvalidParameterError(
                f"params of {form['model']!r} is {params!r}; allowed is an object.", value=params
            )
        endpoint = catalogue.get(form["model"])
        given = {name: _paths(endpoint, name, value, Path(base)) for name, value in params.items()}
        return self.call(form["model"], given, wire=form.get("wire") or "flat")

    def task(self, task_id: str | int, account: str | None = None) -> Task:
        """A handle on a task by its id, for example after a restart.  Makes no request.

        Args:
            task_id: the id, best as text.
            account: the label that ``Task.account`` had, where the client has several keys.

        Raises:
            InvalidParameterError: not a task id, or no such account.
        """
        text = str(task_id).strip()
        if isinstance(task_id, (bool, float)) or not text.isascii() or not text.isdigit():
            raise InvalidParameterError(
                f"task_id is {task_id!r}; allowed is the number that the service gave, as text.",
                parameter="task_id",
                value=task_id,
            )
        accounts = {known.label: known for known in self._settings.accounts}
        if account is not None and account not in accounts:
            raise InvalidParameterError(
                f"account is {account!r}; this client has {', '.join(accounts)}.",
                parameter="account",
                value=account,
                allowed=", ".join(accounts),
            )
        owner = accounts[account] if account is not None else self._settings.accounts[0]
        return Task(self._running(), text, account=owner, endpoint="re-attached task")

    # -- many calls ------------------------------------------------------------------------

    def map(self, calls: Items, *, concurrency: int | None = None, ordered: bool = False) -> Map:
        """Run many calls and give their outcomes as they come.

        ``calls`` is read only as fast as work can start, so it may be endless.  A call that
        fails becomes an outcome and stops nothing.  If ``calls`` itself raises, what has
        begun ends first; then the error is raised here::

            async with rh.map(calls) as outcomes:
                async for outcome in outcomes:
                    print(outcome.call, outcome.result or outcome.error)

        Args:
            calls: an iterable or async iterable of calls, or of mappings like those of
                :meth:`Call.to_dict`.
            concurrency: at most this many calls of this map at once; ``None`` leaves it to
                the accounts' ceilings.
            ordered: give the outcomes in the order of the input.

        Raises:
            InvalidParameterError: ``concurrency`` is not a whole number of at least 1.
        """
        if concurrency is not None and (not isinstance(concurrency, int) or concurrency < 1):
            raise _bad_setting("concurrency", concurrency, "a whole number of at least 1, or None")
        return Map(self._running, self.from_dict, calls, concurrency=concurrency, ordered=ordered)

    @overload
    async def gather(
        self, *calls: Call, return_exceptions: Literal[False] = False
    ) -> list[Result]: ...

    @overload
    async def gather(self, *calls: Call, return_exceptions: bool) -> list[Result | Exception]: ...

    async def gather(
        self, *calls: Call, return_exceptions: bool = False
    ) -> list[Result] | list[Result | Exception]:
        """Run all calls to their end, since all are paid; results in the calls' order.

        Args:
            *calls: what to run.
            return_exceptions: put errors in the list instead of raising the first.

        Raises:
            RunningHubError: the first call's error; ``outcomes`` has how every call ended.
        """
        outcomes = await gather(calls)
        failed = [outcome.error for outcome in outcomes if outcome.error is not None]
        if failed and not return_exceptions:
            if isinstance(failed[0], RunningHubError):
                failed[0].outcomes = tuple(outcomes)
            raise failed[0]
        ended: list[Result | Exception] = []
        for outcome in outcomes:
            end = outcome.result or outcome.error
            assert end is not None
            ended.append(end)
        return ended

    def stats(self) -> Stats:
        """What this client is doing and has done.  Makes no request."""
        runtime = self._running()
        accounts = tuple(
            AccountStats(
                account=account.label,
                in_flight=ceiling.in_flight,
                ceiling=ceiling.allowed,
                refused=ceiling.refused,
                set_aside=str(aside)
                if (aside := runtime.accounts.set_aside.get(account))
                else None,
            )
            for account, ceiling in runtime.accounts.ceilings.items()
        )
        return Stats(
            in_flight=sum(account.in_flight for account in accounts),
            waiting=runtime.accounts.waiting,
            ceiling=runtime.accounts.allowed,
            refused=sum(account.refused for account in accounts),
            queries=runtime.poller.queries,
            tasks_ended=runtime.counts.tasks_ended,
            bytes_sent=runtime.session.traffic.sent,
            bytes_received=runtime.session.traffic.received,
            money=runtime.counts.money,
            coins=runtime.counts.coins,
            accounts=accounts,
        )

    @property
    def uploads(self) -> UploadCalls:
        """Uploading files by themselves, for example to use one in many calls."""
        return UploadCalls(self._running)

    # -- inside ----------------------------------------------------------------------------

    def _make_call(self, endpoint: Endpoint, params: Mapping[str, Any]) -> Call:
        return self._order(endpoint, params, stack=4)

    def _order(
        self,
        endpoint: Endpoint,
        params: Mapping[str, Any],
        *,
        validate: bool = True,
        wire: WireForm = "flat",
        stack: int = 3,
    ) -> Call:
        if endpoint.deprecated is not None:
            warnings.warn(
                f"{endpoint.name} is deprecated: {endpoint.deprecated}",
                DeprecationWarning,
                stacklevel=stack,
            )
        if wire == "node_keys" and not any(p.node_key for p in endpoint.params):
            raise _bad_setting("wire", wire, f"'flat', the only form of {endpoint.name}")
        checked = wire_params(endpoint, params, validate=validate)
        order = ModelOrder(endpoint=endpoint, params=checked, wire_form=wire)
        return Call(self._running, order)

    def _running(self) -> Runtime:
        """The opened rooms; opens them on first use, in the loop that runs then."""
        if self._runtime is None:
            self._runtime = Runtime(self._settings)
            self._runtime.closing = self._closed
        self._runtime.check_usable()
        return self._runtime


def _endpoint(name_or_path: str, validate: bool) -> Endpoint:
    try:
        return catalogue.get(name_or_path)
    except UnknownModelError:
        if validate:
            raise
    path = name_or_path.strip("/")
    if not path or any(part in ("", ".", "..") for part in path.split("/")):
        raise _bad_setting("name_or_path", name_or_path, "a path such as 'brand/model/task'")
    return Endpoint(
        path=path,
        names=(path,),
        family="",
        method="",
        task="",
        output="file",
        summary="",
        evidence="",
        params=(),
    )


def _paths(endpoint: Endpoint, name: str, value: Any, base: Path) -> Any:
    """A value of a text form: media without a scheme become paths."""
    parameter = endpoint.param(name)
    if parameter is None or not parameter.is_media:
        return value
    if isinstance(value, list):
        return [_paths(endpoint, name, item, base) for item in value]
    if isinstance(value, str) and "://" not in value and not value.startswith("data:"):
        return base / value
    return value


def _accounts(api_key: str | Sequence[str] | None) -> tuple[Account, ...]:
    given = api_key if api_key is not None else _from_environment(_KEY_VARIABLES)
    if given is None:
        raise AuthenticationError(
            "There is no API key. Pass RunningHub(api_key=...) or set RUNNINGHUB_API_KEY; keys"
            " are made on the site's API page (for tests: runninghub_async.sandbox)."
        )
    keys = given.split(",") if isinstance(given, str) else list(given)
    keys = [key.strip() for key in keys if isinstance(key, str) and key.strip()]
    if not keys:
        raise AuthenticationError("The API key is empty.")
    if any(not key.isascii() or not key.isprintable() or " " in key for key in keys):
        raise AuthenticationError(
            "The API key has characters that no key has (blanks, line ends or non-ASCII); copy"
            " it again."
        )
    return tuple(dict.fromkeys(Account(Secret(key)) for key in keys))


def _base_url(given: str | None) -> URL:
    text = given or _from_environment(_URL_VARIABLES) or DEFAULT_BASE_URL
    try:
        url = URL(text.strip().rstrip("/").removesuffix("/openapi/v2").rstrip("/"))
    except ValueError:
        url = URL()
    if url.scheme not in ("http", "https") or not url.host or url.user or url.query_string:
        raise _bad_setting("base_url", text, "an address such as https://www.runninghub.ai")
    return url


def _from_environment(names: Sequence[str]) -> str | None:
    return next((value for name in names if (value := os.environ.get(name, "").strip())), None)


def _poll_from_environment() -> float | None:
    text = os.environ.get(_POLL_VARIABLE, "").strip()
    if not text:
        return None
    try:
        return float(text)
    except ValueError:
        raise _bad_setting(_POLL_VARIABLE, text, "a number of seconds") from None


def _seconds(name: str, value: float) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not value > 0:
        raise _bad_setting(name, value, "a number of seconds above 0")
    if math.isinf(value):
        raise _bad_setting(name, value, "a finite number of seconds")
    return float(value)


def _bad_setting(name: str, value: Any, allowed: str) -> InvalidParameterError:
    return InvalidParameterError(
        f"{name} is {value!r}; allowed is {allowed}.", parameter=name, value=value, allowed=allowed
    )
