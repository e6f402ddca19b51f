"""Facts -> published files that say the same: the way back, for the tests of ``sync``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from codegen.documents import Documents
from codegen.join import all_facts
from runninghub_async.documents.facts import EndpointFacts, ParameterFacts, PriceFacts

TYPES = {
    "string": "STRING",
    "integer": "INT",
    "number": "FLOAT",
    "boolean": "BOOLEAN",
    "choice": "LIST",
    "image": "IMAGE",
    "video": "VIDEO",
    "audio": "AUDIO",
    "file": "CommonMedia",
    "lora": "MODEL",
    "list": "ARRAY",
}
UNITS = {
    "per call": "/次",
    "per second": "/秒",
    "per 5 seconds": "元/5秒",
    "per image": "/张",
    "per 1000 characters": "元/千字符",
}
SAMPLE = "a text to begin with"

Entry = dict[str, Any]


def write(file: Path, data: Any) -> Path:
    file.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return file


def listed(documents: Documents, *evidence: str) -> list[EndpointFacts]:
    """The endpoints that are there, all or those of some evidence."""
    return [
        facts
        for facts, _ in all_facts(documents)
        if facts.gone is None and (not evidence or facts.evidence in evidence)
    ]


# ---------------------------------------------------------------------------- the shapes


def registry(endpoints: Iterable[EndpointFacts]) -> list[Entry]:
    return [registry_entry(facts) for facts in endpoints]


def kit(endpoints: Iterable[EndpointFacts], day: str) -> Entry:
    models = registry(endpoints)
    return {"version": f"public-{day}", "model_count": len(models), "models": models}


def capabilities(endpoints: Iterable[EndpointFacts], day: str) -> Entry:
    entries = [capability(facts) for facts in endpoints]
    return {"version": day, "total": len(entries), "endpoints": entries}


def price_list(endpoints: Iterable[EndpointFacts], day: str) -> Entry:
    entries = [
        price_entry(facts.path, price)
        for facts in endpoints
        for price in facts.prices
        if price.site == "cn"
    ]
    return {"version": f"public-{day}", "pricing_count": len(entries), "pricing": entries}


# --------------------------------------------------------------------------- their entries


def registry_entry(facts: EndpointFacts) -> Entry:
    return {
        "endpoint": facts.path,
        "name_en": facts.names[-1],
        "output_type": "string" if facts.output == "text" else facts.output,
        "category": "RunningHub/Test",
        "extra_outputs": [{"name": "image", "source": kind} for kind in facts.extra_outputs],
        "params": [registry_parameter(p) for p in facts.params],
    }


def registry_parameter(facts: ParameterFacts) -> Entry:
    made: Entry = {
        "fieldKey": facts.name,
        "type": TYPES[facts.type],
        "required": facts.required,
        "label": facts.name,
        "multipleInputs": facts.multiple,
        "payload_as_list": facts.wire_as_list,
        "defaultValue": SAMPLE if facts.sample else facts.default,
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


def capability(facts: EndpointFacts) -> Entry:
    return {
        "endpoint": facts.path,
        "name_en": facts.names[-1],
        "task": "any",
        "output_type": "string" if facts.output == "text" else facts.output,
        "tags": [],
        "params": [capability_parameter(p) for p in facts.params],
    }


def capability_parameter(facts: ParameterFacts) -> Entry:
    made: Entry = {
        "key": facts.name,
        "type": TYPES[facts.type],
        "required": facts.required,
        "default": SAMPLE if facts.sample else facts.default,
        "options": facts.options,
        "min": facts.min,
        "max": facts.max,
        "maxLength": facts.max_length,
        "maxSizeMB": facts.max_size_mb,
        "multiple": facts.multiple or None,
        "maxCount": facts.max_files if facts.multiple else None,
    }
    return {key: value for key, value in made.items() if value is not None}


def price_entry(path: str, price: PriceFacts) -> Entry:
    made: Entry = {
        "endpoint": path,
        "currency": price.currency,
        "unit": UNITS[price.unit] + ("起" if price.minimum else ""),
        "updated_at": price.as_of,
    }
    if not any(rule.when for rule in price.rules):
        return made | {"pricing_type": "fixed", "price": float(price.rules[0].amount)}
    return made | {
        "pricing_type": "parameter_based",
        "depends_on": list(price.rules[0].when),
        "rules": [{"when": dict(rule.when), "price": float(rule.amount)} for rule in price.rules],
    }
