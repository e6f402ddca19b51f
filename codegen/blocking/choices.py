"""What is chosen about the blocking classes: which there are, and their words where others fit."""

from __future__ import annotations

import re

MARK = "Generated from the asyncio classes by `make generate`; do not edit."

FILES: dict[str, list[tuple[str, str]]] = {
    "client": [("client", "RunningHub")],
    "calls": [
        ("calls.call", "Call"),
        ("calls.task", "Task"),
        ("calls.result", "Result"),
        ("calls.outputs", "Output"),
        ("calls.inners", "ChosenOutput"),
        ("calls.peeking", "PeekedStatus"),
        ("calls.map", "Success"),
        ("calls.map", "Failure"),
    ],
    "platform": [
        ("platform.account", "AccountCalls"),
        ("platform.apps", "AppCalls"),
        ("platform.assets", "AssetGroupCalls"),
        ("platform.assets", "AssetCalls"),
        ("platform.quick_create", "QuickCreateCalls"),
        ("platform.resources", "ResourceCalls"),
        ("platform.uploads", "UploadCalls"),
        ("platform.webhooks", "WebhookCalls"),
        ("platform.workflows", "WorkflowCalls"),
    ],
    "purses": [("purses.purse", "Purse")],
    "webhooks": [("live.receiver", "WebhookReceiver")],
}
"""The generated modules, each with its classes and the modules that these are read from."""

TITLES = {
    "client": "The blocking client.",
    "calls": "Calls, tasks, results and outputs of a blocking client.",
    "platform": "The API outside the model catalogue, of a blocking client.",
    "purses": "A budget for a group of calls, of a blocking client.",
    "webhooks": "Receiving webhooks for a blocking client.",
}

COPIED = frozenset({"PeekedStatus", "Success", "Failure"})
"""Values made of others: their source is taken as it is, with blocking classes in its types."""

BASES = {
    "RunningHub": 'Client, Families["sync.Call"]',
    "Call": "Paid, BlockingSource",
    "Task": "Blocking, BlockingSource",
    "Result": "Blocking, BlockingSource",
    "Output": "Blocking, BlockingSource",
    "ChosenOutput": "Blocking, BlockingSource",
    "WebhookReceiver": "Receiver",
}
"""What a class stands on; the others on ``Blocking``."""

IN_LOOP = frozenset(
    {
        *("Call.tagged", "Call.with_options"),
        *("Purse.balance", "Purse.left", "Purse.reserved", "Purse.spent"),
        *(f"RunningHub.{name}" for name in ("durations", "learn", "stats", "task")),
    }
)
"""Plain methods and properties that change or read what belongs to the loop; the others are done in
the thread of the caller, so that warnings are about its line."""

LEFT_OUT = frozenset(
    {
        "RunningHub.__init__.session",  # it belongs to a loop, and the caller has none
        "WebhookReceiver.__init__",
        "WebhookReceiver.app",  # applications for servers that have a loop
        "WebhookReceiver.asgi",
        "WebhookReceiver.largest",
    }
)
"""What has no blocking form, or one that is written by hand."""

SPECIAL = {
    "Items": "Iterable[sync.Call | Mapping[str, Any]]",
    "Item": "sync.Call | Mapping[str, Any]",
}
"""Types that are others here; their names come from ``collections.abc`` and ``typing``."""

WORDS = (
    ("An asyncio client of RunningHub.", "A blocking client of RunningHub."),
    (
        "Use it as an async context manager, or call :meth:`close`. The connection is opened on"
        " first use; entering the context makes no request, and loads no aiohttp before the first"
        " one. A client belongs to one event loop.",
        "The same as :class:`runninghub_async.RunningHub`, with every call waiting for its end: in"
        " threads, notebooks, Django and Celery.  Use it as a context manager, or call"
        " :meth:`close`.  Many threads may share one; a process that was forked needs its own.",
    ),
    (
        " session: an ``aiohttp.ClientSession`` of your own, with its proxy, TLS, tracing and"
        " middlewares; it is never closed here.",
        "",
    ),
    ("Not together with ``session``.", ""),
    (":class:`RetryPolicy` as it is", ":class:`runninghub_async.RetryPolicy` as it is"),
    (
        "a method ``notice(event)``; see :mod:`runninghub_async.events`.",
        "a method ``notice(event)``; see :mod:`runninghub_async.events`.  They are told in the"
        " thread of the clients, which they are not to hold up.",
    ),
    (
        "when the coroutine that awaits it is cancelled",
        "when waiting for it is interrupted, as by Ctrl-C",
    ),
    (
        "nothing happens until it is awaited or submitted. ``await call`` uploads",
        "nothing happens until it is run or submitted.  :meth:`run` uploads",
    ),
    (
        "Awaiting again, awaiting from two tasks at once,",
        "Running it again, running it from two threads at once,",
    ),
    ("awaiting it again tries again", "running it again tries again"),
    ("Await it for its :class:`Result`.", "Its :meth:`result` waits for what it makes."),
    ("``await call.submit()``", "``call.submit()``"),
    (
        "belong to it, in every task that begins there, wherever they are awaited. ``with`` and"
        " ``async with`` are the same; it may",
        "belong to it, wherever they are run; calls that other threads make do not.  It may",
    ),
    (
        "Put :attr:`app` into an aiohttp service, :attr:`asgi` into Starlette or FastAPI, or hand"
        " what comes to :meth:`feed`.",
        "Hand what comes to :meth:`feed`, as in a view of Django or Flask.",
    ),
    ("``await peeked.task`` gives its result", "``peeked.task.result()`` gives its result"),
    (
        "stays when awaiting was cancelled or timed out",
        "stays when waiting was interrupted or timed out",
    ),
    (
        "``await call`` as a coroutine, for ``asyncio.create_task`` and ``TaskGroup``.",
        "Upload local media, submit once, wait for the end of the task, and give its result.",
    ),
    ("async with rh.map(calls) as outcomes:", "with rh.map(calls) as outcomes:"),
    ("async for outcome in outcomes:", "for outcome in outcomes:"),
    (
        "``calls`` is read only as fast as work can start, so it may be endless.",
        "``calls`` is read only as fast as work can start, so it may be endless; a list or tuple in"
        " the thread of the clients, anything else in the one that takes the outcomes, while it"
        " waits for one.",
    ),
    ("an iterable or async iterable of calls", "an iterable of calls"),
    (
        "Where the call is awaited makes no difference: in another task, in a map,",
        "Where the call is run makes no difference: in another thread, in a map,",
    ),
    (
        "awaiting the task then raises its error.",
        "its ``result()`` then raises the error.",
    ),
    ("when the call is awaited or submitted", "when the call is run or submitted"),
    ("(when it is awaited or submitted)", "(when it is run or submitted)"),
    ("after its turn has come to be awaited", "after its turn has come"),
    (
        "called in the event loop with",
        "called in the thread of the clients, which it is not to hold up, with",
    ),
    ("results = await rh.gather(*calls)", "results = rh.gather(*calls)"),
    ("tasks that are awaited lose nothing", "tasks that are waited for lose nothing"),
)
"""Words of docstrings that are others here, in whatever docstring they stand and wherever its lines
end."""

OF_ASYNCIO = re.compile(
    r"\b(await\w*|coroutines?|asyncio|async|event loop|asynchronous)\b", re.IGNORECASE
)
"""What no docstring here may speak of."""
