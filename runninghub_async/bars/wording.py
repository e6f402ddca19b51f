"""What bars say, in words."""

from __future__ import annotations

from runninghub_async.events import Event, PlacesTaken, Refused

_LONG = 120


def why_nothing_starts(event: Event) -> str | None:
    """What an event says of why a call gets no place; ``None`` where it says nothing of that."""
    if isinstance(event, PlacesTaken):
        taken = "" if event.taken == event.limit else f"{event.taken} of "
        return f"421: {taken}the account's {event.limit} places are taken by other programs"
    if isinstance(event, Refused):
        code, name = event.error.code, event.error.identifier
        return f"{code}{f' {name}' if name else ''}: waiting for a place"
    return None


def usual(seconds: float) -> str:
    """How long it takes as a rule."""
    return f"some {seconds / 60:.0f} min" if seconds >= _LONG else f"some {seconds:.0f} s"


def duration(seconds: float) -> str:
    """``48 s``, ``3 min 05 s``, ``2 h 07 min``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes:02d} min"
    return f"{minutes} min {rest:02d} s" if minutes else f"{rest} s"


def clock(seconds: float) -> str:
    """``0:48``, ``3:05``, ``2:07:00``: as long as it must be."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
