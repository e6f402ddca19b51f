"""How a workflow or an AI app is run: the machine, the queue, the password."""

from __future__ import annotations

from typing import Any, Literal

from attrs import field, frozen

from runninghub_async.checks import not_allowed
from runninghub_async.json_values import can_carry

InstanceType = Literal["default", "plus", "ultra"]

_INSTANCE_TYPES = ("default", "plus", "ultra")
_SHORTEST_RETAIN, _LONGEST_RETAIN = 10, 180
WIRE_NAMES = {
    "instance_type": "instanceType",
    "use_personal_queue": "usePersonalQueue",
    "retain_seconds": "retainSeconds",
    "access_password": "accessPassword",
    "add_metadata": "addMetadata",
}
"""What the options are called in a submit, by their Python names."""


@frozen(kw_only=True)
class RunOptions:
    """The options of one run; ``None`` leaves one to the service."""

    instance_type: InstanceType | None = None
    use_personal_queue: bool | None = None
    retain_seconds: int | None = None
    access_password: str | None = field(default=None, repr=False)
    add_metadata: bool | None = None

    def given(self) -> dict[str, Any]:
        """Those that were given, by their Python names."""
        every = {name: getattr(self, name) for name in WIRE_NAMES}
        return {name: value for name, value in every.items() if value is not None}

    def as_fields(self) -> dict[str, Any]:
        """Those that were given, as the fields of a submit."""
        return {WIRE_NAMES[name]: value for name, value in self.given().items()}


def on_machine(name: str, machine: str | None) -> str:
    """What is run, on a machine: a larger one costs more, and nobody tells how much."""
    return name if machine in (None, "", "default") else f"{name}/{machine}"


def checked_options(
    *,
    instance_type: InstanceType | None = None,
    use_personal_queue: bool | None = None,
    retain_seconds: int | None = None,
    access_password: str | None = None,
    add_metadata: bool | None = None,
) -> RunOptions:
    """The options of a run.

    Raises:
        InvalidParameterError: one has a value that is not allowed.
    """
    if instance_type is not None and instance_type not in _INSTANCE_TYPES:
        allowed = ", ".join(map(repr, _INSTANCE_TYPES))
        raise not_allowed("instance_type", instance_type, f"one of {allowed}")
    for name, flag in (
        ("use_personal_queue", use_personal_queue),
        ("add_metadata", add_metadata),
    ):
        if flag is not None and not isinstance(flag, bool):
            raise not_allowed(name, flag, "True or False")
    if retain_seconds is not None and not (
        isinstance(retain_seconds, int)
        and not isinstance(retain_seconds, bool)
        and _SHORTEST_RETAIN <= retain_seconds <= _LONGEST_RETAIN
    ):
        allowed = f"a whole number from {_SHORTEST_RETAIN} to {_LONGEST_RETAIN}"
        raise not_allowed("retain_seconds", retain_seconds, allowed)
    if access_password is not None and not (
        isinstance(access_password, str) and access_password and can_carry(access_password)
    ):
        raise not_allowed("access_password", "***", "some text")  # the value is not shown
    return RunOptions(
        instance_type=instance_type,
        use_personal_queue=use_personal_queue,
        retain_seconds=retain_seconds,
        access_password=access_password,
        add_metadata=add_metadata,
    )
