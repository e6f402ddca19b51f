"""Error codes: each has one entry, in words, and becomes an exception that exists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

from codegen.documents import Documents, ErrorCodeEntry, ErrorsFile
from codegen.join import occasions_of
from runninghub_async.documents.places import Place
from runninghub_async.documents.problems import Problems
from runninghub_async.errors import FailureKind
from runninghub_async.models.records import Occasion, comparable

# The classes of runninghub_async/errors/ that an answer of the service can become.
EXCEPTIONS = (
    "APIError",
    "AuthenticationError",
    "ConcurrencyLimitError",
    "ContentModerationError",
    "InsufficientBalanceError",
    "InvalidParameterError",
    "NotFoundError",
    "RateLimitError",
    "ServerError",
    "TaskCancelledError",
    "TaskFailedError",
    "UploadError",
)


_GROUPS = ("submit", "query", "cancel", "upload", "account", "read", "task")
_KINDS = tuple(kind for kind in get_args(FailureKind) if kind != "unknown")
"""Kinds of failure that have a sign, and an advice."""


def check(documents: Documents, problems: Problems) -> None:
    if documents.errors is None:
        return
    file, top = documents.errors
    seen: dict[tuple[int, str], Place] = {}
    for index, entry in enumerate(file.codes):
        place = top.at("codes", index)
        there = place.at("code")
        first = seen.setdefault((entry.code, comparable(entry.text or "")), there)
        if first is not there:
            problems.add(there, f"this code is already given on line {first.line}")
        _check_code(entry, place, problems)
    _check_occasions(file.otherwise, top.at("otherwise"), problems)
    for group in _GROUPS:
        if group not in file.otherwise:
            problems.add(top.at("otherwise"), f"there is no text for {group}")
    _check_failures(file, top.at("failures"), problems)


def _check_code(entry: ErrorCodeEntry, place: Place, problems: Problems) -> None:
    if entry.code == 0:
        problems.add(place.at("code"), "0 is success, not an error")
    for key in ("meaning", "advice"):
        if not getattr(entry, key).strip():
            problems.add(place.at(key), f"{key} is blank")
    if entry.text is not None and not comparable(entry.text):
        problems.add(place.at("text"), "text is blank")
    for key in ("error", "task_error"):
        name = getattr(entry, key)
        if name not in EXCEPTIONS:
            problems.add(
                place.at(key),
                f'"{name}" is not an exception that an answer can become;'
                f" those are {', '.join(EXCEPTIONS)}",
            )
    _check_occasions(dict.fromkeys(entry.fits, "-"), place.at("fits"), problems)
    _check_occasions(entry.advice_for, place.at("advice_for"), problems)


def _check_occasions(told: Mapping[str, str], place: Place, problems: Problems) -> None:
    for name, text in told.items():
        if not occasions_of(name):
            known = ", ".join(("submit", *get_args(Occasion)))
            problems.add(place, f'"{name}" is not where a code can be met; that is {known}')
        elif not text.strip():
            problems.add(place, f"the text for {name} is blank")


def _check_failures(file: ErrorsFile, place: Place, problems: Problems) -> None:
    for kind in file.failures.advice:
        if kind not in _KINDS:
            known = ", ".join(_KINDS)
            problems.add(
                place.at("advice"), f'"{kind}" is not a kind of failure; those are {known}'
            )
    for kind in _KINDS:
        if not file.failures.advice.get(kind, "").strip():
            problems.add(place, f"there is no advice for {kind}")
    for index, rule in enumerate(file.failures.rules):
        there = place.at("rules", index)
        if not (rule.codes or rule.exceptions or rule.messages or rule.nodes):
            problems.add(there, "this rule names nothing, and would fit every failure")
        for pattern in (*rule.messages, *rule.nodes):
            try:
                re.compile(pattern)
            except re.error as mistake:
                problems.add(there, f'"{pattern}" is not a regular expression: {mistake}')
