"""The source of a module, and where the names come from that its signatures use."""

from __future__ import annotations

import ast
from pathlib import Path

from attrs import frozen

_PACKAGE = "runninghub_async"


@frozen
class Source:
    """A module of the package."""

    name: str
    """Dotted, below the package."""
    tree: ast.Module
    imports: dict[str, str]
    """The statement that imports each name."""
    own: dict[str, ast.expr | None]
    """What the module itself defines: the value of a name, where it is assigned one."""

    @classmethod
    def read(cls, package: Path, name: str) -> Source:
        """Read it."""
        path = package.joinpath(*name.split(".")).with_suffix(".py")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imports: dict[str, str] = {}
        own: dict[str, ast.expr | None] = {}
        for node in tree.body:
            if isinstance(node, ast.ImportFrom):
                for alias in node.names:
                    renamed = f" as {alias.asname}" if alias.asname else ""
                    statement = f"from {node.module} import {alias.name}{renamed}"
                    imports[alias.asname or alias.name] = statement
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    imports[alias.asname or alias.name] = f"import {alias.name}"
            elif isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                own[node.name] = None
            elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
                own[node.targets[0].id] = node.value
        return cls(name, tree, imports, own)

    def class_named(self, name: str) -> ast.ClassDef:
        """One of its classes."""
        for node in self.tree.body:
            if isinstance(node, ast.ClassDef) and node.name == name:
                return node
        raise LookupError(f"{self.name} has no class {name}")

    def imported(self, name: str) -> str | None:
        """The statement that imports a name from where this module has it; ``None`` of builtins."""
        if name in self.imports:
            return self.imports[name]
        return f"from {_PACKAGE}.{self.name} import {name}" if name in self.own else None
