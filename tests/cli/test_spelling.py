"""What the library says in Python's words, the command says in its own."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest

from runninghub_async.cli.spelling import spelled
from tests.cli.command import Command
from tests.helpers import KEY
from tests.test_imports import PACKAGE, files, parsed

PYTHON = re.compile(
    r"\brh\.\w|RunningHub\(|=(?:True|False|None)\b|\bPath\(|(?<!-)\b(?:[Aa]wait(?:ed)?|async|coroutine)\b"
    r"|\.(?:raw|result|copy)\b|\b(?:call|copy)\("
)
NOT_OF_THE_COMMAND = {
    "cli": "has its own words",
    "endpoints": "is code",
    "sandbox": "is a server of its own, spoken to by tests",
    "pytest_plugin": "is of tests",
    "writing": "writes programs in Python",
    "documents": "is of the generator and of files with models",
}
SAMPLES = {"models/samples.py", "recipes/page.py"}
"""Python, as what it is."""
NOT_REACHED = {
    "a coroutine of your own": "the command has the client in one",
    "neither pickled nor copied": "nothing of it is",
    "is already under way with another": "each call of the command has one set of options",
    "Path, bytes or binary file": "media are given as words",
    "cannot be read; Result.raw has them": "the log, which is for those who look into the program",
    "give asyncio.run its .run()": "no call is shown",
    "is only what a webhook told of it": "the command takes no webhooks",
    "is not one of an event loop": "the command makes Dask's client itself",
    "was never awaited": "each call of it is",
    "whose notice is a coroutine function": "it has no observers of others",
    "that a coroutine of yours reads": "likewise",
    "since it is called and not awaited": "likewise",
    "or allow it with unknown_ok=True": "it puts no purse around its calls",
    "Those who do not await have forms of their own": "it gives a client of its own, and awaits it",
}
"""Parts of sentences that no command can meet, and why."""


@cache
def sentences() -> list[tuple[str, str]]:
    """The texts in the package that a person may read, with their files; what is put into them
    stands as a text in quotes."""
    return [*_sentences()]


def _sentences() -> Iterator[tuple[str, str]]:
    for room, path in files():
        name = str(path.relative_to(PACKAGE))
        if room in NOT_OF_THE_COMMAND or name in SAMPLES:
            continue
        tree = parsed(path)
        parts = {id(part) for node in ast.walk(tree) for part in ast.iter_child_nodes(node)
                 if isinstance(node, ast.JoinedStr)}  # fmt: skip
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if id(node) in docs or id(node) in parts:
                continue
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value
            elif isinstance(node, ast.JoinedStr):
                text = "".join(
                    str(part.value) if isinstance(part, ast.Constant) else "'x'"
                    for part in node.values
                )
            else:
                continue
            if " " in text.strip():
                yield name, text


def test_no_sentence_that_the_command_can_say_speaks_python() -> None:
    left = {
        (name, told)
        for name, text in sentences()
        if PYTHON.search(text)  # few do, and to spell all anew takes long
        and PYTHON.search(told := spelled(text))
        and not any(part in text for part in NOT_REACHED)
    }
    assert not left


def test_the_sentences_that_are_left_out_are_still_there() -> None:
    texts = [text for _, text in sentences()]
    assert [part for part in NOT_REACHED if not any(part in text for text in texts)] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("run", "seedream-v4.5/text-to-image", "--timeout", "-1"), "--timeout is -1.0"),
        (("account", "--ca-file", "no-such.pem"), "--ca-file is 'no-such.pem'"),
        (("--base-url", "foo", "account"), "--base-url is 'foo'"),
        (("task", "123", "--poll", "0"), "--poll is 0.0"),
        (("account",), "Set RUNNINGHUB_API_KEY;"),
    ],
)
async def test_a_setting_is_called_as_it_was_given(
    offline: Command, words: tuple[str, ...], said: str
) -> None:
    if words != ("account",):
        offline.environment["RUNNINGHUB_API_KEY"] = KEY
    ended = await offline(*words)
    assert ended.code in (2, 4)
    assert said in ended.err
    assert not PYTHON.search(ended.err)
