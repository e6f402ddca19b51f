"""Whatever is public on the asyncio side has its blocking form, from one definition."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from codegen import blocking
from codegen.blocking.choices import WORDS
from runninghub_async import sync
from runninghub_async.calls.map import Map
from runninghub_async.sync.homes import FORMS
from tests.adversary.calls import public_calls

ROOT = Path(__file__).parents[2]
WITHOUT = {
    "Call.__await__",
    "WebhookReceiver.app",  # for servers that have a loop
    "WebhookReceiver.asgi",
    "WebhookReceiver.largest",
}


def pairs() -> Iterator[tuple[type, type]]:
    """Each asyncio class, and its blocking form."""
    yield Map, sync.Map
    for path, home in FORMS.items():
        module, _, name = path.rpartition(".")
        yield getattr(import_module(module), name), getattr(import_module(home), name)


def public(cls: type) -> dict[str, Any]:
    return {
        name: member for name, member in inspect.getmembers_static(cls) if not name.startswith("_")
    }


def test_what_is_generated_is_up_to_date() -> None:
    """Else: `make generate`."""
    for path, text in blocking.render(ROOT).items():
        assert (ROOT / path).read_text(encoding="utf-8") == text, path


def test_no_words_are_kept_for_docstrings_that_are_gone() -> None:
    texts = {path.rpartition(".")[0] for path in FORMS}
    files = [ROOT.joinpath(*module.split(".")).with_suffix(".py") for module in texts]
    read = " ".join(" ".join(file.read_text(encoding="utf-8") for file in files).split())
    assert [old for old, _ in WORDS if " ".join(old.split()) not in read] == []


def test_every_public_coroutine_has_its_blocking_form() -> None:
    forms = {asyncio_class.__name__: form for asyncio_class, form in pairs()}
    awaited = {name for name in public_calls() if not name.startswith("BulkRun.")}
    assert len(awaited) > 40
    for name in awaited:
        kind, method = name.split(".")
        form = getattr(forms[kind], method)
        assert not inspect.iscoroutinefunction(form), name
        assert not inspect.isasyncgenfunction(form), name


@pytest.mark.parametrize(("of_asyncio", "form"), list(pairs()), ids=lambda cls: cls.__name__)
def test_a_form_has_the_same_members_and_signatures(of_asyncio: type, form: type) -> None:
    names = set(public(of_asyncio)) - set(public(sync.RunningHub.__mro__[-2]))
    for name in names:
        full = f"{of_asyncio.__name__}.{name}"
        if full in WITHOUT or isinstance(public(of_asyncio)[name], property):
            assert full in WITHOUT or name in public(form), full
            continue
        assert name in public(form), full
        ours, theirs = public(form)[name], public(of_asyncio)[name]
        if not inspect.isfunction(theirs):
            continue
        assert _parameters(ours) == _parameters(theirs), full
        assert inspect.getdoc(ours), full


def _parameters(method: Any) -> list[tuple[str, Any, Any]]:
    found = inspect.signature(method).parameters.values()
    return [(each.name, each.kind, each.default) for each in found]


@pytest.mark.parametrize("name", sorted(set(sync.__all__) - {"Outcome"}))
def test_hints_are_found_at_run_time(name: str) -> None:
    for method in vars(getattr(sync, name)).values():
        made = method.fget if isinstance(method, property) else method
        if inspect.isfunction(made) and not made.__name__.startswith(("_", "slots_")):
            assert "return" in get_type_hints(made), f"{name}.{made.__name__}"
