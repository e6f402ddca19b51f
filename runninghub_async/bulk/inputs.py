"""Forms of jobs with what they take from other jobs: the real thing, or what stands in for it
where nothing is submitted."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

from attrs import define, field, frozen

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
from runninghub_async.calls.call import Call, order_of, submission_of
from runninghub_async.calls.chain_forms import CALLS_FIELD
from runninghub_async.calls.model_orders import ModelOrder
from runninghub_async.calls.passing_on import link_or_file
from runninghub_async.catalogue import Lookup
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.contents import decoded
from runninghub_async.models.inner_outputs import InnerOutput
from runninghub_async.models.media import FILE_MARK
from runninghub_async.models.output_choice import OutputChoice, check_kind, is_taken_as_text
from runninghub_async.models.output_source import OutputSource
from runninghub_async.models.records import Endpoint, OutputKind, Parameter
from runninghub_async.platform.recipe_orders import RecipeOrder
from runninghub_async.quoting import plain, shown
from runninghub_async.stores.store import Store

STAND_IN_LINK = "https://job.invalid/output"
"""For a file that is not made yet: what is given for media is looked at only as far as this."""
_LONG_TEXT = 10_000
"""Characters of a text that stands in where characters are priced."""
_LONGEST_TEXT = 16 * 2**20
MakeCall = Callable[[Mapping[str, Any]], Call]


class LinkService(Protocol):
    """What the service is asked about links."""

    async def is_there(self, link: str) -> bool | None:
        """Whether it still leads to its file; ``None`` where that cannot be found out now."""
        ...

    async def new_link(self, task_id: str, account: str | None, position: int) -> str | None:
        """The link of a task's output, as the service gives it now; ``None`` where it does not."""
        ...


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
        service: tells about links.
        fetched: has their files on a disk, once they are read.
        fresh: links of which nobody need ask whether they work.
        make_call: makes a call of a form, to see what its nodes take.
        files: those of the run's folder that were put into the form.
        on_trust: links that were, of which nobody has asked.
    """

    jobs: Mapping[str, Needed]
    store: Store
    service: LinkService
    fetched: Fetched
    fresh: FreshLinks
    make_call: MakeCall
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
        references = dict(references_in(form))
        if not references:
            return form
        of_nodes = _node_inputs(form, references, endpoint, self.make_call)
        found: dict[Place, str | dict[str, str]] = {}
        for place, reference in references.items():
            takes = of_nodes.get(place) or _Takes(parameter_at(endpoint, place))
            found[place] = await self._value(place, reference, takes)
        return with_values(form, lambda place, _: found[place])

    async def _value(
        self, place: Place, reference: Reference, takes: _Takes
    ) -> str | dict[str, str]:
        needed = self.jobs.get(reference.job)
        if needed is None or needed.state != "saved":
            state = "not there" if needed is None else needed.state
            raise blocked_by(reference.job, state, None if needed is None else needed.error)
        where = f"{place_in_words(place)} (job {shown(reference.job)})"
        try:
            output = reference.choice.pick(needed.outputs, takes.parameter)
            if takes.parameter is not None:
                check_kind(takes.parameter, output.kind, where)
        except InvalidParameterError as mistake:
            if mistake.parameter == where:
                raise
            raise refusal(where, f"cannot be taken: {mistake.message.rstrip('.')}") from None
        if is_taken_as_text(takes.parameter, output.kind):
            return await self._text(needed, output)
        on_its_way = _OnItsWay(self, needed, output)
        found = await link_or_file(on_its_way, takes_link=takes.link)
        if isinstance(found, Path):
            self.files.add(found)
            return {FILE_MARK: str(found)}
        if found is None:
            raise _is_nowhere(needed, output)
        return found

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
        if await self.store.missing([(output.file.path, output.file.size)]):
            raise _is_nowhere(needed, output)
        return await self.fetched.path(output.file)


@frozen
class _OnItsWay:
    """An output of a job that another job takes."""

    _inputs: Inputs
    _needed: Needed
    _output: NeededOutput

    @property
    def url(self) -> str | None:
        return self._output.file.url

    async def leads_there(self, link: str) -> bool | None:
        if self._inputs.fresh.has(link):
            self._inputs.on_trust.add(link)
            return True
        return await self._inputs.service.is_there(link)

    async def file(self) -> Path | None:
        if not await self._inputs.store.holds(self._output.file):
            return None
        return await self._inputs.fetched.path(self._output.file)

    async def new_link(self) -> str | None:
        needed, position = self._needed, self._output.file.output
        if needed.task_id is None or position is None:
            return None
        return await self._inputs.service.new_link(needed.task_id, needed.account, position)


@frozen
class _Takes:
    """What a place in a form takes: ``parameter`` as far as that is known, and whether a link may
    stand there."""

    parameter: Parameter | None
    link: bool = True


@frozen
class _ToCome(OutputSource):
    """An output that stands in a form only to see what is made of it."""

    name: str
    choice: OutputChoice

    def _as_inner(self) -> tuple[Any, Any]:
        return self, self.choice

    def known_kind(self, choice: OutputChoice, parameter: Parameter | None) -> OutputKind | None:
        return choice.kind


def _node_inputs(
    form: Mapping[str, Any],
    references: Mapping[Place, Reference],
    endpoint: Endpoint | None,
    make_call: MakeCall,
) -> dict[Place, _Takes]:
    """What the nodes of a workflow or an app take, as calls in Python see it; nothing where the
    form is a model's, whose parameters are known."""
    recipe = None if endpoint is None else endpoint.recipe
    if "model" in form and (recipe is None or recipe.kind == "model"):
        return {}
    sources = {place: _ToCome(each.job, each.choice) for place, each in references.items()}
    call = make_call(with_values(form, lambda place, _: sources[place]))
    order = submission_of(call).order
    taken: dict[int, list[InnerOutput]] = {}
    for inner in order.inner():
        taken.setdefault(id(inner.inner), []).append(inner)
    return {
        place: _Takes(
            next((each.parameter for each in inners if each.parameter is not None), None),
            link=not any(each.as_file for each in inners),
        )
        for place, source in sources.items()
        if (inners := taken.get(id(source)))
    }


def _is_nowhere(needed: Needed, output: NeededOutput) -> JobBlocked:
    return JobBlocked(
        f"It hangs on job {plain(needed.id)}, whose file {plain(output.file.path, None)} is neither"
        " in the folder, as it was saved, nor at the service any more. With the line of that job"
        " in the file the next run fetches it again.",
        job=needed.id,
    )


def blocked_by(job: str, state: str, error: str | None) -> JobBlocked:
    """Why a job that hangs on another one is not submitted."""
    why = f": {error}" if error else ""
    how = "paid, and whose files are not here" if state == "succeeded" else state
    return JobBlocked(f"It hangs on job {plain(job)}, which is {how}{why}", job=job)


def _text_in(content: bytes) -> str | None:
    try:
        return content.decode("utf-8-sig")  # also where it begins as a picture does
    except UnicodeDecodeError:
        return decoded(content, None)
