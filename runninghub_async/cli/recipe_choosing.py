"""Which inputs become parameters: asked at a terminal."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

import typer

from runninghub_async.cli.output import printable, say
from runninghub_async.cli.tables import table
from runninghub_async.recipes.proposal import Proposal, ProposedParameter, written

_WORD = re.compile(r"([+-]?)(\d{1,6})(?:-(\d{1,6}))?")
_QUESTION = (
    "Which of these {count} inputs? Enter takes those with a star; or give numbers (1 3-5),"
    " more or fewer (+7 -2), all: "
)


def is_asked() -> bool:
    """Whether somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def chosen(proposal: Proposal) -> tuple[ProposedParameter, ...]:
    """The parameters that the person at the terminal chooses.

    Raises:
        Abort: nobody answers any more.
    """
    parameters = proposal.parameters
    for line in _listed(parameters):
        say(line)
    while True:
        sys.stderr.write(_QUESTION.format(count=len(parameters)))
        sys.stderr.flush()
        answer = sys.stdin.readline()
        if not answer:  # Ctrl-D
            say("")
            raise typer.Abort
        numbers = picked(answer, parameters)
        if isinstance(numbers, str):
            say(f"{printable(numbers)}")
        else:
            return tuple(each for n, each in enumerate(parameters, 1) if n in numbers)


def picked(answer: str, parameters: Sequence[ProposedParameter]) -> set[int] | str:
    """The numbers that an answer picks; or what is wrong with it."""
    proposed = {number for number, each in enumerate(parameters, 1) if each.is_proposed}
    words = answer.replace(",", " ").split()
    if not words:
        return proposed
    if [word.casefold() for word in words] == ["all"]:
        return set(range(1, len(parameters) + 1))
    found: set[int] = set()
    more, fewer = set[int](), set[int]()
    for word in words:
        match = _WORD.fullmatch(word)
        if match is None:
            return f"{word} is no number; for example: 1 3-5"
        first, last = int(match[2]), int(match[3] or match[2])
        if not 1 <= first <= last <= len(parameters):
            return f"{word} is not from 1 to {len(parameters)}"
        {"": found, "+": more, "-": fewer}[match[1]].update(range(first, last + 1))
    return ((found or proposed) | more) - fewer


def _listed(parameters: Sequence[ProposedParameter]) -> list[str]:
    rows = [
        (
            f"{number}{' *' if each.is_proposed else ''}",
            each.name,
            each.key + (" …" if len(each.spots) > 1 else ""),
            f"{each.type}{', required' if each.required else ''}",
            _short(written(each.stored)),
            printable(each.title),
        )
        for number, each in enumerate(parameters, 1)
    ]
    head = ("", "NAME", "INPUT", "TYPE", "STORED", "TITLE")
    return table([head, *rows])


def _short(text: str) -> str:
    text = printable(text)
    return text if len(text) <= 30 else text[:29] + "…"
