"""Recipes held against the service: what it has stored is read once for all of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Literal

from attrs import evolve, field, frozen

from runninghub_async import json_values
from runninghub_async.catalogue import CATALOGUE
from runninghub_async.client import RunningHub, site_of
from runninghub_async.errors import (
    AuthenticationError,
    ConnectionFailedError,
    InvalidParameterError,
    RecipeError,
    RunningHubError,
)
from runninghub_async.models.recipe_records import RecipeRecord
from runninghub_async.models.records import Endpoint
from runninghub_async.overlays.files import Files
from runninghub_async.overlays.reading import read
from runninghub_async.platform.addresses import Found, check_site
from runninghub_async.platform.app_fields import App
from runninghub_async.platform.graphs import Graph, read_graph
from runninghub_async.recipes.drift import Drift, drifts_of_app, drifts_of_graph
from runninghub_async.recipes.mending import mended
from runninghub_async.recipes.writing_files import write_whole

State = Literal["same", "drift", "unreadable", "refused"]


@frozen(kw_only=True)
class Checked:
    """What was found about one file."""

    file: Path
    state: State
    drifts: tuple[Drift, ...] = ()
    """What is not as it was, and was not mended."""
    mended: tuple[str, ...] = ()
    """What was changed in the file."""
    error: RunningHubError | None = field(default=None, eq=False)
    """Why it could not be read, or what the service refused."""


def recipe_files(sources: Iterable[Path]) -> list[Path]:
    """The files that may be recipes.

    Raises:
        InvalidParameterError: a source is not there, or cannot be looked at.
    """
    return list(Files(sources))


class Checker:
    """Holds recipes against what the service has stored."""

    def __init__(self, client: RunningHub, *, update: bool) -> None:
        self._client = client
        self._update = update
        self._graphs: dict[str, Graph] = {}
        self._apps: dict[str, App] = {}

    async def check(self, file: Path, *, is_named: bool) -> Checked | None:
        """Check one file; ``None``: it is none of a recipe.

        Args:
            file: what may be a recipe.
            is_named: it was named itself, and so is meant to be one.

        Raises:
            AuthenticationError, ConnectionFailedError: nothing can be read.
        """
        try:
            endpoint = _endpoint(file, is_named=is_named)
            if endpoint is None:
                return None
            found = await self._drifts(endpoint)
            result = Checked(file=file, state="drift" if found else "same", drifts=tuple(found))
            return await self._mended(result) if self._update and found else result
        except (AuthenticationError, ConnectionFailedError):
            raise
        except RecipeError as error:
            return Checked(file=file, state="unreadable", error=error)
        except RunningHubError as error:
            return Checked(file=file, state="refused", error=error)

    async def _mended(self, found: Checked) -> Checked:
        """The file mended as far as that is sure; and what is left then."""
        mends = [drift.mend for drift in found.drifts if drift.mend is not None]
        if not mends:
            return found
        before = found.file.read_bytes()
        write_whole(found.file, mended(found.file, mends, date.today().isoformat()))
        told = tuple(drift.message for drift in found.drifts if drift.mend is not None)
        try:
            endpoint = _endpoint(found.file, is_named=True)
            assert endpoint is not None
            left = await self._drifts(endpoint)
        except BaseException:
            found.file.write_bytes(before)
            raise
        return evolve(found, state="drift" if left else "same", drifts=tuple(left), mended=told)

    async def _drifts(self, endpoint: Endpoint) -> list[Drift]:
        record = endpoint.recipe
        assert record is not None, endpoint.path
        if record.kind == "model":
            return []  # it was held against the catalogue when it was read
        if record.site is not None:
            check_site(Found("", record.site), site_of(self._client), f"The recipe {endpoint.name}")
        if record.kind == "app":
            return drifts_of_app(endpoint, await self._app(record))
        return drifts_of_graph(endpoint, await self._graph(record))

    async def _graph(self, record: RecipeRecord) -> Graph:
        if record.graph is not None:
            return read_graph(json_values.read(record.graph))
        if record.id not in self._graphs:
            self._graphs[record.id] = read_graph(await self._client.workflows.get_json(record.id))
        return self._graphs[record.id]

    async def _app(self, record: RecipeRecord) -> App:
        if record.id not in self._apps:
            self._apps[record.id] = await self._client.apps.describe(record.id)
        return self._apps[record.id]


def _endpoint(file: Path, *, is_named: bool) -> Endpoint | None:
    """The record of a recipe; ``None`` where a file of a folder is something else.

    Raises:
        RecipeError: it cannot be read, or something in it is wrong.
    """
    try:
        written = read(file).recipe
    except RecipeError:
        raise
    except InvalidParameterError as error:
        raise RecipeError(error.message, parameter="recipe", value=str(file)) from None
    if written is None and is_named:
        raise RecipeError(f"{file} has no kind, so that it is no recipe.", parameter="recipe")
    return written.endpoint(CATALOGUE.get) if written is not None else None
