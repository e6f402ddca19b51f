"""Facts -> a registry file that says the same: the way back, for the tests of ``sync``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from codegen.documents import Documents, EndpointFacts, ParameterFacts
from codegen.join import all_facts

TYPES = {
    "string": "STRING",
    "integer": "INT",
    "number": "FLOAT",
    "boolean": "BOOLEAN",
    "choice": "LIST",
    "image": "IMAGE",
    "video": "VIDEO",
    "audio": "AUDIO",
    "lora": "MODEL",
}


def write_registry(file: Path, endpoints: list[dict[str, Any]]) -> Path:
    file.write_text(json.dumps(endpoints, ensure_ascii=False), encoding="utf-8")
    return file


def entries(documents: Documents) -> list[dict[str, Any]]:
    """Every endpoint that the facts have from the registry."""
    return [
        entry(facts)
        for facts, _ in all_facts(documents)
        if facts.evidence == "official registry" and facts.gone is None
    ]


def entry(facts: EndpointFacts) -> dict[str, Any]:
    return {
        "endpoint": facts.path,
        "name_en": facts.names[-1],
        "output_type": "string" if facts.output == "text" else facts.output,
        "category": "RunningHub/Test",
        "extra_outputs": [{"name": "image", "source": kind} for kind in facts.extra_outputs],
        "params": [parameter(p) for p in facts.params],
    }


def parameter(facts: ParameterFacts) -> dict[str, Any]:
    made: dict[str, Any] = {
        "fieldKey": facts.name,
        "type": TYPES[facts.type],
        "required": facts.required,
        "label": facts.name,
        "multipleInputs": facts.multiple,
        "payload_as_list": facts.wire_as_list,
        "defaultValue": "a text to begin with" if facts.sample else facts.default,
        "min": facts.min,
        "max": facts.max,
        "step": facts.step,
        "maxLength": facts.max_length,
        "maxSize": facts.max_size_mb,
        "maxInputNum": facts.max_files,
    }
    if facts.options is not None:
        made["options"] = [{"value": option, "description": option} for option in facts.options]
    if facts.accept is not None:
        made["accept"] = json.dumps(facts.accept)
    return {key: value for key, value in made.items() if value is not None}
