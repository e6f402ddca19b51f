"""What answers say: the envelopes, and the fields that are read.

The service is not strict about its own schema: fields are missing, null, or of another type
than documented, ids come as numbers, amounts as text.  What is read here is read leniently;
what is not known is kept in ``raw``.  What is odd is dropped and hides nothing, such as an amount
beyond all bounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NewType

from attrs import evolve, field, frozen

from runninghub_async.http.json_bodies import ID_FIELDS, loads
from runninghub_async.models.usage import TaskUsage, Usage, together
from runninghub_async.values import Secret

Text = NewType("Text", str)
"""Text whatever came: null becomes "", a number its digits."""

_SOCKET_FIELD = "netWssUrl"
_USAGE_FIELDS = {"consumeMoney", "thirdPartyConsumeMoney", "consumeCoins", "taskCostTime"}
_STATUS_OF_CODE: dict[int | str | None, str] = {
    0: "RUNNING",
    804: "RUNNING",
    813: "QUEUED",
    805: "FAILED",
}
_STATUSES = ("CREATE", "QUEUED", "RUNNING", "SUCCESS", "FAILED", "CANCEL", "CANCELLED", "CANCELED")
NO_USAGE = Usage()
_OBJECT = (dict, Mapping)
"""The first is what JSON gives, and is known at once."""
_TASK_ID = re.compile(r"(?=.*[1-9])[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_LONGEST_AMOUNT = 64
_AMOUNT = re.compile(r"[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]{1,6})?")
_MOST_DIGITS, _MOST_DECIMALS = 18, 30
"""Before and behind the point; what is beyond is no amount that anybody has."""


@frozen(kw_only=True)
class ResultFields:
    """One result of a task."""

    url: Text = Text("")
    output_type: Text = Text("")
    node_id: Text = Text("")
    text: Text = Text("")
    tells_text: bool = False
    """Whether there is a text, and be it an empty one."""


@frozen(kw_only=True)
class TaskAnswer:
    """The flat object that a V2 submit or query answers."""

    task_id: Text = Text("")
    status: Text = Text("")
    error_code: Text = Text("")
    error_message: Text = Text("")
    results: tuple[ResultFields, ...] = ()
    usage: Usage = NO_USAGE
    failed_reason: Any = None
    prompt_tips: Any = None
    client_id: Text = Text("")
    """What ComfyUI knows the task's live connection by; only an answer to a submit tells it."""
    socket: Secret | None = None
    """Where its progress is told live: an address that carries a token."""
    raw: Mapping[str, Any] = field(factory=dict, eq=False)


_NO_ANSWER = TaskAnswer()


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
    kind: Text = Text("")


def task_answer(body: Any) -> TaskAnswer:
    """The task fields of an answer; all empty where the body is not an object."""
    if not isinstance(body, _OBJECT):
        return _NO_ANSWER
    return _answer(body)


def outputs_answer(body: Any) -> TaskAnswer | None:
    """What the V1 outputs call tells about a task; ``None`` where it tells nothing.

    It speaks in codes: 0 is a finished task with its list of results, or one that goes on
    where there is no list; 804 is running, 813 queued, 805 failed.  Beside them the status may
    stand in words, as V1's other calls tell it: ``"FAILED"``, or ``{"taskStatus": "FAILED"}``.
    """
    outer = envelope(body)
    if outer.code not in _STATUS_OF_CODE:
        return None
    raw, data = _without_socket(body), outer.data
    fields = Fields(data)
    results = list_in(fields.raw.get("results") if fields.raw else data)
    status = _status_in_words(data) or _STATUS_OF_CODE[outer.code]
    if results is not None and outer.code == 0 and status in ("RUNNING", "SUCCESS"):
        return TaskAnswer(
            status=Text("SUCCESS"),
            results=_results(results),
            usage=_usage_of_outputs(results),
            raw=raw,
        )
    if status != "FAILED" and (outer.code != 805 or status.startswith("CANCEL")):
        return TaskAnswer(status=Text(status), socket=_socket(fields.raw), raw=raw)
    reason = fields.raw.get("failedReason") if fields.raw else data
    return TaskAnswer(
        status=Text("FAILED"),
        error_code=Text("805"),
        error_message=Text(outer.message if outer.code == 805 else ""),
        failed_reason=None if _status_in_words(reason) else reason,
        usage=usage_in(fields.raw),
        raw=raw,
    )


def enveloped_answer(body: Any) -> TaskAnswer | None:
    """What an answer tells of a task in the ``data`` of the old envelope; ``None`` where it has no
    status.  Beside a code that is not 0, only a status that is known counts, and the reason of a
    failure, as the V1 outputs call tells it."""
    outer = envelope(body)
    if outer.code == 805 and "failedReason" in Fields(outer.data).raw:
        return outputs_answer(body)
    inner = task_answer({"status": outer.data} if isinstance(outer.data, str) else outer.data)
    known = bool(_status_in_words(outer.data))
    if not known and (outer.code != 0 or isinstance(outer.data, str) or not inner.status):
        return None
    if outer.code != 0 and inner.status == "FAILED" and not inner.error_code:
        code = "" if outer.code is None else str(outer.code)
        inner = evolve(inner, error_code=Text(code), error_message=Text(outer.message))
    return evolve(inner, raw=_without_socket(body))


def _status_in_words(data: Any) -> str:
    """The status that ``data`` of V1 is, or has; empty where it is something else."""
    told = data if isinstance(data, str) else Fields(data).text("taskStatus", "status")
    word = told.strip().upper()
    return word if word in _STATUSES else ""


def list_in(value: Any) -> list[Any] | None:
    """A list of results, which may come as JSON text; ``None`` where it is none."""
    if isinstance(value, str) and value.lstrip().startswith("["):
        try:
            value = loads(value.encode())
        except ValueError:
            return None
    return value if isinstance(value, list) else None


def usage_in(body: Mapping[str, Any]) -> Usage:
    """What a task used, wherever the answer about it tells: in ``usage``, in ``taskUsageList``
    (the task itself, and those that it has started), or in fields beside the others."""
    told, each = body.get("usage"), body.get("taskUsageList")
    if not each and not told and _USAGE_FIELDS.isdisjoint(body):
        return NO_USAGE  # most answers come before there is any
    usage = _usage(told if isinstance(told, Mapping) and told else body)
    listed = _usage_of_each(each, _id(_first(body, *ID_FIELDS)))
    return together(usage, listed) if listed else usage


def _usage(body: Mapping[str, Any]) -> Usage:
    return Usage(
        money=_used(body.get("consumeMoney")),
        third_party_money=_used(body.get("thirdPartyConsumeMoney")),
        coins=_used(body.get("consumeCoins")),
        seconds=_used(body.get("taskCostTime")),
        currency=_text(body.get("currency")).strip() or None,
    )


def _usage_of_outputs(results: list[Any]) -> Usage:
    """Every result repeats what the whole task used."""
    each = [usage_in(result) for result in results if isinstance(result, Mapping)]
    return together(NO_USAGE, [TaskUsage(task="0", is_own=True, usage=usage) for usage in each])


def _usage_of_each(entries: Any, task: str) -> list[TaskUsage]:
    return [_usage_of_one(entry, task) for entry in objects(entries)]


def _usage_of_one(entry: Fields, task: str) -> TaskUsage:
    """An entry's id may be a number that a double has rounded: it fits several tasks."""
    value = _first(entry.raw, *ID_FIELDS)
    is_child = bool(parent := entry.id("parentTaskId")) and _same_double(parent, task)
    is_own = not is_child and _same_double(_id(value), task)
    rounded = isinstance(value, int) and value > 2**53 and (value % 100 == 0 or value % 256 == 0)
    return TaskUsage(
        task=task if is_own else "" if rounded else _id(value),
        is_own=is_own,
        usage=_usage(entry.fields("usage").raw or entry.raw),
    )


def _same_double(one: str, other: str) -> bool:
    if one.isdecimal() and other.isdecimal() and max(len(one), len(other)) <= 20:
        return float(one) == float(other)
    return one == other != ""


def envelope(body: Any) -> Envelope:
    """The envelope of a V1 or management answer; ``code`` is ``None`` where there is none."""
    if not isinstance(body, _OBJECT):
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
        kind=Text(fields.text("type", "fileType")),
    )


def error_code(value: Any) -> int | str | None:
    """A code as a number where it is one, as text where it is not, ``None`` where it is empty."""
    text = _text(value).strip()
    if not text:
        return None
    return int(text) if re.fullmatch(r"-?\d{1,9}", text) else text


def task_id_in(body: Mapping[str, Any]) -> str:
    """The task that an object names; empty where it names none."""
    return _id(_first(body, *ID_FIELDS))


def is_rounding_of(told: str, exact: str) -> bool:
    """Whether an id may be another one, rounded by somebody for whom it was a number."""
    return told != exact and _same_double(told, exact)


def names_another_task(body: Any, task_id: str) -> str | None:
    """The id of the other task that an answer to a question about this one is about, if it is.

    It stands beside the fields, in ``data``, or in the items of a list there; an answer need not
    name any.  What is further down, such as the parts of a task, has ids of its own.
    """
    if (
        isinstance(body, dict)
        and body.get("taskId") == task_id
        and not {"task_id", "data"} & body.keys()
    ):
        return None  # as most answers are
    outer = Fields(body)
    for place in (outer, outer.fields("data"), *outer.items("data")):
        for name in ID_FIELDS:
            if (value := place.raw.get(name)) is None or value == task_id:
                continue
            told = _id(value)
            if told and not _is_id(told, value, task_id):
                return told
    return None


def _is_id(told: str, value: Any, task_id: str) -> bool:
    """Whether an id is this one, perhaps rounded by somebody for whom it was a number."""
    if told == task_id or isinstance(value, str) or not task_id.isdecimal():
        return told == task_id
    rounded = float(task_id)
    return told in (f"{rounded:.0f}", f"{Decimal(repr(rounded)):f}")


class Fields:
    """The fields of a JSON object, read leniently; anything else has none.

    A field may have several names, of which the first that is there and not null counts.
    """

    def __init__(self, value: Any) -> None:
        self.raw: Mapping[str, Any] = value if isinstance(value, _OBJECT) else {}

    def text(self, *names: str) -> str:
        """Text; empty where there is none."""
        return _text(_first(self.raw, *names))

    def id(self, *names: str) -> str:
        """An id as text; empty for what cannot be one."""
        return _id(_first(self.raw, *names))

    def amount(self, *names: str) -> Decimal | None:
        """A number such as amounts are: below 10**18 either way, with up to 30 decimals."""
        return _amount(_first(self.raw, *names))

    def count(self, *names: str) -> int | None:
        """A whole number."""
        amount = self.amount(*names)
        if amount is None or amount != amount.to_integral_value():
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
    return (Fields(item) for item in items if isinstance(item, _OBJECT))


def _socket(body: Mapping[str, Any]) -> Secret | None:
    """The address of the live connection; where it is not told, there is nothing to listen to."""
    address = body.get(_SOCKET_FIELD)
    return Secret(address) if isinstance(address, str) and address else None


def _without_socket(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """The answer without the address of the live connection, which carries a token."""
    if body.get(_SOCKET_FIELD):
        body = {**body, _SOCKET_FIELD: "***"}
    data = body.get("data")
    if data is not None and isinstance(data, Mapping) and data.get(_SOCKET_FIELD):
        body = {**body, "data": {**data, _SOCKET_FIELD: "***"}}
    return body


def _id(value: Any) -> str:
    """An id as text; empty for what cannot be one."""
    text = "" if isinstance(value, bool) else _text(value).strip()
    return text if text.strip("0") else ""


def is_task_id(text: str) -> bool:
    """Whether the service may have named a task so.

    All its ids are numbers today; that they stay numbers is not promised.
    """
    return _TASK_ID.fullmatch(text) is not None


def _text(value: Any) -> str:
    if value is None or isinstance(value, (dict, list)):
        return ""
    return value if isinstance(value, str) else str(value)


def _text_in(body: Mapping[str, Any], name: str, other: str) -> str:
    """As :func:`_text` of :func:`_first`; every answer is asked for several."""
    value = body.get(name)
    if value is None:
        value = body.get(other)
    return value if isinstance(value, str) else _text(value)


def _amount(value: Any) -> Decimal | None:
    """A number, bounded: adding up, rounding and writing what passes is exact and quick."""
    if isinstance(value, bool) or not isinstance(value, (int, float, str)):
        return None
    text = _text(value).strip()
    if len(text) > _LONGEST_AMOUNT or not _AMOUNT.fullmatch(text):
        return None
    amount = Decimal(text)
    highest = amount.adjusted()
    lowest = highest + 1 - len(amount.as_tuple().digits)
    return amount if lowest >= -_MOST_DECIMALS and highest < _MOST_DIGITS else None


def _used(value: Any) -> Decimal | None:
    """What a task used; never less than nothing."""
    amount = _amount(value)
    return None if amount is None or amount < 0 else amount


def _first(body: Mapping[str, Any], *names: str) -> Any:
    """The first of these fields that is there and not null: official clients accept them all."""
    for name in names:
        if (value := body.get(name)) is not None:
            return value
    return None


def _answer(body: Mapping[str, Any]) -> TaskAnswer:
    code = _text_in(body, "errorCode", "error_code").strip()
    return TaskAnswer(
        task_id=Text(task_id_in(body)),
        status=Text(_text_in(body, "status", "taskStatus").strip().upper()),
        error_code=Text("" if code == "0" else code),
        error_message=Text(_text_in(body, "errorMessage", "error_message")),
        results=_results(results) if (results := body.get("results")) else (),
        usage=usage_in(body),
        failed_reason=body.get("failedReason") or None,
        prompt_tips=body.get("promptTips"),
        client_id=Text(_text(body.get("clientId"))),
        socket=_socket(body),
        raw=_without_socket(body),
    )


def _results(value: Any) -> tuple[ResultFields, ...]:
    return tuple(_result(item) for item in list_in(value) or () if isinstance(item, _OBJECT))


def _result(body: Mapping[str, Any]) -> ResultFields:
    text = _first(body, "text", "content", "output")
    return ResultFields(
        url=Text(_text(_first(body, "url", "outputUrl", "fileUrl"))),
        output_type=Text(_text(_first(body, "outputType", "fileType"))),
        node_id=Text(_text(body.get("nodeId"))),
        text=Text(_text(text)),
        tells_text=isinstance(text, str),
    )
