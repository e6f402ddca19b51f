# Generated from spec/ by `make generate`; do not edit.
# mypy: disable-error-code="empty-body"
"""Echo: Says what it is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from runninghub_async.models.family import CallT, Family, TextInput, method
from runninghub_async.models.records import Endpoint, Parameter

ECHO = Endpoint(
    path="echo/text",
    names=("echo",),
    family="echo",
    method="echo",
    task="text-to-text",
    output="text",
    summary="Repeats a text.",
    evidence="documented",
    params=(
        Parameter(
            name="prompt",
            python_name="prompt",
            type="string",
            description="What should be seen, in plain words.",
            required=True,
        ),
    ),
)

ENDPOINTS: tuple[Endpoint, ...] = (ECHO,)


class Echo(Family[CallT]):
    """Echo: Says what it is told."""

    @method(ECHO)
    def echo(self, *, prompt: TextInput, extra: Mapping[str, Any] | None = None) -> CallT:
        """Repeats a text.

        - Name: ``echo``
        - Path: ``echo/text``
        - Task: text-to-text
        - Output: text
        - Price: not published

        Args:
            prompt: What should be seen, in plain words.
            extra: Parameters that are not listed here, by wire name; they are sent as given.

        Returns:
            One paid task, which begins when the call is awaited or submitted.

        Raises:
            InvalidParameterError: A parameter is missing, unknown or not allowed. It is raised on
                this line, before anything is sent.

        Example:
            result = await rh.echo.echo(prompt="A red bicycle leaning against a white wall")
        """
        ...
