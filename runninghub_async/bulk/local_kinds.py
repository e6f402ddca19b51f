"""The kinds of jobs that are done here: they make no task and cost nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

PYTHON, CHOOSE = "python", "choose"
LOCAL_KINDS = (PYTHON, CHOOSE)
"""By the field of a form that says what is done: a function of the user's; a choice among the
outputs of other jobs."""


def is_local(form: Mapping[str, Any]) -> bool:
    """Whether a job of this form is done here."""
    return not form.keys().isdisjoint(LOCAL_KINDS)
