# Generated from spec/ by `make generate`; do not edit.
"""Which family holds which endpoint, so that only that family needs to be imported.

Paths and names are casefolded.
"""

FAMILIES: tuple[str, ...] = (
    "brush",
    "echo",
)

FAMILY_OF_PATH: dict[str, str] = {
    "studio/brush-1.5/paint": "brush",
    "studio/brush-1.5/animate": "brush",
    "studio/brush-1.5/animate-deprecated": "brush",
    "echo/text": "echo",
}

# Documented names, older ones too, and the names of the methods.
PATH_OF_NAME: dict[str, str] = {
    "animate_deprecated": "studio/brush-1.5/animate-deprecated",
    "brush-1.5/animate": "studio/brush-1.5/animate",
    "brush-1.5/paint": "studio/brush-1.5/paint",
    "brush.animate_deprecated": "studio/brush-1.5/animate-deprecated",
    "brush.brush_1_5_animate": "studio/brush-1.5/animate",
    "brush.brush_1_5_paint": "studio/brush-1.5/paint",
    "brush1.5 paint (new)": "studio/brush-1.5/paint",
    "brush_1_5_animate": "studio/brush-1.5/animate",
    "brush_1_5_paint": "studio/brush-1.5/paint",
    "echo": "echo/text",
    "echo.echo": "echo/text",
}

# What people who write Chinese look for, by family, task and output.
SEARCHED_AS: dict[str, dict[str, str]] = {
    "family": {},
    "task": {},
    "output": {},
}
