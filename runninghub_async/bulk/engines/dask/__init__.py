"""Jobs run on the workers of a Dask cluster, and served from here.

``engine`` tells both sides of each other, ``run`` reads the stream and hands out batches,
``batches`` says how large they are, ``crew`` greets workers, ``desk`` answers what they ask, each
over a ``line``; ``claims`` says whose jobs are.  On the workers ``unit`` is what Dask runs
and a ``station`` does the work: with a client that ``travelling`` makes of the run's settings and
of the worker's own ``secrets``, and with what ``served`` has in the place of ledger, purse and
accounts, or, where the ledger is in PostgreSQL, with the ledger itself (``shared``).  ``letters``
are what passes between the two, ``priced`` among them.
"""
