"""Records as code: it makes them again, and formatters leave it as it is."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runninghub_async.writing.layout import Bracketed, laid_out
from runninghub_async.writing.source_code import code_of, expression, quoted

MOST = settings.default.max_examples if settings.default else 100
FEW_ROUNDS = settings(
    max_examples=max(8, MOST // 12), suppress_health_check=[HealthCheck.function_scoped_fixture]
)
"""Each starts a formatter three times, for many values at once."""

TEXTS = st.text(max_size=60) | st.text("ab '\"\\\n{}%#é漢", max_size=110)
NUMBERS = st.integers() | st.floats(allow_nan=False) | st.just(Decimal("0.20"))
VALUES = st.recursive(
    TEXTS | NUMBERS | st.booleans() | st.none(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(TEXTS, inner, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_code_makes_the_value_again(value: Any) -> None:
    assert eval(laid_out(code_of(value))) == value
    assert eval(expression(value)) == value
    assert expression(value).isprintable()


@FEW_ROUNDS
@given(values=st.lists(VALUES, min_size=8, max_size=20))
def test_formatters_of_any_width_leave_it_as_it_is(values: list[Any], tmp_path: Path) -> None:
    start = "NAME = "
    lines = [start + laid_out(code_of([value, 1]), before=len(start)) for value in values]
    file = tmp_path / "made.py"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for width in (88, 100, 120):
        command = [sys.executable, "-m", "ruff", "format", "--isolated", "--no-cache", "--diff"]
        ran = subprocess.run(
            [*command, f"--line-length={width}", str(file)],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert ran.returncode == 0, ran.stdout


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("plain", '"plain"'),
        ('say "no"', "'say \"no\"'"),
        ("it's", '"it\'s"'),
        ('"it\'s"', "'\"it\\'s\"'"),
        ("\\'", '"\\\\\'"'),
        ("a\u202eb\x00\n", '"a\\u202eb\\x00\\n"'),
    ],
)
def test_texts_stand_in_the_quotes_that_need_fewest_escapes(text: str, code: str) -> None:
    assert quoted(text) == code
    assert eval(code) == text


def test_what_fits_stays_on_its_line() -> None:
    short = Bracketed("f(", ("a", "b"), ")")
    assert laid_out(short, before=80) == "f(a, b)"
    assert laid_out(short, before=83) == "f(\n    a,\n    b,\n)"
    assert laid_out(Bracketed("f(", (), ")"), before=99) == "f()"
    wide = Bracketed("f(", ('"漢字"', "b"), ")")  # two columns each
    assert laid_out(wide, before=76) == 'f("漢字", b)'
    assert laid_out(wide, before=77) == 'f(\n    "漢字",\n    b,\n)'
