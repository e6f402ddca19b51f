"""Bars by tqdm, beside a program's others."""

from __future__ import annotations

from typing import Any

from tqdm.auto import tqdm

from runninghub_async.bars.drawn_bars import DrawnBars
from runninghub_async.bars.rows import Row

_OF_TASK = "{desc} {percentage:3.0f}%|{bar}| {postfix}"
_PARTS = 1000


class TqdmBars(DrawnBars):
    """A bar by tqdm that counts a client's calls, and one for each of a few tasks under way::

        with TqdmBars(total=len(calls)) as bars:
            async with RunningHub(observer=bars) as rh: ...

    Needs the package ``tqdm``, which takes the form that fits: a terminal's or a notebook's.
    """

    def __init__(self, *, total: int | None = None, most: int = 4, **options: Any) -> None:
        """
        Args:
            total: how many calls there will be, where you know.
            most: tasks that have a bar at once, at the most; 0 only counts.
            options: of tqdm, for all of the bars, such as ``file`` or ``disable=None``, which
                draws in terminals only.
        """
        super().__init__(total)
        self._options = options
        self._all = tqdm(total=total, unit="task", **options)
        self._tasks: list[tqdm[Any]] = []
        self._most = most

    def close(self) -> None:
        super().close()
        for bar in [*self._tasks, self._all]:
            bar.close()

    def _draw(self) -> None:
        overall = self._board.overall()
        parts = [f"{overall.running} running"] if overall.running else []
        parts += [f"{overall.failed} failed"] if overall.failed else []
        parts += [f"{each} spent" for each in overall.spent]
        self._all.set_postfix_str(overall.obstacle or ", ".join(parts), refresh=False)
        self._all.update(overall.done - self._all.n)
        self._all.refresh()
        rows = self._board.rows(self._most)
        for place, row in enumerate(rows):
            if place == len(self._tasks):
                self._tasks.append(self._new_bar())
            _show(self._tasks[place], row)
        for bar in self._tasks[len(rows) :]:
            bar.close()
        del self._tasks[len(rows) :]

    def _new_bar(self) -> tqdm[Any]:
        return tqdm(total=_PARTS, leave=False, bar_format=_OF_TASK, **self._options)


def _show(bar: tqdm[Any], row: Row) -> None:
    bar.n = int((row.fraction or 0.0) * _PARTS)
    bar.set_description_str(row.title, refresh=False)
    estimate = "estimated, " if row.is_estimate else ""
    bar.set_postfix_str(f"{estimate}{row.step} {row.count}".rstrip(), refresh=False)
    bar.refresh()
