"""Facts against the files that RunningHub publishes: what is new, changed and gone.

The way of a run: files are read, each recognised by its shape (``documents/published`` of the
package); each is an edition of a source (``editions``); the editions are heard from the oldest to
the newest, and change the facts of the spec as far as they have the say (``merging``,
``pricing``); what the source that had it last no longer lists is gone (``removal``).  What has
become other is told (``report``), and written (``command``), together with places for the words
that only a person can say (``todo``).
"""

from codegen.sync.command import Days, run

__all__ = ["Days", "run"]
