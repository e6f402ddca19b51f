"""The same call again, from the settings beside a result, with changes.

Settings may come from anybody: nothing is believed of them that would send a file or an address
that they do not vouch for.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from runninghub_async import json_values
from runninghub_async.calls.kept_settings import FORM, MARK, SUFFIX, places_in
from runninghub_async.catalogue import Lookup
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError, UnknownModelError
from runninghub_async.models.media import MEBIBYTE, LocalMedia, path_of, path_text
from runninghub_async.quoting import plain, shown

_LONGEST = 64 * MEBIBYTE
_KINDS = ("model", "workflow", "app", "quick_create")


@frozen(kw_only=True)
class KeptCall:
    """What stands in a file of settings, checked as far as that can be done without a client."""

    place: Path
    form: Mapping[str, Any]
    digests: Mapping[str, str | None]
    """SHA-256 of local files, by path."""
    left_out: tuple[str, ...]

    def changed(self, changes: Mapping[str, Any], known: Lookup) -> dict[str, Any]:
        """The text form of the same call with other values; an empty one takes a value away.

        Blocking: it reads the files that go into it.

        Raises:
            InvalidParameterError: something was not kept and is not given anew, or a file is gone
                or has changed.
        """
        form = dict(self.form)
        if "model" in form:
            _change_params(form, changes, known)
        else:
            _change_nodes(form, changes)
        given = set(_texts_in(changes))
        there = dict(places_in(form))
        missing = [p for p in self.left_out if p in there and there[p] not in given]
        if missing:
            key = missing[0].partition(".")[2] or missing[0]
            raise refusal(
                plain(missing[0]),
                f"was not kept in {plain(str(self.place))} (it was the content of a file, or had a"
                " link's query, a key or a password in it)",
                f"it anew: {plain(key)}=…",
            )
        for place, value in there.items():
            if isinstance(value, str) and value in self.digests and value not in given:
                self._check_file(place, value)
        return form

    def check(self, media: list[LocalMedia], changes: Mapping[str, Any]) -> None:
        """See that no file goes out but those that were checked or are given now.

        Raises:
            InvalidParameterError: one would.
        """
        ours = {str(path_of(text).absolute()) for text in _texts_in(changes)}
        ours |= {str(path_of(text)) for text in self.digests}
        for each in media:
            if isinstance(each.source, Path) and str(each.source.absolute()) not in ours:
                raise self._refused(
                    f"names the file {shown(path_text(each.source))} without its SHA-256"
                )

    def _check_file(self, place: str, text: str) -> None:
        key = place.partition(".")[2] or place
        anew = f"it anew: {plain(key)}=…"
        try:
            with path_of(text).open("rb") as stream:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or str(error)
            raise refusal(
                plain(place), f"was the file {shown(text)}, which cannot be read ({why})", anew
            ) from None
        expected = self.digests[text]
        if digest != expected:
            known = "whose content was not noted" if expected is None else "which has changed since"
            raise refusal(plain(place), f"was the file {shown(text)}, {known}", anew)

    def _refused(self, what: str) -> InvalidParameterError:
        return _no_settings(self.place, what)


def kept_call(file: Path) -> KeptCall:
    """Read settings, from their file or from that of the result beside it.  Blocking.

    Raises:
        InvalidParameterError: there are none, or they are not in order.
    """
    place = file if file.name.endswith(SUFFIX) else file.with_name(file.name + SUFFIX)
    try:
        with place.open("rb") as stream:
            content = stream.read(_LONGEST + 1)
    except (OSError, ValueError) as error:
        hint = "Results have one where they were saved with --keep-settings."
        why = getattr(error, "strerror", None) or str(error)
        what = f"is {plain(str(file))}, and {plain(place.name)} cannot be read ({why})"
        allowed = f"a saved result, or the {SUFFIX} beside it"
        raise refusal("FILE", what, allowed, hint=hint) from None
    if len(content) > _LONGEST:
        raise _no_settings(place, "is longer than 64 MB")
    try:
        told = json_values.read(content)
    except (ValueError, RecursionError) as error:
        raise _no_settings(place, f"is not JSON ({plain(str(error))})") from None
    if not isinstance(told, dict) or MARK not in told:
        raise _no_settings(place, f"has no {MARK!r}")
    if told[MARK] != FORM or isinstance(told[MARK], bool):
        raise _no_settings(place, f"is of the form {shown(told[MARK])}; this version knows {FORM}")
    return KeptCall(
        place=place,
        form=_checked_form(place, told.get("call")),
        digests=dict(_digests(place, told.get("inputs", []))),
        left_out=_checked_places(place, told.get("left_out", [])),
    )


def _checked_form(place: Path, form: Any) -> Mapping[str, Any]:
    if not isinstance(form, dict):
        raise _no_settings(place, "has no object 'call'")
    kinds = [kind for kind in _KINDS if kind in form]
    if len(kinds) != 1 or not isinstance(form[kinds[0]], str) or not form[kinds[0]]:
        raise _no_settings(place, f"does not name one call: one of {', '.join(_KINDS)}, as text")
    for name in ("options", "tags", "calls"):
        if name in form:
            raise _no_settings(place, f"has {name!r} in its call, which settings never have")
    for name in ("params", "extra"):
        if not isinstance(form.get(name, {}), dict):
            raise _no_settings(place, f"has {shown(form[name])} as {name!r}, which is no object")
    graph = form.get("graph")
    if isinstance(graph, str) and not graph.lstrip().startswith("{"):
        raise _no_settings(place, f"has {shown(graph)} as 'graph', which is none")
    return form


def _digests(place: Path, inputs: Any) -> Iterator[tuple[str, str | None]]:
    if not isinstance(inputs, list):
        raise _no_settings(place, "has no list 'inputs'")
    for each in inputs:
        if not isinstance(each, dict) or not isinstance(each.get("file"), str):
            raise _no_settings(place, f"has {shown(each)} among its inputs, which names no file")
        digest = each.get("sha256")
        if not isinstance(digest, str | None):
            raise _no_settings(place, f"has {shown(digest)} as the SHA-256 of a file")
        yield each["file"], digest


def _checked_places(place: Path, left_out: Any) -> tuple[str, ...]:
    if not isinstance(left_out, list) or not all(isinstance(each, str) for each in left_out):
        raise _no_settings(place, "has no list of texts 'left_out'")
    return tuple(left_out)


def _change_params(form: dict[str, Any], changes: Mapping[str, Any], known: Lookup) -> None:
    """What a model takes, by either of its names."""
    try:
        endpoint = known.get(form["model"])
    except UnknownModelError:
        endpoint = None
    params, extra = dict(form.get("params", {})), dict(form.get("extra", {}))
    for key, value in changes.items():
        parameter = None if endpoint is None else endpoint.param(key)
        name = key if parameter is None else parameter.name
        here = extra if name in extra else params
        if parameter is not None:
            here.pop(parameter.python_name, None)
        here.pop(name, None)
        if value != "":
            here[name] = value
    form["params"] = params
    if extra:
        form["extra"] = extra
    else:
        form.pop("extra", None)


def _change_nodes(form: dict[str, Any], changes: Mapping[str, Any]) -> None:
    """What nodes take: ``6.text``; also an app's list of them, and what stands beside them."""
    nodes = form.get("nodes", {})
    if not isinstance(nodes, dict):
        if changes:
            raise refusal("nodes", "are a list here", "them without changes: all nodes are sent")
        return
    is_nested = "workflow" in form
    nodes = {n: dict(v) if isinstance(v, dict) and is_nested else v for n, v in nodes.items()}
    for key, value in changes.items():
        if key == "access_password":
            form[key] = value
            continue
        node, dot, name = key.rpartition(".")
        if is_nested and not (node and dot and name):
            raise refusal(plain(key), "does not name a node and a field", "a key like 6.text")
        here = nodes.setdefault(node, {}) if is_nested else nodes
        own = name if is_nested else key
        if not isinstance(here, dict):
            raise refusal(plain(key), "cannot be changed in this call", "its other values")
        here.pop(own, None)
        if value != "":
            here[own] = value
    form["nodes"] = {n: v for n, v in nodes.items() if v != {}}


def _texts_in(changes: Mapping[str, Any]) -> Iterator[str]:
    return (value for _, value in places_in(changes) if isinstance(value, str))


def _no_settings(place: Path, what: str) -> InvalidParameterError:
    return refusal(
        "FILE", f"is {plain(str(place))}, which {what}", "settings that --keep-settings has written"
    )
