"""``runninghub bulk --on-finish``: tell a command or an address how a run ended."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from attrs import define, field

from runninghub_async.checks import refusal
from runninghub_async.cli.failures import fields
from runninghub_async.cli.output import known, portable, say
from runninghub_async.errors import RunningHubError
from runninghub_async.quoting import shown
from runninghub_async.values import Secret, is_web_address

if TYPE_CHECKING:
    from runninghub_async import RunningHub
    from runninghub_async.cli.bulk_summary import Summary
    from runninghub_async.cli.connection import Connection

_PATIENCE = 60.0
"""Seconds that a command may take, and an address to answer."""


@define
class OnFinish:
    """Who is told of the end of a run.

    Attributes:
        url: an address; or
        command: a program and its arguments.
        where: how addresses are reached.
        out: the run's folder, as it is told.
        summary: what became of the run, once one has begun.
    """

    url: str | None
    command: list[str]
    where: Connection
    out: str
    summary: Summary | None = field(default=None, init=False)

    def around(self, run_all: Callable[[], int]) -> int:
        """Do all of it, and tell how it ended, whichever way that is.  What goes wrong with the
        telling is a warning."""
        try:
            code = run_all()
        except Exception as error:
            self._tell(fields(error)["exit_code"], error)
            raise
        self._tell(code)
        return code

    def _tell(self, code: int, error: Exception | None = None) -> None:
        told: Mapping[str, Any] = {"counts": {}, "money": None, "currency": None, "out": self.out}
        if self.summary is not None:
            told = self.summary.as_json()
        failed = known(error=None if error is None else fields(error))
        text = json.dumps(
            {"event": "finished", **told, **failed, "exit_code": code},
            ensure_ascii=False,
            default=portable,
        )
        try:
            if self.url is not None:
                self._post(self.url, text)
            else:
                self._run(text)
        except (RunningHubError, OSError, subprocess.SubprocessError) as trouble:
            say(f"Warning: --on-finish was not told of the end: {_in_words(trouble)}")
        except KeyboardInterrupt:
            say("Warning: --on-finish was not told of the end, or not to its end: interrupted")

    def _run(self, text: str) -> None:
        """Give it to the command.  Its output is no result of ours, so it goes to the terminal."""
        subprocess.run(
            self.command,
            input=text.encode(errors="replace") + b"\n",
            stdout=sys.stderr,
            timeout=_PATIENCE,
            check=True,
            start_new_session=True,  # what Ctrl-C ends is the run
        )

    def _post(self, url: str, text: str) -> None:
        async def post(client: RunningHub) -> None:
            from runninghub_async.client import runtime_of
            from runninghub_async.http.notices import Notices

            notices = Notices(runtime_of(client).session)
            await notices.post(url, text.encode(errors="replace"), _PATIENCE)

        # A client of its own, for there may have been none; it needs no key, and has none.
        self.where.run(post, api_key=[Secret("no-key")])


def on_finish_of(words: str | None, where: Connection, out: str) -> OnFinish | None:
    """Who is to be told, as the option says.

    Raises:
        InvalidParameterError: it is neither an address nor a command.
    """
    if words is None:
        return None
    if words.lower().startswith(("http://", "https://")):
        if not is_web_address(words):
            raise _refused(words, "has no valid host")
        return OnFinish(words, [], where, out)
    try:
        command = shlex.split(words)
    except ValueError as error:
        raise _refused(words, f"cannot be taken apart ({error})") from None
    if not command:
        raise _refused(words, "is empty")
    if shutil.which(command[0]) is None:
        raise _refused(words, f"begins with {shown(command[0])}, and there is no such program")
    return OnFinish(None, command, where, out)


def _refused(words: str, why: str) -> Exception:
    allowed = "a command with its arguments, which gets JSON on standard input, or an http(s) URL"
    return refusal("on_finish", f"is {shown(words)}, which {why}", allowed, value=words)


def _in_words(trouble: Exception) -> str:
    match trouble:
        case subprocess.TimeoutExpired():
            return f"the command took longer than {_PATIENCE:g} s, and was ended"
        case subprocess.CalledProcessError(returncode=code):
            return f"the command ended with {code}"
    return str(trouble)
