"""How an output goes into another call: by its link, or as its file.

The one rule for that, for calls in Python and for the jobs of a bulk run.
"""

from __future__ import annotations

from typing import Protocol, TypeVar

F_co = TypeVar("F_co", covariant=True)
F = TypeVar("F")


class Passable(Protocol[F_co]):
    """An output on its way into another call."""

    @property
    def url(self) -> str | None:
        """Its link, where it has one."""
        ...

    async def leads_there(self, link: str) -> bool | None:
        """Whether the service has the file under this link; ``None`` where that cannot be found
        out now."""
        ...

    async def file(self) -> F_co | None:
        """The file as it was saved; ``None`` where it was not, or is gone or changed."""
        ...

    async def new_link(self) -> str | None:
        """What the service says now where the file is; ``None`` where it does not."""
        ...


async def link_or_file(output: Passable[F], *, takes_link: bool = True) -> str | F | None:
    """What another call gets of an output.

    Its link, if that is known to work: nothing is fetched.  Else the file that was saved, which is
    certain to arrive.  Else a new link; else the old one, if nobody says that it is dead.

    Args:
        output: which.
        takes_link: whether a link may stand there at all; a node may take nothing but an upload.

    Returns:
        The link, the file, or ``None`` where there is neither.
    """
    link = output.url if takes_link else None
    works = False if link is None else await output.leads_there(link)
    if works:
        return link
    if (file := await output.file()) is not None or link is None:
        return file
    fresh = await output.new_link()
    if fresh is not None and fresh != link and await output.leads_there(fresh) is not False:
        return fresh
    return link if works is None else None
