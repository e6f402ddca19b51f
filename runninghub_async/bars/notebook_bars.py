"""Bars and previews in a notebook, by ipywidgets."""

from __future__ import annotations

from typing import Any, Self

import ipywidgets as widgets

from runninghub_async.bars.drawn_bars import DrawnBars
from runninghub_async.bars.rows import Row

_WIDE, _TALL = "28em", "160px"


class NotebookBars(DrawnBars):
    """Widgets of a client's tasks: a bar each with its step and times, and the last preview
    picture of one that has any::

        bars = NotebookBars(total=len(calls))
        rh = RunningHub(observer=bars)

    As the last line of a cell, ``bars`` shows itself, wherever the calls are awaited; ``with
    bars:`` shows it, too, and takes the tasks' bars away at its end.

    Needs the package ``ipywidgets``.

    Attributes:
        widget: all of it, as a widget.
    """

    def __init__(self, *, total: int | None = None, most: int = 8) -> None:
        """
        Args:
            total: how many calls there will be, where you know.
            most: tasks that have a bar at once, at the most.
        """
        super().__init__(total)
        self._most = most
        self._counts = widgets.Label()
        self._whole = widgets.IntProgress(min=0, max=total or 1)
        self._tasks = widgets.VBox()
        of_all = [self._whole, self._counts] if total else [self._counts]
        self.widget = widgets.VBox([widgets.HBox(of_all), self._tasks])
        self._draw()

    def __enter__(self) -> Self:
        from IPython.display import display

        display(self.widget)
        return self

    def _repr_mimebundle_(self, **given: Any) -> Any:
        """What a notebook asks of what a cell ends with."""
        return self.widget._repr_mimebundle_(**given)

    def _draw(self) -> None:
        overall = self._board.overall()
        self._counts.value = "; ".join(filter(None, [overall.counts(), overall.pace()]))
        self._whole.value = overall.done
        if overall.failed:
            self._whole.bar_style = "warning"
        rows = self._board.rows(self._most)
        shown: list[_TaskWidget] = list(self._tasks.children)
        if len(shown) != len(rows):
            shown = [*shown, *(_TaskWidget() for _ in rows)][: len(rows)]
            self._tasks.children = shown
        for widget, row in zip(shown, rows, strict=True):
            widget.show(row)


class _TaskWidget(widgets.VBox):  # type: ignore[misc]
    """One task."""

    def __init__(self) -> None:
        self._title = widgets.Label(layout=widgets.Layout(width=_WIDE))
        self._bar = widgets.FloatProgress(min=0.0, max=1.0)
        self._step = widgets.Label()
        self._picture = widgets.Image(layout=widgets.Layout(height=_TALL, display="none"))
        line = widgets.HBox([self._title, self._bar, self._step])
        super().__init__([line, self._picture])

    def show(self, row: Row) -> None:
        """Show how the task stands."""
        self._title.value = row.title
        self._bar.value = row.fraction or 0.0
        parts = [row.percent(), f"{row.step} {row.count}".rstrip(), row.times(), row.price]
        self._step.value = " · ".join(filter(None, parts))
        self._bar.style.bar_color = "#9bbbd4" if row.is_estimate else "#2f7fb8"
        if (row.preview or b"") != self._picture.value:
            self._picture.value = row.preview or b""
            self._picture.layout.display = "none" if row.preview is None else ""
