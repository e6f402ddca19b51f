"""The manifests of ``examples/kubernetes``, as a cluster would judge them; without one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml

FOLDER = Path(__file__).parents[3] / "examples" / "kubernetes"
OBJECTS = [
    thing
    for file in sorted(FOLDER.glob("*.yaml"))
    for thing in yaml.safe_load_all(file.read_text())
]


@pytest.mark.parametrize(
    "thing", OBJECTS, ids=lambda each: f"{each['kind']}-{each['metadata']['name']}"
)
def test_it_is_what_the_schemas_of_kubernetes_allow(thing: dict[str, Any]) -> None:
    kubernetes_validate.validate(thing, kubernetes_validate.latest_version(), strict=True)


def test_a_mistake_would_be_found() -> None:
    wrong = {**OBJECTS[0], "spec": {**OBJECTS[0]["spec"], "replicaz": 1}}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(wrong, kubernetes_validate.latest_version(), strict=True)


def test_they_name_each_other_and_no_key() -> None:
    text = "".join(file.read_text() for file in FOLDER.glob("*.yaml"))
    names = {(each["kind"], each["metadata"]["name"]) for each in OBJECTS}
    assert ("Service", "runninghub-scheduler") in names
    assert text.count("tcp://runninghub-scheduler:8786") == 2
    claims = {claim for each in OBJECTS for claim in _found(each, "claimName")}
    assert {("PersistentVolumeClaim", claim) for claim in claims} <= names
    assert len([ref for each in OBJECTS for ref in _found(each, "secretKeyRef")]) == 2


def _found(thing: Any, name: str) -> list[Any]:
    if isinstance(thing, dict):
        here = [thing[name]] if name in thing else []
        return here + [each for value in thing.values() for each in _found(value, name)]
    return (
        [each for value in thing for each in _found(value, name)] if isinstance(thing, list) else []
    )
