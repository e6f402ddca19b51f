"""The product in a deterministic simulation of everything around it, repeatable from a number.

``python -m tests.simulation SEED`` runs one seed and tells its story; ``make simulate`` runs many.
Replaced are clocks, chance, sockets, threads and the disk; nothing of the product.

What it is made of
------------------
:mod:`plan`
    ``Plan(seed, work, faults)``: plain data, drawn from the seed before anything runs.  Its items,
    ``Item(id, kind, args)``, can be left out one by one, and the rest stays as it is.
:mod:`chance`
    ``world.chance.stream(name)`` is a ``random.Random`` of its own for every name.  An item draws
    from ``world.chance.of(item)``, a connection or a process from the stream of its name.
:mod:`world`
    One run: ``world.now``; ``world.later(seconds, act, *args)`` for what happens outside of all
    processes; ``world.tell(event)``, which story and laws hear; ``world.start(name, main)``, which
    makes a :class:`~tests.simulation.world.Process` with an event loop of its own and runs
    ``main(process)`` on it; ``process.kill(how)`` with ``how`` one of ``"kill"`` and
    ``"power cut"``: the loop is never stepped again, its connections end in a reset, and every
    ``died(process, how)`` in ``world.when_dead`` is called (the disk frees locks there, and loses
    what a power cut loses).  ``process.loop.run_in_executor`` runs its function at once and hands
    the result back later; ``process.done`` tells whether ``main`` has ended.
:mod:`clock`
    What takes the place of the real clocks and of real chance while a world runs.
:mod:`wire`
    Connections in memory.  ``Connector(world.network, process)`` is an ``aiohttp`` one.
:mod:`service`
    The sandbox's own application on a process of its own, behind a layer of faults.
    ``world.service.address`` is its ``base_url``, ``world.service.key(n)`` the n-th account's key,
    ``world.service.book`` every task made, by id, with the name of the call that asked for it.
    A call is named in its prompt, and the bytes of each result name its task.
:mod:`faults`
    Each kind of fault by its name, with how it is drawn; the wire and the service ask for the one
    that is due.
:mod:`events`
    What passes wire, service, ledger, store, log and public calls, in frozen classes.

:mod:`disk`
    A machine's disk, with the folder of a bulk run as each process has it open: its lock, ledger,
    results, log and store.  What is written arrives, and is answered, a little later; what a
    power cut loses is decided there.
:mod:`objects`
    An object store, in the place of obstore's class for S3: what the product asks of it reaches it,
    and is answered, a little later.  ``world.buckets`` has what is there, by name.
:mod:`callers`
    The way between callers and servers for other programs, whose ASGI applications are called
    directly, and how the official clients repeat.
:mod:`recovery`
    What ``recover`` builds of a disk whose ledger is lost, as a ledger in memory.
:mod:`law`, and :mod:`laws`, :mod:`bulk_laws`, :mod:`money_laws` and others of such names
    What must hold, whatever happens: classes with what :class:`~tests.simulation.law.Law` has.
:mod:`workloads`
    What is done: each module has a :class:`~tests.simulation.workloads.Workload`.
:mod:`scenes`
    Plans of circumstances that chance alone brings together too seldom, in the place of some.
:mod:`mutants`
    Faults that are put back into a copy of the package, to see that a law is broken.

The folders of bulk runs are ``world.disk``, the processes that are told of ends ``world.hooks``,
calls within calls ``world.chains``, servers ``world.serve``: plain attributes that the ``start`` of
their workloads fills.
"""
