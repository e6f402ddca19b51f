"""Which models, recipes, workflows and apps callers may name, and by what names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Literal

from attrs import evolve, field, frozen

from runninghub_async.catalogue import Lookup, nearest_names
from runninghub_async.checks import refusal
from runninghub_async.errors import UnknownModelError
from runninghub_async.models.records import Endpoint
from runninghub_async.quoting import shown
from runninghub_async.serve.records import Token
from runninghub_async.serve.troubles import unknown_model

ASSETS = "asset://"
"""Stands among a token's models where it may give the account's own assets as values."""
Kind = Literal["model", "workflow", "app"]
_BY_NUMBER = re.compile(r"(workflow|app)/([0-9]{1,32})", re.ASCII)


@frozen(kw_only=True)
class ServedModel:
    """What a caller has named.

    Attributes:
        name: as it stands in lists: the alias, the model's or the recipe's name, ``workflow/ID``.
        kind: of call, as text forms have it.
        id: what the form of a call names: a path, or the number of a workflow or an app.
        endpoint: of a model or a recipe.
    """

    name: str
    kind: Kind
    id: str
    endpoint: Endpoint | None = field(default=None, repr=False)

    @property
    def key(self) -> str:
        """By which it is known whatever name it goes by."""
        return f"{self.kind}/{self.id}"

    @property
    def itself(self) -> ServedModel:
        """The same, by a name of its own and by no alias."""
        return self if self.endpoint is None else _of_endpoint(self.endpoint)

    def form(self, **more: Any) -> dict[str, Any]:
        """The text form of a call of it, with whatever else belongs there."""
        return {self.kind: self.id, **more}


class ServedModels:
    """What a server lets its callers name: all of the catalogue and its recipes, or what it was
    told; of that each token what is its own.

    Workflows and apps are reached where the server's list names them, or the token's.
    """

    def __init__(
        self,
        catalogue: Lookup,
        models: Iterable[str] = (),
        aliases: Mapping[str, str] | None = None,
    ) -> None:
        """Look them up.

        Args:
            catalogue: the client's.
            models: the only ones, by any of their names; none is all.
            aliases: further names.

        Raises:
            InvalidParameterError: one is not known; the nearest names are told.
        """
        self._catalogue = catalogue
        self._found: dict[str, ServedModel] = {}
        self._aliases: dict[str, ServedModel] = {}
        self._aliases = {
            alias.casefold(): evolve(self._known("aliases", model), name=alias)
            for alias, model in (aliases or {}).items()
        }
        only = (self._known("models", name).itself for name in models)
        self._only = {model.key: model for model in only}

    def check_known(self, name: str) -> None:
        """See that a name in a token's list is one.

        Raises:
            InvalidParameterError: it is none; the nearest are told.
        """
        if name != ASSETS:
            self._known("models", name)

    def read_all(self) -> None:
        """Read all of the catalogue.  Takes half a second the first time: for a thread."""
        for _ in self._catalogue:
            pass

    def is_at_hand(self, name: str) -> bool:
        """Whether it was found before, so that :meth:`named` takes no time."""
        return name.casefold() in self._found

    def named(self, token: Token, name: object) -> ServedModel:
        """What a caller has named.  Of what is not at hand the nearest names may be looked for,
        which takes a tenth of a second: for a thread.

        Raises:
            Trouble: 404, there is none of this name that the token may use; the nearest are told.
        """
        found = self._find(name) if isinstance(name, str) else None
        if found is None or not self._is_open(found, self._own(token)):
            raise unknown_model(name, self._nearest(token, name))
        return found

    def of_token(self, token: Token) -> Iterator[ServedModel]:
        """All that a token may name, each once, then the aliases of these."""
        own = self._own(token)
        if own is not None:
            some: Iterable[ServedModel] = own.values()
        elif self._only:
            some = self._only.values()
        else:
            some = map(_of_endpoint, self._catalogue)
        for model in (*some, *self._aliases.values()):
            if self._is_open(model, own):
                yield model

    # -- inside ----------------------------------------------------------------------------

    def _find(self, name: str) -> ServedModel | None:
        if (aliased := self._aliases.get(name.casefold())) is not None:
            return aliased
        if by_number := _BY_NUMBER.fullmatch(name):
            kind: Kind = "workflow" if by_number[1] == "workflow" else "app"
            return ServedModel(name=name, kind=kind, id=by_number[2])
        folded = name.casefold()
        if (found := self._found.get(folded)) is not None:
            return found
        try:
            found = _of_endpoint(self._catalogue.get(name))
        except UnknownModelError:
            return None
        self._found[folded] = found
        return found

    def _known(self, what: str, name: str) -> ServedModel:
        found = self._find(name)
        if found is None:
            names = [each.name for each in map(_of_endpoint, self._catalogue)]
            near = nearest_names(name.casefold(), [each.casefold() for each in names], _never)
            hint = f"Did you mean {' or '.join(map(repr, near))}?" if near else ""
            allowed = "a model's or a recipe's name, workflow/ID or app/ID"
            raise refusal(what, f"has {shown(name)}", allowed, value=name, hint=hint)
        return found

    def _own(self, token: Token) -> dict[str, ServedModel] | None:
        """What stands in a token's list, of what is known; ``None`` where it has none."""
        names = [name for name in token.models if name != ASSETS]
        if not names:
            return None
        found = (self._find(name) for name in names)
        return {model.key: model.itself for model in found if model is not None}

    def _is_open(self, model: ServedModel, own: Mapping[str, ServedModel] | None) -> bool:
        """Whether it may be named by whose list this is."""
        if own is not None and model.key not in own:
            return False
        if model.endpoint is None:
            return own is not None or model.key in self._only
        return not self._only or model.key in self._only

    def _nearest(self, token: Token, name: object) -> list[str]:
        if not isinstance(name, str):
            return [model.name for model, _ in zip(self.of_token(token), range(3), strict=False)]
        names = {each.casefold(): each for m in self.of_token(token) for each in _names(m)}
        near = nearest_names(name.casefold(), names, _never)
        return [names[each] for each in near][:3]


def _of_endpoint(endpoint: Endpoint) -> ServedModel:
    name = endpoint.names[0] if endpoint.names else endpoint.path
    return ServedModel(name=name, kind="model", id=endpoint.path, endpoint=endpoint)


def _names(model: ServedModel) -> tuple[str, ...]:
    endpoint = model.endpoint
    return (model.name,) if endpoint is None else (model.name, *endpoint.names, endpoint.path)


def _never(_: str) -> bool:
    return False
