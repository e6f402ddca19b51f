"""How often a token may ask for tasks, on this server: so many in a second, a minute, an hour."""

from __future__ import annotations

import re
import time
from collections import deque
from collections.abc import Callable

from runninghub_async.checks import not_allowed
from runninghub_async.serve.records import Rate, Token
from runninghub_async.serve.troubles import too_many

_UNITS = {"second": 1, "minute": 60, "hour": 3600}
_RATE = re.compile(rf"([1-9][0-9]{{0,5}})\s*/\s*({'|'.join(_UNITS)})", re.ASCII)


def parse_rate(text: str) -> Rate:
    """``"60/minute"``, ``"10/second"`` or ``"1000/hour"``.

    Raises:
        InvalidParameterError: it is none of these.
    """
    found = _RATE.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None:
        allowed = "a number from 1 to 999999 and a unit, such as 60/minute, 10/second or 1000/hour"
        raise not_allowed("rate", text, allowed)
    return Rate(count=int(found[1]), seconds=_UNITS[found[2]])


def rate_text(rate: Rate) -> str:
    """As :func:`parse_rate` reads it."""
    units = {seconds: unit for unit, seconds in _UNITS.items()}
    return f"{rate.count}/{units[rate.seconds]}"


class Rates:
    """When each token has asked of late; of this server alone."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        """Nobody has asked yet.

        Args:
            clock: tells seconds.
        """
        self._clock = clock
        self._asked: dict[str, deque[float]] = {}

    def check(self, token: Token) -> None:
        """A token asks for tasks; counts where it may.

        Raises:
            Trouble: 429, it has asked too often; nothing was counted.
        """
        if token.rate is None:
            self._asked.pop(token.name, None)
            return
        now, asked = self._clock(), self._asked.setdefault(token.name, deque())
        while asked and asked[0] <= now - token.rate.seconds:
            asked.popleft()
        if len(asked) >= token.rate.count:
            # The one that has to be over, also where the rate was lowered since.
            until = asked[len(asked) - token.rate.count] + token.rate.seconds
            raise too_many(
                f"This token may ask {rate_text(token.rate)}, and has done so. Nothing was"
                " submitted.",
                wait=until - now,
            )
        asked.append(now)
