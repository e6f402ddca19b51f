"""The document as tests read it."""

from __future__ import annotations

from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from runninghub_async import openapi


@cache
def the_document() -> dict[str, Any]:
    return openapi.document()


@cache
def validator(component: str) -> Any:
    """Of one of the document's schemas."""
    document = the_document()
    assert component in document["components"]["schemas"]
    return Draft202012Validator(
        {"$ref": f"#/components/schemas/{component}", "components": document["components"]}
    )


def faults(component: str, value: object) -> list[str]:
    """What is wrong with a value by one of the schemas."""
    return [error.message for error in validator(component).iter_errors(value)]
