"""Python functions that a run calls: ``module:function``, and the digest of their code."""

from __future__ import annotations

import ast
import difflib
import hashlib
import importlib
import importlib.util
import inspect
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import frozen

from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.quoting import plain, shown

_NAME = re.compile(r"([^\W\d]\w*(?:\.[^\W\d]\w*)*):([^\W\d]\w*(?:\.[^\W\d]\w*)*)")
_OWN = "_runninghub_steps_"
"""How modules are called that lie beside a file of steps; two folders may each have a ``tools``."""

_FOLDERS: set[Path] = set()
"""Where modules were loaded from."""


@frozen
class LocalFunction:
    """A function that a run calls.

    Attributes:
        name: as it was written, ``module:function``.
        call: the function itself.
        digest: SHA-256 of its code: of the file that it stands in, and of those modules beside it
            that this one imports, and which they import.
    """

    name: str
    call: Callable[..., Any]
    digest: str

    @property
    def is_async(self) -> bool:
        """Whether it is to be awaited."""
        return inspect.iscoroutinefunction(inspect.unwrap(self.call))

    @property
    def parameters(self) -> dict[str, inspect.Parameter] | None:
        """What it takes, by name; ``None`` where that cannot be told."""
        try:
            return dict(inspect.signature(self.call).parameters)
        except (TypeError, ValueError):
            return None


def is_function_name(text: str) -> bool:
    """Whether it has the form ``module:function``."""
    return _NAME.fullmatch(text) is not None


def function_named(name: str, folder: Path, parameter: str = "python") -> LocalFunction:
    """The function of this name: in a file of ``folder``, or else in what Python finds itself.

    Its module is loaded, anew where its file has changed.

    Args:
        name: as ``module:function``.
        folder: where modules are looked for first.
        parameter: what the name was given for, for messages.

    Raises:
        InvalidParameterError: there is no such function, or its module cannot be loaded.
    """
    found = _NAME.fullmatch(name)
    if found is None:
        allowed = "module:function, such as film_tools:last_frame"
        raise refusal(parameter, f"is {shown(name)}", allowed, value=name)
    module = _module(found[1], folder.resolve(), name, parameter)
    value: Any = module
    for part in found[2].split("."):
        if not hasattr(value, part):
            raise _no_function(name, value, part, parameter)
        value = getattr(value, part)
    if not callable(value):
        raise refusal(parameter, f"is {name}, which is no function", value=name)
    return LocalFunction(name, value, _digest(value, module, folder.resolve()))


def _module(name: str, folder: Path, whole: str, parameter: str) -> ModuleType:
    beside = folder / f"{name}.py"
    try:
        with _first_on_path(folder):
            if beside.is_file():
                return _of_file(name, beside)
            importlib.invalidate_caches()
            return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if error.name is None or not f"{name}.".startswith(f"{error.name}."):
            raise _unloadable(whole, error, parameter) from error
        raise refusal(
            parameter,
            f"is {whole}, and there is no module {name}",
            hint=f"It is looked for as {plain(str(beside))}, and among what is installed.",
            value=whole,
        ) from None
    except Exception as error:  # whatever it does when it is loaded
        raise _unloadable(whole, error, parameter) from error


def _of_file(name: str, file: Path) -> ModuleType:
    """The module in a file, as the file is now."""
    content, code = file.read_bytes(), _code_of(file, file.parent)
    digest = hashlib.sha256(bytes(file) + _digest_of(code).encode()).hexdigest()
    known_as = f"{_OWN}{digest[:16]}_{name}"
    if known_as in sys.modules:
        return sys.modules[known_as]
    _FOLDERS.add(file.parent)
    _forget_modules(code[1:], file.parent)
    spec = importlib.util.spec_from_file_location(known_as, file)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[known_as] = module  # data classes look for it there
    try:
        # Not by its loader: that believes a compiled file by its age in seconds.
        exec(compile(content, str(file), "exec", dont_inherit=True), module.__dict__)
    except BaseException:
        del sys.modules[known_as]
        raise
    return module


@contextmanager
def _first_on_path(folder: Path) -> Iterator[None]:
    """Have modules looked for in a folder first, as Python does with that of a program.

    It stays there, last, since functions import when they run.
    """
    place = str(folder)
    sys.path.insert(0, place)
    try:
        yield
    finally:
        sys.path.remove(place)
        if place not in sys.path:
            sys.path.append(place)


def _digest(value: Any, module: ModuleType, folder: Path) -> str:
    """SHA-256 of the code of a function; of its name where that is in no file."""
    try:
        file = inspect.getsourcefile(inspect.unwrap(value)) or module.__file__
    except TypeError:  # it is built in, or an object that can be called
        file = module.__file__ if hasattr(module, "__file__") else None
    if file is None or not Path(file).is_file():
        return hashlib.sha256(f"{module.__name__} of Python {sys.version}".encode()).hexdigest()
    return _digest_of(_code_of(Path(file).resolve(), folder))


def _digest_of(code: list[Path]) -> str:
    digests = [hashlib.sha256(file.read_bytes()) for file in code]
    if len(digests) == 1:
        return digests[0].hexdigest()
    return hashlib.sha256(b"".join(each.digest() for each in digests)).hexdigest()


def _code_of(file: Path, folder: Path) -> list[Path]:
    """A file of Python, and what it imports of its own folder, however far; what is installed
    elsewhere stands alone."""
    if not file.is_relative_to(folder):
        return [file]
    code, left = {file}, [file]
    while left:
        each = left.pop()
        for level, name in _imports_in(each.read_bytes()):
            above = each.parents[level - 1] if 0 < level <= len(each.parents) else folder
            new = {there for there in _files_of(above, name) if there.is_relative_to(folder)} - code
            code |= new
            left += new
    return [file, *sorted(code - {file})]


def _files_of(folder: Path, name: str) -> Iterator[Path]:
    """The files that are loaded for a module of this name, as far as they are in the folder."""
    place = folder
    for part in name.split("."):
        place = place / part
        for file in (place.with_name(f"{part}.py"), place / "__init__.py"):
            if file.is_file():
                yield file


@lru_cache(256)
def _imports_in(source: bytes) -> frozenset[tuple[int, str]]:
    """What a file imports, wherever in it: how many levels up that is looked for, and its name."""
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError):
        return frozenset()  # which is told where it is loaded
    found: set[tuple[int, str]] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found.update((0, each.name) for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = f"{node.module}." if node.module else ""
            found.update((node.level, above + each.name) for each in node.names)
    return frozenset(found)


def _forget_modules(code: list[Path], folder: Path) -> None:
    """Have these files loaded anew by the next import, as they are now, and not what another
    folder of steps has under the same names."""
    names = {file.relative_to(folder).parts[0].removesuffix(".py") for file in code}
    called = tuple({file.name for file in code})
    others = _FOLDERS - {folder}
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if not isinstance(file, str) or name.startswith(_OWN):
            continue
        has_name = name.partition(".")[0] in names
        if not has_name and not file.endswith(called):
            continue  # as nearly all: there may be thousands, and paths take long to make
        place = Path(file)
        if place in code or (has_name and not others.isdisjoint(place.parents)):
            del sys.modules[name]


def _no_function(name: str, owner: Any, part: str, parameter: str) -> InvalidParameterError:
    there = [
        each
        for each, value in vars(owner).items()
        if inspect.isfunction(value)
        and not each.startswith("_")
        and value.__module__ == getattr(owner, "__name__", None)
    ]
    nearest = difflib.get_close_matches(part, there, n=1)
    meant = f"Did you mean {nearest[0]}? " if nearest else ""
    has = f"It has {', '.join(there[:20])}." if there else "It has no functions."
    return refusal(
        parameter,
        f"is {plain(name)}, and there is no {plain(part)} in {plain(name.partition(':')[0])}",
        hint=meant + has,
        value=name,
    )


def _unloadable(name: str, error: Exception, parameter: str) -> InvalidParameterError:
    why = f"{type(error).__name__}: {error}"
    module = name.partition(":")[0]
    return refusal(
        parameter,
        f"is {plain(name)}, and {plain(module)} cannot be loaded ({plain(why, 300)})",
        value=name,
    )
