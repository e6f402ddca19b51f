"""Asyncio classes -> the text of their blocking forms."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from textwrap import fill, indent

from codegen.blocking import choices
from codegen.blocking.sources import Source

_SYNC = "runninghub_async.sync"
_NAMES = frozenset(name for classes in choices.FILES.values() for _, name in classes)
_ALIASES = {"calls": ("calls.map", "Outcome")}
_OF_SYNC = _NAMES | {"Map", "Outcome"}
_WIDTH = 96
_TYPES = "from runninghub_async import signature_types as types"

Function = ast.FunctionDef | ast.AsyncFunctionDef


def written_file(name: str, classes: Sequence[tuple[str, str]], sources: dict[str, Source]) -> str:
    """A module with the blocking forms of these classes."""
    imports = {"from runninghub_async import sync"}
    bodies = [_Class(sources[module], each, imports).written() for module, each in classes]
    if name in _ALIASES:
        module, alias = _ALIASES[name]
        bodies.append(_alias(sources[module], alias))
    header = (
        f"# {choices.MARK}\n"
        '# mypy: disable-error-code="empty-body"\n'
        f'"""{choices.TITLES[name]}"""\n\n'
        "from __future__ import annotations\n\n"
    )
    return header + _imported_once(imports) + "\n\n" + "\n\n\n".join(bodies) + "\n"


def written_homes() -> str:
    """Which module has the blocking form of each class."""
    lines = [
        f'    "runninghub_async.{module}.{name}": "{_SYNC}.{file}",\n'
        for file, classes in choices.FILES.items()
        for module, name in classes
    ]
    return (
        f"# {choices.MARK}\n"
        '"""The modules of the blocking forms, by the classes that they are of."""\n\n'
        "from __future__ import annotations\n\n"
        f"FORMS = {{\n{''.join(lines)}}}\n"
    )


class _Class:
    """One class on its way into its blocking form."""

    def __init__(self, source: Source, name: str, imports: set[str]) -> None:
        self._source = source
        self._name = name
        self._imports = imports
        """Grows with what the text needs."""

    def written(self) -> str:
        node = self._source.class_named(self._name)
        if self._name in choices.COPIED:
            return self._copied(node)
        base = choices.BASES.get(self._name, "Blocking")
        for each in re.findall(r"\w+", base):
            self._import_base(each)
        slots = "" if self._name == "RunningHub" else "__slots__ = ()"
        members = [_quoted(self._doc(node, self._name)), slots]
        members += self._members(node)
        body = "\n\n".join(filter(None, members))
        return f"class {self._name}({base}):\n{indent(body, '    ')}"

    def _import_base(self, name: str) -> None:
        if name in ("Blocking", "Paid", "Client", "Closing"):
            home = {"Client": "client_base", "Paid": "paid"}.get(name, "blocking")
            self._imports.add(f"from {_SYNC}.{home} import {name}")
        elif name == "Receiver":
            self._imports.add(f"from {_SYNC}.receiving import Receiver")
        elif name == "BlockingSource":
            self._imports.add("from runninghub_async.models.output_source import BlockingSource")
        elif name == "Families":
            self._imports.add("from runninghub_async.endpoints import Families")

    def _members(self, node: ast.ClassDef) -> Iterator[str]:
        following = [*node.body[1:], None]
        for member, after in zip(node.body, following, strict=True):
            if isinstance(member, ast.AnnAssign) and isinstance(member.target, ast.Name):
                if not member.target.id.startswith("_"):
                    yield self._field(member.target.id, member.annotation, _text_of(after))
            elif isinstance(member, Function):
                full = f"{self._name}.{member.name}"
                if full == "RunningHub.__init__":
                    yield self._client_init(member)
                elif member.name == "__init__":
                    yield from self._rooms_in(member)
                elif full not in choices.LEFT_OUT and _is_public(member):
                    yield self._method(member)

    def _rooms_in(self, init: Function) -> Iterator[str]:
        """Parts that are made with the class: ``self.groups = AssetGroupCalls(…)``."""
        for node in init.body:
            match node:
                case ast.Assign(
                    targets=[ast.Attribute(attr=str(name))],
                    value=ast.Call(func=ast.Name(id=str(kind))),
                ) if kind in _NAMES:
                    yield self._field(name, ast.Name(kind), None)

    def _field(self, name: str, annotation: ast.expr, doc: str | None) -> str:
        self._needs("read_here")
        told = f"    {_quoted(doc)}\n" if doc else ""
        kind = self._type(annotation)
        return f"@property\n@read_here\ndef {name}(self) -> {kind}:\n{told}    ..."

    def _method(self, node: Function) -> str:
        decorators = {each.id for each in node.decorator_list if isinstance(each, ast.Name)}
        full = f"{self._name}.{node.name}"
        how: list[str] = []
        if "overload" in decorators:
            self._imports.add("from typing import overload")
            how.append("overload")
        elif "property" in decorators:
            reads = "read_in_loop" if full in choices.IN_LOOP else "read_here"
            self._needs(reads)
            how += ["property", reads]
        else:
            kind = self._kind(node)
            self._needs(kind)
            how.append(kind)
        head = "".join(f"@{each}\n" for each in how)
        doc = self._doc(node, full)
        told = f"\n{indent(_quoted(doc), '    ')}\n    ..." if doc else " ..."
        returns = f" -> {self._type(node.returns)}" if node.returns is not None else ""
        return f"{head}def {node.name}({self._arguments(node.args)}){returns}:{told}"

    def _kind(self, node: Function) -> str:
        full = f"{self._name}.{node.name}"
        if full == "RunningHub.map":
            return "mapped"
        if isinstance(node, ast.AsyncFunctionDef):
            returns = ast.unparse(node.returns) if node.returns is not None else ""
            return "iterated" if returns.startswith("AsyncIterator") else "waited_for"
        return "called_in_loop" if full in choices.IN_LOOP else "called_here"

    def _client_init(self, node: Function) -> str:
        """Checked as the asyncio client checks it, and no variable shows the key."""
        kept = [
            (argument, default)
            for argument, default in zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
            if f"RunningHub.__init__.{argument.arg}" not in choices.LEFT_OUT
        ]
        node.args.kwonlyargs = [argument for argument, _ in kept]
        node.args.kw_defaults = [default for _, default in kept]
        names = [argument.arg for argument, _ in kept]
        given = ", ".join(f"{n}={'through' if n == 'proxy' else n}" for n in names)
        for name in ("hidden_key", "hidden_proxy"):
            self._imports.add(f"from {_SYNC}.client_base import {name}")
        return (
            f"def __init__({self._arguments(node.args)}) -> None:\n"
            "    # Whoever shows the variables of this frame shows no key or password.\n"
            "    keys, through = hidden_key(api_key), hidden_proxy(proxy)\n"
            "    del api_key, proxy\n"
            f"    self._open(keys, {given})"
        )

    def _copied(self, node: ast.ClassDef) -> str:
        """The class as it is, with blocking classes in its types."""
        for each in ast.walk(node):
            if isinstance(each, Function):
                self._arguments(each.args)
                if each.returns is not None:
                    each.returns = _parsed(self._type(each.returns))
            elif isinstance(each, ast.AnnAssign):
                each.annotation = _parsed(self._type(each.annotation))
        for decorator in node.decorator_list:
            self._type(decorator)
        doc = self._doc(node, self._name)
        for member in node.body[1:]:
            for name in ast.walk(member):
                if isinstance(name, ast.Name):
                    self._type(name)
        rest = [
            _quoted(text) if (text := _text_of(member)) is not None else ast.unparse(member)
            for member in node.body[1:]
        ]
        decorators = "".join(f"@{ast.unparse(each)}\n" for each in node.decorator_list)
        bases = f"({', '.join(map(ast.unparse, node.bases))})" if node.bases else ""
        body = indent("\n".join([_quoted(doc), "", *rest]), "    ")
        return f"{decorators}class {self._name}{bases}:\n{body}"

    # -- signatures ------------------------------------------------------------------------

    def _arguments(self, arguments: ast.arguments) -> str:
        every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
        for one in (*every, arguments.vararg, arguments.kwarg):
            if one is not None and one.annotation is not None:
                one.annotation = _parsed(self._type(one.annotation))
        for defaults in (arguments.defaults, arguments.kw_defaults):
            for place, default in enumerate(defaults):
                if isinstance(default, ast.Name):
                    defaults[place] = self._default(default)
        return ast.unparse(arguments)

    def _default(self, name: ast.Name) -> ast.expr:
        """A private constant as its value, any other by its name."""
        if name.id.startswith("_"):
            value = self._source.own[name.id]
            assert value is not None, name.id
            return value
        self._type(name)
        return name

    def _type(self, annotation: ast.expr) -> str:
        """The type here, as text; what it needs is imported."""
        return ast.unparse(
            _Types(self._source, self._imports).visit(_parsed(ast.unparse(annotation)))
        )

    def _needs(self, decorator: str) -> None:
        home = "client_base" if decorator == "mapped" else "blocking"
        self._imports.add(f"from {_SYNC}.{home} import {decorator}")

    # -- words -----------------------------------------------------------------------------

    def _doc(self, node: Function | ast.ClassDef, full: str) -> str:
        text = ast.get_docstring(node) or ""
        for old, new in choices.WORDS:
            written = r"\s+".join(map(re.escape, old.split()))
            if old.startswith(" "):  # a whole line of its own
                written = rf"\n\s+{written}"
            text = re.sub(written, lambda _, new=new: new, text)  # type: ignore[misc]
        if left := choices.OF_ASYNCIO.search(text):
            around = text[: left.end() + 60][-160:]
            sys.exit(
                f"{self._source.name}: the docstring of {full} speaks of {left[0]!r}; give its"
                f" blocking form other words in codegen/blocking/choices.py:\n{around}"
            )
        return "\n".join(_no_longer(line.rstrip()) for line in text.splitlines())


class _Types(ast.NodeTransformer):
    """Names in types: those of blocking classes are of ``sync``, all others are imported."""

    def __init__(self, source: Source, imports: set[str]) -> None:
        self._source = source
        self._imports = imports

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        if isinstance(node.value, ast.Name) and node.value.id == "types":
            return self._named(node.attr, node)
        self.generic_visit(node)
        return node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self._named(node.id, node)

    def _named(self, name: str, node: ast.expr) -> ast.expr:
        if name in choices.SPECIAL:
            self._imports |= {f"from collections.abc import {n}" for n in ("Iterable", "Mapping")}
            self._imports.add("from typing import Any")
            return _parsed(choices.SPECIAL[name])
        if name in _OF_SYNC:
            return _parsed(f"sync.{name}")
        if name == "AsyncIterator":
            self._imports.add(f"from {_SYNC}.blocking import Iteration")
            return ast.Name("Iteration")
        if isinstance(node, ast.Attribute):
            self._imports.add(_TYPES)
        elif (statement := self._source.imported(name)) is not None:
            self._imports.add(statement)
        return node


def _alias(source: Source, name: str) -> str:
    """A type that the module gives a name, and what it says about it."""
    body = source.tree.body
    for node, after in pairwise(body):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return f"{ast.unparse(node)}\n{_quoted(_text_of(after) or '')}"
    raise LookupError(f"{source.name} has no {name}")


def _is_public(node: Function) -> bool:
    """Whether it is for users; a context manager that needs no loop is entered as it is."""
    if isinstance(node, ast.FunctionDef) and node.name in ("__enter__", "__exit__"):
        return True
    return not node.name.startswith("_")


def _parsed(text: str) -> ast.expr:
    return ast.parse(text, mode="eval").body


def _text_of(node: ast.stmt | None) -> str | None:
    """The text that a statement is, as documentation of what stands before it."""
    match node:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return "\n".join(line.strip() for line in text.strip().splitlines())
    return None


def _no_longer(line: str) -> str:
    """A line, broken where new words have made it too long."""
    margin = " " * (len(line) - len(line.lstrip()))
    deeper = f"{margin}    " if re.match(r"\s+\w+: ", line) else margin
    return fill(line, _WIDTH, subsequent_indent=deeper) if len(line) > _WIDTH else line


def _quoted(doc: str | None) -> str:
    text = (doc or "").replace("\\", "\\\\")
    end = "\n" if "\n" in text else ""
    return f'"""{text}{end}"""'


def _imported_once(statements: Iterable[str]) -> str:
    """Import statements, of a name that is had from several modules the first one."""
    by_name = {each.rpartition(" ")[2]: each for each in sorted(statements, reverse=True)}
    return "\n".join(by_name.values())
