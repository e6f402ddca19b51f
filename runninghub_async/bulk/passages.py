"""Lines of a job file that stand together and were read before: what is over is not read again.

Of such a passage a digest of its text is kept, and digests of the ids and contents of the jobs
that it makes.  Where the same text comes again and all these jobs are over, the lines are passed
over, unread; in every other case they are read as if nothing were known of them.  Kept is only
what can be told without its surroundings: lines without mistakes, whose jobs have names and
contents that no earlier line has.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import zlib
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import StringIO, TextIOBase
from pathlib import Path

from attrs import define, field, frozen

from runninghub_async.bulk.distinct import (
    Names,
    Occurrences,
    combined_digests,
    content_digest,
    name_digest,
)

_LONGEST_PIECE = 2**16
_BLOCK = 2**18
_LINES_AT_ONCE = 512
_PASSAGE = 2**16
"""Characters of one, or a line more."""
_FEWEST_JOBS = 1000
"""Files of fewer are read faster than what is known of them."""
_FORMAT = 1
_NAME = 16
_ENDS = ("\n", "\r")


@frozen(eq=False)
class Passage:
    """What is known of lines that stand together.

    Attributes:
        digest: of their text, and of what decides how it is read.
        first: a check sum of the first of them, by which it is found.
        lines: how many there are.
        models: of each model that their jobs name, a digest of what reading depends on.
        names: digests of the ids of their jobs.
        contents: digests of what these ask for.
    """

    digest: str
    first: int
    lines: int
    models: Mapping[str, str]
    names: array[int]
    contents: array[int]

    @property
    def jobs(self) -> int:
        """How many jobs they make."""
        return len(self.names)

    def is_among(self, over: Names) -> bool:
        """Whether these are the keys of all that is over, or of some of it."""
        return over.covers(self.digest, self.keys)

    def keys(self) -> list[int]:
        """Digests of :attr:`Job.key` of their jobs."""
        return combined_digests(self.names, self.contents)


def check_sum(line: str) -> int:
    """Of a line, to find a passage that begins with it."""
    return zlib.crc32(line.encode(errors="surrogatepass"))


@define
class Passages:
    """The passages of a file, as they were when it was last read to its end.

    Attributes:
        path: of the file that keeps them.
        settings: all that decides how lines are read, but for the lines before.
        fewest: nothing is kept of files with fewer jobs.
    """

    path: Path
    settings: str
    fewest: int = _FEWEST_JOBS
    _known: list[Passage] = field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError, EOFError):
            self._known = list(self._kept())

    def by_first(self) -> dict[int, list[Passage]]:
        """By the check sums of their first lines."""
        found: dict[int, list[Passage]] = {}
        for passage in self._known:
            found.setdefault(passage.first, []).append(passage)
        return found

    def _kept(self) -> Iterator[Passage]:
        with self.path.open("rb") as file:
            head = json.loads(file.readline())
            rest = file.read()
        if head["settings"] != self._full_settings or head["sha256"] != _sha256(rest):
            return
        place = 0
        for digest, first, lines, models, jobs, is_named in head["passages"]:
            names, contents = array("Q"), array("Q")
            for some in (names, contents) if is_named else (names,):
                some.frombytes(rest[place : place + 8 * jobs])
                place += 8 * jobs
            yield Passage(digest, first, lines, models, names, contents if is_named else names)

    def keep(self, passages: Sequence[Passage]) -> None:
        """Keep these in place of those before.  Blocking.

        Where it cannot be written, the next run reads all lines.
        """
        if [one.digest for one in passages] == [one.digest for one in self._known]:
            return
        if sum(passage.jobs for passage in passages) < self.fewest:
            return
        listed, parts = [], []
        for one in passages:
            is_named = one.contents is not one.names
            models = dict(one.models)
            listed.append([one.digest, one.first, one.lines, models, one.jobs, is_named])
            parts += [one.names, one.contents] if is_named else [one.names]
        rest = b"".join(part.tobytes() for part in parts)
        head = {"settings": self._full_settings, "sha256": _sha256(rest), "passages": listed}
        new = self.path.with_name(f"{self.path.name}.new")
        with contextlib.suppress(OSError):
            new.write_bytes(json.dumps(head).encode() + b"\n" + rest)
            os.replace(new, self.path)
        self._known = list(passages)

    @property
    def _full_settings(self) -> str:
        return f"{_FORMAT} {sys.byteorder} {self.settings}"


class Reading:
    """One reading of a job file: passes over what is over, and takes note of the rest."""

    def __init__(
        self,
        kept: Passages,
        is_over: Callable[[Passage], bool],
        facts: Callable[[str], str],
        *,
        size: int = _PASSAGE,
    ) -> None:
        """Nothing read yet.

        Args:
            kept: what was read before.
            is_over: whether nothing is to be done about the jobs of a passage.
            facts: a digest of what reading depends on, of the model of this name; empty where its
                jobs are to be looked at one by one.
            size: characters of a new passage, or a line more.
        """
        self._kept = kept
        self._by_first = kept.by_first()
        self._is_over = is_over
        self._facts = facts
        self._passage_size = size
        self._read: list[Passage] = []
        self._salt = hashlib.sha256()
        self._is_open = False
        self.is_fresh: Callable[[], bool] = lambda: True
        """Whether a row begins with the next line."""
        self.names = Occurrences()
        """The ids so far, those of passages included."""
        self._contents = Occurrences()
        """Contents of jobs with ids of their own."""
        self._used: set[str] = set()
        self._begin()

    def _begin(self) -> None:
        self._text: list[str] = []
        self._size = 0
        self._names, self._own = array("Q"), array("Q")
        """Digests of the ids and contents of jobs since the last passage."""
        self._has_names = False
        self._models: dict[str, str] = {}
        self._is_clean = True

    def open(self) -> None:
        """What stands before the rows, such as a header, has been read."""
        self._is_open = True

    # -- the text ------------------------------------------------------------------------------

    def pieces(self, text: TextIOBase | Sequence[str]) -> Iterator[str | Passage]:
        """The lines, with their ends, and passages in place of those that are over.  What is too
        long for a line comes in pieces."""
        lines, is_start = _Lines(text), True
        for line in lines:
            if not self._is_open:
                self._salt.update(line.encode(errors="surrogatepass"))
            elif not is_start or not self.is_fresh():
                self._add(line)
            elif (known := self._known(line, lines)) is not None:
                self._pass_over(known)
                lines.skip(known.lines - 1)
                yield known
                continue
            else:
                if self._size >= self._passage_size:
                    self._end()
                self._add(line)
            is_start = line.endswith(_ENDS)
            yield line
        if not is_start or not self.is_fresh():
            self._is_clean = False  # its last job is still to come
        self._end()
        self._kept.keep(self._read)

    def _known(self, line: str, lines: _Lines) -> Passage | None:
        """The passage that begins with this line, if it may be passed over."""
        for one in self._by_first.get(check_sum(line), ()) if self._by_first else ():
            if (
                one.digest not in self._used
                and one.digest == self._digest(lines.ahead(one.lines))
                and not self.names.has_any(one.names)
                and all(self._facts(model) == told for model, told in one.models.items())
                and self._is_over(one)
            ):
                return one
        return None

    def _digest(self, lines: Sequence[str]) -> str:
        told = self._salt.copy()
        told.update("".join(lines).encode(errors="surrogatepass"))
        return told.hexdigest()

    def _pass_over(self, known: Passage) -> None:
        self._end()
        self._read.append(known)
        self._used.add(known.digest)
        self.names.add_once(known.names)
        if known.contents is not known.names:
            self._contents.add_once(known.contents)

    def _add(self, line: str) -> None:
        self._text.append(line)
        self._size += len(line)

    # -- what it says ----------------------------------------------------------------------------

    def note(self, job: str, content: str, model: object) -> None:
        """A job of the line that came last: its id, its hash, and the model that it names."""
        asked = content_digest(content)
        name = asked if content.startswith(job) and len(job) == _NAME else name_digest(job)
        is_named = name != asked
        if is_named:
            times = self._contents.add_digest(asked) + self.names.count_of(asked)
            is_numbered = job.startswith(f"{content[:_NAME]}-")
        else:
            times, is_numbered = self._contents.count_of(asked) + 1, False
        if times > 1 or is_numbered:
            self._is_clean = False
        elif isinstance(model, str) and model not in self._models:
            self._models[model] = told = self._facts(model)
            self._is_clean &= bool(told)
        self._names.append(name)
        self._own.append(asked)
        self._has_names |= is_named

    def spoil(self) -> None:
        """The line that came last is no job, or one that does not stand for itself."""
        self._is_clean = False

    def _end(self) -> None:
        """What was read since is a passage, if it can be one."""
        if self._is_clean and self._names:
            contents = self._own if self._has_names else self._names
            self._read.append(
                Passage(
                    digest=self._digest(self._text),
                    first=check_sum(self._text[0]),
                    lines=len(self._text),
                    models=self._models,
                    names=self._names,
                    contents=contents,
                )
            )
        self._begin()


@frozen
class Cut:
    """The text of one reading: its lines, with their ends, and passages."""

    text: TextIOBase | Sequence[str]
    reading: Reading

    def __iter__(self) -> Iterator[str | Passage]:
        return self.reading.pieces(self.text)


class _Lines:
    """The lines of a text, with a look at those that come."""

    def __init__(self, text: TextIOBase | Sequence[str]) -> None:
        self._blocks = _blocks(text)
        self._lines: list[str] = []
        self._at = 0

    def __iter__(self) -> Iterator[str]:
        while self._at < len(self._lines) or self._more():
            self._at += 1
            yield self._lines[self._at - 1]

    def ahead(self, count: int) -> list[str]:
        """So many lines from the one that came last, or as many as there are."""
        while len(self._lines) - self._at < count - 1 and self._more():
            pass
        return self._lines[self._at - 1 : self._at - 1 + count]

    def skip(self, count: int) -> None:
        """Pass over so many, which were looked at."""
        self._at += count

    def _more(self) -> bool:
        block = next(self._blocks, None)
        if block is None:
            return False
        came_last = max(0, self._at - 1)
        self._lines, self._at = self._lines[came_last:] + block, self._at - came_last
        return True


def _blocks(text: TextIOBase | Sequence[str]) -> Iterator[list[str]]:
    """Some lines at a time."""
    if not isinstance(text, TextIOBase):
        for start in range(0, len(text), _LINES_AT_ONCE):
            some = text[start : start + _LINES_AT_ONCE]
            yield [line if line.endswith(_ENDS) else line + "\n" for line in some]
        return
    while block := text.read(_BLOCK):
        if not block.endswith("\n"):  # also in the midst of \r\n
            block += text.readline(_LONGEST_PIECE)
        yield list(StringIO(block, newline=""))


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
