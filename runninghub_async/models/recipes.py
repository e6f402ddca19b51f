"""A recipe as programs hold it."""

from __future__ import annotations

from attrs import field, frozen

from runninghub_async.models.records import Endpoint


@frozen
class Recipe:
    """A recipe that was read: ``rh.call(recipe, …)`` takes it in place of a name.

    Attributes:
        endpoint: its record, as the catalogue of a client has it: parameters, output and, under
            ``recipe``, how it is sent.
    """

    endpoint: Endpoint = field(repr=False)

    @property
    def name(self) -> str:
        """What it is called: the stem of its file."""
        return self.endpoint.name

    @property
    def digest(self) -> str:
        """``sha256:…`` of what decides what is sent."""
        return self.endpoint.recipe.digest if self.endpoint.recipe is not None else ""

    def __repr__(self) -> str:
        return f"<Recipe {self.name}>"
