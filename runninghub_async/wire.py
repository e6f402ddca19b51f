"""Bodies of requests and answers: JSON, the envelopes, and the fields that are read.

The service is not strict about its own schema: fields are missing, null, or of another type
than documented, ids come as numbers, amounts as text.  What is read here is read leniently;
what is not known is kept in ``raw``.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, NewType

from attrs import evolve, field, frozen
from cattrs import Converter
from cattrs.gen import make_dict_structure_fn, override

from runninghub_async import json_values
from runninghub_async.errors import InvalidParameterError
from runninghub_async.json_values import LEAST, MOST, SURROGATE

_orjson: Any
try:
    import orjson as _orjson
except ImportError:  # it is optional
    _orjson = None

Text = NewType("Text", str)
"""Text whatever came: null becomes "", a number its digits."""
Amount = NewType("Amount", Decimal)

_ID_FIELDS = ("taskId", "task_id")
_SOCKET_FIELD = "netWssUrl"
_TASK_ID = re.compile(r"(?=.*[1-9])[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


@frozen(kw_only=True)
class UsageFields:
    """What a task used, as the service reports it."""

    money: Amount | None = None
    third_party_money: Amount | None = None
    coins: Amount | None = None
    seconds: Amount | None = None
    currency: Text = Text("")


@frozen(kw_only=True)
class ResultFields:
    """One result of a task."""

    url: Text = Text("")
    output_type: Text = Text("")
    node_id: Text = Text("")
    text: Text = Text("")


@frozen(kw_only=True)
class TaskAnswer:
    """The flat object that a V2 submit or query answers."""

    task_id: Text = Text("")
    status: Text = Text("")
    error_code: Text = Text("")
    error_message: Text = Text("")
    results: tuple[ResultFields, ...] = ()
    usage: UsageFields = UsageFields()
    failed_reason: Any = None
    prompt_tips: Any = None
    raw: Mapping[str, Any] = field(factory=dict, eq=False)


@frozen(kw_only=True)
class Envelope:
    """The ``{code, msg or message, data}`` of V1 and of the V2 management calls."""

    code: int | str | None
    message: str
    data: Any


@frozen(kw_only=True)
class UploadAnswer:
    """``data`` of an upload."""

    url: Text = Text("")
    file_name: Text = Text("")


def dumps(value: Any) -> bytes:
    """JSON, as bytes; the same with every encoder, but for how a number is written.

    Raises:
        InvalidParameterError: there is something in it that JSON cannot carry.
    """
    try:
        sent = json_values.plain_value(value)
    except json_values.NotJsonError as mistake:
        raise InvalidParameterError(
            f"What was given cannot be sent as JSON: {mistake}; allowed is {json_values.ALLOWED}.",
            value=mistake.value,
            allowed=json_values.ALLOWED,
        ) from None
    if _orjson is not None:
        encoded: bytes = _orjson.dumps(sent)
        return encoded
    return json.dumps(sent, ensure_ascii=False, separators=(",", ":")).encode()


def loads(body: bytes) -> Any:
    """Any JSON value, read leniently where it is not quite JSON.

    Raises:
        ValueError: the body is not JSON.
    """
    try:
        value = _loads_strictly(body) if _orjson is None else _orjson.loads(body)
        if not _has_id_as_float(value):
            return value
    except (ValueError, RecursionError):
        pass  # the task that the answer is about may be done all the same
    try:
        return _loads_leniently(body)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _loads_strictly(body: bytes) -> Any:
    """As orjson does it."""
    value = json.loads(
        body.decode(), parse_int=_whole_or_float, parse_float=_finite, parse_constant=_refused
    )
    if b"\\u" in body:
        json.dumps(value, ensure_ascii=False).encode()  # fails where there is half a character
    return value


def _whole_or_float(text: str) -> int | float:
    number = int(text) if len(text) <= 20 else None
    return _finite(text) if number is None or not LEAST <= number <= MOST else number


def _finite(text: str) -> float:
    number = float(text)
    return _refused(text) if math.isinf(number) else number


def _refused(text: str) -> Any:
    raise ValueError(f"{text[:20]} is no number of JSON")


class Pairs(list[tuple[str, Any]]):
    """A JSON object with all its fields, also those whose names are doubled."""


def loads_pairs(body: bytes) -> Any:
    """Like :func:`loads`, with objects as :class:`Pairs`.

    Raises:
        ValueError: the body is not JSON.
    """
    try:
        return _lenient_json(body, Pairs)
    except RecursionError:
        raise ValueError("nested too deeply") from None


def _loads_leniently(body: bytes) -> Any:
    """With what orjson refuses: not-a-number, numbers of any size, line ends in texts, broken
    characters.  No id goes through a float, and what JSON cannot carry becomes text that can
    be written to a file."""
    return _with_whole_characters(_lenient_json(body))


def _lenient_json(body: bytes, pairs: Callable[[list[tuple[str, Any]]], Any] | None = None) -> Any:
    return json.loads(
        body.decode("utf-8-sig", "replace"),
        parse_int=_whole_number,
        parse_float=_number,
        parse_constant=str,
        strict=False,
        object_pairs_hook=pairs,
    )


def _with_whole_characters(value: Any) -> Any:
    if isinstance(value, str):
        return SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_with_whole_characters(item) for item in value]
    if isinstance(value, dict):
        return {_with_whole_characters(k): _with_whole_characters(v) for k, v in value.items()}
    return value


def task_answer(body: Any) -> TaskAnswer:
    """The task fields of an answer; all empty where the body is not an object."""
    if not isinstance(body, Mapping):
        return TaskAnswer()
    answer: TaskAnswer = _converter.structure(body, TaskAnswer)
    return answer


def outputs_answer(body: Any) -> TaskAnswer | None:
    """What the V1 outputs call tells about a task; ``None`` where it tells nothing.

    It speaks in codes: 0 is a finished task with its list of results, or one that goes on
    where there is no list; 804 is running, 813 queued, 805 failed.
    """
    outer = envelope(body)
    raw = _without_socket(body) if isinstance(body, Mapping) else {}
    if outer.code == 0 and isinstance(outer.data, list):
        first = next((item for item in outer.data if isinstance(item, Mapping)), {})
        answer: TaskAnswer = _converter.structure({"results": outer.data}, TaskAnswer)
        usage = _converter.structure(first, UsageFields)  # every result repeats it
        return evolve(answer, status=Text("SUCCESS"), usage=usage, raw=raw)
    if outer.code in (0, 804):
        return TaskAnswer(status=Text("RUNNING"), raw=raw)
    if outer.code == 813:
        return TaskAnswer(status=Text("QUEUED"), raw=raw)
    if outer.code == 805:
        data = outer.data
        return TaskAnswer(
            status=Text("FAILED"),
            error_code=Text("805"),
            error_message=Text(outer.message),
            failed_reason=data.get("failedReason") if isinstance(data, Mapping) else data,
            raw=raw,
        )
    return None


def envelope(body: Any) -> Envelope:
    """The envelope of a V1 or management answer; ``code`` is ``None`` where there is none."""
    if not isinstance(body, Mapping):
        return Envelope(code=None, message="", data=None)
    message = body.get("msg")
    if message is None:
        message = body.get("message")
    return Envelope(
        code=error_code(body.get("code")),
        message=_text(message),
        data=body.get("data"),
    )


def upload_answer(data: Any) -> UploadAnswer:
    """``data`` of an upload; all empty where it is not an object."""
    fields = Fields(data)
    return UploadAnswer(
        url=Text(fields.text("download_url")),
        file_name=Text(fields.text("fileName", "filename")),
    )


def error_code(value: Any) -> int | str | None:
    """A code as a number where it is one, as text where it is not, ``None`` where it is empty."""
    text = _text(value).strip()
    if not text:
        return None
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else text


class Fields:
    """The fields of a JSON object, read leniently; anything else has none.

    A field may have several names, of which the first that is there and not null counts.
    """

    def __init__(self, value: Any) -> None:
        self.raw: Mapping[str, Any] = value if isinstance(value, Mapping) else {}

    def text(self, *names: str) -> str:
        """Text; empty where there is none."""
        return _text(_first(self.raw, *names))

    def id(self, *names: str) -> str:
        """An id as text; empty for what cannot be one."""
        return _id(_first(self.raw, *names))

    def amount(self, *names: str) -> Decimal | None:
        """A number of any size and precision."""
        return _amount(_first(self.raw, *names))

    def count(self, *names: str) -> int | None:
        """A whole number."""
        amount = self.amount(*names)
        if amount is None or abs(amount.adjusted()) > 18 or amount != amount.to_integral_value():
            return None
        return int(amount)

    def flag(self, *names: str) -> bool:
        """Whether it is true, in whatever way that is written."""
        return self.text(*names).strip().lower() in ("true", "1")

    def fields(self, *names: str) -> Fields:
        """An object."""
        return Fields(_first(self.raw, *names))

    def items(self, *names: str) -> Iterator[Fields]:
        """The objects of a list."""
        return objects(_first(self.raw, *names))


def objects(value: Any) -> Iterator[Fields]:
    """The objects of a list; none where it is not a list."""
    items = value if isinstance(value, list) else []
    return (Fields(item) for item in items if isinstance(item, Mapping))


def _without_socket(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """The answer without the address of the live connection, which carries a token."""
    if body.get(_SOCKET_FIELD):
        body = {**body, _SOCKET_FIELD: "***"}
    if isinstance(data := body.get("data"), Mapping) and data.get(_SOCKET_FIELD):
        body = {**body, "data": {**data, _SOCKET_FIELD: "***"}}
    return body


def _has_id_as_float(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    for name in _ID_FIELDS:
        if isinstance(value.get(name), float):
            return True
    return "data" in value and _has_id_as_float(value["data"])


def _whole_number(text: str) -> int | str:
    """A whole number; as text where it has more than 64 bits, which not every reader takes."""
    number = int(text) if len(text) <= 20 else None
    return text if number is None or not LEAST <= number <= MOST else number


def _number(text: str) -> int | float | str:
    """A number with a point or an exponent, which may be an id all the same."""
    try:
        number = Decimal(text)
    except InvalidOperation:  # an exponent beyond all bounds
        return text
    is_id = 0 <= number.adjusted() < 30 and number == number.to_integral_value()
    return _whole_number(f"{number.to_integral_value():f}") if is_id else _float(text)


def _float(text: str) -> float | str:
    number = float(text)
    return number if math.isfinite(number) else text


def _id(value: Any) -> str:
    """An id as text; empty for what cannot be one."""
    text = "" if isinstance(value, bool) else _text(value).strip()
    return text if text.strip("0") else ""


def is_task_id(text: str) -> bool:
    """Whether the service may have named a task so.

    All its ids are numbers today; that they stay numbers is not promised.
    """
    return _TASK_ID.fullmatch(text) is not None


def _text(value: Any, _: Any = None) -> str:
    if value is None or isinstance(value, (dict, list)):
        return ""
    return value if isinstance(value, str) else str(value)


def _amount(value: Any, _: Any = None) -> Decimal | None:
    if value is None or isinstance(value, bool):
        return None
    try:
        amount = Decimal(str(value).strip())
    except InvalidOperation:
        return None
    return amount if amount.is_finite() else None


def _first(body: Mapping[str, Any], *names: str) -> Any:
    """The first of these fields that is there and not null: official clients accept them all."""
    for name in names:
        if (value := body.get(name)) is not None:
            return value
    return None


def _build_converter(converter: Converter) -> Converter:
    converter.register_structure_hook(Text, _text)
    converter.register_structure_hook(Amount | None, _amount)
    usage = make_dict_structure_fn(
        UsageFields,
        converter,
        money=override(rename="consumeMoney"),
        third_party_money=override(rename="thirdPartyConsumeMoney"),
        coins=override(rename="consumeCoins"),
        seconds=override(rename="taskCostTime"),
    )
    none = UsageFields()  # most answers come before there is any usage

    def usage_or_none(value: Any, kind: Any) -> UsageFields:
        return usage(value, kind) if isinstance(value, Mapping) else none

    converter.register_structure_hook(UsageFields, usage_or_none)

    def result(body: Mapping[str, Any]) -> ResultFields:
        return ResultFields(
            url=Text(_text(_first(body, "url", "outputUrl", "fileUrl"))),
            output_type=Text(_text(_first(body, "outputType", "fileType"))),
            node_id=Text(_text(body.get("nodeId"))),
            text=Text(_text(_first(body, "text", "content", "output"))),
        )

    def results(value: Any, _: Any) -> tuple[ResultFields, ...]:
        items = value if isinstance(value, list) else []
        return tuple(result(item) for item in items if isinstance(item, Mapping))

    def answer(body: Mapping[str, Any], _: Any) -> TaskAnswer:
        code = _text(_first(body, "errorCode", "error_code")).strip()
        return TaskAnswer(
            task_id=Text(_id(_first(body, *_ID_FIELDS))),
            status=Text(_text(_first(body, "status", "taskStatus")).strip().upper()),
            error_code=Text("" if code == "0" else code),
            error_message=Text(_text(_first(body, "errorMessage", "error_message"))),
            results=results(body.get("results"), None),
            usage=usage_or_none(body.get("usage"), UsageFields),
            failed_reason=body.get("failedReason") or None,
            prompt_tips=body.get("promptTips"),
            raw=_without_socket(body),
        )

    converter.register_structure_hook(TaskAnswer, answer)
    return converter


_converter = _build_converter(Converter())
