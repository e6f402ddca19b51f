"""What a task does: run one model, or the graph of a workflow."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import define, field, frozen

from runninghub_async.models.records import DataForm, Endpoint
from runninghub_async.sandbox.accounts import Cost, KeyKind
from runninghub_async.sandbox.encoding import dumps
from runninghub_async.sandbox.failures import Failure
from runninghub_async.sandbox.formats import canonical
from runninghub_async.sandbox.graphs import Graph, Outcome, graph_as_json
from runninghub_async.sandbox.media.scene import asked_size
from runninghub_async.sandbox.pieces import Piece
from runninghub_async.sandbox.prices import holds, result_count, settings_of
from runninghub_async.sandbox.tasks import Status

COINS_A_SECOND = {
    "default": Decimal("0.2"),
    "plus": Decimal("0.4"),
    "ultra": Decimal("0.6"),
}
"""What each size of machine costs; the last figure is made up."""

MONEY_A_COIN = Decimal("0.01")
"""Made up: the service publishes no price in money for the time of a machine."""

_ENDINGS = {
    "video": "mp4",
    "image": "png",
    "last frame": "png",
    "audio": "mp3",
    "3d": "glb",
    "text": "txt",
    "file": "txt",
}
_LAYERS = 3
"""Into how many layers a picture is taken apart; the real service finds up to sixteen."""
_TEXTS = (
    "text",
    "prompt",
    "text_prompt",
    "description",
    "previewText",
    "lyrics",
    "scriptContent",
    "texturePrompt",
    "title",
)
_CHOSEN_ENDINGS = {
    "image": frozenset({"jpg", "webp", "tiff"}),
    "video": frozenset({"mov"}),
    "audio": frozenset({"wav", "flac", "pcm", "ogg"}),
}
"""What may be asked for in place of the usual ending."""
_ENDING_NAMES = ("outputFormat", "format")
_DEFAULT_SECONDS = 5


@define(eq=False)
class ModelJob:
    """One call of a model."""

    endpoint: Endpoint
    params: dict[str, Any] = field(factory=dict)
    """What was asked for, under the flat wire names."""
    files: tuple[Path, ...] = ()
    """The uploaded files that it works on."""
    price: Decimal = Decimal(0)
    size: int = field(init=False)
    """What the parameters take, in bytes."""

    workflow_id = ""
    prompt_tips = '{"result": true, "error": null, "outputs_to_execute": ["1"], "node_errors": {}}'
    failure: None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        self.size = len(dumps(self.params))

    @property
    def title(self) -> str:
        """The documented name."""
        return self.endpoint.name

    @property
    def names(self) -> tuple[str, ...]:
        """The path and the documented names."""
        return (self.endpoint.path, *self.endpoint.names)

    @property
    def text(self) -> str:
        """The prompt, or whatever the model has instead."""
        settings = self.settings
        return next((str(settings[name]) for name in _TEXTS if settings.get(name)), "")

    @property
    def settings(self) -> dict[str, Any]:
        """The parameters, and the published defaults of those that were left out."""
        return settings_of(self.endpoint, self.params)

    @property
    def data_form(self) -> DataForm | None:
        """What its result says as data, if it does."""
        form = self.endpoint.data
        return form if form is not None and holds(form.when, self.settings) else None

    @property
    def seconds(self) -> int:
        """How long what it makes lasts."""
        return _seconds_in(self.settings)

    def pieces(self) -> tuple[Piece, ...]:
        """The results, and the film's last frame where it was asked for.

        What is told as data comes beside them; a model of texts says nothing else.
        """
        settings, form = self.settings, self.data_form
        kinds = [str(self.endpoint.output)] * result_count(settings)
        if form is not None and self.endpoint.output == "text":
            kinds = []
        if self.params.get("returnLastFrame") is True:
            kinds.append("last frame")
        made = [(kind, self._ending(kind)) for kind in kinds]
        if "layers" in self.endpoint.extra_outputs:
            made += [("image", "png")] * _LAYERS
        return tuple(
            Piece(
                kind=kind,
                ending=ending,
                text=self.text,
                files=self.files,
                size=asked_size(self.params),
                seconds=_seconds_in(settings),
                settings=settings,
            )
            for kind, ending in made
        )

    def cost(self, seconds: float, status: Status) -> Cost:
        """A model costs the same however long it takes, and nothing without success."""
        return Cost(money=self.price) if status == "SUCCESS" else Cost()

    def usage(self, status: Status, cost: Cost, seconds: float) -> dict[str, str | None]:
        """A model's price is a third party's; of the time the service says nothing."""
        return {
            "consumeMoney": None,
            "consumeCoins": None,
            "taskCostTime": "0",
            "thirdPartyConsumeMoney": f"{cost.money:f}" if status == "SUCCESS" else None,
        }

    def _ending(self, kind: str) -> str:
        asked = next((str(self.params[name]) for name in _ENDING_NAMES if name in self.params), "")
        ending = canonical(asked.partition("(")[0].strip())
        return ending if ending in _CHOSEN_ENDINGS.get(kind, ()) else _ENDINGS[kind]


@frozen
class Machine:
    """The machine that a workflow runs on, and who pays for it how."""

    kind: str = "default"
    """``default``, ``plus`` or ``ultra``."""
    key_kind: KeyKind = "SHARED"
    retain_seconds: int = 0
    """How long it is kept warm afterwards."""

    def cost(self, seconds: float) -> Cost:
        """Coins for a member, money for an enterprise; rented machines are paid for already."""
        coins = COINS_A_SECOND[self.kind] * Decimal(f"{seconds + self.retain_seconds:.3f}")
        match self.key_kind:
            case "SHARED":
                return Cost(money=coins * MONEY_A_COIN)
            case "EXCLUSIVE":
                return Cost()
        return Cost(coins=coins)


@define(eq=False)
class GraphJob:
    """One run of a workflow's graph."""

    title: str
    names: tuple[str, ...]
    """The ids of the workflow and, if that is how it was started, of the app."""
    workflow_id: str
    graph: Graph
    """The graph as it runs, overrides and all."""
    params: dict[str, Any]
    outcome: Outcome
    machine: Machine
    with_metadata: bool = True
    """Whether pictures carry the graph."""
    graph_size: int = 0
    """What a graph of its own takes, in bytes; one of the library takes nothing more."""
    size: int = field(init=False)
    """What the overrides and a graph of its own take, in bytes."""

    endpoint: None = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        self.size = len(dumps(self.params)) + self.graph_size

    @property
    def text(self) -> str:
        """All texts of the graph."""
        return "\n".join(
            value
            for node in self.graph.values()
            for value in node.inputs.values()
            if isinstance(value, str)
        )

    @property
    def prompt_tips(self) -> str:
        """The validation report."""
        return self.outcome.prompt_tips

    @property
    def failure(self) -> Failure | None:
        """What a node raised."""
        return self.outcome.failure

    def pieces(self) -> tuple[Piece, ...]:
        """What the graph saves."""
        return self.outcome.pieces

    def notes(self) -> dict[str, str]:
        """What is written into pictures."""
        return {"prompt": graph_as_json(self.graph)} if self.with_metadata else {}

    def cost(self, seconds: float, status: Status) -> Cost:
        """The machine's time is paid for however the run ends."""
        return self.machine.cost(seconds)

    def usage(self, status: Status, cost: Cost, seconds: float) -> dict[str, str | None]:
        """Money or coins, and the seconds that the machine was busy."""
        return {
            "consumeMoney": f"{cost.money:f}" if cost.money else None,
            "consumeCoins": f"{cost.coins:f}" if cost.coins else None,
            "taskCostTime": str(round(seconds)),
            "thirdPartyConsumeMoney": None,
        }


def _seconds_in(settings: dict[str, Any]) -> int:
    asked = str(settings.get("duration", ""))
    known = asked.isascii() and asked.isdigit()
    return (int(asked) if known else 0) or _DEFAULT_SECONDS  # 0 is: as long as what was given
