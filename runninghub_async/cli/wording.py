"""What a parameter allows and what a call costs, in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from runninghub_async.catalogue import Parameter, PriceRule

if TYPE_CHECKING:
    from runninghub_async import Price

_KIND = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
    "choice": "one of",
    "lora": "name of a LoRA file",
}
_ANY_OBJECT = "any JSON object (its fields are not known)"


def allowed(parameter: Parameter) -> str:
    """The kind of value, its limits, and whether it must be given."""
    clauses = [
        "required" if parameter.required and parameter.default is None else "",
        _kind(parameter),
        _range(parameter),
        _length(parameter),
        _files(parameter),
        "" if parameter.default is None else f"default {value_in_words(parameter.default)}",
    ]
    return ", ".join(filter(None, clauses))


def value_in_words(value: object) -> str:
    """A value as one types it in the shell."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def up_to_size(rule: PriceRule) -> str:
    """For which size of a picture an amount holds."""
    return (
        "any other" if rule.max_megapixels is None else f"up to {rule.max_megapixels:g} megapixels"
    )


def _kind(parameter: Parameter) -> str:
    if parameter.is_media:
        kinds = " or ".join(parameter.accept)
        return f"{parameter.type} ({kinds})" if kinds else parameter.type
    if parameter.is_flag:
        return _KIND["boolean"]
    if parameter.type == "list":
        return f"objects {_fields(parameter)}" if parameter.fields else f"each {_ANY_OBJECT}"
    if parameter.type != "choice":
        return _KIND[parameter.type]
    options = " ".join(
        option if " " not in option else f"'{option}'" for option in parameter.options
    )
    return f"{'some' if parameter.multiple else 'one'} of: {options}"


def _fields(parameter: Parameter) -> str:
    """The fields of a list's items, as in ``{prompt, duration, seed?}``."""
    names = (field.name if field.required else f"{field.name}?" for field in parameter.fields)
    more = ", …" if parameter.has_more_fields else ""
    return f"{{{', '.join(names)}{more}}}"


def _range(parameter: Parameter) -> str:
    low, high, step = parameter.min, parameter.max, parameter.step
    if low is not None and high is not None:
        span = f"{low} to {high}"
    elif low is not None:
        span = f"at least {low}"
    else:
        span = "" if high is None else f"at most {high}"
    return span if step in (None, 1) else f"{span} in steps of {step}".lstrip()


def _length(parameter: Parameter) -> str:
    low, high = parameter.min_length, parameter.max_length
    if low and high is not None:
        return f"{low} to {high} characters"
    if high is not None:
        return f"at most {high} characters"
    return f"at least {low} characters" if low else ""


def _files(parameter: Parameter) -> str:
    clauses = []
    if parameter.max_size_mb is not None:
        clauses.append(f"up to {parameter.max_size_mb:g} MB")
    if parameter.multiple:
        many = "several" if parameter.max_files is None else f"up to {parameter.max_files}"
        clauses.append(f"{many}: repeat the key")
    return ", ".join(clauses)


def price_as_json(price: Price) -> dict[str, Any]:
    """A price as one JSON object."""
    return {
        "amount": price.amount,
        "site": price.site,
        "currency": price.currency,
        "as_of": price.as_of,
        "basis": price.basis,
    }
