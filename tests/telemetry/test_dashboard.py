"""The dashboard asks for metrics and labels that there are, as a Prometheus really gets them."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import promql_parser
import pytest
from opentelemetry.exporter.prometheus import PrometheusMetricReader
from opentelemetry.sdk.metrics import MeterProvider
from prometheus_client import REGISTRY, generate_latest
from prometheus_client.parser import text_string_to_metric_families

from runninghub_async.telemetry import Telemetry
from tests.bulk.helpers import bulk_with, forms, service
from tests.helpers import a_call, a_media_call, client
from tests.misbehaving import accept, code, status

DASHBOARD = Path(__file__).parents[2] / "docs" / "_static" / "grafana-dashboard.json"
WIDTH = 24
LEGEND = re.compile(r"\{\{(\w+)\}\}")


@cache
def dashboard() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(DASHBOARD.read_text(encoding="utf-8"))
    return found


def queries() -> list[tuple[str, str, str]]:
    """The title of a panel, a query of it, and how its lines are called."""
    return [
        (panel["title"], target["expr"], target["legendFormat"])
        for panel in dashboard()["panels"]
        for target in panel["targets"]
    ]


def read(query: str) -> Any:
    """A query, with what Grafana puts into the places of its variables."""
    for name, value in (("$__rate_interval", "5m"), ("$__range", "6h"), ("$model", ".*")):
        query = query.replace(name, value)
    assert "$" not in query
    return promql_parser.parse(query)


def selectors(node: Any) -> list[Any]:
    """What a query asks the Prometheus for."""
    if isinstance(node, promql_parser.VectorSelector):
        return [node]
    inner = [getattr(node, name, None) for name in ("expr", "lhs", "rhs", "vector_selector")]
    inner += list(getattr(node, "args", None) or [])
    return [found for each in inner if each is not None for found in selectors(each)]


@pytest.fixture
async def exposed(tmp_path: Path) -> dict[str, set[str]]:
    """The series of a real exporter by name, each with the labels that it has."""
    meters = MeterProvider([PrometheusMetricReader()], shutdown_on_exit=False)
    usage = {"thirdPartyConsumeMoney": "0.4", "currency": "USD"}
    busy = code(421, "TASK_QUEUE_MAXED")
    server = service(busy, accept, code("1501", "no"), accept)
    async with server, client(server, observer=Telemetry(meter_provider=meters)) as rh:
        result = await a_media_call(rh, b"\x89PNG\r\n\x1a\n" + bytes(100))
        await result.output.read()
        await rh.gather(a_call(rh), return_exceptions=True)
        await bulk_with(rh, tmp_path / "out", forms(1))
        server.answers_queries(status("SUCCESS", results=[{"text": "x"}], usage=usage))
        await a_call(rh)
    text = generate_latest(REGISTRY).decode()
    meters.shutdown()  # which takes it out of the registry, too
    found: dict[str, set[str]] = {}
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            found.setdefault(sample.name, set()).update(sample.labels)
    return found


async def test_each_query_names_metrics_and_labels_that_there_are(
    exposed: dict[str, set[str]],
) -> None:
    asked: set[str] = set()
    for title, query, legend in queries():
        found = selectors(read(query))
        assert found, (title, query)
        for selector in found:
            assert selector.name in exposed, f"{title}: there is no {selector.name}"
            labels = {each.name for each in selector.matchers.matchers}
            assert labels <= exposed[selector.name], title
            asked.add(selector.name)
        named = set(LEGEND.findall(legend))
        assert named <= set().union(*(exposed[each.name] for each in found)), title
        by = set(re.findall(r"\w+", " ".join(re.findall(r"by \(([^)]*)\)", query)))) - {"le"}
        assert by == named, f"{title}: its lines are told apart by {by}, and called by {named}"
    families = {re.sub(r"_(bucket|count|sum|total|created)$", "", name) for name in exposed}
    shown = {re.sub(r"_(bucket|count|sum|total|created)$", "", name) for name in asked}
    ours = {name for name in families if name.startswith(("runninghub_", "gen_ai_"))}
    assert ours == shown, "each metric is on the dashboard"


def test_variables_ask_for_what_there_is() -> None:
    names = [each["name"] for each in dashboard()["templating"]["list"]]
    assert names == ["datasource", "model"]
    told = dashboard()["templating"]["list"][1]["definition"]
    metric, label = re.fullmatch(r"label_values\((\w+), (\w+)\)", told).groups()  # type: ignore[union-attr]
    asked = {each.name for _, query, _ in queries() for each in selectors(read(query))}
    assert metric in asked
    assert label == "gen_ai_request_model"


def test_it_is_as_grafana_wants_one() -> None:
    board = dashboard()
    assert {"title", "uid", "panels", "schemaVersion", "time", "templating"} <= set(board)
    assert len({panel["id"] for panel in board["panels"]}) == len(board["panels"])
    taken: set[tuple[int, int]] = set()
    for panel in board["panels"]:
        place = panel["gridPos"]
        cells = {
            (x, y)
            for x in range(place["x"], place["x"] + place["w"])
            for y in range(place["y"], place["y"] + place["h"])
        }
        assert not cells & taken, f"{panel['title']} lies on another"
        assert place["x"] + place["w"] <= WIDTH
        taken |= cells
        assert panel["type"] in ("timeseries", "stat")
        assert panel["description"]
        for target in panel["targets"]:
            assert target["datasource"] == {"type": "prometheus", "uid": "${datasource}"}
        assert len({target["refId"] for target in panel["targets"]}) == len(panel["targets"])
