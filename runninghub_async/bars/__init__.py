"""Bars for people, of tasks that go on: in a terminal, with tqdm, in a notebook.

Each is an :class:`~runninghub_async.events.Observer`: a client that is made with it,
``RunningHub(observer=bars)``, shows all of its tasks there, however they are awaited.  Live
connections of workflows and apps are opened for it, a few at once, so that their bars go by node;
the other bars go by how long such tasks usually take, and say so with a ``~``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from runninghub_async.home import how_to_install
from runninghub_async.lazy_names import lazy_names

if TYPE_CHECKING:
    from runninghub_async.bars.notebook_bars import NotebookBars as NotebookBars
    from runninghub_async.bars.rich_bars import Bars as Bars
    from runninghub_async.bars.tqdm_bars import TqdmBars as TqdmBars

__all__ = ["Bars", "NotebookBars", "TqdmBars"]

_HOME = {
    "Bars": "bars.rich_bars",
    "NotebookBars": "bars.notebook_bars",
    "TqdmBars": "bars.tqdm_bars",
}
_DRAWN_WITH = {
    "Bars": ("rich", how_to_install("bars")),
    "NotebookBars": ("ipywidgets", "pip install ipywidgets"),
    "TqdmBars": ("tqdm", "pip install tqdm"),
}

_load, __dir__ = lazy_names(globals(), _HOME)


def __getattr__(name: str) -> Any:
    try:
        return _load(name)
    except ModuleNotFoundError as error:
        package, how = _DRAWN_WITH[name]
        if error.name is None or error.name.partition(".")[0] != package:
            raise
    raise ImportError(f"{name} draws with {package}, which is not installed: {how}")
