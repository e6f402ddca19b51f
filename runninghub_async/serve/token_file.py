"""The file of tokens as a person may write it: read with the line of every mistake, and written
for nobody but its owner."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import yaml
from attrs import frozen

from runninghub_async.checks import checked_concurrency, refusal
from runninghub_async.documents import yaml_source
from runninghub_async.documents.places import Place, SyntaxProblem
from runninghub_async.documents.problems import Problems
from runninghub_async.documents.structure import structure
from runninghub_async.errors import InvalidParameterError
from runninghub_async.file_writings import Writing, writing_of
from runninghub_async.models.usage import Money
from runninghub_async.quoting import plain
from runninghub_async.serve.records import Token
from runninghub_async.serve.token_texts import (
    checked_digest,
    checked_models,
    checked_name,
    checked_time,
    checked_webhook_secret,
    limits_as_written,
    parse_limits,
    rate_of,
)

T = TypeVar("T")

_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_SHOWN = 20
_NO_LIMITS: tuple[Money | None, Money | None] = (None, None)
_HEAD = """\
# Tokens of callers, for `runninghub serve --tokens FILE`; `runninghub serve tokens add` makes them.
# What is changed here is in force within two seconds. A token that is taken out, or has
# `revoked: 2026-11-28T12:00:00Z`, is nobody's. Comments are gone with the next one that is made.
"""


@frozen(kw_only=True)
class _Entry:
    """A token, as it is written below its name."""

    sha256: str
    webhook_secret: str
    created: str = ""
    budget: str | None = None
    total: str | None = None
    models: tuple[str, ...] = ()
    rate: str | None = None
    concurrency: int | None = None
    operator: bool = False
    revoked: str | None = None


@frozen(kw_only=True)
class _Document:
    tokens: Mapping[str, _Entry]


def seen(path: Path) -> Writing:
    """What is there now.  Blocking.

    Raises:
        InvalidParameterError: nothing is, or others may read it.
    """
    try:
        found = path.stat()
    except OSError as error:
        raise refusal(
            "tokens",
            f"is {plain(str(path))}, which cannot be read ({error.strerror})",
            "a file of tokens",
            hint="runninghub serve tokens add NAME --tokens FILE makes one.",
        ) from None
    if os.name == "posix" and found.st_mode & _OTHERS and stat.S_ISREG(found.st_mode):
        raise refusal(
            "tokens",
            f"is {plain(str(path))}, which others may read or write"
            f" (mode {stat.S_IMODE(found.st_mode):o})",
            "a file that only its owner may read (mode 600)",
            hint=f"chmod 600 {plain(str(path))}",
        )
    return writing_of(found)


def tokens_in(path: Path) -> list[Token]:
    """The tokens in a file.  Blocking.

    Raises:
        InvalidParameterError: something in it is wrong; all of it is told, with its lines.
    """
    problems = Problems()
    name = str(path)
    try:
        data = yaml_source.read(path, lambda line, message: problems.add_at(name, line, message))
        top = Place(name, data)
        document = structure(top, _Document, problems)
        tokens = [] if document is None else _tokens(document, top.at("tokens"), problems)
    except SyntaxProblem as mistake:
        problems.add_at(name, mistake.line, mistake.message)
        tokens = []
    if problems:
        told = [str(problem) for problem in problems]
        more = f"; and {len(told) - _SHOWN} more" if len(told) > _SHOWN else ""
        raise InvalidParameterError(
            f"The tokens cannot be used: {'; '.join(told[:_SHOWN])}{more}.",
            parameter="tokens",
            value=name,
        )
    return tokens


def write_tokens(path: Path, tokens: Iterable[Token]) -> None:
    """Replace the file as a whole; nobody but its owner may read it.  Blocking.

    Raises:
        OSError: it cannot be written; the old one is there.
    """
    there = path.resolve()  # a link stays one
    part = there.with_name(f".{there.name}.{os.getpid()}.part")
    text = _HEAD + yaml.safe_dump(
        {"tokens": {token.name: _written(token) for token in tokens}},
        sort_keys=False,
        allow_unicode=True,
    )
    with suppress(FileNotFoundError):
        part.unlink()
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
            new.write(text.encode())
            new.flush()
            os.fsync(new.fileno())
        part.replace(there)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _tokens(document: _Document, top: Place, problems: Problems) -> list[Token]:
    names_of_digests: dict[str, str] = {}
    tokens: list[Token] = []
    for name, entry in document.tokens.items():
        there = top.at(name)
        if (token := _token(name, entry, there, problems)) is None:
            continue
        other = names_of_digests.setdefault(token.digest, name)
        if other != name:
            problems.add(there.at("sha256"), f"the token is that of {other} already")
        tokens.append(token)
    return tokens


def _token(name: str, entry: _Entry, there: Place, problems: Problems) -> Token | None:
    mistakes: list[InvalidParameterError] = []

    def read(reading: Callable[[], T], instead: T) -> T:
        try:
            return reading()
        except InvalidParameterError as mistake:
            mistakes.append(mistake)
            problems.add(there.at(mistake.parameter or ""), mistake.message.removesuffix("."))
            return instead

    read(lambda: checked_name(name), "")
    budget, total = read(lambda: parse_limits(entry.budget, entry.total), _NO_LIMITS)
    token = Token(
        name=name,
        digest=read(lambda: checked_digest(entry.sha256), ""),
        budget=budget,
        total=total,
        models=read(lambda: checked_models(entry.models), ()),
        rate=read(lambda: rate_of(entry.rate), None),
        concurrency=read(lambda: checked_concurrency(entry.concurrency), None),
        is_operator=entry.operator,
        webhook_secret=read(lambda: checked_webhook_secret(entry.webhook_secret), ""),
        created_at=read(lambda: checked_time("created", entry.created), None) or "",
        revoked_at=read(lambda: checked_time("revoked", entry.revoked), None),
    )
    return None if mistakes else token


def _written(token: Token) -> dict[str, object]:
    """What :class:`_Entry` has of it, without what says nothing."""
    told = {
        "sha256": token.digest,
        **limits_as_written(token),
        "webhook_secret": token.webhook_secret,
        "created": token.created_at,
        "revoked": token.revoked_at,
    }
    return {key: value for key, value in told.items() if value not in (None, [], False)}
