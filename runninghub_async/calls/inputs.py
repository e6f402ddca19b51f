"""What goes into a call from others: made first, then put into their places.

Whether a link is passed on or a file goes up, ``passing_on`` decides.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from runninghub_async import errors
from runninghub_async.calls.at_once import AtOnce
from runninghub_async.calls.inners import MadeOutputs, Origin, inner_first
from runninghub_async.calls.orders import Order
from runninghub_async.calls.outputs import Output, fetched_by, passed_on, text_of
from runninghub_async.calls.requests import side_by_side
from runninghub_async.events import caused_by
from runninghub_async.models.inner_outputs import InnerOutput
from runninghub_async.models.media import MediaLimits, check_format
from runninghub_async.models.output_choice import check_kind, is_taken_as_text

if TYPE_CHECKING:
    from runninghub_async.http.downloads import Downloads


class Inputs:
    """The outputs of others that one call takes."""

    def __init__(self, inner: list[InnerOutput]) -> None:
        self._inner = inner
        origins: list[Any] = [each.inner for each in inner]
        self.origins: tuple[Origin, ...] = tuple({id(o): o for o in origins}.values())
        self._new: set[int] = set()  # the origins whose links were made just now
        self._fetched: list[BinaryIO] = []  # temporary files

    @property
    def are_there(self) -> bool:
        """Whether nothing has to be waited for."""
        return all(origin.made() is not None for origin in self.origins)

    @property
    def are_of_calls(self) -> bool:
        """Whether calls or tasks are among what they come from, and not only results in hand."""
        return not all(isinstance(origin, MadeOutputs) for origin in self.origins)

    async def come(self, lane: object | None, at_once: AtOnce | None, call_id: str) -> None:
        """Have all outputs made, side by side.

        Where one fails, those that have not begun are not begun any more; what is under way ends
        first, since it is paid.

        Args:
            lane: the source of the call that takes them.
            at_once: how many calls of that source may be under way at once.
            call_id: for which call they begin, as those who listen are told.

        Raises:
            RunningHubError: one is not made.
        """
        self._new.clear()
        missing = [origin for origin in self.origins if origin.made() is None]
        if not missing:
            return
        # Tasks of their own: a long chain of coroutines that await each other is too deep.
        with caused_by(call_id):
            waits = {asyncio.create_task(each.make(lane, at_once)): each for each in missing}
        with at_once.aside() if at_once is not None else nullcontext():
            try:
                await asyncio.wait(waits, return_when=asyncio.FIRST_EXCEPTION)
                for wait, origin in waits.items():
                    if not wait.done() and not any(o.may_cost for o in inner_first([origin])):
                        wait.cancel()
                await asyncio.wait(waits)
            except asyncio.CancelledError:
                for wait in waits:
                    wait.cancel()
                await asyncio.wait(waits)
                raise
            finally:  # also where it is cancelled, no failure is left that nobody asked for
                ended = [each for each in waits if each.done() and not each.cancelled()]
                failures = [error for each in ended if (error := each.exception()) is not None]
        if failures:
            raise failures[0]
        for wait, origin in waits.items():
            if wait.result():
                self._new.add(id(origin))

    async def placed(self, order: Order, downloads: Downloads) -> Order:
        """The order with what is there in its places.

        Args:
            order: in which outputs stand.
            downloads: of the client that submits it; the one that made an output may be closed.

        Raises:
            InvalidParameterError: an output is not what is wanted.
            DownloadError: the service has not got one any more, and it was not saved.
        """
        values = await side_by_side(self._value(each, downloads) for each in self._inner)
        put: Mapping[InnerOutput, Any] = dict(zip(self._inner, values, strict=True))
        return order.with_inner(put.__getitem__)

    def let_go(self) -> None:
        """Close, and so delete, what was fetched to be uploaded."""
        while self._fetched:
            self._fetched.pop().close()

    async def _value(self, wanted: InnerOutput, downloads: Downloads) -> Any:
        origin: Origin = wanted.inner  # type: ignore[assignment]  # whoever gives one is both
        outputs = origin.made()
        assert outputs is not None  # come() has seen to it
        try:
            chosen: Output = wanted.choice.pick(outputs, wanted.parameter)
        except errors.InvalidParameterError as mistake:
            mistake.message = f"{wanted.name} is an output of {origin.name}: {mistake.message}"
            mistake.args = (mistake.message,)
            mistake.parameter = wanted.name
            raise
        output = fetched_by(chosen, downloads)
        if wanted.parameter is not None:
            check_kind(wanted.parameter, output.kind, wanted.name)
        value = await self._content(wanted, output, is_new=id(origin) in self._new)
        if isinstance(value, Path):
            return await asyncio.to_thread(wanted.checked, value)
        return wanted.checked(value)

    async def _content(self, wanted: InnerOutput, output: Output, *, is_new: bool) -> Any:
        """What stands for the output: its text, its link, or a file with it."""
        has_no_file = wanted.parameter is None and output.url is None
        if is_taken_as_text(wanted.parameter, output.kind) or has_no_file:
            return await text_of(output)
        if wanted.parameter is not None and output.format:
            accept, name = wanted.parameter.accept, wanted.name
            check_format(output.format, MediaLimits(name, accept), output.url or name)
        value = await passed_on(output, is_new=is_new, takes_link=not wanted.as_file)
        if not isinstance(value, str | Path):
            self._fetched.append(value)
        return value
