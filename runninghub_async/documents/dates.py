"""Dates, wherever facts have them."""

from __future__ import annotations

from datetime import date

from runninghub_async.documents.places import Place
from runninghub_async.documents.problems import Problems


def check_date(text: str, place: Place, problems: Problems) -> None:
    """Report what is not a day of the calendar, written as 2026-04-29."""
    try:
        is_date = date.fromisoformat(text).isoformat() == text
    except ValueError:
        is_date = False
    if not is_date:
        problems.add(place, f'"{text}" is not a date such as 2026-04-29')
