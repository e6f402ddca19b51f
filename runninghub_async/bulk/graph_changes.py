"""Workflows, apps and recipes that were changed while a run was on: what it began with, and what it
goes on with."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import Any

from attrs import define, field, frozen

from runninghub_async.bulk.ledgers.ledger import Ledger, pages
from runninghub_async.bulk.plan_digests import graph_digest
from runninghub_async.bulk.stored_graphs import StoredGraphs
from runninghub_async.calls.call import Call, submission_of
from runninghub_async.calls.orders import Order
from runninghub_async.catalogue import Lookup
from runninghub_async.errors import RunningHubError
from runninghub_async.logs import logger
from runninghub_async.models.media import is_marked_file
from runninghub_async.platform.recipe_orders import RecipeOrder

_KINDS = ("workflow", "app")
_GRAPH = "graph"
_RECIPE = "model"
"""Where a form names its recipe; of models nothing is noted."""


@frozen(kw_only=True)
class GraphChange:
    """A workflow, an app or a recipe that is not what the run began with.

    Attributes:
        key: which: its kind and id, and the file of its graph if it has one, as JSON.
        name: what messages call it.
        ended: jobs that have ended with it as it was, or run so.
        waiting: jobs of the ledger that take it as it is now.
    """

    key: str
    name: str
    ended: int
    waiting: int

    def is_of(self, form: Mapping[str, Any]) -> bool:
        """Whether a job of this form runs it."""
        return _key_of(form) == self.key

    def sentence(self, waiting: int | None = None) -> str:
        """It in words; ``waiting`` where more jobs are known than the ledger's."""
        more = self.waiting if waiting is None else waiting
        return (
            f"{self.name} was changed since this run began: {_jobs(self.ended)} submitted with it"
            f" as it was, {_jobs(more)} not submitted yet and taking it as it is now"
        )


def _jobs(count: int) -> str:
    return f"{count} job is" if count == 1 else f"{count} jobs are"


def _key_of(form: Mapping[str, Any]) -> str | None:
    """What a job runs that may change without its row; ``None`` where nothing can."""
    kind = next((kind for kind in _KINDS if kind in form), None)
    if kind is None:
        return json.dumps({_RECIPE: form[_RECIPE]}) if _RECIPE in form else None
    stub: dict[str, Any] = {kind: str(form[kind])}
    graph = form.get(_GRAPH)
    if is_marked_file(graph):
        stub[_GRAPH] = graph
    elif graph is not None:
        return None  # it stands in the row
    return json.dumps(stub)


def _key_of_jobs(key: str) -> str:
    """The key that jobs have, of the note of what their recipe runs."""
    stub = json.loads(key)
    return json.dumps({_RECIPE: stub[_RECIPE]}) if _RECIPE in stub else key


@define
class GraphNotes:
    """Notes in the ledger what the jobs of a run were run with."""

    ledger: Ledger
    graphs: StoredGraphs
    _noted: set[str] = field(factory=set, init=False)

    async def note(self, form: Mapping[str, Any], order: Order) -> None:
        """A job is about to be submitted.  The first of its kind reads what is stored, which costs
        nothing."""
        key = _key_of(form)
        if key is None or key in self._noted or (_RECIPE in form and order.recipe_digest is None):
            return
        digest = order.recipe_digest or await self._digest(order)
        if digest is not None and key not in self._noted:
            await self.ledger.note_graph(key, digest)
        self._noted.add(key)
        if isinstance(order, RecipeOrder) and order.stored_as is not None:
            stored = await self.graphs.digest(order)
            if stored is not None:
                recipe = order.recipe
                run = json.dumps({_RECIPE: form[_RECIPE], recipe.kind: recipe.id})
                await self.ledger.note_graph(run, stored)

    async def changes(
        self, make_call: Callable[[Mapping[str, Any]], Call], known: Lookup
    ) -> list[GraphChange]:
        """What is not as it was noted, each told once: from now on it is noted as it is.

        Args:
            make_call: makes a call of a form.
            known: where recipes are looked up.
        """
        before = await self.ledger.graphs()
        now = await asyncio.gather(*(self._now(key, make_call, known) for key in before))
        changed = {
            key: found
            for (key, digest), found in zip(before.items(), now, strict=True)
            if found is not None and found[1] != digest
        }
        if not changed:
            return []
        ended = await self._count("saved", "failed", "submitted", "succeeded")
        waiting = await self._count("pending")
        changes: dict[str, GraphChange] = {}
        for key, (name, digest) in changed.items():
            jobs = _key_of_jobs(key)
            counts = {"ended": ended.get(jobs, 0), "waiting": waiting.get(jobs, 0)}
            # Of a recipe and what it runs the recipe is told; it was changed by its owner.
            if key == jobs or jobs not in changes:
                changes[jobs] = GraphChange(key=jobs, name=name, **counts)
            await self.ledger.note_graph(key, digest)
        return list(changes.values())

    async def _now(
        self, key: str, make_call: Callable[[Mapping[str, Any]], Call], known: Lookup
    ) -> tuple[str, str] | None:
        stub = json.loads(key)
        try:
            if stub.keys() == {_RECIPE}:
                recipe = known.get(stub[_RECIPE]).recipe
                return None if recipe is None else (f"recipe {stub[_RECIPE]}", recipe.digest)
            run = {name: part for name, part in stub.items() if name != _RECIPE}
            order = submission_of(make_call(run)).order
        except RunningHubError as error:
            logger.info("whether %s has changed is not known: %s", key, error)
            return None
        digest = await self._digest(order)
        return None if digest is None else (order.name, digest)

    async def _digest(self, order: Order) -> str | None:
        return graph_digest(order) or await self.graphs.digest(order)

    async def _count(self, *states: Any) -> dict[str | None, int]:
        counts: dict[str | None, int] = {}
        async for page in pages(self.ledger, *states):
            for entry in page:
                key = _key_of(json.loads(entry.form))
                counts[key] = counts.get(key, 0) + 1
        return counts
