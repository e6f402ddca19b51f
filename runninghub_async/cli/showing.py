"""``--show``: results as pictures in the terminal, or as links that open.

Of the libraries that write pictures for terminals only chafa.py knows the protocols of kitty,
iTerm2 and sixel.  Its last release is two years old, and it is thin: the work is done by chafa
itself, a C library that is kept well.  textual-image has newer releases, and knows no iTerm2.
"""

from __future__ import annotations

import asyncio
import math
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from runninghub_async.cli.output import say
from runninghub_async.cli.terminal import Terminal, asked_terminal, forget_late_answers, links_open
from runninghub_async.errors import RunningHubError
from runninghub_async.home import how_to_install

if TYPE_CHECKING:
    from PIL.Image import Image as PillowImage

    from runninghub_async import Output, Result

_LONGEST = 960
"""Pixels of a side: what a terminal shows of it, and what goes there over a slow line."""


class View:
    """How the results of a run are seen.

    The terminal is asked at once, before anything is paid for, and said what is missing.
    """

    def __init__(self) -> None:
        self._terminal = asked_terminal()
        self._links = links_open()
        self._draws = (
            self._terminal is not None and self._terminal.protocol is not None and _is_installed()
        )

    async def pictures(self, result: Result, files: Sequence[Path]) -> list[bytes | None]:
        """For each output what makes the terminal show it; ``None`` where it cannot.

        Args:
            result: what the task gave.
            files: where its outputs were saved; none if they were not, and are fetched for a
                moment here.
        """
        if not self._draws:
            return [None] * len(result.outputs)
        try:
            if files:
                return await self._drawn(result.outputs, files)
            with TemporaryDirectory(prefix="runninghub-") as folder:
                return await self._drawn(result.outputs, await result.save(folder))
        except (RunningHubError, OSError) as error:  # the links are told all the same
            say(f"cannot be shown: {error}")
        return [None] * len(result.outputs)

    def close(self) -> None:
        """Leave nothing to the next prompt of what the terminal answered too late."""
        forget_late_answers(self._terminal)

    def link(self, text: str, target: str | Path) -> str:
        """The text, as a link where the terminal takes those."""
        uri = target.resolve().as_uri() if isinstance(target, Path) else target
        if not self._links or not uri.isprintable():
            return text
        return f"\x1b]8;;{uri}\x1b\\{text}\x1b]8;;\x1b\\"

    async def _drawn(self, outputs: Sequence[Output], files: Sequence[Path]) -> list[bytes | None]:
        from runninghub_async.bulk.report.picture_makers import PictureMakers

        assert self._terminal is not None
        drawn: list[bytes | None] = []
        with TemporaryDirectory(prefix="runninghub-") as folder:
            async with PictureMakers() as makers:  # what a file does to a decoder ends there
                for number, (output, file) in enumerate(zip(outputs, files, strict=True)):
                    small = Path(folder, str(number))
                    if await makers.make(file, output.kind, small, longest=_LONGEST) is None:
                        drawn.append(None)
                    else:
                        drawn.append(await asyncio.to_thread(_sequence_of, small, self._terminal))
        return drawn


@contextmanager
def view_where(is_wanted: bool) -> Iterator[View | None]:
    """A view of what comes, where it is to be seen."""
    if not is_wanted:
        yield None
        return
    view = View()
    try:
        yield view
    finally:
        view.close()


def _is_installed() -> bool:
    try:
        import av
        import chafa
        import PIL
    except (ImportError, OSError):  # the latter: a library that is not for this machine
        say(
            f"pictures are not shown in the terminal; that takes an extra: {how_to_install('show')}"
        )
        return False
    return bool(av and chafa and PIL)


def _sequence_of(small: Path, terminal: Terminal) -> bytes:
    """What makes the terminal show a small picture of ours."""
    from PIL import Image

    with Image.open(small) as image:
        return _sequence(image.convert("RGBA"), terminal)


def _sequence(image: PillowImage, terminal: Terminal) -> bytes:
    """The picture in the terminal's own way, in as many cells as it needs and there are."""
    import chafa

    assert terminal.protocol is not None
    width, height = terminal.cell
    most_wide, most_high = terminal.columns * width, max(terminal.rows - 3, 1) * height
    scale = min(1.0, most_wide / image.width, most_high / image.height)
    config = chafa.CanvasConfig()
    config.cell_width, config.cell_height = width, height
    config.width = min(terminal.columns, math.ceil(image.width * scale / width))
    config.height = max(1, min(terminal.rows, math.ceil(image.height * scale / height)))
    config.canvas_mode = chafa.CanvasMode.CHAFA_CANVAS_MODE_TRUECOLOR
    config.pixel_mode = {
        "kitty": chafa.PixelMode.CHAFA_PIXEL_MODE_KITTY,
        "iterm2": chafa.PixelMode.CHAFA_PIXEL_MODE_ITERM2,
        "sixel": chafa.PixelMode.CHAFA_PIXEL_MODE_SIXELS,
    }[terminal.protocol]
    canvas = chafa.Canvas(config)
    canvas.draw_all_pixels(
        chafa.PixelType.CHAFA_PIXEL_RGBA8_UNASSOCIATED,
        array("B", image.tobytes()),
        image.width,
        image.height,
        image.width * 4,
    )
    # The one for all terminals: the environment is not asked a second time.
    return bytes(canvas.print(chafa.TermDb().get_fallback_info()))
