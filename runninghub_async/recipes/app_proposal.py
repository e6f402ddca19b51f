"""From the fields of an AI app to a recipe: its author has chosen already what may be set."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from attrs import evolve

from runninghub_async.documents.plain_text import unfit
from runninghub_async.documents.recipe_secrets import secret_in
from runninghub_async.models.recipe_values import is_upload
from runninghub_async.models.records import OutputKind, ParameterType, Site
from runninghub_async.platform.app_fields import App, AppField
from runninghub_async.quoting import plain
from runninghub_async.recipes.digests import fields_digest
from runninghub_async.recipes.known_again import made_fields
from runninghub_async.recipes.node_knowledge import NodeKnowledge
from runninghub_async.recipes.proposal import (
    NOUNS,
    Proposal,
    ProposedParameter,
    can_be_written,
    may_be_shared,
    name_for,
    name_from,
    with_names,
)

_TYPES: dict[str, ParameterType] = {
    "IMAGE": "image",
    "VIDEO": "video",
    "AUDIO": "audio",
    "INT": "integer",
    "FLOAT": "number",
    "BOOLEAN": "boolean",
}
_NEGATIVE = re.compile(r"negative|负|反向", re.IGNORECASE)
_PROMPT = re.compile(r"prompt|提示词|text|文本|文案|描述", re.IGNORECASE)
_SEED = re.compile(r"(.*_)?seed", re.IGNORECASE)
_MAKES: tuple[tuple[OutputKind, re.Pattern[str]], ...] = (
    ("video", re.compile(r"video|film|movie|animat|视频|动画", re.IGNORECASE)),
    ("audio", re.compile(r"audio|music|song|voice|speech|音频|音乐|配音", re.IGNORECASE)),
    ("3d", re.compile(r"\b3d\b|三维", re.IGNORECASE)),
    ("image", re.compile(r"image|picture|photo|portrait|poster|图|照片|海报", re.IGNORECASE)),
)
_ORDER = ("media", "prompt", "negative_prompt", "other", "seed")


def app_proposal(app: App, known: NodeKnowledge, *, site: Site | None = None) -> Proposal:
    """What a recipe of an AI app could have."""
    # A field that is told twice is one all the same.
    named = {field.key: field for field in reversed(app.fields) if _can_be_named(field)}
    fields = tuple(field for field in app.fields if named.get(field.key) is field)
    parameters = [_parameter(group, known, fields) for group in _grouped(fields)]
    parameters.sort(key=_rank)
    return Proposal(
        kind="app",
        id=app.id,
        site=site,
        name=app.name,
        parameters=with_names(tuple(parameters)),
        output=_output(app),
        digest=fields_digest(app.fields),
        nodes=made_fields(app.fields),
        remarks=tuple(
            f"{plain(field.key)} has a name that no reader sees, which no parameter takes"
            for field in app.fields
            if not _can_be_named(field)
        ),
    )


def field_type(field: AppField, known: NodeKnowledge) -> ParameterType:
    """What a field takes."""
    if field.type in _TYPES:
        return _TYPES[field.type]
    node = {"class_type": field.node_name, "inputs": {field.field: field.value}}
    if field.is_media or known.file_kind(node, field.field) is not None:
        return known.file_kind(node, field.field) or "file"
    if field_options(field):
        return "choice"
    return "boolean" if field.value.lower() in ("true", "false") else "string"


def field_options(field: AppField) -> dict[str, str]:
    """The choices of a field: what they are called, and what is sent for each."""
    called = [option.name for option in field.options]
    plain = len(set(called)) < len(called) or any(not name.strip() for name in called)
    options = {o.value if plain else o.name: o.value for o in field.options}
    texts = [text for pair in options.items() for text in pair]
    is_shared = all(can_be_written(text) and may_be_shared(text) for text in texts)
    return options if is_shared else {}


def _grouped(fields: Iterable[AppField]) -> list[list[AppField]]:
    """The fields that become one parameter: all seeds do."""
    groups: dict[str, list[AppField]] = {}
    for field in fields:
        groups.setdefault("seed" if _is_seed(field) else field.key, []).append(field)
    return list(groups.values())


def _can_be_named(field: AppField) -> bool:
    return can_be_written(field.node_id) and can_be_written(field.field)


def _is_seed(field: AppField) -> bool:
    return _SEED.fullmatch(field.field) is not None and field.type in ("INT", "FLOAT", "")


def _parameter(
    group: list[AppField], known: NodeKnowledge, fields: tuple[AppField, ...]
) -> ProposedParameter:
    field = group[0]
    kind = field_type(field, known)
    role = _role(field, kind, fields)
    title = "" if _letters(field.said) == _letters(field.field) else field.said
    title = "" if role == "seed" or unfit(title) else title
    made = ProposedParameter(
        name=name_from(title) or name_for(role),
        role=name_for(role),
        spots=tuple((each.node_id, each.field) for each in group),
        type="integer" if role == "seed" and kind == "string" else kind,
        required=kind in NOUNS or role == "prompt",
        title=title,
        stored=_stored(field) if kind not in NOUNS else None,
        about=f"{field.field} of {field.node_id} ({field.node_name})",
    )
    if kind == "choice":
        return evolve(made, options=field_options(field))
    if kind in ("integer", "number"):
        low = _limit(max((e.min for e in group if e.min is not None), default=None))
        high = _limit(min((e.max for e in group if e.max is not None), default=None))
        fits = low is None or high is None or low <= high
        return evolve(made, min=low, max=high) if fits else made
    return made


def _role(field: AppField, kind: ParameterType, fields: tuple[AppField, ...]) -> str:
    if kind in NOUNS:
        return NOUNS[kind]
    if _is_seed(field):
        return "seed"
    if kind == "string":
        if _NEGATIVE.search(f"{field.field} {field.said} {field.description}"):
            return "negative_prompt"
        if field is _prompt_of(fields):
            return "prompt"
    return field.field


def _prompt_of(fields: tuple[AppField, ...]) -> AppField | None:
    """The field that has the prompt: the one that is called so, else the only one that may."""
    texts = [
        field
        for field in fields
        if field.type in ("STRING", "")
        and not field.options
        and not field.is_media
        and not _NEGATIVE.search(f"{field.field} {field.said} {field.description}")
    ]
    for told in (lambda f: f.field, lambda f: f"{f.description_en} {f.description}"):
        for field in texts:
            if _PROMPT.search(told(field)):
                return field
    return texts[0] if len(texts) == 1 and texts[0].type == "STRING" else None


def _rank(parameter: ProposedParameter) -> int:
    if parameter.type in NOUNS:
        return _ORDER.index("media")
    return _ORDER.index(parameter.role if parameter.role in _ORDER else "other")


def _stored(field: AppField) -> Any:
    text = field.value
    return None if not text or secret_in(field.field, text) or is_upload(text) else text


def _limit(limit: Decimal | None) -> int | float | None:
    if limit is None or abs(limit) >= 10**15:
        return None
    return int(limit) if limit == limit.to_integral_value() else float(limit)


def _output(app: App) -> OutputKind:
    """What an app makes, which the service does not tell: by its name and tags."""
    told = " ".join((app.name, *app.tags))
    for kind, words in _MAKES:
        if words.search(told):
            return kind
    return "file"


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
