"""A generator of hostile bodies: what the service means to say, and what could go wrong with it.

How it is used, for any call, with Hypothesis or without:

- ``hostile(body)`` draws the octets of an answer made from a right one: values are replaced,
  left out, doubled or added, and the whole may be cut, prefixed or followed by garbage.  What it
  says is anybody's guess; only the kind of outcome can be asserted.
- ``surrounded(body)`` draws octets that still say all that ``body`` says, among fields nobody
  knows whose values are odd.  What ``body`` says must count all the same.
- ``ODD`` names the odd values, as JSON text, for tests with a case each; ``with_value(body, path,
  text)`` puts one of them in its place, and ``written(body)`` writes a body that has such parts::

      @pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
      async def test_…(odd: str) -> None:
          octets = with_value(SUCCESS, ("usage", "consumeMoney"), odd)
          async with Server(queries=[answer(octets)]) as server, client(server) as rh: …

      @given(octets=hostile(CREATED))
      def test_…(octets: bytes) -> None:
          judge_submit(200, octets, endpoint="/…")
"""

from __future__ import annotations

import copy
import json
from collections.abc import Sequence
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from tests.adversary.rounds import TORTURE

Path = tuple[str | int, ...]

OTHER_ID = "1904737800233880001"
"""The id of somebody else's task."""


@frozen
class Literal:
    """JSON text that stands for itself, such as no value of Python is written as."""

    text: str


@frozen
class Doubled:
    """Two values under one name, in this order."""

    first: Any
    second: Any


def nested(depth: int, opening: str = "[", closing: str = "]", core: str = "") -> str:
    """Text of a value that is so many levels deep."""
    return opening * depth + core + closing * depth


ODD: dict[str, str] = {
    "null": "null",
    "true": "true",
    "false": "false",
    "nothing": '""',
    "blank": '"  \\t"',
    "an empty list": "[]",
    "an empty object": "{}",
    "a list": "[1, null, [true], {}]",
    "an object": '{"a": {"b": [1]}}',
    "zero": "0",
    "minus zero": "-0.0",
    "less than zero": "-1.5",
    "less than zero as text": '"-1.5"',
    "too large for a float": "9e999999",
    "too large as text": '"9e999999"',
    "too small": "1e-999999",
    "too small as text": '"1e-999999"',
    "zero with an exponent": '"0e999999"',
    "a fraction of many digits": "0." + "1" * 5_000,
    "a number of thirty digits": "1" * 30,
    "a number of five thousand digits": "1" * 5_000,
    "five thousand digits as text": '"' + "1" * 5_000 + '"',
    "an exponent beyond all": "1e" + "9" * 30,
    "not a number": "NaN",
    "not a number as text": '"NaN"',
    "signalling": '"sNaN123"',
    "infinite": "Infinity",
    "less than everything": "-Infinity",
    "infinite as text": '"-Infinity"',
    "words": '"abc"',
    "digits of another script": '"\u0661\u0662"',
    "a superscript": '"\u00b2"',
    "digits with a line between": '"1_000"',
    "half a character": '"\\ud800"',
    "half a character as a name": '{"\\udfff": "\\ud800x"}',
    "a null character": '"a\\u0000b"',
    "a line end": '"a\nb"',
    "a long text": '"' + "x" * 100_000 + '"',
    "another id": f'"{OTHER_ID}"',
    "another id as a number": OTHER_ID,
    "another id in a list": f'["{OTHER_ID}"]',
    "101 deep": nested(101),
    "990 deep": nested(990),
    "1,000 deep": nested(1_000),
    "1,000 objects deep": nested(1_000, '{"a": ', "}", "1"),
    "1,000 deep, both": nested(500, '[{"]": ', "}]", '"[["'),
    "1,025 deep": nested(1_025),
    "20,000 deep": nested(20_000),
    "100,000 deep": nested(100_000),
    "100,000 objects deep": nested(100_000, '{"a":', "}", "null"),
    "a JSON text 20,000 deep": json.dumps(nested(20_000)),
}
"""Odd values as JSON text, and as what some take for it."""

_ODD_LITERALS = st.sampled_from(
    [Literal(ODD[name]) for name in ODD if TORTURE or not name.startswith("100,000 ")]
)
_NAMES = st.sampled_from(
    ["extra", "data", "task_id", "taskid", "msg", "code", "usage", "results", "", "\x00", "ключ"]
)


def written(value: Any) -> bytes:
    """The octets of a body whose parts may be :class:`Literal` or :class:`Doubled`."""
    return "".join(_pieces(value)).encode("utf-8", "surrogatepass")


def with_value(body: Any, path: Path, text: str) -> bytes:
    """The octets of the body with this JSON text at the end of the path, which may be new."""
    return written(_replaced(body, path, Literal(text)))


def hostile(body: Any) -> st.SearchStrategy[bytes]:
    """Octets of an answer made from this one by several kinds of damage."""
    return st.builds(_spoilt, _damaged(body), st.sampled_from(_SPOILING))


@st.composite
def surrounded(draw: st.DrawFn, body: dict[str, Any]) -> bytes:
    """Octets that say all that the body says, beside odd values of unknown names."""
    names = draw(st.lists(st.text("abcxyz_", min_size=1, max_size=5), max_size=4, unique=True))
    odd: dict[str, Any] = {f"odd_{name}": draw(_ODD_LITERALS) for name in names}
    pairs = draw(st.permutations([*body.items(), *odd.items()]))
    octets = written(dict(pairs))
    return draw(st.sampled_from([octets, b"\xef\xbb\xbf" + octets, b"\n  " + octets + b"\r\n"]))


def paths(value: Any, at: Path = ()) -> list[Path]:
    """Where the values of a body are."""
    found = [at] if at else []
    items: Any = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for key, item in items:
        found += paths(item, (*at, key))
    return found


@st.composite
def _damaged(draw: st.DrawFn, body: Any) -> Any:
    """The body with some values replaced, left out, doubled or added."""
    for _ in range(draw(st.integers(0, 3))):
        where = paths(body)
        if not where:
            break
        path = draw(st.sampled_from(where))
        owner = _at(body, path[:-1])
        change = draw(st.sampled_from(["replace", "leave out", "double", "add"]))
        if change == "add" or (change == "double" and not isinstance(owner, dict)):
            if isinstance(owner, dict):
                body = _replaced(body, (*path[:-1], draw(_NAMES)), draw(_ODD_LITERALS))
        elif change == "replace":
            body = _replaced(body, path, draw(_ODD_LITERALS))
        elif change == "double":
            both = draw(st.permutations([_at(body, path), draw(_ODD_LITERALS)]))
            body = _replaced(body, path, Doubled(*both))
        else:
            body = copy.deepcopy(body)
            del _at(body, path[:-1])[path[-1]]
    return body


def _spoilt(body: Any, how: str) -> bytes:
    """The octets of the body, as a whole done wrong."""
    octets = written(body)
    match how:
        case "mark":
            return b"\xef\xbb\xbf" + octets
        case "garbage behind":
            return octets + b"}]<html>"
        case "twice":
            return octets + b"\n" + octets
        case "cut":
            return octets[: len(octets) * 2 // 3]
        case "in a list":
            return b"[" + octets + b"]"
        case "as a text":
            return json.dumps(octets.decode("utf-8", "replace")).encode()
        case "wide":
            return octets.decode("utf-8", "replace").encode("utf-16")
        case "broken characters":
            return octets.replace(b'"', b'"\xff\xc3', 1)
        case "never closed":
            return octets + b"[" * 5_000
        case "empty":
            return b""
    return octets


_SPOILING = [
    *(["as it is"] * 12),
    "mark",
    "garbage behind",
    "twice",
    "cut",
    "in a list",
    "as a text",
    "wide",
    "broken characters",
    "never closed",
    "empty",
]


def _at(body: Any, path: Sequence[str | int]) -> Any:
    for key in path:
        body = body[key]
    return body


def _replaced(body: Any, path: Path, value: Any) -> Any:
    body = copy.deepcopy(body)
    owner = _at(body, path[:-1])
    owner[path[-1]] = value
    return body


def _pieces(value: Any) -> list[str]:
    if isinstance(value, Literal):
        return [value.text]
    if isinstance(value, list):
        return ["[", ", ".join("".join(_pieces(item)) for item in value), "]"]
    if isinstance(value, dict):
        return ["{", ", ".join(_pair(name, item) for name, item in value.items()), "}"]
    return [json.dumps(value)]


def _pair(name: str, value: Any) -> str:
    if isinstance(value, Doubled):
        return f"{_pair(name, value.first)}, {_pair(name, value.second)}"
    return f"{json.dumps(name)}: {''.join(_pieces(value))}"
