"""Forms of jobs with what they take from other jobs: the real thing, or what stands in for it
where nothing is submitted."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

from attrs import define, field

from runninghub_async.bulk.fetched import Fetched
from runninghub_async.bulk.fresh_links import FreshLinks
from runninghub_async.bulk.jobs import endpoint_in
from runninghub_async.bulk.needed import JobBlocked, Needed, NeededOutput
from runninghub_async.bulk.references import (
    Place,
    Reference,
    check_keys,
    parameter_at,
    place_in_words,
    references_in,
    with_values,
)
from runninghub_async.calls.call import Call, order_of
from runninghub_async.calls.chain_forms import CALLS_FIELD
from runninghub_async.calls.model_orders import ModelOrder
from runninghub_async.catalogue import Lookup
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.contents import decoded
from runninghub_async.models.media import FILE_MARK
from runninghub_async.models.output_choice import check_kind, is_taken_as_text
from runninghub_async.models.records import Endpoint, Parameter
from runninghub_async.platform.recipe_orders import RecipeOrder
from runninghub_async.quoting import plain, shown
from runninghub_async.stores.store import Store

STAND_IN_LINK = "https://job.invalid/output"
"""For a file that is not made yet: what is given for media is looked at only as far as this."""
_LONG_TEXT = 10_000
"""Characters of a text that stands in where characters are priced."""
_LONGEST_TEXT = 16 * 2**20
MakeCall = Callable[[Mapping[str, Any]], Call]


# -- what stands in ----------------------------------------------------------------------------


def with_stand_ins(form: Mapping[str, Any], endpoint: Endpoint | None) -> Mapping[str, Any]:
    """A form that can be looked at offline: a value of its kind in the place of each reference.

    Raises:
        InvalidParameterError: a reference is not in order, or stands where no output can; or the
            form has inner calls of its own.
    """
    check_single(form)
    check_keys(form, endpoint)

    def stand_in(place: Place, _: Reference) -> str:
        parameter = parameter_at(endpoint, place)
        if parameter is None:
            return STAND_IN_LINK
        check_kind(parameter, None, place_in_words(place))
        return STAND_IN_LINK if parameter.is_media else "x" * _length(parameter, endpoint)

    return with_values(form, stand_in)


def check_single(form: Mapping[str, Any]) -> None:
    """See that a job is one call: the tasks of inner ones would be in no ledger.

    Raises:
        InvalidParameterError: it has inner calls.
    """
    if CALLS_FIELD in form:
        raise refusal(
            CALLS_FIELD,
            "stands in a job, which is one task, and has inner calls",
            'another job for each of them, and {"job": its id} where its output goes',
        )


def _length(parameter: Parameter, endpoint: Endpoint | None) -> int:
    """Of a text that stands in: where it is priced, a long one, so that it never costs too
    little."""
    if not _is_priced_by_length(endpoint):
        return max(1, parameter.min_length or 1)
    return parameter.max_length or _LONG_TEXT


def _is_priced_by_length(endpoint: Endpoint | None) -> bool:
    prices = () if endpoint is None else endpoint.prices
    return any(table.unit == "per 1000 characters" for table in prices)


def has_open_price(form: Mapping[str, Any], call: Call) -> bool:
    """Whether a price depends on the length of a text that is not there yet; ``call`` is what the
    form describes."""
    order = order_of(call)
    endpoint = order.endpoint if isinstance(order, (ModelOrder, RecipeOrder)) else None
    if not _is_priced_by_length(endpoint):
        return False
    places = (parameter_at(endpoint, place) for place, _ in references_in(form))
    return any(parameter is not None and not parameter.is_media for parameter in places)


def offline(make_call: MakeCall, known: Lookup) -> MakeCall:
    """Makes calls of forms that may have references, to be looked at and never submitted."""

    def make(form: Mapping[str, Any]) -> Call:
        return make_call(with_stand_ins(form, endpoint_in(form, known)))

    return make


# -- the real thing ----------------------------------------------------------------------------


@define
class Inputs:
    """What a job takes from others, ready to be put into its form.

    Attributes:
        jobs: those that it hangs on, by id.
        store: where their files are.
        is_there: tells whether a link still leads to its file.
        fetched: has their files on a disk, once they are read.
        fresh: links of which nobody need ask that.
        files: those of the run's folder that were put into the form.
        on_trust: links that were, of which nobody has asked.
    """

    jobs: Mapping[str, Needed]
    store: Store
    is_there: Callable[[str], Awaitable[bool | None]]
    fetched: Fetched
    fresh: FreshLinks
    files: set[Path] = field(factory=set, init=False)
    on_trust: set[str] = field(factory=set, init=False)

    async def put_into(
        self, form: Mapping[str, Any], endpoint: Endpoint | None
    ) -> Mapping[str, Any]:
        """The form with a link, a file of the run's folder, or a text for each reference.

        Raises:
            InvalidParameterError: an output that is not there, or that does not fit.
            JobBlocked: a job that is needed is not saved, or its file is neither at the service
                nor in the folder any more.
        """
        check_keys(form, endpoint)
        found = {
            place: await self._value(place, reference, endpoint)
            for place, reference in references_in(form)
        }
        return with_values(form, lambda place, _: found[place]) if found else form

    async def _value(
        self, place: Place, reference: Reference, endpoint: Endpoint | None
    ) -> str | dict[str, str]:
        parameter = parameter_at(endpoint, place)
        needed = self.jobs.get(reference.job)
        if needed is None or needed.state != "saved":
            state = "not there" if needed is None else needed.state
            raise blocked_by(reference.job, state, None if needed is None else needed.error)
        where = f"{place_in_words(place)} (job {shown(reference.job)})"
        try:
            output = reference.choice.pick(needed.outputs, parameter)
            if parameter is not None:
                check_kind(parameter, output.kind, where)
        except InvalidParameterError as mistake:
            if mistake.parameter == where:
                raise
            raise refusal(where, f"cannot be taken: {mistake.message.rstrip('.')}") from None
        if is_taken_as_text(parameter, output.kind):
            return await self._text(needed, output)
        url = output.file.url
        if url is not None and _takes_link(place, endpoint) and await self._works(url):
            return url
        path = await self._path(needed, output)
        self.files.add(path)
        return {FILE_MARK: str(path)}

    async def _works(self, link: str) -> bool:
        if self.fresh.has(link):
            self.on_trust.add(link)
            return True
        return bool(await self.is_there(link))

    async def _text(self, needed: Needed, output: NeededOutput) -> str:
        text = None
        if output.file.size <= _LONGEST_TEXT:
            path = await self._path(needed, output)
            text = _text_in(await asyncio.to_thread(path.read_bytes))
        if text is None:
            raise refusal(
                f"output of job {shown(needed.id)}",
                f"is {plain(output.file.path, None)}, which is no text, or a very long one",
            )
        return text

    async def _path(self, needed: Needed, output: NeededOutput) -> Path:
        """Where its file is on disk."""
        if await self.store.missing([output.file]):
            raise JobBlocked(
                f"It hangs on job {plain(needed.id)}, whose file {plain(output.file.path, None)} is"
                " neither in the folder nor at the service any more. With the line of that job in"
                " the file the next run fetches it again.",
                job=needed.id,
            )
        return await self.fetched.path(output.file)


def _takes_link(place: Place, endpoint: Endpoint | None) -> bool:
    """Whether a link may stand there: a node takes an upload in a form of its own."""
    recipe = None if endpoint is None else endpoint.recipe
    return place[0] != "nodes" and (recipe is None or recipe.kind == "model")


def blocked_by(job: str, state: str, error: str | None) -> JobBlocked:
    """Why a job that hangs on another one is not submitted."""
    why = f": {error}" if error else ""
    return JobBlocked(f"It hangs on job {plain(job)}, which is {state}{why}", job=job)


def _text_in(content: bytes) -> str | None:
    try:
        return content.decode("utf-8-sig")  # also where it begins as a picture does
    except UnicodeDecodeError:
        return decoded(content, None)
