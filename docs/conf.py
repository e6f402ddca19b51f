"""The documentation site, built by ``make docs`` with Sphinx.

Pages are Markdown; the reference is read from the docstrings.  Nothing is fetched, and every
warning fails the build: a link or a reference that leads nowhere is one.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx  # pyright: ignore[reportMissingImports]

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from runninghub_async import __version__  # noqa: E402
from runninghub_async.home import HOME  # noqa: E402

project = "runninghub_async"
author = "the runninghub_async contributors"
version = release = __version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "sphinx_llm.txt",
]
exclude_patterns = ["_build"]
nitpicky = True
# Short names that the blocking client has as well: the first one is meant, the asyncio client's.
suppress_warnings = ["ref.python"]
# Types of other projects, whose documentation is not here, and the type variables of ours.
nitpick_ignore_regex = [
    ("py:.*", r"(?!runninghub_async)[\w.]+\.[\w.]+"),
    ("py:.*", r"None|[A-Z]|self|optional"),
    # Aliases, types of inner rooms in signatures, and modules that need no page.
    (
        "py:class",
        r"Amount|ApiKey|Approval|Cause|Cut|Decimal|FailureKind|FileNames|FreshLinks|GraphNotes|Items"
        r"|JobReader|JsonValue|KeyKind|ObjectStore|Observers|OnCancel|Passage|Path|Proxy"
        r"|Reading|Redoing|Reservation|Retrying|SharedRoom|Site|StepState|Stop|Store|Table|WireForm|datetime",
    ),
    (
        "py:class",
        r"runninghub_async\.(sandbox|bulk|platform|postgres|calls|serve|stores)\.(\w+\.)*[A-Z]\w*",
    ),
    ("py:class", r"runninghub_async\.events\.Observers"),
    ("py:class", r"(runninghub_async\.values\.)?(Account|Secret|Unset)"),
    ("py:class", r"runninghub_async\.models\.family\.(F|CallT)"),
    ("py:class", r"runninghub_async\.proxies\.Proxy"),
    # What is in these is not one name.
    ("py:.*", r"typing\.Literal\[.*|collections\.abc\.Callable\[.*"),
    ("py:mod", r"runninghub_async\.endpoints"),
]

myst_heading_anchors = 3
myst_enable_extensions = ["deflist"]

autodoc_member_order = "bysource"
autodoc_typehints = "signature"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_use_ivar = True

html_theme = "furo"
html_title = f"runninghub_async {__version__}"
html_static_path = ["_static"]
templates_path = ["_templates"]
html_css_files = ["site.css"]
html_js_files = ["tables.js", "versions.js"]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "versions.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_favicon = "_static/logo-light.svg"
html_theme_options = {"light_logo": "logo-light.svg", "dark_logo": "logo-dark.svg"}
if HOME:  # links to the repository, and from each page to its source
    html_theme_options |= {
        "source_repository": HOME,
        "source_branch": "main",
        "source_directory": "docs/",
    }
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_show_copyright = False
# Every page is there as Markdown too, NAME.md beside NAME.html, and llms.txt lists them.
llms_txt_description = (
    "An asyncio-first Python SDK for RunningHub: almost 500 hosted generation models, ComfyUI "
    "workflows and AI apps, typed, with bulk runs, budgets and a sandbox. No submit is sent twice."
)
llms_txt_suffix_mode = "replace"
llms_txt_nested_enabled = False
llms_txt_suppress_unknown_node_warnings = ["abbreviation"]  # the * and / of a signature
# What a reader copies from a console block is the command, without its prompt and its output.
copybutton_prompt_text = "$ "
copybutton_only_copy_prompt_lines = True
copybutton_line_continuation_character = "\\"


def with_families(app: Sphinx, page: str, source: list[str]) -> None:
    """Puts the families under the generated index of the models, in the site's menu."""
    if page != "models/index":
        return
    pages = {file.stem for file in (HERE / "models").glob("*.md")} - {"index", "menu", "table"}
    entries = "\n".join(["table", "menu", *sorted(pages)])
    source[0] += f"\n```{{toctree}}\n:hidden:\n\n{entries}\n```\n"


# Classes that a user makes; how others are made is nobody's business.
MADE_BY_USERS = {"RunningHub", "RetryPolicy", "Sandbox", "BulkRun", "Budget", "Style", "Job"}


def without_constructor(
    app: Sphinx,
    what: str,
    name: str,
    obj: object,
    options: object,
    signature: str | None,
    returns: str | None,
) -> tuple[str, None] | None:
    is_hidden = what in ("class", "exception") and name.rpartition(".")[2] not in MADE_BY_USERS
    return ("", None) if is_hidden and signature is not None else None


# Stands for a colon while napoleon works, which takes "The id: a number" of an attribute for a
# type and a text.
_COLON = "\ue000"


def before_napoleon(
    app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
) -> None:
    for number in reversed(range(1, len(lines))):
        # "As run." among what is raised is a sentence and not the name of an exception.
        if not lines[number].startswith(("    As ", "    as ")):
            continue
        above = [line for line in lines[:number] if line and not line.startswith(" ")]
        if above and above[-1] == "Raises:":
            is_first = lines[number - 1] == "Raises:"
            lines[number] = f"Raises as {lines[number][7:]}"
            lines[number - is_first : number] = [""]
    if what in ("attribute", "data", "property"):
        lines[:1] = [line.replace(": ", f"{_COLON} ") for line in lines[:1]]


def after_napoleon(
    app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]
) -> None:
    lines[:] = [line.replace(_COLON, ":") for line in lines]


def setup(app: Sphinx) -> None:
    app.connect("source-read", with_families)
    app.connect("autodoc-process-signature", without_constructor)
    app.connect("autodoc-process-docstring", before_napoleon, priority=400)
    app.connect("autodoc-process-docstring", after_napoleon, priority=600)
