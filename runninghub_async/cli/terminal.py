"""What the terminal that results go to can do: it is asked, and need not answer."""

from __future__ import annotations

import os
import re
import select
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

from attrs import frozen

Protocol = Literal["kitty", "iterm2", "sixel"]

_SECONDS = 1.0
"""How long an answer may take, over a slow line too."""
_WITHOUT_SEQUENCES = ("", "dumb", "linux", "unknown")
_QUESTIONS = (
    b"\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\"  # does it take kitty's pictures
    b"\x1b[>q"  # its name
    b"\x1b[16t"  # the size of a cell
    b"\x1b[c"  # its attributes: all answer this, so that it comes last
)
_KITTY = re.compile(rb"\x1b_Gi=31;OK\x1b\\")
_NAME = re.compile(rb"\x1bP>\|([^\x1b]*)\x1b\\")
_CELL = re.compile(rb"\x1b\[6;(\d{1,4});(\d{1,4})t")
_ATTRIBUTES = re.compile(rb"\x1b\[\?([\d;]*)c")
_SIXEL = b"4"
_USUAL_CELL = (10, 20)


@frozen
class Terminal:
    """What is known of it."""

    protocol: Protocol | None = None
    """How it takes pictures; ``None`` where it takes none, or did not say."""
    columns: int = 80
    rows: int = 24
    cell: tuple[int, int] = _USUAL_CELL
    """Width and height of a letter in pixels."""
    answers: bool = True
    """Whether all questions were answered; if not, answers may still come."""


def links_open() -> bool:
    """Whether results go to a terminal that takes links; one that does not know them skips them."""
    term = os.environ.get("TERM", "")
    return sys.stdout.isatty() and term not in _WITHOUT_SEQUENCES and not _in_screen(term)


def asked_terminal() -> Terminal | None:
    """The terminal that results go to, as it says itself; it has a second to answer.

    ``None`` where there is none, where it is not to be asked or nobody wants colours.  What is
    typed in that second is lost.
    """
    if not links_open() or os.environ.get("NO_COLOR") or sys.platform == "win32":
        return None
    if os.environ.get("TERM_PROGRAM") == "Apple_Terminal":  # it would print kitty's question
        return None
    import termios

    try:
        terminal = os.open(os.ttyname(sys.stdout.fileno()), os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return None
    try:
        return _asked(terminal) if _in_foreground(terminal) else None
    except (OSError, termios.error):  # it went away
        return None
    finally:
        os.close(terminal)


def forget_late_answers(terminal: Terminal | None) -> None:
    """Throw away what waits to be read, where a terminal answers too slowly."""
    if terminal is None or terminal.answers or sys.platform == "win32":
        return
    import termios

    try:
        termios.tcflush(sys.stdout.fileno(), termios.TCIFLUSH)
    except (OSError, termios.error):
        return


def _asked(terminal: int) -> Terminal:
    with _unechoed(terminal) as flush:
        os.write(terminal, _QUESTIONS)
        said = _answers(terminal)
        attributes = _ATTRIBUTES.search(said)
        flush[0] = attributes is None
    columns, rows = os.get_terminal_size(terminal)
    return Terminal(
        protocol=_protocol(said, attributes),
        columns=columns or 80,
        rows=rows or 24,
        cell=_cell(said),
        answers=attributes is not None,
    )


def _protocol(said: bytes, attributes: re.Match[bytes] | None) -> Protocol | None:
    name = _NAME.search(said)
    if name is not None and name[1].startswith(b"iTerm2"):
        return "iterm2"
    # Within tmux the variable speaks of the terminal around it, or of the one of long ago.
    if "TMUX" not in os.environ and os.environ.get("TERM_PROGRAM") in ("iTerm.app", "mintty"):
        return "iterm2"
    if _KITTY.search(said):
        return "kitty"
    if attributes is not None and _SIXEL in attributes[1].split(b";")[1:]:
        return "sixel"
    return None


def _cell(said: bytes) -> tuple[int, int]:
    if found := _CELL.search(said):
        height, width = int(found[1]), int(found[2])
        if width and height:
            return width, height
    return _USUAL_CELL


def _answers(terminal: int) -> bytes:
    """What it says, until it has answered the last question or its time is over."""
    said = b""
    end = time.monotonic() + _SECONDS
    while not _ATTRIBUTES.search(said) and (left := end - time.monotonic()) > 0:
        if select.select([terminal], [], [], left)[0]:
            if not (piece := os.read(terminal, 4096)):
                break
            said += piece
    return said


@contextmanager
def _unechoed(terminal: int) -> Iterator[list[bool]]:
    """Have what it answers at once and unseen; the context says whether more may come."""
    import termios

    before = termios.tcgetattr(terminal)
    changed = [*before[:6], list(before[6])]
    changed[3] &= ~(termios.ICANON | termios.ECHO)  # Ctrl-C stays what it is
    flush = [True]
    try:
        termios.tcsetattr(terminal, termios.TCSANOW, changed)
        yield flush
    finally:
        termios.tcsetattr(terminal, termios.TCSAFLUSH if flush[0] else termios.TCSADRAIN, before)


def _in_foreground(terminal: int) -> bool:
    """Whether we may ask: in the background of a shell, whoever does is stopped."""
    try:
        return os.tcgetpgrp(terminal) == os.getpgrp()
    except OSError:  # not the terminal of this session, which stops nobody
        return True


def _in_screen(term: str) -> bool:
    """GNU screen, which knows neither pictures nor links; tmux has the same name at times."""
    return term.startswith("screen") and "TMUX" not in os.environ
