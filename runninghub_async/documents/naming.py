"""From the service's names to Python's."""

from __future__ import annotations

import keyword
import re

# What a RunningHub client is and does, or will, under its own names; no family may take one of
# them, nor that of what its attributes are made with.
RESERVED_ATTRIBUTES = frozenset(
    {
        "account",
        "accounts",
        "apps",
        "assets",
        "base_url",
        "budget",
        "cached_property",
        "call",
        "catalogue",
        "close",
        "concurrency",
        "durations",
        "from_dict",
        "gather",
        "learn",
        "map",
        "native",
        "peek",
        "price_preview",
        "purse",
        "quick_create",
        "recipes",
        "resources",
        "runtime",
        "session",
        "stats",
        "task",
        "timeout",
        "uploads",
        "webhooks",
        "workflows",
    }
)

# Pages in docs/models/ that are not a family's.
RESERVED_PAGES = frozenset({"index", "menu", "table"})

# Keywords of rh.call() itself: a parameter with such a name could not be given there.
RESERVED_KEYWORDS = frozenset({"extra", "self", "validate", "wire"})

# Names that a generated module uses for itself: a method so named would hide them in it.
RESERVED_METHODS = frozenset({"bool", "endpoints", "float", "int", "method", "str"})

# The same for the class of a family, in its own module and among the families.
_RESERVED_CLASSES = re.compile(
    r"ABC|Any|Call|CallT|Decimal|Endpoint|Families|Family|Generic|Literal|Mapping|MediaInput"
    r"|FilePrice|Gone|NotRequired|Parameter|PriceRule|PriceTable|Sequence"
    r"|TextInput|TypeAlias|TypedDict|TypeVar|Wire"
    r"|\w+(?:Item|Option)\d*"
)

_CAMEL_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def method_name(documented_name: str) -> str:
    """``hailuo-2.3/i2v-pro`` -> ``hailuo_2_3_i2v_pro``."""
    return _NOT_WORD.sub("_", documented_name.lower()).strip("_")


def parameter_name(wire_name: str) -> str:
    """``enablePromptExpansion`` -> ``enable_prompt_expansion``."""
    return _NOT_WORD.sub("_", _CAMEL_HUMP.sub("_", wire_name).lower()).strip("_")


def class_name(python_name: str) -> str:
    """``nano_banana`` -> ``NanoBanana``."""
    return "".join(word[:1].upper() + word[1:] for word in python_name.split("_"))


def constant_name(python_name: str) -> str:
    """``hailuo_02_fast`` -> ``HAILUO_02_FAST``."""
    return python_name.upper()


def fault_of_family(name: str) -> str | None:
    """Why a family can't have this name; ``None`` where it can."""
    if fault := fault_of(name):
        return fault
    if name in RESERVED_ATTRIBUTES:
        return f"{name} is already an attribute of the client"
    if name in RESERVED_PAGES:
        return f"{name} is that of a page in docs/models"
    made = class_name(name)
    if keyword.iskeyword(made) or _RESERVED_CLASSES.fullmatch(made):
        return f"{name} makes the class name {made}, which generated modules use otherwise"
    return None


def fault_of(name: str) -> str | None:
    """Why this can't be the Python name of anything generated; ``None`` where it can."""
    if keyword.iskeyword(name):
        return f"{name} is a reserved word of Python"
    if not name.isascii() or not name.isidentifier():
        return f'"{name}" is not a Python identifier'
    if name.startswith("_"):
        return f"{name} begins with an underscore, which marks what is private"
    if name != name.lower():
        return f"{name} has capital letters; Python names are written in snake_case"
    return None
