"""Jobs run on the workers of a Dask cluster, and served from here.

``engine`` reads the stream and hands out batches, ``batches`` says how large they are, ``desk``
answers what workers ask, each over a ``line``; on the workers ``unit`` is what Dask runs, a
``station`` does the work, and ``served`` is what it has in the place of ledger, purse and accounts.
"""
