"""An asyncio-first SDK for RunningHub: generation models, workflows and AI apps.

    from pathlib import Path
    from runninghub_async import RunningHub

    async with RunningHub() as rh:
        result = await rh.hailuo.hailuo_2_3_i2v_pro(image_url=Path("portrait.jpg"))
        await result.save("out/")

Importing the package is cheap: names are loaded on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from runninghub_async.lazy_names import lazy_names

if TYPE_CHECKING:
    from runninghub_async import error_codes as error_codes
    from runninghub_async import errors as errors
    from runninghub_async.calls.call import Call as Call
    from runninghub_async.calls.inners import ChosenOutput as ChosenOutput
    from runninghub_async.calls.map import Failure as Failure
    from runninghub_async.calls.map import Outcome as Outcome
    from runninghub_async.calls.map import Success as Success
    from runninghub_async.calls.outputs import Output as Output
    from runninghub_async.calls.peeking import PeekedStatus as PeekedStatus
    from runninghub_async.calls.result import Result as Result
    from runninghub_async.calls.task import Task as Task
    from runninghub_async.catalogue import CATALOGUE as catalogue
    from runninghub_async.client import RunningHub as RunningHub
    from runninghub_async.engine.stats import Stats as Stats
    from runninghub_async.http.node_reports import RejectedNodesWarning as RejectedNodesWarning
    from runninghub_async.learned.records import Estimate as Estimate
    from runninghub_async.learned.records import Seen as Seen
    from runninghub_async.models.family import MediaInput as MediaInput
    from runninghub_async.models.family import TextInput as TextInput
    from runninghub_async.models.prices import Price as Price
    from runninghub_async.models.usage import Money as Money
    from runninghub_async.models.usage import Usage as Usage
    from runninghub_async.platform.account import AccountStatus as AccountStatus
    from runninghub_async.platform.app_fields import App as App
    from runninghub_async.platform.empty import BLANK_PICTURE as BLANK_PICTURE
    from runninghub_async.platform.empty import DROP_NODE as DROP_NODE
    from runninghub_async.platform.empty import EMPTY_TEXT as EMPTY_TEXT
    from runninghub_async.platform.graph_values import GraphValueWarning as GraphValueWarning
    from runninghub_async.platform.price_preview import PricePreview as PricePreview
    from runninghub_async.platform.uploads import Upload as Upload
    from runninghub_async.progress import KnownTaskStatus as KnownTaskStatus
    from runninghub_async.progress import TaskStatus as TaskStatus
    from runninghub_async.progress import TaskUpdate as TaskUpdate
    from runninghub_async.retries import RetryPolicy as RetryPolicy

__version__ = "0.1.0"

__all__ = [
    "BLANK_PICTURE",
    "DROP_NODE",
    "EMPTY_TEXT",
    "GraphValueWarning",
    "AccountStatus",
    "App",
    "Call",
    "ChosenOutput",
    "Failure",
    "KnownTaskStatus",
    "MediaInput",
    "Outcome",
    "Output",
    "PeekedStatus",
    "Price",
    "PricePreview",
    "RejectedNodesWarning",
    "Result",
    "RetryPolicy",
    "RunningHub",
    "Stats",
    "Success",
    "Task",
    "TaskStatus",
    "TaskUpdate",
    "TextInput",
    "Upload",
    "Usage",
    "Estimate",
    "Money",
    "Seen",
    "__version__",
    "catalogue",
    "error_codes",
    "errors",
]

_HOME = {
    "BLANK_PICTURE": "platform.empty",
    "DROP_NODE": "platform.empty",
    "EMPTY_TEXT": "platform.empty",
    "GraphValueWarning": "platform.graph_values",
    "AccountStatus": "platform.account",
    "App": "platform.app_fields",
    "Call": "calls.call",
    "ChosenOutput": "calls.inners",
    "Failure": "calls.map",
    "KnownTaskStatus": "progress",
    "MediaInput": "models.family",
    "Outcome": "calls.map",
    "Output": "calls.outputs",
    "PeekedStatus": "calls.peeking",
    "Price": "models.prices",
    "PricePreview": "platform.price_preview",
    "RejectedNodesWarning": "http.node_reports",
    "Result": "calls.result",
    "RetryPolicy": "retries",
    "RunningHub": "client",
    "Stats": "engine.stats",
    "Success": "calls.map",
    "Task": "calls.task",
    "TaskStatus": "progress",
    "TaskUpdate": "progress",
    "TextInput": "models.family",
    "Upload": "platform.uploads",
    "Estimate": "learned.records",
    "Money": "models.usage",
    "Seen": "learned.records",
    "Usage": "models.usage",
}

__getattr__, __dir__ = lazy_names(globals(), _HOME, modules=("catalogue", "error_codes", "errors"))
