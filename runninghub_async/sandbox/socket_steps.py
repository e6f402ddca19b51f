"""Steps of a script about the sockets that tell progress; each socket takes one."""

from __future__ import annotations

from typing import ClassVar, Literal

from attrs import field, frozen

from runninghub_async.sandbox.steps import Moment, Step, count_of

PictureForm = Literal["jpeg", "png"]


@frozen(kw_only=True)
class Telling(Step):
    """How a socket tells what it has to."""

    moments: ClassVar[tuple[Moment, ...]] = ("socket",)
    name: str = "tell"
    messages: int | None = None
    """How many messages come before it breaks off or falls silent."""
    breaks_off: bool = False
    is_garbled: bool = False
    previews: PictureForm | None = None
    with_metadata: bool = False
    on: Moment = field(default="socket", init=False)

    def __str__(self) -> str:
        return f"{self.name}()"


def preview_socket(
    form: PictureForm = "jpeg", *, with_metadata: bool = False, times: int | None = 1
) -> Telling:
    """A socket that also sends what a sampler has so far: a binary message after each step.

    Args:
        form: ``jpeg`` or ``png``.
        with_metadata: in the newer form, which names the node and the prompt.
        times: how many sockets this is for.
    """
    return Telling(
        name="preview_socket", previews=form, with_metadata=with_metadata, times=count_of(times)
    )


def cut_socket(*, messages: int = 3, times: int | None = 1) -> Telling:
    """A socket whose connection breaks after so many messages."""
    most = _messages(messages)
    return Telling(name="cut_socket", messages=most, breaks_off=True, times=count_of(times))


def silence_socket(*, messages: int = 3, times: int | None = 1) -> Telling:
    """A socket that stays open and says nothing more after so many messages."""
    return Telling(name="silence_socket", messages=_messages(messages), times=count_of(times))


def garble_socket(*, times: int | None = 1) -> Telling:
    """A socket on which rubbish and lies stand among the messages.

    Rubbish: no JSON, JSON of another form, messages as bytes, unknown and broken binary ones.
    Lies: steps beyond the last, nodes that are in no graph, other prompts, an end that is none.
    """
    return Telling(name="garble_socket", is_garbled=True, times=count_of(times))


def _messages(number: int) -> int:
    if type(number) is not int or number < 0:
        raise ValueError(f"messages must be 0 or more, not {number!r}")
    return number
